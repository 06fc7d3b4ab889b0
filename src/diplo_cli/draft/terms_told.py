"""For how long a document holds, where sentences tell it and not the title.

"An agreement on honey, which will run until 2030"; "The memorandum is valid from 2025 to 2028."
"""

import re
from typing import TYPE_CHECKING

from diplo_cli.draft.document_words import document_words
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.report import Report
from diplo_cli.draft.validity import Validity, validity
from diplo_cli.names import words

if TYPE_CHECKING:
    from diplo_cli.draft.documents import FoundDocument

WILL = r"(?:(?:will|shall|would|is\s+to|are\s+to)\s+)?"
# The years follow; "expires in 2030" tells until when.
TERM = RarePattern(
    r"(?:,\s+(?P<which>which|that)\s+"
    r"|(?P<behind>[,(])\s*(?=valid|in\s+force|effective|expir)"
    r"|(?:^|(?<=[.!?]\s))(?P<what>(?:It|They|Both|Each|The|This|These)(?:\s+[\w-]+){0,3}?)\s+)"
    rf"{WILL}(?:(?:be|is|are|remains?|stays?)\s+)?"
    r"(?:valid|in\s+(?:force|effect)|effective|runs?|lasts?|covers?|applies|apply|spans?|(?P<ends>expires?|expiring|ends?))"
    r"(?:\s+for\s+(?:an?\s+)?(?:(?:initial|period\s+of)\s+)*[\w-]+(?:\s+years?)?,?)?"
    r"\s+(?P<years>(?:from|for|until|till|through|to|between|during|over|in|on|by|at|the|\d)[^.;()]{0,80}?(?:19|20)\d\d(?:[^.;()]{0,24}?(?:(?:19|20)\d\d|(?<=[-–/])\d\d))?)"
    r"(?=[\s,.;)]|$)"
)
PRONOUNS = ("It", "They", "Both", "Each", "These")
BELOW = 10  # paragraphs, behind that of the document
PARTIES_FOLLOW = ("between", "among", "with", "by", "signed")


def term_told(
    document: "FoundDocument", others: "list[FoundDocument]", report: Report
) -> tuple[Validity, int]:
    """Give for how long a document holds, and the paragraph that tells it: its own or one below.

    `others` are the other documents of the report.
    """
    own = document.block
    beside = [each for each in others if each.block == own]
    for block in report.blocks:
        if not own <= block.number <= own + BELOW:
            continue
        if block.number > own:
            beside += [each for each in others if each.block == block.number]
        for found in TERM.finditer(block.text):
            if _speaks_of(found, document, beside, below=block.number - own):
                return _years(found), block.number
    return Validity(), own


def _speaks_of(
    found: re.Match[str], document: "FoundDocument", others: "list[FoundDocument]", below: int
) -> bool:
    """Tell whether what runs for so long is this document, and none of the others."""
    what = found["what"]
    if what is None:
        last = words(document.title)[-2:]
        return not below and _just_named(words(found.string[: found.start()]), last)
    if what in PRONOUNS:
        before = re.split(r"(?<=[.!?])\s+", found.string[: found.start()].rstrip())[-1]
        told = bool(below) or words(document.title)[-1] in words(before)
        return told and below <= (not found.start()) and (not others or what != "It")
    subject = re.sub(r"^(?:The|This|These|Both|Each)\s+(?:new\s+|said\s+)?", "", what)
    kind = document_words().pattern.fullmatch(subject)
    if kind is None:
        return len(words(subject)) > 1 and {*words(subject)} <= {*words(document.title)}
    of_kind, many = document_words().meant_by(subject)
    return of_kind == document.type and (many or of_kind not in [each.type for each in others])


def _just_named(before: list[str], last: list[str]) -> bool:
    """Tell whether these words end with a title's last ones, or with its parties behind them."""
    for end in range(len(before), len(last) - 1, -1):
        if before[end - len(last) : end] == last:
            return end == len(before) or before[end] in PARTIES_FOLLOW
    return False


def _years(found: re.Match[str]) -> Validity:
    years = found["years"]
    return validity(f"until {years.split(maxsplit=1)[-1]}" if found["ends"] else years)
