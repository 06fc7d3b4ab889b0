"""Tables: cells on lines of their own, and the sides of columns, which only their heads tell."""

import re
from itertools import pairwise

from diplo_cli.countries import iso_countries
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.titles import MARK, leading_head

CELL = compiled(r"(\s*\t\s*|\s+\|\s+)")
GAP = RarePattern(r"\S {3,}\S")
# "Signatory from the Xish side", "Signed by (Xland)".
SIDE = RarePattern(r"\b(?:sides?|signator(?:y|ies)|signed|exchanged)\b", re.IGNORECASE)

# The first cell of a row, or of a table's head, on a line of its own.
NUMBER = compiled(r"\s*\d{1,2}[.)]?\s*")
NUMBERS = compiled(r"\s*(?:(?:s(?:r|l)?\.?\s*)?(?:no\.?|№|#|number))\s*", re.IGNORECASE)
BEGINS_WITH_NUMBER = compiled(r"\s*\d{1,2}[.)]\s")
FEWEST_CELLS = 3


def with_rows(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Write a table whose cells stand on lines of their own as rows: `1. | Pact on wax | Mr. N`."""
    starts = [at for at, line in enumerate(lines) if _begins_row(lines, at)]
    if not starts or len(lines) < FEWEST_CELLS:
        return lines
    rows = [lines[one:end] for one, end in pairwise([*starts, len(lines)])]
    return (*lines[: starts[0]], *(" | ".join(map(str.strip, row)) for row in rows))


def _begins_row(lines: tuple[str, ...], at: int) -> bool:
    """Tell whether a line is the first cell of a table's head, or of a document's row."""
    if NUMBERS.fullmatch(lines[at]):
        return any(SIDE.search(line) for line in lines[at + 1 : at + 1 + FEWEST_CELLS])
    row = lines[at + 1 : at + FEWEST_CELLS]
    return (
        NUMBER.fullmatch(lines[at]) is not None
        and len(row) == FEWEST_CELLS - 1
        and leading_head(row[0].strip()) is not None
        and not any(map(NUMBER.fullmatch, row))
    )


def with_sides(lines: tuple[str, ...], columns: list[str | None]) -> tuple[str, ...]:
    """Write the rows of a table with the country of each column's side; keep these in `columns`."""
    return tuple(_with_side(line, columns) for line in lines)


def _with_side(line: str, columns: list[str | None]) -> str:
    if "\t" not in line and " | " not in line:
        return line
    cells = CELL.split(line)
    if SIDE.search(line) and len(told := _sides_of(cells)) == len(cells):
        columns[:] = told
        return line
    # The number may stand in the title's own cell: "1. Pact on wax | Mr. N | Ms. M".
    numbered = len(cells) == len(columns) - 2 and BEGINS_WITH_NUMBER.match(line)
    sides = columns[2:] if numbered else columns
    if len(cells) != len(sides):
        return line
    return "".join(
        f"{cell} ({side})" if side and cell.strip() else cell.replace("\t", " | ")
        for cell, side in zip(cells, sides, strict=True)
    )


def _sides_of(cells: list[str]) -> list[str | None]:
    """Give the country of each cell of a table's head, if at least two of them tell one."""
    told = [mentions(cell) if SIDE.search(cell) else [] for cell in cells]
    named = [iso_countries()[each[0].code].name if len(each) == 1 else None for each in told]
    return named if sum(map(bool, named)) > 1 else []


def parted_by_gaps(lines: list[str]) -> bool:
    """Tell whether wide gaps part the lines into columns, as in a table copied from a page."""
    beginning = (MARK.sub("", line).strip() for line in lines if GAP.search(line))
    return sum(leading_head(each) is not None for each in beginning) > 1
