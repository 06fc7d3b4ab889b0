"""Those who sign sign for both sides, for a country, or for the body they head."""

import pytest

from diplo_cli.draft.signers import agents_of
from tests.draft.found import SIDES, documents


@pytest.mark.parametrize(
    "agents",
    [
        "the Rector of Bee University, Juan Pardo, and the Rector of Wax University, Ana Lopez",
        "Bee University rector Juan Pardo and Wax University president Ana Lopez",
    ],
)
def test_heads_sign_for_their_bodies(agents: str) -> None:
    parties, people = agents_of(agents, SIDES)
    assert [each.name for each in parties.organizations] == ["Bee University", "Wax University"]
    assert [each.name for each in people] == ["Juan Pardo", "Ana Lopez"]


def test_ministers_sign_for_their_countries() -> None:
    parties, _ = agents_of("Peru's Minister Juan Pardo and Chilean Minister Ana Lopez", SIDES)
    assert (parties.organizations, parties.countries) == ((), ("CL", "PE"))


def test_a_counterpart_signs_for_his_country_and_the_report_s_home() -> None:
    parties, _ = agents_of("Minister Juan Pardo and his Chilean counterpart Ana Lopez", SIDES, "PE")
    assert parties.countries == ("CL", "PE")


def test_a_document_without_a_party_is_the_sides_and_noted() -> None:
    (found,) = documents("A memorandum on honey was signed.")
    assert found.countries == SIDES
    assert "countries" in [note.field for note in found.notes]


def test_a_partner_may_stand_before_the_document() -> None:
    (found,) = documents("State-owned NorBee signed with Wax LLC an agreement on honey.")
    assert [each.name for each in found.parties] == ["NorBee", "Wax LLC"]
