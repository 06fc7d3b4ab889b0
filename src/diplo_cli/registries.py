"""Make the rows of the registries: what is written there, and what the meetings tell of it."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import msgspec
from msgspec.json import Decoder

from diplo_cli.cites import source_and_paragraph, source_of
from diplo_cli.entries import Entry, Facet, each_facet, plain_text, with_broader
from diplo_cli.names import fold, search_key
from diplo_cli.records import (
    Country,
    Initiative,
    Organization,
    Person,
    Sector,
    Source,
    Tables,
)
from diplo_cli.share import Packer

Broader = Mapping[str, tuple[str, ...]]


class Told(NamedTuple):
    """What all meetings tell of one registry entry: in how many records, in which offices."""

    documents: int = 0
    topics: int = 0
    meetings: int = 0
    cites: int = 0
    roles: tuple[str, ...] = ()


def pack_registries(tables: Tables, packer: Packer) -> None:
    """Put the registries of a file into its share, and what they name themselves."""
    for noun, registry in REGISTRIES.items():
        for record in getattr(tables, registry.table):
            encoded = msgspec.json.encode(record, enc_hook=str)
            packer.register(noun, record.id, encoded.decode())
            for name in registry.names(record):
                packer.name(*name)
    for sector in tables.sectors:
        if sector.broader is not None:
            packer.facets.mentions["sectors"][sector.broader]  # so that somebody looks for it
    for initiative in tables.initiatives:
        for wanted in initiative.sectors:
            packer.facets.mentions["sectors"][wanted]  # as above
        packer.facets.sectors[initiative.countries].add(initiative.sectors)
        for cite in initiative.cite:
            source, paragraph = source_and_paragraph(cite)
            if paragraph < 0:
                packer.sound = False
            packer.facets.cites[source] += 1
            packer.facets.mentions["sources"][source]  # as above
            packer.facets.sources[initiative.countries].add(source)


def read_record(noun: str, encoded: str) -> Any:
    """Give back a record of a registry as it was put into a share."""
    return _decoder(noun).decode(encoded)


@cache
def _decoder(noun: str) -> Decoder[Any]:
    return Decoder(REGISTRIES[noun].record, dec_hook=_trust)


def _trust(into: type, value: Any) -> Any:
    return into(value)


def registry_entry(noun: str, record: Any, told: Told, broader: Broader) -> Entry:
    """Make the row of a registry entry."""
    return REGISTRIES[noun].entry(record, told, broader)


def _organization(each: Organization, told: Told, _broader: Broader) -> Entry:
    row = {
        "id": each.id,
        "name": each.name,
        "kind": each.kind,
        "country": each.country,
        "acronym": each.acronym,
        "aliases": each.aliases,
        "note": each.note,
        "document_count": told.documents,
        "meeting_count": told.meetings,
        "extra": each.extra,
    }
    own = {("org", each.id), ("kind", each.kind), *each_facet("country", [each.country])}
    return Entry(row, fold(each.name), each.name, own)


def _person(each: Person, told: Told, _broader: Broader) -> Entry:
    row = {
        "id": each.id,
        "name": each.name,
        "country": each.country,
        "roles": tuple(dict.fromkeys((*each.roles, *told.roles))),
        "aliases": each.aliases,
        "note": each.note,
        "meeting_count": told.meetings,
        "extra": each.extra,
    }
    own = {("person", each.id), *each_facet("country", [each.country])}
    return Entry(row, fold(each.name), each.name, own)


def _sector(each: Sector, told: Told, broader: Broader) -> Entry:
    row = {
        "id": each.id,
        "name": each.name,
        "broader": each.broader,
        "aliases": each.aliases,
        "document_count": told.documents,
        "topic_count": told.topics,
        "extra": each.extra,
    }
    return Entry(row, fold(each.name), each.name, each_facet("sector", broader[each.id]))


def _initiative(each: Initiative, told: Told, broader: Broader) -> Entry:
    row = {
        "id": each.id,
        "name": each.name,
        "kind": each.kind,
        "sectors": each.sectors,
        "countries": each.countries,
        "period": plain_text(each.period),
        "place": each.place,
        "aliases": each.aliases,
        "note": each.note,
        "topic_count": told.topics,
        "document_count": told.documents,
        "cite": each.cite,
        "extra": each.extra,
    }
    own: set[Facet] = {
        ("initiative", each.id),
        ("kind", each.kind),
        *each_facet("country", each.countries),
        *each_facet("sector", with_broader(each.sectors, broader)),
        *(("source", source_of(cite)) for cite in each.cite),
    }
    return Entry(row, fold(each.name), each.name, own)


def _source(each: Source, told: Told, _broader: Broader) -> Entry:
    row = {
        "id": each.id,
        "publisher": each.publisher,
        "title": each.title,
        "published": plain_text(each.published),
        "url": each.url,
        "via": each.via,
        "language": each.language,
        "file": each.file,
        "cite_count": told.cites,
        "extra": each.extra,
    }
    return Entry(row, fold(each.publisher), each.title or each.publisher, {("source", each.id)})


def _country(each: Country, _told: Told, _broader: Broader) -> Entry:
    raise NotImplementedError(f"{each.id}: a country has no row")


Name = tuple[str, str, str | None, str, str]


def _organization_names(each: Organization) -> Iterator[Name]:
    words = search_key([each.id, each.name, each.acronym, *each.aliases])
    yield "orgs", each.id, each.kind, each.name, words


def _initiative_names(each: Initiative) -> Iterator[Name]:
    words = search_key([each.id, each.name, *each.aliases])
    yield "initiatives", each.id, each.kind, each.name, words


def _person_names(each: Person) -> Iterator[Name]:
    yield "people", each.id, None, each.name, search_key([each.id, each.name, *each.aliases])


def _sector_names(each: Sector) -> Iterator[Name]:
    yield "sectors", each.id, None, each.name, search_key([each.id, each.name, *each.aliases])


def _no_names(_each: Any) -> Iterator[Name]:
    return iter(())


class _Registry(NamedTuple):
    table: str
    record: type[Any]
    entry: Callable[[Any, Told, Broader], Entry]
    names: Callable[[Any], Iterator[Name]]


REGISTRIES: dict[str, _Registry] = {
    "countries": _Registry("countries", Country, _country, _no_names),
    "sectors": _Registry("sectors", Sector, _sector, _sector_names),
    "orgs": _Registry("organizations", Organization, _organization, _organization_names),
    "people": _Registry("people", Person, _person, _person_names),
    "initiatives": _Registry("initiatives", Initiative, _initiative, _initiative_names),
    "sources": _Registry("sources", Source, _source, _no_names),
}
