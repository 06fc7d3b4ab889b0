"""Ways of naming parties put into the plain one: "A, represented by its Ministry of X" and such."""

import itertools
import re

from diplo_cli.countries import iso_countries
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.dates import MONTH_NAME
from diplo_cli.draft.document_words import NUMBER
from diplo_cli.draft.geography import mention_at, mentions, states_in, whole_city
from diplo_cli.draft.institutions import institutions, names_body
from diplo_cli.draft.party_names import whole_country
from diplo_cli.draft.quoting import begins_document, mask
from diplo_cli.draft.rare_patterns import RarePattern

GOVERNMENT = RarePattern(
    r"^(?:the\s+)?(?:(?:royal|federal)\s+)?(?:governments?|(?:cabinets?|councils?)\s+of\s+ministers)(?:\s+of\b)?\s*|"
    r"(?:['’]s?)?\s+(?:governments?|(?-i:state))$",
    re.IGNORECASE,
)
REPRESENTED = RarePattern(
    r"(?P<country>[^,;]+?),\s+(?:as\s+)?represented\s+by\s+(?P<name>[^;]+?)"
    r"(?:,(?=\s+(?:and|on|to|for|in|regarding)\b)|,?(?=\s+and\s+(?:the\s+)?[^,]+,\s+(?:as\s+)?represented)|"
    r"(?=\s+(?:on|to|regarding|concerning|aimed)\b)|,?$)"
)
PERSON = (
    r"(?-i:(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor)\.?\s+)*"
    r"[A-ZÀ-Þ][\w.’'-]*(?:\s+[A-ZÀ-Þ][\w.’'-]*){1,3}(?<!\.))"
)
# "the Bee Agency, represented by its Director, N N, and", "– represented by … –": it signs.
BY_HEAD = RarePattern(
    r"(?:,|\s+[–—-])\s+(?:as\s+)?represented\s+by\s+(?:its|their|his|the)\s+(?:[\w-]+\s+){0,3}?(?:chair\w*|head|director|president|"
    r"ceo|manager|rector|secretary|governor|chief|deputy|commissioner)[^,;–—]*"
    rf"(?:,\s+{PERSON})?(?:,|\s+[–—-])?(?=\s+(?:and|on|to|in|for)\b|$)",
    re.IGNORECASE,
)
ON_ONE_HAND = RarePattern(
    r",?\s+on\s+(?:the\s+)?one\s+(?:hand|side|part),?\s+and\s+", re.IGNORECASE
)
ON_THE_OTHER = RarePattern(
    r",?\s+on\s+the\s+other(?:\s+(?:hand|side|part))?(?=[,.;]|$)", re.IGNORECASE
)
# "a memorandum of understanding, MoU, on honey": the same once more.
IN_SHORT = RarePattern(
    r"(?P<kind>\b(?i:memorand(?:um|a|ums)\s+of\s+(?:understanding|cooperation|agreement|intent)|letters?\s+of\s+intent))"
    r"(?:,\s+(?:or\s+)?(?:the\s+)?M[Oo][UuCcAaIi]s?,|\s+[–—-]\s+M[Oo][UuCcAaIi]s?\s+[–—-]|,\s+(?:or\s+)?L[Oo]Is?,)(?=\s)"
)
# "an MoU last week on honey".
WEEK = RarePattern(
    r"(?<=[\w)])\s+(?:in\s+[A-ZÀ-Þ][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*)?\s+)?(?:last|this|earlier\s+this)\s+(?:week|month|morning|afternoon|evening)"
    r"(?=\s+(?:on(?!\s+\w*day\b)|for|to|regarding|concerning|in\s+the\s+(?:field|area)s?)\s+[a-z]"
    r"|\s+(?:in\s+[A-ZÀ-Þ]|during\b|at\s+the\b))"
)
# "Acme, a Peruvian airline, and Bolt, the national carrier of Chile": whose they are.
WHAT_IT_IS = RarePattern(
    r"(?P<name>\b[A-ZÀ-Þ][\w&’'.-]*(?:\s+[A-ZÀ-Þ&][\w&’'.-]*){0,4}(?:\s+\([A-Z][\w&-]{1,9}\))?),"
    r"\s+(?:an?\s+|the\s+)?(?P<told>(?:[\w-]+\s+){0,5}?(?:airline|carrier|company|"
    r"operator|firm|bank|agency|producer|manufacturer|utility|giant|maker|group|startup|start-up|retailer|broadcaster|"
    r"university|conglomerate|developer|insurer|provider|association|union|federation|corporation|monopoly)(?:\s+(?:of|from|in)\s+(?:(?!\sand\s)[^,;]){2,60}?)?)"
    r"(?:,?(?=\s+and\s+(?:the\s+|its\s+)?[^\Wa-z])|(?=,?\s+and\s+[a-z]|,?\s+in\s+[A-ZÀ-Þ]|\s*[.]?$))"
)
# "the council of the city of Hivetown, Wax Province of Xland, and": one body.
IN_PROVINCE = RarePattern(
    r"(?P<city>\b[Oo]f\s+(?:the\s+)?(?:[Cc]ity|[Tt]own|[Dd]istrict)\s+of\s+[A-ZÀ-Þ][\w’'-]+),\s+"
    r"(?=[A-ZÀ-Þ][\w’'-]+\s+(?:[Pp]rovince|[Rr]egion|[Oo]blast|[Tt]erritory|[Kk]rai|[Gg]overnorate)(?:\s+of\s|,?\s+and\s))"
)
# "BFC, the Bee Freight Company of Peru, and Bolt": the company's name in full.
IN_FULL = RarePattern(
    r"(?P<name>\b[A-ZÀ-Þ][A-ZÀ-Þ&-]{2,}),\s+the\s+(?P<told>(?=[A-ZÀ-Þ])(?:(?!\sand\s)[^,;]){5,90}?)(?:,?(?=\s+and\s)|,?\s*$)"
)
# What stands before one of several parties.
PARTED = compiled(r"\b(?:between|among|and|with|by)\s+")
# So near before "in the State of" stands the body that is that state's.
NEAR = 70
# "the Emirates Red Crescent, ERC, and …".
ACRONYM = RarePattern(r"(?<=[a-z]),\s+([A-Z]{2,7}),(?=\s+(?:and|in|on|for|of|to)\b)")


