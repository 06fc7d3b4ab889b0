"""The database that `diplo export sqlite` writes, read with sqlite3 alone."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from diplo_cli.exporting.sqlite import write
from diplo_cli.tables import TABLES, VIEWS
from tests.builders import Write
from tests.cli import WORLD
from tests.conftest import BUNDLED
from tests.exporting import HOSTILE_WORLD, count_of, source_of
from tests.hostile import PAYLOAD

Open = Callable[..., sqlite3.Connection]


@pytest.fixture
def exported(tmp_path: Path) -> Open:
    def export(*files: Path) -> sqlite3.Connection:
        write(source_of(*files), tmp_path / "out.db")
        return sqlite3.connect(tmp_path / "out.db")

    return export


def rows(database: sqlite3.Connection, sql: str) -> list[tuple[Any, ...]]:
    return database.execute(sql).fetchall()


@pytest.mark.parametrize("text", [WORLD, HOSTILE_WORLD, ""])
def test_every_key_and_page_holds(text: str, exported: Open, write: Write) -> None:
    database = exported(write(text))
    assert rows(database, "PRAGMA foreign_key_check") == []
    assert rows(database, "PRAGMA integrity_check") == [("ok",)]
    assert sum(len(rows(database, f"PRAGMA foreign_key_list({each.name})")) for each in TABLES) > 40


def test_every_record_is_there_with_its_text(exported: Open, write: Write) -> None:
    database = exported(write(HOSTILE_WORLD))
    for table in ("meetings", "topics", "figures", "documents", "participants", "organizations"):
        assert rows(database, f"SELECT count(*) FROM {table}") == [
            (count_of(HOSTILE_WORLD, table),)
        ]
    for sql in (
        "SELECT title FROM documents WHERE id = '2023-06-22-trains'",
        "SELECT summary FROM topics WHERE stance = 'welcomed'",
        "SELECT name FROM organizations WHERE id = 'azerbaijan-railways'",
        "SELECT name FROM figures WHERE value = 21",
        "SELECT city FROM meetings WHERE id = '2023-06-22-baku'",
    ):
        assert rows(database, sql) == [(PAYLOAD,)]
    ((extra,),) = rows(database, "SELECT extra FROM extra")
    assert json.loads(extra) == {PAYLOAD: PAYLOAD}


def test_numbers_stay_numbers(exported: Open, write: Write) -> None:
    whole = WORLD.replace("value = 21", f"value = {2**63 - 1}")
    database = exported(write(whole.replace("value = 500000000", "value = -0.1")))
    sql = "SELECT value, typeof(value) FROM figures ORDER BY value"
    assert rows(database, sql) == [(-0.1, "real"), (2**63 - 1, "integer")]


def test_the_views_answer_as_diplo_does(exported: Open, write: Write) -> None:
    database = exported(write(WORLD))
    sql = "SELECT document FROM documents_by_sector WHERE sector = 'transport'"
    assert rows(database, sql) == [("2023-06-22-trains",)]
    assert rows(database, "SELECT ministry, document FROM documents_by_ministry") == [
        ("ministry-of-culture-kz", "2023-06-22-museums")
    ]
    sql = "SELECT country, count(*) FROM meetings_by_country GROUP BY country ORDER BY country"
    assert rows(database, sql) == [("AZ", 2), ("KZ", 2)]


@pytest.mark.parametrize("each", [*TABLES, *VIEWS], ids=lambda each: each.name)
def test_the_schema_tells_what_every_column_means(each: Any, bundled: sqlite3.Connection) -> None:
    sql = f"SELECT sql FROM sqlite_master WHERE name = '{each.name}'"
    ((statement,),) = rows(bundled, sql)
    assert each.about in statement
    assert all(column.about in statement for column in each.columns)
    bundled.execute(each.example).fetchall()


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    path = tmp_path_factory.mktemp("bundled") / "out.db"
    write(source_of(BUNDLED), path)
    return sqlite3.connect(path)


def test_full_text_finds_forms_of_words_and_names_by_which_people_ask(
    bundled: sqlite3.Connection,
) -> None:
    sql = "SELECT id FROM search WHERE search MATCH ? AND noun = ? ORDER BY rank LIMIT 1"
    found = bundled.execute(sql, ("supplying AND locomotive", "docs")).fetchall()
    assert found == [("2023-06-22-ships-and-locomotives",)]
    assert bundled.execute(sql, ("socar", "orgs")).fetchall() == [("socar",)]


def test_full_text_of_a_table_finds_its_rows_even_after_a_vacuum(
    bundled: sqlite3.Connection,
) -> None:
    sql = (
        "SELECT documents.id FROM documents"
        " JOIN documents_fts ON documents.rowid = documents_fts.rowid"
        " WHERE documents_fts MATCH 'locomotives'"
    )
    assert rows(bundled, sql) == [("2023-06-22-ships-and-locomotives",)]
    bundled.execute("VACUUM")
    assert rows(bundled, sql) == [("2023-06-22-ships-and-locomotives",)]
    bundled.execute("INSERT INTO documents_fts (documents_fts) VALUES ('integrity-check')")


def test_the_same_dataset_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.db", "two.db"):
        write(source_of(BUNDLED), tmp_path / name)
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()
