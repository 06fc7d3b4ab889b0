"""The pieces of an index's rows: what they know of other records, and how values are written."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

Facet = tuple[str, str]
Row = dict[str, Any]


class Entry(NamedTuple):
    """A registry's row: its place in order, its name, and the facets that filters ask for."""

    row: Row
    sort: str
    label: str
    facets: set[Facet]


class Known(NamedTuple):
    """What the rows of a meeting show of other records: the same whichever file holds them.

    `organizations` gives parties as their rows, `people` a name and a country, `broader` a
    sector's id with those of all the sectors it is part of, itself first. `initiatives` are ids:
    what a document implements, amends or supersedes can be a document, too.
    """

    organizations: dict[str, Row]
    people: dict[str, tuple[str, str | None]]
    broader: dict[str, tuple[str, ...]]
    initiatives: frozenset[str]


def known_of(
    organizations: Iterable[Any],
    people: Iterable[Any],
    sectors: Iterable[Any],
    initiatives: Iterable[Any],
) -> Known:
    """Gather what rows need to know of these records."""
    return Known(
        {
            each.id: {"id": each.id, "name": each.name, "kind": each.kind, "country": each.country}
            for each in organizations
        },
        {each.id: (each.name, each.country) for each in people},
        broader_sectors({each.id: each.broader for each in sectors}),
        frozenset(each.id for each in initiatives),
    )


DEEPEST = 50  # sectors within each other: each has a row for all that it is part of


def broader_sectors(parent: Mapping[str, str | None]) -> dict[str, tuple[str, ...]]:
    """Give each sector's id with those of all the sectors it is part of, itself first."""
    chains: dict[str, tuple[str, ...]] = {}
    for start in parent:
        chain = [start]
        while (above := parent.get(chain[-1])) and above not in chain and len(chain) <= DEEPEST:
            chain.append(above)
        chains[start] = tuple(chain)
    return chains


def each_facet(kind: str, values: Iterable[str | None]) -> set[Facet]:
    """Give a facet of this kind for each value there is."""
    return {(kind, value) for value in values if value}


def with_broader(sectors: Iterable[str], broader: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Give these sectors and all that they are part of."""
    return {above for sector in sectors for above in broader.get(sector, (sector,))}


def plain_text(value: str | None) -> str | None:
    """Give a date as plain text, which is all that JSON knows."""
    return None if value is None else str(value)
