"""Sentences end where they end, not at an abbreviation."""

import pytest

from diplo_cli.draft.sentences import sentences


@pytest.mark.parametrize(
    "whole",
    [
        "H.E. Mr. Alan Birch met Dr. C. Dorn in Lima.",
        "Wax Co. of Peru and Bee Ltd. signed it.",
        "They met in the U.S. Capitol on Jan. 5 at noon.",
        "1. Agreement on honey.",
        "It was signed on 9 Oct. 2025 by Bee JSC.",
    ],
)
def test_an_abbreviation_ends_no_sentence(whole: str) -> None:
    assert sentences(whole) == [whole]


def test_sentences_are_parted() -> None:
    assert sentences("He met Bee JSC. The talks went on! “Good.” They left.") == [
        "He met Bee JSC.",
        "The talks went on!",
        "“Good.”",
        "They left.",
    ]
