"""What a dataset already knows: its organizations, people and initiatives, found by their names.

Two names are one when the same words stand in them, whatever their order, case, accents, number,
spelling (British or American), legal form ("LLC", "JSC") and way of naming the country.
"""

import unicodedata
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import gazetteer
from diplo_cli.draft.institutions import legal_form_pattern
from diplo_cli.names import fold, words

if TYPE_CHECKING:
    from diplo_cli.records import Dataset, Initiative, Organization, Person, Sector

LONGEST_ID = 100  # characters, before a number that tells it from others
SMALL = frozenset(("the", "of", "for", "and", "a", "an", "in", "on", "to", "at", "by", "with", "s"))
STATE = frozenset(
    [
        "republic",
        "kingdom",
        "sultanate",
        "state",
        "federation",
        "union",
        "islamic",
        "socialist",
        "democratic",
        "people",
        "federal",
        "federative",
        "united",
        "hashemite",
        "arab",
        "bolivarian",
        "plurinational",
        "cooperative",
    ]
)
# What the British spell otherwise, at the places where they do.
BRITISH = compiled(
    r"our(?=s?$)|(?<=[a-z]{3})is(?=ation|ing$|ed$|e$)|ae(?=diatr|sthe)"
    r"|^(?:centre|theatre|programme|fibre|organis|defence|licence)"
)
SPELLING = {
    "our": "or",
    "is": "iz",
    "ae": "e",
    "centre": "center",
    "theatre": "theater",
    "programme": "program",
    "fibre": "fiber",
    "organis": "organiz",
    "defence": "defense",
    "licence": "license",
}
PLURAL = compiled(r"(?<=[a-z]{2})(?:(?<![suaeio])s|(?<=[aeo])s)$")
BRACKETED = compiled(r"\(([^()]*)\)")
TITLES = frozenset(
    {
        *("mr", "mrs", "ms", "dr", "prof", "professor", "he", "hh", "hm", "hrh", "shri", "smt"),
        *("sir", "dame", "sheikh", "sheikha", "shaikh", "shaikha", "prince", "princess", "hon"),
        "the",
    }
)
LONGEST_COUNTRY = 7

Key = tuple[str, ...]
Named = TypeVar("Named", "Organization", "Person")


class Registry(NamedTuple):
    """A dataset's registries, by the keys of their names."""

    sectors: "tuple[Sector, ...]"
    organizations: "dict[Key, list[Organization]]"
    acronyms: "dict[str, list[Organization]]"
    people: "dict[Key, list[Person]]"
    initiatives: "tuple[tuple[str, Initiative], ...]"


def registry_of(data: "Dataset") -> Registry:
    """Order a dataset's registries by name, alias and acronym."""
    organizations: dict[Key, list[Organization]] = defaultdict(list)
    acronyms: dict[str, list[Organization]] = defaultdict(list)
    for organization in data.organizations:
        for name in (organization.name, *organization.aliases):
            _add(organizations[organization_key(name)[0]], organization)
            if name.isupper() and " " not in name:
                _add(acronyms[name], organization)
        if organization.acronym:
            _add(acronyms[organization.acronym], organization)
    people: dict[Key, list[Person]] = defaultdict(list)
    for person in data.people:
        for name in (person.name, *person.aliases):
            _add(people[person_key(name)], person)
    initiatives = tuple(
        (phrase(name), initiative)
        for initiative in data.initiatives
        for name in (initiative.name, *initiative.aliases)
        if len(name) > 2
    )
    return Registry(data.sectors, dict(organizations), dict(acronyms), dict(people), initiatives)


def known_organization(registry: Registry, name: str, country: str | None) -> "Organization | None":
    """Find the one organization of this name; a country that is known must be the same."""
    bracketed = BRACKETED.findall(name)
    plain = BRACKETED.sub(" ", name)
    key, named = organization_key(plain)
    country = country or named
    for given in (plain.strip(), *bracketed):
        found = _one(registry.acronyms.get(given.strip(), []), country)
        if found:
            return found
    return _one(registry.organizations.get(key, []), country) if key else None


def known_person(registry: Registry, name: str) -> "Person | None":
    """Find the one person of this name, in whatever order its words stand."""
    found = registry.people.get(person_key(name), [])
    return found[0] if len(found) == 1 else None


def known_initiatives(registry: Registry, text: str) -> "list[Initiative]":
    """Find the initiatives that a text names, in the order of the registry."""
    within = f" {phrase(text)} "
    found = [each for name, each in registry.initiatives if name and f" {name} " in within]
    return list({each.id: each for each in found}.values())


def organization_key(name: str) -> tuple[Key, str | None]:
    """Give an organization's words without its country, and the country that it names."""
    rest, country = _without_country(words(legal_form_pattern().sub(" ", name)))
    return tuple(sorted(stem(word) for word in rest if word not in SMALL)), country


def slug(name: str, country: str | None = None) -> str:
    """Make an id of a name: `ministry-of-culture-kz`; its country, if given, stands at the end."""
    given = words(fold(name).replace("'", "").replace("’", ""))
    if country is None:
        return "-".join(given)
    return "-".join([*_without_country(given)[0], country.lower()])


def id_of(name: str, country: str | None = None) -> str:
    """Make an id of a name in any script, for a person to better: `u6587u5316` of `文化`."""
    return in_ascii(slug(name, country))[:LONGEST_ID].rstrip("-")


def in_ascii(made: str) -> str:
    """Write the letters that no id may have by their numbers; marks among letters are left out."""
    parts = ("".join(map(_in_ascii, part)) for part in made.split("-"))
    return "-".join(filter(None, parts))


def _in_ascii(letter: str) -> str:
    if letter.isascii():
        return letter
    return "" if unicodedata.category(letter) == "Lm" else f"u{ord(letter):04x}"


def _without_country(given: list[str]) -> tuple[list[str], str | None]:
    """Take the countries out of the words of a name, with "of the Republic of" before them."""
    country: str | None = None
    rest: list[str] = []
    countries = _countries()
    position = 0
    while position < len(given):
        for length in range(min(LONGEST_COUNTRY, len(given) - position), 0, -1):
            code = countries.get(tuple(given[position : position + length]))
            if code and length < len(given):
                while rest and (rest[-1] in STATE or rest[-1] in SMALL):
                    rest.pop()
                country = country or code
                position += length
                break
        else:
            rest.append(given[position])
            position += 1
    return rest, country


def person_key(name: str) -> Key:
    """Give a person's words in the order of the alphabet, titles left out."""
    return tuple(sorted(word for word in words(name) if word not in TITLES))


def phrase(text: str) -> str:
    """Give a text's stems in a row, small words left out."""
    return " ".join(stem(word) for word in words(text) if word not in SMALL)


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """Give a folded word without its plural, spelled the American way."""
    word = BRITISH.sub(lambda found: SPELLING[found.group()], word)
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return PLURAL.sub("", word) if len(word) > 3 else word


@cache
def _countries() -> dict[Key, str]:
    names = gazetteer().names.items()
    by_words = {tuple(words(name)): code for name, (code, kind) in names if kind != "city"}
    return {key: code for key, code in by_words.items() if key and key != ("s",)}


def _one(found: "list[Organization]", country: str | None) -> "Organization | None":
    fitting = [each for each in found if each.country == country] if country else found
    if not fitting and country:
        fitting = [each for each in found if each.country is None]
    return fitting[0] if len(fitting) == 1 else None


def _add(records: list[Named], record: Named) -> None:
    if not any(each.id == record.id for each in records):
        records.append(record)
