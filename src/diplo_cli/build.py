"""Build an index of files, and keep it: only what has changed is read again.

An index is made of the shares of its files. To build one is to bring an empty one up to date:

1. The shares of files that have changed or gone are taken out.
2. Changed files are read into new shares, side by side, the first of them while another process
   does the former. Their rows show names that other files give; those are known from the index, or
   by a glimpse at the changed files.
3. Where a name turns out to be another than a share was made with, the files that show it are
   read again.
4. Registry entries that changed, or of which changed files tell otherwise, get new rows.
5. What must hold across files is asked of the tables. If something doesn't, the index is given up,
   and `dataset.examine` finds out what and where.
"""

import os
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import fields
from functools import cache, partial
from itertools import chain, count, islice, product
from pathlib import Path
from threading import Thread
from typing import Any

from diplo_cli.copying import Target
from diplo_cli.entries import Known, broader_sectors, known_of
from diplo_cli.files import Found, FoundFile, Progress
from diplo_cli.glimpse import glimpse
from diplo_cli.problems import BAD_VALUE, DatasetError, Problem
from diplo_cli.processes import interrupts_held_back
from diplo_cli.reading import pack
from diplo_cli.records import About, Dataset
from diplo_cli.renewal import SHOWN, known_in, renew
from diplo_cli.rows import ROWS
from diplo_cli.share import SHIFT, Share
from diplo_cli.soundness import is_sound
from diplo_cli.text import safe_json, to_json
from diplo_cli.workers import Job, shares
from diplo_cli.writing import remove_files, write_share

LONG = 10_000_000  # bytes of files whose entries take a while to be put in order
SCHEMA = Path(__file__).with_name("schema.sql")
# Made when their tables are filled, which is faster: a look at mentions is part of filling stored,
# the next are made while its last rows are.
MENTION_INDEX = "CREATE INDEX mention_id ON mention (noun, id)"
INDEXES = """
CREATE UNIQUE INDEX stored_id ON stored (noun, id);
CREATE INDEX stored_order ON stored (noun, sort, id);
CREATE INDEX name_noun ON name (noun, id);
"""
LAST = """
CREATE INDEX own_entry ON own (entry);
PRAGMA analysis_limit = 1000;
ANALYZE;
"""


class UnsoundError(Exception):
    """The files have problems, so that they can't be indexed."""


class TooMuchError(sqlite3.DatabaseError):
    """More than half of the dataset has changed: to build an index anew is faster."""


def index_files(target: Target, found: Found, progress: Progress | None = None) -> None:
    """Bring an index, or an empty database, up to these files.

    Raises UnsoundError where they have problems, and TooMuchError where it is better to begin
    anew; what the database holds then is of no use.
    """
    if found.problems:
        raise UnsoundError
    try:
        _Update(target, found.files, progress).run()
    except sqlite3.IntegrityError as error:  # an id that is given twice
        raise UnsoundError from error
    target.ready().commit()


def index_data(connection: sqlite3.Connection, data: Dataset) -> None:
    """Fill an empty database with what a loaded dataset holds."""
    connection.executescript(SCHEMA.read_text("utf-8"))
    known = known_of(data.organizations, data.people, data.sectors, data.initiatives)
    for number, file in enumerate(data.files):
        try:
            share = pack(file.tables, number, known)
        except OverflowError as error:
            message, hint = "this file has too many records", "split it into several files"
            raise DatasetError([Problem(file.path, 0, message, hint, code=BAD_VALUE)]) from error
        write_share(connection, number, str(number).encode(), None, share)
    connection.execute(MENTION_INDEX)
    renew(connection, known.broader, None, partial(_indexed, connection))
    connection.executescript(LAST)
    _sum_up(connection, range(len(data.files)))
    connection.commit()


