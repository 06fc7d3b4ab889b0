"""For whom those who sign a document sign it: both sides, countries, or the bodies they head."""

import re

from diplo_cli.draft.geography import mentions, states_in
from diplo_cli.draft.heads_apart import HEADING_BODY, told_apart
from diplo_cli.draft.institutions import institutions, legal_form_pattern, names_body
from diplo_cli.draft.parties import DESCRIBED, Parties, parties_of
from diplo_cli.draft.party_ends import OPEN_FIELDS
from diplo_cli.draft.party_lists import FIELD_KINDS, split_parties
from diplo_cli.draft.party_names import names_person, party_of, whole_country
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.rewording import (
    spell_out_demonyms,
    spell_out_represented,
    spell_out_state,
    with_owners,
)
from diplo_cli.draft.signatories import SENT, Signatory, signatories, speaks_for_both
from diplo_cli.draft.signing_ministers import ENVOY, country_signed_for, ministry_of

OFFICE = RarePattern(
    r"\b(?:ministers?|presidents?|secretary|ambassador|chairman|chairwoman|chairperson|"
    r"director|rector|governor|mayor|"
    r"premier|head|chief|ceo|deputy|counterparts?|commissioner|representative|mr|ms|mrs|dr|"
    r"prof|shri|h\.e|"
    r"officer|sheikh|envoy|chancellor|speaker)\b",
    re.IGNORECASE,
)
# "The rectors of A and B", "officials from A and B", "delegations representing A and B".
HEADS_OF = RarePattern(
    r"^(?:the\s+)?(?:(?:senior|top|high-level|visiting)\s+)?(?:officials|representatives|executives|"
    r"delegations|delegates|teams|members)\s+(?:from|representing)\s+|"
    r"^(?:the\s+)?(?:(?:respective|senior|top)\s+)?(?:rectors|heads|leaders|representatives|"
    r"chief\s+executives|"
    r"directors(?:[- ]general)?|presidents|chairmen|chairpersons|ceos|managers|officials|"
    r"vice-chancellors|mayors|governors|ministers)\s+of\s+",
    re.IGNORECASE,
)
# ", N N and M M", " N N".
HOLDER = RarePattern(r"\s+(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,3}[A-ZÀ-Þ][\w’'-]+(?=,|\s+and\s|$)")
HOLDERS = RarePattern(
    r",\s+(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,3}[A-ZÀ-Þ][\w’'-]+\s+and\s+(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,3}[A-ZÀ-Þ][\w’'-]+$"
)
# "The ministers of energy of Peru and Chile": they sign for these.
OFFICES_OF = RarePattern(
    r"^(?:the\s+)?(?:[\w-]+\s+){0,4}?(?:ministers|presidents|leaders|premiers|secretaries|representatives|"
    r"ambassadors|directors(?:\s+general)?|heads\s+of\s+(?:state|government|delegations?))\b",
    re.IGNORECASE,
)
# "The ministers of honey, Ana Anatova and Bo Bogov": those of both countries.
OF_PORTFOLIO = RarePattern(
    r"^(?i:(?:the\s+)?(?:two\s+)?)(?:deputy\s+)?(?i:ministers|secretaries)\s+(?:of|for)\s+[A-Za-z][A-Za-z\s]{2,60}?"
    r"(?:(?:\s[–—-]|,|:)\s+(?:[A-ZÀ-Þ][\w.’'-]*\s+){2,6}and\s+[A-ZÀ-Þ]"
    r"|\s+(?:[A-ZÀ-Þ][\w.’'-]*\s+){2,4}and\s+(?:Minister\s|[A-ZÀ-Þ][\w.’'-]*(?:\s+[A-ZÀ-Þ][\w.’'-]*){1,3}$))"
)
# "the Ministers of Foreign Affairs", "the ministers of justice": one of each side.
BOTH_MINISTERS = RarePattern(
    r"(?:the\s+)?(?:(?:deputy|vice)\s+)?ministers\s+(?:of|for)\s+(?:the\s+)?[\w’'-]+(?:,?\s+(?:and\s+)?[\w’'-]+){0,5}",
    re.IGNORECASE,
)
TITLED = (
    r"Dr|Mr|Ms|Mrs|Prof|H\.E|Sheikh|Shaikh|Datuk|Dato|Tan\s+Sri|Tun|Puan|Haji|Shri|Smt|Lt|Maj|Col|Gen|"
    r"Brig|Adm|Capt|Eng|Engr"
)
NAMED = rf"(?=,|\s+(?:{TITLED})\b|$)"
# "Chairman of the Management Board": of a body, no body of its own.
OF_BOARD = (
    r"(?:\s+of\s+(?:the\s+|its\s+)?(?:(?:management|supervisory|executive|advisory)\s+)?"
    r"board(?:\s+of\s+directors)?(?=\s+(?:of|at)\s))?"
)
HEAD_OF_BODY = RarePattern(
    rf"(?i:\b{HEADING_BODY}{OF_BOARD}(?:\s*\([A-Z]+\))?\s+(?:of|at|"
    rf",)\s+(?:the\s+)?)"
    rf"(?P<body>[A-ZÀ-Þ][^,;]*?(?:,\s+[A-Z][^,;]*?\s+and\s+[A-Z][^,;]*?)?)"
    rf"(?:(?<!\sfor)(?<!\sof)(?<!\sand)(?<!\sthe)(?<!\sin)"  # "the Agency for Wax Trade": no name
    rf"\s+[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+|(?:\s+(?:bin|bint|ibn|ben)\s+[A-ZÀ-Þ][\w’'-]+)+"
    rf"(?:\s+[A-ZÀ-Þ][\w’'-]+){{0,3}}))?{NAMED}"
)
# "the head of JSC “Bee Wax” N N", "N N, Director of the “Hive” Trade House".
QUOTED_BODY = RarePattern(
    rf"\b(?i:{HEADING_BODY}{OF_BOARD}\s+(?:of|at)\s+(?:the\s+)?)"
    r"(?P<body>(?:[A-ZÀ-Þ][\w-]*\s+){0,4}(?:\"[^\"]{2,80}\"|“[^”]{2,80}”|«[^»]{2,80}»))(?P<after>(?:\s+[A-ZÀ-Þ][\w-]+){0,3})"
)
# "Dr. Ana Lopez of the Bee Council".
OF_BODY = RarePattern(
    rf"^(?:by\s+)?(?:(?:{TITLED}|Speaker|President|Chairman|Rector|Director)\.?\s+)*(?!(?i:{HEADING_BODY})\s+of\s)(?:[A-ZÀ-Þ][\w.’'-]*\s+){{1,4}}(?:of|from)\s+the\s+(?P<body>[A-ZÀ-Þ][^,;]+)$"
)
# "the Wax Bank's Ana Anatova".
WHOSE = RarePattern(
    r"^(?:by\s+)?(?:the\s+)?(?P<body>[A-ZÀ-Þ][^,;]*?)['’]s\s+[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w.’'-]+){1,3}$"
)
OFFICE_OF_WHOM = RarePattern(r"(?<!['’]s )\b[Oo]ffice\s+of\s+the\s+(?:[A-ZÀ-Þ][\w’'-]*\s+){1,4}")
MAYOR = RarePattern(r"\bmayor\s+of\b", re.IGNORECASE)
# "the Bee Bank Office" is the bank's.
BRANCH = RarePattern(
    r"^(?P<whose>[A-Z][\w&-]*[A-Z][\w&-]*)(?:\s+(?:Country|Regional|[A-Z][a-z]+))?\s+Office$"
)
BODY_HEAD = RarePattern(
    rf"^(?:[Tt]he\s+)?(?P<body>[A-ZÀ-Þ][^,;]*?)(?:[’']s)?(?:\s+(?:management|supervisory|executive)\s+board)?"
    rf"\s+(?i:{HEADING_BODY})(?:\s+(?:for|in|of)\s+(?:the\s+)?[A-ZÀ-Þ]\w+(?:\s+[A-ZÀ-Þ]\w+)?)??(?:[,\s]\s*(?:and\s+)?[A-ZÀ-Þ]|$)"
)
# "Ana Anatova, Acme CEO": the office stands behind its holder's name, not before the comma.
NAME_FIRST = RarePattern(
    rf"^(?![^,]*['’\s](?i:{HEADING_BODY}),)(?:by\s+)?(?:(?:{TITLED})\.?\s+)*[A-ZÀ-Þ][\w.’'-]*(?:\s+[A-ZÀ-Þ][\w.’'-]*){{1,4}},\s+(?=(?:the\s+)?[A-ZÀ-Þ])"
)
# Whoever has one of these heads a company, whatever it is called.
OF_COMPANY = RarePattern(
    r"\b(?:c[efot]o|(?:management|supervisory)\s+board|board\s+of\s+directors|chief\s+(?:executive|financial|operating)|managing\s+director|general\s+manager|general\s+director|editor-in-chief)\b",
    re.IGNORECASE,
)
BESIDE_BODIES = RarePattern(r"[^,;]{0,60}\b(?:Ambassador|High\s+Commissioner)\b")
TOGETHER_WITH = RarePattern(
    r",\s+with\s+(?=(?:Mr|Mrs|Ms|Dr)\b)|,?\s+(?:together|along|jointly)\s+with\s+(?=(?:(?:the|his|her)\s+)?(?:[A-ZÀ-Þ]|(?:[a-z]+\s+)?(?:ministers|counterparts)\s))"
)
THE = RarePattern(r"^[Tt]he\s+")
THROUGH = RarePattern(
    r"[^,;]{3,120},\s+(?:acting\s+)?through\s+(?:their\s+(?:respective\s+)?)?(?P<bodies>[^;]+\sand\s[^;]+)$"
)
BILATERAL = 2
# "The Ministry of Honey and its Peruvian counterpart": two bodies.
COLLEAGUE = RarePattern(r"\b(?:its|their)\s+[A-ZÀ-Þ][\w-]+\s+counterpart")
# "The minister and his counterparts from Peru and Chile", "and the ministers of these".
SEVERAL = RarePattern(r"\bcounterparts\b|\band\s+the\s+(?:\w+\s+){0,2}ministers\s+(?:of|from)\s")
# A name that no person has: capitals, or capitals within.
MADE_UP = RarePattern(
    r"\b(?:[A-Z][A-Z&]{2,}|[A-Z][a-z]+[A-Z]\w*)\b|\s(?:Engineering|Energy|Foods?|Power|Steel|Chemicals?|Electric|Gas|Oil|Petroleum|"
    r"Shipping|Minerals|Mining|Telecom|Solutions|Pharma|Tech|Studios|Cement|Construction|Motor|Renewables|Aerospace|Global|International)$"
)
ACRONYM = RarePattern(r"\([A-Z]\w+\)|^[A-Z][A-Z&-]{2,9}$|^[A-Z][a-z]?[A-Z]{1,5}$")
# Bodies that a head may bind without binding the country.
BODIES = ("ministry", "university", "company", "bank", "chamber", "agency", "other", "city")
BARE_NAME = RarePattern(r"[A-ZÀ-Þ][\w&’'-]*(?:\s+(?:[A-ZÀ-Þ&][\w&’'-]*|of|and|de|la)){0,5}")
# "Bee Power (BP)": its acronym, with which it is no less a bare name.
ITS_ACRONYM = RarePattern(r"\s+\([A-Z][A-Za-z&-]{1,9}\)$")
# "ADDIS ABABA, March 1 (ENA) …": what stands before the first words of a report.
DATELINE = RarePattern(
    r"^(?:date\s+)?\d{4}-\d\d-\d\d\s+|^[^()]*\d[^()]*\([A-Z][A-Z/ -]*\)\s*[-–—]*\s*"
)
# "Mayor of Waxtown (Bee Province, Xland) N N".
WITHIN = RarePattern(r"\s*\([^(),]{2,60},[^()]{2,60}\)(?=\s+[A-ZÀ-Þ])")
# "N N, the Wax Board's Director, in Riga": where they signed.
WHERE = RarePattern(r",\s+(?:here\s+)?in\s+[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)?$")


