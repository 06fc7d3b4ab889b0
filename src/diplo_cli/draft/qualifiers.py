"""What qualifies a number: nearly, more than, up to, and that it is a target."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.rare_patterns import RarePattern

NEAR = 100  # characters before a number, of which some may speak of it
MORE = r"exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|cross(?:ed|ing)|in excess of"
BEFORE = compiled(
    r"(?<![\w-])(?P<word>nearly|almost|about|around|some|approximately|roughly"
    r"|(?<!\bhand )(?<!\bhands )(?<!\bhanded )(?<!\bhanding )(?<!\btook )(?<!\btake )over"
    r"|(?:no |not )?(?:more|less|fewer) than|below|under|above|at least|up to|as (?:much|many) as"
    rf"|close to|{MORE}|upwards of|only|just|an estimated)"
    r"(?:\s+(?:a total of|the|to))?\s*$",
    re.IGNORECASE,
)
TARGET = RarePattern(
    r"\b(?:aim\w*|target\w*|goal|bring\w*|raise|rais(?:e|ing)|increase|boost(?:ing)?|reach|tak(?:e|en)"
    r"|expand|doubl(?:e|ing)|be (?:doubled|boosted|raised|increased)|plan\w*|ambition)\b"
    r"(?:[^.;]|\.\d){0,80}\bto\s*(?:the (?:level|mark) of )?$",
    re.IGNORECASE,
)
AIM = RarePattern(
    r"\b(?:targets?|goals?|aims?|ambition|objective)(?: (?:for|in|on) [\w -]{3,40}?)?"
    r"(?: (?:of|is|was|being|set at|stands at|remains|at|for))?"
    r"(?: (?:reaching|achieving|hitting))?\s*$",
    re.IGNORECASE,
)
AIM_BEHIND = RarePattern(
    r"\s+(?:(?:trade|turnover|export|investment)\s+)?(?:target|goal)\b", re.IGNORECASE
)
IS_MORE = RarePattern(MORE, re.IGNORECASE)


def qualifier_of(text: str, start: int) -> tuple[str | None, int]:
    """Read the word that qualifies a number which starts here, and where it begins."""
    match = BEFORE.search(text, max(0, start - NEAR), start)
    if match is None:
        return None, start
    word = match["word"].lower()
    return "more than" if IS_MORE.fullmatch(word) else word, match.start()


def is_target(text: str, start: int, end: int, raised: bool) -> bool:
    """Tell whether a number is aimed at; only what can be `raised` is brought to one."""
    if AIM.search(text, 0, start) or AIM_BEHIND.match(text, end):
        return True
    return raised and TARGET.search(text, 0, start) is not None
