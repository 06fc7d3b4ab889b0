"""A party as its name tells it: what it is called plainly, its kind and its country."""

import re
from typing import NamedTuple

from diplo_cli.countries import iso_countries
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import Mention, ends_with_country, mentions, states_in, whole_city
from diplo_cli.draft.institutions import institutions, kind_of, legal_form_pattern
from diplo_cli.draft.office_words import words
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.vocabulary import OrganizationKind

# What stands before a republic or kingdom in a country's own name; no "Football Union of Xland".
OF_STATES = (
    r"(?:(?:Democratic|People['’]s|Peoples['’]?|Popular|Socialist|Islamic|Arab|Federal|Federative|United|Plurinational|"
    r"Bolivarian|Co-?operative|Hellenic|Hashemite|Oriental|Eastern|Independent|Lao|Kyrgyz|Slovak|Czech|"
    r"Swiss|Russian|Grand|Autonomous|Former|Yugoslav|Federated|European|African|Soviet|Sovereign)\b)"
)
STATE = (
    rf"(?:(?:the\s+)?(?:(?:{OF_STATES}\s+){{0,3}}(?:Republic|Kingdom|Sultanate|State|"
    r"Federation|Emirate|"
    r"Union|Commonwealth|Principality|Grand\s+Duchy)\s+of\s+)?(?:the\s+)?)"
)

WHOLE_COUNTRY = compiled(rf"^(?:The\s+)?{STATE}$")

OF_BOTH = RarePattern(
    r"^(?:the\s+)?(?:two|both)\s+(?:countries|states|nations|sides|governments)['’]\s+|\s+of\s+(?:the\s+)?(?:two|both)\s+(?:countries|states|nations|sides|governments)$|"
    r"^(?:the\s+)?(?:(?:two|both)\s+(?:countries|states|nations|sides|governments)['’]|two|both|relevant|respective)\s+",
    re.IGNORECASE,
)

CITY = r"(?![A-Z]{2})[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+)?"
PROPER = frozenset({"company", "bank", "other"})
# What bears the name of its city.
OF_ITS_CITY = RarePattern(
    r"^(?:(?:Free|Sea|Dry)\s?)?(?:Port|Airport|Municipality|Metro|Prefecture|Province|Region)\s+of\s"
    r"|\s(?:Airport|Seaport|Port|Metro|Municipality|Opera|Zoo|Museum|Stock\s+Exchange|Bourse)$",
    re.IGNORECASE,
)
# What a name of a company may be followed by in small letters.
LOWER_TAIL = RarePattern(
    r"(?<=[\w)])\s+(?:(?:state|publicly|privately)[- ]owned\s+)?(?:company|joint\s+venture|"
    r"enterprise|corporation|firm|group|holding|conglomerate|companies|agency|operator|authority|regulator)$"
)
# "Peru's development agency Acme": small letters that say what Acme is.
DESCRIBED = RarePattern(
    r"(?P<whose>(?:[A-ZÀ-Þ][\w’'-]*\s+){0,3})(?!of\b|for\b|and\b|on\b|de\b|in\b|at\b)"
    r"(?:(?!of\b|for\b|and\b|the\b|on\b|in\b|at\b)[a-z][\w-]*\s+){1,5}(?P<name>[A-ZÀ-Þ][\w&’'-]*(?:\s+(?:(?:y|e|de|del|la|du|da|do|dos|et|und|van|&)\s+)?[A-ZÀ-Þ][\w&’'.-]*){0,4})$"
)
BASED = RarePattern(
    r"(?P<where>[A-ZÀ-Þ][\w. ]*?)-(?:based|headquartered|owned)\s+"
    r"(?:(?!of\b|for\b|in\b)[a-z][\w-]*\s+){0,3}(?=[A-ZÀ-Þ“«\"])"
)
# "the Ministry of Wax, Royal Government of Xland": it is Xland's.
OF_GOVERNMENT = RarePattern(
    r"(?:,\s+(?:the\s+)?|\s+of\s+the\s+)(?:(?:Royal|Federal|National)\s+)?Government\s+of\s+(?P<where>[^,]+)$"
)
OF_SUBJECT = RarePattern(r"^(?:Ministry|Department|Agency|Authority)\s+(?:of|for)\s")
OF_MANY = RarePattern(r"\b(Council|Parliament|President|Government|Cabinet)s\b")
# Of these there may be one in each country: "the Ministry of Xland's Wax".
ONE_OF_MANY = RarePattern(
    r"^(?:Ministry|Department|Agency|Office|State\s+\w+|Committee)\b", re.IGNORECASE
)
FOREIGN = {"foreign": "Foreign Affairs", "defence": "Defence", "defense": "Defense"}


