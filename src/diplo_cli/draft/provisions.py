"""What a report says of a document that it told was signed: "the agreement provides for X".

The sentence of signing often names only kinds ("an agreement and two memorandums were signed"),
and the sentences after it what each is on: by its title, or by what it provides for.
"""

import re
from typing import NamedTuple

from diplo_cli.draft.candidate import Candidate
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.document_words import document_words
from diplo_cli.draft.endings import without_after
from diplo_cli.draft.enumerations import Told
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.titles import clean_title, document_type, heads, leading_head, unquoted

# "The second memorandum, signed between A and B, calls for …".
DEFINITE = compiled(
    r"^(?:under\s+)?(?:(?:also|meanwhile|in\s+turn|for\s+its\s+part),?\s+)?(?P<lead>(?:the|this|that|another)\s+"
    r"(?:(?:first|second|third|fourth|fifth|sixth|other|last|final|latter|former|said|new|bilateral)\s+)*)(?=\S)",
    re.IGNORECASE,
)
ASIDE = RarePattern(
    r"\s*(?:\([^()]*\)\s*)?,?\s*(?:which\s+was\s+)?(?:signed|concluded|inked|reached)?\s*(?P<by>between|by)\s+"
    r"(?P<parties>[^;:]+?),?\s+(?=(?:provides?|calls?|outlines?|aims?|seeks?|covers?|envisages?|concerns?|"
    r"stipulates|regulates|governs|is|was|will|focuses|relates|deals|sets)\b)",
    re.IGNORECASE,
)
ONE_MORE = RarePattern(
    r"^under\s+(?P<lead>(?:an?\s+(?:separate|second|third|further|new|additional)|another)\s+)(?=\S)",
    re.IGNORECASE,
)
ON = (
    r"provides?\s+for|calls?\s+for|outlines?(?:\s+(?:measures|steps|ways|plans)\s+(?:to|for))?|envisages?|stipulates|pertains\s+to|"
    r"covers?|concerns?|regulates|governs|relates\s+to|deals\s+with|focuses\s+on|sets\s+out|"
    r"(?:is|was)\s+(?:focused\s+on|related\s+to|entitled|titled|about"
    r"|on(?!\s+(?:\d|\w+day|(?:the\s+)?(?:behalf|course|track|hold|schedule|display|paper|record|table|agenda|way|verge|basis)\b)))|will\s+(?:cover|provide\s+for|focus\s+on)"
)
TO = (
    r"aims\s+to|seeks\s+to|(?:is|was)\s+(?:established|intended|designed|meant)\s+to|"
    r"(?:is|was)\s+aimed\s+at|aims\s+at"
)
# "The deal, signed at the ministry, covers …": nobody else need have told that it was signed.
SIGNED_HERE = RarePattern(
    r"\s*(?:\([^()]*\)\s*)?,\s+(?:which\s+was\s+)?(?:signed|inked|concluded)\s+(?:today|yesterday|here|(?:at|in|on|during)\s+"
    r"[^,;:]{3,80}),\s+",
    re.IGNORECASE,
)
PROVIDES = RarePattern(
    rf"\s*(?:\([^()]*\)\s*)?(?:(?P<on>{ON})|(?P<to>{TO}))\s+(?!that\b)(?P<what>.+)$",
    re.IGNORECASE | re.DOTALL,
)
# "The first MoU, on honey, sets up …".
ON_ASIDE = RarePattern(
    r",\s+(?P<on>(?:on|for|regarding|concerning|in\s+the\s+field\s+of)\s+[^,;]{3,160}),\s+"
)
# "Under the second MoU, on honey, …", "Under the agreement on honey, …".
UNDER = RarePattern(
    r",?\s+(?P<on>(?:on|for|regarding|concerning|in\s+the\s+field\s+of)\s+[^,;]{3,160}),\s+",
    re.IGNORECASE,
)
# "Under a separate agreement between A and B, …".
BETWEEN_TWO = RarePattern(
    r"\s+(?P<all>(?:on\s+[^,;]{3,90}?\s+)?between\s+[^;]{5,160}?),\s+(?=(?:an?|the|[a-z]+)\s)",
    re.IGNORECASE,
)
# What a titled document is said to do: "The Agreement on X is expected to …".
TITLED = RarePattern(
    r"(?P<title>,?\s+(?:on|for|regarding|concerning|in\s+the\s+field\s+of)\s+[^;]{3,200}?)\s+"
    r"(?:is\s+(?:expected|aimed|designed|intended|meant)|aims|provides|will\s+(?!be\s+signed)|seeks|lays|sets|"
    r"paves|opens|allows|enables|envisages|covers|establish\w*|creates|defines|foresees|regulates|commits|makes)\b",
    re.IGNORECASE,
)
OTHER_TIME = RarePattern(
    r"\b(?:earlier|previous|existing|force|(?:19|20)\d\d|years?\s+ago|last\s+\w+|draft|to\s+be\s+signed|"
    r"negotiat\w+|prepar\w+|ratif\w+)\b",
    re.IGNORECASE,
)
# What a purpose begins with, where enough was said before it.
PURPOSE = RarePattern(
    r"\s+(?:to|in\s+order\s+to|so\s+as\s+to)\s+(?!the\b|an?\b)[a-z]+\b.*$", re.DOTALL
)
# "The MoU seeks to save bees", right after it was told by itself: no other one.
THE_ONE = RarePattern(
    r"(?:the|this|that)\s+(?:agreement|memorandum(?:\s+of\s+understanding)?|mou|protocol|pact|accord)"
    r"\s+(?:aims|seeks|is\s+(?:intended|designed|meant|aimed))\s",
    re.IGNORECASE,
)
SIGNED = RarePattern(r"\b(?:signed|concluded|inked)\b", re.IGNORECASE)
NEXT = RarePattern(r"\b(?:second|third|fourth|fifth|sixth|other|last|final)\b", re.IGNORECASE)
LEAST_SAID = 4
# "a cooperation agreement", "a loan agreement": its kind says what it is on.
OF_ITS_OWN = RarePattern(
    r"\b(?:cooperation|partnership|loan|grant|financ\w+|credit|framework|implementation|implementing|trade|tourism|visa|extradition|fisheries"
    r"|tax\w*|customs|investment|cultural|health|energy|transport|labou?r|education\w*|defen[cs]e|security|air\s+services?)\b",
    re.IGNORECASE,
)
# What minutes provide for is no subject of theirs: they are of the meeting.
OF_A_MEETING = RarePattern(r"(?:agreed\s+)?minutes\b", re.IGNORECASE)
BETWEEN = RarePattern(r"\s+between\s+(?!.*\b(?:on|for|to|in)\b).+$", re.IGNORECASE)


