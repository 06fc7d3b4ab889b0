"""Where a report says that documents were signed: its lists, its sentences, and who signed."""

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from diplo_cli.draft.clauses import (
    AFTER,
    UNREAL,
    VERB,
    VERBS,
    clauses,
    mask,
    quoted_documents,
    unreal,
)
from diplo_cli.draft.sentences import sentences
from diplo_cli.draft.several import UNSPECIFIC, Part, split_documents
from diplo_cli.draft.titles import MARK, clean_title, document_words, heads, leading_head
from diplo_cli.draft.units import Unit, units_of

if TYPE_CHECKING:
    from diplo_cli.draft.report import Report
    from diplo_cli.vocabulary import DocumentStatus, DocumentType

SIGNED_BY = re.compile(
    r"[\s,;(–—-]*\b(?:(?:it|which|this|the\s+document)\s+)?(?:(?:was|were|has\s+been)\s+)?(?:both\s+)?"
    r"(?:signed|inked|exchanged|concluded)\s+(?:on\s+behalf\s+of\s+[^,]+?\s+)?by\b\s*:?\s*",
    re.IGNORECASE,
)
ANAPHORA = re.compile(
    r"^(?:it|they|(?:the|this|that|these|both)\s+(?:\w+\s+){0,2}?(?:documents?|agreements?|memorand\w+|mous?|"
    r"protocols?|contracts?|programmes?|programs?|plans?|statements?|declarations?|letters?|accords?|roadmap|deals?|"
    r"pacts?)(?:\s+of\s+\w+)?)\s+(?:was|were)\s+(?:also\s+)?(?:signed|inked|exchanged)\b",
    re.IGNORECASE,
)
HEADING = re.compile(
    r"\b(?:following|as\s+follows|list\s+of|outcomes?|include[ds]?|are|these\s+are|signed|documents)\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\b(?:will\s+be|to\s+be\s+signed|be\s+signed|expected|planned|under\s+(?:negotiation|discussion|preparation)|"
    r"agreed\s+to\s+sign|draft|pending|upcoming|propos\w+|prepar\w+|in\s+force|ratif\w+|not\s+yet|"
    r"announcements?|previously|earlier\s+signed|signed\s+earlier|awaiting|initiatives)\b",
    re.IGNORECASE,
)
REFERRED = re.compile(
    r"\b(?:these|above|aforementioned|all|the|listed|said)\s+(?:[\w-]+\s+){0,3}(?:documents|agreements|memorand\w+|"
    r"instruments|mous)\s+(?:[\w-]+\s+){0,2}(?:were|was|have\s+been)\s+(?:[\w-]+\s+)?(?:signed|inked|exchanged)|"
    r"\b(?:signing\s+of|signed)\s+(?:the|these|all)\s+(?:above|documents|listed)",
    re.IGNORECASE,
)
INCLUDED = re.compile(
    r"\b(?:signed|inked|exchanged|concluded)(?:\s+[\w-]+){0,6}?\s*(?:\b(?:are|were|is|include[sd]?|included|comprise[sd]?)\b"
    r"(?:\s+as\s+follows)?(?:\s+(?:the\s+)?following)?\s*[:–-]*)\s+(?!signed\b|also\b|inked\b)",
    re.IGNORECASE,
)


class Candidate(NamedTuple):
    """A document as its text stands: where, of which kind, signed how and by whom."""

    block: int
    text: str
    type: "DocumentType | None"
    status: "DocumentStatus"
    agents: str = ""
    signers: str = ""
    split: bool = False
    note: str | None = None
    listed: bool = False
    vague: bool = False


def candidates_of(report: "Report") -> list[Candidate]:
    """Find every document that a report says was signed, adopted or exchanged."""
    year = report_year(report)
    units = units_of(report)
    found: list[Candidate] = []
    groups = [list(group) for _, group in groupby(units, key=lambda unit: (unit.item, unit.intro))]
    for number, group in enumerate(groups):
        if not group[0].item:
            for unit in group:
                found = _with_text(found, unit, year)
            continue
        after = groups[number + 1][0].text if number + 1 < len(groups) else ""
        found = _with_list(found, group, after, year)
    found = [each for each in found if not UNSPECIFIC.search(clean_title(each.text))]
    if any(not each.vague for each in found):
        # "signed six agreements to boost A and B" only announces what is told in detail elsewhere.
        found = [each for each in found if not each.vague]
    return found


