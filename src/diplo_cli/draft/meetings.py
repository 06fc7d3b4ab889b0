"""The meetings of a report: which sentences tell of which, when, where, and how they met."""

import datetime
import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from diplo_cli.draft.attendance import MEETS, elsewhen
from diplo_cli.draft.cities_told import Place
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.days import SIGNED, day_ended, day_met
from diplo_cli.draft.encounters import groups_of
from diplo_cli.draft.geography import is_topic, mentions, only_placed
from diplo_cli.draft.individuals import Individual
from diplo_cli.draft.rare_patterns import AnyPattern, RarePattern
from diplo_cli.draft.reading import Line
from diplo_cli.draft.report import Review
from diplo_cli.draft.sharing import Group
from diplo_cli.draft.sides import VENUES
from diplo_cli.draft.source import FoundSource
from diplo_cli.draft.whereabouts import NOWHERE, place_of
from diplo_cli.names import small
from diplo_cli.vocabulary import TalkFormat, Visit

CALL = RarePattern(
    r"\b(?:tele)?phone(?:d| call| conversation)?\b|\bby telephone\b|\btelephonic\b"
    r"|\bvirtual(?:ly)?\b|\bonline\b"
    r"|\bmet by video\b|\bvideo ?-?(?:conference|call|link)"
    r"|\b(?:held|has|had) (?:a|separate) calls?\b|\bcalls? with\b",
    re.IGNORECASE,
)
# The same in a headline or a later sentence, where "online" may be said of anything.
CALLED = RarePattern(
    r"\b(?:by|over the) (?:tele)?phone\b|\b(?:tele)?phone (?:calls?|conversations?|talks?)\b"
    r"|\btelephonic\b"
    r"|\b(?:by|via|through|over|in an?) video ?-?(?:conference|call|link)|\bvideo ?-?conference\b"
    r"|\b(?:virtual|online) (?:meeting|talks|session|ceremony|format|conversation|discussions?)\b"
    r"|\b(?:met|meet|signed|held|talk(?:ed|s)?|spoke|took place|convened)"
    r"(?: \w+)? (?:virtually|online)\b"
    r"|\b(?:holds?|held|has|had) (?:a|separate) calls?\b|\bcalls? with\b|\bphoned\b",
    re.IGNORECASE,
)
BEFORE_CALL = RarePattern(r"\b(?:after|following|since|earlier|previous\w*|last)\b", re.IGNORECASE)
IN_PERSON = compiled(
    r"\b(?:met|received|welcomed|hosted|visit\w*|arriv\w+|paid|attended)\b"
    r"|\btalks in\b",
    re.IGNORECASE,
)
SOON = 3  # sentences
# Where many meet, the host need not be one of those who met there.
NEUTRAL = RarePattern(
    r"\b(?:sidelines|margins) of\b|\b(?:UN|United Nations) General Assembly\b|\bUNGA\b",
    re.IGNORECASE,
)
VISIT = compiled(
    r"\b(?P<kind>state|official|working|private)\b(?:,? and \w+)?(?: \w+){0,1}? visit\b",
    re.IGNORECASE,
)
OTHER_VISIT = RarePattern(
    r"\b(?:invit\w+ .{0,60}?to (?:pay|make)|will (?:pay|make)|upcoming|forthcoming|future|last year"
    r"|(?:importance|significance|results?|outcomes?) of [^.;,]{0,60}['’`]s (?:\w+ )?"
    r"(?:state|official|working)"
    r"|recent|previous|next|recalled|during (?:his|her) .{0,20}visit to .{0,30} in)\b",
    re.IGNORECASE,
)
# "In narrow and extended formats": the word for the format follows the second of the two.
NARROW = r"(?:narrow(?:er)?|restricted|limited|private)"
WIDE = r"(?:expanded|extended|enlarged|broader|wider)"
AND_IN = r"[ -]?(?:,? (?:and|as well as)|,)(?: then)?(?: in)?(?: an?| the)? "
FORMATS: tuple[tuple[TalkFormat, AnyPattern], ...] = (
    (
        "one-on-one",
        compiled(
            r"one[- ](?:on|to)[- ]one|t[êe]te-[àa]-t[êe]te|face-to-face (?:meeting|talks)"
            rf"|{NARROW}(?:[ -]?(?:format|meeting|conversation|composition|session|talks)"
            rf"|{AND_IN}{WIDE}\b)|\bmet alone|\balone to\b",
            re.IGNORECASE,
        ),
    ),
    (
        "delegations",
        compiled(
            r"(?:participation|presence|attended by|between|with|of) (?:of )?(?:the )?(?:\w+ ){0,3}"
            r"delegations|delegation[- ]level|plenary (?:session|meeting)"
            rf"|{WIDE}(?:[ -]?(?:\w+ )?(?:format|meeting|talks|composition|session|negotiations)"
            rf"|{AND_IN}{NARROW} (?:format|meeting|composition|session|talks)| one\b(?!-))"
            r"|delegation (?:also )?(?:included|comprised|consisted)",
            re.IGNORECASE,
        ),
    ),
    (
        "business-forum",
        RarePattern(
            r"(?:opened|opening of|attended|addressed|held|took part in|participated in|hosted)"
            r"[^.]{0,60}(?:business|investment) (?:forum|council meeting)",
            re.IGNORECASE,
        ),
    ),
)


