"""Sentences turned about are put plainly, and tell the same documents."""

import pytest

from diplo_cli.draft.word_order import in_plain_order
from tests.draft.found import titles


@pytest.mark.parametrize(
    ("turned", "plain"),
    [
        (
            "What they witnessed was the signing of an MoU on honey; a plan on wax.",
            "They witnessed the signing of an MoU on honey; a plan on wax.",
        ),
        (
            "What was signed in Nicosia was a memorandum on honey.",
            "A memorandum on honey was signed in Nicosia",
        ),
        (
            "Among the documents are an agreement on honey and a plan on wax.",
            "The documents include an agreement on honey and a plan on wax.",
        ),
        (
            "Honey, and wax, are the subject of the first MoU, inked by the Bee Board and Acme.",
            "The first MoU on honey, and wax was signed by the Bee Board and Acme",
        ),
        (
            "The sale of honey, and tests of wax, are what the MoUs are in regards to.",
            "The MoUs are on the sale of honey, and tests of wax",
        ),
        (
            "A memorandum on honey is what the ministers signed on Monday.",
            "The ministers signed a memorandum on honey on Monday.",
        ),
        (
            "One of the signed documents, the agreement on honey, gave the talks a form.",
            "The agreement on honey was signed",
        ),
        (
            "Later the signing of two agreements was seen by both: one on honey, one on wax.",
            "Two agreements were signed: one on honey, one on wax.",
        ),
        (
            "The two plans which the ministers signed after the talks are these:",
            "The ministers signed the two plans:",
        ),
    ],
)
def test_a_sentence_turned_about_is_put_plainly(turned: str, plain: str) -> None:
    assert in_plain_order(turned) == plain


@pytest.mark.parametrize(
    "sentence",
    [
        "What they discussed was an MoU on honey.",
        "The signing of two agreements was planned for May: one on honey, one on wax.",
        "One of the documents discussed, the agreement on honey, will be signed in May.",
        "Georgia and Cyprus signed an MoU on honey.",
    ],
)
def test_what_was_not_signed_and_what_is_plain_stay_as_they_are(sentence: str) -> None:
    assert in_plain_order(sentence) == sentence


def test_documents_told_in_a_sentence_turned_about_are_found() -> None:
    assert titles("Among the documents signed are an agreement on honey and a plan on wax.") == [
        "Agreement on honey",
        "Plan on wax",
    ]


def test_what_received_signatures_was_signed() -> None:
    assert (
        in_plain_order("The MoU received the signatures of N Beridze and E Markou.")
        == "The MoU was signed by N Beridze and E Markou."
    )
