"""Drafts of one run made to load together: what two of them add is added once."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.drafting import Draft
from diplo_cli.draft.known import organization_key
from diplo_cli.draft.report import Review
from diplo_cli.draft.rewritten import R, rewritten
from diplo_cli.names import fold
from diplo_cli.records import Initiative, Organization, Person, Sector, Source, Tables
from diplo_cli.rules.integrity import REFERENCES

if TYPE_CHECKING:
    from collections.abc import Iterable

Entry = Sector | Organization | Person | Initiative
Renamed = dict[str, str]

REGISTRIES = ("sectors", "organizations", "people", "initiatives")
PART = compiled(r"(?P<meeting>.+)(?P<rest>-(?:participant|topic|figure)-\d+)")
SAME_ID = "an earlier draft of this run has a meeting of this day and place: are they one?"


class Joined:
    """The entries that the drafts of a run have added so far, and the ids that they took."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}
        self._taken: set[str] = set()

    def fit(self, draft: Draft) -> Draft:
        """Give a draft without the entries that earlier ones have, and with ids of its own."""
        tables = draft.tables
        renamed = self._renamed(tables)
        new: dict[str, Any] = {
            name: tuple(_renamed_in(each, renamed) for each in getattr(tables, name))
            for name in (*REGISTRIES, "sources", "meetings")
        }
        for name in REGISTRIES:
            new[name] = tuple(each for each in new[name] if each.id not in self._entries)
        meetings = {each.id for each in tables.meetings} & renamed.keys()
        doubts = tuple(Review(renamed[each], "id", SAME_ID) for each in sorted(meetings))
        reviews = tuple(
            each._replace(record=_record(each.record, renamed)) for each in draft.reviews
        )
        found = {**draft.found, **{n: len(new[n]) for n in REGISTRIES if n in draft.found}}
        return replace(draft, tables=Tables(**new), reviews=reviews + doubts, found=found)

    def add(self, draft: Draft) -> None:
        """Remember what a draft adds, once it is written."""
        for name in REGISTRIES:
            self._entries.update((each.id, each) for each in getattr(draft.tables, name))
        self._taken |= _ids(draft.tables)

    def _renamed(self, tables: Tables) -> Renamed:
        """Give a new id for each that an earlier draft took for something else."""
        own = _ids(tables)
        same = {
            each.id
            for name in REGISTRIES
            for each in getattr(tables, name)
            if _is_same(each, self._entries.get(each.id))
        }
        renamed: Renamed = {}
        for each in sorted((own & self._taken) - same):
            number = 2
            while (made := f"{each}-{number}") in self._taken | own:
                number += 1
            renamed[each] = made
            own.add(made)
        return renamed


def _ids(tables: Tables) -> set[str]:
    """Give all ids that a draft adds."""
    named: Iterable[Entry | Source] = (
        *tables.sectors,
        *tables.organizations,
        *tables.people,
        *tables.initiatives,
        *tables.sources,
    )
    documents = {each.id for meeting in tables.meetings for each in meeting.documents}
    return {each.id for each in named} | {each.id for each in tables.meetings} | documents


def _is_same(one: Entry, other: Entry | None) -> bool:
    """Tell whether two entries of one id are one: of one kind and name, and no two countries."""
    if isinstance(one, Organization) and isinstance(other, Organization):
        alike = organization_key(one.name)[0] == organization_key(other.name)[0]
        return alike and one.country == other.country
    if isinstance(one, Person) and isinstance(other, Person):
        agree = one.country == other.country or None in (one.country, other.country)
        return agree and fold(one.name) == fold(other.name)
    return type(one) is type(other) and fold(one.name) == fold(getattr(other, "name", ""))


def _renamed_in(record: R, renamed: Renamed) -> R:
    """Give a record, and all within it, with new ids wherever one of the old stands."""

    def change(field: str, value: Any) -> Any:
        if field == "id" or field in REFERENCES:
            return _reference(value, renamed)
        return tuple(_cite(each, renamed) for each in value) if field == "cite" else value

    return rewritten(record, change)


def _record(record: str, renamed: Renamed) -> str:
    """Give the new name of a record that a review is of; topics go by their meeting's."""
    if part := PART.fullmatch(record):
        return renamed.get(part["meeting"], part["meeting"]) + part["rest"]
    return renamed.get(record, record)


def _reference(value: Any, renamed: Renamed) -> Any:
    if isinstance(value, tuple):
        return tuple(renamed.get(each, each) for each in value)
    return renamed.get(value, value)


def _cite(cite: str, renamed: Renamed) -> str:
    source, mark, block = cite.partition("#")
    return f"{renamed.get(source, source)}{mark}{block}"
