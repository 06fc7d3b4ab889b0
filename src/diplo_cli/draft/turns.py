"""Two people whose countries only their order tells: "talks of A and B led by N N and M M"."""

import re
from typing import TYPE_CHECKING

from diplo_cli.draft.person_names import Spotted
from diplo_cli.draft.reading import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diplo_cli.draft.individuals import Individual

# Between two countries named together, and between two people.
PAIRED = re.compile(r"(?:['’]s?)? and (?:the )?|\s?[-–]\s?")
JOINED = re.compile(r",? and (?:[\w’'.-]+[ ,]+){0,12}$")
# What one of two does to the other tells more than their order.
ACTS = re.compile(r"\b(?:met|received|hosted|welcomed|with|by|from|of)\b")


def turns_of(lines: tuple[Line, ...], people: "Sequence[Individual]") -> dict[str, str]:
    """Give the countries in turn of two who are named together after two countries."""
    untold = {each.name: each for each in people if each.country is None}
    turns: dict[str, str] = {}
    for number, line in enumerate(lines):
        pair = _two(line, untold)
        if pair is None:
            continue
        codes = _pair_before(line, pair[0].start) or (
            _pair_before(lines[number - 1], len(lines[number - 1].text)) if number else ()
        )
        for spotted, code in zip(pair, codes, strict=False):
            turns.setdefault(spotted.name, code)
    return turns


def _two(line: Line, untold: "dict[str, Individual]") -> tuple[Spotted, Spotted] | None:
    """Give the only two people of a sentence, if they are joined and of no told country."""
    if len(line.people) != len("AB"):
        return None
    one, other = line.people
    between = line.text[one.end : other.start]
    joined = JOINED.fullmatch(between) and not ACTS.search(between)
    return (one, other) if joined and one.name in untold and other.name in untold else None


def _pair_before(line: Line, end: int) -> tuple[str, ...]:
    """Give the two countries that a sentence last names together before a place in it."""
    named = [each for each in line.sentence.named if each.end <= end and each.kind != "city"]
    for one, other in zip(named[-2::-1], named[:0:-1], strict=False):
        if one.code != other.code and PAIRED.fullmatch(line.text[one.end : other.start]):
            return one.code, other.code
    return ()
