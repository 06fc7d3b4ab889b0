"""Who met whom in a report: its sentences shared out among the meetings that they tell of.

The sentence that names most of those who met opens the first meeting. Another opens where someone
new is met apart from it, or several each on their own. Whoever attends joins, nobody only named.
"""

import re

from diplo_cli.draft.attendance import WELCOME, Presence, elsewhen
from diplo_cli.draft.company import ATTENDS, companies
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.completion import complete, lead, settle_signers, signed_at
from diplo_cli.draft.dates import MONTH_NAME, month_of
from diplo_cli.draft.each_apart import HEADS, each_on_their_own
from diplo_cli.draft.individuals import Individual
from diplo_cli.draft.levels import CABINET, LEADING
from diplo_cli.draft.openers import ENOUGH, OPENS, TOGETHER
from diplo_cli.draft.pronouns import HE, HIS
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line
from diplo_cli.draft.sharing import (
    BESIDE,
    DAY_BESIDE,
    SEPARATE,
    Group,
    Sharing,
    joined_by_envoy,
    of_welcome,
    others_met,
    two_sided,
)

ALSO = RarePattern(
    r"\b(?:also|separately|later|then|earlier|prior to|face[- ]to[- ]face|meanwhile|likewise"
    r"|in addition|(?:the )?next day|the (?:following|same) day"
    r"|(?:in|during) the (?:morning|afternoon|evening)"
    r"|followed|the turn of|yesterday|the day before|before that|after that|subsequently"
    r"|at the same time|(?:another|separate) (?:[\w-]+ ){0,2}?(?:meetings?|talks|conversation))\b",
    re.IGNORECASE,
)
SIGNS_WITH = RarePattern(
    r"\b(?:together )?with\b[^.;]{0,160}\bsign|\bsign\w*\b[^.;]{0,160}\bwith\b"
    r"|\bsigned\b.*\byesterday\b|\bthe same day\b",
    re.IGNORECASE,
)
ALL_MEETINGS = RarePattern(
    r"\bmeetings were\b|\b(?:attended|present at|took part in|sat in on) "
    r"(?:(?:the|both|all|these)(?: \w+)? meetings|(?:both|all)(?: \w+)? (?:conversations|talks))\b"
)
OF_TALKS = RarePattern(r"\b(?:meeting|talks|session|negotiations|(?:were|was) joined)\b")
IN_MONTH = RarePattern(rf"\b[Ii]n (?i:({MONTH_NAME}))\b(?! \d)")
# "Discussions with N N followed", "During a meeting with N N, the sides spoke of honey".
DISCUSSIONS = RarePattern(
    r"^(?:The |His |Her )?(?:[Dd]iscussions|[Nn]egotiations) with\b"
    r"|^(?:In|At|During) (?!the )(?:an? |another |his |her )?(?:[\w-]+ )?(?:meeting|talks) with "
    r"(?!his |her )"
)
TOLD = RarePattern(r"\b(?:told|briefed|assured|informed|was the (?:longest|shortest|last))\b")
# "The minister also met his counterparts from Xland and Yland": each of them.
HIS_COUNTERPARTS = RarePattern(
    r"\b(?:met|talks|meetings?)(?: also)?(?: separately)?(?: with)? (?:his|her) counterparts "
    r"(?:from|of) [A-Z]"
)
# What begins the sentence after one that named several, each of whom was met.
IN_MEETINGS = RarePattern(
    r"(?:In|During|At) (?:(?:all|each of|both|most of) )?(?:these|those|the|his|her|their)"
    r"(?: \w+)? meetings\b"
)
MEANS_SOMEBODY = compiled(
    rf"\b(?:{HE}|{HIS}|[Tt]he (?:\w+ ){{0,2}}(?:[Mm]inister|[Pp]resident|[Pp]remier|leader"
    r"|official|[Ss]ecretary|[Cc]hancellor|[Kk]ing|[Ee]mir|[Aa]mir|guest|diplomat))\b"
)


def groups_of(lines: tuple[Line, ...], people: list[Individual]) -> list[Group]:
    """Share the sentences of a report out among its meetings, in the order told."""
    sharing = Sharing(lines, people)
    for number, line in enumerate(lines):
        _share(sharing, number, line)
    for group in (groups := sharing.groups):
        group.people.extend(each for each in sharing.everywhere if each not in group.people)
    if len(groups) > 1 and len(groups[0].people) - len(sharing.everywhere) < ENOUGH:
        first, second = groups[0], groups[1]
        groups[1] = second._replace(lines=[*first.lines, *second.lines])
        return groups[1:]
    groups[0].people.sort(key=lambda each: _came_along(sharing, each))
    complete(groups[0], sharing)
    lead(groups[0], sharing)
    if len(groups) == 1:
        settle_signers(groups[0], sharing)
    return [group._replace(signed=signed_at(group, sharing)) for group in groups]


