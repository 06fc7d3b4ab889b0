"""Bodies that an office belongs to, told by whose they are: `of Xland's Honey Agency`."""

import re

from diplo_cli.draft.bodies import (
    COMPANY_AND_NAME,
    ENDS,
    LONGEST_ASIDE,
    LOWER,
    PARTS,
    institution_end,
    past_acronym,
)
from diplo_cli.draft.fields import is_field
from diplo_cli.draft.leaders import LONGEST_STATE, Complement, text_of
from diplo_cli.draft.office_cores import Core
from diplo_cli.draft.office_words import words
from diplo_cli.draft.tokens import Sentence

LONGEST_NAME = 7
# Common nouns before a company's own name.
COMPANIES = frozenset({"company", "firm", "corporation", "concern", "holding", "giant", "group"})
UNNAMED = frozenset(
    {
        "agency",
        "authority",
        "bank",
        "board",
        "body",
        "delegation",
        "fund",
        "institute",
        "institution",
    }
    | {"organisation", "organization", "regulator", "service", "side", "team", "university"}
)
PLAIN = frozenset({"embassy", "ministry", "company", "bank", "university", "agency"})
# Whose office may be of a country's own body: "Permanent Secretary of Xland's Ministry of Wax".
OWNED = frozenset({"official", "head-of-state", "deputy-minister"})
OWN_BODIES = frozenset({"parliament", "government", "cabinet", "senate", "legislature"})
# Of whom a nation has one each: "Commander Xish Navy N N".
SERVICES = frozenset({"army", "navy", "forces", "force", "corps", "guard", "guards", "police"})
BOARDS = frozenset({"management", "supervisory", "executive", "advisory"})
SHARED = frozenset({"countries", "states", "nations", "sides", "governments", "republics"})


def of_each_body(sentence: Sentence, core: Core, after: int) -> Complement | None:
    """Read `of the central banks of Xland and Yland` after an office in the plural."""
    end = after + 2
    while end < after + LONGEST_NAME and sentence.word(end) != "of" and not sentence.capital(end):
        end += 1
    body = sentence.words[after + 2 : end]
    places = end + 1 + (sentence.word(end + 1) == "the")
    named = sentence.words[after : after + 2] == ("of", "the") and bool(body)
    if not (core.plural and named and sentence.word(end) == "of" and places in sentence.places):
        return None
    if not body[-1].endswith("s") or body[-1] in SHARED:
        return None
    one = " ".join((*body[:-1], re.sub("ie$", "y", body[-1][:-1]))).title()
    last, codes = places_from(sentence, places, True)
    return Complement(last, f" of the {one}", codes)


def owned_body(sentence: Sentence, core: Core, after: int, at: int) -> Complement | None:
    """Read `of Xland's National Honey Agency`: the body, and whose it is; a board before it."""
    if board := _own_board(sentence, after):
        return board
    works = core.level == "minister" and sentence.word(after) == "at"
    if at not in sentence.places or not (works or core.level in OWNED):
        return None
    index, place = sentence.places[at]
    if sentence.genitive(index) and sentence.word(index + 1) in OWN_BODIES:
        return Complement(index + 2, "", (place.code,))  # "the speaker of Xland's parliament"
    if not sentence.genitive(index) or not sentence.capital(index + 1):
        return None
    end = institution_end(sentence, index + 1, beside=False)
    the = "" if sentence.word(end - 1) in PARTS else "the "
    text = f" {sentence.word(after)} {the}{text_of(sentence, index + 1, end)}"
    return Complement(end, text, (place.code,))


def company_of(sentence: Sentence, after: int, at: int) -> Complement | None:
    """Read `of the Xish honey company N`: a full name after it is its last two words."""
    index, place = sentence.places[at]
    if place.kind != "demonym":
        return None
    if sentence.word(index) in UNNAMED and sentence.capital(index + 1):
        return Complement(index + 1, "", (place.code,))  # "the head of the Xish institution N N"
    lower = index
    while lower < index + LONGEST_STATE and sentence.words[lower : lower + 1] != ("company",):
        if sentence.capital(lower) or sentence.word(lower) in {",", "and"}:
            break
        lower += 1
    if sentence.word(lower) not in LOWER | COMPANIES:
        return None
    end = lower + 1
    while sentence.capital(end) and end not in sentence.places:
        end += 1
    if end == lower + 1:
        return None
    named = sentence.word(end) == "," and sentence.capital(end + 1) and sentence.capital(end + 2)
    name = 2 if end - lower > COMPANY_AND_NAME and not named else 0
    text = f" {sentence.word(after)} {text_of(sentence, lower + 1, end - name)}"
    return Complement(end - name, text, (place.code,))


