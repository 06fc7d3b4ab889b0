"""What follows an office: its country, its institution, whose envoy it is, an ambassador's post."""

import re

from diplo_cli.draft.bodies import (
    ENDS,
    PARTS,
    RANKS,
    STYLES,
    country_inside,
    institution_end,
    is_state_alone,
    past_acronym,
)
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.fields import is_field
from diplo_cli.draft.leaders import (
    LEADING_BODIES,
    LONGEST_STATE,
    Complement,
    leader_of,
    leaders_office,
    of_this_country,
    text_of,
    under_state,
)
from diplo_cli.draft.levels import CABINET
from diplo_cli.draft.office_cores import Core
from diplo_cli.draft.office_words import words
from diplo_cli.draft.owned_bodies import (
    LONGEST_NAME,
    SHARED,
    acronym_beside,
    beside_name,
    company_of,
    full_name_at,
    named_company,
    national_body,
    of_each_body,
    owned_body,
    past_gloss,
    places_from,
)
from diplo_cli.draft.portfolios import ADVISERS, field_end, with_end
from diplo_cli.draft.posts import organization_end, past_other_posts, past_regions
from diplo_cli.draft.tokens import Sentence

# "the President of Xland His Excellency N N": no part of a body's name.
BEFORE_NAME = STYLES | {"his", "her"}
BOTH = frozenset({"the", "two", "both", "three", "four", "five", "respective"})
STATES = frozenset(
    {"republic", "kingdom", "state", "states", "federation", "sultanate"}
    | {"emirate", "principality", "commonwealth", "city", "town"}
)
JOINING = frozenset(
    {"of", "for", "to", "in", "from", "at", "with", "within", "under", "responsible"}
)
ENVOYS = frozenset({"envoy", "representative"})
COMMITTEES = frozenset({"committee", "commission", "subcommittee", "council"})
DIVISIONS = frozenset({"division", "wing", "department"})
OFFICERS = frozenset({"secretary", "director", "director-general", "general", "adviser", "advisor"})
# What a state's own bodies are called beside `bodies`: a nation before them isn't of the name.
OF_STATE = frozenset({"ministry", "ministries", "department", "directorate"})
# Who heads a city where its name says that it is one: "Chairman of Hivetown city".
HEADS = frozenset({"Chairman", "Chairwoman", "Chairperson", "Head", "Chief"})
GOVERNMENT = frozenset({"government", "cabinet", "parliament", "treasury"})
# Countries that are names given to people too: "Minister Georgia N N".
GIVEN_TOO = frozenset({"georgia", "chad", "jordan", "israel", "india", "kenya", "cuba", "ireland"})
# A body that only its country tells from others: "Governor of the Bank of Xland".
BARE_BODY = compiled(r"\bof (?:the )?Bank$")


def tail_of(sentence: Sentence, core: Core) -> tuple[int, str, tuple[str, ...]]:
    """Read what follows an office: its country, its institution, an ambassador's post."""
    after, title = core.after, core.title
    countries: tuple[str, ...] = ()
    after = _past_interim(sentence, past_acronym(sentence, after))
    while True:
        end = _subject_end(sentence, core, after)
        if end > after:
            after, title = end, f"{title} {text_of(sentence, after, end)}"
        found = _complement(sentence, core, after) if sentence.word(after) in JOINING else None
        if found is None or (countries and sentence.word(after) == "at" and core.level in CABINET):
            break  # "the Foreign Minister of Xland at the Foreign Ministry in Hivetown"
        named = BARE_BODY.search(title) and not found.text
        text = f" {text_of(sentence, after, found.after)}" if named else found.text
        after = past_gloss(sentence, core, found.after)
        title = f"{title}{text}"
        countries = countries or found.countries
    end = _ministry_beside(sentence, core, after)
    if end > after:
        countries = countries or country_inside(sentence, after, end)
        return end, f"{title}{text_of(sentence, after, end)}", countries
    beside = _without_of(sentence, core, after, countries)
    if beside:
        return beside.after, f"{title}{beside.text}", beside.countries or countries
    return after, title, countries


