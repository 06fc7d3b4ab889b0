"""The core of an office, without whose it is: modifiers, a field before it, the office, a field."""

from typing import NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.fields import is_field
from diplo_cli.draft.levels import LEADERS
from diplo_cli.draft.office_words import office_words_at, single, words
from diplo_cli.draft.portfolios import (
    ADVISERS,
    PORTFOLIOS,
    body_before,
    field_end,
    portfolio_after,
    portfolio_before,
    without_of,
)
from diplo_cli.draft.tokens import Sentence
from diplo_cli.vocabulary import Level

ELIDED = compiled(r"\bD(?P<mark>['’])(?P<letter>\w)")  # "Chargé d'Affaires"
LONGEST_CHARGE = 5  # tokens of "(independent charge)", and one more
LONGEST_SHORT = 4  # letters of a short form, which is written in capitals
BRACKETS = compiled(r" ?\([^)]*\)")


class Core(NamedTuple):
    """An office without its country: where it begins and ends, its title, and what it means."""

    first: int
    after: int
    title: str
    level: Level
    plural: bool


def country_before(sentence: Sentence, index: int) -> tuple[str | None, int]:
    """Read a country before an office: `Kazakh`, `Kazakhstan's`, `Belarus'`, `Portugal`."""
    if index not in sentence.places:
        return None, index
    after, place = sentence.places[index]
    stayed = sentence.word(index - 1) == "in" and place.kind == "country"
    if place.kind == "city" or (stayed and not sentence.genitive(after)):
        return None, index  # "at the summit in Xland President N N of Yland met …"
    return place.code, after + 1 if sentence.genitive(after) else after


def core_at(sentence: Sentence, index: int) -> Core | None:
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
        if found and not (before and found[0] == at + 1 and core_at(sentence, at + 1)):
            break
        if not before:
            return None
        lowered = lowered or word in known.deputies
        at += 2 if sentence.word(at + 1) == "-" else 1
    after, level, plural = found
    if sentence.words[after : after + 2] == ("(", "independent"):
        after = sentence.past_brackets(after, LONGEST_CHARGE)
        after = field_end(sentence, after) if is_field(sentence.word(after)) else after
    if at == index and after - at > 1 and sentence.word(at) in known.portfolio:
        owner = sentence.word(at - 1) in {"of", "for"} and at - 2
        if owner and (sentence.capital(owner) or sentence.word(owner) in known.starts):
            return None  # "the Ministry of Foreign Affairs Secretary"
    if any(sentence.word(n) in PORTFOLIOS | ADVISERS for n in range(at, after)):
        after = _past_second_field(sentence, portfolio_after(sentence, after))
    elif sentence.word(after - 1) == "committee" and sentence.word(after) in {"on", "for"}:
        end = field_end(sentence, after + 1)
        after = end if end > after + 1 else after
    after = after if plural else without_of(sentence, after)
    text = sentence.text[sentence.tokens[index].start : sentence.tokens[after - 1].end]
    text = BRACKETS.sub("", text)
    return Core(index, after, _title(text, plural), _lower(level) if lowered else level, plural)


def _past_second_field(sentence: Sentence, after: int) -> int:
    """Read on past a second field of an office known by its first: `of Commerce and Supplies`."""
    second = sentence.word(after) == "and" and is_field(sentence.word(after - 1))
    if not second or not is_field(sentence.word(after + 1)) or not sentence.capital(after + 1):
        return after
    end = field_end(sentence, after + 1)
    return after if office_words_at(sentence, end) else end


def _lower(level: Level) -> Level:
    """Give the level of a deputy of someone of this level."""
    if level in LEADERS:
        return "deputy-head"
    return "deputy-minister" if level == "minister" else level


def _uncried(word: str) -> str:
    """Give an office's word in capitals as it is written elsewhere: `PRESIDENT`, not `CEO`."""
    cried = word.isupper() and len(word) > LONGEST_SHORT and word.lower() in words().starts
    return word.capitalize() if cried else word


def _title(text: str, plural: bool) -> str:
    """Give an office's plain title: short forms spelled out, capitals as in a title, singular."""
    short = words().short
    plain = (_uncried(word) for word in text.rstrip(" ,").split())
    spelled = [short.get(single(word).lower(), word) for word in plain]
    small = {"of", "for", "and", "the", "in", "to", "on", "at", "with", "de"}
    capital = [w if w in small or not w.islower() else w[0].upper() + w[1:] for w in spelled]
    title = " ".join(single(word) if plural else word for word in capital)
    return ELIDED.sub(lambda found: f"d{found['mark']}{found['letter'].upper()}", title)
