"""Datelines: `TASHKENT, 5 March (UzA) –`, `KUALA LUMPUR, May 3 (Bernama) —`, `SINGAPORE: `.

A small grammar: a place, then in any order its country, a day, an agency, and a mark. A city that
no list knows counts in capitals; one that a list knows must still be told apart from a sentence
that begins with a city's name.
"""

import datetime
import re
from functools import cache
from typing import NamedTuple

from diplo_cli.draft.alternatives import any_of
from diplo_cli.draft.cities import city_at
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.dates import MONTHS, dates_in
from diplo_cli.draft.geography import mention_at, mentions, whole_state
from diplo_cli.draft.office_words import words
from diplo_cli.draft.person_names import DOTTED
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.names import fold

CAPITALS = compiled(r"[^\W\d_][\w’'ʻ.-]+(?:[ -][^\W\d_][\w’'ʻ.-]*){0,3}(?!\w)")
BEFORE = RarePattern(
    r"(?:\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|(?:[A-Z][\w.]*\s){1,3}?/(?=\s)|By [A-Z][\w. -]+?,"
    r"|\[?\d{1,2}:\d\d\]?\s*[|–—-]|(?:[Dd]ate:?\s+)?(?:19|20)\d\d-\d\d-\d\d(?=\s+[(A-ZÀ-Þ])"
    r"|(?:The )?(?:[A-Z]\w+ ){1,3}?(?:House|Palace|Office|Residence|Villa),"
    r")){1,2}\s*"
)
# A city in brackets before a sentence: "(Hivetown) The minister …".
BRACKETED = RarePattern(r"\((?P<city>[A-ZÀ-Þ][^()\d,]{2,30})\)\s+(?=[\"“‘«]?[A-ZÀ-Þ])")
# "HNA-Hivetown (Xland) The minister …", "HNA – Hivetown (Xland) – The minister …".
AGENCY_FIRST = RarePattern(
    r"(?P<agency>[A-Z]{3,5})(?:-|\s(?:[–—-]\s)?)(?P<city>[A-ZÀ-Þ][^()\d,]{2,30}?)\s"
    r"\((?P<country>[A-ZÀ-Þ][^()\d]{2,40})\)\s*(?:[–—-]\s*)?(?=[\"“‘«]?[A-ZÀ-Þ])"
)
# "(Hivetown, 3 March 2025) The minister …".
IN_BRACKETS = RarePattern(r"[(\[](?P<row>[^()\[\]]{6,60})[)\]]\s+(?=[\"“‘«]?[A-ZÀ-Þ])")
# "Hivetown, Xland | THE BEE POST | The minister …".
PIPED = RarePattern(r"(?P<place>[A-ZÀ-Þ][^|\d]{2,40}) \| [^|]{3,40} \| (?=[\"“‘«]?[A-ZÀ-Þ])")
MONTH = rf"(?:{any_of(MONTHS)}\b\.?)"
# "Hivetown-HNA. The minister …".
JOINED = RarePattern(r"^(?P<city>[A-ZÀ-Þ][a-z]+)-(?=[A-Z]{2,8}\.\s)")
SKIP = compiled(r"\s*(?:[,.;|]|-(?=[A-Z]{2,8}\.\s))?\s*")
DAY = compiled(
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*)?(?:\d{{1,2}}(?:st|nd|rd|th|\.)?(?:[-–]\d{{1,2}})?(?:\s+(?:of\s+)?|-){MONTH}"
    rf"|{MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?(?:[-–]\d{{1,2}})?(?!\d))"
    r"(?:\s*[,/-]?\s*(?:19|20)\d\d|/\d\d(?![\d/]))?"
    rf"|{MONTH},?\s+(?:19|20)\d\d(?!\d)"
    r"|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d(?!\d)|(?:19|20)\d\d-\d\d-\d\d(?!\d)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
    re.IGNORECASE,
)
# "Hivetown, 07.06.24": a year of two digits.
SHORT_YEAR = RarePattern(r"(?<![\d.])(?P<day>\d{1,2}\.\d{1,2}\.)(?=\d\d(?!\d))")
# "Hivetown, (Mar. 12/15)".
SLASHED_YEAR = RarePattern(r"\b(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2})/(?=\d\d(?![\d/]))")
ASIDE = compiled(
    r"\((?P<round>[^()]{2,80})\)|/\s*(?P<slash>[^/\n]{2,40}?)\s*/|\[(?P<square>[^\]]{2,40})\]"
)
AGENCY = RarePattern(
    r"(?!(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\b)"
    r"(?:[A-Z][\w&-]*[A-Z][\w&-]*|[A-Z][a-z]+)(?:[ .][A-Z][\w&-]*){0,3}?"
    r"(?=\s*(?:—|–|--+|:|-\s|\.\s|/|$)|-[A-Z][a-z]|(?<=[A-Z]{8})\s[A-Z][a-z])"
)
MARK = compiled(
    r"\s*(?:\.?(?:—|–|-{2,3})|\.{3}|…|\.-(?=\s)|:(?!//)|-(?=\s)|(?<=[A-Z)/\s])-(?=[A-ZÀ-Þ“\"])"
    r"|[.;](?=\s)|/)[\s—–-]*"
)
STRONG = compiled(r"\s*(?:—|–|-{2,3}|:|-)")
BODY = compiled(r"[\"“‘«'(]?(?:[A-ZÀ-Þ\d]|[a-z][A-Z])")
# A part of a country: "Washington, DC, Tuesday", "Hivetown, Waxland (HNA)".
PART = RarePattern(r"D\.?C\.?(?=\s*(?:[,(]|[-–—]\s))|[A-Z][a-z]{3,14}(?=\s*[,(])")
# A state of the US, as its papers shorten it: "HIVETOWN, Minn.".
STATE = RarePattern(
    r"(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont"
    r"|Neb|Nev|N\.[CDHJMY]|Okla|Ore|Pa|R\.I|S\.[CD]|Tenn|Tex|Va|Vt|Wash|Wis|W\.Va|Wyo)\."
)
# "Xville/Yville, 3 May 2025 –": where both wrote.
TWO_CITIES = RarePattern(r"/[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?(?=,? (?:\(|\d|[A-Z][a-z]+ \d))")
# The hour that a piece of a row begins with: "16:52, Hivetown, Xland".
PAST_TIME = RarePattern(r"^\d\d?[:.]\d\d,\s+(?=[A-ZÀ-Þ])")
# The agency that a row begins with: "HNA, Hivetown", "HNA Hivetown".
WIRE = RarePattern(r"[A-Z]{2,6}, |[A-Z]{3,6} (?=[A-ZÀ-Þ][a-zà-þ])")
# "HNA Hivetown, March 5 — The minister …".
WIRE_FIRST = RarePattern(r"[A-Z]{3,6}(?:,|:|\s[–—-])?\s+(?=[A-ZÀ-Þ][a-zà-þ])")
AFTER_AGENCY = RarePattern(r"\s*:\s+")
# "Hivetown, Rabi' I 12, 1440, Nov 20, 2018, HNA": the day by another calendar first.
HIJRI_MONTH = (
    r"(?:Muharram|Safar|Rabi\W{0,2}\w*(?: I{1,2})?|Jumada\W{0,2}\w*(?: I{1,2})?|Rajab|Sha\W?b[a]+n"
    r"|Ramadh?an|Shawwal|(?:Dhu|Thul|Zul)\W?\w+(?:\W\w+)?)"
)
HIJRI = RarePattern(
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {HIJRI_MONTH}|{HIJRI_MONTH} \d{{1,2}}),? 1[34]\d\d(?: ?A?H\b)?"
)
PIECES = 5
LONGEST_AGENCY = 6  # letters
NEAR = 160  # characters that tell which country a small city may be of