def _without_of(
    sentence: Sentence, core: Core, after: int, countries: tuple[str, ...]
) -> Complement | None:
    """Read whose an office is where no "of" says so: `Foreign Minister Xland N N`."""
    ruled = _past_fond(sentence, after + 2) if sentence.word(after) == "," else after
    if sentence.words[after : after + 3] == (",", "government", "of") and ruled in sentence.places:
        return Complement(sentence.places[ruled][0], "", (sentence.places[ruled][1].code,))
    if countries:
        return None
    if body := national_body(sentence, core, after):
        return body
    listed = sentence.places.get(after + 1) if sentence.word(after) == "," else None
    if listed and sentence.word(listed[0]) == ")" and listed[1].kind == "country":
        return Complement(listed[0], "", (listed[1].code,))  # "N N (Minister of Honey, Xland)"
    if core.plural:
        return None
    beside = sentence.places.get(after)
    given = sentence.word(after) in GIVEN_TOO
    if beside and beside[1].kind == "country" and not given and full_name_at(sentence, beside[0]):
        return Complement(beside[0], "", (beside[1].code,))  # "Foreign Minister Xland N N"
    acronym = acronym_beside(sentence, core, after)
    if acronym > after:
        return Complement(acronym, f" of {text_of(sentence, after, acronym)}")
    bracketed = sentence.places.get(after + 1) if sentence.word(after) == "(" else None
    if bracketed and sentence.word(bracketed[0]) == ")":
        return Complement(bracketed[0] + 1, "", (bracketed[1].code,))
    return None


def _subject_end(sentence: Sentence, core: Core, after: int) -> int:
    """Read what an adviser or a committee is for: `of the Committee on Honey`."""
    advises = after > core.after and core.title.split()[-1].lower() in ADVISERS
    advises = advises or (after == core.after and sentence.word(after - 1) in ENVOYS)
    if sentence.word(after) != "on" or not (advises or sentence.word(after - 1) in COMMITTEES):
        return after
    end = field_end(sentence, after + 1)
    return end if end > after + 1 else after


def _ministry_beside(sentence: Sentence, core: Core, after: int) -> int:
    """Read `Secretary, Ministry of Honey`: the ministry of an officer who heads nothing else."""
    if after > core.after or core.title.split()[-1].lower() not in OFFICERS:
        return after
    end = after
    while sentence.word(end) == ",":
        run = end + 1
        while sentence.capital(run) and run not in sentence.places:
            run += 1
        if sentence.word(end + 1) in OF_STATE and sentence.word(end + 2) in {"of", "for"}:
            return institution_end(sentence, end + 1, beside_name(sentence, core))
        if sentence.word(run - 1) not in DIVISIONS:
            break
        end = run
    return end


def _past_interim(sentence: Sentence, after: int) -> int:
    """Skip `a.i.` or `ad interim` after a chargé d'affaires."""
    at = after + (sentence.word(after) == ",")
    if sentence.word(at) == "ai" and sentence.word(at - 1) != "and":
        return at + 1
    return at + 2 if sentence.words[at : at + 2] == ("ad", "interim") else after


def _complement(sentence: Sentence, core: Core, after: int) -> Complement | None:
    """Read one complement from its small word on: a leader, a place, the government, a body."""
    at = _past_fond(sentence, after)
    word = sentence.word(after)
    special = (
        _with_whom(sentence, after, at)
        or of_each_body(sentence, core, after)
        or of_this_country(sentence, core, after, at)
        or _of_government(sentence, core, after, at)
        or leaders_office(sentence, after, at)
        or under_state(sentence, after, at)
        or leader_of(sentence, core, after, at)
        or owned_body(sentence, core, after, at)
        or named_company(sentence, core, after, at)
    )
    if special:
        return special
    if at in sentence.places and not _names_body(sentence, at):
        return company_of(sentence, after, at) or _place(sentence, core, after, at)
    if core.level == "ambassador" and word in {"to", "at"}:
        sent = organization_end(sentence, at)
        return Complement(sent, f" {text_of(sentence, after, sent)}") if sent > at else None
    if word == "to" and sentence.word(at) in GOVERNMENT:
        return Complement(at + 1, f" to the {sentence.tokens[at].text}")
    both = _past_both(sentence, after)
    if both > after:
        return Complement(both)
    beside = beside_name(sentence, core)
    inside = word in {"of", "for"} or (
        word in {"to", "in", "at"} and _begins_ministry(sentence, at)
    )
    end = institution_end(sentence, at, beside, core.plural) if inside else at
    end = _of_several_fields(sentence, at, end)
    if end == at:
        return None
    if sentence.word(end - 1) == "party" and sentence.word(end) == "of":
        end = sentence.places[end + 1][0] if end + 1 in sentence.places else end
        end += 2 * (sentence.words[end : end + 2] == ("central", "committee"))
    text, own = f" {_plain(sentence, after, end)}", country_inside(sentence, at, end)
    if (own and sentence.word(end - 1) == "embassy") or sentence.word(at) == "embassy":
        text = ""  # whose embassy it is tells the country
    text = re.sub(r"[“”«»\"]", "", text)
    apart = sentence.places.get(end + 1) if sentence.word(end) == "," else None
    if apart and apart[1].kind == "country" and sentence.capital(apart[0]):
        return Complement(apart[0], text, (apart[1].code,))  # the Ministry of Finance, Xland N N
    return Complement(end, text, own)


