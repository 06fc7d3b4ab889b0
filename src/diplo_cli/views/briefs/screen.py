"""A briefing on a terminal: Rich draws it, to the width there is."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.table import Table as Grid
from rich.text import Text

from diplo_cli.briefing.content import Brief, Group, Note, Section, Table
from diplo_cli.text import shortened, visible
from diplo_cli.views import Screen
from diplo_cli.views.briefs import shares
from diplo_cli.views.screen import console_of, drawn

WIDEST = 110  # lines longer than this are hard to read
GAP = 2


def write(brief: Brief, screen: Screen) -> Iterator[str]:
    """Draw the briefing piece by piece."""
    console = console_of(screen._replace(width=min(screen.width, WIDEST)))
    return (drawn(console, piece) for piece in _pieces(brief))


def _pieces(brief: Brief) -> Iterator[RenderableType]:
    yield Text(visible(brief.title), style="bold")
    yield Text(visible(brief.subtitle), style="dim")
    if brief.remark:
        yield Text(f"\n{visible(brief.remark)}")
    for section in brief.sections:
        yield from _section(section)
    if brief.notes:
        yield Text("\nSources", style="bold underline")
        yield _sources(brief.notes)


def _section(section: Section) -> Iterator[RenderableType]:
    yield Text(f"\n{visible(section.title)}", style="bold underline")
    if not section.blocks:
        yield Text(visible(section.empty), style="dim")
    for block in section.blocks:
        if block.title:
            yield Text(f"\n{visible(block.title)}", style="bold")
        yield _table(block) if isinstance(block, Table) else _group(block)


def _group(group: Group) -> Grid:
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    for each in group.statements:
        text = Text.assemble(
            (f"{shortened(visible(each.lead))}: ", "bold"), shortened(visible(each.text))
        )
        grid.add_row("•", text.append_text(_marks(each.notes)))
    return grid


def _table(table: Table) -> Grid:
    grid = Grid(box=None, padding=(0, GAP, 0, 0), pad_edge=False)
    for heading, share in zip(table.headings, shares(table), strict=True):
        grid.add_column(Text(visible(heading), style="bold"), overflow="fold", ratio=share)
    for row in table.rows:
        cells = [Text(shortened(visible(cell))) for cell in row.cells]
        cells[table.cited].append_text(_marks(row.notes))
        grid.add_row(*cells)
    return grid


def _marks(notes: Iterable[int]) -> Text:
    return Text("".join(f" [{number}]" for number in notes), style="dim")


def _sources(notes: Iterable[Note]) -> Grid:
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(justify="right")
    grid.add_column(overflow="fold")
    for note in notes:
        link = f" {visible(note.url)}" if note.url else ""
        grid.add_row(Text(f"[{note.number}]"), Text(shortened(visible(note.text) + link)))
    return grid
