"""The checksum of a cache: it stands in the header of the database and is over all the rest.

It is that of the checksums of its parts, so that two threads can sum up a large one side by side.
"""

import os
import zlib
from collections.abc import Iterator
from pathlib import Path

PLACE = slice(68, 72)  # in the header of a database: SQLite's application id, ours to use
PART = 1 << 20
LARGE = 16 * PART  # what takes longer to sum up than a thread to start


def write_checksum(database: Path) -> None:
    """Write the checksum of a finished database into its header, and see it to the disk."""
    _, computed = checksum(database)
    with database.open("r+b") as file:
        file.seek(PLACE.start)
        file.write(computed)
        file.flush()
        os.fsync(file.fileno())


def checksum(database: Path) -> tuple[bytes, bytes]:
    """Give the checksum that a database's header holds, and that of all the rest."""
    size = database.stat().st_size
    starts = iter(range(0, size, PART))
    sums: dict[int, int] = {}
    errors: list[OSError] = []

    def sum_up() -> None:
        try:
            sums.update(_sums(database, starts))
        except OSError as error:
            errors.append(error)

    if size < LARGE:
        sum_up()
    else:
        from threading import Thread

        beside = Thread(target=sum_up)
        beside.start()
        try:
            sum_up()
        finally:
            for _ in starts:
                pass  # what is left where this was interrupted
            beside.join()
    if errors:
        raise errors[0]
    computed = zlib.crc32(b"".join(sums[start].to_bytes(4, "big") for start in sorted(sums)))
    with database.open("rb") as file:
        return file.read(PLACE.stop)[PLACE], computed.to_bytes(4, "big")


def _sums(database: Path, starts: Iterator[int]) -> Iterator[tuple[int, int]]:
    """Give the checksums of the parts that begin here, one by one as nobody else takes them."""
    buffer = memoryview(bytearray(PART))
    with database.open("rb") as file:
        for start in starts:
            file.seek(start)
            part = buffer[: file.readinto(buffer)]
            if start:
                yield start, zlib.crc32(part)
            else:
                yield start, zlib.crc32(part[PLACE.stop :], zlib.crc32(part[: PLACE.start]))