class Party(NamedTuple):
    """An organization named as a party: its name, kind, country, acronym, and whether guessed."""

    name: str
    kind: OrganizationKind
    country: str | None
    acronym: str | None = None
    guessed: bool = False


OFFICE = RarePattern(
    r"^(?:the\s+)?(?:[\w’'-]+,?\s+){0,6}?(?:ministers?|presidents?|secretary|ambassadors?|"
    r"chairman|chairwoman|chairperson|director(?:[- ]general)?|rector|governor|mayor|"
    r"premier|pm|fm|chief|ceo|deputy|counterparts?|"
    r"commissioner|mr|ms|mrs|dr|prof|h\.e|sheikh|chancellor|speaker|prince|king|emir|amir)s?\b\.?",
    re.IGNORECASE,
)


MINISTRY = RarePattern(
    r"(?:[A-ZÀ-Þ][\w-]+\s+){0,2}(?:Ministry|Department|Directorate)\s+(?:of|for)\s+[A-ZÀ-Þ]"
)
# "Mines and Energy Minister N N": no mines sign.
FIELD_OF_MINISTER = RarePattern(r"\b(?:Mines|Railways?)(?=(?:,?\s+[\w’'-]+){0,4}\sMinister\b)")
OF_AMERICA = RarePattern(r"\bInter-American\b|\bAmerican\s+States\b")
OFFICE_OF = RarePattern(
    r"(?:the\s+)?(?:Executive\s+)?Office\s+of\s+the\b"
    r"|(?:[\w’'-]+\s+){0,4}?(?:Minister|President|Premier|Chancellor)['’]s\s+Office(?:\s+of\b|\s*\(|\s*$)",
    re.IGNORECASE,
)
# "the King Solomon Wax Institute": it bears his name.
AFTER_RULER = RarePattern(
    r"^(?:the\s+)?(?:(?:crown\s+)?prince(?:ss)?|sheikha?|king|queen|emir|amir|sultan|president)\s+(?-i:[A-ZÀ-Þ][\w’'-]*(?:\s+|$)){2,8}",
    re.IGNORECASE,
)
OFFICE_BEHIND = RarePattern(
    r"(?P<name>[A-ZÀ-Þ][\w’'.-]+(?:\s+[A-ZÀ-Þ][\w’'.-]+){1,3}),\s+(?:the\s+|its\s+)?(?P<office>.+)"
)


def names_person(text: str) -> bool:
    """Tell whether a text names someone by office: "Xland's Law Minister N N", "N N, the head"."""
    text = FIELD_OF_MINISTER.sub("State", text)
    if (named := OFFICE_BEHIND.match(text)) and not institutions().word.search(named["name"]):
        text = named["office"]
    office = OFFICE.match(text)
    # A "mayor's office" and the "Office of the Director" are bodies and no people.
    ruler = AFTER_RULER.match(text)
    words_of = list(institutions().word.finditer(ruler.group())) if ruler else []
    bears_name = ruler and words_of and words_of[-1].end() == len(ruler.group().rstrip())
    if OFFICE_OF.match(text) or bears_name:
        return False
    if not office or not OFFICE.match(institutions().word.sub("", text)):
        return False
    known = institutions().word.search(text[: office.start() + len(office.group())])
    return not known and not legal_form_pattern().search(text)


# What a state has one of, as another state has its own.
OFFICIAL = ("ministry", "agency", "committee", "other")


