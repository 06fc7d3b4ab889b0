"""SQLite: the tables with their keys, the views, and full text, documented in the schema itself."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from diplo_cli.exporting.source import Source
from diplo_cli.tables import TABLES, VIEWS, Column, Table, View, foreign_keys
from diplo_cli.tables.full_text import FULL_TEXT, create_statement, fill_statement

TYPES = {
    "text": "TEXT",
    "integer": "INTEGER",
    "number": "NUMERIC",
    "date": "TEXT",
    "json": "TEXT",
}
NAMES = ()  # it is a file


def write(source: Source, place: Path) -> None:
    """Write the database into an empty file."""
    with closing(sqlite3.connect(place, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = OFF")  # the file has no name yet to be kept for
        database.execute("PRAGMA synchronous = OFF")
        database.execute("BEGIN")
        for table in TABLES:
            database.execute(table_statement(table))
            marks = ", ".join("?" * len(table.columns))
            statement = f"INSERT INTO {table.name} VALUES ({marks})"  # noqa: S608 - names of our own
            database.executemany(statement, source.rows(table))
        for statement in (*_indexes(), *map(view_statement, VIEWS), *_full_text()):
            database.execute(statement)
        database.execute("COMMIT")
        database.execute("ANALYZE")


def table_statement(table: Table) -> str:
    """Give the statement that makes a table, each column with what it means."""
    keys = [f"PRIMARY KEY ({', '.join(table.key)})"]
    keys += [
        f"FOREIGN KEY ({', '.join(each.columns)})"
        f" REFERENCES {each.table} ({', '.join(each.refers)})"
        for each in foreign_keys(table)
    ]
    columns = "".join(f"    {_column(column)}, -- {column.about}\n" for column in table.columns)
    return (
        f"CREATE TABLE {table.name} ( -- {table.about}\n{columns}    "
        + ",\n    ".join(keys)
        + "\n)"
    )


def _column(column: Column) -> str:
    return f"{column.name} {TYPES[column.type]}" + " NOT NULL" * column.required


def view_statement(view: View) -> str:
    """Give the statement that makes a view, each column with what it means."""
    columns = "".join(f"-- {column.name}: {column.about}\n" for column in view.columns)
    return f"CREATE VIEW {view.name} AS -- {view.about}\n{columns}{view.sql.strip()}"


def _indexes() -> Iterator[str]:
    """Give an index for each foreign key that the primary key doesn't begin with."""
    for table in TABLES:
        for each in foreign_keys(table):
            if each.columns != table.key[: len(each.columns)]:
                columns = "_".join(each.columns)
                yield f"CREATE INDEX {table.name}_{columns} ON {table.name} ({columns})"


def _full_text() -> Iterator[str]:
    for each in FULL_TEXT:
        yield create_statement(each, apart=False)
        if each.content:
            yield f"INSERT INTO {each.name} ({each.name}) VALUES ('rebuild')"  # noqa: S608 - as above
        else:
            yield fill_statement(each)
