"""The day of a meeting: told in its own sentences, by the one before, or by the report's day."""

import datetime
import re
from collections.abc import Iterable

from diplo_cli.draft.attendance import MEETS, elsewhen
from diplo_cli.draft.comings import LEAVING, comes_aside, comes_or_goes
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.dates import ONE_DAY, FoundDate, is_span, last_day
from diplo_cli.draft.days_to_come import day_announced, day_to_come
from diplo_cli.draft.of_it import tells_of_it
from diplo_cli.draft.other_days import (
    day_arrived,
    day_beside,
    of_another_event,
    of_earlier_day,
    only_issued,
    said_on,
)
from diplo_cli.draft.published import OF_EVENT, OTHER_DAY, days_without_year, years_in
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line
from diplo_cli.draft.source import FoundSource
from diplo_cli.names import small

SIGNED = compiled(
    r"\bsign(?:ed|ing)\b|\binked\b|\bsealed\b|\bexchanged notes\b"
    r"|\bput (?:his|her|their) (?:names?|signatures?)\b",
    re.IGNORECASE,
)
# The day of a session whose papers are signed later: "the minutes of the session, held on".
SESSION = RarePattern(
    r"\b(?:session|commission|committee|meeting)\b[^.;]{0,60}?,? held (?:on )?$", re.IGNORECASE
)
TOOK_PLACE = RarePattern(
    r"[Tt]he (?:\w+ )?(?:signing|ceremony|meeting|talks) (?:took place|was held)\b"
)
IT_WAS_SIGNED = RarePattern(r"(?:It|Both|They|The(?: [\w-]+){1,3}) (?:was|were) (?:signed|inked)\b")
# Documents that were signed some time, and are only spoken of: "the agreements signed on".
WERE_SIGNED = RarePattern(
    r"\b(?:agreements?|accords?|memorand\w+|contracts?|treat(?:y|ies)|protocols?|pacts?|projects?)"
    r" (?:signed|inked)\b(?! today)"
)
# "On the first day of the visit": counted from the day the visit began.
NUMBERED = RarePattern(
    r"\b(?P<day>first|second|third) day(?: of (?:the|his|her|their) (?:\w+ ){0,2}?visit\b"
    r"|,? (?=(?-i:[A-ZÀ-Þ])|the |he |she |they ))",
    re.IGNORECASE,
)
ORDINALS = ("first", "second", "third")
# "A summit slated for Sunday", "it was to have been held on 27 March".
SLATED = RarePattern(
    r"\b(?:slated|scheduled|due|planned|expected|to (?:be|have been) held|to take place)\b"
    r"[^.;,]{0,30}$"
)
# "The agreement of 3 May", but "the morning of 3 May".
OF = RarePattern(r"(?<!morning )(?<!afternoon )(?<!evening )\bof\s+$")
SIDELINES = RarePattern(r"\b(?:sidelines?|side-lines?|margins?|fringes)\b")
LEAD = 3
NEAR = 4
# How many days before its report something happened, and at most where its own sentence says so.
SHORTLY = 10
FURTHEST = 60


def day_met(
    lines: tuple[Line, ...],
    opener: int,
    own: list[Line],
    source: FoundSource,
    first: datetime.date | None,
    last: datetime.date | None,
) -> tuple[datetime.date, str | None]:
    """Find the day of a meeting, and what of it was guessed.

    `opener` is the number of the line that begins to tell of it, `own` the lines about it, that one
    first; `first` is the day of the report's first meeting, `last` of the one told of before.
    """
    if beside := day_beside(own[0].text, last or day_arrived(lines, opener)):
        return beside, None
    before = _day_just_before(lines, opener, source.published)
    found, guessed = _date(lines[:opener], own, source, first, before)
    if not guessed:
        ahead = source.published and found > source.published + ONE_DAY
        return found, "announced: the text is from before that day" if ahead else None
    leading = tuple(
        x if n <= opener or tells_of_it(x, own[0]) else x._replace(dates=())
        for n, x in enumerate(lines[: LEAD + 1])
    )
    if day := _day_leading(leading, source.published):
        return day, None
    if day := _first_of_trip(leading, source.published):
        return day, "the first day of the visit: the text gives no day of the meeting"
    return found, guessed


