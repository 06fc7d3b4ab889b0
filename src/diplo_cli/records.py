"""A dataset as people write it: one frozen dataclass for each table, no behaviour.

Field names and types are the data model; `diplo schema` prints them as a JSON Schema, with the
descriptions below. A field with a default is optional in a file. Ids and references are plain
strings, dates are `datetime.date`, and what may be known less exactly is ISO 8601 text.
"""

import datetime
from dataclasses import dataclass, field
from typing import Annotated, Any

from msgspec import Meta

from diplo_cli.vocabulary import (
    DocumentStatus,
    DocumentType,
    InitiativeKind,
    Level,
    Measure,
    OrganizationKind,
    Side,
    Stance,
    TalkFormat,
    Visit,
)

# `$` alone would let a newline at the end pass in Python; JSON Schema knows no `\Z`.
END = r"$(?!\n)"
ID_PATTERN = rf"^[a-z0-9]+(-[a-z0-9]+)*{END}"
PARTIAL_DATE = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"


class PartialDate(str):
    """A date as ISO text, known to the day, the month or the year: `2023-06-22`, `2023-06`."""

    __slots__ = ()


class Period(str):
    """A year, month or day as ISO text, or two of them joined by a slash: `2022/2026`."""

    __slots__ = ()


class Moment(str):
    """A date, or a date and time with its offset, as ISO text: `2023-06-22T15:56:00+04:00`."""

    __slots__ = ()