def report_year(report: "Report") -> str | None:
    """Give the year of the first full date of a report."""
    for block in report.blocks[:6]:
        dated = re.search(
            r"\b(?:\d{1,2}(?:st|nd|rd|th)?\s+\w{3,9},?|\w{3,9}\.?\s+\d{1,2},?|\d{1,2}[./]\d{1,2}[./])\s*((?:19|20)\d\d)\b"
            r"|\b((?:19|20)\d\d)-\d\d-\d\d",
            block.text,
        )
        if dated:
            return dated.group(1) or dated.group(2)
    return None


def _with_text(found: list[Candidate], unit: Unit, year: str | None) -> list[Candidate]:
    """Add what running text says was signed; "it was signed by" goes to the document before."""
    for sentence in sentences(unit.text):
        if ANAPHORA.match(sentence) and found and not quoted_documents(sentence):
            by = SIGNED_BY.search(sentence)
            if by and not found[-1].signers:
                found[-1] = found[-1]._replace(signers=AFTER.sub("", f" {sentence[by.end() :]}"))
            if by or " between " not in sentence:
                continue
        found = [*found, *_of_sentence(sentence, unit.block, year)]
    return found


def _of_sentence(sentence: str, block: int, year: str | None) -> list[Candidate]:
    """Find the documents of one sentence, clause by clause."""
    listing = INCLUDED.search(mask(sentence))
    announced = heads(mask(sentence[: listing.start()])) if listing else []
    if listing and sentence[listing.end() :].startswith(("as follows", "the following")):
        listing = None
    if (
        listing
        and announced
        and announced[-1].plural
        and not PLANNED.search(sentence[: listing.end()])
    ):
        kind = sentence[announced[-1].start : announced[-1].end]
        text = f"{kind}: {AFTER.sub('', sentence[listing.end() :])}"
        return [
            Candidate(block, part.text, part.type, "signed", split=part.split, note=part.note)
            for part in split_documents(text)
        ]
    found: list[Candidate] = []
    for clause in clauses(sentence, year):
        quotes = quoted_documents(clause.documents)
        if len(quotes) > 1 or (quotes and re.search(r"[”»\"]\s*by\b", clause.documents)):
            found += _of_quotes(clause.documents, clause.agents, block, clause.status)
            continue
        followed = quoted_documents(clause.agents)
        agents = clause.agents
        if followed:
            # "… was inked by A and B, and the “Protocol …” by C and D".
            agents = clause.agents[: followed[0][0]]
            agents = re.sub(r",?\s+and\s+(?:the\s+)?$", "", agents)
            found += [
                _of_part(part, block, clause.status, agents)
                for part in split_documents(clause.documents)
            ]
            found += _of_quotes(clause.agents[followed[0][0] :], "", block, clause.status)
            continue
        found += [
            _of_part(part, block, clause.status, agents)
            for part in split_documents(clause.documents)
        ]
    return found


def _of_part(part: Part, block: int, status: "DocumentStatus", agents: str) -> Candidate:
    candidate = Candidate(
        block, part.text, part.type, status, agents, "", part.split, part.note, vague=part.vague
    )
    return _cut_signers(candidate)


def _cut_signers(candidate: Candidate) -> Candidate:
    """Take "by N and M" off "the signing of the Minutes by N and M"."""
    by = re.search(r"(?<!represented)\s+by\s+(?=the\s|[A-ZÀ-Þ])", candidate.text)
    if candidate.agents or not by:
        return candidate
    return candidate._replace(text=candidate.text[: by.start()], agents=candidate.text[by.end() :])


def _of_quotes(text: str, agents: str, block: int, status: "DocumentStatus") -> list[Candidate]:
    """Take each quoted title as a document; those who signed it follow it after "by"."""
    spans = quoted_documents(text)
    found: list[Candidate] = []
    for (start, end), following in zip(spans, [*spans[1:], (len(text), 0)], strict=True):
        after = text[end : following[0]]
        by = re.search(r"\bby\s+", after)
        own = after[by.end() :] if by else agents
        found.append(Candidate(block, text[start:end], None, status, own.strip(" ,")))
    return found


