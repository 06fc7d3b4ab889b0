"""Documents that reports of many lands tell of twice, or of several at once."""

import pytest

from tests.draft.found import documents, titles


@pytest.mark.parametrize("short", [" (MoU)", " (MOU)", ""])
def test_the_memorandum_in_short_is_no_subject_of_it(short: str) -> None:
    text = (
        f"Malta and Peru signed a Memorandum of Understanding{short} today aimed at closer ties. "
        "Presidents Ana Bee and Leo Vella witnessed the signing of the MoU on wax trade."
    )
    found = documents(text, codes=("MT", "PE"))
    assert [each.title for each in found] == ["MoU on wax trade"]


def test_a_headline_s_bilateral_cooperation_is_no_subject() -> None:
    text = "Malta, Peru sign MoU to boost bilateral cooperation\n\nMalta and Peru signed an MoU."
    assert titles(text) == ["MoU"]
