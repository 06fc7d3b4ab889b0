"""The participants of a meeting: each with role, level, country and side; and the people record.

A country that the text leaves open is the likeliest by `nationality`, and marked for review.
"""

from dataclasses import replace
from typing import NamedTuple

from diplo_cli.draft.cities_told import Place
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.individuals import Individual
from diplo_cli.draft.known import Registry, id_of, known_person
from diplo_cli.draft.levels import FORMER
from diplo_cli.draft.meetings import FoundMeeting
from diplo_cli.draft.nationality import Ground, countries_of, is_international
from diplo_cli.draft.own_offices import owners_of
from diplo_cli.draft.report import Review
from diplo_cli.draft.sides import VENUES
from diplo_cli.draft.source import FoundSource
from diplo_cli.records import Participant, Person
from diplo_cli.vocabulary import Side

# Where organizations of many countries have their seats.
SEATS = frozenset({"US", "CH", "AT", "PH", "CI"})
# Where the European Union is at home.
UNION_SEAT = "Brussels"
# What is noted of a country that was guessed.
NOT_SAID = "the text doesn't say it of this person"
# Whose country one meeting left open is not of the next one's host either.
UNKNOWN = ""


class Roll(NamedTuple):
    """Who took part in a meeting, the new people's records, and what was guessed.

    `there` are those who took part as they were found, each with the country recorded.
    """

    participants: tuple[Participant, ...]
    there: tuple[Individual, ...]
    people: tuple[Person, ...]
    reviews: tuple[Review, ...]


def rolls_of(meetings: list[FoundMeeting], source: FoundSource, registry: Registry) -> list[Roll]:
    """Give the participants of each meeting; whoever was guessed a country has it in the others."""
    rolls, guessed = _guessing({}, meetings, source, registry)
    told = {name: country for name, country in guessed.items() if country != UNKNOWN}
    before = {each.name for roll in rolls for each in roll.there if each.country is None}
    if not before & told.keys():
        return rolls
    again, _ = _guessing(told, meetings, source, registry)
    # A guess stays one, to be reviewed.
    return [roll._replace(reviews=first.reviews) for first, roll in zip(rolls, again, strict=True)]


def _guessing(
    told: dict[str, str], meetings: list[FoundMeeting], source: FoundSource, registry: Registry
) -> tuple[list[Roll], dict[str, str]]:
    """Give the participants, and the countries guessed, or told of before, by the names."""
    guessed = dict(told)
    rolls: list[Roll] = []
    for meeting in meetings:
        people = tuple(
            replace(
                each,
                country=each.country or guessed.get(each.name) or None,
                visiting=each.visiting or guessed.get(each.name) == UNKNOWN,
            )
            for each in meeting.people
        )
        theirs = _met_elsewhere(meeting, meetings)
        meeting = meeting._replace(named=tuple(c for c in meeting.named if c not in theirs))
        elsewhere = meetings[0].place.country == source.city_country != meeting.place.country
        near = source._replace(city_country=None) if elsewhere else source
        rolls.append(participants_of(meeting._replace(people=people), near, registry))
        ids = {id_of(each.name): each.name for each in people if each.country is None}
        for each in rolls[-1].participants:
            if each.person in ids:
                guessed[ids[each.person]] = each.country or UNKNOWN
    return rolls, guessed


def _met_elsewhere(meeting: FoundMeeting, meetings: list[FoundMeeting]) -> set[str]:
    """Give the countries that somebody told of none can't have: of those met in the same office.

    `Minister N N had separate calls with his Xish and Yish counterparts`: N is of neither.
    """
    untold = {(each.name, each.title) for each in meeting.people if each.country is None}
    there = {each.country for each in meeting.people}
    return {
        other.country
        for another in meetings
        if another is not meeting
        for name, title in untold
        if title and any(each.name == name for each in another.people)
        for other in another.people
        if other.country and other.country not in there and other.title == title
    }


