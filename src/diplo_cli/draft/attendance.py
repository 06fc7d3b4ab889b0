"""Who took part, sentence by sentence: those who met, received, attended; not those only named.

"Thanks to President X" names X, "signed by Minister Y" makes Y one who signed: neither met by that.
"""

import re
from typing import NamedTuple

from diplo_cli.draft.accounts import as_owner, only_spoken_of, said_by, states, tells_of_others
from diplo_cli.draft.company import ATTENDS, company_at
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.dates import MONTH_NAME
from diplo_cli.draft.geography import mention_at
from diplo_cli.draft.letters import hands_letter, receives_letter
from diplo_cli.draft.person_names import Spotted
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line

MEETS = compiled(
    r"\b(?:met|meets?|meeting|meetings|received|receives|receiving|hosted|hosts|hosting"
    r"|welcom\w+(?! (?:the |this |an? )?(?:[\w-]+ )?(?:deal|accord|pact|treaty|news|move)\b)"
    r"|held|holds?|co-?chair\w*|chair(?:ed|s)|presided|spoke|speaks|speaking|talks?"
    r"|negotiations?|conversations?|consultations|discuss(?:ed|es|ions?)|visit(?:ed|s|ing)?"
    r"|called on|calls on|paid|paying|pays|concluded|opened|witness(?:ed|es)?|gather(?:ed|ing)"
    r"|arriv(?:ed|es|al)|(?:one|them|these) (?:was|were) with|the turn of|went on to (?:see|meet)"
    r"|shook hands|exchanged views|conferred|talked|sat down|sitting down|c[ao]me together|convened"
    r"|(?:call|dinner|lunch|breakfast)(?= with| for| in honou?r)|phone[ds]?|telephon\w+"
    r"|session|summit|forum|attend(?:ed|s|ance|ing)"
    r"|(?:led|headed|heading|leading) (?:the|their|its) (?:respective )?"
    r"(?:\w+ )?(?:sides?|delegations?|teams?)"
    r"|(?:delegation|side)(?: of (?:\w+ ){1,3}?)? ?(?:was|were) (?:led|headed|chaired)"
    r"|present(?:ed|s|ing) (?:his|her|their|the) (?:\w+ ){0,3}?(?:credentials|letters? of)"
    r"|join(?:ed|s)? (?:them|the two|the talks|the meeting)"
    r"|took part|participat(?:ed|ion|ing)|oversaw|supervised|audience|host of"
    r"|(?:his|her|their) (?:[A-Z]\w+ )?(?:guest|host|visitor|interlocutor)s?"
    r"|present(?=\b[^.]*$))\b",
    re.IGNORECASE,
)
DEALS = (
    r"(?:[^.]{0,40}\b(?:agreement|memorandum|mou|protocol|contract|treaty|accord|plan|letter"
    r"|document|note)s?\b)"
)
SIGNS = (
    r"(?:co-)?sign(?:ed|ing|s|atures?|atories)|inked|initial+(?:ed|ing)|penned"
    r"|put (?:their|his|her) (?:names?|signatures?)"
    rf"|(?:concluded|executed|exchanged)(?={DEALS})|(?<!iews were )exchanged(?= (?:by|between)\b)"
)
OTHER = (
    r"met|received|attended|held|hosted|visit\w*|talks|meeting|conversation|welcomed|chaired|led|headed"
    r"|oversaw|overseen|supervised|presided|discussed|witness\w*|present"
)
VERB = compiled(rf"\b(?:(?P<sign>{SIGNS})|(?P<other>{OTHER}))\b", re.IGNORECASE)
SIGNED_NEXT = r"(?:,[^,;]{3,120},|,)?\s*(?:also |then )?sign(?:ed|s)\b"  # ", Head of Wax, signed"
BY = RarePattern(
    r"(?<!watched\s)(?<!joined\s)(?<!accompanied\s)(?<!flanked\s)\bby\b|\bbetween\s(?=(?:the\s)?(?:$|(?:[A-Z][\w’'-]*,?\s|and\s|of\s|for\s){1,8}(?:Minister|Secretary|Ambassador)\b))"
)
# "N N signed an agreement on wax with M M", and not "at a meeting with M M".
SIGNS_WITH = RarePattern(
    r"(?<!meeting )(?<!talks )(?<!session )(?<!call )\bwith (?:(?:the|his|her|their) )?"
    r"(?:[A-Z]\w+ )?(?:counterpart,? )?$"
)
PASSIVE = RarePattern(r"\b(?:be|been|being)(?: \w+ly)? $")  # not by whoever is named before it
WELCOME = RarePattern(
    r"\b(?:up)?on arrival\b|\bceremonial welcome\b|\bguard of honou?r|\bairport\b"
    r"|national anthems?",
    re.IGNORECASE,
)
NAMED_ONLY = RarePattern(
    r"(?<!\w)(?:greetings|regards|wishes|condolences|messages?|letters?|parcels?|instructions?|orders|initiatives?"
    r"|efforts|proposals?|leadership|decrees?|decisions?|speech|address|behalf|thanks|gratitude"
    r"|appreciation|name|memory|support|influence|vision|guidance|directives?|envoy|advis[eo]r|assistant|aide"
    r"|(?<!(?:at|in) h(?:is|er) )office|representative|patronage|predecessor|successor|succeeded"
    r"|mandate|words|signed|reached|initiated|proposed|launched|adopted|agreed(?: (?:up)?on)?"
    r"|contributions?|service|website|spokes\w+|polic(?:y|ies)|sent|(?:hail|laud)ed(?: \w+){0,2}"
    r"|(?:instructed|written|authored|composed|painted|designed|built|edited|translated) by"
    r"|(?<!joint )(?<!joint press )statements?|felicitations|wife|spouse|husband|son|daughter"
    r"|administration|request|(?:re-?)?election|victory|inauguration(?: ceremony)?|appointment"
    r"|assumption of (?:duties|office|power)|jubilee|birthday|congratulations|cit(?:ing|es?)"
    r"|invitations? (?:\w+ )?(?=to)|invit(?:ed|ing|es)|announcements?|passing|death|demise"
    r"|quot(?:ing|es?|ed)|(?:builds|building|built) (?:up)?on|attributable|remarks|according"
    r"|success of (?:the|an?|their) (?:\w+ )?(?:talks|consultations?|meetings?)"
    r"|dedication|commitment|determination|that (?:brought|gathered|united)|late|founders?|had"
    r" (?:also |earlier )?(?:spoken|talked) (?:over|on|by) (?:the )?(?:tele)?phone with"
    r"|founding fathers?|funeral|(?:ties|relations|bonds?|friendship|rapport|trust)(?= between))"
    r"\s*(?:and (?:best |warm )?\w+ )?(?:of|from|by|to|for|between)?"
    r"\s*(?:the )?(?:country['’]s |two |both |new )?"
    r"(?:(?:heads of state(?: and government)?|leaders|presidents|premiers),? )?"
    r"(?:(?:his|her) (?:royal )?(?:majesty|excellency|highness)|h\.?[emh]\.?|hrh)?"
    r"(?:(?:his|her|their)(?: (?:\w+ )?counterpart,?)?)?"
    r"\s*(?:(?:dr|mr|mrs|ms|prof|mwalimu)\b\.? )?\s*$",
    re.IGNORECASE,
)
# Who came along: "N N arrived at the airport, accompanied by"; not "was met there by M M with".
ARRIVED = RarePattern(
    r"\b(?:arriv(?:ed|es|ing)|landed)\b(?:(?!\b(?:welcomed|received|greeted|met)\b)[^.;])*$"
)
# What a sentence says that someone noted is no news of who met.
REPORTED = RarePattern(
    r"\b(?:noted|emphasi[sz]ed|stressed|underlined|underscored|recalled|pointed out|highlighted"
    r"|importance of)\b.{0,40}?\b(?:that|the)\b",
    re.IGNORECASE,
)
# "Prime Minister N's visit to Z": said of another time, or of what somebody does.
OWNED = RarePattern(
    r"['’]s? (?:\w+[ -]){0,3}(?:visit|trip|speech|letter|message|initiative|leadership"
    r"|instructions?|invitation|inauguration|office|government|decision|administration|proposal|policy|statement"
    r"|address|election|victory|appointment|vision|advis[eo]r|aide|envoy|chief of staff)\b",
    re.IGNORECASE,
)
WERE_SIGNED = RarePattern(
    r"\b(?:was|were|has been|have been) (?:\w+ )?(?:signed|inked|initialled) "
    r"(?:[\w’']+ ){0,8}?by (?:the |its )?(?:(?:his|her) excellency |h\.?e\.? )?"
    r"(?:(?:dr|mr|mrs|ms|prof)\b\.? )?$",
    re.IGNORECASE,
)
# What was signed where they met was signed by those who met.
WHILE = RarePattern(
    r"\b(?:during|at|after|following|in the course of) (?:a|an|the|their|his|her|today['’]s) "
    r"(?:\w+ ){0,2}(?:meeting|talks|visit)\b",
    re.IGNORECASE,
)
# "N N invited M M to Xville during their talks": both were there.
THEIR_MEETING = RarePattern(r"^[^.;]{0,60}\b(?:during|at|in) their (?:\w+ )?(?:meeting|talks)\b")
IN_PRESENCE = RarePattern(r"\bin (?:the )?(?:presence|company) of\b")
# Whoever is named after these words was there, whatever else the sentence tells.
PRESENCE = RarePattern(
    r"\b(?:in (?:the )?presence of|with the participation of|in the company of"
    r"|(?:the|two|both|their|its|as|with) co-?chair(?:s|men|persons)?)\b[^;]*$",
    re.IGNORECASE,
)
# Greetings to a leader "as well as to the Chairman of the Council N N" tell of nobody's presence.
GREETED = RarePattern(
    r"\b(?:greetings|regards|wishes|condolences|messages?|congratulations"
    r"|letters?(?! of (?:credence|introduction|recall|accreditation)))\b[^.;]{0,90}"
    r"\bto (?:(?:his|her) (?:royal )?(?:majesty|highness|excellency),? )?(?:the |his |her )?"
    r"(?:[^.;]{3,90}?,? (?:as well as(?: to)?|and to) (?:the |his |her )?(?:[^.;,]{3,60}, )?)?$",
    re.IGNORECASE,
)
AS_DID = RarePattern(r", as (?:did|had|have) (?:the )?(?:[A-Z][\w-]* )*$")
# Who opened the event that others met at.
OPENED = RarePattern(
    r"\b(?:conference|forum|exhibition|expo|fair|congress|festival)\b[^.;]{0,40}"
    r"\b(?:opened|inaugurated) by (?:the )?$",
    re.IGNORECASE,
)
# "Vice Minister N N of the Ministry of Wax (MOWAX, Minister M M)": who heads it, no more.
OF_MINISTRY = RarePattern(r"\([A-Z][A-Z-]+, $")
LAST = rf"last (?:year|month|spring|summer|autumn|winter|{MONTH_NAME})"
# For whom somebody was there: "On behalf of N N, Minister M M", "M M, standing in for N N".
FOR_WHOM = RarePattern(
    r"(?:On behalf of|Instructed by|On (?:the )?instructions? of|At the request of) (?:the )?$"
    r"|(?:Following|After) (?:the |their )?(?:\w+ ){0,2}(?:talks|meetings?|summit)\b[^,;]{0,40}?"
    rf"\b(?:{LAST}|earlier|ago|in {MONTH_NAME}(?: (?:19|20)\d\d)?)\b[^,;]{{0,30}}"
    r" (?:between|of) (?:the )?$"
    r"|(?:Follow(?:ing)? up on|Building on|Based on|In line with|Pursuant to|As agreed)\b"
    r"[^,;:]{0,60}?\b(?:of|between|by|with) (?:the )?$"
    r"|.*\b(?:[Rr]epresenting|(?:standing|filling) in for) (?:the |his |her )?$"
)
# Whose visit is only spoken of: "would welcome a visit by N N", "satisfied with the talks with N".
HOPED_FOR = RarePattern(
    r"\b(?:would|hop(?:es?|ed|ing)|look(?:s|ed|ing)? forward|possible|proposed|planned|prepar\w+"
    r"|future|upcoming|expected|discuss\w* (?=(?:an?|the) (?:[\w-]+ )?(?:visit|trip) ))\b[^.;]{,60}"
    r"\b(?:visit|trip) (?:of|by|from) (?:the |his |her )?(?:[A-Z][\w-]*['’]s )?(?:[a-z]+ )?$"
    r"|\bsatisf(?:action|ied) with (?:the|his|her) [^.;]{0,60}\b(?:meeting|talks) with (?:the )?$"
)
INVITED = RarePattern(
    r"invit(?:ation|ed)\s*(?:of|from|by)?\s*(?:the |his |her )?$"
    r"|invitation (?:to [^.;,]{3,80}|on [^.;]{3,20},?) from (?:the |his |her )?$",
    re.IGNORECASE,
)
# What a meeting is only part of: "as part of the state visit by N N".
PART_OF = RarePattern(
    r"\b(?:as (?:a )?part|(?:with)?in the framework|on the sidelines|on the margins) of "
    r"(?:the|a|an) [^.;,]{0,30}\b(?:visit|trip|tour)\b[^.;,]{0,50}\b(?:by|of) (?:the )?$",
    re.IGNORECASE,
)
AROUND = 600  # as much of a sentence as tells what one of its people did
DO = (
    r"(?:be held|take place|meet|visit|travel|hold|receiv|attend|pay|call|fly|sign|lead|discuss"
    r"|co-?chair|confer|host"
    r"|make(?= (?:to|(?:an?|his|her|their) (?:[\w-]+ ){0,2}(?:visit|trip|stop))\b))"
)
ELSEWHEN = compiled(
    rf"\b(?:(?:has|have) already (?:been|visited|met|held|received)|will (?:\w+ ){{0,2}}{DO}\w*"
    rf"|would (?:\w+ )?{DO}|had (?:met|visited|held|received)"
    r"|(?:is|are|was|were) (?:\w+ )?(?:scheduled|expected|planned|due|set|slated) (?:to|for)"
    r"|^(?:[^,;]|,(?! and\b))*?\b(?:is|are) (?:\w+ )?(?:scheduled|planned)(?=\s*[.;,]|$)"
    rf"|(?:is|are|was|were) (?:\w+ )?to (?:be )?{DO}\w*|on (?:the|his|her) (?:[\w’']+ ){{0,3}}?"
    r"(?:schedule|agenda|programme|program) for|(?:plans?|intends?) to|await\w*"
    r"|\bbe (?:held|convened|hosted)"
    rf"|look(?:s|ed|ing) forward|recalled|earlier it was|{LAST}|follow-?up to"
    r"|(?:the|their|its) (?:latest|last) (?:meeting|session|round|summit|visit|talks|encounter)"
    r"|(?:years?|months?|long) ago|it was reported|previous(?:ly)?"
    r"|in (?:jan|febr|mar|apr|may|ju[nl]|aug|sept|oct|nov|dec)[a-z]* this year"
    r"|in (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b|recently|(?:program(?:me)?|agenda)(?: also)? includes"
    r"|recent (?:visit|meeting|talks|trip|tour|call|(?:\w+ )?engagement)"
    r"|next (?:week|month|year)|upcoming|forthcoming|^tomorrow|arriv\w+ .{0,99}and was received by"
    r"|on the agenda (?:is|was|are|were|stood|stands)|agreed (?:up)?(?:on )?during the visit"
    r"|former(?! (?-i:[A-Z])))\b",
    re.IGNORECASE,
)
# ", who has been there since last week,": said of a person, not of the meeting.
WHO = RarePattern(r", who (?:has|have|had|is|was|are|were)\b[^,;]*(?=[,;.]|$)")
# "N N met M M, who took part in a forum": of one person, not of the meeting.
WHO_ATTENDS = RarePattern(r"\bmet\b[^.;]*, who (?:also |had |has |have )?$")
# "Recalling their meeting in May, the minister said …".
RECALLING = RarePattern(r"(?:Recalling|Looking back (?:on|at)|Referring to|Citing)\b")
SOME_LAST = RarePattern(rf"\b{LAST}\b[^.;]*$|\bwhen (?:he|she|they) $", re.IGNORECASE)
EARLIER = RarePattern(
    r"(?:[Ee]arlier|[Bb]efore that|[Tt]he (?:(?:day|evening|night) before|previous day)|[Pp]rior to"
    r"|On [A-Z][a-z]+day)\b(?! (?:this|last) (?:week|month|year))"
    r"|.*\bearlier (?:today|in the day|on (?:[A-Z]\w+day|the same day))\b"
)
# "Earlier he visited Xland, where he met N N": on the way here.
ON_THE_WAY = RarePattern(
    r"(?:(?:[Ee]arlier|[Bb]efore (?:that|this)|[Pp]reviously)\b[^.;]{0,80}? "
    r"(?:visited|been (?:to|in)|travelled to|(?:was|were|stopped) in)"
    r"|\b(?:after|having|following)\b[^.;,]{0,40}? (?:visit|trip) (?:to|in)) (?:the )?"
    r"(?P<where>[A-Z])[^.;]{2,60},? where (?:he|she|they) "
)
# What joins two people of a list.
JOINT = compiled(
    r"(?: of (?:the )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})?,?\s*(?:and|&)?\s*"
    r"(?:(?:the|his|her|their)\s+)?(?:counterpart,?\s+)?"
)
# "The ceremony took place in the presence of …" tells who attended and nothing else.
PLACE_TAKEN = RarePattern(
    r"\b(?:took place|was held|were held) (?:in (?:the )?presence|with the participation)\b"
)


