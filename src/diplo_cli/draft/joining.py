"""Drafts made to load with what is there: what a dataset or an earlier draft has is added once."""

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from diplo_cli.cites import source_of
from diplo_cli.draft.alike import is_likely_one, is_surely_one
from diplo_cli.draft.changing import R, changed
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.report import Review
from diplo_cli.records import (
    Dataset,
    Document,
    Initiative,
    Meeting,
    Organization,
    Participant,
    Person,
    Sector,
    Source,
    Tables,
)
from diplo_cli.references import REFERENCES
from diplo_cli.rules import NAMING, made_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diplo_cli.draft.alike import Entry
    from diplo_cli.draft.drafting import Draft

Key = tuple[str, str]  # a table and an id of it
Renamed = dict[Key, str]

REGISTRIES = ("sectors", "organizations", "people", "initiatives")
# Documents and initiatives share their ids, as references to them do.
TABLE_OF: dict[type, str] = {
    Sector: "sectors",
    Organization: "organizations",
    Person: "people",
    Initiative: "initiatives",
    Document: "initiatives",
    Source: "sources",
    Meeting: "meetings",
}
PART = compiled(r"(?P<meeting>.+)(?P<rest>-(?:participant|topic|figure)-\d+)")
SAME_ID = "an earlier draft of this run has a meeting of this day and place: are they one?"


class Joined:
    """The entries that a dataset and the drafts of a run have so far, and the ids that they took.

    An entry of the same id as a new one is used in its place where the two are likely one; else
    the new one gets another id. Either is to review, unless a draft has made both the same.
    """

    def __init__(self, data: Dataset) -> None:
        self._entries: dict[Key, Entry] = {}
        self._taken: set[Key] = set()
        self._drafted: set[Key] = set()
        self._remember(data)

    def fit(self, draft: "Draft") -> "Draft":
        """Give a draft without the entries that are there, and with ids of its own."""
        tables = draft.tables
        entries = dict(_entries(tables))
        own = _ids(tables)
        taken = own & self._taken
        used = {
            key
            for key in taken & entries.keys() & self._entries.keys()
            if is_likely_one(entries[key], self._entries[key])
        }
        renamed = self._renamed(own, taken - used)
        new: dict[str, Any] = {
            name: tuple(
                _renamed_in(each, renamed)
                for each in getattr(tables, name)
                if (TABLE_OF[type(each)], each.id) not in used
            )
            for name in (*REGISTRIES, "sources", "meetings")
        }
        fitted = Tables(**new)
        written = _written(tables)
        gone = {identity for _, identity in used}
        reviews = tuple(
            each._replace(record=_record(each.record, renamed))
            for each in draft.reviews
            if each.record not in gone or (each.record, each.field) in written
        )
        doubts = (*self._doubts_of_used(entries, used, fitted), *self._doubts_of_ids(renamed))
        found = {**draft.found, **{n: len(new[n]) for n in REGISTRIES if n in draft.found}}
        return replace(draft, tables=fitted, reviews=reviews + doubts, found=found)

    def add(self, draft: "Draft") -> None:
        """Remember what a draft adds, once it is written."""
        self._remember(draft.tables)
        self._drafted |= _ids(draft.tables)

    def _remember(self, tables: Dataset | Tables) -> None:
        self._entries.update(_entries(tables))
        self._taken |= _ids(tables)

    def _renamed(self, own: set[Key], taken: set[Key]) -> Renamed:
        """Give a new id for each that is taken by something else."""
        ids = {identity for _, identity in self._taken | own} if taken else set()
        renamed: Renamed = {}
        for table, identity in sorted(taken):
            number = 2
            while (made := f"{identity}-{number}") in ids:
                number += 1
            renamed[table, identity] = made
            ids.add(made)
        return renamed

    def _doubts_of_used(
        self, entries: "dict[Key, Entry]", used: set[Key], tables: Tables
    ) -> "Iterator[Review]":
        """Yield what to look at wherever an entry stands in for a new one."""
        notes = {
            key: f"{entries[key].name}: taken for {self._entries[key].name}"
            for key in used
            if key not in self._drafted or not is_surely_one(entries[key], self._entries[key])
        }
        doubts = [
            Review(record, field, notes[key])
            for record, field, key in (_namings(tables) if notes else ())
            if key in notes
        ]
        yield from dict.fromkeys(doubts)

    def _doubts_of_ids(self, renamed: Renamed) -> "Iterator[Review]":
        """Yield what to look at where what has the id that was wanted may be the same."""
        for (table, identity), made in renamed.items():
            there = self._entries.get((table, identity))
            if table == "meetings":
                yield Review(made, "id", SAME_ID)
            elif there:
                yield Review(made, "id", f"{identity} is {there.name}: are they one?")


def _entries(tables: Dataset | Tables) -> "Iterator[tuple[Key, Entry]]":
    """Yield the entries of the registries by their tables and ids."""
    for name in REGISTRIES:
        for each in getattr(tables, name):
            yield (name, each.id), each


def _ids(tables: Dataset | Tables) -> set[Key]:
    """Give all ids that are given, by their tables."""
    named: Iterable[Any] = (
        *tables.sectors,
        *tables.organizations,
        *tables.people,
        *tables.initiatives,
        *tables.sources,
        *tables.meetings,
        *(each for meeting in tables.meetings for each in meeting.documents),
    )
    return {(TABLE_OF[type(each)], each.id) for each in named}


def _namings(tables: Tables) -> "Iterator[tuple[str, str, Key]]":
    """Yield each naming of an entry: the record as reviews call it, its field, and the entry."""
    for meeting in tables.meetings:
        records: list[tuple[str, Any]] = [(each.person, each) for each in meeting.participants]
        for kind, parts in (("topic", meeting.topics), ("figure", meeting.figures)):
            records += [(made_id(meeting.id, kind, n), each) for n, each in enumerate(parts, 1)]
        records += [(each.id, each) for each in meeting.documents]
        for name, record in records:
            for field in NAMING[type(record)]:
                value = getattr(record, field)
                for each in value if isinstance(value, tuple) else (value,):
                    yield name, field, (REFERENCES[field][-1], each)


def _written(tables: Tables) -> set[tuple[str, str]]:
    """Give the fields of participants, by whom they are of: reviews of people are of these, too."""
    there = {each.person for meeting in tables.meetings for each in meeting.participants}
    return {(each, field.name) for each in there for field in fields(Participant)}


def _renamed_in(record: R, renamed: Renamed) -> R:
    """Give a record, and all within it, with new ids wherever one of the old stands."""

    def change(within: Any, field: str, value: Any) -> Any:
        if field == "cite":
            return tuple(_cite(each, renamed) for each in value)
        if field == "id":
            return renamed.get((TABLE_OF.get(type(within), ""), value), value)
        return _reference(REFERENCES[field][-1], value, renamed) if field in REFERENCES else value

    return changed(record, change) if renamed else record


def _record(record: str, renamed: Renamed) -> str:
    """Give the new name of a record that a review is of; topics go by their meeting's."""
    if part := PART.fullmatch(record):
        return renamed.get(("meetings", part["meeting"]), part["meeting"]) + part["rest"]
    return next((made for (_, old), made in renamed.items() if old == record), record)


def _reference(table: str, value: Any, renamed: Renamed) -> Any:
    if isinstance(value, tuple):
        return tuple(renamed.get((table, each), each) for each in value)
    return renamed.get((table, value), value)


def _cite(cite: str, renamed: Renamed) -> str:
    source = source_of(cite)
    return renamed.get(("sources", source), source) + cite.removeprefix(source)
