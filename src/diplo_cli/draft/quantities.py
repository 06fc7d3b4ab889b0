"""Quantities in a sentence: money, percentages, volumes and counts, with what qualifies them.

Numbers of dates, ordinals, articles and years are none; nor is money that a bracket only
converts. Percentages are a change where a word of growth or decline is near, else a level.
"""

import datetime
import re
from decimal import Decimal
from typing import NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.counted_nouns import ASIDE, counted_in
from diplo_cli.draft.dates import dates_in, periods_in
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.growth import change_of
from diplo_cli.draft.measures import measures
from diplo_cli.draft.qualifiers import NEAR, is_target, qualifier_of
from diplo_cli.draft.ranges import with_first_numbers
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.spans import Spans
from diplo_cli.names import small
from diplo_cli.numerals import SCALES, cardinal
from diplo_cli.vocabulary import Measure

OF_VOTES = RarePattern(r"\s*of (?:the )?(?:votes?|ballots?)\b")
# "(EUR 1 = HUF 403)" tells a rate.
RATE = RarePattern(r"=\s*$")
RATE_AFTER = RarePattern(r"\s*=")
# What may stand before what it measures: a 100-megawatt plant, a 220-kilometre road.
LENGTHS = frozenset({"megawatts", "gigawatts", "kilometres", "hectares", "tonnes", "tons"})
# "20 kilometres of road per 1,000 people": the second is no number of the first's.
PER = RarePattern(r"\b(?:per|every|each)\s*$", re.IGNORECASE)
# "$1-2 billion" is neither a dollar nor two billion.
RANGE = compiled(r"\s?[-–—]\s?[$€£]?\d")
RANGE_BEFORE = compiled(r".*\d(?:\s?%)?\s?[-–—]\s?[$€£]?", re.DOTALL)
BRACKET = compiled(
    r"\s*\((?:(?:or|an?|the|equal|equivalent|about|around|some|nearly|approximately|roughly|over|of|to)"
    r"\s+)*$",
    re.IGNORECASE,
)
CLOSE = 3  # characters between an amount and the bracket that converts it
# A day without a year is found by another: whichever it is, "16 May" counts nothing.
ANY_DAY = datetime.date(2024, 1, 1)
LARGE = 1_000_000
BILLION = 1_000_000_000


class Quantity(NamedTuple):
    """A quantity named in a sentence, in whole units."""

    start: int
    end: int
    value: int | float
    unit: str
    noun: str
    measure: Measure
    qualifier: str | None


def quantities_in(
    text: str, countries: tuple[str, ...] = (), home: str | None = None
) -> list[Quantity]:
    """Find every quantity in a sentence, in order.

    `countries` tell whose dirhams are meant, `home`, the publisher's, whose "$".
    """
    known = measures()
    taken = Spans((each.start, each.end) for each in dates_in(text, ANY_DAY))
    for period in periods_in(text):
        if re.fullmatch(r"[\d/–— -]+", text[period.start : period.end]):
            taken.take(period.start, period.end)
    found: list[Quantity] = []
    for pattern, kind in (
        (known.before, "sign"),
        (known.after, "money"),
        (known.bare, "bare"),
        (known.percent, "percent"),
        (known.unit, "unit"),
        (known.counted, "noun"),
    ):
        for match in pattern.finditer(text):
            if taken.overlap(*match.span()):
                continue
            quantity = (
                _of_the_same(text, match, found)
                if kind == "bare"
                else _quantity(text, match, kind, countries)
            )
            if quantity is None:
                continue
            if match.groupdict().get("sign") == "$" and home in known.dollars:
                quantity = quantity._replace(unit=known.dollars[home])
            taken.take(quantity.start, quantity.end)
            if not _converts(text, quantity, found):
                found.append(quantity)
    return with_first_numbers(text, sorted(found))


def _of_the_same(text: str, match: re.Match[str], found: list[Quantity]) -> Quantity | None:
    """Read "exports of 800 million" in the currency that the sentence just named."""
    money = [each for each in found if each.unit.isupper() and each.end <= match.start()]
    value = _value(match.groupdict())
    if not money or value < LARGE or value > MOST:
        return None
    qualifier, _ = qualifier_of(text, match.start())
    last = max(money, key=lambda each: each.end)
    if measures().unit.search(text, last.end, match.start()):
        # "$2 billion, 40 million people and 3 million in the city": people again.
        return None
    return Quantity(match.start(), match.end(), value, last.unit, "", "level", qualifier)


