"""Offices in a sentence: "Kazakhstan's Minister of Foreign Affairs" and all its kin.

A small grammar over words: a country, modifiers, an office of `data/offices.toml` with its
portfolio before or after it, a country again, and a second office held at once. Because
portfolios are made of known words, "Minister of Foreign Affairs N N" ends before the name.
"""

from typing import NamedTuple

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
    return Core(after, _title(text, plural), _lower(level) if lowered else level, plural)


class Complement(NamedTuple):
    """What follows an office after a small word: where it ends, what it adds to the title."""

    after: int
    text: str = ""
    countries: tuple[str, ...] = ()


def _tail(sentence: Sentence, core: Core) -> tuple[int, str, tuple[str, ...]]:
    """Read what follows an office: its country, its institution, an ambassador's post."""
    after, title = core.after, core.title
    countries: tuple[str, ...] = ()
    while sentence.word(after) in {"of", "for", "to", "in", "from"}:
        found = _complement(sentence, core, after)
        if found is None:
            break
        after = found.after
        title = f"{title}{found.text}"
        countries = countries or found.countries
    return after, title, countries


def _complement(sentence: Sentence, core: Core, after: int) -> Complement | None:
    """Read one complement from its small word on: a leader, a place, the government, a body."""
    at = after + 2 if sentence.word(after + 1) == "the" else after + 1
    word = sentence.word(after)
    leader = _leader(sentence, core, after, at)
    if leader:
        return leader
    if at in sentence.places and not _names_body(sentence, at):
        return _place(sentence, core, after, at)
    if word == "to" and sentence.word(at) in GOVERNMENT:
        return Complement(at + 1, f" to the {sentence.tokens[at].text}")
    ministry = word == "to" and sentence.word(at) in words().organizations
    end = _institution(sentence, at) if word in {"of", "for"} or ministry else at
    if end == at:
        return None
    if sentence.word(end - 1) == "party" and sentence.word(end) == "of":
        end = sentence.places[end + 1][0] if end + 1 in sentence.places else end
    text, inside = f" {_text(sentence, after, end)}", _country_inside(sentence, at, end)
    beside = sentence.places.get(end + 1) if sentence.word(end) == "," else None
    if beside and beside[1].kind == "country" and sentence.capital(beside[0]):
        return Complement(beside[0], text, (beside[1].code,))  # the Ministry of Finance, Xland N N
    return Complement(end, text, inside)


def _leader(sentence: Sentence, core: Core, after: int, at: int) -> Complement | None:
    """Read whose assistant, envoy or chief of staff somebody is: `to the President`."""
    word = sentence.word(after)
    if core.level != "official" or word not in {"of", "to"}:
        return None
    country, inner_at = _country_before(sentence, at)
    inner = _core(sentence, inner_at)
    if inner is None or inner.level not in {"head-of-state", "head-of-government"}:
        return None
    return Complement(inner.after, f" {word} the {inner.title}", (country,) if country else ())


def _place(sentence: Sentence, core: Core, after: int, at: int) -> Complement | None:
    """Read the country of an office, or where an ambassador or envoy is sent."""
    word = sentence.word(after)
    envoy = core.level == "ambassador" and word != "of"
    if (sentence.places[at][1].kind == "city" or word == "in") and not envoy:
        return None
    end, named = _places(sentence, at, core.plural or word == "to")
    if core.level == "official" and word in {"to", "for"}:
        return Complement(end, f" {_text(sentence, after, end)}")
    if sentence.genitive(end):
        return None
    return Complement(end, "", named if word not in {"to", "in"} else ())


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
        if sentence.capital(index) and not office_words_at(sentence, index):
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
    return " ".join(single(word) if plural else word for word in capital)
