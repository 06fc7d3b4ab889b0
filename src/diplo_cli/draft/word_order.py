"""Sentences turned about, put in plain order: "What they signed was A", "B is what the MoU is on".

What a sentence says of documents is read in one order: who signed what, or which documents are on
what. These are the other orders in which reports say the same.
"""

import re

from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.rewritings import Rewritings

DID = r"(?:signed|inked|penned|exchanged|concluded|adopted|witnessed|attended|oversaw|saw)"
BE = r"(?:is|are|was|were)"
CONCERNS = (
    r"(?:deals\s+with|concerns|covers|relates\s+to|pertains\s+to|is\s+on|focuses\s+on"
    r"|provides\s+for)"
)
KIND = (
    r"(?i:documents?|agreements?|memorand(?:um|a|ums)(?:\s+of\s+understanding)?|mo[uc]s?|accords?"
    r"|instruments?|deals?|pacts?|papers?|protocols?|treat(?:y|ies)|contracts?|plans?|program(?:me)?s?)"
)
THE_KIND = (
    rf"(?i:the|these|those|both|their|all)\s(?:[^,;:]{{0,60}}?\s)?{KIND}\b(?:\s+[^,;:]{{2,80}}?)?"
)
# "What they witnessed was the signing of A", "What was signed in Lima was A".
WHAT_THEY_DID = RarePattern(
    rf"^What\s+(?P<who>[^,;:]{{2,80}}?)\s+(?P<did>{DID}\b[^,;:]{{0,80}}?)\s+{BE}\s+(?P<what>.+)$",
    re.DOTALL,
)
WHAT_WAS_SIGNED = RarePattern(
    rf"^What\s+(?P<be>was|were)\s+(?P<did>{DID}\b[^,;:]{{0,80}}?)\s+{BE}\s+(?P<what>[^.]+)"
)
# "A and B are what they signed", "A and B are what the MoUs are on".
IS_WHAT = RarePattern(
    rf"^(?P<what>.+?),?\s+{BE}\s+what\s+(?P<who>[^,;:]{{2,80}}?)\s+(?P<did>{DID})\b(?P<tail>[^,;:]*)$",
    re.DOTALL,
)
IS_WHAT_ON = RarePattern(
    rf"^(?P<what>.+?),?\s+{BE}\s+what\s+(?P<the>{THE_KIND})\s+(?P<be>{BE})\s+"
    r"(?:on|about|for|in\s+regards?\s+to|concerned\s+with|devoted\s+to|dedicated\s+to)[.]?$",
    re.DOTALL,
)
# "A and B are the subject of the first MoU, inked by N and M".
SUBJECT_OF = RarePattern(
    rf"^(?P<what>.+?),?\s+(?P<be>{BE})\s+the\s+(?:subject|object|focus|theme|topic)(?:\s+matter)?s?\s+of\s+"
    rf"(?P<the>{THE_KIND})(?:,\s+(?:which\s+{BE}\s+)?{DID}\s+by\s+(?P<by>[^;:]+?))?[.]?$",
    re.DOTALL,
)
# "Among the documents signed are A and B".
AMONG = RarePattern(
    rf"^Among\s+(?:(?P<them>them)|(?P<the>(?:the|these|those)\s[^,;:]{{0,60}}?\b{KIND}\b[^,;:]{{0,80}}?))\s*,?\s+{BE}\s+"
    r"(?P<what>.+)$",
    re.DOTALL,
)
# "One of the signed documents, the agreement on A, gave …".
ONE_OF_THEM = RarePattern(
    rf"^(?:One|Another)\s+of\s+(?:the|these|those)\s+(?P<signed>[^,;:]{{0,40}}?\b{KIND}(?:\s+{DID})?),\s+"
    r"(?P<what>(?:the|an?)\s[^,;:]{5,160}),\s+(?=[a-z])"
)
# "the signing of two agreements was watched by N and M: A and B".
SIGNING_OF = RarePattern(
    rf"^(?:.{{0,120}}?\b)?(?:signing|signature|exchange)\s+of\s+(?P<what>[^,;:]{{3,60}}?\b{KIND})\s+"
    r"(?:was|were|has\s+been)\s+(?:also\s+)?(?!to\b|planned|expected|postponed|scheduled|delayed|discussed|proposed)"
    r"[^:;]{0,160}?(?::|,\s+(?:namely|that\s+is|i\.e\.)[,:]?)\s+(?P<list>.+)$",
    re.DOTALL,
)
# "The second signed document was a protocol", "The third signed agreement concerns culture".
WHICH_ONE = (
    r"(?:The|Another)\s+(?:(?:first|second|third|fourth|fifth|sixth|last|other|next|final)\s+)"
)
SIGNED_IS = RarePattern(
    rf"^{WHICH_ONE}?signed\s+(?:document|paper|text|agreement)\s+(?:is|was)\s+(?P<what>(?:an?|the)\s+[^;]{{3,240}}?)"
    r"(?:,\s+(?:which|that)\s[^;]*)?[.\s]*$",
    re.IGNORECASE,
)
SIGNED_CONCERNS = RarePattern(
    rf"^{WHICH_ONE}signed\s+(?P<kind>agreement|memorandum|mou|protocol|treaty|contract)\s+"
    r"(?:concerns|deals\s+with|covers|relates\s+to)\s+(?P<on>[^;]{3,200}?)[.\s]*$",
    re.IGNORECASE,
)
# "The two plans which they signed are these:", "After the talks, the texts they signed were:".
ARE_THESE = RarePattern(
    rf"^(?:[A-Z][^,;:]{{2,80}},\s+)?(?P<the>{THE_KIND}?),?\s+(?:(?:which|that)\s+)?(?P<who>(?!{BE}\b)[^,;:]{{2,60}}?)\s+"
    rf"(?P<did>{DID})\b[^:;]{{0,80}}?,?\s+{BE}"
    r"(?:\s*(?:these|the\s+following|as\s+follows|listed\s+below|given\s+below)?:|\s+(?:the\s+following|as\s+follows|listed\s+below)[.])$"
)
# "A ceremony to exchange agreements followed, including:".
CEREMONY_TO = RarePattern(
    rf"^(?:A|The|An)\s+(?:[\w-]+\s+){{0,2}}ceremony\s+(?:to|for)\s+(?P<did>exchange|sign|exchanging|signing)\s+"
    rf"(?P<what>[^,;:]{{0,60}}?\b{KIND})\s+(?:followed|took\s+place|was\s+held|was\s+organi[sz]ed|ensued)\b[^:;]{{0,120}}?"
    r"(?P<tail>(?:,\s+(?:including|among\s+them|namely))?:)?[.]?$"
)
# "The MoU received the signatures of N and M".
RECEIVED = RarePattern(
    rf"^(?P<the>(?:The|This|That)\s[^,;:]{{0,60}}?{KIND}\b[^,;:]{{0,60}}?)\s+"
    r"(?:received|bears?|bore|carries|carried)\s+the\s+signatures?\s+of\s+(?P<by>.+)$",
    re.DOTALL,
)
# "Next came the MoU on A".
NEXT_CAME = RarePattern(
    rf"^(?:Next|Then|Finally|Last|Also)\s+(?:came|followed)\s+(?P<what>(?:the|an?)\s[^;:]{{0,80}}?{KIND}\b.+?)[.]?$",
    re.DOTALL,
)
# "The signing and exchange of notes ceremony for “A” was held".
NOTES_CEREMONY = RarePattern(
    r"^(?:.{0,80}?\b)?(?:signing\s+(?:and|ceremony\s+(?:of|for))\s+)(?:an?\s+|the\s+)?"
    r"(?P<notes>exchange\s+of\s+notes)(?:\s+ceremony)?\s+(?P<what>(?:on|for|concerning|regarding)\s+.+?)"
    r"(?:,\s+worth\b[^,]*(?:\([^)]*\))?,?)?(?:\s+(?:was|were)\s+held\b.*|\s+\([^)]*\).*)?[.]?$",
    re.IGNORECASE | re.DOTALL,
)
# "Notes were exchanged in Lima on the bridge between N and M".
NOTES_WERE = RarePattern(
    r"^(?:(?:On|In)\s[^,;]{3,40},\s+)?(?:[Dd]iplomatic\s+)?[Nn]otes\s+were\s+(?:also\s+)?exchanged\s+"
    r"(?:in\s+[A-ZÀ-Þ][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*)?\s+)?"
    r"(?P<on>(?:on(?!\s+(?:\w+day|\d))|for|concerning|regarding)\s.+?)(?P<who>,?\s+(?:between|by)\s.+)?$",
    re.DOTALL,
)
# "Signing the agreement on A were N and M".
SIGNING_WERE = RarePattern(
    rf"^(?!.*\ssigned\s)(?:Signing|Inking)\s+(?P<what>(?:the|an?)\s[^;:]{{0,60}}?{KIND}\b[^;:]{{0,160}}?)\s+(?P<be>was|were)\s+(?P<by>[^;]+)$",
    re.DOTALL,
)
# "A ceremony was held to sign an agreement on A".
HELD_TO = RarePattern(
    rf"^(?:(?:After|Following|During|At|In\s+(?:the\s+)?presence\s+of)\s+[^;:.]{{3,90}}?,\s+)?(?:[Aa]n?|[Tt]he)\s+(?:[\w-]+\s+){{0,3}}ceremony\s+(?:was|has\s+been)\s+(?:held|organi[sz]ed)\b[^;:]{{0,60}}?\s(?:to|for)\s+"
    rf"(?P<did>sign|exchange|signing|exchanging)\s+(?P<what>(?:the|an?|two|three|four|five)\s[^;]{{0,80}}?{KIND}\b.*?)[.]?$",
    re.DOTALL,
)
# "The newly signed MoU on A opens doors", "The signed agreement deals with A".
NEWLY_SIGNED = RarePattern(
    rf"^The\s+(?:(?:newly|just|freshly)[\s-]signed)\s+(?P<what>(?:[\w-]+\s+){{0,3}}?{KIND}\s+(?:on|for|concerning|regarding)\s[^,;:]{{3,160}}?)\s+"
    r"(?:opens|will|is|aims|provides|paves|sets|allows|marks|gives|makes|seeks|lays|covers|creates|helps)\b"
)
SIGNED_DEALS = RarePattern(
    rf"^The\s+(?:newly\s+)?signed\s+(?P<kind>(?:[\w-]+\s+){{0,2}}?{KIND})\s+"
    rf"{CONCERNS}\s+(?P<on>[^;:]+?)[.]?$"
)
# "Another agreement signed at the ceremony concerns A".
SIGNED_THERE_CONCERNS = RarePattern(
    rf"^(?:Another|An?\s+(?:second|third|further)|One(?:\s+of\s+the)?)\s+(?P<kind>(?:[\w-]+\s+){{0,2}}?{KIND})\s+"
    r"(?:(?:that|which)\s+was\s+)?signed\s+(?:(?:at|during|on)\s+[^,;:]{3,40}?\s+)?"
    rf"{CONCERNS}\s+(?P<on>[^;:]+?)[.]?$"
)
# "Before the two leaders came the signing of A".
BEFORE_CAME = RarePattern(
    r"^(?:Also\s+)?(?:[Bb]efore|[Ii]n\s+front\s+of)\s+[^,;:]{3,60}?\s+(?:came|followed)\s+the\s+(?:signing|signature)\s+of\s+(?P<what>(?!.*\blast\s(?:year|month|week)\b).+)$",
    re.DOTALL,
)
# "In their presence were signed the minutes of the session and an MoU on A".
WERE_SIGNED = RarePattern(
    rf"^(?!In\s+(?:19|20)\d\d\b)(?![^,;:]{{0,60}}\b(?:last|previous|earlier|past)\b)"
    rf"(?:In|At|During|Before|After|With|On|Under)\s[^,;:]{{3,120}}?,?\s+(?:was|were)\s+(?P<did>{DID})\s+"
    rf"(?P<what>(?:the|an?)\s[^;:]{{0,80}}?(?:{KIND}|minutes)\b.*)$",
    re.DOTALL,
)
# "The ministers led the signature of six memoranda".
LED_SIGNING = RarePattern(
    r"^(?P<who>[^;:]{3,200}?)\s+led\s+the\s+(?:signing|signature|conclusion)\s+of\s+(?P<what>.+)$",
    re.DOTALL,
)
# "The document, the presidency makes known in a note, was signed".
SAID_ASIDE = RarePattern(
    r"^(?P<the>(?:The|This)\s+[\w-]+),\s+(?:the\s|[A-Z])[^,;]{3,60}\s(?:says|said|makes\s+known|made\s+known|announced|reports|reported|specified|explained)\b"
    r"[^,;]{0,30},\s+(?P<was>(?:was|were|has|is)\s.+)$",
    re.DOTALL,
)
# "On the list of documents signed after the talks, there is also an MoU on A".
ON_THE_LIST = RarePattern(
    rf"^On\s+the\s+list\s+of\s+(?:the\s+)?{KIND}\s+{DID}\b[^,;:]{{0,120}},\s+there\s+(?:is|are|was|were)\s+(?:also\s+)?(?P<what>(?:an?|the)\s.+)$",
    re.DOTALL,
)
# "N met M in Lima to sign an MoU on A", "used their first meeting to sign".
MET_TO_SIGN = RarePattern(
    r"^(?P<who>[^;:]{3,200}?)\s+(?:met|gathered|convened|used\s+their\s+(?:first\s+)?meeting|(?:came|got)\s+together)\b"
    r"(?P<with>(?:(?!\band\s+(?:[a-z]+\s+){0,2}(?:agreed|pledged|expressed|decided|invited|called|urged|vowed|promised|failed|hoped)\b"
    r"|\bto\s+(?:discuss|prepare|agree|talk|plan|consider|decide|review)\b|\bwhether\b)[^;:]){0,160}?)(?<!\bnot)(?<!\border\snot)\s+to\s+sign\s+"
    r"(?P<what>(?:an?|the|two|three|four)\s.+)$",
    re.DOTALL,
)
# "The main agreement was on A, which N and M signed off".
MAIN_ONE = RarePattern(
    rf"^The\s+(?:main|key|principal|most\s+important)\s+(?P<kind>{KIND})\s+(?:was|is)\s+(?P<on>(?:on|about|for)\s+[^;]{{3,160}}?),\s+which\s+"
    r"(?P<who>[^;]{3,200}?)\s+signed(?:\s+off)?[.]?$"
)
# "MoU on A signed".
BARE_SIGNED = RarePattern(
    rf"^(?P<what>(?:[A-Z][\w-]*\s+){{0,3}}?{KIND}\s+(?:on|for|concerning|regarding)\s"
    r"(?:(?!\b(?:was|were|is|are|has|have|been|being|be|to|not|which|they|it)\b)[^,;:.]){3,160}?)\s+(?:signed|inked)[.]?$"
)
# "Between the Bee Board and the Wax Board an MoU on A was signed".
BETWEEN_FIRST = RarePattern(
    rf"^Between\s+(?P<who>(?:the\s+)?[A-Z][^;:]{{3,160}}?\sand\s(?:(?!\san?\s)[^;:]){{3,120}}?),?\s+"
    rf"(?P<what>an?\s[^;:]{{0,60}}?{KIND}\b[^;:]{{0,160}}?)\s+(?P<be>was|has\s+been)\s+(?P<did>signed|inked|concluded)\b"
)
# "The declaration on A spells out goals and was signed by N": what it says stands between.
SAYS_AND_WAS = RarePattern(
    r"^(?P<the>(?:The|This|Another|An?)\s(?:[^,;:]{0,60}?\s)?"
    rf"(?:{KIND}|(?i:declarations?|statements?|communiqu[eé]s?|road\s?maps?|charters?|letters?))\b(?:\s+[^,;:]{{2,160}}?)?)\s+"
    r"(?P<says>(?:sets|lays|spells|maps)\s+(?:out|down)|outlines|provides\s+for|covers|envisages|defines|regulates|governs"
    r"|foresees|stipulates|concerns|regards|deals\s+with|focuses\s+on|relates\s+to|pertains\s+to|addresses"
    r"|(?:aims|seeks|commits|calls|contains|includes|establishes|creates|opens|paves|allows|enables|reaffirms|reiterates"
    r"|confirms|charts|identifies|details|determines|specifies|promotes|supports|strengthens|expands|facilitates|runs"
    r"|marks|builds|puts|gives|makes|helps|brings|will)(?=\s))\s+"
    rf"(?P<what>[^;:]{{3,200}}?),?\s+and\s+(?P<was>(?:was|were|has\s+been)\s+(?:also\s+)?(?:{DID}|released|issued|published)\b.*)$",
    re.DOTALL,
)
# "An agreement was reached between A and B on a protocol on honey".
REACHED_ON = RarePattern(
    r"^(?:[^,;:]{3,60},\s+)?[Aa]n?\s+(?:agreement|understanding)\s+was\s+(?:also\s+)?reached\s+between\s+"
    rf"(?P<who>[^;:]{{5,300}}?)\s+on\s+(?P<what>an?\s+{KIND}\s+(?:on|for|concerning|regarding)\s[^;:]+?)[.]?$"
)
# "The most important document, which was signed on Monday, is the Declaration on honey".
MAIN_IS = RarePattern(
    rf"^The\s+(?:main|key|principal|central|most\s+(?:important|significant))\s+{KIND},?\s+(?:(?:which|that)\s+(?:was|were)\s+)?signed"
    rf"\b(?P<when>[^,;:]{{0,160}}?),?\s+{BE}\s+(?P<what>(?:the|an?)\s[^;:]{{3,200}}?)[.]?$"
)
# "Besides the Honey Declaration, inked by N and M.": no sentence, and yet told as signed.
BESIDES_ALONE = RarePattern(
    r"^(?:Besides|In\s+addition\s+to|Apart\s+from|Alongside)\s+(?P<what>the\s+[A-Z][^;:]{5,200}?),\s+"
    r"(?:(?:which\s+)?was\s+)?(?P<did>signed|inked|exchanged)\s+by\s+(?P<by>(?:(?!\b(?:signed|inked|exchanged|was|were|also)\b)[^;:])+?)[.]?$"
)
# "MoUs were signed on honey and wax, as well as on cooperation between A and B, C and D".
ALSO_BETWEEN = RarePattern(
    rf"^(?P<kinds>(?:[A-Z][\w-]*\s+){{0,3}}?{KIND})\s+were\s+(?:also\s+)?signed\s+on\s+(?P<on>[^;:]{{3,300}}?),?\s+"
    r"(?:as\s+well\s+as|and\s+also)\s+on\s+cooperation\s+between\s+(?P<who>[^;:]+?)[.]?$"
)
# What a document that says no more than its kind may be called on.
OF_SUBJECT = RarePattern(
    r"(?:sets|lays|spells|maps)|outlines|provides|covers|envisages|defines|regulates|governs|foresees|concerns|regards|deals"
    r"|focuses|relates|pertains|addresses"
)
NAMED_KIND = RarePattern(
    r"\s(?:on|for|in|concerning|regarding|of(?!\s+(?:understanding|cooperation|intent)\b))\s"
)
SIGNED = RarePattern(rf"\b{DID}\b")