def _share(sharing: Sharing, number: int, line: Line) -> None:
    """Give one sentence to its meeting, or let it open others."""
    told = sharing.told[number]
    present = _present(sharing, told, number)
    attends = told.attends and not _met_before(sharing, number, line)
    may_open = number >= sharing.opener and not attends and not elsewhen(_clause(line))
    past = number > sharing.opener and _of_another_month(sharing, line)
    if (
        may_open
        and not past
        and (_opens_several(sharing, number, line) or _opens_one(sharing, number, line))
    ):
        return
    if number > sharing.opener and line.first:
        sharing.current = _meant_group(sharing, number, told) or sharing.current
    group = sharing.current
    group.lines.append(number)
    if number != sharing.opener and (past or elsewhen(line)) and not told.attends:
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
    sure = number == sharing.opener
    sure = sure or (told.attends and bool(OF_TALKS.search(line.text) or companies(line.text)))
    if sure or not (told.present and of_welcome(sharing.lines, line)):
        group.people.extend(new)
        sharing.attendees.update(new if told.attends else [])
    if told.attends and ALL_MEETINGS.search(line.text):
        sharing.everywhere.extend(new)


def _came_along(sharing: Sharing, person: Individual) -> bool:
    """Tell whether somebody only came along, with whom they welcomed at an airport."""
    first = sharing.lines[min(number for number, _ in person.spots)]
    return person in sharing.attendees and WELCOME.search(first.text) is not None


def _of_another_month(sharing: Sharing, line: Line) -> bool:
    """Tell whether a sentence is of a month that isn't the first meeting's: `in January`."""
    told = IN_MONTH.findall(line.text)
    days = sharing.lines[sharing.opener].dates
    return bool(told and days) and all(month_of(m) != d.date.month for m in told for d in days)


def _met_before(sharing: Sharing, number: int, line: Line) -> bool:
    """Tell whether somebody new is met before the attending: `called on N, with M present`."""
    met, attended = OPENS.search(line.text), ATTENDS.search(line.text)
    starts = [each.start for each in companies(line.text) if each.came]
    starts += [attended.start()] if attended else []
    if met is None or not starts or min(starts) < met.end():
        return False
    before = tuple(each for each in line.people if met.end() <= each.start < min(starts))
    people = sharing.individuals(number, before[:1])
    return any(_leads(each) and not sharing.known(each) for each in people)


def _clause(line: Line) -> Line:
    """Give a sentence up to the semicolon after which it speaks of something else."""
    met = OPENS.search(line.text)
    end = line.text.find(";", met.end()) if met else -1
    return line._replace(text=line.text[:end]) if end > 0 else line


def _present(sharing: Sharing, told: Presence, number: int) -> list[Individual]:
    """Give who was there by a sentence; by the first one also who acted in it."""
    present = sharing.individuals(number, told.present)
    opening = _acting(sharing, told, number) if number == sharing.opener else []
    return [each for each in sharing.named(number) if each in present or each in opening]


def _acting(sharing: Sharing, told: Presence, number: int) -> list[Individual]:
    """Give who met by what they did: those told of where nobody else was, or two sides who signed.

    Those who sign while their betters look on only sign.
    """
    signed = sharing.individuals(number, told.signed)
    both = len(signed) >= ENOUGH and two_sided(signed)
    if not told.present and not both:
        return sharing.individuals(number, told.told)
    highest = {each.level for each in told.present} & CABINET
    return signed if both and not highest else []


def _meant_group(sharing: Sharing, number: int, told: Presence) -> Group | None:
    """Give the meeting that a new paragraph turns to: theirs whom it names.

    Who attended is told of the meeting last told of in the same paragraph, else of the first one.
    """
    if told.attends:
        known = [each for each in sharing.named(number) if sharing.known(each)]
        theirs = [group for group in sharing.groups if all(each in group.people for each in known)]
        if known and theirs and sharing.groups[0] not in theirs:
            return theirs[0]
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
    return (
        any(each in group.people for each in named) or MEANS_SOMEBODY.search(line.text) is not None
    )


def _opens_several(sharing: Sharing, number: int, line: Line) -> bool:
    """Open a meeting for each of several whom one person met on their own."""
    told = sharing.told[number]
    later = number > sharing.opener and HIS_COUNTERPARTS.search(line.text) is not None
    alone = each_on_their_own(told, line) or _met_in_meetings(sharing, number)
    alone = alone or (later and not told.attends)
    if not (sharing.separate or SEPARATE.search(line.text) or alone):
        return False
    spotted = (*told.present, *told.told, *told.signed)
    all_named = sharing.individuals(number, spotted)
    central = sharing.groups[0].people[0] if later else _central(sharing, line, all_named)
    if central is None and alone:
        central = sharing.individuals(number, told.present[:1])[0]
    others = [each for each in all_named if each is not central and not sharing.known(each)]
    others = [each for each in others if _leads(each) or each.level is None]
    if central is None or not others or (number == sharing.opener and len(others) < ENOUGH):
        return False
    if any(each.country and each.country == central.country for each in others):
        return False
    met = any(each.search(line.text) for each in (OPENS, TOGETHER, SEPARATE, TOLD))
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


