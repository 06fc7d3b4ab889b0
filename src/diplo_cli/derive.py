"""Make the rows of meetings and of what is theirs, with what filters find them by.

What a row counts or collects beyond its own record is derived here, and for the registries in
`registries`, when a file is indexed, and nowhere else. Every meeting of every dataset comes
through here once, as a twin of its record (`twins`) whose parts become their rows by being given
what they lack: rows built beside them took longer than all the rest.
"""

from collections.abc import Collection, Iterable
from typing import Any

from diplo_cli.cites import source_and_paragraph
from diplo_cli.entries import Known, Row
from diplo_cli.facets import Entries, Ids, Lists
from diplo_cli.names import search_key
from diplo_cli.rules import made_id
from diplo_cli.share import Packer
from diplo_cli.twins import Twin


def pack_meeting(meeting: Twin, packer: Packer) -> None:
    """Put a meeting's documents, topics and figures, and then itself, into a file's share."""
    _Telling(meeting, packer).tell()


class _Telling:
    """A meeting, and what its parts tell of it and of registry entries, until all are told."""

    def __init__(self, meeting: Twin, packer: Packer) -> None:
        self.meeting = meeting
        self.day = str(meeting.date)
        self.packer = packer
        self.facets = packer.facets
        self.participants = [_participant(each, packer.known) for each in meeting.participants]
        self.countries = _codes(self.participants, (meeting.country,))
        self.numbers: list[int] = []
        self.sectors: set[Ids] = set()  # of documents and topics, which are those of the meeting
        self.measured: set[Ids] = set()  # of figures
        self.orgs: set[str] = set()
        self.initiatives: set[str] = set()
        self.cited: list[str] = []

    def tell(self) -> None:
        """Pack the parts, then the meeting."""
        meeting = self.meeting
        if meeting.documents:
            entries = self.facets.entries["docs"]
            for document in meeting.documents:
                self._document(document, entries)
        if meeting.topics:
            entries = self.facets.entries["topics"]
            for number, topic in enumerate(meeting.topics, 1):
                self._topic(topic, number, entries)
        for number, figure in enumerate(meeting.figures, 1):
            self._figure(figure, number, self.facets.entries["figures"])
        self._meeting()

    def _document(self, each: Twin, entries: Entries) -> None:
        known = self.packer.known.organizations
        parties = [known.get(wanted) or _unknown(wanted) for wanted in each.parties]
        own = _codes(parties, each.countries)
        each.date = self.day
        each.meeting = self.meeting.id
        ids, each.parties, each.countries = each.parties, parties, own
        number = self.packer.add("docs", each.id, each, self.day, _label(each.title))
        self.numbers.append(number)
        located = own or self.countries
        entries.countries[located].append(number)
        values = entries.values
        values["type"][each.type].append(number)
        for kind in {party["kind"] for party in parties}:
            values["kind"][kind].append(number)
        if ids:
            _add(values["org"], ids, number)
            self.facets.typed[each.type].update(ids)
            self.orgs.update(ids)
        self._subjects(each, ids, located, entries, number)
        self._cite(each.cite, own, number)
        if each.signatories:
            _add(values["person"], each.signatories, number)
            self._name("people", each.signatories)
        begun = each.initiatives
        if each.implements or each.amends or each.supersedes:
            refers = (*each.implements, *each.amends, *each.supersedes)
            _add(values["document"], refers, number)
            self._name("documents", refers)
            begun = (*begun, *self.packer.known.initiatives.intersection(refers))
        self._begun(begun, ids, values, number)

    def _topic(self, each: Twin, at: int, entries: Entries) -> None:
        each.id = each.id or made_id(self.meeting.id, "topic", at)
        each.meeting = self.meeting.id
        each.date = self.day
        number = self.packer.add("topics", each.id, each, self.day, _label(each.summary))
        self.numbers.append(number)
        located = self.countries
        more = {*each.by, *each.countries}.difference(located)
        if more:
            located = (*located, *sorted(more))
        entries.countries[located].append(number)
        values = entries.values
        values["stance"][each.stance].append(number)
        if each.organizations:
            _add(values["org"], each.organizations, number)
            self.orgs.update(each.organizations)
        self._subjects(each, each.organizations, located, entries, number)
        self._begun(each.initiatives, each.organizations, values, number)
        self._cite(each.cite, located if more else (), number)
        if each.people:
            _add(values["person"], each.people, number)
            self._name("people", each.people)

    def _figure(self, each: Twin, at: int, entries: Entries) -> None:
        each.id = each.id or made_id(self.meeting.id, "figure", at)
        each.meeting = self.meeting.id
        each.date = self.day
        number = self.packer.add("figures", each.id, each, self.day, _label(each.name))
        self.numbers.append(number)
        entries.countries[self.countries].append(number)
        entries.sectors[each.sectors].append(number)
        self.measured.add(each.sectors)
        self._begun(each.initiatives, (), entries.values, number)
        self._cite(each.cite, (), number)

    def _meeting(self) -> None:
        meeting, day, facets = self.meeting, self.day, self.facets
        sectors = {each for ids in self.sectors for each in ids}
        row = {
            "id": meeting.id,
            "date": day,
            "end_date": str(meeting.end_date) if meeting.end_date else None,
            "city": meeting.city,
            "country": meeting.country,
            "visit": meeting.visit,
            "formats": meeting.formats,
            "summary": meeting.summary,
            "countries": self.countries,
            "participants": self.participants,
            "sectors": sorted(sectors),
            "document_count": len(meeting.documents),
            "topic_count": len(meeting.topics),
            "figure_count": len(meeting.figures),
            "cite": meeting.cite,
            "extra": meeting.extra,
        }
        place = meeting.city or meeting.country
        label = f"{day} {place}" if place else day
        number = self.packer.add("meetings", meeting.id, row, day, label)
        facets.meeting[meeting.id] = [*self.numbers, number]
        entries = facets.entries["meetings"]
        entries.countries[self.countries].append(number)
        entries.sectors[tuple(sorted(sectors))].append(number)
        self._inherit(entries.values, number)
        words = search_key([meeting.id])
        self.packer.name("meetings", meeting.id, None, meeting.city or "", words)

    def _inherit(self, values: dict[str, Lists], number: int) -> None:
        """Let the meeting be found by what its parts are found by."""
        meeting, facets = self.meeting, self.facets
        self._sources(meeting.cite)
        sources = {*self.cited}
        _add(facets.source, sources, number)
        facets.cites.update(self.cited)
        _add(values["type"], {each.type for each in meeting.documents}, number)
        _add(values["stance"], {each.stance for each in meeting.topics}, number)
        inherited = {
            "orgs": self.orgs,
            "initiatives": self.initiatives,
            "people": {each.person for each in meeting.participants},
        }
        for noun, facet in INHERITED.items():
            _add(values[facet], inherited[noun], number)
        facets.sources[self.countries] |= sources
        facets.sectors[self.countries] |= self.measured
        above = {each for ids in self.sectors | self.measured for each in facets.above(ids)}
        self._take_part({**inherited, "sectors": above, "sources": sources})

    def _subjects(
        self,
        each: Twin,
        orgs: Ids,
        located: Ids,
        entries: Entries,
        number: int,
    ) -> None:
        """Let an entry, and organizations that it names, be found by its sectors."""
        facets, sectors = self.facets, each.sectors
        entries.sectors[sectors].append(number)
        self.sectors.add(sectors)
        facets.sectors[located].add(sectors)
        if orgs:
            facets.dealt[sectors].update(orgs)

    def _begun(self, initiatives: Ids, orgs: Ids, values: dict[str, Lists], number: int) -> None:
        """Let an entry, and organizations that it names, be found by initiatives."""
        if not initiatives:
            return
        _add(values["initiative"], initiatives, number)
        self.initiatives.update(initiatives)
        for wanted in initiatives if orgs else ():
            self.facets.begun[wanted].update(orgs)

    def _cite(self, cites: Ids, located: Ids, number: int) -> None:
        """Let an entry be found by the sources that it cites.

        `located` are the countries that these don't have of the meeting.
        """
        if not cites:
            return
        found = self._sources(cites)
        _add(self.facets.source, found, number)
        if located:
            self.facets.sources[located].update(found)

    def _sources(self, cites: Ids) -> list[str]:
        """Hold cites to their form, and give their sources."""
        found = []
        for cite in cites:
            source, paragraph = source_and_paragraph(cite)
            if paragraph < 0:
                self.packer.sound = False
            found.append(source)
        self.cited += found
        return found

    def _name(self, noun: str, ids: Ids) -> None:
        """Name records of which nothing else is told, so that somebody looks for them."""
        mentions = self.facets.mentions[noun]
        for wanted in ids:
            mentions[wanted]

    def _take_part(self, met: dict[str, set[str]]) -> None:
        """Tell of all that the meeting names that it was there, and of people as what."""
        facets, meeting = self.facets, self.meeting
        people = facets.mentions["people"]
        for at, each in enumerate(meeting.participants):
            if each.country:
                facets.taken["country"][each.country].add(people[each.person])
            if each.role:
                place = (self.day, meeting.id, at)
                roles = facets.roles[each.person]
                roles[each.role] = min(place, roles.get(each.role, place))
        numbers: set[int] = set()
        for noun, ids in met.items():
            mentions = facets.mentions[noun]
            numbers.update([mentions[each] for each in ids])
        facets.taken["meeting"][meeting.id] = numbers


# The registries whose entries find the meetings that name them, each with its facet.
INHERITED = {"orgs": "org", "initiatives": "initiative", "people": "person"}


def _add(lists: Lists, values: Collection[str], number: int) -> None:
    """Let an entry be found by each of these values, once."""
    for value in values if len(values) == 1 else {*values}:
        lists[value].append(number)


def _codes(rows: Iterable[Row], more: Iterable[str | None]) -> Ids:
    """Give the countries of rows, and these, once and in order."""
    codes = {row["country"] for row in rows}
    codes.update(more)
    codes.discard(None)
    return tuple(sorted(codes))


def _label(text: str) -> str | None:
    """Give a label that isn't read from its row: SQLite's JSON would end it at NUL."""
    return text if "\0" in text else None


def _participant(each: Any, known: Known) -> Row:
    name, country = known.people.get(each.person, (each.person, None))
    return {
        "id": each.person,
        "name": name,
        "role": each.role,
        "level": each.level,
        "country": each.country or country,
        "side": each.side,
    }


def _unknown(wanted: str) -> Row:
    """Stand in for a party that is in no registry seen so far."""
    return {"id": wanted, "name": wanted, "kind": "other", "country": None}
