"""Countries in running text: their names, their demonyms, their cities.

Names are ISO's and everyday English; demonyms and capitals come from `countryinfo`, and from
`data/geography.toml` what it lacks: it knows "Kazakhstani", but not "Kazakh".
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from diplo_cli.countries import iso_countries
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.phrases import Phrases
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.word_lists import word_list
from diplo_cli.names import fold

ISSUES = r"(?:issue|question|crisis|war|conflict|problem|settlement|peace process)s?"
TOPIC = compiled(rf"(?:['’]s)?\s+(?:{ISSUES}|refugees|ceasefire)\b")
SPOKEN_OF = compiled(
    rf"\b(?:{ISSUES}|situation|developments?|fighting|aggression)"
    r" (?:in|against|of|on|around|regarding) (?:the )?$"
    r"|\b(?:support|aid|assistance|solidarity) (?:for|to|with) (?:the )?$"
)
# What tells where else somebody goes: "her visits to Xland, Yland and Zland".
VISITS_TO = RarePattern(
    r"\b(?:visits|trips|tours?) (?:to|of) (?:the )?"
    r"(?:(?:[A-ZÀ-Þ][\w’'-]+ ?){1,4}(?:, (?:the )?| ?and (?:the )?|, and (?:the )?)){0,4}$"
)
CITY_BEFORE = compiled(r"\b(?P<city>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?), $")
# Parts of the world that bear a country's name: "Latin America", "the Inter-American Board".
REGION = compiled(r"\b(?:(?:Latin|South|North|Central) |(?:Latin|Inter|Pan)-)$")
DIVISION = compiled(r" (?:Division|Department|Directorate|Desk|Section)\b")
# What makes a nation's name one of a language: "the French-speaking guests".
SPOKEN = compiled(r"[ -](?:speaking|speakers?|language)\b")
LONGEST_NAME = 60  # characters
Kind = Literal["country", "demonym", "city"]

# What lies between places, and so no parties stand after it.
LINK = RarePattern(
    r"\b(?:corridors?|roads?|railways?|rail|lines?|routes?|flights?|bridges?|borders?|pipelines?|cables?|links?|"
    r"connections?|connectivity|interconnectors?|highways?|motorways?|tunnels?|ferry|ferries|services?|traffic|"
    r"crossings?)(?:\s+(?:over|across|on|along|through|under)\s+(?:the\s+)?[\w’'-]+(?:\s+(?:river|strait|channel|canal|sea|bay))?)?\s*$",
    re.IGNORECASE,
)


class Mention(NamedTuple):
    """A country named in a text, from `start` to `end`: by its name, a demonym or a city."""

    start: int
    end: int
    code: str
    kind: Kind
    text: str


class Gazetteer(NamedTuple):
    """Folded names with the code and kind each stands for, and what finds them."""

    names: dict[str, tuple[str, Kind]]
    phrases: Phrases


@cache
def gazetteer() -> Gazetteer:
    """Gather every name there is; a country's name beats a demonym, that a city's."""
    own = word_list("geography")
    names: dict[str, tuple[str, Kind]] = {}
    for kind, code, name in (*_country_names(), *_own_names(own), *_described()):
        names.setdefault(fold(name), (code, kind))
    for code, extra in own["countries"].items():
        names.update((fold(name), (code, "country")) for name in extra)
    for name in own["ambiguous"]:
        names.pop(fold(name), None)
    return Gazetteer(names, Phrases(names))


def _country_names() -> Iterator[tuple[Kind, str, str]]:
    for code, country in iso_countries().items():
        for name in country.names:
            yield "country", code, name.removeprefix("the ")


def _own_names(own: dict[str, dict[str, list[str]]]) -> Iterator[tuple[Kind, str, str]]:
    kinds: tuple[tuple[str, Kind], ...] = (
        ("demonyms", "demonym"),
        ("cities", "city"),
        ("regions", "city"),
    )
    for table, kind in kinds:
        for code, names in own[table].items():
            for name in names:
                yield kind, code, name


def _described() -> Iterator[tuple[Kind, str, str]]:
    """Yield the demonyms and capitals that `countryinfo` knows."""
    from countryinfo import all_countries

    for info in all_countries():
        code = str(info.iso(2)) if info.iso() else ""
        if code and info.demonym():
            yield "demonym", code, str(info.demonym())
        if code and info.capital():
            yield "city", code, str(info.capital())


def mentions(text: str) -> list[Mention]:
    """Find every country named in a text, in order; only words that begin with a capital count."""
    return list(_mentions(text))


def mention_at(text: str, at: int) -> Mention | None:
    """Give the country or city that a text names at a place, from which its own are counted."""
    found = mentions(text[at : at + LONGEST_NAME])
    return found[0] if found and found[0].start == 0 else None


def whole_mention(text: str) -> Mention | None:
    """Give the country, nation or city that a text is nothing but the name of."""
    named = mention_at(text, 0)
    return named if named and named.end == len(text) else None


def whole_city(text: str) -> Mention | None:
    """Give the city that a text is nothing but the name of."""
    named = whole_mention(text)
    return named if named and named.kind == "city" else None


def whole_state(text: str) -> Mention | None:
    """Give the country or nation that a text is nothing but the name of."""
    named = whole_mention(text)
    return named if named and named.kind != "city" else None


def states_in(text: str) -> list[Mention]:
    """Find every country that a text names by itself or its nation, not by a city."""
    return [each for each in mentions(text) if each.kind != "city"]


def ends_with_country(text: str) -> bool:
    """Tell whether a name ends with its country's: "Bee Freight Peru"."""
    found = mentions(text)
    return bool(found) and found[-1].kind == "country" and found[-1].end == len(text.rstrip())


@lru_cache(maxsize=1 << 10)
def _mentions(text: str) -> tuple[Mention, ...]:
    """Find them once for the several readings that a sentence has."""
    known = gazetteer()
    folded = fold_in_place(text).replace("’", "'")
    return tuple(
        Mention(start, end, *known.names[folded[start:end]], text[start:end])
        for start, end in known.phrases.find(folded)
        if text[start].isupper() and text[end : end + 1] != "$" and not SPOKEN.match(text, end)
        if folded[start:end] not in {"america", "american"} or not _of_region(text, start, end)
    )


def _of_region(text: str, start: int, end: int) -> bool:
    """Tell whether "America" is a part of the world: `Latin America`, `the Europe America Desk`."""
    return REGION.search(text[:start]) is not None or DIVISION.match(text, end) is not None


def is_topic(text: str, named: Mention) -> bool:
    """Tell whether a country only names what was spoken of: `the Xish issue`, `war in Xland`."""
    if TOPIC.match(text, named.end):
        return True
    return SPOKEN_OF.search(text[: named.start]) is not None


def only_placed(text: str, named: Mention) -> bool:
    """Tell whether a country only says where something is, or is one of many visited.

    `The summit in Lima, Peru`; `her visits to Xland, Yland and Zland`.
    """
    before = text[max(0, named.start - LONGEST_NAME * 2) : named.start]
    if VISITS_TO.search(before):
        return True
    city = CITY_BEFORE.search(before) if before.endswith(", ") else None
    place = whole_city(city["city"]) if city else None
    return place is not None and place.code == named.code


def fold_in_place(text: str) -> str:
    """Fold a text letter by letter, so that places in it stay where they are."""
    if text.isascii():
        return text.lower()
    return "".join(folded if len(folded := fold(each)) == 1 else each.lower()[:1] for each in text)
