"""Make the rows of every noun from the records, with what filters and names find them by.

This runs once, when an index is built. What a row counts or collects beyond its own record is
derived here, and nowhere else.
"""

from collections.abc import Iterator
from typing import Any

from diplo_cli.entries import (
    Entry,
    Known,
    broader_sectors,
    cite_facets,
    each_facet,
    plain_text,
    sorted_ids,
    with_broader,
)
from diplo_cli.records import Dataset, Document, Figure, Meeting, Topic
from diplo_cli.registries import Seen, registry_entries, remember
from diplo_cli.rows import (
    DocumentRow,
    FigureRow,
    MeetingRow,
    ParticipantRow,
    PartyRow,
    TopicRow,
)
from diplo_cli.rules import cited, made_id


def derive(data: Dataset) -> Iterator[Entry]:
    """Yield every row of a dataset: the meetings with what is theirs, then the registries."""
    known = Known(
        {
            each.id: PartyRow(each.id, each.name, each.kind, each.country)
            for each in data.organizations
        },
        {each.id: (each.name, each.country) for each in data.people},
        broader_sectors(data.sectors),
    )
    seen = Seen()
    for meeting in sorted(data.meetings, key=lambda each: (each.date, each.id)):
        entries = list(_meeting(meeting, known))
        remember(meeting, entries, seen)
        yield from entries
    for record in cited(data):
        seen.cites.update(cite.partition("#")[0] for cite in record.cite)
    yield from registry_entries(data, known, seen)


def _meeting(meeting: Meeting, known: Known) -> Iterator[Entry]:
    """Yield a meeting's entries: its documents, topics and figures, then itself."""
    participants = tuple(_participant(each, known) for each in meeting.participants)
    countries = sorted_ids({each.country for each in participants} | {meeting.country})
    parts = [
        *(_document(each, meeting, countries, known) for each in meeting.documents),
        *(
            _topic(each, number, meeting, countries, known)
            for number, each in enumerate(meeting.topics, 1)
        ),
        *(
            _figure(each, number, meeting, countries, known)
            for number, each in enumerate(meeting.figures, 1)
        ),
    ]
    yield from parts
    records: tuple[Topic | Document, ...] = (*meeting.topics, *meeting.documents)
    dealt_with = sorted_ids(sector for each in records for sector in each.sectors)
    row = MeetingRow(
        meeting.id,
        str(meeting.date),
        str(meeting.end_date) if meeting.end_date else None,
        meeting.city,
        meeting.country,
        meeting.visit,
        meeting.formats,
        meeting.summary,
        countries,
        participants,
        dealt_with,
        len(meeting.documents),
        len(meeting.topics),
        len(meeting.figures),
        meeting.cite,
        meeting.extra,
    )
    inherited = {"org", "initiative", "type", "stance", "source"}
    facets = {
        ("meeting", meeting.id),
        *each_facet("country", countries),
        *each_facet("person", (each.person for each in meeting.participants)),
        *each_facet("sector", with_broader(dealt_with, known)),
        *cite_facets(meeting.cite),
        *(facet for part in parts for facet in part.facets if facet[0] in inherited),
    }
    yield Entry("meetings", row, row.date, _title(meeting), frozenset(facets))


def _title(meeting: Meeting) -> str:
    return " ".join(part for part in (str(meeting.date), meeting.city or meeting.country) if part)


def _participant(participant: Any, known: Known) -> ParticipantRow:
    name, country = known.people[participant.person]
    return ParticipantRow(
        participant.person,
        name,
        participant.role,
        participant.level,
        participant.country or country,
        participant.side,
    )


def _document(
    document: Document, meeting: Meeting, countries: tuple[str, ...], known: Known
) -> Entry:
    parties = tuple(known.organizations[party] for party in document.parties)
    own = sorted_ids({*document.countries, *(party.country for party in parties)})
    row = DocumentRow(
        document.id,
        document.title,
        document.type,
        document.status,
        str(meeting.date),
        meeting.id,
        document.sectors,
        document.initiatives,
        own,
        parties,
        document.signatories,
        plain_text(document.signed_on),
        document.place,
        plain_text(document.valid_from),
        plain_text(document.valid_until),
        plain_text(document.in_force_on),
        plain_text(document.ended_on),
        document.implements,
        document.amends,
        document.supersedes,
        document.number,
        document.url,
        document.note,
        document.cite,
        document.extra,
    )
    refers = {*document.implements, *document.amends, *document.supersedes}
    facets = {
        ("meeting", meeting.id),
        ("type", document.type),
        *each_facet("country", own or countries),
        *each_facet("org", document.parties),
        *each_facet("kind", (party.kind for party in parties)),
        *each_facet("person", document.signatories),
        *each_facet("sector", with_broader(document.sectors, known)),
        *each_facet("initiative", document.initiatives),
        *each_facet("document", refers),
        *cite_facets(document.cite),
    }
    return Entry("docs", row, row.date, row.title, frozenset(facets))


def _topic(
    topic: Topic, number: int, meeting: Meeting, countries: tuple[str, ...], known: Known
) -> Entry:
    row = TopicRow(
        topic.id or made_id(meeting.id, "topic", number),
        meeting.id,
        str(meeting.date),
        topic.summary,
        topic.stance,
        topic.by,
        topic.sectors,
        topic.initiatives,
        topic.people,
        topic.organizations,
        topic.countries,
        topic.cite,
        topic.extra,
    )
    facets = {
        ("meeting", meeting.id),
        ("stance", topic.stance),
        *each_facet("country", {*countries, *topic.by, *topic.countries}),
        *each_facet("org", topic.organizations),
        *each_facet("person", topic.people),
        *each_facet("sector", with_broader(topic.sectors, known)),
        *each_facet("initiative", topic.initiatives),
        *cite_facets(topic.cite),
    }
    return Entry("topics", row, row.date, row.summary, frozenset(facets))


def _figure(
    figure: Figure, number: int, meeting: Meeting, countries: tuple[str, ...], known: Known
) -> Entry:
    row = FigureRow(
        figure.id or made_id(meeting.id, "figure", number),
        meeting.id,
        str(meeting.date),
        figure.name,
        figure.value,
        figure.unit,
        figure.measure,
        figure.qualifier,
        plain_text(figure.period),
        figure.sectors,
        figure.initiatives,
        figure.cite,
        figure.extra,
    )
    facets = {
        ("meeting", meeting.id),
        *each_facet("country", countries),
        *each_facet("sector", with_broader(figure.sectors, known)),
        *each_facet("initiative", figure.initiatives),
        *cite_facets(figure.cite),
    }
    return Entry("figures", row, row.date, row.name, frozenset(facets))
