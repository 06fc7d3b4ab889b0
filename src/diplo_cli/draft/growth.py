"""Words of growth and decline beside a percentage."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.rare_patterns import RarePattern

UP = (
    r"increas\w*|gr[eo]w\w*|growth|rose|ris(?:e|es|en|ing)"
    # "make up 40 percent", "took up 40 percent" tell of a share.
    r"|(?<!ake )(?<!akes )(?<!aking )(?<!ade )(?<!ook )up(?= by| on| from| year|\s*$|\s+(?:to )?\d)"
    r"|higher|expand\w*|surg\w+|jump\w*|climb\w*|gain\w*|went up|soar\w*"
    r"|more than (?:a|the|in)\b|more (?:compared|year)|shot up|rais\w+|accelerat\w+|leap\w*"
)
DOWN = (
    r"fell|fall(?:en|s|ing)?|declin\w*|decreas\w*|down|drop\w*|reduc\w*|shr[aiu]nk\w*"
    r"|less(?= than (?:a|the|in|last)\b| compared)|lower|contract(?:ed|ion)|went down"
    r"|cut(?:s|ting)?(?= [\w ]{0,20}by)|slump\w*|plung\w*|slid|slip\w*|shed"
)
# What each kind of word counts for.
SIGNED = tuple(
    (sign, compiled(rf"\b(?:{words})", re.IGNORECASE)) for sign, words in ((1, UP), (-1, DOWN))
)
# "Fell to 5 percent from 7 percent" tells levels; of growth itself they are changes.
LEVEL = RarePattern(
    r"(?:\bfrom|(?<!amounted )(?<!amounting )(?<!amounts )(?<!up )(?<!equal )(?<!came )"
    r"(?<!close )\bto)"
    r"(?: (?:about|around|nearly|almost|only|just|some|over|a record))?\s*$",
    re.IGNORECASE,
)
GROWTH = RarePattern(r"\bgrowth\b", re.IGNORECASE)


def change_of(text: str, match: re.Match[str]) -> int:
    """Tell whether a percentage grew (1), declined (-1) or is a level (0), by the nearest word."""
    before = re.split(r"[;:]|, while |\bwhich\b", text[: match.start()])[-1][-70:]
    if LEVEL.search(before):
        return 1 if GROWTH.search(before) else 0
    after = re.split(r"[;:,]| and ", text[match.end() :])[0][:40]
    best: tuple[int, int] | None = None
    for sign, words in SIGNED:
        near = [
            *(len(before) - found.end() for found in words.finditer(before)),
            *(found.start() for found in words.finditer(after)),
        ]
        if near and (best is None or min(near) < best[0]):
            best = (min(near), sign)
    if best is None or (re.match(r"\s*of\b", text[match.end() :]) and best[0] > 12):
        return 0
    return best[1]
