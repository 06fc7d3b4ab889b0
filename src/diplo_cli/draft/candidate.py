"""A document as a report's text stands, before it is read."""

import re
from typing import NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.rewording import spell_out_sale
from diplo_cli.draft.singulars import Part
from diplo_cli.vocabulary import DocumentStatus, DocumentType

# "an MoU by Ana Anatova, Minister of Wax, and …", "a communique signed by the ministers".
OWN_SIGNERS = compiled(
    r",?\s+(?:signed|inked)\s+by\s+|\s+by\s+(?=[A-ZÀ-Þ][\w.’'-]+\s+(?:[\w.’'-]+\s+){0,5}?[A-ZÀ-Þ][\w’'-]+,\s)"
)
# "an MoU by Acme and Bolt"; what was "committed by Acme" is told of something else.
BY = compiled(
    r"(?<!ed)(?<!en)(?<!made)(?<!led)\s+by\s+(?=the\s|[A-ZÀ-Þ])"
    r"|(?<=\bsigned)\s+by\s+(?=the\s|[A-ZÀ-Þ])|(?<=\bconcluded)\s+by\s+(?=the\s|[A-ZÀ-Þ])"
)

# "an MoU with the Bee Board (on honey)".
SUBJECT_ASIDE = RarePattern(
    r"(?P<kind>(?:[\w-]+\s+){0,4}[\w-]+)\s+(?P<whom>(?:with|between)\s+[^()]{3,160}?)"
    r"\s+\((?P<on>(?:for|on|in\s+the\s+(?:field|area|sphere)s?\s+of|regarding|concerning)\s[^()]{3,160})\)[\s.,;]*"
)
# "the agreement": one that was told of before, perhaps.
DEFINITE = compiled(r"(?:the|this)\s", re.IGNORECASE)


class Candidate(NamedTuple):
    """A document as its text stands: where, of which kind, signed how and by whom.

    `place` tells the sentences of a block apart, where it is known.
    """

    block: int
    text: str
    type: DocumentType | None
    status: DocumentStatus
    agents: str = ""
    signers: str = ""
    split: bool = False
    note: str | None = None
    listed: bool = False
    vague: bool = False
    spoken: bool = False
    further: bool = False
    counted: bool = False
    place: int = -1


def part_of(part: Part, block: int, status: DocumentStatus, agents: str = "") -> Candidate:
    """Take one of several documents that a text names together."""
    candidate = Candidate(
        block,
        spell_out_sale(_subject_first(part.text)),
        part.type,
        status,
        agents,
        "",
        part.split,
        part.note,
        vague=part.vague,
        counted=part.counted,
    )
    return _cut_signers(candidate)


def _subject_first(text: str) -> str:
    """Write "an MoU with the Bee Board (on honey)" as "an MoU on honey with the Bee Board"."""
    aside = SUBJECT_ASIDE.fullmatch(text)
    return f"{aside['kind']} {aside['on']} {aside['whom']}" if aside else text


def _cut_signers(candidate: Candidate) -> Candidate:
    """Take "by N and M" off "the signing of the Minutes by N and M"."""
    own = OWN_SIGNERS.search(mask(candidate.text))
    by = own or BY.search(candidate.text)
    if not by or (candidate.agents and not own):
        return candidate
    return candidate._replace(text=candidate.text[: by.start()], agents=candidate.text[by.end() :])
