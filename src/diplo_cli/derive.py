"""Make the rows of meetings and of what is theirs, with what filters find them by.

What a row counts or collects beyond its own record is derived here, and for the registries in
`registries`, when a file is indexed, and nowhere else. Every meeting of every dataset comes
through here once, so rows are plain dicts in the order of the classes in `rows`, and facets go
straight into the lists of the file's share: objects in between took longer than all the rest.
"""

from collections.abc import Iterable
from typing import Any

from diplo_cli.entries import Known, Row, plain_text, sorted_ids
from diplo_cli.names import search_key
from diplo_cli.records import Document, Figure, Meeting, Topic
from diplo_cli.rules import made_id
from diplo_cli.share import Mention, Packer, Values


def pack_meeting(meeting: Meeting, packer: Packer) -> None:
    """Put a meeting's documents, topics and figures, and then itself, into a file's share."""
    _Telling(meeting, packer).tell()


class _Telling:
    """A meeting, and what its parts tell of it and of registry entries, until all are told."""

    def __init__(self, meeting: Meeting, packer: Packer) -> None:
        self.meeting = meeting
        self.day = str(meeting.date)
        self.packer = packer
        self.participants = [_participant(each, packer.known) for each in meeting.participants]
        self.countries = sorted_ids(
            [*(each["country"] for each in self.participants), meeting.country]
        )
        self.sectors: set[str] = set()
        self.inherited: dict[str, set[str]] = {kind: set() for kind in INHERITED}
        self.met: set[Mention] = set()

    def tell(self) -> None:
        """Pack the parts, then the meeting."""
        meeting = self.meeting
        for document in meeting.documents:
            self._document(document)
        for number, topic in enumerate(meeting.topics, 1):
            self._topic(topic, number)
        for number, figure in enumerate(meeting.figures, 1):
            self._figure(figure, number)
        self._meeting()
        self._take_part()
        meetings = self.packer.taken["meeting"][meeting.id]
        days = self.packer.taken["date"][self.day]
        for mention in self.met:
            mention.meetings += 1
            meetings.add(mention.number)
            days.add(mention.number)

    def _document(self, each: Document) -> None:
        known = self.packer.known.organizations
        parties = [known.get(wanted) or _unknown(wanted) for wanted in each.parties]
        own = sorted_ids([*each.countries, *[party["country"] for party in parties]])
        row = {
            "id": each.id,
            "title": each.title,
            "type": each.type,
            "status": each.status,
            "date": self.day,
            "meeting": self.meeting.id,
            "sectors": each.sectors,
            "initiatives": each.initiatives,
            "countries": own,
            "parties": parties,
            "signatories": each.signatories,
            "signed_on": plain_text(each.signed_on),
            "place": each.place,
            "valid_from": plain_text(each.valid_from),
            "valid_until": plain_text(each.valid_until),
            "in_force_on": plain_text(each.in_force_on),
            "ended_on": plain_text(each.ended_on),
            "implements": each.implements,
            "amends": each.amends,
            "supersedes": each.supersedes,
            "number": each.number,
            "url": each.url,
            "note": each.note,
            "cite": each.cite,
            "extra": each.extra,
        }
        number = self.packer.add("docs", row, self.day, _label(each.title))
        facets = self.packer.facets["docs"]
        located = own or self.countries
        facets["type"][each.type].append(number)
        self.inherited["type"].add(each.type)
        for kind in {party["kind"] for party in parties}:
            facets["kind"][kind].append(number)
        self._place(facets, located, number)
        orgs = self._orgs(each.parties, facets, number)
        for mention in orgs:
            mention.documents += 1
            self.packer.taken["type"][each.type].add(mention.number)
        for mention in self._subjects(each, orgs, located, facets, number):
            mention.documents += 1
        self._cite(each.cite, located, facets, number)
        if each.signatories:
            self._name("people", "person", each.signatories, facets, number)
        if each.implements or each.amends or each.supersedes:
            refers = (*each.implements, *each.amends, *each.supersedes)
            self._name("documents", "document", refers, facets, number)

    def _topic(self, each: Topic, at: int) -> None:
        row = {
            "id": each.id or made_id(self.meeting.id, "topic", at),
            "meeting": self.meeting.id,
            "date": self.day,
            "summary": each.summary,
            "stance": each.stance,
            "by": each.by,
            "sectors": each.sectors,
            "initiatives": each.initiatives,
            "people": each.people,
            "organizations": each.organizations,
            "countries": each.countries,
            "cite": each.cite,
            "extra": each.extra,
        }
        number = self.packer.add("topics", row, self.day, _label(each.summary))
        facets = self.packer.facets["topics"]
        located = self.countries
        if each.by or each.countries:
            located = sorted_ids([*located, *each.by, *each.countries])
        facets["stance"][each.stance].append(number)
        self.inherited["stance"].add(each.stance)
        self._place(facets, located, number)
        orgs = self._orgs(each.organizations, facets, number)
        for mention in self._subjects(each, orgs, located, facets, number):
            mention.topics += 1
        self._cite(each.cite, located, facets, number)
        if each.people:
            self._name("people", "person", each.people, facets, number)

    def _figure(self, each: Figure, at: int) -> None:
        row = {
            "id": each.id or made_id(self.meeting.id, "figure", at),
            "meeting": self.meeting.id,
            "date": self.day,
            "name": each.name,
            "value": each.value,
            "unit": each.unit,
            "measure": each.measure,
            "qualifier": each.qualifier,
            "period": plain_text(each.period),
            "sectors": each.sectors,
            "initiatives": each.initiatives,
            "cite": each.cite,
            "extra": each.extra,
        }
        number = self.packer.add("figures", row, self.day, _label(each.name))
        facets = self.packer.facets["figures"]
        self._place(facets, self.countries, number)
        for sector in self.packer.above(each.sectors):
            facets["sector"][sector].append(number)
        for sector in each.sectors:
            self.packer.mentions["sectors"][sector]  # so that somebody looks for it
        self.met.update(self._initiatives(each.initiatives, facets, number))
        self._cite(each.cite, self.countries, facets, number)

    def _meeting(self) -> None:
        meeting, day = self.meeting, self.day
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
            "sectors": sorted(self.sectors),
            "document_count": len(meeting.documents),
            "topic_count": len(meeting.topics),
            "figure_count": len(meeting.figures),
            "cite": meeting.cite,
            "extra": meeting.extra,
        }
        place = meeting.city or meeting.country
        number = self.packer.add("meetings", row, day, f"{day} {place}" if place else day)
        facets = self.packer.facets["meetings"]
        self._place(facets, self.countries, number)
        # The parts' sources are the meeting's, so all of them are found by its countries.
        sources = {cite.partition("#")[0] for cite in meeting.cite} | self.inherited["source"]
        self._cite(meeting.cite, self.countries, {}, number)
        self._locate_sources(sources, self.countries)
        self.inherited["source"] = sources
        self.inherited["person"] = {each.person for each in meeting.participants}
        self.inherited["sector"] = self.packer.above(tuple(self.sectors))
        for kind, values in self.inherited.items():
            for value in values:
                facets[kind][value].append(number)
        words = search_key([meeting.id])
        self.packer.name("meetings", meeting.id, None, meeting.city or "", words)

    def _place(self, facets: Values, located: Iterable[str], number: int) -> None:
        """Let an entry be found by its countries and by its meeting."""
        facets["meeting"][self.meeting.id].append(number)
        countries = facets["country"]
        for country in located:
            countries[country].append(number)

    def _orgs(self, ids: tuple[str, ...], facets: Values, number: int) -> list[Mention]:
        """Let an entry be found by the organizations it names."""
        if not ids:
            return []
        found = {*ids}
        inherited, lists = self.inherited["org"], facets["org"]
        for wanted in found:
            lists[wanted].append(number)
            inherited.add(wanted)
        mentions = [self.packer.mentions["orgs"][wanted] for wanted in found]
        self.met.update(mentions)
        return mentions

    def _initiatives(self, ids: tuple[str, ...], facets: Values, number: int) -> list[Mention]:
        """Let an entry be found by the initiatives it names."""
        found = {*ids}
        for wanted in found:
            facets["initiative"][wanted].append(number)
            self.inherited["initiative"].add(wanted)
        return [self.packer.mentions["initiatives"][wanted] for wanted in found]

    def _subjects(
        self,
        each: Topic | Document,
        orgs: list[Mention],
        located: Iterable[str],
        facets: Values,
        number: int,
    ) -> list[Mention]:
        """Let an entry, and organizations that it names, be found by what it is about."""
        above = self.packer.above(each.sectors)
        self.sectors.update(each.sectors)
        mentions = []
        taken = self.packer.taken
        lists, countries = facets["sector"], taken["country"]
        for sector in above:
            lists[sector].append(number)
            mention = self.packer.mentions["sectors"][sector]
            mentions.append(mention)
            for country in located:
                countries[country].add(mention.number)
            for org in orgs:
                taken["sector"][sector].add(org.number)
        if each.initiatives:
            mentions += self._initiatives(each.initiatives, facets, number)
            for wanted in each.initiatives:
                taken["initiative"][wanted].update([org.number for org in orgs])
        self.met.update(mentions)
        return mentions

    def _cite(
        self, cites: Iterable[str], located: Iterable[str], facets: Values, number: int
    ) -> None:
        """Count cites, hold them to their form, and let an entry be found by what it cites."""
        found = set()
        for cite in cites:
            source, mark, block = cite.partition("#")
            if mark and not (block.isascii() and block.isdigit() and block[0] != "0"):
                self.packer.sound = False
            self.packer.mentions["sources"][source].cites += 1
            found.add(source)
        if facets:
            lists = facets["source"]
            for source in found:
                lists[source].append(number)
        self.inherited["source"] |= found
        if located is not self.countries:  # which all sources of the meeting get in the end
            self._locate_sources(found, located)

    def _locate_sources(self, sources: Iterable[str], located: Iterable[str]) -> None:
        countries = self.packer.taken["country"]
        for source in sources:
            mention = self.packer.mentions["sources"][source]
            self.met.add(mention)
            for country in located:
                countries[country].add(mention.number)

    def _name(self, noun: str, kind: str, ids: Iterable[str], facets: Values, number: int) -> None:
        """Let an entry be found by records of which nothing else is told."""
        for wanted in {*ids}:
            facets[kind][wanted].append(number)
            self.packer.mentions[noun][wanted]  # so that somebody looks for it

    def _take_part(self) -> None:
        """Tell of the people at the table that they were there, and as what."""
        countries = self.packer.taken["country"]
        for at, each in enumerate(self.meeting.participants):
            mention = self.packer.mentions["people"][each.person]
            self.met.add(mention)
            if each.country:
                countries[each.country].add(mention.number)
            if each.role:
                place = (self.day, self.meeting.id, at)
                mention.roles[each.role] = min(place, mention.roles.get(each.role, place))


# What a meeting is found by because a part of it is.
INHERITED = ("org", "initiative", "type", "stance", "source")


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
