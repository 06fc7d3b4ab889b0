"""Keep indexes as files in the user's cache folder, and trust none that could be damaged.

A cache is only ever replaced whole: who reads the old one goes on reading it. Its header holds a
checksum of all the rest. To compute that takes 0.4 ms a megabyte, so once it is found right for a
big cache, a small file beside it, the seal, notes of which state of the file that was: inode,
size, and the times of its last change, which nobody sets back without changing one of them. So a
cache is trusted just as far as the files of the dataset are.
"""

import os
import sqlite3
import stat
import sys
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from diplo_cli import __version__

VERSION = f"diplo {__version__}, schema 5, {sys.byteorder}\n".encode()
JUST_NOW_NS = 50_000_000  # a file changed so lately could change again unseen, on a coarse clock
STALE_SECONDS = 3600  # a temporary file this old was left by a process that was killed
CHECKSUM = slice(68, 72)  # in the header of a database: SQLite's application id, ours to use
SMALL = 2_000_000  # bytes of a cache whose checksum is computed each time
CHUNK = 1 << 20


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


def cache_file(paths: list[str]) -> Path | None:
    """Give the place of the cache for a dataset that is asked by these paths."""
    folder = cache_folder()
    if folder is None:
        return None
    key = b"\0".join(os.fsencode(os.path.abspath(path)) for path in paths)  # noqa: PTH100 - as in files
    return folder / f"{zlib.crc32(key):08x}{zlib.adler32(key):08x}.sqlite"


def open_cache(cache: Path, identity: bytes) -> sqlite3.Connection | None:
    """Open a cache that was made from exactly these files, by this user, whole."""
    return _open(cache, lambda found: found == VERSION + identity)


def write_cache(
    cache: Path,
    identity: bytes,
    update: Callable[[sqlite3.Connection], None],
    is_current: Callable[[], bool] | None = None,
) -> sqlite3.Connection | None:
    """Make a cache anew beside its place, from the one that is there, and move it there whole.

    `update` brings an index, or an empty database, up to the files. Where `is_current` then says
    that they have changed meanwhile, the index is given without a place. What can't be current
    by half, and so has no `is_current`, is made from nothing. None where another process has put
    something else there.
    """
    from tempfile import mkstemp

    cache.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _remove_stale(cache.parent)
    handle, name = mkstemp(prefix=cache.stem, suffix=".tmp", dir=cache.parent)
    os.close(handle)
    place = Path(name)
    try:
        connection = _updated(cache if is_current else None, place, update)
        if is_current and not is_current():
            return connection  # the file stays as long as it is open
        connection.execute(
            "INSERT OR REPLACE INTO meta VALUES ('identity', ?)", (VERSION + identity,)
        )
        connection.commit()
        connection.close()
        _write_checksum(place)
        place.replace(cache)
        if cache.stat().st_size > SMALL:
            time.sleep(JUST_NOW_NS / 1e9)  # from now on, a change of the file has another time
            _seal(cache, cache.stat())
    finally:
        place.unlink(missing_ok=True)
    return open_cache(cache, identity)


def _updated(
    cache: Path | None, place: Path, update: Callable[[sqlite3.Connection], None]
) -> sqlite3.Connection:
    """Update a copy of the cache; where that can't be, fill an empty database."""
    old = cache and _open(cache, lambda found: found.startswith(VERSION))
    if cache and old:
        from shutil import copyfile

        old.close()
        copyfile(cache, place)
        connection = _writable(place)
        try:
            update(connection)
        except sqlite3.DatabaseError:
            connection.close()
            place.write_bytes(b"")
        except BaseException:
            connection.close()
            raise
        else:
            return connection
    connection = _writable(place)
    try:
        update(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _writable(place: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(place)
    for setting in ("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute("PRAGMA page_size = 8192")  # of a new one: a tenth smaller than with 4096
    return connection


def _open(cache: Path, fits: Callable[[bytes], bool]) -> sqlite3.Connection | None:
    try:
        status = os.lstat(cache)
        if not stat.S_ISREG(status.st_mode) or status.st_uid != os.geteuid():
            return None
        if not _is_whole(cache, status):
            return None
        uri = f"{cache.absolute().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    except (OSError, sqlite3.Error):
        return None
    try:
        found = connection.execute("SELECT value FROM meta WHERE name = 'identity'").fetchone()
    except sqlite3.Error:
        found = None
    if found is not None and isinstance(found[0], bytes) and fits(found[0]):
        return connection
    connection.close()
    return None


def _is_whole(cache: Path, status: os.stat_result) -> bool:
    """Tell whether a cache is as it was written: by its seal, else by its checksum."""
    small = status.st_size <= SMALL
    if not small and _is_sealed(cache, status):
        return True
    with cache.open("rb") as database:
        found, computed = _checksum(database)
    if found != computed:
        return False
    if not small and time.time_ns() - _changed_ns(status) > JUST_NOW_NS:
        with suppress(OSError):
            _seal(cache, status)
    return True


def _write_checksum(place: Path) -> None:
    """Write the checksum of a finished database into its header, and see it to the disk."""
    with place.open("r+b") as database:
        _, computed = _checksum(database)
        database.seek(CHECKSUM.start)
        database.write(computed)
        database.flush()
        os.fsync(database.fileno())


def _checksum(database: BinaryIO) -> tuple[bytes, bytes]:
    """Give the checksum that a database's header holds, and that of all the rest."""
    head = database.read(CHECKSUM.stop)
    found = head[CHECKSUM]
    sum_ = zlib.crc32(head[: CHECKSUM.start])
    while chunk := database.read(CHUNK):
        sum_ = zlib.crc32(chunk, sum_)
    return found, sum_.to_bytes(4, "big")


def _seal(cache: Path, status: os.stat_result) -> None:
    """Note beside a cache that this state of it is whole."""
    from tempfile import mkstemp

    handle, name = mkstemp(prefix=cache.stem, suffix=".tmp", dir=cache.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_state(status))
        Path(name).replace(cache.with_suffix(".seal"))
    finally:
        Path(name).unlink(missing_ok=True)


def _is_sealed(cache: Path, status: os.stat_result) -> bool:
    seal = cache.with_suffix(".seal")
    try:
        beside = os.lstat(seal)
        if not stat.S_ISREG(beside.st_mode) or beside.st_uid != os.geteuid():
            return False
        return seal.read_bytes() == _state(status)
    except OSError:
        return False


def _state(status: os.stat_result) -> bytes:
    """Write down the state of a file, with a checksum of its own."""
    numbers = (
        status.st_dev,
        status.st_ino,
        status.st_size,
        status.st_mtime_ns,
        status.st_ctime_ns,
    )
    text = repr(numbers).encode()
    return b"%s %08x\n" % (text, zlib.crc32(text))


def _changed_ns(status: os.stat_result) -> int:
    return max(status.st_mtime_ns, status.st_ctime_ns)


def _remove_stale(folder: Path) -> None:
    """Remove temporary files that a killed process left."""
    for file in folder.glob("*.tmp"):
        with suppress(FileNotFoundError):  # another process was faster
            if file.stat().st_mtime < time.time() - STALE_SECONDS:
                file.unlink(missing_ok=True)
