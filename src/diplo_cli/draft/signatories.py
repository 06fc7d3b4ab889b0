"""Who signed a document: the names in "signed by Minister of X N N and his counterpart M M"."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from diplo_cli.draft.bodies import FORMS
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.office_words import words
from diplo_cli.draft.offices import offices
from diplo_cli.draft.people import people_in
from diplo_cli.draft.person_names import Spotted, name_at, overlap
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.tokens import Sentence, read_sentence
from diplo_cli.vocabulary import Level

HEADS = compiled(
    r"^(?:(?:the\s+)?members\s+of\s+(?:their|the|both|the\s+two)\s+(?:governments|cabinets|delegations)$|"
    r"(?:the\s+)?(?:two|three|four|five|both)$|(?:the\s+)?(?:two\s+)?(?:[A-Z]?\w+\s+){0,2}?(?:prime\s+ministers|presidents|leaders|heads\s+of\s+"
    r"(?:state|government|states)|foreign\s+ministers|ministers|sides|parties|countries|governments|nations|"
    r"pms)(?:\s+of\s+(?:the\s+)?(?:two|both)\s+\w+)?\s*$)",
    re.IGNORECASE,
)
# "Representative of Malta to the United Nations": an envoy signs for his country.
SENT = RarePattern(
    r"\b(?:Representative|Ambassador)\s+of\s+[^,;]{3,60}?\s+to\s+(?:the\s+)?[A-ZÀ-Þ]"
)
REACH = 170
BEFORE_NAME = compiled(r"[^.;:]{0,160}\S\s+$")


class Signatory(NamedTuple):
    """A person who signed: name, office and level where told, country where it is named."""

    name: str
    role: str | None = None
    country: str | None = None
    level: Level | None = None


def signatories(text: str) -> tuple[Signatory, ...]:
    """Find the people in what follows "signed by", or stands before "signed"."""
    sentence = read_sentence(text)
    found = people_in(sentence, offices(sentence))
    named = sorted((*found, *_untitled(sentence, found)))
    return tuple(
        dict.fromkeys(Signatory(each.name, each.title, each.country, each.level) for each in named)
    )


def _untitled(sentence: Sentence, found: list[Spotted]) -> Iterator[Spotted]:
    """Yield names without an office: two or more words that belong to nothing else."""
    index = 0
    placed = {n for first, (end, _) in sentence.places.items() for n in range(first, end)}
    while index < len(sentence.tokens):
        token = sentence.tokens[index]
        name = name_at(sentence, index) if token.capital and index not in placed else None
        end = sentence.tokens[name.after - 1].end if name else token.end
        if name is None or overlap(found, token.start, end):
            index += 1
            continue
        parts = {word.lower() for word in name.text.split()}
        company = sentence.word(name.after) in FORMS
        if name.parts > 1 and not (company or parts & _of_bodies()) and _alone(sentence, index):
            yield Spotted(token.start, end, name.text, None, None, _whose(sentence, index))
        index = name.after


def _whose(sentence: Sentence, index: int) -> str | None:
    """Give the country that a name is told to be of: `Xland's N N`."""
    owners = (place for _, (after, place) in sentence.places.items() if after + 1 == index)
    place = next(owners, None)
    return place.code if place and sentence.genitive(index - 1) else None


@cache
def _of_bodies() -> frozenset[str]:
    """Give the words of offices and institutions, which no name without an office has."""
    known = words()
    return known.portfolio | known.organizations | known.bodies | known.starts | known.stops


def _alone(sentence: Sentence, index: int) -> bool:
    """Tell whether a name can begin at a token: nothing before it that it would belong to."""
    of_body = sentence.word(index - 1) == "(" and sentence.word(index - 2) in words().organizations
    before = {",", ";", "and", "by", "while", "&", "("}
    joined = sentence.word(index - 1) in before and not of_body
    return index == 0 or joined or _whose(sentence, index) is not None


@lru_cache(maxsize=1 << 6)  # the same few people sign one document after another
def in_full(person: str, text: str) -> Signatory | None:
    """Find the full name, office and country of someone whom a text elsewhere calls by surname."""
    seen = 0
    for found in re.finditer(rf"(?<=\s){re.escape(person)}\b[^.;:]{{0,90}}", text):
        if found.start() < seen:
            continue
        seen = found.end()
        before = BEFORE_NAME.search(text[max(0, found.start() - REACH) : found.start()])
        for each in signatories((before[0] if before else "") + found.group()):
            if f" {each.name}".endswith(f" {person}") and each.role:
                return each
    return None


def speaks_for_both(text: str) -> bool:
    """Tell whether those who sign are both sides themselves: "the Prime Ministers"."""
    return bool(HEADS.match(text.strip(" ,")))
