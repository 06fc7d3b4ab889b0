"""Talks of one day between the same sides, taken together: they are one meeting of a visit.

The president receives a guest whom the minister then talks with: a record holds the formats of a
visit's talks, and its id has room for one meeting of a day in a city.
"""

import datetime

from diplo_cli.draft.cities_told import Place
from diplo_cli.draft.meetings import FORMATS, FoundMeeting
from diplo_cli.draft.report import Review

TOGETHER = Review("", "date", "several talks of this day are one meeting here")


def of_one_visit(found: list[FoundMeeting]) -> list[FoundMeeting]:
    """Give the meetings with those joined that one visit holds, each with the first of them."""
    meetings: list[FoundMeeting] = []
    for later in found:
        at = next((n for n, each in enumerate(meetings) if _is_one(each, later)), None)
        if at is None:
            meetings.append(later)
        else:
            meetings[at] = _joined(meetings[at], later)
    return meetings


def _is_one(first: FoundMeeting, later: FoundMeeting) -> bool:
    """Tell whether two are of one day, place and visit: neither has a side that the other lacks."""
    one, two = _sides(first), _sides(later)
    cities = {first.place.city, later.place.city} - {None}
    return (
        first.date == later.date != datetime.date.min
        and first.call == later.call
        and first.place.country == later.place.country
        and len(cities) <= 1
        and (one <= two or two <= one)
    )


def _sides(meeting: FoundMeeting) -> set[str]:
    return {each.country for each in meeting.people if each.country}


def _joined(first: FoundMeeting, later: FoundMeeting) -> FoundMeeting:
    """Join two meetings; what the text leaves open of the first one, the later one may tell."""
    formats = {*first.formats, *later.formats}
    people = (*first.people, *(each for each in later.people if each not in first.people))
    signed = (each for each in later.signed if each not in first.signed)
    placed = Place(first.place.city or later.place.city, first.place.country)
    city = first.reviews if first.place.city else later.reviews
    return first._replace(
        place=placed,
        visit=first.visit or later.visit,
        formats=tuple(kind for kind, _ in FORMATS if kind in formats),
        people=people,
        signed=(*first.signed, *signed),
        blocks=first.blocks | later.blocks,
        cites=tuple(sorted({*first.cites, *later.cites})),
        ground=first.ground or later.ground,
        named=tuple(dict.fromkeys((*first.named, *later.named))),
        at_home=first.at_home or later.at_home,
        reviews=(*(each for each in city if each.field != "date"), TOGETHER),
    )
