"""Whose company a list of people is: a country's, a person's, the guest's or the host's."""

import re
from typing import TYPE_CHECKING, Literal

from diplo_cli.draft.company import NAMED_BEFORE, Company, one_of
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.visits import second_received

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from diplo_cli.draft.individuals import Individual

VISITORS = RarePattern(rf"\b{one_of('visiting')}\b", re.IGNORECASE)
GUESTS = RarePattern(rf"{VISITORS.pattern}|^\W*(?:the)?\W*$", re.IGNORECASE)
HOSTS = RarePattern(rf"\b{one_of('hosting')}\b", re.IGNORECASE)
HIM = RarePattern(r"(?:him|her|he|she)\b[^A-Z]*$")
OFFICE = RarePattern(
    r"\bthe (?:\w+ )?(?P<title>president|prime minister|premier|foreign minister|minister|king"
    r"|[ea]mir|sultan|leader|secretary|chairman|mayor|governor|crown prince|chancellor|speaker"
    r"|vice president|head of (?:state|government))\b",
    re.IGNORECASE,
)
DEPUTY = compiled(r"\b(?:deputy|vice|assistant)\b", re.IGNORECASE)
# "the Xish Minister": nobody's name follows the country.
BARE_OFFICE = RarePattern(
    r" (?:(?:[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Dd]eputy|[Vv]ice) )*"
    r"(?:[Mm]inister|[Pp]resident|[Pp]remier|[Aa]mbassador|[Ss]peaker|[Ss]ecretary|[Gg]overnor"
    r"|[Mm]ayor|[Kk]ing|[Ee]mir|[Ss]ultan|[Gg]eneral|[Aa]dmiral|[Cc]hief|[Cc]hairman) ?$"
)
WITH_A = RarePattern(r"\bwith (?:an?|his|her)\b(?: [\w-]+){0,3} ?$")
OF_THE = RarePattern(r"\b(?:of|by|from) (?:the )?$")
NAME = RarePattern(r"\b[A-ZÀ-Þ][^\W\d_]")
SAME = {
    "amir": "amir|emir",
    "emir": "amir|emir",
    "premier": "premier|prime minister",
    "prime minister": "premier|prime minister",
}


def country_of(company: Company) -> str | None:
    """Give the one country that a company is said to be of: `the Xish delegation included`.

    Where somebody is named after it, the company is theirs, of whatever country they are.
    """
    named = [x for x in mentions(company.whose) if x.kind != "city" or not company.came]
    if len(named) > 1 and OF_THE.search(company.whose, named[-2].end, named[-1].start):
        ends = named[-1].end == len(company.whose.rstrip())
        named = named[-1:] if ends else named  # "in the Xland visit of the Yish delegation"
    if len({each.code for each in named}) != 1:
        return None
    if (came := WITH_A.search(company.whose)) and named[-1].start < came.start():
        return None  # "N N is in Xland with a delegation that includes"
    rest = company.whose[named[-1].end :]
    theirs = company.came and NAME.search(rest) and not BARE_OFFICE.match(rest)
    return None if theirs else named[0].code


def whose(
    company: Company,
    people: "Sequence[Individual]",
    named: "Callable[[str], list[Individual]]",
    before: str,
) -> "Individual | None":
    """Give the person whose company it is; `before` is the sentence before it.

    By name, by "he" or "the minister", or as the guest or the host.
    """
    found = named(company.whose)
    if not found and NAMED_BEFORE.search(company.whose):
        both = named(before)
        found = both[1:2] if second_received(before, [p.name for p in both]) else both[:1]
    if not found and people and HIM.match(company.whose.strip()):
        found = [*people][:1]
    if not found and (office := OFFICE.search(company.whose)):
        title = office["title"].lower()
        meant = re.compile(rf"\b(?:{SAME.get(title, title)})\b", re.IGNORECASE)
        held = [each for each in people if meant.search(each.title or "")]
        lower = DEPUTY.search(office.group()) is not None
        held = [
            each for each in held if (DEPUTY.match(each.title or "") is not None) == lower
        ] or held
        found = held if len(held) == 1 else [each for each in held if each.visiting] or held[:1]
    if not found and HOSTS.search(company.whose):
        found = _hosts(people)[:1]
    if not found and GUESTS.search(company.whose):
        found = _guests(people)[:1]
    return found[-1] if found else None


def side_of(company: Company) -> Literal["guest", "host"] | None:
    """Tell whose side a company is of where it is only told as `the guest`'s or `the host`'s."""
    if HOSTS.search(company.whose):
        return "host"
    return "guest" if VISITORS.search(company.whose) else None


def _hosts(people: "Sequence[Individual]") -> "list[Individual]":
    received = [each for each in people if each.receives]
    away = {each.country for each in people if each.visiting}
    return received or [each for each in people if away and each.country not in {None, *away}]


def _guests(people: "Sequence[Individual]") -> "list[Individual]":
    came = [each for each in people if each.visiting]
    home = {each.country for each in people if each.receives}
    return came or [each for each in people if home and each.country not in {None, *home}]
