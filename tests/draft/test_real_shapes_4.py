"""Sentences in the shapes of what agencies of many lands write of visits and signings."""

import pytest

from tests.draft.found import documents

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
