"""The full name of whom a report names by surname with an office: it may stand elsewhere alone."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from diplo_cli.draft.bare_names import full_name
from diplo_cli.draft.same_names import name_words
from diplo_cli.draft.tokens import Sentence

LONGEST_GIVEN = 3  # words before a surname
KIN = frozenset(
    {"wife", "husband", "spouse", "son", "daughter", "brother", "sister", "lady", "mrs"}
)
# Who writes of those who met, or takes their picture.
PRESS = frozenset(
    {"by", "photo", "analyst", "journalist", "reporter", "correspondent", "photographer", "editor"}
    | {"expert", "economist", "author", "researcher", "commentator"}
)


Rows = Mapping[str, list[Sentence]]


def by_word(rows: list[Sentence]) -> Rows:
    """Order sentences by the words that stand in them."""
    found: defaultdict[str, list[Sentence]] = defaultdict(list)
    for row in rows:
        for word in {token.text for token in row.tokens}:
            found[word].append(row)
    return found


def in_full(name: str, rows: Rows) -> str:
    """Give the full name for a surname, where the sentences have one; any other name as it is."""
    if len(name_words(name)) != 1 or len(name.split()) != 1:
        return name
    found = {full for row in rows.get(name, ()) for full in _names_ending(name, row)}
    longest = max(found, key=len, default=name)
    same = all(longest.endswith(f" {full}") or full == longest for full in found)
    return longest if same else name


def _names_ending(surname: str, row: Sentence) -> Iterator[str]:
    """Yield the full names in a sentence that end with a surname, not those of the family."""
    for end, token in enumerate(row.tokens):
        if token.text != surname:
            continue
        for first in range(max(0, end - LONGEST_GIVEN), end):
            if first in row.places:
                continue  # "the Emperor of Japan N"
            name = full_name(row, first)
            if name and name.first == first and name.after == end + 1:
                near = {*row.words[max(0, first - 3) : first], row.words[first]}
                if near.isdisjoint(KIN | PRESS):
                    yield name.text
                break
