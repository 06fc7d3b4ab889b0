"""Sentences of signing put the usual way round: who signed, the verb, what was signed.

"They signed with N, on Monday, the MoU": each is written as the rules for signing read it.
"""

import re

from diplo_cli.draft.circumstances import OPENER, TIES_GREW, TODAY_TO, VISIT_FOR
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.dates import MONTH_NAME
from diplo_cli.draft.party_names import names_person
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.rewritings import Rewritings, rewritten
from diplo_cli.draft.signing_parties import BODIES, DID, document_alone, parties_first
from diplo_cli.draft.titles import leading_head
from diplo_cli.draft.word_order import AND_MORE

# "put pen to paper on Friday for a grant agreement".
PEN_TO_PAPER = RarePattern(
    r"\bput\s+(?:their\s+)?pens?\s+to\s+(?:paper(?:\s+(?:on|this|last)\s+[^,;]{2,30}?)?\s+(?:on|for|to)\s+)?(?=(?:an?|the|two|three)\s)",
    re.IGNORECASE,
)
# "signed on Monday in Riga, with Minister N, the MoU on honey": when and with whom come first.
DID_SIGN = compiled(r"\b(?P<verb>signed|inked|concluded)(?=,?\s)")
BEFORE_WHAT = compiled(
    r",?\s+(?=(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|several|\d+)\s)"
)
WHEN = (
    r"(?:(?:this|last(?!\s+(?:month|year)))\s+\w+|(?:earlier|later)\s+(?:today|that\s+day|this\s+\w+)|yesterday|today|here|(?:on\s+)?\w+day(?:,?\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+\w+|\w+\s+\d{1,2}(?:st|nd|rd|th)?)(?:,?\s+(?:19|20)\d\d)?)?"
    r"|on\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]\w+|[A-Z]\w+\s+\d{1,2}(?:st|nd|rd|th)?)(?:,?\s+(?:19|20)\d\d)?|in\s+the\s+(?:morning|afternoon|evening)(?:\s+of(?=\s+\w+day))?)"
)
WHERE = rf"(?:in|at)\s+(?!(?i:{MONTH_NAME})\b)[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+){{0,2}}"
KNOWN_ONE = compiled(
    r"the\s+(?:agreement|document|deal|accord|pact|mou|memorandum|treaty)s?\W*", re.IGNORECASE
)
PRONOUN = RarePattern(r"with\s+(?:him|her|them|it|each\s+other|one\s+another)\b")
ON = compiled(r",?\s+on$")  # "signed with N on an agreement"
LONGEST = 320  # characters that tell when, where and with whom
# "put their signatures on 27 January to three agreements".
PUT_NAMES = RarePattern(
    rf"\bput\s+(?:(?:his|her|their|its)\s+(?:signatures?|names?)\s+{WHEN}(?:,\s+[^,;]{{3,20}},)?|our\s+(?:signatures?|names?))"
    r"\s+(?:to|on|under)\s+(?=(?:an?|the|two|three|four|five|\d+)\s)"
)
BEFORE_OBJECT = RarePattern(
    rf"(?:,?\s+(?:{WHEN}|{WHERE}))*(?:,?\s+(?P<with>with\s+[^;]{{3,200}}?))?(?:,?\s+(?:{WHEN}|{WHERE}))*,?"
)
# "the signing by the Bee Bank and the Government of Xland of the project agreement".
SIGNING_BY = RarePattern(
    r"\b(?P<noun>signing|inking|conclusion|adoption)\s+(?P<by>by\s+[^;]{3,140})$"
)
OF_WHAT = RarePattern(r"\s+of\s+(?=(?:an?|the|two|three|four|five)\s)")
# "the Statement of Intent that the minister signed with his counterparts".
THAT_SIGNED = RarePattern(
    r"\b(?P<what>(?:the|an?)\s+(?:(?!\bthe\b|\ba\b)[^,;]){3,160}?)\s+(?:that|which)\s+(?P<who>(?:(?:the|both|his|her|their)\s+|[A-ZÀ-Þ])[^;]{3,160}?)"
    r"\s+(?:have\s+|has\s+)?signed(?P<with>\s+with\s+[^;]{3,200})?[.\s]*$"
)
# "on the basis of" the agreement they signed: some time.
KNOWN = RarePattern(
    r"(?:\sof|\b[Uu]nder|\b[Pp]er|\bto|\bfollowing|\bsince|\bafter|\bon|\babout|\bwith)\s+$"
)
# "An MoU was signed, and so was a protocol".
SO_WAS = RarePattern(
    r",?\s+and\s+so\s+(?P<be>was|were)\s+(?P<what>(?:an?|the|two|three|four)\s+[^;.]{3,200})"
)
# "The Honey Agreement we signed today will help": by a name of its own.
WE_SIGNED = RarePattern(
    r"^(?P<what>(?:The|This)\s+(?:[A-ZÀ-Þ][\w-]+,?\s+(?:and\s+)?){2}[^,;]{0,120}?)\s*(?:(?:that|which)\s+)?(?:(?:we|they|both\s+sides|the\s+two\s+(?:sides|countries))\s+"
    r"(?:have\s+)?(?:just\s+)?)?signed\s+(?:today|here|this\s+(?:morning|afternoon|evening)|just\s+now)\s+(?:will|is|opens?|marks?|shows?|makes?)\b[^;]*$"
)
SAYS_MORE = r"(?=(?:will|would|is|(?:aim|provide|cover|concern|allow|seek|open|set|pave|mark)s?)\s)"
# "The Honey Agreement, signed on Tuesday, will help": the same as one "which was signed".
SIGNED_WHEN = RarePattern(
    r"^(?P<what>The\s+(?:[A-ZÀ-Þ][\w’'-]*\s+){0,6}(?:Agreement|Mo[UA]|Memorandum(?:\s+of\s+Understanding)?"
    r"|Protocol|Treaty|Convention|Accord|Pact|Declaration|Contract|Charter)"
    r"(?:\s+(?:on|for|of)\s+(?:(?!\b(?:to|be|which|that|see|has|have|had|was|were)\b)[^,;]){2,80}?)?),?"
    r"\s+signed\s+(?P<when>today|yesterday|on\s+\w+day)"
    rf"(?:\s+in\s+[A-ZÀ-Þ][\w’'-]+)?,?\s+{SAYS_MORE}"
)
# "The MoU, which was signed by both, covers honey".
SIGNED_COVERS = RarePattern(
    r"^(?P<the>(?:The|This)\s+(?i:agreement|memorandum(?:\s+of\s+understanding)?|mou|protocol|treaty|accord)),"
    rf"\s+which\s+was\s+(?P<signed>signed\s+by\s+[^,;]{{3,120}}),\s+{SAYS_MORE}"
)
# "N N signed an MoU on honey and his counterpart M M": both did.
AND_COUNTERPART = RarePattern(
    r"^(?P<who>(?:(?!\b(?:not|never|would|had|has|have|will|should|could)\b)[^;]){3,120}?)\s+signed\s+"
    r"(?P<what>(?:an?|the)\s+(?:(?!\b(?:by|between|with)\b)[^;]){3,200}?)\s+and\s+"
    r"(?P<other>(?:his|her)\s+(?:\w+\s+)?counterpart,?(?:\s+[A-ZÀ-Þ][\w’'-]*){1,4})(?=[.\s]*$)"
)
# "The other, the Honey Agreement, was signed by N and M".
THE_OTHER = RarePattern(
    r"^(?:The\s+(?:other|first|second|third|fourth|fifth|last|latter|former)|One|Another)(?:\s+one)?,\s+"
    r"(?P<what>(?:the|an?)\s+[^,;]{3,120}?),\s+(?=(?:was|were|bears?|bore|carry|carries|carried|has|have)\s)"
)
# "As for the MoU on honey, signed by N and M, it …".
AS_FOR = RarePattern(
    r"^As\s+for\s+(?P<what>[^;]{3,200}?),\s+signed\s+by\s+(?P<who>[^;]{3,260}?),\s+it\s.*$",
    re.DOTALL,
)
# "One allows visits, and at the same time two memoranda were signed".
SAME_TIME = RarePattern(r",?\s+(?:and|while)\s+at\s+the\s+same\s+time\s+")
# "An MoU was signed, in addition to a joint communique", "was signed, a protocol and a plan".
ADDED = RarePattern(
    r"(?P<be>\b(?:was|were)\s+(?:signed|inked|exchanged|concluded))(?:,?\s+(?:in\s+addition\s+to|as\s+well\s+as|(?:along|together)\s+with)\s+(?P<what>(?:the\s+(?:extension|renewal|prolongation)\s+of\s+the|an?)\s+[^;.]+)"
    r"|,\s+(?P<more>an?\s+(?:(?!\b(?:was|were|is|are|will|has|have|had|sign\w*|which|that|aim\w*|mark\w*)\b)[^;.])+)(?=[.]?$))"
)
PROLONGED = RarePattern(r"\bthe\s+(?:extension|renewal|prolongation)\s+of\s+(?=the\s)")
# "They signed, by exchange of notes, an agreement".
BY_NOTES = RarePattern(
    r"(?P<did>\b(?:signed|inked|concluded)),\s+(?:by|through|via)\s+(?:an?\s+)?exchange\s+of\s+(?:\w+\s+)?(?:notes|letters),"
)
# "They signed the exchange notes": of notes.
EXCHANGE_NOTES = RarePattern(r"\b(?:the|an?)\s+exchange\s+notes\b")
# "MoUs on honey and also on wax".
ALSO_ON = RarePattern(r"\band\s+also\s+(?=(?:on|for)\s)")
# "They signed a visa waiver": an agreement on it.
VISA_WAIVER = RarePattern(
    r"\b(?P<what>an?\s+(?:[a-z]+\s+)?visa[\s-](?:waiver|exemption))(?=[,.]|$|\s+(?:and|for|with|in|on\s+\w+day)\b)"
)
# "Four memoranda were signed after the summit, on honey, on wax and on bees".
SIGNED_THERE_ON = RarePattern(
    r"^(?P<kinds>(?:[A-Z]\w+)\s+(?:\w+\s+){0,2}?(?:memoranda|memorandums|agreements|mous|protocols|documents|accords))\s+were\s+signed\s+(?!(?:between|by)\b)[^,;:]{3,100},\s+(?=on\s(?!behalf\b))",
    re.IGNORECASE,
)
# "signed by the vice chancellors of A and B": for these.
BY_HEADS_OF = RarePattern(
    r"\bby\s+the\s+(?:respective\s+)?(?:vice[-\s]chancellors|rectors|directors|chairmen|chairpersons|chief\s+executives|ceos|heads)\s+of\s+(?=(?:the\s+)?[A-ZÀ-Þ][^;]*\sand\s)"
)
# "An agreement, which will set up a board, and an MoU were signed": what it does.
WHICH_DOES = RarePattern(
    r",\s+which\s+(?!(?:was|were|is|are|has|had|have|both|they|the|he|she)\s)[a-z]+\s+[^,;]{3,140},(?=\s+(?:was|were|and\s+(?:an?|the|two)\s))"
)
# "with Acme Group (AG), the company that brings together the press".
WHO_IT_IS = RarePattern(r"(?<=\)),\s+(?:the|an?)\s+[a-z][^,;]{3,160}$")
# "An MoU, to further trade, was signed": why.
TO_DO = RarePattern(r",\s+to\s+[a-z]+\s+[^,;]{3,120},(?=\s+(?:was|were)\s)")
# "The hall was the scene of the signing of an MoU".
SCENE_OF = RarePattern(
    r"^[^;]{3,120}?\s+(?:was|is)\s+(?:\w+\s+)?the\s+(?:scene|venue|setting|place|site)\s+of\s+(?=the\s+signing\b)"
)
# "and the Bee Chamber put its name, together with the Wax Union, to a memorandum".
AND_PUT = RarePattern(
    r",?\s+and\s+(?P<who>the\s+[^,;]{3,80}?)\s+put\s+its\s+name,\s+together\s+with\s+(?P<other>[^,;]{3,80}),\s+to\s+(?P<what>an?\s+[^;.]+)"
)
# "An agreement on honey, thanks to which they …, was signed".
THANKS_TO = RarePattern(
    r",\s+(?:thanks\s+to\s+which|under\s+which|by\s+which|by\s+virtue\s+of\s+which|whereby|through\s+which)\s+[^;]{3,200}?,"
    r"(?=\s+(?:was|were|has|have)\s)"
)
# "An MoU on bees in Xland, Yland's only ally, was signed".
ITS_ONLY = RarePattern(
    r",\s+[A-ZÀ-Þ][\w-]+['’]s\s+(?:only|first|largest|biggest|sole|oldest|closest)\s+[^,;]{3,60},(?=\s+(?:was|were)\s)"
)
# "An MoU on honey, one on wax and a separate one on bees".
SEPARATE_ONE = RarePattern(r"\ba\s+(?:separate|further|third|fourth)\s+one\s+(?=(?:on|in|for)\s)")
# "Acme, finally, has signed".
FINALLY = RarePattern(
    r",\s+(?:finally|meanwhile|too|in\s+turn|lastly),\s+(?=(?:has|have|signed|was|were)\b)"
)
# "signed by Acme, which makes machines, and Bolt, which sells them": what each does.
DOES = RarePattern(
    r",\s+which\s+(?!(?:is|was|were|are|has|had|have)\s)[a-z]+s\s+[^,;]{3,80}(?:,(?=\s+and\s)|(?=[.;]?$))"
)
SIGNED_BY = RarePattern(
    r"\b(?:signed|inked|concluded|exchanged|agreement|contract|memorandum)\s+(?:by|between)\s"
)
# "Cooperation in honey and in wax is the subject of two MoUs that both have signed".
SUBJECT_OF = RarePattern(
    r"^(?:Cooperation\s+)?(?P<fields>(?:[Ii]n|[Oo]n)\s+[^;]{3,200}?)\s+(?:is|are)\s+the\s+(?:subjects?|topics?|themes?)\s+of\s+"
    r"(?P<kinds>(?:two|three|four|five|six|\d+)\s+[^;]{3,80}?)\s+(?:that|which)\s+(?P<who>[^;]{3,80}?)\s+(?:have\s+)?(?:signed|concluded)\b[^;]*$"
)
# "The minutes were subscribed", "the subscription by N of the treaty", as in Spanish.
SUBSCRIBED = RarePattern(r"\b(?P<be>was|were)\s+subscribed\b(?!\s+to\b)")
SUBSCRIPTION = RarePattern(r"\bsubscription(?=\s+(?:by\s[^,;]{3,80}\s)?of\s+(?:an?|the|two)\s)")
# "He put his name to it together with N": with N.
TOGETHER_WITH = RarePattern(r"\s+together\s+with\s+(?=[A-ZÀ-Þ])")
# "its counterpart institution from Xland": what it is called there nobody tells, only its country.
COUNTERPART_BODY = RarePattern(
    r"\b(?:its|their)\s+counterpart\s+(?:institution|agency|body|organi[sz]ation|authority|department)s?\s+(?:in|from|of)\s+(?=(?:the\s+)?[A-ZÀ-Þ])"
)
# "the corresponding Xish ministry", "a Xish counterpart".
LIKE_BODY = RarePattern(
    r"(?:(?<=\bwith\s)|(?<=\band\s)|(?<=\bby\s))(?:its|their|an?|the)\s+(?:corresponding\s+(?P<whose>[A-ZÀ-Þ][\w-]+)\s+(?:body|institution|agency|ministry|authority)"
    r"|(?P<which>[A-ZÀ-Þ][\w-]+)\s+(?:counterpart|equivalent|peer))\b(?!-|\s+(?:to|review|group))"
)
# "The Bee Agency signed an MoU on honey with its Xish counterpart": both signed it.
WITH_COUNTERPART = RarePattern(
    r"^(?P<who>(?:[Tt]he\s+)?[A-ZÀ-Þ][^;]{3,160}?)\s+(?P<did>(?:has\s+|have\s+)?(?:signed|inked|sealed|concluded))\s+(?P<what>[^;]{3,200}?)"
    r"\s+with\s+(?P<other>its\s+(?:[A-ZÀ-Þ][\w-]+\s+counterpart\b|counterpart\s+(?:in|from|of)\s+(?:the\s+)?[A-ZÀ-Þ][\w-]+))"
)
# "N signed the MoU document".
KIND_DOCUMENT = RarePattern(
    r"\b(?P<kind>mo[ua]|memorandum|agreement|protocol|contract|accord|loi)\s+document(?P<s>s?)\b",
    re.IGNORECASE,
)
# "They signed an MoU and will meet again".
AND_WILL = RarePattern(
    r"(?P<did>\bsigned\s[^;]{3,300}?),?\s+and\s+(?:they\s+)?(?:will|would|are\s+to|is\s+to)\s+(?!be\b)[a-z]+\b[^;,]*(?=$|,\s+and\s+(?:an?|the|two)\s)"
)
# "Both agreed on and signed an MoU", "have signed between them an MoU".
AGREED_AND = RarePattern(
    r"\s+(?:have\s+|has\s+)?agreed\s+(?:up)?on\s+and\s+(?=(?:signed|inked)\s)|(?<=\bsigned)\s+between\s+them(?=\s+(?:an?|the)\s)"
)
# "important documents, among which are the minutes and an MoU".
AMONG_WHICH = RarePattern(
    r"(?<=[a-z]),?\s+among\s+(?:which|whom|them),?\s+(?:are|were|is|was|figure[sd]?|feature[sd]?)\s+(?=(?:the|an?)\s)"
)
# "An MoU was signed to lift the visa requirement".
SIGNED_TO = RarePattern(
    r"^(?P<what>[^;,]{3,120}?)\s+(?P<be>was|were)\s+signed\s+to\s+(?P<do>(?!(?:the|be|date|this|that|mark|crown|cap|conclude|celebrate)\b)[a-z]+\s[^;,]{3,160}?)(?=[.]?$|,)"
)
# "cooperation between two research bodies, the Wax Institute and the Bee Institute".
TWO_BODIES = RarePattern(
    rf"\b(?P<word>between|by)\s+(?:the\s+)?(?:two|three|four|five|six)\s+(?:[\w-]+\s+){{0,2}}(?:{BODIES}|countries|states|nations),\s+(?=(?:the\s+)?[A-ZÀ-Þ])"
)
# "the Busan Metropolitan City, second city of Korea, signed".
SECOND_CITY = RarePattern(
    r",\s+(?:the\s+)?(?:capital|(?:second|third|largest|biggest|main|former)\s+(?:largest\s+|biggest\s+)?(?:city|port|town|capital))\s+of\s+[^,;]{3,60},"
    r"(?=\s+(?:and|signed|inked|has|have)\s)"
)
# "They set it down in the joint communiqué adopted at the end of the talks".
ADOPTED_THERE = RarePattern(
    r"^(?:(?!\b(?:recall|reaffirm|remind|previous|last|earlier)\w*\b)[^;]){3,300}?\s(?:in|by|through|with|to|under|of|and)\s+(?:the|an?|their)\s+"
    r"(?P<what>(?:joint|final|common)\s+(?:communiqu[eé]|statement|declaration))(?:\s+that\s+was|\s+which\s+was|,)?\s+(?P<did>adopted|issued|released|signed)\s+"
    r"(?=(?:at\s+the\s+(?:end|close|conclusion)\s+of|after|following)\s+(?:the|their|today['’]s|his|her)\s+(?:talks|meeting|visit|consultations|negotiations|session)\b(?![^;]*\b(?:19|20)\d\d\b))",
    re.IGNORECASE,
)
# "After the signing of an MoU on honey, they spoke to the press".
AFTER_IT = RarePattern(
    r"^(?:(?:Right|Immediately|Shortly|Soon)\s+)?(?:[Aa]fter|[Ff]ollowing|[Uu]pon)\s+(?:the\s+)?(?:signing|signature|inking)\s+of\s+"
    r"(?P<what>(?:an?|two|three|four|five|six|several)\s+(?:(?!\b(?:19|20)\d\d\b|\blast\b|\bago\b)[^,;]){3,160}),\s+"
    r"(?=(?:they|he|she|both|the\s+(?:two|both|leaders|presidents|premiers|ministers|prime|sides|delegations|parties|heads)|[A-ZÀ-Þ][\w’'-]*)\s)[^;]*\b[a-z]+(?:ed|oke|old|aid|et|eld|eft|ent|ave|ook|ade)\b[^;]*$"
)
# What stands between those who sign and the verb: when, before whom, through whom.
BETWEEN = RarePattern(
    rf",?\s+(?:{WHEN}(?:,?\s+in\s+[A-ZÀ-Þ]\w+)?(?:,\s+[A-ZÀ-Þ]\w+,)?"
    r"|in\s+(?:the\s+)?presence\s+of\s+[^;]{3,120}?"
    r"|(?:represented\s+by|through)\s+(?:its|the|their)\s+(?:[\w-]+\s+){0,3}?(?:head|director|chairman|president|ceo|minister|secretary|rector)"
    rf",?\s+[A-ZÀ-Þ][\w’'.-]+(?:\s+[A-ZÀ-Þ][\w’'.-]+){{1,3}}|with\s+the\s+(?:help|support|assistance|backing)\s+of\s+[^,;]{{3,90}}),?\s+{DID}"
)


