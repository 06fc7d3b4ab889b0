"""What a sentence takes up of the one before: "it was signed", "all three were", "among them"."""

import re

from diplo_cli.draft.announcements import PLANNED
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.document_words import NUMBER, document_words
from diplo_cli.draft.endings import FINITE, without_after
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.ordinals import without_ordinals
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.several import split_documents
from diplo_cli.draft.signers import OFFICE
from diplo_cli.draft.singulars import singular_of
from diplo_cli.draft.titles import heads
from diplo_cli.draft.word_order import in_plain_order

NEW = RarePattern(r"(?:an?|another|the\s+new)\s", re.IGNORECASE)
# "The MoU on honey will help bees. It was signed by …": what is to come of it is new.
TO_COME = RarePattern(
    r"^The\s[^;]*\b(?:will|would|is\s+to|aims|provides|opens|allows)\b", re.IGNORECASE
)
IT_WAS = RarePattern(
    r"(?P<it>it|(?:the|this)\s+(?:document|agreement|memorandum(?:\s+of\s+\w+)?|mou|moc|moa|protocol|plan|programme|program|roadmap|"
    r"declaration|deal|pact|accord|treaty|contract|arrangement))\s+was\s+(?:also\s+)?(?:signed|inked|exchanged|adopted|sealed|concluded|struck)\b",
    re.IGNORECASE,
)
# "Both were signed", "All three papers were signed": those that the sentence before named.
ALL_WERE = RarePattern(
    r"(?P<it>(?:both|all(?:\s+(?:two|three|four|five))?|the\s+(?:two|three|four))(?:\s+(?:of\s+them|documents|papers|texts|agreements|"
    r"instruments))?)\s+were\s+(?:also\s+)?(?:signed|inked|exchanged)\b",
    re.IGNORECASE,
)
# "Acme and Bolt have a deal on honey. It was sealed by N and M".
HAVE = RarePattern(
    r"(?P<who>.{3,120}?\sand\s.{3,120}?)\s+(?:now\s+|finally\s+)?(?:have|share|reached|negotiated|worked\s+out|drew\s+up)\s+$"
)
# "Of the four agreements prepared for the visit, three were signed".
OF_THEM_ALL = RarePattern(
    rf"^Of\s+(?:the|all)\s+(?:[\w-]+\s+){{0,2}}?(?P<kind>agreements|memoranda|memorandums|mous|documents|accords|protocols|contracts|treaties|"
    rf"papers|texts)(?:\s+[^,;]{{3,90}})?,\s+(?P<number>{NUMBER})\s+(?=(?:were|have\s+been)\s)",
    re.IGNORECASE,
)
# "An agreement on honey, which is to help bees, has been signed".
ASIDE = RarePattern(
    r"^(?P<it>(?:an?|the)\s+(?:[\w’'$-]+\s+){0,6}?(?:agreement|memorandum|mou|protocol|contract|treaty|pact|accord)\b[^,;]{0,60}),\s+"
    r"which\s+(?:is|are|will|would|aims?)\s+[^,;]{3,200},\s+(?=(?:was|were|(?:has|have)\s+been)\s+signed\b)",
    re.IGNORECASE,
)
# "They were signed in Lima and cover honey and wax".
SIGNED_AND_COVER = RarePattern(
    r"^(?P<they>(?:they|these|the\s+(?:\w+\s+)?(?:documents|agreements|memoranda|memorandums|mous|accords|deals|protocols)))\s+were\s+"
    r"(?:signed|inked|exchanged)\s(?:(?!\sby\s)[^;])*?\s+and\s+(?=(?:cover|concern|relate|deal|focus|include|span)\b)",
    re.IGNORECASE,
)
# "The agreement, signed by N and M, is expected to help bees".
SIGNED_BY_ASIDE = RarePattern(
    r"^(?:the|these?|this|those|both)\s+(?P<it>(?:\w+\s+)?(?:agreement|memorandum(?:\s+of\s+\w+)?|memoranda|mou|protocol|contract|deal|pact|document)s?),"
    r"\s+signed\s+by\s+(?P<who>(?:(?!\b(?:19|20)\d\d\b|\blast\b|\bago\b)[^;]){5,240}?),\s+"
    r"(?:will|would|(?:is|are)\s+expected|marks?)\s.*$",
    re.IGNORECASE | re.DOTALL,
)
# "The agreement, which covers honey, was signed".
WHICH_COVERS = RarePattern(
    r"^(?P<the>(?:The|This|An?)\s+(?:[\w-]+\s+){0,3}?(?i:agreement|memorandum(?:\s+of\s+understanding)?|mou|protocol|contract|treaty|accord)),"
    r"\s+(?:which|that)\s+(?:covers|concerns|deals\s+with|relates\s+to|pertains\s+to|focuses\s+on|is\s+on|regards|addresses)\s+"
    r"(?P<what>[^;]{3,160}?),\s+(?=(?:was|has\s+been)\s)"
)
# "The second MoU is on honey was signed by N": a slip for "the second MoU on honey".
IS_ON_WAS = RarePattern(
    r"^(?P<the>The\s+(?:[\w-]+\s+){0,4}?(?i:agreement|memorandum(?:\s+of\s+understanding)?|mou|protocol|notes?|letters?))\s+is\s+"
    r"(?=(?:on|about|for|regarding)\s[^;]{3,240}\s(?:was|were)\s+(?:signed|inked|exchanged)\s+(?:by|between)\s)"
)
AMONG_THEM = RarePattern(
    r"^Among\s+(?:them|these|the\s+(?:[\w-]+\s+){0,2}(?:documents|agreements|papers|texts|accords|mous|memoranda|instruments)"
    r"(?:\s+signed)?)\s*[,:–—]\s*(?P<what>an?\s.+)$",
    re.DOTALL,
)
# "Among the four, one finds the MoU on honey", "Two of the deals are about roads: an MoU and …".
ONE_FINDS = RarePattern(
    r"^(?:Among\s+(?:the\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d+)(?:\s+\w+)?|them|these),?\s+(?:one\s+finds|there\s+(?:are|is)|are|is|were|was)\s+"
    r"|Among\s+(?:the|these)\s+(?:[\w-]+\s+){0,2}?[a-z]+s(?:\s+signed)?(?:,\s+whose\s[^;]{3,200}?,)?\s+include\s+"
    r"|(?:One|Two|Three|Four|Some)\s+of\s+(?:the|these|those)\s+(?:\w+\s+){1,3}?(?:is|are|was|were|concern|touch|deal\s+with|relate\s+to)\s+[^:;]{2,60}:\s+)"
    r"(?=(?:the|an?)\s)"
)
DEALS = (
    r"(?:deals|agreements|documents|instruments|accords|pacts|papers|texts|mous|memoranda"
    r"|memorandums)"
)
NAMED = r"(?=(?:an?|the|mou|memorandum|agreement|protocol|renewal|treaty)\s)"
# "The deals also include an MoU on honey and a protocol".
THEY_INCLUDE = RarePattern(
    rf"^The(?:se)?\s+(?:(?!signed|inked|exchanged)[\w-]+\s+){{0,3}}?{DEALS}\s+(?:also\s+|further\s+)?"
    rf"(?:include[sd]?|comprise[sd]?)\s+{NAMED}",
    re.IGNORECASE,
)
# "The remaining two deals were an MoU on honey and another one on wax".
OTHERS_WERE = RarePattern(
    rf"^The\s+(?:remaining|other)\s+(?:\w+\s+)?{DEALS}\s+(?:were|are)\s+{NAMED}", re.IGNORECASE
)
# "This plan is a reference document for both": it says what another document is.
IS_ONE = compiled(r"\s*(?:This|The)\s+(?:\w+\s+){0,2}\w+\s+(?:is|was)\s+an?\s")
# "The MoU stipulates that Xland will buy honey": what one that is known says.
SAYS = RarePattern(
    r"\s+(?:stipulates|states|says|specifies|envisages|envisions|foresees|provides)\s"
)
# "He said there was MoU between A and B".
THERE_WAS = RarePattern(
    r"\bthere\s+(?:was|is)\s+(?:also\s+)?(?=(?:mou|memorandum|agreement|protocol)\b)", re.IGNORECASE
)
# "There was also an agreement between the Bee Board and the Wax Fund": one more of those signed.
ALSO_WAS = RarePattern(
    r"^There\s+(?:was|were|are)\s+also\s+(?!.*\b(?:in\s+force|existing|pending|planned|under\s+(?:discussion|negotiation|preparation))\b)"
    rf"(?=(?:an?|{NUMBER})\s+(?:[\w-]+\s+){{0,3}}?(?:(?i:memorandums?|memoranda|mous?|protocols?|contracts?"
    r"|treat(?:y|ies)|exchanges?\s+of\s+(?:letters|notes))\b"
    r"|(?i:agreement|program|programme)\s[^;]{0,160}?\bbetween\s+(?:the\s+)?[A-ZÀ-Þ]))"
)
# "The two remaining MoUs involved A and B on honey, as well as C and D on wax".
TWO_PAIRS = RarePattern(
    rf"^The\s+(?:(?:two|other|remaining|last)\s+){{1,3}}(?P<kinds>{DEALS})\s+(?:involve[sd]?|(?:are|were)\s+between)\s+"
    r"(?P<one>[^,;]{3,120}?\s+and\s+[^,;]{3,120}?\s+(?:on|for)\s+[^,;]{3,120}?),?\s+(?:as\s+well\s+as|and)\s+"
    r"(?P<other>[^,;]{3,120}?\s+and\s+[^,;]{3,120}?\s+(?:on|for)\s+[^;]{3,160})$",
    re.IGNORECASE,
)
# "To these come an MoU on honey and one on wax".
TO_THESE = RarePattern(
    r"^To\s+(?:these|them|this)\s+(?:come|comes|came|is\s+added|are\s+added|was\s+added|were\s+added|must\s+be\s+added)\s+(?=(?:an?|the)\s)"
)


