"""The parties that a document names, split where one ends and the next begins."""

import re
from typing import NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.document_words import document_words
from diplo_cli.draft.geography import LINK, mentions, states_in, whole_mention
from diplo_cli.draft.institutions import institutions, legal_form_pattern
from diplo_cli.draft.party_ends import BOTH, is_plural
from diplo_cli.draft.party_lists import AND_DID, split_parties
from diplo_cli.draft.party_names import (
    Party,
    counterpart_of,
    names_person,
    of_plural,
    party_of,
    twin_cities,
    whole_country,
)
from diplo_cli.draft.plural_bodies import (
    IN_GENERAL,
    country_alone,
    each_company,
    each_place,
    of_each_side,
    one_of_each,
    state_and_capital,
)
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.rewording import (
    GOVERNMENT,
    spell_out_demonyms,
    spell_out_represented,
    spell_out_sale,
    spell_out_state,
    with_brackets,
    with_owners,
)

BETWEEN = compiled(
    r",?\s*(?<!\w)(?:(?:signed|concluded|reached|made|is|was|were)\s+)?"
    r"(?:between|among|amongst)\s+(?!(?:19|20)\d\d)",
    re.IGNORECASE,
)


# "the national news agencies Acme and Bolt": the plural only describes them.
DESCRIBED = RarePattern(
    r"(?:[Tt]he\s+)?(?:[a-z][\w-]*\s+){0,4}(?:agencies|companies|universities|banks|operators|airlines|firms|managers|makers|"
    r"builders|producers|manufacturers|suppliers|providers|exporters|importers|traders|giants|groups|holdings|startups|"
    r"start-ups|houses|parks|hospitals|museums|libraries|theatres|associations|funds|foundations|carriers|ports|"
    r"institutions|institutes|services|regulators|schools|centres|centers|broadcasters|enterprises|organizations|organisations|authorities|bodies|chambers),?\s+(?=[A-ZÀ-Þ“«\"])"
)


# "between the Wax Directorate at the Xish Ministry of Bees and …": it is the ministry's.
AT_MINISTRY = RarePattern(
    r"(?<=[a-z)])\s+(?:at|in|within|under)\s+(?=the\s+(?:[A-ZÀ-Þ][\w-]+\s+){0,2}Ministry\s+of\s)"
)
# "between the Hive Agency from Peru and …".
FROM = RarePattern(
    r"\s+from\s+(?:the\s+)?(?P<whose>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)\s+(?=and\s)"
)
# "between the two foreign ministers".
OFFICES_OF_BOTH = RarePattern(
    r"^(?:the\s+)?(?:two|both)\s+(?:[\w-]+\s+){0,3}(?:ministers|secretaries|presidents|leaders|premiers)$",
    re.IGNORECASE,
)
# An office and the name of its holder: "Peruvian Minister Ana Anatova".
SURNAMED = RarePattern(
    r"\b(?:Minister|President|Secretary|Ambassador|Premier)\s+(?!of\b|for\b)[A-ZÀ-Þ]"
)


