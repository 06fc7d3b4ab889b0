"""A whole draft: what a report tells, as the tables that a dataset lacks, with notes to review."""

from dataclasses import dataclass, replace
from functools import cache

from diplo_cli.cites import source_and_paragraph
from diplo_cli.countries import iso_countries
from diplo_cli.draft.changing import recited
from diplo_cli.draft.documents import Candidates, FoundDocument, find_documents
from diplo_cli.draft.figures import find_figures
from diplo_cli.draft.identity import document_slug, meeting_id
from diplo_cli.draft.individuals import Individual, whole_of
from diplo_cli.draft.joining import Joined
from diplo_cli.draft.known import Registry, known_person, registry_of
from diplo_cli.draft.levels import CABINET, LEADERS
from diplo_cli.draft.meetings import FoundMeeting, find_meetings, is_told_of
from diplo_cli.draft.mentioned import people_told_of
from diplo_cli.draft.nationality import is_international
from diplo_cli.draft.one_visit import of_one_visit
from diplo_cli.draft.participants import Roll, person_of, rolls_of
from diplo_cli.draft.reading import read_lines
from diplo_cli.draft.report import Report, Review, read_report
from diplo_cli.draft.sectors import SectorWords, sector_words
from diplo_cli.draft.sides import BILATERAL, sides_of
from diplo_cli.draft.signing_people import shared_out, with_signatories
from diplo_cli.draft.source import BODY, FoundSource, find_source
from diplo_cli.draft.topics import FoundTopic, find_topics
from diplo_cli.draft.word_lists import word_list
from diplo_cli.ids import Ids
from diplo_cli.records import (
    Dataset,
    Document,
    Figure,
    Initiative,
    Meeting,
    Organization,
    PartialDate,
    Person,
    Sector,
    Tables,
    Topic,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What was found: new records only, doubts about them, counts, and blocks that gave nothing."""

    tables: Tables
    reviews: tuple[Review, ...]
    found: dict[str, int]
    empty: tuple[int, ...]


class Gathered:
    """What a draft gathers while it is made: new records by id, and doubts."""

    def __init__(self, data: Dataset, registry: Registry, words: SectorWords) -> None:
        self.data = data
        self.registry = registry
        self.words = words
        self.ids = Ids(data)
        self.people: dict[str, Person] = {}
        self.organizations: dict[str, Organization] = {}
        self.initiatives: dict[str, Initiative] = {}
        self.reviews: list[Review] = []

    def person(self, name: str, title: str | None, country: str | None) -> str:
        """Give the id of a person, recorded anew where nobody knows them yet."""
        known = known_person(self.registry, name)
        if known:
            return known.id
        made = person_of(Individual(name, title, None, country), country)
        self.people.setdefault(made.id, made)
        return made.id


def draft(
    text: str,
    data: Dataset,
    source_id: str | None = None,
    candidates_of: Candidates | None = None,
    publisher: str | None = None,
) -> Draft:
    """Draft the records of a report that a dataset lacks; what the text doesn't say is left out.

    `candidates_of` gives the documents that the report tells of, where they are found elsewhere;
    `publisher` is whom the page states that the text is from.
    """
    blocks = read_report(text, "report").blocks
    sectors = data.sectors or default_sectors()
    gathered = Gathered(data, registry_of(replace(data, sectors=sectors)), sector_words(sectors))
    source = find_source(blocks, source_id, publisher)
    identity = gathered.ids.unique(source.record.id)
    source = source._replace(record=replace(source.record, id=identity))
    gathered.reviews += [each._replace(record=identity) for each in source.reviews]
    meetings = _meetings(Report(identity, blocks), source, gathered, candidates_of)
    tables = Tables(
        sectors=_new_sectors(meetings, tuple(gathered.initiatives.values()), data, sectors),
        organizations=tuple(gathered.organizations.values()),
        people=tuple(gathered.people.values()),
        initiatives=tuple(gathered.initiatives.values()),
        sources=(source.record,),
        meetings=tuple(meetings),
    )
    cited = _cited(meetings, source.frame)
    numbers = {block.number: block.cited for block in blocks}
    telling = {numbers[number] for number in cited if number in numbers}
    empty = tuple(sorted({*numbers.values()} - telling))
    made = Draft(recited(tables, numbers), tuple(gathered.reviews), _counts(tables), empty)
    return Joined(data).fit(made)


@cache
def default_sectors() -> tuple[Sector, ...]:
    """Give the sectors to use where a dataset has none."""
    listed = word_list("default_sectors")["sectors"]
    return tuple(Sector(**each) for each in listed)


def _meetings(
    report: Report, source: FoundSource, gathered: Gathered, candidates_of: Candidates | None
) -> list[Meeting]:
    """Draft the meetings of a report with all that was said, counted and signed."""
    lines = read_lines(report.blocks, source)
    lines, people = people_told_of(lines, source.record.title, source.framing)
    talks = find_meetings(lines, people, source)
    found, rolls = of_one_visit(talks, rolls_of(talks, source, gathered.registry))
    there = [each for roll in rolls[:1] for each in roll.participants]
    leading = frozenset(each.country for each in there if each.level in CABINET)
    met = tuple(each.country for each in there if each.country)
    issuer = BODY.match(source.record.publisher) and source.country
    codes = sides_of(report, met, leading, issuer or None)
    elsewhere = _sides_elsewhere(found, rolls)
    names = [each.name for each in people]
    documents = (
        find_documents(
            report, gathered.registry, codes, elsewhere, candidates_of, names, _heads(rolls[0])
        )
        if found
        else []
    )
    signed = frozenset(each.block for each in documents)
    figures = find_figures(
        lines, source.published, gathered.words, codes, report.source, signed, source.country
    )
    meetings: list[Meeting] = []
    owned = [_blocks(found, number, report) for number in range(len(found))]
    concluded = shared_out(documents, owned, [each.blocks for each in found], rolls)
    home = source.country or source.city_country
    for number, (meeting, roll) in enumerate(zip(found, rolls, strict=True)):
        own = owned[number]
        told = tuple(line for line in lines if line.block in own and line.block not in signed)
        topics = find_topics(
            told, people, roll.there, gathered.registry, gathered.words, report.source
        )
        if not (roll.participants or concluded[number]) and not is_told_of(
            meeting, lines, source, bool(topics)
        ):
            continue
        meetings.append(
            _meeting(
                meeting,
                with_signatories(roll, concluded[number], people, meeting, gathered.registry, home),
                topics,
                [each.record for each in figures if each.block in own],
                concluded[number],
                report.source,
                gathered,
            )
        )
    return meetings


def _heads(roll: Roll) -> str:
    """Tell of an organization's head and whom they met of one country: `President of … N N and …`.

    What the two sign is between the organization and that country.
    """
    countries = {each.country for each in roll.there if each.country}
    named = [each for each in roll.there if each.title]
    head = next((each for each in named if each.country is None and is_international(each)), None)
    state = next((each for each in named if each.country), None)
    if len(countries) != 1 or head is None or state is None:
        return ""
    country = iso_countries()[state.country or ""].name
    # A vice president who heads an agency, too, speaks for the country.
    office = "President" if state.level in LEADERS else state.title
    return f"{head.title} {head.name} and {office} of {country} {state.name}"


def _sides_elsewhere(found: list[FoundMeeting], rolls: list[Roll]) -> dict[int, tuple[str, ...]]:
    """Give the two sides of the blocks that tell of a later meeting only."""
    sides: dict[int, tuple[str, ...]] = {}
    for meeting, roll in zip(found[1:], rolls[1:], strict=True):
        met = tuple(dict.fromkeys(each.country for each in roll.participants if each.country))
        if len(met) == BILATERAL:
            sides |= dict.fromkeys(meeting.blocks - found[0].blocks, met)
    return sides


def _blocks(found: list[FoundMeeting], number: int, report: Report) -> frozenset[int]:
    """Give the blocks whose records belong to a meeting; what none claims is the first one's."""
    later = frozenset().union(*(each.blocks for each in found[1:]))
    if number:
        first = min(found[number].blocks)
        shared = found[0].blocks & found[number].blocks
        taken = frozenset().union(*(each.blocks for each in found[1:number]))
        return found[number].blocks - taken - (shared if first in shared else frozenset())
    everything = frozenset(block.number for block in report.blocks)
    return everything - (later - found[0].blocks)


def _meeting(
    found: FoundMeeting,
    roll: Roll,
    topics: list[FoundTopic],
    figures: list[Figure],
    documents: list[FoundDocument],
    source: str,
    gathered: Gathered,
) -> Meeting:
    """Put the record of a meeting together, and note what was guessed."""
    identity = meeting_id(found, roll, gathered.ids)
    gathered.reviews += [each._replace(record=identity) for each in found.reviews]
    for person in roll.people:
        known = gathered.people.get(person.id)
        if known is None or (known.country is None and person.country):
            gathered.people[person.id] = person
    gathered.reviews += roll.reviews
    records = tuple(_document(each, found, roll, source, gathered) for each in documents)
    formats = found.formats
    if any(each.status != "announced" for each in documents):
        formats = tuple(dict.fromkeys((*formats, "signing")))
    for number, _ in enumerate(figures, 1):
        gathered.reviews.append(
            Review(f"{identity}-figure-{number}", "name", "put it in your own words")
        )
    return Meeting(
        id=identity,
        date=found.date,
        end_date=found.end_date,
        city=found.place.city,
        country=found.place.country,
        visit=found.visit,
        formats=formats,
        cite=tuple(f"{source}#{block}" for block in found.cites),
        participants=roll.participants,
        topics=_topics(topics, identity, gathered),
        figures=tuple(figures),
        documents=records,
    )


def _topics(found: list[FoundTopic], meeting: str, gathered: Gathered) -> tuple[Topic, ...]:
    """Give the records of topics, the people and initiatives new with them gathered."""
    topics: list[Topic] = []
    for number, topic in enumerate(found, 1):
        for new in topic.initiatives:
            if new.id not in gathered.initiatives:
                gathered.initiatives[new.id] = new
                gathered.reviews.append(Review(new.id, "name", "new: is this an initiative?"))
        people = dict.fromkeys(
            gathered.person(each.name, each.title, each.country) for each in topic.people
        )
        topics.append(replace(topic.record, people=tuple(people)))
        gathered.reviews.append(
            Review(f"{meeting}-topic-{number}", "summary", "put it in your own words")
        )
    return tuple(topics)


def _document(
    found: FoundDocument, meeting: FoundMeeting, roll: Roll, source: str, gathered: Gathered
) -> Document:
    """Give the record of a document, its new parties and signatories gathered."""
    identity = gathered.ids.unique(f"{meeting.date.isoformat()}-{document_slug(found)}")
    for party in found.parties:
        if not party.known:
            record = Organization(
                id=party.id,
                name=party.name,
                kind=party.kind,
                country=party.country,
                acronym=party.acronym,
            )
            gathered.organizations.setdefault(party.id, record)
    signatories = []
    for each in found.signatories:
        whole = whole_of(each.name, roll.there)
        signatories.append(
            each.id
            or gathered.person(
                whole.name if whole else each.name,
                whole.title if whole else each.role,
                whole.country if whole else each.country,
            )
        )
    gathered.reviews += [Review(identity, note.field, note.text) for note in found.notes]
    return Document(
        id=identity,
        title=found.title,
        type=found.type,
        status=found.status,
        parties=tuple(dict.fromkeys(each.id for each in found.parties)),
        countries=found.countries,
        signatories=tuple(dict.fromkeys(signatories)),
        sectors=found.sectors,
        initiatives=found.initiatives,
        valid_from=PartialDate(found.valid_from) if found.valid_from else None,
        valid_until=PartialDate(found.valid_until) if found.valid_until else None,
        in_force_on=PartialDate(found.in_force_on) if found.in_force_on else None,
        implements=found.implements,
        amends=found.amends,
        cite=tuple(f"{source}#{block}" for block in (found.block, *found.further)),
    )


def _new_sectors(
    meetings: list[Meeting],
    initiatives: tuple[Initiative, ...],
    data: Dataset,
    sectors: tuple[Sector, ...],
) -> tuple[Sector, ...]:
    """Give the sectors in use that the dataset lacks, broader ones included."""
    used = {sector for each in initiatives for sector in each.sectors}
    for meeting in meetings:
        within: tuple[Topic | Figure | Document, ...] = (
            *meeting.topics,
            *meeting.figures,
            *meeting.documents,
        )
        used.update(sector for each in within for sector in each.sectors)
    by_id = {sector.id: sector for sector in sectors}
    for sector in list(used):
        broader = by_id[sector].broader
        while broader:
            used.add(broader)
            broader = by_id[broader].broader
    known = {sector.id for sector in data.sectors}
    return tuple(each for each in sectors if each.id in used - known)


def _cited(meetings: list[Meeting], frame: frozenset[int]) -> frozenset[int]:
    """Give the blocks that some record cites, or that only frame the report."""
    cites: list[str] = []
    for meeting in meetings:
        within: tuple[Meeting | Topic | Figure | Document, ...] = (
            meeting,
            *meeting.topics,
            *meeting.figures,
            *meeting.documents,
        )
        cites += [cite for each in within for cite in each.cite]
    return frame | {source_and_paragraph(cite)[1] for cite in cites}


def _counts(tables: Tables) -> dict[str, int]:
    """Count what was found, by the name of its table."""
    return {
        "meetings": len(tables.meetings),
        "participants": sum(len(each.participants) for each in tables.meetings),
        "documents": sum(len(each.documents) for each in tables.meetings),
        "topics": sum(len(each.topics) for each in tables.meetings),
        "figures": sum(len(each.figures) for each in tables.meetings),
        "people": len(tables.people),
        "organizations": len(tables.organizations),
        "initiatives": len(tables.initiatives),
        "sectors": len(tables.sectors),
    }
