"""Make the rows of the registries: what is written there, and what the meetings tell of it."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from diplo_cli.entries import Entry, Facet, Known, cite_facets, each_facet, plain_text, with_broader
from diplo_cli.names import fold
from diplo_cli.records import Dataset, Meeting
from diplo_cli.rows import InitiativeRow, OrganizationRow, PersonRow, SectorRow, SourceRow


class Seen:
    """What the meetings tell of each registry entry, by the facet that stands for it."""

    def __init__(self) -> None:
        self.facets: defaultdict[Facet, set[Facet]] = defaultdict(set)
        self.meetings: Counter[Facet] = Counter()
        self.mentions: defaultdict[str, Counter[Facet]] = defaultdict(Counter)
        self.cites: Counter[str] = Counter()
        self.roles: defaultdict[str, dict[str, None]] = defaultdict(dict)


def registry_entries(data: Dataset, known: Known, seen: Seen) -> Iterator[Entry]:
    """Yield the rows of organizations, people, sectors, initiatives and sources."""
    yield from _organizations(data, seen)
    yield from _people(data, seen)
    yield from _sectors(data, known, seen)
    yield from _initiatives(data, known, seen)
    yield from _sources(data, seen)


# What a registry entry takes over, for its own filters, from the rows that mention it.
TAKES_OVER: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    # facet: (mentions of it count in these nouns, these of their facets are taken over)
    "org": (
        frozenset({"docs", "topics"}),
        frozenset({"meeting", "date", "sector", "initiative", "type"}),
    ),
    "sector": (frozenset({"docs", "topics"}), frozenset({"meeting", "date", "country"})),
    "initiative": (frozenset({"docs", "topics", "figures"}), frozenset({"meeting", "date"})),
    "source": (
        frozenset({"docs", "topics", "figures", "meetings"}),
        frozenset({"meeting", "date", "country"}),
    ),
}


def remember(meeting: Meeting, entries: list[Entry], seen: Seen) -> None:
    """Note for every registry entry what this meeting and its parts say of it."""
    day = ("date", str(meeting.date))
    met: set[Facet] = set()
    for entry in entries:
        for key in entry.facets:
            nouns, kinds = TAKES_OVER.get(key[0], NOTHING)
            if entry.noun in nouns:
                seen.facets[key].update(each for each in entry.facets if each[0] in kinds)
                seen.facets[key].add(day)
                seen.mentions[entry.noun].update([key])
                met.add(key)
    for each in meeting.participants:
        key = ("person", each.person)
        met.add(key)
        seen.facets[key] |= {day, ("meeting", meeting.id), *each_facet("country", [each.country])}
        if each.role:
            seen.roles[each.person][each.role] = None
    seen.meetings.update(met)


NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


def _organizations(data: Dataset, seen: Seen) -> Iterator[Entry]:
    for each in data.organizations:
        key = ("org", each.id)
        row = OrganizationRow(
            each.id,
            each.name,
            each.kind,
            each.country,
            each.acronym,
            each.aliases,
            each.note,
            seen.mentions["docs"][key],
            seen.meetings[key],
            each.extra,
        )
        own = {key, ("kind", each.kind), *each_facet("country", [each.country])}
        yield Entry("orgs", row, fold(each.name), each.name, frozenset(own | seen.facets[key]))


def _people(data: Dataset, seen: Seen) -> Iterator[Entry]:
    for each in data.people:
        key = ("person", each.id)
        row = PersonRow(
            each.id,
            each.name,
            each.country,
            tuple(dict.fromkeys((*each.roles, *seen.roles[each.id]))),
            each.aliases,
            each.note,
            seen.meetings[key],
            each.extra,
        )
        own = {key, *each_facet("country", [each.country])}
        yield Entry("people", row, fold(each.name), each.name, frozenset(own | seen.facets[key]))


def _sectors(data: Dataset, known: Known, seen: Seen) -> Iterator[Entry]:
    for each in data.sectors:
        key = ("sector", each.id)
        row = SectorRow(
            each.id,
            each.name,
            each.broader,
            each.aliases,
            seen.mentions["docs"][key],
            seen.mentions["topics"][key],
            each.extra,
        )
        own = each_facet("sector", known.broader[each.id])
        yield Entry("sectors", row, fold(each.name), each.name, frozenset(own | seen.facets[key]))


def _initiatives(data: Dataset, known: Known, seen: Seen) -> Iterator[Entry]:
    for each in data.initiatives:
        key = ("initiative", each.id)
        row = InitiativeRow(
            each.id,
            each.name,
            each.kind,
            each.sectors,
            each.countries,
            plain_text(each.period),
            each.place,
            each.aliases,
            each.note,
            seen.mentions["topics"][key],
            seen.mentions["docs"][key],
            each.cite,
            each.extra,
        )
        own = {
            key,
            ("kind", each.kind),
            *each_facet("country", each.countries),
            *each_facet("sector", with_broader(each.sectors, known)),
            *cite_facets(each.cite),
        }
        facets = frozenset(own | seen.facets[key])
        yield Entry("initiatives", row, fold(each.name), each.name, facets)


def _sources(data: Dataset, seen: Seen) -> Iterator[Entry]:
    for each in data.sources:
        key = ("source", each.id)
        row = SourceRow(
            each.id,
            each.publisher,
            each.title,
            plain_text(each.published),
            each.url,
            each.via,
            each.language,
            each.file,
            seen.cites[each.id],
            each.extra,
        )
        label = each.title or each.publisher
        facets = frozenset({key} | seen.facets[key])
        yield Entry("sources", row, fold(each.publisher), label, facets)
