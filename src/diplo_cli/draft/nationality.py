"""The country of a participant whom the text leaves without one: a guess, always to be reviewed.

Everything that speaks for a country is weighed: an office that only one country has, the report's
home, the host, the countries named in sentences about this person alone. A country that the other
side has already is no likely one, nor the host's for somebody who visits.
"""

from collections.abc import Iterable
from typing import NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.individuals import Individual
from diplo_cli.draft.levels import HIGHEST
from diplo_cli.draft.naming import by_name
from diplo_cli.draft.own_offices import COMMISSIONER, own_offices, owners_of
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.rulers import crowned
from diplo_cli.draft.side_by_side import joined, on_both_sides, together
from diplo_cli.draft.world_bodies import WORLDWIDE, is_worldwide

# Who has this office of no country speaks for an organization of many.
GENERAL = compiled(r"(?:Deputy |Assistant |Under-)?Secretary[- ][Gg]eneral\b")
# "the Deputy Director General", beside the Director General of a body.
DEPUTY = compiled(r"(?:First )?Deputy |Assistant ")
DIRECTOR = compiled(r"(?:Director|Secretary)[- ][Gg]eneral\b")
# "the Assistant of the Organization", which one a report has told.
THAT_BODY = RarePattern(r" of the (?:Organi[sz]ation|League|Bank|Fund|Union|Secretariat)$")
DIVISION = compiled(r"^Head\b.*\b(?:Department|Division|Directorate|Desk|Section)$")
NATIONAL = frozenset(
    {
        "parliament",
        "assembly",
        "ministry",
        "party",
        "senate",
        "cabinet",
        "national",
        "federal",
        "chamber",
        "presidency",
        "government",
        "council",
        "house",
        "defence",
        "foreign",
        "congress",
    }
)
PRINCIPALS = 2
# What several of one side are called.
SHARED = frozenset(
    {
        *("minister", "cabinet minister", "deputy minister", "cabinet secretary", "senator"),
        *("mp", "mna", "member", "adviser", "advisor"),
        *("federal minister", "state minister", "union minister", "minister of state"),
    }
)
FOREIGN = compiled(
    r"(?:Minister (?:of|for) (?:Foreign|External) (?:Affairs|Relations)|(?:Foreign|External)"
    r" (?:Affairs )?Minister|Secretary of Foreign Affairs|Foreign (?:Affairs )?Secretary)\b"
)
UNIQUE = 12
UNCROWNED = 3
AT_HOME = frozenset({"head-of-government", "minister"})  # whoever stands beside them is of another
ONE_HEAD = 20  # no country has two presidents
NAMED = 4
NAMED_AFTER = 4


class Ground(NamedTuple):
    """What a meeting's sentences say beside its people: host, home, countries by frequency.

    `titled` are the countries that the headline names.
    """

    host: str | None
    home: str | None
    dateline: str | None
    named: tuple[str, ...]
    titled: tuple[str, ...] = ()


def countries_of(people: tuple[Individual, ...], ground: Ground) -> list[str | None]:
    """Give each person's country: as told, else the likeliest."""
    found = [each.country for each in people]
    names = [each.name for each in people]
    for index, person in enumerate(people):
        if found[index] is not None:
            continue
        beside = names.index(person.beside) if person.beside in names else index
        abroad = is_international(person) or _of_that_body(person, people)
        if abroad or (person.level not in AT_HOME and is_international(people[beside])):
            continue
        if "EU" in owners_of((person.title or "").lower(), set()):
            found[index] = "EU"  # wherever they meet
        elif married := _married_to(person, people, found):
            found[index] = married
        else:
            # Who visits the host may stand beside him in a picture.
            theirs = None if person.visiting and found[beside] == ground.host else found[beside]
            found[index] = theirs or _likeliest(index, person, people, found, ground)
    return found


def _married_to(
    person: Individual, people: tuple[Individual, ...], found: list[str | None]
) -> str | None:
    """Give the country of the only President whose name a First Lady bears."""
    if not (person.title or "").startswith(("First Lady", "First Gentleman")):
        return None
    own = {*person.name.replace("-", " ").split()[1:]}
    heads = [n for n, each in enumerate(people) if each.level == "head-of-state"]
    theirs = {found[n] for n in heads if own & {*people[n].name.split()}}
    return theirs.pop() if len(theirs) == 1 else None


