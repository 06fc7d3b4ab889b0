"""Whom a report names: every mention of a person, "Asadov" and "he" aside, folded into one.

A short mention belongs to the one fuller name that holds its words; a later mention adds the
office or country that the first one left open.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Literal

from diplo_cli.draft.acronyms import owners_of_acronyms
from diplo_cli.draft.beside import of_embassy, with_others
from diplo_cli.draft.company import (
    company_at,
    heads_group,
    is_group,
    led_group,
)
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import is_topic, mentions, only_placed
from diplo_cli.draft.levels import HIGHEST
from diplo_cli.draft.offices import offices
from diplo_cli.draft.on_behalf import signed_for
from diplo_cli.draft.people import people_in
from diplo_cli.draft.person_names import Spotted
from diplo_cli.draft.reading import Line
from diplo_cli.draft.same_names import Names, name_words, same_name
from diplo_cli.draft.surnames import by_word, in_full
from diplo_cli.draft.tokens import Sentence, read_sentence
from diplo_cli.draft.told_offices import ministers_of, offices_of_countries, offices_of_ministers
from diplo_cli.draft.turns import of_that_country, turns_of
from diplo_cli.draft.visits import Sentences, hosts, receives, visits
from diplo_cli.draft.whose_company import country_of
from diplo_cli.draft.world_bodies import is_worldwide, owner_of
from diplo_cli.names import words
from diplo_cli.vocabulary import Level

CAPITALIZED = compiled(r"(?<!\w)[^\W\d_a-z][\w’'‘ʻʼ`-]*")
# Countries whose people are called the same.
NAMESAKES = (("CD", "CG"), ("KR", "KP"), ("DO", "DM"), ("GN", "GW", "GQ"))
PAIR = 2
GENERIC = frozenset({"leader", "head of state", "head of government", "minister", "secretary"})
# "N N, Xish Foreign Minister discuss cooperation": a headline's comma parts two people.
TWO_MEET = compiled(
    r"^(?P<one>[A-ZÀ-Þ][^,;:]*), (?P<other>[A-ZÀ-Þ](?:(?! and )[^,;:])*?)"
    r"(?= (?:discuss|meet|hold|sign|agree|explore|review|exchange|pledge|talk|ink|affirm|seek|eye|"
    r"hail)\b)"
)


@dataclass(frozen=True, slots=True)
class Individual:
    """A person of a report: the fullest name, the office and country told, and where named."""

    name: str
    title: str | None
    level: Level | None
    country: str | None
    spots: tuple[tuple[int, Spotted], ...] = field(default=())
    ties: tuple[str, ...] = ()
    visiting: bool = False
    beside: str | None = None
    leads: bool = False
    international: bool = False
    body: str | None = None
    receives: bool = False
    turn: str | None = None
    opposite: str | None = None
    against: str | None = None  # the country whose minister, not named, signs beside them
    along: Literal["guest", "host"] | None = None

    def __eq__(self, other: object) -> bool:
        """Compare names before all else: most people differ in these."""
        if self is other or not isinstance(other, Individual):
            return self is other
        if self.name != other.name:
            return False
        return all(getattr(self, each.name) == getattr(other, each.name) for each in fields(self))

    @property
    def parts(self) -> frozenset[str]:
        """Give the folded words of the name, initials left out."""
        return name_words(self.name)


Leader = tuple[re.Pattern[str], str, Level]

LEADERS: tuple[Leader, ...] = (
    (compiled(r"\b[Pp]residents\b|heads of state", re.IGNORECASE), "President", "head-of-state"),
    (
        compiled(r"\bprime ministers\b|\bPMs\b", re.IGNORECASE),
        "Prime Minister",
        "head-of-government",
    ),
)


def individuals(
    lines: tuple[Line, ...], headline: str | None = None, framing: tuple[Sentence, ...] = ()
) -> list[Individual]:
    """Fold all mentions of a report into people, in the order of their full names.

    `framing` are the rows around its text: captions, headers.
    """
    above = _above(headline)
    titled = _titled(above)
    people = [
        person if person.country else replace(person, country=_country_of(person, lines, titled))
        for person in _folded(lines)
    ]
    people = [_named_above(person, titled) for person in people]
    surnames = by_word([above, *framing, *(line.sentence for line in lines)])
    people = [replace(person, name=in_full(person.name, surnames)) for person in people]
    people = _of_namesake(people, lines, headline)
    owners = owners_of_acronyms(text := " ".join(line.text for line in lines))
    people = [p if p.country else replace(p, country=_owner_of(p, lines, owners)) for p in people]
    people = [p if p.country else replace(p, country=of_embassy(p, people, lines)) for p in people]
    hints = offices_of_countries(lines, headline)
    told = {(person.title, person.country) for person in people}
    open_titles = Counter(person.title for person in people if person.country is None)
    for index, person in enumerate(people):
        if person.country is not None or open_titles[person.title] != 1:
            continue
        open_to = {c for title, c in hints if title == person.title and (title, c) not in told}
        open_to -= {c for title, c in told if title is None}
        open_to -= {each.country for each in people if each.level == person.level in HIGHEST}
        if len(open_to) == 1:
            people[index] = replace(person, country=next(iter(open_to)))
    held = Counter(person.title for person in people)
    leaders = [each for each in LEADERS if held[each[1]] == 1 and each[0].search(text)]
    ministers = offices_of_ministers(lines)
    completed = [
        _with_title(each, held, lines, leaders, ministers or ministers_of(each.country, hints))
        for each in people
    ]
    return _tied(completed, lines, headline)


def _of_namesake(
    people: list[Individual], lines: tuple[Line, ...], headline: str | None
) -> list[Individual]:
    """Tell by which country the report names whose "Congolese" or "Dominican" is meant."""
    texts = (line.sentence.places.values() for line in lines)
    places = [*mentions(headline or ""), *(place for each in texts for _, place in each)]
    named = {place.code for place in places if place.kind == "country"}
    meant: dict[str, str] = {}
    for group in NAMESAKES:
        here = [code for code in group if code in named]
        if len(here) == 1:
            meant.update(dict.fromkeys(group, here[0]))
    return [replace(p, country=meant.get(p.country or "", p.country)) for p in people]


def _above(headline: str | None) -> Sentence:
    return read_sentence(TWO_MEET.sub(r"\g<one> and \g<other>", headline or ""))


def headed(headline: str) -> list[Spotted]:
    """Give whom a headline names with an office."""
    return [each for each in _titled(_above(headline)) if each.title]


def _titled(above: Sentence) -> list[Spotted]:
    """Give whom a headline names; a country before its colon is theirs: `Xland: President N …`."""
    found = people_in(above, offices(above))
    after, place = above.places.get(0, (0, None))
    if place is None or above.word(after) != ":":
        return found
    first = found[0] if found else None
    if first and not first.country and above.text[: first.start].rstrip().endswith(":"):
        found[0] = first._replace(country=place.code)
    return found


def _named_above(person: Individual, titled: list[Spotted]) -> Individual:
    """Give someone whom the text names by surname the full name of the headline."""
    for spotted in titled:
        whole = name_words(spotted.name)
        if len(person.parts) == 1 and person.parts < whole and not spotted.name.isupper():
            return replace(person, name=spotted.name)
    return person


def _country_of(person: Individual, lines: tuple[Line, ...], titled: list[Spotted]) -> str | None:
    """Give a country told apart from the office: in the headline, or as a side's."""
    for spotted in titled:
        if spotted.country and name_words(spotted.name) & person.parts:
            return spotted.country
    for number, spotted in person.spots:
        if code := signed_for(lines[number], spotted) or of_that_country(lines[number], spotted):
            return code
        company = company_at(lines[number].text, spotted.start)
        if company and (told := country_of(company)):
            return told
        alone = company is not None and company.whose.strip() in {"", "The", "the"}
        if alone and (told := _group_before(lines[:number])):
            return told
        group = heads_group(lines[number].text, spotted.end)
        codes = {each.code for each in mentions(group or "") if each.kind != "city"}
        if len(codes) == 1:
            return codes.pop()
    return None


