"""Who met whom in a report: its sentences shared out among the meetings that they tell of.

The sentence that names most of those who met opens the first meeting. Another opens where someone
new is met apart from it, or where one person meets others each on their own: "held separate
meetings with A, B and C". Whoever attends joins; whoever is only named doesn't.
"""

import re
from typing import NamedTuple

from diplo_cli.draft.attendance import WELCOME, Presence, elsewhen, presence
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.individuals import HIGHEST, Individual, Roster
from diplo_cli.draft.openers import EARLY, ENOUGH, OPENS, TOGETHER, opener_of, two_sides
from diplo_cli.draft.person_names import Spotted
from diplo_cli.draft.reading import Line

# One person met several, each on their own.
SEPARATE = re.compile(
    r"\bseparate(?:ly)? (?:\w+ )?(?:meetings?|talks|bilateral)|\bmet\b[^.]*\bseparately\b"
    r"|\bmeetings separately\b|\breceived (?:various|several|a number of|two|three|four)\b"
    r"|\bbilateral meetings\b"
    r"|\b(?:a )?(?:series|number|round) of (?:\w+ )?(?:meetings|talks|counterparts"
    r"|foreign ministers|bilateral|officials|ministers|leaders)"
    r"|\bmeetings with (?:his|her|several|the following|foreign)\b"
    r"|\b(?:held talks|conferred|met) with (?:the )?(?:leaders|presidents|ministers|heads) of\b"
    r"|\bhis counterparts from\b|\bher counterparts from\b|\b(?:held|had) (?:\w+ )?meetings with\b",
    re.IGNORECASE,
)
ALSO = re.compile(
    r"\b(?:also|separately|later|then|earlier|prior to|face[- ]to[- ]face|meanwhile|likewise"
    r"|in addition|the (?:next|following|same) day|(?:in|during) the (?:morning|afternoon|evening)"
    r"|yesterday|the day before|before that|after that|subsequently|on a separate)\b",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"\b(?:He|She|he|she|his|her|[Tt]he (?:\w+ ){0,2}(?:[Mm]inister|[Pp]resident|[Pp]remier|leader"
    r"|official|[Ss]ecretary|[Cc]hancellor|[Kk]ing|[Ee]mir|[Aa]mir|guest|diplomat))\b"
)
HEADS = re.compile(
    r"(?:.*\b)?(?:Speaker|Secretary[- ]General|Commissioner|Governor|Mayor|Crown Prince|Rector"
    r"|Administrator)\b"
    r"|(?:President|Chair\w*|Head|Director[- ]General|Chief Executive)\b"
)
LEADERS = re.compile(
    r"\b(?:two|both|the) (?:heads of (?:state|government)|leaders|presidents|prime ministers"
    r"|premiers)\b[^.]{0,40}\b(?:met|held|talks|discussed|conferred|witnessed|attended|exchanged)\b",
    re.IGNORECASE,
)
TALKS = re.compile(
    r"\b(?:met|meets?|received|receives|talks|negotiations|consultations|co-?chaired|conferred"
    r"|(?:a|the|their|held) (?:\w+ )?(?:meeting|session))\b",
    re.IGNORECASE,
)
OPENING = 6
LEADING = frozenset(
    {
        "head-of-state",
        "head-of-government",
        "deputy-head",
        "minister",
        "deputy-minister",
        "ambassador",
    }
)


class Group(NamedTuple):
    """The sentences of one meeting while it is gathered: by their numbers, and its people."""

    opener: int
    lines: list[int]
    people: list[Individual]


class Sharing:
    """The sharing out of a report's sentences, while it goes on."""

    def __init__(self, lines: tuple[Line, ...], people: list[Individual]) -> None:
        self.lines = lines
        self.people = people
        self.told = [presence(line) for line in lines]
        self.roster = Roster(people)
        opener = opener_of(lines, self.told)
        self.opener = opener
        self.groups = [Group(opener, [], [])]
        self.current = self.groups[0]
        early = [*lines[:EARLY], lines[opener]]
        self.separate = any(SEPARATE.search(line.text) for line in early)
        self.everywhere: list[Individual] = []
        self.attendees: list[Individual] = []

    def named(self, number: int) -> list[Individual]:
        """Give whom a sentence names or means, in its order."""
        return _individuals(number, self.lines[number].people, self.people)

    def known(self, person: Individual) -> bool:
        """Tell whether a person is in some meeting already."""
        return any(person in group.people for group in self.groups)


