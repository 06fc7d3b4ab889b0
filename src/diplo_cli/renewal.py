"""Renew the rows of registry entries in an index: their own records, and what all files tell."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from msgspec.json import Encoder, decode

from diplo_cli.entries import Known, known_of
from diplo_cli.names import country_name_words, search_key
from diplo_cli.registries import Broader, Told, read_record, registry_entry
from diplo_cli.share import SHIFT
from diplo_cli.text import safe_json

Name = tuple[str, str]
SHOWN = ("orgs", "people", "sectors", "initiatives")  # of which rows and facets of others tell


def known_in(connection: sqlite3.Connection, without: Collection[int] = ()) -> Known:
    """Give what rows show of the registries of an index, but for those of some files."""
    sql = "SELECT key, record FROM registry WHERE noun = ?"
    left_out = {*without}
    organizations, people, sectors, initiatives = (
        [
            read_record(noun, record)
            for key, record in connection.execute(sql, (noun,))
            if key >> SHIFT not in left_out
        ]
        for noun in SHOWN
    )
    return known_of(organizations, people, sectors, initiatives)


def renew(
    connection: sqlite3.Connection,
    broader: Broader,
    touched: Collection[Name] | None,
    aside: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> None:
    """Write anew the rows of these registry entries, of all where there are none yet.

    `aside` may use the connection otherwise while rows are made.
    """
    connection.execute("CREATE TEMP TABLE touched (noun, id, PRIMARY KEY (noun, id)) WITHOUT ROWID")
    if touched is None:
        connection.execute("INSERT INTO touched SELECT noun, id FROM registry")
    else:
        connection.executemany("INSERT INTO touched VALUES (?, ?)", touched)
        for table, key in (("own", "entry"), ("stored", "key")):
            connection.execute(
                f"DELETE FROM {table} WHERE {key} IN"  # noqa: S608 - fixed names
                " (SELECT key FROM touched CROSS JOIN registry USING (noun, id))"
            )
    _write_rows(connection, broader, aside)
    connection.execute("DROP TABLE touched")
    if touched is None or any(noun == "countries" for noun, _ in touched):
        _name_countries(connection)


def _write_rows(
    connection: sqlite3.Connection,
    broader: Broader,
    aside: Callable[[], AbstractContextManager[None]],
) -> None:
    """Make the row of each registry entry that is touched, and write it with its facets."""
    roles = _roles(connection)
    found = connection.execute(  # by what is touched, which SQLite takes for more than there is
        "SELECT touched.noun, touched.id, key, record,"
        " total(documents), total(topics), total(meetings), total(cites)"
        " FROM touched CROSS JOIN registry USING (noun, id)"
        " LEFT JOIN mention ON mention.noun = touched.noun AND mention.id = touched.id"
        " WHERE touched.noun <> 'countries' GROUP BY touched.noun, touched.id"
    ).fetchall()
    rows: list[tuple[int, str, str, str, str, str]] = []
    own: list[tuple[str, str, str, int]] = []
    encode = Encoder().encode
    with aside():
        for noun, name, key, record, *counts in found:
            held = roles.get(name, ()) if noun == "people" else ()
            documents, topics, meetings, cites = map(int, counts)
            told = Told(documents, topics, meetings, cites, held)
            entry = registry_entry(noun, read_record(noun, record), told, broader)
            own.extend((noun, facet, value, key) for facet, value in entry.facets)
            row = safe_json(encode(entry.row)).decode()
            rows.append((key, noun, name, entry.sort, entry.label, row))
        own.sort()
    connection.executemany("INSERT INTO stored VALUES (?, ?, ?, ?, ?, NULL, NULL, ?)", rows)
    connection.executemany("INSERT INTO own VALUES (?, ?, ?, ?)", own)


def _roles(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """Give the offices that people held at meetings, in the order of the first of each."""
    found: dict[str, list[Any]] = defaultdict(list)
    for name, roles in connection.execute(
        "SELECT id, roles FROM touched JOIN mention USING (noun, id)"
        " WHERE noun = 'people' AND roles IS NOT NULL"
    ):
        found[name] += decode(roles)
    return {
        name: tuple(dict.fromkeys(role for *_, role in sorted(held)))
        for name, held in found.items()
    }


def _name_countries(connection: sqlite3.Connection) -> None:
    """Write every name of every country, with those that the dataset gives."""
    from diplo_cli.countries import country_names

    sql = "SELECT record FROM registry WHERE noun = 'countries'"
    own = [read_record("countries", record) for (record,) in connection.execute(sql)]
    connection.execute("DELETE FROM name WHERE file IS NULL")
    connection.executemany(
        "INSERT INTO name VALUES ('countries', ?, NULL, ?, ?, NULL)",
        (
            (code, label, search_key(country_name_words(name)))
            for code, label, names in country_names(own)
            for name in names
        ),
    )
