"""The day a report was published: from its header, its dateline, its last line, or its text.

Where no line gives a year, the years that the text names and its weekdays tell: "BUCHAREST,
May 18 … on Friday" beside "2018" is a Friday of 2018.
"""

import datetime
import itertools
import re
from typing import NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.datelines import Dateline
from diplo_cli.draft.dates import WEEKDAYS, FoundDate, dates_in, is_span
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.report import Block

CLOCK = compiled(
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?\s*(?P<half>[AaPp]\.?[Mm])?"
    r"(?:.{0,4}?\(?(?:UTC|GMT)\s*(?P<sign>[+-])\s*(?P<zone>\d{1,2})(?::?(?P<rest>\d\d))?)?"
)
NUMERIC = RarePattern(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}")
WEEKDAY = RarePattern(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
YEAR = RarePattern(
    r"(?<![\d.,$€£–—-])(?<!\bby )(?<!\bfor )(?<!\bto )(?<!\buntil )(?<!\bthrough )(?:19|20)\d\d"
    r"(?![\d–—-]|[.,]\d|\s+(?:to|through|until)\s+(?:19|20)\d\d)"
)
ANY_YEAR = RarePattern(r"(?<![\d.,$€£])((?:19|20)\d\d)(?![\d]|[.,]\d)")
NEAR = 3
# How many days after what a report tells, by its whole day, it is written.
SOON = 10
# "valid until December 2026": no year of a report.
UNTIL = RarePattern(r"\b(?:until|till|by|before|through)\s+(?:the\s+)?(?:end\s+of\s+)?(?:\w+\s+)?$")
# The first year of a programme: a report of its signing is of that year, or of the one before.
SPAN = RarePattern(r"(?<!\d)((?:19|20)\d\d)\s*(?:[-–—/]|to|through|until)\s*(?:19|20)\d\d(?!\d)")
# From this month on, what begins in a year is signed in the year before.
LATE_IN_YEAR = 10
# A leap year to read a day in that has no year.
LEAP = datetime.date(2000, 7, 1)
FIRST_SENTENCE = RarePattern(r"[^.]{20,400}\.")
# How near a day its weekday stands: "on Monday (May 5)".
BESIDE = 14
# What was counted in a year that is over: "exceeded 7 million euros in 2024".
COUNTED = RarePattern(
    r"\b(?:million|billion|per ?cent|tonnes|exceed\w*|amounted|totalled|reached|rose|grew|fell"
    r"|trade|exports|turnover)\b[^.;]*\bin $",
    re.IGNORECASE,
)
COUNTED_NEAR = 120
FAR = 200
# A day still to come, or of a later change: "the next session, which is to take place on 3 May".
TO_COME = RarePattern(
    r"\b(?:to (?:take place|be held)|will|scheduled|planned"
    r"|next (?:session|meeting|round))\b[^.;]*$|(?:19|20)\d\d\b[^;]{0,20}\b[Uu]pdated\b[^.;]{0,40}$"
)
# What stands before a year: "in ", "in May ", "on May 3, ", "on 3 May ".
IN_DAYS = (
    r"(?:in|for|on|of|dated) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:[A-Z][a-z]+ )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?,? )?"
)
# "amendments to the Honey Agreement of 3 May 1995": when that was signed.
OLDER = (
    r"\b(?:to|under|of|in) the (?:[\w-]+ ){0,6}?(?:agreement|treaty|convention|pact|accord)\b"
    r"(?: [\w-]+){0,9}?"
)
# A year of something else: "the bridge was built in 1954", "the next session will be in 2027".
IN_OFFICE = (
    r"(?:took|taken|taking|assum\w+) (?:up )?(?:the )?office|sworn in"
    r"|(?<!newly[- ])elected|appointed"
)
BEGAN = r"since|born|founded|independence|recogni[sz](?:ed|ing)|anniversary"
OTHER_YEAR = RarePattern(
    rf"\b(?:{IN_OFFICE}|{BEGAN}|built|(?:re-)?established|establish(?:ing|ment)|opened|created"
    r"|erected|introduced|issued|joined|graduat\w+|promised|earlier|previous(?:ly)?"
    r"|last (?:visit|met|time|meeting|held|came)|dat(?:ed|ing)|back (?:in|to)|next|will|would"
    r"|to be held|scheduled|planned|target\w*|had|was|were|has been|have been|recall\w*|began"
    r"|started|celebrat\w+|inaugurated|visited|signed|adopted|concluded|ratified)\b"
    rf"[^.;]*? {IN_DAYS}$|\b(?:vision|agenda|expo|strategy|cup|games) $"
    rf"|{OLDER} {IN_DAYS}$|\b(?:that|those|one) of $|\bsince (?:[A-Z][a-z]+[.,]{{0,2}} )?$",
    re.IGNORECASE,
)
# "They spoke of the May 2025 summit in Xville, and of the 2026 elections": no year of their talks.
OF_EVENT = RarePattern(
    r"(?:19|20)\d\d (?:[A-Za-z][\w’'-]+ ){0,3}(?i:summit|conference|forum|elections?|congress"
    r"|games|cup|championships?|presidency|chairmanship|census|budget|session|exhibition|season)s?\b"
    r"|\b(?:summit|elections?|conference|forum|congress|budget|presidency) of (?:19|20)\d\d\b"
)
# "an amendment to the 1987 Honey Agreement", "under the 2001 treaty": the year of an older one.
TO_THE = RarePattern(
    r"\b(?:to|[Uu]nder|of|by|in|with|from|on|(?:replac|amend|complement|extend|supersed|updat|ratif)\w+)"
    r" (?:the|an?|their|its)(?: [a-z-]+)? $"
)
OLD_ONE = RarePattern(
    r"(?:19|20)\d\d (?:[\w’'-]+,? ){0,7}?(?i:agreements?|treaty|treaties|accords?|conventions?|pact"
    r"|protocol|memorandum|declaration|constitution)\b"
)
# The same behind a year that opens a sentence: "In May 2016, the two signed a pact".
THEN = RarePattern(r"(?:^|[.!?”\"] )(?:In|Back in|Since) (?:[A-Z][a-z]+ )?$")
DONE_THEN = RarePattern(
    r",? [^.;]{3,160}?\b(?:signed|inked|concluded|ratified|established|opened|founded|launched"
    r"|created|joined|visited|adopted|introduced|began|started)\b"
)
OTHER_DAY = RarePattern(
    rf"\b(?:{IN_OFFICE}|{BEGAN}|recalled|establish\w* (?:\w+ ){{0,2}}(?:relations|ties)"
    r"|succe(?:eds|eded)|tenure|left the post|predecessor|was opened|preceded by"
    r"|(?:referendum|elections?|polls|census) (?:(?:was|were) )?(?:held|conducted|scheduled)"
    r"|where (?:he|she|they) (?:had )?(?:attended|took part|participated)"
    r"|(?<!following the )(?<!on the )(?<!by the )(?:results?|outcomes?) of"
    r"|(?:it|visit|meeting|talks) follow(?:s|ed)(?! by)"
    r"|(?:welcom\w+|prais\w+|hail\w+|congratulat\w+|condol\w+)(?: [\w-]+){1,6}? (?:establishment"
    r"|opening|launch|adoption|election|victory|accident|attacks?|crash|earthquake|floods?)"
    r")\b[^.;,]{0,60}(?:\d, )?$"
    rf"|{OLDER} (?:of|dated|from) $",
    re.IGNORECASE,
)
# The day of a document that is only carried out: "under the accord signed between N and M on".
OF_OLD = RarePattern(
    r"(?:\b(?:implement\w*|under|fulfil\w*|carry\w* out|provided for by|progress (?:of|on)"
    r"|envisaged by)"
    # "hailed the Hive Declaration signed on", what somebody says of "The Hive Declaration"
    r"|(?:\b(?:prais|hail|recall|mention|stress|underlin|emphasi[sz])\w+ (?:\w+ ){0,4}the|[\"“]The)"
    r" (?:[A-Z][\w-]+ ){1,4}(?:Declaration|Treaty|Agreement|Accord|Pact)"
    r")\b[^.;]*(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b(?:signed|reached|concluded|inked)"
    r"(?: (?:in|at|between|by) (?:(?!\b(?:met|held|was|were)\b)[^;]){2,120}?)?(?: (?:on|in|at))?"
    r"(?: \w+day,?)?(?: \d{1,2}(?:st|nd|rd|th)?)?(?: [A-Z][a-z]+,?)? $"
)
LONGEST_NOTE = 14
FIRST_BLOCKS = 6


class Published(NamedTuple):
    """A report's day; its moment as text where a line gives it; and what was guessed of the day."""

    day: datetime.date | None
    moment: str | None
    guess: str | None = None


def published_on(
    blocks: tuple[Block, ...], frame: frozenset[int], line: Dateline, led: str
) -> Published:
    """Find the day of publication; `led` is the paragraph after the dateline."""
    body = [block for block in blocks if block.number not in frame]
    stated = _stated(blocks, frame, body, line)
    if stated:
        return stated
    openings = " ".join(block.text for block in body[:2])
    full = [
        _reading(block.text, each, openings)
        for block in body[:FIRST_BLOCKS]
        for each in dates_in(block.text)
        if not TO_COME.search(block.text[: each.start])
        if not any(told.search(block.text[: each.start][-FAR:]) for told in (OTHER_DAY, OF_OLD))
    ]
    around = {int(y) for block in blocks if block.number in frame for y in YEAR.findall(block.text)}
    whole = full and not line.text  # a day told whole goes before one that has no year
    day = None if whole else _dated(line.text or openings, led or openings, full, body, around)
    if day:
        return Published(day, None, "the text gives the day without its year")
    # What has a day of its own, without a year, is of no other day that the text tells.
    days = dates_in(line.text, max(full, default=datetime.date.max))
    own = any(each.kind == "partial" for each in days)
    return Published(max(full), None) if full and not own else Published(None, None)


def _stated(
    blocks: tuple[Block, ...], frame: frozenset[int], body: list[Block], line: Dateline
) -> Published | None:
    """Read the day where a line states it whole: header, dateline, lead, last line."""
    openings = " ".join(block.text for block in (*body[:2], *blocks[:FIRST_BLOCKS]))
    for row in (row for block in blocks if block.number in frame for row in block.lines):
        found = [each for each in dates_in(row) if not is_span(row, each)]
        if found and len(row.split()) < 40:
            day = _reading(row, found[0], openings)
            if line.date and YEAR.search(line.text) and (day - line.date).days > SOON:
                break  # the page's day, long after the report's own
            return _own_clock(blocks, frame, Published(day, _moment(day, row)), row)
    if line.date:
        return Published(line.date, line.date.isoformat())
    for block in blocks:
        lead = re.search(r"\bdate (\d{4}-\d\d-\d\d)\b", block.text)
        if lead:
            return Published(datetime.date.fromisoformat(lead[1]), lead[1])
        last = block is blocks[-1] and len(block.text.split()) < LONGEST_NOTE
        ending = [
            each
            for each in (dates_in(block.text) if last else [])
            if not any(told.search(block.text[: each.start]) for told in (OTHER_DAY, OF_OLD))
        ]
        if ending:
            return Published(ending[-1].date, ending[-1].date.isoformat())
    return None


def _own_clock(
    blocks: tuple[Block, ...], frame: frozenset[int], page: Published, top: str
) -> Published:
    """Give the story's own day where the page's clock stands above it: both told to the minute."""
    head = itertools.takewhile(lambda block: block.number in frame, blocks)
    for row in (row for block in head for row in block.lines if CLOCK.search(top)):
        found = dates_in(row) if row != top and WEEKDAY.search(row) and CLOCK.search(row) else []
        if len(found) == 1 and page.day and found[0].date < page.day:
            return Published(found[0].date, _moment(found[0].date, row))
    return page


def _reading(row: str, found: FoundDate, text: str) -> datetime.date:
    """Read 12/4/2023 as the American 4 December where only that fits the text's days."""
    day = found.date
    if day.day > 12 or not NUMERIC.match(row[found.start : found.end]):
        return day
    other = datetime.date(day.year, day.day, day.month)
    said = {(e.date.month, e.date.day) for e in dates_in(text, day) if e.kind == "partial"}
    if said & {(day.month, day.day), (other.month, other.day)}:
        return day if (day.month, day.day) in said else other
    near = [datetime.date(day.year, *each) for each in said if each != (2, 29)]
    if any(abs((other - each).days) <= NEAR for each in near):
        return other
    named = {word.lower() for word in WEEKDAY.findall(text)}
    if WEEKDAYS[other.weekday()] in named and WEEKDAYS[day.weekday()] not in named:
        return other
    return day


def _dated(
    line: str, led: str, full: list[datetime.date], body: list[Block], around: set[int]
) -> datetime.date | None:
    """Give a day without a year its year: the latest that the text names and its weekday fits."""
    years = {year for block in body for year in years_in(block.text)}
    spans = {int(year) for block in body for year in SPAN.findall(block.text)}
    whole = {day.year for day in full}
    ahead = not (years or whole) and bool(spans)
    years = (whole & years) or (years | spans) or around
    if not (years or whole):
        return _by_weekday(body)
    latest = max(years or whole)
    found = dates_in(line, datetime.date(latest, 7, 1))
    partial = [each for each in found if each.kind == "partial"] or [
        each
        for each in dates_in(led, datetime.date(latest, 7, 1))
        if each.kind == "partial" and _weekday_beside(led, each)
    ]
    if not partial and not full and (first := FIRST_SENTENCE.match(led)):
        begun = dates_in(first.group(), datetime.date(latest, 7, 1))[:1]
        partial = [each for each in begun if each.kind == "partial"]
    if not partial:
        return None
    beside = (_in_year(partial[0].date, each.year) for each in full)
    near = [
        day
        for day, each in zip(beside, full, strict=True)
        if day and 0 <= (day - each).days <= SOON
    ]
    if near or not years:
        return max(near, default=None)
    since = sorted({int(y) for block in body for y in SPAN.findall(block.text)} - {latest})
    weekdays = {word.lower() for word in WEEKDAY.findall(led[:400])}
    counted = _counts_only(latest, body)
    likely = (latest + 1, latest) if counted else (latest, latest + 1)
    earlier = () if counted else range(latest - 1, latest - 4, -1)
    chosen = [
        day
        for year in (*likely, *since, *earlier)
        if (day := _in_year(partial[0].date, year)) and WEEKDAYS[day.weekday()] in weekdays
    ]
    if counted and weekdays and not chosen:
        return None  # what was counted long ago tells no year
    if ahead and not weekdays and partial[0].date.month >= LATE_IN_YEAR:
        return _in_year(partial[0].date, min(spans) - 1)  # it is to begin next year
    return chosen[0] if chosen else _in_year(partial[0].date, likely[0])


def _weekday_beside(text: str, day: FoundDate) -> re.Match[str] | None:
    """Find the weekday of a day that a text names: `on Friday (January 9)`."""
    return WEEKDAY.search(text[max(0, day.start - BESIDE) : day.end])


def _by_weekday(body: list[Block]) -> datetime.date | None:
    """Give the first weekday with a day its year: the only one of those named that it fits.

    `on Friday (January 9)`, where the text tells no year but of plans `for 2026`.
    """
    for text in (block.text for block in body[:FIRST_BLOCKS]):
        for each in dates_in(text, LEAP):
            beside = _weekday_beside(text, each)
            if each.kind == "partial" and beside:
                named = {int(year) for block in body for year in ANY_YEAR.findall(block.text)}
                days = (_in_year(each.date, y) for y in named | {y - 1 for y in named})
                weekday = WEEKDAYS.index(beside.group().lower())
                fitting = [day for day in days if day and day.weekday() == weekday]
                return fitting[0] if len(fitting) == 1 else None
    return None


def days_without_year(*texts: str) -> list[datetime.date]:
    """Give the days that texts tell without a year, as days of a leap year."""
    return [
        each.date
        for text in texts
        for each in dates_in(text, LEAP)
        if each.kind == "partial" and not OTHER_DAY.search(text[: each.start])
    ]


def beside_dateline(days: tuple[FoundDate, ...], row: str) -> tuple[FoundDate, ...]:
    """Leave out days told whole that are far from the dateline's, which has no year."""
    if all(each.kind != "full" for each in days):
        return days  # and the dateline need not be read
    own = days_without_year(row)
    return tuple(
        each
        for each in days
        if not own or each.kind != "full" or _days_before(own[0], each.date) <= SOON
    )


def _days_before(day: datetime.date, other: datetime.date) -> int:
    """Count the days from one to the other, whatever their years."""
    return (day - other.replace(year=LEAP.year)).days % 366


def years_in(text: str) -> list[int]:
    """Give the years that a text names, but for those of something else than what it reports."""
    return [
        int(year.group())
        for year in YEAR.finditer(text)
        if not any(
            told.search(text[: year.start()][-FAR:])
            for told in (UNTIL, OTHER_YEAR, OTHER_DAY, OF_OLD)
        )
        if not (THEN.search(text[: year.start()]) and DONE_THEN.match(text, year.end()))
        if not (TO_THE.search(text[: year.start()][-FAR:]) and OLD_ONE.match(text, year.start()))
    ]


def _counts_only(year: int, body: list[Block]) -> bool:
    """Tell whether a year is named only for what was counted in it: it is the one before."""
    named = [
        (block.text, found.start())
        for block in body
        for found in re.finditer(rf"\b{year}\b", block.text)
    ]
    return bool(named) and all(
        COUNTED.search(text[max(0, at - COUNTED_NEAR) : at]) for text, at in named
    )


def _in_year(day: datetime.date, year: int) -> datetime.date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _moment(day: datetime.date, row: str) -> str:
    """Give the day as text, with the time where the row gives one with its offset."""
    clock = CLOCK.search(row)
    if clock is None or clock["zone"] is None:
        return day.isoformat()
    hour = int(clock["hour"]) % 24
    half = (clock["half"] or "").lower().replace(".", "")
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    offset = f"{clock['sign']}{int(clock['zone']):02}:{clock['rest'] or '00'}"
    return f"{day.isoformat()}T{hour:02}:{clock['minute']}:00{offset}"
