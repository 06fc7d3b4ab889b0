"""People in a sentence: a name with its office, before or after it, or as someone's counterpart.

"Prime Minister of X N N", "X's Prime Minister N N", "N N, Minister of …", "his Xish counterpart
N N", "the Xish leader, N N", "Presidents N N and M M". A name is what follows an office: words
with a capital, initials and particles, until a word that can't belong to a name.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from diplo_cli.draft.bare_names import (
    apart,
    attendees,
    bare_names,
    listed_attendees,
    objects,
    subjects,
    with_shared,
)
from diplo_cli.draft.counterparts import COUNTERPARTS, counterparts
from diplo_cli.draft.described import described
from diplo_cli.draft.holder_names import name_after
from diplo_cli.draft.holders import country_after, each_in_turn, for_country, holders_of, spot
from diplo_cli.draft.office_words import of_many_countries, words
from diplo_cli.draft.offices import Office, office_at
from diplo_cli.draft.owners import is_body, led_by, owned, owner, with_body, with_body_beside
from diplo_cli.draft.person_names import (
    DOTTED,
    JUNIOR,
    Name,
    Spotted,
    in_order,
    is_born_on,
    name_at,
    overlap,
    past_honorifics,
)
from diplo_cli.draft.tokens import Sentence

# "Cabinet of Ministers" names nobody.
CABINETS = frozenset({"congress", "chamber", "cabinet", "council", "board", "committee"})
# Offices that a body has in other countries.
OUTPOSTS = ("Representative", "Country Director", "Country Manager", "Resident Coordinator")
# What a clause begins with before its sentence's own subject, how far its office is, what that did.
CLAUSES = frozenset({"after", "before", "following", "during", "in", "at", "while"})
FAR = 9
SAID = frozenset(
    {"said", "told", "noted", "expressed", "thanked", "emphasized", "emphasised", "stressed"}
    | {"recalled", "added", "praised", "appreciated", "highlighted", "hoped", "assured", "conveyed"}
    | {"reiterated", "underlined", "underscored", "briefed", "stated", "congratulated", "lauded"}
)
# What a list of offices, each before its holder's name, begins behind.
OPENS = frozenset({"by", "were", "included", "includes", "include", "comprised"})
LONGEST_RUN = 24  # words of a name with its honorifics and styles


def people_in(
    sentence: Sentence, named: Sequence[Office], before: Spotted | None = None
) -> list[Spotted]:
    """Find the people whom a sentence names, by its offices; `before` is who was named last."""
    found = _of_offices(sentence, named)
    found.extend(described(sentence))
    found.extend(apart(found, subjects(sentence)))
    found = _distinct(found)
    for spotted in counterparts(sentence, named, found, before):
        found = [
            each
            if each.end <= spotted.start or spotted.end <= each.start
            else each._replace(country=each.country or spotted.country)
            for each in found
        ]
        if not overlap(found, spotted.start, spotted.end):
            found.append(spotted)
    found.extend(apart(found, bare_names(sentence)))
    found = with_shared(sentence, named, found)
    found.extend(apart(found, attendees(sentence)))
    found.extend(apart(found, listed_attendees(sentence)))
    return in_order([*found, *apart(found, objects(sentence))])


def _of_offices(sentence: Sentence, named: Sequence[Office]) -> list[Spotted]:
    """Find who holds each office, of two of them who are named behind both."""
    found: list[Spotted] = []
    paired = {
        office: told
        for one, other in pairwise(named)
        if (told := each_in_turn(sentence, one, other))
        for office in (one, other)
    }
    for office in _past_ranks(sentence, named):
        if office in paired:
            found.extend(apart(found, paired[office]))
            continue
        if office.plural and sentence.word(office.first - 2) in CABINETS:
            continue
        if office.plural:
            found.extend(holders_of(sentence, office))
        else:
            found.extend(_holder(sentence, office, found[-1].end if found else 0))
    return found


def _past_ranks(sentence: Sentence, named: Sequence[Office]) -> Iterator[Office]:
    """Yield the offices, each reaching past a rank before its holder: `Envoy, Ambassador N N`."""
    passed = False
    for n, office in enumerate(named):
        if passed:
            passed = False
            continue
        following = named[n + 1] if n + 1 < len(named) else None
        if following and _is_rank(sentence, office, following):
            office = office._replace(after=following.after)
            passed = True
        yield office


def _is_rank(sentence: Sentence, office: Office, following: Office) -> bool:
    """Tell whether an office is only the rank of another's holder, or the same told once more.

    `Envoy, H.E. Ambassador N N`.
    """
    if office.title.startswith(f"{following.title} ") and not following.countries:
        between = sentence.words[office.after : following.first]
        return between[:1] == (",",) and {*between} <= words().honorifics | {",", "."}
    if following.title.lower() not in words().ranks or following.countries:
        return False
    at = office.after + (sentence.word(office.after) == ",")
    beside = at <= following.first <= max(at, past_honorifics(sentence, at))
    return beside and office.level != "ambassador" and not office.plural


def _holder(sentence: Sentence, office: Office, taken: int) -> list[Spotted]:
    """Find who holds an office: the name after it, else the name before its comma.

    Names that end before `taken` hold another office already.
    """
    office = owned(sentence, office)
    country = office.countries[0] if office.countries else None
    beside = with_body_beside(sentence, office)
    name = _honored_after(sentence, beside) if beside is not office else None
    office = beside if name else office
    opens = sentence.word(office.first - 1 - (sentence.word(office.first - 1) == "the")) in OPENS
    name = name or name_after(sentence, office.after, office.countries, opens)
    name = name or _posted(sentence, office)
    if name and (is_body(name) or _acts_then(sentence, office, name)):
        name = None  # "Head of the Honey - Wax Working Group"
    comma = sentence.word(office.after) == ","
    another = office_at(sentence, name.first) if name and comma else None
    if another and another.title.lower() not in office.title.lower():
        name = None  # "the invitation of N N, King of Xland, Sultan M M"
    apart = name is not None and (name.first > office.after or name.parts == 1)
    before = _name_before(sentence, office.first) if apart else None
    if (
        before
        and (
            sentence.word(office.after) in {",", ";"}
            or (name and name.parts == 1 and not name.honored)
        )
        and not (before.parts == 1 and name and name.parts > 1)
        and taken <= sentence.tokens[before.first].start
    ):
        # "N N, Minister of State, M M, Adviser": the list gives each name before its office.
        name = None
    if name:
        name = _without_style(name, office)
        after = country_after(sentence, name.after) or _of_town(sentence, name.after, office)
        country = country or led_by(sentence, office.first)
        office = office if after else with_body(sentence, office, name.after)
        country = country or next(iter(office.countries), None)
        start = sentence.tokens[office.first].start
        return [spot(sentence, start, name, office, country or after)]
    named = _name_before(sentence, office.first)
    if named and sentence.tokens[named.first].start < taken and _acts(sentence, office):
        return []
    if named and not _of_counterpart(sentence, named.first - 1, office):
        office = with_body_beside(sentence, office)
        own = country or next(iter(office.countries), None) or owner(sentence, named.first)
        own = own or country_after(sentence, named.after) or for_country(sentence, office.after)
        return [spot(sentence, sentence.tokens[named.first].start, named, office, own)]
    return []


def _without_style(name: Name, office: Office) -> Name:
    """Leave out a ruler's style that repeats the office: `the King of Xland, HM King N III`."""
    style, _, rest = name.text.partition(" ")
    repeated = name.honored and style.lower() in words().given and style == office.title
    return name._replace(text=rest) if repeated and " " in rest else name