def _of_several_fields(sentence: Sentence, at: int, end: int) -> int:
    """Read on to the end of `the Ministry of Foreign Affairs, Trade and Tourism of Xland`.

    So for `Vice President for Honey, Human and Social Development, N N`. Small letters end no
    name: `at the ministry of honey, N N`.
    """
    if sentence.word(at - 1) == "for" and sentence.word(end) == ",":
        fields = field_end(sentence, at)
        return fields if "and" in sentence.words[end:fields] else end
    small = end == at + 1
    if sentence.words[at : at + 2] != ("ministry", "of") or not (
        small or sentence.word(end) == ","
    ):
        return end
    fields = field_end(sentence, at + 2)
    if small:
        return fields if fields > at + 2 else end
    return max(end, fields) if sentence.word(fields) in {"of", ","} else end


def _with_whom(sentence: Sentence, after: int, at: int) -> Complement | None:
    """Read `of Relations with Xland`, `in charge of Honey`: what completes a field.

    A `Friendship Group with Xland` is not Xland's.
    """
    state = sentence.word(after) == "with" and at in sentence.places
    end = sentence.places[at][0] if state else with_end(sentence, after)
    return Complement(end, f" {text_of(sentence, after, end)}") if end > after else None


def _past_both(sentence: Sentence, after: int) -> int:
    """Skip `of both states`, `of three Baltic countries` after an office in the plural."""
    at = after + 1
    while sentence.word(at) in BOTH:
        at += 1
    counted = sentence.word(at - 1) in BOTH - {"the"}
    at += counted and sentence.capital(at) and sentence.word(at + 1) in SHARED
    shared = at > after + 1 and sentence.word(after) == "of" and sentence.word(at) in SHARED
    return at + 1 if shared else after


def _begins_ministry(sentence: Sentence, at: int) -> bool:
    """Tell whether an institution that somebody works at begins at a token: `at the Ministry`."""
    index = at
    short = sentence.tokens[at].text if at < len(sentence.tokens) else ""
    acronym = short.isupper() and short.isalpha() and len(short) >= len("MFA")
    if sentence.words[at : at + 2] == ("ministry", "of") or acronym:
        return True
    while index < at + LONGEST_NAME and (
        sentence.capital(index) or sentence.word(index) in {"the", "and"}
    ):
        if sentence.word(index) in words().organizations | words().bodies | LEADING_BODIES:
            return True
        index += 1
    return False


def _past_fond(sentence: Sentence, after: int) -> int:
    """Skip what stands before a country: `of the people of Xland`, `of our partner the Xland`."""
    at = after + 2 if sentence.word(after + 1) in {"the", "its", "their"} else after + 1
    index = at
    while sentence.word(index) in words().fond and not sentence.capital(index):
        index += 1
        while sentence.word(index) in {"of", "the", ","}:
            index += 1
    if index in sentence.places:
        return index
    return _past_state(sentence, at)


def _past_state(sentence: Sentence, at: int) -> int:
    """Skip what a country calls itself, and `the city of`: `the Co-operative Republic of Xland`."""
    index = at
    while index < at + LONGEST_STATE and (
        sentence.capital(index) or sentence.word(index) in {"city", "town"}
    ):
        if index > at and sentence.word(index) in STATES and index in sentence.places:
            return index
        if sentence.word(index) in STATES and sentence.word(index + 1) == "of":
            place = index + 3 if sentence.word(index + 2) == "the" else index + 2
            return place if is_state_alone(sentence, place) else at
        index += 1
    return at


