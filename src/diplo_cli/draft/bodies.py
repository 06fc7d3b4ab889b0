"""The institutions that offices belong to: "Director of the Europe Department", "CEO of Masdar".

An institution's name is a run of capitals joined by small words; where its holder's name follows
without a mark, it ends after the last word that names a body or a field.
"""

from diplo_cli import partial_dates
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.fields import is_field
from diplo_cli.draft.office_words import office_words_at, rank_at, words
from diplo_cli.draft.tokens import Sentence

LONGEST_PERSON = 5  # words of a name
SMALL = frozenset({"of", "the", "and", "for", "on", "&", "under"})
# Common nouns that end an institution's name in small letters: "the EIB office".
LOWER = frozenset(
    {"office", "department", "division", "mission", "delegation", "bureau", "agency"}
    | {"ministry", "region", "section", "bank", "company", "group", "university"}
    | {"parliament", "committee", "council", "commission", "fund", "centre", "center"}
    | {"administration", "service", "branch", "directorate", "board", "association"}
    | {"party"}
)
# What the names of organizations of many countries end with.
ENDS = frozenset(
    {"nations", "union", "organization", "organisation", "forum", "initiative"}
    | {"league", "federation", "confederation", "office", "centre", "center"}
    | {"alliance", "secretariat", "cross", "crescent", "states"}
)
# What a part of a country is called after its name.
PARTS = frozenset(
    {"region", "province", "district", "oblast", "governorate", "city", "county"}
    | {"prefecture", "municipality", "capital", "krai", "canton", "voivodeship"}
    | {"department"}
)
# Of whom a federation is: "of the Federation of Xish Chambers".
MEMBERS = frozenset({"chambers", "banks", "industries", "employers", "exporters", "manufacturers"})
LEVELS = frozenset({"provincial", "municipal", "regional", "city", "district", "state", "national"})
# "The head of the Honey Agency N N on Monday": no part of a body's name.
DAYS = frozenset(f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun"))
DAYS |= frozenset(map(str.lower, partial_dates.MONTHS)) - {"may", "march"}
OF_CITIES = frozenset({"university", "port", "seaport", "airport", "diocese", "archdiocese"})
COMPASS = frozenset({"north", "south", "east", "west"})
CONTINENTS = frozenset({"africa", "america", "asia", "europe"})
# "Signatory from Xland: N N", on a line of its own.
SIGNATORY = frozenset({"signatory", "signatories"})
# Before a person's name, never within a body's.
STYLES = frozenset({"he", "hh", "hrh", "mr", "mrs", "ms", "dr", "shri", "smt"})
LONGEST_ASIDE = 9  # tokens in brackets, with these
# Soldiers' ranks before a name, of which a body's name may be thought to go on.
RANKS = frozenset({"general", "lt", "gen", "col", "colonel", "rear", "admiral", "major", "brig"})
# Legal forms of companies, which stand behind their names.
FORMS = frozenset(
    {"cjsc", "ojsc", "pjsc", "jsc", "llc", "llp", "ltd", "plc", "inc", "gmbh", "corp"}
)
# "Commander of the 1st Honey Brigade".
ORDINAL = compiled(r"\d{1,3}(?:st|nd|rd|th)")
QUOTES = frozenset('"“”«»')
OPENING = frozenset("“«")
CLOSING = {'"': '"', "“": "”", "«": "»", "„": "“"}
LONGEST_FORM = 4  # words of a company's form before its quoted name, or of its kind behind it
LONGEST_QUOTED = 9  # tokens of a quoted name
# "the Republic N N and His Majesty": of another one.
AND_MAJESTIES = {
    ("and", whose, style)
    for whose in ("his", "her", "their")
    for style in ("majesty", "majesties", "highness", "royal", "excellency", "excellencies")
}
# "the Majlis ash-Shura", "Majlis A'Shura".
MAJLIS = frozenset({"majlis", "mejlis"})
ARTICLED = compiled(r"[Aa][a-z]{0,2}[-'’ʼ‘](?=[A-Z])")
# The shortest run of capitals in which an unknown company's name and a person's full one stand.
COMPANY_AND_NAME = 3


def institution_end(sentence: Sentence, at: int, beside: bool, several: bool = False) -> int:
    """Give the end of an institution's name, before a country; `beside` if its holder came before.

    Of `several` holders the first one's name ends before an "and". Otherwise what follows the
    body's own words in it is the name of who holds the office.
    """
    if quoted := _quoted_end(sentence, at):
        return quoted
    end = _before_holder(sentence, at, _run(sentence, at))
    crowned = [n for n in range(at, end) if sentence.word(n) in {"majesty", "highness"}]
    if crowned:
        return crowned[-1] + 1  # "Director of the Office of His Majesty N N"
    if sentence.word(end) in LOWER | PARTS and end > at:
        return end + 1
    if several:
        end = next((n for n in range(at, end) if sentence.word(n) == "and"), end)
    if beside or end == at or _named_after(sentence, past_acronym(sentence, end)):
        return _before_next(sentence, at, end)
    return _before_name(sentence, at, end)


def _before_holder(sentence: Sentence, at: int, end: int) -> int:
    """Cut a run of capitals behind the first of two who are told: `of the Bee Agency N N and …`.

    A company's name ends with its legal form: `of Bee Wax Ltd N N`.
    """
    for n in range(at + 1, end):
        named = all(sentence.capital(m) and m not in sentence.places for m in (n + 1, n + 2))
        if sentence.word(n) in FORMS and sentence.word(n - 1) not in FORMS and named:
            return n + 1
        if sentence.word(n) != "and":
            continue
        if _begins_next(sentence, n + 1, end):
            return n
        own = next((m for m in range(n - 1, at, -1) if _names_body(sentence, m)), n)
        plain = all(
            sentence.capital(m) and m not in sentence.places and sentence.word(m) not in SMALL
            for m in range(own + 1, n)
        )
        if plain and len("NM") < n - own <= len("NMOP"):
            return n
    return end


def _quoted_end(sentence: Sentence, at: int) -> int:
    """Give the end of a body whose name is quoted before its holder's: `of JSC "Bee Wax" N N`."""
    first = at
    while first < at + LONGEST_FORM and sentence.capital(first):
        first += 1
    closing = CLOSING.get(sentence.word(first))
    near = range(first + 2, first + LONGEST_QUOTED)
    last = next((n for n in near if closing and sentence.word(n) == closing), None)
    if last is None or not sentence.capital(first + 1):
        return 0
    end = last + 1
    for n in range(end, end + LONGEST_FORM):
        if sentence.word(n) in FORMS | LOWER or (sentence.capital(n) and _names_body(sentence, n)):
            end = n + 1  # `the "Bee Wax" Trade House N N`
    return end


def _begins_next(sentence: Sentence, first: int, end: int) -> bool:
    """Tell whether the next one's name and office follow: `of the Bee Agency and N N, Director`."""
    named = all(
        sentence.capital(n)
        and n not in sentence.places
        and not _names_body(sentence, n)
        and sentence.word(n) not in words().stops | COMPASS
        for n in range(first, end)
    )
    office = end + 1 + (sentence.word(end + 1) == "the")
    held = sentence.word(end) == "," and office_words_at(sentence, office) is not None
    return held and named and len("NM") <= end - first <= len("NMO")


def _begins_style(sentence: Sentence, index: int) -> bool:
    """Tell whether what stands before a name begins: `the Bee Agency His Excellency N N`."""
    honored = sentence.word(index) in {"his", "her"} and sentence.word(index + 1) == "excellency"
    return honored or sentence.word(index) in STYLES | SIGNATORY


def _of_its_city(sentence: Sentence, index: int) -> bool:
    """Tell whether a city is of a body's own name: `the University of Tartu`."""
    body = sentence.word(index - 2)
    return body in OF_CITIES and sentence.places[index][1].kind == "city"


def _run(sentence: Sentence, at: int) -> int:
    """Give the end of the capitals from a token on, joined by small words."""
    index = at + (sentence.words[at : at + 2] == ("ministry", "of"))
    end = index
    known = words()
    while index < len(sentence.tokens) and not _begins_other(sentence, index):
        numbered = ORDINAL.fullmatch(sentence.word(index)) and sentence.capital(index + 1)
        numbered = numbered or _is_articled(sentence, index)
        if numbered or (
            sentence.capital(index)
            and (not office_words_at(sentence, index) or _is_of_body(sentence, index))
        ):
            if (
                index in sentence.places
                and index > at
                and sentence.word(index - 1) in {"of", "the", "and"}
                and not _goes_on(sentence, index)
                and not _of_its_city(sentence, index)
            ) or (index > at and _begins_style(sentence, index)):
                break
            end = index + 1
        elif _is_passed(sentence, index, at, end):
            pass
        elif sentence.word(index) in {"ministers", "directors", "deputies"} and end > at:
            end = index + 1
        elif sentence.word(index) in QUOTES and end > at:
            if not sentence.capital(index + 1) and end < index:
                break
            end += end == index and sentence.word(index) not in OPENING
        elif sentence.word(index) not in SMALL and not (
            sentence.genitive(index) and sentence.capital(index + 1) and index > at
        ):
            break
        index += 1
        if (
            end > at
            and sentence.word(index) not in {"ministers", "directors", "deputies"}
            and not (sentence.genitive(index) and sentence.capital(index + 1))
            and not sentence.genitive(index - 1)
            and {t.word for t in sentence.tokens[at:end]} & known.bodies
            and (
                sentence.word(index) not in {"of", "for", "on"}
                or sentence.word(index + 1) != "ministers"
            )
            and sentence.word(index) not in {"of", "for", "on", "under"}
            and not _has_body(sentence, index)
            and not _is_articled(sentence, index)
        ):
            break
    return end


def _is_articled(sentence: Sentence, index: int) -> bool:
    """Tell whether an Arabic name of a parliament ends here: `Majlis ash-Shura`."""
    return sentence.word(index - 1) in MAJLIS and bool(
        index < len(sentence.tokens) and ARTICLED.match(sentence.tokens[index].text)
    )


def _is_of_body(sentence: Sentence, index: int) -> bool:
    """Tell whether an office is a word of a body's name: `the Mayor's Office`."""
    following = index + 1 + sentence.genitive(index + 1)
    kinds = words().organizations | ENDS if following > index + 1 else words().organizations
    return sentence.capital(following) and sentence.word(following) in kinds


def _is_passed(sentence: Sentence, index: int, at: int, end: int) -> bool:
    """Tell whether a name goes on past what is no capital: `South - South`, `St. Rose Hospital`."""
    if sentence.word(index) == ".":
        return sentence.word(index - 1) == "st" and sentence.capital(index + 1)
    if sentence.word(index) == ",":
        return end == index and _lists_fields(sentence, index)
    if sentence.word(index) in {"-", "–"}:
        return {sentence.word(index - 1), sentence.word(index + 1)} <= COMPASS
    return sentence.word(index) in LEVELS and end == index > at and sentence.capital(index + 1)


def _lists_fields(sentence: Sentence, comma: int) -> bool:
    """Tell whether a body's fields go on after a comma: `Institute of Wax, Bees and Hay (IWBH)`."""
    last = comma + 1
    while last < comma + LONGEST_PERSON and sentence.capital(last):
        last += 1
    told = [sentence.word(comma - 1), *(sentence.word(n) for n in range(comma + 1, last))]
    if sentence.word(last) == "," and last > comma + 1:
        return all(map(is_field, (told[0], told[-1]))) and _lists_fields(sentence, last)
    closed = sentence.word(last) == "and" and past_acronym(sentence, last + 2) > last + 2
    return closed and sentence.capital(last + 1) and all(map(is_field, (told[0], told[-1])))


def _begins_other(sentence: Sentence, index: int) -> bool:
    """Tell whether what begins at a token is of no body: a day, `and His Majesty`."""
    if sentence.word(index) in DAYS or sentence.words[index : index + 3] in AND_MAJESTIES:
        return True
    return sentence.word(index) == "and" and begins_holder(sentence, index + 1)


def begins_holder(sentence: Sentence, index: int) -> bool:
    """Tell whether a name with an office of its own begins: `and N al-N, the Xish Ambassador`."""
    at = index
    while at < index + LONGEST_PERSON and (
        (sentence.capital(at) and at not in sentence.places and not _names_body(sentence, at))
        or (at > index and sentence.word(at) in words().particles)
    ):
        at += 1
    if at - index < len("NM") or sentence.word(at) != ",":
        return False
    at += 1 + (sentence.word(at + 1) == "the")
    at = sentence.places[at][0] if at in sentence.places else at
    at += sentence.genitive(at)
    return any(office_words_at(sentence, n) for n in (at, at + sentence.capital(at)))


def _has_body(sentence: Sentence, index: int) -> bool:
    """Tell whether a body of the body follows: `the Congress Standing Committee`."""
    near = (index, index + 1)
    known = words().bodies
    return sentence.capital(index) and any(sentence.word(n) in known for n in near)


def _named_after(sentence: Sentence, end: int) -> bool:
    """Tell whether its holder's full name follows a body after a comma, so that none is in it."""
    if sentence.word(end) != "," or office_words_at(sentence, end + 1):
        return False
    return all(
        sentence.capital(n) and n not in sentence.places and not _names_body(sentence, n)
        for n in (end + 1, end + 2)
    )


def _goes_on(sentence: Sentence, index: int) -> bool:
    """Tell whether a country is a word of the name: `the Association of Xland Industries`."""
    after = sentence.places[index][0]
    word = sentence.word(after)
    if word in RANKS and not _names_body(sentence, after + 1):
        return False  # "the Bee Committee of Xland General N N"
    return sentence.capital(after) and (word in MEMBERS or _names_body(sentence, after))


def is_state_alone(sentence: Sentence, at: int) -> bool:
    """Tell whether a country stands at a token that is no word of a body's name, as above."""
    place = sentence.places.get(at)
    return place is not None and sentence.word(place[0]) not in MEMBERS


def _before_name(sentence: Sentence, at: int, end: int) -> int:
    """Give where the body ends in a run of capitals that may end with a person's name."""
    if ORDINAL.fullmatch(sentence.word(at)) and sentence.word(end) == ",":
        return end  # "Commander of the 1st Forest Infantry, General N N"
    ranks = words().honorifics  # "Public Security Major General N N"
    ranked = [
        n
        for n in range(at, end - 1)
        if (rank_at(sentence, n) or sentence.word(n) in ranks)
        and sentence.word(n + 1) not in words().bodies | ENDS
    ]
    initial = next((n for n in range(at + 1, end) if sentence.tokens[n].initial), None)
    if initial:
        return initial  # "Chairman of the Concern Apiwax G.Borg"
    if sentence.word(at) in FORMS and not any(
        n in sentence.places or sentence.word(n) in SMALL or _names_body(sentence, n)
        for n in range(at + 1, end)
    ):
        # "Chairman of JSC Apiwax N N": the form of a company before its name.
        return end - len("NM") if end - at > COMPANY_AND_NAME else end
    own = [n for n in range(at, end) if _names_body(sentence, n) and n - 1 not in ranked]
    joints = [n for n in range(at, end) if sentence.word(n) in SMALL]
    last = joints[-1] + 1 if joints else at
    if own and own[-1] >= last:
        return own[-1] + 1
    capitals = end - last
    if own:  # "Chamber of Deputies N N": the word after a joint is the body's
        return end if capitals < COMPANY_AND_NAME else last + 1
    if joints or capitals < COMPANY_AND_NAME or capitals > COMPANY_AND_NAME + 1:
        return end
    return at + 1


def _before_next(sentence: Sentence, at: int, end: int) -> int:
    """Give where a body ends before the next one's name in a list of offices, each before its name.

    `Minister N N, Director of the Honey Department M M, and …`: two capitals or three after the
    body's own last word, and nothing more, are a name.
    """
    own = [n for n in range(at, end) if _names_body(sentence, n)]
    last = own[-1] + 1 if own else end
    ranked = next((n for n in range(at + 1, end) if sentence.word(n) in RANKS), None)
    if ranked and ranked >= last - 1:
        last = ranked
    plain = all(sentence.capital(n) and n not in sentence.places for n in range(last, end))
    named = plain and len("NM") <= end - last <= len("NMO")
    return last if named and sentence.word(end) in {",", "and"} else end


def _names_body(sentence: Sentence, index: int) -> bool:
    """Tell whether a word is a body's own: a kind of body, a field, an acronym."""
    known = words()
    word, text = sentence.word(index), sentence.tokens[index].text
    acronym = text.isupper() and len(text) > 1 and text.isalpha()
    kinds = known.bodies | known.organizations | ENDS | PARTS
    return word in kinds or acronym or is_field(word) or _is_articled(sentence, index)


def country_inside(sentence: Sentence, at: int, end: int) -> tuple[str, ...]:
    """Give the country that an institution's name holds, else its city's."""
    text = (
        sentence.text[sentence.tokens[at].start : sentence.tokens[end - 1].end] if end > at else ""
    )
    if any(text.startswith(name) for name in words().international):
        return ()  # "the Xville Cooperation Organisation"
    inside = [place for index, (_, place) in sentence.places.items() if at <= index < end]
    inside = [place for place in inside if place.kind != "city"] or inside[:1]
    return tuple(place.code for place in inside[-1:])


def past_acronym(sentence: Sentence, index: int) -> int:
    """Skip an acronym in brackets, or who is meant in them: `(PNG)`, `(the visiting Minister)`."""
    past = sentence.past_brackets(index, LONGEST_ASIDE)
    if past == index:
        return index
    inside = sentence.tokens[index + 1 : past - 1]
    acronym = len(inside) == 1 and inside[0].text.isupper() and len(inside[0].text) > 1
    aside = not sentence.capital(index + 1) and index + 1 not in sentence.places
    of_body = len(inside) == 1 and sentence.word(index + 1) in words().bodies
    aside = aside or of_body or all(is_field(each.word) for each in inside)  # "(Gas)"
    # "Mayor of Waxtown (Bee Province) N N": whose name stands behind it is not in it.
    named = sentence.capital(past) and sentence.capital(past + 1) and past not in sentence.places
    return past if acronym or aside or named else index
