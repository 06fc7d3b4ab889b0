"""What running text says was signed: sentence by sentence, with what one says of another.

A sentence may list what an earlier one announced ("the three agreements cover A, B and C"), or say
who signed the document before. What somebody only says in direct speech counts where the report
itself tells nothing better.
"""

import re
from itertools import islice
from typing import TYPE_CHECKING

from diplo_cli.draft.allotments import allotted, of_the_last, with_allotted
from diplo_cli.draft.announcements import announces
from diplo_cli.draft.candidate import Candidate, part_of
from diplo_cli.draft.clauses import Clause, clauses
from diplo_cli.draft.clues import by_clues, pair_in, yielded
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.counted import NOT_NOW, counted_before
from diplo_cli.draft.earlier_visits import of_now
from diplo_cli.draft.endings import who_signs, without_after
from diplo_cli.draft.enumerations import MANY, Told, included, of_listing, without_dashes
from diplo_cli.draft.listings import each_of_several, one_of_several, with_kind
from diplo_cli.draft.pairs import with_pairs
from diplo_cli.draft.provisions import (
    BETWEEN,
    THE_ONE,
    Provision,
    is_bare,
    of_provision,
    provided,
)
from diplo_cli.draft.quoted_titles import of_quotes
from diplo_cli.draft.quoting import mask, quoted_documents
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.sentences import sentences
from diplo_cli.draft.several import split_documents
from diplo_cli.draft.signing import VERB
from diplo_cli.draft.speech import Said, said_in
from diplo_cli.draft.taken_up import as_told, is_called, new_one, with_open_one
from diplo_cli.draft.titles import (
    Head,
    clean_title,
    document_type,
    heads,
    leading_head,
)
from diplo_cli.draft.who_signed import WITH, for_whom, parties_told, with_person

if TYPE_CHECKING:
    from diplo_cli.draft.reality import Written
    from diplo_cli.draft.units import Unit

