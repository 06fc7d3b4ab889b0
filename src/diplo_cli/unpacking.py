"""Unpack the rows of an index's blocks for those who want many of them."""

import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

UNPACKED = 1 << 16  # bytes of a block; of a larger one they are joined
BATCH = 100  # rows
BLOCKS = 64  # unpacked ones that are kept: those of a few nouns, side by side

T = TypeVar("T")


def unpacked(
    connection: sqlite3.Connection, sql: str, values: Sequence[Any]
) -> Iterator[list[bytes]]:
    """Unpack the rows that a statement places; raises sqlite3.DatabaseError for damaged ones."""
    rows: dict[int, list[bytes]] = {}  # of the blocks read last
    placed = connection.execute(sql, values)
    try:
        while some := placed.fetchmany(BATCH):
            batch = []
            for block, place, row in some:
                if block is None:
                    batch.append(row.encode())
                    continue
                found = rows.get(block)
                if found is None:
                    found = kept(rows, block, rows_of(connection, block))
                batch.append(found[place])
            yield batch
    except (zlib.error, AttributeError, IndexError, TypeError) as error:
        raise sqlite3.DatabaseError from error


def kept(rows: dict[int, list[T]], block: int, unpacked: list[T]) -> list[T]:
    """Keep the rows of a block, of BLOCKS at a time, and give them back."""
    if len(rows) == BLOCKS:
        rows.clear()
    rows[block] = unpacked
    return unpacked


def rows_of(connection: sqlite3.Connection, block: int) -> list[bytes]:
    """Give the rows of a block."""
    read = connection.execute("SELECT data FROM block WHERE number = ?", (block,)).fetchone()
    return zlib.decompress(read[0], bufsize=UNPACKED).split(b"\n")
