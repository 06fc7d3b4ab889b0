"""Markdown as GitHub renders it: a table for a list, a page of tables for a record."""

import re
from collections.abc import Iterable, Iterator

from diplo_cli.text import visible
from diplo_cli.views import Listing, Page
from diplo_cli.views.cells import records
from diplo_cli.views.page import sections

SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$]")
CLOSING = re.compile(r"(?:^|(?<=\s))#+\s*$")  # ends a heading, and would be no part of it
NEWLINE = re.compile(r"\r\n|\r|\n")


def list_rows(listing: Listing) -> Iterator[str]:
    """Write every row of a list as a line of a table."""
    return _table(listing.columns, records(listing))


def show_record(page: Page) -> Iterator[str]:
    """Write a record as headings and tables."""
    facts, *others = sections(page)
    yield f"# {heading(facts.title)}\n\n"
    for label, value in facts.rows:
        yield f"- **{escape(label)}:** {escape(value)}\n"
    for section in others:
        yield f"\n## {section.title}\n\n"
        yield from _table((column.heading for column in section.columns), section.cells())


def escape(text: str) -> str:
    """Keep every character of a value from meaning anything to Markdown or HTML."""
    lines = (visible(SPECIAL.sub(r"\\\g<0>", line)) for line in NEWLINE.split(text))
    return "<br>".join(lines)


def heading(text: str) -> str:
    """Write a text that is a heading, all of it."""
    return CLOSING.sub(r"\\\g<0>", escape(text))


def _table(headings: Iterable[str], rows: Iterator[list[str]]) -> Iterator[str]:
    headings = list(headings)
    yield f"| {' | '.join(map(escape, headings))} |\n|{' --- |' * len(headings)}\n"
    for row in rows:
        yield f"| {' | '.join(map(escape, row))} |\n"
