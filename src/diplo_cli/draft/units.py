"""A report's blocks as list items and running text, with what announces each list.

An item is a line with a list's mark, a row of a table, or a line that reads as a document's title
and no sentence. Lines of the last kind need a neighbour of their kind, or a colon before them.
"""

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from diplo_cli.draft.announcements import PLANNED, TOP, is_section, lists_outcomes
from diplo_cli.draft.below_titles import parties_below, signers_below, without_clause
from diplo_cli.draft.columns import parted_by_gaps
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.datelines import dateline
from diplo_cli.draft.listings import LED
from diplo_cli.draft.ordinals import without_ordinals
from diplo_cli.draft.plain_blocks import plain_blocks
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.sentences import sentences
from diplo_cli.draft.title_lines import FINITE, TELLS, list_within, title_like
from diplo_cli.draft.titles import MARK, SHAPES, heads, leading_head

if TYPE_CHECKING:
    from diplo_cli.draft.report import Block, Report

INLINE = RarePattern(
    rf"(?:^|(?<=[\s:;,.]))(?:[{SHAPES}]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,5}})\)|\d{{1,2}}\.(?=\s+[A-Z“\"]))\s+"
)
CELLS = RarePattern(r"\s*\t+\s*|\s+\|\s+|^\|\s*|\s*\|$|(?<=\S) {3,}(?=\S)")
NUMBERED = RarePattern(r"\s*\(?(\d{1,2}|[ivx]{1,5}|[a-z])[.)]\s", re.IGNORECASE)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")
# "12.05. 2025", "- 12 May 2025, 18:10": no mark of an item.
DAY = RarePattern(
    r"\s*\d{1,2}[.]\d{1,2}[.]\s?\d|\W{0,4}(?:\d\d? [A-Z]\w+|[A-Z]\w+ \d\d?,?) 20\d\d[\d:, ]*$"
)
UNFINISHED = compiled(
    r"\s(?:and|or|of|the|an?|for|on|in|to|with|between|by|at|was|were|been|&)$|[,(]$"
)
# A line of its own below a title: what the document is for.
EXPLAINS = compiled(
    r"(?:Under\s+(?:this|the)|The\s+(?:aim|purpose|objective|goal)\s+of\s+(?:this|the)|This|The)\s+(?:\w+\s+){0,2}?"
    r"(?i:mou|memorandum|agreement|protocol|programme|program|plan|document|declaration|treaty|convention|arrangement)\b"
)
# So many pieces of text may part two numbers of a list: who signed, a heading.
APART = 4
FEW = 4
HEADING_WORDS = 8


class Unit(NamedTuple):
    """A piece of a block: a list's item, with the text that announces the list, or running text.

    `signers` is what the other cells of a table's row say.
    """

    block: int
    text: str
    item: bool
    intro: str = ""
    signers: str = ""


# "The minister said:", "Quotes attributable to N N:" announce what somebody said, and no list.
SPOKE = RarePattern(
    r"\b[Qq]uotes? attributable to [^:]{3,120}:$"
    r"|\b(?:said|says|added|stated|noted|commented|remarked|continued|concluded|wrote|tweeted)"
    r"(?:\s+(?:today|(?:on\s+)?\w+day|after\s[^,;:]{3,60}))?:$"
)


def units_of(report: "Report") -> list[Unit]:
    """Cut a report into list items and running text, in order."""
    found: list[Unit] = []
    report = report._replace(blocks=plain_blocks(report.blocks))
    titles = [title_like(block.text) and block.number > 1 for block in report.blocks]
    outcomes = lists_outcomes([block.text for block in report.blocks[:TOP]])
    for index, block in enumerate(report.blocks):
        if found and found[-1].item and (told := _told_below(found[-1], block)):
            found[-1] = told
            continue
        beside = outcomes or any(titles[max(0, index - 1) : index] + titles[index + 1 : index + 2])
        each_told = _each_told(block, found) if outcomes else []
        found.extend(each_told or _units_of_block(block, found, titles[index] and beside))
    return found


