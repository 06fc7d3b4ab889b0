"""What is no matter of a meeting: its ceremonies, who was greeted, and that it was held."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.rare_patterns import RarePattern

# What is done for show, and for the press.
CEREMONY = RarePattern(
    r"\bpress (?:conference|statements?|briefing)|\bwreaths?\b|\bguards? of honou?r\b"
    r"|\bcredentials\b|\bfamily photo|\bguest ?book\b|\bred carpet\b|\bsouvenirs?\b|\bgifts?\b"
    r"|\b(?:luncheon|banquet|dinner|reception) in honou?r\b",
    re.IGNORECASE,
)
SOMEBODY = (
    r"(?:presidents?|(?:prime |deputy |vice[- ])?ministers?|premier|chancellor|kings?|queen|emir"
    r"|sultan|prince|ambassadors?|envoys?|speaker|governor|mayor|secretary|chair(?:man|person|woman)"
    r"|leaders?|delegations?|delegates|counterparts?|colleagues?|guests?|visitors?|officials"
    r"|excellency|highness|majesty|participants|attendees)"
)
# Words before an office: "the visiting Xish Foreign", "her", "his high-level".
BEFORE = (
    r"(?:(?:(?:the|his|her|their|its|a|an|all|to|and|both|visiting|accompanying|high-level|new|newly"
    r"|appointed|honou?rable|deputy|foreign)\s+|[A-ZÀ-Þ][\w.’'-]*,?\s+|(?:of|for)\s+(?=[A-ZÀ-Þ])){0,9}?)"
)
# "His guest's plan", "President N N's visit".
NOT_THEIRS = r"(?!(?:\s+[A-ZÀ-Þ][\w-]*)*(?:[’']s|s[’']))"
# "The leaders declaration".
NO_NOUN = (
    r"(?!\s+(?!(?:to|at|in|on|with|before|ahead|from|of|for|and|during|as|who|upon|here|today)\b)"
    r"[a-z])"
)
# Who is welcomed, and not what of theirs: "welcomed his counterpart to Xville".
GREETED = RarePattern(
    rf"\s+{BEFORE}(?:(?i:{SOMEBODY})\b(?!-){NOT_THEIRS}{NO_NOUN}"
    r"|(?:him|her|them)(?=\s+(?:to|at|in)\b|[,.]|$)"
    r"|[A-ZÀ-Þ][\w’-]+(?= to [A-ZÀ-Þ])"
    r"|(?:[A-ZÀ-Þ][\w’'-]+ ){1,2}[A-ZÀ-Þ][\w’-]+(?=\s+(?:to|at|in)\s+(?:the\s+)?[A-ZÀ-Þ]))"
)
# "The guests were welcomed at the gate", "was invited to the fair": nobody takes a stance.
RECEIVED = RarePattern(
    rf"^\W*(?:(?:the|their|his|her)\s+)?(?:[\w-]+\s+){{0,2}}?(?:{SOMEBODY}|arrival|he|she|they)\b"
    r"(?![’']s)[^,]{0,60}?\s(?:was|were)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
INVITED_BY = RarePattern(r"\b(?:was|were|been|being)\s+(?:also\s+|\w+ly\s+)?$")
# What talks were about: without any such word a sentence only tells that they were held.
SIDELINES = r"the (?:sidelines?|margins?|occasion)"
MATTER = compiled(
    rf"\b(?:on(?! (?:\w+day|(?:the )?\d|[A-Z][a-z]+ \d|{SIDELINES}))"
    r"|of(?! (?:the )?(?:[A-Z]|two|both|sides))"
    r"|about|regarding|concerning|over|aimed|cover\w*|touch\w*|focus\w*|includ\w*|relat\w+"
    r"|review\w*|cent(?:er|re)d|wh(?:ere|ich|ile|om)|how|what|for|ways?|issues?|matters?|agree\w*"
    r"|saw|look\w*|explor\w*|to (?!the |[A-Z])\w+|that|ranging|spann\w*|surround\w*)\b"
)
UNDER = compiled(
    r"\b(?:topics?|subjects?|focus|points?|matters?|issues?) (?:of|for|under) (?:\w+ )?$"
)
HELD_TALKS = compiled(r"(?:held )?discussions?", re.IGNORECASE)

# "At the ceremony, Minister N N said:" tells nothing of what was said.
SAYS = frozenset({"said", "stated", "noted", "added", "told"})
TELLS = compiled(r"[“”«»\"]|\b(?:is|are|was|were|has|have|will|would|that|[a-z]+ed)\b")


def is_protocol(text: str, before: str, found: re.Match[str]) -> bool:
    """Tell whether a part of a sentence tells of no matter; `found` is its word of stance.

    `before` is what stands before that word.
    """
    word = found.group().lower()
    if CEREMONY.search(text):
        return True
    if word in SAYS and text.lower().rstrip(" .,:;").endswith(word):
        return TELLS.search(before) is None
    if word.startswith("welcom"):
        return bool(RECEIVED.search(before) or GREETED.match(found.string, found.end()))
    if word == "invited":
        return INVITED_BY.search(before) is not None
    behind = found.string[found.end() :]
    return HELD_TALKS.fullmatch(word) is not None and not (
        MATTER.search(behind) or UNDER.search(before)
    )