def agents_of(
    text: str, codes: tuple[str, ...], home: str | None = None
) -> tuple[Parties, tuple[Signatory, ...]]:
    """Tell who signed: both sides, countries, organizations, or people with their countries."""
    text = _plain_agents(text)
    if not text:
        return Parties(), ()
    if speaks_for_both(text) or OF_PORTFOLIO.match(text):
        return Parties((), codes), signatories(text)
    together = tuple(dict.fromkeys(each.code for each in states_in(text)))
    if sides := _of_offices(text, together, codes):
        return Parties((), sides), signatories(text)
    led = _without_holders(HEADS_OF.sub("", text), text)
    led = re.sub(rf"^{DESCRIBED.pattern}", "", led)
    bodies = _bodies_of(text, home) if led == text else []
    if len(bodies) > 1:
        return parties_of(bodies, codes), signatories(text)
    # A "mayor's office" and the "Office of the Director" are bodies and hold no office.
    bodiless = institutions().word.sub("", OFFICE_OF_WHOM.sub("", text))
    if led == text and not COLLEAGUE.search(text) and OFFICE.search(bodiless):
        people = signatories(text)
        several = together if SEVERAL.search(text) and len(together) > 1 else ()
        return Parties((), several or _countries_of(people, codes, home)), people
    # "The Ministry of Natural Resources and Environment" signs alone.
    kinds = [institutions().kind(each) for each in institutions().word.findall(led)]
    alone = OPEN_FIELDS.search(led) and sum(kind not in FIELD_KINDS for kind in kinds) <= 1
    named = parties_of(split_parties(led, least=1 if alone else 2)[0], codes)
    shown = names_body(led)
    holders = tuple(each for each in signatories(text) if each.role)
    if named.countries and not named.organizations:
        return named, holders
    if (sides := _capitals(led)) and set(sides) == set(codes):
        return Parties((), codes), holders
    if shown or led != text or any(party.country for party in named.organizations):
        return named, holders
    pair = _bare_pair(text)
    people = () if pair.organizations else signatories(text)
    return pair if not people else Parties((), _countries_of(people, codes, home)), people


