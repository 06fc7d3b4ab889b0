"""The parties that a document names, split where one ends and the next begins."""

import re
from typing import NamedTuple

from diplo_cli.countries import iso_countries
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.institutions import institutions, legal_form_pattern
from diplo_cli.draft.party_names import (
    OF_BOTH,
    Party,
    counterpart_of,
    names_person,
    of_plural,
    party_of,
    twin_cities,
    whole_country,
)
from diplo_cli.draft.rewording import GOVERNMENT, spell_out_demonyms, spell_out_represented

BETWEEN = re.compile(
    r",?\s*(?<!\w)(?:(?:signed|concluded|reached|made|is|was|were)\s+)?"
    r"(?:between|among|amongst)\s+(?!(?:19|20)\d\d)",
    re.IGNORECASE,
)
TAIL_WORDS = (
    r"on|in|for|regarding|concerning|to|about|aimed|aiming|relating|related|with\s+re(?:gard|spect)|"
    r"during|through|towards|as|was|were|has|have|had|is|are|will|signed|dated|covering|from|until|over|"
    r"which|that|by|outlining|aims|seeks|provides|focusing|establishing|amending|approving|at|within|"
    r"under|witnessed|inked|exchanged|concluded|pertaining|designed|intended|after|following|whereby|"
    r"setting|entitled|titled|also|implementing|into|here|today|via|upon|when|who|while"
)
CONNECTOR = re.compile(
    rf"(?P<sep>,\s*(?:and\s+|as\s+well\s+as\s+|with\s+)?|\s+(?:and|&|as\s+well\s+as)\s+|;\s*|"
    rf"\s+with\s+(?!re(?:gard|spect)\b))|"
    rf"\s+(?P<tail>(?<!named )(?:{TAIL_WORDS}))\b|(?P<bracket>\s*\([^()]*\))|(?P<dash>\s+[–—-]\s+|:\s+|$)"
)
QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"|„[^“”]*[“”]")
BOTH = re.compile(
    r"^(?:the\s+)?(?:two|both|respective|our|their|two\s+friendly|two\s+national)?\s*"
    r"(?:governments|countries|sides|states|nations|parties|cabinets(?:\s+of\s+ministers)?)"
    r"(?:\s+of\s+(?:the\s+)?(?:two|both)\s+(?:countries|states|nations|sides))?$",
    re.IGNORECASE,
)
FIRST_OF_FIELDS = re.compile(
    r"^(?:Cooperation|Co-operation|Collaboration|Mutual|Strengthening|Establish\w*|Promot\w*|Exchange|"
    r"Joint|Enhanc\w*|Develop\w*|Implement\w*|[A-Z]\w+ing)\b"
)
INNER = re.compile(r"^(?:the\s+)?[A-Z]")
ABOVE = re.compile(
    r"^under\s+(?:the\s+)?(?:Board|Academy|Agency|Committee|Department|Authority|Secretariat|Office|President|Cabinet|Government|Ministr|Prime|Council|Presidency)|"
    r"^(?:at|attached\s+to|to|by|within)\s+(?:the\s+)?(?:Office|President|Cabinet|Government|Ministry|Prime)"
)
QUALIFIERS = re.compile(
    r"^(?:(?:the|state|national|federal|general|central|republican|supreme|interstate|international|"
    r"joint|main|royal)\s+)*$",
    re.IGNORECASE,
)


