"""Lists of parties split where one ends and the next begins, and where the whole list ends."""

import re
from itertools import islice
from typing import Literal

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.document_words import document_words
from diplo_cli.draft.geography import (
    ends_with_country,
    mention_at,
    mentions,
    states_in,
    whole_city,
)
from diplo_cli.draft.glosses import without_glosses
from diplo_cli.draft.institutions import institutions, legal_form_pattern
from diplo_cli.draft.party_ends import (
    BOTH,
    OPEN_FIELDS,
    complete,
    halved,
    is_plural,
    one_name,
    shows_body,
    whole_body,
)
from diplo_cli.draft.party_names import whole_country
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.rewording import GOVERNMENT
from diplo_cli.draft.sectors import names_field

TAIL_WORDS = (
    r"on|in|for|regarding|concerning|to|about|aimed|aiming|relating|related|with\s+re(?:gard|spect)|"
    r"during|through|towards|as|was|were|has|have|had|is|are|will|signed|dated|covering|from|until|over|"
    r"which|that|by|outlining|aims|seeks|provides|focusing|establishing|amending|approving|at|within|"
    r"under|witnessed|inked|exchanged|concluded|pertaining|designed|intended|along|after|following|whereby|"
    r"(?:19|20)\d\d|setting|deals|dealing|regards|concerns|covers|envisages|sees|looks|entitled|titled|also|implementing|into|envisaging|allowing|enabling|paving|ensuring|confirming|here|today|via|upon|when|who|while|worth|valued|totall?ing"
)
CONNECTOR = compiled(
    rf"(?P<sep>,\s*(?:and\s+|as\s+well\s+as\s+|with\s+)?|\s+(?:and|&|as\s+well\s+as)\s+|;\s*|"
    rf"\s+with\s+(?!re(?:gard|spect)\b))|"
    rf"\s+(?P<tail>(?<!named )(?:{TAIL_WORDS}))\b|"
    r"(?P<bracket>\s*\([^()]*\))|(?P<dash>\s+[–—-]\s+|:\s+|$)"
)
QUOTED = RarePattern(r"“[^”]*”|«[^»]*»|\"[^\"]*\"|„[^“”]*[“”]")
# "Small and Medium-Sized Enterprises", "Invest in Xland": what parts no two parties, and no end.
OF_ONE_NAME = RarePattern(
    r"\b(?:(?:Micro,?\s+)?Small(?:,|,?\s+and)\s+(?:and\s+)?Medium(?=[\s-])|(?:Invest|Produce)\s+in(?=\s+[A-ZÀ-Þ]))"
)
FIRST_OF_FIELDS = RarePattern(
    r"^(?:Cooperation|Co-operation|Collaboration|Mutual|Strengthening|Establish\w*|Promot\w*|Exchange|"
    r"Joint|Enhanc\w*|Develop\w*|Implement\w*|[A-Z]\w+ing)\b"
)
# "the Wax Institute for Training": no subject of a document.
SCHOOL = RarePattern(r"\b(?:Institute|Academy|Cent(?:re|er)|College|School)\s*$")
TAUGHT = RarePattern(r"^(?:Training|Learning|Teaching|Engineering|Mining|Banking)\b")
INNER = RarePattern(r"^(?:the\s+)?[A-Z]")
ABOVE = RarePattern(
    r"^under\s+(?:the\s+)?(?:Prosecutor|Chamber|Supreme|National|State|Administration|Board|Academy|Agency|Committee|Department|Authority|Secretariat|Office|President|Cabinet|Government|Ministr|Prime|Council|Presidency)|"
    r"^(?:at|attached\s+to|to|by|within)\s+(?:the\s+)?(?:Office|President|Cabinet|Government|Ministry|Prime)"
)
QUALIFIERS = RarePattern(
    r"^(?:(?:the|state|national|federal|general|central|republican|supreme|interstate|international|"
    r"joint|main|royal|presidential|parliamentary|standing|special)\s+)*$",
    re.IGNORECASE,
)