def _met_in_meetings(sharing: Sharing, number: int) -> bool:
    """Tell whether the next sentence says that this one tells of meetings: `In these meetings`."""
    told, after = sharing.told[number], sharing.lines[number + 1 : number + 2]
    return bool(after and len(told.present) > ENOUGH and IN_MEETINGS.match(after[0].text))


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
    if number == sharing.opener or not _tells_of_another(sharing, number, line):
        return False
    if WELCOME.search(line.text):
        return False
    if len(group.people) < ENOUGH and not _fill(sharing, group, line):
        return False
    acting = told.told if told.signed and SIGNS_WITH.search(line.text) else ()
    there = (*told.present, *told.signed, *acting)
    present = sharing.individuals(number, there)
    unknown = [each for each in present if not sharing.known(each)]
    new = [each for each in unknown if _leads(each)]
    if received := line.first and len(new) < len(unknown) and _received(told, unknown, line):
        new = unknown
    named = sharing.named(number)
    if not new:
        return _opens_smaller(
            sharing, number, line, [each for each in named if each in group.people]
        )
    known = [each for each in named if sharing.known(each) and each not in new]
    if joined_by_envoy(new, [x for x in known if x in group.people]) and not ALSO.search(line.text):
        return False
    meant = _by_office(line, group.people)
    sides = {each.country for each in new if each.country}
    apart = line.first and bool(sides) and (received or _met_by_themselves(told, new, line))
    told_apart = any(each.search(line.text) for each in (MEANS_SOMEBODY, ALSO, DISCUSSIONS))
    if not (known or meant or apart or told_apart):
        return False
    both = len(sides) >= ENOUGH or (len(new) >= ENOUGH and "eparately" in line.text)
    both = both or apart
    if not (known or meant or both):
        known = others_met(line, new, group.people)
    others = known or meant
    sharing.groups.append(Group(number, [number], [*others, *new]))
    if line.first:
        sharing.current = sharing.groups[-1]
    return True


def _received(told: Presence, new: list[Individual], line: Line) -> bool:
    """Tell whether one of office met others of less: `Minister N N received the Xish attaché`."""
    guests = new[1:]
    abroad = bool(guests) and all(each.country not in (None, new[0].country) for each in guests)
    return abroad and _leads(new[0]) and _met_by_themselves(told, new[:ENOUGH], line)


def _met_by_themselves(told: Presence, new: list[Individual], line: Line) -> bool:
    """Tell whether two new ones met: `the Minister of Honey N N held talks with M M`."""
    verb = OPENS.search(line.text)
    first = told.present[0].start if told.present else 0
    before = verb is not None and first < verb.start()
    return before and len(new) == ENOUGH and two_sided(new)


def _tells_of_another(sharing: Sharing, number: int, line: Line) -> bool:
    """Tell whether a sentence may tell of another meeting, by a verb or by what stands for it.

    One of those who met signs something with somebody new; two are somewhere on another day.
    """
    if OPENS.search(line.text) or DISCUSSIONS.match(line.text):
        return True
    told = sharing.told[number]
    acting = (*told.present, *told.signed, *told.told)
    signed = sharing.individuals(number, acting if told.signed else ())
    known = [each for each in signed if sharing.known(each)]
    if len(signed) == ENOUGH and len(known) == 1 and two_sided(signed):
        # "President N of the Xish Railway" is none.
        leader = any(each.level == "head-of-government" for each in signed if each not in known)
        return leader or SIGNS_WITH.search(line.text) is not None
    return len(told.present) == ENOUGH and _another_day(sharing, line)


def _fill(sharing: Sharing, group: Group, line: Line) -> bool:
    """Complete an event that only one was found at, where the next one happens beside it.

    Who spoke at the forum was there: "On the margins of the forum the minister met with N N".
    """
    if not (group.people and BESIDE.search(line.text)):
        return False
    central = group.people[0]
    named = sharing.roster.named(line.text)
    for number in group.lines:
        told = sharing.told[number]
        for each in sharing.individuals(number, (*told.told, *told.signed)):
            apart = two_sided([central, each]) and each not in named
            if apart and _leads(each) and each not in group.people:
                group.people.append(each)
    return len(group.people) >= ENOUGH


def _opens_smaller(sharing: Sharing, number: int, line: Line, named: list[Individual]) -> bool:
    """Open a meeting of two out of three or more who met: `A also met with B face to face`."""
    group = sharing.current
    if len(named) != ENOUGH:
        return False
    again = all(each in named for each in group.people[:ENOUGH]) and DAY_BESIDE.search(line.text)
    among = len(group.people) > ENOUGH
    with_one = re.search(r"\bmet with\b|\bmeeting with\b", line.text)
    many = len({each.country for each in group.people if each.country}) > ENOUGH
    apart = ALSO.search(line.text) and (with_one or many)
    joined = any(each in sharing.attendees for each in named) and two_sided(named)
    apart = apart or (BESIDE.search(line.text) and (many or joined))
    if not (again or (among and apart)):
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
