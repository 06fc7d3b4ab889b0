"""Open the index of a dataset: a cache in the user's cache folder, or one built in memory.

An index is kept in a cache (`caching`) with the identity of the dataset's files. One that was made
from other states of them is brought up to date (`build`), one that can't be read made anew.
"""

import os
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from diplo_cli.caching import (
    are_settled,
    cache_file,
    distrust,
    holds,
    open_cache,
    seconds_to_settle,
    write_cache,
)
from diplo_cli.files import Found, Progress, dataset_paths, find_files
from diplo_cli.names import fold
from diplo_cli.problems import DatasetError
from diplo_cli.unpacking import kept, unpacked

FUNCTION_FAILED = "user-defined function raised exception"
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
READINGS = 3  # of files that change each time they are read; then the last one must do
BYTES_A_SECOND = 8_000_000  # of files that are read and indexed, by a fast machine


Attach = Callable[[sqlite3.Connection, "Index", Progress | None], None]
R = TypeVar("R")


class Index:
    """The rows, facets and names of one dataset, answering SQL.

    `paths` are those the dataset was asked by.
    """

    def __init__(
        self,
        paths: list[str],
        connection: sqlite3.Connection,
        rebuild: Callable[[], Any] | None,
        words: "Attach | None" = None,
    ) -> None:
        self.paths = paths
        self._rebuild = rebuild
        self._attach_words = words or _attach_in_memory
        self._searchable = False
        self._failures: list[Exception] = []
        self._connect(connection)

    def searchable(self, progress: Progress | None = None) -> None:
        """See to it that the tables of `search_index` can be asked, too."""
        if not self._searchable:
            self._attach_words(self._connection, self, progress)
            self._searchable = True

    def _connect(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        rows: dict[int, list[str]] = {}  # of the blocks read last

        def unpack(block: int | None, place: int, data: bytes | None) -> str | None:
            if block is None or data is None:
                return None
            found = rows.get(block)
            if found is None:
                found = kept(rows, block, zlib.decompress(data).decode().split("\n"))
            return found[place]

        failures = self._failures = []
        for name, count, function in (
            ("fold", 1, _fold),
            ("ordered", 2, _ordered),
            ("numbers", 1, _numbers),
            ("unpacked", 3, unpack),
        ):
            noted = _noting(function, failures)
            connection.create_function(name, count, noted, deterministic=True)

    def select(self, sql: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a statement; where the cache is damaged, from one built anew."""
        return self.mended(lambda connection: connection.execute(sql, values))

    def batches(self, sql: str, values: Sequence[Any] = ()) -> Iterator[list[bytes]]:
        """Yield rows as they are kept, JSON in UTF-8: a statement gives their place in `stored`.

        That is `block`, `place` and `row`, in this order. To unpack them so takes half as long
        as by the view `entry`, for which SQLite hands over the block with each of its rows.
        """
        return self.mended(lambda connection: unpacked(connection, sql, values))

    def mended(self, ask: Callable[[sqlite3.Connection], Iterable[R]]) -> Iterator[R]:
        """Yield what is asked of the cache; where that is damaged, of one built anew.

        The same statement gives the same rows in the same order, so that rows given already are
        passed over.
        """
        given = 0
        connection = self._connection
        try:
            for row in ask(connection):
                given += 1
                yield row
        except sqlite3.DatabaseError as error:
            if self.was_interrupted(error):
                raise KeyboardInterrupt from None
            if connection is self._connection:
                if self._rebuild is None or not self.may_be_mended(error):
                    raise
                self._connect(self._rebuild())
                self._rebuild = None
                if self._searchable:
                    self._attach_words(self._connection, self, None)
        else:
            return
        yield from islice(ask(self._connection), given, None)

    def was_interrupted(self, error: sqlite3.Error) -> bool:
        """Tell whether Ctrl-C met a function of ours; SQLite says no more than that it failed."""
        return FUNCTION_FAILED in str(error) and not self._failures

    def may_be_mended(self, error: sqlite3.Error) -> bool:
        """Tell whether an error comes of damage to the cache, which can still be built anew."""
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # Python's own errors have none
        damaged = code in DAMAGED or bool(self._failures)
        return damaged and self._rebuild is not None

    def close(self) -> None:
        """Close the database; the index answers nothing after that."""
        self._connection.close()

    def meta(self, name: str) -> str:
        """Give what the index knows of the dataset as a whole: such as `keys:docs`."""
        return str(next(self.select("SELECT value FROM meta WHERE name = ?", (name,)))[0])


def _noting(function: Callable[..., Any], failures: list[Exception]) -> Callable[..., Any]:
    """Let a function that SQLite calls note why it fails, but for an interrupt."""

    def noted(*values: Any) -> Any:
        try:
            return function(*values)
        except Exception as error:
            failures.append(error)
            raise

    return noted


def _numbers(packed: bytes) -> str:
    """Give a packed list of numbers as JSON, for SQLite to join with."""
    from diplo_cli.number_lists import unpack_numbers

    return str(unpack_numbers(packed))


def _fold(value: Any) -> Any:
    """Fold text for the order of rows; numbers stay as they are."""
    return fold(value) if isinstance(value, str) else value


def _ordered(row: str, key: str) -> Any:
    """Give a row's value for the order of rows; an empty list or table is none.

    SQLite's own functions for JSON would end a text at NUL.
    """
    value = _decoder(key).decode(row).value
    if isinstance(value, list | dict):
        from msgspec.json import encode

        return _fold(encode(value).decode()) if value else None
    return _instant(value) if key == "published" and value else _fold(value)


def _instant(moment: str) -> str:
    """Give a day as it is, and a time of it as that of UTC, so that earlier ones come first."""
    from datetime import UTC, datetime

    if "T" not in moment:
        return moment
    try:
        return datetime.fromisoformat(moment).astimezone(UTC).isoformat()
    except OverflowError:  # on the first day of all, or the last
        return moment


@cache
def _decoder(key: str) -> Any:
    """Make what reads one key of a row and passes over all others."""
    from msgspec import defstruct
    from msgspec.json import Decoder

    return Decoder(defstruct("Keyed", [("value", Any)], rename={"value": key}))


def open_index(
    paths: Sequence[str | os.PathLike[str]] | str | os.PathLike[str] = (),
    progress: Progress | None = None,
) -> Index:
    """Open the index of the dataset at these paths, building it where no cache fits.

    Raises DatasetError with every problem of the dataset.
    """
    asked = [paths] if isinstance(paths, str | os.PathLike) else paths
    chosen = dataset_paths(asked)
    found = _find(chosen)
    identity = _identity(found)
    cache = None if identity is None else cache_file(chosen)
    connection = None if cache is None or identity is None else open_cache(cache, identity)

    def rebuild() -> sqlite3.Connection:
        if cache is not None:
            distrust(cache)
            distrust(_words_of(cache))
        return _build(chosen, found, cache, progress)

    def attach(database: sqlite3.Connection, index: Index, told: Progress | None) -> None:
        kept = identity is not None and holds(database, identity)
        _attach_words(database, index, told, _words_of(cache) if cache and kept else None)

    return Index(chosen, connection or _build(chosen, found, cache, progress), rebuild, attach)


def index_of(data: Any) -> Index:
    """Build the index of a loaded dataset in memory, with the records that it has now."""
    from diplo_cli.build import index_data
    from diplo_cli.dataset import with_its_records

    connection = sqlite3.connect(":memory:", check_same_thread=False)
    index_data(connection, with_its_records(data))
    return Index([file.path for file in data.files], connection, None)


def _attach_words(
    connection: sqlite3.Connection, index: Index, progress: Progress | None, place: Path | None
) -> None:
    """Attach the tables that are searched: from a cache beside the index's, made if need be."""
    if place is None:
        _attach_in_memory(connection, index, progress)
        return
    # The same files have other keys after other updates, which number the files otherwise.
    keys = repr(list(index.select("SELECT number, path, identity FROM file ORDER BY number")))
    identity = keys.encode()
    found = open_cache(place, identity)
    if found is None:
        from diplo_cli.search_index import fill

        with suppress(OSError, sqlite3.Error):  # as for the index
            found = write_cache(
                place,
                identity,
                lambda target: fill(target.ready(), index.select, progress),
                lambda: True,
            )
    if found is not None:
        found.close()
        uri = f"{place.absolute().as_uri()}?mode=ro&immutable=1"
        with suppress(sqlite3.Error):  # it was removed just now
            connection.execute("ATTACH ? AS words", (uri,))
            return
    _attach_in_memory(connection, index, progress)


def _words_of(cache: Path) -> Path:
    return cache.with_name(f"{cache.stem}-words.sqlite")


def _attach_in_memory(
    connection: sqlite3.Connection, index: Index, progress: Progress | None
) -> None:
    from diplo_cli.search_index import SCHEMA, write

    connection.execute("ATTACH ':memory:' AS words")
    script = SCHEMA.read_text("utf-8").replace("TABLE ", "TABLE words.")
    connection.executescript(script)
    write(connection, index.select, progress)


def _find(paths: list[str]) -> Found:
    """Find files; those that changed just now a moment later, where to read all takes longer.

    What is read before their times can be trusted can't be kept, and nor is what was kept of use.
    """
    found = find_files(paths)
    wait = seconds_to_settle(file.changed_ns for file in found.files)
    if 0 < wait < sum(file.size for file in found.files) / BYTES_A_SECOND:
        time.sleep(wait)
        return find_files(paths)
    return found


def _identity(found: Found) -> bytes | None:
    """Give what the cache must have been made from; None where that can't be told."""
    files = found.files
    if found.problems or not are_settled(file.changed_ns for file in files):
        return None
    known = [file.identity for file in files if file.identity is not None]
    return b"\n".join(known) if len(known) == len(files) else None


def _build(
    paths: list[str], found: Found, cache: Path | None, progress: Progress | None
) -> sqlite3.Connection:
    """Read the files and index them; what changes while it is read is found and read again.

    Raises DatasetError with every problem of theirs.
    """
    for _ in range(READINGS - 1):
        try:
            connection = _read(found, cache, progress)
        except DatasetError:
            if _is_current(found):
                raise
        else:
            if _is_current(found):
                return connection
            connection.close()
        found = _find(paths)
    return _read(found, cache, progress)


def _read(found: Found, cache: Path | None, progress: Progress | None) -> sqlite3.Connection:
    """Read the files and index them: in the cache if that can be, else in memory."""
    from diplo_cli.build import UnsoundError, index_files
    from diplo_cli.copying import Target

    if any(file.identity is None for file in found.files):
        return _in_memory(found, progress)  # a pipe can be read only once
    identity = _identity(found)
    try:
        if cache is not None and identity is not None:
            with suppress(OSError, sqlite3.Error):  # memory does as well as a full disk
                connection = write_cache(
                    cache,
                    identity,
                    lambda target: index_files(target, found, progress),
                    lambda: _is_current(found),
                )
                if connection is not None:
                    return connection
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        index_files(Target(connection), found, progress)
    except UnsoundError:
        return _in_memory(found, progress)
    return connection


def _is_current(found: Found) -> bool:
    """Tell whether the files are still those that were found before they were read."""
    files = found.files
    if any(file.identity is None for file in files):
        return True  # a pipe is read, and gone
    return find_files([file.path for file in files]).files == files


def _in_memory(found: Found, progress: Progress | None) -> sqlite3.Connection:
    """Index files by their records.

    Raises DatasetError with every problem of theirs.
    """
    from diplo_cli.build import index_data
    from diplo_cli.dataset import read_files

    connection = sqlite3.connect(":memory:", check_same_thread=False)
    index_data(connection, read_files(found, progress))
    return connection
