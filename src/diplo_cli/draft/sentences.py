"""Cut running text into sentences, past abbreviations, initials and legal forms."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import tomli

DATA = Path(__file__).with_name("data") / "sentences.toml"

# Ends that may be followed by a new sentence: the mark, closing quotes or brackets, white space.
END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[—–-]*\s*[^\W_a-z])")
LAST_WORD = re.compile(r"([^\s(\[\"“‘«]+?)\.*[\"'”’»)\]]*$")
FIRST_WORD = re.compile(r"[\"'“‘«(\[—–\s-]*([^\W\d_]+)")
ORDINAL = re.compile(r"^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})$", re.IGNORECASE)


class Abbreviations(NamedTuple):
    """Words before a full stop: never an end, perhaps one, and what begins the next sentence."""

    never: frozenset[str]
    maybe: frozenset[str]
    starts: frozenset[str]


@cache
def abbreviations() -> Abbreviations:
    """Read the words that the splitter knows."""
    known = tomli.loads(DATA.read_text("utf-8"))
    return Abbreviations(*(frozenset(known[field]) for field in Abbreviations._fields))


def sentences(text: str) -> list[str]:
    """Cut a text into its sentences, each stripped; line breaks count as spaces."""
    found: list[str] = []
    start = 0
    for end in END.finditer(text):
        if _ends(text[start : end.end()].rstrip(), text[end.end() :]):
            found.append(text[start : end.end()].strip())
            start = end.end()
    found.append(text[start:].strip())
    return [each for each in found if each]


def _ends(before: str, after: str) -> bool:
    """Tell whether a mark at the end of `before` closes a sentence."""
    if not before.rstrip("\"'”’»)]").endswith(".") or before.endswith("..."):
        return True
    known = abbreviations()
    last = LAST_WORD.search(before)
    word = last.group(1).lower() if last else ""
    if word in known.never or (len(word) == 1 and word.isalpha()):
        return False
    if ORDINAL.match(word) and last and not before[: last.start()].strip():
        return False
    if word in known.maybe or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word):
        first = FIRST_WORD.match(after)
        return first is not None and first.group(1).lower() in known.starts
    return True
