"""Sentences that tell in a roundabout way who signed, put the usual way round.

"It was A and B that signed", "A joined B in signing", "N signed it for A, M for B": each is written
as "A and B signed" or "was signed for A by N and for B by M".
"""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import mentions, whole_state
from diplo_cli.draft.institutions import institutions, names_body
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.rewording import GOVERNMENT
from diplo_cli.draft.rewritings import Rewritings, rewritten
from diplo_cli.draft.titles import leading_head

DID = r"(?=(?:(?:have|has)\s+)?(?:signed|inked|sealed|concluded|initialled)\b)"
NAME = r"[A-ZÀ-Þ][\w’'.-]+(?:\s+[A-ZÀ-Þ][\w’'.-]+){1,3}"
BODY = r"(?:the\s+)?[A-ZÀ-Þ][^,;()]{5,90}?"
OWNER = r"(?:the\s+)?[A-ZÀ-Þ][^,;()]{2,90}?"
WHAT = r"(?:the|an?)\s[^,;]{3,160}?"
# What several parties are counted as.
BODIES = (
    r"bodies|institutions|universities|companies|agencies|organi[sz]ations|institutes|banks"
    r"|firms|ministries"
)
# "between the Hive Bank and three partners from Xland: Acme, Bolt and Corp".
SEVERAL_BODIES = RarePattern(
    r"(?:(?P<word>\b(?:between|by|with|among))|,?\s+and)\s+(?:the\s+|its\s+)?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several)\s+(?:[\w-]+\s+){0,2}"
    rf"(?:{BODIES}|partners|parties|enterprises|operators)(?:\s+(?:from|of|in)\s+[^:;,.]{{3,60}})?"
    r":\s+(?=(?:the\s+)?[A-ZÀ-Þ])"
)
# "an MoU between Acme, for its part, and Bolt".
FOR_ITS_PART = RarePattern(r",?\s+(?:for|on)\s+(?:its|their|his|her)\s+part,?(?=\s)")
# "The signatories of the MoU on honey were Acme and Bolt".
SIGNATORIES = RarePattern(
    rf"^(?:The\s+)?(?:[Ss]ignatories|signing\s+parties)\s+(?:of|to)\s+(?P<what>{WHAT})\s+(?:are|were)\s+"
    r"(?P<who>[^;:]{5,200}?)(?=[.]?$)"
)
# "The parties to the MoU on honey, signed on Monday, are Acme and Bolt".
PARTIES_TO = RarePattern(
    rf"^(?:The\s+)?[Pp]arties\s+to\s+(?P<what>{WHAT}),\s+(?:which\s+was\s+)?signed\s+(?:on\s+\w+day|today|yesterday|here|this\s+\w+),\s+(?:are|were)\s+"
    r"(?P<who>[^;:]{5,200}?)(?=[.]?$)"
)
# "The MoU was concluded, its parties being Acme and Bolt".
ITS_PARTIES = RarePattern(
    r",\s+(?:its|the)\s+(?:parties|signatories)\s+(?:being|are|were)\s+(?=[^,;]+\sand\s)"
)
# "The Bee Agency – the body that looks after bees – and the Wax Board signed".
WHO_IT_IS = RarePattern(
    r"(?<=\w)\s+[–—]\s+(?:the|an?)\s+[a-z][^–—;]{3,120}?\s+[–—](?=\s+(?:and|signed|inked|has|have)\s)"
)
# "Together with Acme, Bolt signed".
TOGETHER_WITH = RarePattern(
    rf"^(?:Together|Along|Jointly)\s+with\s+(?P<other>{BODY}),\s+(?P<who>{BODY})\s+{DID}"
)
# "Acme joined Bolt in signing an MoU".
JOINED_IN = RarePattern(
    rf"^(?P<who>(?:(?!\bsaid\b)[^,;()]){{5,90}}?)\s+joined\s+(?P<other>{BODY})\s+in\s+(?:signing|inking)(?=\s+(?:an?|the)\s)"
)
# "It was Acme and Bolt that signed".
IT_WAS = RarePattern(rf"^It\s+was\s+(?P<who>{BODY})\s+(?:that|which|who)\s+{DID}")
# "On behalf of Acme the MoU was signed by N, and on behalf of Bolt by M".
ON_BEHALF_OF = RarePattern(
    rf"^(?:On\s+behalf\s+of|For)\s+(?P<one>{OWNER}),?\s+(?P<what>the\s[^,;]{{3,160}}?)\s+was\s+(?:signed|inked|concluded)\s+by\s+"
    rf"(?P<by>[^;]{{3,120}}?)(?:,?\s+(?:and|while)|,)\s+(?:on\s+behalf\s+of|for)\s+(?P<other>{OWNER}),?\s+by\s+(?P<with>[^;]{{3,120}}?)(?=[.]?$)"
)
# "N signed it on Xland's behalf".
ON_ITS_BEHALF = RarePattern(
    r"\bon\s+(?:the\s+)?(?P<who>[A-ZÀ-Þ][\w-]+(?:\s+[A-ZÀ-Þ][\w-]+){0,4}?)['’]s?\s+behalf\b"
)
# "N signed the MoU on honey for Acme; M signed for Bolt", "… and M on behalf of the Bolt Bank".
FOR_WHOM = r"(?:the\s+)?[A-ZÀ-Þ][^,;()]{1,90}?(?:\s+\([^()]{2,12}\))?"
ACRONYM = compiled(r"\s+\([^()]*\)$")
AND_FOR = (
    r"(?:[;,]\s+(?:and\s+|while\s+|whilst\s+|whereas\s+)?|\s+(?:and|while|whilst|whereas)\s+)(?P<with>(?:the\s+)?[A-ZÀ-Þ][^;]{3,160}?),?\s+"
    r"(?:(?:signed(?:\s+it)?|did\s+so)\s+(?:for|on\s+behalf\s+of)|on\s+behalf\s+of)\s+"
    rf"(?P<other>{FOR_WHOM})(?=[.]?$|,\s+(?:with|witnessed|in|at|during)\s)"
)
EACH_FOR = RarePattern(
    rf"^(?P<by>(?:The\s+)?[A-ZÀ-Þ][^;]{{3,160}}?)\s+(?:signed|inked)\s+(?P<what>{WHAT})\s+"
    rf"(?:for|on\s+behalf\s+of)\s+(?P<one>{FOR_WHOM}){AND_FOR}"
)
# "Signing the MoU for Acme was N, while M signed for Bolt".
SIGNING_WAS = RarePattern(
    rf"^Signing\s+(?P<what>{WHAT})\s+(?:for|on\s+behalf\s+of)\s+(?P<one>{FOR_WHOM})\s+was\s+"
    rf"(?P<by>[^;]{{3,160}}?){AND_FOR}"
)
# "On behalf of Xland, N signed the MoU, while M signed on behalf of Yland".
BEHALF_FIRST = RarePattern(
    rf"^On\s+behalf\s+of\s+(?P<one>{OWNER}),\s+(?P<by>(?:[Tt]he\s+)?[A-ZÀ-Þ][^;]{{3,160}}?)\s+(?:signed|inked)\s+"
    rf"(?P<what>{WHAT}),?\s+(?P<rest>(?:and|while|whilst|whereas)\s+[^;]{{3,160}}?\s(?:for|on\s+behalf\s+of)\s)"
)
# "N (Bee Agency) and M (Wax Board) signed", "N, Bee Agency, and M, Wax Board, signed".
BESIDE_NAMES = RarePattern(
    rf"^(?P<by>{NAME})(?:\s+\((?P<one>{BODY})\)|,\s+(?P<first>{BODY}),)\s+and\s+(?P<with>{NAME})"
    rf"(?:\s+\((?P<other>{BODY})\)|,\s+(?P<second>{BODY}),)\s+{DID}"
)
# "the MoU for the deals": it has no subject of its own.
OF_OTHERS = RarePattern(r"\b(?:deals|agreements|documents)$")
COMPANY = RarePattern(r"\b(?:Group|Holdings?|Air|Airlines?)\b")
# "A deal, the MoU on honey, was signed".
A_DEAL = RarePattern(
    rf"^(?:A|The)\s+(?:[a-z]+\s+)?(?:deal|document|pact|accord|text),\s+(?P<what>{WHAT}),\s+(?=(?:was|were)\s)"
)