def in_plain_order(sentence: str) -> str:
    """Give a sentence in the plain order; one that has it stays as it is."""
    for pattern, written in WAYS:
        found = pattern.match(sentence)
        if found:
            plain = found.expand(written) if isinstance(written, str) else written(found)
            return _as_sentence(plain)
    return sentence


def _is_what(found: re.Match[str]) -> str:
    who = "they" if found["who"] == "was" else found["who"]
    return f"{who} {found['did']} {_inner(found['what'])}{found['tail']}"


def _is_what_on(found: re.Match[str]) -> str:
    return f"{found['the']} {found['be']} on {_inner(found['what'])}"


def _subject_of(found: re.Match[str]) -> str:
    if found["by"]:
        return f"{found['the']} on {_inner(found['what'])} was signed by {found['by']}"
    return _is_what_on(found)


def _among(found: re.Match[str]) -> str:
    return f"{found['the'] or 'they'} include {found['what']}"


def _one_of_them(found: re.Match[str]) -> str:
    return f"{found['what']} was signed" if SIGNED.search(found["signed"]) else found.string


def _met_to_sign(found: re.Match[str]) -> str:
    other = found["with"].strip(" ,")
    with_other = f" {other}" if other.startswith("with ") else ""
    return f"{found['who']} signed{with_other} {found['what']}"


