"""Offices in a sentence: "Kazakhstan's Minister of Foreign Affairs" and all its kin.

A small grammar over words: a country, modifiers, an office of `data/offices.toml` with its
portfolio before or after it, a country again, and a second office held at once. Because
portfolios are made of known words, "Minister of Foreign Affairs N N" ends before the name.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple, get_args

import tomli

from diplo_cli.draft.tokens import Sentence
from diplo_cli.vocabulary import Level

DATA = Path(__file__).with_name("data") / "offices.toml"
LEVELS: tuple[Level, ...] = get_args(Level)
DASHES = frozenset("–—-/")
JOINTS = frozenset({"and", "&", ",", "/", "-", "–"})
PLURALS = frozenset(
    {"ministers", "presidents", "premiers", "ambassadors", "pms", "chancellors", "secretaries"}
)
# Offices that a portfolio may follow; of any other, what follows is an institution.
PORTFOLIOS = frozenset(
    {"minister", "ministers", "secretary", "commissioner", "vice-minister", "undersecretary"}
)
GOVERNMENT = frozenset({"government", "cabinet", "parliament", "treasury"})
LEADS_BODY = frozenset({"speaker", "chairman", "chairwoman", "chairperson", "chair", "president"})
LONGEST_BODY = 5
FOLLOWERS = frozenset({"minister", "secretary", "commissioner"})


class Office(NamedTuple):
    """An office named in a sentence: its tokens, its plain title, its level and country."""

    first: int
    after: int
    title: str
    level: Level
    countries: tuple[str, ...] = ()
    plural: bool = False


class Words(NamedTuple):
    """The data file, ready for the grammar."""

    offices: dict[tuple[str, ...], Level]
    longest: int
    starts: frozenset[str]
    modifiers: frozenset[str]
    deputies: frozenset[str]
    passing: frozenset[str]
    portfolio: frozenset[str]
    short: dict[str, str]
    honorifics: frozenset[str]
    after_honorifics: frozenset[str]
    particles: frozenset[str]
    stops: frozenset[str]
    ranks: frozenset[str]
    given: frozenset[str]
    styles: frozenset[str]
    bodies: frozenset[str]
    organizations: frozenset[str]
    international: tuple[str, ...]


@cache
def words() -> Words:
    """Read the offices, portfolios and name words there are."""
    data = tomli.loads(DATA.read_text("utf-8"))
    offices = {
        tuple(office.lower().split()): level
        for level in LEVELS
        for office in data["levels"].get(level, ())
    }
    for short, meant in data["short"].items():
        offices[(short.lower(),)] = offices.get(tuple(meant.lower().split()), "minister")
    names = data["names"]
    return Words(
        offices,
        max(map(len, offices)),
        frozenset(office[0] for office in offices) | PLURALS,
        _small(data["modifiers"]),
        _small(data["deputies"]),
        _small(data["passing"]),
        _small(data["portfolio"]),
        {key.lower(): value for key, value in data["short"].items()},
        _small(names["honorifics"]),
        _small(names["after_honorifics"]),
        _small(names["particles"]),
        _small(names["stops"]),
        _small(names["ranks"]),
        _small(names["given"]),
        _small(names["styles"]),
        _small(data["institutions"]["bodies"]),
        _small(data["institutions"]["organizations"]),
        tuple(data["institutions"]["international"]),
    )


def _small(listed: list[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in listed)


class Core(NamedTuple):
    """An office without its country: where it ends, its title's words, and what it means."""

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
    while sentence.word(index) in words().passing or sentence.word(index) == "-":
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
        end, second_title, second_countries = _tail(sentence, second)
        glue = f"{joint} " if joint == "," else f" {joint} "
        after, title = end, f"{title}{glue}{second_title}"
        countries = countries or second_countries
        level = min(level, second.level, key=LEVELS.index)
    if sentence.genitive(after):
        return None
    return Office(first, after, title, level, countries, core.plural)


