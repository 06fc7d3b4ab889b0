"""The sectors that a text's words stand for, the most specific only."""

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.institutions import institutions
from diplo_cli.draft.known import SMALL, stem
from diplo_cli.draft.word_lists import word_list
from diplo_cli.names import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diplo_cli.records import Sector

Stems = tuple[str, ...]
# In small letters it is no technology.
IT = compiled(r"\bIT\b")
OWNER = compiled(
    r"\s+(?:of|under|at|to)\s+(?:the\s+)?(?:[A-Z]\w+\s+)?(?:Ministry|Government|Cabinet|President)\b"
)


class SectorWords(NamedTuple):
    """Phrases, as stems, with their sectors; what ends a made-up name; what gives way to what."""

    phrases: dict[Stems, tuple[str, ...]]
    weak: frozenset[Stems]
    suffixes: tuple[tuple[str, str], ...]
    yields: dict[str, frozenset[str]]
    broader: dict[str, str]
    generic: frozenset[str]
    ids: frozenset[str]
    longest: int


def sector_words(sectors: "Iterable[Sector]") -> SectorWords:
    """Give the words there are, a dataset's own sector names and aliases among them."""
    own = tuple((each.id, each.broader, (each.name, *each.aliases)) for each in sectors)
    return _sector_words(own)


def sectors_in(text: str, known: SectorWords, compounds: bool = False) -> tuple[str, ...]:
    """Find the sectors that a text names, in order; `compounds` looks into made-up names too."""
    found = _matches(text, known, compounds)
    named = {sector for _, sectors in found for sector in sectors}
    kept: dict[str, None] = {}
    for stems, sectors in found:
        if stems in known.weak and named - set(sectors) and not compounds:
            continue
        for sector in sectors:
            if not any(
                set(stems) <= known.yields.get(other, frozenset())
                for other in named
                if other != sector
            ):
                kept[sector] = None
    both = {sector for _, sectors in found if len(sectors) > 1 for sector in sectors}
    broader = {above for sector in kept for above in _above(sector, known)} - both
    known_here = (_nearest(sector, known) for sector in kept if sector not in broader)
    return tuple(dict.fromkeys(sector for sector in known_here if sector))


def names_subject(text: str, known: SectorWords) -> bool:
    """Tell whether a title, its kind of document left out, says what it is about."""
    return any(
        len(word) > 1 and word not in SMALL and stem(word) not in known.generic
        for word in words(text)
        if not word.isdigit()
    )


def names_field(word: str) -> bool:
    """Tell whether a word alone stands for a field of cooperation: "Investment", "Trade"."""
    known = _common_words()
    own = stem(word.lower())
    return (own,) in known.phrases or own in known.generic


def common_sectors(names: "Iterable[str]", known: SectorWords) -> tuple[str, ...]:
    """Give the sectors that every name states; of ministries of several fields each, none."""
    names = tuple(names)
    stated = [sectors_in(_own_name(name), known, compounds=True) for name in names]
    ministries = all("ministr" in name.lower() for name in names)
    if not stated or (ministries and all(len(each) > 1 for each in stated)):
        return ()
    return tuple(each for each in stated[0] if all(each in other for other in stated[1:]))


def _own_name(name: str) -> str:
    """Leave out whose a body is: the "Institute of Wax of the Ministry of Health" is for wax."""
    owner = OWNER.search(name)
    own = name[: owner.start()] if owner else name
    return own if institutions().word.search(own) else name


@cache
def _sector_words(own: tuple[tuple[str, str | None, tuple[str, ...]], ...]) -> SectorWords:
    """Give the words that anybody uses, with those of a dataset's sectors."""
    common = _common_words()
    phrases = _phrases(common.phrases, ((each, names) for each, _, names in own))
    return common._replace(
        phrases=phrases,
        broader={**common.broader, **{each: above for each, above, _ in own if above}},
        ids=frozenset(each for each, _, _ in own),
        longest=max(map(len, phrases)),
    )


@cache
def _common_words() -> SectorWords:
    table: dict[str, Any] = word_list("sectors")
    phrases = _phrases({}, (("none", table["figurative"]), *table["words"].items()))
    return SectorWords(
        phrases,
        frozenset(tuple(stem(part) for part in words(each)) for each in table["weak"]),
        tuple((end, sector) for sector, ends in table["suffixes"].items() for end in ends),
        {each: frozenset(map(stem, names)) for each, names in table["yields"].items()},
        table["broader"],
        frozenset(stem(part) for word in table["generic"] for part in words(word)),
        frozenset(),
        max(map(len, phrases)),
    )


def _phrases(
    known: dict[Stems, tuple[str, ...]], named: "Iterable[tuple[str, Iterable[str]]]"
) -> dict[Stems, tuple[str, ...]]:
    """Add names of sectors to the phrases that stand for one; those of `none` stand for none."""
    phrases = dict(known)
    for sector, names in named:
        for name in names:
            stems = tuple(stem(word) for word in words(name))
            before = phrases.get(stems, ())
            if sector == "none":
                phrases[stems] = ()
            elif sector not in before:
                phrases[stems] = (*before, sector)
    return phrases


def _matches(text: str, known: SectorWords, compounds: bool) -> list[tuple[Stems, tuple[str, ...]]]:
    named = words(IT.sub("information technology", text))
    # "the supply of 2,500 trucks" is a supply of trucks.
    stems = tuple(stem(word) for word in named if not word.isdigit())
    found: list[tuple[Stems, tuple[str, ...]]] = []
    position = 0
    while position < len(stems):
        for length in range(min(known.longest, len(stems) - position), 0, -1):
            here = stems[position : position + length]
            if here in known.phrases:
                if not (here == ("industry",) and _joined(found, stems, position)):
                    found.append((here, known.phrases[here]))
                position += length
                break
        else:
            if compounds:
                found += [
                    ((stems[position],), (sector,))
                    for end, sector in known.suffixes
                    if stems[position].endswith(end) and stems[position] != end
                ]
            position += 1
    return found


def _joined(found: list[tuple[Stems, tuple[str, ...]]], stems: Stems, position: int) -> bool:
    """Tell whether "industry" only ends the sector before it: "tourism industry"."""
    return (
        bool(found) and bool(found[-1][1]) and found[-1][0][-1:] == stems[position - 1 : position]
    )


def _above(sector: str, known: SectorWords) -> list[str]:
    above: list[str] = []
    while sector in known.broader and known.broader[sector] not in above:
        sector = known.broader[sector]
        above.append(sector)
    return above


def _nearest(sector: str, known: SectorWords) -> str | None:
    """Give the sector, or where the dataset lacks it the nearest broader one that it has."""
    if not known.ids or sector in known.ids:
        return sector
    return next((above for above in _above(sector, known) if above in known.ids), None)