def groups_of(lines: tuple[Line, ...], people: list[Individual]) -> list[Group]:
    """Share the sentences of a report out among its meetings, in the order told."""
    sharing = Sharing(lines, people)
    for number, line in enumerate(lines):
        _share(sharing, number, line)
    groups = sharing.groups
    for group in groups:
        group.people.extend(each for each in sharing.everywhere if each not in group.people)
    if len(groups) > 1 and len(groups[0].people) - len(sharing.everywhere) < ENOUGH:
        first, second = groups[0], groups[1]
        groups[1] = second._replace(lines=[*first.lines, *second.lines])
        return groups[1:]
    _complete(groups[0], sharing)
    _lead(groups[0], sharing)
    if len(groups) == 1:
        _with_signers(groups[0], sharing)
    return groups


def _with_signers(group: Group, sharing: Sharing) -> None:
    """Add whoever signed at what was a ceremony of signing and nothing more.

    Where two leaders look on, or somebody held talks, those who sign only sign.
    """
    if sum(each.level in HIGHEST for each in group.people) >= ENOUGH:
        return
    own = [number for number in group.lines if not sharing.lines[number].listed]
    if any(TALKS.search(sharing.lines[n].text) for n in own if sharing.told[n].present):
        return
    for number in own:
        signed = _individuals(number, sharing.told[number].signed, sharing.people)
        group.people.extend(each for each in signed if each not in group.people)


def _lead(group: Group, sharing: Sharing) -> None:
    """Put the two leaders first where a sentence says that "the two presidents met", by no name."""
    if sum(each.level in HIGHEST for each in group.people) >= ENOUGH:
        return
    if not any(LEADERS.search(sharing.lines[number].text) for number in group.lines[:OPENING]):
        return
    named = [each for each in sharing.people if each.level in HIGHEST]
    early = [each for each in named if min(number for number, _ in each.spots) < EARLY]
    if len(early) == ENOUGH:
        group.people[:] = [*early, *(each for each in group.people if each not in early)]


def _share(sharing: Sharing, number: int, line: Line) -> None:
    """Give one sentence to its meeting, or let it open others."""
    told = sharing.told[number]
    opening = _acting(told) if number == sharing.opener else ()
    present = _individuals(number, (*told.present, *opening), sharing.people)
    may_open = number >= sharing.opener and not told.attends and not elsewhen(line)
    if may_open and (_opens_several(sharing, number, line) or _opens_one(sharing, number, line)):
        return
    if number > sharing.opener and line.first:
        sharing.current = _meant_group(sharing, number, told) or sharing.current
    group = sharing.current
    group.lines.append(number)
    if number != sharing.opener and elsewhen(line) and not told.attends:
        return
    if told.attends and len(group.people) >= ENOUGH and _another_day(sharing, line):
        return
    new = [each for each in present if each not in group.people]
    if len(group.people) >= ENOUGH and not told.attends:
        new = [each for each in new if not sharing.known(each)]
    if number > sharing.opener and not told.attends:
        new = [each for each in new if each.level in LEADING or each.level is None]
        if len(group.people) >= ENOUGH and not _meets_known(sharing, line, group):
            new = []
    if number == sharing.opener or not (told.present and _welcome(sharing.lines, line)):
        group.people.extend(new)
        sharing.attendees.extend(new if told.attends else [])
    if told.attends and re.search(r"\bmeetings were\b", line.text):
        sharing.everywhere.extend(new)


def _acting(told: Presence) -> tuple[Spotted, ...]:
    """Give who met by what they did: those told of where nobody else was, or two sides who signed.

    Those who sign while their betters look on only sign.
    """
    if not told.present and not two_sides(told.signed):
        return told.told
    highest = {each.level for each in told.present} & (HIGHEST | {"deputy-head", "minister"})
    return told.signed if two_sides(told.signed) and not highest else ()


