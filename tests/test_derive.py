"""What the rows of an index tell beyond their records: counts, countries, sectors, ids."""

from collections.abc import Callable
from typing import TypeVar

import pytest

from diplo_cli import (
    DocumentRow,
    FigureRow,
    Filter,
    Index,
    InitiativeRow,
    MeetingRow,
    OrganizationRow,
    PersonRow,
    SectorRow,
    SourceRow,
    TopicRow,
    find,
    index_of,
    load,
)
from diplo_cli.query import select
from diplo_cli.rows import ROWS, ParticipantRow, PartyRow, Row
from tests.builders import Write

R = TypeVar("R", bound=Row)
Make = Callable[[str], Index]


@pytest.fixture
def make(write: Write) -> Make:
    """Index the dataset that a text is."""
    return lambda text: index_of(load(write(text)))


TALKS = """
[[sectors]]
id = "transport"
name = "Transport"
[[sectors]]
id = "rail"
name = "Rail"
broader = "transport"
[[sectors]]
id = "freight"
name = "Freight"
broader = "rail"
[[sectors]]
id = "trade"
name = "Trade"

[[organizations]]
id = "ktz"
name = "Railways"
kind = "company"
country = "KZ"
[[organizations]]
id = "eco"
name = "Economic Cooperation"
kind = "international-organization"

[[people]]
id = "ali"
name = "Ali"
country = "AZ"
roles = ["Prime Minister", "Deputy"]
[[people]]
id = "bek"
name = "Bek"

[[initiatives]]
id = "corridor"
name = "Corridor"
kind = "corridor"
sectors = ["rail"]
cite = ["trend#1", "trend#1"]

[[sources]]
id = "trend"
publisher = "Trend"

[[meetings]]
id = "first"
date = 2023-06-22
country = "AZ"
cite = ["trend#2"]
[[meetings.participants]]
person = "ali"
role = "Prime Minister"
[[meetings.participants]]
person = "bek"
role = "Minister"
country = "KZ"
level = "minister"
side = "guest"
[[meetings.documents]]
id = "both"
title = "Both"
type = "agreement"
parties = ["ktz", "eco"]
countries = ["TR", "AZ"]
sectors = ["rail", "freight", "transport"]
initiatives = ["corridor"]
signatories = ["bek"]
cite = ["trend", "trend#3"]
[[meetings.documents]]
id = "none"
title = "None"
type = "treaty"
implements = ["both"]
[[meetings.topics]]
summary = "Freight"
sectors = ["freight"]
organizations = ["ktz"]
people = ["ali"]
initiatives = ["corridor"]
[[meetings.topics]]
id = "own"
summary = "Nothing"
[[meetings.figures]]
name = "Cargo"
value = 1.5
unit = "tonnes"
sectors = ["trade"]
initiatives = ["corridor"]
[[meetings.figures]]
name = "Trains"
value = 2
unit = "trains"

[[meetings]]
id = "second"
date = 2025-03-03
[[meetings.participants]]
person = "ali"
role = "President"
[[meetings.topics]]
summary = "Railways"
organizations = ["ktz"]
by = ["GE"]
countries = ["CN"]
"""


def one(index: Index, kind: type[R], wanted: str) -> R:
    """Give the row of a kind that has this id."""
    [row] = [row for row in find(index, kind) if row.id == wanted]
    return row


def test_a_documents_countries_are_its_own_and_its_parties_sorted(make: Make) -> None:
    row = one(make(TALKS), DocumentRow, "both")
    assert row.countries == ("AZ", "KZ", "TR")


def test_a_document_that_names_no_country_has_none_of_its_meetings(make: Make) -> None:
    assert one(make(TALKS), DocumentRow, "none").countries == ()


def test_a_document_that_names_no_country_is_found_by_its_meetings(make: Make) -> None:
    found = find(make(TALKS), DocumentRow, Filter(country=("AZ",)))
    assert [row.id for row in found] == ["both", "none"]


def test_a_document_has_the_date_of_its_meeting_and_its_parties_names(make: Make) -> None:
    row = one(make(TALKS), DocumentRow, "both")
    assert (row.meeting, row.date, row.status) == ("first", "2023-06-22", "signed")
    assert row.parties == (
        PartyRow("ktz", "Railways", "company", "KZ"),
        PartyRow("eco", "Economic Cooperation", "international-organization", None),
    )


def test_a_meetings_countries_are_its_participants_and_its_hosts(make: Make) -> None:
    index = make(TALKS)
    assert one(index, MeetingRow, "first").countries == ("AZ", "KZ")
    assert one(index, MeetingRow, "second").countries == ("AZ",)


def test_a_meetings_participants_have_names_and_countries(make: Make) -> None:
    assert one(make(TALKS), MeetingRow, "first").participants == (
        ParticipantRow("ali", "Ali", "Prime Minister", None, "AZ", None),
        ParticipantRow("bek", "Bek", "Minister", "minister", "KZ", "guest"),
    )


