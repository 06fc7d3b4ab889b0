"""Who takes part in a meeting by signing there: in its ceremony, if in none of its talks.

Whether they sat at the table, too, the text often leaves open; so each is marked for review.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from diplo_cli.draft.cities_told import Place
from diplo_cli.draft.documents import FoundDocument, FoundSignatory
from diplo_cli.draft.individuals import Individual, whole_of
from diplo_cli.draft.known import Registry, known_person
from diplo_cli.draft.levels import CABINET
from diplo_cli.draft.meetings import FoundMeeting
from diplo_cli.draft.nationality import is_international
from diplo_cli.draft.own_offices import own_offices
from diplo_cli.draft.participants import NOT_SAID, Roll, person_of, side_of
from diplo_cli.draft.report import Review
from diplo_cli.draft.sides import BILATERAL
from diplo_cli.records import Participant


def shared_out(
    documents: Sequence[FoundDocument],
    owned: Sequence[frozenset[int]],
    told: Sequence[frozenset[int]],
    rolls: Sequence[Roll],
) -> list[list[FoundDocument]]:
    """Share documents out among the meetings: each to the one that owns its block.

    Where a block is `told` of several, those who signed tell of which: `N then met M and signed`.
    """
    shares: list[list[FoundDocument]] = [[] for _ in rolls]
    for document in documents:
        owner = next((n for n, blocks in enumerate(owned) if document.block in blocks), None)
        where = [n for n, blocks in enumerate(told) if document.block in blocks or n == owner]
        theirs = [n for n in where if _all_there(document, rolls[n])]
        if theirs and owner not in theirs:
            owner = theirs[0]
        if owner is not None:
            shares[owner].append(document)
    return shares


def _all_there(document: FoundDocument, roll: Roll) -> bool:
    """Tell whether all who signed a document took part in a meeting."""
    names = [each.name for each in document.signatories]
    return bool(names) and all(whole_of(name, roll.there) for name in names)


def with_signatories(
    roll: Roll,
    documents: Sequence[FoundDocument],
    people: Sequence[Individual],
    meeting: FoundMeeting,
    registry: Registry,
    home: str | None = None,
) -> Roll:
    """Give a meeting's participants with those who signed its documents after them.

    Whoever is said to sign, but nowhere for which document, was there, too. `home` is the
    report's own country.
    """
    met = tuple(dict.fromkeys(each.country for each in roll.participants if each.country))
    sides = {*met, *_countries_of(documents)}
    told = [
        *(each.in_turn for each in documents),
        *_told_orders(documents, people, met, None),
        *_told_orders(documents, people, met, home),
    ]
    order = next((each for each in told if len(each) == BILATERAL), ())
    for document in documents:
        if document.status == "announced":
            continue
        signed = [_individual(each, people) for each in document.signatories]
        of_two = _of_two(signed, document, met, order, home)
        for known, each in zip(signed, of_two, strict=True):
            across = _across(each, roll, people, met)
            guessed = across.country != known.country
            roll = _with(roll, across, guessed, meeting.place, sides, registry)
    concluded = any(each.status != "announced" for each in documents)
    paired = _paired(meeting.signed, met) if concluded else ()
    for each, other in zip(meeting.signed, paired, strict=False):
        across = _across(other, roll, people, met)
        guessed = across.country != each.country
        roll = _with(roll, across, guessed, meeting.place, sides, registry)
    return roll


def _told_orders(
    documents: Sequence[FoundDocument],
    people: Sequence[Individual],
    met: tuple[str, ...],
    home: str | None,
) -> Iterator[tuple[str, ...]]:
    """Yield the countries of two who sign a document, where the text or `home` tells of one's."""
    for document in documents:
        signed = [_individual(each, people) for each in document.signatories]
        codes = [each.country for each in _of_two(signed, document, met, (), home)]
        if len(codes) == BILATERAL:
            yield tuple(dict.fromkeys(code for code in codes if code))


def _other(two: Sequence[str], one: str) -> str:
    """Give the other one of two countries."""
    return two[1 - two.index(one)]


def _paired(signed: Sequence[Individual], met: tuple[str, ...]) -> Sequence[Individual]:
    """Give the one of two who sign for two sides the country that the other leaves for them."""
    known = [each.country for each in signed if each.country]
    if len(signed) != BILATERAL or len(met) != BILATERAL or len(known) != 1 or known[0] not in met:
        return signed
    left = _other(met, known[0])
    return [each if each.country else replace(each, country=left) for each in signed]


def _across(
    signer: Individual, roll: Roll, people: Sequence[Individual], met: tuple[str, ...]
) -> Individual:
    """Give who signs with one of the other of two sides the country left for them.

    Else an office that only one of the two has may tell.
    """
    there = (*roll.there, *people)
    other = next((each.country for each in there if each.name == signer.opposite), signer.against)
    if signer.country or len(met) != BILATERAL:
        return signer
    if other not in met:
        told = signer.turn if signer.turn in met else None
        return replace(signer, country=told or _of_office(signer, met))
    return replace(signer, country=_other(met, other))


