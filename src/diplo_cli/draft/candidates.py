"""The documents that a report says were signed: those of its lists and of its running text."""

import re
from itertools import groupby
from typing import TYPE_CHECKING

from diplo_cli.draft.announcements import PLANNED, REFERRED, announced, announced_status, announces
from diplo_cli.draft.below_titles import without_clause
from diplo_cli.draft.candidate import Candidate
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.dates import MONTHS
from diplo_cli.draft.document_words import ANY_KIND, document_words
from diplo_cli.draft.endings import without_after
from diplo_cli.draft.enumerations import Told, after_subject, bare_subject, plural_in
from diplo_cli.draft.listings import of_kind, with_parties_after, within_sentence
from diplo_cli.draft.prose import SIGNED_BY, of_sentence, with_text
from diplo_cli.draft.quoting import mask, quoted_documents
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reality import Written
from diplo_cli.draft.sentences import sentences
from diplo_cli.draft.several import UNSPECIFIC, split_documents
from diplo_cli.draft.singulars import singular_of
from diplo_cli.draft.titles import (
    MARK,
    Head,
    clean_title,
    document_type,
    heads,
    leading_head,
    said_by,
)
from diplo_cli.draft.units import Unit, units_of
from diplo_cli.draft.who_signed import parties_told

if TYPE_CHECKING:
    from diplo_cli.draft.report import Report
    from diplo_cli.vocabulary import DocumentStatus, DocumentType
SUBJECT = RarePattern(
    r"\s*(?:\([^()]*\)\s*)?(?P<about>(?:on|for|regarding|concerning)\s+(?!behalf\b)[^.;:,]{3,160})",
    re.IGNORECASE,
)
# "a nine-point agreement" holds what is told one by one.
POINTS = RarePattern(
    r"[\w]+-point\s"
    # "an MoU on honey and a number of contracts between firms": which, nobody tells.
    r"|(?:\w+\s+on\s+)?(?:a\s+number\s+of|several|various|numerous)\s+(?:[\w-]+\s+){0,2}"
    r"(?:contracts|agreements|documents|deals|memoranda|memorandums|mous)\b(?!\s+(?:on|for)\s)",
    re.IGNORECASE,
)
# "N signed for Xland, and M was the signatory for Yland".
EACH_FOR = RarePattern(
    r"(?P<one>[^;]{3,160}?)\s+signed\s+(?:for|on\s+behalf\s+of)\s[^,;]{2,60}?,?\s+(?:and|while)\s+"
    r"(?P<other>[^;]{3,160}?),?\s+(?:signed|was\s+the\s+signatory)\s+(?:for|on\s+behalf\s+of)\s"
)
# "an MoU between A and B, by their directors".
BY = RarePattern(r",\s+by\s+(?!(?i:an\s+exchange|exchange))(?=the\s|their\s|[A-ZÀ-Þ])")
# "the new agreement", and not "the honey agreement", which says what it is on.
THE = RarePattern(
    r"(?:the|this)\s+(?:(?:new|said|bilateral|joint|intergovernmental|interagency|cooperation|partnership|landmark|historic|"
    r"first|second|latter|respective|relevant|two-page|signed|legal|governmental|government|trilateral|strategic)\s+)*",
    re.IGNORECASE,
)
# "A recently signed an MoU" is news where a report begins with it, and no reminder.
JUST_SIGNED = RarePattern(
    r"(?<!\bthe )(?<!\ba )\brecently\s+(?=(?:been\s+)?(?:signed|inked|concluded)\s)"
)
# What a bare document's text has besides its kind.
ITS_PARTIES = RarePattern(
    r"\s*\([^()]*\)|\s+(?:with|between)\s(?:(?!\s(?:on|for|to|in|regarding|concerning)\s).)*$"
)
# "These include arrangements on:".
ON_EACH = RarePattern(r"\s(?P<on>on|for|regarding|concerning)\s*:\s*$")
# "Mining – To make it safer", "Mining – Signed by N and M", in a list of MoUs.
SUBJECT_FIRST = RarePattern(
    r"^(?P<subject>[A-Z][^–—:;.]{2,60}?)\s+(?:(?P<by>[–—-]\s+[Ss]igned\s+by\s.+)|[–—-]\s+(?=[A-Z])[^;]+)"
)
WAS_SIGNED = compiled(
    r"\s+(?:was|were|(?:has|have)\s+been)\s+(?:also\s+)?(?:signed|inked|exchanged)\b.*$"
)
# "The document was signed by N", and the headline that tells what it is.
THE_DOCUMENT = RarePattern(r"(?:^|(?<=[.!?]\s))The\s+document\s+(?=was\s+(?:signed|inked)\b)")
HEADED = RarePattern(r"\b(?:sign|ink|conclud|seal)(?:e?s|e?d)?\b", re.IGNORECASE)
# "I. MoUs/Agreements signed in Xville in the presence of N N": an item that heads others.
HEADS_LIST = RarePattern(
    r"\s*(?:[IVX]+\.\s+)?(?i:MoUs|Agreements|Documents|Memoranda)(?:/\w+)?\s+"
    r"(?:signed|exchanged|inked|concluded)\b[^;:]*\bin\s+(?:the\s+)?presence\s+of\b"
)
ITS_OTHER = RarePattern(r",\s+(?:as\s+well\s+as|together\s+with|along\s+with)\s+(?=(?:the|an?)\s)")
OPENING = 5  # blocks: headlines, a day, and where the news is told
TWO = 2
FULL_DATE = compiled(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?\s+(?P<month>\w{3,9}),?|(?P<first>\w{3,9})\.?\s+\d{1,2},?|"
    r"\d{1,2}[./]\d{1,2}[./])\s*(?P<year>(?:19|20)\d\d)\b|\b(?P<iso>(?:19|20)\d\d)-(?P<number>\d\d)-\d\d"
)

