"""Places where a sentence says that something happened: cities, capitals, countries of events."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from diplo_cli.draft.cities import FUTURE, NO_CITY, city_at
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.datelines import capitals
from diplo_cli.draft.dates import WEEKDAYS
from diplo_cli.draft.geography import mention_at, mentions
from diplo_cli.draft.office_words import words
from diplo_cli.draft.rare_patterns import RarePattern

# A city after these words is where something happened; after "to" only with a word of travel.
TOWN = (
    r"(?:(?:[\w-]+\s+){0,4}?(?:city|town|resort|port|village)(?:\s+of)?,?\s+"
    r"|(?:[A-Z]\w+\s+|(?:country|nation)['’]s\s+)?capital(?: city)?(?: of)?,?\s+)?"
)
NEXT = r"(?=[A-ZÀ-ÞĀ-ſ])"
PART_OF = (
    r"(?:(?:central|downtown|greater|nearby|historic|old|northern|southern|eastern|western)\s+)?"
)
# Whose city it is: "in New Zealand's capital Hivetown", "in south China's Hivetown".
OWNER = r"(?:(?:\w+\s+)?(?:[A-ZÀ-Þ][\w’'-]+\s+){0,2}[A-ZÀ-Þ][\w-]+['’]s?\s+)?"
PLACED = tuple(
    RarePattern(pattern)
    for pattern in (
        rf"\bfrom {NEXT}(?=[^.;,]{{2,30}},? where (?:he|she|they)\b"
        r"(?! (?:had )?(?:attended|took|taken|participated|addressed|represented)\b))",
        rf"\b(?:[Ii]n|[Aa]t|near|outside|visited|[Vv]isiting|reached)\s+(?:the\s+)?{PART_OF}{OWNER}"
        rf"{TOWN}{NEXT}",
        r"\b(?:arriv\w+|visit\w*|trip|travel\w*|journey|flew|came|come|went|invited|welcom\w+)"
        rf"(?:\s+\w+){{0,4}}?\s+(?:to|in|into)\s+(?:the\s+)?(?:city of\s+)?{NEXT}",
        r"\bwelcom\w+\s+(?:(?:His|Her|Their)\s|H\.?E\.?\s|[A-ZÀ-Þ](?![^.;]{0,60}['’]s\s))[^.;]{10,160}?\s+to\s+"
        rf"{NEXT}(?=[^.;,]{{2,30}}(?:,\s|\.|\son\s|\sfor\s|\stoday\b))",
        rf"\b(?:at|in) (?:the )?[A-ZÀ-Þ][^.;,]{{2,60}}, {NEXT}",
        rf"\b(?:at|in) the (?:[A-Z]\w+ )?(?:Hall|Municipality|Council|Residence|[Aa]irport) of "
        rf"(?:the )?(?:[Cc]ity of )?{NEXT}",
        rf"\b(?:[Ss]ummit|[Mm]eeting|[Ss]ession|[Ff]orum|[Cc]eremony|[Cc]onference), {NEXT}"
        r"(?=[^.;,]{2,30}, (?:\w+ )?\d)",
        rf"\bsidelines of (?:the |an )?(?:\w*\d\w* |annual )?(?:edition of the )?{NEXT}",
    )
)
SIDELINES = RarePattern(r"\bsidelines of [^.;,]*$")
HAPPENED = compiled(
    r"\b(?:met|meets?|meetings?|talks|received|receives|hosted|held|holds|signed|inked|initial+ed|exchanged"
    r"|negotiations|(?:press|news) conference"
    r"|gathered|arriv\w+|visit\w*|ceremony|summit|session"
    r"|t(?:ook|akes|aking) place|commission|committee)\b"
    r"[^.;]{0,100}$",
    re.IGNORECASE,
)
# "On Friday, in Hivetown, the sides signed".
LEADS = RarePattern(r"(?:(?:On|This|Last) [^,.;]{3,20},? )?[Ii]n (?=[A-Z])")
HAPPENS = RarePattern(
    r",[^.;]{3,120}?\b(?:met|signed|inked|held|exchanged|witnessed|received|launched)\b"
)
# A house that is told by its city: "at Hivetown's Wax Palace", "at the Hivetown Convention Centre".
HOUSE_OF = RarePattern(
    r"\b(?:in|at) (?P<city>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+){0,2})['’]s (?:[A-Z][\w’'-]+ ){0,3}"
    r"(?:Palace|House|Hall|Hotel|Cent(?:re|er)|Residence|Castle|Academy|University|[Aa]irport)\b"
)
HALL_OF = RarePattern(
    r"\bat (?:the )?(?P<city>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?) (?:International )?"
    r"(?:Convention|Conference|Congress|Exhibition|Expo) (?:Cent(?:re|er)|Hall|Palace)\b"
)
# "held at the University of Hivetown".
UNIVERSITY_OF = RarePattern(
    r"\b(?:held|met|received|welcomed|signed|took place|came|visit(?:ed)?|talks|meeting|ceremony)\b"
    r"[^.;,]{0,60}? (?:at|to) the (?:[A-Z]\w+ )?University of (?P<city>[A-ZÀ-Þ][\w’'-]+)\b"
)
# A town that no list need know, told by its country: "the Xish town of Hivetown".
TOWN_OF = RarePattern(
    r"\b(?:in|at|to|near|outside) (?:the |[A-Z])[^.;,]{0,30}?\b(?:city|town|resort|port|village)"
    r" of (?P<city>[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+)?)"
)
# The same where it is told of first: "the Xish city of Hivetown was the venue of".
TOWN_FIRST = RarePattern(
    r"(?:^|[,;] )(?:[Tt]he )(?P<whose>[A-Z]\w+) (?:city|town|resort|port|village) of "
    r"(?P<city>[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+)?) "
    r"(?:was|is|has|hosted|hosts|saw|became|welcomed|received)\b"
)
# … but not of another year, or of a strike on it.
LONG_PAST = RarePattern(r"\bin (?:19|20)\d\d\b|\blast\b|\bprevious\b")
HIT = RarePattern(r"\s+(?:hit|struck|attacked|shelled|bombed|flooded|damaged|destroyed)\b")
# The same told by whose it is: "met in Xland's Hivetown on Monday".
TOWN_WHOSE = RarePattern(
    r"\b(?:in|at) (?P<whose>[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)?)['’]s (?P<city>[A-ZÀ-Þ][\w’'-]+)"
    r"(?=[,.]| (?:on|in|for|during|after|before|today|yesterday|to)\b)"
)
THEN_MET = r"\b(?:met|meets|received|receives|held|holds|talks)\b"  # behind a way home
# What stands in a city without anybody of the meeting: "the Xish office in Hivetown".
ABSENT = RarePattern(
    r"\brecent(?:ly)?\b(?!-)[^.;,]{0,60}\b(?:in|at) (?:the )?$"
    r"|(?<!\bat the )(?<!\bAt the )\b(?:[Ee]mbassy|[Cc]onsulate(?:-[Gg]eneral)?)"
    r"(?: of [^.;,]{3,30})? in (?:the )?$"
    r"|\b(?:Representative|Envoy|Plenipotentiary) of (?:the )?[^.;,]{2,60} in the $"
    r"|\bbetween [^.;]{5,120}? and (?:the )?(?:[A-Z][\w-]+ )+?(?:Hospital|University|College"
    r"|Institute|School|Museum|Academy) in (?:the )?$"
    r"|\b(?:welcom\w+ the opening of [^.;,]{2,50}|(?:trade|liaison|sales) office) in (?:the )?$"
    r"|\b(?:to|of) (?:open|establish|set up|build|create|launch)(?:ing)? [^.;,]{0,50}"
    r"\b(?:in|at) (?:the )?$"
    r"|\bon (?:the|an?) [^.;,]{2,60}\b(?:project|crisis|conflict|war|situation|earthquake|floods?"
    r"|fighting) in (?:the )?$|\bwith residence in $"
    r"|\b(?:on|for|about) (?:the )?(?:opening|construction|establishment|creation|building) of"
    r" [^.;,]{2,60}\b(?:in|at) (?:the )?$|\b[Rr]un-up to [^.;,]{3,60} in $"
    r"|\b(?:years?|months?|weeks?|days?) after (?:the|their|an?) [^.;,]{2,60} in $|\b[a-z]+ on to $"
    rf"|\bon (?:his|her|their) way (?:back|home)\b(?:(?!{THEN_MET})[^.;]){{0,160}}"
    r"\b(?:in|at|to) (?:the )?$"
    r"|(?<!ollowing the )(?<![Oo]n the )(?<!by the )\b(?:results?|outcomes?) of (?:the|an?|their)"
    r" (?!visit)[^.;,]{3,90}\b(?:in|at) (?:the )?$"
    r"|\b(?:[Ii]t|visit|meeting|talks) (?:follow(?:s|ed) (?!by)|came after )[^.;,]{3,90}\bin $"
    r"|\b(?:initially|first) (?:inked|signed|initial+ed) [^.;,]{0,80}\bin $"
    r"|\b(?:confirmed|announced|discussed|mentioned) [^.;,]{0,40}\b(?:trip|visit) to (?:the )?$"
)
# "signed the pact at the Xish Embassy in Hivetown": there they were.
AT_EMBASSY = RarePattern(
    r"\b(?:signed|inked|met|held|received|hosted|took place)\b[^.;]{0,90}\b[Aa]t the "
    r"(?:[A-Z][\w.’'-]* ){1,3}(?:[Ee]mbassy|[Cc]onsulate(?:-[Gg]eneral)?) in (?:the )?$"
)
# A visit only spoken of: "ahead of President N's visit to", "the forthcoming visit of N to".
VISIT = r"(?:visit|trip|tour|travel)s?\b"
SPEAKS_OF = (
    r"(?:ahead of|(?:days?|weeks?|months?|years?) after|following|followed|in the wake of|since"
    r"|discuss\w*|mention\w*"
    r"|(?:spoke|talked|speaking) (?:of|about)|prepar\w+(?: for)?)"
)
TO_BE_PAID = r"(?:forthcoming|upcoming|planned|future|proposed)"
OTHER_VISIT = RarePattern(
    rf"\b(?:(?:{SPEAKS_OF}|before) (?:[\w.-]+ ){{0,5}}[\w-]+['’]s? (?:[\w-]+ ){{0,4}}?"
    r"|who (?:(?:has|had|just) ){0,2}(?:return(?:ed|s)|(?:is|was) back)(?: \w+){0,3}"
    r" from (?:an?|his|her|their) (?:[\w-]+ ){0,3}?"
    rf"|{TO_BE_PAID} (?:[\w-]+ ){{0,3}}?"
    r"|(?:results?|outcomes?) of (?:the )?(?:[\w.-]+['’]?s? ){0,8}?(?=visits? (?:of|by|to) ))"
    rf"{VISIT}[^.;]{{0,50}}$"
)
# What is said behind a city of a visit that is still to come.
TO_COME = RarePattern(
    r"\s+(?:in the (?:near|coming|nearest) future|soon|next (?:week|month|year))\b"
)
# "Following the talks held in Hivetown on 3 May, they signed": there and then.
AFTER_TALKS = RarePattern(
    r"(?:Following|After|Upon completion of) the (?:[\w-]+ )?"
    r"(?:meetings?|talks|sessions?|negotiations) held "
    r"(?:in [A-Z][^.;,]{2,30}(?: on (?=\d|[A-Z])| today|,)|(?:today|yesterday|on \w+day) in [A-Z])"
    r"[^.;]*\b(?:signed|signing|adopted|exchang(?:ed|ing))\b"
)
EVENT = (
    r"(?:[Ss]ummit|[Ff]orum|[Cc]onference|[Mm]eetings?|[Ss]ession|[Aa]ssembly|[Cc]ongress|[Ww]eek"
    r"|[Dd]ialogue|[Ee]xpo|COP[ -]?\d*)"
)
WHEN = r"(?: (?:yesterday|today|here|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w+)?))?"
# A country where an event was: "at the Honey Summit in Xland", "the signing took place in Xland".
HELD_IN = RarePattern(
    rf"\b(?:at|[Ss]idelines of|[Mm]argins of|[Pp]articipat\w+ in|[Aa]ttend\w*|[Aa]ddress\w*)"
    rf" [^.;,]{{0,80}}?\b{EVENT}(?: held)?{WHEN} in (?:the )?(?=[A-Z])"
    rf"|\b(?:took place|(?:was|were) held|met){WHEN} in (?:the )?(?=[A-Z])"
    r"|\b(?:meeting|talks|session|ceremony)\b[^.;,]{0,20} at the (?:[A-Z]\w+ ){1,3}of (?=[A-Z])"
    r"|\((?=[A-Z][^()]{2,30} time\))"
    r"|\b(?:[Mm]eeting|[Tt]alks|[Ss]ession|[Cc]onsultations)\b[^.;,]{0,20}"
    r" (?:led|chaired|convened) in (?:the )?(?=[A-Z])"
    r"|\bin (?:the )?(?=[A-Z][\w-]+(?: [A-Z][\w-]+)? (?:today|yesterday|on \w+day)\b)"
    r"|\b(?:was|were) (?:held|hosted) (?:by|at) [^.;,]{2,40} in (?:the )?(?=[A-Z])"
)
# "After their last meeting on the sidelines of the summit held in Xland".
LAST_TIME = RarePattern(
    r"\b(?:last|previous|earlier) (?:meeting|talks|session|encounter)\b[^.;]{0,80}$"
)
# A tour of several towns: "He visited Xville and Yville", "He met N N and later visited Xville".
TOURED = RarePattern(r"(?P<then>\band (?:also |later |then )?)?\b[Vv]isited (?:the )?$")
HOMETOWN = RarePattern(r", (?:the |his |her )?(?:hometown|home town|birthplace|native)\b")
AND_OTHERS = compiled(r"(?:,| and) [A-Z]")
# The same of the meeting itself: "in a meeting held in Xland".
MET_IN = RarePattern(
    r"\b(?:[Ii]n|[Aa]t) (?:an?|the|their) (?!(?:last|previous|first|earlier)\b)"
    r"(?:[\w-]+ ){0,2}(?:meeting|talks|session) held in "
    r"(?:the )?(?=[A-Z])"
)
# Where a house of state is its country: "took place at the Xish Ministry of Wax".
AT_HOUSE = RarePattern(
    r"\b(?:took place|was|were|is|held|met|meeting|talks|consultations|ceremony)\b[^.;]{0,60}?"
    r" (?:at|in) the (?:(?=(?:[A-Z][\w-]+ ){1,3}?(?:Foreign )?"
    r"(?:Ministry|Parliament|Presidency|Presidential|Chancellery)\b)"
    r"|(?:Ministry|Parliament|Presidency)(?: of (?!the\b)[A-Z]\w+(?:(?:, | and | )[A-Z]\w+)*?)?"
    r" of (?:the )?(?=[A-Z]))"
)
ACCREDITED = RarePattern(r"\b[Aa]mbassadors [^.;,:]{0,40}\baccredited to (?:the )?(?=[A-Z])")
# What a city's name is only a part of: "Hyderabad House", "the Astana Declaration".
PART = RarePattern(r"['’]s\b|-(?!held)\w")
FOLLOWING = RarePattern(r"\s+(?P<word>[A-Z]\w+)")
DAYS = frozenset(WEEKDAYS)
# Words that a headline writes with capitals too.
SMALL = frozenset(
    {"for", "on", "and", "to", "with", "at", "in", "by", "from", "after", "during", "as", "over"}
)
# A city that a sentence begins with, or a day before it: "Baku hosted", "On 3 May, Baku hosted".
HOSTED = RarePattern(
    r"(?:\(?[^()]{2,40}\) )?(?:On [^.;]{3,20}(?:, (?:19|20)\d\d)?, |On \w+day )?"
    r"(?:The (?:[A-Z]\w+ ){1,2}capital,? )?"
    r"(?P<city>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})"
    r" (?:(?:(?:has )?hosted|hosts|(?:was|is) the (?:venue|place|scene|site))\b"
    r"|(?:welcome[ds]|receive[ds])"
    r" (?=(?:\w+ ){0,2}(?:guest|president|minister|premier|delegation)))"
)
# "The conference, which Baku now hosts", "The Baku meeting".
HOSTS_IT = RarePattern(
    r"\bwhich (?P<city>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?) (?:(?:now|also) )?hosts?\b"
)
THE_MEETING = RarePattern(r"\bThe (?P<city>[A-ZÀ-Þ][\w’'-]+) (?:meeting|talks|session)\b")
HELD = RarePattern(r"\b(?P<city>[A-Z]\w+(?: [A-Z]\w+)?)-(?:held|hosted|based) ")
CAPITAL = RarePattern(
    r"\b(?:the|in) (?P<country>[A-Z]\w+(?: [A-Z]\w+)?)(?:['’]s)? capital\b(?: city\b)?"
    r"(?!,? (?:of )?(?:[A-Z]|city))"
    r"|\bthe capital(?: city)? of (?:the )?(?P<of>[A-Z]\w+(?: [A-Z]\w+)?)"
)


class Place(NamedTuple):
    """Where they met: the city as the text spells it, and the host country."""

    city: str | None
    country: str | None


def cities_in(text: str, fitting: AbstractSet[str | None]) -> Iterator[tuple[Place, bool]]:
    """Yield each city where a text says that something was, and whether that was a meeting."""
    for pattern in PLACED:
        for placed in pattern.finditer(text):
            city = city_at(text[placed.end() :], fitting)
            end = placed.end() + city.end if city else 0
            if is_elsewhere(text[: placed.end()]) and not AFTER_TALKS.match(text):
                continue
            if TO_COME.match(text, end):
                continue
            if HOMETOWN.match(text, end):
                continue
            toured = TOURED.search(text[: placed.end()])
            if toured and (toured["then"] or AND_OTHERS.match(text, end)):
                continue
            if city and (SIDELINES.search(text[:end]) or not is_part(text[end:])):
                happened = HAPPENED.search(text[: placed.end()]) is not None
                happened = happened or (LEADS.match(text) and HAPPENS.match(text, end)) is not None
                yield Place(city.name, city.country), happened
    yield from _towns_in(text)
    hosted = HOSTED.match(text)
    told = (HELD, HOUSE_OF, HALL_OF, UNIVERSITY_OF, HOSTS_IT, THE_MEETING)
    each_held = (held for pattern in told for held in pattern.finditer(text))
    for held in (*([hosted] if hosted else []), *each_held):
        city = city_at(held["city"], fitting)
        if city and city.end == len(held["city"]):
            yield Place(city.name, city.country), True


def _towns_in(text: str) -> Iterator[tuple[Place, bool]]:
    """Yield the towns that a text tells by their country: `the Xish town of Hivetown`."""
    for town in TOWN_FIRST.finditer(text):
        owner = mentions(town["whose"])
        other = LONG_PAST.search(text, town.end()) or HIT.match(text, town.end())
        if owner and not other:
            yield Place(town["city"], owner[0].code), True
    for town in TOWN_WHOSE.finditer(text):
        owner = mentions(town["whose"])
        if town["city"].lower() in NO_CITY or not owner or owner[0].kind != "country":
            continue
        if HAPPENED.search(text[: town.start()]) and not FUTURE.search(text[: town.end()]):
            yield Place(town["city"], owner[0].code), True
    for town in TOWN_OF.finditer(text):
        before = text[town.start() : town.start("city")]
        named = mentions(before)
        if named and not FUTURE.search(text[: town.start()]):
            happened = HAPPENED.search(text[: town.end()]) is not None
            yield Place(town["city"], named[-1].code), happened


def is_elsewhere(before: str) -> bool:
    """Tell whether what stands before a city means another day, or nobody of the meeting there."""
    absent = ABSENT.search(before) and not AT_EMBASSY.search(before)
    return bool(absent) or any(each.search(before) for each in (FUTURE, OTHER_VISIT))


def is_part(after: str) -> bool:
    """Tell whether a city's name is only a part of another: `Hyderabad House`."""
    if PART.match(after):
        return True
    word = FOLLOWING.match(after)
    known = words()
    name = word["word"].lower() if word else ""
    named = mention_at(word["word"], 0) if word else None
    if named and named.kind == "country":
        return False
    free = known.starts | known.honorifics | known.modifiers | DAYS | SMALL
    return bool(name) and name not in free