OPEN_FIELDS = re.compile(
    r"\b(?:Ministry|Department|Committee|Agency|Secretariat|Authority|Council|Centre|Center|Institute)\s+"
    r"(?:of|for|on)\s+(?!.*\bof\b)",
    re.IGNORECASE,
)
ASIDE = re.compile(r"\s*\[\s*(\w[^\[\]]*?)\s*\]")
OF_GOVERNMENT = re.compile(r"(?:the\s+)?(?:(?:Royal|Federal)\s+)?Government\s+of\b")
# Kinds whose words are as often a ministry's field: "Ministry of Industry and New Technologies".
FIELD_KINDS = ("company", "other", "city", "agency", "international-organization")


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
    title = ASIDE.sub(lambda aside: f" {aside[1][0].lower()}{aside[1][1:]}", title)
    title = spell_out_demonyms(spell_out_represented(title))
    found = Parties()
    while match := BETWEEN.search(title):
        texts, end = split_parties(title[match.end() :])
        parties = parties_of(texts, codes)
        if not parties.organizations and not parties.countries:
            break
        found = merged(found, parties)
        rest = title[match.end() + end :].lstrip(" ,")
        title = f"{title[: match.start()]} {rest}".strip()
    return Cut(title, found)


def merged(first: Parties, second: Parties) -> Parties:
    """Join two sets of parties, each once."""
    return Parties(
        tuple(dict.fromkeys((*first.organizations, *second.organizations))),
        tuple(dict.fromkeys((*first.countries, *second.countries))),
    )


def split_parties(text: str, least: int = 2) -> tuple[list[str], int]:
    """Split a text that begins with at least so many parties, and tell where they end."""
    masked = QUOTED.sub(lambda quote: "“" + "Q" * (len(quote.group()) - 2) + "”", text)
    texts: list[str] = []
    start = end = 0
    for connector in CONNECTOR.finditer(masked):
        left, right = text[start : connector.start()], text[connector.end() :]
        end = connector.start()
        if connector["bracket"]:
            continue
        if connector["dash"] and _dashed_name(left, right):
            continue
        if connector["sep"] and right:
            if connector.start() == 0 or not left.strip():
                continue
            if _ends_list(connector["sep"], right):
                break
            if connector["sep"].strip() == "," and OF_GOVERNMENT.match(right):
                # "Ministry of Railways, Government of India" is one body.
                continue
            if _begins_party(left, right, masked[connector.end() :], texts):
                texts.append(left)
                start = connector.end()
            continue
        if connector["tail"] and _goes_on(
            left, text[connector.start() :].lstrip(), len(texts) + 1 < least
        ):
            continue
        break
    texts.append(text[start:end])
    if len(texts) < least:
        texts = _halved(texts[0])
    return [each.strip(" ,;") for each in texts if each.strip(" ,;")], end


def parties_of(texts: list[str], codes: tuple[str, ...]) -> Parties:
    """Tell which organizations and countries the texts name; `codes` are the two sides'."""
    organizations: list[Party] = []
    countries: list[str] = []
    plural: str | None = None
    governments = 0
    for given in texts:
        text = re.sub(r"^(?:and|with|both)\s+", "", given.strip())
        country = whole_country(text)
        if BOTH.match(text):
            countries += codes
        elif country:
            if plural and plural != "government":
                organizations.append(of_plural(plural, country, False))
            else:
                countries.append(country)
            governments += plural == "government"
        elif GOVERNMENT.search(text) and (
            (of := whole_country(GOVERNMENT.sub("", text))) or not GOVERNMENT.sub("", text)
        ):
            plural = "government"
            countries += [of] if of else codes
        elif _is_plural(text):
            plural = text
            organizations += _of_each_side(text, codes)
        elif names_person(text):
            plural = None
        elif organizations and (other := counterpart_of(organizations[-1], text)):
            organizations.append(other)
        elif party := party_of(text):
            plural = None
            if (
                party.kind == "other"
                and organizations
                and organizations[-1].name.startswith("city")
            ):
                party = party._replace(kind="city")
            organizations.append(party)
    organizations = twin_cities(organizations)
    if organizations and countries:
        organizations = [*_governments(countries, texts), *organizations]
        countries = []
    return sided(
        Parties(tuple(dict.fromkeys(organizations)), tuple(dict.fromkeys(countries))), codes
    )