# "the Peruvian Minister for Foreign Affairs": an office, and its field.
OFFICE = RarePattern(
    r"^(?:the\s+)?(?:[\w’'-]+\s+){0,5}?(?:minister|secretary|commissioner)\b", re.IGNORECASE
)
OFFICE_LAST = RarePattern(r"\b(?:minister|secretary|commissioner)\s*$", re.IGNORECASE)
# "the Presidency's Wax": whose a body is tells nothing of its name.
WHOSE = RarePattern(r"^.*\w['’]s\s+(?=[A-ZÀ-Þ])")
ALONE = RarePattern(
    r"(?!ICTs?\b|SMEs?\b)[A-Z]{3,6}(?=\s*(?:$|[,.;(]|\s(?:on|in|for|to|was|were|signed|inked|have|has)\b))"
)
# "Acme World": a name that shows nothing.
BARE = RarePattern(
    r"(?:the\s+)?[A-ZÀ-Þ][\w&’'-]*(?:\s+[A-ZÀ-Þ][\w&’'-]*){0,3}(?![\w&’'-]|\s+(?:of\b|for\b|[A-ZÀ-Þ]))"
)
AND_BARE = RarePattern(
    rf"{BARE.pattern}(?:,\s+{BARE.pattern}){{0,6}},?\s+and\s+{BARE.pattern}"
    r"(?:\s+(?:on|for|to|in|was|were|signed|inked)\b|\s*(?:[.;]|$))"
)
ACRONYM_AND = RarePattern(r"(?:the\s+)?[A-Z]{3,8}\s+and\s+(?:the\s+)?[A-ZÀ-Þ]")
OF_GOVERNMENT = RarePattern(r"(?:the\s+)?(?:(?:Royal|Federal)\s+)?Government\s+of\b")
HEAD_FOR = RarePattern(r"\s*(?:for|on)\s+(?:the\s+)?[A-ZÀ-Þ]")
FORM = r"(?:Co|Ltd|Inc|LLC|Limited|S\.A|PLC)\b"
SCHOOLS = RarePattern(r"\b(?:University|Institute|Academy|College|School)\b")
LEAST = 2  # parties
MOST = 100  # separators of a list of parties
LONGEST = 600  # characters of a party's name
# "the Ministry of Culture and the Arts of Peru".
ONE_FIELD = RarePattern(r"the\s+(?P<field>[A-Z][a-z]+)(?=\s+of\s|\s*(?:[,.;(]|$))")
# "Acme and Bolt, and gave a press briefing".
DID_MORE = RarePattern(
    r"(?:gave|held|met|took|made|spoke|[a-z]{3,}ed)\s+(?:an?|the|their|his|her|to|on|that)\s"
)
AND_DID = RarePattern(rf"^and\s+{DID_MORE.pattern}.*$")
# "Acme Air and Wax Airport on the opening of a route".
TWO_NAMED = RarePattern(r"\sand\s+(?:the\s+)?[A-ZÀ-Þ]")
THE_SUBJECT = RarePattern(r"the\s+[a-z]")
BODY_WORD = (
    r"(?:Agency|Authority|Board|Bureau|Cent(?:re|er)|Commission|Committee|Council|Department|Directorate|Foundation|"
    r"Fund|Institute|Institution|Inspectorate|Laborator(?:y|ies)|Office|Organi[sz]ation|Secretariat|Service|Society|University)"
)
ACRONYM = RarePattern(r"(?:[Tt]he\s+)?[A-Z][A-Z&-]{1,9}")
THEIRS = RarePattern(
    r"[^,;.]{3,60}?\s+of\s+(?:the\s+)?(?:two|both)\s+(?:countries|states|nations|sides|governments)\b"
)
# "the Bee Board and the Wax Board, as well as an agreement on honey": the next document.
ARTICLE = RarePattern(r"an?\s+")
# "Ministry of Bees and Wax and Organization of Honey": no field of a ministry.
ORGANIZATION = RarePattern(r"Organi[sz]ation\s+of\s")
# "Wax Bureau of Xland", "the Bee and Wax Bureau".
BODY_OF = RarePattern(rf"(?:[A-ZÀ-Þ][\w-]+\s+)+?{BODY_WORD}\s+of\s")
OF_TWO_FIELDS = RarePattern(
    rf"the\s+(?:[A-ZÀ-Þ][\w-]+\s+){{1,3}}and\s+(?:[A-ZÀ-Þ][\w-]+\s+){{1,3}}?{BODY_WORD}\b(?!\s+[A-ZÀ-Þ])"
)
# Kinds whose words are as often a ministry's field: "Ministry of Industry and New Technologies".
FIELD_KINDS = ("company", "other", "city", "agency", "international-organization")