def rephrased(sentence: str) -> str:
    """Put a sentence the usual way round, where it tells of a signing in another one."""
    sentence = rewritten(parties_first(sentence), USUALLY)
    sentence = _what_first(sentence)
    if by := SIGNED_BY.search(sentence):
        sentence = f"{sentence[: by.end()]}{DOES.sub('', sentence[by.end() :])}"
    return sentence


def _what_first(sentence: str) -> str:
    """Write "signed on Monday with Acme the MoU" as "signed the MoU with Acme", or "with N" …."""
    for did in DID_SIGN.finditer(sentence):
        for gap in BEFORE_WHAT.finditer(sentence, did.end() + 1):
            if gap.start() - did.end() > LONGEST:
                break
            between = BEFORE_OBJECT.fullmatch(sentence[did.end() : gap.start()])
            if between is None or leading_head(sentence[gap.end() :]) is None:
                continue
            if KNOWN_ONE.fullmatch(sentence, gap.end()):
                continue  # "was signed, with both sides hailing the deal"
            other = ON.sub("", between["with"] or "")
            who, what = sentence[: did.start()].rstrip(" ,"), sentence[gap.end() :].rstrip(" .")
            other = "" if PRONOUN.match(other) else other
            if other and names_person(other.removeprefix("with ")):  # … as "they and N signed"
                who, other = f"{who} and {other.removeprefix('with ')}", ""
            return f"{who} {did['verb']} {what} {other.rstrip(' ,')}".rstrip()
    return sentence


