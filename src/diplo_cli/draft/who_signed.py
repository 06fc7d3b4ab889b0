"""Who signed what another sentence names: "A and B signed two pacts. One is on honey."."""

import re

from diplo_cli.draft.clauses import clauses
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.party_lists import split_parties
from diplo_cli.draft.party_names import names_person
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reality import Written
from diplo_cli.draft.signatories import signatories
from diplo_cli.draft.titles import heads

BETWEEN = compiled(r"\bbetween\s+(?!(?:19|20)\d\d)", re.IGNORECASE)
AMONG_THEM = compiled(r",?\s+(?:among\s+(?:them|others)|including|namely)\b|:")
# "For the Bee Agency it was signed by N": of which document it speaks was told before.
FOR_ONE = compiled(
    r"^(?:for|on\s+behalf\s+of|from|on\s+the\s+part\s+of)\s+(?P<name>(?:the\s+)?[^,;]{3,90}?),?\s+(?:it|the\s+(?:document|memorandum|"
    r"agreement|mou|protocol|contract|deal|accord))\s+(?:was|is)\s+(?:also\s+)?(?:signed|inked)\s+by\s+(?P<by>.+)$",
    re.IGNORECASE,
)
WITH = compiled(r"\s+with\s+")
# "The agreement was signed between Minister N N and her counterpart", "between the two ministers".
BETWEEN_PEOPLE = RarePattern(
    r"\s+between\s+(?:(?=(?:the\s+)?(?P<office>[^,;]{3,160}?)\s+and\s)"
    r"|(?=(?:the|both)\s+(?:two\s+|respective\s+)?(?:[a-z]+\s+)?(?:ministers|presidents|premiers|mayors|rectors|heads|leaders)\b))"
)
SIDE = compiled(
    r"\bsides?\b|\b(?:former|latter)$|\b(?:governments?|countr(?:y|ies)|delegations?)$",
    re.IGNORECASE,
)


def parties_told(sentence: str, written: Written | None) -> str:
    """Give those who a sentence says have signed several documents."""
    for clause in clauses(sentence, written):
        masked = mask(clause.documents)
        if not any(head.plural for head in heads(masked)):
            continue
        between = BETWEEN.search(masked)
        if between:
            named = AMONG_THEM.split(clause.documents[between.end() :])[0]
            return " and ".join(split_parties(named)[0])
        if clause.agents:
            return clause.agents
    return ""


def for_whom(sentence: str) -> tuple[str, str] | None:
    """Give the body that somebody is said to have signed "it" for, and who that was."""
    told = FOR_ONE.match(sentence.strip())
    if told is None or SIDE.search(told["name"]):
        return None
    return told["name"], told["by"].rstrip(" .")


def with_person(text: str) -> tuple[str, str]:
    """Part "the MoU with his counterpart N N" at the person whom it was signed with."""
    between = BETWEEN_PEOPLE.search(text)
    if between and (between["office"] is None or names_person(between["office"])):
        return text[: between.start()], text[between.end() :]
    other = WITH.search(text)
    if other is None or not signatories(text[other.end() :]):
        return text, ""
    return text[: other.start()], text[other.end() :]