def _each_told(block: "Block", before: list[Unit]) -> list[Unit]:
    """Take the titles of a block in which a line or two on each stand below them."""
    titled = [title_like(line.strip()) and not MARK.match(line) for line in block.lines]
    told = titled[0] and any(map(_is_said, block.lines[1:2]))
    if not told and (sum(titled) < len("AB") or all(titled) or not titled[0]):
        return []
    listed = (unit.intro for unit in reversed(before) if unit.item)
    intro = _open_intro(before) or next(listed, "") or _last_sentence(before)
    return [
        Unit(block.number, line.strip(), is_title, intro if is_title else "")
        for line, is_title in zip(block.lines, titled, strict=True)
    ]


def _is_said(line: str) -> bool:
    """Tell whether a line is a sentence of its own, or begins with one."""
    return line.strip()[:1].isupper() and FINITE.search(line) is not None


def _told_below(item: Unit, block: "Block") -> Unit | None:
    """Give a title with the parties, or who signed, of a block below it that tells no more."""
    if parties := parties_below(block.text):
        if re.search(r"\bbetween\b", item.text):
            return item
        return item._replace(text=f"{without_clause(item.text).rstrip(' ,;.')} {parties}")
    signed = [signers_below(line.strip()) for line in block.lines]
    for who in signed if all(signed) else ():
        item = _with_signers(item, who or "")
    return item if all(signed) else None


def _with_signers(item: Unit, who: str) -> Unit:
    """Add to a title who signed by a line below it."""
    return item._replace(signers=f"{item.signers} and {who}" if item.signers else who)


def _units_of_block(block: "Block", before: list[Unit], in_list: bool) -> list[Unit]:
    lines = [line.strip() for line in block.lines]
    if is_section(block.text):
        return [Unit(block.number, block.text, False)]
    if any("\t" in line.strip() or line.count(" | ") for line in block.lines) or parted_by_gaps(
        lines
    ):
        return _rows(block, before)
    marked = [_marked_line(lines, number) for number in range(len(lines))]
    if any(marked):
        return _marked(block.number, lines, marked, before)
    if within := list_within(lines):
        return _around_list(block, lines, within, before)
    open_list = _open_intro(before)
    if len(lines) > 1 and (open_list is not None or lines[0].endswith(":") or _all_titles(lines)):
        listed = _plain_lines(block.number, lines, open_list or _last_sentence(before))
        if listed:
            return listed
    if in_list or (open_list is not None and _continues(block.text, before)):
        intro = _last_sentence(before) if open_list is None else open_list
        return [Unit(block.number, text, True, intro) for text in _titles_of(block.text)]
    return _inline(block.number, block.text[dateline(block.text).end :])


def _around_list(
    block: "Block", lines: list[str], within: tuple[int, int], before: list[Unit]
) -> list[Unit]:
    """Cut a block with a list in its midst: what stands before it, its items, what follows."""
    start, end = within
    lead = block._replace(lines=tuple(lines[:start]), text=" ".join(lines[:start]))
    found = _units_of_block(lead, before, False)
    intro = _open_intro([*before, *found]) or _last_sentence(found)
    found += [Unit(block.number, line, True, intro) for line in lines[start:end]]
    rest = tuple(lines[end:])
    if not rest:
        return found
    later = block._replace(lines=rest, text=" ".join(rest))
    return [*found, *_units_of_block(later, [], False)]


def _titles_of(text: str) -> list[str]:
    """Part "Memorandum on A; Memorandum on B; and, Protocol on C" at its semicolons."""
    parts = [part for part in re.split(r";\s+(?:and,?\s+)?", text) if part.strip()]
    return parts if all(leading_head(part) for part in parts) else [text]


def _resumed(line: str, before: list[Unit]) -> str | None:
    """Give what announced a numbered list that text has interrupted, where it goes on."""
    last = next((unit for unit in reversed(before[-APART:]) if unit.item), None)
    if last and {number - 1 for number in _numbers(line)} & _numbers(last.text):
        return last.intro
    return None


