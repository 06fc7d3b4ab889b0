"""The ways to write a briefing, one file a format, and what they have in common."""

from math import isqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.briefing.content import Table

NARROW = len("22 September 2023")


def shares(table: "Table") -> list[int | None]:
    """Give each column of a table its share of the width, by how long its texts are.

    None is for a column so narrow that it just takes what it needs.
    """
    columns = [[len(row.cells[at]) for row in table.rows] for at in range(len(table.headings))]
    return [
        None if max(lengths) <= NARROW else isqrt(sum(lengths) // len(lengths)) + 1
        for lengths in columns
    ]
