"""What a sentence lists of the documents that it or another says were signed."""

import re
from typing import NamedTuple

from diplo_cli.draft.announcements import PLANNED
from diplo_cli.draft.candidate import Candidate, part_of
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.document_words import ANY_KIND, NUMBER, document_words
from diplo_cli.draft.endings import AFTER, without_after
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.several import split_documents
from diplo_cli.draft.signing import VERB
from diplo_cli.draft.singulars import Part, singular_of
from diplo_cli.draft.titles import Head, heads, leading_head
from diplo_cli.vocabulary import DocumentType

# "The treaties signed are the result of long talks": no list of them.
RESULT = (
    r"\s+(?:the|an?)\s+(?:\w+\s+)?(?:results?|fruits?|outcomes?|products?|culmination|basis)\s+of\s"
)
INCLUDED = RarePattern(
    rf"\b(?:signed|inked|exchanged|concluded)(?:\s+[\w’'-]+){{0,7}}?\s*(?:\b(?:are|were|is|include[sd]?|included|comprise[sd]?)\b(?!\s+(?:focused|aimed|related|devoted|dedicated)\b|{RESULT})"
    r"(?:\s+as\s+follows)?(?:\s+(?:the\s+)?following)?(?:,?\s*(?:among\s+others|inter\s+alia|in\s+particular|among\s+other\s+things),?)?\s*[:–-]*)\s+(?!signed\b|also\b|inked\b)",
    re.IGNORECASE,
)
# "The three agreements cover A and B", "these included an MoU on A".
LISTING = compiled(
    rf"^(?P<subject>(?:among\s+(?:them|these|those\s+(?:signed|inked))|at\s+issue|th(?:is|at)(?=\s+(?:was\s+(?:then\s+)?followed|includ(?:es|ed)\s+(?:an?|the)\s))|(?:and\s+|also\s+)?(?:the|these|those|they|other|others|all|{NUMBER})\b"
    rf"[^,;:]{{0,60}}?))\s+(?P<verb>(?:was|were)\s+(?:then\s+)?followed\s+by|(?:are|were)\s+(?:focused|aimed|centred|centered|related|devoted|dedicated)|include|includes|included|encompass(?:ed|es)?|(?:are|were)(?!\s+to\s|{RESULT})|comprise[sd]?|cover(?:s|ed)?|span(?:s|ned)?|"
    r"concern(?:s|ed)?|involve[sd]?|pertain(?:s|ed)?|entail(?:s|ed)?|relate[sd]?|deal(?:s|t)?(?=\s+with\b)|focus(?:es|ed)?|range[sd]?)[,:]?\s+"
    r"(?P<prep>(?:on|at|to|with|from|for|(?:in\s+)?the\s+(?:fields?|areas?|spheres?|sectors?)\s+of|in)\s+)?",
    re.IGNORECASE,
)
# "The pacts are in five key areas: honey, wax and bees".
FIELDS = RarePattern(
    rf"^(?:in\s+)?(?:(?:the|these|{NUMBER})\s+)?(?:[\w-]+\s+){{0,2}}(?:areas|fields|spheres|sectors|subjects|topics)[:;]\s+",
    re.IGNORECASE,
)
THEY = RarePattern(r"(?:they|these|those|all)(?:\s+\w+)?", re.IGNORECASE)
# "Three of them are on honey, wax and bees", "the remaining three concern honey, wax and bees".
REMAINING = RarePattern(
    rf"(?:the\s+(?:remaining|other)\s+)?(?P<number>{NUMBER})(?:\s+of\s+(?:them|these|those))?",
    re.IGNORECASE,
)
ADVERB = RarePattern(r"\s+(?:also|too|all|both|mainly|mostly|further|respectively)$", re.IGNORECASE)
# "The agreements signed were related to honey and wax".
SIGNED_LAST = RarePattern(
    r"^(?P<which>(?:the|these|those)\s+[a-z]+)\s+(?:signed|inked|exchanged|concluded)$",
    re.IGNORECASE,
)
# "The agreements signed included those on honey, wax and bees".
THOSE = RarePattern(
    r"^(?:those|ones)\s+"
    r"(?:(?P<on>on|in|relat(?:ed|ing)\s+to|concerning|regarding|covering|about)\s+|(?=between\s))"
)
ACCORDING = compiled(
    r"^According\s+to\s+[^,]{3,80},\s+"
    # "The agency reported on Monday that the two MoUs pertain to …".
    r"|^[A-ZÀ-Þ][^,;]{2,90}?\s+(?:said|says|reported|reports|noted|added|stated|announced)"
    r"(?:\s+(?:on\s+)?\w+day)?(?:\s+that)?\s+(?=(?:the|these|those|they|both|all)\s)"
)
# "The MoUs include A and B, Secretary N N said in a briefing".
SAID_LAST = RarePattern(
    r",\s+(?:the\s+)?[A-ZÀ-Þ][^,;]{3,90}?\s(?:said|added|noted|announced|told\s[^,;]{3,40})\b[^,;]{0,90}$"
)
SIGNED_ON = RarePattern(
    r",?\s+(?:signed|inked|exchanged|concluded)\s+(?:on|in|at|by|during|after)\s+[^;:.]{3,160}?,"
    r"(?=\s+(?:focus|cover|are|were|include|comprise|relate))"
)
# "The documents, which include a memorandum on honey, cover six fields".
WHICH_INCLUDE = RarePattern(
    r"^(?P<the>The(?:\s+[\w-]+){1,4}),?\s+(?:which|that)\s+includ(?:e|es|ed)\s+(?P<what>an?\s+[^;]+?),\s+(?:cover|span|deal|"
    r"concern|aim|focus|relate|are|were|will)\w*\s.*$",
    re.DOTALL,
)
# "The agreements, whose signing the presidents witnessed, include …".
WHOSE_SIGNING = RarePattern(
    r"^(?P<the>(?:The|These|Those)(?:\s+[\w-]+){1,5}),\s+(?:whose|which|all\s+of\s+which|signed|inked)\b[^;:]{3,200}?,\s*"
    r"(?=(?:include[sd]?|are|were|cover|concern|relate|comprise|focus|deal)\b)"
)
# "This was followed by a joint statement to the press" tells of no document.
TO_THE_PRESS = RarePattern(r"\bpress\b|\bto\s+(?:reporters|journalists|the\s+media)\b")
# "These files relate to honey and wax", "the agreements include 16 files": no documents.
NO_DOCUMENTS = RarePattern(
    r"\b(?:files|areas|fields|sectors|issues|topics|matters|subjects|projects)(?:\s+also)?$",
    re.IGNORECASE,
)
SOME_FIELDS = RarePattern(
    rf"(?:\d+|{NUMBER})\s+(?:[\w-]+\s+){{0,2}}(?:files|areas|fields|sectors|axes|domains|pillars)\b(?!:)",
    re.IGNORECASE,
)
# "The agreements cover various fields, including A and B": not one for each field.
VARIOUS = RarePattern(
    r"(?:an?\s+(?:\w+\s+)?(?:range|variety|number|spectrum)\s+of"
    r"|(?:various|several|different|diverse|many|numerous|key|multiple|wide-ranging))\s+"
    r"(?:[\w-]+\s+)?(?:areas?|fields?|sectors?|spheres?|issues|topics|matters)\b",
    re.IGNORECASE,
)
# "Plan on honey; Letter on wax; Protocol on bees were also inked on the occasion".
LISTED_FIRST = RarePattern(
    r"^(?P<list>(?:The\s|An?\s)?[A-Z](?:[^.:]|\.(?=\d)){5,1500}?;\s(?:[^.:;]|\.(?=\d)){5,400}?)\s+(?:were|have\s+(?:also\s+)?been)\s+(?:also\s+)?"
    r"(?:signed|inked|exchanged|concluded)(?!\s+(?:by|between|in\s+(?:19|20)\d\d)\b)[^;]*$"
)
# "the formation of a group on honey, cooperation between A and B, and a partnership between …".
NOUN = (
    r"(?:(?:an?|the|joint|mutual|closer|bilateral)\s+)*(?:co-?operation|collaboration|partnership|twinning|exchange|sharing"
    r"|establishment|formation|creation|development|promotion|protection|avoidance|recognition|recruitment|supply|training)\s+"
    r"(?:between|in|on|of|for|among|with)\s"
)
NOUNS = RarePattern(rf",?\s+(?:and|as\s+well\s+as)\s+(?={NOUN})|,\s+(?={NOUN})")
IS_NOUN = RarePattern(NOUN)
LED = RarePattern(r"(?:on|for|in|between|regarding|concerning)\s")
AS_FOLLOWS = RarePattern(
    r"as\s+follows|the\s+following|(?:listed|given|provided|set\s+out|detailed)?\s*below|listed"
)
# "These span honey and wax, besides an MoU between A and B": one more, by its own name.
BESIDES = RarePattern(
    r",?\s+(?:besides|in\s+addition\s+to|as\s+well\s+as|along(?:side|\s+with)|plus)\s+(?=(?:an?|another)\s)"
)
# "were signed – A memorandum on honey; – An agreement on wax -A pact on bees".
RUN_IN = RarePattern(r"[;,:]?\s+[–—-]\s?(?=An?\s+[A-Za-z-]+\s)")
FEW = 3
LEAD = 40  # characters before a list that tell of its signing
MANY = 50  # documents, where a report says "several"
SUBJECT_WORDS = 12  # of a subject before its document