def _left_for(other: Individual, told: list[str], taken: str) -> set[str]:
    """Give the country left for one of "the two foreign ministers", a third one beside them."""
    return {*told} - {taken} if other.level == "minister" and len({*told}) == PRINCIPALS else set()


def is_international(person: Individual) -> bool:
    """Tell whether a person speaks for an organization of many countries, as its secretary does."""
    if person.international:
        return person.country is None
    title = person.title or ""
    if DIVISION.search(title) or owners_of(_with_body(person), {"EU"}) == {"EU"}:
        return False  # "Head of the GCC Department"; the Union counts as a country
    held = {word.lower() for word in title.split()}
    if person.country is None and GENERAL.match(title) and not held & NATIONAL:
        return True
    if WORLDWIDE.search(title) or is_worldwide(person.body or ""):
        return person.country is None
    return is_worldwide(title)


def _with_body(person: Individual) -> str:
    """Give somebody's office in small letters, whose it is before it."""
    return f"{person.body or ''} {person.title or ''}".strip().lower()


def _of_that_body(person: Individual, people: tuple[Individual, ...]) -> bool:
    """Tell whether somebody is of the organization that another one there speaks for."""
    told = (person.title or "", f" of the {person.body}")
    if any(map(THAT_BODY.search, told)):
        return any(map(is_international, people))
    general = DEPUTY.sub("", told[0], count=1)
    if general == told[0] or not DIRECTOR.fullmatch(general):
        return False
    return any(general in (each.title or "") and is_international(each) for each in people)


def _likeliest(
    index: int,
    person: Individual,
    people: tuple[Individual, ...],
    found: list[str | None],
    ground: Ground,
) -> str | None:
    """Choose the country that most speaks for, if anything does."""
    weights: dict[str, float] = {}

    def speaks(codes: Iterable[str | None], weight: float) -> None:
        for code in sorted({*filter(None, codes)}):  # the same in every run
            if code != "EU" or weight > 4:
                weights[code] = weights.get(code, 0) + weight

    told = [code for n, code in enumerate(found) if code and n != index]
    # Envoys of many states are received at home.
    others = {c for n, c in enumerate(found) if n != index and people[n].level != "ambassador"}
    neutral = len(others - {None}) >= PRINCIPALS and ground.host not in told
    title = (person.title or "").lower()
    about = {*ground.named, ground.home, ground.host, ground.dateline}
    # Who came to a meeting may be a commissioner of any country, whatever the Union's envoy is.
    union = any(c == "EU" and people[n].level != "ambassador" for n, c in enumerate(found[:2]))
    aside = index >= PRINCIPALS and title.startswith(COMMISSIONER) and not union
    speaks(owners_of(_with_body(person), about) - ({"EU"} if aside else set()), UNIQUE)
    speaks([ground.home], 5 if ground.home == "EU" else 2)
    speaks([ground.dateline], 1.5)
    often = ground.host in ground.named[:PRINCIPALS]
    speaks([None if neutral else ground.host], 2 if often else 0.5)
    at_home = ground.home in (None, ground.host) and ground.host is not None
    at_home = at_home and (ground.host in ground.named or set(ground.named) <= set(told))
    # A report from a third country takes its own minister there for granted.
    away = ground.dateline not in (None, ground.host, *told)
    away = away and (ground.dateline in ground.named or ground.host not in ground.named)
    speaks([ground.dateline if away and index < PRINCIPALS and told else None], 2.5)
    at_home = at_home and not person.visiting and not away
    if index < PRINCIPALS and told and ground.host not in told and not neutral and at_home:
        speaks([ground.host], 2)
    likely = {*ground.named[:PRINCIPALS], ground.home, ground.host, ground.dateline}
    many = len(set(told)) >= PRINCIPALS
    ties = [code for code in person.ties[:2] if code in likely or (many and code not in told)]
    speaks(ties, 1)
    speaks([person.turn], 6)
    speaks([person.against], -ONE_HEAD)
    speaks(_first_titled(index, people, found, ground), 2)
    if index >= PRINCIPALS and person.level in HIGHEST and not person.visiting:
        speaks([ground.host], 3)  # who looks in is at home
    for rank, code in enumerate(ground.named[:NAMED]):
        speaks([code], 1 - rank / 5)
    candidates = {*about, *told} - {None, "EU"}
    named_after, measure = by_name(person.name, candidates)
    speaks([named_after], NAMED_AFTER * measure)
    abroad = {ground.host} if person.visiting else set()
    speaks(_other_titled(index, found, ground) - abroad, 6)
    speaks({c for c in candidates if c and not _can_head(person, c)}, -UNCROWNED)
    own = {ground.home, ground.host, ground.dateline}
    speaks(own if _is_envoy_there(index, people) else (), -ONE_HEAD)
    # An ambassador beside two sides is the guest's.
    speaks(_of_guest(person, index, found, ground.host), 7)
    speaks(_of_their_side(person, told, ground.host), 10)
    allied = _allied(index, people, found)
    if index and person.opposite == people[index - 1].name:
        sides = {*found[:PRINCIPALS], *ground.named[:PRINCIPALS]} - {found[index - 1]}
        speaks(sides, 3.5 if len({*told, *ground.named}) <= PRINCIPALS else 1)
    else:
        speaks(*_by_company(index, people, found, allied, ground.named[:PRINCIPALS]))
    speaks([ground.host], _hosting(person, neutral))
    for n, taken in enumerate(found):
        if taken and n != index:
            stands = not allied and not _looks_on(index, people, told, ground.host)
            opposed = (_opposed(index, n) and stands) or people[n].name == person.opposite
            same = _share_office(people[n].title or "", person.title or "")
            alone = person.level in HIGHEST and people[n].title == person.title
            leading = person.level in HIGHEST and people[n].level in HIGHEST
            weight = 8 if opposed and (same or leading) else 4 if opposed or same else 0
            speaks([taken], -ONE_HEAD if alone else -weight)
            speaks(_left_for(people[n], told, taken), 6 * same)
    likeliest = max(weights, key=lambda code: weights[code], default=None)
    return likeliest if likeliest and weights[likeliest] > 0 else _only_owner(title)


