"""The sides of a table's columns, told by its head alone, put behind who stands in them."""

import re

from diplo_cli.countries import iso_countries
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.rare_patterns import RarePattern

CELL = compiled(r"(\s*\t\s*|\s+\|\s+)")
# "Signatory from the Xish side", "Signed by (Xland)".
SIDE = RarePattern(r"\b(?:sides?|signator(?:y|ies)|signed|exchanged)\b", re.IGNORECASE)


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
    if len(cells) != len(columns):
        return line
    return "".join(
        f"{cell} ({side})" if side and cell.strip() else cell.replace("\t", " | ")
        for cell, side in zip(cells, columns, strict=True)
    )


def _sides_of(cells: list[str]) -> list[str | None]:
    """Give the country of each cell of a table's head, if at least two of them tell one."""
    told = [mentions(cell) if SIDE.search(cell) else [] for cell in cells]
    named = [iso_countries()[each[0].code].name if len(each) == 1 else None for each in told]
    return named if sum(map(bool, named)) > 1 else []