def counterpart_of(party: Party, text: str) -> Party | None:
    """Give the body that "its Spanish counterpart" stands for: the same office, there."""
    named = re.fullmatch(
        r"(?:its|their|his|her|the)\s+(?P<whose>.+?)\s+(?:counterparts?|equivalent)(?:\s+\([^()]*\))?",
        text.strip(),
    )
    found = mentions(named["whose"]) if named else []
    if not found or not (party.kind in OFFICIAL or "Institut" in party.name):
        return None
    bare = re.sub(rf"\s+(?:of|in)(?:\s+{STATE})?$", "", _bare(party.name))
    if (plain := _without_city(bare)) is None:
        return None
    country = iso_countries()[found[0].code].name
    return Party(f"{plain} of {country}", party.kind, found[0].code, None, True)


def _without_city(name: str) -> str | None:
    """Give a body's name without the city it ends with; nothing for "the Lima Institute"."""
    city = next(iter(mentions(name)), None)
    of = re.search(r"\s+(?:of|in)\s+(?:the\s+)?$", name[: city.start]) if city else None
    if city is None:
        return name
    return name[: of.start()] if of and city.end == len(name) else None


def _bare(name: str) -> str:
    """Give a body's name without its country."""
    for each in reversed(states_in(name)):
        name = f"{name[: each.start]}{name[each.end :]}".strip()
    return re.sub(r"\s+", " ", re.sub(r"^['’]s?\s+", "", name))


def twin_cities(parties: list[Party]) -> list[Party]:
    """Name cities as such: "between Tashkent and Minsk", where one of the two is known for one."""
    bare = [
        party.kind == "city" or (party.kind == "other" and re.fullmatch(CITY, party.name))
        for party in parties
    ]
    known = (party.kind == "city" or bool(whole_city(party.name)) for party in parties)
    if len(parties) != 2 or not all(bare) or not any(known):
        return parties
    return [
        party._replace(
            name=f"City of {party.name}",
            kind="city",
            country=party.country or _country_of_city(party.name),
        )
        if party.kind == "other"
        else party
        for party in parties
    ]


def _country_of_city(name: str) -> str | None:
    city = whole_city(name)
    return city.code if city else None


def party_of(text: str) -> Party | None:
    """Make a party of its name: quotation marks, brackets and a country after a comma taken off."""
    name = re.sub(r"^(?:the|a|an|its|his|their)\s+", "", text.strip(" ,;."), flags=re.IGNORECASE)
    name = re.sub(r"^(?:partner|of)\s+(?:the\s+)?(?=[A-ZÀ-Þ])", "", name)
    name = re.sub(r"^state-(?:owned|run)\s+", "", name, flags=re.IGNORECASE)
    name, country, acronym = _unbracketed(name)
    if based := BASED.match(name):
        # "Lima-based Acme".
        found_at = mentions(based["where"])
        name, country = name[based.end() :], country or (found_at[0].code if found_at else None)
    if acronym and (whose := _whose_description(name)) is not None:
        # "Peru's grid operator, ACME": nothing else names it.
        name, country = acronym, country or whose
    bare = _without_tail(name)
    name, whose = _without_description(bare if DESCRIBED.match(bare) else name)
    country = country or whose
    name = re.sub(r"^[Cc]ompany\s+(?=[“«\"„])", "", name)
    if not re.match(r"(?:Agency|Centre|Center|Institute|Academy|University)\s+[“«\"]", name):
        name = re.sub(r"[“”«»\"„]", "", name)
    name = _of_state(name)
    before, comma, after = name.rpartition(",")
    if comma and (of := whole_country(after)):
        name, country = before.strip(), country or of
    elif comma and whole_city(after.strip()) and institutions().word.search(before):
        name = before.strip()
    name = _without_tail(name)
    name, country = _without_country(name, country)
    name, whose = _without_owner(name)
    country = country or whose
    name = _of_capital(name)
    found = states_in(name)
    cities = [each for each in mentions(name) if each.kind == "city"]
    kind = kind_of(name)
    if found:
        name, own = _with_country(name, found, kind)
        country = country or own
    elif cities and not country and (kind not in PROPER or OF_ITS_CITY.search(name)):
        country = cities[0].code
    if kind == "international-organization" and OF_AMERICA.search(name):
        country = None
    country = country or _of_parliament(name)
    name = re.sub(r"\s+", " ", name).strip(" ,;.") if not name.endswith("d.") else name.strip(" ,;")
    if len(name) < 2 or not re.search(r"[A-ZÀ-ÞŞĞİÇ]|\d", name):
        return None
    return Party(_restored(name, text), kind, country, acronym)