def participants_of(meeting: FoundMeeting, source: FoundSource, registry: Registry) -> Roll:
    """Give a meeting's participants in the order told, and records for those not known yet."""
    participants: list[Participant] = []
    people: list[Person] = []
    reviews: list[Review] = []
    told = {each.country for each in meeting.people if each.country}
    # Abroad, where the host's is the only country told or named, the guest is the report's own.
    alone = {meeting.place.country} == told >= set(meeting.named) and None not in told
    last = meeting.named[-1] if len(meeting.named) > 1 else None
    home = source.country if meeting.at_home or alone else None
    if source.city_country == "BE" and "BE" not in meeting.named and _of_union(source):
        home = "EU"
    neutral = meeting.ground is None and source.city_country == meeting.place.country
    # An organization's seat is nobody's country: "the World Bank received N N in Washington".
    seat = any(map(is_international, meeting.people)) and meeting.place.country == last
    seat = seat and last in SEATS
    neutral = neutral or seat
    # Where all the world meets, a report's own minister is not of the country around.
    venue = meeting.ground is None and meeting.place.city in VENUES
    venue = venue and not any(_only_of(each, meeting.place.country) for each in meeting.people)
    home = source.country if venue and source.country not in told else home
    written_there = venue and source.city_country == meeting.place.country
    dateline = None if seat or written_there else source.city_country
    named = (*meeting.named, dateline) if neutral and dateline else meeting.named
    headline = mentions(source.record.title or "")
    titled = tuple(dict.fromkeys(each.code for each in headline if each.kind != "city"))
    own = [source.country for each in meeting.people if _only_of(each, source.country)]
    named = tuple(dict.fromkeys((*named, *titled, *filter(None, own))))
    ground = Ground(
        None if seat else meeting.ground, home, None if neutral else dateline, named, titled
    )
    countries = countries_of(meeting.people, ground)
    pairs = zip(meeting.people, countries, strict=True)
    abroad = any(c is None and (venue or is_international(each)) for each, c in pairs)
    for individual, country in zip(meeting.people, countries, strict=True):
        person = known_person(registry, individual.name) or person_of(individual, country)
        if any(each.person == person.id for each in participants):
            continue
        if known_person(registry, individual.name) is None:
            people.append(person)
        if country != individual.country and country:
            reviews.append(Review(person.id, "country", NOT_SAID))
        participants.append(
            Participant(
                person=person.id,
                role=individual.title,
                level="other" if (individual.title or "").startswith(FORMER) else individual.level,
                country=country or person.country,
                side=side_of(country or person.country, meeting.place, set(countries), abroad),
            )
        )
    found = zip(meeting.people, countries, strict=True)
    there = tuple(replace(each, country=country) for each, country in found)
    return Roll(tuple(participants), there, tuple(people), tuple(reviews))


def _only_of(person: Individual, code: str | None) -> bool:
    """Tell whether only this country has a person's office: "Secretary of State"."""
    return code in owners_of((person.title or "").lower(), {code})


def _of_union(source: FoundSource) -> bool:
    """Tell whether the headline names the European Union."""
    return any(each.code == "EU" for each in mentions(source.record.title or ""))


def person_of(individual: Individual, country: str | None) -> Person:
    """Give the record of a person not known yet."""
    return Person(
        id=id_of(individual.name),
        name=individual.name,
        country=country,
        roles=(individual.title.removeprefix(FORMER),) if individual.title else (),
    )


def side_of(
    country: str | None,
    place: Place,
    countries: set[str | None],
    abroad: bool,
) -> Side | None:
    """Give the side: host where the meeting is, guest from elsewhere, other on neutral ground.

    `abroad` tells that somebody of an organization of many countries is there too.
    """
    if place.country is None:
        return None
    if country is None:
        return "guest" if place.country in countries else "other"
    if place.city == UNION_SEAT and "EU" in countries and place.country not in countries:
        return "host" if country == "EU" else "guest"
    if place.country not in countries:
        alone = countries - {None} == {country} and not abroad
        return "guest" if alone else "other"
    return "host" if country == place.country else "guest"