def _acts(sentence: Sentence, office: Office) -> bool:
    """Tell whether another's office acts: `With Ambassador N N, the Minister spoke of honey`."""
    bare = sentence.word(office.first - 1) == "the" and office.after == office.first + 1
    return bare and sentence.word(office.after).isalpha() and not sentence.capital(office.after)


def _acts_then(sentence: Sentence, office: Office, name: Name) -> bool:
    """Tell whether a clause ends between an office and a name: `Welcoming the minister, N N said`.

    The one who has the office would have a comma behind the name, too.
    """
    first = sentence.word(0)
    clause = first in CLAUSES or (first in words().openers and first.endswith("ing"))
    begun = 0 < office.first < FAR and "," not in sentence.words[: office.first]
    comma = sentence.words[office.after : name.first] == (",",)
    return clause and begun and comma and sentence.word(name.after) in SAID


def _of_town(sentence: Sentence, index: int, office: Office) -> str | None:
    """Give the country of the town that stands after a name: `Mayor N N of Xville`."""
    town = sentence.places.get(index + 1) if sentence.word(index) == "of" else None
    return town[1].code if town and office.title.lower() in words().local else None


def _honored_after(sentence: Sentence, office: Office) -> Name | None:
    """Read `CEO, Honey Xland, Mr. N N`: behind a comma only a name with its honorific."""
    name = name_at(sentence, office.after + 1) if sentence.word(office.after) == "," else None
    return name if name and name.honored else None


