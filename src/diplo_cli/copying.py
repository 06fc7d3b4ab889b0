"""What an index is written into: an empty database, or a copy of the cache that there is.

To copy a large cache, to hold it to its checksum, and to take out of it what has changed takes as
long as to read a changed file. So another process does that meanwhile: a thread couldn't, as long
as a file is being parsed.
"""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Collection
from contextlib import suppress
from io import BufferedReader
from pathlib import Path

from diplo_cli.checksums import checksum
from diplo_cli.processes import cores
from diplo_cli.writing import remove_files

START = "import sys; sys.path[:] = {path!r}; from diplo_cli.copying import work; work()"
WORTHWHILE = 20_000_000  # bytes to copy: what takes longer than a process to start
CHUNK = 1 << 18
DONE = b"done"


class Target:
    """A database that is brought up to date, and what it holds `before` that."""

    def __init__(self, before: sqlite3.Connection) -> None:
        self.before = before

    def begin(self, removed: Collection[int]) -> None:
        """Take out the shares of these files."""
        if removed:
            remove_files(self.before, removed)

    def ready(self) -> sqlite3.Connection:
        """Give the database to be written into."""
        return self.before


class Copy(Target):
    """A copy of a cache: the cache is there to be read while another process makes the copy.

    `source` is the cache once more, to be read from its beginning. What isn't kept is given up
    in the end, however far it is.
    """

    def __init__(self, before: sqlite3.Connection, source: BufferedReader, place: Path) -> None:
        super().__init__(before)
        self._source = source
        self._place = place
        self._removed: Collection[int] = ()
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> "Copy":
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
        if self._connection is not None:
            self._connection.close()

    def begin(self, removed: Collection[int]) -> None:
        """Begin to make the copy, without the shares of these files."""
        self._removed = removed
        if cores() > 1 and os.fstat(self._source.fileno()).st_size >= WORTHWHILE:
            with suppress(OSError):  # no more processes: this one does it when it has to be there
                self._process = _begin(self._source, self._place, removed)

    def ready(self) -> sqlite3.Connection:
        """Give the copy, to be written into.

        Raises sqlite3.DatabaseError where the cache was damaged, and OSError where there is no
        room for a copy.
        """
        if self._connection is None:
            if self._process is None or not _has_done(self._process):
                make(self._source, self._place, self._removed)
            self._connection = writable(self._place)
        return self._connection

    def is_whole(self) -> bool:
        """Tell whether the cache was whole, as far as can be told."""
        try:
            self.ready()
        except (OSError, sqlite3.DatabaseError):
            return False
        return True

    def keep(self) -> sqlite3.Connection:
        """Give the copy, which stays when this ends."""
        connection = self.ready()
        self._connection = None
        return connection


def _begin(
    source: BufferedReader, place: Path, removed: Collection[int]
) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", START.format(path=sys.path), str(place), *map(str, removed)]
    return subprocess.Popen(  # noqa: S603 - this Python, this module
        command, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def _has_done(process: "subprocess.Popen[bytes]") -> bool:
    """Wait for what a process says; one that hasn't done its work is ended."""
    assert process.stdout is not None  # noqa: S101 - PIPE was asked for
    done = process.stdout.read() == DONE
    if not done:
        process.kill()
        process.wait()
    return done


def work() -> None:
    """Make a copy as this process was told to: what another process does."""
    place, *removed = sys.argv[1:]
    with open(sys.stdin.fileno(), "rb", closefd=False) as source:
        make(source, Path(place), [*map(int, removed)])
    os.write(sys.stdout.fileno(), DONE)
    os.close(sys.stdout.fileno())
    with Path(place).open("rb") as file:
        os.fsync(file.fileno())  # so that little is left to be seen to the disk in the end


def make(source: BufferedReader, place: Path, removed: Collection[int]) -> None:
    """Copy a cache into a file that is there, without the shares of these files.

    Raises sqlite3.DatabaseError where the cache was damaged.
    """
    source.seek(0)
    with place.open("r+b") as file:  # which makes none, should it be gone
        file.truncate()
        buffer = memoryview(bytearray(CHUNK))  # a new one for each takes four times as long
        while size := source.readinto(buffer):
            file.write(buffer[:size])
    found, computed = checksum(place)
    if found != computed:
        raise sqlite3.DatabaseError
    if removed:
        connection = writable(place)
        remove_files(connection, removed)
        connection.commit()
        connection.close()


def writable(place: Path) -> sqlite3.Connection:
    """Open an unfinished database, which is nobody else's yet."""
    # Nobody else opens it: SQLite's locks could only be at odds with that of an unfinished file.
    connection = sqlite3.connect(
        f"{place.absolute().as_uri()}?mode=rw&nolock=1", uri=True, check_same_thread=False
    )
    for setting in ("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute("PRAGMA page_size = 16384")  # of a new one: a tenth smaller than with 4096
    return connection
