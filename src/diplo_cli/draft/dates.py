"""Dates and periods in running text: found by pattern, then read, the day before the month.

Only what a pattern found is read as a date, so "one-on-one" and "24 members" never are. A date
without a year takes it from the reference (the report's own date): the nearest such day. A
weekday means the last one up to the reference.
"""

import calendar
import datetime
import re
from contextlib import suppress
from typing import Literal, NamedTuple

from diplo_cli import partial_dates
from diplo_cli.draft.alternatives import any_of
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.spans import Spans
from diplo_cli.names import small
from diplo_cli.numerals import cardinal

MONTHS = {
    spelled: number
    for number, name in enumerate(map(str.lower, partial_dates.MONTHS), 1)
    for spelled in (name, name[:3])
} | {"sept": 9}
# Months as the sites of other languages leave them in their date lines; read with a day and year.
ABROAD = {
    small(name): number
    for number, names in enumerate(
        (
            "januar janvier enero janeiro gennaio ocak januari siječnja",
            "februar février fevrier febrero fevereiro febbraio şubat februari veljače",
            "mart märz mars marzo março marco maret ožujka",
            "avril abril aprile nisan travnja",
            "maj mai mayo maio maggio mayıs mei svibnja",
            "jun juni juin junio junho giugno haziran lipnja",
            "jul juli juillet julio julho luglio temmuz srpnja",
            "avgust août aout agosto ağustos agustus kolovoza",
            "septembar septembre septiembre setembro settembre eylül rujna",
            "oktobar oktober octobre octubre outubro ottobre ekim listopada",
            "novembar novembre noviembre novembro kasım studenoga",
            "decembar dezember décembre decembre diciembre dezembro dicembre aralık desember"
            " prosinca",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH = rf"(?P<month>{any_of(MONTHS)}\b\.?)"
WORLD = rf"(?P<month>{any_of(ABROAD)})\b\.?"
# "Tuesday 8 to Thursday 10 May".
NAMED = rf"(?:(?:{'|'.join(WEEKDAYS)}),?\s+)?"
DAY = (
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    rf"(?:\s*(?:[-–—]|to|and|until)\s*{NAMED}(?P<last>\d{{1,2}})(?:st|nd|rd|th)?)?"
)
# "May 8 to May 10", "8 May to 10 May": its month once more.
DAY_AFTER = DAY.replace(NAMED, rf"{NAMED}(?:(?P=month)\.?\s+)?")
TO_THEN = r"(?:\s+(?:to|until|[-–—])\s+\d{1,2}(?:st|nd|rd|th)?\s+(?P=month))?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
PATTERNS = tuple(
    compiled(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.]){YEAR}[ -](?P<month>(?<=-)\d\d|(?-i:(?=[A-ZÇŞ])){any_of(MONTHS)})[ -]"
        r"(?P<day>\d\d)(?![\d-])",
        rf"(?<![\w.,/-])(?P<day>\d{{1,2}})(?P<mark>[./-])(?P<month>\d{{1,2}})(?P=mark){YEAR}(?!\d)",
        r"(?<![\w.,/-])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<short>[012]\d)(?![\d/])",
        r"(?:(?<![\w.,/-])|(?<=[a-z]/))(?P<day>\d\d)\.(?P<month>[01]\d)\.(?P<short>[0-3]\d)(?![\d.])",
        rf"(?<![\w.,])(?P<day>\d{{1,2}})\.\s(?P<month>\d{{1,2}})\.\s{YEAR}(?!\d)",
        rf"(?<![\w.,])(?P<day>\d{{1,2}})\.?\s?(?:de\s)?{WORLD},?\s?(?:de\s)?{YEAR}(?!\d)",
        rf"(?<![\w.,])(?P<day>\d{{1,2}})(?:\.\s?|[/-]){MONTH}[\s./-]?{YEAR}(?!\d)",
        rf"(?<![\w.,]){DAY}\s+(?:of\s+|day\s+of\s+)?{MONTH}{TO_THEN}(?:,\s*|\s+){YEAR}(?!\d)",
        rf"(?<![\w.,])(?P<day>\d{{1,2}}){MONTH},?\s*{YEAR}(?!\d)",
        rf"(?<!\w){MONTH},?\s+{DAY_AFTER}(?:,\s*|\s+|\s*/\s*){YEAR}(?!\d)",
        rf"(?<![\w.,]){DAY}\s+{MONTH},?\s?[’‘'](?P<short>[0-3]\d)(?!\d)",
        rf"(?<!\w){MONTH}\s+{DAY},?\s?[’‘'](?P<short>[0-3]\d)(?!\d)",
        rf"(?<![\d.]){YEAR}(?P<mark>[/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d)",
        rf"\bMENAFN(?P<day>\d\d)(?P<month>\d\d){YEAR}",
        rf"\bKUNA (?P<day>\d\d)\d{{4}} {MONTH} (?P<short>\d\d)\b",
        rf"^\s*{YEAR}\s(?P<month>[01]\d)\s(?P<day>[0-3]\d)(?!\d)",
        rf"(?<![\w.,]){DAY}\s+(?:of\s+)?{MONTH}{TO_THEN}(?!\w)",
        rf"(?<!\w){MONTH}\s+{DAY_AFTER}(?![\w%]|[.,]\d|\s*(?:percent|per cent|million|billion))",
    )
)
# "11/4/2024 5:19:31 AM" is written by a machine set to the United States.
AMERICAN = compiled(r"[1-9]\d?/[1-9]\d?/(?:19|20)\d\d")
CLOCK = compiled(r"\s[1-9]\d?:\d\d:\d\d [AP]M\b")
# "01/12/2022 09:30 AM EST": the hour of the United States.
EASTERN = RarePattern(r",?\s+(?:at )?\d\d?:\d\d [AP]M E[DS]?T\b")
# A day of the month of the report: "on the 4th".
NUMBERED = compiled(
    r"\b[Oo]n (?:the )?(?P<day>\d{1,2})\s?(?:st|nd|rd|th)(?=[.,;)]|\s+(?:with|in|at|between|by|for"
    r"|here|of this month|instant)\b)"
)
SPAN = compiled(
    rf"\d(?:st|nd|rd|th)?(?:\s+[a-z]{{3,9}}(?=\s))?\s*(?:[-–—]|\bto\b|\band\b|\buntil\b)\s*"
    rf"{NAMED}(?:[a-z]{{3,9}}\.?\s+)?\d",
    re.IGNORECASE,
)
RELATIVE = compiled(
    rf"(?<!\w)(?:(?P<before>last week,?(?: on)?|last|next|this|every|each|past|coming)\s+)?"
    rf"(?P<word>today|tonight|this (?:morning|afternoon|evening)|(?:the day before )?yesterday"
    r"|last (?:night|evening)|tomorrow"
    rf"|{'|'.join(WEEKDAYS)})(?![\w’'](?!s\b)\w)(?P<week> (?:of )?last week)?",
    re.IGNORECASE,
)
# "this morning (02)", "on Monday (16th)".
DAY_ASIDE = compiled(r"\s\((?P<day>[0-3]?\d)(?:st|nd|rd|th)?\)")
BACK = {"yesterday": 1, "last night": 1, "last evening": 1, "the day before yesterday": 2}
# "He was received a day earlier", "They met two days ago".
DAYS_BACK = {"a": 1, "one": 1, "two": 2, "three": 3}
DAYS_AGO = compiled(
    rf"(?<!\w)(?P<count>{'|'.join(DAYS_BACK)}) days? (?:ago|earlier)(?!\w)", re.IGNORECASE
)
ONE_DAY = datetime.timedelta(days=1)
WEEK = datetime.timedelta(days=7)
Kind = Literal["full", "partial", "relative"]


class FoundDate(NamedTuple):
    """A day named in a text, from `start` to `end`; `full` if the text itself gives the year."""

    start: int
    end: int
    date: datetime.date
    kind: Kind


class FoundPeriod(NamedTuple):
    """A time named in a text, as ISO text: `2024`, `2022/2026`, `2024-01/2024-06`."""

    start: int
    end: int
    period: str


def dates_in(text: str, reference: datetime.date | None = None) -> list[FoundDate]:
    """Find every day named in a text, in order; without a reference only those with a year."""
    days: list[FoundDate] = []
    taken = Spans()
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            found = _absolute(match, reference)
            if found and taken.take(found.start, found.end):
                days.append(found)
    if reference:
        told = [*days]
        days.extend(
            each
            for each in _relative(text, reference)
            if not any(BESIDE.fullmatch(text, each.end, day.start) for day in told)
            if not any(day.start < each.start < day.end for day in told)
        )
    return sorted(days)


def is_span(text: str, found: FoundDate) -> bool:
    """Tell whether a date found is a span of days: `October 08-10, 2025`, `4 and 5 November`."""
    words = text[found.start : found.end]
    whole = re.match(r"\d{4}-|\d{1,2}-\d{1,2}-\d{4}", words)
    return whole is None and SPAN.search(words) is not None


def last_day(text: str, found: FoundDate) -> datetime.date:
    """Give the last day of a span found: 10 October of `October 08-10, 2025`."""
    days = [int(day) for day in re.findall(r"(?<!\d)\d{1,2}(?!\d)", text[found.start : found.end])]
    later = max(days, default=0)
    _, longest = calendar.monthrange(found.date.year, found.date.month)
    return found.date.replace(day=later) if found.date.day < later <= longest else found.date


def month_of(name: str) -> int:
    """Give the number of a month that a pattern found by its English name."""
    return MONTHS[small(name)]


def _absolute(match: re.Match[str], reference: datetime.date | None) -> FoundDate | None:
    """Read a date that a pattern found, or nothing where the calendar has no such day."""
    parts = match.groupdict()
    name = small(parts["month"]).rstrip(".")
    month = int(name) if name.isdigit() else MONTHS.get(name) or ABROAD[name]
    day = int(parts["day"])
    american = (AMERICAN.fullmatch(match.group()) and CLOCK.match(match.string, match.end())) or (
        parts.get("mark") == "/" and EASTERN.match(match.string, match.end())
    )
    if month > 12 >= day or (american and day <= 12):  # it can be nothing else
        day, month = month, day
    year = parts.get("year") or (f"20{parts['short']}" if parts.get("short") else None)
    try:
        if year:
            return FoundDate(*match.span(), datetime.date(int(year), month, day), "full")
        if reference is None:
            return None
        near = (datetime.date(reference.year + n, month, day) for n in (0, -1, 1))
        nearest = min(near, key=lambda each: abs((each - reference).days))
    except ValueError:
        return None
    return FoundDate(*match.span(), nearest, "partial")


def _relative(text: str, reference: datetime.date) -> list[FoundDate]:
    """Read `today`, `two days ago` and weekdays by the reference."""
    found = []
    for match in RELATIVE.finditer(text):
        word = match["word"].lower()
        before = (match["before"] or "").lower()
        if before in {"next", "every", "each", "coming"} or word == "tomorrow":
            continue
        if word in WEEKDAYS:
            if not match["word"][0].isupper():
                continue
            days = (reference.weekday() - WEEKDAYS.index(word)) % 7
            if match["week"] or before.startswith("last week"):
                days = reference.weekday() - WEEKDAYS.index(word) + 7
        else:
            days = BACK.get(word, 0)
        date, end = reference - datetime.timedelta(days=days), match.end()
        aside = DAY_ASIDE.match(text, end)
        told = _of_month(int(aside["day"]), reference) if aside else None
        if aside and told and reference - told <= WEEK:
            date, end = told, aside.end()
        found.append(FoundDate(match.start(), end, date, "relative"))
    for match in DAYS_AGO.finditer(text):
        days = DAYS_BACK[match["count"].lower()]
        date = reference - datetime.timedelta(days=days)
        found.append(FoundDate(*match.span(), date, "relative"))
    numbered = ((match.span(), int(match["day"])) for match in NUMBERED.finditer(text))
    found += (
        FoundDate(*span, told, "relative")
        for span, day in numbered
        if (told := _of_month(day, reference))
    )
    return found


def _of_month(day: int, reference: datetime.date) -> datetime.date | None:
    """Give the last day before or at the reference that has this number in its month."""
    month = reference if day <= reference.day else reference.replace(day=1) - ONE_DAY
    with suppress(ValueError):
        return month.replace(day=day)
    return None


BESIDE = compiled(r",? \(?(?:the |\w+day,? )?")  # "yesterday, 5 June": the day itself is told
ORDINALS = {
    spelled: place
    for place, names in enumerate(("first 1st 1", "second 2nd 2", "third 3rd 3", "fourth 4th 4"))
    for spelled in names.split()
}
MONTH_NAME = "|".join(name for name in MONTHS if len(name) > 3 or name == "may")
# "3 May", "the 3rd of May", "May 3".
DAY_OF_MONTH = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?i:{MONTH_NAME})|(?i:{MONTH_NAME})\s+\d{{1,2}})"
)
# "on Dec. 13", "on 13 Dec": the month's name is written out.
SHORT = r"(?P<{0}>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)t?\b"
SHORT_MONTH = RarePattern(
    rf"\b{SHORT.format('m')}\.?(?=\s+\d{{1,2}}\b)|(?<=\d\s){SHORT.format('n')}(?:\.(?=\s\w)|(?=[\s,;.]|$))"
)
WHEN = r"(?P<year>(?:19|20)\d\d|this year|last year|the (?:current|previous) year)"
OF_YEAR = rf"(?:,? (?:of|in))?,? (?:{WHEN}|(?:the|a) year\b)"
COUNT = r"(?P<count>two|three|four|five|six|seven|eight|nine|ten|eleven|\d\d?)"
PERIODS = tuple(
    compiled(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<half>first|second|1st|2nd) half{OF_YEAR}",
        rf"(?P<quarter>first|second|third|fourth|1st|2nd|3rd|4th) quarter{OF_YEAR}",
        rf"(?<!\w)(?:H(?P<half>[12])|Q(?P<quarter>[1-4]))(?: of)?,? {WHEN}",
        rf"first (?:(?P<quarters>two|three|2|3) quarters|{COUNT} months)(?:{OF_YEAR})?(?!\w)",
        rf"(?<!\w)(?<!last )(?<!past ){COUNT} months of {WHEN}",
        rf"(?<![\w-])(?P<from>{MONTH_NAME})\s*(?:[-–—]|to|through)\s*(?P<to>{MONTH_NAME})"
        rf"(?:,?\s+(?:of\s+)?{WHEN})?(?!\w)",
        r"(?:from|between)\s+(?P<since>(?:19|20)\d\d)\s+(?:to|and|until|through)\s+"
        r"(?P<until>(?:19|20)\d\d)(?!\d)",
        r"(?<![\d.,$€£/-])(?P<since>(?:19|20)\d\d)\s*[-–—/]\s*(?P<until>(?:(?:19|20)\d\d|\d\d))"
        r"(?![\d-]|\s*(?:percent|%))",
        rf"(?<![\w-])(?P<only>{MONTH_NAME})(?:,?\s+of)?\s+{WHEN}(?!\w)",
        r"(?<!\w)last\s+(?P<last>" + MONTH_NAME + r")(?!\w)",
        r"(?<![\d.,$€£/-])(?P<alone>(?:19|20)\d\d)(?![\d-]|[.,/]\d|\s*(?:percent|%))",
        r"(?<!\w)(?P<relative>last year|this year|this fiscal year|the (?:previous|past|preceding)"
        r" year|the current year|next year)(?!\w)",
    )
)


