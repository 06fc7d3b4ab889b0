"""Write the shares of files into the tables of an index, and take them out again."""

import sqlite3
from collections.abc import Collection, Iterator

from diplo_cli.share import Share

SHIFT = 24  # the bits of a key that number a file's entries; the file's own number stands above
MOST_ENTRIES = 1 << SHIFT


def write_share(
    connection: sqlite3.Connection, file: tuple[int, str, bytes | None], share: Share
) -> None:
    """Write what one file gives: its number, its path as shown to people, its identity.

    Raises sqlite3.IntegrityError where an id of it is there already.
    """
    number, path, identity = file
    base = number << SHIFT
    many = connection.executemany
    about = share.about.decode() if share.about else None
    connection.execute("INSERT INTO file VALUES (?, ?, ?, ?)", (number, path, identity, about))
    many(
        "INSERT INTO stored VALUES (?, ?, ?, ?, ?, ?, ?, NULL)",
        (
            (base + key, noun, name, sort, label, base + block, place)
            for key, noun, name, sort, label, block, place in share.entries
        ),
    )
    many(
        "INSERT INTO block VALUES (?, ?)",
        ((base + at, data) for at, data in enumerate(share.blocks)),
    )
    many("INSERT INTO posting VALUES (?, ?, ?, ?, ?)", _listed(number, share.postings))
    many("INSERT INTO taken VALUES (?, ?, ?, ?, ?)", _listed(number, share.taken))
    many(
        "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((number, *mention) for mention in share.mentions),
    )
    many(
        "INSERT INTO registry VALUES (?, ?, ?, ?)",
        ((noun, name, base + key, record.decode()) for key, noun, name, record in share.registry),
    )
    many("INSERT INTO name VALUES (?, ?, ?, ?, ?, ?)", ((*name, number) for name in share.names))


def _listed(
    number: int, lists: list[tuple[str, str, str, bytes]]
) -> Iterator[tuple[str, str, str, int, bytes]]:
    """Give lists in the order of their table, which takes them faster so."""
    return (
        (noun, facet, value, number, packed)
        for noun, facet, value, packed in sorted(lists, key=lambda each: each[:3])
    )


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
    for table in ("posting", "taken", "name"):
        connection.execute(f"DELETE FROM {table} WHERE file IN ({marks})", [*files])  # noqa: S608 - fixed names