def _owner_of(person: Individual, lines: tuple[Line, ...], owners: Mapping[str, str]) -> str | None:
    """Give the country of the body whose acronym an office holds: `HBL Director N N`."""
    for number, spotted in person.spots if owners and person.level == "official" else ():
        before = lines[number].text[: spotted.start].split()[-1:]
        held = f"{lines[number].text[spotted.start : spotted.end]} {spotted.title}".split()
        for word in (*before, *held):
            if owner := owners.get(word.strip("(),’'")):
                return owner
    return None


def _group_before(lines: tuple[Line, ...]) -> str | None:
    """Give the country of the delegation last told of: `the Xish delegation … It comprised`."""
    for line in reversed(lines[-PAIR:]):
        named = (each for each in line.sentence.named if each.kind != "city")
        codes = {place.code for place in named if is_group(line.text, place)}
        if codes:
            return codes.pop() if len(codes) == 1 else None
    return None


def _tied(
    people: list[Individual], lines: tuple[Line, ...], headline: str | None
) -> list[Individual]:
    """Add what a country left open may be known by: sentences about one person and one country."""
    roster = Roster(people)
    texts = Sentences([headline or "", *(line.text for line in lines)])
    ties: dict[str, Counter[str]] = {person.name: Counter() for person in people}
    before: set[str] = set()
    for line in lines:
        named = roster.named(line.text)
        codes = {
            p.code
            for p in line.sentence.named
            if p.kind != "city" and not is_topic(line.text, p) and not only_placed(line.text, p)
        }
        if len(named) == 1 and not codes and not line.first:
            codes = before  # "Then came the turn of Xland. Minister N N told …"
        first = next((each for each in line.people if each.title), None)
        if len(named) > 1 and not codes and not line.first and first and not first.country:
            named, codes = [each for each in named if each.name == first.name], before
        if len(named) == 1 and len(codes) == 1:
            ties[named[0].name].update(codes)
        before = set() if named else codes
    turns = turns_of(lines, people)
    acting = [
        replace(
            person,
            ties=tuple(code for code, _ in ties[person.name].most_common()),
            visiting=visits(person.name, texts) and not hosts(person.name, texts),
            receives=receives(person.name, texts),
            leads=bool(led),
            turn=turns.get(person.name),
            international=any(map(is_worldwide, led)),
            body=owner_of(person, lines),
        )
        for person, led in ((each, _led(each, lines)) for each in people)
    ]
    roster = Roster(acting)
    return [each if each.country else with_others(each, lines, roster) for each in acting]