def _posted(sentence: Sentence, office: Office) -> Name | None:
    """Read `Representative of the Honey Agency in Xland, N N`: where the body's officer works.

    Whoever represents a body somewhere needs no more: `the bank's Country Director in Xland, N N`.
    """
    posted = office.level in {"official", "ambassador"}
    if not posted or sentence.word(office.after) not in {"in", "for"}:
        return None
    at = office.after + 1 + (sentence.word(office.after + 1) == "the")
    after = sentence.places[at][0] if at in sentence.places else 0
    name = name_after(sentence, after) if sentence.word(after) == "," else None
    owned = " of " in office.title or of_many_countries().within(office.title)
    owned = owned or office.title.endswith(OUTPOSTS)
    return name if owned or (name and name.honored) else None


def _name_before(sentence: Sentence, first: int) -> Name | None:
    """Read `N N, the Minister of …`: the name that ends right before an office."""
    index = first - 1
    owned = sentence.capital(index - 1) and sentence.word(index - 2) == ","
    if sentence.genitive(index) and (owned or sentence.word(index - 2) == "the"):
        index -= 2  # "N N, the agency's director", "N N, Bavaria's Minister"
    while (
        sentence.word(index) in {"the", "a", "currently", "hon'ble", "hon’ble", "its", "his", "her"}
        or (sentence.word(index) in {"is", "was"} and sentence.word(index - 1) == "who")
        or (sentence.word(index) == "who" and sentence.word(index + 1) in {"is", "was"})
        or _is_acronym(sentence, index)
        or (sentence.word(index) in words().honorifics and sentence.word(index - 1) == ",")
    ):
        index -= 1
    apart = sentence.word(index) in {",", "–", "—", "("}
    if not apart and not sentence.capital(index):
        return None
    index += not apart
    end = _before_country(sentence, index)
    start = end - 1
    if sentence.word(start) == ")" and sentence.word(start - 1) in words().after_names:
        start -= 3  # "N N (MP), Minister of …"
    while sentence.word(start) in words().after_names or (
        sentence.word(start) == "," and sentence.word(start + 1) in words().after_names
    ):
        start -= 1
    start -= sentence.word(start) == "." and sentence.word(start - 1) in JUNIOR
    while max(0, index - LONGEST_RUN) <= start and (
        _ends_honorific(sentence, start)
        or (sentence.capital(start) and sentence.word(start) not in words().stops)
        or sentence.tokens[start].initial
        or sentence.word(start) in words().particles
        or "-" in sentence.word(start)
        or is_born_on(sentence, start)
    ):
        start -= 1
    start -= sentence.word(start) == "he" and sentence.capital(start)  # "He N, Minister of …"
    for left in range(_past_place(sentence, start + 1), index):
        name = name_at(sentence, left)
        at = name.first if name else left
        if name and (is_body(name) or _is_placed(sentence, at) or _is_spouse(sentence, at)):
            return None
        if name and name.after == end and (name.parts > 1 or name.honored):
            # "His Excellency N N Minister of …": without a mark an honorific shows the name.
            shown = name.honored or _is_met(sentence, name, index) or _is_the(sentence, first)
            shown = shown and name.parts > 1
            return name if apart or shown else None
    return None


def _is_the(sentence: Sentence, first: int) -> bool:
    """Tell whether an office is told with its country: `N N the Foreign Minister of Xland`."""
    office = office_at(sentence, first) if sentence.word(first - 1) == "the" else None
    return office is not None and bool(office.countries) and sentence.capital(first)


