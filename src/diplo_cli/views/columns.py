"""The columns of the tables that people read: which, in what words, and which matter most."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from diplo_cli.amounts import amount
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

# Which noun the ids in a key belong to, so that people read names.
NAMED: dict[str, str] = {
    "sectors": "sectors",
    "broader": "sectors",
    "initiatives": "initiatives",
    "organizations": "orgs",
    "people": "people",
    "signatories": "people",
    "implements": "docs initiatives",
    "amends": "docs initiatives",
    "supersedes": "docs initiatives",
}
COUNTRIES = ("country", "countries", "by")


class Reader:
    """Writes the values of rows as people read them: names for ids, nothing unprintable."""

    def __init__(self, index: "Index") -> None:
        self._index = index
        self._names: dict[tuple[str, str], str] = {}

    def read(self, row: Row, key: str) -> str:
        """Give one value of a row for a table or a page."""
        value = row[key]
        if key == "value" and row.get("unit"):
            return visible(amount(row))
        if key in NAMED and value:
            return visible(_join(self.name(NAMED[key], each) for each in _several(value)))
        if key in COUNTRIES and value:
            return visible(_join(self.name("countries", each) for each in _several(value)))
        if key == "published" and value:
            return visible(value.replace("T", " ")[:16])
        return visible(cell(value))

    def name(self, noun: str, wanted: str) -> str:
        """Give the name of a record by its id, or the id where there is none."""
        if (noun, wanted) not in self._names:
            sql = "SELECT label FROM entry WHERE instr(?, noun) > 0 AND id = ?"
            if noun == "countries":
                sql = "SELECT label FROM name WHERE noun = ? AND id = ?"
            found = next(self._index.select(sql, (noun, wanted)), None)
            self._names[noun, wanted] = found[0] if found else wanted
        return self._names[noun, wanted]


def plainly(row: Row, key: str) -> str:
    """Give one value of a row as it stands, no id being read as a name."""
    return visible(cell(row[key]))


def _several(value: Any) -> Iterable[str]:
    return [value] if isinstance(value, str) else value


def _join(names: Iterable[str]) -> str:
    return "; ".join(names)


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
