"""Tables and pages on a terminal: Rich draws them, to the width there is."""

import os
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from diplo_cli.files import bundled
from diplo_cli.nouns import counted
from diplo_cli.text import shortened, visible
from diplo_cli.views import Column, Listing, Screen
from diplo_cli.views.table import Rows, width

if TYPE_CHECKING:
    from diplo_cli.index import Index
    from diplo_cli.views.page import Section

GAP = 2
NARROWEST = 8  # what a column shrinks to where a screen is too narrow for those that matter
PADDING = re.compile(
    r"(?<! ) ++((?:\x1b\[[0-9;]*m)*+)$"
)  # where a run of spaces begins, or long ones take squares
LONG_WORD = 18  # a column gives a word up to this long a line of its own
SAMPLE = 500  # rows measured for the widths; a longer list is drawn in blocks of as many


def draw_list(listing: Listing, columns: tuple[Column, ...], rows: Rows) -> Iterator[str]:
    """Draw a list in blocks, and the line below it that says how many, and of which dataset."""
    console = console_of(listing.screen)
    chosen, widths = _fit(columns, islice(rows(), SAMPLE), listing.screen.width)
    found = rows()
    count = 0
    while block := list(islice(found, SAMPLE)):
        yield drawn(console, _table(columns, chosen, widths, block, header=count == 0))
        count += len(block)
    one, many = listing.sheet[:2]
    total = counted(count, one, many) if count else f"no {many} match"
    if listing.chosen and len(chosen) < len(columns):
        left = len(columns) - len(chosen)
        unfit = counted(left, "column that doesn't", "columns that don't")
        total += f", without {unfit} fit,"
    line = Text(f"{total} in {dataset(listing.data)}", style="dim")
    yield ("\n" if count else "") + drawn(console, line)


def draw_page(screen: Screen, sections: "list[Section]") -> Iterator[str]:
    """Draw a page: its heading, the facts, and a titled table for each other section."""
    console = console_of(screen)
    facts, *others = sections
    yield drawn(console, Text(shortened(visible(facts.title)), style="bold"))
    for section in [facts, *others]:
        if section is not facts:
            yield "\n" + drawn(console, Text(section.title, style="bold"))
        chosen, widths = _fit(section.columns, section.cells(), screen.width)
        header = section is not facts
        yield drawn(console, _table(section.columns, chosen, widths, section.rows, header=header))


def draw_report(
    screen: Screen,
    columns: tuple[Column, ...],
    rows: Rows,
    note: str,
    *,
    header: bool = True,
    legends: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """Draw a table made for the occasion, and a note below it.

    `legends` explain columns by their keys; one that finds no room needs none.
    """
    console = console_of(screen)
    chosen, widths = _fit(columns, rows(), screen.width)
    table = drawn(console, _table(columns, chosen, widths, rows(), header=header))
    shown = {columns[at].key for at in chosen}
    note = " ".join([note, *(text for key, text in (legends or {}).items() if key in shown)])
    if header and (left := len(columns) - len(chosen)):
        note += f" {counted(left, 'column does', 'columns do')} not fit."
    yield table + ("\n" if table else "") + drawn(console, Text(note, style="dim"))


def dataset(index: "Index") -> str:
    """Say which dataset answered."""
    paths = index.paths
    if paths == [bundled()]:
        return "the bundled dataset"
    more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    return visible(paths[0]) + more


def console_of(screen: Screen) -> Console:
    """Give a console of this size that takes no text for markup."""
    return Console(
        width=screen.width,
        height=screen.height,  # both, or Rich takes a dumb terminal to have 80 columns
        color_system=None if os.environ.get("NO_COLOR") else "auto",
        highlight=False,
        markup=False,
        emoji=False,
    )


def draw_each(screen: Screen, drawings: Iterable[RenderableType]) -> Iterator[str]:
    """Draw one thing below the other."""
    console = console_of(screen)
    return (drawn(console, each) for each in drawings)


def drawn(console: Console, drawing: RenderableType) -> str:
    """Draw one thing, without spaces at the end of lines."""
    with console.capture() as capture:
        console.print(drawing)
    lines = capture.get().split("\n")[:-1]
    return "".join(PADDING.sub(r"\1", line) + "\n" for line in lines)


def _fit(
    columns: tuple[Column, ...], rows: Iterable[list[str]], screen: int
) -> tuple[list[int], list[int]]:
    """Choose the columns that a screen has room for, and a width for each of them.

    The columns that matter least go first; what room is left goes to those that want more.
    """
    wanted = [width(column.heading) for column in columns]
    least = [column.least for column in columns]
    for row in rows:
        wanted = [max(widest, width(text)) for widest, text in zip(wanted, row, strict=True)]
        words = [max(map(width, text.split()), default=0) for text in row]
        least = [max(most, min(word, LONG_WORD)) for most, word in zip(least, words, strict=True)]
    least = [min(pair) for pair in zip(least, wanted, strict=True)]
    chosen = list(range(len(columns)))
    while _total(least, chosen) > screen:
        worst = max(chosen, key=lambda at: columns[at].rank)
        if columns[worst].rank == 1:
            break
        chosen.remove(worst)
    _squeeze(least, chosen, screen)
    widths = dict.fromkeys(chosen, 0)
    room = screen - GAP * (len(chosen) - 1)
    narrow_first = sorted(chosen, key=lambda at: wanted[at])
    for done, at in enumerate(narrow_first, 1):
        share = room // (len(chosen) - done + 1)
        reserved = sum(least[other] for other in narrow_first[done:])
        widths[at] = min(wanted[at], max(least[at], share), max(least[at], room - reserved))
        room -= widths[at]
    return chosen, list(widths.values())


def _squeeze(least: list[int], chosen: list[int], screen: int) -> None:
    """Narrow the widest columns of those that all matter; the last go where that is not enough.

    Dates, and what is no wider, stay whole.
    """
    while _total(least, chosen) > screen:
        widest = max(chosen, key=lambda at: least[at])
        if least[widest] > DATE_WIDTH:
            least[widest] = max(least[widest] - 1, NARROWEST)
        elif len(chosen) > 1:
            chosen.pop()
        else:
            break


DATE_WIDTH = len("2023-06-22")


def _total(widths: list[int], chosen: list[int]) -> int:
    return sum(widths[at] for at in chosen) + GAP * (len(chosen) - 1)


def _table(
    columns: tuple[Column, ...],
    chosen: list[int],
    widths: list[int],
    rows: Iterable[list[str]],
    *,
    header: bool,
) -> Table:
    """Make a Rich table of the chosen columns; a value too long for its column goes on below."""
    table = Table(box=None, padding=(0, GAP, 0, 0), pad_edge=False, show_header=header)
    for at, wide in zip(chosen, widths, strict=True):
        table.add_column(
            Text(columns[at].heading, style="bold"),
            width=wide,
            justify="right" if columns[at].right else "left",
            overflow="fold",
        )
    cells = [
        [
            _broken(shortened(row[at]), columns[at], wide)
            for at, wide in zip(chosen, widths, strict=True)
        ]
        for row in rows
    ]
    folded = any(
        "\n" in text or width(text) > wide
        for row in cells
        for text, wide in zip(row, widths, strict=True)
    )
    for number, row in enumerate(cells):
        if folded and header and number:
            table.add_row()
        table.add_row(*map(Text, row))
    return table


def _broken(text: str, column: Column, wide: int) -> str:
    """Break an id too long for its column after a hyphen; Rich itself breaks at spaces alone."""
    if column.key != "id" or len(text) <= wide:
        return text
    return "\n".join(textwrap.wrap(text, wide))
