"""A sentence written plainly before its clauses of signing are read: no asides, no weekdays."""

import re

from diplo_cli.draft.circumstances import (
    AND_RELATED,
    COUNTRY_S,
    DAY_BETWEEN,
    DOCUMENT_OF,
    END_MARK,
    FINAL_DOCUMENT,
    OPENING,
    PARTICIPATING,
    SAYS_RELEASE,
    WHILST_ANOTHER,
)
from diplo_cli.draft.dates import MONTH_NAME, SHORT_MONTH, whole_month
from diplo_cli.draft.dealt_out import dealt_out
from diplo_cli.draft.document_words import NUMBER
from diplo_cli.draft.geography import mention_at
from diplo_cli.draft.institutions import institutions
from diplo_cli.draft.party_names import whole_country
from diplo_cli.draft.plain_countries import OF_COUNTRIES
from diplo_cli.draft.predicates import spelled_out
from diplo_cli.draft.quoting import begins_document
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.rephrasings import rephrased
from diplo_cli.draft.rewording import (
    EMBASSY_IN,
    PERSON,
    PHASE_OF,
    embassy_alone,
    of_both_sides,
    said_once,
    with_brackets,
    without_asides,
    without_heads,
)
from diplo_cli.draft.rewritings import Rewritings, rewritten
from diplo_cli.draft.title_asides import without_sums, without_weekdays
from diplo_cli.draft.titles import leading_head

