"""Every machine format gives every text of a hostile dataset back, to the character."""

import csv
import io
import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from diplo_cli.index import open_index
from diplo_cli.sql import ask as sql
from diplo_cli.tables import TABLES
from tests.builders import to_toml
from tests.cli import NOUNS, Run, settle
from tests.cli.inside import Inside
from tests.cli.test_formats import unescape
from tests.hostile import tables, texts

EVERY_NOUN = pytest.mark.parametrize("noun", NOUNS)
Row = dict[str, Any]

# A participant has no `extra` in JSON; what the dataset says of itself, and the names of countries,
# are no rows of a noun, but stand in the tables.
NO_KEY = ("‹participants.extra",)
NO_ROW = (*NO_KEY, "‹dataset.", "‹countries.")
NO_CELL = (*NO_KEY, "‹dataset.extra")


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return settle(tmp_path_factory.mktemp("hostile"), to_toml(tables()))


@pytest.fixture
def ask(tmp_path: Path, settings: dict[str, str]) -> Callable[..., str]:
    """Ask the hostile dataset, within this process; nothing must go wrong."""

    def answer(*arguments: str) -> str:
        told = Inside(tmp_path, settings).run(*arguments)
        assert (told.code, told.err) == (0, "")
        return told.out

    return answer


def expected(but: tuple[str, ...]) -> set[str]:
    """Give every text of the dataset, but those of these fields."""
    return {text for text in texts(tables()) if not any(each in text for each in but)}


def read(value: Any) -> Any:
    """Read what stands as JSON in a cell."""
    return json.loads(value) if isinstance(value, str) and value.startswith("{") else value


def of_tables(rows: Iterator[tuple[Any, ...]] | Any) -> set[str]:
    """Give every text in the cells of rows."""
    return set(texts([[read(value) for value in row] for row in rows]))


def test_json_gives_every_text_of_every_record_back(ask: Callable[..., str]) -> None:
    found = [json.loads(ask(noun, "--json")) for noun in NOUNS]
    assert set(texts(found)) == expected(NO_ROW)


@EVERY_NOUN
def test_json_gives_free_fields_and_numbers_back(noun: str, ask: Callable[..., str]) -> None:
    names = {"docs": "documents", "orgs": "organizations"}
    parts = [tables(), *tables()["meetings"]]
    recorded = [each for part in parts for each in part.get(names.get(noun, noun), ())]
    rows = json.loads(ask(noun, "--json", "--sort", "id"))
    assert [row["extra"] for row in rows] == [each["extra"] for each in recorded]
    assert [row.get("value") for row in rows] == [each.get("value") for each in recorded]


@EVERY_NOUN
def test_json_lines_are_the_rows_of_json(noun: str, ask: Callable[..., str]) -> None:
    lines = ask(noun, "--format", "jsonl").split("\n")[:-1]
    assert [json.loads(line) for line in lines] == json.loads(ask(noun, "--json"))


@EVERY_NOUN
def test_a_page_of_json_begins_with_the_row(noun: str, ask: Callable[..., str]) -> None:
    for row in json.loads(ask(noun, "--json")):
        shown = json.loads(ask(noun, "show", row["id"], "--json"))
        assert {key: shown[key] for key in row} == row


def cell(value: Any) -> Any:
    """Give what a cell of CSV promises of a value of JSON."""
    if isinstance(value, list):
        return "; ".join(str(each["name"] if isinstance(each, dict) else each) for each in value)
    return "" if value is None else str(value)


@EVERY_NOUN
@pytest.mark.parametrize("format_", ["csv", "tsv"])
def test_cells_give_every_value_back(noun: str, format_: str, ask: Callable[..., str]) -> None:
    written = ask(noun, "--format", format_)
    if format_ == "csv":
        rows = list(csv.DictReader(io.StringIO(written, newline="")))
    else:
        header, *lines = ([*map(unescape, line.split("\t"))] for line in written.split("\n")[:-1])
        rows = [dict(zip(header, line, strict=True)) for line in lines]
    for row, wanted in zip(rows, json.loads(ask(noun, "--json")), strict=True):
        assert json.loads(row.pop("extra")) == wanted.pop("extra")
        assert row == {key: cell(value) for key, value in wanted.items()}


def test_the_export_as_json_lines_has_every_text(ask: Callable[..., str]) -> None:
    lines = ask("export", "jsonl", "-").split("\n")[:-1]
    assert set(texts([json.loads(line) for line in lines])) == expected(NO_ROW)


def test_a_database_has_every_text(ask: Callable[..., str], tmp_path: Path) -> None:
    ask("export", "sqlite", str(tmp_path / "out.db"))
    database = sqlite3.connect(tmp_path / "out.db")
    names = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE %-- %'"
    found = {
        text
        for (name,) in database.execute(names).fetchall()
        for text in of_tables(database.execute(f"SELECT * FROM {name}"))
    }
    assert found >= expected(NO_CELL)
    assert database.execute("SELECT value FROM figures ORDER BY id").fetchall() == [
        (2**63 - 1,), (2**63 - 2,),
    ]  # fmt: skip
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_data_package_has_every_text(ask: Callable[..., str], tmp_path: Path) -> None:
    ask("export", "csv", str(tmp_path / "out"))
    found: set[str] = set()
    for path in (tmp_path / "out").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            found |= of_tables(csv.reader(file))
    assert found >= expected(NO_CELL)
    described = json.loads((tmp_path / "out" / "datapackage.json").read_text("utf-8"))
    assert described["title"] == tables()["dataset"]["title"]


def test_parquet_has_every_text_and_every_digit(ask: Callable[..., str], tmp_path: Path) -> None:
    import duckdb

    ask("export", "parquet", str(tmp_path / "out"))
    found: set[str] = set()
    for path in (tmp_path / "out").rglob("*.parquet"):
        found |= of_tables(duckdb.read_parquet(str(path)).fetchall())
    assert found >= expected(NO_CELL)
    figures = duckdb.read_parquet(str(tmp_path / "out" / "figures" / "*" / "*.parquet"))
    assert figures.order("id").select("value_exact").fetchall() == [
        (str(2**63 - 1),), (str(2**63 - 2),),
    ]  # fmt: skip


def test_sql_gives_every_text_back(settings: dict[str, str]) -> None:
    index = open_index([settings["DIPLO_DATA"]])
    found = {
        text for each in TABLES for text in of_tables(sql(index, f"SELECT * FROM {each.name}").rows)
    }
    assert found >= expected(NO_CELL)


def test_sql_as_json_gives_what_json_gives(diplo: Run, settings: dict[str, str]) -> None:
    done = diplo("sql", "SELECT id, title, note, url FROM documents", "--json", **settings)
    documents = json.loads(diplo("docs", "--json", **settings).out)
    assert json.loads(done.out) == [
        {key: row[key] for key in ("id", "title", "note", "url")} for row in documents
    ]
