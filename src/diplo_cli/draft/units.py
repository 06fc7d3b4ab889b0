"""A report's blocks as list items and running text, with what announces each list."""

import re
from typing import TYPE_CHECKING, NamedTuple

from diplo_cli.draft.sentences import sentences
from diplo_cli.draft.titles import MARK, leading_head

if TYPE_CHECKING:
    from diplo_cli.draft.report import Block, Report

INLINE = re.compile(
    r"(?:^|(?<=[\s:;,.]))(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})\)|\d{1,2}\.(?=\s+[A-Z“\"]))\s+"
)
HEADING_WORDS = 14


class Unit(NamedTuple):
    """A piece of a block: a list's item, with the text that announces the list, or running text."""

    block: int
    text: str
    item: bool
    intro: str = ""


def units_of(report: "Report") -> list[Unit]:
    """Cut a report into list items and running text, in order."""
    found: list[Unit] = []
    for block in report.blocks:
        found.extend(_units_of_block(block, found))
    return found


def _units_of_block(block: "Block", before: list[Unit]) -> list[Unit]:
    lines = [line.strip() for line in block.lines]
    marked = [
        bool(MARK.match(line))
        and not _dateline(line)
        # In text wrapped by hand a line may begin with a dash that is no mark.
        and (
            n == 0
            or not re.match(r"\s*[-–—]", line)
            or lines[n - 1][-1:] in '.:;,)”»"'
            or bool(leading_head(MARK.sub("", line)))
        )
        for n, line in enumerate(lines)
    ]
    if any(marked):
        return _marked(block.number, lines, marked, before)
    open_list = _open_intro(before)
    if len(lines) > 1 and (open_list is not None or lines[0].endswith(":")):
        listed = _plain_lines(block.number, lines, open_list or "")
        if listed:
            return listed
    if open_list is not None and _continues(block.text, before):
        return [Unit(block.number, block.text, True, open_list)]
    return _inline(block.number, block.text)


def _dateline(line: str) -> bool:
    """Tell a dash that opens direct speech or a date from a list's mark."""
    return bool(re.match(r"^\s*\d{1,2}[.]\d{1,2}[.]", line))


def _marked(number: int, lines: list[str], marked: list[bool], before: list[Unit]) -> list[Unit]:
    """Gather marked lines, each with the lines that go on with it."""
    found: list[Unit] = []
    intro = _open_intro(before)
    if intro is None:
        intro = _last_sentence(before)
    for line, is_item in zip(lines, marked, strict=True):
        if is_item:
            found.append(Unit(number, line, True, intro))
        elif found and found[-1].item and _goes_on(found[-1].text, line):
            found[-1] = found[-1]._replace(text=f"{found[-1].text} {line}")
        elif found and not found[-1].item:
            found[-1] = found[-1]._replace(text=f"{found[-1].text} {line}")
            intro = (sentences(found[-1].text) or [""])[-1]
        else:
            found.append(Unit(number, line, False))
            intro = (sentences(line) or [""])[-1]
    return found


def _goes_on(item: str, line: str) -> bool:
    """Tell whether an unmarked line goes on with the item before it, or begins running text."""
    if line.endswith(":"):
        return False
    if not line[:1].isupper() or re.match(
        r"(?:It\s+was\s+)?(?:Signed|Exchanged|Signatories)\b", line
    ):
        return True
    return not (item.rstrip().endswith((".", ";")) or (len(line) > 60 and line.endswith(".")))


def _plain_lines(number: int, lines: list[str], intro: str) -> list[Unit]:
    """Take each line of a block as an item where the lines look like documents."""
    found: list[Unit] = []
    rest = list(lines)
    if rest[0].endswith(":"):
        found.append(Unit(number, rest[0], False))
        intro = sentences(rest[0])[-1]
        rest = rest[1:]
    shown = sum(bool(leading_head(line)) for line in rest)
    if not rest or shown * 2 < len(rest):
        return []
    return [*found, *(Unit(number, line, True, intro) for line in rest)]


def _open_intro(before: list[Unit]) -> str | None:
    """Give the text that announces the list at hand, if one is open."""
    if not before:
        return None
    last = before[-1]
    if last.item:
        return last.intro
    return sentences(last.text)[-1] if last.text.endswith(":") else None


def _last_sentence(before: list[Unit]) -> str:
    return sentences(before[-1].text)[-1] if before else ""


def _continues(text: str, before: list[Unit]) -> bool:
    """Tell whether an unmarked block goes on with an open list."""
    last = before[-1]
    opening = leading_head(text)
    if not last.item:
        return bool(opening) or text.endswith(";")
    if MARK.match(last.text):
        return False
    if last.text.rstrip().endswith((";", ",", "; and", ", and")):
        return True
    return bool(opening and opening.start == 0 and not re.search(r"\b(?:was|were)\s+\w+ed\b", text))


def _inline(number: int, text: str) -> list[Unit]:
    """Cut a list that runs on within one block, by its marks or its semicolons."""
    marks = list(INLINE.finditer(text))
    if len(marks) > 1 and any(leading_head(text[mark.end() :]) for mark in marks):
        ends = [mark.start() for mark in marks[1:]] + [len(text)]
        items = [text[mark.start() : end] for mark, end in zip(marks, ends, strict=True)]
        return _with_intro(number, text[: marks[0].start()], items)
    for sentence in sentences(text):
        intro, colon, listed = sentence.partition(": ")
        parts = [part for part in re.split(r";\s+(?:and\s+)?", listed) if part.strip()]
        if colon and len(parts) > 1 and len(intro.split()) > 1:
            before, _, after = text.partition(sentence)
            return [
                *([Unit(number, before, False)] if before.strip() else []),
                *_with_intro(number, f"{intro}:", parts),
                *([Unit(number, after, False)] if after.strip() else []),
            ]
    return [Unit(number, text, False)]


def _with_intro(number: int, intro: str, items: list[str]) -> list[Unit]:
    said = (sentences(intro) or [""])[-1]
    return [Unit(number, intro, False), *(Unit(number, item, True, said) for item in items)]
