"""Where a meeting took place: the city that its sentences name, the dateline's, or a country."""

import re
from typing import NamedTuple

from diplo_cli.draft.attendance import MEETS, elsewhen
from diplo_cli.draft.geography import Mention, gazetteer, mentions
from diplo_cli.draft.individuals import Individual
from diplo_cli.draft.reading import Line
from diplo_cli.draft.source import FoundSource
from diplo_cli.names import fold

RECEIVES = re.compile(
    r"\s*(?:,[^,]*,)?\s*(?:(?!was|were|been)\w+ ){0,3}(?:received|hosted|welcomed)\b"
)
PLACED = re.compile(
    r"(?:\b(?:in|at|to|into|visited)\s+(?:the\s+)?(?:city of\s+|capital(?: city)?(?: of)?,?\s+)?"
    r"|\bat (?:the )?[A-Z][^.;,]{3,60}, )$"
)
# What a city's name is only a part of: "Hyderabad House", "the Astana Declaration".
NO_CITY = re.compile(r"['’]s\b|\s+[A-Z]\w+")
WEEKDAY = re.compile(r"\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")


class Place(NamedTuple):
    """Where they met: the city as the text spells it, and the host country."""

    city: str | None
    country: str | None


def place_of(
    own: list[Line], people: list[Individual], source: FoundSource, first: Place | None
) -> Place:
    """Find where they met: a city in the sentences of the meeting, else the dateline's."""
    dateline = _spelled(source.city)
    visited = _visited(own)
    fitting = {source.country, visited, *(each.country for each in people)}
    for number, line in enumerate(own[:14]):
        if (number and (elsewhen(line) or not MEETS.search(line.text))) or line.listed:
            continue
        city = _city(line.text)
        if re.search(r"\bhere\b", line.text) and number == 0 and dateline:
            return dateline
        if city and (number == 0 or city.country in fitting):
            return city
        capital = re.search(r"\bthe (?P<country>[A-Z]\w+(?: [A-Z]\w+)?) capital\b", line.text)
        if capital and number == 0 and (place := _capital(capital["country"])):
            return place if dateline is None or place.country != dateline.country else dateline
    if first:
        return first
    if dateline and (visited is None or visited == dateline.country):
        return dateline
    if visited:
        return Place(None, visited)
    return dateline or Place(None, _host(own) or source.country)


def _host(own: list[Line]) -> str | None:
    """Give the country of whoever received a guest, where nothing says where."""
    for line in own[:3]:
        for each in line.people:
            if each.country and RECEIVES.match(line.text[each.end :]):
                return each.country
        post = re.search(r"\b(?:Ambassador|Commissioner)\b[^.;]{3,90}? to (?:the )?", line.text)
        for mention in mentions(line.text[post.end() :]) if post else []:
            if mention.start == 0 and mention.kind == "country":
                return mention.code
    return None


def _city(text: str) -> Place | None:
    """Find a city that someone met in: `in Baku`, `on a visit to Baku`."""
    for mention in mentions(text):
        if mention.kind != "city" or not PLACED.search(text[: mention.start]):
            continue
        if NO_CITY.match(text[mention.end :]) and not WEEKDAY.match(text[mention.end :]):
            continue
        return Place(mention.text, mention.code)
    return None


def _spelled(city: str | None) -> Place | None:
    """Give a dateline's city with its country."""
    if city is None:
        return None
    found: list[Mention] = [each for each in mentions(city) if each.kind == "city"]
    return Place(city, found[0].code) if found else None


def _capital(country: str) -> Place | None:
    """Give a country's capital by its demonym: `the Turkish capital`."""
    from countryinfo import all_countries

    code = gazetteer().names.get(fold(country), (None, "country"))[0]
    for info in all_countries():
        if info.iso(2) == code and info.capital():
            return Place(info.capital(), code)
    return None


def _visited(own: list[Line]) -> str | None:
    """Find the country that is visited: `on an official visit to Azerbaijan`."""
    for line in own[:8]:
        match = re.search(
            r"\b(?:visit(?:ing)?(?: to| in)?|arrived in|arrival in)\s+(?:the\s+)?", line.text
        )
        while match:
            for mention in mentions(line.text[match.end() : match.end() + 60]):
                if mention.start == 0 and mention.kind == "country" and not elsewhen(line):
                    return mention.code
            following = re.compile(match.re.pattern).search(line.text, match.end())
            match = following
    return None