# "was signed between H.E. Mr. N N, Ambassador of Xland, and Mr. M M": by people.
BETWEEN_PEOPLE = RarePattern(
    r"\b(?P<did>signed|inked|concluded|exchanged)\s+between\s+(?:the\s+)?"
    r"(?=(?:H\.\s?E|His\s+Excellency|Her\s+Excellency|Mr|Mrs|Ms|Dr|Amb|Shri|Smt"
    r"|(?:[A-Z][\w’'-]+\s+){0,3}?(?:Minister|Ambassador|Secretary|Secretary-General|CEO"
    r"|Chair(?:man|woman|person)|Director|Governor|Rector|Commissioner))\b(?!['’]s\s))"
)
# "the two sides, Xland and Yland, signed": these.
BOTH_NAMED = RarePattern(
    r"\b[Tt]he\s+(?:two\s+)?(?:sides|countries|nations|neighbou?rs|parties),\s+(?P<both>[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w-]+)?\s+and\s+[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w-]+)?),\s+"
)
SIGNED = RarePattern(r"\b(?:signed|inked|concluded)\b")
# "The talks resulted in signing a pact", "a ceremony of signing protocol of the session was held".
BY_SIGNING = RarePattern(
    r"(?P<did>\b(?:result(?:ed|ing)|culminat(?:ed|ing)|ended|concluded|closed|finished)\s+(?:in|with|by))\s+signing\s+(?=(?:an?|the|two|three|joint)\s)"
)
# "They signed the following agreements at the forum: on honey, on wax".
FOLLOWING = RarePattern(
    r"\b(?P<did>signed|inked|concluded)\s+the\s+following\s+(?P<kind>(?:[\w-]+\s+){0,2}?(?:agreements|memoranda|memorandums|protocols|contracts|"
    r"documents|accords))(?:\s+(?:at|during|in|within)\s[^,;:]{2,60})?\s*:\s*(?=(?:on|for|regarding|concerning|between)\s)"
)
# "Agreements were signed between Xish and Yish companies, including between A and B".
IN_GENERAL = RarePattern(
    r"\b(?P<kinds>(?:cooperation\s+|commercial\s+)?(?:agreements|memoranda|memorandums|protocols|contracts|deals))\s+(?P<were>(?:were|have\s+been)\s+"
    r"(?:signed|inked|concluded))\s+between\s+(?:[A-ZÀ-Þ][\w-]+\s+and\s+[A-ZÀ-Þ][\w-]+\s+)?(?:[a-z]+\s+){0,2}?(?:companies|concerns|enterprises|"
    r"businesses|firms|universities|institutions|organi[sz]ations|agencies|entities)"
    r"(?:\s+(?:of|from)\s+(?:the\s+)?(?:two|both)\s+(?:countries|sides|states))?,\s+including\s+(?=between\s)"
)
# "The MoU was signed by N and M, and a pact by their ministers": the last was signed, too.
AND_B_BY = RarePattern(
    r"(?P<did>\b(?:was|were|has\s+been|have\s+been)\s+(?:signed|inked|concluded)\s+(?:by|between)\s[^;]{3,240}?),?\s+and\s+"
    r"(?P<what>(?:an?|the)\s(?:(?!\b(?:by|between|was|were|signed|inked|concluded|with)\b|\band\s+(?:the|an?)\s)[^;“«\"]){3,200}?)\s+(?=(?:by|between)\s)"
)


