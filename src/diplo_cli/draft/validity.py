"""The years for which a document holds, as its title or sentence says."""

import re
from typing import NamedTuple

from diplo_cli.draft.alternatives import any_of
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.dates import MONTHS, month_of
from diplo_cli.draft.rare_patterns import RarePattern

MONTH = any_of(MONTHS)
POINT = (
    rf"(?:(?:(?P<{{0}}day>\d{{{{1,2}}}})\s+)?(?P<{{0}}month>{MONTH})\s+(?:(?P<{{0}}after>\d{{{{1,2}}}}),\s+)?)?"
    r"(?P<{0}year>(?:19|20)\d\d)"
)
FROM = POINT.format("from_")
TO = rf"(?:{POINT.format('to_')}|(?P<short>\d\d)(?!\d))"
JOIN = r"\s*(?:[-–—/]|to|until|till|through|up to)\s*"
# A span of two years: "2024–2025", "2025-29", "from 2023 to 2024", "between 2025 and 2027".
SPAN = compiled(rf"(?<![\d.,$€£])(?:{FROM}){JOIN}(?:{TO})(?![\d%])", re.IGNORECASE)
BETWEEN = RarePattern(rf"\bbetween\s+(?:{FROM})\s+and\s+(?:{POINT.format('to_')})", re.IGNORECASE)
# "for 2024 and 2025", "for the years 2024, 2025 and 2026".
BOTH_YEARS = RarePattern(
    rf"\bfor\s+(?:the\s+years\s+)?(?:{FROM})(?:,\s+(?:19|20)\d\d)*,?\s+(?:and|&)\s+(?:{POINT.format('to_')})",
    re.IGNORECASE,
)
# "for the academic years 2024/25–2026/27", "for 2024-2025, 2025-2026 and 2026-2027".
YEARS_OVER = RarePattern(
    r"\b(?P<first>(?:19|20)\d\d)(?:/\d\d(?:\d\d)?\s*(?:[-–—]|to|until|through)\s*"
    r"|[/–-]\d\d(?:\d\d)?(?:,\s+(?:19|20)\d\d[/–-]\d\d(?:\d\d)?)*,?\s+(?:and|&)\s+)"
    r"(?P<century>19|20)\d\d[/–-](?:19|20)?(?P<last>\d\d)(?!\d)"
)
# "for 2025", "for the year 2025", "for the period of 2025".
SINGLE = RarePattern(
    rf"\bfor\s+(?:the\s+)?(?:(?:calendar\s+)?year|period(?:\s+of)?)?\s*(?P<year>(?:19|20)\d\d)\b"
    rf"(?!{JOIN}\d)",
    re.IGNORECASE,
)
PLAN_OF_YEAR = RarePattern(
    r"\b(?:plan|program(?:me)?)s?,?\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
UNTIL = RarePattern(
    rf"\b(?:until|till|through|up\s+to|by|towards|to|valid\s+to)\s+(?:the\s+(?:end\s+of\s+)?(?:year\s+)?)?"
    rf"(?:{POINT.format('to_')})\b",
    re.IGNORECASE,
)
# Years that belong to another document: "signed in 2011", "of 12 May 2004".
OTHER = RarePattern(
    r"\b(?:(?:signed|concluded|dated|adopted)\s+(?:\w+,?\s+){0,5}?"
    r"|(?<!\bend )of\s+(?:\d{1,2}\s+)?(?:[A-Z]\w+\s+)?)(?:19|20)\d\d\b"
    r"(?!\s*(?:[-–—/]\s*\d|to\s+\d))",
    re.IGNORECASE,
)


class Validity(NamedTuple):
    """From when until when a document holds, as partial ISO dates."""

    valid_from: str | None = None
    valid_until: str | None = None


def validity(text: str) -> Validity:
    """Find the years a document holds for: `for 2024–2025` gives `2024` and `2025`."""
    text = OTHER.sub(" ", text)
    if over := YEARS_OVER.search(text):
        return Validity(over["first"], over["century"] + over["last"])
    for pattern in (SPAN, BETWEEN, BOTH_YEARS):
        found = pattern.search(text)
        if found:
            span = _span(found)
            if span:
                return span
    for pattern in (SINGLE, PLAN_OF_YEAR):
        found = pattern.search(text)
        if found:
            return Validity(found["year"], found["year"])
    found = UNTIL.search(text)
    return Validity(None, _point(found, "to_")) if found else Validity()


def _span(found: re.Match[str]) -> Validity | None:
    groups = found.groupdict()
    start = _point(found, "from_")
    end = found["from_year"][:2] + found["short"] if groups.get("short") else _point(found, "to_")
    return Validity(start, end) if start[:4] <= end[:4] else None


def _point(found: re.Match[str], prefix: str) -> str:
    year, month, *days = (found[f"{prefix}{part}"] for part in ("year", "month", "day", "after"))
    day = next(filter(None, days), None)
    if not month:
        return str(year)
    partial = f"{year}-{month_of(month):02}"
    return f"{partial}-{int(day):02}" if day else partial
