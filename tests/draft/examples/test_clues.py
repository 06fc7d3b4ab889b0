"""Where no rule reads a sentence, what speaks for a document's signing is weighed."""

import pytest

from tests.draft.found import documents, titles


@pytest.mark.parametrize(
    "sentence",
    [
        "With a memorandum on honey signed, the two ministers went to lunch.",
        "The ministers also left their signatures on a memorandum on honey.",
        "A memorandum on honey was the outcome of the talks.",
        "The ministers rose to sign a memorandum on honey.",
        "The ceremony brought a memorandum on honey.",
    ],
)
def test_a_new_document_beside_a_word_of_signing_is_signed(sentence: str) -> None:
    assert titles(sentence) == ["Memorandum on honey"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The talks may bring a memorandum on honey and its signing.",
        "Work on a memorandum on honey, to be signed in Lima, was reviewed at the meeting.",
        "The minister stressed that a memorandum on honey without signatures is paper.",
        "The talks on Friday brought an agreement on honey.",
        "A memorandum on honey was mentioned.",
    ],
)
def test_plans_opinions_and_mere_understandings_are_not(sentence: str) -> None:
    assert titles(sentence) == []


def test_those_named_beside_it_are_its_parties() -> None:
    (found,) = documents(
        "A memorandum of understanding now binds the Bee Board of Peru and the Wax Board of Chile."
    )
    assert [each.name for each in found.parties] == ["Bee Board of Peru", "Wax Board of Chile"]
