"""The columns of the tables that people read: which, in what words, and which matter most."""

from typing import TYPE_CHECKING, Any

from diplo_cli.amounts import amount
from diplo_cli.naming import NAMED, Names
from diplo_cli.text import visible
from diplo_cli.views import Column, Sheet
from diplo_cli.views.cells import cell

if TYPE_CHECKING:
    from diplo_cli.index import Index

Row = dict[str, Any]

COLUMNS: dict[str, tuple[Column, ...]] = {
    "meetings": (
        Column("date", "Date", 1, 10),
        Column("city", "City", 3, 6),
        Column("countries", "Countries", 2, 14),
        Column("participants", "Participants", 1, 20),
        Column("visit", "Visit", 6, 8),
        Column("document_count", "Docs", 4, 4, right=True),
        Column("topic_count", "Topics", 5, 6, right=True),
        Column("id", "ID", 2, 15),
    ),
    "docs": (
        Column("date", "Date", 1, 10),
        Column("title", "Title", 1, 22),
        Column("type", "Type", 5, 11),
        Column("parties", "Parties", 2, 20),
        Column("sectors", "Sectors", 4, 10),
        Column("id", "ID", 3, 18),
        Column("cite", "Source", 6, 20),
    ),
    "topics": (
        Column("date", "Date", 1, 10),
        Column("stance", "Stance", 1, 9),
        Column("by", "By", 4, 10),
        Column("summary", "Topic", 1, 30),
        Column("sectors", "Sectors", 2, 12),
        Column("initiatives", "Initiatives", 5, 14),
        Column("id", "ID", 3, 18),
        Column("cite", "Source", 6, 20),
    ),
    "figures": (
        Column("date", "Date", 1, 10),
        Column("name", "Figure", 1, 20),
        Column("value", "Value", 1, 24, right=True),
        Column("period", "Period", 2, 6),
        Column("sectors", "Sectors", 4, 10),
        Column("id", "ID", 3, 18),
        Column("cite", "Source", 6, 20),
    ),
    "orgs": (
        Column("name", "Name", 1, 24),
        Column("acronym", "Acronym", 3, 7),
        Column("kind", "Kind", 2, 8),
        Column("country", "Country", 1, 10),
        Column("document_count", "Docs", 2, 4, right=True),
        Column("meeting_count", "Meetings", 4, 8, right=True),
        Column("id", "ID", 2, 18),
    ),
    "people": (
        Column("name", "Name", 1, 20),
        Column("roles", "Roles", 2, 14),
        Column("country", "Country", 1, 10),
        Column("meeting_count", "Meetings", 3, 8, right=True),
        Column("id", "ID", 2, 16),
    ),
    "sectors": (
        Column("name", "Name", 1, 16),
        Column("broader", "Part of", 2, 10),
        Column("document_count", "Docs", 2, 4, right=True),
        Column("topic_count", "Topics", 2, 6, right=True),
        Column("id", "ID", 1, 12),
    ),
    "initiatives": (
        Column("name", "Name", 1, 24),
        Column("kind", "Kind", 2, 9),
        Column("sectors", "Sectors", 3, 10),
        Column("countries", "Countries", 5, 10),
        Column("period", "Period", 4, 7),
        Column("topic_count", "Topics", 3, 6, right=True),
        Column("document_count", "Docs", 3, 4, right=True),
        Column("id", "ID", 2, 18),
    ),
    "sources": (
        Column("publisher", "Publisher", 1, 12),
        Column("published", "Published", 1, 10),
        Column("title", "Title", 3, 16),
        Column("via", "Via", 3, 12),
        Column("cite_count", "Cites", 2, 5, right=True),
        Column("id", "ID", 1, 16),
    ),
}


class Reader:
    """Writes the values of rows as people read them: names for ids, nothing unprintable."""

    def __init__(self, index: "Index") -> None:
        self.names = Names(index)

    def read(self, row: Row, key: str) -> str:
        """Give one value of a row for a table or a page."""
        value = row[key]
        if key == "value" and row.get("unit"):
            return visible(amount(row))
        if key in NAMED and value:
            several = [value] if isinstance(value, str) else value
            return visible("; ".join(self.names.of(NAMED[key], each) for each in several))
        if key == "published" and value:
            return visible(value.replace("T", " ")[:16])
        return visible(cell(value))


def plainly(row: Row, key: str) -> str:
    """Give one value of a row as it stands, no id being read as a name."""
    return visible(cell(row[key]))


def columns(sheet: Sheet, chosen: tuple[str, ...] | None) -> tuple[Column, ...]:
    """Give the columns of a sheet's table, or those chosen, which all stay on a screen."""
    usual = sheet.columns()
    if chosen is None:
        return usual
    known = {column.key: column for column in usual}
    return tuple(known.get(key, Column(key, label(key), 1, 8))._replace(rank=1) for key in chosen)


def label(key: str) -> str:
    """Write a key as people do: `valid_from` as `Valid from`, `id` as `ID`."""
    return "ID" if key == "id" else key.replace("_", " ").capitalize()
