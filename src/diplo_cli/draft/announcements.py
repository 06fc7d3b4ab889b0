"""What announces a list of documents: a sentence of signing, a heading, the report's headline."""

import re
from typing import TYPE_CHECKING

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.document_words import document_words
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reality import UNREAL, Written, unreal
from diplo_cli.draft.signing import STATUSES, VERB, verbs_in
from diplo_cli.draft.speech import said_in
from diplo_cli.draft.titles import MARK, heads
from diplo_cli.draft.word_order import in_plain_order
from diplo_cli.names import small

if TYPE_CHECKING:
    from diplo_cli.vocabulary import DocumentStatus

HEADING = RarePattern(
    r"\b(?:following|as\s+follows|list\s+of|outcomes?|include[ds]?|are|these\s+are|signed|documents|notes)\b",
    re.IGNORECASE,
)
PLANNED = compiled(
    r"\b(?:will\s+be|to\s+be\s+signed|be\s+signed|expected|planned|under\s+(?:negotiation|discussion|preparation|study|consideration)|"
    r"being\s+(?:studied|considered|negotiated|discussed|drafted|prepared|finali[sz]ed|reviewed)|"
    r"agreed\s+to\s+sign|draft|pending|upcoming|propos\w+|prepar\w+|in\s+force|ratif\w+|not\s+yet|"
    r"announcements?|previously|earlier\s+signed|signed\s+earlier|awaiting|initiatives|to\s+(?:sign|discuss)\b(?=[^.;]{0,200}\bprojects))\b",
    re.IGNORECASE,
)
REFERRED = RarePattern(
    r"\b(?:these|above|aforementioned|all|the|listed|said)\s+(?:[\w-]+\s+){0,3}(?:documents|agreements|memorand\w+|"
    r"instruments|mous|acts|papers|texts|accords|deals|pacts|treaties|protocols|contracts)\s+(?:[\w-]+\s+){0,2}(?:were|was|have\s+been)\s+(?:[\w-]+\s+)?(?:signed|inked|exchanged)|"
    r"\b(?:signing\s+of|signed)\s+(?:the|these|all)\s+(?:above|documents|listed)",
    re.IGNORECASE,
)
# "List of outcomes of the visit": all titles below it are of what was signed.
OUTCOMES = RarePattern(
    r"^\W*(?:the\s+|following\s+are\s+the\s+|(?:here|these)\s+are\s+the\s+)*"
    r"(?:(?:full|final|complete|joint)\s+)?(?:list\s+of\s+(?:the\s+)?(?:[\w/-]+\s+){0,3}?"
    r"(?:outcomes?|deliverables|documents|agreements|mous|memoranda|memorandums|instruments)"
    r"|(?:(?:key|main|major)\s+)?(?:outcomes?|deliverables)\b(?:\s+documents)?"
    r"|results\s+of\s+the\s+(?:[\w-]+\s+)?(?:visit|talks|meeting|summit|session|negotiations)\b)",
    re.IGNORECASE,
)
# The head of a table: "Title  Peruvian side  Chilean side", "Name of MoU  Exchanged by".
COLUMNS = RarePattern(
    r"^(?:(?:s(?:r|l)?\.?\s*)?(?:no\.?|№|#)\s+)?(?:(?:name|title)s?(?:\s+of)?|documents?|agreements?|mous?|memorand\w+|instruments?)\b"
    r"[^.;:]{0,60}\b(?:sides?|signator(?:y|ies)|sign(?:ed|ing)|exchanged?|part(?:y|ies))\b[^.;:]{0,100}$",
    re.IGNORECASE,
)
# "These include:", "The list is as follows:": what they list was told before.
ANAPHORIC = RarePattern(
    r"\b(?:these|those|they|the\s+list|details|here|following|below|as\s+follows|include[sd]?|among\s+them|"
    r"in\s+particular|namely|specifically)\b",
    re.IGNORECASE,
)
# What a list has besides documents.
ANNOUNCEMENTS = RarePattern(
    r"(?:(?:other|key|major)\s+)?(?:announcements?|projects?|initiatives|inaugurations?|launch(?:es)?)"
    r"(?:\s+(?:made|launched|inaugurated|and\s+launches|and\s+initiatives))?",
    re.IGNORECASE,
)
# "MoU/Agreement/Announcement", "the announcement and eight MoUs": what heads a list of documents,
# and what else there is in it.
OR_ANNOUNCEMENT = RarePattern(r"\s*/\s*announcements?\b|\bannouncements?\s+and\s+", re.IGNORECASE)
# "Besides the MoUs that were signed, it was also agreed to": a list of what will be done.
AGREED_TO = RarePattern(
    r"\b(?:agreed|decided|pledged|resolved|undertook)\s+to[\s:–—-]*$", re.IGNORECASE
)
# "The documents that they signed": what a list holds is told by such a clause.
WHICH = RarePattern(r"\b(?:that|which)\s+")
SIGNED_WORDS = frozenset(
    {"signed", "exchanged", "concluded", "adopted"}
    | {"bilateral", "other", "cooperation", "political"}
)
SECTION_WORDS = 5
LONGEST_HEADING = 30
SHORT = 10
RECENT = 3
TOP = 5  # a report's first pieces, where its headings stand
BESIDE = 60