def _meant_group(sharing: Sharing, number: int, told: Presence) -> Group | None:
    """Give the meeting that a new paragraph turns to: theirs whom it names.

    Who attended is told of the meeting last told of in the same paragraph, else of the first one.
    """
    if told.attends:
        apart = all(
            sharing.lines[n].block != sharing.lines[number].block for n in sharing.current.lines
        )
        return sharing.groups[0] if apart else None
    named = sharing.named(number)
    others = [group for group in sharing.groups if named and all(n in group.people for n in named)]
    if not others or sharing.current in others:
        return None
    return others[0]


def _another_day(sharing: Sharing, line: Line) -> bool:
    """Tell whether a sentence names a day, and only others than the meeting's first sentence."""
    days = {each.date for each in line.dates}
    first = {each.date for each in sharing.lines[sharing.current.opener].dates}
    return bool(days and first) and not days & first


def _meets_known(sharing: Sharing, line: Line, group: Group) -> bool:
    """Tell whether a sentence also names, or refers to, someone of the meeting."""
    named = sharing.roster.named(line.text)
    return any(each in group.people for each in named) or PRONOUN.search(line.text) is not None


def _opens_several(sharing: Sharing, number: int, line: Line) -> bool:
    """Open a meeting for each of several whom one person met on their own."""
    told = sharing.told[number]
    if not (sharing.separate or SEPARATE.search(line.text) or _each_on_their_own(told)):
        return False
    spotted = (*told.present, *told.told, *told.signed)
    all_named = _individuals(number, spotted, sharing.people)
    central = _central(sharing, line, all_named)
    if central is None and _each_on_their_own(told):
        central = _individuals(number, told.present[:1], sharing.people)[0]
    others = [each for each in all_named if each is not central and not sharing.known(each)]
    others = [each for each in others if _leads(each) or each.level is None]
    if central is None or not others or (number == sharing.opener and len(others) < ENOUGH):
        return False
    if any(each.country and each.country == central.country for each in others):
        return False
    met = OPENS.search(line.text) or TOGETHER.search(line.text) or SEPARATE.search(line.text)
    if not met:
        return False
    if central not in sharing.groups[0].people:
        sharing.groups[0].people.append(central)
    if number == sharing.opener:
        sharing.groups[0].lines.append(number)
    for each in others:
        sharing.groups.append(Group(number, [number], [central, each]))
    if line.first or number == sharing.opener:
        sharing.current = sharing.groups[-len(others)]
    return True


def _each_on_their_own(told: Presence) -> bool:
    """Tell whether one person met the heads of several bodies of a country, each in turn.

    `He was received by the President and the Speaker, and held talks with his Xish counterpart`.
    """
    if told.attends or len(told.present) <= ENOUGH:
        return False
    first, *others = told.present
    countries = {each.country for each in others if each.country}
    levels = [each.level for each in others]
    heads = all(each.level in LEADING or HEADS.match(each.title or "") for each in others)
    apart = len(set(levels)) == len(levels) and None not in levels
    return heads and apart and len(countries) <= 1 and first.country not in countries


def _central(sharing: Sharing, line: Line, named: list[Individual]) -> Individual | None:
    """Give who meets the others: the one person of the first meeting, or the first one named."""
    first = sharing.groups[0].people
    if len(first) == 1 or (first and sharing.separate):
        return first[0]
    verb = OPENS.search(line.text)
    before = sharing.roster.named(line.text[: verb.start()]) if verb and not first else []
    return before[0] if before else (named[0] if named and not first else None)


def _opens_one(sharing: Sharing, number: int, line: Line) -> bool:
    """Open another meeting where someone is met apart from the first."""
    group = sharing.current
    told = sharing.told[number]
    if number == sharing.opener or len(group.people) < ENOUGH or not OPENS.search(line.text):
        return False
    present = _individuals(number, told.present, sharing.people)
    new = [each for each in present if not sharing.known(each) and _leads(each)]
    named = sharing.named(number)
    if not new:
        return _opens_smaller(
            sharing, number, line, [each for each in named if each in group.people]
        )
    known = [each for each in named if sharing.known(each) and each not in new]
    meant = _by_office(line, group.people)
    if not (known or meant or PRONOUN.search(line.text) or ALSO.search(line.text)):
        return False
    sides = {each.country for each in new if each.country}
    both = len(sides) >= ENOUGH or (len(new) >= ENOUGH and "eparately" in line.text)
    if not (known or meant or both):
        known = _others(line, new, group.people)
    others = known or meant
    sharing.groups.append(Group(number, [number], [*others, *new]))
    if line.first:
        sharing.current = sharing.groups[-1]
    return True