class Told(NamedTuple):
    """What the sentences before one told: that something was signed, of which kind, how many.

    It is fresh where the sentence right before told it; `on` is what all of them are said to be on.
    """

    signed: bool = False
    kind: str = ""
    parties: str = ""
    counts: tuple[tuple[DocumentType, int], ...] = ()
    last: str = ""
    fresh: bool = False
    on: str = ""


def without_dashes(text: str) -> str:
    """Write "were signed – A memo on wax; – A deal on bees -A pact" with a colon and semicolons."""
    dashes = list(RUN_IN.finditer(text))
    if len(dashes) < FEW or not VERB.search(text[: dashes[0].start()][-LEAD:]):
        return text
    first = dashes[0]
    rest = RUN_IN.sub("; ", text[first.end() :])
    return f"{text[: first.start()]}: {rest}"


def of_listing(sentence: str, block: int, told: Told, found: list[Candidate]) -> list[Candidate]:
    """Read "the three agreements cover A and B" after a sentence that told of their signing."""
    sentence = SIGNED_ON.sub("", ACCORDING.sub("", SAID_LAST.sub("", sentence)))
    sentence = WHICH_INCLUDE.sub(r"\g<the> include \g<what>", sentence)
    sentence = WHOSE_SIGNING.sub(r"\g<the> ", sentence)
    listing = LISTING.match(mask(sentence))
    own = listing is not None and VERB.search(listing["subject"])
    agreed = listing is not None and any(
        (head.type, head.number) in told.counts for head in heads(listing["subject"])
    )  # "They agreed on four MoUs. The four MoUs are …"
    if not listing or not (told.signed or own or agreed) or PLANNED.search(listing.group()):
        return []
    rest = FIELDS.sub("", without_after(f" {sentence[listing.end() :]}").strip())
    if _is_no_list(listing, rest):
        return []
    subject = SIGNED_LAST.sub(r"\g<which>", ADVERB.sub("", listing["subject"]))
    named = plural_in(subject)
    counted = named if subject.lower().endswith(named.lower()) else subject
    some = listing["verb"].lower().startswith("include")  # "the agreements included A and B"
    if some:
        kind = counted if named else plural_in(told.kind)
    else:
        kind = _counted(counted, told) if named else told.kind
    if named and told.kind and _means_told(named, told):
        # "they signed two MoUs. The documents cover honey and wax"
        kind = _more_exact(named, told.kind)
    if leading_head(rest) or any(leading_head(each) for each in re.split(r";\s+(?:and\s+)?", rest)):
        return _listed(kind or "documents", rest, block)
    bare = listing["verb"].lower() in ("are", "were", "include", "included", "includes")
    rest_of = REMAINING.fullmatch(listing["subject"])
    if rest_of and told.kind:
        kind = f"{rest_of['number']} {plural_in(told.kind)}"
    alone = rest_of or THEY.fullmatch(listing["subject"])
    if (
        not kind
        or not (named or alone)
        or (bare and not listing["prep"] and not named and not (some and told.fresh))
    ):
        return []
    plain = listing["verb"].lower() in ("are", "were") and not listing["prep"]
    if (plain and not _nouns(rest)) or _are_told(found):
        return []
    fields = (listing["prep"] or "").strip().lower().removeprefix("in ")
    return _listed(f"{kind} in {fields}" if fields.startswith("the ") else kind, rest, block)


