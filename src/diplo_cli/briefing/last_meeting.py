"""The last meeting: who came, what was signed, and everything that was said."""

from collections.abc import Iterator

from diplo_cli.briefing.content import Block, Group, Row, Section, Statement, Table
from diplo_cli.briefing.material import Material
from diplo_cli.briefing.words import capital, listed, made
from diplo_cli.partial_dates import written
from diplo_cli.rows import MeetingRow, ParticipantRow


def last_meeting(material: Material) -> Section:
    """Tell of the latest of the meetings."""
    meeting = material.meetings[-1]
    title = f"The last meeting: {written(meeting.date)}"
    title += f", {meeting.city}" if meeting.city else ""
    blocks: tuple[Block, ...] = (
        Group("", tuple(_facts(meeting, material))),
        *_documents(meeting, material),
        *_said(meeting, material),
    )
    return Section("last-meeting", title, blocks, "")


def _facts(meeting: MeetingRow, material: Material) -> Iterator[Statement]:
    notes = material.notes.of(meeting)
    if meeting.summary:
        yield Statement("In short", meeting.summary, notes)
    days = f"{meeting.date}/{meeting.end_date}" if meeting.end_date else meeting.date
    place = ", ".join(filter(None, (meeting.city, material.names.country(meeting.country))))
    how = [f"{meeting.visit} visit"] if meeting.visit else []
    parts = (written(days), place, ", ".join([*how, *meeting.formats]))
    yield Statement("When and where", "; ".join(part for part in parts if part) + ".", notes)
    if meeting.participants:
        came = "; ".join(_participant(each, material) for each in meeting.participants)
        yield Statement("Took part", f"{came}.", notes)


def _participant(participant: ParticipantRow, material: Material) -> str:
    country = material.names.country(participant.country)
    return ", ".join(filter(None, (participant.name, participant.role, country)))


def _documents(meeting: MeetingRow, material: Material) -> Iterator[Group]:
    told = tuple(
        Statement(made(each, material.standing[each.id]), each.title, material.notes.of(each))
        for each in material.documents
        if each.meeting == meeting.id
    )
    if told:
        yield Group("Documents", told)


def _said(meeting: MeetingRow, material: Material) -> Iterator[Table]:
    """Tell every topic, those of a field together."""
    topics = [each for each in material.topics if each.meeting == meeting.id]
    fields = {each.id: listed(material.fields(each.sectors)) for each in topics}
    topics.sort(key=lambda topic: (not topic.sectors, fields[topic.id]))
    rows = tuple(
        Row((fields[each.id], capital(each.stance), each.summary), material.notes.of(each))
        for each in topics
    )
    if rows:
        yield Table("What was said", ("Field", "Stance", "Matter"), rows, cited=2)
