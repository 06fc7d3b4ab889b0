"""Items that are numbered in words: "these are: first, A; second, B, and third, C"."""

import re

from diplo_cli.draft.quoting import begins_document, mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.titles import ORDINAL

NUMBER = RarePattern(
    rf"(?P<joint>^|[:;,]\s+|(?<!\bthe)\s)(?P<and>and,?\s+)?(?P<number>{ORDINAL})(?:ly)?,\s+"
    r"(?=(?:(?:an?|the)\s+)?[A-Za-z“\"])",
    re.IGNORECASE,
)
AND_LAST = RarePattern(r",\s+and\s+")


def without_ordinals(sentence: str) -> str:
    """Write "first, A; second, B, and third, C" as "A; B; and C"; one number alone stays."""
    if len(NUMBER.findall(mask(sentence))) > 1:
        sentence = NUMBER.sub(_joint, sentence)
    start, _, last = sentence.rpartition("; ")
    joint = AND_LAST.search(mask(last)) if start else None
    if joint and begins_document(last) and begins_document(last[joint.end() :]):
        return f"{start}; {last[: joint.start()]}; {last[joint.end() :]}"
    return sentence


def _joint(told: re.Match[str]) -> str:
    """Give what joins an item to the one before, its number left out."""
    joint = told["joint"]
    if joint.startswith(","):
        joint = " " if told["number"].lower() == "first" else ", "
    return f"{joint}{'and ' if told['and'] else ''}"