def _is_spouse(sentence: Sentence, first: int) -> bool:
    """Tell whether somebody's husband or wife is named: `his wife, Mrs. N N, the Minister, M M`."""
    while sentence.word(first - 1) in {",", ".", *words().honorifics}:
        first -= 1
    return sentence.word(first - 1) in {"wife", "husband", "spouse"}


def _before_country(sentence: Sentence, index: int) -> int:
    """Go back over the country in brackets behind a name: `N N (Xland), Minister of …`."""
    closed = sentence.word(index - 1) == ")"
    inside = (at for at, (after, _) in sentence.places.items() if closed and after == index - 1)
    opened = next((at - 1 for at in inside if sentence.word(at - 1) == "("), index)
    return opened if country_after(sentence, opened) else index


def _past_place(sentence: Sentence, start: int) -> int:
    """Skip the city that stands before a name: `received in Hivetown N N, Minister of …`."""
    ends = (
        after
        for at, (after, _) in sentence.places.items()
        if at <= start < after and sentence.word(at - 1) in {"in", "at"}
    )
    return next(ends, start)


def _is_placed(sentence: Sentence, first: int) -> bool:
    """Tell a house from a person: `In Hive Hall, Minister N said`, `at the Hive, Minister N`."""
    before = first - 1 - (sentence.word(first - 1) == "the")
    return sentence.word(before) in {"in", "at"}


def _is_met(sentence: Sentence, name: Name, index: int) -> bool:
    """Tell whether a name stands before an office with no mark: `met with N N Xish Ambassador`."""
    return sentence.word(name.first - 1) in {"with", "met", "received"} and index in sentence.places


def _ends_honorific(sentence: Sentence, index: int) -> bool:
    """Tell whether a token is the mark of an honorific or a short name: `Mr. N`, `Dato' Seri N`."""
    short = words().honorifics | DOTTED
    return sentence.word(index) in {".", "'", "’"} and sentence.word(index - 1) in short


def _of_counterpart(sentence: Sentence, index: int, office: Office) -> bool:
    """Tell whether a name is a counterpart's, and the office after it another one's.

    `After talks with his Xish counterpart, N N, the Yish president …`: they are of two countries.
    """
    if sentence.word(index) != "," or sentence.word(index - 1) not in COUNTERPARTS:
        return False
    own = {place.code for after, place in sentence.places.values() if after == index - 1}
    return bool(own and office.countries) and own.isdisjoint(office.countries)


def _is_acronym(sentence: Sentence, index: int) -> bool:
    """Tell whether a token is an organization's acronym before an office: `CICA`."""
    text = sentence.tokens[index].text if index >= 0 else ""
    least = 1 if index > 0 and sentence.tokens[index - 1].text.isupper() else 2
    return len(text) > least and text.isupper() and text.isalpha()


def _distinct(found: list[Spotted]) -> list[Spotted]:
    """Leave out a person found twice at one place, the fuller reading kept."""
    kept: list[Spotted] = []
    for each in sorted(found, key=lambda s: (s.start, -(s.end - s.start), s.title is None)):
        same = next((k for k in kept if each.start < k.end and k.start < each.end), None)
        if same is None:
            kept.append(each)
        elif same.title is None and each.title:
            kept[kept.index(same)] = each._replace(country=each.country or same.country)
        elif each.title and each.name.endswith(same.name):
            kept[kept.index(same)] = _both_offices(same, each)
    return kept


def _both_offices(before: Spotted, after: Spotted) -> Spotted:
    """Give one who has an office before the name and another after it: `Ambassador N N, Head of …`.

    A rank or a bare style before the name gives way to what the second one tells, as does an office
    that the second one tells in full: `Governor N N, Governor of the Bank of Xland`.
    """
    country = before.country or after.country
    first, second = before.title or "", after.title or ""
    styled = first.lower() in words().ranks | words().given | {"minister"}
    fuller = styled or second.startswith(f"{first} of ")
    whole = after if fuller and second != first else before
    if (before.level, after.level) == ("deputy-head", "minister"):
        whole = before._replace(title=f"{first}, {second}")
    return whole._replace(start=before.start, end=max(before.end, after.end), country=country)
