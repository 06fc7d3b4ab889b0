"""The paragraphs of a report's blocks, however its lines are broken.

A page copied into a file may have its paragraphs on lines of one block, a mail may have every
paragraph broken into lines of one width.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.datelines import dateline
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.titles import BULLETS

Lines = tuple[str, ...]
# A line longer than those of a text that is broken into lines is a whole paragraph.
LONGEST_LINE = 130  # letters
ROOM = 20  # letters that a line of a broken text leaves at most, and some more
NARROWEST = 50  # letters that a text is broken at
BREAKS = 3  # that tell of it
MOST_BROKEN = 0.8
ENDS = compiled(r"[.!?:;][\"'”’»)\]]*\s*$")
MARKED = compiled(rf"\s*(?:[{BULLETS}]|o\s+[A-Z]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)-]\s*\S)")
SMALL = compiled(r"\s*[a-zà-þ]")
# "N N in HIVETOWN, Xland": who wrote the report, and where.
WRITER = RarePattern(
    r"(?:By )?[A-ZÀ-Þ][a-zà-þ]+(?: [A-ZÀ-Þ][\w’'-]+){1,2},? in [A-ZÀ-Þ]{3,}(?: [A-ZÀ-Þ]{3,})?"
    r"(?:,? [A-ZÀ-Þ][\w ]{2,30})?"
)
# Lines of a block that may be paragraphs: where blank lines part them, two are a title and a text.
FEW_BLOCKS = 3
FEW_LINES = 5
PAIR = 2
MOST_ABOVE = 18  # words of a line above a dateline
SENTENCES = 3  # lines that end as sentences do
MOST_SENTENCES = 0.7


def paragraphs(blocks: Sequence[Lines]) -> list[list[Lines]]:
    """Give the paragraphs of each block, each with its lines; broken ones are made whole."""
    width = _width(blocks)
    few = len(blocks) <= FEW_BLOCKS
    return [
        _parted(_whole(lines, width), few=few, first=number == 0)
        for number, lines in enumerate(blocks)
    ]


def _width(blocks: Sequence[Lines]) -> int | None:
    """Find the width that a text is broken at, if it is: no next word has room on a line."""
    pairs = [pair for lines in blocks for pair in pairwise(lines) if not MARKED.match(pair[1])]
    width = max((len(line) for lines in blocks for line in lines), default=0)
    if not NARROWEST <= width <= LONGEST_LINE:
        return None
    broken = sum(_is_broken(*pair, width) for pair in pairs)
    return width if broken >= max(BREAKS, MOST_BROKEN * len(pairs)) else None


def _is_broken(line: str, following: str, width: int) -> bool:
    """Tell whether a line ends where it does only because the next word has no room."""
    word = following.split(maxsplit=1)[0] if following.strip() else ""
    return len(line.rstrip()) + 1 + len(word) > width and not MARKED.match(following)


def _whole(lines: Lines, width: int | None) -> Lines:
    """Join the lines that were broken."""
    if width is None:
        return lines
    joined = [lines[0]]
    for line, following in pairwise(lines):
        if _is_broken(line, following, width):
            joined[-1] = f"{joined[-1].rstrip()} {following.lstrip()}"
        else:
            joined.append(following)
    return tuple(joined)


def _parted(lines: Lines, *, few: bool, first: bool) -> list[Lines]:
    """Part the lines of a block where each is a paragraph; a `first` one may begin with headlines.

    The items of a list, and what goes on in small letters, stay with the line before.
    """
    above = _above_dateline(lines) or int(len(lines) > 1 and is_writer(lines[0]))
    if above:
        return [lines[:above], *_parted(lines[above:], few=few, first=first)]
    fewest = PAIR if few or first else FEW_LINES
    ended = sum(ENDS.search(line) is not None for line in lines)
    sentences = ended >= max(SENTENCES, MOST_SENTENCES * len(lines))
    if len(lines) < fewest or not (sentences or max(map(len, lines)) > LONGEST_LINE):
        above = _headlines(lines) if first else 0
        return [*((line,) for line in lines[:above]), lines[above:]]
    return [lines[one:end] for one, end in pairwise([*_starts(lines), len(lines)])]


def is_writer(line: str) -> bool:
    """Tell whether a line only tells who wrote the report and where."""
    return WRITER.fullmatch(line.strip()) is not None


def _starts(lines: Lines) -> Iterator[int]:
    for number, line in enumerate(lines):
        if number == 0 or not (MARKED.match(line) or SMALL.match(line)):
            yield number


def _headlines(lines: Lines) -> int:
    """Count the lines of a headline above a text: each ends where the next word had room."""
    widest = max(map(len, lines))
    if not ENDS.search(lines[-1]) or len(lines) > FEW_LINES:
        return 0
    for number, (line, following) in enumerate(pairwise(lines)):
        room = widest - len(line) - len(following.split(maxsplit=1)[0])
        if room < ROOM or ENDS.search(line) or MARKED.match(following) or SMALL.match(following):
            return number
    return len(lines) - 1


def _above_dateline(lines: Lines) -> int:
    """Count the short lines above one that begins with a dateline: a headline, a heading."""
    for number, line in enumerate(lines[: PAIR + 1]):
        if number and dateline(line).city:
            return number
        if ENDS.search(line) or len(line.split()) > MOST_ABOVE:
            break
    return 0