def _of_state(name: str) -> str:
    """Write "the Ministry of Wax, Government of Xland" as the ministry of Xland."""
    told = OF_GOVERNMENT.search(name)
    if told is None or not whole_country(told["where"]):
        return name
    body = name[: told.start()]
    own = OF_SUBJECT.match(body) or told.group().startswith(",")
    return f"{body} of {told['where']}" if own and institutions().word.search(body) else name


def _without_country(name: str, country: str | None) -> tuple[str, str | None]:
    """Give "the Ministry of Wax Xland" without its country, and that."""
    if not MINISTRY.match(name) or not ends_with_country(name):
        return name, country
    last = mentions(name)[-1]
    before = name[: last.start].rstrip()
    joined = before.endswith((",", " of", " and", " for", " in", " the", " to", " with"))
    return (name, country) if joined else (before, country or last.code)


def _without_owner(name: str) -> tuple[str, str | None]:
    """Write "the Ministry of Xland's Wax" as the Ministry of Wax, and give Xland."""
    owner = re.search(r"\bof\s+(?P<owner>[A-ZÀ-Þ][\w\s]*?)['’]s\s+(?=[A-ZÀ-Þ])", name)
    code = whole_country(owner["owner"]) if owner and ONE_OF_MANY.match(name) else None
    if owner is None or code is None:
        return name, None
    return f"{name[: owner.start('owner')]}{name[owner.end() :]}", code


def _of_parliament(name: str) -> str | None:
    """Give the country of a parliament that only one has: `the Riigikogu`."""
    return words().parliaments.get(name.lower().replace("’", "'"))


def _without_tail(name: str) -> str:
    """Leave out "company" behind a name; the "Acme news agency" keeps what it is."""
    bare = LOWER_TAIL.sub("", name)
    last = bare.split()[-1:]
    return bare if last and not last[0][0].islower() else name


def _whose_description(name: str) -> str | None:
    """Give the country of a name that only describes: "Peru's grid operator"."""
    found = states_in(name)
    rest = re.sub(r"^['’]s?\s+", "", name[found[0].end :].strip()) if found else ""
    alone = len(found) == 1 and found[0].start == 0 and re.fullmatch(r"[a-z][a-z -]+", rest)
    return found[0].code if alone else None


def _without_description(name: str) -> tuple[str, str | None]:
    """Give "the Peruvian state oil company Acme" as Acme of Peru."""
    told = DESCRIBED.match(name)
    if told is None:
        return name, None
    whose = states_in(told["whose"])
    alone = len(whose) == 1 and not re.sub(
        r"^[\s,]*(?:['’]s?)?\s*$", "", told["whose"].replace(whose[0].text, "", 1)
    )
    if told["whose"].strip() and not alone:
        return name, None
    return told["name"], whose[0].code if whose else None


def _unbracketed(name: str) -> tuple[str, str | None, str | None]:
    """Take countries, acronyms and glosses in brackets off a name: the name, country, acronym."""
    acronym: str | None = None
    country: str | None = None
    for bracket in re.findall(r"\(([^()]*)\)", name):
        within = whole_country(bracket)
        country = country or within
        if not within and re.fullmatch(r"(?!Pvt|Pty)[A-ZÀ-Þ][\w&-]{1,11}", bracket):
            acronym = bracket
        gloss = bool(institutions().word.search(bracket)) and not within
        inside = [each.code for each in states_in(bracket)]
        if gloss and inside:
            country = country or inside[0]
        if within or acronym == bracket or gloss or bracket[:1].islower():
            name = re.sub(rf"\s*\({re.escape(bracket)}\)", "", name)
    return name, country, acronym


