"""Find what the values of a filter stand for: the ids of records, or words of a closed list.

However many values there are, a filter takes no longer than to read the names some times.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from json import dumps
from typing import TYPE_CHECKING

from diplo_cli.names import country_name_words, did_you_mean, fold, nearest, phrases
from diplo_cli.nouns import plural
from diplo_cli.problems import QueryError
from diplo_cli.vocabulary import DOCUMENT_TYPES, INITIATIVE_KINDS, ORGANIZATION_KINDS, STANCES

if TYPE_CHECKING:
    from diplo_cli.index import Index

MOST_WORDS = 50  # of a name
FEW = 20  # values for each of which SQLite is asked: that takes less than to read all names
SHOWN = 5  # ids that a message names

# The table of names that a filter's values are looked up in, and the kind they must be of.
NAMED_IN: dict[str, tuple[str, str | None]] = {
    "sector": ("sectors", None),
    "ministry": ("orgs", "ministry"),
    "org": ("orgs", None),
    "country": ("countries", None),
    "person": ("people", None),
    "initiative": ("initiatives", None),
    "meeting": ("meetings", None),
}

VOCABULARIES: dict[tuple[str, str], tuple[str, ...]] = {
    ("meetings", "type"): DOCUMENT_TYPES,
    ("meetings", "stance"): STANCES,
    ("docs", "type"): DOCUMENT_TYPES,
    ("docs", "kind"): ORGANIZATION_KINDS,
    ("orgs", "type"): DOCUMENT_TYPES,
    ("orgs", "kind"): ORGANIZATION_KINDS,
    ("topics", "stance"): STANCES,
    ("initiatives", "kind"): INITIATIVE_KINDS,
}

Found = dict[str, set[str]]  # the ids that each value stands for


def named(index: "Index", field: str, value: str) -> list[str]:
    """Give the ids that a filter's value stands for, such as the codes of countries, sorted.

    Raises QueryError, with the nearest values, where there are none.
    """
    return meant(index, "meetings", field, (value,))


def meant(index: "Index", noun: str, field: str, values: Sequence[str]) -> list[str]:
    """Give the ids that values given by a person stand for, sorted.

    Raises QueryError, with the nearest values, for the first that stands for none.
    """
    if field in ("type", "kind", "stance"):
        return sorted({_word(VOCABULARIES[noun, field], field, value) for value in values})
    names = _Names(index, field)
    found = names.find(values)
    for value in values:
        if value not in found:
            raise QueryError(names.unanswered(value))
    return sorted(set().union(*found.values()))


def _word(vocabulary: tuple[str, ...], field: str, value: str) -> str:
    """Find a value in a closed list, whatever its case."""
    if (word := fold(value.strip())) in vocabulary:
        return word
    hint = did_you_mean(value, vocabulary, f"use one of {', '.join(vocabulary)}")
    raise QueryError(f"--{field}: no {field} is called {value!r}; {hint}")


class _Names:
    """The names that the values of one filter may mean."""

    def __init__(self, index: "Index", field: str) -> None:
        self._index = index
        self._field = field
        table, kind = NAMED_IN[field]
        self._known = " FROM name WHERE noun = ?" + (" AND kind = ?" if kind else "")
        self._of = (table, kind) if kind else (table,)

    def find(self, values: Iterable[str]) -> Found:
        """Give what each value stands for, by the strictest way of matching that finds something.

        A country is meant by its code, else by one whole name, so that Niger is not Nigeria; a
        meeting by its id. All others match where each word given begins a word of a name, a date
        being one word.
        """
        asked = {value: self._words(value) for value in values}
        found: Found = {}
        if self._field == "country":
            codes = {value: value.replace(".", "").strip().upper() for value in asked}
            found = self._equal("id", codes)
            whole = {each: _key(asked[each]) for each in asked if each not in found}
            found |= self._equal("words", whole)
        if self._field == "meeting":
            found = self._equal("id", {value: value for value in asked})
        return found | self._begin({each: asked[each] for each in asked if each not in found})

    def _words(self, value: str) -> list[str]:
        asked = phrases(value)
        if len(asked) > MOST_WORDS:
            raise QueryError(f"--{self._field}: this has more than {MOST_WORDS} words; give fewer")
        if self._field == "country":
            return country_name_words(value)
        return asked

    def _equal(self, column: str, keys: dict[str, str]) -> Found:
        """Find the names whose id, or whose words, are just the key of a value."""
        by_key: defaultdict[str, list[str]] = defaultdict(list)
        for value, key in keys.items():
            by_key[key].append(value)
        picked = f" AND {column} IN (SELECT value FROM json_each(?))"  # noqa: S608 - fixed words
        found: defaultdict[str, set[str]] = defaultdict(set)
        for key, each in self._select(column, picked, dumps(list(by_key))):
            for value in by_key.get(key, ()):
                found[value].add(each)
        return found

    def _begin(self, asked: dict[str, list[str]]) -> Found:
        """Find the names in which each word of a value begins a word."""
        starts = {value: [f" {word}" for word in asked[value]] for value in asked if asked[value]}
        if len(starts) > FEW:
            return self._begin_many(starts)
        found = {}
        for value, several in starts.items():
            begun = self._select("id", " AND instr(words, ?) > 0" * len(several), *several)
            if ids := {each for each, _ in begun}:
                found[value] = ids
        return found

    def _begin_many(self, starts: dict[str, list[str]]) -> Found:
        """Find the same of many values: by each name, those whose longest start it has."""
        by_longest: defaultdict[str, list[str]] = defaultdict(list)
        for value, several in starts.items():
            words_of_start = (f" {start.split()[0]}" for start in several)  # a date's year
            by_longest[max(words_of_start, key=len)].append(value)
        lengths = {len(start) - 1 for start in by_longest}
        found: defaultdict[str, set[str]] = defaultdict(set)
        for name, each in self._select("words"):
            begun = {f" {word[:length]}" for word in name.split() for length in lengths}
            for value in chain.from_iterable(
                by_longest[start] for start in begun & by_longest.keys()
            ):
                if all(start in name for start in starts[value]):
                    found[value].add(each)
        return found

    def _select(self, column: str, picked: str = "", *values: str) -> Iterator[tuple[str, str]]:
        sql = f"SELECT {column}, id{self._known}{picked}"
        return self._index.select(sql, (*self._of, *values))

    def unanswered(self, value: str) -> str:
        """Say that nothing answers to a value, and what comes nearest to it."""
        field = self._field
        one = {"org": "organization"}.get(field, field)
        found = list(self._index.select(f"SELECT DISTINCT id, label, words{self._known}", self._of))
        if not found:
            return f"--{field}: the dataset names no {one} at all; leave --{field} out"
        ids = sorted({row[0] for row in found})
        several = sorted({word for row in found for word in row[2].split()})
        names = [row[1] for row in found if field != "meeting"]
        close = nearest(value, [*names, *ids, *several])
        hint = f"the nearest: {', '.join(close)}" if close else _some(ids)
        return f"--{field}: no {one} answers to {value!r}; {hint}"


def _some(ids: list[str]) -> str:
    """Name what there is, or a few of it."""
    number = f" {len(ids):,}, such as" if len(ids) > SHOWN else ""
    return f"there {plural(len(ids), 'is', 'are')}{number} {', '.join(ids[:SHOWN])}"


def _key(several: list[str]) -> str:
    """Join words as the names are kept: each after a space."""
    return "".join(f" {word}" for word in several)