def _numbers(line: str) -> set[int]:
    """Give what the number before an item may be: `i)` is a letter, and Roman."""
    mark = NUMBERED.match(line)
    if not mark:
        return set()
    said = mark[1].lower()
    if said.isdigit():
        return {int(said)}
    letter = {ord(said) - ord("a") + 1} if len(said) == 1 else set()
    return letter | ({ROMAN.index(said) + 1} if said in ROMAN else set())


def _all_titles(lines: list[str]) -> bool:
    rest = lines[1:] if lines[0].endswith(":") else lines
    return len(rest) > 1 and all(title_like(line) for line in rest)


def _marked_line(lines: list[str], number: int) -> bool:
    """Tell whether a line begins with a list's mark, and not with a date or a dash of speech."""
    line = lines[number]
    if not MARK.match(line) or DAY.match(line):
        return False
    if _is_paragraph(line):
        return False
    # In text wrapped by hand a line may begin with a dash that is no mark.
    return (
        number == 0
        or not re.match(r"\s*[-–—]", line)
        or lines[number - 1][-1:] in '.:;,)”»"'
        or (line.lstrip()[:2] == lines[number - 1].lstrip()[:2] and _ends_list(line))
        or bool(MARK.match(lines[number - 1]) and lines[number - 1][:1] not in "-–—")
        or bool(leading_head(MARK.sub("", line)))
    )


def _ends_list(line: str) -> bool:
    """Tell whether a line below one with the same mark is an item too: the last may have a stop."""
    return not line.endswith(".") or _bare(line)[:1].isupper()


def _is_paragraph(line: str) -> bool:
    """Tell whether what a number stands before is a sentence: "6. They witnessed the signing"."""
    bare = _bare(line)
    return (
        bool(NUMBERED.match(line))
        and leading_head(bare) is None
        and bare.endswith((".", ":"))
        and bare[:1].isupper()
        and len(bare.split()) > FEW
        and TELLS.search(mask(bare)) is not None
    )


def _bare(line: str) -> str:
    return MARK.sub("", line).strip()


def _rows(block: "Block", before: list[Unit]) -> list[Unit]:
    """Take each row of a table: the cell that begins with a document, the others as signers."""
    found: list[Unit] = []
    intro = _open_intro(before)
    for line in block.lines:
        cells = [cell.strip() for cell in CELLS.split(line.strip()) if cell.strip()]
        titled = [n for n, cell in enumerate(map(_bare, cells)) if title_like(cell) and " " in cell]
        if titled and len(cells) > 1:
            # A sentence in the last column describes the document.
            others = [c for c in cells[titled[0] + 1 :] if not FINITE.search(c) and c[-1] != "."]
            said = intro if intro is not None else _last_sentence([*before, *found])
            found.append(Unit(block.number, cells[titled[0]], True, said, " and ".join(others)))
            intro = said
        else:
            found.append(Unit(block.number, " ".join(cells), False))
    return found


def _marked(number: int, lines: list[str], marked: list[bool], before: list[Unit]) -> list[Unit]:
    """Gather marked lines, each with the lines that go on with it."""
    found: list[Unit] = []
    intro = _open_intro(before)
    if intro is None:
        intro = _resumed(lines[0], before)
    if intro is None:
        intro = _last_sentence(before)
    for line, is_item in zip(lines, marked, strict=True):
        if is_section(line):
            found.append(Unit(number, line, False))
            intro = line
        elif is_item:
            found.append(Unit(number, line, True, intro))
            if line.endswith(":") and leading_head(_bare(line)) is None:
                intro = sentences(line)[-1]  # "- They signed:" heads a list of its own
        elif found and found[-1].item and (who := _signers_below(found[-1], line)):
            found[-1] = _with_signers(found[-1], who)
        elif found and found[-1].item and _goes_on(found[-1].text, line):
            found[-1] = found[-1]._replace(text=f"{found[-1].text} {line}")
        elif found and not found[-1].item:
            found[-1] = found[-1]._replace(text=f"{found[-1].text} {line}")
            intro = (sentences(found[-1].text) or [""])[-1]
        else:
            found.append(Unit(number, line, False))
            intro = intro if _explains(line) else (sentences(line) or [""])[-1]
    return found


