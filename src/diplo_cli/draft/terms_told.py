"""For how long and from when on a document holds, where sentences tell it and not the title.

"An agreement on honey, which will run until 2030"; "The memorandum is valid from 2025 to 2028."
"It enters into force on 1 May 2025."
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.document_words import document_words
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.report import Report
from diplo_cli.draft.validity import validity
from diplo_cli.names import words

if TYPE_CHECKING:
    from diplo_cli.draft.documents import FoundDocument

WILL = r"(?:(?:will|shall|would|is\s+to|are\s+to)\s+)?"
SUBJECT = (
    r"(?:,\s+(?:which|that)\s+"
    r"|[,(]\s*(?=valid|in\s+force|effective|expir|(?:enter|com|tak)ing\s)"
    r"|(?:^|(?<=[.!?]\s))(?P<what>(?:It|They|Both|Each|The|This|These)(?:\s+[\w-]+){0,3}?)\s+)"
)
# The years follow; "expires in 2030" tells until when.
TERM = RarePattern(
    rf"{SUBJECT}{WILL}(?:(?:be|is|are|remains?|stays?)\s+)?"
    r"(?:valid|in\s+(?:force|effect)|effective|runs?|lasts?|covers?|applies|apply|spans?|(?P<ends>expires?|expiring|ends?))"
    r"(?:\s+for\s+(?:an?\s+)?(?:(?:initial|period\s+of)\s+)*[\w-]+(?:\s+years?)?,?)?"
    r"\s+(?P<years>(?:from|for|until|till|through|to|between|during|over|in|on|by|at|the|\d)[^.;()]{0,80}?(?:19|20)\d\d(?:[^.;()]{0,24}?(?:(?:19|20)\d\d|(?<=[-–/])\d\d))?)"
    r"(?=[\s,.;)]|$)"
)
# "The agreement enters into force on 1 May 2025": on which day, or in which month or year.
ENTRY = RarePattern(
    rf"{SUBJECT}{WILL}(?:(?:enter(?:s|ing)?|com(?:e|es|ing))\s+into\s+(?:force|effect)"
    r"|tak(?:e|es|ing)\s+effect|becomes?\s+effective)"
    r"\s+(?:on|in|from|as\s+of)\s+(?P<day>[\w,]+(?:\s+[\w,]+){0,3}?\s+(?:19|20)\d\d|(?:19|20)\d\d)(?!\d)"
)
PRONOUNS = ("It", "They", "Both", "Each", "These")
NEAR = 400  # characters before it in which a document and its parties are named
BELOW = 10  # paragraphs, behind that of the document
PARTIES_FOLLOW = ("between", "among", "with", "by", "signed")
# "The new memorandum": what is left is the word for it.
SUBJECT_OF = compiled(r"^(?:The|This|These|Both|Each)\s+(?:new\s+|said\s+)?")
SENTENCE_END = compiled(r"[.!?]\s+")

Tells = Callable[[re.Match[str]], dict[str, Any]]


class Term(NamedTuple):
    """For how long, or from when on, something holds: what a text says, and names before that.

    `told` gives fields of the document; `named` are the last two words of each title that may
    stand right before, with or without parties behind it; `sentence` are the words of the sentence
    before.
    """

    found: re.Match[str]
    told: dict[str, Any]
    named: frozenset[tuple[str, ...]]
    sentence: frozenset[str]


def with_terms_told(documents: "list[FoundDocument]", report: Report) -> "list[FoundDocument]":
    """Let documents of which nothing of it is known hold for as long as the text says.

    A document's own paragraph says so, or one below, which it cites, too.
    """
    for pattern, tells in ((TERM, _years), (ENTRY, _day)):
        documents = _with_told(documents, report, pattern, tells)
    return documents


def _with_told(
    documents: "list[FoundDocument]", report: Report, pattern: RarePattern, tells: Tells
) -> "list[FoundDocument]":
    """Give documents what sentences of one pattern tell of them."""
    told = {
        x.number: [_term(found, tells) for found in pattern.finditer(x.text)] for x in report.blocks
    }
    terms = {number: found for number, found in told.items() if found}
    of_block: defaultdict[int, list[FoundDocument]] = defaultdict(list)
    for each in documents if terms else ():
        of_block[each.block].append(each)
    return [_with_term(each, of_block, terms) for each in documents]


def _term(found: re.Match[str], tells: Tells) -> Term:
    before = found.string[max(0, found.start() - NEAR) : found.start()].rstrip()
    *_, sentence = SENTENCE_END.split(before)
    return Term(found, tells(found), _named_last(words(before)), frozenset(words(sentence)))


def _named_last(before: list[str]) -> frozenset[tuple[str, ...]]:
    """Give each two words with which these end, or behind which parties follow, said last so."""
    told: dict[tuple[str, ...], bool] = {}
    for end in range(len(before), 0, -1):
        last = end == len(before) or before[end] in PARTIES_FOLLOW
        for start in {max(0, end - 2), end - 1}:  # a title may be of one word
            told.setdefault(tuple(before[start:end]), last)
    return frozenset(each for each, last in told.items() if last)


def _with_term(
    document: "FoundDocument",
    of_block: "Mapping[int, list[FoundDocument]]",
    terms: Mapping[int, list[Term]],
) -> "FoundDocument":
    title = words(document.title)
    others: list[FoundDocument] = []
    for below in range(BELOW + 1) if terms else ():
        block = document.block + below
        others += [each for each in of_block.get(block, ()) if each is not document]
        for term in terms.get(block, ()):
            told = term.told
            new = any(told.values()) and not any(getattr(document, field) for field in told)
            if new and _speaks_of(term, document, title, others, below):
                further = (*document.further, *([block] if below else []))
                return document._replace(**told, further=further)
    return document


def _speaks_of(
    term: Term,
    document: "FoundDocument",
    title: list[str],
    others: "list[FoundDocument]",
    below: int,
) -> bool:
    """Tell whether what runs for so long is this document, and none of the others."""
    found, what = term.found, term.found["what"]
    if what is None:
        return not below and tuple(title[-2:]) in term.named
    if what in PRONOUNS:
        told = bool(below) or term.sentence.issuperset(title[-1:])
        return told and below <= (not found.start()) and (not others or what != "It")
    subject = SUBJECT_OF.sub("", what)
    kind = document_words().pattern.fullmatch(subject)
    if kind is None:
        wanted = words(subject)
        return len(wanted) > 1 and {*wanted} <= {*title}
    of_kind, many = document_words().meant_by(subject)
    return of_kind == document.type and (many or of_kind not in [each.type for each in others])


def _years(found: re.Match[str]) -> dict[str, Any]:
    years = found["years"]
    told = validity(f"until {years.split(maxsplit=1)[-1]}" if found["ends"] else years)
    return {"valid_from": told.valid_from, "valid_until": told.valid_until}


def _day(found: re.Match[str]) -> dict[str, Any]:
    day = re.sub(r"(?<=[a-z]),", "", found["day"])
    return {"in_force_on": validity(f"until {day}").valid_until}