# ", worth 3 million dollars," beside a party or a document.
WORTH = RarePattern(
    r",\s+(?:worth|valued\s+at|totall?ing|amounting\s+to)\s+(?:[^,;]|,(?=\d)){2,40}(?P<end>,|(?=[.;]|$))",
    re.IGNORECASE,
)
# "The session closed here with the adoption of a plan", "of a memorandum, of a protocol".
ADOPTION = RarePattern(
    r"\b(?P<did>(?:ended|concluded|closed|culminated|finished|wrapped\s+up)\b[^,;:]{0,40}?)\s+(?:with|in|by)\s+(?:the\s+)?"
    r"adoption\s+of\s+(?=an?\s|the\s|two\s|three\s)",
    re.IGNORECASE,
)
OF_EACH = RarePattern(r"(?P<joint>,|(?<!,)\s+and)\s+of\s+(?=an?\s)", re.IGNORECASE)
SIGNING_OF = RarePattern(
    r"\b(?:signing|signature|inking|exchange|conclusion|adoption)\s+of\s", re.IGNORECASE
)
# ", its counterpart in Lima, on honey".
APPOSED = RarePattern(
    r",\s+(?:its|their)\s+(?:[\w-]+\s+){0,3}(?:counterpart|namesake|equivalent|peer)s?\b"
    r"[^,;]{0,40},(?=\s)"
)
# "The memorandum, Minister N N said, was signed", "… on honey, the agency said on Monday, 4 May."
DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH_NAME})|(?:{MONTH_NAME})\s+\d{{1,2}})"
    r"(?:,?\s+(?:19|20)\d\d)?"
)
SAID = compiled(
    r",\s+(?:(?:[\w.’'()-]+\s+){1,12}?|the\s+(?:[\w’'-]+\s+){0,3}?(?:Ministry|Department|Committee)\s+(?:of|for)\s+"
    r"[^;:.]{3,90}?\s)(?:says?|said|told\s+\w+|reports?|reported|informs?|informed|wrote|confirmed|tweeted|posted|"
    r"announced(?:\s+(?:in|at|from)\s+[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)?)?)"
    r"(?:\s+on\s+(?:X|Twitter|Facebook|Telegram|LinkedIn|(?:his|her|its|their|the)\s+(?:[\w’'-]+\s+){0,4}"
    r"(?:page|account|channel|website|profile)))?"
    rf"(?:\s+(?:on\s+)?(?:\w+day(?:,?\s+{DAY}|\s+\({DAY}\))?|{DAY}|today|yesterday))?"
    r"(?:\s+in\s+a\s+(?:statement|release|post|briefing)[^,;]{0,40})?"
    r"(?:,(?=\s)|\s*\.?$)",
    re.IGNORECASE,
)
# "the Bee Board, through its Wax Institute (WI), and Acme": the board is the party.
THROUGH = RarePattern(
    r",\s+(?:acting\s+)?through\s+(?:its|the|their)\s+[A-ZÀ-Þ][^,;]*?(?:\s*\([^()]*\))?,(?=\s+and\s)"
)
SIDE = (
    r"(?:on|from|for)\s+the\s+(?:part\s+of\s+the\s+)?"
    r"(?:side\s+of\s+(?:the\s+)?[A-ZÀ-Þ][\w-]+|[A-ZÀ-Þ][\w-]+\s+(?:side|part))"
)
BY_SIDES = RarePattern(
    rf"(?:,\s+which\s+{SIDE},?\s+(?:was|were)\s+signed\s+by\s+|(?P<lead>\bsigned\s+){SIDE},?\s+by\s+)"
    rf"(?P<one>[^;]{{3,200}}?),?\s+(?:and|while)\s+{SIDE},?\s+(?:by\s+)?(?P<other>[^;]{{3,}})"
)
SIDE_FIRST = RarePattern(
    rf"^(?i:{SIDE}),?\s+(?P<what>[^;]{{3,300}}?)\s+(?:was|were)\s+signed\s+by\s+(?P<one>[^;]{{3,200}}?),?\s+(?:and|while)\s+"
    rf"{SIDE},?\s+(?:by\s+)?(?P<other>[^;]{{3,}})"
)
SALE = RarePattern(
    r"(?P<what>\b(?:sale|supply|delivery|provision|lease|export|purchase|transfer|shipment)\s+of\s+[^,;]{3,120}?),?"
    r"\s+by\s+(?P<one>(?:the\s+)?[A-ZÀ-Þ][^,;]{1,80}?)\s+(?:to|from)\s+(?P<other>(?:the\s+)?[A-ZÀ-Þ][^,;]{2,80})$"
)
# "signed on behalf of the Bee Agency by N and on behalf of Acme by M", "for the Bee Agency by N".
FOR_WHOM = r"(?:the\s+)?(?:(?i:government)\s+of\s+(?:the\s+)?)?[A-ZÀ-Þ“«\"][^,;]{1,120}?"
FOR_EACH = RarePattern(
    rf"\bsigned,?\s+(?P<for>on\s+behalf\s+of|on\s+the\s+part\s+of|for)\s+(?P<one>{FOR_WHOM}),?\s+by\s+(?P<own>[^;]{{3,300}}?)"
    rf"(?:,?\s+(?:and|while)|,)\s+(?P=for)\s+(?P<other>{FOR_WHOM}),?\s+by\s+(?P<their>[^;]*)"
)
# "signed for Xland by N": who signs, without the country.
FOR_ONE = RarePattern(
    rf"\bsigned,?\s+(?:on\s+behalf\s+of|on\s+the\s+part\s+of|for)\s+(?P<one>{FOR_WHOM}),?\s+by\s+(?=[A-ZÀ-Þ]|the\s)"
)
# "N signed the pact on behalf of A and M signed the pact on behalf of B": one pact.
SAID_AGAIN = RarePattern(
    r"(?P<told>\b(?:signed|inked|exchanged)\s+(?P<what>(?:the|an)\s+[^,;]{3,80}?)\s+(?:on\s+behalf\s+of|for)\s+[^;]{3,160}?,?"
    r"\s+(?:and|while|whilst|whereas)\s+[^;]{3,160}?\b(?:signed|inked|exchanged))\s+(?:(?P=what)|it|the\s+same(?:\s+\w+)?)"
    r"(?=\s+(?:on\s+behalf\s+of|for)\s)",
    re.IGNORECASE,
)
# "signed by N on behalf of the Bee Agency and M on behalf of Acme".
EACH_FOR = RarePattern(
    r"\b(?P<lead>signed|inked|exchanged|concluded)\s+by\s+[^;]{3,160}?,?\s+(?:on\s+behalf\s+of|for)\s+"
    r"(?P<one>(?:the\s+)?[A-ZÀ-Þ“«\"][^,;]{1,120}?),?\s+(?:and|while)\s+(?:by\s+)?[^;]{3,160}?,?\s+(?:on\s+behalf\s+of|for)\s+"
    r"(?P<other>(?:the\s+)?[A-ZÀ-Þ“«\"][^,;.]{1,120}?)(?=\s*[,;.]|\s+(?:in|on|at|during|after)\s|$)"
)
# "the Bee Agency, represented by N N, and …": the agency signs.
BY_NAME = RarePattern(
    r",\s+(?:as\s+)?represented\s+by\s+(?P<who>[^,;]{3,90}(?=,\s+and\s)|(?:(?!\sand\s)[^,;]){3,90}),?(?=\s+(?:and|on|to|in|for|signed|inked|concluded|have|has)\b|$)"
)
COUNTED = (
    rf"(?:{NUMBER}|several|the)\s+(?:[\w-]+\s+){{0,3}}?(?i:agreements|memorand(?:a|ums)(?:\s+of\s+understanding)?|mo[uc]s|"
    r"documents|deals|pacts|accords|instruments|contracts|protocols|treaties)"
)
# "two agreements at the Bee Museum - a pact on honey and another one": where doesn't matter.
LISTED_AT = RarePattern(
    rf"(?P<kind>\b{COUNTED})\s+"
    r"(?:(?:at|in|during|after|following|on\s+(?:the|\w+day))\s[^:;–—]{2,90}?|here|today|yesterday|\w+day)"
    r"(?::|\s+[–—-]|,\s+(?:namely|viz\.?))\s+(?=(?:an?|the|one)\s)"
)
# "two agreements with Xland under the Honey and Wax Programme": both are.
UNDER_PROGRAMME = RarePattern(
    rf"(?P<kind>\b{COUNTED}(?:\s+with\s+(?:the\s+)?[A-ZÀ-Þ][^,;:]{{2,60}}?)?)\s+under\s+(?:the|its|their)\s+"
    r"[A-ZÀ-Þ][\w’'-]*(?:\s+(?:and|for|of|the|[A-ZÀ-Þ][\w’'-]*)){0,8}?\s+"
    r"(?i:programme|program|scheme|initiative|facility|framework|plan|fund|mechanism)\b"
)
# "the Ministry of Labour in the State of Qatar": whose it is.
IN_STATE = RarePattern(
    r"\b(?<=[\w)]\s)in(?=\s+the\s+United\s+Kingdom\b|\s+the\s+(?:State|Republic|Kingdom|Sultanate|Federal\s+Republic|Islamic\s+Republic|"
    r"Hashemite\s+Kingdom|United\s+Republic|People[’']s\s+Republic)\s+of\s+[A-Z])"
)
# The same with the country alone.
BODY_IN = RarePattern(
    r"(?P<body>\b(?:Ministry|Committee|Agency|Authority|Council|Department|Administration|Secretariat|Commission)\s+(?:of|for|on)"
    r"(?:\s+(?:[A-ZÀ-Þ][\w’'-]+,?|and|of|the|&)){1,8}(?:\s+\([A-Z]{2,8}\))?)\s+in\s+(?:the\s+)?(?=[A-ZÀ-Þ])"
)
# "The second phase of the Bee Agreement was signed".
PHASE_OF = RarePattern(
    r"\b[Tt]he\s+(?:[\w-]+\s+){1,2}(?i:phase|stage|cycle|edition)\s+of\s+(?=the\s+(?:[A-ZÀ-Þ][\w’'-]*\s+){2,7}(?:was|were|has)\b)"
)
# "the Xish Embassy in Xville and the Honey Bank": where it is says no more of it.
EMBASSY_IN = RarePattern(
    r"(?P<embassy>(?!The\b)\b[A-ZÀ-Þ][\w-]+\s+(?:Embassy|Consulate(?:\s+General)?|High\s+Commission)"
    r"|\b(?:Embassy|High\s+Commission)\s+of\s+(?:the\s+)?[A-ZÀ-Þ][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*)*)"
    r"(?P<joint>\s+in|,)\s+(?:the\s+)?(?P<where>[A-ZÀ-Þ][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*)*)"
    r"(?=,?\s+(?:and\s+(?:the\s|[A-ZÀ-Þ])|with\s|signed\s))"
)


