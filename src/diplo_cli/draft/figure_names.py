"""Names of figures: what is counted or measured, else the words before the number.

What a number itself stands before is asked first, "a $5 million grant", then what is said to be
worth it, then the nearest subject that is usually measured, "trade between the two countries".
"""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.dates import MONTH_NAME
from diplo_cli.draft.quantities import Quantity
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.names import small

LONGEST_NAME = 12
FEWEST = 2
NEAR = 200  # characters before a number
COUNTED = frozenset({"people", "containers"})
CLAUSE = RarePattern(r"[;:,]\s|\b(?:that|which|while|when)\b|\band\b(?!\s+[A-ZÀ-Þ])|[“”«»\"()]")
VERB = RarePattern(
    r"\b(?:amount(?:ed|s|ing)|reach(?:ed|es|ing)?|stood|stands?|totall?(?:ed|s|ing)|was|were|is|are"
    r"|has|have|had|increased|grew|rose|fell|decreased|declined|exceed(?:s|ed)|went|touched|came|made"
    r"|hit|will|surpassed|account(?:s|ed)|up|down|by|worth|falls|rises|slowed|dropped|climbed|jumped)\b"
)
WORD = r"[^\W\d][\w'’-]*"
CAPITAL = r"(?:[dl]['’])?[A-ZÀ-Þ][\w'’-]*"  # "Côte d'Ivoire"
# "Latin America and the Caribbean", "the two countries", "sheep and goats".
NAME = (
    rf"(?:{CAPITAL}(?: (?:{CAPITAL}|(?:of|the|de|da|do|del)(?= [A-Z])|and(?= (?:the )?[A-Z])))*"
    rf"|{WORD}(?: and {WORD})?)"
)
# Words that figures are usually of.
MEASURED = (
    r"(?:(?i:trade|turnover|exports?|imports?|investments?|(?<!\ba )number|volumes?|transportation"
    r"|transit|cargo|freight|deliveries|tourists?|loans?|grants?|portfolio|GDP|output|production"
    r"|supplies|fund|lines? of credit|exchange|revenues?|budget|shipments?|aid|assistance|debt"
    r"|sales|tariffs?|purchases|orders|contracts?|financing|feasibility study|shares?|stake|costs?"
    r"|quota|population|capacity|arrivals|support)|capital)\b"
)
SUBJECT = compiled(
    rf"\b(?P<lead>(?:[\w'’-]+ ){{0,3}})(?P<head>{MEASURED})"
    r"(?P<rest>(?i:(?: (?:turnover|exchange|volumes?|product|assistance|agreement|flows?))*)"
    r"(?: (?:of|between|with|to|from|in) (?:the )?(?:two |both )?"
    rf"(?!(?:the|all|total|level|amount|goal|mark|20\d\d|19\d\d|(?i:{MONTH_NAME}))\b)"
    rf"{NAME}(?: market)?){{0,2}})"
)
# What ends the words behind a number that it is of.
STOP = (
    r"(?:and|or|was|were|is|are|has|have|had|will|would|in|on|at|that|which|who|by|from|during|after"
    r"|before|do|does|operates?|study|live|work|last|this|as|while|signed|provided|given|extended|they|he|she|it|we|over|per|since|until"
    r"|annually|yearly|a (?:year|month|day)|for the (?:next|coming|last|past)|next (?:\w+ )?years?)"
)
PHRASE = rf"(?!{STOP}\b)[\w'’/-]+(?: (?!{STOP}\b)[\w'’/-]+){{0,6}}"
WHEN = rf"(?:19|20)\d\d|[QH]\d|(?i:{MONTH_NAME})"  # its period, which a name leaves out
FOLLOWS = compiled(
    rf" (?:of|in|with|from|for|at) (?!(?:{STOP}|{WHEN})\b)[\w'’-]+(?: (?!{STOP}\b)[\w'’-]+){{0,4}}"
)
# What may stand between a number and what it is of.
PASSED = compiled(
    r"(?:\s*\([^()]{1,60}\)|\s+(?:annually|yearly|(?:a|per|every|each) year"
    r"|over (?:the (?:next|coming) )?[\w-]+ years|(?:this|last|next) year)\b)+"
)
OF = compiled(
    r"\s+(?:of|for) (?P<what>(?!(?:the )?(?:next|coming|last|past|first)\b)" rf"{PHRASE})"
)
IN = compiled(
    r"\s+in (?:the form of )?(?P<what>(?:[a-z-]+ ){0,3}(?:grants?|loans?|aid|assistance"
    r"|investments?|fund(?:s|ing)|financing|credits?|trade|exports?|imports?|support|donations?|goods|equipment"
    r"|revenues?|bonds|capital)\b)"
)
CHANGE_IN = compiled(
    r"\s+(?:rise|increase|growth|gain|drop|fall|decline|decrease|reduction|cut)\s+(?:in|of) "
    rf"(?:the )?(?P<what>{PHRASE})"
)
CHANGED_BY = compiled(
    r"\b(?:rais(?:e|ing)|increas(?:e|ing)|boost(?:ing)?|expand(?:ing)?|grow(?:ing)?|reduc(?:e|ing)"
    rf"|cut(?:ting)?|lower(?:ing)?) (?:the |its |their )?(?P<what>{PHRASE}) by (?:{WORD} ){{0,2}}$"
)
# "A $5 million grant", "the long-delayed $6 billion contract".
ATTRIBUTE = compiled(
    r"\b(?i:an?|the|its|their|his|her|our|this|another) "
    rf"(?P<kind>(?:(?!{STOP}\b|(?:of|to|for|current|first|about|nearly|some)\b)[a-z-]+ ){{0,2}})$"
)
OF_ATTRIBUTE = compiled(
    r"\s+(?P<what>(?!(?:of|for|to|between|with|mark|level|respectively|more|less|higher|lower)\b)"
    rf"{PHRASE})"
)
WORTH = compiled(
    r"(?P<what>(?:[\w'’-]+ ){1,12})(?:\([^()]{1,20}\) )?,?"
    r"(?:together |which (?:is|are|was|were) |(?:is|are|was|were) )*"
    r"(?:worth|valued at|estimated at|in the amount of|to the (?:amount|tune) of)"
    rf" (?:a total of |{WORD} )?$"
)
COST = compiled(
    rf"(?P<what>(?:[\w'’-]+ ){{1,6}})(?:costs?|will cost|would cost) (?:(?!of\b){WORD} )?$"
)
# Behind it begins what is worth it.
BEGINS = compiled(
    r"^.*\b(?:with|of which|for|on|in|including|supply|supplies|buy|sell|export|import|have|has"
    r"|[a-z]{2,}ed|also) "
)
DETERMINER = compiled(r"^.*\b(?:an?|the|this|its|their) ", re.IGNORECASE)
NOBODY = frozenset(["the", "he", "she", "it", "they", "this", "these", "each", "together"])
# What a name neither begins nor ends with.
LOOSE = (
    r"(?:a|an|the|of|in|and|or|to|for|with|on|by|at|as|while|when|where|which|that|yet|but|its|their"
    r"|our|it|this|these|those|then|now|over|about|some|nearly|almost|than|less|more|up|down|worth|has"
    r"|have|had|was|were|is|are|would|will|also|combined|under|after|during|before|between|them|amid"
    r"|from|annually|(?:next|last|this) year|bringing|raising|increasing|boosting"
    r"|to the (?:goal|level|mark|amount|tune))"
)
LOOSE_START = RarePattern(
    rf"^(?:(?:{LOOSE}|\d[\d,.]*|(?:last|this|the) year['’]s)\b[\s,]*)+", re.IGNORECASE
)
LOOSE_END = RarePattern(rf"(?:[\s,]*\b{LOOSE})+$", re.IGNORECASE)
# Words before a subject that are none of it.
LEADING = compiled(
    r"^(?:.*\b(?:that|said|noted|our|its|their|whose|and|also|they|bring(?:s|ing)?|rais(?:es?|ing)|the"
    r"|welcomed|year(?:['’]s)?|to|affirmed|disclosed|based|satisfaction|in|of|with|on|years?|for|an?"
    r"|extend\w*|provid\w+|when|sign(?:ed)?|boost(?:ing)?|increas(?:e|ing)|take|took|includ\w+"
    r"|(?:19|20)\d\d)\s+)+",
    re.IGNORECASE,
)


