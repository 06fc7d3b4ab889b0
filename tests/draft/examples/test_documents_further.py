"""Documents numbered by dashes, of older talks, of those who attended, of all that was signed."""

import pytest

from tests.draft.found import documents, titles


@pytest.mark.parametrize("mark", ["1 – {};\n\n2 – {}", "1- {};\n2- {}", "1 - {}\n2 - {}"])
def test_dashes_may_number_a_list(mark: str) -> None:
    listed = mark.format("Agreement on honey", "Letter of Intent on wax")
    text = f"Latvia and Malta signed the following documents:\n\n{listed}"
    assert titles(text) == ["Agreement on honey", "Letter of Intent on wax"]


@pytest.mark.parametrize(
    "then",
    [
        "The last joint sitting took place in Riga, when the agreement on bees was signed.",
        "They praised a meeting held early this year, at which an agreement on bees was signed.",
        "The previous inter-state meeting was in Riga, where an agreement on bees was signed.",
    ],
)
def test_what_an_earlier_meeting_signed_is_not_of_this_one(then: str) -> None:
    assert titles(f"Latvia and Malta signed a protocol on wax. {then}") == ["Protocol on wax"]


def test_those_who_attended_may_sign() -> None:
    text = (
        "The ceremony was attended by Ana Bee and Leo Vella, who signed the minutes of the session."
    )
    assert titles(text) == ["Minutes of the session"]


def test_a_ministry_in_a_country_is_that_country_s() -> None:
    text = (
        "An MoU on bees was signed between the Ministry of Honey in Malta and the Ministry of Wax, "
        "Milk and Bees in Latvia."
    )
    (found,) = documents(text)
    assert [(each.name, each.country) for each in found.parties] == [
        ("Ministry of Honey of Malta", "MT"),
        ("Ministry of Wax, Milk and Bees of Latvia", "LV"),
    ]


def test_when_an_older_agreement_was_signed_is_no_part_of_a_title() -> None:
    older = "the honey agreement signed between the two governments in 2011"
    text = f"The ministers signed an executive programme for 2025-2027 of {older}."
    assert titles(text) == ["Executive programme for 2025-2027 of the honey agreement"]


@pytest.mark.parametrize("when", ["on Tuesday in Riga ", "in Riga ", ""])
def test_who_signs_all_documents_is_no_document(when: str) -> None:
    text = (
        "Latvia and Malta signed an MoU on wax. The presidents witnessed the signing of the "
        f"documents {when}by their Foreign Ministers, Ana Bee and Leo Vella, respectively."
    )
    assert titles(text) == ["MoU on wax"]


def test_presidents_between_whom_a_declaration_is_sign_for_their_countries() -> None:
    (found,) = documents("A joint declaration was signed between the presidents Bee and Vella.")
    assert not found.parties


@pytest.mark.parametrize("worth", ["together worth $40 million, ", "each worth 3 million euros, "])
def test_what_two_are_worth_together_is_no_part_of_either(worth: str) -> None:
    text = f"They signed a loan agreement and a grant agreement, {worth}to save bees."
    assert titles(text) == ["Loan agreement", "Grant agreement to save bees"]