# "It was signed by N", "it was signed in Lima on Monday by N".
SIGNED_BY = RarePattern(
    r"[\s,;([–—-]*\b(?:(?:it|which|this|the\s+document)\s+)?(?:(?:was|were|has\s+been)\s+)?(?:both\s+|jointly\s+|also\s+)?"
    r"(?:signed|inked|exchanged|concluded)"
    r"(?:,?\s+(?:here|today|yesterday|(?:in|at|during|this|last|on(?=\s+(?:\w+day\b|\d|[A-Z]\w+\s\d)))\s[^,;:.]{1,60}?),?)?"
    r"\s+(?:(?:on\s+behalf\s+of|(?:from|for)\s+the)\s+[^,]+?\s+)?by\b\s*:?\s*|"
    r"[\s,;(–—-]*\b(?:signator(?:y|ies)|(?:signed|exchanged)\s+between)\s*:\s*|,\s+signed\s+on\s+the\s+[^,]+?\s+by\b\s*",
    re.IGNORECASE,
)
# "The third was signed by N and M on wax" is another than the last told of.
ANAPHORA = RarePattern(
    r"^(?!the\s+(?:second|third|fourth|fifth|sixth|other|last|final)\s[^;:]*?\sby\s[^;:]*?\s(?:on\s+(?!behalf|\w+day)(?-i:[a-z])|for\s+(?:the\s+[a-z]+\s+of|[a-z]+ing)\s))"
    r"(?:it|they|(?:the|this|that|these|both)\s+(?:\w+\s+){0,2}?(?:documents?|agreements?|memorand\w+|mous?|"
    r"protocols?|contracts?|programmes?|programs?|plans?|statements?|declarations?|letters?|accords?|roadmap|deals?|"
    r"pacts?)(?:\s+of\s+\w+)?)\s+(?:was|were)\s+(?:also\s+)?(?:signed|inked|exchanged)\b",
    re.IGNORECASE,
)
# "The following documents were signed at the talks: an agreement on honey, …".
LISTS = RarePattern(r"[^:;.]{0,90}:\s+\w")
# A sentence of these tells of documents that no other one told of.
FURTHER = compiled(
    r"\b(?:also|in\s+addition|additionally|furthermore|moreover|another|separately|other|further)\b",
    re.IGNORECASE,
)
OPENING = 90
MOST = 60  # documents of a sentence
TWO = 2
# "That document was signed in Lima": of which one it speaks was told elsewhere.
NAMELESS = RarePattern(
    r"(?:it|they|both)\s+(?:was|were)\b|"
    r"(?:the|this|that|these|those)\s+(?:\w+\s+){0,2}?(?:documents?|papers?|instruments?)\b",
    re.IGNORECASE,
)
# "To save the bees, the ministers signed an MoU".
PURPOSE = RarePattern(
    r"(?:In\s+order\s+)?[Tt]o\s+(?!(?:date|this|that|mark|the|his|her|celebrate|crown|conclude|cap|begin|start)\b)"
    r"(?P<what>[a-z]+\s[^;:]{3,160}?),\s+(?=(?:the\s+)?[A-ZÀ-Þ]|(?:the|both|he|she|they)\b)"
)
# "Two protocols of cooperation on honey were signed": on the same, for each.
ALL_ON = RarePattern(
    r"(?:\s+\([^()]{2,8}\))?(?P<on>\s+(?:of\s+[Cc]ooperation\b|(?:on|for|regarding|concerning|in\s+the\s+field\s+of)\s)[^,;:]{0,160}?)"
    r"(?=\s+(?:was|were|have|has|between|by)\b)"
)
# "The second MoU between A and B" is another than the first.
ANOTHER_PAIR = RarePattern(
    r"the\s+(?:second|third|fourth|fifth|other|last)\s.*\sbetween\s", re.IGNORECASE
)
THE = RarePattern(r"(?:the|this|that)\s", re.IGNORECASE)
# "The talks brought ten MoUs": no word of signing, and yet they are counted.
MADE = compiled(
    r"\b(?:put|bring\w*|brought|seal\w*|clinch\w*|produc\w+|yield\w*|result\w*|deliver\w*|agreed|reach\w*|end(?:s|ed)|clos\w+|sum\w*|got|secur\w+|struck)\b",
    re.IGNORECASE,
)
THE_DOCUMENT = RarePattern(
    r"(?:the|this|that)\s+(?:document|instrument|paper|text|pact|accord|deal)s?", re.IGNORECASE
)
# After a single memorandum, "the agreement" is it; after an agreement its subject tells.
THE_AGREEMENT = RarePattern(
    r"(?:the|this|that)\s+(?:(?:loan|grant|financing|new|said)\s+)?(?:agreement|understanding|partnership)"
    r"(?:\s+between\s+(?:the\s+)?(?:two|both)\s+[a-z]+)?",
    re.IGNORECASE,
)
# "The “Plan on honey” was signed between A and B".
PAIR_AFTER = RarePattern(r"[\s,]*between\s+(?=(?:the\s+)?[A-ZÀ-Þ])")
# "The first, worth 3 million, will fund bees; the second …".
PIECES = RarePattern(r";\s+(?:and\s+|while\s+)?(?=the\s|another\s)")
WEIGHED = "was it signed? the text says so in passing"
# "The MoU that was signed provides for …" tells of one that another sentence told of.
PROVIDES_OF = compiled(
    r"(?i:it|they|(?:the|this|that|these|those)\s+(?:\w+\s+){0,2}?(?:documents?|agreements?|memorand\w+|mous?))\b(?!\s+on\b)"
)


def with_text(
    found: list[Candidate], unit: "Unit", written: "Written | None", told: Told
) -> tuple[list[Candidate], Told]:
    """Add what running text says was signed; "it was signed by" goes to the document before."""
    said, at, open_one = said_in(without_dashes(unit.text)), 0, ""
    whole = of_now(sentences(said.text), written)
    for sentence in (each for one in whole for each in each_of_several(one)):
        at = max(said.text.find(sentence, at), at)
        sentence = with_open_one(as_told(sentence), open_one)
        open_one = ""
        if found and (taken := _of_the_last(sentence, found[-1])):
            found = [*found[:-1], taken]
            continue
        if with_theirs := of_the_last(sentence, found):
            found = with_theirs
            continue
        again = ANAPHORA.match(sentence)
        if again and not quoted_documents(sentence) and not LISTS.match(sentence, again.end()):
            if found and (SIGNED_BY.search(sentence) or " between " not in sentence):
                continue
            if not found and NAMELESS.match(sentence):
                continue
        speech = said.speech(at)
        plain = (
            with_kind(sentence, told.last or told.kind) if told.signed and not speech else sentence
        )
        here = _of_said(plain, at, said, unit.block, written)
        if not here:
            found, here = _of_told(sentence, found, unit.block, told, speech)
        if not here and not speech and not PROVIDES_OF.match(sentence):
            here = [
                Candidate(unit.block, each.text, None, "signed", pair_in(each.beside), note=WEIGHED)
                for each in by_clues(sentence, written)
            ]
        if not here and not speech:
            here = counted_before(sentence, unit.block, found, told)
        here = [_for_purpose(each, sentence) for each in here]
        found, here = _once_more(found, here)
        further = bool(FURTHER.search(sentence[:OPENING]))
        found = [*found, *(each._replace(further=further, place=at) for each in here)]
        told = _told(sentence, bool(here), written, told)
        open_one = "" if here or speech else new_one(sentence)
    return found, told