def _is_no_list(listing: re.Match[str], rest: str) -> bool:
    """Tell whether what follows "they include" or "these were" names no document."""
    none = re.match(r"(?:not?|never|still|yet|their|his|her)\b", rest)
    if none or any(each.match(rest) for each in (AS_FOLLOWS, VARIOUS, SOME_FIELDS)):
        return True
    pressed = "followed" in listing["verb"] and TO_THE_PRESS.search(rest)
    return bool(pressed or NO_DOCUMENTS.search(listing["subject"]))


def _means_told(named: str, told: Told) -> bool:
    """Tell whether "the documents", or "the agreements" where none were told of, are those told."""
    own = heads(named)
    return bool(own) and own[0].type in ANY_KIND and own[0].type not in dict(told.counts)


def _more_exact(named: str, told: str) -> str:
    """Give "two instruments" that are called agreements later as two agreements."""
    own, first = heads(named), heads(told)
    loose = first and first[-1].type == "unspecified" and own and own[0].type != "unspecified"
    return f"{first[-1].number or ''} {named}".strip() if loose else told


def _are_told(found: list[Candidate]) -> bool:
    """Tell whether the last sentence parted documents by whom each is with: each is on all."""
    last = [
        each for each in found if (each.block, each.place) == (found[-1].block, found[-1].place)
    ]
    return len(last) > 1 and all(
        each.split and re.search(r"\s(?:with|between)\s", each.text) for each in last
    )