def _begins_party(left: str, right: str, masked: str, texts: list[str]) -> bool:
    """Tell whether a new party begins after a comma or an "and"."""
    known = institutions()
    following = CONNECTOR.search(masked)
    chunk = right[: following.start()] if following and following.start() else right
    country = whole_country(chunk)
    if country:
        # "Acme Ltd., India" is the country of Acme; "the Governments of A and B" has another.
        return bool(whole_country(left) or GOVERNMENT.search(left) or _is_plural(left.strip()))
    if known.word.fullmatch(re.sub(r"\s*\([^()]*\)", "", chunk).strip()):
        # "Chambers of Commerce and Industries", "Ministry of Ports and Shipping".
        return False
    if re.match(r"(?:Co|Ltd|Inc|LLC|Limited|S\.A|PLC)\b", chunk):
        return False
    if re.match(r"[“«\"„]", right) or legal_form_pattern().match(right):
        return True
    found = mentions(right[:60])
    if found and found[0].start == 0 and found[0].kind != "city":
        return True
    complete = _complete(left)
    shown = bool(
        known.word.search(chunk) or known.plural.search(chunk) or mentions(chunk) or "“" in chunk
    )
    shown = shown or bool(legal_form_pattern().search(chunk) or re.search(r"\([A-Z]", chunk))
    if re.match(r"(?:the|its)\s", right):
        return shown or complete
    if complete:
        return True
    begins = known.word.match(right)
    if begins and known.word.search(left):
        return True
    fields = OPEN_FIELDS.search(left)
    if not fields and known.word.search(left) and legal_form_pattern().search(chunk):
        return True
    if known.word.search(chunk) and known.word.search(left):
        # "Institute of Water and Ecology of the Academy": what comes before "of" has to be one.
        head = re.split(r"\s(?:of|for|under)\s", chunk, maxsplit=1)[0]
        words = list(known.word.finditer(head))
        ends = bool(words) and words[-1].end() == len(head.rstrip(" .")) and len(head.split()) > 1
        return ends and not (fields and known.kinds[words[-1].group().lower()] in FIELD_KINDS)
    return not known.word.search(left) and not texts and bool(legal_form_pattern().search(chunk))


def _dashed_name(left: str, right: str) -> bool:
    """Tell whether a dash stands within a company's name: "UZTM – KARTEX LLC"."""
    following = CONNECTOR.search(right)
    chunk = right[: following.start()] if following else right
    capitals = re.search(r"[A-ZÀ-Þ][\w-]*$", left) and re.match(r"[A-ZÀ-Þ]", right)
    return bool(capitals and legal_form_pattern().search(chunk))


def _complete(left: str) -> bool:
    """Tell whether a party's name has come to its end: a country, a legal form, a mark."""
    text = left.rstrip(" ,")
    if text.endswith((")", "”", "»", '"')):
        return True
    found = mentions(text)
    if found and found[-1].end == len(text) and found[-1].kind != "demonym":
        return found[-1].kind == "country" or bool(
            re.search(r"\b(?:of|city)\s+$", text[: found[-1].start])
        )
    forms = list(legal_form_pattern().finditer(text))
    return bool(forms) and (forms[-1].end() == len(text) or forms[0].start() == 0)


def _ends_list(separator: str, right: str) -> bool:
    """Tell whether what follows a comma has nothing to do with the parties any more."""
    if re.match(rf"(?:{TAIL_WORDS}|the\s+(?:document|sides|parties)|where)\b", right):
        return not re.match(r"(?:the\s+(?:parties|sides)\s+of)\b", right)
    return separator.startswith(",") and not re.match(
        r"[\"“«„(]?\s*(?:the\s|and\s|its\s)?\s*[\w“«\"(]", right
    )


