"""Documents without quotation marks behind one with them: "the “Wax Plan” and a pact on honey"."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.quoting import begins_document
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.titles import heads

JOINED = RarePattern(
    r",?\s+(?:and|as\s+well\s+as|along\s+with|together\s+with)\s+(?:also\s+)?(?:an?|the|their)\s+"
)
LISTED = compiled(r",\s+(?:an?|the)\s+")
# What leads to the next quotation.
LEADS_ON = RarePattern(
    r",?\s+(?:and|as\s+well\s+as)\s+(?:(?:an?|the|their)\s+)?$|,\s+(?:an?\s+|the\s+)?$"
)
# "an MoU on honey and the “Wax Plan”": what stands before the quotation is another document.
AND_QUOTED = RarePattern(r",?\s+(?:and|as\s+well\s+as|along\s+with)\s+(?:(?:an?|the|their)\s+)?$")
SEVERAL = 2


def beside_quote(after: str) -> str:
    """Give the documents that follow a quoted one, up to the next quotation or the end.

    What only a comma parts from it may say what it is; where another follows, it is of a list.
    """
    text = LEADS_ON.sub("", after)
    joined = JOINED.match(text)
    listed = None if joined else LISTED.match(text)
    found = joined or listed
    rest = text[found.end() :] if found else ""
    if not rest or not begins_document(rest):
        return ""
    return "" if listed and text == after and len(heads(rest)) < SEVERAL else rest


def joint_before(text: str, at: int, *, listed: bool) -> re.Match[str] | None:
    """Find what joins a quotation to documents before it: an "and", in a list also a comma."""
    return AND_QUOTED.search(text, 0, at) or (LEADS_ON.search(text, 0, at) if listed else None)
