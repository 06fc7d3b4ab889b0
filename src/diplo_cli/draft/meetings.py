"""The meetings of a report: which sentences tell of which, when, where, and how they met."""

import datetime
import re
from collections import Counter
from typing import NamedTuple

from diplo_cli.draft.attendance import MEETS, elsewhen
from diplo_cli.draft.dates import is_span, last_day
from diplo_cli.draft.encounters import Group, groups_of
from diplo_cli.draft.individuals import Individual
from diplo_cli.draft.published import YEAR
from diplo_cli.draft.reading import Line
from diplo_cli.draft.report import Review
from diplo_cli.draft.source import FoundSource
from diplo_cli.draft.whereabouts import NOWHERE, Place, place_of
from diplo_cli.vocabulary import TalkFormat, Visit

CALL = re.compile(
    r"\b(?:tele)?phone(?:d| call| conversation)?\b|\bby telephone\b|\bvirtual(?:ly)?\b|\bonline\b"
    r"|\bvideo ?-?(?:conference|call|link)|\bheld a call\b|\bcall with\b",
    re.IGNORECASE,
)
BEFORE_CALL = re.compile(r"\b(?:after|following|since|earlier|previous\w*|last)\b", re.IGNORECASE)
# Where many meet, the host need not be one of those who met there.
NEUTRAL = re.compile(r"\b(?:sidelines|margins) of\b", re.IGNORECASE)
VISIT = re.compile(
    r"\b(?P<kind>state|official|working|private)\b(?:,? and \w+)?(?: \w+){0,1}? visit\b",
    re.IGNORECASE,
)
OTHER_VISIT = re.compile(
    r"\b(?:invit\w+ .{0,60}?to (?:pay|make)|will (?:pay|make)|upcoming|forthcoming|future|last year"
    r"|recent|previous|next|recalled|during (?:his|her) .{0,20}visit to .{0,30} in)\b",
    re.IGNORECASE,
)
FORMATS: tuple[tuple[TalkFormat, re.Pattern[str]], ...] = (
    (
        "one-on-one",
        re.compile(
            r"one[- ](?:on|to)[- ]one|t[êe]te-[àa]-t[êe]te|face-to-face (?:meeting|talks)"
            r"|(?:narrow(?:er)?|restricted|limited|private)[ -]?(?:format|meeting|conversation"
            r"|composition|session|talks)|\bmet alone|\balone to\b",
            re.IGNORECASE,
        ),
    ),
    (
        "delegations",
        re.compile(
            r"(?:participation|presence|attended by|between|with|of) (?:of )?(?:the )?(?:\w+ ){0,3}"
            r"delegations|delegation[- ]level|plenary (?:session|meeting)"
            r"|(?:expanded|extended|enlarged|broader|wider)[ -]?(?:\w+ )?(?:format|meeting|talks"
            r"|composition|session|negotiations)"
            r"|delegation (?:also )?(?:included|comprised|consisted)",
            re.IGNORECASE,
        ),
    ),
    (
        "business-forum",
        re.compile(
            r"(?:opened|opening of|attended|addressed|held|took part in|participated in|hosted)"
            r"[^.]{0,60}(?:business|investment) (?:forum|council meeting)",
            re.IGNORECASE,
        ),
    ),
)


class FoundMeeting(NamedTuple):
    """A meeting found: its day and place, who was there, and the blocks that tell of it."""

    date: datetime.date
    place: Place
    visit: Visit | None
    formats: tuple[TalkFormat, ...]
    people: tuple[Individual, ...]
    blocks: frozenset[int]
    cites: tuple[int, ...]
    call: bool
    ground: str | None
    named: tuple[str, ...]
    reviews: tuple[Review, ...]


def find_meetings(
    lines: tuple[Line, ...], people: list[Individual], source: FoundSource
) -> list[FoundMeeting]:
    """Find the meetings of a report in the order told."""
    if not lines:
        return []
    groups = groups_of(lines, people)
    found: list[FoundMeeting] = []
    for group in groups:
        first = found[0] if found else None
        found.append(_meeting(lines, group, source, first))
    return found