def name_of(text: str, quantity: Quantity, before: str = "") -> str:
    """Make a figure's name; where the words around say none, it is of the figure named `before`."""
    return _capital(
        _of_counted(text, quantity)
        or _of_attribute(text, quantity)
        or _of_behind(text, quantity)
        or _of_worth(text, quantity)
        or _of_subject(text, quantity)
        or _of_what_follows(text, quantity)
        or _of_clause(text, quantity, before)
    )


def _of_counted(text: str, quantity: Quantity) -> str:
    counted = quantity.noun or (quantity.unit if quantity.unit in COUNTED else "")
    follows = FOLLOWS.match(text, quantity.end)
    return counted and counted + (follows.group() if follows else "")


def _of_attribute(text: str, quantity: Quantity) -> str:
    """Name "a $5 million grant to the town" by the noun that the number stands before."""
    changed = CHANGE_IN.match(text, quantity.end) or CHANGED_BY.search(
        text, _near(quantity), quantity.start
    )
    if quantity.unit == "percent":
        return _short(changed["what"]) if changed else ""
    kind = ATTRIBUTE.search(text, _near(quantity), quantity.start)
    what = OF_ATTRIBUTE.match(text, _behind(text, quantity)) if kind else None
    return _short(f"{kind['kind']}{what['what']}") if kind and what else ""


