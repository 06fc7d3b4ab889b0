"""Fill the tables that `diplo search` asks, from the rows of an index, and bring them up to date.

They take longer than all the rest of an index, and most questions don't need them: so they are
made at the first search. At the first after a change of the dataset, only the words of what has
changed are read again. What that is goes by units: the meetings of one file with all that is
theirs, and the registry entries of one file. The index has a checksum of the former; the words of
the latter are few, and looked through each time.
"""

import sqlite3
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from diplo_cli.files import Progress
from diplo_cli.pieces import SEARCHED, pieces, with_acronym
from diplo_cli.share import SHIFT
from diplo_cli.stems import Stemmer, words_of

SCHEMA = Path(__file__).with_name("search.sql")
BREAK = "·"  # stands between two texts: no word anybody can look for, so that phrases end there
COLUMNS = 3
TOLD_EVERY = 1000  # entries
MEETINGS, REGISTRIES = 0, 1  # the parts of a file

Select = Callable[..., Iterator[tuple[Any, ...]]]
Unit = tuple[int, int]  # a file's number, and a part of it
Names = dict[tuple[str, str], str]


class RenamedError(sqlite3.DatabaseError):
    """A record is called otherwise than before, which any entry may name: all are read anew."""


class Said(NamedTuple):
    """The words of an entry: those of each column, between spaces."""

    key: int
    columns: tuple[str, ...]


def fill(connection: sqlite3.Connection, select: Select, progress: Progress | None) -> None:
    """Bring the tables, in a database of their own or an empty one, up to an index.

    Raises RenamedError where it is better to begin anew; what the database holds then is of no use.
    """
    if not connection.execute("SELECT 1 FROM sqlite_schema").fetchone():
        connection.executescript(SCHEMA.read_text("utf-8"))
    write(connection, select, progress)


def write(connection: sqlite3.Connection, select: Select, progress: Progress | None) -> None:
    """Bring the tables, which are there, up to an index that answers SQL."""
    names = _names(select)
    _rename(connection, names)
    reader = _Reader(select, names, progress)
    there = dict(_there(connection))
    wanted: dict[Unit, int] = {
        (file, MEETINGS): sum_ for file, sum_ in select("SELECT number, sum FROM file")
    }
    registries = {(file, REGISTRIES): said for file, said in reader.registries()}
    wanted.update((unit, zlib.crc32(_encode(said))) for unit, said in registries.items())
    changed = [unit for unit in sorted(wanted) if wanted[unit] != there.get(unit)]
    words = _Words(connection)
    for unit in sorted(there.keys() - wanted.keys() | there.keys() & {*changed}):
        words.take_out(unit)
    reader.expect([file for file, part in changed if part == MEETINGS])
    for unit in changed:
        said = registries.get(unit) or list(reader.meetings(unit[0]))
        words.put_in(unit, wanted[unit], said)
    words.finish(anew=not there)
    connection.commit()


def _there(connection: sqlite3.Connection) -> Iterator[tuple[Unit, int]]:
    for file, part, sum_ in connection.execute("SELECT file, part, sum FROM said"):
        yield (file, part), sum_


def _rename(connection: sqlite3.Connection, names: Names) -> None:
    """Note what records are called."""
    before = connection.execute("SELECT noun, id, name FROM named_record")
    if any(names.get((noun, wanted), name) != name for noun, wanted, name in before):
        raise RenamedError
    connection.execute("DELETE FROM named_record")
    connection.executemany(
        "INSERT INTO named_record VALUES (?, ?, ?)", ((*key, name) for key, name in names.items())
    )


