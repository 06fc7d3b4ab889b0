"""The sectors of a document: of what its title is on, of its parties, of what is said to be in it.

The title of "an MoU" names no subject, and so no sector; the sentences after it often do: "Under
the MoU they will cooperate in honey".
"""

import re
from typing import TYPE_CHECKING

from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.sectors import SectorWords, common_sectors, names_subject, sectors_in
from diplo_cli.draft.sentences import sentences
from diplo_cli.draft.titles import subject_of

if TYPE_CHECKING:
    from diplo_cli.draft.documents import FoundDocument, FoundOrganization
    from diplo_cli.draft.report import Report

# "to the Basic Agreement on Wax for the Implementation of the Project “Honey”": it is on honey.
PROJECT = RarePattern(
    r"\bfor\s+the\s+implementation\s+of\s+(?:the\s+)?(?:project|programme|program)\b(?P<name>.+)",
    re.IGNORECASE,
)
# "Declaration of Lima", "Lima Declaration", "MoU establishing a joint commission": of relations.
OF_RELATIONS = RarePattern(
    r"^(?:Joint\s+)?Declaration\s+on\s+(?:(?:further|future|mutual|bilateral|strategic|enhanced)\s+)+(?:cooperation|relations|ties)$|"
    r"^(?:Comprehensive\s+)?Strategic\s+Partnership\s+Agreement$|^Statement\s+of\s+Partnership$|"
    r"^(?:Joint\s+)?Declaration\s+of\s+[A-ZÀ-Þ][\w’'-]+$|^(?!Joint\b)[A-ZÀ-Þ][\w’'-]+\s+Declaration$|"
    r"(?i:\b(?:(?:to\s+)?establish(?:ing|ment\s+of)?|(?:to\s+)?set(?:ting)?\s+up|(?:to\s+)?creat(?:e|ing|ion\s+of))\s+"
    r"(?:(?:the|an?|joint|permanent|intergovernmental|bilateral|bi-?national)\s+)*(?:commission|committee|council)\b)"
)
# "Treaty on strategic partnership": of two countries' relations.
OF_COUNTRIES = RarePattern(
    r"\b(?:strategic|friendly)\s+(?:co-?operation|partnership)(?:\s+(?:agreement|treaty|document|plan|declaration))?$"
    r"|^(?:treaty|protocol|agreement|declaration)\s+(?:of|on)\s+(?:[\w-]+\s+)?friendship\b",
    re.IGNORECASE,
)
PRIVATE = ("company", "bank", "university", "chamber", "other")
# What the leaders state together speaks of everything.
STATEMENTS = frozenset({"declaration", "joint-statement"})
# How many blocks after a document may tell what it covers.
AHEAD = 3
KIND = (
    r"(?:[\w-]+\s+){0,3}?(?:agreement|memorandum(?:\s+of\s+(?:understanding|cooperation))?|mo[uc]|memo"
    r"|document|accord|deal|pact|plan|programme|program|protocol|declaration|statement|treaty"
    r"|contract|letter|roadmap|framework|partnership)\b(?:\s*\([^()]*\))?"
)
UNDER = (
    r"(?:under|through|within|according\s+to|as\s+part\s+of|by)\s+(?:the|this|that)\s+"
    rf"{KIND}(?!\s+of)"
)
SAYS = (
    r"(?:also\s+)?(?:covers?|aims?|seeks?|provides?|includes?|envisages?|focuses|will|would|sets|paves"
    r"|promotes?|establishes|outlines|identifies|commits|strengthens|deepens|enhances|concerns|relates"
    r"|deals|highlights|calls|opens|allows|enables|lays|(?:is|was)\s+(?:aimed|designed|intended|meant"
    r"|expected|to|about|for))\b"
)
TELLS = RarePattern(
    rf"^(?:{UNDER}|(?:the|this|that)\s+{KIND}(?:,[^,]{{3,120}},)?\s+{SAYS}|it\s+{SAYS})",
    re.IGNORECASE,
)


def sectors_of(
    title: str,
    organizations: "tuple[FoundOrganization, ...]",
    words: SectorWords,
) -> tuple[str, ...]:
    """Give the sectors of the subject that is named; where none is, of every party's own name."""
    subject = subject_of(title)
    project = PROJECT.search(subject)
    found = sectors_in(project["name"], words) if project else ()
    found = found or sectors_in(subject, words)
    private = bool(organizations) and all(each.kind in PRIVATE for each in organizations)
    if private and "politic" not in subject.lower():
        # A "strategic partnership" of two companies is no matter of foreign policy.
        found = tuple(each for each in found if each != "politics")
    relations = OF_RELATIONS.search(title) or (not organizations and OF_COUNTRIES.search(title))
    if not found and "politics" in words.ids and relations:
        return ("politics",)
    if found or names_subject(subject, words):
        return found
    return common_sectors([each.name for each in organizations], words)


def sectors_told(
    document: "FoundDocument", report: "Report", words: SectorWords
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Give the sectors of what the text right after a bare document says it covers, and where."""
    if document.type in STATEMENTS or names_subject(subject_of(document.title), words):
        return (), ()
    told: dict[int, tuple[str, ...]] = {}
    for block in report.blocks:
        if document.block <= block.number <= document.block + AHEAD:
            for sentence in sentences(block.text):
                named = sectors_in(sentence, words) if TELLS.match(sentence) else ()
                if named:
                    told[block.number] = (*told.get(block.number, ()), *named)
    found = tuple(dict.fromkeys(each for named in told.values() for each in named))
    others = tuple(each for each in found if each != "politics")
    return others or found, tuple(told)
