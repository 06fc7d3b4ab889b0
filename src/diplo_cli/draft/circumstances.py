"""What opens a sentence or a clause and names none of those who sign: when, where, why.

"However, Acme and Bolt signed", "To this end Acme …", "During the visit the National Trust …".
"""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.dates import MONTH_NAME
from diplo_cli.draft.rare_patterns import RarePattern

# "However, Malta and Latvia signed": what opens a sentence and is none of who signs.
OPENING = compiled(
    r"^(?!During\s+last\s)(?:(?:However|Nevertheless|Nonetheless|Still|Yet|Thus|Therefore|Hence|Overall|Afterwards?|Accordingly|Once\s+more|Indeed|"
    r"Last\s+but\s+not\s+least|Among\s+other(?:s|\s+things)|Inter\s+alia|More\s+\w+ly|For\s+the\s+first\s+time(?:\s+\w+){0,3}|"
    r"(?:Some\s+)?(?:Minutes|Moments|Hours|Days|Weeks)\s+later|(?:A|One|Two|Three)\s+(?:days?|weeks?|hours?)\s+later|"
    r"(?:That|The)\s+(?:very\s+)?(?:same|next|following)\s+(?:day|morning|afternoon|evening)|This\s+(?:week|morning|afternoon|evening)|Here(?:\s+on\s+\w+day)?|"
    r"(?:To|Against|Amid|Amidst|Despite|Over|Per|Since|By|Thanks\s+to|Apart\s+from|Aside\s+from|Ahead\s+of|When|While|Whilst|Once|Having|Without|Through|Eager\s+to|Keen\s+\w+)\s"
    r"(?![^,]*\b(?:sign|ink|conclud|initial)\w*\b)[^,;:\d]{2,90}|"
    r"(?:[A-Z][a-z]+ing|[A-Z][a-z]+ed\s+(?:by|to|that|with|in))\s+(?:[a-z]|UN\b|President\s|Prime\s|Minister\s|Presidents\s)[^,;:\d]{2,90}),\s+"
    r"|(?:As\s+a\s+result\s+of|After|Following)\s+which,?\s+|(?:And|But|So|Yet),?\s+"
    r"|(?:[A-Z][\w’' ]{2,60}?\s+)?said\s+(?=[A-Z])"
    r"|(?:It\s+(?:should\s+be|is|must\s+be)\s+(?:noted|mentioned|stressed|added|emphasi[sz]ed|noteworthy|worth\s+noting|worth\s+mentioning|pointed\s+out)|Note)\s+that\s+)"
    r"(?=[A-ZÀ-Þ“«\"]|(?:the|an?|two|three|four|both|several)\s)"
)
# "a declaration on 27 October on honey", "was signed on 27 October in Hivetown on honey".
NAME = rf"(?:{MONTH_NAME})"
DAY = rf"on\s+(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{NAME}|{NAME}\s+\d{{1,2}}(?:st|nd|rd|th)?)"
DAY_BETWEEN = RarePattern(
    r"(?P<kind>\b(?:agreement|accord|protocol|memorandum(?:\s+of\s+\w+)?|mou|treaty|contract|declaration|statement"
    r"|(?:was|were)\s+signed)(?:\s+\([^()]{2,10}\))?),?\s+"
    rf"{DAY}(?:\s+in\s+(?-i:[A-ZÀ-Þ])[\w’'-]+)?,?\s+(?=(?:on|for|to|regarding|concerning)\s+(?-i:[a-z]))",
    re.IGNORECASE,
)
# "an agreement today to further trade".
TODAY_TO = RarePattern(
    r"(?P<kind>\b(?:agreement|accord|protocol|memorandum(?:\s+of\s+\w+)?|mou|treaty|contract)(?:\s+\([^()]{2,10}\))?)\s+(?:today|yesterday|here|(?:on\s+)?\w+day)\s+(?=to\s+[a-z]+\s)",
    re.IGNORECASE,
)
# "a contract during his visit to Xland for the making of hives".
VISIT_FOR = RarePattern(
    r"(?P<kind>\b(?:agreement|accord|protocol|memorandum(?:\s+of\s+\w+)?|mou|treaty|contract))(?:\s+worth\s+[^,;]{2,40}?)?\s+during\s+(?:the|his|her|their|an?)\s+(?:\w+\s+)?visit\s+to\s+"
    r"[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)?\s+(?=(?:on|for)\s+(?:the\s+[a-z]+\s+of|[a-z]+ing|cooperation)\s)",
    re.IGNORECASE,
)
# "exchanged a document of news cooperation agreement", "documents of MoU".
DOCUMENT_OF = RarePattern(
    r"\b(?P<the>(?:an?|the)\s+)?documents?\s+of\s+(?:an?\s+|the\s+)?(?=(?:[a-z-]+\s+){0,3}(?:agreement|mou|memorandum|protocol)\b)",
    re.IGNORECASE,
)
# "the adoption of the final document - a declaration": of that.
FINAL_DOCUMENT = RarePattern(
    r"\b(?:final\s+|joint\s+)?document\s+[–—-]\s+(?:an?\s+|the\s+)?(?=(?:[A-Z]?[a-z]+\s+)?(?:declaration|communiqu|statement|protocol|memorandum|agreement))",
    re.IGNORECASE,
)
# What no comma parts from those who sign: "At the end the minutes were signed", "To this end Acme".
OPENER = RarePattern(
    r"^(?:At\s+the\s+end(?:\s+of\s+(?:the\s+)?(?:meeting|talks|session|visit|ceremony))?|For\s+this\s+purpose|To\s+(?:this|that)\s+end"
    r"|In\s+(?:this|the)\s+(?:[\w-]+\s+)?(?:context|regard|respect|connection|sector|field|area|sphere)|On\s+the\s+[a-z]+\s+front"
    r"|[\w-]+\s+(?:days?|weeks?|months?|hours?|years?)\s+(?:after|before|following)\s[^,;]{3,80},"
    rf"|(?:[A-ZÀ-Þ]\w+,\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?i:{MONTH_NAME}),?\s+(?:19|20)\d\d[,:]?)\s+"
    r"(?=(?:the|an?|two|three|both)\s|[A-ZÀ-Þ])"
)
# "Relations between the two grew when the Bee Board and the Wax Fund signed": who signs comes last.
TIES_GREW = RarePattern(
    r"^(?:(?:The|Their|Our|These)\s+)?(?:[\w’'-]+\s+){0,3}?(?i:relations|relationship|ties|cooperation|partnership|friendship|collaboration|diplomacy)\b"
    r"(?:(?!\b(?:signed|inked|concluded|sign|established|began|begun|started|ago|last|since|had|agreement|memorandum|mou|treaty|protocol)\b)"
    r"[^,;:\d]){3,160}?,?\s+(?:when|as|after|once)\s+(?=(?:the\s+)?[A-ZÀ-Þ][^;]{3,240}\b(?:signed|inked|concluded|sealed)\b)"
)
# "During the visit the National Trust and …": no comma parts it from those who sign.
CIRCUMSTANCE = RarePattern(
    r"^(?:(?:earlier|later)\s+(?:that|in\s+the|the\s+same)\s+day,?\s+(?:(?:in|at)\s+the\s+(?:(?-i:[a-z]+)\s+){1,3})?|"
    r"at\s+the\s+end\s+of\s+(?:it|this|which)\s+|"
    r"on\s+the\s+same\s+(?:day|occasion)\s+|at\s+the\s+same\s+(?:time|event|ceremony)\s+|on\s+this\s+occasion\s+|"
    r"in\s+(?:the\s+)?presence\s+of\s+the\s+(?:two\s+)?(?-i:[a-z]+)s\s+|"
    r"(?:soon|shortly|immediately)\s+(?:afterwards?|after|thereafter),?\s+|"
    r"(?:during|after|following|at|on|in)\s+(?:the|his|her|their|this)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:visit|talks|meetings?|ceremony|session|event|forum|conference|summit|sidelines|margins)\s+)"
    r"(?=the\s|(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
# "Meanwhile Acme and Bolt": no comma parts it from those who sign.
LEADING = RarePattern(
    r"^\s*(?:Meanwhile|Separately|Also|Then|Later|Today|Yesterday|Earlier|Finally|Additionally|Similarly|Likewise)\s+(?=[A-ZÀ-Þ]|the\s)"
)
# "Later, in Lima, Acme and Bolt": any number of them, each before its comma.
CIRCUMSTANCES = RarePattern(
    r"^(?:(?!\w+\s+last\s+\w+['’]s\b)(?:(?!italy\b)[a-z]+ly|for\s+(?:its|his|her|their)\s+part|for\s+(?:example|instance)|there|besides|likewise|then|thereafter|next|in\s+addition|following|after|during|upon|at|on|as|in|within|with|before|prior|later|alongside|today|yesterday|meanwhile|also|similarly|"
    r"earlier|subsequently|finally|furthermore|moreover|under)\b(?:\s+(?!signed)[^,]*)?,\s+)+",
    re.IGNORECASE,
)


def without_circumstance(text: str) -> str:
    """Leave out of what stands before a verb the one circumstance that no comma parts from it."""
    return LEADING.sub("", CIRCUMSTANCE.sub("", text))


def without_circumstances(text: str) -> str:
    """Leave out of what stands before a verb all that stands before a comma and names nobody."""
    return CIRCUMSTANCES.sub("", text)


# "a memorandum with the participation of N on honey".
PARTICIPATING = RarePattern(r"\s+with\s+the\s+participation\s+of\s+[^,;.]{3,120}?(?=\s+on\s+[a-z])")
# "They signed two pacts, an official communiqué sent to the press announced".
SAYS_RELEASE = RarePattern(
    r",\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,3}(?:communiqu[ée]|statement|release|note|dispatch)\b[^,;:]{0,60}?"
    r"\s(?:announced|said|says|reported|reads|revealed|indicated|showed)[\s.]*$"
)
# What agencies put at the end of a report.
END_MARK = RarePattern(
    r"\s*\((?:end|more|pick-?up\s+previous|(?:[A-Z]\w*/)+\w+)\)(?:\s+[a-z]{1,4}(?:[./][a-z]{1,4}){0,2})?\s*$"
    r"|\s+\bEnditem\s*$|\s*//\s?\w+\s?//?\s*$",
    re.IGNORECASE,
)
# "an Exchange of Notes and related documents on a grant": on it, too.
AND_RELATED = RarePattern(
    r"\s+and\s+(?:(?:other|the)\s+)?(?:related|relevant)\s+documents(?=\s+(?:on|for)\s)"
)
# "with the country's Ministry of Honey".
COUNTRY_S = RarePattern(r"\bthe\s+country['’]s\s+(?=[A-ZÀ-Þ])")
# "signed an MoU on honey, whilst another was signed for wax".
WHILST_ANOTHER = RarePattern(
    r",?\s+(?:while|whilst|whereas|and)\s+another(?:\s+one)?\s+was\s+(?:also\s+)?(?:(?:signed|inked|concluded|exchanged)\s+(?=(?:on|for|between|in)\s)|(?=on\s))"
)
