"""People whose names, offices and sides a report tells by the way."""

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY

AT_HOME = "Foreign Minister Leo Vella"


def told(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    """Give name, office, country and side of all who met."""
    tables = draft(text, EMPTY).tables
    people = {each.id: each for each in tables.people}
    return [
        (
            people[each.person].name,
            each.role,
            each.country or people[each.person].country,
            each.side,
        )
        for meeting in tables.meetings
        for each in meeting.participants
    ]


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("The UNDP Resident Representative", "UNDP Resident Representative"),
        ("The World Bank's new country manager", "World Bank Country Manager"),
        ("The UN Coordinator", "UN Coordinator"),
        ("The AU Special Envoy", "AU Special Envoy"),
    ],
)
@pytest.mark.parametrize("posted", ["in Latvia, Ms Ana Bee", "in Latvia, Ana Bee"])
def test_an_organization_s_officer_is_of_no_country(office: str, role: str, posted: str) -> None:
    text = f"Riga, 4 March 2025. {office} {posted}, met {AT_HOME}."
    assert told(text)[0] == ("Ana Bee", role, None, "guest")


@pytest.mark.parametrize("office", ["Head", "Ambassador and Head"])
@pytest.mark.parametrize("name", [", Ms Ana Bee", ", Ana Bee"])
def test_who_heads_the_union_s_delegation_in_a_country(office: str, name: str) -> None:
    text = f"Riga, 4 March 2025. The {office} of the EU delegation in Latvia{name}, met {AT_HOME}."
    assert told(text)[0] == ("Ana Bee", f"{office} of the EU delegation", "EU", "guest")


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("minister of state at the ministry of honey", None),
        ("deputy minister at the ministry of foreign trade", None),
        ("Minister of the Omani Royal Office", None),
    ],
)
@pytest.mark.parametrize("name", ["Ali Hive", "HE Dr Ali Hive", "Lieutenant General Ali Hive"])
def test_who_works_at_a_ministry_or_a_royal_office(
    office: str, role: str | None, name: str
) -> None:
    text = f"Riga, 4 March 2025. Latvian {AT_HOME} met the {office}, {name}."
    person, held, _, _ = told(text)[1]
    assert (person, (held or "").lower()) == ("Ali Hive", (role or office).lower())
