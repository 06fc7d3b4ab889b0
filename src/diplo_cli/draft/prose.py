"""What running text says was signed: sentence by sentence, with what one says of another.

A sentence may list what an earlier one announced ("the three agreements cover A, B and C"), or say
who signed the document before. What somebody only says in direct speech counts where the report
itself tells nothing better.
"""

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from diplo_cli.draft.allotments import allotted, of_the_last, with_allotted
from diplo_cli.draft.announcements import PLANNED, announces
from diplo_cli.draft.candidate import Candidate, part_of
from diplo_cli.draft.clauses import Clause, clauses
from diplo_cli.draft.clues import by_clues, yielded
from diplo_cli.draft.endings import AFTER, without_after
from diplo_cli.draft.listings import one_of_several, with_kind
from diplo_cli.draft.plainly import plainly
from diplo_cli.draft.provisions import Provision, provided
from diplo_cli.draft.quoting import mask, quoted_documents
from diplo_cli.draft.sentences import sentences
from diplo_cli.draft.several import Part, split_documents
from diplo_cli.draft.signing import VERB
from diplo_cli.draft.speech import Said, said_in
from diplo_cli.draft.titles import (
    NUMBER,
    clean_title,
    document_type,
    document_words,
    heads,
    leading_head,
)
from diplo_cli.draft.who_signed import for_whom, parties_told

if TYPE_CHECKING:
    from diplo_cli.draft.reality import Written
    from diplo_cli.draft.units import Unit
    from diplo_cli.vocabulary import DocumentStatus

SIGNED_BY = re.compile(
    r"[\s,;(–—-]*\b(?:(?:it|which|this|the\s+document)\s+)?(?:(?:was|were|has\s+been)\s+)?(?:both\s+|jointly\s+|also\s+)?"
    r"(?:signed|inked|exchanged|concluded)\s+(?:on\s+behalf\s+of\s+[^,]+?\s+)?by\b\s*:?\s*|"
    r"[\s,;(–—-]*\b(?:signator(?:y|ies)|(?:signed|exchanged)\s+between)\s*:\s*",
    re.IGNORECASE,
)
ANAPHORA = re.compile(
    r"^(?:it|they|(?:the|this|that|these|both)\s+(?:\w+\s+){0,2}?(?:documents?|agreements?|memorand\w+|mous?|"
    r"protocols?|contracts?|programmes?|programs?|plans?|statements?|declarations?|letters?|accords?|roadmap|deals?|"
    r"pacts?)(?:\s+of\s+\w+)?)\s+(?:was|were)\s+(?:also\s+)?(?:signed|inked|exchanged)\b",
    re.IGNORECASE,
)
INCLUDED = re.compile(
    r"\b(?:signed|inked|exchanged|concluded)(?:\s+[\w-]+){0,6}?\s*(?:\b(?:are|were|is|include[sd]?|included|comprise[sd]?)\b(?!\s+(?:focused|aimed)\b)"
    r"(?:\s+as\s+follows)?(?:\s+(?:the\s+)?following)?(?:,?\s*(?:among\s+others|inter\s+alia|in\s+particular|among\s+other\s+things),?)?\s*[:–-]*)\s+(?!signed\b|also\b|inked\b)",
    re.IGNORECASE,
)


# "The three agreements cover A and B", "these included an MoU on A".
LISTING = re.compile(
    rf"^(?P<subject>(?:among\s+(?:them|these)|at\s+issue|th(?:is|at)(?=\s+was\s+(?:then\s+)?followed)|(?:and\s+|also\s+)?(?:the|these|those|they|other|others|all|{NUMBER})\b"
    r"[^,;:]{0,60}?))\s+(?P<verb>(?:was|were)\s+(?:then\s+)?followed\s+by|(?:are|were)\s+(?:focused|aimed|centred|centered)|include|includes|included|are|were|comprise[sd]?|cover(?:s|ed)?|span(?:s|ned)?|"
    r"concern(?:s|ed)?|pertain(?:s|ed)?|relate[sd]?|deal(?:s|t)?|focus(?:es|ed)?|range[sd]?)[,:]?\s+"
    r"(?P<prep>(?:on|at|to|with|from|for|(?:in\s+)?the\s+(?:fields?|areas?|spheres?|sectors?)\s+of|in)\s+)?",
    re.IGNORECASE,
)


