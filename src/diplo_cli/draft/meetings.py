"""The meetings of a report: which sentences tell of which, when, where, and how they met."""

import datetime
import re
from collections import Counter
from typing import NamedTuple

from diplo_cli.draft.attendance import MEETS, WELCOME, Presence, elsewhen, presence
from diplo_cli.draft.dates import is_span
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.individuals import Individual, named_in
from diplo_cli.draft.people import Spotted
from diplo_cli.draft.reading import Line
from diplo_cli.draft.published import YEAR
from diplo_cli.draft.report import Review
from diplo_cli.draft.source import FoundSource
from diplo_cli.draft.whereabouts import Place, place_of
from diplo_cli.vocabulary import TalkFormat, Visit

OPENS = re.compile(
    r"\b(?:met|meets|received|receives|held|holds|talks|conversation|spoke|hosted|called on)\b",
    re.IGNORECASE,
)
APART = re.compile(
    r"\b(?:also|later|separate(?:ly)?|same day|earlier|then|the day before|another|included"
    r"|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|on \d|meanwhile|in addition|afterwards?"
    r"|as part of|within the framework)\b",
    re.IGNORECASE,
)
CALL = re.compile(
    r"\b(?:tele)?phone(?:d| call| conversation)?\b|\bby telephone\b|\bvirtual(?:ly)?\b|\bonline\b"
    r"|\bvideo ?-?(?:conference|call|link)|\bheld a call\b|\bcall with\b",
    re.IGNORECASE,
)
BEFORE_CALL = re.compile(r"\b(?:after|following|since|earlier|previous\w*|last)\b", re.IGNORECASE)
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
ENOUGH = 2
LEADING = frozenset(
    {
        "head-of-state",
        "head-of-government",
        "deputy-head",
        "minister",
        "deputy-minister",
        "ambassador",
    }
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
    named: tuple[str, ...]
    reviews: tuple[Review, ...]


class Group(NamedTuple):
    """The sentences of one meeting while it is gathered: by their numbers, and its people."""

    opener: int
    lines: list[int]
    people: list[Individual]


def find_meetings(
    lines: tuple[Line, ...], people: list[Individual], source: FoundSource
) -> list[FoundMeeting]:
    """Find the meetings of a report in the order told."""
    if not lines:
        return []
    told = [presence(line) for line in lines]
    groups = _groups(lines, told, people)
    found: list[FoundMeeting] = []
    for group in groups:
        first = found[0] if found else None
        found.append(_meeting(lines, group, source, first))
    return found


def _groups(lines: tuple[Line, ...], told: list[Presence], people: list[Individual]) -> list[Group]:
    """Share the sentences out: a sentence in which someone new is met opens another meeting."""
    opener = _opener(lines, told)
    groups = [Group(opener, [], [])]
    everywhere: list[Individual] = []
    current = groups[0]
    for number, line in enumerate(lines):
        present = _present(number, told[number].present, people)
        known = current.people
        new = [each for each in present if each not in known]
        if number > opener and _opens(line, told[number], new, known, number):
            guests = _others(line, present, people, known, new)
            another = Group(number, [number], [*guests, *new])
            groups.append(another)
            if line.first:
                current = another
            continue
        current.lines.append(number)
        if number != opener and elsewhen(line) and not told[number].attends:
            continue
        if number > opener and not told[number].attends:
            new = [each for each in new if each.level in LEADING or each.level is None]
        if not (told[number].present and _welcome(lines, line)):
            known.extend(new)
        if told[number].attends and re.search(r"\bmeetings were\b", line.text):
            everywhere.extend(new)
    for group in groups:
        group.people.extend(each for each in everywhere if each not in group.people)
    _complete(groups[0], lines, told, people)
    return groups


def _welcome(lines: tuple[Line, ...], line: Line) -> bool:
    """Tell whether a paragraph is of the welcome, where more people stand than meet."""
    return any(each.block == line.block and WELCOME.search(each.text) for each in lines)


def _opener(lines: tuple[Line, ...], told: list[Presence]) -> int:
    """Find the sentence that tells of the meeting first: the most people, soonest."""
    best = max(range(len(lines)), key=lambda n: (_weight(lines[n], told[n]), -n))
    if not told[best].present:
        return next((n for n, line in enumerate(lines) if MEETS.search(line.text)), 0)
    return best


def _weight(line: Line, told: Presence) -> int:
    """Weigh a sentence as the one that tells of the meeting: who is there, and that they met."""
    if told.attends or not told.present:
        return 0
    return 2 * min(len(told.present), ENOUGH) + (OPENS.search(line.text) is not None)


def _present(
    number: int, spotted: tuple[Spotted, ...], people: list[Individual]
) -> list[Individual]:
    found = (
        (min(each.start for each in spotted if (number, each) in person.spots), n)
        for n, person in enumerate(people)
        if any((number, each) in person.spots for each in spotted)
    )
    return [people[n] for _, n in sorted(found)]


def _opens(
    line: Line, told: Presence, new: list[Individual], known: list[Individual], number: int
) -> bool:
    """Tell whether a sentence opens another meeting: someone new, met apart from the first."""
    if not new or told.attends or len(known) < ENOUGH or elsewhen(line):
        return False
    if not any(each.spots[0][0] == number and each.level in LEADING for each in new):
        return False
    return OPENS.search(line.text) is not None and APART.search(line.text) is not None


def _others(
    line: Line,
    present: list[Individual],
    people: list[Individual],
    known: list[Individual],
    new: list[Individual],
) -> list[Individual]:
    """Give whom the new one met: those named in the sentence, else the guest met before."""
    named = [each for each in known if each in present or each in named_in(line.text, people)]
    if named:
        return named
    countries = {each.country for each in new if each.country}
    away = [each for each in known if each.country and each.country not in countries]
    said = {each.code for each in mentions(line.text) if each.kind != "city"}
    meant = [each for each in away if each.country in said]
    return (meant or (away if countries else known))[:1]


def _complete(
    group: Group, lines: tuple[Line, ...], told: list[Presence], people: list[Individual]
) -> None:
    """Where too few were found to have met, take who invited, then who signed or is told of."""
    for wanted in ("invited", "told", "signed", "named"):
        if len(group.people) >= ENOUGH:
            return
        for number in group.lines[: 5 if wanted == "told" else 12]:
            if lines[number].listed:
                continue
            for each in _present(number, getattr(told[number], wanted), people):
                if wanted == "named" and not _speaks(each, lines):
                    continue
                if each not in group.people:
                    group.people.append(each)


def _speaks(person: Individual, lines: tuple[Line, ...]) -> bool:
    """Tell whether a person says or does something in the report, by name."""
    words = [re.escape(word) for word in person.name.split() if len(word) > 2]
    if not words:
        return False
    acts = re.compile(
        rf"\b(?:{'|'.join(words)})\b[^.]{{0,40}}\b(?:said|noted|stressed|thanked|added|told|stated|"
        r"emphasi[sz]ed|highlighted|underlined|proposed|expressed|welcomed|praised|discussed|met)\b"
    )
    return any(acts.search(line.text) for line in lines)


def _meeting(
    lines: tuple[Line, ...], group: Group, source: FoundSource, first: FoundMeeting | None
) -> FoundMeeting:
    """Put a meeting together from its sentences."""
    numbers = [group.opener, *[n for n in group.lines if n != group.opener]]
    own = [lines[n] for n in numbers]
    date, guessed = _date(own, source, first)
    call = _called(own[0].text)
    before = first.place if first else None
    place = Place(None, None) if call else place_of(own, group.people, source, before)
    visit = _visit([source.record.title or "", *(line.text for line in (*own, *lines))])
    reviews = [Review("", "date", guessed)] if guessed else []
    formats = tuple(kind for kind, words in FORMATS if any(words.search(x.text) for x in own))
    blocks = frozenset(line.block for line in own)
    named = Counter(
        place.code for x in own for _, place in x.sentence.places.values() if place.kind != "city"
    )
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
        tuple(code for code, _ in named.most_common()),
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
    """Give a day where a report names none: the first of the latest year it names, to be put right."""
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
            r"\b(?:arriv\w+|began|until|through|since)\b[^,.]{0,40}$", line.text[: each.start]
        )
    ]
    return (
        next((day for day in reversed(fitting) if day not in arrived), None)
        if arrived
        else (_most_likely(line, fitting))
    )


def _most_likely(line: Line, fitting: list[datetime.date]) -> datetime.date | None:
    """Choose among several days of a sentence: a full or single day before a visit's span."""
    if not fitting:
        return None
    spans = [each.date for each in line.dates if is_span(line.text, each)]
    single = [day for day in fitting if day not in spans]
    return (single or fitting)[0]


def _visit(texts: list[str]) -> Visit | None:
    """Find the kind of visit, a visit of another time left out."""
    for text in texts:
        match = VISIT.search(text)
        if match and not OTHER_VISIT.search(text[: match.end()]):
            kind: Visit = match["kind"].lower()  # type: ignore[assignment]
            return kind
    return None