THERE = RarePattern(r"\bthere\b(?! (?:is|are|was|were|has|had|will)\b)|\b[Tt]he same day\b")


class FoundMeeting(NamedTuple):
    """A meeting found: its day and place, who was there, and the blocks that tell of it."""

    date: datetime.date
    end_date: datetime.date | None
    place: Place
    visit: Visit | None
    formats: tuple[TalkFormat, ...]
    people: tuple[Individual, ...]
    signed: tuple[Individual, ...]
    blocks: frozenset[int]
    cites: tuple[int, ...]
    call: bool
    ground: str | None
    named: tuple[str, ...]
    at_home: bool
    reviews: tuple[Review, ...]


def find_meetings(
    lines: tuple[Line, ...], people: list[Individual], source: FoundSource
) -> list[FoundMeeting]:
    """Find the meetings of a report in the order told."""
    if not lines:
        return []
    groups = groups_of(lines, people)
    visit = _visit(line.text for line in lines)
    found: list[FoundMeeting] = []
    for group in groups:
        first = found[0] if found else None
        last = found[-1] if found else None
        found.append(_meeting(lines, group, source, first, last, visit))
    return found


def is_told_of(
    found: FoundMeeting, lines: tuple[Line, ...], source: FoundSource, has_topics: bool
) -> bool:
    """Tell whether a text without participants, topics and documents is of a meeting at all.

    Its words have to be those of a meeting, and to tell its day or place.
    """
    texts = [source.record.title or "", *(line.text for line in lines)]
    told = any(MEETS.search(text) or SIGNED.search(text) for text in texts)
    placed = found.place.country is not None or found.place.city is not None
    dated = not any(each.field == "date" for each in found.reviews)
    return told and (has_topics or placed or dated)


def _meeting(
    lines: tuple[Line, ...],
    group: Group,
    source: FoundSource,
    first: FoundMeeting | None,
    last: FoundMeeting | None,
    visit: Visit | None,
) -> FoundMeeting:
    """Put a meeting together from its sentences; `last` is the one told of before it.

    `visit` is of the kind that any sentence of the report tells.
    """
    numbers = [group.opener, *[n for n in group.lines if n != group.opener]]
    own = [lines[n] for n in numbers]
    days = (first.date if first else None, last.date if last else None)
    date, guessed = day_met(lines, group.opener, own, source, *days)
    call = _called(own, source)
    there = last if last and THERE.search(own[0].text) else first
    before = there.place if there else None
    place, unsure = NOWHERE if call else place_of(own, group.people, source, before)
    visit = _visit([source.record.title or "", *(line.text for line in own)]) or visit
    reviews = [Review("", "date", guessed)] if guessed else []
    if unsure and place.country:
        field = "city" if place.city else "country"
        reviews.append(Review("", field, "the text doesn't say that they met there"))
    formats = tuple(kind for kind, words in FORMATS if any(words.search(x.text) for x in own))
    blocks = frozenset(line.block for line in own)
    named = Counter(
        mention.code
        for x in own
        for mention in x.sentence.named
        if mention.kind != "city" and not is_topic(x.text, mention)
        if mention.code == place.country or not only_placed(x.text, mention)
    )
    around = (own[0].text, lines[0].text, source.record.title or "")
    venue = place.city in VENUES and place.country not in named
    abroad = venue or source.city_country not in (None, place.country)
    elsewhere = venue or _elsewhere(place, source, group.people)
    ground = None if elsewhere or any(map(NEUTRAL.search, around)) else place.country
    return FoundMeeting(
        date,
        day_ended((lines[0], own[0]), date),
        place,
        visit,
        formats,
        tuple(group.people),
        group.signed,
        blocks,
        _telling(lines, own, group, formats, date, place),
        call,
        ground,
        _named(named, place, ground, "" if abroad else own[0].text),
        source.country in named
        or source.country == place.country
        or source.country in {each.code for each in mentions(source.record.title or "")},
        tuple(reviews),
    )