def _held_to(found: re.Match[str]) -> str:
    return f"they {_past(found['did'])} {found['what']}"


def _past(did: str) -> str:
    return "signed" if did.startswith("sign") else "exchanged"


def _ceremony_to(found: re.Match[str]) -> str:
    return f"{found['what']} were {_past(found['did'])}{found['tail'] or '.'}"


def _are_these(found: re.Match[str]) -> str:
    return f"{found['who']} {found['did']} {_inner(found['the'])}:"


def _says_and_was(found: re.Match[str]) -> str:
    """Let a document that only its kind names be on what it says, and drop that of any other."""
    the, was = found["the"], found["was"]
    if NAMED_KIND.search(the) or not OF_SUBJECT.match(found["says"]):
        return f"{the} {was}"
    return f"{the} on {found['what']} {was}"


# Each way of saying it, the first that fits taken, and how it is written plainly.
# "signed the MoU today, and numerous accompanying documents were also signed": nothing of them.
AND_MORE = RarePattern(
    r",?\s+(?:and|while)\s+(?:numerous|several|many|various|some|a\s+number\s+of)\s+(?:[a-z-]+\s+){0,2}"
    r"(?:documents|agreements|papers|instruments|deals|accords)\s+(?:were|have\s+been)\s+(?:also\s+)?"
    r"(?:signed|inked|concluded)(?=[.]?$)"
)
WAYS: Rewritings = (
    (RECEIVED, r"\g<the> was signed by \g<by>"),
    (REACHED_ON, r"\g<what> was signed between \g<who>"),
    (SIGNED_IS, r"\g<what> was signed"),
    (SIGNED_CONCERNS, r"an \g<kind> on \g<on> was signed"),
    (ARE_THESE, _are_these),
    (CEREMONY_TO, _ceremony_to),
    (SAYS_AND_WAS, _says_and_was),
    (SIGNING_WERE, r"\g<what> \g<be> signed by \g<by>"),
    (HELD_TO, _held_to),
    (NEWLY_SIGNED, r"\g<what> was signed"),
    (SIGNED_DEALS, r"the \g<kind> on \g<on> was signed"),
    (SIGNED_THERE_CONCERNS, r"an \g<kind> on \g<on> was signed"),
    (BARE_SIGNED, r"\g<what> was signed"),
    (BETWEEN_FIRST, r"\g<what> \g<be> \g<did> between \g<who>"),
    (NEXT_CAME, r"\g<what> was signed"),
    (BEFORE_CAME, r"then came the signing of \g<what>"),
    (ON_THE_LIST, r"they signed \g<what>"),
    (MET_TO_SIGN, _met_to_sign),
    (
        ALSO_BETWEEN,
        r"\g<kinds> were signed on \g<on>; \g<kinds> on cooperation were signed between \g<who>",
    ),
    (BESIDES_ALONE, r"\g<what> was \g<did> by \g<by>"),
    (MAIN_IS, r"\g<what> was signed\g<when>"),
    (MAIN_ONE, r"\g<who> signed an \g<kind> \g<on>"),
    (WERE_SIGNED, r"they \g<did> \g<what>"),
    (LED_SIGNING, r"\g<who> signed \g<what>"),
    (SAID_ASIDE, r"\g<the> \g<was>"),
    (NOTES_WERE, r"the exchange of notes \g<on> was signed\g<who>"),
    (NOTES_CEREMONY, r"the \g<notes> \g<what> was signed"),
    (WHAT_WAS_SIGNED, r"\g<what> \g<be> \g<did>"),
    (WHAT_THEY_DID, r"\g<who> \g<did> \g<what>"),
    (IS_WHAT_ON, _is_what_on),
    (IS_WHAT, _is_what),
    (SUBJECT_OF, _subject_of),
    (AMONG, _among),
    (ONE_OF_THEM, _one_of_them),
    (SIGNING_OF, r"\g<what> were signed: \g<list>"),
)


def _inner(text: str) -> str:
    """Write the first word small where it is capital only because it opened the sentence."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first[1:].islower() or first in ("A", "The") else text


def _as_sentence(text: str) -> str:
    text = text.strip()
    return f"{text[:1].upper()}{text[1:]}"
