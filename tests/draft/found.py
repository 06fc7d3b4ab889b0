"""What the tests of drafting share: registries of a few records, reports of a few lines."""

import textwrap
from dataclasses import replace

from diplo_cli.draft.documents import FoundDocument, find_documents
from diplo_cli.draft.drafting import draft
from diplo_cli.draft.individuals import Individual
from diplo_cli.draft.known import Registry, registry_of
from diplo_cli.draft.meetings import FoundMeeting, find_meetings
from diplo_cli.draft.mentioned import people_told_of
from diplo_cli.draft.reading import Line, read_lines
from diplo_cli.draft.report import read_report
from diplo_cli.draft.source import FoundSource, find_source
from diplo_cli.records import About, Dataset, Meeting

SIDES = ("KZ", "UZ")
EMPTY = Dataset(
    about=About(),
    countries=(),
    sectors=(),
    organizations=(),
    people=(),
    initiatives=(),
    sources=(),
    meetings=(),
    files=(),
)
PAIR = "Prime Minister of Georgia Nino Beridze met with President of Cyprus Eleni Markou in Nicosia"


def registry(**records: object) -> Registry:
    """Give a registry of these records: `organizations=(…)`, `people=(…)` and so on."""
    return registry_of(replace(EMPTY, **records))  # type: ignore[arg-type]  # by name


def documents(
    text: str, codes: tuple[str, ...] = SIDES, known: Registry | None = None
) -> list[FoundDocument]:
    """Find the documents of a report written as an indented text."""
    report = read_report(textwrap.dedent(text).strip(), "report")
    return find_documents(report, known or registry(), codes)


def titles(text: str) -> list[str]:
    """Give the titles of the documents of a report."""
    return [document.title for document in documents(text)]


def lines_of(text: str) -> tuple[tuple[Line, ...], FoundSource]:
    """Read a report's sentences, and what it tells of itself."""
    blocks = read_report(text, "report").blocks
    source = find_source(blocks)
    return read_lines(blocks, source), source


def told_of(text: str) -> tuple[tuple[Line, ...], list[Individual], FoundSource]:
    """Read a report's sentences with the people whom they name or mean."""
    lines, source = lines_of(text)
    lines, people = people_told_of(lines, source.record.title)
    return lines, people, source


def meetings(text: str) -> list[FoundMeeting]:
    """Find the meetings of a report."""
    return find_meetings(*told_of(text))


def meeting(text: str, data: Dataset = EMPTY) -> Meeting:
    """Draft the first meeting of a report of 6 March 2025."""
    return draft(f"6 March 2025\n\n{text}", data).tables.meetings[0]


def sides(found: Meeting) -> dict[str, tuple[str | None, str | None]]:
    """Give the country and side of each who took part in a meeting."""
    return {each.person: (each.country, each.side) for each in found.participants}


def countries(text: str) -> list[str | None]:
    """Give the countries of those who took part in the first meeting of a report."""
    return [each.country for each in meeting(text).participants]


def people(text: str) -> list[tuple[str, str | None]]:
    """Give name and office of all who met in a report."""
    return [(each.name, each.title) for found in meetings(text) for each in found.people]
