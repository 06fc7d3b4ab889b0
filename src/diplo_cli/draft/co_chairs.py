"""Who presides over a commission of two states, beside another office: taken out of a sentence.

`the Minister of Economy, Co-Chair of the Intergovernmental Commission on the Xish side N N` is
`the Minister of Economy of Xland N N`: the office that a participant holds is the other one.
"""

import re

from diplo_cli.countries import iso_countries
from diplo_cli.draft.geography import states_in
from diplo_cli.draft.rare_patterns import RarePattern

NAMED = r"[A-ZÀ-Þ][\w’'-]+"
OFFICE = (
    r"(?:First|Deputy|Vice|Prime|Foreign|State|Minister|Secretary|Ambassador|Chair\w*|Head|Director"
    r"|President|Member|Mr|Governor|Special|Plenipotentiary|Permanent|Executive|General)\b"
)
OFFICE_BEFORE = RarePattern(rf"\b(?i:{OFFICE})[^.;]{{0,90}}$")
CO_CHAIR = (
    r"(?:,|\s+[–—-])\s+(?:and\s+)?(?:the\s+)?[Cc]o-?\s?(?:[Cc]hair\w*|[Hh]ead|[Pp]resident)\s+of\s+(?:the\s+)?"
    r"(?:[\w’'–-]+,?\s+){0,14}?(?:[Cc]ommission|[Cc]ommittee|[Cc]ouncil|[Gg]roup)"
    r"(?:\s+(?:on|for)\s+(?:[\w-]+,?\s+){1,9}?[Cc]o-?operation)?"
    rf"(?:\s+between\s+(?:the\s+)?{NAMED}\s+and\s+(?:the\s+)?{NAMED})?"
    rf"(?P<side>,?\s+(?:on\s+behalf\s+of|from|on|for)\s+(?:the\s+)?{NAMED}(?:\s+(?:[Ss]ide|[Pp]art))?)?"
)
BEFORE_HOLDER = RarePattern(
    rf"{CO_CHAIR},?(?=\s+(?:[A-Z][a-z]{{0,3}}\.\s)?(?!{OFFICE}){NAMED}\s+[A-ZÀ-Þ])"
)
# "N N, Co-Chair of the Commission, Minister of Economy".
AFTER_HOLDER = RarePattern(rf"{CO_CHAIR},\s+(?:and\s+)?(?:the\s+)?(?={OFFICE})")


def without_co_chairs(text: str) -> str:
    """Leave out who is co-chair, where another office of the holder stands beside it."""
    return AFTER_HOLDER.sub(_then_office, BEFORE_HOLDER.sub(_of_country, text))


def _of_country(found: re.Match[str]) -> str:
    if not OFFICE_BEFORE.search(found.string[: found.start()]):
        return found.group()  # "the pact helps, co-chair of the commission N N said"
    country = _country(found)
    return f" of {country}" if country else ""


def _then_office(found: re.Match[str]) -> str:
    country = _country(found)
    return f", {country}'s " if country else ", "


def _country(found: re.Match[str]) -> str | None:
    """Give the country of the side that a co-chair is of, if the clause before it names none."""
    clause = found.string[: found.start()].rpartition(" met ")[2].rpartition(". ")[2]
    side = next(iter(states_in(found["side"] or "")), None)
    return iso_countries()[side.code].name if side and not states_in(clause) else None
