"""What implements, amends or supersedes what: chains of documents and initiatives.

A chain goes both ways from where it starts: to what a document rests on, to what that rests on
in turn, and to what rests on it. It doesn't turn round on the way, so that two documents that
implement one programme are each in the programme's chain, and not in each other's.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from diplo_cli.naming import Names
    from diplo_cli.rows import DocumentRow

PASSIVE = {"implements": "implemented", "amends": "amended", "supersedes": "superseded"}
RELATIONS = tuple(PASSIVE)


class Link(NamedTuple):
    """One document that implements, amends or supersedes another, or an initiative.

    `date` and `meeting` are those of the document that refers.
    """

    date: str
    id: str
    relation: str
    of: str
    meeting: str


def refers(document: "DocumentRow") -> Iterator[str]:
    """Yield what a document implements, amends or supersedes."""
    for relation in RELATIONS:
        yield from getattr(document, relation)


class Chains:
    """The links of some documents, to be followed from any document or initiative."""

    def __init__(self, documents: "Iterable[DocumentRow]") -> None:
        self._up: defaultdict[str, list[Link]] = defaultdict(list)
        self._down: defaultdict[str, list[Link]] = defaultdict(list)
        for each in documents:
            for relation in RELATIONS:
                for other in getattr(each, relation):
                    link = Link(each.date, each.id, relation, other, each.meeting)
                    self._up[each.id].append(link)
                    self._down[other].append(link)

    def of(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """Give every link that leads up or down from these ids, by date; a circle ends it."""
        starts = list(ids)
        above = _followed(self._up, starts, "of")
        below = _followed(self._down, starts, "id")
        return tuple(sorted(above | below))

    def superseding(self, document: str) -> list[Link]:
        """Give the links by which other documents supersede this one."""
        found = self._down.get(document, [])
        return [link for link in found if link.relation == "supersedes" and link.id != document]


def _followed(links: "dict[str, list[Link]]", starts: list[str], end: str) -> set[Link]:
    """Walk one way to the end of each link, to each place once."""
    found: set[Link] = set()
    seen = set(starts)
    waiting = list(starts)
    while waiting:
        for link in links.get(waiting.pop(), ()):
            found.add(link)
            if (reached := getattr(link, end)) not in seen:
                seen.add(reached)
                waiting.append(reached)
    return found


def linked(link: Link, own: str, names: "Names") -> str:
    """Write a link as seen from one document: `implements …`, `superseded by …`."""
    one, other = names.of("docs", link.id), names.of("docs", link.of)
    if link.id == own:
        return f"{link.relation} {other}"
    if link.of == own:
        return f"{PASSIVE[link.relation]} by {one}"
    return f"{one} {link.relation} {other}"
