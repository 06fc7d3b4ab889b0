"""Who only tells of a meeting of others: to the press, from afar, after the talks of two."""

from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.speech import MARKS, said_in

PAIR = 2
# "Xland and Yland signed a pact during President N N's visit", "During President N N's visit, …".
DURING = RarePattern(
    r"^\s*During (?:the )?(?:[^.;,]{0,60} )?$"
    r"|(?<!agreements )(?<!agreement )(?<!memoranda )(?<!memorandums )(?<!MoUs )(?<!MoU )"
    r"(?<!documents )(?<!understanding )(?<!protocols )(?<!deals )\b(?:signed|inked)\b[^.;]{0,200}"
    r"\bduring (?:the )?(?:[^.;,]{0,60} )?$"
)
OTHER_TIME = RarePattern(
    r"^[^.;]*\b(?:last|earlier|previous|recent|ago|next|upcoming|(?:19|20)\d\d)\b"
)
# Who only speaks of it from afar: "N N welcomed the talks in a statement, as did M M".
FROM_AFAR = RarePattern(
    r"(?:,[^,;]{1,80},)? (?:also )?(?:welcomed|hailed|praised|commended|applauded|lauded) "
    r"(?:[\w-]+ ){0,4}?(?:talks|meeting|summit|visit|agreement|deal|signing|outcome|results?|news"
    r"|move|decision|declaration|dialogue)\b[^.;,]{0,60}? in an? (?:\w+ )?"
    r"(?:statement|post|message|tweet|release)\b"
    r"|,? (?:the |an? |his |her )?(?:[\w’'-]+ ){0,4}spokes\w+\b[^;.]{0,60}?"
    r",? (?:said|says|told|added|stated|noted|explained|confirmed)\b"
)
# Who only told the press of a meeting: `N N, an adviser, confirmed this in a statement`.
STATED = RarePattern(
    r"(?:(?!\b(?:met|received|held|hosted|talks|visit\w*)\b)[^.;]){0,140}?\b(?:said|says|told|confirmed|briefed|announced|disclosed|revealed|added)\b[^.;“\"]{0,40}"
    r"\b(?:(?:press |media |special |news )?briefing|statement|reporters|journalists|newsmen)\b"
    r"|\s+(?:said|announced|stated|disclosed|confirmed)\W*$"
)
BRIEFED = RarePattern(
    r"\s*In (?:a|the) (?:\w+ )?(?:briefing|statement)\b[^.;]{0,120}$"
    # "It was disclosed in a statement issued by the minister's aide, N N".
    r"|[^.;]{0,120}\bstatements? (?:issued|signed|released|sent|made available)\b[^.;]{0,60}\bby"
    r" [^.;]{0,60}$"
)
# "The ministers met, said N N, a spokeswoman", "said ministry spokesman N N".
SAID_BY = RarePattern(
    r"[,”\"] (?:said|says|added|explained|confirmed|announced) "
    r"(?:(?!by\b|after\b|at\b)[a-z]+ ){0,3}$"
)
# "Recalling that N N signed a pact last year, M M said …": of another time.
RECALLED = RarePattern(r"(?:Recalling|Noting|Pointing out)(?: also)? that (?:the )?[^,;]*$")
# "The visit follows the recent talks between N N and M M".
AFTER_OTHERS = RarePattern(
    r"\b(?:visit|trip|meeting|talks|call|session)\b[^.;,]{0,60}?\b(?:follow(?:s|ed|ing)?|after)\b "
    r"(?:the |an? |their )?(?:recent|earlier|last|previous) (?:[\w-]+ ){0,2}?"
    r"(?:engagement|meeting|talks|visit|discussions|encounter|summit|exchange)\b (?:between|of) "
    r"(?:the )?$"
)
# "After the talks between N N and M M, Foreign Secretary K K said they were good".
AFTER_TALKS = RarePattern(
    r"(?:After|Following|At the end of|During|On) (?:the |their )?(?:[\w-]+ ){0,3}?"
    r"(?:talks|meetings?|summit|discussions|consultations|call) (?:between|of) "
    r"[^;]{6,200}, (?:the )?$"
)
SAYS = RarePattern(
    r"\s+(?:also |then |later )?"
    r"(?:said|told|briefed|announced|noted|informed|explained|stated|added)\b"
)
# "N N and M M met in Xville, Foreign Minister K K told the Hive Agency".
TELLS = r"(?:said|told|announced|stated|disclosed|confirmed|wrote|informed|added)\b"
AT_LAST = RarePattern(rf"(?:,[^,;.]{{3,60}},)? (?:later |also )?{TELLS}[^.;,“”\"]{{0,40}}\W*$")
BY_NOW = RarePattern(
    r"^\W*(?!(?:[Aa]fter|[Ff]ollowing|[Dd]uring|[Aa]t|[Ii]n|[Oo]n|[Uu]pon|[Ss]peaking|[Mm]eeting"
    r"|[Rr]eceiving|[Hh]osting|[Ww]elcoming|[Aa]ddressing|[Bb]efore|[Ww]hile|[Ww]hen|[Aa]s)\b)"
    r".+[,”\"»] (?:[\w’'-]+ ){0,8}$"
)


# "Today I met with N N", "we welcome our friend N N": said by who was there.
WE_MET = RarePattern(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b[^.;]{0,80}\b(?:met|meet\w*|receiv\w+|host\w*|welcom\w+|talk\w*"
    r"|spoke\w*|held|had|discuss\w*|sign\w*|thank\w*|pleasure|glad|honou?r\w*|guest|with)\b"
)


def only_spoken_of(text: str, start: int) -> bool:
    """Tell whether somebody is named in direct speech, of no meeting with who speaks.

    `"After the talks of Presidents N N and M M we agreed to meet", the minister said.`
    """
    begin = next((first for first, end in said_in(text).spans if first <= start < end), None)
    paired = len(MARKS.findall(text)) % 2 == 0
    return begin is not None and paired and not WE_MET.search(text, begin, start)


def tells_of_others(before: str, after: str, others: int) -> bool:
    """Tell whether somebody only speaks of a meeting of the others who are named before."""
    if FROM_AFAR.match(after):
        return True
    if RECALLED.match(before) or AFTER_OTHERS.search(before):
        return True
    if others and AT_LAST.match(after) and BY_NOW.match(before) and not WE_MET.search(before):
        return True
    return (
        others >= PAIR and SAYS.match(after) is not None and AFTER_TALKS.search(before) is not None
    )


def said_by(before: str, people: int) -> bool:
    """Tell whether somebody only says how others met: `…, said N N, a spokeswoman`."""
    return people > PAIR and SAID_BY.search(before) is not None


def states(before: str, after: str) -> bool:
    """Tell whether an officer only gives a statement, or a briefing, to the press."""
    return STATED.match(after) is not None or BRIEFED.match(before) is not None


def as_owner(before: str, owned: str, after: str) -> str:
    """Tell how somebody is named by what is theirs: during their visit they were there."""
    if owned.endswith("visit") and DURING.search(before) and not OTHER_TIME.match(after):
        return "present"
    return "invited" if owned.endswith("invitation") else "named"
