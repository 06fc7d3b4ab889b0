"""Who else took part where too few were found to have met: hosts, signers, leaders."""

import re

from diplo_cli.draft.attendance import elsewhen
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.individuals import Individual
from diplo_cli.draft.levels import CABINET, HIGHEST
from diplo_cli.draft.openers import EARLY, ENOUGH
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line
from diplo_cli.draft.sharing import Group, Sharing

LEADERS = compiled(
    r"\b(?:two|both|the) (?:heads of (?:state|government)|leaders|presidents|prime ministers"
    r"|premiers)\b[^.]{0,40}\b(?:met|held|talks|discussed|conferred|witnessed|attended|exchanged)\b",
    re.IGNORECASE,
)
TALKS = compiled(
    r"\b(?:met|meets?|received|receives|talks|negotiations|consultations|co-?chaired|conferred"
    r"|(?:a|the|their|held) (?:\w+ )?(?:meeting|session))\b",
    re.IGNORECASE,
)
ALSO_MET = RarePattern(r"\balso (?:had|held|met|meets|paid|called|calls)\b")
OPENING = 6
OPENED = 3


def settle_signers(group: Group, sharing: Sharing) -> None:
    """Tell those who met by signing from those who only sign where others met."""
    _with_signers(group, sharing)
    _without_signers(group, sharing)


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
        signed = sharing.individuals(number, sharing.told[number].signed)
        group.people.extend(each for each in signed if each not in group.people)
    group.people.sort(key=sharing.attendees.__contains__)
    if sum(each.level in HIGHEST for each in group.people) >= ENOUGH:
        group.people.sort(key=lambda one: one.level not in HIGHEST)


def _without_signers(group: Group, sharing: Sharing) -> None:
    """Leave out who only signed where two leaders turn out to have looked on."""
    leaders = [each for each in group.people if each.level in HIGHEST]
    if len(leaders) < ENOUGH or all(_met_besides(each, sharing) for each in leaders):
        return
    others: set[str] = set()
    signers: set[str] = set()
    for number in group.lines:
        told = sharing.told[number]
        there = sharing.individuals(number, (*told.present, *told.told))
        others.update(each.name for each in there)
        signed = sharing.individuals(number, told.signed)
        signers.update(each.name for each in signed if each.level not in HIGHEST)
    group.people[:] = [each for each in group.people if each.name not in signers - others]


def _met_besides(leader: Individual, sharing: Sharing) -> bool:
    """Tell whether a leader is only told of as met in a round of calls: `He also met with N N`."""
    return all(ALSO_MET.search(sharing.lines[number].text) for number, _ in leader.spots)


def signed_at(group: Group, sharing: Sharing) -> tuple[Individual, ...]:
    """Give those who sign something by the sentences of a meeting, and at no other time."""
    found = (
        each
        for number in sorted(group.lines)
        if not elsewhen(sharing.lines[number])
        for each in sharing.individuals(number, sharing.told[number].signed)
    )
    return tuple({each.name: each for each in found}.values())


def lead(group: Group, sharing: Sharing) -> None:
    """Put the two leaders first where a sentence says that "the two presidents met", by no name."""
    if sum(each.level in HIGHEST for each in group.people) >= ENOUGH:
        return
    named = [each for each in sharing.people if each.level in HIGHEST]
    early = [each for each in named if min(number for number, _ in each.spots) < EARLY]
    said = any(LEADERS.search(sharing.lines[number].text) for number in group.lines[:OPENING])
    if len(early) == ENOUGH and (said or _both_act(early, sharing)):
        group.people[:] = [*early, *(each for each in group.people if each not in early)]


def _both_act(leaders: list[Individual], sharing: Sharing) -> bool:
    """Tell whether the first sentences tell what two leaders of two countries did there."""
    acting = [
        each
        for number in range(min(OPENED, len(sharing.lines)))
        for each in sharing.individuals(number, sharing.told[number].told)
    ]
    countries = {each.country for each in leaders}
    return all(each in acting for each in leaders) and None not in countries and len(countries) > 1


def complete(group: Group, sharing: Sharing) -> None:
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
            for each in sharing.individuals(number, tuple(spotted)):
                if wanted == ("named",) and not _speaks(each, sharing.lines):
                    continue
                if each not in group.people:
                    group.people.append(each)


def _both_met(group: Group, sharing: Sharing) -> bool:
    """Tell whether two who can be the sides were found; lower officials only attended."""
    sides = [
        each for each in group.people if each not in sharing.attendees or each.level in CABINET
    ]
    return len(sides) >= ENOUGH and any(each not in sharing.attendees for each in group.people)


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