def _looks_on(
    index: int, people: tuple[Individual, ...], told: list[str], host: str | None
) -> bool:
    """Tell whether the only leader there looks on while others of both sides sign: at home."""
    leaders = [each for each in people if each.level in HIGHEST]
    alone = leaders == [people[index]] and not people[index].visiting
    return alone and host in told and len({*told}) >= PRINCIPALS


def _only_owner(title: str) -> str | None:
    """Give the only country that has an office, where nothing else tells: `Secretary of State`."""
    owners = own_offices().get(title, frozenset())
    return min(owners) if len(owners) == 1 else None


def _is_envoy_there(index: int, people: tuple[Individual, ...]) -> bool:
    """Tell whether an envoy met a minister, no country told of anybody: the minister is at home."""
    if index or len(people) < PRINCIPALS or people[0].level != "ambassador":
        return False
    at_home = people[1].level in {*HIGHEST, "minister", "deputy-minister"}
    return at_home and not any(each.country for each in people)


def _first_titled(
    index: int, people: tuple[Individual, ...], found: list[str | None], ground: Ground
) -> tuple[str, ...]:
    """Give the first of the headline's two countries for the first of two who hold one office.

    `Xland, Yland ink MoUs … the two countries' presidents, N N and M M`: in one order. So it is in
    `Presidents N N and M M signed a treaty of Xland and Yland`, of no place before it.
    """
    untold = index == 0 and len(people) > 1 and not any(found[:PRINCIPALS])
    if not untold or people[0].title != people[1].title:
        return ()
    if len(ground.titled) == PRINCIPALS:
        return ground.titled[:1]
    own = ground.home or ground.dateline or ground.titled
    return () if own or len(ground.named) != PRINCIPALS else ground.named[:1]


def _other_titled(index: int, found: list[str | None], ground: Ground) -> set[str]:
    """Give the other of the headline's two countries, for whom of two principals none is told."""
    if ground.dateline and ground.dateline not in ground.titled:
        return set()  # "Minister N meets Xish, Yish counterparts": of neither
    if ground.host and ground.host not in ground.titled:
        return set()
    other = found[1 - index] if index < PRINCIPALS <= len(found) else None
    return (
        set(ground.titled) - {other}
        if len(ground.titled) == PRINCIPALS and (other in ground.titled)
        else set()
    )