def embassy_alone(told: re.Match[str]) -> str:
    """Leave out the city that an embassy is in: "the Embassy of Xland, Xville and"."""
    alone = whole_city(told["where"]) or told["joint"] != ","
    return told["embassy"] if alone else told.group()


def with_owners(text: str) -> str:
    """Write "Acme, a Peruvian airline, and Bolt" as "Acme (Peru) and Bolt"."""

    def written(told: re.Match[str]) -> str:
        whose = states_in(told["told"])
        if not whose:
            return told["name"]
        return f"{told['name']} ({iso_countries()[whose[0].code].name})"

    def in_full(told: re.Match[str]) -> str:
        if sorted(told["name"]) == sorted(re.findall(r"\b[A-ZÀ-Þ]", told["told"])):
            return f"the {told['told']} ({told['name']})"  # "WIX, the Xish Institute of Wax"
        kinds = map(institutions().kind, institutions().word.findall(told["told"]))
        return written(told) if "company" in kinds else told.group()

    text = IN_PROVINCE.sub(r"\g<city> of ", text)
    return WHAT_IT_IS.sub(written, IN_FULL.sub(in_full, text))


def spell_out_state(text: str) -> str:
    """Write "the Ministry of Wax in the State of X" as the ministry of X, "in Xland" as well."""

    def written(found: re.Match[str]) -> str:
        named = institutions().word.search(text[max(0, found.start() - NEAR) : found.start()])
        return "of" if named else found.group()

    return BODY_IN.sub(_of_country, IN_STATE.sub(written, text))


