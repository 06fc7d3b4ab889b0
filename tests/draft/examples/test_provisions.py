"""A sentence after that of signing tells what a document is on: its title or what it provides."""

import pytest

from tests.draft.found import documents, titles


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The agreement provides for the shelter of bees.", "Agreement on shelter of bees"),
        ("The agreement was established to foster bees.", "Agreement to foster bees"),
        ("The Agreement on Bees is expected to ease flights.", "Agreement on Bees"),
    ],
)
def test_what_an_agreement_provides_for_is_its_subject(sentence: str, title: str) -> None:
    assert titles(f"The signing of an agreement and two protocols took place. {sentence}") == [
        title
    ]


def test_one_of_several_is_told_with_its_parties() -> None:
    text = (
        "They signed three MOUs.\n\nThe first MOU, signed between Acme JSC and Bolt JSC, calls for"
        " a Wax and Honey Plan to feed bees."
    )
    (found,) = documents(text)
    assert (found.title, [party.name for party in found.parties]) == (
        "MOU on Wax and Honey Plan",
        ["Acme JSC", "Bolt JSC"],
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The agreement of 2004 provides for bees.",
        "The draft agreement provides for bees.",
        "The contract provides for bees.",
    ],
)
def test_what_other_documents_provide_for_is_none(sentence: str) -> None:
    assert titles(f"The ministers signed two protocols. {sentence}") == []


def test_a_list_is_parted_into_as_many_as_are_counted() -> None:
    assert titles(
        "They signed three MoUs. The MoUs cover wax and combs, cooperation in honey, mead and bees,"
        " and hives."
    ) == ["MoU on wax and combs", "MoU on cooperation in honey, mead and bees", "MoU on hives"]