def _with_list(
    found: list[Candidate], items: list[Unit], after: str, year: str | None
) -> list[Candidate]:
    """Add the items of a list that a sentence announces as documents signed."""
    intro = items[0].intro
    announced = announces(intro, year)
    if not announced and not PLANNED.search(intro):
        sentence = (sentences(after) or [""])[0]
        announced = bool(REFERRED.search(sentence)) and not PLANNED.search(sentence)
    kinds = {head.type for head in heads(mask(intro)) if head.plural and head.type != "unspecified"}
    kind = kinds.pop() if len(kinds) == 1 else None
    status = _status(intro)
    for item in items:
        text = MARK.sub("", item.text).strip()
        head = leading_head(text)
        told = (
            [] if head and head.start < 3 and announced else _of_sentences(text, item.block, year)
        )
        if told:
            found = [*found, *told]
        elif announced and (head or _bare_subject(text, intro)):
            found = [*found, _of_item(item.block, text, None if head else kind, status)]
    return found


def _of_sentences(text: str, block: int, year: str | None) -> list[Candidate]:
    return [each for sentence in sentences(text) for each in _of_sentence(sentence, block, year)]


def _of_item(
    block: int, text: str, kind: "DocumentType | None", status: "DocumentStatus"
) -> Candidate:
    """Read an item: its title, then who signed it, in the same sentence or the next."""
    first, *others = sentences(text)
    agents = ""
    masked = mask(first)
    signed = SIGNED_BY.search(masked)
    if signed and signed.start() > 3:
        agents = first[signed.end() :]
        first = first[: signed.start()]
    for sentence in others:
        by = SIGNED_BY.search(sentence)
        if by and not agents:
            agents = sentence[by.end() :]
    first = re.sub(r"[\s;,]+and\s*$", "", first)
    quotes = quoted_documents(first)
    if quotes and quotes[0][0] < 4 and " between " not in first[quotes[0][1] :]:
        first = first[quotes[0][0] : quotes[0][1]]
    if quotes and not agents and " by " in text[len(first) :]:
        agents = text[len(first) :].partition(" by ")[2]
    first = re.sub(r"\s+(?:was|were)\s+(?:also\s+)?(?:signed|inked|exchanged)\b.*$", "", first)
    return Candidate(block, first, kind, status, agents.strip(" );"), listed=True)


def announces(intro: str, year: str | None) -> bool:
    """Tell whether a sentence before a list says that what follows was signed."""
    masked = mask(intro)
    if not masked or PLANNED.search(masked):
        return False
    verbs = list(VERB.finditer(masked))
    real = [
        verb
        for verb in verbs
        if not unreal(masked[: verb.start()], masked[verb.end() :], verb, year)
        or (verb["noun"] and masked.rstrip().endswith(":"))
    ]
    if any(verb["noun"] for verb in real):
        return True
    if real:
        return bool(heads(masked)) or masked.rstrip().endswith(":") or bool(HEADING.search(masked))
    if verbs or UNREAL.search(masked):
        return False
    named = document_words().pattern.search(masked)
    return bool(named) and (len(masked.split()) <= 5 or bool(HEADING.search(masked)))


def _bare_subject(text: str, intro: str) -> bool:
    """Tell whether an item without a word for its kind can be the subject of a document."""
    return (
        bool(document_words().pattern.search(intro))
        and len(text.split()) < 40
        and not re.search(r"\b(?:will|is|are|was|were|has|have|said|agreed|should)\b", mask(text))
        and not re.match(r"(?:Mr|Mrs|Ms|Dr|H\.E|Minister|President|Ambassador)\b", text)
    )


def _status(intro: str) -> "DocumentStatus":
    for verb in VERB.finditer(intro):
        if verb["noun"] and "exchange" in verb.group().lower():
            return "exchanged"
        if verb["verb"] and (status := VERBS[verb["verb"].lower()]) != "signed":
            return status if "signed" not in intro.lower() else "signed"
    return "signed"