def day_ended(telling: Iterable[Line], first: datetime.date) -> datetime.date | None:
    """Find the last day of a visit or session that its first sentences give as a span of days.

    Those who met on the sidelines of an event, or on the first of its days, met on one day.
    """
    for line in telling:
        days = [each for each in line.dates if each.date == first]
        if days and all(is_span(line.text, each) for each in days):
            last = last_day(line.text, days[0])
            return last if last > first and not SIDELINES.search(line.text) else None
    return None


def _date(
    earlier: tuple[Line, ...],
    own: list[Line],
    source: FoundSource,
    first: datetime.date | None,
    just_before: datetime.date | None,
) -> tuple[datetime.date, str | None]:
    """Find a meeting's day: in its sentences, else the dateline's, else the report's own."""
    published = source.published
    if day := _numbered_day(own, earlier):
        return day, None
    if day := _day(_without_quoted(own[0]), published, FURTHEST):
        return _in_visit(own, day) or _took_place(own, published) or day, None
    told = just_before or _day_of_the_same(own, published) or first
    told = told or day_announced(earlier, own[0], published, FURTHEST)
    if day := told or _told_around(earlier, own, published):
        return day, None
    if source.dateline:
        return source.dateline, None
    if day := _told_later(own, published, loosely=True):
        return day, "the day of a later sentence: the text gives no other"
    if published:
        return published, "the day of publication: the text gives no day of the meeting"
    return _some_day(earlier, own, source)


def _told_around(
    earlier: tuple[Line, ...], own: list[Line], published: datetime.date | None
) -> datetime.date | None:
    """Find the day in later sentences, else in those before; one only quoted comes last."""
    unquoted = [*map(_without_quoted, own)]
    if day := _told_later(unquoted, published) or _told_at_first(earlier, published):
        return day
    quoted = _day(own[0], published, FURTHEST) or _told_later(own, published)
    return quoted and (_day_leading(earlier, published) or quoted)


def _day_just_before(
    lines: tuple[Line, ...], opener: int, published: datetime.date | None
) -> datetime.date | None:
    """Find a day by its weekday in the sentence before: `N N smiled yesterday. He met M M`."""
    before = lines[opener - 1] if opener else None
    if before is None or before.block != lines[opener].block or elsewhen(before) or before.listed:
        return None
    relative = any(each.kind == "relative" for each in before.dates)
    return _day(before, published) if relative and not lines[opener].dates else None


def _numbered_day(own: list[Line], earlier: tuple[Line, ...]) -> datetime.date | None:
    """Find the day of a visit that its first or second day is: `on the first day of the visit`."""
    numbered = next(filter(None, (NUMBERED.search(x.text) for x in own[:LEAD])), None)
    for line in (*own, *earlier) if numbered else ():
        spans = [each for each in line.dates if is_span(line.text, each)]
        if numbered and spans:
            first, last = spans[0].date, last_day(line.text, spans[0])
            day = first + ORDINALS.index(small(numbered["day"])) * ONE_DAY
            return day if day <= last else None
    return None


def _in_visit(own: list[Line], first: datetime.date) -> datetime.date | None:
    """Find the day of the talks where the first sentence names only the days of a visit."""
    spans = [
        each
        for each in own[0].dates
        if is_span(own[0].text, each) and each.date <= first <= last_day(own[0].text, each)
    ]
    alone = any(each.date == first and not is_span(own[0].text, each) for each in own[0].dates)
    if not spans or alone:
        return None
    first, last = spans[0].date, last_day(own[0].text, spans[0])
    for line in own[1:16]:
        if not MEETS.search(line.text) or line.listed or elsewhen(line):
            continue
        day = _day(line, None)
        if day and first <= day <= last and not any(is_span(line.text, d) for d in line.dates):
            return day
    return None


