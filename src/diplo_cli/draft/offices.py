"""Offices in a sentence: "Kazakhstan's Minister of Foreign Affairs" and all its kin.

A small grammar over words: a country, modifiers, an office of `data/offices.toml` with its
portfolio before or after it, a country again, and a second office held at once. Because
portfolios are made of known words, "Minister of Foreign Affairs N N" ends before the name.
"""

import re
from functools import cache
from typing import NamedTuple

from diplo_cli.draft.bodies import (
    COMPANY_AND_NAME,
    LOWER,
    country_inside,
    institution_end,
    past_acronym,
)
from diplo_cli.draft.office_words import LEVELS, office_words_at, single, words
from diplo_cli.draft.portfolios import (
    ADVISERS,
    JOINTS,
    PORTFOLIOS,
    body_before,
    portfolio_after,
    portfolio_before,
)
from diplo_cli.draft.tokens import Sentence
from diplo_cli.vocabulary import Level

LONGEST_NAME = 7
BOTH = frozenset({"the", "two", "both", "three", "four", "five", "respective"})
SHARED = frozenset({"countries", "states", "nations", "sides", "governments", "republics"})
MOST_PASSED = 9  # words between a country and its office
GOVERNMENT = frozenset({"government", "cabinet", "parliament", "treasury"})


class Office(NamedTuple):
    """An office named in a sentence: its tokens, its plain title, its level and country."""

    first: int
    after: int
    title: str
    level: Level
    countries: tuple[str, ...] = ()
    plural: bool = False


class Core(NamedTuple):
    """An office without its country: where it begins and ends, its title, and what it means."""

    first: int
    after: int
    title: str
    level: Level
    plural: bool


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
    country, index = _country_before(sentence, first)
    whose = _organization(sentence, first)
    index = max(index, whose)
    most = index + MOST_PASSED
    while index < most and (sentence.word(index) in words().passing or sentence.word(index) == "-"):
        index += 1
    core = _core(sentence, index)
    if core is None or (core.after == index + 1 and _is_given_name(sentence, index)):
        return None
    countries: tuple[str, ...] = (country,) if country else ()
    after, title, after_countries = _tail(sentence, core)
    countries = countries or after_countries
    level = _level_of_body(core, title)
    while (more := _second(sentence, after, title)) and not core.plural:
        joint, second = more
        if level == second.level == "head-of-state":
            break  # the Sultan and King N are two
        end, second_title, second_countries = _tail(sentence, second)
        glue = f"{joint} " if joint == "," else f" {joint} "
        both = second_title if title == "Member" else f"{title}{glue}{second_title}"
        after, title = end, both
        countries = countries or second_countries
        level = min(level, second.level, key=LEVELS.index)
    if sentence.genitive(after):
        return None
    title = title.removesuffix(" of the Republic")
    if whose > first:
        title, country = f"{_text(sentence, first, whose)} {title}", None
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
    office = _core(sentence, index + 1)
    return office is not None and office.level not in {"head-of-state", "head-of-government"}


def _country_before(sentence: Sentence, index: int) -> tuple[str | None, int]:
    """Read a country before an office: `Kazakh`, `Kazakhstan's`, `Belarus'`, `Portugal`."""
    if index not in sentence.places:
        return None, index
    after, place = sentence.places[index]
    if place.kind == "city":
        return None, index
    return place.code, after + 1 if sentence.genitive(after) else after


def _core(sentence: Sentence, index: int) -> Core | None:
    """Read modifiers, a portfolio before the office, the office, and a portfolio after it."""
    known = words()
    at = index
    lowered = False
    while True:
        found = (
            office_words_at(sentence, at)
            or portfolio_before(sentence, at)
            or body_before(sentence, at)
        )
        word = sentence.word(at)
        before = word in known.modifiers or word in known.deputies
        if found and not (before and found[0] == at + 1 and _core(sentence, at + 1)):
            break
        if not before:
            return None
        lowered = lowered or word in known.deputies
        at += 2 if sentence.word(at + 1) == "-" else 1
    after, level, plural = found
    if sentence.word(at - 1) in {"of", "for"} and at == index and after - at > 1:
        beginning = sentence.word(at)
        if beginning in known.portfolio:
            return None
    if any(sentence.word(n) in PORTFOLIOS | ADVISERS for n in range(at, after)):
        after = portfolio_after(sentence, after)
    text = sentence.text[sentence.tokens[index].start : sentence.tokens[after - 1].end]
    return Core(index, after, _title(text, plural), _lower(level) if lowered else level, plural)


