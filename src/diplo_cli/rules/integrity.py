"""What must hold for a dataset to answer at all: references, ids, dates, codes."""

from collections.abc import Iterable, Iterator
from typing import Any

from diplo_cli.cites import source_and_paragraph
from diplo_cli.countries import is_country
from diplo_cli.entries import DEEPEST
from diplo_cli.names import did_you_mean
from diplo_cli.nouns import ONE_OF
from diplo_cli.problems import shown
from diplo_cli.records import Dataset, Document, Figure, Initiative, Meeting
from diplo_cli.references import REFERENCES, STAND_IN, End
from diplo_cli.rules import (
    LOCATED,
    NAMING,
    Finding,
    Keys,
    Rule,
    cited,
    made_id,
    references,
    table,
)

RULES: list[Rule] = []
rule = table(RULES, sound=False)


@rule("D006")
def references_are_known(data: Dataset) -> Iterator[Finding]:
    """Every id that a record names is there, in the table it should be in.

    Example of what it finds:

        parties = ["ministry-of-cultur-az"]
    """
    known = {
        "sectors": {record.id for record in data.sectors},
        "initiatives": {record.id for record in data.initiatives},
        "people": {record.id for record in data.people},
        "organizations": {record.id for record in data.organizations},
        "documents": {document.id for each in data.meetings for document in each.documents},
    }
    hints = _Hints()
    for record, keys, value in references(data, NAMING):
        tables = REFERENCES[str(keys[0])]
        if not any(value in known[table] for table in tables):
            ids = (each for table in tables for each in known[table])
            yield _unknown(record, keys, tables, value, hints.give(tables, value, ids))


class _Hints:
    """Names what comes nearest to unknown ids: each once, and not without end.

    To find the nearest of many ids takes milliseconds, and a dataset can be wrong in thousands
    of places.
    """

    def __init__(self) -> None:
        self._given: dict[tuple[tuple[str, ...], str], str] = {}

    def give(self, tables: tuple[str, ...], value: str, known: Iterable[str]) -> str:
        otherwise = f"add it to [[{tables[-1]}]] or leave it out"
        if (tables, value) not in self._given:
            if len(self._given) >= MOST_HINTS:
                return otherwise
            given = sorted(each for each in known if not each.startswith(STAND_IN))
            self._given[tables, value] = did_you_mean(value, given, otherwise)
        return self._given[tables, value]


MOST_HINTS = 50


def _unknown(record: Any, keys: Keys, tables: tuple[str, ...], value: str, hint: str) -> Finding:
    kind = " or ".join(ONE_OF[table] for table in tables)
    absent: tuple[End, ...] = tuple(("entry", table, value) for table in tables)
    return Finding(record, keys, f"{keys[0]} names no {kind} {shown(value)}", hint, absent=absent)


@rule("D007")
def cites_are_known(data: Dataset) -> Iterator[Finding]:
    """Every cite names a source of the dataset, and a paragraph counted from 1.

    Example of what it finds:

        cite = ["gazette-2024#0"]
    """
    known = {source.id for source in data.sources}
    hints = _Hints()
    for record in cited(data):
        for index, cite in enumerate(record.cite):
            source, paragraph = source_and_paragraph(cite)
            if paragraph < 0:
                hint = f"write {source}#3 for the third paragraph, or {source} alone"
                yield Finding(
                    record, ("cite", index), f"cite {shown(cite)} names no paragraph", hint
                )
            if source not in known:
                hint = hints.give(("sources",), source, known)
                yield _unknown(record, ("cite", index), ("sources",), source, hint)


@rule("D008")
def ids_are_unique(data: Dataset) -> Iterator[Finding]:
    """No id is given twice in a table; documents and initiatives share one, as references do.

    Example of what it finds:

        [[people]]
        id = "ali-asadov"  # and once more in another file
    """
    nested = [
        *data.initiatives,
        *(document for meeting in data.meetings for document in meeting.documents),
    ]
    groups: list[Iterable[Any]] = [
        data.countries,
        data.sectors,
        data.organizations,
        data.people,
        data.sources,
        data.meetings,
        nested,
        (topic for meeting in data.meetings for topic in meeting.topics),
        (figure for meeting in data.meetings for figure in meeting.figures),
    ]
    made = {id(record): name for name, record in _made_ids(data)}
    for group in groups:
        first: dict[str, Any] = {}
        for record in group:
            name = record.id or made[id(record)]
            if name in first:
                hint = "give one of them another id, or make them one"
                message = f"id {shown(name)} is given twice"
                yield Finding(record, ("id",), message, hint, first[name])
            first.setdefault(name, record)


