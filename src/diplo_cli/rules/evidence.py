"""Records held against the texts they cite, where a source names the file of its text."""

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from diplo_cli.cites import source_and_paragraph, source_of
from diplo_cli.numerals import numbers
from diplo_cli.partial_dates import MONTHS
from diplo_cli.problems import shown
from diplo_cli.records import Dataset, Document, Initiative, Meeting, Organization
from diplo_cli.rules import Finding, Keys, Rule, cited, table
from diplo_cli.rules.advice import present
from diplo_cli.texts import (
    any_stands,
    country_words,
    leaves_countries_open,
    part_stands,
    person_stands,
    stands,
)

if TYPE_CHECKING:
    from diplo_cli.draft.report import Block

RULES: list[Rule] = []
rule = table(RULES, sound=True)

Texts = dict[str, tuple["Block", ...]]


@rule("D020", sound=False)
def texts_can_be_read(data: Dataset) -> Iterator[Finding]:
    """The file that a source names, relative to its own file, holds its text, in UTF-8.

    This is told whatever is selected, unless it is ignored.

    Example of what it finds:

        file = "texts/2025-03-03.txt"  # relative to this file, and not there
    """
    for source, path in _paths(data):
        _, fault, hint = _read(path)
        if fault:
            yield Finding(source, ("file",), f"the text {shown(source.file)} {fault}", hint)