def periods_in(text: str, reference: datetime.date | None = None) -> list[FoundPeriod]:
    """Find every year, span of years or part of a year named in a text, in order."""
    periods: list[FoundPeriod] = []
    taken = Spans()
    for pattern in PERIODS:
        for match in pattern.finditer(text):
            period = _period(match, reference)
            if period and taken.take(*match.span()):
                periods.append(FoundPeriod(*match.span(), period))
    return sorted(periods)


def _period(match: re.Match[str], reference: datetime.date | None) -> str | None:
    """Read a period that a pattern found, relative years by the reference."""
    parts = match.groupdict()
    if parts.get("since"):
        return _years(parts["since"], parts["until"])
    if parts.get("alone"):
        return str(parts["alone"])
    if parts.get("last"):
        return _last_month(parts["last"], reference)
    year = _year(parts.get("year") or parts.get("relative"), reference)
    if year is None:
        return None
    if parts.get("relative"):
        return str(year)
    return _part_of_year(parts, year, reference)


def _part_of_year(
    parts: dict[str, str | None], year: int, reference: datetime.date | None
) -> str | None:
    """Read a half, a quarter, the first months, or months by name of a year."""
    if parts.get("only"):
        return f"{year}-{month_of(str(parts['only'])):02}"
    first, last = _months(parts)
    if not 1 <= first < last <= 12:
        return None
    if reference and not parts.get("year") and (year, last) > (reference.year, reference.month):
        year -= 1  # told without a year, and not over yet
    return f"{year}-{first:02}/{year}-{last:02}"