# A sentence of these tells of documents that no other one told of.
FURTHER = re.compile(
    r"\b(?:also|in\s+addition|additionally|furthermore|moreover|another|separately|other|further)\b",
    re.IGNORECASE,
)


BETWEEN = re.compile(r"\s+between\s+(?!.*\b(?:on|for|to|in)\b).+$", re.IGNORECASE)
ACCORDING = re.compile(r"^According\s+to\s+[^,]{3,80},\s+")
OPENING = 90
MOST = 60  # documents of a sentence
SIGNED_ON = re.compile(
    r",?\s+(?:signed|inked|exchanged|concluded)\s+(?:on|in|at|by|during|after)\s+[^;:.]{3,160}?,"
    r"(?=\s+(?:focus|cover|are|were|include|comprise|relate))"
)
# "This was followed by a joint statement to the press" tells of no document.
TO_THE_PRESS = re.compile(r"\bpress\b|\bto\s+(?:reporters|journalists|the\s+media)\b")
AS_FOLLOWS = re.compile(
    r"as\s+follows|the\s+following|(?:listed|given|provided|set\s+out|detailed)?\s*below|listed"
)


# "That document was signed in Lima": of which one it speaks was told elsewhere.
NAMELESS = re.compile(
    r"(?:it|they|both)\s+(?:was|were)\b|"
    r"(?:the|this|that|these|those)\s+(?:\w+\s+){0,2}?(?:documents?|papers?|instruments?)\b",
    re.IGNORECASE,
)


LASTLY = re.compile(
    r"^(?:and,?\s+)?(?:(?:last\s+but\s+)?not\s+least|finally|lastly),?\s+", re.IGNORECASE
)
THE_DOCUMENT = re.compile(
    r"(?:the|this|that)\s+(?:document|instrument|paper|text|pact|accord|deal)s?", re.IGNORECASE
)
# After a single memorandum, "the agreement" is it; after an agreement its subject tells.
THE_AGREEMENT = re.compile(
    r"(?:the|this|that)\s+(?:(?:loan|grant|financing|new|said)\s+)?(?:agreement|understanding|partnership)",
    re.IGNORECASE,
)
# "The “Plan on honey” was signed between A and B".
PAIR_AFTER = re.compile(r"[\s,]*between\s+(?=(?:the\s+)?[A-ZÀ-Þ])")
WEIGHED = "was it signed? the text says so in passing"
# "The MoU that was signed provides for …" tells of one that another sentence told of.
PROVIDES_OF = re.compile(
    r"(?:it|they|(?:the|this|that|these|those)\s+(?:\w+\s+){0,2}?(?:documents?|agreements?|memorand\w+|mous?))\b(?!\s+on\b)",
    re.IGNORECASE,
)
# What minutes provide for is no subject of theirs: they are of the meeting.
OF_A_MEETING = re.compile(r"(?:agreed\s+)?minutes\b", re.IGNORECASE)
# "… by A and B", "between A and B", "binds A and B".
PAIR_IN = re.compile(
    r"\b(?:between|by|binds?|are|is|of)\s+(?P<who>(?:the\s+)?[A-ZÀ-Þ“«\"].{1,160}?\s+and\s+.{1,160}?)\s*[.]?\s*$|"
    r"^\s*(?P<first>(?:the\s+)?[A-ZÀ-Þ“«\"].{1,160}?\s+and\s+.{1,160}?)\s+(?:became|signed|are|were|have|put|entered|made|set)\b"
)


