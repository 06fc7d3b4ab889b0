"""Open one record: its row, and every row that ties to it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from diplo_cli.chains import RELATIONS
from diplo_cli.cites import source_of
from diplo_cli.names import nearest, search_key, words
from diplo_cli.nouns import NAMED_BY, NOUNS
from diplo_cli.problems import UnknownIdError

if TYPE_CHECKING:
    from diplo_cli.index import Index

TIED = {
    "meetings": "meetings",
    "documents": "docs",
    "topics": "topics",
    "figures": "figures",
    "sources": "sources",
}


class Record(NamedTuple):
    """One row as JSON, and the rows that tie to it, by the names of `TIED`."""

    noun: str
    row: str
    tied: dict[str, list[str]]


def open_record(index: "Index", noun: str, wanted: str) -> Record:
    """Open the record of a noun that has this id.

    Raises UnknownIdError, with the nearest ids, where there is none.
    """
    found = next(
        index.select("SELECT row FROM entry WHERE noun = ? AND id = ?", (noun, wanted)), None
    )
    if found is None:
        raise UnknownIdError(_unknown(index, noun, wanted))
    row = str(found[0])
    values = msgspec.json.decode(row)
    tied = {name: _tied(index, noun, values, TIED[name]) for name in TIED if name != "sources"}
    if noun != "sources":
        tied["sources"] = _by_ids(index, "sources", sorted(_sources(noun, values, tied)))
    return Record(noun, row, {name: tied.get(name, []) for name in TIED})


def _tied(index: "Index", noun: str, values: dict[str, Any], other: str) -> list[str]:
    """Give the rows of another noun that name this record, or that it names."""
    if other == noun and noun != "docs":
        return []
    if other == "meetings" and "meeting" in values:
        return _by_ids(index, "meetings", [values["meeting"]])
    names = {(NAMED_BY[noun], values["id"])}
    if noun == "initiatives" and other == "docs":
        names.add(("document", values["id"]))
    chain = [each for key in RELATIONS for each in values.get(key, ())]
    found = {key for facet, value in names for key in _naming(index, other, facet, value)}
    if other == "docs":
        found.update(_keys(index, "docs", chain))
    return _rows(index, found)


def _naming(index: "Index", noun: str, facet: str, value: str) -> Iterator[int]:
    sql = "SELECT entry FROM facet WHERE noun = ? AND facet = ? AND value = ?"
    return (key for (key,) in index.select(sql, (noun, facet, value)))


def _keys(index: "Index", noun: str, ids: Iterable[str]) -> Iterator[int]:
    for each in ids:
        sql = "SELECT key FROM entry WHERE noun = ? AND id = ?"
        yield from (key for (key,) in index.select(sql, (noun, each)))


def _by_ids(index: "Index", noun: str, ids: Iterable[str]) -> list[str]:
    return _rows(index, set(_keys(index, noun, ids)))


def _rows(index: "Index", keys: set[int]) -> list[str]:
    """Give the rows with these keys, in the order of a list."""
    found: list[tuple[Any, ...]] = []
    for key in keys:
        found.extend(index.select("SELECT sort, id, row FROM entry WHERE key = ?", (key,)))
    return [row for _sort, _id, row in sorted(found)]


def _sources(noun: str, values: dict[str, Any], tied: dict[str, list[str]]) -> set[str]:
    """Name the sources of a record: those it cites itself, and those of what is told of it."""
    cites = set(values.get("cite", ()))
    if noun not in ("docs", "topics", "figures"):
        parts = ("documents", "topics", "figures", *(["meetings"] if noun == "people" else []))
        for row in (row for part in parts for row in tied[part]):
            cites.update(msgspec.json.decode(row)["cite"])
    return {source_of(cite) for cite in cites}


def _unknown(index: "Index", noun: str, wanted: str) -> str:
    one = NOUNS[noun].one
    entries = list(index.select("SELECT id, label FROM entry WHERE noun = ?", (noun,)))
    asked = {f" {word}" for word in words(wanted)}
    keys = {name: search_key((name, label)) for name, label in entries}
    by_name = [name for name, key in keys.items() if asked and all(each in key for each in asked)]
    close = by_name[:3] or nearest(wanted, (name for name, _ in entries))
    hint = f"did you mean {' or '.join(close)}?" if close else f"`diplo {noun}` lists them"
    return f"there is no {one} {wanted!r}; {hint}"