class Dateline(NamedTuple):
    """What stands before a report's first sentence: city, day, agency, and where it ends."""

    city: str | None
    date: datetime.date | None
    agency: str | None
    end: int
    text: str = ""
    country: str | None = None


NONE = Dateline(None, None, None, 0)


class Spot(NamedTuple):
    """The place that a dateline begins with: where its name ends, what it is, how sure it is."""

    end: int
    city: str | None
    country: str | None
    capitals: bool


def dateline(text: str, reference: datetime.date | None = None) -> Dateline:
    """Read the dateline before a first sentence, or nothing."""
    bracketed = BRACKETED.match(text)
    city = city_at(bracketed["city"], frozenset()) if bracketed else None
    if bracketed and city and city.end == len(bracketed["city"]):
        return Dateline(city.name, None, None, bracketed.end(), bracketed[0], city.country)
    wired = AGENCY_FIRST.match(text)
    city = (
        city_at(wired["city"], {each.code for each in mentions(wired["country"])})
        if wired
        else None
    )
    if wired and city and city.end == len(wired["city"]):
        return Dateline(city.name, None, wired["agency"], wired.end(), wired[0], city.country)
    whole = IN_BRACKETS.match(text)
    if whole and (row := alone(whole["row"], reference)).city and DAY.search(whole["row"]):
        return row._replace(end=whole.end(), text=whole[0])
    piped = PIPED.match(text)
    if piped and (row := alone(piped["place"], reference)).city:
        return row._replace(end=piped.end(), text=piped[0])
    starts = [0]
    before = BEFORE.match(text)
    if before:
        starts.insert(0, before.end())
    starts += [found.start() for found in re.finditer(r"(?<!\w)[A-Z]{3,}", text[:120])][:6]
    for start in starts:
        found = _read(text, start, reference)
        if found:
            return found
    wire = WIRE_FIRST.match(text)
    found = _read(text, wire.end(), reference) if wire else None
    if found and found.city and DAY.search(found.text):
        return found
    past = len(text) - len(_past_day(text))
    found = (_read(text, past, reference) or _first_row(text, past)) if past else None
    days = dates_in(text[:past], reference)
    return found._replace(date=days[0].date) if found and days else NONE


