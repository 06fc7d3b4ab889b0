"""Keep indexes as files in the user's cache folder, and trust none that could be damaged.

A cache is only ever replaced whole: who reads the old one goes on reading it. Its header holds a
checksum of all the rest. To compute that takes 0.4 ms a megabyte, so once it is found right for a
big cache, a small file beside it, the seal, notes of which state of the file that was: inode,
size, and the times of its last change, which nobody sets back without changing one of them. So a
cache is trusted just as far as the files of the dataset are. What a disk itself loses changes no
time: so a seal holds for a day, and rows lie in blocks that have checksums of their own.

Only what belongs to this user, and what nobody else may write, is opened: a file, and its folder.
"""

import os
import re
import sqlite3
import stat
import sys
import time
import zlib
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from diplo_cli import __version__
from diplo_cli.checksums import checksum, write_checksum

if TYPE_CHECKING:
    from diplo_cli.copying import Target


VERSION = f"diplo {__version__}, schema 12, {sys.byteorder}\n".encode()
PATTERNS = "patterns.sqlite"  # what `diplo_cli.draft` keeps
INDEX = re.compile(r"[0-9a-f]{16}\.sqlite")
OWN = re.compile(rf"[0-9a-f]{{16}}(-words)?\.(sqlite|seal)|{PATTERNS}|patterns\.seal")
JUST_NOW_NS = 50_000_000  # a file changed so lately could change again unseen, on a coarse clock
SECOND_NS = 1_000_000_000
COARSE_NS = 2 * SECOND_NS  # the same where a file system keeps whole seconds, or every other
TICK_SECONDS = 0.002  # to wait for the clock of a file system, which moves on every few …
MOST_TICKS = 25  # … and how often
SEALED_NS = 86_400 * SECOND_NS  # how long a seal holds
SMALL = 4_000_000  # bytes of a cache whose checksum is computed each time


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


def kept_files(folder: Path) -> list[Path]:
    """Give the files of a folder that have names as the cache gives them, and no others."""
    from diplo_cli.unfinished import NAME

    files = sorted(folder.glob("*"))
    return [file for file in files if OWN.fullmatch(file.name) or NAME.fullmatch(file.name)]


def cache_file(paths: list[str]) -> Path | None:
    """Give the place of the cache for a dataset that is asked by these paths."""
    folder = cache_folder()
    if folder is None or not is_private(folder):
        return None
    key = b"\0".join(os.fsencode(os.path.abspath(path)) for path in paths)  # noqa: PTH100 - as in files
    return folder / f"{zlib.crc32(key):08x}{zlib.adler32(key):08x}.sqlite"


def is_private(folder: Path) -> bool:
    """Tell whether nobody else may put a file into a folder, or the folder isn't there yet.

    A link to it must be the user's own, or the system's.
    """
    own = os.geteuid()
    try:
        link, status = folder.lstat(), folder.stat()
    except OSError:
        return True  # using it will tell
    return link.st_uid in (own, 0) and _is_own(status)


def _is_own(status: os.stat_result) -> bool:
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def open_cache(cache: Path, identity: bytes) -> sqlite3.Connection | None:
    """Open a cache that was made from exactly these files, by this user, whole."""
    return _open(cache, lambda found: found == VERSION + identity)


def write_cache(
    cache: Path,
    identity: bytes,
    update: "Callable[[Target], None]",
    is_current: Callable[[], bool] | None = None,
) -> sqlite3.Connection | None:
    """Make a cache anew beside its place, from the one that is there, and move it there whole.

    `update` brings an index, or an empty database, up to the files. Where `is_current` then says
    that they have changed meanwhile, the index is given without a place. What can't be current
    by half, and so has no `is_current`, is made from nothing. None where another process has put
    something else there.
    """
    from diplo_cli.unfinished import unfinished_file

    _make(cache.parent)
    if not is_private(cache.parent):
        raise PermissionError
    with unfinished_file(cache.parent) as file:
        place = Path(file.name)
        connection = _updated(cache if is_current else None, place, update)
        if is_current and not is_current():
            return connection  # the file stays as long as it is open
        connection.execute(
            "INSERT OR REPLACE INTO meta VALUES ('identity', ?)", (VERSION + identity,)
        )
        connection.commit()
        connection.close()
        write_checksum(place)
        place.replace(cache)
    with suppress(OSError):  # somebody has emptied the folder
        _seal_when_settled(cache)
    return open_cache(cache, identity)


def distrust(cache: Path) -> None:
    """Let a cache be held to its checksum again, though it was found whole before."""
    with suppress(OSError):
        cache.with_suffix(".seal").unlink(missing_ok=True)


def _make(folder: Path) -> None:
    """Make a folder that is the user's alone, whatever the user's mask, and those above it."""
    if folder.is_dir():
        return
    _make(folder.parent)
    with suppress(FileExistsError):  # another process was faster
        folder.mkdir(mode=0o700)
        folder.chmod(0o700)


