"""A briefing as Markdown whose footnotes GitHub renders."""

import re
from collections.abc import Iterable, Iterator

from diplo_cli.briefing.content import Brief, Group, Note, Section, Statement, Table
from diplo_cli.views.markdown import escape, heading

# What would begin a heading, list, quote or rule at the start of a line.
BLOCK = re.compile(r"(?:[#+=-]|\d+(?=[.)]))")


def write(brief: Brief) -> Iterator[str]:
    """Write the whole briefing."""
    yield f"# {heading(brief.title)}\n\n{_line(brief.subtitle)}\n"
    if brief.remark:
        yield f"\n{_line(brief.remark)}\n"
    for section in brief.sections:
        yield from _section(section)
    if brief.notes:
        yield "\n## Sources\n\n"
        yield from map(_note, brief.notes)


def _section(section: Section) -> Iterator[str]:
    yield f"\n## {heading(section.title)}\n"
    if not section.blocks:
        yield f"\n{_line(section.empty)}\n"
    for block in section.blocks:
        if block.title:
            yield f"\n### {heading(block.title)}\n"
        yield "\n"
        yield from _table(block) if isinstance(block, Table) else _group(block)


def _group(group: Group) -> Iterator[str]:
    return (f"- {_statement(each)}\n" for each in group.statements)


def _statement(statement: Statement) -> str:
    return f"**{escape(statement.lead)}:** {escape(statement.text)}{_marks(statement.notes)}"


def _table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(map(escape, table.headings))} |\n|{' --- |' * len(table.headings)}\n"
    for row in table.rows:
        cells = [escape(cell) for cell in row.cells]
        cells[table.cited] += _marks(row.notes)
        yield f"| {' | '.join(cells)} |\n"


def _marks(notes: Iterable[int]) -> str:
    return "".join(f"[^{number}]" for number in notes)


def _note(note: Note) -> str:
    link = f" <{note.url}>" if note.url and SAFE_LINK.fullmatch(note.url) else ""
    plain = f" {escape(note.url)}" if note.url and not link else ""
    return f"[^{note.number}]: {escape(note.text)}{link}{plain}\n"


SAFE_LINK = re.compile(r"https?://[\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]+")


def _line(text: str) -> str:
    """Write a text that begins a line, where it must not begin a block."""
    escaped = escape(text)
    return f"\\{escaped}" if BLOCK.match(escaped) and not escaped[0].isdigit() else escaped