def _first_row(text: str, start: int) -> Dateline | None:
    """Read what stands before the first full stop: `Ankara, Türkiye. `, after a day."""
    row, stop, _ = text[start : start + NEAR].partition(". ")
    found = alone(row)
    return found._replace(end=start + len(row) + len(stop)) if stop and found.city else None


def alone(row: str, reference: datetime.date | None = None) -> Dateline:
    """Read a dateline that is a whole row: `ANKARA`, `Baku, July 9, AZERTAC`, `PTI | Baku | …`."""
    for piece in re.split(r"\||\s[–—-]\s|:\s(?=\d|[A-Z][a-z]+ \d)", row):
        text = _past_day(PAST_TIME.sub("", re.sub(r"^\(([^()]+)\)$", r"\1", piece.strip())))
        spot = _spot(text, 0)
        if spot and spot.city is None and (agency := WIRE.match(text)):
            text = text[agency.end() :]
            spot = _spot(text, 0)
        if spot is None or spot.city is None or len(text.split()) > 9:
            continue
        pieces = _pieces(text, spot.end)
        if not text[pieces.end :].strip(" .,:–—-/"):
            return _made(text, spot, pieces, len(text), reference)
    return NONE


def _past_day(text: str) -> str:
    """Leave out the day that a row begins with: `11.04.2025, Yerevan`, `12/06/19 15:40, Hanoi`."""
    day = DAY.match(text)
    rest = text[day.end() :] if day else ""
    comma = re.match(r"(?:\s+\d\d?[:.]\d\d)?(?:\s*[,.]|\s[–—-])\s+(?=[A-ZÀ-Þ])", rest)
    return rest[comma.end() :] if comma else text


class Pieces(NamedTuple):
    """What follows a dateline's place: whether a day, a country; the agency; where they end."""

    day: bool
    region: bool
    agency: str | None
    aside: bool
    end: int


def _read(text: str, start: int, reference: datetime.date | None) -> Dateline | None:
    """Read a dateline from a place on, if a mark ends it and enough speaks for it."""
    spot = _spot(text, start)
    if spot is None:
        return None
    pieces = _pieces(text, spot.end)
    mark = MARK.match(text, pieces.end)
    end = mark.end() if mark else SKIP.match(text, pieces.end).end()  # type: ignore[union-attr]  # matches always
    if not BODY.match(text, end) or not _enough(text, spot, pieces, mark):
        return None
    return _made(text, spot, pieces, end, reference, start)


def _enough(text: str, spot: Spot, pieces: Pieces, mark: re.Match[str] | None) -> bool:
    """Tell whether what was read can be nothing but a dateline."""
    sure = pieces.day or pieces.agency is not None
    known = spot.city is not None or spot.country is not None
    if mark is None:
        dated = pieces.day and spot.city is not None  # "Hivetown, July 30 The minister …"
        signed = known and spot.capitals and pieces.agency is not None  # "HIVETOWN. HONEYPRESS The"
        return dated or signed or (pieces.aside and sure and (known or spot.capitals))
    if not STRONG.match(mark.group().lstrip(". ")):
        ended = mark.group()[:1] == ";" or "." in mark.group()
        alone = spot.city is not None and pieces.end == spot.end and ended
        return alone or (sure and (known or spot.capitals))
    if sure:
        return known or spot.capitals
    if spot.capitals:
        return known or ":" not in mark.group()
    first = mention_at(text, mark.end())
    route = first is not None and (first.kind == "city" or spot.city is None)
    return known and not route


def _spot(text: str, start: int) -> Spot | None:
    """Read the place at the beginning: a city, or a country, or any name in capitals."""
    name = _in_capitals(text, start)
    near = frozenset(each.code for each in mentions(text[start : start + NEAR]))
    if len(name) > 2:
        small = re.sub(r"(?<=\s)(?:Es|Of|De)\b", lambda m: m[0].lower(), name.title())
        named = _named(small, near)
        end = start + len(name)
        if state := STATE.match(text, end + 2) if text.startswith(", ", end) else None:
            return Spot(state.end(), small, "US", capitals=True)
        # "WAXHALL, Hivetown, 3 March": a house, and its city.
        beside = (
            city_at(text[end + 2 :], near)
            if named[1] is None and text[end : end + 2] == ", "
            else None
        )
        if beside and len(name) > LONGEST_AGENCY:
            return Spot(end + 2 + beside.end, beside.name, beside.country, capitals=True)
        return Spot(end, named[0], named[1], capitals=True)
    city = city_at(JOINED.sub(r"\g<city> ", text[start:]), near)
    if city:
        end = start + city.end
        second = TWO_CITIES.match(text, end) if text.startswith("/", end) else None
        end = second.end() if second else end
        return Spot(end, city.name, city.country, capitals=False)
    found = mention_at(text, start)
    if found and found.kind == "country":
        named = _named(found.text)
        return Spot(start + found.end, named[0], named[1], capitals=False)
    return None


