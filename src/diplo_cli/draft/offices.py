"""Offices in a sentence: "Kazakhstan's Minister of Foreign Affairs" and all its kin.

A small grammar over words: a country, modifiers, an office of `data/offices.toml` with its
portfolio before or after it, a country again, and a second office held at once. Because
portfolios are made of words that no name has, "Minister of Foreign Affairs N N" ends before it.
"""

from functools import cache
from typing import NamedTuple

from diplo_cli.draft.bodies import DAYS, ENDS, PARTS
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.complements import tail_of
from diplo_cli.draft.geography import mention_at
from diplo_cli.draft.leaders import text_of
from diplo_cli.draft.levels import FORMER, HIGHEST
from diplo_cli.draft.office_cores import Core, core_at, country_before
from diplo_cli.draft.office_words import LEVELS, office_words_at, words
from diplo_cli.draft.owned_bodies import full_name_at
from diplo_cli.draft.portfolios import JOINED, JOINTS
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.rulers import is_given_name, names_body
from diplo_cli.draft.tokens import Sentence
from diplo_cli.vocabulary import Level

# "Minister of Foreign Affairs and Xlanders Abroad".
IN_BRACKETS = compiled(r"\s*\([^()]*\)")
# Words between the capitals of a body's name, how many it has, how many stand in brackets.
JOINING = frozenset({"of", "for", "and", "the"})
SHORTEST_BODY = 2
LONGEST_BODY = 10
# Whose office needs no ministry beside it: "Ministry of Wax (MOW) Secretary General N N".
MINISTRIES = frozenset({"ministry", "department"})
LONGEST_ASIDE = 8
OF_PEOPLE_ABROAD = compiled(
    r"\band (?:of )?(?:the )?(?P<whose>[A-Z]\w+) "
    r"(?:Abroad|Expatriates|Diaspora|Emigrants|Overseas)\b"
)
SHORTEST_ACRONYM = 3
ASSEMBLIES = frozenset({"NA"})
AT_ITS = {("at", whose) for whose in ("its", "their", "the")}
ASIDES = (("addition", "to"), ("apart", "from"))
MAYOR = "mayor"
TOWN_AND_MAYOR = 4  # words: a town, its mayor's office, and a name
LEADS_PARTY = compiled(r"Party |General Secretary")
PREMIERS = frozenset({"Prime Minister", "Premier"})
# "The President of the Republic": of whichever it is.
OF_REPUBLIC = compiled(r"(?<!Council) of the Republic(?= and |,|$)")
# The Union's own: "European Commission Vice-President N N".
OF_UNION = ("European Commission", "European Parliament", "European Council")
# What a premier leads is no body of somebody else's: "Premier of the State Council".
CABINETS = (" State Council", " of the Government", " Council of Ministers")
BANKS = frozenset({"national", "central", "reserve", "state", "federal"})
# Of whoever held an office once: "the former Xish President N N", "ex-Minister N N".
PAST = frozenset({"former", "ex"})
# A body's name of two words run together: "HiveCoop President N N".
IN_TWO = RarePattern(r"(?!Ma?c[A-Z])[A-ZÀ-Þ][a-z]{2,}[A-Z][a-z]{2,}$")
MOST_PASSED = 9  # words between a country and its office


class Office(NamedTuple):
    """An office named in a sentence: its tokens, its plain title, its level and country."""

    first: int
    after: int
    title: str
    level: Level
    countries: tuple[str, ...] = ()
    plural: bool = False


def offices(sentence: Sentence) -> list[Office]:
    """Find every office named in a sentence, in order, none inside another."""
    found: list[Office] = []
    index = 0
    while index < len(sentence.tokens):
        office = office_at(sentence, index)
        if office:
            found.append(office)
        index = office.after if office else index + 1
    return found


def office_at(sentence: Sentence, first: int) -> Office | None:
    """Give the office that begins at a token, its country before or after it."""
    if first not in sentence.offices:
        sentence.offices[first] = _office_at(sentence, first)
    return sentence.offices[first]


