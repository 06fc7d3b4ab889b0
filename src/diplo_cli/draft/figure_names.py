"""Names of figures: what is counted or measured, else the words before the number."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.quantities import Quantity
from diplo_cli.draft.rare_patterns import RarePattern

LONGEST_NAME = 12
CLAUSE = RarePattern(r"[;:,]\s|\bthat\b|\bwhich\b|\bwhile\b|\band\b|[“”«»\"()]")
VERB = RarePattern(
    r"\b(?:amount(?:ed|s|ing)|reach(?:ed|es)?|stood|stands|totall?ed|was|were|is|are|has|have|had"
    r"|increased|grew|rose|fell|decreased|declined|exceed(?:s|ed)|went|touched|came|made|hit|will"
    r"|surpassed|account(?:s|ed)|up|down|by|worth|of|to|at|from)\b"
)
SUBJECT = compiled(
    r"\b(?P<lead>(?:[\w'’-]+ ){0,3})(?P<head>trade|turnover|exports?|imports?|investments?|volume"
    r"|number|transportation|transit|cargo|freight|deliveries|tourists?|loans?|grants?|portfolio|GDP"
    r"|output|production|supplies|fund|capital|line of credit|exchange|revenues?|budget|shipments?"
    r"|aid|assistance|debt|tariffs?|sales|purchases|orders|contracts?|financing|feasibility study)"
    r"(?P<rest>(?: (?:turnover|exchange|volume|product))?"
    r"(?: (?:of|between|with|to|from|in) (?:the )?(?:two |both )?[\w'’-]+(?: and [\w'’-]+)?){0,2})"
)
FEWEST = 2
FOLLOWS = RarePattern(r"\s+(?:of|in|with|from|for|at)(?: [\w'’-]+){1,5}")
OF = compiled(
    r"\s+(?:of|for) (?P<what>(?:(?!(?:and|was|were|in|on|that|which|by|a year)\b)[\w'’-]+ ?){1,7})"
)
# What a name neither begins nor ends with.
LOOSE = (
    r"(?:a|an|the|of|in|and|or|to|for|with|on|by|at|as|while|where|which|that|yet|but|its|their|our|it"
    r"|this|these|those|then|now|over|about|some|nearly|almost|than|less|more|up|down|worth|has|have"
    r"|had|was|were|is|are|would|will|also|combined|under|after|during|before|between|them|amid)"
)
LOOSE_START = RarePattern(rf"^(?:{LOOSE}\b[\s,]*)+", re.IGNORECASE)
LOOSE_END = RarePattern(rf"(?:[\s,]*\b{LOOSE})+$", re.IGNORECASE)
# Words before a subject that are none of it.
LEADING = compiled(
    r"^(?:.*\b(?:that|said|noted|our|its|their|whose|and|also|they|bring|raise|the|welcomed|year|to"
    r"|affirmed|disclosed|based|satisfaction|in|of|with|on|years?|for)\s+)+",
    re.IGNORECASE,
)


def name_of(text: str, quantity: Quantity) -> str:
    """Make a figure's name: what is counted or measured, else what the words before it are of."""
    before, after = text[: quantity.start], text[quantity.end :]
    if quantity.noun:
        follows = FOLLOWS.match(after)
        return _capital(
            quantity.noun + (VERB.split(follows.group(), maxsplit=1)[0] if follows else "")
        )
    measured = OF.match(after)
    what = _short(measured["what"]) if measured else ""
    if what and quantity.unit.islower() and quantity.unit != "percent":
        return _capital(what)
    subjects = list(SUBJECT.finditer(before))
    if subjects:
        lead = LEADING.sub("", subjects[-1]["lead"])
        return _capital(_short(f"{lead}{subjects[-1]['head']}{subjects[-1]['rest']}"))
    if what:
        return _capital(what)
    return _clause(text, quantity)


def _clause(text: str, quantity: Quantity) -> str:
    """Name a figure by the words before its number; where they say little, by its whole clause."""
    before, after = text[: quantity.start], text[quantity.end :]
    pieces = [piece for piece in CLAUSE.split(before) if piece.strip()]
    name = _short(VERB.split(pieces[-1], maxsplit=1)[0]) if pieces else ""
    if len(name.split()) >= FEWEST:
        return _capital(name)
    start = pieces[-1].split() if pieces else []
    rest = re.split(r"[;:,.]\s|[“”«»\"()]", after, maxsplit=1)[0].split()
    whole = _short(" ".join([*start, *rest][:LONGEST_NAME]))
    return _capital(whole if len(whole.split()) >= FEWEST else _short(before) or text)


def _short(text: str) -> str:
    words = text.strip(" ,.;:–—-").split()
    return LOOSE_END.sub("", LOOSE_START.sub("", " ".join(words[-LONGEST_NAME:])))


def _capital(text: str) -> str:
    text = re.sub(r"^(?:the|a|an)\s+", "", text.strip(), flags=re.IGNORECASE)
    return text[:1].upper() + text[1:] if text else "Figure"
