"""Quantities in a sentence: money, percentages, volumes and counts, with what qualifies them.

Numbers of dates, ordinals, articles and years are none; nor is money that a bracket only
converts. Percentages are a change where a word of growth or decline is near, else a level.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from diplo_cli.draft.dates import dates_in, periods_in
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.growth import change_of
from diplo_cli.draft.measures import measures
from diplo_cli.draft.qualifiers import NEAR, is_target, qualifier_of
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.spans import Spans
from diplo_cli.names import small
from diplo_cli.numerals import SCALES, cardinal
from diplo_cli.vocabulary import Measure

NOT_BEFORE = RarePattern(
    r"\b(?:article|no\.?|number|resolution|section|chapter|annex|page|item|vision|agenda|cop|route"
    r"|the last|the past|the next|top)\s*$|[-–/:.]$",
    re.IGNORECASE,
)
SIGNED = RarePattern(r"\bsign|\bink|\bconclu|\bseal|\bexchang|\badopt|\bpenn", re.IGNORECASE)
EARLIER = RarePattern(
    r"\b(?:(?:in|since) (?:\w+ )?\d{4}|since|last|recalled|earlier)\b", re.IGNORECASE
)
# What a number of this kind is no matter of the talks: how far off a place is, who won an election.
ASIDE = RarePattern(
    r"\s*(?:(?:from|away|north|south|east|west|outside|off)\b|of (?:the )?(?:votes?|ballots?)\b)"
)
OF_VOTES = RarePattern(r"\s*of (?:the )?(?:votes?|ballots?)\b")
# "(EUR 1 = HUF 403)" tells a rate.
RATE = RarePattern(r"=\s*$")
RATE_AFTER = RarePattern(r"\s*=")
DISTANCES = frozenset({"kilometres", "kilometers", "metres", "meters", "miles"})
# What may stand before what it measures: a 100-megawatt plant, a 220-kilometre road.
LENGTHS = frozenset({"megawatts", "gigawatts", "kilometres", "hectares", "tonnes", "tons"})
# Days are counted where they are what is agreed: a stay without a visa, a time of delivery.
DAYS = RarePattern(r"\bvisa|\bstay\b|\bdwell|\bdeliver|\btransit time|\bdeadline", re.IGNORECASE)
NUMBER_OF = RarePattern(
    r"\bnumber of (?P<phrase>(?:[\w-]+ ){0,4}?(?P<noun>(?!(?:is|was|has|this|its)\b)\w+s|people))\b"
    r"[^.;:]{0,90}\s$",
    re.IGNORECASE,
)
IRREGULAR = frozenset({"people", "children", "women", "men", "staff", "personnel", "head"})
MANY = 10
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


def quantities_in(text: str, countries: tuple[str, ...] = ()) -> list[Quantity]:
    """Find every quantity in a sentence, in order; `countries` tell whose dirhams are meant."""
    known = measures()
    taken = Spans((each.start, each.end) for each in dates_in(text))
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
            taken.take(quantity.start, quantity.end)
            if not _converts(text, quantity, found):
                found.append(quantity)
    return sorted(found)


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
        return Quantity(match.start(), match.end(), value, "percent", "", measure, qualifier)
    if kind == "noun":
        noun = _noun(text, match, value, parts) or _noun_before(text, match, value)
        if noun is None:
            return None
        end, unit, phrase = noun
        return Quantity(match.start(), end, value, unit, phrase, "level", qualifier)
    named = _unit(text, match, kind, countries)
    if named is None:
        return None
    if qualifier is None and is_target(text, start):
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
        return _currency(match["money"], (*(each.code for each in whose), *countries)) or None
    unit = known.units[small(match["unit"])]
    described = text[match.start("unit") - 1] == "-" and unit not in LENGTHS
    return None if described else unit


def _value(parts: dict[str, str]) -> int | float:
    """Give the number in whole units."""
    scale = small(parts.get("scale") or "")
    times = Decimal(SCALES.get(scale, 1))
    word = (parts.get("word") or "").lower()
    if word:
        number = Decimal("0.5") if word.startswith("half") else Decimal(cardinal(word) or 1)
    else:
        digits = re.sub(r"[  ’']", "", parts["number"])
        grouped = re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", digits)
        number = Decimal(digits.replace(",", "" if grouped else "."))
    value = number * times
    return int(value) if value == value.to_integral_value() else float(round(value, 6))


MOST = 10**18  # what is more is no figure of a report, and soon more than 64 bits hold


def _currency(word: str, countries: tuple[str, ...]) -> str:
    """Give the currency that a word means, by country where several have it."""
    known = measures()
    plain = known.words.get(word.lower())
    if plain:
        return plain
    shared = known.shared.get(word.lower(), {})
    return next((shared[country] for country in countries if country in shared), "")


def _noun(
    text: str, match: re.Match[str], value: float, parts: dict[str, str]
) -> tuple[int, str, str] | None:
    """Read what is counted: the plural noun that ends the words after a number."""
    known = measures()
    year = re.fullmatch(r"(?:19|20)\d\d", parts["number"] or "") and not parts["scale"]
    words = re.match(r"(?:\s+[A-Za-z][\w-]*){1,5}", text[match.end() :])
    if year or value < MANY or words is None or NOT_BEFORE.search(text[: match.start()]):
        return None
    plural: tuple[int, str] | None = None
    for word in re.finditer(r"[A-Za-z][\w-]*", words.group()):
        lower = word.group().lower()
        if lower in known.stops and (plural or parts["scale"] or lower != "and"):
            # "320 government and corporate officials" goes on.
            break
        if re.search(r"[^su']s$", lower) or lower in IRREGULAR:
            plural = (match.end() + word.end(), lower)
        elif plural:
            break
    if plural is None or (plural[1] in DISTANCES and ASIDE.match(text, plural[0])):
        return None
    if plural[1] in known.nouns and not (plural[1] == "days" and DAYS.search(text)):
        return None
    end, noun = plural
    whole = text[end - len(noun) : end]
    if whole[0].isupper() and [each.kind for each in mentions(whole[:-1])] == ["demonym"]:
        noun = "people"
    if noun in known.documents and SIGNED.search(text) and not EARLIER.search(text):
        return None
    return end, noun, re.sub(r"\s+", " ", text[match.end() : end]).strip()


def _noun_before(text: str, match: re.Match[str], value: float) -> tuple[int, str, str] | None:
    """Read what is counted before a number: `the number of tourists reached 138,000`."""
    named = NUMBER_OF.search(text[: match.start()])
    if named is None or value < MANY:
        return None
    return match.end(), named["noun"].lower(), named["phrase"].strip()


def _converts(text: str, quantity: Quantity, found: list[Quantity]) -> bool:
    """Tell whether money in a bracket only converts the money before it."""
    opened = text[: quantity.start].rstrip()
    if not opened.endswith("(") and not re.search(
        r"\((?:or |about |around |some |nearly )?$", opened
    ):
        return False
    return any(0 <= quantity.start - each.end < 14 and len(each.unit) == 3 for each in found)
