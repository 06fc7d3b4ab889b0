"""Who signed with whom: organizations, linked by the documents that both are parties to."""

import json
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from diplo_cli.exporting.source import Source
from diplo_cli.query import select


class Node(NamedTuple):
    """An organization, and to how many of the documents it is a party."""

    id: str
    name: str
    kind: str
    country: str | None
    documents: int


class Edge(NamedTuple):
    """Two organizations, and the ids of the documents that both are parties to."""

    one: str
    other: str
    documents: tuple[str, ...]


class Network(NamedTuple):
    """All nodes and edges, each in the order of their ids."""

    nodes: list[Node]
    edges: list[Edge]


def network(source: Source) -> Network:
    """Make the network of the documents that the filter lets pass."""
    nodes: dict[str, Node] = {}
    edges: dict[tuple[str, str], list[str]] = {}
    for document, parties in _documents(source):
        for each in parties.values():
            known = nodes.get(each.id, each)
            nodes[each.id] = known._replace(documents=known.documents + 1)
        for pair in combinations(sorted(parties), 2):
            edges.setdefault(pair, []).append(document)
    return Network(
        [nodes[each] for each in sorted(nodes)],
        [Edge(*pair, tuple(edges[pair])) for pair in sorted(edges)],
    )


def _documents(source: Source) -> Iterator[tuple[str, dict[str, Node]]]:
    for text in select(source.index, "docs", source.wanted):
        row = json.loads(text)
        yield (
            row["id"],
            {
                each["id"]: Node(each["id"], each["name"], each["kind"], each["country"], 0)
                for each in row["parties"]
            },
        )
