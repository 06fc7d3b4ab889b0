"""With whom a document was signed, where its title says so: "an agreement with the Wax Bank"."""

import re

from diplo_cli.draft.document_words import document_words
from diplo_cli.draft.institutions import institutions, names_body
from diplo_cli.draft.parties import Parties, parties_of
from diplo_cli.draft.party_lists import split_parties
from diplo_cli.draft.party_names import names_person
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.signatories import Signatory
from diplo_cli.draft.signers import heads_body
from diplo_cli.draft.titles import leading_head

BILATERAL = 2
WITH = RarePattern(
    r"\s+with\s+(?=(?:the\s+|his\s+|her\s+|its\s+|their\s+)?(?:counterpart\b|[A-ZÀ-Þ“«\"]"
    r"|(?:[a-z]+\s+)?government\s+of\s+(?:the\s+)?[A-ZÀ-Þ]))"
)
# "with the central bank of Xland": small letters that name a body.
WITH_BODY = RarePattern(
    r"\s+with\s+(?=(?:the|its|their|his|her)\s+(?P<body>(?:[a-z][\w-]*\s+){1,5})(?:of\s+)?(?:the\s+)?[A-ZÀ-Þ])"
)
# "with the president of the Bee Bank N N".
WITH_HEAD = RarePattern(
    r"\s+with\s+(?=(?:the|its|their)\s+(?:[a-z-]+\s+){0,3}?(?:president|governor|director(?:[\s-]general)?|head|chair(?:man|woman|person)"
    r"|rector|(?:chief\s+)?representative|manager|secretary[\s-]general)\s+of\s+(?:the\s+)?[A-ZÀ-Þ])"
)
PARTNER = RarePattern(
    r"\b(?:partner\s*$|company\b|firm\b|state-(?:run|owned)\b|city\b|municipality\b)"
)
# "a line that links Riga with the city of …": no partner.
LINKS = RarePattern(r"\b(?:link|exchang|connect|twinn|merg)\w*\b", re.IGNORECASE)
# "a memorandum of understanding (MoU)".
SHORT = RarePattern(r"\s*\([\w ]{2,12}\)")
# "with Mr. N N, head of Acme, in the field of honey".
SUBJECT_LATER = RarePattern(
    r",?\s+(?P<on>(?:in\s+the\s+(?:fields?|areas?|spheres?)\s+of|on|regarding|concerning|to|aimed\s+at|for(?=\s+[a-z]))\s)"
)


def partner_in(title: str, agents: str) -> re.Match[str] | None:
    """Find "with Acme" in a title, and not within "a protocol to the agreement with Acme".

    A partner in small letters, "with the central bank", is one where a single body signs.
    """
    other = WITH.search(title) or WITH_HEAD.search(title)
    other = other or (_body_in(title) if _is_one_body(agents) else None)
    head = leading_head(title) if other else None
    if other is None or head is None:
        return other
    short = SHORT.match(title, head.end)
    start = short.end() if short else head.end
    within = document_words().pattern.search(title, start, other.start())
    # "the agreement on loans with Minister N N": nobody else has one with a person.
    return None if within and not names_person(title[other.end() :]) else other


def with_head(title: str, other: re.Match[str], agents: str) -> tuple[str, str] | None:
    """Give the head in "a pact with Bee Bank Director N N on wax", and the title without it.

    Anybody who holds an office stands for a body where the head of another one signs with them.
    """
    _, end = split_parties(title[other.end() :], least=1)
    who = title[other.end() : other.end() + end].strip(" ,")
    either = heads_body(who) or (heads_body(agents) and names_person(who))
    return (who, _without(title, other, end)) if either else None


def _body_in(title: str) -> re.Match[str] | None:
    """Find "with the central bank of Xland": small letters after "with" that name a body."""
    for told in WITH_BODY.finditer(title):
        named = institutions().word.search(told["body"]) or PARTNER.search(told["body"])
        if named and not LINKS.search(title[: told.start()]):
            return told
    return None


def _is_one_body(agents: str) -> bool:
    """Tell whether those who sign are a single body: "the Wax Board of Xland"."""
    return names_body(agents) and not re.search(r"\sand\s|,\s", agents)


def with_partner(
    title: str, other: re.Match[str], codes: tuple[str, ...], home: str | None
) -> tuple[str, Parties]:
    """Take the one body of "a credit agreement with the Wax Bank of Peru" and the other side."""
    texts, end = split_parties(title[other.end() :], least=1)
    partner = parties_of(texts, codes)
    if not partner.organizations and len(partner.countries) == 1:
        # "A similar agreement with Norway": the report's home signed it.
        if home is None or home in partner.countries:
            return title, Parties()
        return _without(title, other, end), Parties((), (home, *partner.countries))
    whose = partner.organizations[0].country if len(partner.organizations) == 1 else None
    others = tuple(code for code in codes if code != whose)
    if whose not in codes or len(others) != 1:
        return title, Parties()
    return _without(title, other, end), Parties(partner.organizations, others)


def _without(title: str, other: re.Match[str], end: int) -> str:
    return f"{title[: other.start()]} {title[other.end() + end :].lstrip(' ,')}"


def without_signer(title: str, other: re.Match[str]) -> str:
    """Leave out with whom it was signed, and keep what it is on, if that follows."""
    later = SUBJECT_LATER.search(title, other.end())
    return f"{title[: other.start()]} {title[later.start('on') :] if later else ''}".strip()


def countries_of_signers(people: tuple[Signatory, ...], home: str | None) -> Parties:
    """Give the two countries of those who signed: `N N signed with Xish Minister M M`.

    One of them may go without saying: it is the report's home.
    """
    named = {person.country for person in people if person.country}
    named |= {home} if home and len(named) == 1 else set()
    return Parties((), tuple(sorted(named))) if len(named) == BILATERAL else Parties()