# "the exchange of notes on a memorandum" is one of the memorandum.
NOTES_ON = RarePattern(
    r"\bexchange\s+of\s+(?:diplomatic\s+)?notes\s+(?:on|for|regarding|concerning)\s+(?=(?:an?|the|two|three)\s+(?:memorand|mou|agreement))",
    re.IGNORECASE,
)
# "Concessional loan and grant agreements": one of each.
LOAN_AND_GRANT = RarePattern(
    r"(?P<lead>\b(?:[Aa]n?|[Tt]he)?\s*)(?P<one>(?:[\w-]+\s+)?(?:loan|grant|credit|financing|project|guarantee))\s+and\s+"
    r"(?P<other>loan|grant|credit|financing|project|guarantee)\s+agreements\b",
    re.IGNORECASE,
)
# "exchanged an MoU on honey, which the bee ministries had signed by letter, and a plan".
WHICH_THEY_SIGNED = RarePattern(
    r"(?<=\w),\s+which\s+(?P<who>the\s+[a-z][^,;]{3,90}?)\s+(?:have\s+|has\s+|had\s+)(?:already\s+)?(?:signed|inked|concluded)"
    r"(?!\s+(?:in|last|on)\b)[^,;]{0,60}(?=,\s+(?:and|as)\b)"
)
# "An agreement on honey, initialled last year, was signed".
BEFORE_SIGNING = RarePattern(
    r"(?<=\w),\s+(?:initial+ed|negotiated|drafted|prepared|agreed)\s+[^,;]{2,60},(?=\s+(?:was|were|has|have)\s)",
    re.IGNORECASE,
)
# "We signed an MoU on honey, we signed another on wax".
WE_SIGNED = RarePattern(
    r",\s+(?P<joint>(?:and\s+)?)we\s+(?:also\s+|then\s+)?(?:signed|inked|concluded)\s+(?=(?:an?|another|the|one)\s)"
)
# "signed an MoU there with N".
THERE = RarePattern(
    r"(?<=[a-zA-Z)])\s+(?:(?:there|here)(?=\s+(?:with|on|between|to|for|regarding|concerning)\b)|"
    r"(?:there|here|today|yesterday),?(?=\s+(?:covering|spanning|including|namely|in\s+the\s+(?:fields?|areas?))\b))"
)
# "N signed the MoU, and M, on behalf of the Wax Union".
AND_OTHER = RarePattern(
    r"^(?P<one>[^;]{3,200}?)\s+signed\s+(?P<what>(?:the|an?)\s+(?:(?!\bon\s+behalf\b)[^,;]){3,200}?),\s+and\s+"
    r"(?P<other>(?:(?!\b(?:was|were|is|are|has|have|signed|said)\b)[^;]){3,160}?),?\s+(?P<whose>on\s+behalf\s+of\s+[^,;]+?)[\s.]*$"
)
# "On March 2 Malta and Latvia signed".
ORDINAL_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
ON_DAY = RarePattern(
    r"^(?P<lead>[^.;]{0,80}?\)\s*[–—-]\s+)?(?:On\s+(?:(?:(?:\w+day|this\s+day),?\s+)?(?:the\s+)?"
    rf"(?:(?i:{MONTH_NAME})\s+{ORDINAL_DAY}|{ORDINAL_DAY}(?:\s+of)?\s+(?i:{MONTH_NAME}))"
    r"|\w+day)(?:,?\s+(?:19|20)\d\d)?,?\s+)(?=[A-ZÀ-Þ]|the\s)"
)
# "the signing of the documents in Riga by N and M, respectively": of those told elsewhere.
BY_WHOM_ALL = RarePattern(
    r"(?P<signing>\b[Ss]igning\s+of\s+(?:the|these|both)\s+(?:(?:two|three|said|above)\s+)?"
    r"(?:documents|agreements|instruments|accords|deals|pacts|papers|MoUs))"
    r"\s+(?:(?:on\s+\w+day|in\s+[A-ZÀ-Þ][\w’'-]+)\s+){0,2}by\s+[^;]*?"
    r"(?=,?\s+(?:during|at|on|after|following|in\s+(?:the\s+)?presence)\s|[.]?$)"
)
# "signed, as part of the session, the agreement".
AS_PART = RarePattern(
    r"(?<=signed),\s+(?:as\s+part\s+of|during|within|in\s+the\s+framework\s+of|at)\s+[^,;]{3,120},\s+"
    r"(?=(?:the|an?|two|three|four|five|six|\d+)\s)"
)
# "the signing of the following two MoUs on honey and on wax": no list follows.
THE_FOLLOWING = RarePattern(
    r"\bthe\s+following\s+(?=[a-z]+\s+(?:[\w-]+\s+){1,4}(?:\([A-Z]\w+\)\s+)?(?:on|in|for|about|concerning|regarding)\s[^:]*$)"
)
# "has officially been inked", "have also been signed": what stands within the verb.
HAS_BEEN = RarePattern(
    r"\b(?P<has>has|have|had)\s+(?:\w+ly|also|now|just|since|thus|both|all|today|here)\s+been\b"
)
# "two MoUs, one on honey, and an MoU on wax": the last is the other.
AND_ITS_KIND = RarePattern(
    r"(?P<one>[,:]\s+one\s+(?:on|for|in)\s[^;]{3,240}?),?\s+and\s+an?\s+(?:(?i:mou|memorandum(?:\s+of\s+understanding)?|agreement|"
    r"protocol|accord|contract))\s+(?=(?:on|for|in)\s)"
)
# "one agreement, on honey, and two MoUs, on wax and on bees".
KIND_COMMA = RarePattern(
    r"(?P<kind>\b(?:one|two|three|four|five|an?)\s+(?:[\w-]+\s+){0,2}?(?i:agreements?|memorand(?:um|a|ums)(?:\s+of\s+understanding)?"
    r"|mo[uc]s?|protocols?|contracts?|treat(?:y|ies)|accords?)),\s+(?P<on>(?:on|concerning|regarding)\s[^,;]+?)"
    r"(?:,(?=\s+and\s+(?:one|two|three|four|five|an?)\s)|(?=[.;]?$))"
)
# "Two texts were signed, i.e. an MoU on honey and a protocol".
ID_EST = RarePattern(
    r"(?:\(|,)?\s*\b(?:i\.e\.?|viz\.?|to\s+wit|(?<=,\s)which\s+(?:are|were|include[ds]?)),?\s+(?=(?:an?|the|one|two|on)\s)"
)
# "between the Wax Directorate at the Ministry of Bees and the Hive Board": the ministry's.
AT_MINISTRY = RarePattern(
    r"(?P<who>\bbetween\s+(?:the\s+)?[A-ZÀ-Þ][^,;.]{3,80}?)\s+(?:at|in|within|under)\s+"
    r"(?=the\s+(?:[A-ZÀ-Þ][\w-]+\s+){0,2}Ministry\s+of\s+[^,;.]{3,80}?\s+and\s+(?:the\s+)?[A-ZÀ-Þ])"
)
# "Malta becomes the third country to sign an MoU on honey".
BECOMES_TO = RarePattern(
    r"\b(?:becomes?|became|has\s+become|is)\s+the\s+(?:first|second|third|fourth|fifth|latest|\d+\w\w)\s+(?:[\w-]+\s+){1,4}?"
    r"to\s+(?P<verb>sign|ink|conclude)\s+(?=(?:an?|the)\s)"
)
# "the East African nation of Malta": its name alone.
NATION_OF = RarePattern(
    r"\b[Tt]he\s+(?:[A-Za-z][\w-]+\s+){0,4}?(?:nation|country|island|archipelago|republic)\s+of\s+(?=[A-Z])"
)
# "It was in Riga that they signed".
IT_WAS_THERE = RarePattern(
    r"^It\s+was\s+(?:in|on|at|during|after)\s+[^,;]{2,60}?\s+that\s+(?=[a-zA-Z])"
)
# "an MoU each on honey and wax".
EACH_ON = RarePattern(
    r"\ban?\s+(?P<kind>(?i:agreement|memorandum\s+of\s+understanding|memorandum|mou|protocol|accord|contract))\s+each\s+(?=(?:on|for|in|with)\s)"
)
# "Two agreements (on honey and on wax) were signed".
ON_IN_BRACKETS = RarePattern(
    r"(?P<kind>\b(?i:agreements?|memorand(?:um|a|ums)(?:\s+of\s+understanding)?|mo[uc]s?|protocols?|contracts?|accords?|treat(?:y|ies)))\s+"
    r"\((?P<on>(?:on|for|concerning|regarding)\s[^()]{3,160})\)"
)
# "Malta, represented by N, and Latvia, represented by its Minister, M M, signed".
REPRESENTED = RarePattern(
    rf"(?<=\w),\s+represented\s+by\s+[^,;]{{3,80}}(?:,\s+{PERSON}(?:,(?=\s)|(?=[.]?$))|,(?=\s))"
)
# "Acme and Bolt held an MoU signing ceremony".
HELD_CEREMONY = RarePattern(
    r"\b(?:held|hosted|organi[sz]ed|conducted|attended|took\s+part\s+in)\s+(?P<what>(?:an?|the)\s+(?:[\w-]+\s+){0,2}?"
    r"(?i:mou|moa|memorandum(?:\s+of\s+(?:understanding|cooperation|agreement))?|agreement|contract|protocol)(?:\s+\([A-Za-z]{2,5}\))?)\s+"
    r"(?:signing|signature)(?:\s+ceremony)?\b"
)
# "In addition to the agreement on honey, the parties signed an MoU on wax".
IN_ADDITION_TO = RarePattern(
    r"^(?:In\s+addition\s+to|Besides|Apart\s+from|Along\s+with|Together\s+with|Alongside)\s+"
    r"(?P<first>(?:the|an?)\s+(?:(?!\b(?:19|20)\d\d\b|\bexisting\b|\bearlier\b|\blast\b)[^,;]){5,160}?)(?:\s+signed\s+by\s+[^,;\d]{3,60})?,\s+"
    r"(?P<rest>[^;]{3,90}?\b(?:signed|inked|concluded)\s+)(?P<second>(?:the|an?)\s+[^;]+)$"
)
# "The following were signed: …".
THE_FOLLOWING_WERE = RarePattern(r"\b(?P<the>[Tt]he\s+following)(?=\s+(?:was|were|has|have)\b)")
# "a landmark, five-year agreement", "a five-year, $3 million agreement": the comma parts no two.
LONG_PRAISE = RarePattern(
    r"\b(?P<one>(?:an?|the|two|three)\s+(?:[a-z]+ly\s+)?[a-z][\w-]+),\s+(?=(?:(?:US|A|C|NZ|EUR\s)?[$€£¥₹]?\s?\d[\d.,]*\s+)?"
    r"(?:(?!(?:of|as|and|or|with|in|on|at|for|to|by|an?|the|both|they|who)\b)[a-z\d][\w-]+\s+){1,4}?"
    r"(?:agreements?|memorand\w+|mous?|pacts?|deals?|treat(?:y|ies)"
    r"|protocols?|accords?|contracts?)\b)",
    re.IGNORECASE,
)
COUNT = RarePattern(rf"(?:{NUMBER}|several|many|multiple|various|other)\s", re.IGNORECASE)
# "The MoU on honey was the third document signed on Thursday".
WAS_THE_THIRD = RarePattern(
    r"^(?P<the>The\s+(?:[\w-]+\s+){0,3}?(?i:agreement|memorandum(?:\s+of\s+understanding)?|mou|protocol|contract|treaty|accord)\b[^,;]{3,160}?)"
    r"\s+was\s+(?:the|one\s+of\s+the)\s+(?:[\w-]+\s+){1,4}?(?:to\s+be\s+)?(?=(?:signed|inked|concluded|exchanged)\b)"
)
# "an MoU which provides for honey": as one on honey.
PROVIDES_FOR = RarePattern(
    r"(?P<kind>\ban?\s+(?:[\w-]+\s+){0,2}?(?i:agreement|memorandum(?:\s+of\s+understanding)?|mou|protocol|accord)),?\s+(?:which|that)\s+"
    r"(?:provides?\s+for|concerns?|relates?\s+to|deals?\s+with|regulates?|governs?|addresses|focus(?:es|ed)?\s+on|pertains?\s+to)\s+(?=[a-z])"
)
# "an MoU which seeks to save bees".
SEEKS_TO = RarePattern(
    r"(?P<kind>\ban?\s+(?:[\w-]+\s+){0,2}?(?i:agreement|memorandum(?:\s+of\s+understanding)?|mou|protocol|accord)(?:\s+\([^()]{2,8}\))?),?\s+"
    r"(?:which|that)\s+(?:(?:seeks?|aims?|intends?|is\s+(?:designed|intended|meant))\s+(?=to\s+[a-z])|is\s+(?=aimed\s+at\s))"
)
# "an MoU which will establish a hive".
ESTABLISHES = RarePattern(
    r"(?P<kind>\ban?\s+(?i:agreement|memorandum(?:\s+of\s+understanding)?|mou|protocol|accord)(?:\s+\([^()]{2,8}\))?),?\s+"
    r"(?:which|that)\s+(?:will|would|is\s+to)\s+(?P<verb>(?:establish|create|set\s+up|institute))(?=\s+(?:an?|the)\s)"
)
# "a memorandum on helpers (MoU on PDH)", "a plan ("Road Map") for 2025": they say nothing new.
SHORT_TITLE = RarePattern(
    r"\s*\((?:the\s+)?(?:MOU|MoU|MOC|MoC|LOI|LoI|MOA|MoA|FTA|CEPA)\s+(?:on|for|of|in)\s[^()]{1,40}\)"
    r"|(?:(?<=[Pp]lan)|(?<=[Pp]rogram)|(?<=[Pp]rogramme)|(?<=[Aa]greement)|(?<=[Mm]emorandum)|(?<=[Ss]tatement))"
    r"\s+\((?:the\s+)?[\"“«][^()\"”»]{3,40}[\"”»]\)"
)
# "four agreements focused not only on honey but also on wax as well as bees".
NOT_ONLY = RarePattern(
    r"\b(?P<did>focus(?:ed|ing)?\s+)?not\s+(?:only|just)\s+(?P<on>on)\s+(?P<one>[^,;]{3,90}?),?\s+but\s+(?:also\s+)?on\s+(?P<other>[^;]+)"
)
AND_BEFORE_LAST = RarePattern(r"\s+and\s+(?=[^,;]*\sand\s)")
# "The agreements – Honey Cooperation and Wax Trade – were signed".
IN_DASHES = RarePattern(
    r"^(?P<the>The\s+(?:[a-z]+\s+){0,2}?(?i:agreements|memoranda|memorandums|mous|protocols|pacts|accords"
    r"|documents|contracts))\s+[–—-]\s+(?P<what>(?!on\s)(?:(?!\bbetween\b)[^–—;]){5,240}?)\s+[–—-]\s+(?=(?:were|have\s+been)\s)"
)
# "a plan for the protocol signed in Riga in 2016, as well as a programme": of another time.
SIGNED_THEN = RarePattern(
    r"(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<=\w)\s+(?:signed|concluded|inked)\s+(?:by\s+(?:the\s+)?[^,;]{3,80}?\s+)?"
    r"(?:in\s+[A-Z][\w-]+\s+)?in\s+(?:19|20)\d\d(?=,?\s+(?:and|as\s+well\s+as)\s+(?:an?|the)\s)"
)
# "Acme signed an MoU with Bolt, the Bee Board signed a pact with Hive, and Comb opened a shop".
NEXT_SIGNS = RarePattern(
    r"(?<=[\w)”\"»]),\s+(?:and\s+)?(?=(?:the\s+)?[A-ZÀ-Þ“«\"][^,;:]{2,90}?\s+(?:(?:has|have|also)\s+){0,2}"
    r"(?:(?:signed|inked|concluded|sealed)\s+(?:an?|two|three|four|several)|agreed\s+(?:with|to|on)|pledged|launched|opened|unveiled)\s)"
)
SIGNED_ONE = RarePattern(
    r"\b(?:signed|inked|concluded|sealed)\s+(?:an?|two|three|four|several)\s(?![^;]*\b(?:which|who|that|where|when)\b[^,;]*$)"
)
DEED = RarePattern(r"\b(?:adopted|approved|signed|inked|exchanged|endorsed)\b")
# "including one on honey, and others on wax and bees".
AND_OTHERS_ON = RarePattern(
    r"(?<=\w),?\s+(?:and|as\s+well\s+as)\s+others\s+(?:on|in)\s+(?P<one>[^,;]{3,60}?)\s+and\s+"
    r"(?P<other>[^,;.]{3,60})"
)
# "an agreement on honey, under which Xland will give 3 million, and an MoU on wax".
UNDER_WHICH = RarePattern(
    r",\s+(?:under|by|according\s+to|through)\s+which\s+[^,;]{5,140},"
    r"(?=\s+(?:and|as\s+well\s+as)\s+(?:an?|the|exchange|two|three)\s)"
)
# "initialled and signed": what counts is the last.
AND_SIGNED = RarePattern(
    r"\b(?:initial+ed|negotiated|drafted|prepared|drew\s+up|drawn\s+up)\s+and\s+(?=(?:signed|inked|exchanged)\b)",
    re.IGNORECASE,
)
# "In addition to this major document, agreements on honey were signed": told before.
BESIDES = RarePattern(
    r"^(?:In\s+addition\s+to|Besides|Apart\s+from|Along\s+with|Alongside)\s+(?:the|this|that)\s+"
    r"(?:(?:major|main|key|principal|basic|political|framework|central)\s+)+(?:document|paper|instrument),\s+"
)
# "signed a treaty between A and B in Xville, on behalf of their respective countries".
ON_BEHALF = RarePattern(
    r"(?<=\w),?\s+on\s+behalf\s+of\s+their\s+(?:respective\s+|two\s+)?(?:countries|governments|states)[\s.]*$"
)
# "signed the Honey Treaty between Xland and Yland in Xville": where they signed it.
OF_THEM_IN = RarePattern(
    r"(?P<between>\bbetween\s+(?P<one>[A-ZÀ-Þ][^,;]{2,30}?)\s+and\s+(?P<other>[A-ZÀ-Þ][^,;]{2,30}?))"
    r"\s+in\s+(?P<city>[A-ZÀ-Þ][\w’'. -]{2,30}?)(?P<day>\s+on\s+\w+day)?[\s.]*$"
)
# "a 31-point declaration on honey".
OF_POINTS = RarePattern(
    r"(?<=\s)[\w-]+-(?:point|article|page|paragraph|item)\s+"
    r"(?=(?:joint\s+|final\s+)?(?:declaration|statement|memorandum|agreement|protocol|plan)\s+(?:on|for|of)\s)"
)
# "between the Foreign Ministries and a plan on wax": the plan is no third of them.
THE_BODIES = RarePattern(
    r"\bbetween\s+the\s+(?P<bodies>(?:[A-Z][\w-]+\s+){0,3}(?:[Mm]inistries|[Aa]cademies|[Cc]hambers|[Aa]gencies))"
    r"(?=\s+and\s+an?\s)"
)
# "signed between N N, the Governor of the Bank, and M M, the Secretary": by the two.
BETWEEN_PEOPLE = RarePattern(
    r"\b(?P<did>(?:signed|inked|concluded|exchanged))\s+between\s+(?=(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,5}?[A-ZÀ-Þ][\w’'-]+,\s+"
    r"(?:the\s+)?(?:[A-ZÀ-Þ][\w’'-]+\s+){0,4}?(?:Minister|Secretary|Ambassador|Commissioner|Governor|Director|Chairman"
    r"|Chairperson|President|Rector|Mayor|Head|Chief|CEO)\b)"
)


