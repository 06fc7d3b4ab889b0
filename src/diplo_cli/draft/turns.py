"""People whose countries only a sentence as a whole tells.

"The talks of A and B led by N N and M M": in one order. "N N left Xville for Yland on an official
visit": from home.
"""

from typing import TYPE_CHECKING

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import whole_mention
from diplo_cli.draft.person_names import Spotted
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line
from diplo_cli.vocabulary import Level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diplo_cli.draft.individuals import Individual

NEAR = 40  # characters before an office that tell whose it is
# Between two countries named together, and between two people.
PAIRED = compiled(r"(?:['’]s?)? and (?:the )?|\s?[-–]\s?")
JOINED = compiled(r",? and (?:[\w’'.-]+[ ,]+){0,12}$")
# Between two who are named together: " and ", ", Minister of Wax, and H.E. Mr ".
BESIDE = compiled(
    r"(?:, (?:the )?[A-ZÀ-Þ](?:(?! who )[^;:]){2,90}?)?,?(?: and| as well as) (?:the |by )?"
    r"(?:[A-Z][\w.]{0,8} ){0,3}"
)
# Who come along with the two leaders.
OF_LEADERS: frozenset[Level | None] = frozenset({"minister", "deputy-minister", "deputy-head"})
# What one of two does to the other tells more than their order.
ACTS = compiled(r"\b(?:met|received|hosted|welcomed|with|by|from|of)\b")

DEPARTS = RarePattern(
    r"\b(?:left|departed(?: from)?|flew out of) (?P<home>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)"
    r"(?: [a-z]+| [A-Z]\w+day){0,3} for [A-ZÀ-Þ][^.;]{2,60}? "
    r"(?:on (?:an?|his|her) [^.;]{0,30}?\b(?:visit|trip|tour)"
    r"|to (?:attend|hold|take part|pay|meet))\b"
)

# "N N and his Xish counterpart": who is left without a name.
COUNTERPART = RarePattern(
    r",? and (?:his|her) (?P<nation>[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)?) (?:counterpart|colleague)\b"
    r"(?! [A-Z])"
)
# "N N signed two pacts with the Xish government": who signed is of the other country.
WITH_THEIRS = RarePattern(
    r"(?: has| have)? (?:signed|inked|concluded)\b(?:(?!\bwith\b)[^.;])*\bwith (?:the )?"
    r"(?P<nation>[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)?)(?:['’]s?)? (?:government|authorities|side)\b"
)
# "N N and a representative of Xland's ministry signed", "N N, along with Xish officials, signed".
BESIDE_THEIRS = RarePattern(
    r"(?:, (?!and )[^,;.]{3,60})?,? (?:and|(?:along|together) with|joined|alongside) "
    r"(?:(?:an?|the|his|her|their) )?(?:(?:representatives?|officials?) of )?"
    r"(?P<nation>[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)?)(?:['’]s?)?"
    r" (?:counterparts?|officials?|representatives?|colleagues|side|(?i:ministry))\b(?! [A-Z])"
)
# "The Minister of Xland N N, the country's Ambassador M M", "from Xland, the country's premier".
THAT_COUNTRY = RarePattern(
    r"\b(?:the|his|her) (?:same )?(?:country|nation|state)['’]s (?:\w+ )?<"
    r"|<[^<]*\bof (?:the|his|her) (?:same )?country\b"
)
# "Xland expects more trade with Yland, the country's minister said": whoever a sentence is of.
SUBJECT = compiled(r"(?:(?:The )?(?:Islamic )?(?:Republic|Kingdom|State) of )?$")
FINITE = compiled(r" (?:also |now |still )?(?:[a-z]{2,}s|has|will|would|may|can|could)\b")


def of_that_country(line: Line, spotted: Spotted) -> str | None:
    """Give the country of an office of "the country", which the sentence has named before."""
    text, start = line.text, spotted.start
    marked = f"{text[max(0, start - NEAR) : start]}<{text[start : spotted.end]}"
    named = [each for each in line.sentence.named if each.end <= start and each.kind != "city"]
    if not named or not THAT_COUNTRY.search(marked):
        return None
    subject = SUBJECT.match(text[: named[0].start]) and FINITE.match(text, named[0].end)
    return named[0 if subject else -1].code


