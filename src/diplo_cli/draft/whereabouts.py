"""Where a meeting took place: what speaks for each place is weighed, the strongest is taken.

The sentences of the meeting name a city or a house of state; else the headline, the dateline, a
capital, the country that is visited or whose leader received somebody; the report's home at last.
"""

import re
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from diplo_cli.draft.attendance import MEETS, elsewhen
from diplo_cli.draft.cities import CITY_STATES, city_at, landmark_in
from diplo_cli.draft.cities_told import (
    THEN_MET,
    Place,
    capitals_in,
    cities_in,
    countries_in,
    met_in,
)
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.datelines import alone
from diplo_cli.draft.geography import mention_at, mentions
from diplo_cli.draft.guessed_places import HERE, guessed_place, is_byline, town_in_rows, unquoted
from diplo_cli.draft.hosting import invited_by, of_desk
from diplo_cli.draft.individuals import Individual, Roster
from diplo_cli.draft.of_it import only_told, tells_of_it
from diplo_cli.draft.other_days import of_earlier_day, of_other_days, only_later
from diplo_cli.draft.own_offices import owners_of
from diplo_cli.draft.plain_blocks import in_small_letters
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line
from diplo_cli.draft.sides import VENUES
from diplo_cli.draft.source import FoundSource
from diplo_cli.draft.trips import visited_in, where_visited
from diplo_cli.names import fold

RECEIVES = RarePattern(
    r"(?:, [A-Z][^.;]{3,110}?,)? was paid an? (?:[\w-]+ ){0,3}call by\b|"
    r"\s*(?:,[^,]*,|,(?! \w+ (?:at|by|in|on)\b))?\s*"
    r"(?:(?!was|were|been|both|two|they|ministers|leaders|presidents|sides|parties)\w+ ){0,3}"
    r"(?:received|receives|hosted|hosts|welcomed|welcomes|(?:granted|gave)(?: an?)? audience to)\b"
    r"(?! (?:that|by)\b| (?:an? |the |his |her )?"
    r"(?:(?!(?:courtesy|farewell|introductory) call)[\w-]+ ){0,2}(?:welcome|guard|honou?rs"
    r"|reception|invitation|briefing|award|letter|message|call|phone|decoration|order)\b)"
)
# Not "received a delegation led by N N".
RECEIVED = RarePattern(
    r"\b(?:received|hosted|welcomed|greeted) (?:(?!led|headed|call)\w+ ){0,4}by "
    r"(?:the |his |her )?$"
)
# "He called on N N", "N N's host President M M".
CALLS_ON = RarePattern(
    r"\b(?:call(?:ed|s)? (?:up)?on|courtesy call (?:up)?on) (?:the |his |her )?$"
    r"|(?<!\bto )(?<!\bwill )(?<!\bwould )\bhost (?:\w+ ){0,3}$"
)
AT_VENUE = 8.5
ONLY_NAMED = 5.5  # weight of a city where nothing says that somebody met there
# Beside an event anybody may meet, whoever's guest they are.
BESIDE_EVENT = RarePattern(r"\bon the (?:sidelines|margins|fringes) of\b[^.;]* in [A-Z]")
# Where a report was read is no place of the meeting: "a statement that was received here".
READ_HERE = RarePattern(
    r"\b(?:release|statement|report|message|dispatch|note)\b[^.;,]{0,40}"
    r"\b(?:received|available|issued|obtained|seen|read) (?:by \w+ )?here\b"
)
# As near after a city's name as "as long ago as 2019" stands.
SOON = 24
LONG_AGO = 60
JUST_NOW = compiled(r"\s+(?:yesterday|today|on\s+\w+day)\b")
NEXT_HOST = RarePattern(r"(?P<who>[A-Z][^.;,]{2,40}?) (?:will|is to) host the next\b")
OWN_LINES = 14
# Who looks on may be the host's ambassador: "in the presence of the Xish Ambassador to Yland".
IN_PRESENCE = RarePattern(r"\bin (?:the )?presence of\b")
POST = RarePattern(r"\b(?:Ambassador|Commissioner)\b[^.;]{0,90}? to (?:the )?")

# Where somebody else was at the time.
ELSEWHERE = RarePattern(
    r",? who (?:is|was|are|were|stayed|remained) (?:\w+ ){0,2}?(?:in|at) [^,.;]*,?"
)