def _without_holders(led: str, text: str) -> str:
    """Leave the names of the heads out: "the heads of the ministries of A and B, N N and M M"."""
    if led == text:
        return text
    holders = HOLDERS.search(led)
    if holders and not institutions().word.search(holders.group()):
        led = led[: holders.start()]
    for each in reversed([found for found in mentions(led) if found.kind == "country"]):
        holder = HOLDER.match(led, each.end)
        if holder and not institutions().word.search(holder.group()):
            led = f"{led[: each.end]}{led[holder.end() :]}"
    return led


def _of_offices(text: str, together: tuple[str, ...], codes: tuple[str, ...]) -> tuple[str, ...]:
    """Give the countries whose offices sign: "the presidents of Peru and Chile", else of both."""
    if BOTH_MINISTERS.fullmatch(text) and not together and not signatories(text):
        return codes
    offices = OFFICES_OF.match(text)
    if offices and len(together) > 1 and not institutions().word.search(text, offices.end()):
        return together
    return ()


def _plain_agents(text: str) -> str:
    """Write those who sign plainly: those through whom countries do, without datelines."""
    text = with_owners(WITHIN.sub("", DATELINE.sub("", WHERE.sub("", text.strip(" ,.")))))
    text = spell_out_represented(spell_out_state(TOGETHER_WITH.sub(" and ", text)))
    text = spell_out_demonyms(text)
    by_bodies = THROUGH.match(text)
    # "Peru and Chile, through the Bee Board and the Wax Institute": these sign.
    shown = by_bodies and institutions().word.search(by_bodies["bodies"])
    return by_bodies["bodies"] if by_bodies and shown else text


