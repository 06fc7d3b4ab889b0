"""What the search looks in: the texts of an entry, each with the key of the row it comes from."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

Naming = Callable[[str, str], str]
Row = dict[str, Any]

# The columns of the search's table: what an entry is called, what it says, and what it names.
TITLE, BODY, NAMED = 0, 1, 2


class Piece(NamedTuple):
    """A text of an entry: `field` is the key of its row, `column` where the search keeps it."""

    field: str
    column: int
    text: str


class Field(NamedTuple):
    """A key whose text is searched; its ids stand for the names of the records of `noun`."""

    key: str
    column: int
    noun: str | None = None


SECTORS = Field("sectors", NAMED, "sectors")
INITIATIVES = Field("initiatives", NAMED, "initiatives")
COUNTRIES = Field("countries", NAMED, "countries")
ALIASES = Field("aliases", TITLE)
NOTE = Field("note", BODY)

# Beside the title of each: a meeting's date and city, a topic's summary, else title or name.
SEARCHED: dict[str, tuple[Field, ...]] = {
    "meetings": (Field("summary", BODY), Field("participants", BODY), SECTORS, COUNTRIES),
    "docs": (
        Field("parties", BODY, "orgs"),
        Field("number", BODY),
        NOTE,
        Field("place", BODY),
        Field("signatories", NAMED, "people"),
        INITIATIVES,
        SECTORS,
        COUNTRIES,
    ),
    "topics": (
        INITIATIVES,
        Field("organizations", NAMED, "orgs"),
        Field("people", NAMED, "people"),
        SECTORS,
        COUNTRIES,
    ),
    "figures": (Field("value", BODY), INITIATIVES, SECTORS),
    "orgs": (Field("acronym", TITLE), ALIASES, NOTE, Field("country", NAMED, "countries")),
    "people": (ALIASES, Field("roles", BODY), NOTE, Field("country", NAMED, "countries")),
    "initiatives": (ALIASES, NOTE, Field("place", BODY), SECTORS, COUNTRIES),
}


def pieces(noun: str, title: str, row: Row, named: Naming) -> Iterator[Piece]:
    """Yield the texts of an entry in the order they matter; `named` gives names for ids."""
    yield Piece("title", TITLE, title)
    for field in SEARCHED[noun]:
        if text := _text(field, row, named):
            yield Piece(field.key, field.column, text)


def _text(field: Field, row: Row, named: Naming) -> str:
    """Write the value of a key as people read it."""
    value = row[field.key]
    if field.key == "participants":
        return "; ".join(_participant(each, named) for each in value)
    if field.key == "value":
        return _amount(row)
    if isinstance(value, str):
        return named(field.noun, value) if field.noun else value
    if not value:
        return ""
    ids = (each if isinstance(each, str) else each["id"] for each in value)
    return "; ".join(named(field.noun, each) if field.noun else each for each in ids)


def _participant(each: Row, named: Naming) -> str:
    country = each["country"] and named("countries", each["country"])
    return ", ".join(part for part in (each["name"], each["role"], country) if part)


def _amount(row: Row) -> str:
    parts = (row["qualifier"], f"{row['value']:,}", row["unit"], row["period"])
    return " ".join(part for part in parts if part)


def with_acronym(name: str, acronym: str | None) -> str:
    """Give the name of an organization with its acronym, by which people ask."""
    return f"{name} ({acronym})" if acronym and acronym not in name else name