def lists_outcomes(texts: list[str]) -> bool:
    """Tell whether a heading among these says that a report lists what a visit brought."""
    return any(
        OUTCOMES.match(text) and len(text.split()) <= LONGEST_HEADING and not PLANNED.search(text)
        for text in texts
    )


def is_section(text: str) -> bool:
    """Tell whether a line heads a part of a list: "A. Agreements/MoUs", "Announcements:"."""
    bare = re.sub(r"^[A-Z][.)]\s+|\s+\([^()]*\)(?=\W*$)", "", MARK.sub("", text)).strip(" :.")
    if len(bare.split()) > SECTION_WORDS:
        return False
    named = document_words()
    words = [word for word in re.split(r"[\s/,&]+|\band\b", bare) if word]
    return bool(words) and (
        bool(ANNOUNCEMENTS.fullmatch(bare))
        or all(
            named.types.get(word.lower(), ("", False))[1] or word.lower() in SIGNED_WORDS
            for word in words
        )
    )


def announced(intro: str, before: list[str], headline: str, written: Written | None) -> bool:
    """Tell whether a list holds what was signed: its own intro says so, or what stands before it.

    `before` are the sentences of running text before the list, the nearest last.
    """
    if AGREED_TO.search(intro):
        return False
    if announces(intro, written):
        return True
    masked = mask(intro)
    told = WHICH.sub("", masked)
    if PLANNED.search(masked) or any(
        unreal(told[: verb.start()], told[verb.end() :], verb, written) for verb in verbs_in(told)
    ):
        return False
    if lists_outcomes([*before[:TOP], *before[-RECENT:], headline]):
        return True
    leaves_open = len(masked.split()) <= SHORT or masked.rstrip().endswith(":")
    if not leaves_open and not ANAPHORIC.search(masked):
        return False
    near = (*before[-RECENT:], headline)
    return any(announces(each, written) or _speaks_of_signed(each, written) for each in near)


def _speaks_of_signed(sentence: str, written: Written | None) -> bool:
    """Tell whether a sentence is about documents signed now: "what they signed has been listed"."""
    masked = mask(sentence)
    known = document_words()
    plurals = [
        found for found in known.pattern.finditer(masked) if known.meant_by(found.group())[1]
    ]
    if not plurals or PLANNED.search(masked):
        return False
    return any(
        verb["verb"]
        and plurals[0].end() < verb.start() < plurals[0].end() + BESIDE
        and not UNREAL.search(masked[: verb.start()])
        and not unreal("", masked[verb.end() :], verb, written)
        for verb in verbs_in(masked)
    )


def announces(intro: str, written: Written | None) -> bool:
    """Tell whether a sentence before a list says that what follows was signed."""
    intro = in_plain_order(intro)
    masked = mask(said_in(intro).text if intro.rstrip().endswith(":") else intro)
    masked = OR_ANNOUNCEMENT.sub("", masked)
    if not masked or PLANNED.search(masked):
        return False
    if COLUMNS.match(masked) and len(masked.split()) <= LONGEST_HEADING:
        return True
    verbs = list(verbs_in(masked))
    real = [
        verb
        for verb in verbs
        if not unreal(masked[: verb.start()], masked[verb.end() :], verb, written)
        or (verb["noun"] and masked.rstrip().endswith(":"))
    ]
    if any(verb["noun"] for verb in real):
        return True
    if real:
        ends = masked.rstrip().endswith(":") or not masked[real[-1].end() :].strip(" –—-")
        return ends or bool(heads(masked)) or bool(HEADING.search(masked))
    if verbs or UNREAL.search(masked):
        return False
    named = document_words().pattern.search(masked)
    return bool(named) and (len(masked.split()) <= 5 or bool(HEADING.search(masked)))


def announced_status(intro: str) -> "DocumentStatus":
    """Give the status of the documents of a list by the verb that announces them."""
    for verb in VERB.finditer(intro):
        if verb["noun"] and "exchange" in verb.group().lower():
            return "exchanged"
        if verb["verb"] and (status := STATUSES[small(verb["verb"])]) != "signed":
            return status if "signed" not in intro.lower() else "signed"
    return "signed"