def split_parties(text: str, least: int = 2) -> tuple[list[str], int]:
    """Split a text that begins with at least so many parties, and tell where they end."""
    masked = QUOTED.sub(lambda quote: "“" + "Q" * (len(quote.group()) - 2) + "”", text)
    masked = OF_ONE_NAME.sub(lambda name: "Q" * len(name.group()), masked)
    texts: list[str] = []
    joints = [""]
    start = end = 0
    for connector in islice(CONNECTOR.finditer(masked), MOST):
        left, right = text[start : connector.start()], text[connector.end() :]
        end = connector.start()
        step = _step(connector, left, text[end:].lstrip(), right, len(texts), least)
        if step == "end":
            break
        if step == "part":
            texts.append(left)
            joints.append(connector["sep"])
            start = connector.end()
    texts.append(text[start:end])
    texts = without_glosses(texts, joints)
    if len(texts) < least:
        texts = halved(texts[0])
    texts = [each.strip(" ,;") for each in texts if each.strip(" ,;")]
    return (_two_of_three(texts) if "," not in masked[:end] else _without_cities(texts)), end


def _without_cities(texts: list[str]) -> list[str]:
    """Leave out where a school is: "Wax University, Hivetown and the Bee Academy"."""
    beside = [bool(SCHOOLS.search(each)) for each in texts]
    return [
        each
        for n, each in enumerate(texts)
        if n == 0 or len(texts) <= LEAST or not (beside[n - 1] and whole_city(each))
    ]


def _two_of_three(texts: list[str]) -> list[str]:
    """Join "the Bee Survey" and "Wax Bureau of Xland" where another party stands beside them.

    The name of a body has an "and" of its own where only the whole has an article and a country.
    """
    articles = [each.startswith("the ") for each in texts]
    whose = [bool(states_in(text)) for text in texts]
    if articles == [True, False, True] and whose == [False, True, True]:
        first = 0
    elif articles[1:] == [True, False] and whose[1:] == [False, True] and BODY_OF.match(texts[2]):
        first = 1
    else:
        return texts
    one, other = texts[first : first + 2]
    word = institutions().word.match(other)
    body = word is not None and institutions().kind(word.group()) not in FIELD_KINDS
    body = body or legal_form_pattern().search(f"{one} {other}") is not None
    if body or ACRONYM.match(other):
        return texts
    return [*texts[:first], f"{one} and {other}", *texts[first + 2 :]]


def _step(
    connector: re.Match[str], left: str, here: str, right: str, parted: int, least: int
) -> Literal["on", "part", "end"]:
    """Tell what a connector does: the name goes on, the next party begins, or the list ends."""
    if connector["bracket"] or (connector["dash"] and _dashed_name(left, right)):
        return "on"
    if connector["sep"] and right:
        return _at_separator(
            connector["sep"], left, right, connector.string[connector.end() :], parted
        )
    if connector["tail"] and _goes_on(left, here, parted + 1 < least):
        return "on"
    return "end"


def _at_separator(
    separator: str, left: str, right: str, masked: str, parted: int
) -> Literal["on", "part", "end"]:
    """Tell what a comma or an "and" between names does."""
    left, right, masked = left[-LONGEST:], right[:LONGEST], masked[:LONGEST]
    if not left.strip() or (separator.strip() == "&" and not complete(left)):
        return "on"
    if _ends_list(separator, right):
        return "end"
    if separator.strip() == "," and OF_GOVERNMENT.match(right):
        # "Ministry of Railways, Government of India" is one body; two governments are two.
        return "part" if whole_country(GOVERNMENT.sub("", left.strip())) else "on"
    border = len(left)
    whole = f"{left}{separator}{right}"
    known = institutions()
    across = [each.span() for kind in (known.word, known.plural) for each in kind.finditer(whole)]
    across += [(each.start, each.end) for each in mentions(whole[: border + 60])]
    if any(start < border and end > border + len(separator) for start, end in across):
        # "Chambers of Commerce and Industries of Peru", "Trinidad and Tobago".
        return "on"
    if "and" in separator and ACRONYM.fullmatch(left.strip()) and institutions().word.search(right):
        # "FPT and Wax University" are two.
        return "part"
    if "and" in separator and ALONE.match(right) and institutions().word.search(left):
        # "State Concern Acme and XRG".
        return "part"
    if separator.strip() == "," and _in_list(left, right, parted):
        return "part"
    shown = whole_body(left) or ACRONYM.fullmatch(left.strip())
    listed = parted and BARE.fullmatch(left.strip())  # "Acme Bank, Bolt and Hive"
    if listed and re.match(r",\s+and\s", separator) and institutions().word.search(right):
        return "part"
    bare = BARE.match(right) if shown or (listed and "and" in separator) else None
    joined = "and" in separator or (separator.strip() == "," and mention_at(right, 0) is None)
    formed = re.match(FORM, right) or legal_form_pattern().match(right)
    if bare and joined and not formed and not institutions().word.search(bare[0]):
        # "Acme State Corporation and DP World": nothing else shows that they are two.
        return "part"
    return "part" if _begins_party(left, right, masked, parted) else "on"


