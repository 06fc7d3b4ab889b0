"""The share of one file in an index: its rows in compressed blocks, its facets as lists of numbers.

A share knows nothing of the rest of the index. Entries are numbered within the file, and what the
file tells of registry entries, its own or another file's, goes by its own list of mentions. So a
file can be read in another process, and its share be replaced without touching any other.
"""

import sys
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterator
from itertools import count
from typing import Any, NamedTuple

from msgspec.json import Encoder

from diplo_cli.entries import Known, with_broader
from diplo_cli.text import safe_json

SHIFT = 24  # the bits of a key that number a file's entries; the file's own number stands above
ROWS_IN_BLOCK = 32
FASTEST = 1  # the level of compression; a higher one gains a tenth and takes twice the time

Values = dict[str, dict[str, list[int]]]
Sets = dict[str, set[int]]
# The facets that most values of which are found in one meeting only: of all nouns in one list.
SHARED = ("meeting", "source")
MENTIONED = ("orgs", "people", "sectors", "initiatives", "sources", "documents")


class Mention:
    """What a file's meetings tell of one registry entry, or of a document that they refer to."""

    __slots__ = ("cites", "documents", "id", "meetings", "noun", "number", "roles", "topics")

    def __init__(self, noun: str, wanted: str, number: int) -> None:
        self.noun = noun
        self.id = wanted
        self.number = number
        self.documents = 0
        self.topics = 0
        self.meetings = 0
        self.cites = 0
        self.roles: dict[str, tuple[str, str, int]] = {}


class Mentions(dict[str, Mention]):
    """What a file tells of the entries of one registry, by their ids; new ones as they are told."""

    def __init__(self, noun: str, numbers: Iterator[int]) -> None:
        self._noun = noun
        self._numbers = numbers

    def __missing__(self, wanted: str) -> Mention:
        found = self[wanted] = Mention(self._noun, wanted, next(self._numbers))
        return found


class Share(NamedTuple):
    """One file's share, ready to be handed over and written.

    Each list has rows of the table of its name in schema.sql. `sound` is false where a look at
    the file alone finds a fault.
    """

    stored: list[Any]
    block: list[Any]
    posting: list[Any]
    shared: list[Any]
    taken: list[Any]
    mention: list[Any]
    name: list[Any]
    registry: list[Any]
    about: str | None
    sound: bool


class Packer:
    """Takes the rows and facets of a file one by one, and packs them.

    `file` is its number in the index, `known` what its rows show of other files.
    """

    def __init__(self, file: int, known: Known) -> None:
        self.known = known
        self._file = file
        self._base = file << SHIFT
        self.facets: dict[str, Values] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
        self.taken: dict[str, Sets] = defaultdict(lambda: defaultdict(set))
        self.about: str | None = None
        self.sound = True
        self._count = 0
        self._names: list[Any] = []
        self._registry: list[Any] = []
        self._stored: list[Any] = []
        self._blocks: list[bytes] = []
        self._open: dict[str, tuple[int, list[Any]]] = {}
        numbers = count(1)
        self.mentions = {noun: Mentions(noun, numbers) for noun in MENTIONED}
        self._encode = Encoder().encode_lines
        self._above: dict[tuple[str, ...], set[str]] = {}

    def name(self, noun: str, wanted: str, kind: str | None, label: str, words: str) -> None:
        """Let filters find a record by these words."""
        self._names.append((noun, wanted, kind, label, words, self._file))

    def register(self, noun: str, wanted: str, record: str) -> None:
        """Take a record of a registry, as JSON; it becomes a row when all files are read."""
        self._count += 1
        self._registry.append((noun, wanted, self._base + self._count, record))

    def add(self, noun: str, row: dict[str, Any], sort: str, label: str | None) -> int:
        """Take a row; gives the number of its entry. A label that the row has anyway is None."""
        self._count = number = self._count + 1
        block = self._open.get(noun)
        if block is None:
            block = self._open[noun] = (len(self._blocks), [])
            self._blocks.append(b"")
        at, rows = block
        base = self._base
        self._stored.append(
            (base + number, noun, row["id"], sort, label, base + at, len(rows), None)
        )
        rows.append(row)
        if len(rows) == ROWS_IN_BLOCK:
            self._close(noun)
        return number

    def above(self, sectors: tuple[str, ...]) -> set[str]:
        """Give these sectors and all that they are part of; nobody changes the set."""
        found = self._above.get(sectors)
        if found is None:
            found = self._above[sectors] = with_broader(sectors, self.known.broader)
        return found

    def share(self) -> Share:
        """Give the share of all that was taken.

        Raises OverflowError where there are more entries than keys have room for.
        """
        if self._count >= 1 << SHIFT:
            raise OverflowError
        for noun in [*self._open]:
            self._close(noun)
        file = self._file
        posting = [
            (noun, facet, value, file, packed)
            for noun, facets in sorted(self.facets.items())
            for facet, value, packed in _listed(facets)
            if facet not in SHARED
        ]
        return Share(
            self._stored,
            [(self._base + at, data) for at, data in enumerate(self._blocks)],
            posting,
            [(facet, value, file, packed) for facet, value, packed in _listed(self._shared())],
            [(facet, value, file, packed) for facet, value, packed in _listed(self.taken)],
            [
                (file, *_mentioned(each))
                for mentions in self.mentions.values()
                for each in mentions.values()
            ],
            self._names,
            self._registry,
            self.about,
            self.sound,
        )

    def _shared(self) -> dict[str, dict[str, list[int]]]:
        """Join the lists of facets that are kept for all nouns together."""
        joined: dict[str, dict[str, list[int]]] = {kind: defaultdict(list) for kind in SHARED}
        for facets in self.facets.values():
            for kind, values in joined.items():
                for value, found in facets.get(kind, {}).items():
                    values[value] += found
        return joined

    def _close(self, noun: str) -> None:
        at, rows = self._open.pop(noun)
        self._blocks[at] = zlib.compress(safe_json(self._encode(rows)), FASTEST)


def _listed(facets: Any) -> Iterator[tuple[str, str, bytes]]:
    """Pack lists and sets of numbers, in the order of the tables, which take them faster so."""
    for facet, values in sorted(facets.items()):
        for value, found in sorted(values.items()):
            if len(found) == 1:  # as most are
                (number,) = found
                packed = number.to_bytes(4, sys.byteorder)
            else:
                packed = array("I", sorted(found)).tobytes()
            yield facet, value, packed


def _mentioned(each: Mention) -> tuple[int, str, str, int, int, int, int, str | None]:
    counts = (each.documents, each.topics, each.meetings, each.cites)
    roles = None
    if each.roles:
        first = [(*place, role) for role, place in each.roles.items()]
        roles = Encoder().encode(first).decode()
    return (each.number, each.noun, each.id, *counts, roles)