def _quantity(
    text: str, match: re.Match[str], kind: str, countries: tuple[str, ...]
) -> Quantity | None:
    """Read what a pattern found, or nothing where its number is no figure."""
    parts = match.groupdict()
    value = _value(parts)
    if (
        value > MOST
        or RATE.search(text, max(0, match.start() - NEAR), match.start())
        or RATE_AFTER.match(text, match.end())
        or PER.search(text, max(0, match.start() - NEAR), match.start())
        or (not parts.get("scale") and RANGE.match(text, match.end()))
        or RANGE_BEFORE.fullmatch(text, max(0, match.start() - NEAR), match.start())
    ):
        return None
    if kind in ("unit", "noun", "percent") and (OF_VOTES if kind == "percent" else ASIDE).match(
        text, match.end()
    ):
        return None
    qualifier, start = qualifier_of(text, match.start())
    if kind == "percent":
        change = change_of(text, match) or {"+": 1, "-": -1, "−": -1}.get(parts["plus"] or "", 0)
        value = -value if change < 0 else value
        measure: Measure = "change" if change else "level"
        if qualifier is None and is_target(text, start, match.end(), raised=not change):
            qualifier = "target"
        return Quantity(match.start(), match.end(), value, "percent", "", measure, qualifier)
    if kind == "noun":
        noun = counted_in(text, match, value)
        if noun is None:
            return None
        end, unit, phrase = noun
        return Quantity(match.start(), end, value, unit, phrase, "level", qualifier)
    named = _unit(text, match, kind, countries)
    if named is None:
        return None
    raised = named != "people"  # water is brought to people
    if qualifier is None and is_target(text, start, match.end(), raised):
        qualifier = "target"
    times = BILLION if (parts.get("unit") or "").lower() == "bcm" else 1
    if value * times > MOST:
        return None
    return Quantity(match.start(), match.end(), value * times, named, "", "level", qualifier)


def _unit(text: str, match: re.Match[str], kind: str, countries: tuple[str, ...]) -> str | None:
    """Give the currency or unit that a pattern found; "400-kilovolt" only describes."""
    known = measures()
    if kind == "sign":
        shared = known.shared.get(match["sign"])
        if shared:
            return next((shared[each] for each in countries if each in shared), shared.get("*"))
        return known.signs[match["sign"]]
    if kind == "money":
        whose = mentions(match["whose"]) if match["whose"] else []
        if (match["whose"] and not whose) or (
            match["money"].lower() == "km" and not match["scale"]
        ):
            return None
        codes = tuple(each.code for each in whose)
        own = _of_countries(known.national.get(match["money"].lower(), {}), codes)
        return own or _currency(match["money"], (*codes, *countries)) or None
    unit = known.units[small(match["unit"])]
    described = text[match.start("unit") - 1] == "-" and unit not in LENGTHS
    return None if described else unit


def _value(parts: dict[str, str]) -> int | float:
    """Give the number in whole units."""
    times = Decimal(1)
    for scale in small(parts.get("scale") or "").split():
        times *= Decimal(SCALES[scale])
    word = (parts.get("word") or "").lower()
    if word:
        number = _in_words(word)
    else:
        digits = re.sub(r"[  ’']", "", parts["number"])
        grouped = re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", digits)
        number = Decimal(digits.replace(",", "" if grouped else "."))
    value = number * times
    return int(value) if value == value.to_integral_value() else float(round(value, 6))


def _in_words(word: str) -> Decimal:
    """Read `three quarters of a`, `half a`, `two and a half`, `twelve`, and an article as one."""
    if "quarter" in word:
        return Decimal("0.75") if word.startswith("three") else Decimal("0.25")
    if word.startswith("half"):
        return Decimal("0.5")
    whole, half, _ = word.partition(" and a half")
    return Decimal(cardinal(whole) or 1) + (Decimal("0.5") if half else 0)


MOST = 10**18  # what is more is no figure of a report, and soon more than 64 bits hold


def _currency(word: str, countries: tuple[str, ...]) -> str:
    """Give the currency that a word means, by country where several have it."""
    known = measures()
    plain = known.words.get(word.lower())
    if plain:
        return plain
    return _of_countries(known.shared.get(word.lower(), {}), countries)


def _of_countries(shared: dict[str, str], countries: tuple[str, ...]) -> str:
    return next((shared[country] for country in countries if country in shared), "")


def _converts(text: str, quantity: Quantity, found: list[Quantity]) -> bool:
    """Tell whether money in a bracket only converts the money before it."""
    opened = BRACKET.search(text, 0, quantity.start)
    return opened is not None and any(
        0 <= opened.start() - each.end < CLOSE and len(each.unit) == 3 for each in found
    )