TWO = 2
SIDE = RarePattern(
    r"(?:the\s+)?(?P<whose>[A-ZÀ-Þ][\w-]+(?:\s+[A-ZÀ-Þ][\w-]+)?)\s+(?:side|delegation|team)"
)
OF_BODIES = compiled(
    r"(?:[A-Z]\w+\s+){0,3}(?:[Dd]eclaration|[Ss]tatement|[Cc]ommuniqu[eé]|[Mm]emorandum|[Aa]greement|[Pp]rotocol|[Ll]etter|[Pp]lan|[Pp]rogramme|MoU|MOU)"
    r"(?:\s+of\s+(?:[Ii]ntent|[Uu]nderstanding|[Cc]ooperation|[Aa]ction))?"
    r"(?:\s+\([\w ]{2,8}\))?(?P<of>\s+of\s+)(?=(?:the\s+)?[A-ZÀ-Þ])"
)
BRACKETED = RarePattern(r"\s+\((?P<who>(?:the\s+)?[^()]{8,160})\)$")
# "an MoU between their institutions": those who sign for these say which.
THEIR_OWN = RarePattern(
    r"\s+(?:between|of)\s+(?:their|the|these|both|the\s+two)\s+(?:two\s+|respective\s+)?(?:institutions|"
    r"organi[sz]ations|bodies|entities|offices)\b(?!\s+of)",
    re.IGNORECASE,
)
# "Hive Bank (HB) President, N N": the bank.
BY_ITS_HEAD = RarePattern(
    r"^(?P<body>(?:the\s+)?[A-ZÀ-Þ][^,;]{3,90}?(?:\s+\([A-Z]{2,8}\))?)(?:\s+(?:Country|Regional|Resident|Vice|Executive))?\s+(?:CEO|President|Chair(?:man|woman"
    r"|person)|Director(?:[\s-]General)?|Governor|Rector|Chief\s+Executive(?:\s+Officer)?),?"
    r"(?:\s+[A-ZÀ-Þ][\w.’'-]+){2,4}$"
)
# "between Kisumu and Puno provinces".
TWIN_PLACES = RarePattern(
    r"\bbetween\s+(?:the\s+)?(?P<one>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)\s+and\s+"
    r"(?P<other>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)\s+(?P<kind>province|region|district|governorate|oblast|prefecture|county)s\b"
)
# What lies between others than those who sign.
OF_OTHERS = RarePattern(
    r"\b(?:co-?operation|relations|relationship|contacts|partnerships?|synerg(?:y|ies)|dialogue|exchanges?|trade)\s*$"
)
# "a protocol between A and B on the implementation of the agreement between A and C".
AN_AGREEMENT = (
    r"\b(?:to|of|under|implementing|amending|supplementing|extending)\s+(?:the|an?)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:agreement|convention|treaty|protocol|accord|memorandum(?:\s+of\s+understanding)?)"
)
OF_AGREEMENT = RarePattern(rf"{AN_AGREEMENT}\s*$", re.IGNORECASE)
# "the programme of the agreement signed between the two governments in 2011": when is its own.
OLDER_BETWEEN = RarePattern(
    rf"(?P<older>{AN_AGREEMENT})\s+(?:signed|concluded|reached)\s+(?:by|between)\s+"
    r"(?:the\s+)?(?:two|both)\s+[a-z]+(?:\s+(?:in|on)\s+[^,;]{0,20}?(?:19|20)\d\d)?",
    re.IGNORECASE,
)
# "between the presidents N and M": people, who sign for both sides.
OF_LEADERS = RarePattern(
    r"\s+(?:between|of)\s+(?:the\s+)?(?:presidents|prime\s+ministers|premiers|leaders|heads\s+of\s+(?:state|government)|foreign\s+ministers)"
    r"\s+(?-i:[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,3}\s+and\s+[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,3})(?=[\s.]*$)",
    re.IGNORECASE,
)
# "eight companies of the two countries" names none.
COUNTED = RarePattern(
    r"^(?:(?:the\s+)?(?:three|four|five|six|seven|eight|nine|ten|\d+|several|some|many|numerous))\s+(?!countries|states|nations|sides|governments|ministries|ministers)"
    r"[a-z]+s\b(?!.*\b[A-Z]\w+\s+[A-Z])"
)
# "synergies between the Honey Initiative and the Wax Programme": nobody signs as such.
UNDERTAKING = RarePattern(
    r"\b(?:Initiative|Programme|Program|Strategy|Vision|Plan|Project|Corridor|Agenda)(?:\s+\d{4})?\s*$"
)


# A body of one of these kinds is of one side where the other's is of the other.
ON_A_SIDE = frozenset(
    {"ministry", "agency", "committee", "government", "university", "city", "chamber"}
)


class Parties(NamedTuple):
    """Who the parties are: organizations, or countries where only these are named."""

    organizations: tuple[Party, ...] = ()
    countries: tuple[str, ...] = ()


class Cut(NamedTuple):
    """A title without its parties, and those."""

    title: str
    parties: Parties


def cut_parties(title: str, codes: tuple[str, ...]) -> Cut:
    """Take the parties out of a title: what follows `between`, to where the subject goes on."""
    title = re.sub(r"\b(two|three|four|five)\s+\(\d+\)", r"\1", title)
    title = OF_LEADERS.sub("", OLDER_BETWEEN.sub(r"\g<older>", title))
    title = AT_MINISTRY.sub(" of ", spell_out_state(spell_out_represented(with_brackets(title))))
    title = FROM.sub(_with_whose, title)
    if named := BETWEEN.search(title):
        title = f"{title[: named.end()]}{with_owners(title[named.end() :])}"
    title = TWIN_PLACES.sub(r"between \g<one> \g<kind> and \g<other> \g<kind>", each_company(title))
    title = THEIR_OWN.sub("", spell_out_demonyms(spell_out_sale(title)))
    title = BRACKETED.sub(_as_between, title) if not BETWEEN.search(title) else title
    named_first = _named_before_kind(title, codes) or _named_by_of(title, codes)
    if named_first:
        return named_first
    found = Parties()
    while match := BETWEEN.search(title):
        described = DESCRIBED.match(title, match.end())
        start = described.end() if described else match.end()
        texts, end = split_parties(title[start:])
        parties = parties_of(texts, codes)
        if not parties.organizations and not parties.countries:
            break
        if LINK.search(title[: match.start()]) and _only_places(parties, texts):
            break
        if all(map(UNDERTAKING.search, texts)):
            break
        if found != Parties() and OF_OTHERS.search(title[: match.start()]):
            break  # "an MoU between both ministries on cooperation between Acme and Bolt"
        inner = found != Parties() and OF_AGREEMENT.search(title[: match.start()])
        found = found if inner else _plainest(found, parties)
        rest = AND_DID.sub("", title[start + end :].lstrip(" ,"))
        title = f"{title[: match.start()]} {rest}".strip()
    return Cut(title, found)


