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
from typing import Any, NamedTuple

from msgspec.json import Encoder

from diplo_cli.entries import Known, with_broader
from diplo_cli.text import safe_json

ROWS_IN_BLOCK = 32
FASTEST = 1  # the level of compression; a higher one gains a tenth and takes twice the time

Values = dict[str, dict[str, list[int]]]
Sets = dict[str, set[int]]
Listed = tuple[str, str, str, bytes]


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


class Share(NamedTuple):
    """One file's share, ready to be handed over and written.

    The fields are rows of the tables of the same names in schema.sql, but for the file's number.
    `sound` is false where a look at the file alone finds a fault.
    """

    entries: list[tuple[int, str, str, str, str | None, int, int]]
    blocks: list[bytes]
    postings: list[Listed]
    taken: list[Listed]
    mentions: list[tuple[int, str, str, int, int, int, int, str | None]]
    names: list[tuple[str, str, str | None, str, str]]
    registry: list[tuple[int, str, str, bytes]]
    about: bytes | None
    sound: bool


class Packer:
    """Takes the rows and facets of a file one by one, and packs them."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.facets: dict[str, Values] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
        self.taken: dict[str, dict[str, Sets]] = defaultdict(
            lambda: defaultdict(lambda: defaultdict(set))
        )
        self.names: list[tuple[str, str, str | None, str, str]] = []
        self.registry: list[tuple[int, str, str, bytes]] = []
        self.about: bytes | None = None
        self.sound = True
        self._count = 0
        self._entries: list[tuple[int, str, str, str, str | None, int, int]] = []
        self._blocks: list[bytes] = []
        self._open: dict[str, tuple[int, list[bytes]]] = {}
        self._mentions: dict[str, dict[str, Mention]] = defaultdict(dict)
        self._mentioned = 0
        self._encode = Encoder().encode
        self._above: dict[tuple[str, ...], set[str]] = {}

    def number(self) -> int:
        """Give the next entry its number."""
        self._count += 1
        return self._count

    def add(self, noun: str, row: dict[str, Any], sort: str, label: str | None) -> int:
        """Take a row; gives the number of its entry. A label that the row has anyway is None."""
        self._count = number = self._count + 1
        block = self._open.get(noun)
        if block is None:
            block = self._open[noun] = (len(self._blocks), [])
            self._blocks.append(b"")
        at, rows = block
        self._entries.append((number, noun, row["id"], sort, label, at, len(rows)))
        rows.append(safe_json(self._encode(row)))
        if len(rows) == ROWS_IN_BLOCK:
            self._close(noun)
        return number

    def above(self, sectors: tuple[str, ...]) -> set[str]:
        """Give these sectors and all that they are part of; nobody changes the set."""
        found = self._above.get(sectors)
        if found is None:
            found = self._above[sectors] = with_broader(sectors, self.known.broader)
        return found

    def mention(self, noun: str, wanted: str) -> Mention:
        """Give what is told of a registry entry, to tell more."""
        mentions = self._mentions[noun]
        found = mentions.get(wanted)
        if found is None:
            self._mentioned += 1
            found = mentions[wanted] = Mention(noun, wanted, self._mentioned)
        return found

    def share(self) -> Share:
        """Give the share of all that was taken."""
        for noun in [*self._open]:
            self._close(noun)
        return Share(
            self._entries,
            self._blocks,
            list(_listed(self.facets)),
            list(_listed(self.taken)),
            [_mentioned(each) for many in self._mentions.values() for each in many.values()],
            self.names,
            self.registry,
            self.about,
            self.sound,
        )

    def _close(self, noun: str) -> None:
        at, rows = self._open.pop(noun)
        self._blocks[at] = zlib.compress(b"\n".join(rows), FASTEST)


def _listed(facets: Any) -> Iterator[Listed]:
    """Pack lists of numbers, which grow as they are made, and sets."""
    for noun, kinds in facets.items():
        for kind, values in kinds.items():
            for value, found in values.items():
                if len(found) == 1:  # as most are
                    (number,) = found
                    packed = number.to_bytes(4, sys.byteorder)
                else:
                    packed = array("I", sorted(found)).tobytes()
                yield noun, kind, value, packed


def _mentioned(each: Mention) -> tuple[int, str, str, int, int, int, int, str | None]:
    counts = (each.documents, each.topics, each.meetings, each.cites)
    roles = None
    if each.roles:
        first = [(*place, role) for role, place in each.roles.items()]
        roles = Encoder().encode(first).decode()
    return (each.number, each.noun, each.id, *counts, roles)
