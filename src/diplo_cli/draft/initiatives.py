"""The initiatives that a sentence names: known ones, and capitals before "corridor" and such."""

import re
from functools import cache
from typing import NamedTuple, cast

from diplo_cli.draft.alternatives import any_of
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.known import Registry, id_of, known_initiatives
from diplo_cli.draft.offices import offices
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.sectors import SectorWords, sectors_in
from diplo_cli.draft.tokens import read_sentence
from diplo_cli.draft.word_lists import word_list
from diplo_cli.names import fold, small
from diplo_cli.records import Initiative
from diplo_cli.vocabulary import InitiativeKind

CAPITALS = r"(?:[A-ZÀ-Þ0-9][\w’'.]*(?:[-–][\w’'.]+)*|of|and|on|for|the|to)"


ARTICLES = frozenset({"The", "In", "A", "This", "Both", "Its", "Their", "Our"})
# Whoever does something with one is none: "His Excellency N N confirmed plans".
SOMEBODY = RarePattern(r"(?:His|Her|Their)\b|.*\s[a-z]+ed$")
COP = compiled(r"\b(COP ?\d\d)\b")


class Kinds(NamedTuple):
    """The nouns that end an initiative's name with their kinds, and the pattern of such names."""

    kinds: dict[str, InitiativeKind]
    pattern: re.Pattern[str]


@cache
def kinds() -> Kinds:
    """Read the nouns and make the pattern."""
    data = word_list("initiatives")["kinds"]
    nouns = {
        small(noun): cast("InitiativeKind", kind)
        for kind, listed in data.items()
        for noun in listed
    }
    quoted = r"[“«\"](?P<quoted>[A-Z][^”»\"]{2,60}?),?[”»\"]"
    name = rf"(?P<name>[A-ZÀ-Þ0-9][\w’'.–-]*(?: {CAPITALS})*?(?: [a-z]+)?)"
    return Kinds(
        nouns,
        compiled(
            rf"(?:{quoted}|\b{name})\s+(?P<noun>(?i:{any_of(nouns)}))s?\b(?! of the)"
            rf"|\b(?P<cop>COP ?\d\d)\b"
        ),
    )


class Named(NamedTuple):
    """The initiatives of a text: ids of known ones, records of new ones."""

    known: tuple[str, ...]
    new: tuple[Initiative, ...]


def initiatives_in(text: str, registry: Registry, words: SectorWords, cite: str) -> Named:
    """Find the initiatives that a text names; new ones only where capitals name them."""
    known = known_initiatives(registry, text)
    named = {fold(name) for each in known for name in (each.name, *each.aliases)}
    new: list[Initiative] = []
    for match in kinds().pattern.finditer(text):
        name, kind = _name(match, not text[: match.start()].strip(' “”"«'))
        if name is None or any(fold(name) in each or each in fold(name) for each in named):
            continue
        if not any(each.name == name for each in new):
            sectors = sectors_in(name, words)
            new.append(
                Initiative(id=id_of(name), name=name, kind=kind, sectors=sectors, cite=(cite,))
            )
    return Named(tuple(each.id for each in known), tuple(new))


def _name(match: re.Match[str], opens: bool) -> tuple[str | None, InitiativeKind]:
    """Give an initiative's name and kind, or nothing where no capital names it.

    A capital that only `opens` the sentence names nothing: "Thanks to the project".
    """
    summit = COP.search(match.group())
    if summit:
        return summit[1].replace(" ", ""), "event"
    kind = kinds().kinds[small(match["noun"])]
    if match["quoted"]:
        return match["quoted"].strip(), kind
    name = re.sub(
        r"^(?:The|In|At|On|A|An|For|With|During|As|Within|By|This|Also|It) ", "", match["name"]
    )
    name = name.rpartition(" and the ")[2]
    held = offices(read_sentence(name))
    if SOMEBODY.match(name) or (held and held[0].first == 0):
        return None, kind
    telling = name.split()[1:] if opens and match["noun"][0].islower() else name.split()
    if name in ARTICLES or not any(word[0].isupper() for word in telling):
        return None, kind
    return f"{name} {match['noun']}", kind