def _took_place(own: list[Line], published: datetime.date | None) -> datetime.date | None:
    """Find the day that the next sentence gives where the first one's is that of a session.

    `The minutes of the session, held on 3 May, were signed. The signing took place this morning`.
    """
    days = own[0].dates
    if not days or not all(SESSION.search(own[0].text[: each.start]) for each in days):
        return None
    for line in own[1:LEAD]:
        if TOOK_PLACE.match(line.text) and not elsewhen(line):
            return _day(line, published)
    return None


def _told_later(
    own: list[Line], published: datetime.date | None, *, loosely: bool = False
) -> datetime.date | None:
    """Find the day in a later sentence that tells how they met, near the report's own day.

    `loosely` takes those that may tell how others met.
    A signing told there with a day long past, an earlier stop or the next meeting is no news.
    """
    for number, line in enumerate(own[:16]):
        happens = MEETS.search(line.text) or SIGNED.search(WERE_SIGNED.sub("", line.text))
        before = of_earlier_day(line.text, line.dates, published)
        theirs = loosely or number == 0 or tells_of_it(line, own[0])
        other = before or elsewhen(line) or not theirs
        if not happens or line.listed or other:
            continue
        plainly = number < LEAD and IT_WAS_SIGNED.match(line.text)
        furthest = FURTHEST if plainly else SHORTLY
        day = _day(_without_said(line), published, furthest, loosely=loosely)
        early = plainly or (number < LEAD and MEETS.search(line.text))
        if day and (early or published is None or abs((published - day).days) <= NEAR):
            return day
    return None


def _told_at_first(
    earlier: tuple[Line, ...], published: datetime.date | None
) -> datetime.date | None:
    """Find the day of a signing that a report begins with, before it tells who signed."""
    for line in earlier[:LEAD]:
        happens = SIGNED.search(WERE_SIGNED.sub("", line.text))
        if happens and published and not line.listed and not elsewhen(line):
            day = _day(_without_said(line), published)
            return day if day and (published - day).days <= NEAR else None
    return None


def _some_day(
    earlier: tuple[Line, ...], own: list[Line], source: FoundSource
) -> tuple[datetime.date, str]:
    """Give a day where a report names none: the first of the year they met in, to be put right.

    The day and month of a dateline stay where the report gives no year at all.
    """
    met = [x for x in (*own, *earlier[:LEAD]) if MEETS.search(x.text) or SIGNED.search(x.text)]
    met = [x for x in met if not elsewhen(x)]
    years = [year for line in met if line in own for year in years_in(OF_EVENT.sub("", line.text))]
    telling = [own[0], *(x for x in earlier[:1] if not elsewhen(x)), *met]
    around = days_without_year(source.line, *source.framing)
    first = [
        x for x in days_without_year(own[0].text)[:1] if around and 0 < (around[0] - x).days <= NEAR
    ]
    dateless = next(iter(first or around or days_without_year(*(x.text for x in telling))), None)
    if dateless and not years:
        day = 28 if (dateless.month, dateless.day) == (2, 29) else dateless.day
        return datetime.date(1, dateless.month, day), "the text gives the day without its year"
    if years:
        return datetime.date(max(years), 1, 1), "the text gives only a year: put the day right"
    return datetime.date(1, 1, 1), "the text gives no day at all: put it in"


def _day_of_the_same(own: list[Line], published: datetime.date | None) -> datetime.date | None:
    """Find the weekday on which an earlier sentence names the same people: `They agreed Friday`."""
    surnames = {each.name.split()[-1] for each in own[0].people}
    for line in own[1 : 1 + LEAD]:
        earlier = line.block < own[0].block
        same = surnames & {each.name.split()[-1] for each in line.people}
        relative = [each for each in line.dates if each.kind == "relative"]
        if not (earlier and len(same) > 1 and relative) or line.listed:
            continue
        if not elsewhen(line._replace(text=line.text[: relative[0].end])):
            return _day(line, published)
    return None


