"""SQLite: the tables with their keys, the views, and full text, documented in the schema itself."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from diplo_cli.exporting.source import Source
from diplo_cli.tables import TABLES, VIEWS, Column, Table, View, foreign_keys

TYPES = {
    "text": "TEXT",
    "integer": "INTEGER",
    "number": "NUMERIC",
    "date": "TEXT",
    "json": "TEXT",
}
WORDS = "tokenize = 'porter unicode61 remove_diacritics 2'"

NAMES = ()  # it is a file

# The columns of a table that its own full-text table, `documents_fts`, finds words in.
FULL_TEXT = {
    "meetings": ("city", "summary"),
    "topics": ("summary",),
    "figures": ("name", "unit", "qualifier"),
    "documents": ("title", "number", "note"),
    "organizations": ("name", "acronym", "note"),
    "people": ("name", "note"),
    "initiatives": ("name", "place", "note"),
}

# `search` finds every record by its name and all it is called, a document by its parties too.
SEARCH = """
CREATE VIRTUAL TABLE search USING fts5(
    noun UNINDEXED, id UNINDEXED, date UNINDEXED, name, text,
    tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO search
SELECT noun, id, date, name, (
    SELECT group_concat(said, char(10)) FROM (
        SELECT alias AS said FROM aliases WHERE aliases.noun = r.noun AND aliases.id = r.id
        UNION ALL SELECT acronym FROM organizations WHERE r.noun = 'orgs' AND id = r.id
        UNION ALL SELECT note FROM organizations WHERE r.noun = 'orgs' AND id = r.id
        UNION ALL SELECT note FROM people WHERE r.noun = 'people' AND id = r.id
        UNION ALL SELECT role FROM person_roles WHERE r.noun = 'people' AND person = r.id
        UNION ALL SELECT place FROM initiatives WHERE r.noun = 'initiatives' AND id = r.id
        UNION ALL SELECT note FROM initiatives WHERE r.noun = 'initiatives' AND id = r.id
        UNION ALL SELECT summary FROM meetings WHERE r.noun = 'meetings' AND id = r.id
        UNION ALL SELECT title FROM sources WHERE r.noun = 'sources' AND id = r.id
        UNION ALL SELECT number FROM documents WHERE r.noun = 'docs' AND id = r.id
        UNION ALL SELECT note FROM documents WHERE r.noun = 'docs' AND id = r.id
        UNION ALL SELECT name FROM document_parties JOIN organizations ON id = organization
            WHERE r.noun = 'docs' AND document = r.id
    )
)
FROM records AS r ORDER BY noun, id;
"""


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
        database.executescript(SEARCH)
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
    for table, columns in FULL_TEXT.items():
        listed = ", ".join(columns)
        yield (f'CREATE VIRTUAL TABLE {table}_fts USING fts5({listed}, content="{table}", {WORDS})')
        yield f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')"  # noqa: S608 - as above