class Complement(NamedTuple):
    """What follows an office after a small word: where it ends, what it adds to the title."""

    after: int
    text: str = ""
    countries: tuple[str, ...] = ()


def _tail(sentence: Sentence, core: Core) -> tuple[int, str, tuple[str, ...]]:
    """Read what follows an office: its country, its institution, an ambassador's post."""
    after, title = core.after, core.title
    countries: tuple[str, ...] = ()
    after = past_acronym(sentence, after)
    while sentence.word(after) in {"of", "for", "to", "in", "from", "at"}:
        found = _complement(sentence, core, after)
        if found is None:
            break
        after = past_acronym(sentence, found.after)
        title = f"{title}{found.text}"
        countries = countries or found.countries
    return after, title, countries


def _complement(sentence: Sentence, core: Core, after: int) -> Complement | None:
    """Read one complement from its small word on: a leader, a place, the government, a body."""
    at = _past_fond(sentence, after)
    word = sentence.word(after)
    leader = _leader(sentence, core, after, at)
    if leader:
        return leader
    if at in sentence.places and not _names_body(sentence, at):
        return _company(sentence, after, at) or _place(sentence, core, after, at)
    if word == "to" and sentence.word(at) in GOVERNMENT:
        return Complement(at + 1, f" to the {sentence.tokens[at].text}")
    both = _past_both(sentence, after)
    if both > after:
        return Complement(both)
    before = core.first - (sentence.word(core.first - 1) == "the")
    beside = sentence.word(before - 1) in {",", "("}
    inside = word in {"of", "for"} or (
        word in {"to", "in", "at"} and _begins_ministry(sentence, at)
    )
    end = institution_end(sentence, at, beside) if inside else at
    if end == at:
        return None
    if sentence.word(end - 1) == "party" and sentence.word(end) == "of":
        end = sentence.places[end + 1][0] if end + 1 in sentence.places else end
    text, own = f" {_plain(sentence, after, end)}", country_inside(sentence, at, end)
    apart = sentence.places.get(end + 1) if sentence.word(end) == "," else None
    if apart and apart[1].kind == "country" and sentence.capital(apart[0]):
        return Complement(apart[0], text, (apart[1].code,))  # the Ministry of Finance, Xland N N
    return Complement(end, text, own)


def _company(sentence: Sentence, after: int, at: int) -> Complement | None:
    """Read `of the Xish company N` before a full name: its last two words."""
    index, place = sentence.places[at]
    if place.kind != "demonym" or sentence.word(index) not in LOWER:
        return None
    end = index + 1
    while sentence.capital(end) and end not in sentence.places:
        end += 1
    name = 2 if end - index > COMPANY_AND_NAME else 0
    return Complement(end - name, f" {_text(sentence, after, end - name)}", (place.code,))


def _past_both(sentence: Sentence, after: int) -> int:
    """Skip `of the two countries`, `of both states` after an office in the plural."""
    at = after + 1
    while sentence.word(at) in BOTH:
        at += 1
    shared = at > after + 1 and sentence.word(after) == "of" and sentence.word(at) in SHARED
    return at + 1 if shared else after


def _begins_ministry(sentence: Sentence, at: int) -> bool:
    """Tell whether an institution that somebody works at begins at a token: `at the Ministry`."""
    index = at
    while index < at + LONGEST_NAME and (sentence.capital(index) or sentence.word(index) == "the"):
        if sentence.word(index) in words().organizations | words().bodies:
            return True
        index += 1
    return False


def _past_fond(sentence: Sentence, after: int) -> int:
    """Skip what stands before a country: `of the people of Xland`, `of our partner the Xland`."""
    at = after + 2 if sentence.word(after + 1) in {"the", "its", "their"} else after + 1
    index = at
    while sentence.word(index) in words().fond and not sentence.capital(index):
        index += 1
        while sentence.word(index) in {"of", "the", ","}:
            index += 1
    return index if index in sentence.places else at