def _office_at(sentence: Sentence, first: int) -> Office | None:
    listed, index = _countries_before(sentence, first)
    bank = _bank(sentence, first)
    whose, town = max(bank, _organization(sentence, first)), _town(sentence, first)
    owned = _owner(sentence, first)
    index = _past_passing(sentence, max(index, whose, town, owned))
    core = core_at(sentence, index)
    if core is None or _at_its_head(sentence, first) or names_body(sentence, index):
        return None
    if core.after == index + 1 and town == first and is_given_name(sentence, index):
        return None
    if len(listed) > 1 and not core.plural:
        return None
    after, title, countries = tail_of(sentence, core)
    if countries and town > first:
        first = town  # "received in Hivetown Prime Minister of Xland N N"
    office = Office(
        first,
        after,
        title,
        "official" if owned > first else _level_of_body(core, OF_REPUBLIC.sub("", title)),
        listed or countries,
        core.plural,
    )
    office = office if core.plural else _with_others(sentence, office)
    if sentence.genitive(office.after):
        return None
    title = OF_REPUBLIC.sub("", office.title)
    if town > first:
        title = f"{title} of {text_of(sentence, first, town)}"
        place = sentence.places.get(first)
        office = office._replace(countries=(place[1].code,) if place else office.countries)
    if not office.countries:
        office = office._replace(countries=_in_title(title, office.level))
    if whose > first and whose >= owned:
        named = whose - sentence.genitive(whose - 1)
        title = f"{IN_BRACKETS.sub('', text_of(sentence, first, named))} {title}"
        own = (place.code for after, place in sentence.places.values() if after == bank > first)
        office = office._replace(level="official", countries=(*own,)[:1])
    title = title.replace(" Extraordinary and Plenipotentiary", "").removeprefix("The ")
    if core.level == "head-of-government" and not core.title.endswith(" of the Government"):
        title = title.partition(" of the Government of ")[0]
    return _held_once(sentence, office._replace(title=title), core)


def _held_once(sentence: Sentence, office: Office, core: Core) -> Office:
    """Say so where the office was held once: `the former Xish President`."""
    if PAST.isdisjoint(sentence.words[max(0, office.first - 1) : core.first]):
        return office
    return office._replace(title=f"{FORMER}{office.title}", level="official")


def _at_its_head(sentence: Sentence, first: int) -> bool:
    """Tell whether a word only says who led: `a delegation with N N at its head`."""
    before = sentence.words[max(0, first - 2) : first]
    return sentence.word(first) == "head" and before in AT_ITS


def _in_title(title: str, level: Level) -> tuple[str, ...]:
    """Give the country whose people abroad an office is for, or whose parliament it names.

    `Minister of Foreign Affairs and Xlanders Abroad`, `President of the Riigikogu`.
    """
    abroad = OF_PEOPLE_ABROAD.search(title)
    found = abroad and (
        mention_at(abroad["whose"], 0) or mention_at(abroad["whose"].removesuffix("s"), 0)
    )
    if found or level != "official":
        return (found.code,) if found else ()
    lowered = title.lower().replace("’", "'")
    return tuple(code for name, code in words().parliaments.items() if name in lowered)[:1]


def _countries_before(sentence: Sentence, first: int) -> tuple[tuple[str, ...], int]:
    """Read the countries before an office: `Xish`, `Xland's`, `the Xish and Yish ministers`."""
    country, index = country_before(sentence, first)
    listed = [country] if country else []
    while listed and sentence.word(index) in {",", "and"}:
        at = index + 1 + (sentence.word(index + 1) in {"and", "the"})
        country, after = country_before(sentence, at)
        if country is None:
            break
        listed.append(country)
        index = after
    return tuple(listed), index


def _past_passing(sentence: Sentence, index: int) -> int:
    """Skip `visiting`, `newly-appointed`, not what begins an office: `Resident Representative`."""
    most = index + MOST_PASSED
    while index < most and (sentence.word(index) in words().passing or sentence.word(index) == "-"):
        if office_words_at(sentence, index) or sentence.word(index + 1) in JOINED:
            break  # "Xland's New and Renewable Honey Minister"
        index += 1
    return index


def _with_others(sentence: Sentence, office: Office) -> Office:
    """Add the other offices that one person holds: `Deputy Prime Minister and Foreign Minister`."""
    while more := _second(sentence, office.after, office.title):
        joint, second = more
        joined = office.after + 1
        if _is_anothers(sentence, office, joint, second):
            break
        end, second_title, countries = tail_of(sentence, second)
        if sentence.word(joined) in PAST:  # "Board Chairman and former Premier N N"
            return office._replace(after=end, countries=office.countries or countries)
        if countries and office.countries and countries != office.countries:
            break  # "the President of Xland, Prime Minister of Yland N N"
        both = f"{office.title}{'' if joint == ',' else ' '}{joint} {second_title}"
        if office.title.startswith("Member"):
            both = second_title
        elif second_title.startswith("Member of "):
            both = office.title
        level = min(office.level, second.level, key=LEVELS.index)
        office = office._replace(
            after=end,
            title=both,
            level=level,
            countries=office.countries or countries or _countries_before(sentence, joined)[0],
        )
    return office