class Told(NamedTuple):
    """What the sentences before one told: that something was signed, and of which kind."""

    signed: bool = False
    kind: str = ""
    parties: str = ""


def with_text(
    found: list[Candidate], unit: "Unit", written: "Written | None", told: Told
) -> tuple[list[Candidate], Told]:
    """Add what running text says was signed; "it was signed by" goes to the document before."""
    said = said_in(unit.text)
    at = 0
    for sentence in sentences(said.text):
        at = max(said.text.find(sentence, at), at)
        sentence = plainly(sentence)
        if found and (taken := _of_the_last(sentence, found[-1])):
            found = [*found[:-1], taken]
            continue
        if with_theirs := of_the_last(sentence, found):
            found = with_theirs
            continue
        if ANAPHORA.match(sentence) and not quoted_documents(sentence):
            if found and (SIGNED_BY.search(sentence) or " between " not in sentence):
                continue
            if not found and NAMELESS.match(sentence):
                continue
        speech = said.speech(at)
        plain = with_kind(sentence, told.kind) if told.signed and not speech else sentence
        here = _of_said(plain, at, said, unit.block, written)
        if not here:
            found, here = _of_told(sentence, found, unit.block, told, speech)
        if not here and not speech and not PROVIDES_OF.match(sentence):
            here = [
                Candidate(
                    unit.block, each.text, None, "signed", _pair_in(each.beside), note=WEIGHED
                )
                for each in by_clues(sentence, written)
            ]
        found, here = _once_more(found, here)
        further = bool(FURTHER.search(sentence[:OPENING]))
        found = [*found, *(each._replace(further=further, place=at) for each in here)]
        told = _told(sentence, bool(here), written, told)
    return found, told


def _of_the_last(sentence: str, last: Candidate) -> Candidate | None:
    """Take "it was signed by N", "for the Bee Board it was signed by N" for the last one."""
    for_body = for_whom(sentence)
    if for_body:
        body, who = for_body
        agents = f"{last.agents} and {body}" if last.agents else body
        return last._replace(agents=agents, signers=last.signers or who)
    by = SIGNED_BY.search(sentence) if ANAPHORA.match(sentence) else None
    if by is None or last.signers or quoted_documents(sentence):
        return None
    return last._replace(signers=AFTER.sub("", f" {sentence[by.end() :]}"))


def _of_told(
    sentence: str, found: list[Candidate], block: int, told: Told, speech: bool
) -> tuple[list[Candidate], list[Candidate]]:
    """Find the documents that a sentence tells of as some of those told signed before."""
    listed = [] if speech else of_listing(sentence, block, told)
    if listed:
        return found, [each._replace(agents=each.agents or told.parties) for each in listed]
    if told.signed and (one := one_of_several(sentence, told.kind)):
        by = SIGNED_BY.search(mask(one))
        one, agents = (one[: by.start()], one[by.end() :]) if by else (one, "")
        return found, [Candidate(block, one, None, "signed", agents or told.parties)]
    provision = None if speech else provided(sentence)
    return _of_provision(found, provision, block, told) if provision else (found, [])


def _once_more(
    found: list[Candidate], here: list[Candidate]
) -> tuple[list[Candidate], list[Candidate]]:
    """Take "inked the document" for the one just told of, with those who are said to have."""
    if not found or len(here) != 1:
        return found, here
    last, text = found[-1], here[0].text.strip(" .")
    alone = (
        last.type is None
        and not last.listed
        and not any(each.block == last.block and each.place == last.place for each in found[:-1])
    )
    if not THE_DOCUMENT.fullmatch(text) and not (alone and THE_AGREEMENT.fullmatch(text)):
        return found, here
    signers = last.signers or here[0].agents
    return [*found[:-1], last._replace(signers=signers)], []


def _pair_in(beside: str) -> str:
    """Give those whom the sentence names as parties beside a document."""
    pair = PAIR_IN.search(beside)
    return (pair["who"] or pair["first"]) if pair else ""