class Provision(NamedTuple):
    """The title of a document by what it provides for, and who is said to have signed it.

    `further` is one that is signed and numbered after those told before, `of_this` what is said of
    "this agreement".
    """

    title: str
    agents: str = ""
    signed: bool = False
    further: bool = False
    of_this: bool = False


def provided(sentence: str) -> Provision | None:
    """Write the title of the document that a sentence says something of; nothing of others."""
    masked = mask(sentence)
    definite = DEFINITE.match(masked)
    lead = definite or ONE_MORE.match(masked)
    head = leading_head(sentence[lead.end() :]) if lead else None
    if lead is None or head is None or head.plural or OTHER_TIME.search(masked):
        return None
    kind = sentence[lead.end() : lead.end() + head.end]
    rest = sentence[lead.end() + head.end :]
    titled = TITLED.match(rest)
    if titled and titled["title"].startswith(","):
        on = ON_ASIDE.match(rest)
        return Provision(clean_title(f"{kind} {on['on']}")) if on else None
    if titled and not document_words().pattern.search(titled["title"]):
        return Provision(clean_title(f"{kind}{titled['title']}"))
    if not definite:
        pair = BETWEEN_TWO.match(rest)
        return Provision(clean_title(f"{kind} {pair['all']}"), "", True) if pair else None
    under = UNDER.match(rest) if lead.group().lower().startswith("under") else None
    if under:
        return Provision(clean_title(f"{kind} {under['on']}"))
    aside = ASIDE.match(rest)
    here = SIGNED_HERE.match(rest)
    lead_in = here or aside
    told = PROVIDES.match(rest[lead_in.end() :] if lead_in else rest)
    if told is None:
        return None
    aside = None if here else aside
    signed = aside is not None and aside["by"].lower() == "by"
    between = f" between {aside['parties']}" if aside and not signed else ""
    joint = "on" if told["on"] else "to"
    joint = "aimed at" if (told["to"] or "").endswith(" at") else joint
    title = f"{clean_title(kind)}{between} {joint} {_subject(told)}"
    itself = aside is not None and SIGNED.search(aside.group()) is not None
    agents = aside["parties"] if aside and signed else ""
    further = itself and NEXT.search(lead.group()) is not None
    this = lead.group().strip().lower() == "this"
    return Provision(title, agents, bool(here) or itself, further, this)