def _in_capitals(text: str, start: int) -> str:
    """Give the words in capitals that a text begins with: `KUALA LUMPUR`."""
    run = CAPITALS.match(text, start)
    kept = ""
    for word in re.finditer(r"[\w’'ʻ-]+\.?", run.group() if run else ""):
        if not word.group().isupper():
            break
        kept = run.group()[: word.end()] if run else ""
        if word.group().endswith(".") and len(word.group()) > len("ST."):
            break
    return kept.rstrip(".-'’")


def _named(name: str, near: frozenset[str] = frozenset()) -> tuple[str | None, str | None]:
    """Give a name's city and country: `Ankara`, `Singapore`; `Kuwait` is its capital's dateline."""
    city = city_at(name, frozenset()) or city_at(name, near)
    if city and city.end >= len(name) - 1:
        return city.name, city.country
    found = mentions(name)
    if found and found[0].start == 0 and found[0].end == len(name):
        capital = _capital_named(found[0].code, name)
        return capital, found[0].code
    return None, None


def _capital_named(code: str, country: str) -> str | None:
    """Give a capital that bears its country's name: `Kuwait City`."""
    capital = capitals().get(code)
    return capital if capital and fold(capital).startswith(fold(country)) else None


@cache
def capitals() -> dict[str, str]:
    """Give the capital of each country."""
    from countryinfo import all_countries

    return {
        str(info.iso(2)): str(info.capital())
        for info in all_countries()
        if info.iso() and info.capital()
    }


def _pieces(text: str, start: int) -> Pieces:
    """Read what follows the place, in any order: a country, a day, an agency."""
    day = region = aside = False
    agency: str | None = None
    end = start
    for _ in range(PIECES):
        at = SKIP.match(text, end).end()  # type: ignore[union-attr]  # matches always
        if hijri := HIJRI.match(text, at):
            end = hijri.end()
            continue
        found: re.Match[str] | None = DAY.match(text, at)
        if found:
            day, aside, end = True, False, found.end()
            continue
        dated = AFTER_AGENCY.match(text, end) if aside else None
        found = DAY.match(text, dated.end()) if dated else None
        if found:
            day, aside, end = True, False, found.end()
            continue
        found = ASIDE.match(text, at)
        if found:
            inside = next(value for value in found.groups() if value)
            dated = DAY.search(inside)
            other = (dated and dated.group() == inside) or whole_state(inside)
            agency = agency or (None if other else inside)
            aside, end = True, found.end()
            day = day or bool(dated)
            continue
        named = at + len("the ") * text.startswith(("the ", "The "), at)
        place = mention_at(text, named)
        if place and "," in text[end:at] and not region:
            region, aside, end = True, False, named + place.end
            continue
        found = PART.match(text, at) if end == start and "," in text[end:at] else None
        if found:
            end = found.end()
            continue
        found = AGENCY.match(text, at)
        found = None if found and _begins_name(found) else found
        if found and agency is None and (re.search("[,.-]", text[end:at]) or day):
            agency, aside, end = found.group(), False, found.end()
            continue
        break
    return Pieces(day, region, agency, aside, end)


def _begins_name(agency: re.Match[str]) -> bool:
    """Tell whether an office or style stands there, before a name: `Xish Minister Dr. N N`.

    Or a month, before a day: `On Dec. 17`.
    """
    last = agency.group().split()[-1]
    short = len(last) == 1 or last.lower() in words().honorifics | DOTTED | MONTHS.keys()
    office = last.lower() in words().starts  # "HIVETOWN. PRESIDENT N N"
    return office or (short and agency.string.startswith(".", agency.end()))


def _made(
    text: str,
    spot: Spot,
    pieces: Pieces,
    end: int,
    reference: datetime.date | None,
    start: int = 0,
) -> Dateline:
    """Put a dateline together."""
    dated = SHORT_YEAR.sub(r"\g<day>20", text[start:end])
    days = dates_in(SLASHED_YEAR.sub(r"\g<day>, 20", dated), reference)
    return Dateline(
        spot.city,
        days[0].date if days else None,
        re.sub(r"\s+[-–]\s+\d.*", "", pieces.agency) if pieces.agency else None,
        end,
        text[:end],
        spot.country,
    )
