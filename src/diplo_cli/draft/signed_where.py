"""Where and when a document was signed, told before those who signed it: no part of either."""

from diplo_cli.draft.dates import DAY_OF_MONTH
from diplo_cli.draft.institutions import names_body
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.titles import heads

# "signed here between A and B": where and when stands before those who sign.
HERE = RarePattern(
    r"^(?:\s*(?:here|there|today|yesterday|(?:this|last)\s+(?:week|month)|on\s+(?:the|this|that)\s+(?:same\s+)?occasion|in\s+[A-ZÀ-Þ]\w+|on\s+\w+day),?)+(?=\s+(?:between|on|by|for|to|among)\b)"
)
# "signed on 3 May between A and B": when it was stands before those who sign.
ON_DAY = RarePattern(
    rf",?\s+on\s+(?:the\s+)?(?:\w+day,?\s+)?\(?{DAY_OF_MONTH}(?:st|nd|rd|th)?\)?(?:,?\s+(?:19|20)\d\d)?,?"
    r"(?=\s+(?:between|by|among|on)\b)"
)
# "signed at the Bee House between A and B"; not "during the talks between A and B".
PLACED = RarePattern(
    r"^\s*(?:at|in|during|after|following)\b(?!\s+the\s+(?:field|area|sphere))[^,;]{2,70}?\s"
    r"(?!meetings?|talks|negotiations|consultations|session|forum|dialogue|summit|visits?|contacts?|discussions)[\w’'-]+(?=\s+between\s+(?P<who>[^,;]+))"
)


def without_place(rest: str) -> str:
    """Leave out where and when it was signed from before those who sign."""
    rest = HERE.sub("", ON_DAY.sub("", rest))
    placed = PLACED.match(rest)
    if placed is None or heads(mask(placed.group())) or not names_body(placed["who"]):
        return rest
    return rest[placed.end() :]