def _is_given_name(sentence: Sentence, at: int) -> bool:
    """Tell whether a ruler's style is somebody's name: `Hossein Amir N`, `Sultan bin N`."""
    known = words()
    if sentence.word(at) not in known.given:
        return False
    if sentence.word(at + 1) in {"bin", "ibn", "bint"}:
        return True
    before = sentence.word(at - 1) if at else ""
    claimed = known.starts | known.stops | known.honorifics | known.portfolio | known.styles
    in_place = any(after == at for after, _ in sentence.places.values())
    named = sentence.capital(at - 1) and before not in claimed and before[:1].isalpha()
    return at > 0 and named and not in_place and sentence.capital(at + 1)


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
            _office_words(sentence, at)
            or _portfolio_before(sentence, at)
            or _body_before(sentence, at)
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
    if any(sentence.word(n) in PORTFOLIOS for n in range(at, after)):
        after = _portfolio_after(sentence, after)
    text = sentence.text[sentence.tokens[index].start : sentence.tokens[after - 1].end]
    return Core(after, _title(text, plural), _lower(level) if lowered else level, plural)


def _office_words(sentence: Sentence, at: int) -> tuple[int, Level, bool] | None:
    """Match the longest office of the data file at a token, in its plural too."""
    known = words()
    first = sentence.word(at)
    if first not in known.starts:
        return None
    here = sentence.words[at : at + known.longest]
    for length in range(len(here), 0, -1):
        exact = here[:length]
        if exact in known.offices:
            return at + length, known.offices[exact], False
        single = (*exact[:-1], _single(exact[-1]))
        if exact[-1] in PLURALS and single in known.offices:
            return at + length, known.offices[single], True
    return None


def _portfolio_before(sentence: Sentence, at: int) -> tuple[int, Level, bool] | None:
    """Read `Energy and Natural Resources Minister`: a portfolio, then the office."""
    known = words().portfolio
    index = at
    while sentence.word(index) in known or (
        index > at and sentence.word(index) in JOINTS and sentence.word(index + 1) in known
    ):
        index += 1
    office = sentence.word(index)
    if index == at or office.removesuffix("s") not in FOLLOWERS:
        return None
    level = words().offices[(office.removesuffix("s"),)]
    return index + 1, level, office.endswith("s")


def _body_before(sentence: Sentence, at: int) -> tuple[int, Level, bool] | None:
    """Read `Chamber of Deputies Speaker`, `Milli Majlis Chairwoman`: a body, then who leads it."""
    index = at
    body = False
    while index < at + LONGEST_BODY and index not in sentence.places:
        word = sentence.word(index)
        if body and word in LEADS_BODY:
            return index + 1, "official", False
        body = body or word in words().bodies or word in {"chamber", "parliamentary"}
        if not sentence.capital(index) and word != "of":
            return None
        index += 1
    return None


def _portfolio_after(sentence: Sentence, after: int) -> int:
    """Read `of Culture and Sports` after an office, as far as its words are a portfolio's."""
    known = words().portfolio
    if _begins_body(sentence, after):
        return after
    if sentence.word(after) not in {"of", "for"} or sentence.word(after - 1) == "representative":
        return after
    index = after + 1
    end = after
    while index < len(sentence.tokens) and index not in sentence.places:
        word = sentence.word(index)
        if sentence.word(index - 1) in JOINTS and _office_words(sentence, index):
            break
        if word in known and (sentence.capital(index) or not sentence.capital(after - 1)):
            end = index + 1
        elif _joins(sentence, index, end):
            pass
        elif word not in {"and", "&", ",", "the", "of", "for", "-", "–", "in"}:
            break
        index += 1
    return _unknown_portfolio(sentence, after, end)


def _joins(sentence: Sentence, index: int, end: int) -> bool:
    """Tell whether an unknown word belongs to a field: `Industry and Advanced Technology`."""
    joined = sentence.word(index - 1) in {"and", "&", ","} and end == index - 1
    following = sentence.word(index + 1) in words().portfolio and sentence.capital(index + 1)
    return joined and following and sentence.capital(index)


def _begins_body(sentence: Sentence, after: int) -> bool:
    """Tell whether an office is of an institution's: `of the International Department of …`."""
    at = after + 2
    if sentence.word(after) != "of" or sentence.word(after + 1) != "the":
        return False
    while sentence.capital(at) and at not in sentence.places:
        if sentence.word(at) in words().organizations:
            return True
        at += 1
    return False


