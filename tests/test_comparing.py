"""Two meetings compared: each person, sector, topic, document and figure stands where it should."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplo_cli import Filter, Index, QueryError, index_of, load
from diplo_cli.comparing import ASPECTS, KEYS, compare
from diplo_cli.query import select
from tests.builders import Table, Write, datasets
from tests.test_properties import Make, broader, make, rows_of, thoroughly, upwards

__all__ = ["make"]  # the fixture

TWO = """
sectors = [
    { id = "transport", name = "Transport" }, { id = "rail", name = "Rail", broader = "transport" },
    { id = "culture", name = "Culture" }, { id = "trade", name = "Trade" },
]
people = [{ id = "a", name = "Ann", country = "AZ" }, { id = "b", name = "Bob" },
          { id = "c", name = "Cid" }]
initiatives = [{ id = "mc", name = "Corridor", kind = "corridor" },
               { id = "expo", name = "Expo", kind = "event" }]
sources = [{ id = "s", publisher = "S" }]

[[meetings]]
id = "2025-baku"
country = "AZ"
date = 2025-03-03
cite = ["s#9"]
participants = [{ person = "a" }, { person = "c", role = "Minister" }]
topics = [
    { id = "n-rail", summary = "Trains", sectors = ["rail"], initiatives = ["mc"], cite = ["s#4"] },
    { id = "n-art", summary = "Art", sectors = ["culture"] },
    { id = "n-fair", summary = "Fair", sectors = ["trade"], initiatives = ["expo"] },
]
figures = [{ name = "TRADE", value = 125, unit = "usd" }]
documents = [{ id = "d2", title = "New", type = "treaty", sectors = ["rail"] },
             { id = "d3", title = "Loose", type = "treaty" }]