def _countries_of(documents: Sequence[FoundDocument]) -> set[str | None]:
    """Give the countries that sign the documents: the host's may send nobody else."""
    signed = [each for each in documents if each.status != "announced"]
    countries = {code for each in signed for code in each.countries}
    return {*countries, *(one.country for each in signed for one in each.signatories)} - {None}


def _individual(signatory: FoundSignatory, people: Sequence[Individual]) -> Individual:
    """Give all that a report tells of somebody who signs."""
    person = whole_of(signatory.name, people)
    told = person or Individual(signatory.name, signatory.role, signatory.level, None)
    return replace(
        told,
        title=told.title or signatory.role,
        level=told.level or signatory.level,
        country=told.country or signatory.country,
    )


def _of_two(
    signed: list[Individual],
    document: FoundDocument,
    met: tuple[str, ...],
    order: tuple[str, ...],
    home: str | None,
) -> list[Individual]:
    """Give two who sign for two countries theirs, where the text leaves one or both open.

    An office that only one of the countries has tells, then the other one's country, then the
    `order` in which the parties are named, of another document where this one names none. Of two
    in two cabinets, the report names its own first.
    """
    theirs = _in_turn(document, met)
    theirs = theirs if document.parties else document.in_turn or order
    ordered = len(theirs) == BILATERAL
    both = met if len(met) == BILATERAL else document.countries
    between = theirs if ordered else both
    if len(between) == 1:
        return _beside_an_officer(signed, between[0])
    if len(signed) != BILATERAL or len(between) != BILATERAL:
        return signed
    codes = [each.country or _of_office(each, between) for each in signed]
    guessed = not any(each.country for each in document.signatories)
    if ordered and document.parties and guessed and codes[0] == codes[1]:
        codes = [None, None]  # both sign, so both are of no one side
    known = [code for code in codes if code]
    if len(known) == 1 and known[0] in between:
        other = _other(between, known[0])
        codes = [code or other for code in codes]
    elif ordered and not known:
        codes = list(between)
    elif home in between and not known and _in_cabinets(signed):
        codes = [home, _other(between, home)]
    elif home is None and between == met and not known and _in_cabinets(signed):
        codes = list(met)  # as the leaders are told, so are their ministers
    return [replace(each, country=code) for each, code in zip(signed, codes, strict=True)]


def _beside_an_officer(signed: list[Individual], country: str) -> list[Individual]:
    """Give the minister who signs with an officer of a body of many countries the only country."""
    if not any(is_international(each) for each in signed):
        return signed
    return [
        replace(each, country=country) if each.level in CABINET and not each.country else each
        for each in signed
    ]


def _in_cabinets(signed: list[Individual]) -> bool:
    """Tell whether both hold offices that each country has."""
    return all(each.title and each.level in {*CABINET, "deputy-minister"} for each in signed)


def _in_turn(document: FoundDocument, met: tuple[str, ...]) -> tuple[str, ...]:
    """Give the countries of two parties in their order; one may be told by the other's alone."""
    codes = [each.country for each in document.parties]
    known = next((code for code in codes if code in met), None)
    if len(codes) == len(met) == BILATERAL and None in codes and known in met:
        other = _other(met, known)
        codes = [code or other for code in codes]
    return tuple(dict.fromkeys(code for code in codes if code))


def _of_office(person: Individual, between: Sequence[str]) -> str | None:
    """Give the one of two countries that has an office which the other one has not."""
    owners = own_offices().get((person.title or "").lower(), frozenset())
    own = [code for code in between if code in owners]
    return own[0] if len(own) == 1 else None


def _with(
    roll: Roll,
    signer: Individual,
    guessed: bool,
    place: Place,
    sides: set[str | None],
    registry: Registry,
) -> Roll:
    """Give a roll with one who signed, unless they are in it; the country may be `guessed`."""
    if whole_of(signer.name, roll.there):
        return roll
    known = known_person(registry, signer.name)
    person = known or person_of(signer, signer.country)
    country = signer.country or person.country
    participant = Participant(
        person=person.id,
        role=signer.title,
        level=signer.level,
        country=country,
        side=side_of(country, place, sides, abroad=False),
    )
    reviews = [Review(person.id, "person", "named only as one who signs")]
    if guessed:
        reviews.append(Review(person.id, "country", NOT_SAID))
    return roll._replace(
        participants=(*roll.participants, participant),
        there=(*roll.there, replace(signer, country=country)),
        people=roll.people if known else (*roll.people, person),
        reviews=(*roll.reviews, *reviews),
    )