def parties_first(sentence: str) -> str:
    """Write a sentence of signing with those who signed in their usual place."""
    return rewritten(sentence, USUALLY)


def _are_signed(told: re.Match[str]) -> str:
    """Write "the signatories of the MoU were A and B" as "A and B signed the MoU"."""
    known = leading_head(told["what"]) and not re.search(r"\b(?:19|20)\d\d\b", told["what"])
    return f"{told['who']} signed {told['what']}" if known else told.group()


def _each_for(told: re.Match[str]) -> str:
    """Write "N signed the MoU for A; M signed for B" as "was signed for A by N and for B by M"."""
    if leading_head(told["what"]) is None or OF_OTHERS.search(told["what"]):
        return told.group()
    what = f"{told['what'][0].upper()}{told['what'][1:]}"
    one, other = (ACRONYM.sub("", told[who]) for who in ("one", "other"))
    return f"{what} was signed for {one} by {told['by']} and for {other} by {told['with']}"


def _for_states(told: re.Match[str]) -> str | None:
    """Write "N signed the MoU for Xland, M for Yland" as "was signed by N and M"."""
    if not all(_state(told[who]) for who in ("one", "other")):
        return None
    what = f"{told['what'][0].upper()}{told['what'][1:]}"
    return f"{what} was signed by {told['by']} and {told['with']}"


