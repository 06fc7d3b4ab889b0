"""A timeline has what its lists have, each meeting before what belongs to it."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplo_cli import Filter, Index, QueryError, index_of, load
from diplo_cli.nouns import NOUNS
from diplo_cli.query import select
from diplo_cli.timeline import FILTERS, KEYS, KINDS, timeline
from diplo_cli.views.years import UNSAFE, escape
from tests.builders import Table, Write, datasets
from tests.cli import WORLD
from tests.test_properties import Make, make, thoroughly

__all__ = ["make"]  # the fixture


@pytest.fixture
def world(write: Write) -> Index:
    return index_of(load(write(WORLD)))


def entries(index: Index, **wanted: str) -> list[str]:
    return [row["id"] for row in timeline(index, Filter(**{k: (v,) for k, v in wanted.items()}))]


def listed(index: Index, noun: str, wanted: Filter) -> list[Table]:
    """Give the rows of a noun's own list; none where it doesn't take the filter."""
    used = {name for name, values in wanted._asdict().items() if values}
    if used - set(NOUNS[noun].filters):
        return []
    return [json.loads(row) for row in select(index, noun, wanted)]


@thoroughly
@given(tables=datasets(), data=st.data())
def test_a_timeline_has_what_the_lists_have_and_the_meetings_of_it(
    make: Make, tables: Table, data: st.DataObject
) -> None:
    index = make(tables)
    known = [row["id"] for noun in ("sectors", "meetings") for row in listed(index, noun, Filter())]
    value = data.draw(st.sampled_from(known))
    named = (Filter(sector=(value,)), Filter(meeting=(value,)))
    for wanted in (Filter(), *named, Filter(type=("treaty",)), Filter(kind=("ministry",))):
        try:
            rows = timeline(index, wanted)
            own = {noun: listed(index, noun, wanted) for noun in KINDS}
        except QueryError:
            continue
        parts = [("document", row) for row in own["docs"]]
        parts += [("figure", row) for row in own["figures"]]
        meetings = {row["id"] for row in own["meetings"]} | {row["meeting"] for _, row in parts}
        right = {("meeting", each) for each in meetings}
        right |= {(kind, row["id"]) for kind, row in parts}
        found = [(row["kind"], row["id"]) for row in rows]
        assert len(found) == len(set(found))
        assert set(found) == right
        order = list(dict.fromkeys(row["meeting"] for row in rows))
        assert len(order) == sum(kind == "meeting" for kind, _ in found)
        for earlier, row in pairwise(rows):
            assert earlier["date"] <= row["date"]
            assert row["kind"] == "meeting" or row["meeting"] == earlier["meeting"]


def test_documents_and_figures_stand_under_their_meeting_by_date(world: Index) -> None:
    assert entries(world) == [
        "2023-06-22-baku",
        "2023-06-22-museums",
        "2023-06-22-trains",
        "2023-06-22-baku-figure-1",
        "2025-03-03-astana",
        "2025-03-03-health",
        "2025-03-03-astana-figure-1",
    ]


def test_a_filter_keeps_what_it_means_and_the_meetings_it_belongs_to(world: Index) -> None:
    assert entries(world, type="treaty") == ["2025-03-03-astana", "2025-03-03-health"]
    assert entries(world, kind="company") == ["2023-06-22-baku", "2023-06-22-trains"]
    assert entries(world, sector="transport") == [
        "2023-06-22-baku",
        "2023-06-22-trains",
        "2023-06-22-baku-figure-1",
    ]


def test_every_filter_offered_is_one_of_meetings_documents_or_figures() -> None:
    taken = {name for noun in KINDS for name in NOUNS[noun].filters}
    assert set(FILTERS) == taken - {"stance"}


def test_an_unknown_value_is_answered_with_the_nearest(world: Index) -> None:
    with pytest.raises(QueryError, match="the nearest: Transport"):
        entries(world, sector="transprot")


def test_rows_have_the_keys_that_are_promised(world: Index) -> None:
    rows = timeline(world, Filter())
    assert {tuple(row) for row in rows} == {KEYS}
    for row in rows:
        assert None not in [row[key] for key in ("countries", "participants", "sectors", "cite")]


def test_a_meeting_without_a_city_is_called_by_its_country_or_not_at_all(write: Write) -> None:
    path = write(
        '[[meetings]]\nid = "a"\ndate = 2023-01-01\ncountry = "GE"\n'
        '[[meetings]]\nid = "b"\ndate = 2023-01-02\n'
    )
    titles = [row["title"] for row in timeline(index_of(load(path)), Filter())]
    assert titles == ["Meeting in Georgia", "Meeting"]


@given(text=st.text())
def test_no_character_of_a_text_means_anything_to_mermaid(text: str) -> None:
    escaped = escape(text)
    parts = escaped.split("#")
    assert escaped
    assert not UNSAFE.search(parts[0])
    for part in parts[1:]:
        number, semicolon, rest = part.partition(";")
        assert number.isdigit()
        assert semicolon
        assert not UNSAFE.search(rest)
