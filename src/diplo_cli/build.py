"""Write the index of a dataset into an empty SQLite database."""

import sqlite3
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from diplo_cli.countries import CountryNames, country_names
from diplo_cli.derive import derive
from diplo_cli.files import Progress
from diplo_cli.names import search_key
from diplo_cli.records import Dataset
from diplo_cli.rows import ROWS
from diplo_cli.search_index import SearchIndex
from diplo_cli.text import to_json

Name = tuple[str, str, str | None, str, str]

SCHEMA = Path(__file__).with_name("schema.sql")


def build(connection: sqlite3.Connection, data: Dataset, progress: Progress | None = None) -> None:
    """Fill the database with every row, facet, name and searched word of the dataset."""
    connection.executescript(SCHEMA.read_text("utf-8"))
    countries = country_names(data.countries)
    search = SearchIndex(connection, data, countries)
    total = len(data.meetings)
    done = 0
    for key, entry in enumerate(derive(data), 1):
        if progress and entry.noun == "meetings":
            done += 1
            if done % 100 == 0:
                progress("indexing", done, total)
        connection.execute(
            "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)",
            (key, entry.noun, entry.row.id, entry.sort, entry.label, to_json(entry.row)),
        )
        connection.executemany(
            "INSERT INTO facet VALUES (?, ?, ?, ?)",
            ((entry.noun, facet, value, key) for facet, value in entry.facets),
        )
        search.add(key, entry)
    search.finish()
    connection.executemany("INSERT INTO name VALUES (?, ?, ?, ?, ?)", _names(data, countries))
    connection.executemany(
        "INSERT INTO meta VALUES (?, ?)",
        ((f"keys:{noun}", " ".join(_keys(noun))) for noun in ROWS),
    )
    connection.executemany(
        "INSERT INTO meta VALUES (?, ?)",
        [("about", to_json(data.about)), ("countries", to_json(data.countries))],
    )
    connection.execute("CREATE UNIQUE INDEX entry_id ON entry (noun, id)")
    connection.execute("CREATE INDEX entry_order ON entry (noun, sort, id)")
    connection.execute("CREATE INDEX name_noun ON name (noun, id)")
    connection.execute("ANALYZE")
    connection.commit()


def _keys(noun: str) -> list[str]:
    return [field.name for field in fields(ROWS[noun])]


def _names(data: Dataset, countries: list[CountryNames]) -> Iterator[Name]:
    """Yield what each filter value can match; a country has a line for every one of its names."""
    for code, label, names in countries:
        for name in names:
            yield "countries", code, None, label, search_key([name])
    for sector in data.sectors:
        words = search_key([sector.id, sector.name, *sector.aliases])
        yield "sectors", sector.id, None, sector.name, words
    for each in data.organizations:
        words = search_key([each.id, each.name, each.acronym, *each.aliases])
        yield "orgs", each.id, each.kind, each.name, words
    for person in data.people:
        words = search_key([person.id, person.name, *person.aliases])
        yield "people", person.id, None, person.name, words
    for initiative in data.initiatives:
        words = search_key([initiative.id, initiative.name, *initiative.aliases])
        yield "initiatives", initiative.id, initiative.kind, initiative.name, words
    for meeting in data.meetings:
        yield "meetings", meeting.id, None, meeting.city or "", search_key([meeting.id])
