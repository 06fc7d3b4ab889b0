"""The passage of an entry that shows best why it was found, and where in it the terms stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from diplo_cli.pieces import Piece
from diplo_cli.stems import Token, tokens, words_of

MOST_WORDS = 32  # of a passage; a title has more
LONGEST_TITLE = 300
SPACE = re.compile(r"\s")
CUT = "…"

Span = tuple[int, int]


class Sought(NamedTuple):
    """The stems of a term; of a beginning, the last may begin with it or be one of `others`."""

    stems: tuple[str, ...]
    beginning: str | None = None
    others: frozenset[str] = frozenset()


class Passage(NamedTuple):
    """A passage, which key of the row it comes from, and the marks: starts and ends in it."""

    field: str
    text: str
    marks: tuple[Span, ...]


class _Found(NamedTuple):
    """A term that stands in a text, from its first word to its last."""

    term: int
    first: int
    last: int


def passage(texts: Sequence[Piece], wanted: Sequence[Sought], stems: Mapping[str, str]) -> Passage:
    """Choose the text in which most of the terms stand, the first of equals, and cut it to size.

    `stems` has the stem of each word that can be of a term; what is of none need not be there.
    """
    best, found = texts[0], list[_Found]()
    most = 0
    for piece in texts:
        words = words_of(piece.text)
        if stems.keys().isdisjoint(words):
            continue
        here = list(_found([stems.get(word, "") for word in words], wanted))
        if (count := len({each.term for each in here})) > most:
            most, best, found = count, piece, here
    return _cut(best, list(tokens(best.text)), found)


def _cut(piece: Piece, read: list[Token], found: list[_Found]) -> Passage:
    """Take of a text what a passage has room for, and tell where the terms stand in that."""
    whole = len(read) <= (LONGEST_TITLE if piece.field == "title" else MOST_WORDS)
    first, last = (0, len(read) - 1) if whole else _window(found, len(read))
    start = 0 if first == 0 else read[first].start
    end = len(piece.text) if last == len(read) - 1 else read[last].end
    before, after = CUT * (start > 0), CUT * (end < len(piece.text))
    text = SPACE.sub(" ", before + piece.text[start:end] + after)
    shift = len(before) - start
    spans = [
        (read[each.first].start + shift, read[each.last].end + shift)
        for each in found
        if first <= each.first and each.last <= last
    ]
    return Passage(piece.field, text, tuple(_merged(spans)))


def _found(stems: list[str], wanted: Sequence[Sought]) -> Iterator[_Found]:
    """Yield each place where a term stands; an empty stem is of no term."""
    places = [at for at, stem in enumerate(stems) if stem]
    for term, sought in enumerate(wanted):
        length = len(sought.stems)
        for first in places:
            if _stands(sought, stems[first : first + length]):
                yield _Found(term, first, first + length - 1)


def _stands(sought: Sought, stems: list[str]) -> bool:
    """Tell whether a term is what these stems are."""
    if sought.beginning is None or len(stems) < len(sought.stems):
        return tuple(stems) == sought.stems
    return tuple(stems[:-1]) == sought.stems[:-1] and (
        stems[-1].startswith(sought.beginning) or stems[-1] in sought.others
    )


def _window(found: list[_Found], length: int) -> Span:
    """Choose the words to show: as many terms as fit, the first of equals, in the middle."""
    best, most = (found[0].first, found[0].last), 0
    in_order = sorted(found, key=lambda each: each.first)
    terms = len({each.term for each in found})
    for at, (_, start, _) in enumerate(in_order):
        near = in_order[at : at + MOST_WORDS * terms]  # as many as there is room for
        inside = [each for each in near if each.last < start + MOST_WORDS]
        if (count := len({each.term for each in inside})) > most:
            most, best = count, (start, max(each.last for each in inside))
        if most == terms:
            break
    spare = max(MOST_WORDS - (best[1] - best[0] + 1), 0)
    first = min(max(best[0] - spare // 2, 0), length - MOST_WORDS)
    return first, max(first + MOST_WORDS - 1, best[1])


def _merged(spans: list[Span]) -> Iterator[Span]:
    """Yield spans in their order, those that overlap as one."""
    start = end = -1
    for first, last in sorted(spans):
        if first < end:
            end = max(end, last)
            continue
        if end > start:
            yield start, end
        start, end = first, last
    if end > start:
        yield start, end
