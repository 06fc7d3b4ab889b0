"""Sentences in the shapes that news agencies of South and East Asia give them."""

import pytest

from tests.draft.found import documents

RIGA = "Riga, 4 March 2025. "


@pytest.mark.parametrize("joint", [" and", ", and"])
@pytest.mark.parametrize("third", ["the Government of Peru", "the Government of the Netherlands"])
def test_governments_in_a_row_are_one_party_each(joint: str, third: str) -> None:
    first, second = "the Government of Latvia", "the Government of Malta"
    (found,) = documents(
        f"{RIGA}A pact between {first}, {second}{joint} {third} on wax was signed."
    )
    assert not found.parties
    assert {"LV", "MT"} < {*found.countries}
    assert len(found.countries) == 3


def test_a_government_after_its_ministry_says_whose_that_is() -> None:
    ours, theirs = "the Wax Ministry, Government of Latvia", "the Bee Ministry, Government of Malta"
    (found,) = documents(f"{RIGA}They signed a pact between {ours}, and {theirs}, on honey.")
    assert [each.country for each in found.parties] == ["LV", "MT"]