def test_a_meetings_sectors_are_those_of_topics_and_documents(make: Make) -> None:
    index = make(TALKS)
    assert one(index, MeetingRow, "first").sectors == ("freight", "rail", "transport")
    assert one(index, MeetingRow, "second").sectors == ()


def test_a_meeting_counts_what_it_holds(make: Make) -> None:
    row = one(make(TALKS), MeetingRow, "first")
    assert (row.document_count, row.topic_count, row.figure_count) == (2, 2, 2)


def test_topics_and_figures_without_an_id_get_one_by_their_place(make: Make) -> None:
    index = make(TALKS)
    assert [row.id for row in find(index, TopicRow)] == [
        "first-topic-1",
        "own",
        "second-topic-1",
    ]
    assert [row.id for row in find(index, FigureRow)] == ["first-figure-1", "first-figure-2"]


def test_a_topic_is_found_by_the_countries_of_its_meeting_and_those_it_names(make: Make) -> None:
    index = make(TALKS)
    found = {
        country: [row.id for row in find(index, TopicRow, Filter(country=(country,)))]
        for country in ("AZ", "GE", "CN")
    }
    assert found == {
        "AZ": ["first-topic-1", "own", "second-topic-1"],
        "GE": ["second-topic-1"],
        "CN": ["second-topic-1"],
    }


def test_a_figure_keeps_its_number_as_it_is(make: Make) -> None:
    index = make(TALKS)
    values = [row.value for row in find(index, FigureRow)]
    assert [(value, type(value)) for value in values] == [(1.5, float), (2, int)]


def test_an_organization_counts_documents_and_the_meetings_that_name_it(make: Make) -> None:
    index = make(TALKS)
    counts = {
        row.id: (row.document_count, row.meeting_count) for row in find(index, OrganizationRow)
    }
    assert counts == {"ktz": (1, 2), "eco": (1, 1)}


def test_a_person_counts_the_meetings_they_took_part_in(make: Make) -> None:
    index = make(TALKS)
    assert {row.id: row.meeting_count for row in find(index, PersonRow)} == {"ali": 2, "bek": 1}


def test_a_persons_roles_are_their_own_and_those_held_at_meetings_each_once(make: Make) -> None:
    index = make(TALKS)
    assert one(index, PersonRow, "ali").roles == ("Prime Minister", "Deputy", "President")
    assert one(index, PersonRow, "bek").roles == ("Minister",)


def test_a_sector_counts_the_narrower_ones_in_and_nothing_twice(make: Make) -> None:
    index = make(TALKS)
    counts = {row.id: (row.document_count, row.topic_count) for row in find(index, SectorRow)}
    assert counts == {"transport": (1, 1), "rail": (1, 1), "freight": (1, 1), "trade": (0, 0)}


def test_an_initiative_counts_the_topics_and_documents_that_name_it(make: Make) -> None:
    row = one(make(TALKS), InitiativeRow, "corridor")
    assert (row.topic_count, row.document_count) == (1, 1)


@pytest.mark.parametrize("relation", ["implements", "amends", "supersedes"])
def test_an_initiative_counts_the_documents_that_rest_on_it_once(relation: str, make: Make) -> None:
    text = TALKS.replace('title = "Both"', f'title = "Both"\n{relation} = ["corridor"]')
    assert one(make(text), InitiativeRow, "corridor").document_count == 1
    text = TALKS.replace('implements = ["both"]', f'{relation} = ["both", "corridor"]')
    assert one(make(text), InitiativeRow, "corridor").document_count == 2


def test_a_source_counts_every_cite_that_names_it(make: Make) -> None:
    assert one(make(TALKS), SourceRow, "trend").cite_count == 5


def test_what_nothing_mentions_counts_nothing(make: Make) -> None:
    index = make("""
[[sectors]]
id = "a"
name = "A"
[[organizations]]
id = "a"
name = "A"
kind = "other"
[[people]]
id = "a"
name = "A"
[[initiatives]]
id = "a"
name = "A"
kind = "other"
[[sources]]
id = "a"
publisher = "A"
""")
    assert one(index, SectorRow, "a").document_count == 0
    assert one(index, OrganizationRow, "a").meeting_count == 0
    assert one(index, PersonRow, "a").meeting_count == 0
    assert one(index, InitiativeRow, "a").topic_count == 0
    assert one(index, SourceRow, "a").cite_count == 0


def test_rows_do_not_depend_on_the_order_of_tables_and_files(write: Write) -> None:
    tables = TALKS.split("\n\n")
    whole = index_of(load(write(TALKS)))
    files = [write(text, f"parts/{9 - number}.toml") for number, text in enumerate(tables)]
    parts = index_of(load(files))
    for noun in ROWS:
        assert list(select(parts, noun)) == list(select(whole, noun))