def _with_whose(told: re.Match[str]) -> str:
    """Write "Hive Agency from Xland and" as "Hive Agency (Xland) and"."""
    return f" ({told['whose']}) " if whole_country(told["whose"]) else told.group()


def _as_between(bracket: re.Match[str]) -> str:
    """Write "(the ministries of the two)", "(Bee Fund/Wax Fund)" after a title as its parties."""
    who = bracket["who"]
    pair = re.search(r"\s(?:and|–|-)\s|/", who) and institutions().word.search(who)
    apart = re.sub(r"\s*/\s*", " and ", who)
    return f" between {apart}" if is_plural(who) or pair else bracket.group()


def _named_before_kind(title: str, codes: tuple[str, ...]) -> Cut | None:
    """Take "Bee Agency and Wax Agency" off "Bee Agency and Wax Agency Agreement on honey"."""
    kind = document_words().pattern.search(title)
    before = title[: kind.start()].rstrip() if kind else ""
    one, _, other = before.partition("-")
    if kind and whole_country(one) and whole_country(other):
        return Cut(title[kind.start() :], parties_of([one, other], codes))  # "Xland-Yland Pact"
    if kind is None or " and " not in before or not before[:1].isupper():
        return None
    texts, _ = split_parties(before)
    bodies = all(institutions().word.search(each) for each in texts)
    if len(texts) != TWO or not bodies or not institutions().word.search(texts[-1].split()[-1]):
        return None
    return Cut(title[kind.start() :], parties_of(texts, codes))


def _named_by_of(title: str, codes: tuple[str, ...]) -> Cut | None:
    """Take the bodies out of "Joint declaration of the Bee Agency and the Wax Agency to …"."""
    kind = OF_BODIES.match(title)
    if kind is None or BETWEEN.search(title):
        return None
    texts, end = split_parties(title[kind.end() :])
    if len(texts) != TWO or not all(institutions().word.search(each) for each in texts):
        return None
    rest = title[kind.end() + end :].lstrip(" ,")
    return Cut(f"{title[: kind.start('of')]} {rest}".strip(), parties_of(texts, codes))


def _only_places(parties: Parties, texts: list[str]) -> bool:
    """Tell whether what stands "between" are places: "a corridor between Lima and the coast"."""
    known = institutions()
    return not parties.countries and not any(
        known.word.search(each) or known.plural.search(each) or legal_form_pattern().search(each)
        for each in texts
    )


def _plainest(first: Parties, second: Parties) -> Parties:
    """Join what two "between" name; beside bodies, countries alone say only whose these are."""
    for one, other in ((first, second), (second, first)):
        if one.organizations and not one.countries and not other.organizations:
            return one
    return merged(first, second)


def merged(first: Parties, second: Parties) -> Parties:
    """Join two sets of parties, each once."""
    return Parties(
        tuple(dict.fromkeys((*first.organizations, *second.organizations))),
        tuple(dict.fromkeys((*first.countries, *second.countries))),
    )


def parties_of(texts: list[str], codes: tuple[str, ...]) -> Parties:
    """Tell which organizations and countries the texts name; `codes` are the two sides'."""
    texts = [*texts[:1], *map(country_alone, texts[1:])]
    if both := state_and_capital(texts, codes):
        return Parties((), both)
    organizations: list[Party] = one_of_each(texts)
    countries: list[str] = []
    plural: str | None = None
    texts = [] if organizations else texts
    for given in each_place(texts):
        text = re.sub(r"^(?:and|with|both(?!\s+\w+s['’]))\s+", "", given.strip())
        bodies, named, plural = _named_by(text, codes, plural, organizations)
        organizations += bodies
        countries += named
    if not organizations and len(codes) == TWO and set(countries) < set(codes):
        # "between the minister N N and his counterpart M M, secretary of Peru": for both sides.
        countries = list(codes) if all(map(names_person, texts)) else countries
    organizations = _without_owners(twin_cities(organizations))
    if organizations and countries:
        # "the Government of Peru and the Wax Bank": a country and a body.
        beside = _governs(texts) or _with_organization(organizations, countries)
        countries = countries if beside else []
    return sided(
        Parties(tuple(dict.fromkeys(organizations)), tuple(dict.fromkeys(countries))), codes
    )


