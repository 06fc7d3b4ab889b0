"""Fill the tables that `diplo search` asks, from the rows of an index.

They take longer than all the rest of an index, and most questions don't need them: so they are
made at the first search, and again at the first after a change of the dataset.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from diplo_cli.files import Progress
from diplo_cli.pieces import SEARCHED, Piece, pieces, with_acronym
from diplo_cli.stems import Stemmer, words_of

SCHEMA = Path(__file__).with_name("search.sql")
BLOCK = 1000  # entries whose words are stemmed at once
BREAK = "·"  # stands between two texts: no word anybody can look for, so that phrases end there
COLUMNS = 3

Select = Callable[..., Iterator[tuple[Any, ...]]]


def fill(connection: sqlite3.Connection, select: Select, progress: Progress | None) -> None:
    """Make and fill the tables, in a database of their own, from an index that answers SQL."""
    connection.executescript(SCHEMA.read_text("utf-8"))
    write(connection, select, progress)


def write(connection: sqlite3.Connection, select: Select, progress: Progress | None) -> None:
    """Fill the tables, which are there and empty."""
    search = SearchIndex(connection, _names(select))
    decode = msgspec.json.Decoder().decode
    nouns = ", ".join(f"'{noun}'" for noun in SEARCHED)
    ((total,),) = select(f"SELECT count(*) FROM entry WHERE noun IN ({nouns})")  # noqa: S608 - fixed words
    sql = f"SELECT key, noun, label, row FROM entry WHERE noun IN ({nouns}) ORDER BY key"  # noqa: S608 - as above
    for done, (key, noun, label, row) in enumerate(select(sql)):
        if progress and done % BLOCK == 0:
            progress("words to search for", done, total)
        search.add(key, noun, label, decode(row))
    search.finish()
    connection.commit()


class SearchIndex:
    """Takes the entries of an index one by one, and writes what is searched of them in blocks."""

    def __init__(self, connection: sqlite3.Connection, names: dict[str, dict[str, str]]) -> None:
        self._connection = connection
        self._names = names
        self._stemmer = Stemmer()
        self._waiting: list[tuple[int, list[Piece]]] = []

    def add(self, key: int, noun: str, label: str, row: dict[str, Any]) -> None:
        """Take an entry of a noun that is searched."""
        self._waiting.append((key, list(pieces(noun, label, row, self._name))))
        if len(self._waiting) == BLOCK:
            self._write()

    def finish(self) -> None:
        """Write the last block, and merge what was written into one part."""
        self._write()
        self._connection.execute("INSERT INTO searched (searched) VALUES ('optimize')")

    def _name(self, noun: str, wanted: str) -> str:
        return self._names[noun].get(wanted, wanted)

    def _write(self) -> None:
        words: set[str] = set()
        for _, found in self._waiting:
            for piece in found:
                words.update(_words(piece.text))
        new = self._stemmer.learn(words)
        self._connection.executemany("INSERT INTO word VALUES (?, ?)", new)
        self._connection.executemany(
            "INSERT INTO searched (rowid, title, body, named) VALUES (?, ?, ?, ?)",
            ((key, *self._columns(found)) for key, found in self._waiting),
        )
        self._waiting.clear()

    def _columns(self, found: list[Piece]) -> list[str]:
        texts: list[list[str]] = [[] for _ in range(COLUMNS)]
        for piece in found:
            texts[piece.column].append(self._stemmer.join(_words(piece.text)))
        return [f" {BREAK} ".join(each) for each in texts]


_words = lru_cache(maxsize=1 << 14)(words_of)  # names come again and again


def _names(select: Select) -> dict[str, dict[str, str]]:
    """Give the name of each record that others name by its id."""
    names: dict[str, dict[str, str]] = defaultdict(dict)
    sql = (
        "SELECT noun, id, json_extract(record, '$.name'), json_extract(record, '$.acronym')"
        " FROM registry WHERE noun IN ('sectors', 'initiatives', 'people', 'orgs')"
    )
    for noun, name, label, acronym in select(sql):
        names[noun][name] = with_acronym(label, acronym)
    for code, label in select("SELECT id, label FROM name WHERE noun = 'countries'"):
        names["countries"][code] = label
    return names
