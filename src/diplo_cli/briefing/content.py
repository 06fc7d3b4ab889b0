"""What a briefing is made of: plain values, without a word on how they look.

Every statement and every row of a table carries the numbers of its footnotes, at least one.
"""

from typing import NamedTuple


class Note(NamedTuple):
    """A numbered footnote: a paragraph of a source, or the source as a whole.

    Where a record cites nothing, `source` is None and the text names the record.
    """

    number: int
    text: str
    cite: str | None = None
    source: str | None = None
    paragraph: int | None = None
    url: str | None = None


class Statement(NamedTuple):
    """A sentence or two, with the word that leads into it, such as a date."""

    lead: str
    text: str
    notes: tuple[int, ...]


class Group(NamedTuple):
    """Statements under a title of their own, which may be empty."""

    title: str
    statements: tuple[Statement, ...]


class Row(NamedTuple):
    """A row of a table."""

    cells: tuple[str, ...]
    notes: tuple[int, ...]


class Table(NamedTuple):
    """A titled table; the marks of a row's notes stand after its cell number `cited`."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    cited: int


Block = Group | Table


class Section(NamedTuple):
    """A part of the briefing; one without blocks has nothing to tell, which `empty` says."""

    key: str
    title: str
    blocks: tuple[Block, ...]
    empty: str


class Brief(NamedTuple):
    """A whole briefing; without meetings it has no sections, and `remark` says why.

    `countries` are codes, `meetings` ids, `today` is ISO text.
    """

    title: str
    subtitle: str
    remark: str
    countries: tuple[str, ...]
    today: str
    horizon: int
    meetings: tuple[str, ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