def _counted(named: str, told: Told) -> str:
    """Give "the MoUs" the number that a sentence before told: "six MoUs"."""
    own = heads(named)
    number = dict(told.counts).get(own[0].type) if own and not own[0].number else None
    return f"{number} {named}" if number and number != MANY else named


def included(sentence: str, block: int) -> list[Candidate]:
    """Read "the documents signed include A, B and C", "A; B; C were also signed"."""
    first = LISTED_FIRST.match(sentence)
    items = re.split(r";\s+(?:and\s+)?", first["list"]) if first else []
    if first and sum(map(bool, map(leading_head, items))) > len(items) / 2:
        return _listed("documents", first["list"], block)
    sentence = SAID_LAST.sub("", sentence)
    listing = INCLUDED.search(mask(sentence))
    if not listing or AS_FOLLOWS.match(sentence, listing.end()):
        return []
    kind = plural_in(sentence[: listing.start()])
    if not kind or PLANNED.search(sentence[: listing.end()]):
        return []
    rest = sentence[listing.end() :]
    return _listed(kind, AFTER.sub("", rest), block)


def plural_in(text: str) -> str:
    """Give the last word for documents in the plural that a text has, or nothing."""
    known = document_words()
    bare = re.sub(r"\([^()]*\)", lambda bracket: " " * len(bracket.group()), mask(text))
    found = [match.group() for match in known.pattern.finditer(bare)]
    return found[-1] if found and known.meant_by(found[-1])[1] else ""


def _listed(kind: str, rest: str, block: int) -> list[Candidate]:
    """Part what a sentence lists: at its semicolons, else at its commas; all are of one kind."""
    if those := THOSE.match(rest):
        kind, rest = f"{kind}{' on' if those['on'] else ''} {rest[those.end() :]}", ""
    rest, more = _without_another(rest)
    items = [item for item in re.split(r";\s+(?:and\s+)?", rest) if item.strip()]
    if not items:
        parts = split_documents(kind)
    elif len(items) == 1 and (nouns := _nouns(rest)):
        parts = [_one_on(each, kind) for each in nouns]
    elif len(items) == 1:
        parts = (
            split_documents(rest)
            if leading_head(rest)
            else split_documents(f"{kind}{'' if kind.endswith(' of') else ':'} {rest}")
        )
    else:
        parts = []
        for item in items:
            own = split_documents(item) if leading_head(item) else []
            parts += own or [_one_on(item, kind)]
    parts += split_documents(more)
    return [part_of(part, block, "signed", "")._replace(vague=False) for part in parts]


def _without_another(rest: str) -> tuple[str, str]:
    """Take "an MoU between A and B" off the subjects that it is told besides."""
    besides = None if leading_head(rest) else BESIDES.search(rest)
    if besides is None or leading_head(rest[besides.end() :]) is None:
        return rest, ""
    return rest[: besides.start()], rest[besides.end() :]


def _one_on(item: str, kind: str) -> Part:
    """Write what one of several is on as a document of their kind: `wax` as `MoU on wax`."""
    named, plural = heads(kind), plural_in(kind)
    if not plural or (named and named[0].type == "unspecified"):
        return Part(item, named[0].type if named else None)
    return Part(f"{singular_of(plural)} {'' if LED.match(item) else 'on '}{item}", named[0].type)


def _nouns(rest: str) -> list[str]:
    """Part "the formation of A, cooperation between B and C, and a partnership of D and E".

    A comma within one of them may part what it is on from another: then nothing is sure.
    """
    nouns = [each.strip(" .") for each in NOUNS.split(rest)]
    sure = all(IS_NOUN.match(each) and ("," not in each or " between " in each) for each in nouns)
    return nouns if len(nouns) > 1 and sure else []


def after_subject(text: str) -> Head | None:
    """Give the document of "Cooperation on honey: MoU between A and B", named after its subject."""
    subject, colon, rest = text.partition(": ")
    return leading_head(rest) if colon and len(subject.split()) <= SUBJECT_WORDS else None


def bare_subject(text: str, intro: str) -> bool:
    """Tell whether an item without a word for its kind can be the subject of a document."""
    return (
        bool(document_words().pattern.search(intro))
        and len(text.split()) < 40
        and not re.search(r"\b(?:will|is|are|was|were|has|have|said|agreed|should)\b", mask(text))
        and not re.match(
            r"(?:Mr|Mrs|Ms|Dr|H\.E|Minister|President|Ambassador)\b|[Tt]o\s+[a-z]+\b|(?i:(?:and\s+)?(?:\w+\s+){0,3}others)\b",
            text,
        )
        and bool(plural_in(intro))
    )