def _each_was(told: re.Match[str]) -> str:
    """Write "signing the MoU for A was N, and M signed for B" as "was signed for A by N …"."""
    return _for_states(told) or _each_for(told)


def _each_for_body(told: re.Match[str]) -> str:
    """Write the same where "for A" names a country or a body, and not what the MoU is for."""
    if "behalf" in told.group() and (for_states := _for_states(told)):
        return for_states
    one = ACRONYM.sub("", told["one"])
    found = institutions().word.search(one)
    whole = found and re.match(r"$|\s+(?:of|for)\s", one[found.end() :])
    return _each_for(told) if whole else told.group()


def _state(name: str) -> bool:
    """Tell whether a name is a country's or its government's: "the Government of Xland"."""
    return whole_state(GOVERNMENT.sub("", name).removeprefix("the ").strip()) is not None


def _bodies_beside(told: re.Match[str]) -> str:
    """Write "N (A) and M (B)" as "A and B", where these are bodies and no titles."""
    one, other = told["one"] or told["first"], told["other"] or told["second"]
    people = not any(map(_is_body, (told["by"], told["with"])))
    if not people or not all(map(_is_body, (one, other))):
        return told.group()
    return f"{one} and {other} "


def _is_body(name: str) -> bool:
    """Tell whether a name is of a body, not of a person."""
    return bool(names_body(name) or COMPANY.search(name) or mentions(name))


def _one_of_them(told: re.Match[str]) -> str:
    """Write "pacts were signed between companies, including" as "…, including a pact"."""
    kind = re.sub(r"s$", "", told["kinds"].replace("memoranda", "memorandum"))
    return f"{told['kinds']} {told['were']}, including {'an' if kind[0] == 'a' else 'a'} {kind} "


def _both_were_signed(told: re.Match[str]) -> str:
    """Write "A was signed by N, and B by M" as "A was signed by N, and B was signed by M"."""
    if leading_head(told["what"]) is None or SIGNED.search(told.string, told.end()):
        return told.group()
    return f"{told['did']}, and {told['what']} was signed "


def document_alone(told: re.Match[str]) -> str:
    """Write "a deal, the MoU on honey, was", "the other, the MoU, was" without the first."""
    return f"{told['what']} " if leading_head(told["what"]) else told.group()


USUALLY: Rewritings = (
    (FOR_ITS_PART, ""),
    (WHO_IT_IS, ""),
    (BY_SIGNING, r"\g<did> the signing of "),
    (FOLLOWING, r"\g<did> \g<kind>: "),
    (IN_GENERAL, _one_of_them),
    (SIGNATORIES, _are_signed),
    (PARTIES_TO, _are_signed),
    (ITS_PARTIES, " between "),
    (TOGETHER_WITH, r"\g<who> and \g<other> "),
    (JOINED_IN, r"\g<who> and \g<other> signed"),
    (IT_WAS, r"\g<who> "),
    (ON_BEHALF_OF, _each_for),
    (ON_ITS_BEHALF, r"on behalf of \g<who>"),
    (BEHALF_FIRST, r"\g<by> signed \g<what> on behalf of \g<one> \g<rest>"),
    (EACH_FOR, _each_for_body),
    (SIGNING_WAS, _each_was),
    (BESIDE_NAMES, _bodies_beside),
    (A_DEAL, document_alone),
    (AND_B_BY, _both_were_signed),
    (BETWEEN_PEOPLE, r"\g<did> by "),
    (BOTH_NAMED, r"\g<both> "),
    (SEVERAL_BODIES, lambda told: f"{told['word']} " if told["word"] else ", "),
)