def _of_behind(text: str, quantity: Quantity) -> str:
    """Name "300 megawatts of wind power", "$5 million in loans", "half of the exports"."""
    behind = _behind(text, quantity)
    if quantity.unit.isupper():
        given = IN.match(text, behind)
        return given["what"] if given else ""
    measured = OF.match(text, behind)
    if measured is None or (quantity.unit == "percent" and quantity.measure == "change"):
        return ""
    what = _short(measured["what"])
    return f"Share of {what}" if what and quantity.unit == "percent" else what


def _of_worth(text: str, quantity: Quantity) -> str:
    """Name "a deal worth $5 million" by the deal's value."""
    for pattern, head in ((WORTH, "Value"), (COST, "Cost")):
        found = pattern.search(text, _near(quantity), quantity.start)
        if found is None or not quantity.unit.isupper():
            continue
        one, other = (each.search(found["what"]) for each in (DETERMINER, BEGINS))
        starts = [each.end() if each else 0 for each in (one, other)]
        what = _short(found["what"][max(starts) :])
        if what and small(what) not in NOBODY:
            return f"{head} of {'the ' * (starts[0] > starts[1])}{what}"
    return ""


def _of_subject(text: str, quantity: Quantity) -> str:
    """Name a figure by what is usually measured, "trade between the two countries"."""
    *_, last = (None, *SUBJECT.finditer(text, 0, quantity.start))
    if last is None:
        return ""
    lead = LEADING.sub("", last["lead"])
    return _short(f"{lead}{last['head']}{last['rest']}")


def _of_what_follows(text: str, quantity: Quantity) -> str:
    measured = OF.match(text, _behind(text, quantity))
    return _short(measured["what"]) if measured else ""


def _near(quantity: Quantity) -> int:
    """Give where the words before a number begin that may belong to it."""
    return max(0, quantity.start - NEAR)


def _behind(text: str, quantity: Quantity) -> int:
    """Give where the words behind a number begin that say what it is of."""
    passed = PASSED.match(text, quantity.end)
    return passed.end() if passed else quantity.end


def _of_clause(text: str, quantity: Quantity, before: str) -> str:
    """Name a figure by the words before its number; where they say little, by its whole clause."""
    pieces = [piece for piece in CLAUSE.split(text[: quantity.start]) if _short(piece)]
    for piece in reversed(pieces[-2:]):
        name = _short(VERB.split(piece, maxsplit=1)[0])
        if len(name.split()) >= FEWEST:
            return name
    if before:
        return before
    rest = re.split(r"[;:,.]\s|[“”«»\"()]", text[quantity.end :], maxsplit=1)[0]
    whole = _short(" ".join([*pieces[-1:], *rest.split()][:LONGEST_NAME]))
    return whole if len(whole.split()) >= FEWEST else _short(text[: quantity.start]) or text


def _short(text: str) -> str:
    words = text.strip(" ,.;:–—-").split()
    return LOOSE_END.sub("", LOOSE_START.sub("", " ".join(words[-LONGEST_NAME:])))


def _capital(text: str) -> str:
    text = re.sub(r"^(?:the|a|an)\s+", "", text.strip(), flags=re.IGNORECASE)
    return text[:1].upper() + text[1:] if text else "Figure"