class Presence(NamedTuple):
    """What a sentence tells of those it names: who took part, who signed, who invited.

    `told` are those of whom it tells something else, `named` those who are only named.
    """

    present: tuple[Spotted, ...]
    signed: tuple[Spotted, ...]
    invited: tuple[Spotted, ...]
    told: tuple[Spotted, ...]
    named: tuple[Spotted, ...]
    attends: bool


def presence(line: Line) -> Presence:
    """Sort the people of a sentence by what it tells of them."""
    kinds = ("present", "signed", "invited", "told", "named")
    sorts: dict[str, list[Spotted]] = {kind: [] for kind in kinds}
    attended = _attends(line)
    met = attended or MEETS.search(line.text) is not None
    before: tuple[Spotted, str] | None = None
    for_whom = False
    for spotted in line.people:
        sort = _sort(line, spotted)
        if sort == "told" and met:
            sort = "present"
        between = _between(line, before[0].end, spotted.start) if before else ""
        apart = for_whom and "and" not in between  # "On behalf of N N, Minister M M received …"
        for_whom = _is_for_whom(line, spotted) or (for_whom and not apart)
        joint = JOINT.fullmatch(between) or AS_DID.search(between)
        own = "counterpart" in between and sort == "signed"
        if before and not apart and joint and not own:
            sort = before[1] if before[1] in {"named", "signed"} else sort
        sorts[sort].append(spotted)
        before = (spotted, sort)
    taken = not sorts["told"] and PLACE_TAKEN.search(line.text)
    came = [each for each in sorts["present"] if ARRIVED.search(line.text[: each.start])]
    came = [each for each in came if WELCOME.search(line.text) and _came(line, each)]
    attends = bool(came) or (bool(attended or taken) and not WELCOME.search(line.text))
    return Presence(
        present=tuple(came or sorts["present"]),
        signed=tuple(sorts["signed"]),
        invited=tuple(sorts["invited"]),
        told=tuple(sorts["told"]),
        named=tuple(sorts["named"]),
        attends=attends,
    )


