"""Acronyms that a report spells out: "the Food and Agriculture Organization (FAO)"."""

import re
from collections.abc import Mapping
from functools import lru_cache

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import mention_at, mentions
from diplo_cli.draft.institutions import institutions
from diplo_cli.draft.office_words import of_many_countries
from diplo_cli.draft.party_names import Party, party_of

SPELLED_OUT = compiled(
    r"(?<!\w)(?P<name>[A-ZÀ-Þ][\w’'-]+(?:,?\s+(?:(?:of|and|for|the|on|in|&)\s+)*[A-ZÀ-Þ][\w’'-]*){1,9})\s+"
    r"\((?P<acronym>[A-Z][A-Za-z]{0,7}[A-Z])\)"
)

IN_BRACKETS = compiled(r"\((?P<acronym>[A-Z][A-Za-z]{1,8})\)(?P<of> (?:of|in) (?:the )?)?")
NAME_RUN = compiled(r"(?:(?:[A-ZÀ-Þ][\w’'.-]*|of|the|and|for|du|de|des|do|da|on|in|&),? )+$")
PART = compiled(r", | and ")
LONGEST = 120  # characters of a body's name


def spelled_out_in(text: str) -> dict[str, Party]:
    """Give the bodies whose acronyms a text explains, by these."""
    found: dict[str, Party] = {}
    for told in SPELLED_OUT.finditer(text):
        name = _from_first(told["name"], told["acronym"]) or _whole(text, told)
        party = party_of(name) if name and institutions().word.search(name) else None
        if party:
            found.setdefault(told["acronym"], party._replace(acronym=told["acronym"]))
    return found


@lru_cache(maxsize=1 << 4)
def owners_of_acronyms(text: str) -> Mapping[str, str]:
    """Give the countries of the bodies whose acronyms a text explains, by these.

    Each is told by the body's name, or beside it: `the Honey Board of Xland (HBX)`, `the Honey
    Board (HB) of Xland`, `the Xish Honey Board (XHB)`.
    """
    found: dict[str, str] = {}
    for told in IN_BRACKETS.finditer(text):
        run = NAME_RUN.search(text[max(0, told.start() - LONGEST) : told.start()])
        after = mention_at(text, told.end("of")) if told["of"] else None
        if run is None or of_many_countries().within(run.group()):
            continue
        name = _from_first(run.group(), told["acronym"]) or PART.split(run.group())[-1]
        named = [after] if after else mentions(name)
        codes = [each.code for each in named if each.kind != "city"]
        if codes := codes or [each.code for each in named]:
            found.setdefault(told["acronym"], codes[-1])
    return found


def _whole(text: str, told: re.Match[str]) -> str | None:
    """Take a name as it stands after "the", whatever its acronym stands for: in another tongue."""
    alone = text[: told.start()].endswith("the ") and "," not in told["name"]
    return told["name"] if alone else None


def in_full(party: Party, known: Mapping[str, Party]) -> Party:
    """Give a party named by its acronym the name that the report spells out elsewhere."""
    whole = known.get(party.name)
    return whole._replace(country=whole.country or party.country) if whole else party


def _from_first(name: str, acronym: str) -> str | None:
    """Begin a name at the word that its acronym begins with, if the initials are the acronym's."""
    words = list(re.finditer(r"[A-ZÀ-Þ][\w’'-]*", name))
    for start in range(len(words)):
        initials = [word.group()[0] for word in words[start:]]
        if "".join(initials).upper() == acronym.upper():
            return name[words[start].start() :]
    return None