ITS_SIGNERS = RarePattern(r"\s[–—-]\s+[Ss]igned by\s|[.;]\s+Signed by\s|\([Ss]igned by\s")
# "a protocol in several areas" is a document, "protocols in several areas" are told elsewhere.
ONE = compiled(r"an?\s", re.IGNORECASE)


def candidates_of(report: "Report") -> list[Candidate]:
    """Find every document that a report says was signed, adopted or exchanged."""
    written = written_when(report)
    units = units_of(report)
    found: list[Candidate] = []
    before: list[str] = []
    told = Told()
    open_lists: set[str] = set()
    headline = report.blocks[0].text if report.blocks else ""
    groups = [list(group) for _, group in groupby(units, key=lambda unit: (unit.item, unit.intro))]
    for number, group in enumerate(groups):
        if not group[0].item:
            for unit in group:
                if unit.block <= OPENING and not found:
                    text = _with_headed(JUST_SIGNED.sub("", unit.text), report)
                    unit = unit._replace(text=text)
                found, told = with_text(found, unit, written, told)
                before += sentences(unit.text)
            continue
        group = [unit for unit in group if not HEADS_LIST.match(unit.text)] or group
        after = groups[number + 1][0].text if number + 1 < len(groups) else ""
        if told.signed and _say_who_signed(group):
            group = [unit._replace(intro=f"{told.kind} were signed:") for unit in group]
        intro = group[0].intro
        if intro not in open_lists and _is_announced(intro, before, after, headline, written):
            open_lists.add(intro)
        parties = parties_told(intro, written) or told.parties
        found = _with_list(found, group, intro in open_lists, written, parties)
    found = [
        each
        for each in found
        if not _only_announces(each)
        and (ONE.match(each.text) or not UNSPECIFIC.search(clean_title(each.text)))
    ]
    found = [
        each._replace(vague=True) if each.block == 1 and _is_headline(report) else each
        for each in found
    ]
    found = [_with_subject(each, report) for each in found]
    if len(found) == 1 and _is_headline(report):
        found = [_as_headed(found[0], report.blocks[0].text)]
    found = [each for each in found if not _told_in_detail(each, found)]
    found = [each for each in found if not (_is_any(each) and _beside_another(each, found))]
    first = min((each.block for each in found if not each.vague), default=None)
    if first is not None:
        # "signed six agreements to boost A and B" only announces what is told in detail elsewhere.
        found = [
            each
            for each in found
            if not each.vague
            or each.further
            or _beside_another(each, found)
            or not (each.spoken or each.block <= first)
        ]
    return found


def _say_who_signed(items: list[Unit]) -> bool:
    """Tell whether items name each who signed it: "1. MoU on honey - Signed by N and M"."""
    return len(items) >= TWO and all(ITS_SIGNERS.search(each.text) for each in items)


def _is_any(candidate: Candidate) -> bool:
    """Tell whether a text says only that it is a document: "One document, the MoU, was signed"."""
    return clean_title(candidate.text).lower() in {"document", "paper", "text"}


