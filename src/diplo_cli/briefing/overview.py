"""Where things stand, in five lines."""

from collections import Counter
from collections.abc import Sequence

from diplo_cli.briefing.content import Group, Section, Statement
from diplo_cli.briefing.documents import ENDING
from diplo_cli.briefing.initiatives import threads
from diplo_cli.briefing.material import Material
from diplo_cli.briefing.words import ago, listed, times
from diplo_cli.ledger import Matter
from diplo_cli.nouns import counted
from diplo_cli.partial_dates import first_day, written
from diplo_cli.rows import MeetingRow

FEW = 5  # as many records a line cites, and as many fields it names


def overview(material: Material) -> Section:
    """Tell of meetings, documents, commitments, concerns and initiatives, a line each."""
    statements = (
        _meetings(material),
        _documents(material),
        _promises(material, "Commitments", "commitment", material.commitments),
        _promises(material, "Concerns", "concern", material.concerns),
        _initiatives(material),
    )
    return Section("overview", "Where things stand", (Group("", statements),), "")


def _meetings(material: Material) -> Statement:
    first, last = material.meetings[0], material.meetings[-1]
    number = len(material.meetings)
    who = listed(material.names.countries(material.codes))
    if number == 1:
        when = f"on {_place(first)}"
    else:
        when = f"first on {_place(first)}, last on {_place(last)}"
    days = (material.as_of.today - first_day(last.end_date or last.date)).days
    since = f"ended {ago(days)}" if last.end_date else ago(days)
    if last.end_date and days <= 0:
        since = f"still meeting until {written(last.end_date)}"
    return Statement("Meetings", f"{who} {_met(material)}, {when}, {since}.", _ends(material, []))


def _met(material: Material) -> str:
    """Tell how often the countries met; one without participants may only have been the place."""
    number = len(material.meetings)
    came = all(
        {*material.codes} <= {each.country for each in meeting.participants}
        for meeting in material.meetings
    )
    if len(material.codes) > 1:
        return f"met {times(number)}" if came else f"share {counted(number, 'meeting')}"
    return f"{'took part in' if came else 'hosted or took part in'} {counted(number, 'meeting')}"


def _place(meeting: MeetingRow) -> str:
    return written(meeting.date) + (f" in {meeting.city}" if meeting.city else "")


def _documents(material: Material) -> Statement:
    matters = list(material.standing.values())
    if not matters:
        return Statement("Documents", "No document is recorded.", _ends(material, []))
    by_field = Counter(field for each in matters for field in material.fields(each.sectors))
    most = sorted(by_field.items(), key=lambda pair: (-pair[1], pair[0]))[:FEW]
    fields = ", ".join(f"{field} {number}" for field, number in most)
    more = len(by_field) - len(most)
    fields += f" and {counted(more, 'field')} more" if more else ""
    states = Counter(each.state.replace("-", " ") for each in matters)
    days = counted(material.as_of.horizon, "day")
    standing = listed(f"{number} {word}" for word, number in sorted(states.items()))
    horizon = "" if states["running out"] else f", none running out within {days}"
    return Statement(
        "Documents",
        f"{counted(len(matters), 'document')}: {standing}{horizon}. By field: {fields}.",
        _ends(material, [each for each in matters if each.state in ENDING]),
    )


def _promises(material: Material, lead: str, one: str, matters: list[Matter]) -> Statement:
    """Count commitments or concerns, and quote the latest."""
    if not matters:
        return Statement(lead, f"No {one} is recorded.", _ends(material, []))
    again = sum(each.raised_through in ("initiative", "chain") for each in matters)
    latest = matters[-1]
    return Statement(
        lead,
        f"{counted(len(matters), one)}, {again or 'none'} raised again."
        f" The latest, of {written(latest.date)}: {latest.title}",
        material.notes.of(*(matters if len(matters) <= FEW else [latest])),
    )


def _initiatives(material: Material) -> Statement:
    found = threads(material)
    if not found:
        return Statement("Initiatives", "No initiative is named.", _ends(material, []))
    longest = found[0]
    last = longest.named_by[-1]
    others = f"; {counted(len(found) - 1, 'other is', 'others are')} named" if found[1:] else ""
    return Statement(
        "Initiatives",
        f"{longest.initiative.name} was named at {counted(len(longest.meetings), 'meeting')},"
        f" last on {written(last.date)}{others}.",
        material.notes.of(*longest.named_by[-FEW:]),
    )


def _ends(material: Material, notable: Sequence[Matter]) -> tuple[int, ...]:
    """Cite the first and the last meeting, and a few matters that the line tells of."""
    ends = dict.fromkeys([0, len(material.meetings) - 1])
    return material.notes.of(*(material.meetings[at] for at in ends), *notable[:FEW])
