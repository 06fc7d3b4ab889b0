"""Entries that are probably one: organizations and people under two spellings of a name."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any

from diplo_cli.legal_forms import without_legal_form
from diplo_cli.names import words
from diplo_cli.problems import shown
from diplo_cli.records import Dataset, Organization, Person
from diplo_cli.rules import Finding, Rule, table
from diplo_cli.spelling import Name, keys, read_name, same_name
from diplo_cli.texts import country_words, word_key

RULES: list[Rule] = []
rule = table(RULES, sound=True)

SMALL_WORDS = frozenset(words("of the and for on in de la du republic"))


@rule("D013", "warning")
def entries_are_not_doubled(data: Dataset) -> Iterator[Finding]:
    """No organization and no person stands in the registry under two spellings of a name.

    Case, accents, word order, the legal form of a company and the ways to write a foreign name in
    Latin letters make no difference. Each entry is held against those of its country, and against
    those without one. Example of what it finds:

        [[people]]
        id = "geidar-guliyev"
        name = "Geidar Guliyev"
        [[people]]
        id = "heydar-quliyev"
        name = "Heydar Quliyev"
    """
    yield from _doubled("orgs", similar_organizations(data.organizations))
    yield from _doubled("people", similar_people(data.people))


def _doubled(noun: str, pairs: Iterable[tuple[Any, Any]]) -> Iterator[Finding]:
    """Tell of each entry once, however many others it is like."""
    told: set[str] = set()
    for first, second in pairs:
        if second.id not in told and first.id != second.id:
            told.add(second.id)
            yield Finding(
                second,
                ("name",),
                f"{shown(second.name)} may be the same as {shown(first.name)}",
                "if so",
                first=first,
                command=f"merge {noun} {first.id} {second.id}",
            )


def similar_organizations(
    organizations: Sequence[Organization],
) -> Iterator[tuple[Organization, Organization]]:
    """Yield pairs of organizations whose names are the same but for order and legal form."""
    names = [
        [_organization_key(name, each.country) for name in (each.name, *each.aliases)]
        for each in organizations
    ]
    for first, second in _sharing(names, lambda key: [key]):
        if _one_country(organizations[first], organizations[second]):
            yield organizations[first], organizations[second]


def _organization_key(name: str, country: str | None) -> tuple[str, ...]:
    """Give the words of a name that tell it from others of its country, in no order of their own.

    `Ministry of Labour of Kazakhstan` is `Ministry of Labor`, and `L.L.C.` is `LLC`.
    """
    home = {word for each in country_words([country or ""]) for word in words(each)}
    found = without_legal_form(DOTTED.sub("", name), SMALL_WORDS | home)
    return tuple(sorted(map(word_key, found)))


DOTTED = re.compile(r"(?<=\b\w)\.(?=\w\b)")


def similar_people(people: Sequence[Person]) -> Iterator[tuple[Person, Person]]:
    """Yield pairs of people whose names are spellings of one another."""
    names = [_names(person) for person in people]
    for first, second in _sharing(names, keys):
        if _one_country(people[first], people[second]) and any(
            same_name(one, other) for one in names[first] for other in names[second]
        ):
            yield people[first], people[second]


def _names(person: Person) -> list[Name]:
    """Read a person's name and aliases; an alias of one word is often just the surname."""
    aliases = (read_name(alias) for alias in person.aliases)
    return [read_name(person.name), *(alias for alias in aliases if len(alias.words) > 1)]


def _one_country(one: Organization | Person, other: Organization | Person) -> bool:
    return not (one.country and other.country) or one.country == other.country


def _sharing(
    names: Sequence[Sequence[Any]], keys_of: Callable[[Any], Iterable[Hashable]]
) -> Iterator[tuple[int, int]]:
    """Yield the places of entries that have a key in common, each pair once, the earlier first."""
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at, each in enumerate(names):
        mine = {key for name in each for key in keys_of(name)}
        for other in sorted({other for key in mine for other in holders.get(key, ())}):
            yield other, at
        for key in mine:
            holders[key].append(at)
