"""Beside whom a person stands whose country is left open: whose counterpart, deputy or company."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from diplo_cli.draft.company import ENDS, NAMED_BEFORE, company_at
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.person_names import Spotted, overlap
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line
from diplo_cli.draft.visits import second_received
from diplo_cli.draft.whose_company import side_of, whose

if TYPE_CHECKING:
    from diplo_cli.draft.individuals import Individual, Roster

# "President N N and First Lady M M" are of one country, whichever is told.
SPOUSES = frozenset({"First Lady", "First Gentleman"})
COUPLE = RarePattern(
    r"\s*(?:of [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?,? (?:and|with) (?:the |his |her )?"
)
# "his host President N N" is of another country.
OTHER = RarePattern(r"(?:host|guest|visitor|visiting)\b")
OWNED = compiled(r"(?:\b(?P<whose>[A-ZÀ-Þ][\w’-]*?)['’]s|\b(?:his|her)) (?:\w+ )?$")
# "the Honey Bank's President N N and the Bank's Vice President M M": a body that was just named.
THAT_BODY = compiled(r"[A-Z]{2,}|Bank|Fund|Organi[sz]ation|Agency|Union|Commission|Association")
# "Minister N N and his visiting counterpart M M".
COUNTERPART = compiled(
    r"\b(?:his|her|their) (?:[a-z]+ )?(?:counterpart|colleague|peer|homologue|opposite number)\b"
    r"[^;:]{0,20}$"
)
# "Signed by N N, Director of Honey, and M M, Head of the Wax Agency": one of each side.
SIGNED_BY_TWO = compiled(
    r"\b(?:signed|inked|initialled|put their (?:names|signatures)|signatures"
    r"|exchanged (?:an? |the )?(?:[\w-]+ ){0,2}(?:documents?|copies|texts?))\b",
    re.IGNORECASE,
)
JOINED = compiled(r"(?:^|[\s,])and (?:by )?(?:the )?$")
# "Signed by Minister N N and M M, Head of Wax of Xland": nobody else signs that.
BY_TWO = RarePattern(r"\b(?:signed|inked|initialled|exchanged)(?: \w+)? by (?:the )?$")
AND_MORE = RarePattern(r",? (?:and|as well as) (?:by )?(?:the )?(?=[A-Z])|, (?=[A-Z])")
# "Minister N N signed the program with Minister M M".
SIGNS_WITH = RarePattern(
    r"(?:,? (?:also|today|yesterday|later|then))* (?:signed|inked|initialled|exchanged|concluded)\b"
    r"(?:(?!\bwith\b)[^;.:])*\bwith (?:the |his |her )?(?:H\.?E\.? )?$"
)
APART = compiled(
    r"\b(?:behalf|presence|witness\w*|accompan\w+|met|said|[Ww]ho)\b|[;:]|, (?:with|for)\b"
)
# Ranks that only missions abroad have.
OF_MISSION = RarePattern(
    r"(?:Embassy )?(?:Head of Chancery|(?:First|Second|Third) Secretary(?: \(.*\))?"
    r"|Deputy (?:Head|Chief) of Mission"
    r"|(?:(?:Political|Economic|Commercial|Trade|Press|Cultural|Consular|Minister)[ -])?Counsell?or"
    r"|(?:Defen[cs]e|Military|Commercial|Trade|Press|Cultural) Attach[eé])"
    r"(?: (?:of|at|in) the (?:Embassy|High Commission)\b.*)?",
    re.IGNORECASE,
)
# "received N N, Minister of Xland, M M, Adviser, and L L, Envoy": whom one met are of one side …
MET = compiled(
    r"\b(?:met|meets|meeting|received|receives|hosted|welcomed|talks|called on|receiving)"
    r"\b[^,;:.]{0,40}$"
)
# … and what stands between two of them.
OFFICE_BEHIND = compiled(
    r", (?:the )?[A-ZÀ-Þ][^;:()]{2,90}, (?:and |as well as )?(?:[A-Z][\w.’']{1,6} ){0,3}$"
)
FAR = 90  # characters before a name that tell whose counterpart it is


def with_others(person: "Individual", lines: tuple[Line, ...], roster: "Roster") -> "Individual":
    """Add whose counterpart somebody is, else whom they accompanied."""
    opposite = _opposite(person, lines, roster)
    beside = None if opposite else _beside(person, lines, roster)
    opposite = opposite or (None if beside else _cosigner(person, lines, roster))
    along = None if opposite or beside else _along(person, lines)
    against = None if opposite or beside or person.country else _against(person, lines)
    return replace(person, beside=beside, opposite=opposite, along=along, against=against)


def _beside(person: "Individual", lines: tuple[Line, ...], roster: "Roster") -> str | None:
    """Give the name of whom a person accompanied: `President N was joined by …`, `He was …`."""
    for number, spotted in person.spots:
        line, before = lines[number], lines[number - 1].text if number else ""
        owner = _owner(line, spotted, roster) or _spouse(line, spotted, roster)
        owner = owner or _met_first(line, spotted, roster)
        if owner and owner != person.name:
            return owner
        company = company_at(line.text, spotted.start)
        if company is None:
            continue
        meant = [each for each in line.people if each.end <= company.start]
        he = [e.name for e in meant if NAMED_BEFORE.fullmatch(line.text[e.start : e.end])]
        if he and not second_received(before, [each.name for each in roster.named(before)]):
            before = he[0]
        beside = whose(company, roster.people, roster.named, before)
        if beside and beside.name != person.name:
            return beside.name
    return None


def of_embassy(
    person: "Individual", people: Sequence["Individual"], lines: tuple[Line, ...]
) -> str | None:
    """Give the ambassador's country to who has a rank that only embassies have."""
    sent = {each.country for each in people if each.level == "ambassador" and each.country}
    if len(sent) != 1:
        return None
    of_mission = OF_MISSION.fullmatch(person.title or "") is not None
    return (_colleague(person, lines) or sent.pop()) if of_mission else None