# Where somebody came from: "N N, on his way home after attending the summit in Xville, met M M".
ON_THE_WAY = RarePattern(
    rf",? on (?:his|her|their) way (?:back|home)\b(?:(?!{THEN_MET})[^,.;])*(?=[,.;])"
)
# What a headline ends with: "Acts signed by N N – Hivetown, 3 March 2025", "(Hivetown, 3 March)".
LAST_PIECE = compiled(r"\s[–—-]\s|\(")
SURE = 4
GUESSED = 1.5
HOME = 1  # of the report's own country, where it is a side's
AT_HOME = 8


class Clue(NamedTuple):
    """A place that something speaks for, and how strongly."""

    weight: float
    place: Place


class Whereabouts(NamedTuple):
    """Where they met, and whether that is only a guess."""

    place: Place
    guessed: bool


NOWHERE = Whereabouts(Place(None, None), guessed=False)


def place_of(
    own: list[Line], people: list[Individual], source: FoundSource, first: Place | None
) -> Whereabouts:
    """Find where they met: the place that most speaks for; a guess where little does."""
    telling = [x for x in own if source.city is None or tells_of_it(x, own[0])]
    trip = where_visited(telling, {word for each in people for word in each.name.split()})
    visited = trip.country if trip else None
    sides = {each.country for each in people if each.country}
    named = {p.code for line in own[:6] for _, p in line.sentence.places.values()}
    if of_desk(own, source, sides | named):
        source = source._replace(city=None, city_country=None)
    fitting = sides | {source.country, visited, source.city_country} | named
    clues = [
        *_in_sentences(
            [_without_absent(line, people) for line in own],
            source,
            fitting,
            sides | {visited} if len(sides) != 1 and all(p.country for p in people) else None,
        ),
        *(
            c
            for c in _around(source, fitting, visited, sides)
            if c.place.country != _next_host(own)
        ),
    ]
    if visited:
        # A city of the guest's, that a later sentence only names, is no place of a visit.
        others = sides - {visited}
        clues = [c for c in clues if c.place.country not in others or c.weight > ONLY_NAMED]
        clues.append(Clue(5, trip or Place(None, visited)))
    host = _host(own, people)
    if host:
        weight = 4.5 if visited is None else 4
        if host == _host(own[:1], people) and visited in (None, host):
            # Whoever receives a guest in the first sentence does so at home.
            clues = [c for c in clues if c.place.country == host or c.weight > AT_HOME]
        clues.append(Clue(weight, Place(CITY_STATES.get(host), host)))
    if first and first.country:
        clues.append(Clue(6.4, first))
    clues.extend(_by_guest(own, people, source, visited))
    if source.country in sides:
        clues.append(Clue(HOME, Place(None, source.country)))
    if all(clue.weight <= HOME for clue in clues):
        guess = guessed_place(own, people, source, sides, at_home=bool(clues))
        clues.extend([Clue(GUESSED, guess)] if guess else [])
    best = max(clues, key=lambda clue: clue.weight, default=None)
    return _whereabouts(best, source) if best else NOWHERE


def _whereabouts(best: Clue, source: FoundSource) -> Whereabouts:
    """Take the strongest clue; where it tells of no city, the only one of a row around the text."""
    if best.place.country and best.place.city is None:
        town = town_in_rows(source, best.place.country)
        if town:
            return Whereabouts(town, guessed=True)
    return Whereabouts(best.place, best.weight < SURE)


def _next_host(own: list[Line]) -> str | None:
    """Give the country whose turn comes next: `Xland will host the next session`, not this one."""
    for line in own:
        turn = NEXT_HOST.search(line.text)
        found = mentions(turn["who"]) if turn else []
        if found:
            return found[-1].code
    return None


