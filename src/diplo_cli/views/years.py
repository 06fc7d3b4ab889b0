"""A timeline as a person reads it: a tree by year, or a diagram that GitHub renders."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from diplo_cli.amounts import amount
from diplo_cli.nouns import counted
from diplo_cli.text import visible
from diplo_cli.views import Column, Screen
from diplo_cli.views.columns import Reader
from diplo_cli.views.table import plain

if TYPE_CHECKING:
    from diplo_cli.index import Index

Row = dict[str, Any]

COLUMNS = (
    Column("when", "", 1, 14),
    Column("what", "", 1, 30),
    Column("countries", "", 3, 14),
    Column("cite", "", 2, 23),
    Column("id", "", 4, 18),
)
LISTED = (  # of a list in another order
    Column("date", "Date", 1, 10),
    Column("kind", "Kind", 1, 8),
    Column("title", "Title", 1, 22),
    Column("value", "Value", 2, 12, right=True),
    Column("countries", "Countries", 4, 14),
    Column("id", "ID", 3, 18),
    Column("cite", "Source", 5, 20),
)
# Plain words, marks and letters; whatever else could mean something to Mermaid is given by number.
UNSAFE = re.compile(r"[^\w \-+=.,/()'’‘“”–—…!?]")


def tree(index: "Index", rows: Sequence[Row], screen: Screen) -> Iterator[str]:
    """Draw the years, under each its meetings, under these their documents and figures."""
    reader = Reader(index)
    cells = list(_cells(reader, rows))
    if not screen.terminal:
        yield from plain(COLUMNS, lambda: iter(cells), bold=screen.color)
        return
    from diplo_cli.views.screen import dataset, draw_report

    count = counted(len(rows), "entry", "entries") if rows else "no entries match"
    note = f"{count} in {dataset(index)}"
    yield from draw_report(screen, COLUMNS, lambda: iter(cells), note, header=False)


def _cells(reader: Reader, rows: Sequence[Row]) -> Iterator[list[str]]:
    empty = [""] * (len(COLUMNS) - 1)
    for number, (year, found) in enumerate(_by_year(rows)):
        if number:
            yield ["", *empty]
        yield [year, *empty]
        for row in found:
            meeting = row["kind"] == "meeting"
            yield [
                f"  {row['date']}" if meeting else f"    {row['kind']}",
                visible(_told(row)),
                reader.read(row, "countries"),
                reader.read(row, "cite"),
                reader.read(row, "id"),
            ]


def _by_year(rows: Iterable[Row]) -> Iterator[tuple[str, Iterator[Row]]]:
    return groupby(rows, key=lambda row: row["date"][:4])


def _told(row: Row) -> str:
    """Tell an entry in one line: a meeting with who came, a figure with its value."""
    if row["kind"] == "meeting":
        until = f", until {row['end_date']}" if row["end_date"] else ""
        came = "; ".join(each["name"] for each in row["participants"])
        return f"{row['title']}{until}" + (f": {came}" if came else "")
    if row["kind"] == "figure":
        period = f" ({row['period']})" if row["period"] else ""
        return f"{row['title']}: {amount(row)}{period}"
    signed = f" (signed {row['signed_on']})" if row["signed_on"] else ""
    return f"{row['title']}{signed}"


def mermaid(rows: Sequence[Row], _screen: Screen) -> Iterator[str]:
    """Write a `timeline` of Mermaid: a section a year, a line a meeting with what belongs to it."""
    yield "timeline\n"
    for year, found in _by_year(rows):
        yield f"    section {year}\n"
        for _, entries in groupby(found, key=lambda row: row["meeting"]):
            meeting, *parts = entries
            told = [meeting["date"], _told(meeting), *map(_told, parts)]
            yield f"        {' : '.join(map(escape, told))}\n"


def escape(text: str) -> str:
    """Keep every character of a text from meaning anything to Mermaid, Markdown or HTML."""
    plain_text = visible(" ".join(text.split())) or "…"
    return UNSAFE.sub(lambda found: f"#{ord(found.group())};", plain_text)
