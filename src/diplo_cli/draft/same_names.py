"""Names that may be one person's: short and full, and spelled in two ways."""

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

from diplo_cli.draft.office_words import words as office_words
from diplo_cli.draft.person_names import SON_OF
from diplo_cli.names import words

PAIR = 2
# How like two spellings of a name are: Shehbaz and Shahbaz.
ALIKE = 0.8
ARTICLES = frozenset({"al", "el"})


@lru_cache(maxsize=1 << 12)
def name_words(name: str) -> frozenset[str]:
    """Give the folded words of a name, initials and styles left out."""
    parts = [word for word in words(re.sub(r"['’‘ʻʼ`]", "", name)) if len(word) > 1]
    return frozenset(part for part in parts if part not in office_words().styles)


@lru_cache(maxsize=1 << 12)  # each is held against those like it several times
def same_name(name: str, other: str) -> bool:
    """Tell whether two names may be one person's: one holds the other's words, or is spelled so.

    `N bin M bin K` is another than his father `M bin K`, `N al-M` than `M al-K al-M`.
    """
    one, two = name_words(name), name_words(other)
    if one != two and (_is_family(name, other) or _is_family(other, name)):
        return False
    if _is_surname(name, other) or _is_surname(other, name):
        return True
    if one <= two or two <= one:
        sons = (one | two) & SON_OF
        return not sons or min(len(one), len(two)) < PAIR or _given(name) == _given(other)
    if len(one) != len(two) or len(one) < PAIR or len(one & two) != len(one) - 1:
        return False
    (left,), (right,) = one - two, two - one
    return left[0] == right[0] and SequenceMatcher(None, left, right).ratio() >= ALIKE


def _is_surname(name: str, other: str) -> bool:
    """Tell whether a name is only an article and the last word of the other: `Al Zayani`."""
    return _is_short(name) and words(name)[1:] == words(other)[-1:]


def _is_family(name: str, other: str) -> bool:
    """Tell whether the given name of one is only the other's last: `M al-K al-M`, `N al-K al-M`."""
    last = words(other)
    several = min(len(name_words(name)), len(name_words(other))) > PAIR
    return several and _given(name) != _given(other) and _given(name) == last[-1]


def _given(name: str) -> str:
    """Give the first word of a name that is no style."""
    known = office_words()
    return next((w for w in words(name) if w not in known.styles and len(w) > 1), "")


Key = tuple[str, ...]


class Names:
    """Names with their places in a list, by what `same_name` asks for in both of two."""

    def __init__(self) -> None:
        self._places: defaultdict[Key, set[int]] = defaultdict(set)

    def add(self, name: str, place: int) -> None:
        """Add a name, or another name of the one at this place."""
        parts = sorted(name_words(name))
        for key in (*_shared(parts), ("last", *words(name)[-1:])):
            self._places[key].add(place)
        for part in parts:
            self._places["part", part].add(place)
        if _is_short(name):
            self._places["short", *words(name)[1:]].add(place)
        if len(parts) < PAIR:
            self._places["whole", *parts].add(place)

    def like(self, name: str) -> list[int]:
        """Give the places of all that may be the same person's as a name of a word, in order."""
        parts = sorted(name_words(name))
        keys = [*_shared(parts), ("short", *words(name)[-1:]), ("whole",)]
        if _is_short(name):
            keys.append(("last", *words(name)[1:]))
        keys += [("part" if len(parts) < PAIR else "whole", part) for part in parts]
        return sorted(set().union(*(self._places.get(key, ()) for key in keys)))


def _shared(parts: list[str]) -> Iterator[Key]:
    """Yield what names of two words or more share: two words, or one and another's first letter."""
    yield from combinations(parts, PAIR)
    if len(parts) == PAIR:
        one, other = parts
        yield "like", one, other[0]
        yield "like", other, one[0]


def _is_short(name: str) -> bool:
    """Tell whether a name is an article and one word: `Al Zayani`."""
    parts = words(name)
    return len(parts) == PAIR and parts[0] in ARTICLES
