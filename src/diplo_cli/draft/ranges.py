"""The first number of two that one unit follows: "from 50 to 90 students", "1 to 2 million euros".

"From 50 to 90" tells what was and what is or will be; "50 to 90" and "between 50 and 90" tell the
least and the most.
"""

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.numerals import SCALES

if TYPE_CHECKING:
    from diplo_cli.draft.quantities import Quantity

NEAR = 60  # characters before a number
FIRST = RarePattern(
    r"(?:\b(?P<lead>from|between|by)\s+)?(?:(?:about|around|some|roughly|approximately|nearly|almost)\s+)?"
    r"(?<![\w.,$€£¥/-])(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:\s(?P<scale>[a-z]+llion|thousand|crore|lakh))?"
    r"\s+(?P<joint>to|and)\s+(?:(?:about|around|some|over|nearly|almost)\s+)?$",
    re.IGNORECASE,
)
YEAR = RarePattern(r"(?:19|20)\d\d")
# "Decree 12 to 500 students": the number of the decree.
LABEL = RarePattern(r"(?:\b[A-Z][\w-]*|\bkm|\bnos?\.?)\s$")
FAR = 10
SCALE = RarePattern(r"\d\s(?P<scale>[a-z]+llion|thousand|crore|lakh)\b", re.IGNORECASE)


def with_first_numbers(text: str, found: "list[Quantity]") -> "list[Quantity]":
    """Put before each quantity the one of the number that shares its unit, if there is one."""
    told: list[Quantity] = []
    for each in found:
        first = FIRST.search(text, max(0, each.start - NEAR), each.start)
        value = _value(text, first, each) if first else None
        if first is None or value is None:
            told.append(each)
            continue
        rises = (first["lead"] or "").lower() == "from"
        least = None if rises else "at least"
        told.append(each._replace(start=first.start("number"), value=value, qualifier=least))
        told.append(each if rises else each._replace(qualifier=each.qualifier or "up to"))
    return told


def _value(text: str, first: re.Match[str], last: "Quantity") -> int | float | None:
    """Give the first number in whole units; nothing where it is none of the second's."""
    lead, joint = (first["lead"] or "").lower(), first["joint"].lower()
    fits = joint == "and" if lead == "between" else joint == "to" and lead != "by"
    if not fits or last.measure != "level":
        return None
    named = not lead and LABEL.search(text, 0, first.start("number"))
    if named or (YEAR.fullmatch(first["number"]) and not first["scale"]):
        return None
    own = Decimal(first["number"].replace(",", ""))
    shared = SCALE.search(text, last.start, last.end)
    scale = first["scale"] or (shared["scale"] if shared and "," not in first["number"] else None)
    value = own * Decimal(SCALES.get(scale.lower(), 1) if scale else 1)
    if lead != "from" and not value < last.value <= value * FAR:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
