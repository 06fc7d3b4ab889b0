"""Documents that reports of many lands tell of twice, or of several at once."""

import pytest

from tests.draft.found import documents, meetings, titles


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


@pytest.mark.parametrize("did", ["spoke of trade", "noted their ties", "stressed wax"])
def test_the_minister_who_acts_is_not_the_one_named_before(did: str) -> None:
    text = "Minister Leo Vella received envoys in Riga. "
    told = f"In his talks with the Ambassador of Egypt, Ms. Ana Bee, the Minister {did}."
    (found,) = meetings(text + told)
    assert [(each.name, each.title) for each in found.people] == [
        ("Leo Vella", "Minister"),
        ("Ana Bee", "Ambassador"),
    ]


def test_a_second_office_is_still_held_by_who_is_named_before() -> None:
    (found,) = meetings("Ivo Kass met Deputy Prime Minister Ana Bee, the Minister of Wax.")
    assert found.people[1].title == "Deputy Prime Minister, Minister of Wax"


@pytest.mark.parametrize(
    "those", ["Those who attended the meeting were", "Those present were", "Also present were"]
)
def test_a_list_of_those_present_may_give_each_only_a_country(those: str) -> None:
    text = "President Leo Vella of Latvia hosted a meeting in Riga. "
    (found,) = meetings(f"{text}{those} Ana Bee (Malta), Eva Liepa (Peru) and Ivo Kass (Cuba).")
    told = [(each.name, each.country) for each in found.people]
    assert told[1:] == [("Ana Bee", "MT"), ("Eva Liepa", "PE"), ("Ivo Kass", "CU")]


def test_bodies_present_are_no_people() -> None:
    text = "President Leo Vella met Minister Ana Bee in Riga. "
    (found,) = meetings(f"{text}Those present were Wax Bank and Hive Corporation officials.")
    assert [each.name for each in found.people] == ["Leo Vella", "Ana Bee"]