def _in_list(left: str, right: str, parted: int) -> bool:
    """Tell whether a comma stands in "Acme, Bolt and Hive", "the Bee Board of Xland, UNIDO and"."""
    if mention_at(right, 0) is not None:
        return False
    acronym = not parted and complete(left) and ACRONYM_AND.match(right)
    bare = AND_BARE.match(right) if BARE.fullmatch(left.strip()) else None
    if bare is None or institutions().word.search(left):
        return bool(acronym)
    # "Culture, Youth and Sports Ministry" lists fields.
    names = re.split(r",?\s+and\s+|,\s+", f"{left.strip()}, {bare[0].strip(' .;')}")
    return bool(acronym) or not any(" " not in each and names_field(each) for each in names)


def _begins_party(left: str, right: str, masked: str, parted: int) -> bool:
    """Tell whether a new party begins after a comma or an "and"."""
    known = institutions()
    following = CONNECTOR.search(masked)
    chunk = right[: following.start()] if following and following.start() else right
    certain = _certainly(left, right, chunk)
    if certain is not None:
        return certain
    if OFFICE.match(left.strip()) and OFFICE.match(chunk):
        return True
    field = ONE_FIELD.match(right) if OPEN_FIELDS.search(left) else None
    if field and names_field(field["field"]) and not known.word.match(field["field"]):
        return False
    whole = complete(left)
    if whole or re.match(r"(?:the|its)\s", right):
        acronym = following and re.match(r"\s*\([A-Z]{2,}\)", following["bracket"] or "")
        two_fields = OF_TWO_FIELDS.match(right) is not None
        return whole or shows_body(chunk) or bool(acronym) or two_fields
    left = WHOSE.sub("", left)
    named = bool(known.word.search(left))
    if one_name(left, right, chunk):
        return False
    fields = OPEN_FIELDS.search(left)
    word = None if fields and right.startswith("Treasury") else known.word.match(right)
    national = not fields and BARE.fullmatch(chunk.strip()) and ends_with_country(chunk)
    if named and national:  # "Bee Freight Peru"
        return True
    listed = fields is not None and not ORGANIZATION.match(right)
    if named and word and not (listed and known.kind(word.group()) in FIELD_KINDS):
        return True
    formed = bool(legal_form_pattern().search(chunk))
    if named and formed:
        return True
    if named and known.word.search(chunk):
        # "Institute of Water and Ecology of the Academy": what comes before "of" has to be one.
        head = re.split(r"\s(?:of|for|under)\s", chunk, maxsplit=1)[0]
        words = list(known.word.finditer(head))
        ends = bool(words) and words[-1].end() == len(head.rstrip(" .")) and len(head.split()) > 1
        return ends and not (fields and known.kind(words[-1].group()) in FIELD_KINDS)
    return not named and not parted and formed