def _is_anothers(sentence: Sentence, office: Office, joint: str, second: Core) -> bool:
    """Tell whether the office after a comma or an "and" is held by somebody else."""
    if office.level == second.level == "head-of-state" and not LEADS_PARTY.match(office.title):
        return True  # the Sultan and King N are two
    if office.level == "head-of-state" and second.title in PREMIERS:
        return True  # "the Xish President and Prime Minister N N": nobody is both
    if joint == "and" and _held_by_next(sentence, office.first, second.after):
        return True  # "Mr. N N, Chargé d'Affaires, and Director Mr. M M"
    return joint == "," and (
        # "beside the Xish president, Prime Minister N N"
        {office.level, second.level} <= HIGHEST
        # "besides the President, Minister of Honey N N"
        or _aside(sentence, office.first)
        # "Mr. N N, Chargé d'Affaires, Acting Director Mr. M M"
        or _held_by_next(sentence, office.first, second.after)
    )


def _held_by_next(sentence: Sentence, first: int, after: int) -> bool:
    """Tell whether an office is of the name before it, and the next one of the name behind it."""
    before = sentence.word(first - 1) == "," and sentence.capital(first - 2)
    honored = any(sentence.word(n) in words().honorifics for n in range(max(0, first - 6), first))
    before = before and honored and all(end != first - 1 for end, _ in sentence.places.values())
    named = sentence.word(after) in words().honorifics or full_name_at(sentence, after)
    return before and named


def _aside(sentence: Sentence, first: int) -> bool:
    """Tell whether an office stands for somebody beside whom others are named: `besides the`."""
    before = first - 1 - (sentence.word(first - 1) == "the")
    pair = sentence.words[max(0, before - 1) : before + 1]
    return sentence.word(before) == "besides" or pair in ASIDES


def _town(sentence: Sentence, first: int) -> int:
    """Skip a city, or a part of a country, before the office of who governs it: `Xville Mayor`."""
    after, place = sentence.places.get(first, (first, None))
    if place is None and sentence.word(first + 1) == MAYOR:
        return first + _is_town(sentence, first)
    if place is None or place.kind != "city" or sentence.genitive(after):
        return first
    after += sentence.word(after) in PARTS
    office = office_words_at(sentence, after + (sentence.word(after) in words().deputies))
    title = " ".join(sentence.words[after : office[0]]) if office else ""
    return after if title in words().local and sentence.capital(after) else first


def _is_town(sentence: Sentence, index: int) -> bool:
    """Tell whether a word before a mayor's office and name may be a town: `Xville Mayor N N`."""
    word, known = sentence.word(index), words()
    return (
        all(map(sentence.capital, range(index, index + TOWN_AND_MAYOR)))
        and word not in known.deputies | known.honorifics | known.starts | known.modifiers | DAYS
    )


@cache
def _organizations() -> dict[str, list[tuple[str, ...]]]:
    """Give the organizations of many countries by their first word, each as its words."""
    named: dict[str, list[tuple[str, ...]]] = {}
    for name in (*words().international, *OF_UNION):
        spelled = tuple(name.lower().split())
        named.setdefault(spelled[0], []).append(spelled)
    for listed in named.values():
        listed.sort(key=len, reverse=True)
    return named


def _organization(sentence: Sentence, first: int) -> int:
    """Skip the organization before an office of its own: `UN Special Envoy`, `SOCAR President`."""
    if past := _body_with_acronym(sentence, first):
        return past
    for spelled in _organizations().get(sentence.word(first), ()):
        after = first + len(spelled)
        if sentence.words[first:after] == spelled and sentence.capital(first):
            after += sentence.genitive(after)
            owned = sentence.genitive(after - 1)  # "the World Bank's country director"
            after = sentence.past_brackets(after, LONGEST_ASIDE)
            return after if owned or sentence.capital(after) else first
    return first + _is_acronym(sentence, first)


def _owner(sentence: Sentence, first: int) -> int:
    """Skip a body before an office behind its holder's name: `N N, the Hive Bank's Director`."""
    before = first - 1 - (sentence.word(first - 1) == "the")
    if sentence.word(before) != "," or not sentence.capital(before - 1):
        return first
    end = first
    while sentence.capital(end) or (end > first and sentence.word(end) in JOINING):
        if sentence.words[end : end + 2] == ("and", "the") or office_words_at(sentence, end):
            return first
        end += 1
    kinds = words().bodies | words().organizations | ENDS
    owns = sentence.genitive(end) and not kinds.isdisjoint(sentence.words[first:end])
    return end + 1 if owns and end - first <= LONGEST_BODY else first