def _of_what_first(told: re.Match[str]) -> str:
    """Write "the signing by A and B of the MoU" as "the signing of the MoU by A and B"."""
    for joint in OF_WHAT.finditer(told["by"]):
        what = told["by"][joint.end() :]
        if leading_head(what):
            return f"{told['noun']} of {what.rstrip(' .')} {told['by'][: joint.start()]}"
    return told.group()


def _and_what(told: re.Match[str]) -> str:
    """Write "was signed, in addition to a statement" as "was signed; a statement was signed"."""
    what = PROLONGED.sub("", told["what"] or told["more"])
    head = leading_head(what)
    if head is None or (told["more"] and head.type == "unspecified"):
        return told.group()
    return f"{told['be']}; {what} was signed"


def _they_signed(told: re.Match[str]) -> str:
    """Write "the memorandum that they signed with N" as "they signed the memorandum with N"."""
    if leading_head(told["what"]) is None or KNOWN.search(told.string[: told.start()]):
        return told.group()
    return f"; {told['who']} signed {told['what']}{told['with'] or ''}"


def _signed_to(told: re.Match[str]) -> str:
    """Write "an MoU was signed to further trade" as "an MoU to further trade was signed"."""
    head = leading_head(told["what"])
    if head is None or head.end < len(told["what"].rstrip()):
        return told.group()
    return f"{told['what']} to {told['do']} {told['be']} signed"