def _capitals(text: str) -> tuple[str, ...]:
    """Give the countries that two capitals stand for: "Baku and Ankara signed"."""
    pieces = re.split(r"\s+and\s+", text.strip(" ."))
    found = [mentions(piece) for piece in pieces]
    if len(pieces) != BILATERAL or not all(found):
        return ()
    whole = all(
        each[0].text == piece and each[0].kind == "city"
        for each, piece in zip(found, pieces, strict=True)
    )
    codes = tuple(dict.fromkeys(each[0].code for each in found))
    return codes if whole and len(codes) == BILATERAL else ()


def _bare_pair(text: str) -> Parties:
    """Take bare names for parties where one shows that it is no person's: "KOTRA and Acme".

    Who signs with a country is a body, too: "Malta and Honey Energies".
    """
    pieces = [THE.sub("", piece) for piece in re.split(r"\s+(?:and|with)\s+", text)]
    bare = len(pieces) == BILATERAL and all(BARE_NAME.fullmatch(piece) for piece in pieces)
    states = tuple(code for piece in pieces if (code := whole_country(piece)))
    others = [piece for piece in pieces if not mentions(piece)]
    with_state = len(states) == len(others) == 1 and " " in others[0]
    if not bare or not (with_state or any(MADE_UP.search(piece) for piece in pieces)):
        return Parties()
    named = (party_of(piece) for piece in pieces if not whole_country(piece))
    return Parties(tuple(party for party in named if party), states)