def _of_country(told: re.Match[str]) -> str:
    """Write "the Ministry of Wax in Xland" as the ministry of Xland."""
    where = mention_at(told.string, told.end())
    return f"{told['body']} of " if where and where.kind == "country" else told.group()


def spell_out_sale(text: str) -> str:
    """Write "the sale of honey by A to B" as one between both, if one shows that it is a body."""

    def written(told: re.Match[str]) -> str:
        both = f"{told['one']} and {told['other']}"
        shown = names_body(both)
        return f"{told['what']} between {both}" if shown else told.group()

    return SALE.sub(written, text)


def without_asides(text: str) -> str:
    """Leave out what a document is worth, when it was signed, "its counterpart in Lima"."""
    noun = SIGNING_OF.search(text)
    if noun:
        text = text[: noun.end()] + OF_EACH.sub(_and_document, text[noun.end() :])
    text = UNDER_PROGRAMME.sub(r"\g<kind>", ADOPTION.sub(r"\g<did>, adopting ", text))
    text = LISTED_AT.sub(_listed, text)
    text = WEEK.sub("", IN_SHORT.sub(r"\g<kind>", THROUGH.sub("", text)))
    return APPOSED.sub("", WORTH.sub(r"\g<end>", without_saying(text)))


def _listed(told: re.Match[str]) -> str:
    """Leave out where documents were signed, if a list of them follows."""
    following = begins_document(told.string[told.end() :])
    return f"{told['kind']}: " if following else told.group()