def _its_counterpart(told: re.Match[str]) -> str:
    """Write "the corresponding Xish body" as "its Xish counterpart"."""
    return f"its {told['whose'] or told['which']} counterpart"


def _unless_planned(told: re.Match[str]) -> str:
    """Let "with another MoU on honey" be signed too, where nobody says that it is to come."""
    rest = told.string[told.end() : told.end() + NEAR]
    return told.group() if TO_COME.search(rest) else "; also signed was "


def _signed(told: re.Match[str]) -> str:
    """Write "the agreement we signed today will help" as "the agreement was signed"."""
    return f"{told['what']} was signed" if leading_head(told["what"]) else told.group()


# "was signed, with another MoU on wax".
WITH_ANOTHER = RarePattern(
    r"(?<=signed),?\s+with\s+(?=(?:an?|another)\s+(?:mou|memorandum|agreement|protocol|contract|letter\s+of\s+intent)\s+"
    r"(?:\([^()]{2,8}\)\s+)?(?:on|for|between|of\s+understanding)\s)",
    re.IGNORECASE,
)
TO_COME = RarePattern(
    r"\b(?:to\s+(?:follow|come|be)|expected|planned|due|pending|soon|next|later)\b", re.IGNORECASE
)
NEAR = 160
# "MoUs were signed between companies of the two countries, including between A and B".
BETWEEN_MANY = RarePattern(
    r"\s+(?:between|by|among)\s+(?:(?:several|various|many|some|private)\s+)?(?:companies|firms|businesses|enterprises|institutions"
    r"|organi[sz]ations|universities)(?:\s+(?:of|from)\s+(?:the\s+)?(?:two|both)\s+[a-z]+)?,?\s+"
    r"(?:(?=(?:including|among\s+them)\s+one\s+between\s)|(?:including|among\s+them)\s+(?=between\s)|(?:including|among\s+(?:them|which)|such\s+as)\s+(?=[A-ZÀ-Þ])[^;]+)"
)

