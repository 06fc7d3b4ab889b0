"""Whether a verb of signing speaks of now, or of a plan, of another time or of no signing."""

import re
from typing import NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.dates import MONTH_NAME, month_of
from diplo_cli.draft.rare_patterns import RarePattern

ADVERB = (
    r"(?:also|jointly|today|yesterday|formally|officially|subsequently|later|then|thus|"
    r"further|furthermore|as\s+well|(?:once\s+)?again|in\s+turn|both|all|first|successfully|finally|eventually|duly|solemnly|simultaneously|likewise|separately|additionally|earlier\s+today|virtually|remotely|online|electronically|by\s+(?:virtual\s+means|video\s?conference)|via\s+video\w*|(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|here)"
)
PASSIVE = compiled(
    rf"\b(?:was|were|got|have\s+been|has\s+been|had\s+been|being|is|are)\s+(?:{ADVERB}\s+)*(?:both\s+)?(?:signed\s+and\s+|exchanged\s+and\s+)?$",
    re.IGNORECASE,
)
# Before the verb: not now, or not at all.
UNREAL = compiled(
    r"\b(?:will|would|shall|should|may|might|could|can|must|to|to\s+be|not|(?:was|were|is|are|had|has|have|did)n['’]t|never|yet|expected|planned|"
    r"plans?|intends?|intended|scheduled|hopes?|had|until|once|if|soon|about\s+to|ready\s+to|set\s+to|"
    r"(?:before|until|till|unless|when|once|after)\s+(?:it|they|this|that)\s+(?:is|are|gets?)|due|previously|recently|had\s+earlier|earlier(?!\s+today)|already\s+been|having|being\s+prepared|without)\s+"
    r"(?:be\s+|been\s+|have\s+(?:been\s+)?|also\s+|soon\s+|still\s+|also\s+be\s+)*$",
    re.IGNORECASE,
)
UNREAL_NOUN = RarePattern(
    r"\b(?:importance|due\s+to|scheduled|will|would|need|readiness|intention|possibility|prospects?|preparations?|prepar\w+|propos\w+|"
    r"plans?|planned|expect\w*|look(?:s|ed|ing)?\s+forward|towards?(?!\s+(?:consolidat|strengthen|deepen|enhanc|boost|elevat|expand)\w+\s)|ahead\s+of|before|until|discuss\w*|"
    r"consider\w*|accelerat\w+|speed\w*|expedit\w*|complet\w+|finaliz\w+|finalis\w+|since|upcoming|early|"
    r"anniversary|hop\w+|call\w*|urg\w+|suggest\w*|welcom\w+|recall\w*|following\s+the\s+20\d\d|"
    r"await\w*|agreed\s+(?:on|to)|support\w*|possible|future|next|not(?:ed|ing)|work\w*\s+on|"
    r"negotiat\w+|advanc\w+|facilitat\w+|promot\w+|prior|satisfaction|appreciat\w+|interest|dealt|deals|"
    r"explain\w*|dat(?:e|es|ed|ing)\s+back|acknowledg\w+|contribut\w+\s+to)\b[^.;]*$",
    re.IGNORECASE,
)
SEEN = RarePattern(
    r"\b(?:speaking|graced?|hono[u]?red|officiated|hosted|joined|looked\s+on|watch\w*|witness\w*|attend\w*|oversaw|oversee\w*|presided|preside|(?:co-?)?chair(?:ed|s|ing)|supervis\w*|saw|seen|culminat\w+|result\w*|led\s+to|brought|crown\w+|ended|end|"
    r"conclu\w+|proceed\w*|came|there\s+was|highlight|outcomes?|deliverables?|achievements?|high\s+point|includ\w+|featur\w+|took\s+place|held|follow\w*|mark\w*|observ\w*|with|present|by|also|announc\w*)\b"
    r"[^.;]*$|\b(?:said|stated|told|noted|spoke)\b[^.;]{0,60}\b(?:after|following)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "ended by signing", "after signing", "saw the ministers signing"; not "before signing".
GERUND = RarePattern(
    r"^\s*$|(?:\b(?:by|after|following|with|and|upon|on|while|including)|,)\s+(?:also\s+|jointly\s+|formally\s+)?$"
    r"|\b(?:with|saw|seen|witness\w*|watched)\b[^.;]*$",
    re.IGNORECASE,
)
UNREAL_GERUND = RarePattern(
    r"\b(?:of|for|towards?|to|before|without|about|from|consider\w*|discuss\w*|propos\w*|plan\w*|suggest\w*|"
    r"expect\w*|possibility|prospects?|need|hop\w+|will|would|should|includ\w+\s+the\s+possible)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
# "The signing of a memorandum took place."
HELD = RarePattern(
    r"[^;]*\b(?:took\s+place|(?:was|were)\s+held|followed|concluded|closed|crowned|marked|ended|capped|topped|"
    r"rounded\s+off|(?:attended|witnessed|observed|overseen)\s+by)\b",
    re.IGNORECASE,
)
# After the verb: a document of earlier times.
PAST = RarePattern(
    r"^\s*(?:in\s+[A-ZÀ-Þ][\w-]+\s+)?(?:as\s+(?:early|long\s+ago|far\s+back)\s+as\b|(?:in|during)\s+(?:(?:early|late|mid|the\s+(?:spring|summer|autumn)\s+of|"
    rf"{MONTH_NAME})\s*,?\s*)?"
    r"(?:of\s+)?(?:19|20)\d\d|last\s+(?:year|month|week|\w+)|recently\b|a\s+year\s+ago|\w+\s+years?\s+ago|"
    r"every\b|each\s+year\b|annually\b|regularly\b|back\s+in|earlier\s+this\s+(?:year|month|week)|previously|earlier\b(?!\s+today)|"
    rf"this\s+(?:{MONTH_NAME})|(?:on|during|at)\s+that\s+(?:visit|trip|time)\b|"
    r"in\s+the\s+(?:past|19\d\ds)|(?:over|during|within)\s+the\s+(?:past|last)\b)",
    re.IGNORECASE,
)
# "In February the sides signed", "signed on 3 February": a month without a year.
IN_MONTH = RarePattern(
    rf"\b(?P<prep>[Ii]n|[Oo]n|[Ss]ince)\s+(?:(?:early|late|mid|the\s+\w+\s+of)[\s-]+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?"
    rf"(?P<month>(?i:{MONTH_NAME}))\b(?!,?\s+(?:\d{{1,2}},?\s+)?(?:19|20)\d\d)(?:\s+\d{{1,2}}\b)?"
)
# "signed an agreement that takes effect in May": a day of its life, not that of its signing.
TAKES_EFFECT = RarePattern(
    r",?\s+(?:(?:that|which|and)\s+(?:(?:will|shall|would|is\s+to)\s+)?"
    r"(?:takes?\s+effect|(?:comes?|enters?)\s+into\s+(?:force|effect)|starts?|begins?|runs?|lasts?|expires?"
    r"|(?:is|be|remains?|stays?)\s+(?:valid|effective|in\s+force))"
    r"|(?:effective|starting|beginning|running|expiring|valid)\s+(?:in|on|from|until|till|through|for))\b[^.;]*"
)
# Talks may be told of a month after they were held, by the day.
NEAR_MONTHS = (0, 1, 11)
YEAR = 12  # months
# "In 2023, a delegation came to Riga, where an agreement was signed".
IN_YEAR = RarePattern(
    r"\s*(?:Back\s+)?In\s+(?:[A-Z]\w+,?\s+)?((?:19|20)\d\d)\b(?![^.]*\b(?:now|today|this\s+\w+|[A-Z]\w+day)\b)"
)
# "said that the sides signed": no relative clause.
SAYING = RarePattern(
    r"\b(?:said|says|stated|announce[sd]?|added|reported|reports|told|informed|revealed|disclosed|confirmed|wrote|"
    r"learned|posted)(?:\s+[\w’'-]+){0,3}(?:\s+\([^()]{3,24}\))?\s*$",
    re.IGNORECASE,
)
REMARKING = RarePattern(
    r"\b(?:noted|stressed|underlined|emphasi[sz]ed|highlighted|mentioned|indicated|explained|pointed\s+out)\s*$",
    re.IGNORECASE,
)
NOW = RarePattern(
    r"\btoday\b|\b(?:during|at|following|after)\s+(?:the|this|his|her|their|today[’']s)\s+(?:\w+\s+)?"
    r"(?:visit|meeting|talks|session|ceremony)\b",
    re.IGNORECASE,
)
# "The statement said the signing of a memorandum": what was held is only named.
NAMED_ONLY = RarePattern(r"\b(?:said|stated|reported|mentioned|reads?|cited)\s+$", re.IGNORECASE)
# "The progress made in recent months, including through the signing of": what came before.
OVER_TIME = RarePattern(
    r"\b(?:(?:in|over|during|within|of)\s+(?:the\s+)?(?:recent|past|last)\s+(?:\w+\s+)?(?:weeks?|months?|years?|decades?|times?)"
    r"|lately|of\s+late|so\s+far|to\s+date|recent\s+(?:[\w-]+\s+)?(?:progress|achievements?|success(?:es)?|results?|developments?|milestones?|steps|contacts)"
    r"|reflect\w*\s+(?:up)?on|look\w*\s+back|(?:took|taking|takes?)\s+stock)\b(?:(?!\btoday\b)[^.;])*$",
    re.IGNORECASE,
)
# Right before "the signing of": it came about, whatever was negotiated before.
BROUGHT_ABOUT = RarePattern(
    r"\b(?:result(?:ed|ing)\s+in|led\s+to|culminat(?:ed|ing)\s+(?:in|with)|ended\s+(?:in|with|by)|conclud(?:ed|ing)\s+"
    r"(?:with|by)|witnessed|saw|attended|oversaw|crowned\s+(?:by|with)|brought\s+about|marked\s+by|announced)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "praised their ties, culminating in the signing of the Honey Declaration": how these came about.
OF_HISTORY = RarePattern(
    r"\b(?:highlight|stress|emphasi[sz]|underlin|underscor|prais|recall|hail|point|discuss|review|mention|describ|not(?=(?:ed|es|ing)\b)|sp(?=oke\b|eak))\w*\b"
    r"[^.;]{0,160}\b(?:relations|ties|relationship|cooperation|partnership|friendship|momentum|process|dynamics|progress|history|path)\b"
    r"(?:(?!\b(?:meetings?|talks|visit|negotiations|sessions?|ceremony|forum|discussions|summit|event)\b)[^.;]){0,90}?,?\s+(?:which\s+|that\s+)?(?:(?:has|have|had)\s+)?"
    r"culminat(?:ed|ing)\s+(?:in|with)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "The two leaders welcomed the signing of a memorandum": their own.
WELCOMED = RarePattern(
    r"\b(?:welcom(?:ed|es|ing)|hail(?:ed|ing)|applauded|lauded|commended|not(?:ed|ing)(?:\s+with\s+\w+)?|"
    r"(?:expressed|expressing)\s+(?:[\w-]+\s+){0,2}(?:satisfaction|appreciation|delight|pleasure)\s+(?:at|over|with|for|on|about))"
    r"\s+(?:the\s+)?(?:successful\s+)?$",
    re.IGNORECASE,
)
BEFOREHAND = RarePattern(
    rf"\bin\s+(?:{MONTH_NAME})(?=\s|[.,;]|$)"
    r"|\b(?:last|recent(?:ly)?|earlier|previous(?:ly)?|ago|upcoming|forthcoming|next|soon|since|will|(?<![\d–/-])(?:19|20)\d\d(?!\s*[–/-]\s*\d))\b",
    re.IGNORECASE,
)
# "implementing the signed memoranda" tells of no signing.
ATTRIBUTE = RarePattern(
    r"\b(?:(?:the|this)(?:\s+(?:first|second|third|fourth|fifth|sixth|last|other|next|latest|final))?|these|those|all|any|newly|recently|already|of|(?:implement|execut|fulfil+|honou?r)\w*|carry(?:ing)?\s+out)\s+$",
    re.IGNORECASE,
)
OF_DOCUMENTS = RarePattern(
    r"\s+(?:[\w-]+\s+)?(?:memorand\w+|agreements?|documents?|mous?|protocols?|contracts?|papers?|deals?|texts?|treat\w+|plans?|program(?:me)?s?|declarations?|statements?|road\s?maps?|resolutions?)\b",
    re.IGNORECASE,
)
# "announced that agreements had been signed".
REPORTED = RarePattern(
    r"\b(?:announced|said|reported)\b(?:[^.;]*\bthat\b|\s+(?:an?|two|three|four|several)\s)[^.;]*\bhad\s+(?:also\s+)?(?:been\s+)?$",
    re.IGNORECASE,
)
# "said the two countries had signed an agreement during the visit".
SAID_HAD = RarePattern(
    r"\b(?:announced|said|says|told|reported|added|noted)\b[^.;]{1,200}\bhad\s+(?:\w+\s+)?"
    r"(?:been\s+)?$",
    re.IGNORECASE,
)
# "Earlier in the day, they had signed".
SAME_DAY_HAD = RarePattern(
    r"\s*earlier\s+(?:today|in\s+the\s+day|that\s+day|(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b[^.;]*"
    r"\bhad\s+(?:also\s+)?(?:been\s+)?$",
    re.IGNORECASE,
)
# "held talks before the signing of an agreement".
BEFORE_IT = RarePattern(
    r"\b(?:met|held\s+(?:[\w-]+\s+){0,3}?(?:talks|meeting|discussions|consultations|session))\b[^.;,]{0,80}?,?\s+(?:(?:right|just|shortly)\s+)?(?:prior\s+to|before)\s+(?:the\s+)?$"
)
# What is to come, or was long ago: "before the signing of an agreement next month".
NOT_THEN = RarePattern(
    r"\b(?:next|will|would|tomorrow|planned|expected|scheduled|due|years?|months?|decades?|last|ago|(?:19|20)\d\d|\w+day)\b",
    re.IGNORECASE,
)
PAST_ANYWHERE = RarePattern(
    r"\b(?:in|of|since)\s+(?:\w+\s+)?(?:19|20)\d\d,?\s+(?:when|where|which)\b"
    r"|\blast\s+(?:year|month|spring|summer|autumn|fall|winter|(?-i:[A-Z])(?!\w*day\b)\w+)\b[^.;]*?,?\s+(?:when|where)\b"
    r"|\bhad\s+(?:already\s+|been\s+)?$|^\s*earlier,\s[^.;]{3,160}\s(?:has|have)\s+(?:also\s+)?$"
    r"|\bin\s+recent\s+(?:years|months|weeks)\b[^.;]*$"
    r"|\bhad\s+(?:\w+\s+)?(?:signed|concluded|inked)\b[^.;]*\band\s+$"
    r"|\b(?:months|years|decades)\s+(?:after|before)\s+(?:the|its|their|an?)\s+[^.;,]*$"
    r"|\bheld\b[^.;]{0,60}\blast\s+(?:month|year|week|spring|summer|autumn|winter|(?-i:[A-Z])(?!\w*day\b)\w+)\b[^.]{0,60}$"
    r"|\blast\s+(?:year|month)['’]s\s+(?:[\w-]+\s+){0,2}(?:edition|session|visit|summit|forum|fair|meeting|round)\b"
    r"|\b(?:text|draft|wording|details)\b(?:(?!\s(?:was|were)\s[a-z]+ed\s)[^.;,]){0,60}\b(?:was|were|has\s+been|have\s+been|had\s+been)\s+$"
    r"|\b(?:were|was)\s+(?:signed|concluded)\s+(?:in|back\s+in)\s+(?:19|20)\d\d"
    r"|\b(?:latest|last|previous)\s+(?:[\w-]+\s+){0,2}(?:meeting|session|sitting|round|visit|talks|summit)\b[^.;]*,\s+(?:when|where|at\s+which)\b[^.;]*$"
    r"|\b(?:early|earlier|late)\s+(?:this|that)\s+(?:year|month|week),?\s+(?:when|where|at\s+which|during\s+which)\b[^.;]*$",
    re.IGNORECASE,
)
# "The deal was sealed with a handshake": nothing was written.
GESTURE = RarePattern(
    r"\s+(?:with|over|by)\s+(?:an?|their)\s+(?:[a-z]+\s+){0,2}(?:handshakes?|hug|embrace|toast|kiss|dinner|lunch|"
    r"glass|cup|smile|photo|photograph|phone\s+call|nod|prayer|ceremony|announcement|applause)\b",
    re.IGNORECASE,
)
# "Last year the sides signed", "A few years ago, they …".
EARLIER = RarePattern(
    rf"\s*(?:(?:back\s+)?(?:in\s+)?(?:late\s+|early\s+)?last\s+(?:year|month|week|spring|summer|autumn|fall|winter|{MONTH_NAME})|"
    r"earlier\s+this\s+(?:year|month|week)|in\s+the\s+past|in\s+(?:the\s+same|that)\s+year|"
    r"(?:in|over|during)\s+(?:the\s+)?(?:last|past|recent)\s+(?:\w+\s+)?(?:years?|months|decades?)|in\s+previous\s+years|previously|"
    r"(?:a\s+few|some|several|\w+)\s+(?:years?|months?|decades?)\s+ago|"
    r"(?:during|on|at|in)\s+last\s+(?:year|month|week)['’]s|an?\s+(?:similar|identical)|"
    r"(?:prior\s+to|before)\s+(?:this|that))\b,?\s",
    re.IGNORECASE,
)
# "signed a treaty, together with two neighbours, in 2011".
LAST_SAID = RarePattern(r",\s+(?:back\s+)?in\s+((?:19|20)\d\d)[\s.]*$")
# "Later on, the signing ceremony of the agreement was held", "After the talks, the ceremony of …".
THEN = RarePattern(
    r"(?:(?:after|upon|during|at|within|in\s+the\s+(?:framework|course)\s+of|as\s+part\s+of)\s+[^,;]{3,70},\s*)?(?:(?:then|later|later\s+on|afterwards?|subsequently|finally|next|thereafter),?\s*)?(?:an?|the)?"
    r"(?:\s*(?:joint|official|formal|solemn|ministerial|high-level|virtual|special))*",
    re.IGNORECASE,
)
# "Over 20 pacts have been signed so far", "they have signed more than 20": in the course of years.
MANY = (
    r"(?:over|more\s+than|nearly|almost|about|around|some)\s+(?:\d+|an?|ten|twelve|\w+(?:ty|teen))"
    r"\s+(?:\w+\s+){0,3}?(?:agreements|documents|treaties|accords|memorand\w+|mous|pacts|instruments)"
)
SO_FAR = RarePattern(
    rf"(?:^|[,;]\s+)(?:[^,;]{{0,40}}\s)?{MANY}\s+have\s+(?:\w+\s+)?been\s+$"
    r"|\b(?:so\s+far|to\s+date|over\s+the\s+years),?\s+[^;]*\bhave\s+(?:\w+\s+)?(?:been\s+)?$",
    re.IGNORECASE,
)
THEY_HAVE = compiled(r"\bhave\s+(?:\w+\s+)?$", re.IGNORECASE)
SIGNED_MANY = RarePattern(rf"\s+{MANY}\b", re.IGNORECASE)
# "signed by then Presidents N and M", "signed by the late N N": of another time.
BY_THOSE = RarePattern(r"\s+by\s+(?:the\s+|their\s+)?(?:then[\s-](?=\w)|(?:two\s+)?late\s)")
# "signed a memorandum on honey last week"; what was "reached last week" is signed now.
LATE = RarePattern(
    r"[^,;:]*?(?<!held)(?<!reached)(?<!agreed)(?<!adopted)(?<!approved)(?<!negotiated)(?<!announced)(?<!made)(?<!started)"
    r"\s(?:last\s+(?:week|month|year)|earlier\s+this\s+(?:month|year)|(?:\d+|an?|two|three|four|five|ten|several|some|many)\s+(?:weeks?|months?|years?|decades?)\s+ago)[\s.]*$",
    re.IGNORECASE,
)
FINITE = RarePattern(r"\b(?:will|would|is|are|was|were|could|should|may|might|has|have|had)\b")
RELATIVE = RarePattern(
    r"(?<!during )(?<!at )(?<!after )(?<!in )(?<!where )(?<!completion of )(?<!end of )"
    r"(?<!conclusion of )(?<!course of )(?<!result of )(?<!upon )(?<!following )(?<!presence of )\b"
    r"(?:which|that(?!\s+of\b)|who|where|when|since|as\s+soon\s+as|once)\s+(?:[\w’']+\s+){0,5}$",
    re.IGNORECASE,
)

# "which were signed during the visit of President N to Xland in August, 2022", "by both during
# President N's visit to Xland in 2022".
VISIT_OF = RarePattern(
    r"(?:\s+by\s+[^.;:,]{3,80}?)?\s+during\s+(?:(?:the|his|her|an?)\s+(?:\w+\s+)?|[A-ZÀ-Þ][^.;:,]{3,70}?['’]s?\s+(?:[\w-]+\s+){0,3})visit\b[^.;:,]{0,120}?\bin\s+(?:[A-Z]\w+,?\s+)?((?:19|20)\d\d)\b"
)
# "They met in Riga, where they signed": it is told of the meeting itself.
MET_THERE = RarePattern(
    r"\b(?:met|visited|held|hosted|arrived|travell?ed|flew|received|attended|took\s+part|participated|conferred"
    r"|on\s+an?\s+(?:[\w-]+\s+){0,2}visit)\b[^.;]*,\s*$",
    re.IGNORECASE,
)
# "The ceremony was attended by N and M, who signed": they did so there.
THERE_WERE = RarePattern(
    r"\b(?:attended|(?:co-)?chaired|headed|led|presided\s+over)\s+by\b[^.;]*,\s*$", re.IGNORECASE
)


# "signed on 3 May 2022".
ON_DAY = compiled(r"[^.;]{0,80}?\bon\s+(?:\d{1,2}\s+\w+|\w+\s+\d{1,2},?)\s+(?P<year>(?:19|20)\d\d)")


class Written(NamedTuple):
    """When a report was written, as far as its first full date tells."""

    year: str
    month: int | None = None


def _unreal_noun(before: str, after: str, verb: re.Match[str], written: Written | None) -> bool:
    """Tell whether "the signing of" speaks of a plan, of another time, or of what nobody saw."""
    dated = ON_DAY.match(after)
    if dated and written and dated["year"] != written.year:
        return True
    held = HELD.match(after) or " held " in verb.group()
    if BEFORE_IT.search(before) and not NOT_THEN.search(after):
        return False
    seen = SEEN.search(before) or (held and THEN.fullmatch(before.strip()))
    if NAMED_ONLY.search(before) and not FINITE.search(after):
        return False
    if re.search(r"\btoday\b", verb.group(), re.IGNORECASE):
        return False
    if OF_HISTORY.search(before) and not NOW.search(after):
        return True
    if _over_time(before) and not held and not NOW.search(after):
        return True
    if not held and LATE.match(after):
        return True
    if WELCOMED.search(before):
        return bool(BEFOREHAND.search(after))
    meant = UNREAL_NOUN.search(before) and not _brought_about(before)
    past = PAST.match(after) or PAST_ANYWHERE.search(before[-200:])
    return bool(meant) or not seen or bool(past)


def unreal(before: str, after: str, verb: re.Match[str], written: Written | None) -> bool:
    """Tell whether a verb of signing speaks of another time, of a plan or of no signing at all."""
    if verb["gerund"]:
        return (
            not GERUND.search(before)
            or bool(UNREAL_GERUND.search(before))
            or bool(PAST.match(after))
        )
    after = TAKES_EFFECT.sub("", after)
    if verb["noun"]:
        return _unreal_noun(before, after, verb, written)
    if EARLIER.match(before) and not NOW.search(after):
        return True
    if GESTURE.match(after) or BY_THOSE.match(after) or _so_far(before, after):
        return True
    dated = ON_DAY.match(after)
    other = re.match(r"(?:St\.|[^.;:,]){0,60}?\b(?:in|as)\s+(?:\w+\s+)?((?:19|20)\d\d)\b", after)
    other = other or VISIT_OF.match(after)
    last = LAST_SAID.search(after)
    for found in (dated, other, last):
        # Where the report's own year is open, "in 2012" is an earlier one.
        if found and (found.group(1) != written.year if written else found is not dated):
            return True
    reported = REPORTED.search(before) or SAME_DAY_HAD.match(before)
    reported = reported or (SAID_HAD.search(before[-260:]) and NOW.search(after))
    return bool(
        (UNREAL.search(before) and not reported)
        or PAST.match(after)
        or (LATE.match(after) and not reported)
        or (PAST_ANYWHERE.search(before[-200:]) and not reported)
        or _of_another_year(before, written)
        or _of_another_month(before, after, written)
        or re.search(r"\brecall(?:ed|ing|s)\b|\breminded\b", before)
        or (_relative(before, after) and not PASSIVE.search(before))
    )


def _so_far(before: str, after: str) -> bool:
    """Tell whether many documents were signed in the course of years, none of them just now."""
    many = SO_FAR.search(before) or (THEY_HAVE.search(before) and SIGNED_MANY.match(after))
    return bool(many) and not NOW.search(after)


def attributive(before: str, after: str, verb: re.Match[str]) -> bool:
    """Tell whether a verb only describes: "implementing the signed memoranda"."""
    return bool(verb["verb"] and ATTRIBUTE.search(before) and OF_DOCUMENTS.match(after))


def _brought_about(before: str) -> bool:
    """Tell whether what stands nearest before a noun is its coming about: "talks led to the"."""
    return bool(BROUGHT_ABOUT.search(before))


def _over_time(before: str) -> bool:
    """Tell whether what stands before a noun tells of months or years, and not of its coming."""
    return OVER_TIME.search(before) is not None and not _brought_about(before)


def _relative(before: str, after: str) -> bool:
    """Tell whether a verb stands in a relative clause: "the agreement which they signed"."""
    found = RELATIVE.search(before)
    if found is None or re.match(r"who\s+also\s", found.group(), re.IGNORECASE):
        return False
    said = before[: found.start()]
    if found.group().lower().startswith("where") and MET_THERE.search(said):
        return False
    if found.group().lower().startswith("who ") and THERE_WERE.search(said):
        return False
    if not found.group().lower().startswith("that"):
        return True
    return not (SAYING.search(said) or (REMARKING.search(said) and NOW.search(after)))


def _of_another_month(before: str, after: str, written: Written | None) -> bool:
    """Tell whether a month beside the verb, named without a year, is not the report's."""
    if written is None or written.month is None:
        return False
    ahead = re.match(r"[^.;:,]{0,60}", after)
    last = list(IN_MONTH.finditer(before[-100:]))[-1:]
    beside = [*last, *IN_MONTH.finditer(ahead.group() if ahead else "")][:2]
    for found in beside:
        apart = (written.month - month_of(found["month"])) % YEAR
        near = NEAR_MONTHS if found["prep"].lower() == "on" else NEAR_MONTHS[:1]
        if apart not in near:
            return True
    return False


def _of_another_year(before: str, written: Written | None) -> bool:
    """Tell whether a date before the verb, "in 2008", is of another year than the report."""
    dated = re.search(
        r"\b(?:[Ii]n|[Oo]n|[Ss]ince)\s+(?:[A-Z]\w+\s+)?(?:\d{1,2},?\s+)?(?:[A-Z]\w+\s+)?((?:19|20)\d\d)\b(?!\s*[-–—/]\s*\d)[^.;]{0,60}$",
        before[-100:],
    )
    dated = dated or re.search(
        r"\b(?:during|at|in\s+the\s+course\s+of|within)\s+[^,;.]{0,60}?\b((?:19|20)\d\d)\s+(?:\w+\s+)?"
        r"(?:visit|meeting|session|summit|talks|trip)\b",
        before,
        re.IGNORECASE,
    )
    dated = dated or IN_YEAR.match(before)
    return dated is not None and (written is None or dated.group(1) != written.year)