def bare_party(text: str) -> Parties:
    """Take a bare name for a party, where its partner is one: "state-owned NorPower signed"."""
    name = re.sub(
        r"^(?:[Tt]he\s+)?(?:[Ss]tate-(?:owned|run)\s+|national\s+)?",
        "",
        with_owners(text).strip(" ,."),
    )
    bare = ITS_ACRONYM.sub("", name)
    party = party_of(name) if BARE_NAME.fullmatch(bare) and not names_person(bare) else None
    return Parties((party,)) if party else Parties()


def one_agent(found: Parties, text: str) -> Parties:
    """Take "the Ministry of Honey and Wax of Peru" for one party, where it signs with another."""
    whole = _plain_agents(text)
    alone = len(found.organizations) > 1 and len(split_parties(whole, least=1)[0]) == 1
    party = party_of(whole) if alone and institutions().word.search(whole) else None
    return Parties((party,)) if party else found


def _countries_of(
    people: tuple[Signatory, ...], codes: tuple[str, ...], home: str | None
) -> tuple[str, ...]:
    """Give the countries of those who sign, if they stand for two; one may go without saying.

    "The minister and his Jamaican counterpart" sign for Jamaica and for the report's home.
    """
    named = {person.country for person in people if person.country}
    if len(people) == 2 and len(named) == 1 and len(codes) == 2:
        if named < set(codes):
            return codes
        return tuple(sorted({*named, home})) if home and home not in named else ()
    return tuple(sorted(named)) if len(named) > 1 else ()


def _bodies_of(text: str, home: str | None) -> list[str]:
    """Give the bodies whose heads sign: "the Rector of X University, N N, and Y Bank CEO M M".

    Ministers sign for their countries: of them, nothing; but with an international organization's
    head they do so for the country.
    """
    pieces: list[str] = []
    in_trade = OF_COMPANY.search(text) is not None
    for piece in told_apart(text):
        if len(pieces) >= BILATERAL and BESIDE_BODIES.match(piece):
            continue  # "the minister, the bank's head and Ambassador N N"
        own = country_signed_for if pieces and of_no_country(_body(pieces[0])) else ministry_of
        if pieces and _shown_body(piece, in_trade) is None and own(piece, None) is None:
            # "University of Science and Technology": this "and" parts nobody.
            pieces[-1] = f"{pieces[-1]} and {piece}"
        else:
            pieces.append(piece)
    found = [_body(piece) for piece in pieces]
    if any(found):
        found = [
            body or _shown_body(piece, in_trade) for body, piece in zip(found, pieces, strict=True)
        ]
    if any(found) and not all(found):
        # "The Minister of Honey N N and the Director of the Bee Bank M M": for his ministry.
        own = country_signed_for if any(map(of_no_country, found)) else ministry_of
        found = [body or own(piece, home) for body, piece in zip(found, pieces, strict=True)]
    return [body for body in found if body] if all(found) else []