def _unknown_portfolio(sentence: Sentence, after: int, end: int) -> int:
    """Add words that the data file lacks where a country after them shows that no name began."""
    index = end if end > after else after + 1
    if end > after and sentence.word(end) not in JOINTS:
        return end
    while sentence.capital(index) or sentence.word(index) in {"and", "&", ",", "the", "for"}:
        if index in sentence.places or _office_words(sentence, index):
            break
        index += 1
    if sentence.word(index) == "of" and index > max(end, after + 1):
        place = index + 2 if sentence.word(index + 1) == "the" else index + 1
        if place in sentence.places and sentence.word(after + 1) not in words().bodies:
            body = {sentence.word(n) for n in range(after + 1, index)}
            if not body & (words().organizations | words().bodies):
                return index
    return end


def _tail(sentence: Sentence, core: Core) -> tuple[int, str, tuple[str, ...]]:
    """Read what follows an office: its country, its institution, an ambassador's post."""
    after, title = core.after, core.title
    countries: tuple[str, ...] = ()
    while sentence.word(after) in {"of", "for", "to", "in", "from"}:
        at = after + 2 if sentence.word(after + 1) == "the" else after + 1
        word = sentence.word(after)
        if core.level == "official" and word in {"of", "to"}:
            country, inner_at = _country_before(sentence, at)
            inner = _core(sentence, inner_at)
            if inner and inner.level in {"head-of-state", "head-of-government"}:
                title = f"{title} {word} the {inner.title}"
                after = inner.after
                countries = countries or ((country,) if country else ())
                continue
        if at in sentence.places and not _names_body(sentence, at):
            envoy = core.level == "ambassador" and word != "of"
            if (sentence.places[at][1].kind == "city" or word == "in") and not envoy:
                break
            end, named = _places(sentence, at, core.plural or word == "to")
            if core.level == "official" and word in {"to", "for"}:
                title = f"{title} {_text(sentence, after, end)}"
                after = end
                continue
            if sentence.genitive(end):
                break
            if word != "to" and word != "in":
                countries = countries or named
            after = end
        elif word == "to" and sentence.word(at) in GOVERNMENT:
            title = f"{title} to the {sentence.tokens[at].text}"
            after = at + 1
        elif word in {"of", "for"} and (end := _institution(sentence, at)) > at:
            if sentence.word(end - 1) == "party" and sentence.word(end) == "of":
                end = sentence.places.get(end + 1, (end, None))[0]
            title = f"{title} {_text(sentence, after, end)}"
            countries = countries or _country_inside(sentence, at, end)
            after = end
        else:
            break
    return after, title, countries


def _text(sentence: Sentence, first: int, after: int) -> str:
    """Give the text of some tokens."""
    return sentence.text[sentence.tokens[first].start : sentence.tokens[after - 1].end]


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


def _institution(sentence: Sentence, at: int) -> int:
    """Give the end of an institution's name: capitals joined by small words, before a country."""
    index = at
    end = at
    while index < len(sentence.tokens):
        if sentence.capital(index) and not _office_words(sentence, index):
            if (
                index in sentence.places
                and index > at
                and sentence.word(index - 1) in {"of", "the"}
            ):
                break
            end = index + 1
        elif sentence.word(index) == "ministers" and end > at:
            end = index + 1
        elif sentence.word(index) not in {"of", "the", "and", "for", "on", "&", "under"} and not (
            sentence.genitive(index) and sentence.capital(index + 1) and index > at
        ):
            break
        index += 1
        if (
            end > at
            and {t.word for t in sentence.tokens[at:end]} & words().bodies
            and (
                sentence.word(index) not in {"of", "for", "on"}
                or sentence.word(index + 1) != "ministers"
            )
            and sentence.word(index) not in {"of", "for", "on"}
        ):
            break
    return end


def _country_inside(sentence: Sentence, at: int, end: int) -> tuple[str, ...]:
    """Give the country that an institution's name holds."""
    inside = [
        place.code
        for index, (_, place) in sentence.places.items()
        if at <= index < end and place.kind != "city"
    ]
    return tuple(inside[-1:])


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
    return " ".join(_single(word) if plural else word for word in capital)


def _single(word: str) -> str:
    if word.lower() not in PLURALS:
        return word
    return f"{word[:-3]}y" if word.lower().endswith("ies") else word[:-1]
