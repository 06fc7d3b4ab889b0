"""The time that a figure is of: the nearest that its clause tells.

None is what it is compared with, "than last year", nor the time of something else: of a contract
"signed in 2013", of a clause that begins behind "and that".
"""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.dates import FoundPeriod
from diplo_cli.draft.quantities import Quantity
from diplo_cli.draft.rare_patterns import RarePattern

NEAR = 140
LONGEST_DOING = 30  # "companies set up in", "jobs created in the course of"
# How much nearer a period counts that follows its number.
BEHIND = 25
SAME = r"(?:same|corresponding|similar|equivalent|comparable|analogous)"
COMPARED = r"(?:compar(?:ed|ison) (?:to|with)|relative to|than|since|against|versus|vs\.?|from)"
COMPARISON = RarePattern(
    rf"\b{COMPARED}(?: (?:that|those|the (?:figures?|level|one|results?)))?"
    r"(?: (?:in|of|for|during|by|at))?"
    rf"(?: the)?(?: {SAME}(?: \w+){{1,2}}?)?(?: (?:of|in|for|during))?(?: the)?\s*$",
    re.IGNORECASE,
)
SINCE = RarePattern(r"\b(?:since|from|starting(?: in)?)\s*$", re.IGNORECASE)
# "In the same period of 2023": the months told before, of another year.
SAME_PART = RarePattern(
    rf"\b{SAME} (?:period|months|time|term)(?: (?:of|in|for|during))?(?: the)?\s*$", re.IGNORECASE
)
# "From the current 11 billion": now, whatever is aimed at.
CURRENT = RarePattern(
    r"\b(?:current|currently|present|presently|existing|now)\s(?:(?!by\b)[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
FORMER = RarePattern(
    r"\b(?:from|against|compared (?:to|with)|versus|(?<!more )(?<!less )than)"
    r"(?: (?:about|around|nearly|some|just|only|over|the|a|mere)){0,2}\s*$",
    re.IGNORECASE,
)
BETWEEN = RarePattern(
    r"\b(?:compared (?:to|with)|against|versus|than|(?:from|up on|over)"
    r"(?= (?:(?:about|around|nearly|some|just|only|the|a|mere) ){0,2}"
    r"(?:[A-Z]{0,3}[$€£]?\s?\d|previous|current|low|high|year\b)))",
    re.IGNORECASE,
)
CLAUSE = compiled(
    r";\s|\band (?:that|to)\b|,\sand (?=(?:in|by|for)\s)"
    r"|,\s(?:adding|noting|saying|stressing|recalling|pointing out|who|whose)\b",
    re.IGNORECASE,
)
# What happened then was something else: "the contract signed in 2013".
EVENT = RarePattern(
    r"\b(?:signed|inked|concluded|founded|established|created|formed|opened|adopted|ratified|joined"
    r"|inaugurated|launched|elected|appointed|visit(?:ed)?|entered|declare[ds]?|proclaim\w*"
    r"|independence|relations|session|meeting|summit)\b[^,;.$€£\d]{0,40}$",
    re.IGNORECASE,
)
BY = RarePattern(r"\b(?:by|for)(?: the end of)?\s*$", re.IGNORECASE)
INTRODUCING = compiled(r"\W*(?:In|For|During|By|Throughout|At)\b[\w ]{0,24}$")


def period_of(text: str, quantity: Quantity, periods: list[FoundPeriod]) -> str | None:
    """Give the one of a text's periods nearest to a number in its clause; of equals, the later."""
    if CURRENT.search(text, 0, quantity.start):
        return None
    near: list[tuple[int, str]] = []
    months = ""
    for each in periods:
        period = each.period
        if months and SAME_PART.search(text, 0, each.start):
            period = _of_year(months, period)
        elif "-" in period:
            months = period
        distance = _distance(text, quantity, each)
        if distance is not None and not _is_of_something_else(text, quantity, each):
            near.append((distance, period))
    return min(near)[1] if near else None


def _of_year(months: str, year: str) -> str:
    """Give the same months of another year."""
    return re.sub(r"\d{4}(?=-)", year[:4], months)


def _distance(text: str, quantity: Quantity, period: FoundPeriod) -> int | None:
    """Tell how far a period is from a number; nothing where another clause or number has it."""
    after = period.start - quantity.end
    if after >= 0:
        between = text[quantity.end : period.start]
        apart = after >= NEAR or CLAUSE.search(between) or BETWEEN.search(between)
        return None if apart else after
    before = quantity.start - period.end
    far = before >= NEAR and not INTRODUCING.match(text, 0, period.start)
    aimed = quantity.qualifier == "target" and not BY.search(text, 0, period.start)
    apart = far or aimed or FORMER.search(text, 0, quantity.start)
    if apart or CLAUSE.search(text, period.end, quantity.start):
        return None
    return before + BEHIND


def _is_of_something_else(text: str, quantity: Quantity, period: FoundPeriod) -> bool:
    """Tell whether a period is what is compared with, a start, or when something happened."""
    span = "/" in period.period
    if SINCE.search(text, 0, period.start):
        return not span
    if COMPARISON.search(text, 0, period.start):
        return True
    counted = quantity.noun and 0 <= period.start - quantity.end < LONGEST_DOING
    return not counted and EVENT.search(text, 0, period.start) is not None