def _updated(
    cache: Path | None, place: Path, update: "Callable[[Target], None]"
) -> sqlite3.Connection:
    """Update a copy of the cache; where that can't be, fill an empty database."""
    from diplo_cli.copying import Target, writable

    copied = None if cache is None else _updated_copy(cache, place, update)
    if copied is not None:
        return copied
    os.truncate(place, 0)
    connection = writable(place)
    try:
        update(Target(connection))
    except BaseException:
        connection.close()
        raise
    return connection


def _updated_copy(
    cache: Path, place: Path, update: "Callable[[Target], None]"
) -> sqlite3.Connection | None:
    """Update a copy of the cache; None where there is none to be trusted.

    It is read while it is copied, so what goes wrong may come of damage that shows only then.
    """
    from diplo_cli.copying import Copy

    with ExitStack() as opened:
        try:
            status = cache.lstat()
            old = _open(cache, lambda found: found.startswith(VERSION))
            if old is None:
                return None
            opened.callback(old.close)
            source = opened.enter_context(cache.open("rb"))
        except OSError:
            return None
        if not os.path.samestat(status, os.fstat(source.fileno())):
            return None  # another process has put a new one there
        with Copy(old, source, place) as copy:
            try:
                update(copy)
                return copy.keep()
            except sqlite3.DatabaseError:
                return None
            except Exception:
                if copy.is_whole():
                    raise
                return None


def _open(cache: Path, fits: Callable[[bytes], bool]) -> sqlite3.Connection | None:
    try:
        status = os.lstat(cache)
        if not stat.S_ISREG(status.st_mode) or not _is_own(status):
            return None
        if not _is_whole(cache, status):
            return None
        uri = f"{cache.absolute().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    except (OSError, sqlite3.Error):
        return None
    if fits(_made_from(connection)):
        return connection
    connection.close()
    return None


def holds(connection: sqlite3.Connection, identity: bytes) -> bool:
    """Tell whether an index is kept in a cache, as the one that was made from these files."""
    return _made_from(connection) == VERSION + identity


def _made_from(connection: sqlite3.Connection) -> bytes:
    """Give what a cache was made from; nothing where it doesn't say so."""
    try:
        found = connection.execute("SELECT value FROM meta WHERE name = 'identity'").fetchone()
    except sqlite3.Error:
        return b""
    return found[0] if found is not None and isinstance(found[0], bytes) else b""


def _is_whole(cache: Path, status: os.stat_result) -> bool:
    """Tell whether a cache is as it was written: by its seal, else by its checksum."""
    small = status.st_size <= SMALL
    if not small and _is_sealed(cache, status):
        return True
    found, computed = checksum(cache)
    if found != computed:
        return False
    if not small and are_settled([_changed(status)]):
        _seal(cache, status)
    return True


def _seal_when_settled(cache: Path) -> None:
    """Seal a cache that was just written, if it is a big one.

    The seal counts once its own time is later than the cache's: from then on any change of the
    cache gives it another time. Where clocks stand still, whoever opens the cache next seals it.
    """
    status = cache.stat()
    if status.st_size <= SMALL:
        return
    for _ in range(MOST_TICKS):
        _seal(cache, status)
        if cache.with_suffix(".seal").stat().st_mtime_ns > _changed(status):
            return
        time.sleep(TICK_SECONDS)
    distrust(cache)


def _changed(status: os.stat_result) -> int:
    """Give when a file changed last, in whatever way."""
    return max(status.st_mtime_ns, status.st_ctime_ns)


def _seal(cache: Path, status: os.stat_result) -> None:
    """Note beside a cache that this state of it is whole; what is half written seals nothing."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
    with suppress(OSError):  # its checksum will be computed again, then
        handle = os.open(cache.with_suffix(".seal"), flags, 0o600)
        with os.fdopen(handle, "wb") as file:
            os.fchmod(handle, 0o600)
            file.write(_state(status))


def _is_sealed(cache: Path, status: os.stat_result) -> bool:
    seal = cache.with_suffix(".seal")
    try:
        beside = os.lstat(seal)
        age = time.time_ns() - beside.st_mtime_ns
        if not stat.S_ISREG(beside.st_mode) or not _is_own(beside) or not 0 <= age < SEALED_NS:
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


def are_settled(times: Iterable[int]) -> bool:
    """Tell whether files that changed last at these times get other times at any further change.

    Times are in nanoseconds since 1970; one without a fraction is of a file system that has none.
    """
    return seconds_to_settle(times) == 0


def seconds_to_settle(times: Iterable[int]) -> float:
    """Give how long it takes until `are_settled`."""
    now = time.time_ns()
    left = (each + (JUST_NOW_NS if each % SECOND_NS else COARSE_NS) - now for each in times)
    return max(max(left, default=-1) + 1, 0) / SECOND_NS