class _Reader:
    """Reads the words of entries out of an index."""

    def __init__(self, select: Select, names: Names, progress: Progress | None) -> None:
        self._select = select
        self._names = names
        self._progress = progress
        self._decode = msgspec.json.Decoder().decode
        self._done = 0
        self._total = 0

    def registries(self) -> Iterator[tuple[int, list[Said]]]:
        """Give the words of the registry entries of each file."""
        found = self._read("row IS NOT NULL", ())
        for file, said in groupby(found, lambda each: each.key >> SHIFT):
            yield file, list(said)

    def expect(self, files: list[int]) -> None:
        """Count the entries of files that are going to be read."""
        self._done = 0
        counted = "SELECT count(*) FROM stored WHERE key BETWEEN ? AND ? AND row IS NULL"
        for file in files:
            self._total += next(self._select(counted, _span(file)))[0]

    def meetings(self, file: int) -> Iterator[Said]:
        """Give the words of a file's meetings, and of all that is theirs."""
        return self._read("row IS NULL AND key BETWEEN ? AND ?", _span(file))

    def _read(self, where: str, values: tuple[int, ...]) -> Iterator[Said]:
        nouns = ", ".join(f"'{noun}'" for noun in SEARCHED)
        sql = (
            "SELECT key, noun, label, row FROM entry WHERE key IN"  # noqa: S608 - fixed words
            f" (SELECT key FROM stored WHERE noun IN ({nouns}) AND {where}) ORDER BY key"
        )
        for key, noun, label, row in self._select(sql, values):
            if self._progress and self._total and self._done % TOLD_EVERY == 0:
                self._progress("words to search for", self._done, self._total)
            self._done += 1
            yield Said(key, self._columns(noun, label, self._decode(row)))

    def _columns(self, noun: str, label: str, row: dict[str, Any]) -> tuple[str, ...]:
        texts: list[list[str]] = [[] for _ in range(COLUMNS)]
        for piece in pieces(noun, label, row, self._name):
            texts[piece.column].append(_words(piece.text))
        return tuple(f" {BREAK} ".join(each) for each in texts)

    def _name(self, noun: str, wanted: str) -> str:
        return self._names.get((noun, wanted), wanted)


def _span(file: int) -> tuple[int, int]:
    return file << SHIFT, ((file + 1) << SHIFT) - 1


@lru_cache(maxsize=1 << 14)  # names come again and again
def _words(text: str) -> str:
    return " ".join(words_of(text))


class _Words:
    """Writes the words of units, and takes them out again."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._stemmer = Stemmer()
        self._units: Counter[str] = Counter()  # how many more, or less, have a word than before

    def put_in(self, unit: Unit, sum_: int, said: list[Said]) -> None:
        """Let the words of a unit be found."""
        self._units.update(self._learn(said))
        self._connection.executemany(
            "INSERT INTO searched (rowid, title, body, named) VALUES (?, ?, ?, ?)",
            self._stems(said),
        )
        values = (*unit, sum_, zlib.compress(_encode(said)))
        self._connection.execute("INSERT INTO said VALUES (?, ?, ?, ?)", values)

    def take_out(self, unit: Unit) -> None:
        """Let the words of a unit be found no more; the tables have to be told which they were."""
        found = self._connection.execute(
            "SELECT said FROM said WHERE file = ? AND part = ?", unit
        ).fetchone()
        said = msgspec.msgpack.decode(zlib.decompress(found[0]), type=list[Said])
        self._units.subtract(self._learn(said))
        self._connection.executemany(
            "INSERT INTO searched (searched, rowid, title, body, named)"
            " VALUES ('delete', ?, ?, ?, ?)",
            self._stems(said),
        )
        self._connection.execute("DELETE FROM said WHERE file = ? AND part = ?", unit)

    def finish(self, *, anew: bool) -> None:
        """Write down which words there are; of new tables, merge what was written into one part."""
        stem = self._stemmer.stem
        self._connection.executemany(
            "INSERT INTO word VALUES (?, ?, ?)"
            " ON CONFLICT (word) DO UPDATE SET units = units + excluded.units",
            ((word, stem(word), units) for word, units in sorted(self._units.items()) if units),
        )
        self._connection.execute("DELETE FROM word WHERE units = 0")
        if anew:
            self._connection.execute("INSERT INTO searched (searched) VALUES ('optimize')")

    def _learn(self, said: list[Said]) -> set[str]:
        """Give the words of a unit, once their stems are known."""
        words = {word for each in said for text in each.columns for word in text.split()}
        self._stemmer.learn(words)  # that of BREAK is itself
        words.discard(BREAK)
        return words

    def _stems(self, said: list[Said]) -> Iterator[tuple[Any, ...]]:
        join = self._stemmer.join
        for key, columns in said:
            yield key, *[join(text.split()) for text in columns]


def _encode(said: Iterable[Said]) -> bytes:
    return msgspec.msgpack.encode(said)


class _Called(msgspec.Struct):
    """What a record of a registry is called."""

    name: str
    acronym: str | None = None


def _names(select: Select) -> Names:
    """Give the name of each record that others name by its id."""
    sql = (
        "SELECT noun, id, record FROM registry"
        " WHERE noun IN ('sectors', 'initiatives', 'people', 'orgs')"
    )
    # Not read by SQLite's JSON, which ends a text at NUL.
    decode = msgspec.json.Decoder(_Called).decode
    called = ((noun, name, decode(record)) for noun, name, record in select(sql))
    names = {(noun, name): with_acronym(each.name, each.acronym) for noun, name, each in called}
    countries = select("SELECT id, label FROM name WHERE noun = 'countries'")
    return {**names, **{("countries", code): label for code, label in countries}}
