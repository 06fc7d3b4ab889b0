"""Which sentence of a report tells of the meeting: the most people, soonest, and that they met."""

import re

from diplo_cli.draft.attendance import MEETS, Presence, elsewhen
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.levels import HIGHEST
from diplo_cli.draft.person_names import Spotted
from diplo_cli.draft.reading import Line

OPENS = compiled(
    r"\b(?:met|meets|received|receives|meeting (?:with|between)|took place between|held|holds|talks"
    r"|conversation"
    r"|(?:meetings?|one|them|these) (?:was|were|then continued|continued) with|spoke|hosted"
    r"|call(?:ed|s)? (?:up)?on|conferred|sat down"
    r"|welcom(?:ed|es)(?! (?:the |its |their |his |her )?(?:\w+ing|\w+tion|\w+ment|\w+ship"
    r"|progress|growth|launch|results|outcome|visit|efforts|support|fact|increase|that)\b)"
    r"|had (?:an? |his |her )?(?:[\w-]+ ){0,2}(?:meeting|talks?|conversation|audience|call|dinner"
    r"|lunch|breakfast|exchange|discussions?)|call with|(?:co-?)?chaired"
    r"|discuss(?:ed|es)(?=[^.;]{0,60}\bwith\b)|paid (?:an? )?(?:\w+ ){0,2}(?:visit|call) to"
    r"|audience with|talked (?:to|with)|sitting down|session with|the turn of|pull[- ]aside"
    r"|(?:gave|hosted|offered) an? (?:\w+ )?(?:dinner|lunch|luncheon|reception|banquet)"
    r"|present(?:ed|s) (?:his|her|their|the) (?:\w+ ){0,3}?(?:credentials|letters? of)"
    r"|went on to (?:see|meet)|granted (?:an? )?(?:\w+ )?(?:meeting|audience))\b",
    re.IGNORECASE,
)
# Who led the talks or spoke to the press together met.
BOTH_LED = compiled(
    r"\b(?:co-?chair\w*|(?:news|press) conference|presided|(?:led|headed) (?:the|their|its)"
    r"|(?:delegation|side)(?: of (?:\w+ ){1,3}?)? ?(?:was|were) (?:led|headed|chaired)\b)",
    re.IGNORECASE,
)
TOGETHER = compiled(
    r"\b(?:discuss\w*|review\w*|reaffirm\w*|exchanged views|updated|briefed|informed|agreed|signed"
    r"|inked|explored|addressed|underlined|stressed|talked)\b",
    re.IGNORECASE,
)
# What begins a sentence about another meeting than the one reported.
BESIDE = compiled(
    r"(?:Earlier|The day before|The previous day|Later|Then|Separately|Meanwhile"
    r"|Before|Prior to|Afterwards?)\b"
)
# Who only stood there when the guest came held no talks.
WELCOMED = compiled(
    r"\b(?:received|welcomed|greeted|met|seen off)\b[^.;]{0,40}\b(?:at|in) the "
    r"(?:\w+ ){0,3}?airport\b",
    re.IGNORECASE,
)
ENOUGH = 2
EARLY = 4
NEAR = 60
# How much less a sentence tells of the meeting for each one before it.
LATE = 0.15


def opener_of(lines: tuple[Line, ...], told: list[Presence]) -> int:
    """Find the sentence that tells of the meeting first: the most people, soonest."""
    best = max(range(len(lines)), key=lambda n: (_weight(lines[n], told[n], n), -n))
    if not _weight(lines[best], told[best], best):
        there = (n for n, each in enumerate(told) if each.present or each.told)
        return next((n for n, line in enumerate(lines) if MEETS.search(line.text)), next(there, 0))
    if best and elsewhen(lines[best]):
        # "N is to meet M", and before it: "The signing was attended by N and L".
        attended = (n for n in range(best) if told[n].attends and two_sides(told[n].present))
        return next(attended, best)
    return best


def _weight(line: Line, told: Presence, number: int) -> float:
    """Weigh a sentence as the one that tells of the meeting: who is there, and that they met.

    Two who act together in the first sentences met, whatever the verb: "A and B agreed today".
    """
    if told.attends or line.listed:
        return 0
    here = len({each.name for each in told.present})
    less = 1.5 if number and (elsewhen(line) or BESIDE.match(line.text)) else 0
    less += 2.5 if WELCOMED.search(line.text) else 0
    signed = told.signed and two_sides((*told.signed, *told.told))
    signed = signed or len([each for each in told.signed if each.level in HIGHEST]) >= ENOUGH
    signed = signed or (not number and _sign_together(told.signed))
    if number < EARLY and not here and (_act_together(told.told) or signed):
        return 2 * ENOUGH + (0.3 if signed or number > 1 else 1.0) - number * LATE
    met = OPENS.search(line.text) or BOTH_LED.search(line.text)
    more = 1.0 if met else 0.5 if TOGETHER.search(line.text) else 0.0
    late = min(number, 2 * EARLY) * LATE
    return 2 * min(here, ENOUGH) + more - less - late if here else 0


def _sign_together(signed: tuple[Spotted, ...]) -> bool:
    """Tell whether two signed of whom only one's country is told: the other one's goes without."""
    countries = [each.country for each in signed]
    return len(signed) == ENOUGH and countries.count(None) == 1


def two_sides(told: tuple[Spotted, ...]) -> bool:
    """Tell whether people of two countries did something in one sentence: both signed."""
    return len({each.country for each in told if each.country}) >= ENOUGH


def _act_together(told: tuple[Spotted, ...]) -> bool:
    """Tell whether a sentence begins with two people of two countries: `A and B agreed`."""
    if len(told) < ENOUGH:
        return False
    first, second = told[:ENOUGH]
    near = first.start < NEAR and second.start - first.end < NEAR
    return near and (first.country != second.country or first.country is None)
