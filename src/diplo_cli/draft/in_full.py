"""Those whom a report's documents only point at, named as the report names them elsewhere."""

import re
from itertools import accumulate

from diplo_cli.countries import iso_countries
from diplo_cli.draft.anaphora import between_pointed_at, pointed_at
from diplo_cli.draft.candidate import Candidate
from diplo_cli.draft.candidates import candidates_of
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.report import Report
from diplo_cli.draft.signatories import in_full, signatories
from diplo_cli.draft.signing_ministers import ministries_in
from diplo_cli.draft.titles import leading_head

# "MoU on honey (N N, Minister of Wax; Gen. (Ret.) M M)".
BRACKETED = compiled(r"\s*\((?P<who>[^()]*(?:\([^()]*\)[^()]*)*)\)[\s.;]*$")
# "between the two ministries", "the two ministries".
MINISTRIES = compiled(
    r"(?:\s*\b(?:between|by)\s+|^)(?:the|both|their)\s+(?:two\s+|respective\s+)*ministries(?!\s+of\b)(?=\W|$)"
)
# "between the two cities": whoever they are, it is no part of a title.
OF_BOTH = compiled(
    r",?\s+between\s+(?:the\s+)?(?:two|both)\s+(?:(?:countries|states|sides)['’]\s+)?(?:[a-z]+\s+){0,2}(?:cities|regions|provinces|municipalities|institutions|"
    r"organi[sz]ations|bodies|agencies|companies|universities|banks|chambers|houses|assemblies|parliaments|countries|states|"
    r"nations|kingdoms|republics|sides|peoples)(?=[^\w’']|$)(?!\s+of\b)"
)
# A headline of a signing, and what a report of it says of what was done before the talks.
OF_SIGNING = compiled(
    r"\b(?:signs?|signed|signing|inks?|inked|seals?|sealed|concludes?|concluded)\b", re.IGNORECASE
)
SIGN = compiled(r"(?<!to )\b(?:sign|ink|conclude|seal)s?\b(?=\s+(?:an?\s|[A-Z]))")
HAD = compiled(
    r"\bhad\s+(?:(?:just|also|then|before\s+that)\s+)*(?P<been>been\s+)?"
    r"(?=(?:also\s+)?(?:signed|inked|exchanged|concluded)\b)"
)
SURNAME = compiled(
    r"^(?:(?:his|her)\s+(?:[A-Z][a-z]+\s+)?counterpart,?\s+)?"
    r"(?:(?:Mr|Ms|Mrs|Dr|President|Minister|Prime\s+Minister|"
    r"PM)\.?\s+)?(?P<name>[A-ZÀ-Þ][\w’'-]*[a-z][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*[a-z][\w’'-]*){0,2})$"
)
NEAR = 1_500  # characters before a document in which its ministers are named
FAR = 5_000  # characters before a document in which those are named whom it points at
BILATERAL = 2


def candidates_in_full(report: Report) -> list[Candidate]:
    """Find every document that a report says was signed, and name those it points at."""
    text = "\n".join(block.text for block in report.blocks)
    ends = accumulate((len(block.text) + 1 for block in report.blocks), initial=0)
    starts = dict(zip((block.number for block in report.blocks), ends, strict=False))
    found = candidates_of(report) or _signed_before(report) or _in_headline(report)
    return [_in_full(each, starts[each.block], text) for each in found]


def _signed_before(report: Report) -> list[Candidate]:
    """Find what "had been signed" where the headline is of a signing and nothing else tells of it.

    "Xland and Yland ink agreement": by the talks that the report is about, it had been done.
    """
    if not report.blocks or not OF_SIGNING.search(report.blocks[0].text):
        return []
    told = [
        each._replace(text=HAD.sub(lambda had: "were " if had["been"] else "", each.text))
        for each in report.blocks
    ]
    return candidates_of(report._replace(blocks=tuple(told))) if told != [*report.blocks] else []


def _in_headline(report: Report) -> list[Candidate]:
    """Find what only the headline says is signed: "N and M sign a Treaty of Friendship"."""
    first = report.blocks[0] if report.blocks else None
    present = SIGN.search(first.text) if first else None
    if first is None or present is None or not leading_head(first.text[present.end() :].lstrip()):
        return []
    told = f"{first.text[: present.start()]}signed{first.text[present.end() :]}."
    return candidates_of(report._replace(blocks=(first._replace(text=told, lines=(told,)),)))


def _in_full(candidate: Candidate, start: int, text: str) -> Candidate:
    """Name those whom a candidate only points at: people by surname, bodies by "the agency".

    Its block starts in the whole text at `start`.
    """
    candidate = _with_bracketed(candidate)
    end = start + max(candidate.place, 0)
    before = text[max(0, end - FAR) : end]
    agents = pointed_at(candidate.agents, before)
    own = OF_BOTH.sub("", between_pointed_at(candidate.text, before))
    if MINISTRIES.search(f"{own} {agents}"):
        both = ministries_in(before[-NEAR:])
        own, agents = MINISTRIES.sub("", own), both or MINISTRIES.sub("", agents)
    return candidate._replace(text=own, agents=_named_in_full(agents, text))


def _with_bracketed(candidate: Candidate) -> Candidate:
    """Take those in brackets at the end, "MoU on honey (N N; M M)", for who signed it."""
    found = BRACKETED.search(candidate.text)
    who = found["who"] if found else ""
    if found is None or len(signatories(who)) < BILATERAL:
        return candidate
    return candidate._replace(
        text=candidate.text[: found.start()], signers=candidate.signers or who
    )


def _named_in_full(agents: str, text: str) -> str:
    """Give those who sign by surname the full names and offices that they have elsewhere."""
    pieces = re.split(r"\s+and\s+", agents.strip(" ."))
    for position, piece in enumerate(pieces):
        bare = SURNAME.match(piece)
        full = in_full(bare["name"], text) if bare else None
        if full:
            country = f" of {iso_countries()[full.country].name}" if full.country else ""
            pieces[position] = f"{full.role or 'Mr.'}{country} {full.name}"
    return " and ".join(pieces)
