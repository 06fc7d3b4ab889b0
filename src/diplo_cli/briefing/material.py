"""What a briefing is written from: the records of the meetings that some countries share."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from diplo_cli.briefing.notes import Notes
from diplo_cli.ledger import AsOf, Ledger, Matter
from diplo_cli.meant import named
from diplo_cli.naming import Names
from diplo_cli.problems import QueryError
from diplo_cli.query import Filter, find
from diplo_cli.rows import (
    DocumentRow,
    FigureRow,
    InitiativeRow,
    MeetingRow,
    PersonRow,
    SectorRow,
    SourceRow,
    TopicRow,
)

if TYPE_CHECKING:
    from diplo_cli.index import Index

FILTERS = ("sector", "since", "until", "year")
NO_SECTOR = "No field named"


class Material(NamedTuple):
    """The records, oldest first, the day they are seen on, and what numbers their footnotes.

    `standing` holds how each document stands, by its id.
    """

    codes: tuple[str, ...]
    as_of: AsOf
    meetings: list[MeetingRow]
    documents: list[DocumentRow]
    standing: dict[str, Matter]
    topics: list[TopicRow]
    commitments: list[Matter]
    concerns: list[Matter]
    figures: list[FigureRow]
    initiatives: dict[str, InitiativeRow]
    people: dict[str, PersonRow]
    sectors: dict[str, SectorRow]
    names: Names
    notes: Notes

    def fields(self, sectors: Iterable[str]) -> list[str]:
        """Give the names of the broadest sectors of some, each once; `No field named` for none."""
        return sorted({self._broadest(each) for each in sectors}) or [NO_SECTOR]

    def _broadest(self, sector: str) -> str:
        found = self.sectors[sector]
        while found.broader:
            found = self.sectors[found.broader]
        return found.name


def country_codes(index: "Index", asked: Iterable[str]) -> tuple[str, ...]:
    """Give the codes of the countries asked for, each once, in their order.

    Raises QueryError for a name that no country answers to, or several do.
    """
    codes: dict[str, None] = {}
    for text in asked:
        try:
            found = named(index, "country", text)
        except QueryError as error:
            raise QueryError(str(error).removeprefix("--country: ")) from None
        if len(found) > 1:
            listed = ", ".join(found)
            raise QueryError(f"{text!r} may be any of {len(found)} countries: {listed}; name one")
        codes[found[0]] = None
    return tuple(codes)


def gather(index: "Index", codes: tuple[str, ...], wanted: Filter, as_of: AsOf) -> Material:
    """Gather the records of the meetings up to a day in which all of these countries took part."""
    meetings = _shared(index, codes, wanted, as_of)
    known = {each.id for each in meetings}
    theirs = wanted._replace(country=codes)  # what others signed at such a meeting is not theirs
    documents = [each for each in find(index, DocumentRow, theirs) if each.meeting in known]
    topics = [each for each in find(index, TopicRow, wanted) if each.meeting in known]
    topics.sort(key=lambda topic: (topic.date, _counting(topic.id)))
    ledger = Ledger(index, as_of)
    by_stance = {
        stance: [
            ledger.topic(each) for each in topics if each.stance == stance and _is_of(each, codes)
        ]
        for stance in ("committed", "concerned")
    }
    return Material(
        codes=codes,
        as_of=as_of,
        meetings=meetings,
        documents=documents,
        standing={each.id: ledger.document(each) for each in documents},
        topics=topics,
        commitments=by_stance["committed"],
        concerns=by_stance["concerned"],
        figures=[each for each in find(index, FigureRow, wanted) if each.meeting in known],
        initiatives={each.id: each for each in find(index, InitiativeRow)},
        people={each.id: each for each in find(index, PersonRow)},
        sectors={each.id: each for each in find(index, SectorRow)},
        names=Names(index),
        notes=Notes({each.id: each for each in find(index, SourceRow)}),
    )


def _is_of(topic: TopicRow, codes: tuple[str, ...]) -> bool:
    """Tell whether a topic is of these countries: theirs, to one of them, or of nobody named."""
    return not topic.by or not {*topic.by, *topic.countries}.isdisjoint(codes)


def _counting(id_: str) -> list[str | int]:
    """Read the numbers of an id as numbers: `…-topic-9` is said before `…-topic-10`."""
    return [int(part) if part.isdecimal() else part for part in NUMBERS.split(id_)]


NUMBERS = re.compile(r"([0-9]+)")


def _shared(
    index: "Index", codes: tuple[str, ...], wanted: Filter, as_of: AsOf
) -> list[MeetingRow]:
    """Give the meetings in which all of the countries took part, oldest first."""
    today = as_of.today.isoformat()
    each_country = [find(index, MeetingRow, wanted._replace(country=(code,))) for code in codes]
    ids = set.intersection(*({each.id for each in found} for found in each_country))
    return [each for each in each_country[0] if each.id in ids and each.date <= today]
