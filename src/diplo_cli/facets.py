"""What the entries of one file are found by, gathered entry by entry, listed when all are told.

Most entries share their countries and sectors with many others. So entries are gathered by the
whole tuple of these, which is one look-up, and dealt out to each country and sector in the end.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import count
from typing import Any

from msgspec.json import Encoder

from diplo_cli.entries import Known, with_broader
from diplo_cli.nouns import SHARED_FACETS
from diplo_cli.number_lists import pack_numbers

Lists = dict[str, list[int]]
Ids = tuple[str, ...]
Found = Mapping[str, Mapping[str, Collection[int]]]

MENTIONED = ("orgs", "people", "sectors", "initiatives", "sources", "documents")
# What rows of registry entries count, and the nouns and facets whose lists are that long.
COUNTED = {
    "orgs": (("docs", "org"), None, ("meetings", "org")),
    "people": (None, None, ("meetings", "person")),
    "sectors": (("docs", "sector"), ("topics", "sector"), None),
    "initiatives": (("docs", "initiative"), ("topics", "initiative"), None),
}
UNCOUNTED = (None, None, None)


class Mentions(dict[str, int]):
    """The numbers of the entries of one registry that a file names; new ones as they are named."""

    def __init__(self, numbers: Iterator[int]) -> None:
        self._numbers = numbers

    def __missing__(self, wanted: str) -> int:
        found = self[wanted] = next(self._numbers)
        return found


class Entries:
    """The numbers of a noun's entries by what they are found by.

    `countries` and `sectors` go by all of an entry's at once, a sector's broader ones left out.
    """

    def __init__(self) -> None:
        self.countries: dict[Ids, list[int]] = defaultdict(list)
        self.sectors: dict[Ids, list[int]] = defaultdict(list)
        self.values: dict[str, Lists] = defaultdict(lambda: defaultdict(list))


class Facets:
    """All that the entries of a file are found by, and what is told of registry entries.

    `taken` is what these take over: the numbers of mentions, by facet and value.
    """

    def __init__(self, known: Known) -> None:
        self._known = known
        self.entries: dict[str, Entries] = defaultdict(Entries)
        self.meeting: Lists = {}  # these two of all nouns
        self.source: Lists = defaultdict(list)
        numbers = count(1)
        self.mentions = {noun: Mentions(numbers) for noun in MENTIONED}
        self.cites: Counter[str] = Counter()  # of each source
        self.roles: dict[str, dict[str, tuple[str, str, int]]] = defaultdict(dict)  # of people
        self.taken: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        self.typed: dict[str, set[str]] = defaultdict(set)  # organizations by a document's type
        self.begun: dict[str, set[str]] = defaultdict(set)  # … by an initiative
        self.dealt: dict[Ids, set[str]] = defaultdict(set)  # … by sectors
        self.sectors: dict[Ids, set[Ids]] = defaultdict(set)  # by countries
        self.sources: dict[Ids, set[str]] = defaultdict(set)  # by countries
        self._above: dict[Ids, set[str]] = {}

    def above(self, sectors: Ids) -> set[str]:
        """Give these sectors and all that they are part of; nobody changes the set."""
        found = self._above.get(sectors)
        if found is None:
            found = self._above[sectors] = with_broader(sectors, self._known.broader)
        return found

    def listed(self, file: int) -> tuple[list[Any], list[Any], list[Any], list[Any]]:
        """Give the rows of the tables posting, shared, taken and mention, in their order."""
        found = {noun: self._dealt_out(entries) for noun, entries in self.entries.items()}
        self._take()
        posting = [
            (noun, facet, value, file, packed)
            for noun in sorted(found)
            for facet, value, packed in _packed(
                {facet: lists for facet, lists in found[noun].items() if facet not in SHARED_FACETS}
            )
        ]
        mention = list(self._mentioned(found, file))
        return posting, _rows(self._shared(found), file), _rows(self.taken, file), mention

    def _shared(self, found: dict[str, Found]) -> Found:
        """Join the lists that are kept for all nouns together."""
        joined: dict[str, Mapping[str, Collection[int]]] = {
            "meeting": self.meeting,
            "source": self.source,
        }
        for facet in ("org", "person", "document"):
            values: Lists = defaultdict(list)
            for lists in found.values():
                for value, numbers in lists.get(facet, {}).items():
                    values[value] += numbers
            joined[facet] = values
        return joined

    def _dealt_out(self, entries: Entries) -> Found:
        """Deal out a noun's entries to each value that they are found by."""
        countries: Lists = defaultdict(list)
        for codes, numbers in entries.countries.items():
            for code in {*codes}:
                countries[code] += numbers
        sectors: Lists = defaultdict(list)
        for ids, numbers in entries.sectors.items():
            for sector in self.above(ids):
                sectors[sector] += numbers
        return {**entries.values, "country": countries, "sector": sectors}

    def _take(self) -> None:
        """Number what registry entries take over from the entries that name them."""
        orgs, known_sectors = self.mentions["orgs"], self.mentions["sectors"]
        known_sources = self.mentions["sources"]
        for facet, told in (("type", self.typed), ("initiative", self.begun)):
            for value, ids in told.items():
                self.taken[facet][value].update([orgs[each] for each in ids])
        for sectors, ids in self.dealt.items():
            numbers = [orgs[each] for each in ids]
            for sector in self.above(sectors):
                self.taken["sector"][sector].update(numbers)
        countries = self.taken["country"]
        for codes, found in self.sectors.items():
            numbers = [known_sectors[each] for ids in found for each in self.above(ids)]
            for code in codes:
                countries[code].update(numbers)
        for codes, sources in self.sources.items():
            numbers = [known_sources[each] for each in sources]
            for code in codes:
                countries[code].update(numbers)

    def _mentioned(self, found: dict[str, Found], file: int) -> Iterator[tuple[Any, ...]]:
        """Give what the file's meetings tell of each entry that is mentioned."""
        for noun, mentions in self.mentions.items():
            documents, topics, meetings = (
                found.get(told[0], {}).get(told[1], {}) if told else {}
                for told in COUNTED.get(noun, UNCOUNTED)
            )
            cites = self.cites if noun == "sources" else {}
            roles = self.roles if noun == "people" else {}
            for wanted, number in mentions.items():
                yield (
                    file,
                    number,
                    noun,
                    wanted,
                    len(documents.get(wanted, ())),
                    len(topics.get(wanted, ())),
                    len(meetings.get(wanted, ())),
                    cites.get(wanted, 0),
                    _in_order(roles[wanted]) if wanted in roles else None,
                )


def _rows(facets: Found, file: int) -> list[Any]:
    return [(facet, value, file, packed) for facet, value, packed in _packed(facets)]


def _packed(facets: Found) -> Iterator[tuple[str, str, bytes]]:
    """Pack lists and sets of numbers, in the order of the tables, which take them faster so."""
    for facet, values in sorted(facets.items()):
        for value, found in sorted(values.items()):
            yield facet, value, pack_numbers(found)


def _in_order(roles: dict[str, tuple[str, str, int]]) -> str:
    """Write down offices, each after the place where it is first held."""
    return Encoder().encode([(*place, role) for role, place in roles.items()]).decode()