def plain_sentence(sentence: str) -> str:
    """Write a sentence of signing in the plainest of the wordings that mean the same."""
    sentence = rewritten(rephrased(said_once(dealt_out(without_sums(sentence)))), PLAINLY)
    sentence = of_both_sides(without_asides(sentence))
    return without_weekdays(spelled_out(with_brackets(without_heads(sentence))))


def _between_them(told: re.Match[str]) -> str:
    """Write ", which the ministries of honey had signed" as between these; of people, nothing."""
    known = institutions()
    bodies = known.plural.search(told["who"]) or known.word.search(told["who"])
    return f" between {told['who']}" if bodies and " and " not in told["who"] else ""


def _both_signed(told: re.Match[str]) -> str:
    """Write "in addition to A, they signed B" as "they signed A and B", if A is a document."""
    if leading_head(told["first"]) is None:
        return told.group()
    return f"{told['rest']}{told['first']} and {told['second']}"


def _of_them(told: re.Match[str]) -> str:
    """Leave out the city that follows the two countries of a document."""
    place = mention_at(told["city"], 0)
    if not (whole_country(told["one"]) and whole_country(told["other"])):
        return told.group()
    return told["between"] if place and place.kind == "city" else told.group()


def _of_both(told: re.Match[str]) -> str:
    """Write "between the Foreign Ministries and a plan" so that the plan is a document apart."""
    rest = re.sub(r"^\s+and\s+", "", told.string[told.end() :])
    return f"between the two {told['bodies']}," if begins_document(rest) else told.group()