class _Update:
    """One update of an index, step by step as above."""

    def __init__(self, target: Target, files: list[FoundFile], progress: Progress | None) -> None:
        self._target = target
        self._connection = target.before  # until all of that is known
        self._progress = progress
        self._empty = not self._connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
        if self._empty:
            self._connection.executescript(SCHEMA.read_text("utf-8"))
        there = {
            path: (number, identity)
            for number, path, identity in self._connection.execute(
                "SELECT number, path, identity FROM file"
            )
        }
        free = count(max((number for number, _ in there.values()), default=-1) + 1)
        self._wanted = {file.path: file for file in files}
        self._numbers: dict[str, int] = {}
        self._changed: list[FoundFile] = []
        self._removed: list[int] = []
        for file in files:
            number, identity = there.pop(_place(file), (None, None))
            self._numbers[file.path] = next(free) if number is None else number
            if number is None or identity != file.identity:
                self._changed.append(file)
                self._removed += [] if number is None else [number]
        self._removed += [number for number, _ in there.values()]
        self._touched: set[tuple[str, str]] | None = None if self._empty else set()
        self._told: set[tuple[Any, ...]] = set()  # by files before, and by those read, not by both

    def run(self) -> None:
        """Do all that has to be done."""
        if not self._empty and 2 * _size(self._changed) > _size(self._wanted.values()):
            raise TooMuchError
        self._touch(self._removed)
        before = known_in(self._connection)
        kept = before if self._shows_the_same() else known_in(self._connection, self._removed)
        self._target.begin(self._removed)

        @cache
        def guess() -> Known:
            return _merge(kept, glimpse(_contents(self._changed)))

        read = self._shares(self._changed, guess)
        first = [*islice(read, 1)]
        self._connection = self._target.ready()
        self._write(chain(first, read))
        self._touch([self._numbers[file.path] for file in self._changed])
        if self._progress and _size(self._changed) > LONG:
            self._progress("putting in order", len(self._changed), len(self._changed))
        if self._empty:
            self._connection.execute(MENTION_INDEX)
        truth = before if self._shows_the_same() else known_in(self._connection)
        changed = {self._numbers[file.path] for file in self._changed}
        again = self._showing(_differing(guess(), truth)) & changed
        again |= self._showing(_differing(before, truth)) - changed
        if again:
            self._read_again(again, truth)
        if self._touched is not None:
            self._touched.update((noun, name) for _, noun, name, *_ in self._told)
            if before.broader != truth.broader:
                self._touched |= _all_of(self._connection, ("sectors", "initiatives"))
        aside = partial(_indexed, self._connection) if self._empty else nullcontext
        renew(self._connection, truth.broader, self._touched, aside)
        if self._empty:
            self._connection.executescript(LAST)
        if not is_sound(self._connection):
            raise UnsoundError
        _sum_up(self._connection, [self._numbers[path] for path in self._wanted])

    def _read_again(self, again: set[int], truth: Known) -> None:
        """Read files that show what is called otherwise."""
        files = [file for file in self._wanted.values() if self._numbers[file.path] in again]
        self._touch(again)
        remove_files(self._connection, again)
        self._write(self._shares(files, lambda: truth))
        self._touch(again)

    def _shares(
        self, files: list[FoundFile], learn: Callable[[], Known]
    ) -> Iterator[tuple[Job, Share]]:
        """Read files into their shares; `learn` finds out what these show of other files."""
        jobs = [Job(file.path, self._numbers[file.path]) for file in files]
        places = {job.file: at for at, job in enumerate(jobs)}

        def told(job: Job, done: int, of: int) -> None:
            if self._progress:
                self._progress(job.path, places[job.file] * of + done, len(jobs) * of)

        for job, share in shares(jobs, learn, _size(files), told):
            if share is None or not share.sound:
                raise UnsoundError
            yield job, share

    def _write(self, read: Iterable[tuple[Job, Share]]) -> None:
        for job, share in read:
            file = self._wanted[job.path]
            write_share(self._connection, job.file, _place(file), file.identity, share)

    def _touch(self, files: Collection[int]) -> None:
        """Remember the registry entries that these files hold, and of which they tell anew."""
        if self._touched is None:
            return
        for number in files:
            told = "SELECT file, noun, id, documents, topics, meetings, cites, roles FROM mention"
            self._told ^= {*self._connection.execute(f"{told} WHERE file = ?", (number,))}
            held = "SELECT noun, id FROM registry WHERE key >> 24 = ?"
            self._touched.update(self._connection.execute(held, (number,)))

    def _shows_the_same(self) -> bool:
        """Tell whether no file that has been touched holds anything that rows of others show."""
        return self._touched is not None and not any(noun in SHOWN for noun, _ in self._touched)

    def _showing(self, names: Iterable[tuple[str, str]]) -> set[int]:
        """Give the files that mention any of these registry entries."""
        sql = "SELECT DISTINCT file FROM mention WHERE noun = ? AND id = ?"
        found = (self._connection.execute(sql, name) for name in names)
        return {number for numbers in found for (number,) in numbers}


