"""The words of a text as the search knows them: folded, with their places, and their stems.

One rule holds for what is indexed, what is asked and what is marked: `tokens`. Stems are those
of the Porter stemmer in SQLite's FTS5, so that there is no second stemmer to differ from it.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from diplo_cli.marks import LETTERS, is_spelled, signs_of, spelled_pattern
from diplo_cli.names import fold

# A number with its thousands marked is one word, a possessive 's is none: `Kazakhstan's` is
# found as `Kazakhstan`, `500,000,000` as `500000000`.
FORMS = rf"(?<=[^\W_])['’]s(?![^\W_])|\d+(?:,\d{{3}})+(?![^\W_])|{LETTERS}"
TOKEN = re.compile(FORMS)
POSSESSIVE = ("'", "’")


class Token(NamedTuple):
    """A folded word, and where it stands in the text: from `start` up to `end`, in characters."""

    word: str
    start: int
    end: int


def words_of(text: str) -> list[str]:
    """Give the folded words of a text, in their order."""
    folded = fold(text)
    found = _pattern(folded).findall(folded)
    return [word.replace(",", "") for word in found if not word.startswith(POSSESSIVE)]


def tokens(text: str) -> Iterator[Token]:
    """Yield the same words, each with its place in the text as it was written."""
    folded, starts, ends = _folded(text)
    for found in _pattern(folded).finditer(folded):
        word = found.group()
        if not word.startswith(POSSESSIVE):
            start, end = found.span()
            yield Token(word.replace(",", ""), starts[start], ends[end - 1])


def _pattern(folded: str) -> re.Pattern[str]:
    return spelled_pattern(FORMS) if is_spelled(folded) else TOKEN


def _folded(text: str) -> tuple[str, Sequence[int], Sequence[int]]:
    """Fold a text, and tell for each character of that where what it comes from starts and ends."""
    if text.isascii():
        return fold(text), range(len(text)), range(1, len(text) + 1)
    signs = list(signs_of(text))
    pieces = [fold(text[sign.start : sign.stop]) for sign in signs]
    places = [sign for sign, piece in zip(signs, pieces, strict=True) for _ in piece]
    return "".join(pieces), [each.start for each in places], [each.stop for each in places]


LONGEST = 200  # letters that count; FTS5 cuts words of 32 KB, in the midst of a letter


class Stemmer:
    """Gives the stems of words, each worked out once, in a small database of its own."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._database = sqlite3.connect(":memory:", isolation_level=None)
        self._database.execute(
            "CREATE VIRTUAL TABLE raw USING fts5(word, content='', tokenize='porter ascii')"
        )
        self._database.execute("CREATE VIRTUAL TABLE stems USING fts5vocab(raw, instance)")

    def learn(self, words: Iterable[str]) -> list[tuple[str, str]]:
        """Work out the stems of words, many at once; give those words that are new, with theirs."""
        unknown = {word for word in words if word not in self._known}
        new = sorted(word for word in unknown if len(word) <= LONGEST)
        found = [(word, word[:LONGEST]) for word in sorted(unknown) if len(word) > LONGEST]
        self._known.update(found)
        if not new:
            return found
        self._database.execute("BEGIN")
        self._database.executemany("INSERT INTO raw (rowid, word) VALUES (?, ?)", enumerate(new))
        stems = self._database.execute("SELECT doc, term FROM stems").fetchall()
        self._database.execute("ROLLBACK")
        stemmed = [(new[at], stem) for at, stem in stems]
        self._known.update(stemmed)
        return found + stemmed

    def join(self, words: Sequence[str]) -> str:
        """Give the stems of words that were learned, a space between them."""
        known = self._known
        return " ".join([known[word] for word in words])

    def stem(self, word: str) -> str:
        """Give the stem of a folded word: `railwai` for both `railway` and `railways`."""
        if word not in self._known:
            self.learn([word])
        return self._known[word]
