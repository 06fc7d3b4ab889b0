"""A draft as TOML: tables and fields in the contract's order, each guess with its comment."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Any

from diplo_cli.draft.drafting import Draft
from diplo_cli.literals import toml_value
from diplo_cli.records import PARTS, Meeting
from diplo_cli.text import visible

SECTIONS = {
    "sectors": "Sectors",
    "organizations": "Organizations",
    "people": "People",
    "initiatives": "Initiatives",
    "sources": "Sources",
}
RULE = 64

Notes = defaultdict[tuple[str, str], list[str]]  # by record and field


def to_toml(draft: Draft) -> str:
    """Write a draft as a TOML file for an editor to go through, `# review:` where in doubt."""
    reviews: Notes = defaultdict(list)
    for each in draft.reviews:
        reviews[each.record, each.field].append(each.note)
    pieces: list[str] = []
    for name, heading in SECTIONS.items():
        records = getattr(draft.tables, name)
        if records:
            pieces.append(f"# {heading}")
            pieces += [_table(name, each, each.id, reviews) for each in records]
    for meeting in draft.tables.meetings:
        pieces += _meeting(meeting, reviews)
    return "\n\n".join(pieces) + "\n"


def _meeting(meeting: Meeting, reviews: Notes) -> Iterator[str]:
    """Write a meeting and all within it."""
    yield f"# {'-' * RULE} {meeting.date.isoformat()} {meeting.city or ''}".rstrip()
    yield _table("meetings", meeting, meeting.id, reviews)
    for name in PARTS:
        for number, record in enumerate(getattr(meeting, name), 1):
            known = getattr(record, "id", None) or getattr(record, "person", None)
            identity = known or f"{meeting.id}-{name.removesuffix('s')}-{number}"
            yield _table(f"meetings.{name}", record, identity, reviews)


def _table(name: str, record: Any, identity: str, reviews: Notes) -> str:
    """Write one record: the fields that say something, in the order of the data model."""
    lines = [f"[[{name}]]"]
    for each in fields(record):
        value = getattr(record, each.name)
        if each.name in PARTS and isinstance(record, Meeting):
            continue
        default = each.default if each.default is not MISSING else None
        if value in (None, (), {}) or value == default:
            continue
        notes = "; ".join(dict.fromkeys(reviews.get((identity, each.name), ())))
        comment = f"  # review: {_comment(notes)}" if notes else ""
        lines.append(f"{each.name} = {toml_value(value)}{comment}")
    return "\n".join(lines)


def _comment(note: str) -> str:
    """Give a note as a comment can hold it: one line, nothing unprintable."""
    return visible(" ".join(note.split()))