def _first_of_trip(
    lines: tuple[Line, ...], published: datetime.date | None
) -> datetime.date | None:
    """Find the first day of a visit or session that a report begins with, over by then."""
    for line in lines[:LEAD]:
        told = [x for x in line.dates if not OTHER_DAY.search(line.text[: x.start])]
        spans = [each for each in told if is_span(line.text, each)]
        if published and spans and not line.listed and not elsewhen(line):
            first, last = spans[0].date, last_day(line.text, spans[0])
            return first if 0 < (published - last).days <= SHORTLY else None
    return None


def _day_leading(lines: tuple[Line, ...], published: datetime.date | None) -> datetime.date | None:
    """Find the weekday that a report begins with: `the commission began its work on Tuesday`."""
    for line in lines[: LEAD + 1]:
        relative = [
            each
            for each in line.dates
            if each.kind == "relative"
            if not any(
                told.search(line.text[: each.start]) for told in (SLATED, LEAVING, OTHER_DAY)
            )
            and not comes_aside(line.text, each)
        ]
        if of_earlier_day(line.text, line.dates, published):
            continue
        if published and relative and not line.listed and not elsewhen(line):
            return next((each.date for each in relative if each.date <= published), None)
    return None


def _day(
    line: Line,
    published: datetime.date | None,
    furthest: int = SHORTLY,
    *,
    loosely: bool = False,
) -> datetime.date | None:
    """Give the day a sentence names, if it is the report's or one shortly before."""
    if re.search(r"\bthe day before\b(?! yesterday)", line.text, re.IGNORECASE) and published:
        return published - datetime.timedelta(days=1)
    if day := day_to_come(line, published, FURTHEST):
        return day
    fitting = [
        each
        for each in line.dates
        if published is None or -1 <= (published - each.date).days <= furthest
        if not only_issued(line.text[: each.start])
        if not SLATED.search(line.text[: each.start])
        if each.kind != "full" or not OF.search(line.text[: each.start])
        if not of_another_event(line, each, loosely=loosely)
    ]
    arrived = [each for each in line.dates if comes_or_goes(line.text, each)]
    fitting = [each for each in fitting if not said_on(line.text, each)] or fitting
    return (
        next((each.date for each in reversed(fitting) if each not in arrived), None)
        if arrived
        else _most_likely(line, fitting, published)
    )


def _without_said(line: Line) -> Line:
    return line._replace(dates=tuple(x for x in line.dates if not said_on(line.text, x)))


def _without_quoted(line: Line) -> Line:
    relative = (x for x in line.dates if x.kind == "relative")
    quoted = {x for x in relative if _quoted(line.text, x.start)}
    return line._replace(dates=tuple(x for x in line.dates if x not in quoted))


def _quoted(text: str, at: int) -> bool:
    """Tell whether a place in a sentence is within a quotation: "what we sign today", he said."""
    return text.count('"', 0, at) % 2 == 1 or text.rfind("“", 0, at) > text.rfind("”", 0, at)


def _most_likely(
    line: Line, fitting: list[FoundDate], reported: datetime.date | None
) -> datetime.date | None:
    """Choose among several days of a sentence: a full or single day before a visit's span."""
    if not fitting:
        return None
    single = [each.date for each in fitting if not is_span(line.text, each)]
    return (single or _within(line, reported) or [fitting[0].date])[0]


def _within(line: Line, reported: datetime.date | None) -> list[datetime.date]:
    """Give the day of the report where it lies within a span of days: `on 4 and 5 November`."""
    return [
        reported
        for each in line.dates
        if reported and is_span(line.text, each)
        if each.date <= reported <= last_day(line.text, each)
    ]
