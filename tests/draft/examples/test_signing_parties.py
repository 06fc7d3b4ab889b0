"""Who signed, told in roundabout ways."""

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY, documents


@pytest.mark.parametrize(
    "said",
    [
        "{0} on 16th November 2024 signed {2} with {1}.",
        "An MoU on honey between {0}, for its part, and {1} was signed.",
        "The signing parties to the MoU on honey are {0} and {1}.",
        "Signatories of the MoU on honey were {0} and {1}.",
        "The parties to the MoU on honey, signed on Monday, are {0} and {1}.",
        "An MoU on honey was concluded, its parties being {0} and {1}.",
        "{0} – the body that looks after bees – and {1} signed {2}.",
        "Together with {1}, {0} signed {2}.",
        "{0} joined {1} in signing {2}.",
        "It was {0} and {1} that signed {2}.",
        "On behalf of {0}, the MoU on honey was signed by Ivo Borg, and for {1} by Ana Roy.",
        "Ivo Borg signed the MoU on honey for {0}; Ana Roy signed for {1}.",
        "Ivo Borg ({0}) and Ana Roy ({1}) signed {2}.",
        "Ivo Borg, {0}, and Ana Roy, {1}, signed {2}.",
        "A deal, the MoU on honey, was signed by {0} and {1}.",
        "{0} and its partner {1} signed {2}.",
        "An MoU on honey ({0}/{1}) was signed.",
    ],
)
def test_who_signed_is_told_in_many_ways(said: str) -> None:
    sentence = said.format("the Bee Agency of Malta", "the Wax Board of Latvia", "an MoU on honey")
    (found,) = documents(f"{sentence[0].upper()}{sentence[1:]}")
    assert (found.title, len(found.parties)) == ("MoU on honey", 2)


@pytest.mark.parametrize(
    ("partner", "name"),
    [
        ("the central bank of Malta", "central bank of Malta"),
        ("the city of Valletta", "city of Valletta"),
        ("the state company Acme", "Acme"),
        ("its partner Acme", "Acme"),
        ("the Malta-based company Acme", "Acme"),
        ("the University of Malta's Faculty of Law", "University of Malta's Faculty of Law"),
        ("the Ministry of Bees, Royal Government of Malta", "Ministry of Bees of Malta"),
    ],
)
def test_a_partner_is_named_in_many_ways(partner: str, name: str) -> None:
    table = draft(f"The Wax Board of Latvia signed an MoU on honey with {partner}.", EMPTY).tables
    assert name in [each.name for each in table.organizations]
    assert [
        each.title for each in documents(f"Acme Ltd signed an MoU on honey with {partner}.")
    ] == ["MoU on honey"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The signatories of the Bees they know were Ana and Ivo.",
        "Ivo Borg signed the wall for the Bee Agency; Ana Roy signed for the Wax Board.",
        "Ivo Borg (Lord of Bees) and Ana Roy (Lady of Wax) signed the wall.",
        "A deal, the best in years, was struck.",
    ],
)
def test_what_only_looks_like_a_signing_is_none(sentence: str) -> None:
    assert documents(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        (
            "Malta and Latvia signed an agreement on contacts with the police of Estonia.",
            ["Agreement on contacts with the police of Estonia"],
        ),
        (
            "The Bee Board signed an agreement on a line linking Riga with the city of Tallinn.",
            ["Agreement on a line linking Riga with the city of Tallinn"],
        ),
        (
            "Ivo Kass signed the agreement on visas for Georgia; Anna Kalna signed for Latvia.",
            ["Agreement on visas for Georgia"],
        ),
        ("The parties to the Honey Agreement, signed a decade ago, are Malta and Latvia.", []),
        ("Ana Roy said Latvia joined the Bee Union in signing an agreement on bees.", []),
        ("It is Latvia that signed the agreement on bees with Estonia.", []),
    ],
)
def test_subjects_and_older_documents_are_left_alone(sentence: str, titles: list[str]) -> None:
    assert [each.title for each in documents(sentence)] == titles


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Acme Holding (Bee Agency) and Bolt Holding (Wax Agency) signed an MoU on honey.",
            ["Acme Holding", "Bolt Holding"],
        ),
        (
            "The Office of the Government of Latvia and the Bee Agency of Malta signed an MoU.",
            ["Bee Agency of Malta", "Office of the Government of Latvia"],
        ),
    ],
)
def test_bodies_keep_their_own_names(sentence: str, names: list[str]) -> None:
    table = draft(sentence, EMPTY).tables
    assert sorted(each.name for each in table.organizations) == names