def capitals_in(text: str) -> Iterator[Place]:
    """Yield capitals told by their country: `the Turkish capital`."""
    for found in CAPITAL.finditer(text):
        named = mentions(found["country"] or found["of"])
        capital = capitals().get(named[0].code) if named and named[0].kind != "city" else None
        if capital:
            yield Place(capital, named[0].code)


def met_in(text: str) -> str | None:
    """Give the country where a text says that the meeting itself was held, without its city."""
    held = MET_IN.search(text)
    found = mention_at(text, held.end()) if held else None
    return found.code if found and found.kind == "country" else None


def countries_in(text: str) -> Iterator[str]:
    """Yield the countries where a text says that an event was, without its city.

    Ambassadors who are "accredited to Xland" are met there.
    """
    accredited = ACCREDITED.search(text)
    home = mention_at(text, accredited.end()) if accredited else None
    if home and home.kind == "country":
        yield home.code
    for house in AT_HOUSE.finditer(text):
        owner = mention_at(text, house.end())
        if owner is None or FUTURE.search(text[: house.end()]):
            continue
        if owner.kind != "city" and owner.code != "EU":
            yield owner.code
    for held in HELD_IN.finditer(text):
        found = mention_at(text, held.end())
        if (
            found is None
            or FUTURE.search(text[: held.end()])
            or LAST_TIME.search(text[: held.end()])
        ):
            continue
        if found.kind == "country" and not PART.match(text, held.end() + found.end):
            yield found.code
