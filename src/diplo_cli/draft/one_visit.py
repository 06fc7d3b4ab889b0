"""Talks of one day between the same sides, taken together: they are one meeting of a visit.

The president receives a guest whom the minister then talks with: a record holds the formats of a
visit's talks, and its id has room for one meeting of a day in a city.
"""

import datetime

from diplo_cli.draft.cities_told import Place
from diplo_cli.draft.meetings import FORMATS, FoundMeeting
from diplo_cli.draft.nationality import is_international
from diplo_cli.draft.participants import Roll
from diplo_cli.draft.report import Review

TOGETHER = Review("", "date", "several talks of this day are one meeting here")


def of_one_visit(
    found: list[FoundMeeting], rolls: list[Roll]
) -> tuple[list[FoundMeeting], list[Roll]]:
    """Give the meetings, with who took part, those joined with the first that one visit holds."""
    meetings: list[tuple[FoundMeeting, Roll]] = []
    for later in zip(found, rolls, strict=True):
        at = next((n for n, each in enumerate(meetings) if _is_one(each, later)), None)
        if at is None:
            meetings.append(later)
        else:
            first, roll = meetings[at]
            meetings[at] = (_joined(first, later[0]), _together(roll, later[1]))
    return [each for each, _ in meetings], [roll for _, roll in meetings]


def _is_one(one: tuple[FoundMeeting, Roll], other: tuple[FoundMeeting, Roll]) -> bool:
    """Tell whether two are of one day, place and visit: neither has a side that the other lacks."""
    (first, roll), (later, later_roll) = one, other
    sides, later_sides = _sides(roll), _sides(later_roll)
    cities = {first.place.city, later.place.city} - {None}
    return (
        first.date == later.date != datetime.date.min
        and first.call == later.call
        and first.place.country == later.place.country
        and len(cities) <= 1
        and (sides <= later_sides or later_sides <= sides)
    )


def _sides(roll: Roll) -> set[str]:
    """Give the countries of those who took part, and who is of an organization of many."""
    return {
        each.country or each.name for each in roll.there if each.country or is_international(each)
    }


def _together(first: Roll, later: Roll) -> Roll:
    """Give those who took part in either of two meetings, each as the first one has them."""
    ids = {each.person for each in first.participants}
    names = {each.name for each in first.there}
    return Roll(
        participants=(*first.participants, *(p for p in later.participants if p.person not in ids)),
        there=(*first.there, *(each for each in later.there if each.name not in names)),
        people=(*first.people, *(each for each in later.people if each.id not in ids)),
        reviews=(*first.reviews, *(each for each in later.reviews if each.record not in ids)),
    )


def _joined(first: FoundMeeting, later: FoundMeeting) -> FoundMeeting:
    """Join two meetings; what the text leaves open of the first one, the later one may tell.

    What only tells who took part, and from where, has done so: it stays the first one's.
    """
    formats = {*first.formats, *later.formats}
    names = {each.name for each in (*first.people, *first.signed)}
    people = (*first.people, *(each for each in later.people if each.name not in names))
    placed = Place(first.place.city or later.place.city, first.place.country)
    city = first.reviews if first.place.city else later.reviews
    return first._replace(
        place=placed,
        visit=first.visit or later.visit,
        formats=tuple(kind for kind, _ in FORMATS if kind in formats),
        people=people,
        signed=(*first.signed, *later.signed),
        blocks=first.blocks | later.blocks,
        cites=tuple(sorted({*first.cites, *later.cites})),
        reviews=(
            *(each for each in first.reviews if each.field == "date" and each != TOGETHER),
            *(each for each in city if each.field != "date"),
            TOGETHER,
        ),
    )