def _of_provision(
    found: list[Candidate], provision: Provision, block: int, told: Told
) -> tuple[list[Candidate], list[Candidate]]:
    """Take what "the agreement provides for" as one that was told signed without a subject."""
    kind = document_type(provision.title)
    if OF_A_MEETING.match(provision.title):
        return found, []
    bare = [each for each in found if document_type(each.text) == kind and _is_bare(each.text)]
    open_kinds = {head.type for head in heads(told.kind)}
    new = provision.signed and all(document_type(each.text) != kind for each in found)
    if not bare and not new and not (told.signed and kind in open_kinds):
        return found, []
    kept = [each for each in found if each is not bare[-1]] if bare else found
    status = bare[-1].status if bare else "signed"
    agents = provision.agents or (bare[-1].agents if bare else told.parties)
    note = "what the document provides for"
    parties = BETWEEN.search(bare[-1].text) if bare and not agents else None
    title = f"{provision.title}{parties.group()}" if parties else provision.title
    return kept, [Candidate(block, title, None, status, agents, note=note)]


def _is_bare(text: str) -> bool:
    """Tell whether a document's text says no more than its kind."""
    head = leading_head(clean_title(text))
    rest = clean_title(text)[head.end :] if head else text
    return not re.search(r"\w{3}", BETWEEN.sub("", re.sub(r"\([^()]*\)", "", rest)))


def _of_said(
    sentence: str, at: int, said: Said, block: int, written: "Written | None"
) -> list[Candidate]:
    """Find the documents of a sentence; those that somebody only speaks of are vague."""
    verb = VERB.search(mask(sentence))
    if verb is None or not said.speech(at + verb.start()):
        return of_sentence(sentence, block, written)
    ends = min(end for _, end in said.spans if end > at + verb.start())
    found = of_sentence(sentence[: ends - at].rstrip(" ,"), block, written)
    return [each._replace(vague=True, spoken=True) for each in found]


def _told(sentence: str, found: bool, written: "Written | None", told: Told) -> Told:
    """Remember that something was signed, and the plural that the next sentence may take up."""
    plural = [head for head in heads(mask(sentence)) if head.plural]
    counted = any(head.number or head.vague for head in plural) and yielded(sentence)
    if found or counted or (VERB.search(sentence) and announces(sentence, written)):
        kind = sentence[plural[-1].start : plural[-1].end] if plural else told.kind
        return Told(True, kind, parties_told(sentence, written) if plural else told.parties)
    return told


def of_listing(sentence: str, block: int, told: Told) -> list[Candidate]:
    """Read "the three agreements cover A and B" after a sentence that told of their signing."""
    sentence = SIGNED_ON.sub("", ACCORDING.sub("", sentence))
    listing = LISTING.match(mask(sentence))
    own = listing is not None and VERB.search(listing["subject"])
    if not listing or not (told.signed or own) or PLANNED.search(listing.group()):
        return []
    rest = without_after(f" {sentence[listing.end() :]}").strip()
    if re.match(r"(?:not?|never|still|yet)\b", rest) or AS_FOLLOWS.match(rest):
        return []
    if "followed" in listing["verb"] and TO_THE_PRESS.search(rest):
        return []
    named = plural_in(listing["subject"])
    counted = named if listing["subject"].lower().endswith(named.lower()) else listing["subject"]
    kind = _counted(counted, told.kind) if named else told.kind
    if leading_head(rest) or any(leading_head(each) for each in re.split(r";\s+(?:and\s+)?", rest)):
        return _listed(kind or "documents", rest, block)
    bare = listing["verb"].lower() in ("are", "were", "include", "included", "includes")
    alone = re.fullmatch(r"(?:they|these|those|all)(?:\s+\w+)?", listing["subject"], re.IGNORECASE)
    if not kind or not (named or alone) or (bare and not listing["prep"] and not named):
        return []
    if listing["verb"].lower() in ("are", "were") and not listing["prep"]:
        return []
    fields = (listing["prep"] or "").strip().lower().removeprefix("in ")
    return _listed(f"{kind} in {fields}" if fields.startswith("the ") else kind, rest, block)