# What is said of any document: "the landmark agreement".
PLAIN = RarePattern(
    r"(?:the|this|that|new|said|bilateral|joint|inter\w+|co-?operation|strategic|partnership|landmark"
    r"|historic|first|second|third|latter|last|respective|relevant|signed|legal|governmental"
    r"|government|trilateral|framework|important|major|key|final|general|mutual|collaboration"
    r"|comprehensive|two-page|milestone|separate)",
    re.IGNORECASE,
)


def as_told(sentence: str) -> str:
    """Write a sentence about documents told before in the plain order, asides left out."""
    sentence = TWO_PAIRS.sub(_two_pairs, in_plain_order(without_ordinals(sentence)))
    sentence = OF_THEM_ALL.sub(r"\g<number> \g<kind> ", sentence)
    sentence = SIGNED_BY_ASIDE.sub(r"The \g<it> was signed by \g<who>", sentence)
    sentence = SIGNED_AND_COVER.sub(r"\g<they> ", sentence)
    sentence = THERE_WAS.sub("there was an ", ALSO_WAS.sub("These include ", sentence))
    sentence = TO_THESE.sub("Also signed were ", ONE_FINDS.sub("These include ", sentence))
    sentence = OTHERS_WERE.sub("Also signed were ", THEY_INCLUDE.sub("These include ", sentence))
    among = AMONG_THEM.match(sentence)
    if among and not FINITE.search(among["what"]):
        sentence = f"These include {among['what']}"
    sentence = IS_ON_WAS.sub(r"\g<the> ", WHICH_COVERS.sub(r"\g<the> on \g<what> ", sentence))
    return ASIDE.sub(r"\g<it> ", sentence)