def _body_with_acronym(sentence: Sentence, first: int) -> int | None:
    """Skip a body whose acronym follows in brackets: `Hive Growth Bank (HGB) President N N`."""
    after = first
    if sentence.word(first) in MINISTRIES or sentence.word(first) in words().starts:
        return None
    while sentence.capital(after) or sentence.word(after) in JOINING:
        after += 1
        if after - first > LONGEST_BODY:
            return None
        if office_words_at(sentence, after):
            return None  # "Prime Minister (PM) N N"
    past = sentence.past_brackets(after, LONGEST_ASIDE)
    if after - first < SHORTEST_BODY or past == after:
        return None
    acronym = sentence.tokens[after + 1].text
    initial = sentence.tokens[first].text[0]
    short = past == after + len("(X)") and acronym.isupper() and acronym[0] == initial
    return past if short and sentence.capital(past) else None


def _bank(sentence: Sentence, first: int) -> int:
    """Skip a state's bank before an office of its own: `Bank of Xland Governor N N`."""
    at = first + (sentence.word(first) in BANKS) + 2
    bank = sentence.words[at - 2 : at] == ("bank", "of") and sentence.capital(at - 2)
    return sentence.places[at][0] if bank and at in sentence.places else first


def _is_acronym(sentence: Sentence, index: int) -> bool:
    """Tell whether a body's acronym stands right before an office, not a word of a headline."""
    text = sentence.tokens[index].text if index < len(sentence.tokens) else ""
    following = sentence.tokens[index + 1].text if index + 1 < len(sentence.tokens) else ""
    capitals = sum(letter.isupper() for letter in text[:1] + text[-1:])
    if (
        (len(text) < SHORTEST_ACRONYM and text not in ASSEMBLIES)
        or (capitals < len("KW") and not IN_TWO.match(text))
        or not text.isalpha()
    ):
        return False
    known = words()
    word = text.lower()
    if not set(word) - set("ivxlc"):
        return False  # "Mehmed VI", "Uruguay XXI"
    if word in known.short or word in known.honorifics | known.starts or index in sentence.places:
        return False
    office = office_words_at(sentence, index + 1)
    led = office is not None and sentence.word(office[0] - 1) not in {"minister", "ambassador"}
    return led and not (following.isupper() and following.lower() not in known.starts)


def _second(sentence: Sentence, after: int, title: str) -> tuple[str, Core] | None:
    """Read a second office of the same person: `Deputy Prime Minister and Foreign Minister`."""
    joint = sentence.word(after)
    if joint not in JOINTS or sentence.word(after + 1) == "the":
        return None
    member = title.startswith("Member")
    _, first = country_before(sentence, after + 1) if member else (None, after + 1)
    first += joint == "and" and sentence.word(first) in PAST
    second = core_at(sentence, first)
    if second is None or second.plural or second.title == title:
        return None
    named = sentence.capital(second.after + (sentence.word(second.after) == "the"))
    if joint == "," and second.title.lower() in words().ranks and named:
        return None
    if joint == "," and title.lower().endswith(("spokesman", "spokesperson", "spokeswoman")):
        return None  # "According to the ministry's spokesman, Honey Minister N N"
    of_session = sentence.words[second.after : second.after + 2] == ("of", "the")
    of_session = of_session and not sentence.capital(second.after + 2)
    if joint == "," and of_session and second.level == "official":
        return None  # "Chairman of the current session"
    return sentence.tokens[after].text, second


def _level_of_body(core: Core, title: str) -> Level:
    """Give an office's level: the president of a parliament is no head of state."""
    institution = title != OF_REPUBLIC.sub("", core.title)
    if title == "Head of Government" or (core.title[:5] == "Chair" and title.endswith(CABINETS)):
        return "head-of-government"
    if core.title in PREMIERS and title.endswith(CABINETS):
        return core.level
    if institution and (core.level in HIGHEST or core.title.lower().endswith("president")):
        return "official"
    of_cabinet = "Cabinet of Ministers" in title and " under " not in title  # no agency of it
    if institution and of_cabinet and core.level == "official":
        return (
            "deputy-head"
            if title.lower().startswith(("deputy", "vice", "first"))
            else "head-of-government"
        )
    return core.level