def _in_sentences(
    own: list[Line],
    source: FoundSource,
    fitting: AbstractSet[str | None],
    sides: AbstractSet[str | None] | None,
) -> Iterator[Clue]:
    """Weigh the places that the meeting's sentences name, the first sentence's most."""
    day = source.published or next((each.date for each in own[0].dates), None)
    for number, line in enumerate(own[:OWN_LINES]):
        if line.listed or is_byline(line.text) or (number and _long_ago(line, own[0], source)):
            continue
        late = number > 0 and elsewhen(line)  # of another time, but for what it says first
        meets = MEETS.search(line.text) or HERE.search(line.text)
        base = 10.0 if number == 0 else 8 - number / 10 if meets else 5.4 - number / 10
        near = line.block == own[0].block
        if not (meets or near):
            continue
        telling = number == 0 or tells_of_it(line, own[0])
        for city, happened in cities_in(unquoted(line.text), fitting):
            if not telling and (source.city or (sides and city.country not in sides)):
                continue
            before, behind = _before(line, city.city), _behind(line, city.city)
            told = city.city != source.city and only_told(
                before, later=number > 0, at_home=city.country == source.city_country
            )
            told = told or (late and elsewhen(_until(line, city.city)))
            if told and not JUST_NOW.match(behind):
                continue
            if of_other_days(before, behind, day, source.published):
                continue
            fits = city.country in fitting or number == 0 or BESIDE_EVENT.search(line.text)
            sure = happened or line.block == own[0].block
            base = (5.3 if happened else 4.6) if late else base
            foreign = 0 if fits else 1.5 if happened and number == 1 else 4
            yield Clue((base if sure else min(base, ONLY_NAMED)) - foreign, city)
        if late:
            continue
        yield from _without_city(line, base, own, source, sides)
        if source.city and re.search(r"\bhere\b(?!['’])", READ_HERE.sub("", line.text)) and meets:
            yield Clue(base + 0.5, Place(source.city, source.city_country))


def _without_city(
    line: Line,
    base: float,
    own: list[Line],
    source: FoundSource,
    sides: AbstractSet[str | None] | None,
) -> Iterator[Clue]:
    """Weigh the countries of events, the houses of state and the capitals that a sentence names."""
    if met := met_in(line.text):
        yield Clue(base - 1.5, Place(None, met))
    for country in countries_in(line.text):
        yield Clue(base - 4, Place(None, country))
    house = landmark_in(line.text, sides)
    if house:
        yield Clue(base - 0.5, _stated(house, own, source))
    for capital in capitals_in(line.text):
        yield Clue(base - 1.5, capital)


def _stated(house: tuple[str | None, str], own: list[Line], source: FoundSource) -> Place:
    """Give where a house stands: its city only where the report names that too."""
    city, country = house
    texts = (*(line.text for line in own), *source.framing, source.line)
    named = city and any(fold(city) in fold(text) for text in texts)
    return Place(city if named else None, country)


def _until(line: Line, city: str | None) -> Line:
    """Cut a sentence after a city's name: what comes later tells of other years, perhaps."""
    return line._replace(text=line.text[: _end_of(line, city) + SOON])


def _before(line: Line, city: str | None) -> str:
    """Give what a sentence says before a city's name."""
    return line.text[: line.text.find(city or "")]


def _behind(line: Line, city: str | None) -> str:
    """Give what a sentence says after a city's name."""
    return line.text[_end_of(line, city) :]


def _end_of(line: Line, city: str | None) -> int:
    return line.text.find(city or "") + len(city or "")


def _long_ago(line: Line, first: Line, source: FoundSource) -> bool:
    """Tell whether a sentence names only days long before the meeting's, or later ones."""
    days = [each.date for each in first.dates] + ([source.published] if source.published else [])
    if line.block != first.block and only_later(line.dates, first.dates):
        return True
    if of_earlier_day(line.text, line.dates, max(days, default=None)):
        return True
    own = [each.date for each in line.dates if each.kind == "full"]
    return bool(days and own) and all((days[0] - day).days > LONG_AGO for day in own)


def _without_absent(line: Line, people: list[Individual]) -> Line:
    """Leave out where somebody was who met nobody: `Minister N N, who is in Xville, sent …`."""
    text = line.text
    for each in reversed(line.people):
        away = ELSEWHERE.match(text, each.end)
        if away and not any(person.name == each.name for person in people):
            text = text[: each.end] + text[away.end() :]
    text = ON_THE_WAY.sub("", text)
    return line._replace(text=text)