def turns_of(lines: tuple[Line, ...], people: "Sequence[Individual]") -> dict[str, str]:
    """Give the countries in turn of two who are named together after two countries."""
    untold = {each.name: each for each in people if each.country is None}
    turns: dict[str, str] = {}
    named = {each.code for line in lines for each in line.sentence.named if each.kind != "city"}
    for number, line in enumerate(lines):
        turns.update(_with_theirs(line, untold, named))
        turns.update(_departed(line, untold) or _beside_counterpart(line, untold))
        turns.update(_behind_leaders(line, untold))
        pair = _two(line, untold)
        if pair is None:
            continue
        codes = _pair_before(line, pair[0].start) or (
            _pair_before(lines[number - 1], len(lines[number - 1].text)) if number else ()
        )
        for spotted, code in zip(pair, codes, strict=False):
            turns.setdefault(spotted.name, code)
    return turns


def _departed(line: Line, untold: "dict[str, Individual]") -> dict[str, str]:
    """Give the country of somebody who left a city of it for a visit."""
    departs = DEPARTS.search(line.text)
    home = whole_mention(departs["home"]) if departs else None
    leaver = [each for each in line.people if departs and each.end <= departs.start()]
    if home is None or not leaver or leaver[0].name not in untold:
        return {}
    return {leaver[0].name: home.code}


def _with_theirs(line: Line, untold: "dict[str, Individual]", named: set[str]) -> dict[str, str]:
    """Give the other of a report's two countries to who signed with one of the other."""
    for spotted in line.people[:1]:
        if spotted.name not in untold:
            continue
        signed = WITH_THEIRS.match(line.text, spotted.end)
        signed = signed or BESIDE_THEIRS.match(line.text, spotted.end)
        nation = whole_mention(signed["nation"]) if signed else None
        if nation and len(named - {nation.code}) == 1:
            return {spotted.name: (named - {nation.code}).pop()}
    return {}


def _beside_counterpart(line: Line, untold: "dict[str, Individual]") -> dict[str, str]:
    """Give the other of two countries named to whom the counterpart of one stands beside.

    `N N and his Xish counterpart signed an MoU between Yland and Xland`.
    """
    for spotted in line.people:
        beside = COUNTERPART.match(line.text, spotted.end)
        nation = whole_mention(beside["nation"]) if beside and spotted.name in untold else None
        named = {each.code for each in line.sentence.named if each.kind != "city"}
        if nation and len(named - {nation.code}) == 1:
            return {spotted.name: (named - {nation.code}).pop()}
    return {}


def _behind_leaders(line: Line, untold: "dict[str, Individual]") -> dict[str, str]:
    """Give two ministers the countries, in turn, of the two leaders whom a sentence names first.

    `chaired by the Premier of Xland N N and the Premier of Yland M M, with Ministers K K and L L`.
    """
    if len(line.people) != len("NMKL"):
        return {}
    leaders, ministers = line.people[:2], line.people[2:]
    codes = [each.country for each in leaders]
    lower = all(each.name in untold and each.level in OF_LEADERS for each in ministers)
    pairs = (leaders, ministers)
    joined = all(BESIDE.fullmatch(line.text[one.end : other.start]) for one, other in pairs)
    if not (lower and joined and None not in codes and codes[0] != codes[1]):
        return {}
    turns = zip(ministers, codes, strict=True) if leaders[0].level == leaders[1].level else ()
    return {each.name: code for each, code in turns if code}


def _two(line: Line, untold: "dict[str, Individual]") -> tuple[Spotted, Spotted] | None:
    """Give the only two people of a sentence, if they are joined and of no told country."""
    if len(line.people) != len("AB"):
        return None
    one, other = line.people
    between = line.text[one.end : other.start]
    joined = JOINED.fullmatch(between) and not ACTS.search(between)
    return (one, other) if joined and one.name in untold and other.name in untold else None


def _pair_before(line: Line, end: int) -> tuple[str, ...]:
    """Give the two countries that a sentence last names together before a place in it."""
    named = [each for each in line.sentence.named if each.end <= end and each.kind != "city"]
    for one, other in zip(named[-2::-1], named[:0:-1], strict=False):
        if one.code != other.code and PAIRED.fullmatch(line.text[one.end : other.start]):
            return one.code, other.code
    return ()
