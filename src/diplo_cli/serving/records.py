"""Records for the templates: the rows of the index, with the names of what they refer to."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from diplo_cli.amounts import amount
from diplo_cli.cites import source_and_paragraph
from diplo_cli.naming import NAMED, Names
from diplo_cli.nouns import TABLE_OF, plural
from diplo_cli.partial_dates import moment, written
from diplo_cli.serving import DATABASE
from diplo_cli.show import open_record
from diplo_cli.text import is_web_address

if TYPE_CHECKING:
    from diplo_cli.index import Index

# What the page of a table shows of each record; the first is the link to it.
COLUMNS: dict[str, tuple[str, ...]] = {
    "docs": ("title", "meeting", "type", "parties", "sectors"),
    "meetings": ("id", "date", "city", "countries", "visit", "document_count", "summary"),
    "topics": ("summary", "meeting", "stance", "by", "sectors"),
    "figures": ("name", "value", "period", "meeting"),
    "orgs": ("name", "kind", "country", "document_count", "meeting_count"),
    "people": ("name", "country", "roles", "meeting_count"),
    "initiatives": ("name", "kind", "sectors", "countries", "document_count", "topic_count"),
    "sectors": ("name", "broader", "document_count", "topic_count"),
    "sources": ("publisher", "title", "published", "cite_count"),
}
HEADINGS = {"document_count": "documents", "topic_count": "topics", "meeting_count": "meetings"}
HEADINGS |= {"figure_count": "figures", "cite_count": "cited", "by": "said by"}

# The keys that lead to records of another noun.
LEADING = {**NAMED, "meeting": "meetings", "parties": "orgs", "participants": "people"}
DATES = {"date", "end_date", "published", "updated", "signed_on", "valid_from", "valid_until"}
DATES |= {"in_force_on", "ended_on"}

# What the page of a record tells in a place of its own, or not at all.
APART = {"id", "title", "name", "summary", "parties", "participants", "cite", "note", "url"}
APART |= {"extra", "unit", "measure", "qualifier", "file", *HEADINGS} - {"by"}
TIES = {"meetings": "meetings", "documents": "docs", "topics": "topics", "figures": "figures"}


class Item(NamedTuple):
    """A piece of a value: its text, where it leads to if anywhere, and what stands after it."""

    text: str
    path: str = ""
    note: str = ""


class Source(NamedTuple):
    """A source of a record, and which of its paragraphs say so."""

    title: str
    path: str
    about: str
    paragraphs: str
    url: str


class Shown:
    """Gives templates the records of an index as they are read."""

    web = staticmethod(is_web_address)

    def __init__(self, index: "Index") -> None:
        self._index = index
        self.names = Names(index)

    def columns(self, noun: str) -> tuple[str, ...]:
        """Name the columns of the page of a table."""
        return COLUMNS[noun]

    def heading(self, key: str) -> str:
        """Give the heading of a key."""
        return HEADINGS.get(key, key).replace("_", " ")

    def row(self, noun: str, id_: str) -> dict[str, Any]:
        """Give the row of a record, as `--json` gives it; nothing where there is none."""
        sql = "SELECT row FROM entry WHERE noun = ? AND id = ?"
        return next((json.loads(row) for (row,) in self._index.select(sql, (noun, id_))), {})

    def path(self, noun: str, id_: str) -> str:
        """Give the path of the page of a record."""
        return f"/{DATABASE}/{TABLE_OF[noun]}/{quote(id_, safe='')}"

    def link(self, noun: str, id_: str) -> Item:
        """Give a record as a link: a meeting by its day and city, others by their name."""
        if noun == "docs" and not self.row(noun, id_):
            noun = "initiatives"  # a document can implement one
        text = self.met(self.row(noun, id_)) if noun == "meetings" else self.names.of(noun, id_)
        return Item(text, self.path(noun, id_))

    def met(self, meeting: dict[str, Any]) -> str:
        """Give a meeting as people name it: `22 June 2023, Baku`."""
        return ", ".join(filter(None, (written(meeting["date"]), meeting["city"])))

    def label(self, noun: str, row: dict[str, Any]) -> str:
        """Give a row by what people call it."""
        if noun == "meetings":
            return self.met(row)
        if noun == "sources":
            return str(row["title"] or row["publisher"])
        return str(row.get("title") or row.get("name") or row.get("summary"))

    def items(self, noun: str, row: dict[str, Any], key: str) -> list[Item]:
        """Give a value of a row as it is read."""
        value = row.get(key)
        if value is None:
            return []
        if noun == "figures" and key == "value":
            return [Item(amount(row))]
        if key in DATES:
            return [Item(moment(value))]
        values = value if isinstance(value, list) else [value]
        return [self._item(key, each) for each in values]

    def _item(self, key: str, value: Any) -> Item:
        if isinstance(value, dict):
            note = self.names.country(value.get("country"))
            return Item(value["name"], self.path(LEADING[key], value["id"]), note)
        if key in LEADING:
            return self.link(LEADING[key], value)
        return Item(f"{value:,}" if isinstance(value, int) else str(value))

    def facts(self, noun: str, row: dict[str, Any]) -> Iterator[tuple[str, list[Item]]]:
        """Yield what a record says beside its name, key by key; what it leaves open is left out."""
        for key in row:
            if key not in APART and (items := self.items(noun, row, key)):
                yield self.heading(key), items


def opened(index: "Index", noun: str, id_: str) -> dict[str, Any]:
    """Open a record for its page: its row, what ties to it, and its sources.

    Raises UnknownIdError where there is none with this id.
    """
    record = open_record(index, noun, id_)
    row = json.loads(record.row)
    tied = {name: [json.loads(each) for each in rows] for name, rows in record.tied.items()}
    cites = row.get("cite", [])
    return {
        "row": row,
        "ties": [(other, name, tied[name]) for name, other in TIES.items() if tied[name]],
        "meeting": tied["meetings"][0] if "meeting" in row else None,
        "sources": [_source(each, cites) for each in tied["sources"]],
    }


def _source(source: dict[str, Any], cites: list[str]) -> Source:
    blocks = [
        str(block)
        for name, block in map(source_and_paragraph, cites)
        if name == source["id"] and block
    ]
    said = f"{plural(len(blocks), 'paragraph')} {', '.join(blocks)}" if blocks else ""
    about = [
        source["publisher"] if source["title"] else "",
        moment(source["published"]) if source["published"] else "",
    ]
    return Source(
        source["title"] or source["publisher"],
        f"/{DATABASE}/sources/{quote(source['id'], safe='')}",
        ", ".join(filter(None, about)),
        said,
        source["url"] or "",
    )
