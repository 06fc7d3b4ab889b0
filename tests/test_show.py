"""Opening one record, with all that ties to it."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from diplo_cli import index_of, load
from diplo_cli.problems import UnknownIdError
from diplo_cli.query import select
from diplo_cli.rows import ROWS
from diplo_cli.show import Record, open_record
from tests.builders import Write

Show = Callable[[str, str], Record]

TALKS = """
[[sectors]]
id = "transport"
name = "Transport"
[[sectors]]
id = "rail"
name = "Rail"
broader = "transport"
[[sectors]]
id = "sport"
name = "Sport"

[[organizations]]
id = "ktz"
name = "Kazakh Railways"
kind = "company"
[[organizations]]
id = "ady"
name = "Azerbaijan Railways"
kind = "company"

[[people]]
id = "ali"
name = "Ali Asadov"
[[people]]
id = "bek"
name = "Bek"
[[people]]
id = "cem"
name = "Cem"

[[initiatives]]
id = "corridor"
name = "Middle Corridor"
kind = "corridor"
cite = ["d#1"]

[[sources]]
id = "a"
publisher = "A"
[[sources]]
id = "b"
publisher = "B"
[[sources]]
id = "c"
publisher = "C"
[[sources]]
id = "d"
publisher = "D"

[[meetings]]
id = "first"
date = 2023-06-22
cite = ["a"]
participants = [{ person = "ali" }]
[[meetings.topics]]
id = "freight"
summary = "Freight"
sectors = ["rail"]
people = ["cem"]
organizations = ["ady"]
initiatives = ["corridor"]
cite = ["b#2", "b#3"]
[[meetings.figures]]
id = "cargo"
name = "Cargo"
value = 1
unit = "tonnes"
sectors = ["transport"]
initiatives = ["corridor"]
cite = ["c"]
[[meetings.documents]]
id = "deal"
title = "Deal"
type = "agreement"
parties = ["ktz", "ady"]
signatories = ["bek"]
sectors = ["rail"]
cite = ["b"]

[[meetings]]
id = "second"
date = 2025-03-03
participants = [{ person = "ali" }]
[[meetings.documents]]
id = "plan"
title = "Plan"
type = "action-plan"
implements = ["deal", "corridor"]
amends = ["change"]
cite = ["d"]
[[meetings.documents]]
id = "change"
title = "Change"
type = "protocol"
initiatives = ["corridor"]
"""


@pytest.fixture
def opened(write: Write) -> Show:
    """Open a record of the talks."""
    index = index_of(load(write(TALKS)))
    return lambda noun, wanted: open_record(index, noun, wanted)


def tied(record: Record) -> dict[str, list[str]]:
    """Give the ids of what ties to a record, where something does."""
    return {
        name: [json.loads(row)["id"] for row in rows] for name, rows in record.tied.items() if rows
    }


@pytest.mark.parametrize(
    ("noun", "wanted", "ties"),
    [
        (
            "meetings",
            "first",
            {
                "documents": ["deal"],
                "topics": ["freight"],
                "figures": ["cargo"],
                "sources": ["a", "b", "c"],
            },
        ),
        ("meetings", "second", {"documents": ["change", "plan"], "sources": ["d"]}),
        ("docs", "deal", {"meetings": ["first"], "documents": ["plan"], "sources": ["b"]}),
        (
            "docs",
            "plan",
            {"meetings": ["second"], "documents": ["deal", "change"], "sources": ["d"]},
        ),
        ("docs", "change", {"meetings": ["second"], "documents": ["plan"]}),
        ("topics", "freight", {"meetings": ["first"], "sources": ["b"]}),
        ("figures", "cargo", {"meetings": ["first"], "sources": ["c"]}),
        (
            "orgs",
            "ady",
            {
                "meetings": ["first"],
                "documents": ["deal"],
                "topics": ["freight"],
                "sources": ["b"],
            },
        ),
        ("orgs", "ktz", {"meetings": ["first"], "documents": ["deal"], "sources": ["b"]}),
        ("people", "ali", {"meetings": ["first", "second"], "sources": ["a"]}),
        ("people", "bek", {"documents": ["deal"], "sources": ["b"]}),
        ("people", "cem", {"topics": ["freight"], "sources": ["b"]}),
        (
            "sectors",
            "transport",
            {
                "meetings": ["first"],
                "documents": ["deal"],
                "topics": ["freight"],
                "figures": ["cargo"],
                "sources": ["b", "c"],
            },
        ),
        (
            "sectors",
            "rail",
            {
                "meetings": ["first"],
                "documents": ["deal"],
                "topics": ["freight"],
                "sources": ["b"],
            },
        ),
        ("sectors", "sport", {}),
        (
            "initiatives",
            "corridor",
            {
                "meetings": ["first", "second"],
                "documents": ["change", "plan"],
                "topics": ["freight"],
                "figures": ["cargo"],
                "sources": ["b", "c", "d"],
            },
        ),
        ("sources", "a", {"meetings": ["first"]}),
        (
            "sources",
            "b",
            {"meetings": ["first"], "documents": ["deal"], "topics": ["freight"]},
        ),
        ("sources", "c", {"meetings": ["first"], "figures": ["cargo"]}),
        ("sources", "d", {"meetings": ["second"], "documents": ["plan"]}),
    ],
)
def test_a_record_comes_with_what_names_it_and_what_it_names(
    opened: Show, noun: str, wanted: str, ties: dict[str, list[str]]
) -> None:
    assert tied(opened(noun, wanted)) == ties


def test_a_record_is_the_row_of_its_list(write: Write, opened: Show) -> None:
    index = index_of(load(write(TALKS)))
    for noun in ROWS:
        for row in select(index, noun):
            assert opened(noun, json.loads(row)["id"]).row == row


def test_what_ties_to_a_record_is_as_its_own_list_gives_it(write: Write, opened: Show) -> None:
    index = index_of(load(write(TALKS)))
    record = opened("meetings", "first")
    lists: dict[str, Any] = {
        name: [row for row in select(index, noun) if row in record.tied[name]]
        for name, noun in [
            ("meetings", "meetings"),
            ("documents", "docs"),
            ("topics", "topics"),
            ("figures", "figures"),
            ("sources", "sources"),
        ]
    }
    assert record.tied == lists
    assert list(record.tied) == ["meetings", "documents", "topics", "figures", "sources"]


@pytest.mark.parametrize(
    ("noun", "wanted", "message"),
    [
        ("docs", "dael", "there is no document 'dael'; did you mean deal?"),
        ("initiatives", "Mid Cor", "there is no initiative 'Mid Cor'; did you mean corridor?"),
        ("people", "asadov", "there is no person 'asadov'; did you mean ali?"),
        ("orgs", "Railways", "there is no organization 'Railways'; did you mean ady or ktz?"),
        ("meetings", "2025", "there is no meeting '2025'; did you mean second?"),
        ("sectors", "Rail", "there is no sector 'Rail'; did you mean rail?"),
        ("figures", "xyz", "there is no figure 'xyz'; `diplo figures` lists them"),
        ("sources", "", "there is no source ''; `diplo sources` lists them"),
        ("docs", "first", "there is no document 'first'; `diplo docs` lists them"),
    ],
)
def test_an_unknown_id_comes_with_the_nearest(
    opened: Show, noun: str, wanted: str, message: str
) -> None:
    with pytest.raises(UnknownIdError) as caught:
        opened(noun, wanted)
    assert str(caught.value) == message
    assert caught.value.exit_code == 1