[[meetings]]
id = "2023-baku"
country = "AZ"
date = 2023-06-22
cite = ["s#1"]
participants = [{ person = "b", role = "Minister" }, { person = "a", role = "Premier" }]
topics = [
    { id = "o-rail", summary = "Rails", stance = "committed", sectors = ["rail"], cite = ["s#2"] },
    { id = "o-trade", summary = "Shops", sectors = ["trade"], initiatives = ["mc"] },
    { id = "o-none", summary = "All sorts" },
]
figures = [{ name = "Trade", value = 100, unit = "USD", cite = ["s#3"] }]
documents = [{ id = "d1", title = "Old", type = "treaty", sectors = ["transport", "culture"] }]
"""


@pytest.fixture
def two(write: Write) -> Index:
    return index_of(load(write(TWO)))


def of(index: Index, aspect: str, **wanted: tuple[str, ...]) -> dict[Any, tuple[Any, ...]]:
    """Give of each item of an aspect its change, and the ids of both sides."""
    rows = compare(index, ["2023", "2025"], Filter(**wanted)).rows
    return {
        row["item"]: (
            row["change"],
            [each["id"] for each in row["earlier"]],
            [each["id"] for each in row["later"]],
        )
        for row in rows
        if row["aspect"] == aspect
    }


def test_who_came_again_this_time_and_not_any_more(two: Index) -> None:
    assert of(two, "participants") == {
        "Ann": ("again", ["a"], ["a"]),
        "Cid": ("first", [], ["c"]),
        "Bob": ("dropped", ["b"], []),
    }


def test_who_took_part_twice_keeps_both_offices(write: Write) -> None:
    twice = '{ person = "b", role = "Minister" }, { person = "b", role = "Chair" }'
    index = index_of(load(write(TWO.replace('{ person = "b", role = "Minister" }', twice))))
    rows = compare(index, ["2023", "2025"], Filter()).rows
    bob = next(row for row in rows if row["item"] == "Bob")
    assert [each["role"] for each in bob["earlier"]] == ["Minister", "Chair"]


def test_a_sector_has_what_is_in_it_or_in_a_narrower_one(two: Index) -> None:
    found = of(two, "sectors")
    assert found["Transport"] == ("again", ["o-rail", "d1"], ["n-rail", "d2"])
    assert found["Rail"] == ("again", ["o-rail"], ["n-rail", "d2"])


def test_an_initiative_is_raised_by_what_names_it(two: Index) -> None:
    assert of(two, "initiatives") == {
        "Corridor": ("again", ["o-trade"], ["n-rail"]),
        "Expo": ("first", [], ["n-fair"]),
    }


def test_an_initiative_is_raised_by_what_implements_it(write: Write) -> None:
    text = TWO.replace('title = "Old",', 'title = "Old", implements = ["expo"],')
    found = of(index_of(load(write(text))), "initiatives")
    assert found["Expo"] == ("again", ["d1"], ["n-fair"])


def test_a_topic_is_raised_again_by_initiative_or_by_sector(two: Index) -> None:
    assert of(two, "topics") == {
        "Trains": ("again", ["o-rail", "o-trade"], ["n-rail"]),
        "Art": ("first", [], ["n-art"]),
        "Fair": ("first", [], ["n-fair"]),  # trade, too, but of another initiative
        "All sorts": ("dropped", ["o-none"], []),
    }


def test_documents_stand_by_sector_side_by_side(two: Index) -> None:
    assert of(two, "documents") == {
        "Rail": ("first", [], ["d2"]),
        "Culture": ("dropped", ["d1"], []),
        "Transport": ("dropped", ["d1"], []),
        None: ("first", [], ["d3"]),
    }


def test_the_order_given_does_not_matter(two: Index) -> None:
    one = compare(two, ["2023", "2025"], Filter())
    assert compare(two, ["2025", "2023"], Filter()) == one
    assert (one.earlier["id"], one.later["id"]) == ("2023-baku", "2025-baku")


def test_a_row_has_the_keys_that_are_promised_and_cites_both_sides(two: Index) -> None:
    rows = compare(two, ["2023", "2025"], Filter()).rows
    assert {tuple(row) for row in rows} == {KEYS}
    (topic,) = (row for row in rows if row["item"] == "Trains")
    assert topic["cite"] == ["s#2", "s#4"]
    assert topic["earlier"][0] == {"id": "o-rail", "name": "Rails", "stance": "committed"}


def test_a_filter_chooses_topics_documents_and_figures_and_tells_of_no_other_sector(
    two: Index,
) -> None:
    assert list(of(two, "sectors", sector=("transport",))) == ["Rail", "Transport"]
    assert list(of(two, "documents", sector=("transport",))) == ["Rail", "Transport"]
    assert list(of(two, "topics", sector=("transport",))) == ["Trains"]
    assert of(two, "figures", sector=("transport",)) == {}
    assert len(of(two, "participants", sector=("transport",))) == 3
    assert list(of(two, "initiatives", initiative=("expo",))) == ["Expo"]


@pytest.mark.parametrize(
    ("before", "after", "difference", "percent"),
    [
        ("value = 100, unit = 'USD'", "value = 125, unit = 'usd'", 25, 25.0),
        ("value = 0.1, unit = 't'", "value = 0.3, unit = 't'", 0.2, 200.0),
        ("value = 3, unit = 't'", "value = 0, unit = 't'", -3, -100.0),
        ("value = 0, unit = 't'", "value = 5, unit = 't'", 5, None),
        ("value = -2, unit = 't'", "value = 5, unit = 't'", 7, None),
        ("value = 5, unit = 't'", "value = -5, unit = 't'", -10, None),
        ("value = 21, unit = 'percent'", "value = 33, unit = 'percent'", 12, None),
        (
            "value = 21, unit = 't', measure = 'change'",
            "value = 33, unit = 't', measure = 'change'",
            12,
            None,
        ),
        ("value = 1, unit = 't', measure = 'level'", "value = 2, unit = 't'", 1, 100.0),
        ("value = 1, unit = 't', measure = 'change'", "value = 2, unit = 't'", None, None),
        ("value = -1e308, unit = 't'", "value = 1e308, unit = 't'", 2e308, None),
        ("value = 1e-300, unit = 't'", "value = 1e300, unit = 't'", 1e300, None),
        (
            f"value = {-(2**63)}, unit = 't'",
            f"value = {2**63 - 1}, unit = 't'",
            float(2**64 - 1),
            None,
        ),
    ],
)
def test_a_figure_changes_by_a_difference_and_a_percentage_where_that_makes_sense(
    before: str, after: str, difference: float | None, percent: float | None, write: Write
) -> None:
    path = write(
        f"[[meetings]]\nid = '2023'\ndate = 2023-01-01\nfigures = [{{ name = 'F', {before} }}]\n"
        f"[[meetings]]\nid = '2025'\ndate = 2025-01-01\nfigures = [{{ name = ' f ', {after} }}]\n"
    )
    (row,) = compare(index_of(load(path)), ["2023", "2025"], Filter()).rows
    if difference == float("inf"):
        difference = None
    assert (row["difference"], row["percent"]) == (difference, percent)


def test_a_figure_given_twice_has_no_change(write: Write) -> None:
    figure = "{ name = 'F', value = 1, unit = 't' }"
    path = write(
        f"[[meetings]]\nid = '2023'\ndate = 2023-01-01\nfigures = [{figure}, {figure}]\n"
        f"[[meetings]]\nid = '2025'\ndate = 2025-01-01\nfigures = [{figure}]\n"
    )
    (row,) = compare(index_of(load(path)), ["2023", "2025"], Filter()).rows
    assert (row["earlier_value"], row["later_value"], row["difference"]) == (None, 1, None)


@pytest.mark.parametrize(
    ("names", "says"),
    [
        (("2023", "2023-baku"), "both name the meeting 2023-baku; name two"),
        (("baku", "2023"), "2 meetings answer to 'baku'; name one of 2023-baku, 2025-baku"),
        (("2024", "2023"), "compare: no meeting answers to '2024'; the nearest: "),
    ],
)
def test_each_name_must_mean_one_meeting(names: tuple[str, str], says: str, two: Index) -> None:
    with pytest.raises(QueryError, match=says):
        compare(two, names, Filter())


@thoroughly
@given(tables=datasets(), data=st.data())
def test_every_record_of_both_meetings_is_told_of_on_its_side(
    make: Make, tables: Table, data: st.DataObject
) -> None:
    index = make(tables)
    rows = rows_of(index)
    ids = [json.loads(row)["id"] for row in select(index, "meetings")]
    if len(ids) < 2:
        return
    pair = data.draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True))
    found = compare(index, pair, Filter())
    assert sorted(pair) == sorted([found.earlier["id"], found.later["id"]])
    assert (found.earlier["date"], found.earlier["id"]) < (found.later["date"], found.later["id"])
    for side in ("earlier", "later"):
        meeting = getattr(found, side)
        own = {
            noun: [row for row in rows[noun] if row["meeting"] == meeting["id"]]
            for noun in ("topics", "docs", "figures")
        }
        told: dict[str, set[str]] = {
            aspect: {
                each["id"] for row in found.rows if row["aspect"] == aspect for each in row[side]
            }
            for aspect in ASPECTS
        }
        assert told["participants"] == {each["id"] for each in meeting["participants"]}
        assert told["topics"] == {row["id"] for row in own["topics"]}
        assert told["documents"] == {row["id"] for row in own["docs"]}
        assert told["figures"] == {row["id"] for row in own["figures"]}
        for row in found.rows:
            if row["aspect"] == "sectors":
                assert sorted(each["id"] for each in row[side]) == sorted(
                    each["id"]
                    for part in own.values()
                    for each in part
                    if row["id"] in upwards(each["sectors"], broader(rows))
                )
