"""Offices that only one country has, or very few: whose they are."""

from functools import cache

from diplo_cli.draft.phrases import Phrases
from diplo_cli.draft.word_lists import word_list

# Countries that need not be named: nobody else has their offices.
OWN_ANYWHERE = frozenset({"CN", "DE", "EU", "GB", "IE", "IN", "KE", "MY", "VA"})
COMMISSIONER = "commissioner for "


@cache
def own_offices() -> dict[str, frozenset[str]]:
    """Read the offices that only one country has, or very few, in small letters."""
    listed = word_list("offices")["countries"]
    owners: dict[str, set[str]] = {}
    for code, offices in listed.items():
        for office in offices:
            owners.setdefault(office.lower(), set()).add(code)
    return {office: frozenset(codes) for office, codes in owners.items()}


@cache
def _own_phrases() -> Phrases:
    return Phrases(own_offices())


def owners_of(title: str, about: set[str | None]) -> set[str]:
    """Give the countries that alone have an office; some only where the report speaks of them."""
    open_to = {*about, *OWN_ANYWHERE}
    offices = (title[start:end] for start, end in _own_phrases().find(title))
    owners = {code for office in offices for code in own_offices()[office]}
    if title.startswith(COMMISSIONER) and "EU" in about:
        owners.add("EU")
    return owners & {*filter(None, about)} or {code for code in owners if code in open_to}