def _beside_another(candidate: Candidate, found: list[Candidate]) -> bool:
    """Tell whether the same sentence tells another document fully: then it announces nothing."""
    return not candidate.spoken and any(
        not each.vague and (each.block, each.place) == (candidate.block, candidate.place)
        for each in found
        if candidate.place >= 0
    )


def _only_announces(candidate: Candidate) -> bool:
    """Tell whether an item is no document: "The documents that were signed have been listed"."""
    if POINTS.match(clean_title(candidate.text)):
        return True
    head = leading_head(candidate.text) if candidate.listed else None
    return head is not None and head.plural and not candidate.text[head.end :].strip(" .:;")


def _told_in_detail(candidate: Candidate, found: list[Candidate]) -> bool:
    """Tell whether "four agreements on A, B, C and D" only announces four that are told later."""
    if not candidate.split or not candidate.counted:
        return False
    kind = _kind(candidate)
    beside = [each for each in found if each.block == candidate.block and each.counted]
    later = [
        each
        for each in found
        if (
            (each.block, each.place) > (candidate.block, candidate.place)
            or _is_item(each, candidate)
        )
        and not (each.split or each.further or each.vague)
    ]
    by_whom = len(later) >= TWO and all(each.agents or each.signers for each in later)
    if (len(later) == len(beside) or by_whom) and all(each.listed for each in later):
        return True  # "five MoUs on A, B, …", then a list of five, each by its own name
    alike = [each for each in later if kind in ANY_KIND or _kind(each) == kind]
    return len(alike) >= len(beside)


def _is_item(candidate: Candidate, lead: Candidate) -> bool:
    """Tell whether a document is an item of the list below its lead, in the same block."""
    return candidate.listed and candidate.place < 0 and candidate.block == lead.block


def _kind(candidate: Candidate) -> "DocumentType":
    """Give the type of a document, as its text tells it where nothing else does."""
    return candidate.type or document_type(clean_title(candidate.text))


def _with_subject(candidate: Candidate, report: "Report") -> Candidate:
    """Give "the MoU was signed" the subject that the text before says it has."""
    head = leading_head(candidate.text)
    bare = head and not re.search(r"\w{3}", candidate.text[head.end :])
    known = document_words()
    the = THE.match(candidate.text)
    if head is None or not bare or not the or not known.pattern.match(candidate.text, the.end()):
        return candidate
    for block in reversed(report.blocks[: candidate.block]):
        for kind in reversed(list(known.pattern.finditer(block.text))):
            named, plural = known.meant_by(kind.group())
            subject = SUBJECT.match(block.text, kind.end())
            told = WAS_SIGNED.sub("", subject["about"]) if subject else ""
            about = without_after(f" {told}").strip() if subject else ""
            if named == head.type and not plural and about:
                return candidate._replace(text=f"{candidate.text[: head.end]} {about}")
    return candidate


def _with_headed(text: str, report: "Report") -> str:
    """Write "the document was signed" as what the headline calls it: "MoU inked in Riga"."""
    if not THE_DOCUMENT.search(text) or not _is_headline(report):
        return text
    headline = report.blocks[0].text
    named = [each for each in heads(headline) if each.type != "unspecified"]
    if len(named) != 1 or named[0].plural or not HEADED.search(headline):
        return text
    called = HEADED.split(headline[named[0].start : named[0].end])[-1].strip()
    return THE_DOCUMENT.sub(f"The {called} ", text, count=1)


def _as_headed(candidate: Candidate, headline: str) -> Candidate:
    """Give "signed an MoU", if it is the only document, the subject that the headline gives it."""
    head = leading_head(candidate.text)
    plain = ITS_PARTIES.sub("", candidate.text)
    bare = head and not head.plural and not re.search(r"\w{3}", plain[head.end :])
    if head is None or not bare or candidate.block == 1:
        return candidate
    for named in heads(headline):
        subject = SUBJECT.match(headline, named.end) if named.type == head.type else None
        if subject and not named.plural:
            about = without_after(subject["about"]).strip()
            if said_by(candidate.text, about):
                return candidate
            text = f"{candidate.text[: head.end]} {about}{candidate.text[head.end :]}"
            return candidate._replace(text=text, note="what the headline says it is on")
    return candidate


