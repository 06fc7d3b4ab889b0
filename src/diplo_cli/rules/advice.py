"""What a careful editor would look at again: warnings and notes about a dataset that loads."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from diplo_cli.cites import source_of
from diplo_cli.models import values_of
from diplo_cli.nouns import ONE_OF
from diplo_cli.problems import shown
from diplo_cli.records import (
    REGISTRIES,
    Country,
    Dataset,
    Document,
    Figure,
    Initiative,
    Meeting,
    Organization,
    Participant,
    Person,
    Sector,
    Topic,
)
from diplo_cli.references import REFERENCES
from diplo_cli.rules import LOCATED, NAMING, Finding, Rule, cited, references, table

FARTHEST_EAST = datetime.timedelta(hours=14)

RULES: list[Rule] = []
rule = table(RULES, sound=True)


@rule("D012", "warning", sound=False)
def registry_entries_are_used(data: Dataset) -> Iterator[Finding]:
    """Every entry of a registry is named by some record.

    Example of what it finds: an organization that no document, topic or figure names, a source
    that nothing cites, a sector without documents, topics, figures, initiatives or narrower ones.
    """
    used = _used(data)
    for name in REGISTRIES:
        for entry in getattr(data, name):
            if (name, entry.id) not in used:
                message = f"{ONE_OF[name]} {shown(entry.id)} is named by no record"
                hint = "name it where it belongs, or remove it"
                yield Finding(entry, (), message, hint, absent=(("naming", name, entry.id),))


def _used(data: Dataset) -> set[tuple[str, str]]:
    """Give the ids that records name, with the tables that each may be of."""
    used = {("sources", source_of(cite)) for each in cited(data) for cite in each.cite}
    used.update(("countries", code) for _, _, code in references(data, LOCATED))
    for _, (field, *_), value in references(data, NAMING):
        used.update((table, value) for table in REFERENCES[str(field)])
    return used


@rule("D014", "warning")
def records_cite_a_source(data: Dataset) -> Iterator[Finding]:
    """Every meeting, topic, figure, document and initiative says which text it rests on.

    Example of what it finds:

        [[meetings.documents]]
        id = "2024-05-02-wagons"  # and no cite = ["gazette-2024-05-02#3"]
    """
    for record in cited(data):
        if not record.cite:
            kind = type(record).__name__.lower()
            hint = 'add cite = ["source-id#N"], N the paragraph that says so'
            yield Finding(record, (), f"this {kind} cites no source", hint)


@rule("D015", "warning")
def both_sides_take_part(data: Dataset) -> Iterator[Finding]:
    """Every meeting has participants of both sides, the host's and the guest's.

    Where a participant's side isn't given, those of the host country are of the host side.
    Example of what it finds: a meeting whose participants are all `side = "guest"`.
    """
    home = {person.id: person.country for person in data.people}
    for meeting in data.meetings:
        sides = {_side(each, meeting, home) for each in meeting.participants}
        if None in sides:
            continue
        for side in ("host", "guest"):
            if side not in sides:
                hint = "add them, if the source names them"
                message = f"this meeting has no participant of the {side} side"
                yield Finding(meeting, (), message, hint)


def _side(each: Participant, meeting: Meeting, home: dict[str, str | None]) -> str | None:
    country = each.country or home.get(each.person)
    if each.side or not country or not meeting.country:
        return each.side
    return "host" if country == meeting.country else "guest"


@rule("D016", "warning")
def countries_of_parties_take_part(data: Dataset) -> Iterator[Finding]:
    """The country of a document's party takes part in the meeting where it was signed.

    Example of what it finds: a Georgian company that signs at a meeting of two other countries.
    That can be true; it is also what a party matched to the wrong country looks like.
    """
    countries = {each.id: each.country for each in data.organizations}
    home = {person.id: person.country for person in data.people}
    for meeting in data.meetings:
        there = present(meeting, home)
        for document in meeting.documents:
            for index, party in enumerate(document.parties):
                country = countries.get(party)
                if country and there and not there & {country, None}:
                    message = (
                        f"party {shown(party)} is of {country}, which takes no part in the meeting"
                    )
                    hint = "check the party's country"
                    yield Finding(document, ("parties", index), message, hint)


def present(meeting: Meeting, home: Mapping[str, str | None]) -> set[str | None]:
    """Give the countries that take part in a meeting, the host's among them.

    `home` gives those of people by their ids. None stands for those that aren't known.
    """
    found = {each.country or home.get(each.person) for each in meeting.participants}
    return found | {meeting.country} if meeting.country else found


@rule("D017", "warning")
def sources_are_published_after_their_meetings(data: Dataset) -> Iterator[Finding]:
    """No source was published before the meeting that it reports, or a part of it.

    Of each meeting a source is told once, where it is cited first. A time with its offset counts
    by the day that it was then in the farthest east, since the meeting may have been there.

    Example of what it finds:

        [[sources]]
        published = 2025-03-02  # cited by a meeting of 2025-03-03
    """
    published = {source.id: source.published for source in data.sources}
    for meeting in data.meetings:
        told: set[str] = set()
        for record, index, cite in _cites(meeting):
            source = source_of(cite)
            moment = published.get(source)
            if moment and source not in told and _latest_day(moment) < meeting.date.toordinal():
                told.add(source)
                message = (
                    f"source {shown(source)} was published on {moment[:10]}, before the meeting"
                )
                yield Finding(record, ("cite", index), message, "check the two dates")


def _latest_day(moment: str) -> int:
    """Give the ordinal of the latest day that a moment was on, anywhere."""
    then = datetime.datetime.fromisoformat(moment)
    offset = then.utcoffset()
    if offset is None:  # a day
        return then.toordinal()
    since = datetime.timedelta(hours=then.hour, minutes=then.minute, seconds=then.second)
    return then.toordinal() + (since - offset + FARTHEST_EAST).days


def _cites(meeting: Meeting) -> Iterator[tuple[Any, int, str]]:
    """Yield the cites of a meeting and its parts: each with its record and place there."""
    for record in (meeting, *_parts(meeting)):
        for index, cite in enumerate(record.cite):
            yield record, index, cite


def _parts(meeting: Meeting) -> tuple[Any, ...]:
    return (*meeting.topics, *meeting.figures, *meeting.documents)


@rule("D018", "note")
def topics_and_documents_have_a_sector(data: Dataset) -> Iterator[Finding]:
    """Every topic and document belongs to a sector; a note, since a text may name no subject.

    Example of what it finds: a protocol of a meeting that names no subject.
    """
    for meeting in data.meetings:
        kinds: dict[str, tuple[Any, ...]] = {
            "topic": meeting.topics,
            "document": meeting.documents,
        }
        for kind, records in kinds.items():
            for record in records:
                if not record.sectors:
                    hint = "add sectors = […], if the source names a subject"
                    yield Finding(record, (), f"this {kind} has no sector", hint)


@rule("D019", "warning")
def ids_begin_with_the_date(data: Dataset) -> Iterator[Finding]:
    """The ids of a meeting, and of what belongs to it, begin with its date.

    Example of what it finds:

        [[meetings]]
        id = "baku"  # better 2025-03-03-baku
        date = 2025-03-03
    """
    for meeting in data.meetings:
        for record in (meeting, *_parts(meeting)):
            if record.id and not f"{record.id}-".startswith(f"{meeting.date}-"):
                message = (
                    f"id {shown(record.id)} doesn't begin with the meeting's date, {meeting.date}"
                )
                yield Finding(record, ("id",), message, f"call it {meeting.date}-…")


@rule("D030", "warning")
def lists_name_each_value_once(data: Dataset) -> Iterator[Finding]:
    """No list of a record names a value twice: it would be counted and shown twice.

    Example of what it finds:

        sectors = ["rail", "rail"]
    """
    for record in (*data.countries, *data.sectors, *data.organizations, *data.people, *cited(data)):
        for field in LISTS[type(record)]:
            seen: set[str] = set()
            for index, value in enumerate(getattr(record, field)):
                if value in seen:
                    message = f"{field} names {shown(value)} twice"
                    yield Finding(record, (field, index), message, "leave one of them out")
                seen.add(value)


KINDS = (
    Country,
    Sector,
    Organization,
    Person,
    Initiative,
    Meeting,
    Topic,
    Figure,
    Document,
)
LISTS = {kind: [each.name for each in values_of(kind) if each.many] for kind in KINDS}
