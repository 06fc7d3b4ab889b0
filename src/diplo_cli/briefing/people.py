"""Who is who: those who took part, and those who were named."""

from collections import defaultdict
from typing import TYPE_CHECKING

from diplo_cli.briefing.content import Row, Section, Table
from diplo_cli.briefing.material import Material
from diplo_cli.briefing.words import listed
from diplo_cli.nouns import counted
from diplo_cli.partial_dates import written

if TYPE_CHECKING:
    from diplo_cli.rows import MeetingRow, ParticipantRow, TopicRow

FEW = 3  # as many meetings are told by their dates


def people(material: Material) -> Section:
    """Tell who took part, those of the countries asked for first, and who else was named."""
    tables = (_took_part(material), _named(material))
    blocks = tuple(table for table in tables if table.rows)
    return Section("people", "Who is who", blocks, "Nobody is named.")


def _took_part(material: Material) -> Table:
    came: defaultdict[str, list[tuple[MeetingRow, ParticipantRow]]] = defaultdict(list)
    for meeting in material.meetings:
        for each in meeting.participants:
            came[each.id].append((meeting, each))
    rows = []
    for found in came.values():
        meeting, latest = found[-1]
        country = latest.country or ""
        dates = list(dict.fromkeys(each.date for each, _ in found))
        roles = dict.fromkeys(each.role for _, each in reversed(found) if each.role)
        cells = (
            latest.name,
            material.names.country(country),
            "; ".join(roles) or _known_roles(latest.id, material),
            _when(dates),
        )
        place = material.codes.index(country) if country in material.codes else len(material.codes)
        order = (
            place,
            cells[1],
            [-int(part) for part in dates[-1].split("-")],
            cells[0],
            latest.id,
        )
        rows.append((order, Row(cells, material.notes.of(meeting))))
    headings = ("Name", "Country", "Office", "Took part")
    return Table("Took part", headings, tuple(row for _, row in sorted(rows)), cited=0)


def _named(material: Material) -> Table:
    came = {each.id for meeting in material.meetings for each in meeting.participants}
    found: defaultdict[str, list[TopicRow]] = defaultdict(list)
    for topic in material.topics:
        for each in topic.people:
            if each not in came:
                found[each].append(topic)
    rows = []
    for id_, topics in found.items():
        person = material.people[id_]
        dates = list(dict.fromkeys(topic.date for topic in topics))
        country = material.names.country(person.country)
        cells = (person.name, country, listed(person.roles), _when(dates))
        rows.append(((cells[0], id_), Row(cells, material.notes.of(topics[-1]))))
    headings = ("Name", "Country", "Office", "Named")
    return Table("Named", headings, tuple(row for _, row in sorted(rows)), cited=0)


def _known_roles(id_: str, material: Material) -> str:
    return "; ".join(material.people[id_].roles)


def _when(dates: list[str]) -> str:
    """Write the days of a few meetings, or how many there were and the last of them."""
    if len(dates) <= FEW:
        return "; ".join(map(written, dates))
    return f"{counted(len(dates), 'day')}, last {written(dates[-1])}"
