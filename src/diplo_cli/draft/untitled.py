"""The office of somebody named without one, where the report tells it apart from the name.

"N N held talks … The Xish premier then …": an office that nobody is named in, soon after the one
person who is named without any.
"""

from collections.abc import Sequence

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.individuals import Individual
from diplo_cli.draft.levels import CABINET, HIGHEST
from diplo_cli.draft.offices import Office
from diplo_cli.draft.person_names import Spotted, overlap
from diplo_cli.draft.reading import Line

LEADER = compiled(r"\b[Ll]eader,? $")
COUNTERPARTS = compiled(r"\b(?:his|her) (?P<whose>[A-Z][^.;,]{0,60}?) counterparts\b")
# How many sentences on the office may be told.
NEAR = 3
# What somebody is called by their country alone.
NATIONALS = frozenset({"leader", "guest", "visitor", "statesman", "dignitary"})


def with_offices(lines: tuple[Line, ...], people: list[Individual]) -> tuple[Line, ...]:
    """Give the one who is named without an office that which the sentences after it speak of."""
    bare = [each for each in people if _is_bare(each, lines)]
    if len(bare) != 1:
        return lines
    first, spotted = bare[0].spots[0]
    if (holder := _counterpart_of(lines, bare[0])) is not None:
        told = spotted._replace(title=holder.title, level=holder.level, country=bare[0].country)
        named = tuple(told if each is spotted else each for each in lines[first].people)
        return (*lines[:first], lines[first]._replace(people=named), *lines[first + 1 :])
    near = lines[first : first + NEAR + 1]
    office = next(filter(None, (_unheld(line, people, bare[0]) for line in near)), None)
    if office:
        told = spotted._replace(
            title=office.title,
            level=office.level,
            country=spotted.country or office.countries[0],
        )
    else:
        before = {each.country for each in people if each.spots[0][0] <= first}
        country = next(filter(None, (_national(line, before) for line in near)), None)
        told = spotted._replace(country=bare[0].country or country)
    line = lines[first]
    named = tuple(told if each is spotted else each for each in line.people)
    return (*lines[:first], line._replace(people=named), *lines[first + 1 :])


def _counterpart_of(lines: tuple[Line, ...], person: Individual) -> Spotted | None:
    """Give whose counterpart somebody of a country is: `N N met his Xish and Yish counterparts`."""
    number, spotted = person.spots[0]
    first = lines[number].text[: spotted.end - len(spotted.name)]
    for line in lines if person.country else ():
        for told in COUNTERPARTS.finditer(line.text):
            before = [each for each in line.people if each.end < told.start() and each.title]
            codes = {each.code for each in mentions(told["whose"])}
            leads = LEADER.search(first) is not None  # no mere minister's counterpart
            if (
                before
                and person.country in codes
                and not (leads and before[-1].level not in HIGHEST)
            ):
                return before[-1]
    return None


def _is_bare(person: Individual, lines: tuple[Line, ...]) -> bool:
    """Tell whether a person is given no office anywhere, and not just one of a list."""
    number, _ = person.spots[0]
    return person.title is None and not lines[number].listed


def _unheld(line: Line, people: Sequence[Individual], person: Individual) -> Office | None:
    """Give the office of a country that a sentence speaks of and nobody of the report holds."""
    tokens = line.sentence.tokens
    for office in line.offices:
        start, end = tokens[office.first].start, tokens[office.after - 1].end
        if office.plural or office.level not in CABINET or len(office.countries) != 1:
            continue
        if overlap(line.people, start, end) or not line.text[:start].lower().endswith("the "):
            continue
        if person.country not in (None, office.countries[0]):
            continue
        if not any(
            each.country in (None, office.countries[0]) and each.level == office.level
            for each in people
        ):
            return office
    return None


def _national(line: Line, named: set[str | None]) -> str | None:
    """Give the country of `the Xish leader` where nobody of that country was named before."""
    for after, place in line.sentence.places.values():
        told = place.kind == "demonym" and line.sentence.word(after) in NATIONALS
        if told and line.text[: place.start].lower().endswith("the "):
            return None if place.code in named else place.code
    return None
