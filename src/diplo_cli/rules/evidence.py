"""Records held against the texts they cite, where a source names the file of its text."""

import math
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from diplo_cli.countries import iso_countries
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.report import Block, read_report
from diplo_cli.numerals import numbers
from diplo_cli.records import Dataset, Document, Organization
from diplo_cli.rules import Finding, Rule, cited, table
from diplo_cli.texts import any_stands, stands

RULES: list[Rule] = []
rule = table(RULES)

Texts = dict[str, tuple[Block, ...]]


@rule("D020")
def texts_can_be_read(data: Dataset) -> Iterator[Finding]:
    """The file that a source names holds its text, in UTF-8.

    Example of what it finds:

        file = "texts/2025-03-03.txt"  # relative to this file, and not there
    """
    for source, path in _paths(data):
        if _blocks(path) is None:
            hint = "mend the path, relative to this file, or leave it out"
            yield Finding(source, ("file",), f"the text {source.file!r} can't be read", hint)


@rule("D021")
def cited_paragraphs_exist(data: Dataset) -> Iterator[Finding]:
    """A cited paragraph is one of its source's text.

    Example of what it finds: `cite = ["trend-2025-03-03#99"]` of a text of 26 paragraphs.
    """
    texts = _texts(data)
    for record in cited(data):
        for index, cite in enumerate(record.cite):
            source, mark, number = cite.partition("#")
            if mark and source in texts and number.isdigit() and int(number) > len(texts[source]):
                message = f"{source} has no paragraph {number}, its last is {len(texts[source])}"
                yield Finding(record, ("cite", index), message, "cite the one that says so")


@rule("D022", "warning")
def numbers_stand_in_the_text(data: Dataset) -> Iterator[Finding]:
    """The number of a figure stands in the paragraph it cites, as digits or in words.

    Example of what it finds: `value = 500000000` where the text says "$400 million".
    """
    texts = _texts(data)
    for figure in (each for meeting in data.meetings for each in meeting.figures):
        text = _cited_text(figure, texts)
        wanted = abs(figure.value)
        if text is not None and not any(math.isclose(each, wanted) for each in numbers(text)):
            message = f"the number {figure.value:,} doesn't stand in {_cites(figure)}"
            yield Finding(figure, ("value",), message, "check the value and the cite")


@rule("D023", "warning")
def participants_stand_in_the_text(data: Dataset) -> Iterator[Finding]:
    """The name of a participant, or an alias, stands in a text that the meeting cites.

    Example of what it finds: a participant of another meeting, left by a copied record.
    """
    texts = _texts(data)
    people = {person.id: person for person in data.people}
    for meeting in data.meetings:
        whole = _whole_text(meeting, texts)
        for participant in meeting.participants:
            person = people.get(participant.person)
            if whole and person and not any_stands((person.name, *person.aliases), whole):
                message = f"{person.name} isn't named in {_cites(meeting)}"
                yield Finding(participant, ("person",), message, "check the name, or add an alias")


@rule("D024", "warning")
def parties_stand_in_the_text(data: Dataset) -> Iterator[Finding]:
    """The name of a document's party, or an alias, stands in the paragraph that it cites.

    Example of what it finds: a ministry matched to the wrong country's.
    """
    texts = _texts(data)
    organizations = {each.id: each for each in data.organizations}
    for document in _documents(data):
        text = _cited_text(document, texts)
        for index, party in enumerate(document.parties):
            organization = organizations.get(party)
            if text is not None and organization and not _named(organization, text):
                message = f"{organization.name} isn't named in {_cites(document)}"
                hint = "check the party and the cite, or add an alias"
                yield Finding(document, ("parties", index), message, hint)


@rule("D025", "warning")
def initiatives_stand_in_the_text(data: Dataset) -> Iterator[Finding]:
    """The name of an initiative, or an alias, stands in the paragraph of what names it.

    Example of what it finds: a topic of the Middle Corridor that cites the next paragraph.
    """
    texts = _texts(data)
    initiatives = {each.id: each for each in data.initiatives}
    for record in cited(data):
        text = _cited_text(record, texts)
        for index, wanted in enumerate(getattr(record, "initiatives", ())):
            initiative = initiatives.get(wanted)
            if text is None or initiative is None:
                continue
            if not any_stands((initiative.name, *initiative.aliases), _with_countries(text)):
                message = f"{initiative.name} isn't named in {_cites(record)}"
                hint = "check the cite, or add an alias"
                yield Finding(record, ("initiatives", index), message, hint)


