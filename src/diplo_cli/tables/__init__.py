"""The normalized tables of a dataset, and the views over them: the one definition of them.

`diplo sql` asks them as temporary views on the index, so that no data is there twice; every
export writes them as tables.
"""

import os
from typing import TYPE_CHECKING

from diplo_cli.tables.links import (
    COUNTRIES,
    DATASET,
    DOCUMENT_LINKS,
    LISTS,
    OF_RECORDS,
    PARTICIPANTS,
    SECTOR_WITHIN,
)
from diplo_cli.tables.questions import VIEWS
from diplo_cli.tables.records import RECORDS
from diplo_cli.tables.shape import Column, Foreign, Table, Type, View, foreign_keys

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

__all__ = [
    "BASES",
    "EVERY",
    "TABLES",
    "VIEWS",
    "Column",
    "Foreign",
    "Table",
    "Type",
    "View",
    "define",
    "foreign_keys",
    "table_sql",
]

TABLES: tuple[Table, ...] = (
    *RECORDS,
    COUNTRIES,
    PARTICIPANTS,
    DOCUMENT_LINKS,
    SECTOR_WITHIN,
    *LISTS,
    *OF_RECORDS,
    DATASET,
)

EVERY: tuple[Table | View, ...] = (*TABLES, *VIEWS)

# SQLite's JSON ends a text at NUL, so a mark stands for it: a surrogate, which no text can hold.
# Only rows never have an escaped backslash before `u0000` (see `safe_json`), which is no NUL.
ROW = r"replace(row, '\u0000', char(55296))"
META = r"replace(replace(meta.value, '\\', '\u005c'), '\u0000', char(55296))"
MARK = "\ud800".encode("utf-8", "surrogatepass")

# What the tables read of the index; the JSON of what is `exact` is given as it is, no text of it.
BASES = {
    "rows": f"SELECT key, noun, id, sort, label, {ROW} AS row FROM entry",  # noqa: S608 - SQL of our own
    "exact": "SELECT key, noun, id, row FROM entry",
    "names": "SELECT id, label AS name FROM name WHERE noun = 'countries'",
    "about": f"SELECT each.key AS name, each.value FROM meta, json_each({META}) AS each"  # noqa: S608 - as above
    " WHERE meta.name = 'about'",
    "own": f"SELECT each.value FROM meta, json_each({META}) AS each"  # noqa: S608 - as above
    " WHERE meta.name = 'countries'",
    "own_exact": "SELECT each.value FROM meta, json_each(meta.value) AS each"
    " WHERE meta.name = 'countries'",
}


def _whole_text(text: bytes) -> str:
    r"""Read a text of the tables, NUL in its place; what is no UTF-8 shows as `\xff`."""
    return text.replace(MARK, b"\0").decode("utf-8", "backslashreplace")


# Keeps the rows of some meetings, and of what is no meeting's.
ONLY = (
    " WHERE noun NOT IN ('meetings', 'docs', 'topics', 'figures')"
    " OR coalesce(json_extract(row, '$.meeting'), id) IN (SELECT id FROM {chosen})"
)


def define(connection: "sqlite3.Connection", only: "Iterable[str] | None" = None) -> str:
    """Define every table and view as a temporary view on the connection of an index.

    `only` gives the ids of the meetings that are meant; all where there is none.
    Gives the mark in the names of the views beneath them, the only ones that read the index; it
    is made up at random, so that no query can take such a name for itself.
    """
    sql = "SELECT substr(name, 6) FROM sqlite_temp_master WHERE name LIKE 'rows\\_%' ESCAPE '\\'"
    if defined := connection.execute(sql).fetchone():
        return str(defined[0])
    connection.text_factory = _whole_text
    mark = os.urandom(8).hex()
    chosen = "" if only is None else ONLY.format(chosen=_base("chosen", mark))
    if only is not None:
        connection.execute(f"CREATE TEMP TABLE {_base('chosen', mark)} (id TEXT PRIMARY KEY)")
        sql = f"INSERT INTO {_base('chosen', mark)} VALUES (?)"  # noqa: S608 - a name of our own
        connection.executemany(sql, ((each,) for each in only))
    # The view `entry` as it is written: who asks by its name isn't one of ours.
    (entry,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'entry'").fetchone()
    for name, sql in BASES.items():
        sql = sql.replace("FROM entry", f"FROM ({entry.partition(' AS')[2]})")
        sql += chosen if name in ("rows", "exact") else ""
        connection.execute(f"CREATE TEMP VIEW {_base(name, mark)} AS {sql}")
    for table in TABLES:
        connection.execute(f"CREATE TEMP VIEW {table.name} AS {table_sql(table, mark)}")
    for view in VIEWS:
        connection.execute(f"CREATE TEMP VIEW {view.name} AS {view.sql}")
    return mark


def table_sql(table: Table, mark: str) -> str:
    """Give the SELECT of a table over the views with this mark.

    A limit that limits nothing keeps SQLite from merging it into the query around it: a join then
    finds the rows by an index made for it, where else it would read the JSON of each row again.
    """
    return table.sql.format(**{name: _base(name, mark) for name in BASES}) + " LIMIT -1"


def _base(name: str, mark: str) -> str:
    return f"{name}_{mark}"