def _colleague(person: "Individual", lines: tuple[Line, ...]) -> str | None:
    """Give the country of another of a mission named right before: `Xish attaché N N and new …`."""
    for number, spotted in person.spots:
        before = [each for each in lines[number].people if each.end <= spotted.start][-1:]
        if before and before[0].country and OF_MISSION.match(before[0].title or ""):
            return before[0].country
    return None


def _along(person: "Individual", lines: tuple[Line, ...]) -> Literal["guest", "host"] | None:
    """Tell whose company somebody was in: `The guest was accompanied by …`, whoever that is."""
    companies = (company_at(lines[number].text, each.start) for number, each in person.spots)
    return next((side for each in companies if each and (side := side_of(each))), None)


def _opposite(person: "Individual", lines: tuple[Line, ...], roster: "Roster") -> str | None:
    """Give the name of whoever somebody is the counterpart of: of the other side."""
    for number, spotted in person.spots:
        line = lines[number]
        end = spotted.end - len(spotted.name)
        if COUNTERPART.search(line.text[max(0, end - FAR) : end]) is None:
            continue
        before = [each for each in line.people if each.end <= spotted.start]
        if before:
            named = roster.named(before[-1].name)
            return named[0].name if named and named[0] is not person else None
    return None


def _cosigner(person: "Individual", lines: tuple[Line, ...], roster: "Roster") -> str | None:
    """Give the name of whoever somebody signs with, for the other side."""
    for number, spotted in person.spots:
        other = _signs_with(lines[number], spotted, roster)
        if other and (named := roster.named(other.name)):
            return named[0].name
    return None