def new_one(sentence: str) -> str:
    """Give the one new document of a sentence that says nothing of its signing."""
    named = heads(mask(sentence))
    if not named or any(each.plural or each.vague for each in named):
        return ""
    if PLANNED.search(sentence) or IS_ONE.match(sentence) or SAYS.match(sentence, named[0].end):
        return ""
    if len(named) > 1:
        parts = split_documents(FINITE.split(sentence[named[0].start :])[0])
        return ", ".join(part.text.rstrip(" .") for part in parts) if len(parts) > 1 else ""
    text = FINITE.split(without_after(sentence[named[0].start :]))[0]
    bare = not re.search(r"\w{3}", text[named[0].end - named[0].start :])
    if bare or not (NEW.match(text) or TO_COME.search(sentence)):
        return ""
    told = HAVE.match(sentence[: named[0].start])
    whose = told["who"] if told and not OFFICE.search(told["who"]) else ""
    between = f" between {whose}" if whose and " between " not in text else ""
    return f"{text.rstrip(' .')}{between}"


def is_called(again: str, before: str) -> bool:
    """Tell whether "the wax agreement" can be one told before: its words say no more than that."""
    kind = document_words().pattern.search(again)
    words = again[: kind.start()].split() if kind else []
    return all(
        word.lower() in before.lower() or PLAIN.fullmatch(word) or mentions(word) for word in words
    )


def with_open_one(sentence: str, open_one: str) -> str:
    """Write "it was signed by N" as what the sentence before spoke of, where that is new."""
    if not open_one:
        return sentence
    again = (ALL_WERE if ", " in open_one else IT_WAS).match(sentence)
    return f"{open_one} {sentence[again.end('it') :].strip()}" if again else sentence


def _two_pairs(told: re.Match[str]) -> str:
    """Tell of each of two documents on its own, with those who sign it."""
    kind = singular_of(told["kinds"])
    return f"One {kind} is between {told['one']}; another {kind} is between {told['other']}"
