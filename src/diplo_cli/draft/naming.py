"""What a person's name says of their country, where a text leaves two or three open."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from diplo_cli.draft.word_lists import word_list
from diplo_cli.names import words

WHOLE, PART = 1.0, 0.6  # how much a name as common as that says, and how much its ending
LONG = 5  # letters of a word that an ending tells something of


class _Forms(NamedTuple):
    """The countries of names, and of how names begin and end."""

    names: dict[str, frozenset[str]]
    first: dict[str, frozenset[str]]
    beginnings: dict[str, frozenset[str]]
    endings: dict[str, frozenset[str]]


def by_name(name: str, candidates: Iterable[str | None]) -> tuple[str | None, float]:
    """Give the one of some countries that a name speaks for more than for all others, and by what.

    The measure is between 0 and 1; None and 0 where it speaks for none of them alone.
    """
    said = _countries(name)
    ranked = sorted(((said.get(code, 0.0), code) for code in {*candidates} if code), reverse=True)
    if not ranked:
        return None, 0.0
    next_best = ranked[1][0] if len(ranked) > 1 else 0.0
    strength, code = ranked[0]
    return (code, strength - next_best) if strength > next_best else (None, 0.0)


@lru_cache(maxsize=1 << 10)
def _countries(name: str) -> dict[str, float]:
    """Give how much a name speaks for each country."""
    forms = _forms()
    parts = words(name)
    found: dict[str, float] = defaultdict(float)
    for place, part in enumerate(parts):
        whole = forms.names.get(part, frozenset()) | (
            forms.first.get(part, frozenset()) if place == 0 and len(parts) > 1 else frozenset()
        )
        for code in whole:
            found[code] = WHOLE
        if len(part) < LONG:
            continue
        for size in range(2, len(part)):
            ends = forms.endings.get(part[-size:], frozenset())
            for code in ends | forms.beginnings.get(part[:size], frozenset()):
                found[code] = max(found[code], PART)
    return dict(found)


@cache
def _forms() -> _Forms:
    tables: tuple[dict[str, set[str]], ...] = tuple(defaultdict(set) for _ in _Forms._fields)
    for form in word_list("names")["form"]:
        for table, kind in zip(tables, _Forms._fields, strict=True):
            for each in form.get(kind, ()):
                table[each.rstrip("-")].update(form["countries"])
    return _Forms(*({form: frozenset(codes) for form, codes in t.items()} for t in tables))
