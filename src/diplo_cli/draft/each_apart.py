"""Whether one sentence tells of several meetings: one person met each of several on their own."""

from diplo_cli.draft.attendance import Presence
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.levels import LEADING
from diplo_cli.draft.openers import ENOUGH, OPENS
from diplo_cli.draft.reading import Line

AND_WITH = compiled(
    r"\band (?:also |then )?with\b|\bas well as with\b|\b(?:received|hosted) by\b|\bmeetings with\b"
    r"|\bcalled on\b"
)
# Calls paid on several people are paid on each of them.
CALLS_ON = compiled(
    r"\bpa(?:id|ys|ying) (?:(?!a\b|an\b)[\w-]+ ){0,3}(?:calls|visits) (?:up)?on\b"
    r"|\b(?:(?:separate|individual) (?:\w+ )?(?:meetings|talks|calls|conversations)"
    r"|bilateral meetings) (?:with|on)\b"
)
MET_WITH = compiled(r"\b(?:met|(?:talks|meetings)(?= with\b))\b")
# "Premier N N and Minister M M met with the bank's President": two who met others together.
BOTH = compiled(r",? and (?:the |his |her |its )?")
# Those who lead a republic, each of whom a visitor meets.
LEADERS = (["head-of-state", "head-of-government"], ["head-of-government", "head-of-state"])
HEADS = compiled(
    r"(?:.*\b)?(?:Speaker|Secretary[- ]General|Commissioner|Governor|Mayor|Crown Prince|Rector"
    r"|Administrator)\b"
    r"|(?!Deputy|Vice|Assistant|Associate)(?:[A-Z][\w’'.-]* ){0,3}(?:President|Chair\w*|Head"
    r"|Director[- ]General|Chief Executive|CEO|Executive Director|Executive Secretary"
    r"|Managing Director|Special Envoy|Special Representative|\w+ Country|National Security"
    r"|Secretary of the)\b"
    r"|Chief of (?:the )?(?:Defen[cs]e|Army|Naval|Navy|Air|General|Joint)\b"
    r"|(?:Army|Navy|Air) Chief\b"
)


def each_on_their_own(told: Presence, line: Line) -> bool:
    """Tell whether one person met the heads of several bodies of a country, each in turn.

    `He was received by the President and the Speaker, and held talks with his Xish counterpart`.
    """
    if told.attends or len(told.present) <= ENOUGH:
        return False
    first, *others = told.present
    if BOTH.fullmatch(line.text, first.end, others[0].start) and OPENS.search(
        line.text, others[0].end
    ):
        return False
    countries = {each.country for each in others if each.country}
    called = CALLS_ON.search(line.text)
    if called and first.end <= called.start() and called.end() <= others[0].start:
        return first.country not in countries
    apart = len(OPENS.findall(line.text)) >= ENOUGH or AND_WITH.search(line.text) is not None
    apart = apart or _met_two_leaders(told, line)
    if len(told.present) <= 1 + ENOUGH and not apart:
        return False
    levels = [each.level for each in others]
    if any(each.level == "ambassador" for each in others):
        return False
    heads = all(each.level in LEADING or HEADS.match(each.title or "") for each in others)
    unlike = len(set(levels)) == len(levels) and None not in levels
    return heads and unlike and len(countries) <= 1 and first.country not in countries


def _met_two_leaders(told: Presence, line: Line) -> bool:
    """Tell whether a visitor met two who lead a country: `met with President N and Premier M`."""
    met = MET_WITH.search(line.text)
    if met is None or [each.level for each in told.present[1:]] not in LEADERS:
        return False
    return told.present[0].end <= met.start() and met.end() <= told.present[1].start