def _signs_with(line: Line, spotted: Spotted, roster: "Roster") -> Spotted | None:
    """Give the other of the two who sign one document: `signed by N N, Director, and M M, Head`."""
    for first, second in _pairs_with(spotted, line):
        between = line.text[first.end : second.start]
        codes = [each.country or _country_of(each, roster) for each in (first, second)]
        if codes[0] == codes[1] is not None:
            continue
        apart = None in codes and codes[0] != codes[1]
        apart = apart or first.level == second.level == "official"
        if SIGNS_WITH.fullmatch(between) or (apart and _sign_together(line, first, second)):
            return second if spotted == first else first
    return None


def _against(person: "Individual", lines: tuple[Line, ...]) -> str | None:
    """Give the country of the office, its holder not named, that somebody signs with.

    `signed by Minister N N and the Xish Minister of Honey`.
    """
    for number, spotted in person.spots:
        line = lines[number]
        if not SIGNED_BY_TWO.search(line.text):
            continue
        for office in line.offices:
            tokens = line.sentence.tokens
            start, end = tokens[office.first].start, tokens[office.after - 1].end
            held = overlap(line.people, start, end) or office.plural
            between = line.text[spotted.end : start]
            if len(office.countries) == 1 and not held and JOINED.search(between):
                return office.countries[0]
    return None


def _pairs_with(spotted: Spotted, line: Line) -> Iterator[tuple[Spotted, Spotted]]:
    """Pair somebody with who is named right before, and right behind, in a sentence."""
    if spotted not in line.people:
        return iter(())
    at = line.people.index(spotted)
    return itertools.pairwise(line.people[max(0, at - 1) : at + 2])


def _country_of(spotted: Spotted, roster: "Roster") -> str | None:
    """Give the country that a report tells elsewhere of somebody whom a sentence names."""
    return next((each.country for each in roster.named(spotted.name)), None)


def _sign_together(line: Line, first: Spotted, second: Spotted) -> bool:
    """Tell whether two sign together, nobody else with them: one of each side."""
    between = line.text[first.end : second.start]
    if not JOINED.search(between) or APART.search(between):
        return False
    if len(line.people) == len("NM"):
        return SIGNED_BY_TWO.search(line.text) is not None
    by_two = BY_TWO.search(line.text[: first.start])
    return by_two is not None and not AND_MORE.match(line.text, second.end)


def _spouse(line: Line, spotted: Spotted, roster: "Roster") -> str | None:
    """Give the name of somebody's wife or husband: `President N N and First Lady M M`."""
    for one, other in _pairs_with(spotted, line):
        leads = one.level == "head-of-state" and other.title in SPOUSES
        if leads and COUPLE.fullmatch(line.text[one.end : other.start]):
            named = roster.named(one.name if spotted == other else other.name)
            return next((each.name for each in named), None)
    return None


def _met_first(line: Line, spotted: Spotted, roster: "Roster") -> str | None:
    """Give the first of those whom somebody met, each with an office behind the name."""
    if spotted not in line.people or not line.text.startswith(", ", spotted.end):
        return None
    at = line.people.index(spotted)
    while at:
        between = line.text[line.people[at - 1].end : line.people[at].start]
        if not OFFICE_BEHIND.fullmatch(between) or ENDS.search(between):
            break
        at -= 1
    first = line.people[at]
    if first == spotted or not MET.search(line.text[: first.start]):
        return None
    return next((each.name for each in roster.named(first.name)), None)


def _owner(line: Line, spotted: Spotted, roster: "Roster") -> str | None:
    """Give whose deputy, adviser or minister somebody is: `Borg's deputy, N N`, `his aide N N`."""
    start = max(0, spotted.start - FAR)
    owned = OWNED.search(line.text[start : spotted.start]) if spotted.title else None
    if owned is None or OTHER.match(line.text, spotted.start):
        return None
    if owned["whose"] and THAT_BODY.fullmatch(owned["whose"]):
        earlier = [e for e in line.people if e.end <= start + owned.start() and e.country is None]
        return earlier[-1].name if earlier else None
    if owned["whose"]:
        return next((each.name for each in roster.named(owned["whose"])), None)
    before = [each for each in line.people if each.end <= start + owned.start()]
    return before[0].name if before else None
