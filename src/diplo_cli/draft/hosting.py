"""Who was at home and who a guest: the country of a meeting where nothing tells of its place.

A guest thanks for the hospitality, flies in and departs; a host gives a dinner, and an office or a
parliament is somebody's. From each the country is only guessed.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from diplo_cli.draft.attendance import elsewhen
from diplo_cli.draft.cities import city_at
from diplo_cli.draft.cities_told import Place, is_part
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import mention_at, mentions
from diplo_cli.draft.individuals import CAPITALIZED, Individual, Roster
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line
from diplo_cli.draft.sides import BILATERAL
from diplo_cli.draft.source import FoundSource

# "at the invitation of N N", "at the invitation of the Xland President".
INVITING = RarePattern(r"\b[Aa]t the (?:kind )?invitation of (?:the )?")
ITS_LEADER = RarePattern(
    r"(?:['’]s)? (?:[Gg]overnment|[Pp]arliament|(?:[Pp]rime |[Ff]oreign )?[Mm]inister|[Pp]resident"
    r"|[Pp]remier|[Kk]ing|[Ss]peaker)\b"
)
# Where an agency passes on what others tell, and where anybody may have met.
PASSED_ON = RarePattern(
    r"\b(?:reports?|informs|citing|cites|has learned|with reference to|referring to)\b"
)
AT_EVENT = RarePattern(
    r"\b(?:[Hh]ere|sidelines|margins|fringes|[Ss]ummit|[Ff]orum|[Cc]onference|[Ss]ession|[Cc]ongress|[Aa]ssembly"
    r"|[Ff]estival|[Ee]xpo|[Ee]xhibition|[Mm]ediat\w+|trilateral|multilateral)\b"
)
# "The Xish minister", "the Xish side"; an ambassador gives dinners abroad.
OF_NATION = RarePattern(r"\b[Tt]he (?=[A-Z])")
OFFICIAL = RarePattern(
    r" (?:[a-z]+ ){0,2}(?:minister|president|premier|leader|delegation|side|secretary)s?\b"
)
COMES = RarePattern(
    r"(?:,[^,]{0,60},)?\s+(?:(?:has|have|had|then|also|later)\s+){0,2}"
    r"(?:flew in|flown in|jetted in|touched down"
    r"|(?:express|convey)\w* (?:[a-z]+ ){0,4}for (?:[a-z]+ ){0,5}?(?:hospitality|welcome)"
    r"|was given a (?:\w+ ){0,3}welcome)\b(?! (?:from|to|toward|towards|of|for)\b)"
)
GIVES = RarePattern(
    r"(?:,[^,]{0,60},)?\s+(?:(?:has|have|had|then|also|later|who)\s+){0,2}"
    r"(?:gave|offered|hosted)\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:lunch|luncheon|dinner|banquet|reception|breakfast)\b(?! by\b)"
)
# "was given a ceremonial welcome by N N", "was seen off by N N".
BY_HOST = RarePattern(
    r"\b(?:(?:welcome|reception)[^.;,]{0,60}?|(?:seen|waved) off[^.;]{0,90}?|greeted[^.;]{0,60}?)"
    r"\bby (?:the |his |her )?$"
)
# "thanked N N for the warm hospitality", "is grateful to Xland for its welcome".
THANKS = RarePattern(
    r"\b(?:thank\w*|grateful to|gratitude to|appreciation to|indebted to)\s+(?:the\s+)?"
    r"(?P<whom>[^.;:]{0,120}?)\s+for\s+(?:[\w’'-]+\s+){0,6}?"
    r"(?:hospitality|welcome|reception)\b(?! (?:to|toward|towards|of|for)\b)"
)
# "at N's office"; "his" and "her" may be of either.
OFFICE = RarePattern(r"\bat (?P<whose>[A-Z][\w’'. -]{1,40}?)['’]s? (?:\w+ )?office\b")
OFFICE_OF = RarePattern(r"\bat the (?:office|residence) of (?:the )?(?=[A-Z])")
# Where it matters whose house it was.
THERE = RarePattern(
    r"\b(?:met|meeting|talks|signed|signing|ceremony|took place|lunch|dinner|received)\b"
)
# "at the Xish parliament"; its embassy is abroad.
AT_BODY = RarePattern(r"\bat (?:the )?(?=[A-Z])")
BODY = RarePattern(
    r"(?:['’]s)? (?:[\w-]+ ){0,4}?(?i:parliament|ministry|palace|chancellery|chancery|cabinet"
    r"|government|headquarters|senate|assembly|congress|foreign office)\b(?!['’]s)"
)
CAPITAL = RarePattern(r"(?:['’]s)? capital\b")
NOTHING = compiled("")
FIRST_TO_VISIT = RarePattern(r"\b(?:is|was) the first [^.;,]{3,60}? to visit (?:the )?(?=[A-Z])")
# "My talks with officials in Xland were good"; talks on something in Xland may be anywhere.
TALKS_IN = RarePattern(
    r"\b(?:meetings?|talks) (?:"
    r"(?!(?:on(?! \w+day)|about|over|regarding|concerning|focus\w*|for|into)\b)"
    r"[^.;,]){0,60}? in (?:the )?(?=[A-Z])"
)
# What stands before and behind the name of the host's country.
AT_HOME = (
    (AT_BODY, BODY),
    (OF_NATION, CAPITAL),
    (FIRST_TO_VISIT, NOTHING),
    (TALKS_IN, NOTHING),
)
STAYS = RarePattern(
    r" (?:is|was|are|were) (?:currently |now )?in (?:the )?(?=[A-Z][^.;,]{2,40} for "
    r"(?:an?|two|three|four|five|several|some|talks)\b)"
)
# "The Prime Minister of Xland received N N", "… met with Ambassador N N": who isn't named is host.
HOSTS = RarePattern(
    r"\s+(?:(?:has|today|also|then)\s+){0,2}(?:(?:received|receives|hosted|hosts|welcomed)\b(?!\s+(?:by|an?\s+(?:letter|call"
    r"|message))\b)|(?P<meets>met|meets|(?:held|holds|had)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}(?:meeting|talks))\b)"
)
LONGEST_NAME = 90
# "Xish minister receives Yish counterpart", "N hosts M".
HEADLINE = RarePattern(
    r"^(?P<who>[A-Z][^,:;]{2,60}?) (?:receives|hosts|welcomes|greets) (?P<whom>[^,:;]{3,60})$"
)
GUEST = RarePattern(
    r"(?:[A-Z][\w-]+ )?(?:\w+ ){0,2}"
    r"(?:minister|president|premier|counterpart|ambassador|envoy|pm|fm)\b",
    re.IGNORECASE,
)
SURNAME = 2  # words of a name that a headline gives at most
# "left Xville in the evening", told of a guest.
LEAVES = RarePattern(
    r"\s+(?:left|departed|departed from|flew (?:home|out|back) from|returned (?:home )?from)\s+"
    r"(?=[A-Z])"
)
# "good to have you here in Xville".
HERE_IN = RarePattern(r"\bhere in\s+(?=[A-Z])")
# "left Xville for Yville": perhaps before they met.
BOUND_FOR = RarePattern(r"[^.;,]{0,50}? (?:for|to) (?:the )?(?=[A-Z])")
# "toured the port of Xville", told of a guest: not where they met, but in that country.
TOURS = RarePattern(
    r"\s+(?:then |also |later )?(?:toured|inspected|was shown|laid (?:a wreath|wreaths|flowers))\b"
    r"[^.;]{0,60}?\b(?:of|in|at)\s+(?=[A-Z])"
)
MOST = 20  # sentences of a meeting in which hosts and guests are looked for


class Subject(NamedTuple):
    """Somebody whom a sentence names, and where."""

    country: str | None
    start: int
    end: int


def hosted_in(
    own: list[Line],
    people: list[Individual],
    headlines: tuple[str, ...],
    sides: AbstractSet[str | None],
) -> Place | None:
    """Guess where one side had the other as its guest; nothing where no one or both are hosts."""
    roster = Roster(people)
    told = [line for line in own[:MOST] if not line.listed and not elsewhen(line)]
    subjects = [(line.text, list(_subjects(line, roster))) for line in told]
    places = [place for text, named in subjects for place in _cities(text, named, sides)]
    hosts = (
        *(code for title in headlines for code in _of_headline(title, roster)),
        *(place.country for place in places),
        *(code for text, named in subjects for code in _hosts(text, named, roster, sides)),
        *(code for line in told[:2] for code in _unnamed_hosts(line)),
    )
    told_of = {code for code in hosts if code in sides} - {None}
    if len(told_of) != 1:
        return None
    host = told_of.pop()
    return next((each for each in places if each.country == host and each.city), Place(None, host))


def _of_headline(title: str, roster: Roster) -> Iterator[str | None]:
    found = HEADLINE.match(title)
    if not found:
        return
    whom = found["whom"]
    if GUEST.match(whom) or (len(whom.split()) <= SURNAME and roster.named(whom)):
        yield from (each.code for each in mentions(found["who"])[-1:])
        yield from (each.country for each in roster.named(found["who"]))


def _cities(text: str, subjects: list[Subject], sides: AbstractSet[str | None]) -> Iterator[Place]:
    """Yield where a guest leaves or sees something, and where a host speaks of being."""
    placed: list[tuple[int, bool, str | None]] = [
        (found.end(), True, None) for found in HERE_IN.finditer(text)
    ]
    placed += [
        (found.end(), pattern is LEAVES, each.country)
        for pattern in (LEAVES, TOURS)
        for each in subjects
        if (found := pattern.match(text, each.end))
    ]
    for end, met, guest in placed:
        city = city_at(text[end:], sides)
        if city is None or city.country not in sides - {guest}:
            continue
        rest = text[end + city.end :]
        if not is_part(rest) and not _bound_for_a_side(rest, sides):
            yield Place(city.name if met else None, city.country)


def _bound_for_a_side(rest: str, sides: AbstractSet[str | None]) -> bool:
    """Tell whether what follows a city tells of a way from there to where a side is at home."""
    bound = BOUND_FOR.match(rest)
    city = city_at(rest[bound.end() :], sides) if bound else None
    named = mention_at(rest, bound.end()) if bound else None
    return bool({city and city.country, named and named.code} & (sides - {None}))


def _hosts(
    text: str, subjects: list[Subject], roster: Roster, sides: AbstractSet[str | None]
) -> Iterator[str | None]:
    """Yield the countries of hosts in a sentence: of two sides the one that no guest is of."""
    for each in subjects:
        if GIVES.match(text, each.end) or BY_HOST.search(text[: each.start]):
            yield each.country
        elif COMES.match(text, each.end):
            others = [code for code in sides if code and code != each.country]
            yield from others if len(others) == 1 else ()
        elif stays := STAYS.match(text, each.end):
            yield from (named.code for named in mentions(text[stays.end() :])[:1])
    for thanks in THANKS.finditer(text):
        yield from _named(thanks["whom"], roster)
    yield from _at_home(text, roster)


def _unnamed_hosts(line: Line) -> Iterator[str]:
    """Yield the country of who, told by an office alone, receives somebody or meets an envoy."""
    office = line.offices[0] if line.offices else None
    if office is None or office.first > 1 or len(office.countries) != 1:
        return
    hosts = HOSTS.match(line.text, line.sentence.tokens[office.after - 1].end)
    envoy = any(each.level == "ambassador" for each in line.people)
    if hosts and (envoy or not hosts["meets"]):
        yield office.countries[0]


def _at_home(text: str, roster: Roster) -> Iterator[str | None]:
    """Yield the countries whose office, house or capital a sentence has them in."""
    there = THERE.search(text) is not None
    for office in OFFICE.finditer(text) if there else ():
        yield from (each.country for each in roster.named(office["whose"]))
    for placed in OFFICE_OF.finditer(text) if there else ():
        yield from _named(text[placed.end() :][:LONGEST_NAME], roster)
    for before, behind in AT_HOME if there else AT_HOME[1:]:
        for placed in before.finditer(text):
            country = mention_at(text, placed.end())
            if country and behind.match(text, placed.end() + country.end):
                yield country.code


def _subjects(line: Line, roster: Roster) -> Iterator[Subject]:
    """Yield the people and officials of a nation that a sentence names."""
    spotted = [(each.name, each.start, each.end) for each in line.people]
    surnames = [(found.group(), *found.span()) for found in CAPITALIZED.finditer(line.text)]
    for name, start, end in (*spotted, *surnames):
        yield from (Subject(each.country, start, end) for each in roster.named(name)[:1])
    for article in OF_NATION.finditer(line.text):
        nation = mention_at(line.text, article.end())
        official = nation and OFFICIAL.match(line.text, article.end() + nation.end)
        if nation and official:
            yield Subject(nation.code, article.start(), official.end())


def _named(text: str, roster: Roster) -> list[str | None]:
    """Give the country that a text names first, else that of the people it names."""
    codes = [each.code for each in mentions(text)[:1]]
    return [*codes] or [each.country for each in roster.named(text)]


def of_desk(own: list[Line], source: FoundSource, told: AbstractSet[str | None]) -> bool:
    """Tell whether a dateline is only where an agency sits: it tells of what others did.

    Its country is none of those `told`, it passes on what is known, and at an event anybody may
    have met there.
    """
    desk = source.city_country if source.city_country == source.country else None
    if desk in (None, *told) or len(told - {None}) < BILATERAL:
        return False
    texts = [line.text for line in own]
    return any(map(PASSED_ON.search, texts)) and not any(map(AT_EVENT.search, texts))


def invited_by(line: Line, roster: Roster) -> str | None:
    """Give the country of whoever invited a guest: by name, or of the office alone."""
    invited = INVITING.search(line.text)
    if invited is None or elsewhen(line):
        return None
    named = roster.named(line.text[invited.end() :][:90])
    if named:
        return named[0].country
    nation = mention_at(line.text, invited.end())
    leads = nation and ITS_LEADER.match(line.text, invited.end() + nation.end)
    return nation.code if nation and leads else None