def _for_purpose(candidate: Candidate, sentence: str) -> Candidate:
    """Give a bare MoU what it is said to be for: "To save the bees, they signed an MoU"."""
    purpose = PURPOSE.match(sentence)
    text, partner = candidate.text.rstrip(" ."), ""
    if other := WITH.search(text):
        text, partner = text[: other.start()], text[other.start() :]
    if purpose is None or not is_bare(text) or BETWEEN.search(text):
        return candidate
    return candidate._replace(
        text=f"{text} to {purpose['what']}{partner}", note="what it is said to be for"
    )


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
    return last._replace(signers=who_signs(sentence[by.end() :]))


def _of_told(
    sentence: str, found: list[Candidate], block: int, told: Told, speech: bool
) -> tuple[list[Candidate], list[Candidate]]:
    """Find the documents that a sentence tells of as some of those told signed before."""
    listed = [] if speech else of_listing(sentence, block, told, found)
    if listed:
        counts = [number for _, number in told.counts]
        if sum(counts) == len(listed) and not any(each.listed for each in found):
            # "six agreements … cover many fields. The agreements are: …": the list tells all.
            found = [each for each in found if not each.split or each.counted]
        return found, [each._replace(agents=each.agents or told.parties) for each in listed]
    pieces = PIECES.split(sentence) if told.signed else []
    ones = [
        one for each in pieces if (one := one_of_several(each, told.kind or told.last, told.on))
    ]
    if ones and _told_already(found, told, ones):
        return found, []  # "They signed A and B. The first provides for bees"
    if ones:
        # "Two protocols on honey were signed. One is between A and B": not one more.
        own = [each for each in found if each.block != block or not _is_all_told(each, told)]
        return own, [_one_told(one, block, told) for one in ones]
    provision = None if speech else provided(sentence)
    if provision is None or _says_more(sentence, provision, found, block):
        return found, []
    return of_provision(found, provision, block, told)


def _says_more(sentence: str, provision: Provision, found: list[Candidate], block: int) -> bool:
    """Tell whether "the MoU seeks …" is said of the one just told by itself, with its subject."""
    last = found[-1] if found else None
    if last is None or is_bare(last.text):
        return False
    beside = last.block == block
    of_list = last.listed and not beside and last.place < 0
    if last.split or of_list or not THE_ONE.match(sentence):
        return provision.of_this and beside  # "They signed the MoU on wax. This agreement aims …"
    kind = last.type or document_type(clean_title(last.text))
    return document_type(provision.title) == kind or (provision.of_this and beside)


def _told_already(found: list[Candidate], told: Told, ones: list[str]) -> bool:
    """Tell whether the last sentence that told documents told all, each with its subject."""
    last = [x for x in found if (x.block, x.place) == (found[-1].block, found[-1].place)]
    if len(last) < TWO or any(each.vague or is_bare(each.text) for each in last[-TWO:]):
        return False
    types = [each.type or document_type(clean_title(each.text)) for each in last]
    others = {document_type(clean_title(one)) for one in ones} - {*types, "unspecified"}
    return not others and all(
        sum(kind in (each, "unspecified") for each in types) >= number
        for kind, number in told.counts
    )


def _is_all_told(candidate: Candidate, told: Told) -> bool:
    """Tell whether "protocols on honey" is all of those that are named one by one after it."""
    kinds = {head.type for head in heads(told.kind)}
    text = candidate.text.rstrip(" .")
    whole = text.endswith(told.on) or (candidate.split and told.on.endswith(text.split()[-1]))
    return bool(told.on) and whole and document_type(clean_title(text)) in kinds


def _one_told(one: str, block: int, told: Told) -> Candidate:
    """Take "the second one on honey, signed by N" for a document of its own."""
    by = SIGNED_BY.search(mask(one))
    one, agents = (one[: by.start()], one[by.end() :]) if by else (one, "")
    return Candidate(block, one, None, "signed", agents or told.parties, listed=True)


def _once_more(
    found: list[Candidate], here: list[Candidate]
) -> tuple[list[Candidate], list[Candidate]]:
    """Take "inked the document" for the one just told of, with those who are said to have."""
    if not found or len(here) != 1:
        return found, here
    last, (text, partner) = found[-1], with_person(without_after(here[0].text).strip(" ."))
    alone = (
        last.type is None
        and not last.listed
        and not any(each.block == last.block and each.place == last.place for each in found[:-1])
    )
    if last.agents and here[0].agents and BETWEEN.search(text):
        return found, here  # "the MoU between A and B was exchanged by their heads": its own
    again = THE_DOCUMENT.fullmatch(text) or (alone and THE_AGREEMENT.fullmatch(text))
    if not again and not _is_that(text, last):
        return found, here
    signers = last.signers or " and ".join(filter(None, (here[0].agents, partner)))
    return [*found[:-1], last._replace(signers=signers)], []