def _can_head(person: Individual, code: str) -> bool:
    """Tell whether a state can have somebody as its head: a king none that has a president."""
    if person.level != "head-of-state":
        return True
    king = person.title in crowned().offices
    return (code in crowned().states) == king if king or person.title == "President" else True


def _share_office(one: str, other: str) -> bool:
    """Tell whether two hold an office that a country has once: one field may be the wider."""
    if one == other:
        return one.lower() not in SHARED
    if FOREIGN.match(one) and FOREIGN.match(other):
        return True
    of_field = one.startswith("Minister of ") and other.startswith("Minister of ")
    return of_field and (one.startswith(f"{other},") or other.startswith(f"{one},"))


def _allied(index: int, people: tuple[Individual, ...], found: list[str | None]) -> bool:
    """Tell whether the first two are of one side: they stand together, another's is told.

    Or both came on the visit that is told, or three stand together. An officer is of another, too.
    """
    titles = (each.title or "" for each in people[:PRINCIPALS])
    if index != 1 or _share_office(*titles) or not joined(people[0], people[1]):
        return False
    both_came = people[0].visiting and people[1].visiting
    other = any(code not in (None, found[0]) for code in found[2:])
    untold = all(each.country is None for each in people[:3])
    row = untold and any(joined(people[1], each) for each in people[2:3])
    return both_came or other or row or any(map(is_international, people[2:3]))


def _by_company(
    index: int,
    people: tuple[Individual, ...],
    found: list[str | None],
    allied: bool,
    sides: tuple[str, ...],
) -> tuple[Iterable[str | None], float]:
    """Give the country of whoever somebody stands beside, and how much that says.

    Two who hold one portfolio are of two sides.
    """
    person, before = people[index], people[index - 1]
    both = index >= PRINCIPALS and person.level == before.level == "minister"
    if both and person.title == before.title and (person.title or "").lower() not in SHARED:
        return {*found[:PRINCIPALS], *sides} - {found[index - 1]}, 3.5
    if index >= PRINCIPALS and person.turn:
        return [], 0
    listed = index > PRINCIPALS and before.country is None and together(before, person)
    if index > PRINCIPALS and (own := on_both_sides(index, people, found)):
        return [own], 6
    if person.level == "ambassador" != before.level and not allied:
        return [], 0  # whoever stands beside him: an envoy comes last
    if listed or allied or (index >= PRINCIPALS and joined(before, person)):
        # An ambassador may be named last of one side, or first of those who merely came.
        unsure = before.level == "ambassador" and before.country is None
        return [found[index - 1]], 1.5 if unsure else 6 if before.country else 3.5
    granted = _taken_for_granted(index, people, found)
    # "Attended by Minister N N, Adviser M M and Xland's Ambassador": all of the report's own side.
    told = any(each.country in granted for each in people[PRINCIPALS:])
    return granted, 6 if told else 4


def _of_their_side(person: Individual, told: list[str], host: str | None) -> set[str]:
    """Give the countries that somebody may be of who came with "the guest" or "the host"."""
    if person.along == "host":
        return {host} if host else set()
    return set(told) - {host} if person.along and host else set()


def _of_guest(
    person: Individual, index: int, found: list[str | None], host: str | None
) -> set[str | None]:
    """Give the guest's country for an ambassador who came to the talks of two sides."""
    sides = set(found[:PRINCIPALS])
    if index < PRINCIPALS or person.level != "ambassador" or len(sides) < PRINCIPALS:
        return set()
    return sides - {host} if host in sides else set()


def _taken_for_granted(
    index: int, people: tuple[Individual, ...], found: list[str | None]
) -> list[str | None]:
    """Give the country of the one principal whose the report doesn't tell: of the report's side."""
    untold = [n for n, each in enumerate(people[:PRINCIPALS]) if each.country is None]
    return [found[n] for n in untold] if len(untold) == 1 and index >= PRINCIPALS else []


def _hosting(person: Individual, neutral: bool) -> float:
    """Weigh the host's country for somebody: a visitor is of another, who receives is of it."""
    if person.visiting:
        return -7  # more than a dateline there and its name in the text say for it
    return 4 if person.receives and not neutral else 0


def _opposed(one: int, other: int) -> bool:
    """Tell whether two people are the two sides, by their places in a meeting's list."""
    return one < PRINCIPALS and other < PRINCIPALS
