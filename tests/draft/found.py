"""What the tests of signed documents share: registries of a few records, reports of a few lines."""

import textwrap
from dataclasses import replace

from diplo_cli.draft.documents import FoundDocument, find_documents
from diplo_cli.draft.known import Registry, registry_of
from diplo_cli.draft.report import read_report
from diplo_cli.records import About, Dataset

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
