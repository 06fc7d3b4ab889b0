"""Where a text tells of a visit to: of nobody's that is only planned, recalled or invited to."""

import re
from collections.abc import Set as AbstractSet

from diplo_cli.draft.attendance import elsewhen
from diplo_cli.draft.cities import CITY_STATES, WORDS, city_at
from diplo_cli.draft.cities_told import HOMETOWN, OTHER_VISIT, TO_COME, Place, is_part
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import mention_at
from diplo_cli.draft.office_words import words
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line

VISITED = compiled(
    r"\b(?i:visit(?:s|ed|ing)?|trip|tour)\b(?:(?:[^.;,]|,(?= [A-Z])){0,110}?\b(?:to|in))?"
    r"\s+(?:[Tt]he\s+)?(?=[A-Z])"
    r"|\b(?:arriv\w+|welcom\w+(?! the (?:opening|launch|results?|outcomes?"
    r"|holding|success|signing|adoption|decision|agreement|start|completion|summit|talks)\b)|stay|mission)\b"
    r"[^.;,]{0,50}?\b(?:in|to|at)\s+(?:the\s+)?(?=[A-Z])"
    # "welcomed the Minister of Honey, N N, to Hivetown"
    r"|\bwelcomed (?:(?:the|his|her) )?(?:[A-Z][\w.’'-]*,? (?:of |and |for |the ){0,2}){2,16}"
    r"(?<=, )to (?=[A-Z])"
    r"|\b(?:came|come|flew|travell?ed) to (?:the )?(?=[A-Z])"
    r"|\b(?:is|was|are|were) (?:currently |presently |now )?in (?:the )?"
    r"(?=[A-Z][^.;,]{2,40}(?:, [A-Z]\w+)? (?:on|for) (?:(?:an?|the|his|her) )?(?:[\w-]+ ){0,6}?"
    r"(?i:visit|forum|summit|conference)\b)"
)
INVITES = compiled(
    r"\b(?:invit\w+|about the|accepted|cancel\w*|postpon\w+|call(?:ed|ing)? off|next"
    r"|future|upcoming|forthcoming|planned|recall\w*|remember\w*|reminisc\w+|mention\w*"
    r"|referr\w+ to|touch\w+ (?:up)?on)\b"
)
# "As agreed when he visited Xland last March", "her visit to Xland in April this year".
PAST = compiled(
    r",?\s+(?:last|in (?:[A-Z][a-z]+ )?(?:19|20)\d\d|in [A-Z][a-z]+ (?:this|last) year)\b"
)
# "The visiting Xland President": whose guest is told of, not where he is.
VISITING = compiled(r"visiting\s+(?:the\s+)?$", re.IGNORECASE)
GUEST = compiled(r"(?:['’]s)?\s+(?:(?:[a-z]+\s+){0,2}(?:minister|president|premier)\b|[A-Z])")
# "The invitation of the Speaker of Xland, N N, to visit Xville".
INVITED = compiled(
    r"\binvit\w+\b[^.;]*,? (?:to (?:pay|make|visit)|for an? (?:[\w-]+ ){0,3}(?:visit|trip))\b"
)
# "The minister to visit Hivetown": not yet.
TO_VISIT = compiled(r"(?<!came )(?<!arrived )(?<!travelled )\bto $")
# "Her visits to Xland, Yland and Zland": of some time.
SEVERAL = RarePattern(r"\b(?:his|her|their|recent|several|the) (?:\w+ )?(?=(?:visits|trips) to )")
# "The importance of President N's first state visit to Xland".
WHOSE = compiled(r"(?P<who>[A-ZÀ-Þ][\w-]+)['’`ʻ´]s (?:[\w-]+ ){0,5}$")
FAR = 200


def visited_in(text: str, names: AbstractSet[str] | None = None) -> Place | None:
    """Find where a text tells of a visit to: a country, or a city.

    Where the names of those who met are given, the visits of others are left out.
    """
    for visit in VISITED.finditer(text):
        before = text[max(0, visit.start() - FAR) : visit.end()]
        if INVITES.search(before[-60 - len(visit.group()) :]) or INVITED.search(before):
            continue
        if OTHER_VISIT.search(before) or _of_another(before[: visit.start() - visit.end()], names):
            continue
        if TO_VISIT.search(text[: visit.start()]) or SEVERAL.search(text[: visit.end()]):
            continue
        found = mention_at(text, visit.end())
        if found and found.kind == "country":
            if VISITING.search(visit.group()) and GUEST.match(text, visit.end() + found.end):
                continue
            if PAST.match(text, visit.end() + found.end):
                continue
            to_come = TO_COME.match(text, visit.end() + found.end)
            return None if to_come else Place(CITY_STATES.get(found.code), found.code)
        run = WORDS.match(text, visit.end())
        city = city_at(text[visit.end() :], frozenset()) if run else None
        end = visit.end() + (city.end if city else 0)
        if HOMETOWN.match(text, end):
            continue
        if city and not is_part(text[end:]) and not TO_COME.match(text, end):
            return Place(city.name, city.country)
    return None


def _of_another(before: str, names: AbstractSet[str] | None) -> bool:
    """Tell whether a visit is of somebody who is none of those who met."""
    whose = WHOSE.search(before)
    if whose is None or names is None or whose["who"] in names:
        return False
    return mention_at(whose["who"], 0) is None and whose["who"].lower() not in words().starts


def where_visited(own: list[Line], names: set[str]) -> Place | None:
    """Find where a visit goes: `on an official visit to Azerbaijan`, `is in Baku for talks`."""
    told = (visited_in(line.text, names) for line in own[:8] if not elsewhen(line))
    return next(filter(None, told), None)
