"""Whose officer somebody is by the words right before the office: `the World Bank's Director`.

`The Bank's Director` is of the bank last named in full. An officer of a body of many countries
has the country of no side.
"""

from typing import TYPE_CHECKING

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.office_words import of_many_countries
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line

if TYPE_CHECKING:
    from diplo_cli.draft.individuals import Individual

# A body of a part of the world: "the Latin American Energy Forum".
WORLDWIDE = compiled(
    r"\b(?:Latin American|African|Asian|European|Arab|Eurasian|Pacific|Caribbean|Islamic|World"
    r"|International|Global|Turkic|Nordic|Baltic|Mediterranean|Black Sea) (?:[A-Z]\w+ ){0,3}?"
    r"(?:Forum|Organi[sz]ation|Development Bank|Union|Community|Association|Federation|Initiative"
    r"|Fund|Congress|Parliament|Assembly|League|Court|Committee|Agency|Centre|Center)\b"
)
NAME = r"[A-ZÀ-Þ][\w&-]*(?: (?:(?:of|for|and) (?:the )?)?[A-ZÀ-Þ][\w&-]*)*"
NAMES = RarePattern(NAME)
# What a body named before is called: "the Bank's Director".
SHORT = frozenset(
    {"bank", "fund", "organization", "organisation", "agency", "union", "commission"}
    | {"secretariat", "league", "community"}
)
BODY = rf"(?P<body>{NAME}|{'|'.join(sorted(SHORT))})"
# "at the World Forum President N N met …": that is where he was.
OWNER = RarePattern(
    rf"(?<!\bat the )(?<!\bof the )(?<!\bto the )(?<!\bof )(?<!\bat )(?<!\bto )(?<!\bin )"
    rf"\b{BODY}(?:['’]s? (?:[a-z-]+ )?| )$"
)
# "N N, the World Bank's Director", "the World Bank's Director N N".
OWNED = RarePattern(rf"(?:, )?(?:[Tt]he )?{BODY}['’]s? (?=\w)")
# "Director General N N of the World Agency".
AFTER = RarePattern(rf" (?:of|from) (?:the )?(?P<body>{NAME})")
FAR = 120  # characters before an office in which its body stands


def is_worldwide(name: str) -> bool:
    """Tell whether a name holds that of a body of many countries, or of a part of the world."""
    return of_many_countries().within(name) or WORLDWIDE.search(name) is not None


def owner_of(person: "Individual", lines: tuple[Line, ...]) -> str | None:
    """Give the body whose officer somebody is where their office is first told, named in full."""
    held = next(((number, each) for number, each in person.spots if each.title), None)
    if held is None:
        return None
    number, spotted = held
    text = lines[number].text
    before = text[max(0, spotted.start - FAR) : spotted.start]
    if text.startswith(spotted.name, spotted.start):  # whose office stands behind the name
        found = OWNED.match(text, spotted.end)
    else:
        found = OWNED.match(text, spotted.start) or OWNER.search(before)
        after = None if found else AFTER.match(text, spotted.end)
        if after and is_worldwide(after["body"]):
            return after["body"]
    body = found["body"].removeprefix("The ") if found else ""
    if body.lower() in SHORT:
        return _last_named(body.capitalize(), [each.text for each in lines[:number]], before)
    return body or None


def _last_named(short: str, earlier: list[str], before: str) -> str:
    """Give the fuller name of a body that was last called so: `the African Bank` for `the Bank`."""
    for text in (before, *reversed(earlier)):
        names = [found.group() for found in NAMES.finditer(text)]
        fuller = [name for name in names if short in name.removeprefix("The ").split()[:-1]]
        fuller += [name for name in names if name.removeprefix("The ").endswith(f" {short}")]
        if fuller:
            return fuller[-1]
    return short
