"""The office of somebody named without one, where the report tells it apart from the name.

"N N held talks … The Xish premier then …": an office that nobody is named in, soon after the one
person who is named without any.
"""

from collections.abc import Iterator, Sequence

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.individuals import Individual
from diplo_cli.draft.levels import CABINET, HIGHEST
from diplo_cli.draft.offices import Office
from diplo_cli.draft.person_names import Spotted, overlap
from diplo_cli.draft.reading import Line
from diplo_cli.vocabulary import Level

LEADER = compiled(r"\b[Ll]eader,? $")
COUNTERPARTS = compiled(r"\b(?:his|her) (?P<whose>[A-Z][^.;,]{0,60}?) counterparts\b")
COUNTERPART = compiled(r"\b(?:his|her) (?P<whose>[A-Z][\w-]+(?: [A-Z][\w-]+)?) counterpart\b")
# How many sentences on the office may be told.
NEAR = 3
# What somebody is called by their country alone.
NATIONALS = frozenset({"leader", "guest", "visitor", "statesman", "dignitary"})


def with_offices(lines: tuple[Line, ...], people: list[Individual]) -> tuple[Line, ...]:
    """Give the one who is named without an office that which the sentences after it speak of."""
    bare = [each for each in people if _is_bare(each, lines)]
    if len(bare) != 1:
        for each in bare:
            lines = _with_office_before(lines, people, each)
        return lines
    first, spotted = bare[0].spots[0]
    if (holder := _counterpart_of(lines, bare[0])) is not None:
        return _told(lines, bare[0], holder.title, holder.level)
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


def _with_office_before(
    lines: tuple[Line, ...], people: Sequence[Individual], person: Individual
) -> tuple[Line, ...]:
    """Give the office that was told of a person's country: `The Xish premier met … Xland's N N`."""
    first, _ = person.spots[0]
    known = {each.title for each in people if each.country == person.country}
    offices = {
        (office.title, office.level)
        for line in lines[max(0, first - NEAR) : first]
        for office in _of_nobody(line)
        if office.countries == (person.country,) or _is_counterpart(line, office, person.country)
        if office.title not in known
    }
    return _told(lines, person, *next(iter(offices))) if len(offices) == 1 else lines


def _is_counterpart(line: Line, office: Office, country: str | None) -> bool:
    """Tell whether who is of a country is the counterpart of an office's holder."""
    told = COUNTERPART.search(line.text, line.sentence.tokens[office.after - 1].end)
    return bool(told and country and any(x.code == country for x in mentions(told["whose"])))


def _told(
    lines: tuple[Line, ...], person: Individual, title: str | None, level: Level | None
) -> tuple[Line, ...]:
    """Give a person an office where they are named first."""
    number, spotted = person.spots[0]
    told = spotted._replace(title=title, level=level, country=person.country)
    named = tuple(told if each is spotted else each for each in lines[number].people)
    return (*lines[:number], lines[number]._replace(people=named), *lines[number + 1 :])


def _of_nobody(line: Line) -> Iterator[Office]:
    """Yield the leaders' and ministers' offices that a sentence names without their holders."""
    tokens = line.sentence.tokens
    for office in line.offices:
        start, end = tokens[office.first].start, tokens[office.after - 1].end
        leads = office.level in CABINET or "speaker" in office.title.lower()
        if leads and not office.plural and not overlap(line.people, start, end):
            yield office


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
    for office in _of_nobody(line):
        start = line.sentence.tokens[office.first].start
        if office.level not in CABINET or len(office.countries) != 1:
            continue
        if not line.text[:start].lower().endswith("the "):
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