def _unless_news(told: re.Match[str]) -> str:
    """Leave out when a document was signed that another, which is told of before, is only about."""
    return "" if DEED.search(told.string[: told.start()]) else told.group()


def _name_alone(told: re.Match[str]) -> str:
    """Leave out "the East African nation of" before a country's name."""
    named = mention_at(told.string, told.end())
    return "" if named and named.kind == "country" else told.group()


def _unless_counted(told: re.Match[str]) -> str:
    """Join "a landmark, five-year agreement", but not "after the session, three agreements"."""
    return told.group() if COUNT.match(told.string, told.end()) else f"{told['one']} "


def _unless_body(told: re.Match[str]) -> str:
    """Leave out who represents a country, unless it is a body: that signs for it."""
    return told.group() if institutions().word.search(told.group()) else ""


def _next_apart(told: re.Match[str]) -> str:
    """Part what the next one signed or did from what was signed before it."""
    return "; " if SIGNED_ONE.search(told.string[: told.start()]) else told.group()


def _one_after_other(told: re.Match[str]) -> str:
    """Write "not only on A but also on B as well as C" as "on A, B and C"."""
    others = re.sub(r",?\s+as\s+well\s+as\s+", " and ", told["other"])
    return f"on {told['one']}, {AND_BEFORE_LAST.sub(', ', others)}"


