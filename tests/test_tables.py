"""The normalized tables hold what the records say, each fact once."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from diplo_cli import index_of, load
from diplo_cli.tables import EVERY, TABLES, define, foreign_keys
from tests.builders import Table, Write, datasets, to_toml
from tests.cli import WORLD
from tests.conftest import BUNDLED

pytestmark = pytest.mark.no_cover


def asked(*files: Path) -> sqlite3.Connection:
    """Open the tables of a dataset."""
    [connection] = index_of(load(files)).mended(lambda each: [each])
    define(connection)
    return connection


@pytest.fixture
def world(write: Write) -> Iterator[sqlite3.Connection]:
    yield asked(write(WORLD))


def rows(tables: sqlite3.Connection, sql: str) -> list[tuple[Any, ...]]:
    return tables.execute(sql).fetchall()


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.name)
def test_a_table_gives_the_columns_that_it_describes(each: Any, world: sqlite3.Connection) -> None:
    found = world.execute(f"SELECT * FROM {each.name}")
    assert [column[0] for column in found.description] == [column.name for column in each.columns]
    assert all(column.about.endswith((".", "…")) for column in each.columns)


@pytest.fixture(scope="module")
def bundled() -> sqlite3.Connection:
    return asked(BUNDLED)


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.name)
def test_the_example_of_a_table_is_answered_and_asks_that_table(
    each: Any, bundled: sqlite3.Connection
) -> None:
    bundled.execute(each.example).fetchall()
    assert each.name in each.example


def test_every_record_has_its_row(world: sqlite3.Connection) -> None:
    found = dict(rows(world, "SELECT noun, count(*) FROM records GROUP BY noun"))
    assert found == {
        "meetings": 2, "docs": 3, "orgs": 2, "people": 2, "sectors": 3, "topics": 2,
        "initiatives": 1, "figures": 2, "sources": 1, "countries": 2,
    }  # fmt: skip


def test_a_participant_speaks_for_the_country_of_the_person_where_no_other_is_named(
    world: sqlite3.Connection,
) -> None:
    assert rows(world, "SELECT meeting, place, person, role, country, side FROM participants") == [
        ("2023-06-22-baku", 1, "ali-asadov", "Prime Minister", "AZ", "host"),
        ("2023-06-22-baku", 2, "alikhan-smailov", None, "KZ", None),
        ("2025-03-03-astana", 1, "ali-asadov", None, "AZ", None),
    ]


def test_a_sector_is_within_itself_and_all_that_it_is_part_of(world: sqlite3.Connection) -> None:
    assert sorted(rows(world, "SELECT * FROM sector_within")) == [
        ("culture", "culture"), ("rail", "rail"), ("rail", "transport"),
        ("transport", "transport"),
    ]  # fmt: skip


def test_a_document_of_a_narrower_sector_counts_once_in_the_broader(write: Write) -> None:
    both = WORLD.replace(
        'sectors = ["rail"]\ninitiatives', 'sectors = ["rail", "transport"]\ninitiatives'
    )
    tables = asked(write(both))
    sql = "SELECT document FROM documents_by_sector WHERE sector = 'transport'"
    assert rows(tables, sql) == [("2023-06-22-trains",)]


def test_a_document_that_names_no_country_belongs_to_those_of_its_meeting(
    world: sqlite3.Connection,
) -> None:
    sql = "SELECT country FROM documents_by_country WHERE document = ? ORDER BY country"
    found = {each: [country for (country,) in world.execute(sql, (each,))] for each in (
        "2023-06-22-trains", "2025-03-03-health")}  # fmt: skip
    assert found == {"2023-06-22-trains": ["AZ"], "2025-03-03-health": ["AZ", "KZ"]}


def test_a_cite_is_a_source_and_the_block_of_its_text(write: Write) -> None:
    tables = asked(
        write(WORLD.replace('cite = ["news-2023#1"]', 'cite = ["news-2023", "news-2023#12"]'))
    )
    sql = "SELECT place, source, block FROM cites WHERE noun = 'meetings' ORDER BY place"
    assert rows(tables, sql) == [(1, "news-2023", None), (2, "news-2023", 12)]


def test_what_a_document_amends_is_a_document_or_an_initiative(write: Write) -> None:
    links = 'amends = ["middle-corridor"]\nsupersedes = ["2023-06-22-trains"]\n'
    tables = asked(write(WORLD + links))
    assert rows(tables, "SELECT * FROM document_links ORDER BY kind") == [
        ("2025-03-03-health", "amends", 1, None, "middle-corridor"),
        ("2025-03-03-health", "supersedes", 1, "2023-06-22-trains", None),
    ]


def test_a_value_given_twice_in_a_list_stands_once(write: Write) -> None:
    tables = asked(
        write(WORLD.replace('sectors = ["culture"]', 'sectors = ["culture", "culture"]'))
    )
    sql = "SELECT * FROM document_sectors WHERE sector = 'culture'"
    assert rows(tables, sql) == [("2023-06-22-museums", "culture", 1)]


def test_the_names_that_a_dataset_gives_to_countries_are_there(write: Write) -> None:
    own = '[[countries]]\nid = "AZ"\nname = "Azerbayjan"\naliases = ["Land of Fire"]\n'
    tables = asked(write(own + "[countries.extra]\nrank = 1.5\n" + WORLD))
    assert ("AZ", "Azerbayjan") in rows(tables, "SELECT * FROM countries")
    assert rows(tables, "SELECT * FROM aliases WHERE noun = 'countries'") == [
        ("countries", "AZ", 1, "Land of Fire")
    ]
    assert rows(tables, "SELECT * FROM extra") == [("countries", "AZ", '{"rank":1.5}')]


def test_a_nul_in_a_text_ends_nothing(write: Write) -> None:
    title = r'"He\u0000alth, \\u0000 and \\\u0000"'
    tables = asked(write(WORLD.replace('"Health"', f"{title}\nextra = {{ {title} = {title} }}")))
    wanted = "He\0alth, \\u0000 and \\\0"
    sql = "SELECT title, length(title) FROM documents WHERE id LIKE '%health'"
    assert rows(tables, sql) == [(wanted, len(wanted))]
    assert rows(tables, "SELECT name FROM records WHERE id LIKE '%health'") == [(wanted,)]
    ((extra,),) = rows(tables, "SELECT extra FROM extra")
    assert json.loads(extra) == {wanted: wanted}


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(dataset=datasets())
def test_any_dataset_keeps_the_keys_of_its_tables(
    dataset: Table, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("any") / "data.toml"
    file.write_text(to_toml(dataset), encoding="utf-8")
    tables = asked(file)
    for table in TABLES:
        found = [dict(zip([c.name for c in table.columns], row, strict=True))
                 for row in rows(tables, f"SELECT * FROM {table.name}")]  # fmt: skip
        keys = [tuple(row[name] for name in table.key) for row in found]
        assert len(set(keys)) == len(keys), table.name
        for column in table.columns:
            assert not (column.required and any(row[column.name] is None for row in found)), table
        for foreign in foreign_keys(table):
            there = set(rows(tables, f"SELECT {', '.join(foreign.refers)} FROM {foreign.table}"))
            named = {tuple(row[name] for name in foreign.columns) for row in found}
            assert {each for each in named if None not in each} <= there, (table.name, foreign)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(dataset=datasets())
def test_any_documents_titles_and_parties_are_those_of_the_records(
    dataset: Table, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("any") / "data.toml"
    file.write_text(to_toml(dataset), encoding="utf-8")
    data = load([file])
    [connection] = index_of(data).mended(lambda each: [each])
    define(connection)
    documents = [each for meeting in data.meetings for each in meeting.documents]
    assert dict(rows(connection, "SELECT id, title FROM documents")) == {
        each.id: each.title for each in documents
    }
    assert sorted(
        rows(connection, "SELECT document, organization FROM document_parties")
    ) == sorted({(each.id, party) for each in documents for party in each.parties})
    extra = {each.id: each.extra for each in data.organizations if each.extra}
    found = rows(connection, "SELECT id, extra FROM extra WHERE noun = 'orgs'")
    assert {each for each, _ in found} == set(extra)
    assert all(isinstance(json.loads(text), dict) for _, text in found)