def _meeting(
    lines: tuple[Line, ...], group: Group, source: FoundSource, first: FoundMeeting | None
) -> FoundMeeting:
    """Put a meeting together from its sentences."""
    numbers = [group.opener, *[n for n in group.lines if n != group.opener]]
    own = [lines[n] for n in numbers]
    date, guessed = _date(own, source, first)
    call = _called(own[0].text)
    before = first.place if first else None
    place, unsure = NOWHERE if call else place_of(own, group.people, source, before)
    visit = _visit([source.record.title or "", *(line.text for line in (*own, *lines))])
    reviews = [Review("", "date", guessed)] if guessed else []
    if unsure and place.country:
        field = "city" if place.city else "country"
        reviews.append(Review("", field, "the text doesn't say that they met there"))
    formats = tuple(kind for kind, words in FORMATS if any(words.search(x.text) for x in own))
    blocks = frozenset(line.block for line in own)
    named = Counter(
        mention.code
        for x in own
        for _, mention in x.sentence.places.values()
        if mention.kind != "city"
    )
    ground = None if NEUTRAL.search(own[0].text) else place.country
    telling = sorted({line.block for line in own if _tells(line, formats)} | {own[0].block})
    return FoundMeeting(
        date,
        place,
        visit,
        formats,
        tuple(group.people),
        blocks,
        tuple(telling[:4]),
        call,
        ground,
        tuple(code for code, _ in named.most_common() if ground or code != place.country),
        tuple(reviews),
    )


def _called(text: str) -> bool:
    """Tell whether they only spoke by telephone or on a screen, not some time before."""
    call = CALL.search(text)
    return call is not None and not BEFORE_CALL.search(text[: call.start()])


def _tells(line: Line, formats: tuple[TalkFormat, ...]) -> bool:
    return any(words.search(line.text) for kind, words in FORMATS if kind in formats)


def _date(
    own: list[Line], source: FoundSource, first: FoundMeeting | None
) -> tuple[datetime.date, str | None]:
    """Find a meeting's day: in its sentences, else the dateline's, else the report's own."""
    published = source.published
    if day := _day(own[0], published):
        return day, None
    if first:
        return first.date, None
    for line in own[:16]:
        happens = MEETS.search(line.text) or re.search(r"\bsign(?:ed|ing)\b|\binked\b", line.text)
        if happens and not elsewhen(line) and (day := _day(line, published)):
            return day, None
    if source.dateline:
        return source.dateline, None
    if published:
        return published, "the day of publication: the text gives no day of the meeting"
    return _some_day(own)


def _some_day(own: list[Line]) -> tuple[datetime.date, str]:
    """Give a day where a report names none: the first of its latest year, to be put right."""
    years = [int(year) for line in own for year in YEAR.findall(line.text)]
    if years:
        return datetime.date(max(years), 1, 1), "the text gives only a year: put the day right"
    return datetime.date(1, 1, 1), "the text gives no day at all: put it in"


def _day(line: Line, published: datetime.date | None) -> datetime.date | None:
    """Give the day a sentence names, if it is the report's or one shortly before."""
    if re.search(r"\bthe day before\b", line.text, re.IGNORECASE) and published:
        return published - datetime.timedelta(days=1)
    fitting = [
        each.date
        for each in line.dates
        if published is None or -1 <= (published - each.date).days <= 10
        if not re.search(r"\bof$", line.text[: each.start].rstrip()) or each.kind != "full"
    ]
    arrived = [
        each.date
        for each in line.dates
        if re.search(
            r"(?<!after )(?<!upon )(?<!on )\b(?:arriv\w+|began|until|through|since)\b[^,.]{0,40}$",
            line.text[: each.start],
        )
    ]
    return (
        next((day for day in reversed(fitting) if day not in arrived), None)
        if arrived
        else _most_likely(line, fitting, published)
    )


def _most_likely(
    line: Line, fitting: list[datetime.date], reported: datetime.date | None
) -> datetime.date | None:
    """Choose among several days of a sentence: a full or single day before a visit's span."""
    if not fitting:
        return None
    spans = [each.date for each in line.dates if is_span(line.text, each)]
    single = [day for day in fitting if day not in spans]
    return (single or _within(line, reported) or fitting)[0]


def _within(line: Line, reported: datetime.date | None) -> list[datetime.date]:
    """Give the day of the report where it lies within a span of days: `on 4 and 5 November`."""
    return [
        reported
        for each in line.dates
        if reported and is_span(line.text, each)
        if each.date <= reported <= last_day(line.text, each)
    ]


def _visit(texts: list[str]) -> Visit | None:
    """Find the kind of visit, a visit of another time left out."""
    for text in texts:
        match = VISIT.search(text)
        if match and not OTHER_VISIT.search(text[: match.end()]):
            kind: Visit = match["kind"].lower()  # type: ignore[assignment]
            return kind
    return None