def _led(person: Individual, lines: tuple[Line, ...]) -> list[str]:
    """Give the words for each delegation that a person is said to lead."""
    groups = (led_group(lines[n].text, spotted.start) for n, spotted in person.spots)
    return [group for group in groups if group is not None]


def _with_title(
    person: Individual,
    held: Mapping[str | None, int],
    lines: tuple[Line, ...],
    leaders: list[Leader],
    ministers: set[str],
) -> Individual:
    """Complete a title left open: a leader among presidents, a minister among energy ministers.

    `held` counts who holds which office; of `leaders` only one is told by name.
    """
    if person.title is None and leaders and not all(lines[n].listed for n, _ in person.spots):
        # "The two presidents": of whom one is named by no office.
        _, title, level = leaders[0]
        return replace(person, title=title, level=level)
    meant = ministers if person.title == "Minister" else set()
    if len(meant) == 1 and meant.isdisjoint(held):
        return replace(person, title=next(iter(meant)))
    return person


def _folded(lines: tuple[Line, ...]) -> list[Individual]:
    spotted = [(number, each) for number, line in enumerate(lines) for each in line.people]
    full = [pair for pair in spotted if len(name_words(pair[1].name)) > 1]
    short = [pair for pair in spotted if len(name_words(pair[1].name)) <= 1]
    people: list[Individual] = []
    names = Names()
    for number, each in (*full, *short):
        index = _whose(people, names, each)
        if index is None:
            names.add(each.name, len(people))
            people.append(
                Individual(each.name, each.title, each.level, each.country, ((number, each),))
            )
        else:
            people[index] = _with(people[index], number, each)
            names.add(people[index].name, index)
    return people


def _whose(people: list[Individual], names: Names, spotted: Spotted) -> int | None:
    """Find the one person whose name holds, or is held by, the words of a mention."""
    parts = name_words(spotted.name)
    same = [
        index
        for index, person in ((index, people[index]) for index in names.like(spotted.name))
        if parts and same_name(person.name, spotted.name)
        if not (person.country and spotted.country and person.country != spotted.country)
        if _may_hold(person, spotted)
    ]
    if len(same) > 1:
        fitting = [i for i in same if people[i].title == spotted.title]
        same = fitting or same
    return same[0] if same else None


def _may_hold(person: Individual, spotted: Spotted) -> bool:
    """Tell whether two offices may be one person's: a king is no crown prince."""
    if person.title is None or spotted.title is None:
        return True
    if person.level == spotted.level and person.level in HIGHEST:
        return True  # the Premier is the Prime Minister
    if spotted.title == "Chancellor" and "Foreign" in person.title:
        return True
    shared = set(words(person.title)) & set(words(spotted.title))
    return bool(shared) or "leader" in (person.title, spotted.title)


def _with(person: Individual, number: int, spotted: Spotted) -> Individual:
    """Add a mention to a person: the fuller name, the office and country where still open."""
    title, level = person.title, person.level
    shared = all(each.shared or each.title is None for _, each in person.spots)
    own = shared and not spotted.shared and (spotted.title or "").lower() not in GENERIC
    if spotted.title and (title is None or title.lower() in GENERIC or own):
        title, level = spotted.title, spotted.level
    name = spotted.name if len(name_words(spotted.name)) > len(person.parts) else person.name
    return replace(
        person,
        name=name,
        title=title,
        level=level,
        country=person.country or spotted.country,
        spots=(*person.spots, (number, spotted)),
    )


class Roster:
    """The people of a report by the words of their names that nobody else shares."""

    def __init__(self, people: list[Individual]) -> None:
        self.people = people
        count = Counter(word for person in people for word in person.parts)
        self.words = {
            word: person
            for person in people
            for word in person.parts
            if count[word] == 1 and len(word) > 2
        }

    def named(self, text: str) -> list[Individual]:
        """Find the people whom a text names, in the order of their first mention."""
        found = []
        for match in CAPITALIZED.finditer(text):
            for word in words(re.sub(r"['’‘ʻʼ`]", "", match.group())):
                person = self.words.get(word)
                if person and person not in found:
                    found.append(person)
        return found


def whole_of(name: str, people: Iterable[Individual]) -> Individual | None:
    """Find who is meant by a name, which may be a part of the full one."""
    return next((each for each in people if same_name(each.name, name)), None)