def named_company(sentence: Sentence, core: Core, after: int, at: int) -> Complement | None:
    """Read `of the company N`: its name, of which a full name after it is no part."""
    if core.level != "official" or sentence.capital(at):
        return None
    if sentence.word(at) in PLAIN and sentence.word(at + 1) == ",":
        body = "" if sentence.word(at) == "embassy" else f" of the {sentence.word(at)}"
        return Complement(at + 1, body)  # "the first secretary of the embassy, N N"
    if sentence.word(at) not in COMPANIES:
        return None
    end = institution_end(sentence, at + 1, beside_name(sentence, core))
    if end == at + 1:
        return None
    return Complement(end, f" {sentence.word(after)} {text_of(sentence, at + 1, end)}")


def national_body(sentence: Sentence, core: Core, after: int) -> Complement | None:
    """Read `Commander Royal Xish Bee Forces N N`: a nation's body that no "of" joins to an office.

    It ends with the last word of a body before the name.
    """
    at = after + (sentence.word(after) == "royal")
    if core.level != "official" or core.plural or at not in sentence.places:
        return None
    index, place = sentence.places[at]
    if place.kind == "city" or sentence.genitive(index):
        return None
    kinds = words().bodies | words().organizations | SERVICES
    end = index
    for n in range(index, index + LONGEST_NAME):
        if sentence.word(n) in kinds:
            end = n + 1
        elif not sentence.capital(n) or sentence.word(n) in words().honorifics:
            break
    if end == index:
        return None
    return Complement(
        past_acronym(sentence, end), f" of the {text_of(sentence, after, end)}", (place.code,)
    )


def acronym_beside(sentence: Sentence, core: Core, after: int) -> int:
    """Read `Chairman HWB N N`, `Head HWB Bee Mission N N`: a body that no "of" joins to its head.

    It begins with an acronym.
    """
    heads = core.level in {"official", "head-of-state"} and not core.plural
    acronym = sentence.tokens[after].text if after < len(sentence.tokens) else ""
    if not heads or after > core.after or len(acronym) < len("HWB") or not acronym.isupper():
        return after
    known = words()
    word = sentence.word(after)
    claimed = word in known.short or word in known.stops | known.honorifics | known.after_names
    kinds = known.bodies | known.organizations | ENDS | {"mission"}
    end = after + 1
    for n in range(after + 1, after + LONGEST_STATE):
        if sentence.capital(n) and sentence.word(n) in kinds:
            end = n + 1
        elif not is_field(sentence.word(n)):
            break
    named = sentence.word(end) in known.honorifics or full_name_at(sentence, end)
    shouted = any(
        token.text.isupper() and len(token.text) > 1 for token in sentence.tokens[end : end + 2]
    )
    plain = acronym.isalpha() and after not in sentence.places and not claimed
    return end if plain and named and not shouted else after


def full_name_at(sentence: Sentence, index: int) -> bool:
    """Tell whether two capitals or more that begin no place stand from a token on."""
    return all(
        sentence.capital(n) and n not in sentence.places and sentence.word(n) not in words().stops
        for n in (index, index + 1)
    )


def beside_name(sentence: Sentence, core: Core) -> bool:
    """Tell whether an office stands behind its holder's name: `N N, the Director of Honey`."""
    before = core.first - (sentence.word(core.first - 1) == "the")
    if sentence.word(before - 1) != ",":
        return sentence.word(before - 1) == "("
    if any(end == before - 1 for end, _ in sentence.places.values()):
        return False  # "Assistant to the President of Xland, Head of the Honey Agency N N"
    return not sentence.word(before - 2)[:1].isalpha() or sentence.capital(before - 2)


def past_gloss(sentence: Sentence, core: Core, after: int) -> int:
    """Skip what a body is called in brackets: `N N, Director of Hive Bank (Wax Group)`."""
    after = past_acronym(sentence, after)
    glossed = after + 1 not in sentence.places and beside_name(sentence, core)
    return sentence.past_brackets(after, LONGEST_ASIDE) if glossed else after


def places_from(sentence: Sentence, at: int, several: bool) -> tuple[int, tuple[str, ...]]:
    """Read one country, or after a plural as many as are joined: `Xland and of Yland`."""
    end, place = sentence.places[at]
    named = [place.code]
    while several and sentence.word(end) in {",", "and"}:
        following = end + 1
        while sentence.word(following) in {"the", "and", "of"}:
            following += 1
        if following not in sentence.places:
            break
        beyond, other = sentence.places[following]
        if other.kind == "city" and place.kind != "city" and sentence.capital(beyond):
            break  # "the ministers of Xland and Yland, Sofia N and M M"
        end, place = beyond, other
        named.append(place.code)
    return end, tuple(named)


def _own_board(sentence: Sentence, after: int) -> Complement | None:
    """Read `of the board`, `of the management board of directors`, where of which follows."""
    end = after + 1 + (sentence.word(after + 1) == "the")
    end += sentence.word(end) in BOARDS
    if sentence.word(end) != "board" or sentence.capital(end):
        return None
    end += 3 if sentence.words[end + 1 : end + 3] == ("of", "directors") else 1
    theirs = sentence.word(end) in {"of", "at"}
    return Complement(end, f" {text_of(sentence, after, end)}") if theirs else None