def _is_that(text: str, last: Candidate) -> bool:
    """Tell whether "the MoU" is the MoU last told of: it says no more than its kind."""
    head = leading_head(text)
    if head is None or head.plural or not THE.match(text) or not is_bare(text):
        return False
    if not is_called(text[: head.end], last.text) or ANOTHER_PAIR.match(text):
        return False  # "the honey agreement", after one on wax
    return not last.listed and head.type == (last.type or document_type(clean_title(last.text)))


def _of_said(
    sentence: str, at: int, said: Said, block: int, written: "Written | None"
) -> list[Candidate]:
    """Find the documents of a sentence; those that somebody only speaks of are vague."""
    verb = VERB.search(mask(sentence))
    if verb is None or not said.speech(at + verb.start()):
        told = said.before_speech(sentence, at) if verb else sentence
        return of_sentence(told, block, written)
    ends = min(end for _, end in said.spans if end > at + verb.start())
    found = of_sentence(sentence[: ends - at].rstrip(" ,"), block, written)
    return [each._replace(vague=True, spoken=True) for each in found]


def _told(sentence: str, found: bool, written: "Written | None", told: Told) -> Told:
    """Remember that something was signed, and the plural that the next sentence may take up."""
    named = heads(mask(sentence))
    plural = [head for head in named if head.plural]
    counted = any(head.number or head.vague for head in plural) and yielded(sentence)
    if found or counted or (VERB.search(sentence) and announces(sentence, written)):
        kind = sentence[plural[-1].start : plural[-1].end] if plural else told.kind
        counts = tuple((each.type, each.number or MANY) for each in plural if _is_counted(each))
        counts = counts or told.counts
        parties = parties_told(sentence, written) if plural else told.parties
        last = sentence[named[-1].start : named[-1].end] if named else told.last
        shared = ALL_ON.match(sentence, plural[-1].end) if plural else None
        on = shared["on"] if shared else "" if plural else told.on
        return Told(True, kind, parties, counts, last, True, on)
    numbers = tuple((each.type, each.number) for each in plural if each.number)
    come_of = MADE.search(mask(sentence)) and not NOT_NOW.search(mask(sentence))
    known = (numbers if come_of else ()) or told.counts
    return told._replace(fresh=False, counts=known)


def _is_counted(head: Head) -> bool:
    """Tell whether documents are counted, if only as "several"; "several documents" says little."""
    return head.number is not None or (head.vague and head.type != "unspecified")


def of_sentence(sentence: str, block: int, written: "Written | None") -> list[Candidate]:
    """Find the documents of one sentence, clause by clause; it may allot to each who signed it."""
    told = allotted(sentence)
    found = _of_clauses(told.sentence, block, written) if told.agents and told.sentence else []
    given = with_allotted(found, told.agents)
    return given if given != found else _of_clauses(sentence, block, written)


def _of_clauses(sentence: str, block: int, written: "Written | None") -> list[Candidate]:
    some = included(sentence, block)
    told = (each for clause in clauses(sentence, written) for each in _of_clause(clause, block))
    return some or list(islice(told, MOST))


def _of_clause(clause: Clause, block: int) -> list[Candidate]:
    """Find the documents of a clause of signing; quoted titles may have signers each."""
    quotes = quoted_documents(clause.documents)
    if len(quotes) > 1 or (quotes and re.search(r"[”»\"]\s*by\b", clause.documents)):
        return of_quotes(clause.documents, clause.agents, block, clause.status)
    followed = quoted_documents(clause.agents)
    agents = clause.agents
    if quotes and not agents and (pair := PAIR_AFTER.match(clause.documents, quotes[-1][1])):
        agents = clause.documents[pair.end() :]
    if followed:
        # "… was inked by A and B, and the “Protocol …” by C and D".
        agents = re.sub(r",?\s+and\s+(?:the\s+)?$", "", clause.agents[: followed[0][0]])
    told = with_pairs(clause.documents, agents)
    found = [
        part_of(part, block, clause.status, "" if told else agents)
        for part in split_documents(told or clause.documents)
    ]
    if followed:
        found += of_quotes(clause.agents[followed[0][0] :], "", block, clause.status)
    return found