def _of_capital(name: str) -> str:
    """Write "Lima's Ministry of Wax" as Peru's: a government goes by its capital, too."""
    first = mentions(name)[:1]
    whose = first and first[0].kind == "city" and first[0].start == 0
    if not whose or not re.match(r"['’]s\s+[A-Z][a-z]+\s", name[first[0].end :]):
        return name
    state = kind_of(name) in ("ministry", "government")
    return f"{iso_countries()[first[0].code].name}{name[first[0].end :]}" if state else name


def _with_country(
    name: str, found: list[Mention], kind: OrganizationKind
) -> tuple[str, str | None]:
    """Give the name with its country in its plainest place, and that country."""
    first, last = found[0], found[-1]
    possessive = re.match(r"['’]s?\s+", name[first.end :])
    if first.start == 0 and possessive and first.kind == "country":
        rest = name[first.end + possessive.end() :]
        proper = kind in ("company", "bank", "university", "other")
        return (rest if proper else f"{rest} of {first.text}"), first.code
    if len(found) > 1 and name[first.end : found[1].start] in ("-", "–"):
        return name, None  # "the Xish-Yish Honey Association" is of both
    trailing = re.search(r"\s+of\s+(?:the\s+)?$", name[: last.start])
    if trailing and last.end == len(name) and legal_form_pattern().search(name[: trailing.start()]):
        return name[: trailing.start()], last.code
    if trailing and last.end == len(name):
        return name, last.code
    return name, first.code


def _restored(name: str, text: str) -> str:
    """Put back the full stop of a legal form at the end of a name."""
    dotted = f"{name}."
    form = list(legal_form_pattern().finditer(dotted))
    return dotted if dotted in text and form and form[-1].end() == len(dotted) else name


def of_plural(text: str, code: str, guessed: bool) -> Party:
    """Name the one institution that a plural stands for in a country."""
    bare = OF_BOTH.sub("", OF_BOTH.sub("", text.strip()))
    bare = re.sub(r"^(?:the|two|both|respective)\s+", "", bare, flags=re.IGNORECASE)
    named = [each for each in mentions(bare) if each.kind == "country"]
    if named:
        bare = re.sub(rf"\s+of\s+{STATE}$", "", bare[: named[-1].start])
    known = institutions()
    plural = known.plural.search(bare)
    if not plural:
        return Party(bare, kind_of(bare), code, None, guessed)
    kind = known.kind_of_many(plural.group())
    head = re.sub(r"ies\b", "y", plural.group(), count=1)
    first = r"(?=\s+of\b)" if " of " in head else "$"
    head = re.sub(rf"(?<![s'’])s{first}", "", head) if head == plural.group() else head
    before, after = bare[: plural.start()].strip(), OF_MANY.sub(r"\1", bare[plural.end() :])
    if kind == "ministry" and before and before[0].islower():
        name = f"Ministry of {FOREIGN.get(before, before)}"
    else:
        name = f"{before} {head}{after}".strip()
    name = re.sub(
        r"[\w’'-]+",
        lambda word: (
            word.group()
            if word.group() in ("of", "and", "for", "the")
            else word.group()[:1].upper() + word.group()[1:]
        ),
        name,
    )
    return Party(f"{name} of {iso_countries()[code].name}", kind, code, None, guessed)


# "the United Arab Emirates (UAE)".
ACRONYM_AFTER = RarePattern(r"\s*\([A-Z][A-Z.]{1,7}\)$")


def whole_country(text: str) -> str | None:
    """Give the country that a text is nothing but the name of."""
    text = ACRONYM_AFTER.sub("", text.strip(" ,;.").replace("’", "'"))
    found = [each for each in mentions(text) if each.kind == "country"]
    if len({each.code for each in found}) != 1:
        return None
    # "the Republic of China (Taiwan)": the same once more.
    if text[found[0].end :] not in {"", f" ({found[-1].text})"}:
        return None
    return found[0].code if WHOLE_COUNTRY.match(text[: found[0].start]) else None
