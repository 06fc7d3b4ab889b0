"""Cut running text into sentences, past abbreviations, initials and legal forms."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.word_lists import word_list

# Ends that may be followed by a new sentence: the mark, closing quotes or brackets, white space.
END = compiled(r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[—–-]*\s*[^\W_a-z])")
LONGEST = 5_000  # characters; a list of documents may be one sentence
REACH = 200  # characters around a mark that tell whether a sentence ends there
LAST_WORD = compiled(r"([^\s(\[\"“‘«]+?)\.*[\"'”’»)\]]*$")
FIRST_WORD = compiled(r"[\"'“‘«(\[—–\s-]*([^\W\d_]+)")
# "Block I.", "Phase V.": a numeral, and no initial of a name.
PART = compiled(
    r"\b(?:Block|Phase|Part|Volume|Stage|Annex|Tier|Lot|Unit|Title)\s+[IVX]\.[\"'”’»)\]]*$"
)
ORDINAL = compiled(r"^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})$", re.IGNORECASE)


class Abbreviations(NamedTuple):
    """Words before a full stop: never an end, perhaps one, and what begins the next sentence."""

    never: frozenset[str]
    maybe: frozenset[str]
    starts: frozenset[str]


@cache
def abbreviations() -> Abbreviations:
    """Read the words that the splitter knows."""
    known = word_list("sentences")
    return Abbreviations(*(frozenset(known[field]) for field in Abbreviations._fields))


def sentences(text: str) -> list[str]:
    """Cut a text into its sentences, each stripped; line breaks count as spaces.

    What is longer than any sentence is cut, too.
    """
    found: list[str] = []
    start = 0
    for end in END.finditer(text):
        before = text[max(start, end.start() - REACH) : end.end()].rstrip()
        if _ends(before, text[end.end() : end.end() + REACH]):
            found += _cut(text[start : end.end()].strip())
            start = end.end()
    found += _cut(text[start:].strip())
    return [each for each in found if each]


def _cut(sentence: str) -> Iterator[str]:
    """Cut a text without an end at spaces."""
    while len(sentence) > LONGEST:
        space = sentence.rfind(" ", 0, LONGEST)
        yield sentence[:space] if space > 0 else sentence[:LONGEST]
        sentence = sentence[space if space > 0 else LONGEST :].strip()
    yield sentence


def _ends(before: str, after: str) -> bool:
    """Tell whether a mark at the end of `before` closes a sentence."""
    if not before.rstrip("\"'”’»)]").endswith(".") or before.endswith("..."):
        return True
    known = abbreviations()
    last = LAST_WORD.search(before)
    word = last.group(1).lower() if last else ""
    if word in known.never or (len(word) == 1 and word.isalpha() and not PART.search(before)):
        return False
    if ORDINAL.match(word) and last and not before[: last.start()].strip():
        return False
    if word in known.maybe or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word):
        first = FIRST_WORD.match(after)
        return first is not None and first.group(1).lower() in known.starts
    return True