def _elsewhere(place: Place, source: FoundSource, people: list[Individual]) -> bool:
    """Tell whether they met in neither of the two countries that the headline names."""
    titled = {each.code for each in mentions(source.record.title or "")}
    told = {each.country for each in people}
    if None in told and any(p.level == "ambassador" and p.country in titled for p in people):
        return False  # ambassadors of the two, where they are accredited
    return len(titled) == 2 and place.country not in titled | told


def _named(named: Counter[str], place: Place, ground: str | None, text: str) -> tuple[str, ...]:
    """Give the countries named, the most often first; last that of the city they met in."""
    own = ground or place.city in VENUES
    codes = [code for code, _ in named.most_common() if own or code != place.country]
    if ground and place.city and place.city in text and ground not in codes:
        codes.append(ground)
    return tuple(codes)


def _called(own: list[Line], source: FoundSource) -> bool:
    """Tell whether they only spoke by telephone or on a screen, not some time before.

    Where the first sentence leaves it open how they met, the headline or the next one may tell.
    """
    first = own[0].text
    calls = [(first, CALL.search(first))]
    if not IN_PERSON.search(first):
        telling = [*source.framing, *(x.text for x in own[1:SOON] if not elsewhen(x))]
        calls += [(text, CALLED.search(text)) for text in telling]
    return any(call and not BEFORE_CALL.search(text[: call.start()]) for text, call in calls)


def _telling(
    lines: tuple[Line, ...],
    own: list[Line],
    group: Group,
    formats: tuple[TalkFormat, ...],
    date: datetime.date,
    place: Place,
) -> tuple[int, ...]:
    """Give the blocks that what is recorded of a meeting rests on.

    They are those that say how they met, who came, that documents were signed ("the following
    were signed:"), and first on which day and where.
    """
    blocks = {line.block for line in own}
    spots = (sorted(number for number, _ in each.spots) for each in group.people)
    named = ([n for n in each if lines[n].block in blocks] or each for each in spots)
    dated = (x for x in own if any(each.date == date for each in x.dates))
    placed = (x for x in own if place.city and place.city in x.text)
    first = [own[0], *(lines[n] for each in named for n in each[:1])]
    first += [x for each in (dated, placed) for x in [*each][:1]]
    telling = [x for x in own if _tells(x, formats) or _announces(x)]
    return tuple(sorted({x.block for x in (*first, *telling)}))


def _announces(line: Line) -> bool:
    """Tell whether a sentence only announces a list of what was signed."""
    return line.text.rstrip().endswith(":") and SIGNED.search(line.text) is not None


def _tells(line: Line, formats: tuple[TalkFormat, ...]) -> bool:
    return any(words.search(line.text) for kind, words in FORMATS if kind in formats)


def _visit(texts: Iterable[str]) -> Visit | None:
    """Find the kind of visit, a visit of another time left out."""
    for text in texts:
        match = VISIT.search(text)
        if match and not OTHER_VISIT.search(text[: match.end()]):
            kind: Visit = small(match["kind"])  # type: ignore[assignment]  # so the pattern
            return kind
    return None
