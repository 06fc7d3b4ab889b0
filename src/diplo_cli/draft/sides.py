"""Between which countries a report's talks are: of those who met, else those it names most.

A document that names no body is between these. The headline and the first paragraphs say best
whose meeting it is, so what they name counts more than what the rest only touches on.
"""

import re
from collections import Counter
from typing import TYPE_CHECKING

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.datelines import dateline
from diplo_cli.draft.geography import is_topic, mentions

if TYPE_CHECKING:
    from diplo_cli.draft.report import Report

BILATERAL, TRILATERAL = 2, 3
THREE = compiled(
    r"\btrilateral\b|\bthree-way\s+(?:talks|meeting|summit)\b|\b(?:three|3)\s+(?:\w+\s+){0,2}?(?:countries|sides|states|nations|ministers|"
    r"presidents|leaders)\b|\btripartite\b",
    re.IGNORECASE,
)
MANY = compiled(
    r"\bmember\s+(?:states|countries)\b|\bmultilateral\s+(?:meeting|summit|talks)\b|"
    r"\b(?:four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+){0,2}?(?:countries|states|nations|ministers|"
    r"presidents|leaders)\b|\bquadrilateral\b|\bsummit\s+of\s+(?:the\s+)?(?:heads|organi[sz]ation)",
    re.IGNORECASE,
)
OPENING = 4
FAR = 12
HEADLINE, LEAD, BODY = 6, 3, 1
# Where the world meets: who receives somebody there is as far from home as his guest.
VENUES = frozenset({"New York", "New York City", "Geneva", "Vienna", "Davos", "The Hague"})
# A second side named less than this is named in passing.
LEAST = 2


def sides_of(
    report: "Report",
    met: tuple[str, ...] = (),
    leading: frozenset[str | None] = frozenset(),
    home: str | None = None,
) -> tuple[str, ...]:
    """Give the countries of the talks; `met` are those of the people who took part, as told.

    Those of more than three are all sides; of three, where a minister or a better came from each
    (`leading`) and the first paragraphs name them all. An issuing office needn't name its `home`.
    """
    weights = weighed(report)
    # A namesake from elsewhere: the report names that country nowhere. The Union's commissioner
    # needs no word for it.
    met = tuple(dict.fromkeys(met))
    met = tuple(code for code in met if weights[code] or code in (home, "EU")) or met
    opening = " ".join(block.text for block in report.blocks[:OPENING])
    peers = {*met} <= leading and all(weights[code] >= LEAD for code in met)
    three = THREE.search(opening) or (len(met) > BILATERAL and (peers or _of_three(report)))
    wanted = TRILATERAL if three else BILATERAL
    many = len(met) > TRILATERAL or (len(met) > BILATERAL and MANY.search(opening))
    if len(met) == wanted or many:
        return met
    if len(met) > wanted:
        order = sorted(met, key=lambda code: (-weights[code], met.index(code)))
        return tuple(code for code in met if code in order[:wanted])
    named = [code for code, weight in weights.most_common() if weight >= LEAST and code not in met]
    sides = (*met, *named[: wanted - len(met)])
    return sides if len(sides) >= BILATERAL else met


def _of_three(report: "Report") -> bool:
    """Tell whether any of the first paragraphs speaks of three sides."""
    return any(THREE.search(block.text) for block in report.blocks[:FAR])


def weighed(report: "Report") -> Counter[str]:
    """Count how often and how prominently a report names each country."""
    weights: Counter[str] = Counter()
    for position, block in enumerate(report.blocks):
        weight = HEADLINE if position == 0 else LEAD if position < OPENING else BODY
        begun = dateline(block.text).end if position < OPENING else 0
        named = [
            each
            for each in mentions(block.text)
            if each.text.title() not in VENUES
            and not is_topic(block.text, each)
            # "(Pakistan Point News)": an agency's name tells of no side.
            and (each.kind == "city" or each.start >= begun)
        ]
        for code in dict.fromkeys(each.code for each in named):
            weights[code] += weight
        for each in named:
            weights[each.code] += each.kind != "city"
    return weights
