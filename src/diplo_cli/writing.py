"""Write the shares of files into the tables of an index, and take them out again."""

import sqlite3
import zlib
from collections.abc import Collection

from diplo_cli.share import SHIFT, Share


def write_share(
    connection: sqlite3.Connection, file: int, path: bytes, identity: bytes | None, share: Share
) -> None:
    """Write what a file gives; `identity` tells the state it was read in from any other.

    Raises sqlite3.IntegrityError where an id of it is there already.
    """
    values = (file, path, identity, share.about, _sum(share))
    connection.execute("INSERT INTO file VALUES (?, ?, ?, ?, ?)", values)
    for table, columns in COLUMNS.items():
        marks = ", ".join("?" * columns)
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", getattr(share, table))  # noqa: S608 - fixed names


def _sum(share: Share) -> int:
    """Give a checksum of a file's rows; their keys follow from their order."""
    found = 0
    for _, data in share.block:
        found = zlib.crc32(data, found)
    return found


# The tables that shares fill, and how many columns each has.
COLUMNS = {
    "stored": 8,
    "block": 2,
    "posting": 5,
    "shared": 4,
    "taken": 4,
    "mention": 9,
    "name": 6,
    "registry": 4,
}


def remove_files(connection: sqlite3.Connection, files: Collection[int]) -> None:
    """Take out what these files gave."""
    for number in files:
        span = (number << SHIFT, ((number + 1) << SHIFT) - 1)
        connection.execute("DELETE FROM stored WHERE key BETWEEN ? AND ?", span)
        connection.execute("DELETE FROM block WHERE number BETWEEN ? AND ?", span)
        connection.execute("DELETE FROM own WHERE entry BETWEEN ? AND ?", span)
        connection.execute("DELETE FROM registry WHERE key BETWEEN ? AND ?", span)
        connection.execute("DELETE FROM mention WHERE file = ?", (number,))
        connection.execute("DELETE FROM file WHERE number = ?", (number,))
    marks = ", ".join("?" * len(files))
    for table in ("posting", "shared", "taken", "name"):
        connection.execute(f"DELETE FROM {table} WHERE file IN ({marks})", [*files])  # noqa: S608 - fixed names
