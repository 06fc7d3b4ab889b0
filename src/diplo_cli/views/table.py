"""A table: drawn by Rich to the width of a terminal, elsewhere plain, uncut, a row a line."""

import unicodedata
from collections.abc import Callable, Iterator
from json import loads  # slower than msgspec on many rows, but here on the first one 3 ms sooner
from typing import TYPE_CHECKING

from diplo_cli.text import visible
from diplo_cli.views import Column, Listing, Page, Screen
from diplo_cli.views.columns import Reader, columns, plainly

if TYPE_CHECKING:
    from diplo_cli.views.page import Section

GAP = "  "
Rows = Callable[[], Iterator[list[str]]]


def list_rows(listing: Listing) -> Iterator[str]:
    """Write a list; on a terminal a line below tells how many there are, and of which dataset."""
    chosen = columns(listing.sheet, listing.columns if listing.chosen else None)
    read = Reader(listing.data).read if listing.sheet.named else plainly

    def rows() -> Iterator[list[str]]:
        found = map(loads, listing.rows())
        return ([read(row, column.key) for column in chosen] for row in found)

    if listing.screen.terminal:
        from diplo_cli.views.screen import draw_list

        return draw_list(listing, chosen, rows)
    return plain(chosen, rows, bold=listing.screen.color)


def show_record(page: Page) -> Iterator[str]:
    """Write a record as a page: facts on top, then tables of what ties to it."""
    from diplo_cli.views.page import sections

    return draw_sections(sections(page), page.screen)


def draw_sections(found: "list[Section]", screen: Screen) -> Iterator[str]:
    """Write a page: the first section has the facts and its title is the heading."""
    if screen.terminal:
        from diplo_cli.views.screen import draw_page

        yield from draw_page(screen, found)
        return
    for number, section in enumerate(found):
        yield "\n" * bool(number) + f"{visible(section.title)}\n"
        yield from plain(section.columns, section.cells, bold=screen.color)


def plain(columns: tuple[Column, ...], rows: Rows, *, bold: bool) -> Iterator[str]:
    """Write padded columns: once through the rows to measure them, once to write them."""
    headings = [column.heading for column in columns]
    widths = [width(heading) for heading in headings]
    for row in rows():
        widths = [max(widest, width(text)) for widest, text in zip(widths, row, strict=True)]
    if any(headings):
        line = _line(headings, widths, columns)
        yield f"\x1b[1m{line}\x1b[0m\n" if bold else f"{line}\n"
    for row in rows():
        yield f"{_line(row, widths, columns)}\n"


def _line(cells: list[str], widths: list[int], columns: tuple[Column, ...]) -> str:
    padded = []
    for text, widest, column in zip(cells, widths, columns, strict=True):
        space = " " * (widest - width(text))
        padded.append(space + text if column.right else text + space)
    return GAP.join(padded).rstrip()


def width(text: str) -> int:
    """Count the columns a text takes on a screen: wide letters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(each) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(each) in "WF"
        else 1
        for each in text
    )
