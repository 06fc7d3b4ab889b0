"""The share of one file in an index: its rows in compressed blocks, its facets as lists of numbers.

A share knows nothing of the rest of the index. Entries are numbered within the file, and what the
file tells of registry entries, its own or another file's, goes by its own list of mentions. So a
file can be read in another process, and its share be replaced without touching any other.
"""

import zlib
from typing import Any, NamedTuple

from msgspec.json import Encoder

from diplo_cli.entries import Known
from diplo_cli.facets import Facets
from diplo_cli.text import safe_json

SHIFT = 24  # the bits of a key that number a file's entries; the file's own number stands above
ROWS_IN_BLOCK = 32
FASTEST = 1  # the level of compression; a higher one gains a tenth and takes twice the time


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
        self.facets = Facets(known)
        self.about: str | None = None
        self.sound = True
        self._count = 0
        self._names: list[Any] = []
        self._registry: list[Any] = []
        self._stored: list[Any] = []
        self._blocks: list[bytes] = []
        self._open: dict[str, tuple[int, list[Any]]] = {}
        self._encode = Encoder(enc_hook=str).encode_lines

    def name(self, noun: str, wanted: str, kind: str | None, label: str, words: str) -> None:
        """Let filters find a record by these words."""
        self._names.append((noun, wanted, kind, label, words, self._file))

    def register(self, noun: str, wanted: str, record: str) -> None:
        """Take a record of a registry, as JSON; it becomes a row when all files are read."""
        self._count += 1
        self._registry.append((noun, wanted, self._base + self._count, record))

    def add(self, noun: str, wanted: str, row: Any, sort: str, label: str | None) -> int:
        """Take a row; gives the number of its entry. A label that the row has anyway is None."""
        self._count = number = self._count + 1
        block = self._open.get(noun)
        if block is None:
            block = self._open[noun] = (len(self._blocks), [])
            self._blocks.append(b"")
        at, rows = block
        base = self._base
        self._stored.append((base + number, noun, wanted, sort, label, base + at, len(rows), None))
        rows.append(row)
        if len(rows) == ROWS_IN_BLOCK:
            self._close(noun)
        return number

    def share(self) -> Share:
        """Give the share of all that was taken.

        Raises OverflowError where there are more entries than keys have room for.
        """
        if self._count >= 1 << SHIFT:
            raise OverflowError
        for noun in [*self._open]:
            self._close(noun)
        return Share(
            self._stored,
            [(self._base + at, data) for at, data in enumerate(self._blocks)],
            *self.facets.listed(self._file),
            self._names,
            self._registry,
            self.about,
            self.sound,
        )

    def _close(self, noun: str) -> None:
        at, rows = self._open.pop(noun)
        self._blocks[at] = zlib.compress(safe_json(self._encode(rows)), FASTEST)
