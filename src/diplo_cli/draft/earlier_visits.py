"""What was signed at an earlier visit: a sentence recalls it, the next one tells what came of it.

"He recalled his visit of last year. As a result, an agreement on honey was signed": not now.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from diplo_cli.draft.dates import MONTH_NAME
from diplo_cli.draft.rare_patterns import RarePattern

if TYPE_CHECKING:
    from diplo_cli.draft.reality import Written

VISIT = r"(?:visit|trip|tour|talks|meeting|summit|session|sitting|round|conference|forum)s?"
MET = rf"(?:{VISIT}|visited|met|travel\w+|came)"
LATELY = (
    rf"(?:last\s+(?:year|month|spring|summer|autumn|fall|winter|time|(?:{MONTH_NAME}))"
    r"|(?:\w+\s+)?\w+\s+(?:years?|months?)\s+ago|earlier\s+this\s+(?:year|month)"
    rf"|(?:in|of|since)\s+(?:(?:{MONTH_NAME}),?\s+)?(?P<%s>(?:19|20)\d\d))"
)
# "visited Xland last year", "the visit of N in May 2023", "last year's visit".
EARLIER = RarePattern(
    rf"\b{MET}\b[^;]{{0,120}}?\b{LATELY % 'after'}\b"
    rf"|\b{LATELY % 'before'}\b[^;]{{0,120}}?\b{MET}\b",
    re.IGNORECASE,
)
RECALLED = RarePattern(
    r"\b(?:recall|remember|remind|mention|not(?=ed|ing)|prais|hail|point)\w*\b",
    re.IGNORECASE,
)
# What is of the visit that the report is on.
NOW = RarePattern(
    r"\b(?:today|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|current|currently|ongoing"
    r"|(?:is|are)\s+(?:paying|visiting|on)|this\s+(?:week|morning|afternoon|evening)|arriv\w+)\b",
    re.IGNORECASE,
)
# What begins with the earlier visit, beyond doubt: "During that visit", "As a result,".
OF_THAT = RarePattern(
    rf"^(?:(?:during|at|on|in\s+the\s+course\s+of|after|following|as\s+a\s+result\s+of|within)\s+(?:that|those|the\s+said)\s+(?:[\w-]+\s+){{0,2}}"
    rf"(?:{VISIT}|time|occasion|period)\b|back\s+then\b|as\s+a\s+result(?:\s+of\s+(?:the|this|his|her|their)\s+(?:[\w-]+\s+){{0,2}}{VISIT})?,?\s)"
    r"|\sas\s+a\s+result[\s.]*$",
    re.IGNORECASE,
)
# What does so where the visit was recalled: "During the visit".
OF_IT = RarePattern(
    r"^(?:during|in\s+the\s+course\s+of)\s+(?:the|his|her|their)\s+(?:visit|trip)\b",
    re.IGNORECASE,
)


def of_now(sentences: Iterable[str], written: "Written | None") -> Iterator[str]:
    """Yield the sentences of a text but for those that go on with an earlier visit."""
    before = ""  # a sentence that tells of an earlier visit
    for sentence in sentences:
        if before and _goes_on(sentence, before):
            continue
        before = sentence if _is_of_earlier(sentence, written) else ""
        yield sentence


def _is_of_earlier(sentence: str, written: "Written | None") -> bool:
    told = EARLIER.search(sentence)
    if told is None or NOW.search(sentence):
        return False
    year = told["after"] or told["before"]
    return year is None or (written is not None and year != written.year)


def _goes_on(sentence: str, before: str) -> bool:
    if NOW.search(sentence):
        return False
    return bool(OF_THAT.search(sentence) or (RECALLED.search(before) and OF_IT.match(sentence)))
