"""Cities of the world and the houses of state in them, where a report says that people met there.

The names of cities are everybody's: Victoria, Reading, Independence. So they count only after a
word of place ("in", "arrived in") or in a dateline, and a small city, or one of a name that several
countries share, only where its country fits those who meet. Read when a report first needs it.
"""

import re
from bisect import bisect_left
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path
from typing import NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import fold_in_place, gazetteer, mention_at
from diplo_cli.draft.phrases import Phrases
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.word_lists import word_list
from diplo_cli.names import fold
from diplo_cli.partial_dates import MONTHS

CITIES = Path(__file__).with_name("data") / "cities.tsv"
WORD = r"[A-ZÀ-ÞĀ-ŽḀ-ỿ][\w’'ʻ‘.-]*"
WORDS = compiled(
    rf"{WORD}(?:\s+(?:(?:de|del|da|do|el|la|las|los|es|al|am|upon|of)\s+){{0,2}}(?:el-|al-)?{WORD}){{0,4}}"
)
# Cities that only their spelling tells from a word …
SPELLED = {"Malé": "MV"}
# … and those that are words too, and cities only where their country is spoken of.
WORDS_TOO = {"Male": "MV"}
LONGEST_CITY = 2
# "Washington DC" is Washington.
DISTRICT = RarePattern(r"(?<=\w)\s+D\.?C$")
NO_CITY = frozenset(
    {"ministry", "republic", "kingdom", "hall", "house", "palace", "university", "centre", "center"}
    | {*map(str.lower, MONTHS)}
    | {
        "embassy",
        "government",
        "state",
        "parliament",
        "capital",
        "senate",
        "hotel",
        "forum",
        "summit",
        "agreement",
    }
)
# Countries of one city.
CITY_STATES = {
    "DJ": "Djibouti",
    "LU": "Luxembourg",
    "MC": "Monaco",
    "SG": "Singapore",
    "HK": "Hong Kong",
    "MO": "Macao",
    "SM": "San Marino",
}
WHERE = RarePattern(
    r"\b(?:[Ii]n|[Aa]t|to|[Ii]nside|[Oo]utside|of|[Ff]rom)\s+(?:the\s+|(?:his|her|its)\s+|[A-Z][\w’']+\s+"
    r"|\d+(?:st|nd|rd|th)\s+){0,3}(?:[^.;,]{0,40},\s+)?$"
)
# "the Monument of Heroes": a thing, though a city is called so.
OF_WHAT = RarePattern(r"\s+of\s+(?:the\s+)?(?=[A-ZÀ-Þ])")
# What somebody or something is of, who need not be there: not "on the sidelines of".
OF_EVENT = RarePattern(
    r"(?<!sidelines )(?<!margins )(?<!fringes )(?<!session )\bof\s+(?:the\s+)?"
    r"(?:(?:[A-Z]|\d)[\w’'-]*\s+){0,3}$"
)
# "received the Ambassador of the Vatican", "Adviser at the Hive Palace": whose officer somebody is.
OFFICER_OF = RarePattern(
    r"\b(?:[Aa]mbassador|[Nn]uncio|[Ee]nvoy|Affaires|[Ee]mbassy|[Rr]epresentative|[Cc]hief|[Hh]ead"
    r"|[Dd]irector|[Ss]ecretary|[Cc]hairman|[Ss]pokes\w+)(?: [a-z]+){0,2} of (?:the )?$"
    r"|\b[Aa]dvis[eo]r (?:of|at|in|to) (?:the )?$"
)
# What a text says of another time, before a place that it names.
FUTURE = RarePattern(
    r"\b(?:be (?:held|signed|hosted|convened)|next|upcoming"
    r"|(?:will|to) (?:be(?! (?:ex|im)ported)|attend|participate)|forthcoming|planned|scheduled"
    r"|previous|earlier(?! (?:today|on|this|in the day)\b)"
    r"|agreements? (?:reached|signed)|recalled"
    r"|[Ff]ollowing the (?:\w+ )?(?:meetings?|talks|sessions?|rounds?|visits?) held"
    r"|alternately|look(?:s|ed|ing)? forward to|due in"
    r"|due to (?:be|meet|convene|confer|hold|host|visit|take|travel|attend|arrive)"
    r"|agreed to (?:\w+ )?(?:meet|hold|convene)(?![^.;,]* (?:when|while|as|during|after|at) )"
    r"|will (?:take|chair|meet|convene|host|hold|visit|travel|pay))\b[^.;,]{0,60}$"
    r"|\b(?:resid(?:es?|ing|ent)|based|born|accredited|studied|graduated|educated)\b[^.;,]{0,30}$"
    r"|\b(?:of|to|under|on|for) (?:the|an?|their) (?:[\w-]+ ){0,4}"
    r"(?:memorand\w+|mous?|accords?|pacts?|protocols?|treat(?:y|ies))"
    r" (?:signed|reached|concluded)\b[^.;,]{0,60}$"
    r"|\b(?:after|since|which|that)\b[^.;]{0,80}\b(?:was|were|had been) (?:concluded|signed"
    r"|initialled|adopted|agreed|reached)\b[^.;,]{0,20}$"
)


class City(NamedTuple):
    """A city found at the beginning of a text: where its name ends, as spelled, its country."""

    end: int
    name: str
    country: str


