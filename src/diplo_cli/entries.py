"""An entry of the index, a row with what filters find it by, and the pieces it is made of."""

from collections.abc import Iterable
from typing import NamedTuple

from diplo_cli.records import Sector
from diplo_cli.rows import PartyRow, Row

Facet = tuple[str, str]


class Entry(NamedTuple):
    """One row of one noun: its place in order, its name, and the facets that filters ask for."""

    noun: str
    row: Row
    sort: str
    label: str
    facets: frozenset[Facet]


class Known(NamedTuple):
    """What rows need to know of other records."""

    organizations: dict[str, PartyRow]
    people: dict[str, tuple[str, str | None]]
    broader: dict[str, tuple[str, ...]]


def broader_sectors(sectors: Iterable[Sector]) -> dict[str, tuple[str, ...]]:
    """Give each sector's id with those of all the sectors it is part of, itself first."""
    parent = {sector.id: sector.broader for sector in sectors}
    chains: dict[str, tuple[str, ...]] = {}
    for start in parent:
        chain = [start]
        while above := parent.get(chain[-1]):
            chain.append(above)
        chains[start] = tuple(chain)
    return chains


def each_facet(kind: str, values: Iterable[str | None]) -> set[Facet]:
    """Give a facet of this kind for each value there is."""
    return {(kind, value) for value in values if value}


def cite_facets(cites: Iterable[str]) -> set[Facet]:
    """Give a facet for each source cited."""
    return {("source", cite.partition("#")[0]) for cite in cites}


def with_broader(sectors: Iterable[str], known: Known) -> set[str]:
    """Give these sectors and all that they are part of."""
    return {above for sector in sectors for above in known.broader[sector]}


def sorted_ids(values: Iterable[str | None]) -> tuple[str, ...]:
    """Give each value there is once, in order."""
    return tuple(sorted({value for value in values if value}))


def plain_text(value: str | None) -> str | None:
    """Give a date as plain text, which is all that JSON knows."""
    return None if value is None else str(value)