def _place(sentence: Sentence, core: Core, after: int, at: int) -> Complement | None:
    """Read the country of an office, or where an ambassador or envoy is sent."""
    word = sentence.word(after)
    fielded = word == "in" and {" of ", " for "} & set(re.findall(" of | for ", core.title))
    envoy = core.level == "ambassador" and word != "of"
    town = sentence.places[at][1].kind == "city"
    if town and word == "for" and core.level in {"minister", "deputy-minister"}:
        end, place = sentence.places[at]
        return Complement(end, f" {text_of(sentence, after, end)}", (place.code,))
    end, _ = sentence.places[at]
    if word == "in" and core.level == "official":
        end += sentence.word(end) in PARTS  # "Representative in the Waxtown region N N"
    held = sentence.capital(end) and (not town or sentence.capital(end + 1)) and not fielded
    if word == "in" and core.level == "official" and held and not (town and end in sentence.places):
        return Complement(end)  # "UN Coordinator in Xland N N", "Director in Xville N N"
    of_part = sentence.word(sentence.places[at][0]) in PARTS and core.title in HEADS
    if town and word == "of" and (of_part or _governs(core)):
        return _cities(sentence, core, after, at)
    if (town or (word == "in" and not fielded)) and not envoy:
        return None
    end, named = places_from(sentence, at, core.plural or word in {"to", "for"})
    if core.level == "official" and word in {"to", "for"}:
        end = past_regions(sentence, end)
        if core.title.startswith(("Country ", "Resident ")):
            return Complement(end)
        return Complement(end, f" {text_of(sentence, after, end)}")
    if sentence.genitive(end):
        return None
    if sentence.word(end) == "people" and word == "of":
        end += 1
    end = past_other_posts(sentence, core, after, end)
    return Complement(end, "", named if word != "to" and (word != "in" or fielded) else ())


def _of_government(sentence: Sentence, core: Core, after: int, at: int) -> Complement | None:
    """Read `Head of the Xish Government`."""
    end, place = sentence.places.get(at, (at, None))
    whose = place and core.title == "Head" and sentence.word(after) == "of"
    if not place or not whose or sentence.word(end) != "government":
        return None
    return Complement(end + 1, " of Government", (place.code,))


def _cities(sentence: Sentence, core: Core, after: int, at: int) -> Complement:
    """Read the city of an office, or after a plural the cities: `mayors of Xville and Yville`."""
    end, codes = places_from(sentence, at, core.plural)
    end += sentence.word(end) in PARTS
    return Complement(end, f" {text_of(sentence, after, end)}" if len(codes) == 1 else "", codes)


def _governs(core: Core) -> bool:
    """Tell whether an office, or a deputy's, is one of a city or of a part of a country."""
    title = re.sub(r"^(?:first |deputy |vice[ -]|acting |interim )+", "", core.title.lower())
    minister = core.level == "minister" and not core.plural  # of a part of a country
    return minister or title in words().local or core.title.lower() in words().local


def _plain(sentence: Sentence, first: int, after: int) -> str:
    """Give an institution's name without a nation before it: `the Saeima` of `the Xish Saeima`."""
    at = first + 2
    place = sentence.places.get(at) if sentence.word(at - 1) == "the" else None
    if place and place[1].kind == "demonym" and place[0] < after:
        own = {sentence.word(n) for n in range(place[0], after)}
        if place[0] == after - 1 or own & (words().bodies | OF_STATE):
            return f"{text_of(sentence, first, at)} {text_of(sentence, place[0], after)}"
    return text_of(sentence, first, after)


def _names_body(sentence: Sentence, at: int) -> bool:
    """Tell whether a place begins an institution's name: `the Kenya National Chamber`."""
    index = sentence.places[at][0]
    run: list[str] = []
    if sentence.places[at][1].code == "EU" and sentence.word(index) == "delegation":
        return True  # "Head of the EU delegation in Xland": its embassy
    while sentence.word(index) not in BEFORE_NAME and (
        sentence.capital(index)
        or (sentence.genitive(index) and sentence.capital(index + 1))
        or (run and sentence.word(index) == "and" and is_field(run[-1]))
    ):
        run.append(sentence.word(index))
        index += 1
    if run and run[0] in RANKS:
        run = run[1:]  # "of the Bee Committee of Xland General N N"
    kinds = words().organizations | words().bodies | ENDS | {"delegation", "mission"}
    return not kinds.isdisjoint(run) or (len(run) > 1 and any(map(is_field, run)))