@contextmanager
def _indexed(connection: sqlite3.Connection) -> Iterator[None]:
    """Make indexes in a thread of its own, as SQLite lets Python go on while it works.

    Nothing else may use the connection until the end of the block.
    """
    failed = []

    def make() -> None:
        try:
            connection.executescript(INDEXES)
        except sqlite3.Error as error:
            failed.append(error)

    thread = Thread(target=make)
    with interrupts_held_back():
        thread.start()
    try:
        yield
    finally:
        with interrupts_held_back():  # nobody may close the connection before
            thread.join()
    if failed:
        raise failed[0]


def _place(file: FoundFile) -> bytes:
    """Give the path of a file, from whatever folder it is asked; in bytes: it need be no text."""
    return os.fsencode(os.path.abspath(file.path))  # noqa: PTH100 - as in files


def _size(files: Iterable[FoundFile]) -> int:
    return sum(file.size for file in files)


def _contents(files: Iterable[FoundFile]) -> Iterable[bytes]:
    for file in files:
        try:
            yield Path(file.path).read_bytes()
        except (OSError, MemoryError):
            continue  # reading it for good will say so


def _merge(one: Known, other: Known) -> Known:
    """Join what two parts of a dataset know; a sector's chain may lead from one to the other."""
    parent = {
        name: chain[1] if len(chain) > 1 else None
        for known in (one, other)
        for name, chain in known.broader.items()
    }
    return Known(
        {**one.organizations, **other.organizations},
        {**one.people, **other.people},
        broader_sectors(parent),
        one.initiatives | other.initiatives,
    )


def _differing(one: Known, other: Known) -> set[tuple[str, str]]:
    """Name the registry entries that are shown differently, or only in one of two states.

    An initiative that isn't known is mentioned as a document.
    """
    if one == other:
        return set()
    initiatives = one.initiatives ^ other.initiatives
    return {*product(("initiatives", "documents"), initiatives)} | {
        (noun, name)
        for noun, left, right in (
            ("orgs", one.organizations, other.organizations),
            ("people", one.people, other.people),
            ("sectors", one.broader, other.broader),
        )
        for name in left.keys() | right.keys()
        if left.get(name) != right.get(name)
    }


def _all_of(connection: sqlite3.Connection, nouns: tuple[str, ...]) -> set[tuple[str, str]]:
    sql = "SELECT noun, id FROM registry WHERE noun = ?"
    return {found for noun in nouns for found in connection.execute(sql, (noun,))}


def _sum_up(connection: sqlite3.Connection, files: Iterable[int]) -> None:
    """Write what is asked of the dataset as a whole, whose files come in this order."""
    place = {number: at for at, number in enumerate(files)}
    abouts = connection.execute("SELECT number, about FROM file WHERE about IS NOT NULL").fetchall()
    _, about = min(abouts, key=lambda each: place[each[0]], default=(0, to_json(About())))
    own = "SELECT key, record FROM registry WHERE noun = 'countries'"
    found = sorted(connection.execute(own), key=lambda each: (place[each[0] >> SHIFT], each[0]))
    countries = f"[{','.join(record for _, record in found)}]"
    said = {"about": about, "countries": safe_json(countries.encode()).decode()}
    for noun, row in ROWS.items():
        number = "SELECT count(*) FROM stored WHERE noun = ?"
        said[f"keys:{noun}"] = " ".join(each.name for each in fields(row))
        ((said[f"count:{noun}"],),) = connection.execute(number, (noun,))
    connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", said.items())