def _counted(named: str, told: str) -> str:
    """Give "the MoUs" the number that the sentence before told: "six MoUs"."""
    own, before = heads(named), heads(told)
    if own and not own[0].number and before and before[0].number and own[0].type == before[0].type:
        return f"{before[0].number} {named}"
    return named


def of_sentence(sentence: str, block: int, written: "Written | None") -> list[Candidate]:
    """Find the documents of one sentence, clause by clause; it may allot to each who signed it."""
    told = allotted(sentence)
    found = _of_clauses(told.sentence, block, written) if told.agents and told.sentence else []
    given = with_allotted(found, told.agents)
    return given if given != found else _of_clauses(sentence, block, written)


def _of_clauses(sentence: str, block: int, written: "Written | None") -> list[Candidate]:
    included = _included(sentence, block)
    told = (each for clause in clauses(sentence, written) for each in _of_clause(clause, block))
    return included or list(islice(told, MOST))


def _included(sentence: str, block: int) -> list[Candidate]:
    """Read "the documents signed include A, B and C"."""
    listing = INCLUDED.search(mask(sentence))
    if not listing or AS_FOLLOWS.match(sentence, listing.end()):
        return []
    kind = plural_in(sentence[: listing.start()])
    if not kind or PLANNED.search(sentence[: listing.end()]):
        return []
    return _listed(kind, AFTER.sub("", sentence[listing.end() :]), block)


def plural_in(text: str) -> str:
    """Give the last word for documents in the plural that a text has, or nothing."""
    known = document_words()
    bare = re.sub(r"\([^()]*\)", lambda bracket: " " * len(bracket.group()), mask(text))
    found = [match.group() for match in known.pattern.finditer(bare)]
    return found[-1] if found and known.types[" ".join(found[-1].lower().split())][1] else ""


def _listed(kind: str, rest: str, block: int) -> list[Candidate]:
    """Part what a sentence lists: at its semicolons, else at its commas; all are of one kind."""
    items = [item for item in re.split(r";\s+(?:and\s+)?", rest) if item.strip()]
    if len(items) == 1:
        parts = (
            split_documents(rest)
            if leading_head(rest)
            else split_documents(f"{kind}{'' if kind.endswith(' of') else ':'} {rest}")
        )
    else:
        parts = []
        for item in (LASTLY.sub("", each) for each in items):
            own = split_documents(item) if leading_head(item) else []
            parts += own or [Part(item, heads(kind)[0].type if heads(kind) else None)]
    return [part_of(part, block, "signed", "")._replace(vague=False) for part in parts]


def _of_clause(clause: Clause, block: int) -> list[Candidate]:
    """Find the documents of a clause of signing; quoted titles may have signers each."""
    quotes = quoted_documents(clause.documents)
    if len(quotes) > 1 or (quotes and re.search(r"[”»\"]\s*by\b", clause.documents)):
        return _of_quotes(clause.documents, clause.agents, block, clause.status)
    followed = quoted_documents(clause.agents)
    agents = clause.agents
    if quotes and not agents and (pair := PAIR_AFTER.match(clause.documents, quotes[-1][1])):
        agents = clause.documents[pair.end() :]
    if followed:
        # "… was inked by A and B, and the “Protocol …” by C and D".
        agents = re.sub(r",?\s+and\s+(?:the\s+)?$", "", clause.agents[: followed[0][0]])
    found = [
        part_of(part, block, clause.status, agents) for part in split_documents(clause.documents)
    ]
    if followed:
        found += _of_quotes(clause.agents[followed[0][0] :], "", block, clause.status)
    return found


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