class Namesakes(NamedTuple):
    """The countries of the cities of a name, the largest city's first, and whether it is large."""

    countries: tuple[str, ...]
    large: bool


NOWHERE = Namesakes((), large=False)


@cache
def _listed() -> list[str]:
    """Read the world's cities: a line for each name, in order, as few of them are asked for."""
    return CITIES.read_text("utf-8").splitlines()


@cache
def _no_cities() -> frozenset[str]:
    """Read the names of cities that are those of countries and months."""
    return frozenset(map(fold, word_list("landmarks")["no_cities"]))


def cities_called(name: str) -> Namesakes:
    """Look up the cities of a folded name."""
    lines = _listed()
    at = bisect_left(lines, f"{name}\t")
    line = lines[at] if at < len(lines) else ""
    if not name or not line.startswith(f"{name}\t") or name in _no_cities():
        return NOWHERE
    codes = line[len(name) + 1 :]
    return Namesakes(tuple(codes.rstrip(".").split("+")), not codes.endswith("."))


def city_at(text: str, fitting: AbstractSet[str | None]) -> City | None:
    """Read the city that a text begins with; an unsure one only of a fitting country."""
    run = WORDS.match(text)
    if run is None:
        return None
    names = gazetteer().names
    pieces = list(re.finditer(r"\S+", run.group()))
    for count in range(len(pieces), 0, -1):
        end = pieces[count - 1].end()
        whole = run.group()[:end].rstrip(".,’'-")
        spelled = DISTRICT.sub("", whole)
        name = fold(spelled.replace("’", "'").replace("‘", "'"))
        if name in names:
            code, kind = names[name]
            if kind == "city":
                others = [each for each in cities_called(name).countries if each in fitting]
                code = others[0] if others and code not in fitting else code
                return City(len(whole), spelled, code)
            return _of_country(spelled, code)
        country = _country(name, text[len(whole) :], fitting) or SPELLED.get(spelled)
        if country is None and WORDS_TOO.get(spelled) in fitting:
            country = WORDS_TOO.get(spelled)
        if country:
            return City(len(whole), spelled, country)
    return _stated(run.group(), text)


def _stated(run: str, text: str) -> City | None:
    """Take a name that no list knows for a city's where its country follows: `Hivetown, Xland`."""
    parts = run.split()
    if len(parts) > LONGEST_CITY or {part.lower() for part in parts} & NO_CITY:
        return None
    if not text[len(run) :].startswith(", "):
        return None
    following = mention_at(text, len(run) + 2)
    if following is None or following.kind != "country":
        return None
    return City(len(run), run, following.code)


def _country(name: str, after: str, fitting: AbstractSet[str | None]) -> str | None:
    """Choose the country of a city: that which follows it, one that fits, else a large one's."""
    codes, large = cities_called(name)
    if not codes:
        return None
    stated = re.match(r"\s*[,(]\s*(?=[A-Z])(?:the )?", after)
    if stated:
        following = mention_at(after, stated.end())
        if following and following.code in codes:
            return following.code
    named_for = OF_WHAT.match(after)
    if named_for and mention_at(after, named_for.end()) is None:
        return None
    if re.match(r"\s+(?!(?:For|On|And|To|With|At|In|By|From|After|During)\b)[A-Z]", after):
        return None
    fits = [code for code in codes if code in fitting]
    if fits:
        return fits[0]
    return codes[0] if large else None


def _of_country(spelled: str, code: str) -> City | None:
    """Give a city that bears its country's name: `Singapore`, not `Mexico`."""
    name = CITY_STATES.get(code)
    return City(len(spelled), name, code) if name and fold(name) == fold(spelled) else None


class Landmarks(NamedTuple):
    """Houses of state by their folded names, those of the whole world, and what finds them."""

    places: dict[str, tuple[str | None, str]]
    international: frozenset[str]
    phrases: Phrases


@cache
def landmarks() -> Landmarks:
    """Read the houses of state there are."""
    data = word_list("landmarks")
    places: dict[str, tuple[str | None, str]] = {}
    for code, cities in data["landmarks"].items():
        for city, names in cities.items():
            places.update((fold(name), (city or None, code)) for name in names)
    return Landmarks(places, frozenset(map(fold, data["international"])), Phrases(places))


def house_in(text: str) -> tuple[str | None, str] | None:
    """Give the first house of state that a text names, as its city and country."""
    folded = fold_in_place(text.replace("’", "'"))
    found = next(landmarks().phrases.find(folded), None)
    return landmarks().places[folded[slice(*found)]] if found else None


def landmark_in(
    text: str, fitting: AbstractSet[str | None] | None
) -> tuple[str | None, str] | None:
    """Find the first house where a text says that people met, of a fitting country if any."""
    known = landmarks()
    folded = fold_in_place(text.replace("’", "'"))
    for start, end in known.phrases.find(folded):
        before = text[:start]
        if FUTURE.search(before) or not WHERE.search(before) or OFFICER_OF.search(before):
            continue
        house = folded[start:end]
        if house in known.international and OF_EVENT.search(before):
            continue  # "the President of the UN General Assembly"
        city, code = known.places[house]
        if fitting is None or code in fitting or house in known.international:
            return city, code
    return None