def _is_headline(report: "Report") -> bool:
    """Tell whether a report begins with a headline, which only announces what it tells."""
    text = report.blocks[0].text
    alone = len(sentences(text)) == 1 and not text.endswith(".")
    return len(report.blocks) > 1 and len(text.split()) < 25 and alone


def written_when(report: "Report") -> Written | None:
    """Tell when a report was written: by its first full date."""
    for block in report.blocks[:6]:
        dated = FULL_DATE.search(block.text)
        if dated:
            named = (dated["month"] or dated["first"] or "")[:3].lower()
            number = int(dated["number"]) if dated["number"] else None
            month = MONTHS.get(named, number)
            return Written(dated["year"] or dated["iso"], month)
    return None


def _is_announced(
    intro: str, before: list[str], after: str, headline: str, written: Written | None
) -> bool:
    """Tell whether a list holds what was signed, by what stands before it or after it."""
    if announced(intro, before, headline, written):
        return True
    sentence = (sentences(after) or [""])[0]
    return not PLANNED.search(f"{intro} {sentence}") and bool(REFERRED.search(sentence))


def _with_list(
    found: list[Candidate],
    items: list[Unit],
    told_signed: bool,
    written: Written | None,
    parties: str,
) -> list[Candidate]:
    """Add the items of a list; `told_signed` if they were, by the `parties` that a text names."""
    intro = items[0].intro
    by_intro = announces(intro, written)
    kinds = {head.type for head in heads(mask(intro)) if head.plural and head.type != "unspecified"}
    kind = kinds.pop() if len(kinds) == 1 else None
    word = singular_of(plural_in(intro))
    status = announced_status(intro) if by_intro else "signed"
    by = SIGNED_BY.search(mask(intro))
    signers = intro[by.end() :].strip(" :.") if by else ""
    on = ON_EACH.search(intro)
    for item in items:
        text = with_parties_after(of_kind(MARK.sub("", item.text).strip(), word))
        if leading_head(text) is None:
            text = SUBJECT_FIRST.sub(
                rf"{word} on \g<subject> \g<by>" if word and kind else r"\g<subject> \g<by>", text
            )
        if on and word and leading_head(text) is None:
            text = f"{word} {on['on']} {without_after(within_sentence(text))}"
        head = leading_head(text)
        told = (
            []
            if head and head.start < 3 and told_signed
            else _of_sentences(text, item.block, written)
        )
        if told:
            found = [*found, *told]
            continue
        own = head or after_subject(text)
        if told_signed and (own or (by_intro and bare_subject(text, intro))):
            as_told = own.type if own and not head else kind
            read = _of_item(item.block, text, None if head else as_told, status)
            agents = read.agents or ("" if item.signers else signers or parties)
            read = read._replace(agents=agents, signers=read.signers or item.signers)
            found = [*found, *_each_of_item(read, head)]
    return found


def _each_of_item(read: Candidate, head: Head | None) -> list[Candidate]:
    """Part an item that names several: "Two MoUs in the fields of honey and wax".

    "The agreement on honey, as well as the Protocol on its use", too.
    """
    joint = ITS_OTHER.search(mask(read.text)) if head and not head.plural else None
    other = read.text[joint.end() :] if joint else ""
    if joint and leading_head(other):
        return [read._replace(text=read.text[: joint.start()]), read._replace(text=other)]
    parts = split_documents(read.text) if head and head.plural else []
    if len(parts) < TWO:
        return [read]
    return [read._replace(text=each.text, type=each.type) for each in parts]


def _of_sentences(text: str, block: int, written: Written | None) -> list[Candidate]:
    return [each for sentence in sentences(text) for each in of_sentence(sentence, block, written)]


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
        by, each = SIGNED_BY.search(sentence), EACH_FOR.match(sentence)
        if by and not agents:
            agents = sentence[by.end() :]
        if each and not agents:
            agents = f"{each['one']} and {each['other']}"
    first = re.sub(r"[\s;,]+and\s*$", "", first)
    by = BY.search(mask(first))
    if by and not agents:
        agents, first = first[by.end() :], first[: by.start()]
    first = without_clause(first)
    quotes = quoted_documents(first)
    if quotes and quotes[0][0] < 4 and " between " not in first[quotes[0][1] :]:
        first = first[quotes[0][0] : quotes[0][1]]
    if quotes and not agents and " by " in text[len(first) :]:
        agents = text[len(first) :].partition(" by ")[2]
    first = WAS_SIGNED.sub("", first)
    return Candidate(block, first, kind, status, agents.strip(" );]"), listed=True)