@rule("D026", "warning")
def titles_stand_in_the_text(data: Dataset) -> Iterator[Finding]:
    """The words of a document's title stand in the paragraph that it cites.

    Example of what it finds: a title typed from memory.
    """
    texts = _texts(data)
    for document in _documents(data):
        text = _cited_text(document, texts)
        if text is not None and not stands(document.title, _with_countries(text)):
            message = f"the words of the title don't all stand in {_cites(document)}"
            yield Finding(document, ("title",), message, "take the title from the text")


@rule("D027", "warning")
def validity_stands_in_the_text(data: Dataset) -> Iterator[Finding]:
    """The years of a document's validity stand in the paragraph that it cites.

    Example of what it finds: `valid_until = "2025"` where the text says "from 2023 to 2024".
    """
    texts = _texts(data)
    for document in _documents(data):
        text = _cited_text(document, texts)
        for field in ("valid_from", "valid_until"):
            year = (getattr(document, field) or "")[:4]
            if text is not None and year and not _year_stands(year, text):
                message = f"{field} {year} doesn't stand in {_cites(document)}"
                yield Finding(document, (field,), message, "check the year and the cite")


@rule("D028", "note")
def paragraphs_are_cited(data: Dataset) -> Iterator[Finding]:
    """Every paragraph of a source's text is cited by some record; told with --uncited only.

    Example of what it finds: a paragraph that nobody has recorded yet.
    """
    texts = _texts(data)
    known = {cite for record in cited(data) for cite in record.cite}
    for source in data.sources:
        for block in texts.get(source.id, ()):
            if f"{source.id}#{block.number}" not in known:
                start = block.text if len(block.text) <= 60 else f"{block.text[:57]}…"
                message = f"no record cites {source.id}#{block.number}: {start}"
                yield Finding(source, (), message, "record what it says, or leave it")


def _paths(data: Dataset) -> Iterator[tuple[Any, Path]]:
    """Yield each source that names the file of its text, with the path of that file."""
    for file in data.files:
        for source in file.tables.sources:
            if source.file:
                yield source, Path(file.path).parent / source.file


@cache
def _blocks(path: Path) -> tuple[Block, ...] | None:
    try:
        return read_report(path.read_text("utf-8"), path.stem).blocks
    except (OSError, ValueError):
        return None


def _texts(data: Dataset) -> Texts:
    return {source.id: blocks for source, path in _paths(data) if (blocks := _blocks(path))}


def _documents(data: Dataset) -> Iterator[Document]:
    return (document for meeting in data.meetings for document in meeting.documents)


def _cited_text(record: Any, texts: Texts) -> str | None:
    """Join the paragraphs that a record cites; None unless all of them can be read."""
    pieces: list[str] = []
    for cite in record.cite:
        source, mark, number = cite.partition("#")
        blocks = texts.get(source)
        if blocks is None or (mark and not 0 < int(number) <= len(blocks)):
            return None
        pieces.extend(block.text for block in blocks if not mark or block.number == int(number))
    return "\n".join(pieces) if pieces else None


def _whole_text(record: Any, texts: Texts) -> str:
    """Join the whole texts of the sources that a record cites."""
    sources = dict.fromkeys(cite.partition("#")[0] for cite in record.cite)
    return "\n".join(block.text for source in sources for block in texts.get(source, ()))


def _cites(record: Any) -> str:
    return ", ".join(record.cite)


def _named(organization: Organization, text: str) -> bool:
    names = (organization.name, *organization.aliases, organization.acronym)
    return any_stands(names, _with_countries(text))


def _with_countries(text: str) -> str:
    """Add to a text the names of the countries in it, so that Kazakh counts for Kazakhstan."""
    known = iso_countries()
    codes = {mention.code for mention in mentions(text)}
    names = [name for code in codes if code in known for name in known[code].names]
    return " ".join([text, *names])


def _year_stands(year: str, text: str) -> bool:
    """Tell whether a year stands in a text, in full or as the end of a span: 2024-25."""
    return bool(re.search(rf"\b{year}\b|\b{year[:2]}\d\d\s*[-–/]\s*{year[2:]}\b", text))
