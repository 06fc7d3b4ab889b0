"""The rows that queries return: each record as the JSON contract promises it to scripts.

Keys come in the order of the fields. Dates are ISO 8601 text, lists are never null, absent
scalars are null. Within a major version fields are added, never renamed, removed or retyped.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class PartyRow:
    """An organization as a party to a document."""

    id: str
    name: str
    kind: str
    country: str | None


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """A person at a meeting; `country` is the person's own where the meeting names none."""

    id: str
    name: str
    role: str | None
    level: str | None
    country: str | None
    side: str | None


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document; `date` is its meeting's, `countries` its parties' and its own, sorted."""

    id: str
    title: str
    type: str
    status: str
    date: str
    meeting: str
    sectors: tuple[str, ...]
    initiatives: tuple[str, ...]
    countries: tuple[str, ...]
    parties: tuple[PartyRow, ...]
    signatories: tuple[str, ...]
    signed_on: str | None
    place: str | None
    valid_from: str | None
    valid_until: str | None
    in_force_on: str | None
    ended_on: str | None
    implements: tuple[str, ...]
    amends: tuple[str, ...]
    supersedes: tuple[str, ...]
    number: str | None
    url: str | None
    note: str | None
    cite: tuple[str, ...]
    extra: dict[str, Any]


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting; `countries` are its participants' and the host, `sectors` those it dealt with."""

    id: str
    date: str
    end_date: str | None
    city: str | None
    country: str | None
    visit: str | None
    formats: tuple[str, ...]
    summary: str | None
    countries: tuple[str, ...]
    participants: tuple[ParticipantRow, ...]
    sectors: tuple[str, ...]
    document_count: int
    topic_count: int
    figure_count: int
    cite: tuple[str, ...]
    extra: dict[str, Any]


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic; `date` is its meeting's."""

    id: str
    meeting: str
    date: str
    summary: str
    stance: str
    by: tuple[str, ...]
    sectors: tuple[str, ...]
    initiatives: tuple[str, ...]
    people: tuple[str, ...]
    organizations: tuple[str, ...]
    countries: tuple[str, ...]
    cite: tuple[str, ...]
    extra: dict[str, Any]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure in whole units; `date` is its meeting's."""

    id: str
    meeting: str
    date: str
    name: str
    value: int | float
    unit: str
    measure: str | None
    qualifier: str | None
    period: str | None
    sectors: tuple[str, ...]
    initiatives: tuple[str, ...]
    cite: tuple[str, ...]
    extra: dict[str, Any]


@dataclass(frozen=True, slots=True)
class OrganizationRow:
    """An organization; a meeting counts where a document or a topic names it."""

    id: str
    name: str
    kind: str
    country: str | None
    acronym: str | None
    aliases: tuple[str, ...]
    note: str | None
    document_count: int
    meeting_count: int
    extra: dict[str, Any]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with every role held; a meeting counts where they took part."""

    id: str
    name: str
    country: str | None
    roles: tuple[str, ...]
    aliases: tuple[str, ...]
    note: str | None
    meeting_count: int
    extra: dict[str, Any]


@dataclass(frozen=True, slots=True)
class SectorRow:
    """A sector; its counts take in the narrower ones."""

    id: str
    name: str
    broader: str | None
    aliases: tuple[str, ...]
    document_count: int
    topic_count: int
    extra: dict[str, Any]


@dataclass(frozen=True, slots=True)
class InitiativeRow:
    """An initiative, with how many topics and documents name it."""

    id: str
    name: str
    kind: str
    sectors: tuple[str, ...]
    countries: tuple[str, ...]
    period: str | None
    place: str | None
    aliases: tuple[str, ...]
    note: str | None
    topic_count: int
    document_count: int
    cite: tuple[str, ...]
    extra: dict[str, Any]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source, with how many cites of the dataset's records name it."""

    id: str
    publisher: str
    title: str | None
    published: str | None
    url: str | None
    via: str | None
    language: str | None
    file: str | None
    cite_count: int
    extra: dict[str, Any]


Row = (
    MeetingRow
    | DocumentRow
    | OrganizationRow
    | PersonRow
    | SectorRow
    | TopicRow
    | InitiativeRow
    | FigureRow
    | SourceRow
)

ROWS: dict[str, type[Row]] = {
    "meetings": MeetingRow,
    "docs": DocumentRow,
    "orgs": OrganizationRow,
    "people": PersonRow,
    "sectors": SectorRow,
    "topics": TopicRow,
    "initiatives": InitiativeRow,
    "figures": FigureRow,
    "sources": SourceRow,
}