def _leader(sentence: Sentence, core: Core, after: int, at: int) -> Complement | None:
    """Read whose assistant, envoy or chief of staff somebody is: `to the President`."""
    word = sentence.word(after)
    if core.level != "official" or word not in {"of", "to"}:
        return None
    country, inner_at = _country_before(sentence, at)
    inner = _core(sentence, inner_at)
    if inner is None or inner.level not in {"head-of-state", "head-of-government"}:
        return None
    end, countries = inner.after, (country,) if country else ()
    if at == after + 1 and country is None:
        end = _past_run(sentence, end)  # the President's own name
        place = end + 2 if sentence.word(end + 1) == "the" else end + 1
        if end > inner.after and sentence.word(end) == "of" and place in sentence.places:
            end, named = sentence.places[place]
            countries = (named.code,)
    return Complement(end, f" {word} the {inner.title}", countries)


def _past_run(sentence: Sentence, index: int) -> int:
    """Skip a name: the capitals from a token on that begin no place and no office."""
    while sentence.capital(index) and index not in sentence.places:
        if office_words_at(sentence, index):
            break
        index += 1
    return index


def _place(sentence: Sentence, core: Core, after: int, at: int) -> Complement | None:
    """Read the country of an office, or where an ambassador or envoy is sent."""
    word = sentence.word(after)
    envoy = core.level == "ambassador" and word != "of"
    town = sentence.places[at][1].kind == "city"
    if town and word == "of" and core.title.lower() in words().local:
        end, place = sentence.places[at]
        return Complement(end, f" {_text(sentence, after, end)}", (place.code,))
    fielded = word == "in" and {" of ", " for "} & set(re.findall(" of | for ", core.title))
    if (town or (word == "in" and not fielded)) and not envoy:
        return None
    end, named = _places(sentence, at, core.plural or word == "to")
    if core.level == "official" and word in {"to", "for"}:
        return Complement(end, f" {_text(sentence, after, end)}")
    if sentence.genitive(end):
        return None
    if sentence.word(end) == "people" and word == "of":
        end += 1
    return Complement(end, "", named if word != "to" and (word != "in" or fielded) else ())


def _text(sentence: Sentence, first: int, after: int) -> str:
    """Give the text of some tokens."""
    return sentence.text[sentence.tokens[first].start : sentence.tokens[after - 1].end]


def _plain(sentence: Sentence, first: int, after: int) -> str:
    """Give an institution's name without a nation before it: `the Saeima` of `the Xish Saeima`."""
    at = first + 2
    place = sentence.places.get(at) if sentence.word(at - 1) == "the" else None
    if place and place[1].kind == "demonym" and place[0] == after - 1:
        return f"{_text(sentence, first, at)} {_text(sentence, after - 1, after)}"
    return _text(sentence, first, after)


def _names_body(sentence: Sentence, at: int) -> bool:
    """Tell whether a place begins an institution's name: `the Kenya National Chamber`."""
    index = sentence.places[at][0]
    run = []
    while sentence.capital(index):
        run.append(sentence.word(index))
        index += 1
    return not (words().organizations | words().bodies).isdisjoint(run)


def _places(sentence: Sentence, at: int, several: bool) -> tuple[int, tuple[str, ...]]:
    """Read one country, or after a plural as many as are joined."""
    end, place = sentence.places[at]
    named = [place.code]
    while several and sentence.word(end) in {",", "and"}:
        following = end + 2 if sentence.word(end + 1) in {"the", "and"} else end + 1
        if following not in sentence.places:
            break
        end, place = sentence.places[following]
        named.append(place.code)
    return end, tuple(named)


def _second(sentence: Sentence, after: int, title: str) -> tuple[str, Core] | None:
    """Read a second office of the same person: `Deputy Prime Minister and Foreign Minister`."""
    joint = sentence.word(after)
    if joint not in JOINTS or sentence.word(after + 1) == "the":
        return None
    second = _core(sentence, after + 1)
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


def _lower(level: Level) -> Level:
    """Give the level of a deputy of someone of this level."""
    if level in {"head-of-state", "head-of-government", "deputy-head"}:
        return "deputy-head"
    return "deputy-minister" if level == "minister" else level


def _title(text: str, plural: bool) -> str:
    """Give an office's plain title: short forms spelled out, capitals as in a title, singular."""
    short = words().short
    spelled = [short.get(word.lower(), word) for word in text.split()]
    small = {"of", "for", "and", "the", "in", "to", "on"}
    capital = [w if w in small or not w.islower() else w[0].upper() + w[1:] for w in spelled]
    return " ".join(single(word) if plural else word for word in capital)
