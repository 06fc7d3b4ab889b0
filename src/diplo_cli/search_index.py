"""Fill the tables that `diplo search` asks, while an index is built."""

import sqlite3
from functools import lru_cache

from msgspec import to_builtins

from diplo_cli.countries import CountryNames
from diplo_cli.entries import Entry
from diplo_cli.pieces import SEARCHED, Piece, pieces, with_acronym
from diplo_cli.records import Dataset
from diplo_cli.stems import Stemmer, words_of

BLOCK = 1000  # entries whose words are stemmed at once
BREAK = "·"  # stands between two texts: no word anybody can look for, so that phrases end there
COLUMNS = 3


class SearchIndex:
    """Takes the entries of an index one by one, and writes what is searched of them in blocks."""

    def __init__(
        self, connection: sqlite3.Connection, data: Dataset, countries: list[CountryNames]
    ) -> None:
        self._connection = connection
        self._names = _names(data, countries)
        self._stemmer = Stemmer()
        self._waiting: list[tuple[int, list[Piece]]] = []

    def add(self, key: int, entry: Entry) -> None:
        """Take an entry; of nouns that are not searched, nothing."""
        if entry.noun not in SEARCHED:
            return
        row = to_builtins(entry.row)
        found = list(pieces(entry.noun, entry.label, row, self._name))
        self._waiting.append((key, found))
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


def _names(data: Dataset, countries: list[CountryNames]) -> dict[str, dict[str, str]]:
    """Give the name of each record that others name by its id."""
    return {
        "countries": {each.code: each.name for each in countries},
        "sectors": {each.id: each.name for each in data.sectors},
        "initiatives": {each.id: each.name for each in data.initiatives},
        "people": {each.id: each.name for each in data.people},
        "orgs": {each.id: with_acronym(each.name, each.acronym) for each in data.organizations},
    }
