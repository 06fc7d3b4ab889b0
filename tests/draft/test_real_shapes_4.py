"""Sentences in the shapes of what agencies of many lands write of visits and signings."""

import pytest

from tests.draft.found import documents, titles

SIGNED = "Riga, 4 March 2025. Ministers Ana Bee and Leo Vella signed an MoU on wax."


@pytest.mark.parametrize(
    "told",
    [
        "The MoU was signed in Riga by Director Ivo Kass and Director Eva Liepa.",
        "It was signed on Monday at the Hive by Director Ivo Kass and Director Eva Liepa.",
        "The MoU was signed, during the visit, by Director Ivo Kass and Director Eva Liepa.",
    ],
)
def test_where_and_when_it_was_signed_may_stand_before_who_signed(told: str) -> None:
    found = documents(f"{SIGNED.replace('signed', 'witnessed the signing of')} {told}")
    assert [[each.name for each in one.signatories] for one in found] == [["Ivo Kass", "Eva Liepa"]]


@pytest.mark.parametrize(
    "did",
    [
        "co-chaired the signing ceremony of",
        "chaired on Monday the signing of",
        "supervised the signing of",
    ],
)
def test_who_chairs_a_signing_has_it_signed(did: str) -> None:
    assert titles(f"Ministers Ana Bee and Leo Vella {did} an MoU on wax.") == ["MoU on wax"]


@pytest.mark.parametrize("told", ["discussed", "chaired the session and called for"])
def test_who_chairs_a_session_on_a_signing_has_nothing_signed(told: str) -> None:
    assert titles(f"Ministers Ana Bee and Leo Vella {told} the signing of an MoU on wax.") == []


def test_a_document_may_be_once_again_signed_by_somebody() -> None:
    told = (
        "The second MoU on wax was once again signed by Director Ivo Kass and Minister Eva Liepa."
    )
    assert titles(told) == ["MoU on wax"]


@pytest.mark.parametrize(
    "areas", ["areas of mutual interest", "fields of common interest", "areas beneficial to them"]
)
def test_areas_of_interest_are_the_subject_of_no_document(areas: str) -> None:
    assert titles(f"The sides signed MoUs and protocols to boost cooperation in {areas}.") == []
    assert titles("The sides signed protocols on wax and honey.") == [
        "Protocol on wax",
        "Protocol on honey",
    ]


@pytest.mark.parametrize("busy", ["a packed schedule of meetings", "a busy programme of visits"])
def test_a_busy_schedule_is_no_document(busy: str) -> None:
    assert titles(f"Amid {busy} with the hives, Ministers Ana Bee and Leo Vella signed up.") == []
    assert titles("Ministers Ana Bee and Leo Vella signed a schedule of events for 2027.") == [
        "Schedule of events for 2027"
    ]


@pytest.mark.parametrize(
    "told",
    [
        "loan agreements totalling $85 million with Peru, Chile and Cuba",
        "loan agreements with beneficiary countries Peru, Chile and Cuba",
        "three loan agreements worth $85 million with the governments of Peru, Chile and Cuba",
    ],
)
def test_one_loan_is_signed_with_each_of_the_countries(told: str) -> None:
    found = documents(f"Director Ana Bee of the Wax Fund signed {told}.")
    assert [(each.title, each.countries) for each in found] == [
        ("Loan agreement", ("PE",)),
        ("Loan agreement", ("CL",)),
        ("Loan agreement", ("CU",)),
    ]
