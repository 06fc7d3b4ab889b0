"""What qualifies a number: nearly, more than, up to, and that it is a target."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.rare_patterns import RarePattern

NEAR = 100  # characters before a number, of which some may speak of it
BEFORE = compiled(
    r"(?P<word>nearly|almost|about|around|some|approximately|roughly|over|more than|less than|below"
    r"|under|above|at least|up to|as much as|close to|exceed(?:s|ed|ing)?|upwards of|only|just)"
    r"(?:\s+(?:a total of|the|to))?\s*$",
    re.IGNORECASE,
)
TARGET = RarePattern(
    r"\b(?:aim\w*|target\w*|goal|bring\w*|raise|rais(?:e|ing)|increase|boost(?:ing)?|reach|tak(?:e|en)"
    r"|expand|doubl(?:e|ing)|be (?:doubled|boosted|raised|increased)|plan\w*|ambition)\b"
    r"[^.;]{0,60}\bto\s*(?:the level of )?$"
    r"|\btarget of\s*$|\bgoal of\s*$",
    re.IGNORECASE,
)
QUALIFIERS = {
    "exceed": "more than",
    "exceeds": "more than",
    "exceeded": "more than",
    "exceeding": "more than",
}


def qualifier_of(text: str, start: int) -> tuple[str | None, int]:
    """Read the word that qualifies a number which starts here, and where it begins."""
    match = BEFORE.search(text, max(0, start - NEAR), start)
    if match is None:
        return None, start
    word = match["word"].lower()
    return QUALIFIERS.get(word, word), match.start()


def is_target(text: str, start: int) -> bool:
    """Tell whether a number that starts here is what is aimed at."""
    return TARGET.search(text[:start]) is not None