def _opens_smaller(sharing: Sharing, number: int, line: Line, named: list[Individual]) -> bool:
    """Open a meeting of two out of three or more who met: `A also met with B face to face`."""
    apart = ALSO.search(line.text) and re.search(r"\bmet with\b|\bmeeting with\b", line.text)
    if not apart or len(named) != ENOUGH or len(sharing.current.people) <= ENOUGH:
        return False
    sharing.groups.append(Group(number, [number], named))
    return True


def _leads(person: Individual) -> bool:
    """Tell whether someone may hold a meeting of their own: no expert or member of a delegation."""
    return person.level in LEADING or HEADS.match(person.title or "") is not None


def _by_office(line: Line, known: list[Individual]) -> list[Individual]:
    """Give whom a sentence means by an office: `met with the Xish Prime Minister`."""
    return [
        each
        for each in known
        if any(
            each.title == office.title and each.country in office.countries
            for office in line.offices
        )
    ][:1]


def _others(line: Line, new: list[Individual], known: list[Individual]) -> list[Individual]:
    """Give whom the new one met where no name tells: the guest, else by a country.

    Whoever received the guest before is no guest of another.
    """
    guests = [each for each in known if each.visiting]
    if guests and not any(each.visiting for each in new):
        return guests[:1]
    countries = {each.country for each in new if each.country}
    if not countries:
        known = [each for each in known if not each.receives] or known
    away = [each for each in known if each.country and each.country not in countries]
    said = {each.code for each in mentions(line.text) if each.kind != "city"}
    meant = [each for each in away if each.country in said]
    return (meant or (away if countries else known))[:1]


def _welcome(lines: tuple[Line, ...], line: Line) -> bool:
    """Tell whether a paragraph is of the welcome, where more people stand than meet."""
    return any(each.block == line.block and WELCOME.search(each.text) for each in lines)


def _individuals(
    number: int, spotted: tuple[Spotted, ...], people: list[Individual]
) -> list[Individual]:
    """Give the people of mentions in a sentence, in their order."""
    found = (
        (min(each.start for each in spotted if (number, each) in person.spots), n)
        for n, person in enumerate(people)
        if any((number, each) in person.spots for each in spotted)
    )
    return [people[n] for _, n in sorted(found)]


def _complete(group: Group, sharing: Sharing) -> None:
    """Where too few were found to have met, take who invited, then who signed or is told of."""
    prose = [number for number in group.lines if not sharing.lines[number].listed]
    for wanted, least in (
        (("invited",), 12),
        (("told", "signed"), 5),
        (("signed",), 12),
        (("named",), 12),
    ):
        for number in prose[:least]:
            if _both_met(group, sharing) and not (wanted != ("named",) and _one_sided(group)):
                return
            spotted = [each for sort in wanted for each in getattr(sharing.told[number], sort)]
            for each in _individuals(number, tuple(spotted), sharing.people):
                if wanted == ("named",) and not _speaks(each, sharing.lines):
                    continue
                if each not in group.people:
                    group.people.append(each)


def _both_met(group: Group, sharing: Sharing) -> bool:
    """Tell whether two who can be the sides were found; lower officials only attended."""
    sides = [
        each
        for each in group.people
        if each not in sharing.attendees or each.level in HIGHEST | {"deputy-head", "minister"}
    ]
    return len(sides) >= ENOUGH


def _one_sided(group: Group) -> bool:
    """Tell whether all who were found are of one country, so that their host is still missing."""
    countries = {each.country for each in group.people}
    return len(countries) == 1 and None not in countries


def _speaks(person: Individual, lines: tuple[Line, ...]) -> bool:
    """Tell whether a person says or does something in the report, by name."""
    words = [re.escape(word) for word in person.name.split() if len(word) > 2]
    if not words:
        return False
    acts = re.compile(
        rf"\b(?:{'|'.join(words)})\b[^.]{{0,40}}\b(?:said|noted|stressed|thanked|added|told|stated|"
        r"emphasi[sz]ed|highlighted|underlined|proposed|expressed|welcomed|praised|discussed|met)\b"
    )
    return any(acts.search(line.text) for line in lines)
