"""Documents as reports tell them: several in a sentence, and each with those who signed it."""

import pytest

from tests.draft.found import documents, titles

TALKS = (
    "Riga, 4 March 2025. Minister of Honey of Latvia Leo Vella and Minister of Honey of Malta "
    "Ana Bee held talks."
)


def named(text: str) -> list[tuple[str, list[str]]]:
    """Give the title and the parties of each document."""
    return [(each.title, [party.name for party in each.parties]) for each in documents(text)]


@pytest.mark.parametrize("adverb", ["also", "both", "now", "officially"])
@pytest.mark.parametrize("verb", ["signed", "concluded"])
def test_an_adverb_may_stand_within_has_been(adverb: str, verb: str) -> None:
    assert titles(f"{TALKS} The Agreement on honey has {adverb} been {verb}.") == [
        "Agreement on honey"
    ]
    text = f"{TALKS} The MoU on wax and the Agreement on bees have {adverb} been {verb}."
    assert titles(text) == ["MoU on wax", "Agreement on bees"]


@pytest.mark.parametrize("said", ["had not been", "has not yet been", "will also be"])
def test_what_has_not_been_signed_is_none(said: str) -> None:
    assert titles(f"{TALKS} The Agreement on honey {said} signed.") == []


@pytest.mark.parametrize("joint", ["and", ", and", "as well as"])
@pytest.mark.parametrize("article", ["a", "the"])
def test_a_document_stands_beside_a_quoted_one(joint: str, article: str) -> None:
    text = f"{TALKS} They signed an agreement on honey {joint} {article} “Wax Plan”."
    assert titles(text) == ["Agreement on honey", "Wax Plan"]


@pytest.mark.parametrize(
    "told", ["an agreement called the “Honey Agreement”", "the “Honey Agreement”"]
)
def test_a_quoted_title_is_of_the_document_before_it(told: str) -> None:
    assert titles(f"{TALKS} They signed {told}.") == ["Honey Agreement"]


@pytest.mark.parametrize("short", ["(“Road Map”)", '("Road Map")', "(the “Road Map”)"])
def test_a_short_title_in_brackets_says_nothing_new(short: str) -> None:
    text = f"{TALKS} They signed minutes of the 2nd session and an Action Plan {short} for 2026."
    assert titles(text) == ["Minutes of the 2nd session", "Action Plan for 2026"]


@pytest.mark.parametrize("by", ["by", "between"])
def test_the_last_of_two_was_signed_too(by: str) -> None:
    text = (
        f"{TALKS} A plan on honey for 2026 was signed by the Bee Board and the Wax Fund, and a "
        f"contract for two hives {by} the Bee Bank and the Wax Bank."
    )
    assert named(text) == [
        ("Plan on honey for 2026", ["Bee Board", "Wax Fund"]),
        ("Contract for two hives", ["Bee Bank", "Wax Bank"]),
    ]


@pytest.mark.parametrize("kind", ["agreement on honey", "programme for 2026", "protocol"])
def test_what_there_also_was_is_one_of_those_signed(kind: str) -> None:
    text = f"{TALKS} They signed documents. There was also a {kind} between the Bee Board and Acme."
    assert named(text) == [(kind.capitalize(), ["Bee Board", "Acme"])]


@pytest.mark.parametrize("told", ["agreement on the need for honey", "agreement that bees matter"])
def test_an_agreement_in_their_views_is_no_document(told: str) -> None:
    assert titles(f"{TALKS} They signed documents. There was also {told}.") == []


def test_agreements_encompass_what_they_are() -> None:
    text = f"{TALKS} They signed deals. These encompassed the “Honey Contract” and “Wax Contract”."
    assert titles(text) == ["Honey Contract", "Wax Contract"]