def _shown_body(piece: str, in_trade: bool) -> str | None:
    """Give the body that somebody heads: a bare name `in_trade`, or if it shows itself: HiveGas."""
    if plain := _body(piece):
        return plain
    body = _body(piece, True)
    shown = body and (in_trade or MADE_UP.search(body) or re.search(r"\w['’]s?\s", body))
    return body if shown else None


def for_country(text: str, codes: tuple[str, ...], home: str | None) -> Parties:
    """Give the country that a minister signs for with an international organization."""
    name = country_signed_for(text, home)
    return parties_of([name], codes) if name else Parties()


def of_no_country(body: str | None) -> bool:
    """Tell whether a body is no country's own: an organization's, or a union's ("EU")."""
    party = party_of(body) if body else None
    union = bool(body) and whole_country(body or "") is not None
    return union or (party is not None and party.kind == "international-organization")


def _without_name(body: str, text: str) -> str:
    """Take the first part of a name off a body: "the Hive Committee Le" of "Le Hoang Phuc"."""
    for person in signatories(text):
        first, *others = person.name.split()
        if len(others) >= BILATERAL and body.endswith(f" {first}"):
            return body.removesuffix(first).rstrip()
    return body


def _body_goes_on(after: str) -> str:
    """Give what a body's name still has where its own word follows: "Bee" "Cooperation Agency"."""
    more = re.match(rf"(?:\s+[A-ZÀ-Þ][\w’'-]+){{1,3}}{NAMED}", after)
    words = list(institutions().word.finditer(more.group())) if more else []
    return more.group() if more and words and words[-1].end() == more.end() else ""


def heads_body(text: str) -> bool:
    """Tell whether a text is somebody who heads a body: "Bee Bank Director N N"."""
    return OFFICE.search(text) is not None and _body(text) is not None


def _body(text: str, in_trade: bool = False) -> str | None:
    """Give the body that someone heads; a bare name is one `in_trade`, beside a company's head."""
    if quoted := QUOTED_BODY.search(text):
        ends = [kind.end() for kind in institutions().word.finditer(quoted["after"])]
        return quoted["body"] + quoted["after"][: max(ends, default=0)]
    nameless = NAME_FIRST.match(text) is not None
    text = NAME_FIRST.sub("", text)
    for pattern in (HEAD_OF_BODY, BODY_HEAD, OF_BODY, WHOSE):
        named = pattern.search(text)
        if named and not ENVOY.match(named["body"]) and not SENT.search(text):
            if MAYOR.search(named.group()) and not institutions().word.search(named["body"]):
                return f"City of {named['body'].strip(' ,')}"
            whole = f"{named['body']}{_body_goes_on(text[named.end('body') :])}"
            if nameless and pattern is HEAD_OF_BODY:
                whole = text[named.start("body") :].partition(",")[0].rstrip(".")
            body = _without_name(BRANCH.sub(r"\g<whose>", whole.strip(" ,")), text)
            party = party_of(body)
            shown = institutions().word.search(body) or ACRONYM.search(body)
            if party and (shown or legal_form_pattern().search(body)):
                return body if party.kind in (*BODIES, "international-organization") else None
            heads = in_trade or OF_COMPANY.search(named.group())
            company = heads and BARE_NAME.fullmatch(body)
            if party and company and not any(each.text == body for each in mentions(body)):
                return body
    return None
