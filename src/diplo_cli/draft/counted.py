"""Documents that were counted as signed and are named one by one later, by no word of signing.

"They signed ten MoUs. Gas is the focus of an MoU on hydrocarbons": it is one of the ten, as long as
fewer than ten are known. What is planned or of another time is not.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from diplo_cli.draft.candidate import DEFINITE, Candidate
from diplo_cli.draft.clues import ENDS, LONGEST, MOST, NEAR, NEW
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.document_words import ANY_KIND, document_words
from diplo_cli.draft.endings import AFTER
from diplo_cli.draft.enumerations import MANY, Told
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.singulars import singular_of
from diplo_cli.draft.titles import clean_title, document_type
from diplo_cli.vocabulary import DocumentType

SMALL = frozenset({"on", "the", "of", "for", "in", "and", "to", "a", "an", "with"})
NOTE = "was it signed? it may be one of those that were counted"
# Kinds that a report also names without anybody's signing one.
LOOSE = ("unspecified", "action-plan", "programme", "declaration", "joint-statement")
NOT_NOW = compiled(
    r"\b(?:earlier|previous\w*|existing|ago|last\s+(?:year|month|week)|in\s+(?:19|20)\d\d|of\s+(?:19|20)\d\d|since|not|never|yet"
    r"|(?:will|would|shall|should|to|may|might|could|can)\s+(?:also\s+|soon\s+)?(?:be\s+)?(?:sign\w*|conclude\w*|ink\w*|negotiat\w+)"
    r"|draft\w*|propos\w+|negotiat\w+|discuss\w+|consider\w+|prepar\w+|expected|planned|pending|hop(?:e|es|ed|ing)|call(?:s|ed)?\s+for"
    r"|offer(?:s|ed|ing)?|promis\w+|earmark\w+|(?:announc|grant|extend|provid|allocat)\w*\s+(?:an?|the)\s+(?:[\w$€-]+\s+){0,5}?(?:loan|grant|credit)"
    r"|may|might|could|talks\s+on|pledg\w+|towards?|implementation\s+of|ratif\w+|expire\w*|in\s+force|instead|amend\w*"
    r"|reject\w*|oppos(?:e|es|ed|ing)|critici\w+|burn\w*|prais(?:e|es|ed|ing)|work(?:s|ed|ing)?\s+on|(?:they|both|sides|countries|two)\s+(?:already\s+)?(?:have|had)\s+an?)\b",
    re.IGNORECASE,
)
ON_WHAT = compiled(
    r"\s*(?:\([^()]{2,8}\)\s*)?(?:on|for|to|in|between|regarding|concerning|about|establishing|covering|of)\s"
)
# "Under the second, the MoU on wax, both will trade".
APPOSED = compiled(r"\b(?:first|second|third|fourth|fifth|other|last),\s+(?=the\s+$)")
# "and another to implement the scheme", "one on mining; and one on culture": of the kind told.
ONE_MORE = compiled(
    r"(?P<joint>[,;:]\s+(?:and\s+|as\s+well\s+as\s+)?|\s(?:and|as\s+well\s+as|are|were)\s+)(?:another|one)"
    r"(?=\s+(?:on|for|to|in|regarding|concerning)\s)"
)
# "The agreement on the environment determines the modalities".
THE_ONE = compiled(r"^(?=(?:The|This)\s+(?:[\w-]+\s+){0,2}$)")
DOES = compiled(
    r"\s+(?:will|would|shall|(?:determine|abrogate|cover|concern|provide|aim|seek|focuse|deal|set|open|establishe|envisage|foresee|create|allow"
    r"|help|bring|make|give|regulate|define|lay|pave|replace|extend|permit|enable|ensure|strengthen|deepen|facilitate|promote|support|include"
    r"|contain|require|call|run|last)s)\s.*$",
    re.DOTALL,
)


def counted_before(
    sentence: str, block: int, found: Sequence[Candidate], told: Told
) -> list[Candidate]:
    """Find the documents of a sentence that can be among those counted before, if no more."""
    named = document_words().pattern
    open_kinds = {kind: number for kind, number in told.counts if _left(kind, number, found) > 0}
    if not told.signed or not open_kinds or NOT_NOW.search(mask(sentence)):
        return []
    before = named.search(mask(sentence))
    if before:
        kind = singular_of(before.group())
        sentence = ONE_MORE.sub(lambda one: f"{one['joint']}an {kind}", sentence)
    exact = all(number < MANY for number in open_kinds.values())
    here = [each for each in islice(_named(sentence), MOST) if exact or not DEFINITE.match(each)]
    here = [each for each in here if not (DEFINITE.match(each) and _is_told(each, found))]
    kinds = [document_type(clean_title(each)) for each in here]
    counted = next(
        (k for k in open_kinds if k in ANY_KIND or all(k == kind for kind in kinds)), None
    )
    most = _left(counted, open_kinds[counted], found) if counted else 0
    if len(here) > most or not set(LOOSE).isdisjoint(kinds):
        return []
    return [Candidate(block, each, None, "signed", told.parties, note=NOTE) for each in here]


def _is_told(text: str, found: Sequence[Candidate]) -> bool:
    """Tell whether "the agreement on honey" is found already: a word of its subject is there."""
    exact = document_type(clean_title(text)) not in ANY_KIND
    # "Agreements on honey and wax" may be told of later as "the MoU on honey".
    fixed = (each for each in found if not (exact and each.split and _type(each) in ANY_KIND))
    told = {word for each in fixed for word in each.text.lower().split()} - SMALL
    return not told.isdisjoint(text.lower().split()[-2:])


@lru_cache(maxsize=1_000)
def _type(candidate: Candidate) -> DocumentType:
    """Give the kind of a document found: each of those before is asked at every mention."""
    return candidate.type or document_type(clean_title(candidate.text))


def _left(kind: str, number: int, found: Sequence[Candidate]) -> int:
    """Count the documents of a kind that were told signed and aren't found yet."""
    kinds = map(_type, found)
    return number - sum(kind in ANY_KIND or each == kind for each in kinds)


def _named(sentence: str) -> Iterator[str]:
    """Yield the documents that a sentence names anew, each with what it is on."""
    masked = mask(sentence)
    known = document_words()
    for kind in known.pattern.finditer(masked):
        at = max(0, kind.start() - NEAR)
        before = masked[at : kind.start()]
        new, appositive = NEW.search(before), APPOSED.search(before) or THE_ONE.search(before)
        if known.meant_by(kind.group())[1] or not (new or appositive):
            continue
        start = at + (appositive.end() if appositive else new.start() if new else 0)
        rest = DOES.sub("", AFTER.sub("", masked[kind.end() : kind.end() + LONGEST]))
        rest = ENDS.sub("", rest)
        if not new and rest.startswith(" of "):
            continue  # "the agreement of the two ministries"
        of_its_own = new and len(new.group().split()) > 1  # "a financing agreement"
        if ON_WHAT.match(rest) or of_its_own:
            yield sentence[start : kind.end() + len(rest)].strip()