def _goes_on(left: str, right: str, more: bool) -> bool:
    """Tell whether "on", "for" or "in" still belongs to a name: "Agency for Strategic Reforms"."""
    if ABOVE.match(right):
        return True
    word, _, rest = right.partition(" ")
    known = institutions()
    words = list(known.word.finditer(left))
    after_head = bool(words) and words[-1].end() == len(left.rstrip())
    after_head = (
        after_head and " " not in words[-1].group() and _qualified(left[: words[-1].start()])
    )
    if word in ("for", "on", "to") and after_head and INNER.match(rest):
        return not FIRST_OF_FIELDS.match(rest)
    named = (
        bool(words)
        and words[-1].end() == len(left.rstrip())
        and re.sub(r"^\s*the\s+", "", left)[:1].isupper()
    )
    if word == "for" and named and INNER.match(rest) and not rest.startswith("the "):
        return words[-1].group()[0].isupper() and not FIRST_OF_FIELDS.match(rest)
    if word in ("for", "on", "in") and more:
        # Nothing can be the subject before a second party is named.
        return not (
            known.plural.search(left) or BOTH.match(left.strip()) or known.word.search(left) is None
        )
    return False


def _qualified(text: str) -> bool:
    """Tell whether only "the State", "the Kyrgyz National" and the like stand before a word."""
    for mention in reversed(mentions(text)):
        text = text[: mention.start] + re.sub(r"^['’]s?\b", "", text[mention.end :]).lstrip()
    return bool(QUALIFIERS.match(text))


def _halved(text: str) -> list[str]:
    """Split a text in which nothing shows the border of two parties at its middlemost "and"."""
    if BOTH.match(text.strip()) or _is_plural(text.strip()):
        return [text]
    joints = [
        match
        for match in re.finditer(r"\s+(?:and|with|&)\s+(?=[^a-z]|the\s)", text)
        if text[: match.start()].strip()
    ]
    if not joints:
        return [text]
    best = min(joints, key=lambda match: abs(len(text) - match.start() - match.end()))
    return [text[: best.start()], text[best.end() :]]


def _is_plural(text: str) -> bool:
    """Tell whether a text names institutions of both sides: "the ministries of justice"."""
    found = institutions().plural.search(text)
    if not found:
        return False
    if legal_form_pattern().search(text):
        return False
    before = re.sub(r"^(?:the|two|both|relevant|respective)\b\s*", "", text[: found.start()])
    named = found.group()
    two = re.match(r"(?:the\s+)?(?:two|both)\b", text)
    shown = named[0].islower() or named == "Ministries" or bool(two or OF_BOTH.search(text))
    return not before or (shown and len(before.split()) <= 4)


def _of_each_side(text: str, codes: tuple[str, ...]) -> list[Party]:
    """Make of a plural one institution of each country: the one it names, else both sides'."""
    bare = OF_BOTH.sub("", OF_BOTH.sub("", re.sub(r"^the\s+", "", text)))
    words = [word for word in re.split(r",?\s+and\s+|,\s+", bare.strip()) if word]
    if all(institutions().plural.fullmatch(word) for word in words):
        return []
    found = [each for each in mentions(bare) if each.kind == "country"]
    if found and found[-1].end == len(bare.rstrip()):
        return [of_plural(text, found[-1].code, False)]
    return [of_plural(text, code, True) for code in codes]


def sided(named: Parties, codes: tuple[str, ...]) -> Parties:
    """Give an institution of state without a country the side that no other party has."""
    parties = named.organizations
    if len(parties) != 2 or len(codes) != 2:
        return named
    taken = {party.country for party in parties if party.country}
    free = [code for code in codes if code not in taken]
    placed = (
        party._replace(country=free[0], guessed=True)
        if party.country is None
        and len(free) == 1
        and party.kind in ("ministry", "agency", "committee", "government")
        else party
        for party in parties
    )
    return named._replace(organizations=tuple(placed))


def _governments(countries: list[str], texts: list[str]) -> list[Party]:
    """Make governments parties where organizations stand beside them."""
    if not any(GOVERNMENT.search(text.strip()) for text in texts):
        return []
    return [
        Party(f"Government of {iso_countries()[code].name}", "government", code)
        for code in countries
    ]