def _certainly(left: str, right: str, chunk: str) -> bool | None:
    """Tell what the first words after a separator show by themselves, if they do."""
    if whole_country(chunk):
        # "Acme Ltd., India" is the country of Acme; "the Governments of A and B" has another.
        return bool(whole_country(left) or GOVERNMENT.search(left) or is_plural(left.strip()))
    if institutions().word.fullmatch(re.sub(r"\s*\([^()]*\)", "", chunk).strip()):
        # "Chambers of Commerce and Industries", "Ministry of Ports and Shipping"; but behind a
        # country "Centre for Wax" begins.
        return complete(left) and HEAD_FOR.match(right[len(chunk) :]) is not None
    if re.match(FORM, chunk):
        return False
    if re.match(r"[“«\"„]", right) or legal_form_pattern().match(right):
        return True
    found = mention_at(right, 0)
    return True if found and found.kind != "city" else None


def _dashed_name(left: str, right: str) -> bool:
    """Tell whether a dash stands within a company's name: "UZTM – KARTEX LLC"."""
    following = CONNECTOR.search(right)
    chunk = right[: following.start()] if following else right
    capitals = re.search(r"[A-ZÀ-Þ][\w-]*$", left) and re.match(r"[A-ZÀ-Þ]", right)
    return bool(capitals and legal_form_pattern().search(chunk))


def _ends_list(separator: str, right: str) -> bool:
    """Tell whether what follows a comma has nothing to do with the parties any more."""
    if "and" in separator and DID_MORE.match(right):
        return True
    if separator.startswith(",") and (article := ARTICLE.match(right)):
        return document_words().pattern.match(right, article.end()) is not None
    if re.match(rf"(?:{TAIL_WORDS}|the\s+(?:document|sides|parties)|where)\b", right):
        return not re.match(r"(?:the\s+(?:parties|sides)\s+of)\b", right)
    return separator.startswith(",") and not re.match(
        r"[\"“«„(]?\s*(?:the\s|and\s|its\s)?\s*[\w“«\"(]", right
    )


# "the Council on Honey (CH)": the acronym ends the name.
BRACKETED_AFTER = RarePattern(r"[A-ZÀ-Þ][\w-]+(?:\s+[A-ZÀ-Þ][\w-]+){0,3}\s+\([A-Z]{2,8}\)")


def _goes_on(left: str, right: str, more: bool) -> bool:
    """Tell whether "on", "for" or "in" still belongs to a name: "Agency for Strategic Reforms"."""
    word, _, rest = right.partition(" ")
    if word in ("for", "on", "in") and BRACKETED_AFTER.match(rest):
        return True
    of_office = word in ("for", "on") and OFFICE_LAST.search(left)
    if ABOVE.match(right) or of_office or (word == "from" and OFFICE.match(left.strip())):
        return True
    known = institutions()
    if word in ("for", "on") and known.plural.search(left) and THEIRS.match(rest):
        # "the agencies for wax of the two countries".
        return True
    if word in ("for", "on", "in") and more:
        # Nothing can be the subject before a second party is named.
        if rest[:1].islower() and not rest.startswith("the "):
            return False
        if TWO_NAMED.search(left) and THE_SUBJECT.match(rest):
            return False
        both = known.plural.search(left) or BOTH.match(left.strip())
        return not both and known.word.search(left) is not None
    words = list(known.word.finditer(left))
    after_head = bool(words) and words[-1].end() == len(left.rstrip())
    after_head = (
        after_head
        and not re.search(r"\s(?!Committee)", words[-1].group())
        and _qualified(left[: words[-1].start()])
    )
    if word in ("for", "on") and re.search(r"\bMinist\w+\s+of\s+State\s*$", left):
        return True
    taught = word == "for" and SCHOOL.search(left) and TAUGHT.match(rest)
    if word in ("for", "on", "to") and after_head and INNER.match(rest):
        return bool(taught) or not FIRST_OF_FIELDS.match(rest)
    named = (
        bool(words)
        and words[-1].end() == len(left.rstrip())
        and re.sub(r"^\s*the\s+", "", left)[:1].isupper()
    )
    if word == "for" and named and INNER.match(rest) and not rest.startswith("the "):
        return bool(taught) or (words[-1].group()[0].isupper() and not FIRST_OF_FIELDS.match(rest))
    return False


def _qualified(text: str) -> bool:
    """Tell whether only "the State", "the Kyrgyz National" and the like stand before a word."""
    for mention in reversed(mentions(text)):
        text = text[: mention.start] + re.sub(r"^['’]s?\b", "", text[mention.end :]).lstrip()
    return bool(QUALIFIERS.match(text))