Id = Annotated[
    str,
    Meta(
        title="an id of small letters, digits and single hyphens",
        pattern=ID_PATTERN,
        examples=["2023-06-22-baku"],
    ),
]
CountryCode = Annotated[
    str,
    Meta(title="an ISO 3166-1 alpha-2 code", pattern=rf"^[A-Z]{{2,8}}{END}", examples=["AZ"]),
]
Text = Annotated[str, Meta(title="text, not empty", min_length=1)]
Number = Annotated[int | float, Meta(description="In whole units, no millions.")]
Aliases = Annotated[
    tuple[Text, ...], Meta(description="Other names people use; `diplo` finds the record by them.")
]
SectorIds = Annotated[
    tuple[str, ...], Meta(description="Sector ids, the most specific only; broader ones follow.")
]
InitiativeIds = Annotated[tuple[str, ...], Meta(description="Initiative ids.")]
CountryCodes = tuple[CountryCode, ...]
Cites = Annotated[
    tuple[Text, ...],
    Meta(description="`source-id` or `source-id#N`, N the N-th block of the source's text."),
]
Extra = Annotated[dict[str, Any], Meta(description="Free fields, given back whole in JSON.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the dataset is: the `[dataset]` table."""

    title: Text | None = None
    description: Text | None = None
    license: Text | None = None
    updated: datetime.date | None = None
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country renamed, or one that ISO 3166-1 lacks."""

    id: CountryCode
    name: Text
    aliases: Aliases = ()
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """A field of policy; sectors form a tree through `broader`."""

    id: Id
    name: Text
    broader: Annotated[str | None, Meta(description="The id of the sector this is part of.")] = None
    aliases: Aliases = ()
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """What signs documents or has members: a ministry, a company, a city."""

    id: Id
    name: Text
    kind: OrganizationKind
    country: CountryCode | None = None
    aliases: Aliases = ()
    acronym: Text | None = None
    note: Text | None = None
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who took part in a meeting or is named in its record."""

    id: Id
    name: Text
    country: CountryCode | None = None
    roles: Annotated[tuple[Text, ...], Meta(description="Offices held, as plain titles.")] = ()
    aliases: Aliases = ()
    note: Text | None = None
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative:
    """A corridor, programme, event, fund or agreement that meetings return to."""

    id: Id
    name: Text
    kind: InitiativeKind
    sectors: SectorIds = ()
    countries: CountryCodes = ()
    period: Period | None = None
    place: Text | None = None
    aliases: Aliases = ()
    note: Text | None = None
    cite: Cites = ()
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text that records cite."""

    id: Id
    publisher: Text
    title: Text | None = None
    published: Moment | None = None
    url: Text | None = None
    via: Annotated[Text | None, Meta(description="Whom the publisher names as its source.")] = None
    language: Annotated[Text | None, Meta(description="ISO 639 code, such as en.")] = None
    file: Annotated[Text | None, Meta(description="The text, relative to this file.")] = None
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A person who took part in a meeting, in the office held then."""

    person: Annotated[str, Meta(description="A person's id.")]
    role: Annotated[Text | None, Meta(description="The office's plain title.")] = None
    level: Level | None = None
    country: Annotated[
        CountryCode | None, Meta(description="Where it is not the person's own.")
    ] = None
    side: Side | None = None
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One matter with one stance, as one paragraph reports it."""

    summary: Text
    id: Annotated[Id | None, Meta(description="Made from the meeting's where absent.")] = None
    stance: Stance = "discussed"
    by: Annotated[CountryCodes, Meta(description="The side the text attributes it to.")] = ()
    sectors: SectorIds = ()
    initiatives: InitiativeIds = ()
    people: Annotated[tuple[str, ...], Meta(description="People's ids.")] = ()
    organizations: Annotated[tuple[str, ...], Meta(description="Organizations' ids.")] = ()
    countries: Annotated[CountryCodes, Meta(description="Other countries named.")] = ()
    cite: Cites = ()
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that the report names."""

    name: Text
    value: Number
    unit: Annotated[
        Text, Meta(description="An ISO 4217 code, `percent`, or a plural noun such as documents.")
    ]
    id: Annotated[Id | None, Meta(description="Made from the meeting's where absent.")] = None
    measure: Measure | None = None
    qualifier: Annotated[Text | None, Meta(description="Such as nearly, or more than.")] = None
    period: Period | None = None
    sectors: SectorIds = ()
    initiatives: InitiativeIds = ()
    cite: Cites = ()
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document signed, adopted, exchanged or announced at a meeting."""

    id: Id
    title: Text
    type: DocumentType
    status: DocumentStatus = "signed"
    parties: Annotated[tuple[str, ...], Meta(description="Organizations' ids.")] = ()
    countries: Annotated[
        CountryCodes, Meta(description="Where no organization is named as a party.")
    ] = ()
    signatories: Annotated[tuple[str, ...], Meta(description="People's ids.")] = ()
    sectors: SectorIds = ()
    initiatives: InitiativeIds = ()
    signed_on: PartialDate | None = None
    place: Text | None = None
    valid_from: PartialDate | None = None
    valid_until: PartialDate | None = None
    in_force_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    implements: Annotated[
        tuple[str, ...], Meta(description="Ids of documents or initiatives.")
    ] = ()
    amends: Annotated[tuple[str, ...], Meta(description="Ids of documents or initiatives.")] = ()
    supersedes: Annotated[
        tuple[str, ...], Meta(description="Ids of documents or initiatives.")
    ] = ()
    number: Text | None = None
    url: Text | None = None
    note: Text | None = None
    cite: Cites = ()
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Who met, where and when, with all that was discussed, named and signed."""

    id: Id
    date: datetime.date
    end_date: datetime.date | None = None
    city: Text | None = None
    country: Annotated[CountryCode | None, Meta(description="The host country.")] = None
    visit: Visit | None = None
    formats: tuple[TalkFormat, ...] = ()
    summary: Text | None = None
    cite: Cites = ()
    participants: tuple[Participant, ...] = ()
    topics: tuple[Topic, ...] = ()
    figures: tuple[Figure, ...] = ()
    documents: tuple[Document, ...] = ()
    extra: Extra = field(default_factory=dict)


PARTS = ("participants", "topics", "figures", "documents")  # the tables within a meeting's


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """Everything one TOML file holds."""

    dataset: About | None = None
    countries: tuple[Country, ...] = ()
    sectors: tuple[Sector, ...] = ()
    organizations: tuple[Organization, ...] = ()
    people: tuple[Person, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    sources: tuple[Source, ...] = ()
    meetings: tuple[Meeting, ...] = ()


REGISTRIES = ("countries", "sectors", "organizations", "people", "initiatives", "sources")
TABLES = (*REGISTRIES, "meetings")


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file of a dataset: its path as shown to people, and its tables."""

    path: str
    tables: Tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """All records of all files, in the order of the files; `files` keeps them apart."""

    about: About
    countries: tuple[Country, ...]
    sectors: tuple[Sector, ...]
    organizations: tuple[Organization, ...]
    people: tuple[Person, ...]
    initiatives: tuple[Initiative, ...]
    sources: tuple[Source, ...]
    meetings: tuple[Meeting, ...]
    files: tuple[File, ...]
