"""A press report as cites count it: numbered blocks of non-blank lines.

A block whose lines are paragraphs, as pages copied into a file often have them, is read as so many
blocks; what is found in them is cited by the block that they stand in.
"""

import re
from typing import NamedTuple

from diplo_cli.draft.columns import with_rows, with_sides
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.paragraphs import paragraphs
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.titles import leading_head

BLANK = compiled(r"\n[ \t\r\f\v]*\n")
SPACE = compiled(r"\s+")

# Where nobody puts so many, patterns that try each of them would take their square in time.
LONG_SPACE = compiled(r"[^\S\n]{9,}")
LONG_WORD = compiled(r"\S{300}(?=\S)")
# Where a page has lost a space: "in Hivetown, the capital,five agreements", "countries.The two".
NO_SPACE = compiled(
    r"(?<=[a-z]{2}),(?=[a-z]{2})|(?<=[a-z]{3})\.(?!(?:Az|Am|Ge|Kz|Uz|Ru|By|Com|Net|Org)\b)"
    r"(?=[A-Z][a-z]+\s)|(?<=\d\d)\.(?=[A-Z][a-z]+\s)"
)
# "are: 1-A treaty. 2-A pact.": numbers of a list within a paragraph.
INNER_NUMBER = compiled(
    r"(?<=[:.;]\s)(\d{1,2})-(?=[A-Z])(?!(?:Year|Point|Day|Month|Way|Nation|Party)\b)"
)
# "16.02.202311:45": a page's day and time, run together.
DAY_AND_TIME = compiled(r"(?<!\d)(\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)(?=\d{1,2}:\d\d)")
# "Feb.6, 2020": a month and its day, run together.
MONTH_AND_DAY = compiled(r"\b((?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)(?=\d{1,2}\b)")
# "Male’, 9 August": the city, written as it is said.
MALE = compiled(r"\bMale[’'](?!\w)")
# "Xland`s minister": a genitive all the same.
GRAVE_S = compiled(r"(?<=\w)[`´](?=s\b)")
# What heads a page's links to other reports, each of which is short.
MORE = compiled(
    r"(?:(?:related|similar|other|more|latest|recent|top|trending|popular|recommended)\s+"
    r"(?:articles?|posts?|news|stor(?:y|ies)|content|topics|links|headlines|reading)"
    r"(?:\s+(?:in|from|on)\s+[\w ]+)?|you\s+(?:may|might)\s+also\s+like(?:\s+this)?"
    r"|most\s+(?:read|popular|viewed|shared)|recommended(?:\s+for\s+you)?)\s*:?",
    re.IGNORECASE,
)
LONGEST_TEASER = 40  # words
FEW = 3  # blocks of a report at least
# "President of Xland attends forum on bees", without a full stop.
HEADLINE = RarePattern(
    r"\s*[A-ZÀ-Þ“\"'‘](?:[^\s.;:]+\s+){1,9}(?:attends?|arrives?|meets?|discuss(?:es)?|visits?"
    r"|receives?|hails?|signs?|holds?|says?|urges?|opens?|calls?|hosts?|welcomes?|wins?|vows?"
    r"|seeks?|eyes?|launch(?:es)?|leaves?|begins?|ends?|congratulates?|expands?|plans?|agrees?"
    r"|backs?|to)\s(?:[^\s;]+\s+){0,12}[^\s;]*[^\s.;:!?]\s*$"
)
# What only says how the mark before it is to be drawn: "▪︎", "✔️".
VARIATION = compiled(r"[\ufe00-\ufe0f]")


class Block(NamedTuple):
    """A paragraph: its number from 1, its lines, its text on one line, the number to cite it by."""

    number: int
    lines: tuple[str, ...]
    text: str
    cited: int


class Report(NamedTuple):
    """A report: the id its source will have, and its blocks in order."""

    source: str
    blocks: tuple[Block, ...]


class Review(NamedTuple):
    """A value that was guessed: in which record, in which field, and what to look at."""

    record: str
    field: str
    note: str


def read_report(text: str, source: str) -> Report:
    """Cut a text into its paragraphs; what no word is long enough for is parted."""
    whole = cited_blocks(text)
    parted = paragraphs([with_rows(block.lines) for block in whole])
    columns: list[str | None] = []
    parts = (
        (with_sides(part, columns), block.number)
        for block, own in zip(whole, parted, strict=True)
        for part in own
    )
    blocks = tuple(
        Block(number, lines, _on_one_line("\n".join(lines)), cited)
        for number, (lines, cited) in enumerate(parts, 1)
    )
    return Report(source, _without_links(blocks))


def cited_blocks(text: str) -> tuple[Block, ...]:
    """Cut a text into blocks of non-blank lines, as `cite` counts them."""
    text = GRAVE_S.sub("'", VARIATION.sub("", text.replace("\r\n", "\n")))
    text = LONG_WORD.sub(r"\g<0> ", LONG_SPACE.sub(" " * 8, text))
    text = INNER_NUMBER.sub(
        r"\1) ", NO_SPACE.sub(r"\g<0> ", DAY_AND_TIME.sub(r"\1 ", MALE.sub("Male", text)))
    )
    text = MONTH_AND_DAY.sub(r"\1 ", text)
    pieces = (piece.strip("\n") for piece in BLANK.split(text))
    filled = [piece for piece in pieces if piece.strip()]
    return tuple(
        Block(number, tuple(piece.split("\n")), _on_one_line(piece), number)
        for number, piece in enumerate(filled, 1)
    )


def _without_links(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Leave out the links to other reports that a page ends with, in its last block too."""
    if len(blocks) > FEW and _are_headlines(blocks[-1].lines):
        blocks = blocks[:-1]
    end = _links_from([block.text for block in blocks], 2)
    if end is not None or not blocks:
        return blocks[:end]
    last = blocks[-1]
    end = _links_from([line.strip() for line in last.lines], 1)
    if end is None:
        return blocks
    lines = last.lines[:end]
    text = _on_one_line("\n".join(lines))
    return (*blocks[:-1], last._replace(lines=lines, text=text))


def _are_headlines(lines: tuple[str, ...]) -> bool:
    """Tell whether lines are the headlines of other reports, as a page ends with."""
    told = [HEADLINE.match(line) is not None and not leading_head(line) for line in lines]
    return len(lines) > 1 and all(told)


def _links_from(texts: list[str], first: int) -> int | None:
    """Give where the heading of links stands, from the first text on, if all below it are short."""
    for at in range(first, len(texts) - 1):
        if MORE.fullmatch(texts[at]) and all(map(_is_short, texts[at + 1 :])):
            return at
    return None


def _on_one_line(piece: str) -> str:
    return SPACE.sub(" ", piece).strip()


def _is_short(text: str) -> bool:
    return len(text.split()) < LONGEST_TEASER