def _around(
    source: FoundSource,
    fitting: AbstractSet[str | None],
    visited: str | None,
    sides: AbstractSet[str | None],
) -> Iterator[Clue]:
    """Weigh what stands around the text: the headline, captions, the dateline."""
    for row in source.framing:
        if is_byline(row):
            continue
        for city, _ in cities_in(row, fitting):
            if city.country in fitting:
                yield Clue(7 if row == source.record.title else 6.5, city)
        yield from (Clue(4.4, Place(None, code)) for code in countries_in(row))
        if to := visited_in(in_small_letters(row)):
            yield Clue(4.4, to)
    ending = alone(LAST_PIECE.split(source.record.title or "")[-1].rstrip(" )."))
    if ending.city and ending.date:
        yield Clue(7, Place(ending.city, ending.country))
    if source.city:
        known = city_at(source.city, fitting)
        country = known.country if known and known.country in fitting else source.city_country
        agrees = visited is None or visited == country
        at_home = country in sides or not sides
        weight = 6.0 if agrees and at_home else 5.2 if agrees else 3
        if source.city in VENUES and not at_home and visited is None:
            weight = AT_VENUE
        yield Clue(weight, Place(source.city, country))
    elif source.city_country in sides:
        yield Clue(SURE, Place(CITY_STATES.get(source.city_country or ""), source.city_country))


def _by_guest(
    own: list[Line], people: list[Individual], source: FoundSource, visited: str | None
) -> Iterator[Clue]:
    """Weigh the other country where one of two is the guest's; and whoever's needs no telling.

    A report that gives one side's country only takes its own for granted.
    """
    sides = list(dict.fromkeys(each.country for each in people if each.country))
    titles = mentions(source.record.title or "")
    named = Counter(
        place.code
        for place in (*titles, *(p for x in own for _, p in x.sentence.places.values()))
        if place.kind != "city" and place.code != "EU"
    )
    guests = {each.country for each in people if each.country and each.visiting}
    if len(guests) == 1:
        others = [c for c in (*sides, *_frequent(named)) if c not in guests]
        if others:
            yield Clue(4.2, Place(CITY_STATES.get(others[0]), others[0]))
    home = source.city_country
    come = any((to := visited_in(line.text)) and to.country == home for line in own)
    if (
        home
        and not come
        and visited is None
        and _travels(people)
        and source.country in (None, home)
    ):
        away = [c for c in (*sides, *(_frequent(named) if source.country else ())) if c != home]
        if away:
            yield Clue(6.1, Place(CITY_STATES.get(away[0]), away[0]))
    principals = people[:2]
    untold = [p for p in principals if p.country is None and not p.visiting]
    if len(sides) == 1 and any(not owners_of((p.title or "").lower(), set()) for p in untold):
        homes = [c for c in (source.country, *_frequent(named)) if c and c not in sides]
        if homes:
            yield Clue(2, Place(CITY_STATES.get(homes[0]), homes[0]))


def _travels(people: list[Individual]) -> bool:
    """Tell whether somebody who needs no country at home is abroad: `the President's visit`."""
    untold = [each for each in people[:2] if each.country is None]
    guests = {each.title for each in untold if each.visiting}
    # Of two presidents the one who visits nobody is at home.
    at_home = any(each.title in guests and not each.visiting for each in untold)
    return bool(guests) and not at_home and not any(each.receives for each in people)


def _frequent(named: Counter[str]) -> list[str]:
    """Give the two countries most named, the only ones that can be the sides."""
    return [code for code, _ in named.most_common(2)]


def _host(own: list[Line], people: list[Individual]) -> str | None:
    """Give the country of whoever received a guest, where nothing says where."""
    roster = Roster(people)
    for line in own[:6]:
        for each in line.people:
            before = line.text[: each.start]
            hosts = RECEIVES.match(line.text[each.end :]) or RECEIVED.search(before)
            if not (hosts or CALLS_ON.search(before)):
                continue
            whole = roster.named(each.name)
            if country := each.country or (whole[0].country if whole else None):
                return country
        if inviting := invited_by(line, roster):
            return inviting
        post = POST.search(IN_PRESENCE.split(line.text)[0])
        told = [each for each in line.people if post and each.start <= post.end() <= each.end]
        if told and not roster.named(told[0].name):
            continue  # "The minister condemned the killing of the Ambassador to Xland, N N"
        found = mention_at(line.text, post.end()) if post else None
        if found and found.kind == "country":
            return found.code
    return None