@rule("D021", sound=False)
def cited_paragraphs_exist(data: Dataset) -> Iterator[Finding]:
    """A cited paragraph is one of its source's text.

    Example of what it finds: `cite = ["trend-2025-03-03#99"]` of a text of 26 paragraphs.
    """
    texts = _texts(data)
    for record in cited(data):
        for index, cite in enumerate(record.cite):
            source, number = source_and_paragraph(cite)
            if source in texts and number > len(texts[source]):
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

    Where one of these texts can't be read, the name may stand there, and nothing is told.

    Example of what it finds: a participant of another meeting, left by a copied record.
    """
    texts = _texts(data)
    people = {person.id: person for person in data.people}
    for meeting in data.meetings:
        whole = _whole_text(meeting, texts)
        for participant in meeting.participants:
            person = people.get(participant.person)
            if (
                whole is not None
                and person
                and not person_stands((person.name, *person.aliases), whole)
            ):
                message = f"{person.name} isn't named in {_cites(meeting)}"
                yield Finding(participant, ("person",), message, "check the name, or add an alias")


@rule("D024", "warning")
def parties_stand_in_the_text(data: Dataset) -> Iterator[Finding]:
    """The name of a document's party, or an alias, stands in the paragraph that it cites.

    Where the paragraph leaves open whose the parties are (`the two ministries`), the countries of
    the meeting are meant.

    Example of what it finds: a ministry matched to the wrong country's.
    """
    texts = _texts(data)
    organizations = {each.id: each for each in data.organizations}
    home = {person.id: person.country for person in data.people}
    for meeting, document in _documents(data):
        text = _item_text(document, texts) if document.parties else None
        for index, party in enumerate(document.parties):
            organization = organizations.get(party)
            if text is None or organization is None or _named(organization, text):
                continue
            if not _named(organization, _with_countries(text, meeting, home)):
                message = f"{organization.name} isn't named in {_cites(document)}"
                hint = "check the party and the cite, or add an alias"
                yield Finding(document, ("parties", index), message, hint)


@rule("D025", "warning")
def initiatives_stand_in_the_text(data: Dataset) -> Iterator[Finding]:
    """The name of an initiative, or an alias, stands in what it, and what names it, cites.

    After it has been named in full, a word of the name or kind is enough: `the cable`.

    Example of what it finds: a topic of the Middle Corridor that cites the next paragraph.
    """
    texts = _texts(data)
    initiatives = {each.id: each for each in data.initiatives}
    for record in cited(data):
        text = _cited_text(record, texts)
        for keys, initiative in _initiatives(record, initiatives):
            if text is None:
                continue
            names = (initiative.name, *initiative.aliases)
            short = part_stands(f"{initiative.name} {initiative.kind} project", text)
            whole = _whole_text(record, texts) if short else None
            if not any_stands(names, whole or text):
                message = f"{initiative.name} isn't named in {_cites(record)}"
                hint = "check the cite, or add an alias"
                yield Finding(record, keys, message, hint)


def _initiatives(record: Any, known: Mapping[str, Initiative]) -> Iterator[tuple[Keys, Initiative]]:
    """Yield the initiatives that the paragraphs of a record tell of, and the keys to them."""
    if isinstance(record, Initiative):
        yield ("name",), record
    for index, wanted in enumerate(getattr(record, "initiatives", ())):
        if wanted in known:
            yield ("initiatives", index), known[wanted]


@rule("D026", "warning")
def titles_stand_in_the_text(data: Dataset) -> Iterator[Finding]:
    """The words of a document's title stand in the paragraph that it cites.

    Words of its type may stand elsewhere in the source: `The MoUs cover:` before a list.

    Example of what it finds: a title typed from memory.
    """
    texts = _texts(data)
    for _, document in _documents(data):
        text = _cited_text(document, texts)
        if text is None or stands(document.title, text):
            continue
        if not stands(document.title, _with_words_of_type(text, document, texts)):
            message = f"the words of the title don't all stand in {_cites(document)}"
            yield Finding(document, ("title",), message, "take the title from the text")


@rule("D027", "warning")
def validity_stands_in_the_text(data: Dataset) -> Iterator[Finding]:
    """The years of a document's validity stand in the paragraph that it cites.

    Example of what it finds: `valid_until = "2025"` where the text says "from 2023 to 2024".
    """
    texts = _texts(data)
    for meeting, document in _documents(data):
        text = _cited_text(document, texts)
        starts = {meeting.date.year, int((document.valid_from or "0")[:4])}
        for field in ("valid_from", "valid_until"):
            year = (getattr(document, field) or "")[:4]
            if text is None or not year or _year_stands(year, text):
                continue
            if int(year) not in _years_by_length(starts, text):
                message = f"{field} {year} doesn't stand in {_cites(document)}"
                yield Finding(document, (field,), message, "check the year and the cite")


@rule("D028", "note", sound=False)
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
                hint = "record what it says, or leave it"
                yield Finding(source, (), message, hint, absent=(("naming", "sources", source.id),))


def _paths(data: Dataset) -> Iterator[tuple[Any, Path | None]]:
    """Yield each source that names the file of its text, with the path of that file.

    There is none where it is absolute: what others wrote may open no file just anywhere.
    """
    for file in data.files:
        for source in file.tables.sources:
            if source.file:
                apart = Path(source.file).is_absolute()
                yield source, None if apart else Path(file.path).parent / source.file


class _Read(NamedTuple):
    """The paragraphs of a text; where there are none, what is wrong and what to do."""

    blocks: tuple["Block", ...]
    fault: str = ""
    hint: str = ""


@cache
def _read(path: Path | None) -> _Read:
    """Cut a text into paragraphs as `diplo draft` counts them; one by an absolute path is not."""
    # Imported where a text is read: most checks read none.
    from diplo_cli.draft.inputs import MOST_BYTES
    from diplo_cli.draft.report import cited_blocks

    if path is None:
        return ABSOLUTE
    try:
        if not path.is_file():
            return UNREADABLE
        if path.stat().st_size > MOST_BYTES:
            most = MOST_BYTES // 1_000_000
            return _Read((), f"is larger than {most} MB", "keep the text of this source alone")
        blocks = cited_blocks(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _Read((), "is not UTF-8", "save the text as UTF-8")
    except (OSError, ValueError):
        return UNREADABLE
    return _Read(blocks) if blocks else EMPTY


UNREADABLE = _Read((), "can't be read", "mend the path, relative to this file, or leave it out")
ABSOLUTE = _Read((), "has an absolute path", "write it relative to this file")
EMPTY = _Read((), "is empty", "put the text there, or leave the file out")


def _texts(data: Dataset) -> Texts:
    return {source.id: read.blocks for source, path in _paths(data) if (read := _read(path)).blocks}


def _documents(data: Dataset) -> Iterator[tuple[Meeting, Document]]:
    return ((meeting, document) for meeting in data.meetings for document in meeting.documents)


def _blocks(cite: tuple[str, int], texts: Texts) -> list["Block"]:
    """Give the paragraphs that a cite names: all of a text, where it names none."""
    source, number = cite
    return [each for each in texts.get(source, ()) if number in (0, each.number)]


def _cited_text(record: Any, texts: Texts) -> str | None:
    """Join the paragraphs that a record cites; None unless all of them can be read."""
    found = [_blocks(cite, texts) for cite in map(source_and_paragraph, record.cite)]
    if not found or not all(found):
        return None
    return "\n".join(block.text for blocks in found for block in blocks)


def _item_text(document: Document, texts: Texts) -> str | None:
    """Give the cited text of a document, of a list only what stands before it and its own items.

    A text often has its whole list in one paragraph, where the name of any party stands.
    """
    text = _cited_text(document, texts)
    cites = sorted({*map(source_and_paragraph, document.cite)})
    blocks = [block for cite in cites for block in _blocks(cite, texts)]
    items = [item for block in blocks for item in _items(block)]
    own = [item for item in items if stands(document.title, item)]
    heads = [next(_items(block)) for block in blocks]
    return "\n".join((*heads, *own)) if text and own else text


def _items(block: "Block") -> Iterator[str]:
    """Cut a paragraph where lines begin with the mark of a list, or end with a semicolon."""
    item: list[str] = []
    for line in block.lines:
        if item and (MARK.match(line) or item[-1].rstrip().endswith(";")):
            yield " ".join(item)
            item = []
        item.append(line)
    yield " ".join(item)


MARK = re.compile(r"\s*(?:[-–—•*·▪◦]|\(?(?:\d{1,2}|[a-z])[.)])\s")


def _with_words_of_type(text: str, document: Document, texts: Texts) -> str:
    """Add to a text the words that its source has for documents of this type."""
    from diplo_cli.draft.document_words import document_words

    known = document_words()
    whole = _whole_text(document, texts) or ""
    named = (found.group() for found in known.pattern.finditer(whole))
    own = dict.fromkeys(word for word in named if known.meant_by(word)[0] == document.type)
    return " ".join((text, *own))


def _whole_text(record: Any, texts: Texts) -> str | None:
    """Join the whole texts of the sources that a record cites; None unless all can be read."""
    sources = dict.fromkeys(map(source_of, record.cite))
    if not sources or not sources.keys() <= texts.keys():
        return None
    return "\n".join(block.text for source in sources for block in texts[source])


def _cites(record: Any) -> str:
    return ", ".join(record.cite)


def _with_countries(text: str, meeting: Meeting, home: Mapping[str, str | None]) -> str:
    """Add the countries of a meeting to a text that leaves open which it means."""
    if not leaves_countries_open(text):
        return text
    there = sorted(country for country in present(meeting, home) if country)
    return " ".join((text, *country_words(there)))


def _named(organization: Organization, text: str) -> bool:
    names = (organization.name, *organization.aliases, organization.acronym)
    return any_stands(names, text)


def _year_stands(year: str, text: str) -> bool:
    """Tell whether a year stands in a text, in full or short: 2024-25, 2024 to 25, '25."""
    century, short = year[:2], year[2:]
    span = rf"\b{century}\d\d\s*(?:[-–—/]|to|and)\s*{short}\b(?!{OF_A_DAY})"
    return bool(re.search(rf"\b{year}\b|{span}|['’]{short}\b", text))


# What tells that a number is a day: 2024 to 25 March, 2024 to 25.03.
OF_A_DAY = r"[./]\d|\s+(?:of\s+)?(?:{})\b".format(
    "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS)
)


def _years_by_length(starts: set[int], text: str) -> set[int]:
    """Give the years that a text counts from a start: for three years, until the next year."""
    lengths = [0, 1] if YEAR_TO_COME.search(text) else []
    for found in YEARS.finditer(text):
        before = LAST_WORDS.search(text[max(0, found.start() - LONGEST_NUMBER) : found.start()])
        told = numbers(before[0]) if before else ()
        lengths += [int(each) - last for each in told if each < MOST_YEARS for last in (0, 1)]
    return {start + length for start in starts for length in lengths}


YEAR_TO_COME = re.compile(r"\b(?:this|current|next|following|coming) year\b", re.IGNORECASE)
YEARS = re.compile(r"(?<=[\s-])years?\b", re.IGNORECASE)
LAST_WORDS = re.compile(r"(?:[\w-]+\s)?[\w-]+[\s-]+$")
LONGEST_NUMBER = 60  # characters
MOST_YEARS = 1_000
