"""Documents told in prose with their parties, in the shapes of press reports."""

import pytest

from tests.draft.found import documents

RIGA = "Riga, 4 March 2025. "


def told(text: str) -> list[tuple[str, list[str]]]:
    found = documents(f"{RIGA}{text}")
    return [(each.title, [party.name for party in each.parties]) for each in found]


@pytest.mark.parametrize(
    "purpose", ["to boost trade", "on trade", "for economic and trade cooperation"]
)
@pytest.mark.parametrize("partner", ["Wax Bank", "Wax Chamber of Commerce, Mines and Agriculture"])
def test_between_which_countries_a_cooperation_is_hides_no_partner(
    purpose: str, partner: str
) -> None:
    text = f"The Bee Bank has signed an MoU with the {partner} {purpose} between Malta and Peru."
    assert told(text) == [(f"MoU {purpose}", ["Bee Bank", partner])]


@pytest.mark.parametrize(
    "announced",
    [
        "said it",
        "announced on Monday that it has",
        "has announced it had",
        "is pleased to announce today (Tuesday) that it has",
    ],
)
def test_whoever_says_that_it_has_signed_is_a_party(announced: str) -> None:
    text = f"The Bee Bank of Malta {announced} signed a pact with Wax Ltd on honey."
    assert told(text) == [("Pact on honey", ["Bee Bank of Malta", "Wax Ltd"])]
