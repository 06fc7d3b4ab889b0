"""Letters and messages handed over: who hands one to somebody meets whom it is for."""

import re

from diplo_cli.draft.rare_patterns import RarePattern

LETTER = r"\b(?:letters?|messages?|notes?|cop(?:y|ies)|credentials)\b"
# Who hands a letter over meets whom it is for.
HANDED = RarePattern(
    rf"(?<!was )(?<!been )\b(?:handed|delivered|presented)(?: over)?\b[^.;]{{0,40}}?{LETTER}"
    r"[^.;]{0,60}?(?<!addressed )\bto (?:the |his |her )?$",
    re.IGNORECASE,
)
# "handed N N a letter from M M".
HANDED_TO = RarePattern(r"\b(?:handed|gave|presented)(?: over)?(?: to)? (?:the |his |her )?$")
HANDED_ONE = RarePattern(
    rf"\b(?:handed|gave|presented)(?: over)?(?: to)? (?:the |his |her )?[A-ZÀ-Þ][^.;,]{{3,80}}? "
    rf"(?:with )?an? (?:\w+ )?{LETTER}"
)
A_LETTER = RarePattern(rf" (?:with )?an? (?:\w+ )?{LETTER}")
# … and so does who hands it over.
HANDS = RarePattern(
    r"(?!,? (?:who|which|delivered)\b)[^.;“”]{0,60}?"
    rf"(?<!had )(?<!, )\b(?:handed|delivered)(?: over)?\b[^.;]{{0,40}}?{LETTER}"
)
# "The invitation was handed to N N by Ambassador M M": both were there.
HANDED_BY = RarePattern(
    r"\b(?:invitation|letter|message|note|credentials) (?:was|were) "
    r"(?:conveyed|handed|delivered|presented)(?: over)? to [^.;]{3,90} by (?:the |his |her )?$",
    re.IGNORECASE,
)


def receives_letter(before: str, after: str) -> bool:
    """Tell whether whoever stands between these words was handed a letter, or handed it over."""
    if HANDED_BY.search(before) or (HANDED.search(before) and not HANDED_ONE.search(before)):
        return True
    return bool(HANDED_TO.search(before) and A_LETTER.match(after))


def hands_letter(after: str) -> bool:
    """Tell whether somebody before these words hands a letter over."""
    return HANDS.match(after) is not None
