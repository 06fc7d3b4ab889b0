"""Whether a verb of signing speaks of now, or of a plan, of another time or of no signing."""

import re

ADVERB = (
    r"(?:also|jointly|today|yesterday|formally|officially|subsequently|later|then|thus|"
    r"successfully|earlier\s+today|(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|here)"
)
PASSIVE = re.compile(
    rf"\b(?:was|were|have\s+been|has\s+been|had\s+been|being|is|are)\s+(?:{ADVERB}\s+)*(?:both\s+)?(?:signed\s+and\s+|exchanged\s+and\s+)?$",
    re.IGNORECASE,
)
# Before the verb: not now, or not at all.
UNREAL = re.compile(
    r"\b(?:will|would|shall|should|may|might|could|can|must|to|to\s+be|not|never|yet|expected|planned|"
    r"plans?|intends?|intended|scheduled|hopes?|had|until|once|if|soon|about\s+to|ready\s+to|set\s+to|"
    r"previously|recently|earlier\s+(?!today)|already\s+been|having|being\s+prepared|without)\s+"
    r"(?:be\s+|been\s+|have\s+(?:been\s+)?|also\s+|soon\s+|still\s+|also\s+be\s+)*$",
    re.IGNORECASE,
)
UNREAL_NOUN = re.compile(
    r"\b(?:importance|need|readiness|intention|possibility|prospects?|preparations?|prepar\w+|propos\w+|"
    r"plans?|planned|expect\w*|look(?:s|ed|ing)?\s+forward|towards?|ahead\s+of|before|until|discuss\w*|"
    r"consider\w*|accelerat\w+|speed\w*|expedit\w*|complet\w+|finaliz\w+|finalis\w+|since|upcoming|early|"
    r"anniversary|hop\w+|call\w*|urg\w+|suggest\w*|welcom\w+|recall\w*|following\s+the\s+20\d\d|"
    r"await\w*|agreed\s+(?:on|to)|support\w*|possible|future|next|not(?:ed|ing)|proceed\w*|work\w*\s+on|"
    r"negotiat\w+|advanc\w+|facilitat\w+|promot\w+|prior|satisfaction|appreciat\w+|interest)\b[^.;]*$",
    re.IGNORECASE,
)
SEEN = re.compile(
    r"\b(?:witness\w*|attend\w*|oversaw|oversee\w*|presided|preside|saw|seen|culminat\w+|result\w*|ended|end|"
    r"conclu\w+|includ\w+|took\s+place|held|follow\w*|mark\w*|observ\w*|with|present|by|also|announc\w*)\b"
    r"[^.;]*$",
    re.IGNORECASE,
)
# "ended by signing", "after signing", "saw the ministers signing"; not "before signing".
GERUND = re.compile(
    r"(?:\b(?:by|after|following|with|and|upon|on|while|including)|,)\s+(?:also\s+|jointly\s+|formally\s+)?$"
    r"|\b(?:with|saw|seen|witness\w*|watched)\b[^.;]*$",
    re.IGNORECASE,
)
UNREAL_GERUND = re.compile(
    r"\b(?:of|for|towards?|to|before|without|about|from|consider\w*|discuss\w*|propos\w*|plan\w*|suggest\w*|"
    r"expect\w*|possibility|prospects?|need|hop\w+|will|would|should|includ\w+\s+the\s+possible)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
# "The signing of a memorandum took place."
HELD = re.compile(
    r"[^;]*\b(?:took\s+place|(?:was|were)\s+held|followed|concluded)\b", re.IGNORECASE
)
# After the verb: a document of earlier times.
PAST = re.compile(
    r"^\s*(?:(?:in|during)\s+(?:(?:early|late|mid|the\s+(?:spring|summer|autumn)\s+of|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\s*,?\s*)?"
    r"(?:of\s+)?(?:19|20)\d\d|last\s+(?:year|month|week|\w+)|recently\b|a\s+year\s+ago|\w+\s+years?\s+ago|"
    r"back\s+in|earlier\s+this\s+(?:year|month|week)|previously|earlier\b(?!\s+today)|"
    r"this\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)|"
    r"in\s+the\s+(?:past|19\d\ds)|(?:over|during|within)\s+the\s+(?:past|last|framework))",
    re.IGNORECASE,
)
# "announced that agreements had been signed".
REPORTED = re.compile(
    r"\b(?:announced|said|reported)\b[^.;]*\bthat\b[^.;]*\bhad\s+(?:also\s+)?been\s+$",
    re.IGNORECASE,
)
PAST_ANYWHERE = re.compile(
    r"\b(?:in|of|since)\s+(?:\w+\s+)?(?:19|20)\d\d,?\s+(?:when|where|which)\b|\bhad\s+(?:already\s+|been\s+)?$"
    r"|\b(?:were|was)\s+(?:signed|concluded)\s+(?:in|back\s+in)\s+(?:19|20)\d\d",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"(?<!during )(?<!at )(?<!after )(?<!in )(?<!where )\b"
    r"(?:which|that|who|where|when|since|as\s+soon\s+as|once)\s+(?:[\w’']+\s+){0,5}$",
    re.IGNORECASE,
)


def unreal(before: str, after: str, verb: re.Match[str], year: str | None) -> bool:
    """Tell whether a verb of signing speaks of another time, of a plan or of no signing at all."""
    if verb["gerund"]:
        return (
            not GERUND.search(before)
            or bool(UNREAL_GERUND.search(before))
            or bool(PAST.match(after))
        )
    if verb["noun"]:
        held = HELD.match(after) or " held " in verb.group()
        seen = SEEN.search(before) or (
            held and before.strip().lower() in ("", "a", "the", "then", "later")
        )
        return bool(UNREAL_NOUN.search(before)) or not seen or bool(PAST.match(after))
    dated = re.match(
        r"[^.;]{0,80}?\bon\s+(?:\d{1,2}\s+\w+|\w+\s+\d{1,2},?)\s+((?:19|20)\d\d)", after
    )
    other = re.match(r"[^.;:,]{0,60}?\bin\s+(?:\w+\s+)?((?:19|20)\d\d)\b", after)
    for found in (dated, other):
        if found and year and found.group(1) != year:
            return True
    reported = REPORTED.search(before)
    return bool(
        (UNREAL.search(before) and not reported)
        or PAST.match(after)
        or (PAST_ANYWHERE.search(before[-200:]) and not reported)
        or _of_another_year(before, year)
        or re.search(r"\brecall(?:ed|ing|s)\b|\breminded\b", before)
        or (PRONOUN.search(before) and not PASSIVE.search(before))
    )


def _of_another_year(before: str, year: str | None) -> bool:
    """Tell whether a date before the verb, "in 2008", is of another year than the report."""
    dated = re.search(
        r"\b(?:in|on|since)\s+(?:[A-Z]\w+\s+)?(?:\d{1,2},?\s+)?(?:[A-Z]\w+\s+)?((?:19|20)\d\d)\b[^.;]{0,60}$",
        before[-100:],
    )
    dated = dated or re.search(
        r"\b(?:during|at|in\s+the\s+course\s+of|within)\s+[^,;.]{0,60}?\b((?:19|20)\d\d)\s+(?:\w+\s+)?"
        r"(?:visit|meeting|session|summit|talks|trip)\b",
        before,
        re.IGNORECASE,
    )
    return bool(dated) and (year is None or dated.group(1) != year) if dated else False
