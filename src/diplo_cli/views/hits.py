"""Hits of a search as people read them: with the terms marked in the passage."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from diplo_cli.nouns import NOUNS, counted
from diplo_cli.text import shortened, visible
from diplo_cli.views import Column, Screen, has_styles
from diplo_cli.views.table import plain

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from diplo_cli.index import Index
    from diplo_cli.searching import Hit

Hits = Callable[[], Iterable["Hit"]]

COLUMNS = (
    Column("noun", "Kind", 1, 8),
    Column("date", "Date", 1, 10),
    Column("id", "ID", 2, 16),
    Column("title", "Title", 1, 20),
    Column("passage", "Passage", 1, 20),
    Column("field", "Field", 3, 6),
    Column("meeting", "Meeting", 4, 12),
    Column("cite", "Source", 5, 16),
)

MARKS = ("«", "»")
INDENT = 4


class Piece(NamedTuple):
    """A piece of a text made harmless, and whether it is a term that was looked for."""

    text: str
    marked: bool


def columns() -> tuple[Column, ...]:
    """Give the columns of a plain list of hits."""
    return COLUMNS


def draw(hits: Hits, screen: Screen, index: "Index") -> Iterator[str]:
    """Write hits: on a terminal one below the other, elsewhere a row a line."""
    if not screen.terminal:
        return plain((*COLUMNS[:5], COLUMNS[-1]), partial(_rows, hits), bold=screen.color)
    from diplo_cli.views.screen import draw_each

    return draw_each(screen, _blocks(hits(), index, styled=has_styles(screen)))


def pieces(text: str, marks: Iterable[tuple[int, int]]) -> Iterator[Piece]:
    """Yield a text in pieces, marked and not."""
    done = 0
    for start, end in marks:
        if start > done:
            yield Piece(visible(text[done:start]), marked=False)
        yield Piece(visible(text[start:end]), marked=True)
        done = end
    if done < len(text):
        yield Piece(visible(text[done:]), marked=False)


def _rows(hits: Hits) -> Iterator[list[str]]:
    for hit in hits():
        marked = "".join(
            piece.text.join(MARKS) if piece.marked else piece.text
            for piece in pieces(hit.passage, hit.marks)
        )
        title, passage = (marked, "") if hit.field == "title" else (visible(hit.title), marked)
        cite = "; ".join(hit.cite)
        yield [NOUNS[hit.noun].one, hit.date or "", hit.id, title, passage, cite]


def _blocks(hits: "Iterable[Hit]", index: "Index", *, styled: bool) -> "Iterator[RenderableType]":
    """Yield what stands below one another: of each hit three parts, then the line below all."""
    from rich.padding import Padding
    from rich.text import Text

    from diplo_cli.views.screen import dataset

    count = 0
    for count, hit in enumerate(hits, 1):
        if count > 1:
            yield Text()
        head = "  ".join(each for each in (hit.date, hit.id) if each)
        yield Text.assemble((NOUNS[hit.noun].one, "cyan"), "  ", (head, "dim"))
        marked = _marked(hit, styled=styled)
        if hit.field != "title":
            yield Padding(Text(shortened(visible(hit.title))), (0, 0, 0, INDENT))
            marked = Text.assemble((f"{hit.field}: ", "dim"), marked)
        yield Padding(marked, (0, 0, 0, INDENT))
        if hit.cite:
            yield Padding(Text("; ".join(hit.cite), style="dim"), (0, 0, 0, INDENT))
    total = counted(count, "hit") if count else "no hits"
    if count:
        yield Text()
    yield Text(f"{total} in {dataset(index)}", style="dim")


def _marked(hit: "Hit", *, styled: bool) -> "Text":
    """Write a passage, its terms bold and yellow, or between marks where there are no styles."""
    from rich.text import Text

    text = Text()
    for piece in pieces(hit.passage, hit.marks):
        if piece.marked and not styled:
            text.append(piece.text.join(MARKS))
        else:
            text.append(piece.text, "bold yellow" if piece.marked else "")
    return text