def without_saying(text: str) -> str:
    """Leave out who is said to have told what stands around it, quotations left alone."""
    for told in reversed(list(SAID.finditer(mask(text)))):
        text = text[: told.start()] + text[told.end() :]
    return text


def _and_document(told: re.Match[str]) -> str:
    """Leave out "of" where another document begins: "of a plan and of a protocol"."""
    another = begins_document(told.string[told.end() :])
    return f"{told['joint']} " if another else told.group()


def of_both_sides(text: str) -> str:
    """Write "signed on the Peruvian side by N and on the Chilean side by M" as "by N and M"."""
    text = FOR_ONE.sub(_by_one, FOR_EACH.sub(_by_bodies, BY_SIDES.sub(_by_both, text)))
    text = EACH_FOR.sub(_for_bodies, text)
    return SIDE_FIRST.sub(r"\g<what> was signed by \g<one> and \g<other>", text)


def said_once(text: str) -> str:
    """Write "N signed the pact for A, and M signed the pact for B" with the pact named once."""
    return SAID_AGAIN.sub(r"\g<told>", text)


def _by_bodies(told: re.Match[str]) -> str:
    """Give the two bodies that a document is signed for; those who sign for countries or sides."""
    names = (told["one"], told["other"])
    if any(map(_is_side, names)):
        names = (told["own"], told["their"])
    return f"signed by {' and '.join(names)}"