def _made_ids(data: Dataset) -> Iterator[tuple[str, Any]]:
    for meeting in data.meetings:
        for kind, records in (("topic", meeting.topics), ("figure", meeting.figures)):
            for number, record in enumerate(records, 1):
                yield made_id(meeting.id, kind, number), record


@rule("D009")
def dates_are_in_order(data: Dataset) -> Iterator[Finding]:
    """Nothing ends before it begins.

    Example of what it finds:

        date = 2025-03-03
        end_date = 2025-03-02
    """
    for meeting in data.meetings:
        yield from misdated(meeting)
    yield from misdated_periods(data.initiatives)


def misdated(meeting: Meeting) -> Iterator[Finding]:
    """Find what of one meeting, or of its parts, ends before it begins."""
    if meeting.end_date and meeting.end_date < meeting.date:
        yield _reversed(meeting, "end_date", str(meeting.end_date), "date", str(meeting.date))
    for document in meeting.documents:
        yield from _document_dates(document)
    yield from misdated_periods(meeting.figures)


def misdated_periods(records: Iterable[Figure | Initiative]) -> Iterator[Finding]:
    """Find the records whose period ends before it begins."""
    for record in records:
        start, slash, end = (record.period or "").partition("/")
        if slash and _before(end, start):
            message = f"period {record.period!r} ends before it begins"
            yield Finding(record, ("period",), message, "put the earlier date first")


# A text may be signed, though, for a time that is over.
ORDERED = (
    ("valid_from", "valid_until"),
    ("in_force_on", "valid_until"),
    ("signed_on", "ended_on"),
    ("valid_from", "ended_on"),
    ("in_force_on", "ended_on"),
)


def _document_dates(document: Document) -> Iterator[Finding]:
    for early, late in ORDERED:
        start, end = getattr(document, early), getattr(document, late)
        if start and end and _before(end, start):
            yield _reversed(document, late, end, early, start)


def _before(end: str, start: str) -> bool:
    """Tell whether a date lies before another, as far as both are known: 2023-05 and 2023 don't."""
    known = min(len(end), len(start))
    return end[:known] < start[:known]


def _reversed(record: Any, late: str, end: str, early: str, start: str) -> Finding:
    message = f"{late} {end} lies before {early} {start}"
    return Finding(record, (late,), message, "mend one of the two")


@rule("D010")
def broader_sectors_make_a_tree(data: Dataset) -> Iterator[Finding]:
    """No sector is part of itself, however far round, nor of more than 50 others.

    Example of what it finds:

        [[sectors]]
        id = "rail"
        broader = "rail"
    """
    broader = {sector.id: sector.broader for sector in data.sectors}
    for sector in data.sectors:
        seen = {sector.id: None}  # in their order
        above = sector.broader
        while above is not None and above not in seen and len(seen) <= DEEPEST:
            seen[above] = None
            above = broader.get(above)
        if above == sector.id:
            circle = " → ".join([*seen, sector.id])
            message = f"broader goes in a circle: {circle}"
            yield Finding(sector, ("broader",), message, "leave broader out of one of them")
        elif above is not None and above not in seen:
            message = f"broader leads through more than {DEEPEST} sectors"
            yield Finding(sector, ("broader",), message, "leave broader out of one of them")


@rule("D011")
def country_codes_are_known(data: Dataset) -> Iterator[Finding]:
    """Every country code is ISO 3166-1's, or one that the dataset adds.

    Example of what it finds:

        country = "UK"  # the code is GB
    """
    own = {country.id for country in data.countries}
    for record, keys, code in references(data, LOCATED):
        if code not in own and not is_country(code):
            hint = "use its ISO 3166-1 alpha-2 code, or add it to [[countries]]"
            message = f"{keys[0]} names no country {shown(code)}"
            yield Finding(record, keys, message, hint, absent=(("entry", "countries", code),))