def _attends(line: Line) -> bool:
    """Tell whether a sentence tells who was there: not "it opened last May with N present"."""
    if any(_came(line, each) for each in line.people):
        return True
    told = ATTENDS.search(line.text)
    before = line.text[: told.start()] if told else ""
    return told is not None and not SOME_LAST.search(before) and not WHO_ATTENDS.search(before)


def _came(line: Line, spotted: Spotted) -> bool:
    """Tell whether somebody is named as one who came along with another."""
    company = company_at(line.text, spotted.start)
    return company is not None and company.came


def _between(line: Line, start: int, end: int) -> str:
    """Give the words between two people, an office of the first one left out: `N N, Minister, `."""
    tokens = line.sentence.tokens
    for office in line.offices:
        first, after = tokens[office.first].start, tokens[office.after - 1].end
        if (
            start <= first
            and after < end
            and re.fullmatch(r",\s+(?:the\s+)?", line.text[start:first])
        ):
            return line.text[after:end]
    return line.text[start:end]


def _sort(line: Line, spotted: Spotted) -> str:
    """Tell what a sentence says of one person."""
    before = line.text[max(0, spotted.start - AROUND) : spotted.start]
    after = line.text[spotted.end : spotted.end + AROUND]
    if receives_letter(before, after) or THEIR_MEETING.search(after):
        return "present"
    if HOPED_FOR.search(before) or only_spoken_of(line.text, spotted.start):
        return "named"
    if _is_for_whom(line, spotted):
        return "named"
    if len(line.people) == 1 and OPENED.search(before):
        return "named"  # two who open it together met there
    if hands_letter(after):
        return "present"
    others = [each for each in line.people if each.end < spotted.start]
    if OF_MINISTRY.search(before) or tells_of_others(before, after, len(others)):
        return "named"
    if GREETED.search(before) or _visits_only(line, spotted, before):
        return "named"
    if PRESENCE.search(before):
        return "present"
    signs = _signs(before, after)
    alone = line.listed or re.match(rf"{SIGNED_NEXT} (?:for|on behalf of)\b", after)
    if (signs or WERE_SIGNED.search(before)) and not alone and WHILE.search(line.text):
        return "present"
    spokes = spotted.level == "official" or "Information" in (spotted.title or "")
    return _said(line, before, after, signs, spokes)


