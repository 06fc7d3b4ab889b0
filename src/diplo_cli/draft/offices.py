"""Offices in a sentence: "Kazakhstan's Minister of Foreign Affairs" and all its kin.

A small grammar over words: a country, modifiers, an office of `data/offices.toml` with its
portfolio before or after it, a country again, and a second office held at once. Because
portfolios are made of words that no name has, "Minister of Foreign Affairs N N" ends before it.
"""

import re
from functools import cache
from typing import NamedTuple

from diplo_cli.draft.complements import LONGEST_NAME, tail_of, text_of
from diplo_cli.draft.office_cores import Core, core_at, country_before
from diplo_cli.draft.office_words import LEVELS, words
from diplo_cli.draft.portfolios import JOINTS
from diplo_cli.draft.tokens import Sentence
from diplo_cli.vocabulary import Level

MOST_PASSED = 9  # words between a country and its office


class Office(NamedTuple):
    """An office named in a sentence: its tokens, its plain title, its level and country."""

    first: int
    after: int
    title: str
    level: Level
    countries: tuple[str, ...] = ()
    plural: bool = False


def offices(sentence: Sentence) -> list[Office]:
    """Find every office named in a sentence, in order, none inside another."""
    found: list[Office] = []
    index = 0
    while index < len(sentence.tokens):
        office = office_at(sentence, index)
        if office:
            found.append(office)
        index = office.after if office else index + 1
    return found


def office_at(sentence: Sentence, first: int) -> Office | None:
    """Read the office that begins at a token, its country before or after it."""
    country, index = country_before(sentence, first)
    whose = _organization(sentence, first)
    index = max(index, whose)
    most = index + MOST_PASSED
    while index < most and (sentence.word(index) in words().passing or sentence.word(index) == "-"):
        index += 1
    core = core_at(sentence, index)
    if core is None or (core.after == index + 1 and _is_given_name(sentence, index)):
        return None
    countries: tuple[str, ...] = (country,) if country else ()
    after, title, after_countries = tail_of(sentence, core)
    countries = countries or after_countries
    level = _level_of_body(core, title)
    while (more := _second(sentence, after, title)) and not core.plural:
        joint, second = more
        if level == second.level == "head-of-state":
            break  # the Sultan and King N are two
        end, second_title, second_countries = tail_of(sentence, second)
        glue = f"{joint} " if joint == "," else f" {joint} "
        both = second_title if title == "Member" else f"{title}{glue}{second_title}"
        after, title = end, both
        countries = countries or second_countries
        level = min(level, second.level, key=LEVELS.index)
    if sentence.genitive(after):
        return None
    title = re.sub(r" of the Republic(?= and |,|$)", "", title)
    if whose > first:
        title, country = f"{text_of(sentence, first, whose)} {title}", None
        level, countries = "official", ()
    if core.level == "head-of-government":
        title = title.partition(" of the Government of ")[0]
    return Office(first, after, title, level, countries, core.plural)


@cache
def _organizations() -> dict[str, list[tuple[str, ...]]]:
    """Give the organizations of many countries by their first word, each as its words."""
    named: dict[str, list[tuple[str, ...]]] = {}
    for name in words().international:
        spelled = tuple(name.lower().split())
        named.setdefault(spelled[0], []).append(spelled)
    return named


def _organization(sentence: Sentence, first: int) -> int:
    """Skip the organization before an office of its own: `UN Special Envoy`."""
    for spelled in _organizations().get(sentence.word(first), ()):
        after = first + len(spelled)
        if sentence.words[first:after] == spelled and sentence.capital(first):
            return after if sentence.capital(after) else first
    return first


def _is_given_name(sentence: Sentence, at: int) -> bool:
    """Tell whether a ruler's style is somebody's name: `Hossein Amir N`, `Sultan bin N`."""
    known = words()
    if sentence.word(at) not in known.given:
        return False
    if sentence.word(at + 1) in {"bin", "ibn", "bint"} or _holds_lower(sentence, at):
        return True
    before = sentence.word(at - 1) if at else ""
    claimed = known.starts | known.stops | known.honorifics | known.portfolio | known.styles
    in_place = any(after == at for after, _ in sentence.places.values())
    named = sentence.capital(at - 1) and before not in claimed and before[:1].isalpha()
    return at > 0 and named and not in_place and sentence.capital(at + 1)


def _holds_lower(sentence: Sentence, at: int) -> bool:
    """Tell whether an office of less than a ruler follows the name: `Sultan N N, Minister of …`."""
    index = at + 1
    while sentence.capital(index) and index - at < LONGEST_NAME:
        index += 1
    if sentence.word(index) != "," or index == at + 1 or sentence.word(at - 1) not in {",", "and"}:
        return False
    office = core_at(sentence, index + 1)
    return office is not None and office.level not in {"head-of-state", "head-of-government"}


def _second(sentence: Sentence, after: int, title: str) -> tuple[str, Core] | None:
    """Read a second office of the same person: `Deputy Prime Minister and Foreign Minister`."""
    joint = sentence.word(after)
    if joint not in JOINTS or sentence.word(after + 1) == "the":
        return None
    second = core_at(sentence, after + 1)
    if second is None or second.plural or second.title == title:
        return None
    if joint == "," and second.title.lower() in words().ranks and sentence.capital(second.after):
        return None
    return sentence.tokens[after].text, second


def _level_of_body(core: Core, title: str) -> Level:
    """Give an office's level: the president of a parliament is no head of state."""
    institution = title != core.title
    if institution and core.level in {"head-of-state", "head-of-government"}:
        return "official"
    if institution and "Cabinet of Ministers" in title and core.level == "official":
        return (
            "deputy-head"
            if title.lower().startswith(("deputy", "vice", "first"))
            else "head-of-government"
        )
    return core.level
