"""Open the index of a dataset: a cache in the user's cache folder, or one built in memory.

The cache is keyed by the identity of the dataset's files and by the version of diplo. Whatever
does not match it exactly, or can't be read, is built anew; a cache file is only ever replaced
whole, so that two processes at once see the old one or the new one.
"""

import gc
import os
import sqlite3
import stat
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from diplo_cli import __version__
from diplo_cli.files import Found, Progress, dataset_paths, find_files
from diplo_cli.names import fold

VERSION = f"diplo {__version__}, schema 3\n".encode()
JUST_NOW_NS = 50_000_000  # a file changed so lately could change again unseen, on a coarse clock
STALE_SECONDS = 3600  # a temporary file this old was left by a process that was killed


class Index:
    """The rows, facets and names of one dataset, answering SQL.

    `paths` are those the dataset was asked by.
    """

    def __init__(
        self, paths: list[str], connection: sqlite3.Connection, rebuild: Callable[[], Any] | None
    ) -> None:
        self.paths = paths
        self._rebuild = rebuild
        self._connect(connection)

    def _connect(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.create_function("fold", 1, _fold, deterministic=True)

    def select(self, sql: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a statement; where the cache is damaged, from one built anew.

        The same statement gives the same rows in the same order, so that rows given already
        are passed over.
        """
        given = 0
        connection = self._connection
        try:
            for row in connection.execute(sql, values):
                given += 1
                yield row
        except sqlite3.DatabaseError:
            if connection is self._connection:
                if self._rebuild is None:
                    raise
                self._connect(self._rebuild())
                self._rebuild = None
        else:
            return
        yield from islice(self._connection.execute(sql, values), given, None)

    def connection(self) -> sqlite3.Connection:
        """Give the connection itself, for what sets rules of its own; it mends no damage."""
        return self._connection

    def close(self) -> None:
        """Close the database; the index answers nothing after that."""
        self._connection.close()

    def meta(self, name: str) -> str:
        """Give what the index knows of the dataset as a whole: such as `keys:docs`."""
        return str(next(self.select("SELECT value FROM meta WHERE name = ?", (name,)))[0])


def _fold(value: Any) -> Any:
    """Fold text for the order of rows; numbers stay as they are."""
    return fold(value) if isinstance(value, str) else value


def open_index(
    paths: Sequence[str | os.PathLike[str]] | str | os.PathLike[str] = (),
    progress: Progress | None = None,
) -> Index:
    """Open the index of the dataset at these paths, building it where no cache fits.

    Raises DatasetError with every problem of the dataset.
    """
    asked = [paths] if isinstance(paths, str | os.PathLike) else paths
    chosen = dataset_paths(asked)
    found = find_files(chosen)
    identity = _identity(found)
    cache = None if identity is None else _cache_file(chosen)
    connection = None if cache is None else _open_cache(cache, identity)

    def rebuild() -> sqlite3.Connection:
        return _build(found, identity, cache, progress)

    if connection is None:
        return Index(chosen, rebuild(), None)
    return Index(chosen, connection, rebuild)


def index_of(data: Any) -> Index:
    """Build the index of a loaded dataset in memory."""
    return Index([file.path for file in data.files], _in_memory(data, None), None)


def cache_folder() -> Path | None:
    """Give the folder of the caches: `DIPLO_CACHE_DIR`, else diplo's place among the user's caches.

    None where the system gives the user no folder.
    """
    if own := os.environ.get("DIPLO_CACHE_DIR"):
        return Path(own)
    from platformdirs import user_cache_path

    try:
        folder = user_cache_path("diplo", appauthor=False)
    except (RuntimeError, OSError):  # a user without a home
        return None
    return folder if folder.is_absolute() else None


def _identity(found: Found) -> bytes | None:
    """Give what the cache must have been made from; None where that can't be told."""
    files = found.files
    newest = max((file.changed_ns for file in files), default=0)
    if found.problems or newest > time.time_ns() - JUST_NOW_NS:
        return None
    known = [file.identity for file in files if file.identity is not None]
    return VERSION + b"\n".join(known) if len(known) == len(files) else None


def _cache_file(paths: list[str]) -> Path | None:
    folder = cache_folder()
    if folder is None:
        return None
    key = b"\0".join(os.fsencode(os.path.abspath(path)) for path in paths)  # noqa: PTH100 - as in files
    return folder / f"{zlib.crc32(key):08x}{zlib.adler32(key):08x}.sqlite"


def _open_cache(cache: Path, identity: bytes | None) -> sqlite3.Connection | None:
    """Open a cache that was made from exactly these files, by this user, whole."""
    try:
        status = os.lstat(cache)
        if not stat.S_ISREG(status.st_mode) or status.st_uid != os.geteuid():
            return None
        if not _is_whole(cache.read_bytes()):
            return None
        uri = f"{cache.absolute().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    except (OSError, sqlite3.Error):
        return None
    try:
        found = connection.execute("SELECT value FROM meta WHERE name = 'identity'").fetchone()
    except sqlite3.Error:
        found = None
    if found is not None and found[0] == identity:
        return connection
    connection.close()
    return None


def _build(
    found: Found, identity: bytes | None, cache: Path | None, progress: Progress | None
) -> sqlite3.Connection:
    """Read the files and index them: in the cache if that can be, else in memory."""
    from diplo_cli.dataset import read_files

    gc.enable()  # the command turned it off to start fast, but this can work long
    data = read_files(found, progress)
    if cache is not None and identity is not None and _unchanged(found):
        try:
            _write_cache(cache, identity, data, progress)
        except (OSError, sqlite3.Error):
            pass  # a folder that can't be written, a full disk: memory does as well
        else:
            if connection := _open_cache(cache, identity):
                return connection
    return _in_memory(data, progress)


def _unchanged(found: Found) -> bool:
    """Tell whether the files are still those that were found before they were read."""
    return find_files([file.path for file in found.files]) == found


def _in_memory(data: Any, progress: Progress | None) -> sqlite3.Connection:
    from diplo_cli.build import build

    connection = sqlite3.connect(":memory:")
    build(connection, data, progress)
    return connection


def _write_cache(cache: Path, identity: bytes, data: Any, progress: Progress | None) -> None:
    """Build the cache beside its place and move it there, whole or not at all."""
    from tempfile import mkstemp

    from diplo_cli.build import build

    cache.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _remove_stale(cache.parent)
    handle, name = mkstemp(prefix=cache.stem, suffix=".tmp", dir=cache.parent)
    os.close(handle)
    try:
        connection = sqlite3.connect(name)
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            build(connection, data, progress)
            connection.execute("INSERT INTO meta VALUES ('identity', ?)", (identity,))
            connection.commit()
        finally:
            connection.close()
        _seal(Path(name))
        Path(name).replace(cache)
    finally:
        Path(name).unlink(missing_ok=True)


def _seal(file: Path) -> None:
    """Write the checksum of a finished database into its header, and see it to the disk."""
    with file.open("r+b") as database:
        checksum = _checksum(database.read())
        database.seek(SEAL.start)
        database.write(checksum)
        database.flush()
        os.fsync(database.fileno())


def _is_whole(content: bytes) -> bool:
    return content[SEAL] == _checksum(content)


def _checksum(content: bytes) -> bytes:
    """Give the checksum of a database, leaving out the place in its header that holds it."""
    rest = zlib.crc32(memoryview(content)[SEAL.stop :], zlib.crc32(content[: SEAL.start]))
    return rest.to_bytes(4, "big")


SEAL = slice(68, 72)  # SQLite's application id, ours to use


def _remove_stale(folder: Path) -> None:
    """Remove temporary files that a killed process left."""
    for file in folder.glob("*.tmp"):
        if file.stat().st_mtime < time.time() - STALE_SECONDS:
            file.unlink(missing_ok=True)
