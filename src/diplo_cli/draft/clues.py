"""Documents of a sentence that no rule for clauses reads: what speaks for their signing is weighed.

A new document ("a memorandum on honey") beside a word of signing is taken for signed, unless
anything in the sentence speaks of a plan, of another time or of an opinion. A weaker word
("the talks produced") counts where the kind of document is a definite one and the talks are named.
"""

import re
from functools import cache
from itertools import islice
from typing import NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.document_words import UNDERSTANDINGS, document_words
from diplo_cli.draft.endings import AFTER
from diplo_cli.draft.institutions import names_body
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reality import Written, unreal
from diplo_cli.draft.signing import verbs_in
from diplo_cli.draft.titles import is_none
from diplo_cli.draft.word_lists import word_list

NEW = compiled(
    r"\b(?:an?|another)\s+(?:(?!of\b|on\b|for\b|in\b|to\b|the\b|with\b|an?\b)[\w’'-]+\s+){0,5}$",
    re.IGNORECASE,
)
# What a document's name ends before.
ENDS = compiled(
    r"\s+(?:was|were|is|are|has|have|had|now|been|being|signed|inked|bears?|binds?|came|closed|crowned|went|by\s|that\s|"
    r"who\s|to\s+which|ready|and\s+(?:an?|put|then|went|said|agreed))\b.*$|[,;:(].*$",
    re.IGNORECASE | re.DOTALL,
)
# So far from its kind a document begins and ends at most, in characters.
NEAR, LONGEST = 120, 400
MOST = 20  # documents of a sentence
# "… by A and B", "between A and B", "binds A and B".
PAIR_IN = RarePattern(
    r"\b(?:between|by|binds?|are|is|of)\s+(?P<who>(?:the\s+)?[A-ZÀ-Þ“«\"].{1,160}?\s+and\s+.{1,160}?)\s*[.]?\s*$|"
    r"^\s*(?P<first>(?:the\s+)?[A-ZÀ-Þ“«\"].{1,160}?\s+and\s+.{1,160}?)\s+(?:became|signed|are|were|have|put|entered|made|set)\b"
)


class Weighed(NamedTuple):
    """A document that clues speak for, and what stands in the sentence beside it."""

    text: str
    beside: str


class Clues(NamedTuple):
    """The patterns of what speaks for a signing and what against."""

    strong: RarePattern
    weak: RarePattern
    yields: RarePattern
    here: RarePattern
    against: RarePattern


@cache
def _clues() -> Clues:
    table: dict[str, list[str]] = word_list("clues")
    return Clues(*(_any(table[name]) for name in Clues._fields))


def _any(listed: list[str]) -> RarePattern:
    words = "|".join(listed).replace(" ", r"\s+")
    return RarePattern(rf"\b(?:{words})\b", re.IGNORECASE)


def by_clues(sentence: str, written: Written | None) -> list[Weighed]:
    """Find the new documents of a sentence that the clues in it speak for."""
    masked = mask(sentence)
    clues = _clues()
    kinds = list(islice(document_words().pattern.finditer(masked), MOST))
    if clues.against.search(masked) or any(
        unreal(masked[: verb.start()], masked[verb.end() :], verb, written)
        for verb in verbs_in(masked)
        # "an exchange of letters" is no verb.
        if not any(kind.start() <= verb.start() < kind.end() for kind in kinds)
    ):
        return []
    strong = bool(clues.strong.search(masked))
    if not strong and not (clues.weak.search(masked) and clues.here.search(masked)):
        return []
    return [each for kind in kinds if (each := _weighed(sentence, masked, kind, strong))]


def yielded(sentence: str) -> bool:
    """Tell whether counted documents are said to have come of talks: "two pacts sum up the day"."""
    masked = mask(sentence)
    clues = _clues()
    return bool(clues.yields.search(masked)) and not clues.against.search(masked)


def _weighed(sentence: str, masked: str, kind: re.Match[str], strong: bool) -> Weighed | None:
    """Take one document of a sentence; nothing where it is no new one, or its kind too loose."""
    at = max(0, kind.start() - NEAR)
    new = NEW.search(masked[at : kind.start()])
    named, plural = document_words().meant_by(kind.group())
    if (
        new is None
        or plural
        or (not strong and named in UNDERSTANDINGS)
        or is_none(masked, at, kind.end())
    ):
        return None
    rest = AFTER.sub("", masked[kind.end() : kind.end() + LONGEST])
    rest = ENDS.sub("", rest)
    end = kind.end() + len(rest)
    start = at + new.start()
    beside = f"{sentence[max(0, start - LONGEST) : start]} {sentence[end : end + LONGEST]}"
    return Weighed(sentence[start:end].strip(), beside if names_body(beside) else "")


def pair_in(beside: str) -> str:
    """Give those whom the sentence names as parties beside a document."""
    pair = PAIR_IN.search(beside)
    return (pair["who"] or pair["first"]) if pair else ""