# Each way of saying it, in this order, and how it is written plainly.
PLAINLY: Rewritings = (
    (DAY_BETWEEN, r"\g<kind> "),
    (FINAL_DOCUMENT, ""),
    (DOCUMENT_OF, r"\g<the>"),
    (COUNTRY_S, "the "),
    (EMBASSY_IN, embassy_alone),
    (BETWEEN_PEOPLE, r"\g<did> by "),
    (BESIDES, ""),
    (PARTICIPATING, ""),
    (AND_RELATED, ""),
    (UNDER_WHICH, ""),
    (AND_SIGNED, ""),
    (SAYS_RELEASE, ""),
    (ON_BEHALF, ""),
    (OF_THEM_IN, _of_them),
    (OF_POINTS, ""),
    (THE_BODIES, _of_both),
    (AND_OTHERS_ON, r", one on \g<one> and one on \g<other>"),
    (PHASE_OF, ""),
    (BEFORE_SIGNING, ""),
    (SHORT_MONTH, whole_month),
    (ON_DAY, r"\g<lead>"),
    (BY_WHOM_ALL, r"\g<signing>"),
    (AS_PART, " "),
    (AND_OTHER, r"\g<what> was signed by \g<one> and \g<other> \g<whose>"),
    (WHICH_THEY_SIGNED, _between_them),
    (LOAN_AND_GRANT, r"\g<lead>\g<one> agreement and \g<lead>\g<other> agreement"),
    (WE_SIGNED, r", \g<joint>"),
    (THE_FOLLOWING, ""),
    (NOTES_ON, "exchange of "),
    (AND_ITS_KIND, r"\g<one>, and another "),
    (WHILST_ANOTHER, " and another "),
    (NOT_ONLY, _one_after_other),
    (ID_EST, ", namely "),
    (AT_MINISTRY, r"\g<who> of "),
    (SHORT_TITLE, ""),
    (NATION_OF, _name_alone),
    (BECOMES_TO, "signed "),
    (IN_ADDITION_TO, _both_signed),
    (OPENING, ""),
    (IT_WAS_THERE, ""),
    (REPRESENTED, _unless_body),
    *OF_COUNTRIES,
    (HELD_CEREMONY, r"signed \g<what>"),
    (EACH_ON, r"\g<kind>s "),
    (ON_IN_BRACKETS, r"\g<kind> \g<on>"),
    (THE_FOLLOWING_WERE, r"\g<the> documents"),
    (LONG_PRAISE, _unless_counted),
    (WAS_THE_THIRD, r"\g<the> was "),
    (PROVIDES_FOR, r"\g<kind> on "),
    (SEEKS_TO, r"\g<kind> "),
    (ESTABLISHES, r"\g<kind> to \g<verb>"),
    (KIND_COMMA, r"\g<kind> \g<on>"),
    (HAS_BEEN, r"\g<has> been"),
    (END_MARK, ""),
    (IN_DASHES, r"\g<the>, namely \g<what>, "),
    (SIGNED_THEN, _unless_news),
    (THERE, ""),
    (NEXT_SIGNS, _next_apart),
)