USUALLY: Rewritings = (
    (AND_MORE, ""),
    (WITH_ANOTHER, _unless_planned),
    (BETWEEN_MANY, " "),
    (AFTER_IT, r"\g<what> was signed"),
    (ADOPTED_THERE, r"The \g<what> was \g<did> "),
    (OPENER, ""),
    (TIES_GREW, ""),
    (AGREED_AND, " "),
    (TODAY_TO, r"\g<kind> "),
    (VISIT_FOR, r"\g<kind> "),
    (BY_NOTES, r"\g<did>"),
    (EXCHANGE_NOTES, "an exchange of notes"),
    (ALSO_ON, "and "),
    (VISA_WAIVER, r"\g<what> agreement"),
    (SIGNED_THERE_ON, r"They signed \g<kinds>, "),
    (BY_HEADS_OF, "by "),
    (AMONG_WHICH, ": "),
    (SIGNED_TO, _signed_to),
    (TWO_BODIES, r"\g<word> "),
    (SECOND_CITY, ""),
    (BETWEEN, " "),
    (AND_WILL, r"\g<did>"),
    (TOGETHER_WITH, " with "),
    (PUT_NAMES, "signed "),
    (COUNTERPART_BODY, ""),
    (LIKE_BODY, _its_counterpart),
    (WITH_COUNTERPART, r"\g<who> and \g<other> \g<did> \g<what>"),
    (KIND_DOCUMENT, r"\g<kind>\g<s>"),
    (SUBSCRIBED, r"\g<be> signed"),
    (SUBSCRIPTION, "signing"),
    (PEN_TO_PAPER, "signed "),
    (SIGNING_BY, _of_what_first),
    (THAT_SIGNED, _they_signed),
    (SO_WAS, r"; \g<what> \g<be> signed"),
    (WE_SIGNED, _signed),
    (SIGNED_WHEN, r"\g<what>, which was signed \g<when>, "),
    (AND_COUNTERPART, r"\g<who> and \g<other> signed \g<what>"),
    (SIGNED_COVERS, r"\g<the> \g<signed> "),
    (THE_OTHER, document_alone),
    (AS_FOR, r"\g<what> was signed by \g<who>"),
    (THANKS_TO, ""),
    (TO_DO, ""),
    (SCENE_OF, "They witnessed "),
    (AND_PUT, r"; \g<what> was signed by \g<who> and \g<other>"),
    (SAME_TIME, "; "),
    (ADDED, _and_what),
    (WHICH_DOES, ""),
    (WHO_IT_IS, ""),
    (ITS_ONLY, ""),
    (SEPARATE_ONE, "one "),
    (FINALLY, " "),
    (SUBJECT_OF, r"\g<who> signed \g<kinds> \g<fields>"),
)