def _signers_below(item: Unit, line: str) -> str | None:
    """Give who signed, where a line below an item tells it and doesn't end the item's sentence."""
    return None if UNFINISHED.search(item.text) else signers_below(line)


def _explains(line: str) -> bool:
    """Tell whether a line says what the document above it is for: "This MoU will help bees"."""
    return EXPLAINS.match(line.strip()) is not None and FINITE.search(line) is not None


def _goes_on(item: str, line: str) -> bool:
    """Tell whether an unmarked line goes on with the item before it, or begins running text."""
    if line.endswith(":") or _explains(line):
        return False
    if UNFINISHED.search(item):
        return True
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
    counted = intro.rstrip().endswith(":") and any(head.plural for head in heads(intro))
    shown = sum(bool(leading_head(line) or (counted and LED.match(line))) for line in rest)
    if not rest or shown * 2 < len(rest):
        return []
    return [*found, *(Unit(number, line, True, intro) for line in rest)]


def _open_intro(before: list[Unit]) -> str | None:
    """Give the text that announces the list at hand, if one is open."""
    if not before:
        return None
    last = before[-1]
    if last.item and last.text.rstrip().endswith(":") and leading_head(_bare(last.text)) is None:
        return sentences(last.text)[-1]  # "• The following instruments were concluded:"
    if last.item:
        return last.intro
    if is_section(last.text):
        return last.text
    if last.text.endswith(":"):
        return None if SPOKE.search(last.text) else sentences(last.text)[-1]
    # "Trade and economy": a heading within a list parts its items, and ends nothing.
    heading = len(last.text.split()) <= HEADING_WORDS and not re.search(r"[.!?,;]$", last.text)
    if not heading or len(before) < 2 or PLANNED.search(last.text):
        return None
    if before[-2].item:
        return before[-2].intro
    return sentences(before[-2].text)[-1] if before[-2].text.endswith(":") else None


def _last_sentence(before: list[Unit]) -> str:
    return sentences(before[-1].text)[-1] if before and before[-1].text else ""


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
    bare = without_clause(text)
    if last.text.rstrip().endswith(".") and text.endswith(".") and not title_like(bare):
        return False
    return bool(opening and opening.start == 0 and not re.search(r"\b(?:was|were)\s+\w+ed\b", text))


def _inline(number: int, text: str) -> list[Unit]:
    """Cut a list that runs on within one block, by its marks or its semicolons."""
    marks = list(INLINE.finditer(text))
    if (
        len(marks) > 1
        and _in_order(marks)
        and any(leading_head(text[mark.end() :]) for mark in marks)
    ):
        ends = [mark.start() for mark in marks[1:]] + [len(text)]
        items = [text[mark.start() : end] for mark, end in zip(marks, ends, strict=True)]
        return _with_intro(number, text[: marks[0].start()], items)
    for sentence in sentences(text):
        intro, colon, listed = sentence.partition(": ")
        plain = without_ordinals(f"{colon}{listed}").removeprefix(colon)
        parts = [part for part in re.split(r";\s+(?:and\s+)?", plain) if part.strip()]
        if colon and len(parts) > 1 and len(intro.split()) > 1:
            before, _, after = text.partition(sentence)
            return [
                *([Unit(number, before, False)] if before.strip() else []),
                *_with_intro(number, f"{intro}:", parts),
                *([Unit(number, after, False)] if after.strip() else []),
            ]
    return [Unit(number, text, False)]


def _in_order(marks: list[re.Match[str]]) -> bool:
    """Tell whether marks number a list: "two (2) loans and two (2) grants" are no items."""
    said = [_numbers(f"{mark.group().strip()} ") for mark in marks]
    if not any(said):
        return True
    return all({n + 1 for n in one} & other for one, other in itertools.pairwise(said))


def _with_intro(number: int, intro: str, items: list[str]) -> list[Unit]:
    said = (sentences(intro) or [""])[-1]
    return [Unit(number, intro, False), *(Unit(number, item, True, said) for item in items)]