def _months(parts: dict[str, str | None]) -> tuple[int, int]:
    """Give the first and the last month of a half, a quarter, the first months, or by name."""
    for part, length in (("half", 6), ("quarter", 3)):
        nth = parts.get(part)
        if nth is not None:
            first = ORDINALS[small(nth)] * length + 1
            return first, first + length - 1
    for part, length in (("quarters", 3), ("count", 1)):
        count = parts.get(part)
        if count is not None:
            return 1, (cardinal(count) or int(count)) * length
    return month_of(str(parts["from"])), month_of(str(parts["to"]))


def _years(since: str, until: str) -> str | None:
    """Join two years, the second perhaps short: `2025-29`."""
    whole = until if len(until) == 4 else since[:2] + until
    return f"{since}/{whole}" if int(since) < int(whole) else None


def _last_month(month: str, reference: datetime.date | None) -> str | None:
    """Read `last December` as the month before the reference that has this name."""
    if reference is None:
        return None
    number = month_of(month)
    year = reference.year if number < reference.month else reference.year - 1
    return f"{year}-{number:02}"


def _year(text: str | None, reference: datetime.date | None) -> int | None:
    """Read a year, or one told by the reference; without any word, the reference's own."""
    if text and text.isdigit():
        return int(text)
    if reference is None:
        return None
    if text and re.search(r"last|previous|past|preceding", text, re.IGNORECASE):
        return reference.year - 1
    return reference.year + (1 if text and text.lower() == "next year" else 0)


def whole_month(told: re.Match[str]) -> str:
    """Write "Dec." as "December"."""
    return next(each for each in partial_dates.MONTHS if each.startswith(told["m"] or told["n"]))