def _by_one(told: re.Match[str]) -> str:
    """Leave out the country or side that a document is signed for; a body stays."""
    return "signed by " if _is_side(told["one"]) else told.group()


def _for_bodies(told: re.Match[str]) -> str:
    """Give the two bodies that people sign for; of countries or sides, nothing."""
    names = (told["one"], told["other"])
    bodies = not any(map(_is_side, names)) and any(map(names_body, names))
    return f"{told['lead']} by {' and '.join(names)}" if bodies else told.group()


def _is_side(name: str) -> bool:
    return whole_country(name) is not None or bool(re.search(r"\b(?:side|part)$", name))


def _by_both(told: re.Match[str]) -> str:
    return f"{'' if told['lead'] else ', '}signed by {told['one']} and {told['other']}"


def without_heads(text: str) -> str:
    """Leave out who a body is represented by: "the Bee Agency, represented by its Director N N"."""
    return BY_NAME.sub(_of_body, BY_HEAD.sub("", text))


def _of_body(told: re.Match[str]) -> str:
    """Leave out who represents a body, a part of it or a person; who does a country stays."""
    before = told.string[max(0, told.start() - NEAR) : told.start()]
    whose = PARTED.split(before)[-1]
    country = whole_country(whose) or whole_country(GOVERNMENT.sub("", whose))
    return "" if names_body(before) and not country else told.group()


def with_brackets(text: str) -> str:
    """Write an acronym between commas in brackets; leave out "on the one hand"."""
    return ON_THE_OTHER.sub("", ON_ONE_HAND.sub(" and ", ACRONYM.sub(r" (\1)", text)))


def spell_out_demonyms(text: str) -> str:
    """Write "the Kazakh and Hungarian governments" as governments of two countries.

    "Kazakhstan's and Hungary's foreign ministries", too.
    """
    found = states_in(text)
    for first, second in itertools.pairwise(found):
        following = re.match(
            r"(?:['’]s?)?\s+(?:governments|ministries(?:\s+of\s+(?:[a-z]+\s+affairs|the\s+interior|(?:natural|social|digital|economic|higher|public|water)\s+[a-z]+|[a-z]+))?|coast\s+guards|chambers(?:\s+of\s+commerce)?|"
            r"(?:foreign|health|defen[cs]e|education|interior|justice|energy|transport|finance|culture)\s+ministries|"
            r"parliaments|academies(?:\s+of\s+sciences)?|navies|police\s+forces|universities|railways|"
            r"(?:[a-z]+\s+){0,2}(?:services|agencies|authorities|banks|boards|institutes|associations|federations|airlines|operators|"
            r"museums|libraries|funds|exchanges|councils|committees|commissions|offices|cent(?:re|er)s|foundations|unions))\b",
            text[second.end :],
            re.IGNORECASE,
        )
        both = re.fullmatch(r"(?:['’]s?)?\s+and\s+(?:the\s+)?", text[first.end : second.start])
        theirs = all(
            each.kind == "demonym" or text.startswith(("'", "’"), each.end)
            for each in (first, second)
        )
        if following and both and theirs:
            names = [iso_countries()[each.code].name for each in (first, second)]
            plural = f"{following.group().partition(' ')[2].strip()} of {names[0]} and {names[1]}"
            return f"{text[: first.start]}{plural}{text[second.end + following.end() :]}"
    return text


def spell_out_represented(text: str) -> str:
    """Write "A, represented by the Ministry of X" as "the Ministry of X of A"."""
    if "represented" not in text:
        return text

    def written(match: re.Match[str]) -> str:
        lead = re.search(r"(?:.*\b(?:between|and|among)\s+)?", match["country"])
        start = lead.end() if lead else 0
        country = match["country"][start:]
        name = match["name"]
        whole = whole_country(country) or whole_country(GOVERNMENT.sub("", country))
        if not whole:
            return match.group()
        whose = re.sub(r"^The\s", "the ", GOVERNMENT.sub("", country).strip())
        named = "" if mentions(name) else f" of {whose}"
        return f"{match['country'][:start]}{name}{named}"

    text = REPRESENTED.sub(written, without_heads(text))
    return re.sub(r"(\bof (?:the )?[A-Z][\w ]+), and\b", r"\1 and", text)