def _subject(told: re.Match[str]) -> str:
    """Give what a document provides for, without what that is to bring."""
    what = unquoted(without_after(f" {told['what']}").strip(" .,;")).strip(" .,;")
    what = re.sub(r"^(?:the|an?)\s+", "", what)
    purpose = PURPOSE.search(what)
    if purpose and len(what[: purpose.start()].split()) >= LEAST_SAID:
        what = what[: purpose.start()]
    return what.strip(" ,")


def of_provision(
    found: list[Candidate], provision: Provision, block: int, told: Told
) -> tuple[list[Candidate], list[Candidate]]:
    """Take what "the agreement provides for" as one that was told signed without a subject."""
    kind = document_type(provision.title)
    if OF_A_MEETING.match(provision.title):
        return found, []
    bare = [each for each in found if document_type(each.text) == kind and is_bare(each.text)]
    if not bare and provision.of_this and kind == "agreement" and told.fresh:
        # "They signed an MoU. This agreement is aimed at bees": the MoU is.
        bare = [each for each in found[-1:] if is_bare(each.text) and not each.listed]
    open_kinds = {head.type for head in heads(told.kind)}
    kinds = [document_type(each.text) for each in found]
    new = provision.further or (provision.signed and kind not in kinds)
    if not bare and not new and not (told.signed and kind in open_kinds):
        return found, []
    near = bare and (told.fresh or bare[-1].block == block)
    all_told = 0 < dict(told.counts).get(kind, 0) <= kinds.count(kind)
    if provision.of_this and all_told and not near:
        return found, []  # "this MoU" is one of those that were counted, told in between
    kept = [each for each in found if each is not bare[-1]] if bare else found
    status = bare[-1].status if bare else "signed"
    agents = provision.agents or (bare[-1].agents if bare else told.parties)
    note = "what the document provides for"
    parties = BETWEEN.search(bare[-1].text) if bare and not agents else None
    title = _of_kind(bare[-1].text, provision.title) if bare else provision.title
    title = f"{title}{parties.group()}" if parties else title
    return kept, [Candidate(block, title, None, status, agents, note=note)]


def _of_kind(told: str, title: str) -> str:
    """Give a title the kind of the document told of: "MoU", where it says "agreement"."""
    named, head = leading_head(clean_title(told)), leading_head(title)
    if named is None or head is None or named.type == head.type:
        return title
    return f"{clean_title(told)[: named.end]}{title[head.end :]}"


def is_bare(text: str) -> bool:
    """Tell whether a document's text says no more than its kind."""
    head = leading_head(clean_title(text))
    if head and OF_ITS_OWN.search(clean_title(text)[: head.end]):
        return False
    rest = clean_title(text)[head.end :] if head else text
    return not re.search(r"\w{3}", BETWEEN.sub("", re.sub(r"\([^()]*\)", "", rest)))
