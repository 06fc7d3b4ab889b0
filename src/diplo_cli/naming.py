"""What the records and countries of an index are called, by their ids."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from diplo_cli.nouns import NOUN_OF
from diplo_cli.references import COUNTRY_FIELDS, REFERENCES

if TYPE_CHECKING:
    from diplo_cli.index import Index

# The keys of rows whose ids stand for records of a noun, or for countries.
NAMED = {key: NOUN_OF[tables[0]] for key, tables in REFERENCES.items()}
NAMED |= dict.fromkeys(COUNTRY_FIELDS, "countries")
del NAMED["parties"]  # a row has their names


class Names:
    """Gives the names that ids stand for, each asked for once; an id without one stays."""

    def __init__(self, index: "Index") -> None:
        self._index = index
        self._known: dict[tuple[str, str], str] = {}

    def of(self, noun: str, wanted: str) -> str:
        """Give the name of a record or country; a document can stand for an initiative."""
        if (noun, wanted) not in self._known:
            table = "name" if noun == "countries" else "entry"
            sql = f"SELECT label FROM {table} WHERE noun IN (?, ?) AND id = ?"  # noqa: S608 - fixed words
            other = "initiatives" if noun == "docs" else noun
            found = next(self._index.select(sql, (noun, other, wanted)), (wanted,))
            self._known[noun, wanted] = str(found[0])
        return self._known[noun, wanted]

    def country(self, code: str | None) -> str:
        """Give the name of a country; none has none."""
        return self.of("countries", code) if code else ""

    def countries(self, codes: Iterable[str]) -> list[str]:
        """Give the names of countries, in the order of the codes."""
        return [self.country(code) for code in codes]