def _without_owners(found: list[Party]) -> list[Party]:
    """Leave out the ministry of each of "the Bee Board, Ministry of Honey and the Wax …"."""
    kinds = [each.kind == "ministry" for each in found]
    if kinds == [False, True, True] and found[0].country is None:
        # "the Bee Department, Ministry of Honey of Xland and the Ministry of Wax of Yland"
        return [found[0]._replace(country=found[1].country), found[2]]
    if kinds == [False, True, False] and _owned(*found):
        return [found[0]._replace(country=found[1].country), found[2]]
    return found[::2] if kinds == [False, True, False, True] else found


def _owned(body: Party, owner: Party, other: Party) -> bool:
    """Tell whether a ministry is a body's own: "the Bee Board, Ministry of Wax of Xland and …"."""
    open_body = body.country is None and body.kind in ("agency", "committee", "other")
    known = owner.country is not None and other.country is not None
    return open_body and known and owner.country != other.country


def _named_by(
    text: str, codes: tuple[str, ...], plural: str | None, before: list[Party]
) -> tuple[list[Party], list[str], str | None]:
    """Give the bodies and countries of one text, and the plural that the next may belong to."""
    country = whole_country(text) or _side_of(text)
    if re.search(r"\bmember\s+(?:states|countries)$", text, re.IGNORECASE):
        # Who is a member is told nowhere: not everybody who met is.
        return [], [], plural
    if COUNTED.match(text):
        return [], [], plural
    if BOTH.match(text):
        return [], list(codes), plural
    if country and plural and plural != "government":
        return [of_plural(plural, country, False)], [], plural
    if country:
        return [], [country], plural
    rest = GOVERNMENT.sub("", text)
    of = whole_country(rest) or _nation_of(rest)
    if GOVERNMENT.search(text) and (of or not rest):
        return [], [of] if of else list(codes), "government"
    if OFFICES_OF_BOTH.match(text):
        return [], list(codes), plural
    by_office = names_person(text) and not SURNAMED.search(text) and "counterpart" not in text
    if by_office and (told := mentions(text)):
        # "between the Peruvian minister of fisheries and …": an office signs for its country.
        return [], [next((each.code for each in told if each.kind != "city"), told[0].code)], None
    if is_plural(text):
        bodies = of_each_side(text, codes)
        general = not bodies and IN_GENERAL.search(text)
        return bodies, list(_whose(text, codes)) if general else [], text
    return _single(text, before), [], None


def _nation_of(text: str) -> str | None:
    """Give the country of "the Peruvian" government."""
    named = whole_mention(re.sub(r"^the\s+", "", text.strip(), flags=re.IGNORECASE))
    return named.code if named and named.kind == "demonym" else None


def _side_of(text: str) -> str | None:
    """Give the country of "the Peruvian side"."""
    side = SIDE.fullmatch(text)
    found = [each for each in mentions(side["whose"]) if each.kind == "demonym"] if side else []
    return found[0].code if found else None


def _whose(text: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Give the countries whose bodies a text names in general: those in it, else both sides."""
    own = [each.code for each in states_in(text)]
    return tuple(dict.fromkeys(own)) if len(own) > 1 else codes


def _single(text: str, before: list[Party]) -> list[Party]:
    """Give the one body that a text names, or whose head it names: none where it is a person."""
    text = BY_ITS_HEAD.sub(r"\g<body>", text)
    other = counterpart_of(before[-1], text) if before else None
    if other is None and names_person(text):
        return []
    party = other or party_of(text)
    if party and party.kind == "other" and before and before[-1].name.startswith("city"):
        party = party._replace(kind="city")
    return [party] if party else []


def sided(named: Parties, codes: tuple[str, ...]) -> Parties:
    """Give an institution without a country the side that no other party has."""
    parties = named.organizations
    if len(parties) != 2 or len(codes) != 2:
        return named
    taken = {party.country for party in parties if party.country}
    free = [code for code in codes if code not in taken]
    placed = (
        party._replace(country=free[0], guessed=True)
        if party.country is None and len(free) == 1 and party.kind in ON_A_SIDE
        else party
        for party in parties
    )
    return named._replace(organizations=tuple(placed))


def _with_organization(organizations: list[Party], countries: list[str]) -> bool:
    """Tell whether a country signs with a body that isn't its own: both are parties as such."""
    if all(each.kind == "international-organization" for each in organizations):
        return True
    return len(countries) == 1 and all(
        each.country not in countries
        if each.country
        else each.kind in ("international-organization", "bank", "other")
        for each in organizations
    )


def _governs(texts: list[str]) -> bool:
    """Tell whether a government is named among the parties."""
    return any(GOVERNMENT.search(text.strip()) for text in texts)