def _is_for_whom(line: Line, spotted: Spotted) -> bool:
    """Tell whether somebody else was there on a person's behalf: not "representing Xland N N"."""
    if FOR_WHOM.match(line.text[: spotted.start]) is None:
        return False
    named = mention_at(line.text, spotted.start)
    return named is None or named.kind != "country"  # "Representing Xland Minister N N came"


def _visits_only(line: Line, spotted: Spotted, before: str) -> bool:
    """Tell whether only the visit is somebody's that two others met on, who are named before."""
    others = [each for each in line.people if each.end < spotted.start]
    return len(others) > 1 and PART_OF.search(before) is not None


def _said(line: Line, before: str, after: str, signs: bool, spokes: bool) -> str:
    """Tell what a sentence that doesn't itself say of a meeting says of one person.

    `spokes` tells that it is an officer, who may only speak for somebody.
    """
    if WERE_SIGNED.search(before) and not line.listed:
        return "signed"
    if line.listed or NAMED_ONLY.search(before) or REPORTED.search(before):
        return "named"
    if (spokes and states(before, after)) or said_by(before, len(line.people)):
        return "named"
    if owned := OWNED.match(after):
        return as_owner(before, owned.group(), after[owned.end() :])
    if INVITED.search(before):
        return "invited"
    if ATTENDS.search(after[:60]):
        return "present"
    if signs:
        return "signed"
    if IN_PRESENCE.search(after):
        return "present"
    return "told"


def _signs(before: str, after: str) -> bool:
    """Tell whether a person only signs: `signed by N N`, or `N N signed`."""
    verbs = list(VERB.finditer(before))
    since = before[verbs[-1].end() :] if verbs and verbs[-1]["sign"] else ""
    if BY.search(since) or SIGNS_WITH.search(since):
        return True
    if re.match(r"\W*Signing\b", before) or re.match(SIGNED_NEXT, after):
        return True
    following = VERB.search(after)
    if following is None or following["sign"] is None or verbs:
        return False
    return PASSIVE.search(after, 0, following.start()) is None


def elsewhen(line: Line) -> bool:
    """Tell whether a sentence is of another day than the meeting's: not `Earlier, N had met …`."""
    text = WHO.sub("", line.text)
    way = ON_THE_WAY.search(text)
    if way and mention_at(text, way.start("where")):
        return True
    found = ELSEWHEN.search(text) or RECALLING.match(text)
    if found and found.group().lower().startswith("had ") and EARLIER.match(text):
        return ELSEWHEN.search(text, found.end()) is not None
    return found is not None
