"""Where the documents of a clause of signing end: what follows says no more about them."""

import re

from diplo_cli.draft.dates import MONTH_NAME
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.titles import heads, leading_head

# Where, when and how it was signed, and what was thought of it: no document's title ends so.
TAILS = (
    r"as\s+they\s+(?:seek|sought|look|try|tried|work)\w*|as\s+part\s+of\s+(?:wider|broader|joint|ongoing)?\s*efforts|even\s+as",
    r"bringing\s+(?:to\s+\w+\s+)?the\s+(?:total\s+)?number",
    r"(?:in\s+front\s+of|under\s+the\s+(?:gaze|eyes|watch)\s+of)|before\s+(?:cameras|journalists|reporters)",
    r"for\s+the\s+(?:very\s+)?(?:first|second|third|last)\s+time|effective\s+immediately|with\s+immediate\s+effect|valid\s+(?:for|until)",
    r"(?:earlier|later)\s+(?:this|last|that)\s+\w+|(?:early|late)\s+on\s+\w+day|this\s+(?:morning|afternoon|evening|week|month|year)(?!['’])",
    r"tonight|(?:on\s+)?the\s+same\s+day|an?\s+(?:day|week|month|year)\s+(?:after|before)",
    r"after\s+(?:\w+\s+)?(?:months|years|weeks|days|hours|rounds)\s+of|(?:after|following)\s+(?:years|months|weeks|(?:[a-z]+\s+)?(?:talks|negotiations|discussions|consultations))",
    r"(?<=,\s)(?:ending|crowning|completing|concluding|pledging|vowing|promising|agreeing|committing|expressing|hoping|making|giving|taking|bringing|allowing|enabling)",
    r"(?<=,\s)an?\s+(?:[\w-]+\s+)?(?:move|step|feat|milestone|breakthrough)",
    r"(?<=,\s)(?:described|seen|hailed|considered|regarded|viewed|billed|touted)\s+(?:\w+\s+)?(?:as|an?|the)",
    r"(?<=,\s)(?:their|the)\s+(?:very\s+)?(?:first|second|third|fourth|fifth|last|latest)\s+(?:since|in|such|ever)",
    r"with\s+(?:the|both|their)\s+(?:\w+\s+){1,4}(?:looking\s+on|in\s+attendance|present|watching)|(?<=,\s)with\s+(?:both|each|the\s+two)",
    r"on\s+the\s+(?:first|second|third|fourth|last|final|opening|closing)\s+day|on\s+the\s+(?:sidelines|margins|fringes)",
    r"in\s+the\s+course\s+of\s+(?:the|his|her|their|talks)|over\s+the\s+course\s+of",
    r"in\s+the\s+(?:(?-i:[A-ZÀ-Þ])\w+\s+)?capital(?!\s+(?:markets?|goods|investment|flows?))|at\s+(?-i:(?:[A-ZÀ-Þ][\w’'-]+\s+){1,2}Castle)",
    r"in\s+(?-i:[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)?)(?=\s+(?:(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|this\s+(?:week|month|morning)))",
    r"in\s+(?:two|three|four)\s+(?:original\s+)?copies|in\s+(?:duplicate|triplicate)|thanks\s+to|through\s+their|remotely",
    r"(?:via|by)\s+(?:a\s+)?(?:video|tele|zoom)[\w-]*|as\s+(?:scheduled|planned|expected|announced|agreed)",
    r"(?<=,\s)it\s+(?:emerged|was|is|has)|(?<=,\s)reports?\s+(?-i:[A-ZÀ-Þ])\w*|and\s+an?\s+(?:\w+\s+){1,3}followed",
    r"(?<=,\s)among\s+other(?:s|\s+things)|inter\s+alia|(?:too|as\s+well|also|together|jointly|respectively|there)(?=[\s.]*$)",
    r"in\s+the\s+(?:coming|next)\s+(?:few\s+)?(?:days|weeks|months)|against\s+the\s+backdrop|in\s+(?:line|accordance)\s+with",
    r"based\s+on\s+(?:mutual|shared|the\s+principles?)|on\s+the\s+basis\s+of\s+(?:mutual|equality|the\s+principles?)|in\s+the\s+interests?\s+of|for\s+the\s+benefit\s+of|for\s+(?:their\s+)?mutual\s+benefit",
    r"for\s+a\s+period\s+of|to\s+(?:enter\s+into\s+force|take\s+effect|be\s+(?:followed|ratified)|run\s+until)",
    r"(?:pending|subject\s+to)\s+(?:\w+\s+)?ratification",
    r"(?<=,\s)as\s+(?:the\s+two|both|they|he|she|(?:the\s+)?(?-i:(?:[A-ZÀ-Þ][\w’'-]+\s+){0,3}(?:Governor|President|Prime\s+Minister|Minister|King)))",
    r"(?<=,\s)as\s+(?:the|it|its|their|(?-i:[A-ZÀ-Þ])[\w’'-]*)(?!\s+(?:well|such)\b)(?=[^,;]*$)",
    r"in\s+(?-i:[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)?)(?=,\s+(?:as|where|when|while|before|after|the\s+capital)\s)",
    r"(?<=,\s)the\s+(?:very\s+)?(?:first|second|third|fourth|fifth|last|latest|largest|biggest|only|sole)\s+(?:of|so|ever|document|agreement|deal|one)",
    r"in\s+(?:an?\s+)?(?:bid|effort|attempt|drive|push|the\s+hope|the\s+hopes)\s+(?:to|of|that)|(?<=,\s)(?:thus|in\s+what)\s+\w+",
    r"(?:after|following)\s+(?:\w+\s+){1,3}of\s+(?:talks|negotiations|discussions|consultations|meetings)|along\s+with\s+other\s+(?:officials|ministers)",
    r"to\s+(?:mark|round\s+off|crown|cap|wind\s+up|seal)\s+(?:the|his|her|their)\s+(?:[\w-]+\s+){0,3}(?:visit|talks|anniversary|meeting|summit|occasion)",
    r"(?<=,\s)(?:adding\s+to|(?:details\s+|terms\s+)?of\s+which|before\s+\w+ing|something|as\s+well\s+as\s+to|and\s+the\s+(?:latter|former))",
    r"(?<=,\s)and\s+(?:pledged|vowed|promised|undertook|hoped|wished)\s+to|and\s+will\s+(?:meet|visit|hold|travel|continue|return)",
    r"on\s+the\s+occasion\s+of|once\s+the|local\s+time(?=[\s.]*$)|some\s+time\s+ago|at\s+\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m",
    r"and\s+took\s+(?:stock|note|part|place|up)",
    r"\(photos?\)(?=[\s.]*$)",
)
# What somebody did besides signing: "…, and opened the fair", "…, then took a walk".
DID = (
    r"(?:(?!(?:call|nam|dubb|titl|entitl|term|relat|includ|need|plann|agre)ed\b)[a-z]{2,}ed|had|made|took|gave|paid|saw|"
    r"told|laid|cut|met|held|led|began|sought|went\s+to|spoke\s+of)"
)
# What follows the documents and says no more about them.
AFTER = re.compile(
    rf",\s+worth\s[^,]*$|,?\s+(?:(?:{'|'.join(TAILS)})\b|"
    r"in\s+(?:the\s+)?presence\s+of|in\s+a\s+move|in\s+their\s+presence|witnessed\s+by|"
    r"(?:at|during|after|following|upon|as\s+part\s+of|(?:on|in|at)\s+the\s+(?:sidelines|margins|fringes|occasion)(?:\s+of)?)\s+"
    r"(?:an?|the|his|her|their|its|delegation|bilateral|talks|official)\b(?!\s+(?:period|years?)\b)|"
    r"(?:with)?in\s+the\s+framework\s+of\s+(?:the|his|her|their|an?|this)\s+(?:[\w-]+\s+){0,6}?(?:visit|forum|fair|summit|session|meeting|"
    r"talks|conference|exhibition|event|trip|congress)\b|"
    r"(?:at|in)\s+an?\s+(?:[\w-]+\s+){0,4}(?:ceremony|event|function)\b|"
    r"at\s+(?:the\s+)?(?-i:(?:[A-ZÀ-Þ][\w’'-]+\s+){1,3}(?:Palace|House|Hotel|Centre|Center|Hall|Airport|Lodge|Villa|Office))\b|"
    r"(?:virtually|online|electronically)(?=[\s.]*$|,|\s+(?:on|in|at|during|today|yesterday)\b)|so\s+that\b|"
    r"(?:after|before|when|while)\s+(?:they|he|she|the\s+two|both)\b|"
    r"who\s+(?:are|is)\s+to\b|(?:from|for|on)\s+the\s+(?-i:[A-ZÀ-Þ][\w’'-]+\s+(?:side|government|delegation))\b|"
    r"as\s+(?:the|both|their|his|her)\s+(?:[\w’'-]+\s+){1,6}(?:looked|watched|witnessed)\b|"
    r"took\s+place\b|(?:was|were)\s+(?:held|witnessed|attended|observed|overseen)\b|followed\b|"
    r"(?:on\s+)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|"
    r"on\s+(?:mon|tues?|wed|thur?s?|fri|sat|sun)\b\.?(?=[\s,.]|$)|today\b|yesterday\b|"
    rf"here\b|on\s+\d{{1,2}}\s+\w+|on\s+(?:{MONTH_NAME})\s+\d|"
    r"(?:(?:under|by|within|through|in|at|on)\s+)?which\b|who\b|that\s+(?:is|are|was|were|will|would|aims?|provides?|sets?|also|contain\w*|include[sd]?|allows?|enables?|paves|"
    r"seeks?|opens?)\b|respectively\s+(?:through|by|represented)\b|with\s+the\s+aim|thereby|paving|marking|"
    r"on\s+behalf\s+of\b|in\s+order\s+to|aiming\b|before\s+(?:the|his|her|(?-i:Presidents?|Prime\s+Ministers?|Ministers?|King|Premiers?))\b|at\s+the\s+end|as\s+well\s+as\s+witnessed|"
    r"(?<=,\s)(?:and\s+)?we\s+(?:have\s+)?[a-z]+ed\b|and\s+we\s+(?:have\s+)?[a-z]+ed\b|"
    r"by\s+(?:another\s+)?(?:\d+|two|three|four|five|ten)\s+(?:more\s+)?years\b|"
    r"according\s+to|ahead\s+of\b|"
    r"(?:capped|crowned|topped|rounded\s+off|sealed|concluded|closed|brought|marked|coincided|dominated|came|comes|opened|opens)"
    r"\s+(?:the|his|her|their|its|this|an?|with|after|to|as|on)\b|"
    r"(?<=,\s)(?:the\s+two|both)\s+[a-z]+\s|(?<=,\s)then\s+[a-z]+ed\b|(?<=,\s)(?:witnessed|attended|oversaw|held|met|hailed|said)\b|(?<=,\s)a\s+copy\s+of\s+which\b|"
    r"(?<=,\s)the\s+(?:\w+\s+){1,3}of\s+(?:its|this|that)\s+kind\b|(?:amid|despite)\s|that\s+had\s+been\b|that\s+(?:their|its|his|her|the)\s+(?:\w+\s+){1,3}(?:had|have|has)\b|"
    r"(?:(?:just|only|some)\s+)?\w+\s+(?:days|weeks|months|years)\s+after\b|awaits?\b|"
    r"(?<=,\s)the\s+[A-Z][^;]{2,80}?\s+(?:reported|reports|said)\b[^,;]{0,40}\.?$|"
    r"(?<=,\s)[A-Z][^,;]{2,50}?\s+(?:learned|learnt|reports?|reported|informs?|informed|writes|cites|quotes)\b|"
    r"(?<=,\s)(?-i:(?:[A-ZÀ-Þ][\w’'-]+\s+){0,3}(?:Minister|President|Ambassador|Secretary|Premier|Chairman)\s+[A-Z])|"
    r"(?<=,\s)(?:underlin|underscor|highlight|reflect|demonstrat|stress|emphasi[sz]|signal|cement|reaffirm)ing\b|"
    r"(?:replacing|superseding|succeeding)\b|(?<=,\s)the\s+(?:text|details|terms)\s+of\b|"
    r"(?<=,\s)one\s+of\s+(?:the|several|many|a)\b|(?<=,\s)as\s+part\b|"
    r"(?<=,\s)valid\s+through\b|(?<=,\s)[a-z]+ing\s+(?:it|them)\b|to\s+which\b|was,\s|on\s+(?:the|this|that)\s+occasion\b(?!\s+of)|attended\s+by\b|"
    r"(?<=,\s)(?:he|she|they)\s+(?:said|stated|added|noted|explained|told)\b|[\w-]+\s+reports?\b|the\s+(?:ministry|statement|press\s+service)\s+said|(?-i:said)\b|[-–—]\s+photo\b|"
    r"the\s+(?:[\w’'-]+\s+){0,4}(?:office|ministry|statement|service|agency|spokesman|spokesperson|source|"
    r"report|administration|press)\s+(?:\w+ed|said|told)\b|"
    r"(?:and|but)\s+(?:also\s+)?(?:they\s+)?(?:discussed|agreed|expressed|held|stressed|noted|reaffirmed|witnessed|attended|oversaw|visited|reviewed|addressed|announced|the\s+two\s+sides)\b|"
    rf"(?:(?<=,\s)|(?:and|but)\s+)(?:(?:also|then|later|afterwards|jointly|together)\s+)*{DID}\s+"
    r"(?:an?|the|his|her|their|its|each|about|how)\b|(?:and|but)\s+(?:then\s+|later\s+)?(?:talked|spoke|dined|left|departed|celebrated)\b)"
    r".*$",
    re.IGNORECASE | re.DOTALL,
)
# "adopted A and witnessed the signing of B, C and D": these are told of by the other verb.
ANOTHER_DEED = re.compile(
    r"\b(?:witness|attend|overs[ae][we]|presided)\w*\b|\bsigning\s+of\b", re.IGNORECASE
)
# What joins another document: ", and", ", as well as".
MORE = re.compile(
    r"[,;]\s*(?:(?:and|as\s+well\s+as|(?:along|together)\s+with|alongside|plus)\s+)?(?:of\s+)?$"
)
FINITE = re.compile(r"\b(?:was|were|is|are|will|would|said|has|have|had)\b")
# "the exchange of a memorandum, which both had signed, and of a protocol".
RELATIVE = re.compile(r",?\s*which\s+[^,;]*[,;]\s*and\s+of\s+")
SETS_UP = re.compile(
    r"\s+that\s+(?:will\s+)?(?:sets?|establish\w*|provides?|creates?|launch\w*|governs?|regulates?|"
    r"lays?|allows?|paves?|deepens?|strengthens?|expands?|facilitates?|ensures?)\b"
)


def without_after(text: str) -> str:
    """Cut off what follows the documents, quotations left alone."""
    masked = mask(text)
    found = AFTER.search(masked)
    if not found:
        return text
    if leading_head(text.lstrip()) and SETS_UP.match(masked, found.start()):
        head = leading_head(text.lstrip())
        skipped = len(text) - len(text.lstrip())
        if head and not re.search(
            r"\w{3}", re.sub(r"\([^()]*\)", "", masked[head.end + skipped : found.start()])
        ):
            # "a memorandum that sets up a partnership on honey": nothing else says what it is on.
            return re.split(r"[,;](?=\s(?:which|and\s+the|while)\b)", text)[0]
    # "a memorandum, signed at the ministry, and a protocol": more documents may follow.
    for head in heads(masked):
        gap = masked[found.start() : head.start]
        if head.start > found.start() and MORE.search(gap):
            goes_on = RELATIVE.fullmatch(gap)
            if (FINITE.search(gap) and not goes_on) or ANOTHER_DEED.search(gap):
                break
            rest = without_after(text[head.start :])
            return f"{text[: found.start()]}, {rest}"
    return text[: found.start()]
