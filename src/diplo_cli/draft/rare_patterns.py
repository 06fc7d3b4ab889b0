"""Patterns of which most texts hold none: compiled only for a text with the words they need.

There are a thousand ways to say that something was signed, and a report uses a few of them. To
compile each would take longer than to read the report; and to look for a word is ten times as fast
as to look for a pattern. So the words without which a pattern can't match are taken from it, and
looked for first.
"""

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import Any

from diplo_cli.draft.compiling import compiled
from diplo_cli.names import small

SHORTEST = 3  # letters of a word that tells anything
MOST = 32  # words of which one is needed; to look for more takes as long as the pattern itself
TELLING = 4  # of the words that a pattern needs, how many are looked for
TOKEN = compiled(
    r"(?P<opens>\((?:\?(?:P<\w+>|P=\w+|[a-z-]*:|<?[=!]|[a-z]+(?=\))))?)"
    r"|(?P<closes>\))|(?P<or>\|)|(?P<optional>[?*]|\{0?,\d*\}|\{0\})"
    r"|(?P<start>\^)|(?P<space>\\s\+\??| )|(?P<word>[^\W_]+)"
    r"|(?:(?!\\s\+)\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]|\{[\d,]+\}|[^\w()|?*{\[\\ ^]|_)+",
    re.DOTALL,
)
SPACES = compiled(r"\s{2,}|[^\S ]")  # what is no single space

Words = tuple[str, ...]  # of which a text must hold one
Anew = str | Callable[[re.Match[str]], str]


class RarePattern:
    """A pattern with the methods of `re.Pattern`, compiled for the first text that may match it."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self.flags = pattern, flags

    @cached_property
    def _needed(self) -> list[Words]:
        return needed_words(self.pattern)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return compiled(self.pattern, self.flags)

    def _may_match(self, text: str) -> bool:
        lowered = _lowered(text)
        for words in self._needed:
            for word in words:
                if word in lowered:
                    break
            else:
                return False
        return True

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first place that matches."""
        return self._compiled.search(text, start, end) if self._may_match(text) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match from the start on."""
        return self._compiled.match(text, start, end) if self._may_match(text) else None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match the whole text."""
        return self._compiled.fullmatch(text, start, end) if self._may_match(text) else None

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Find all places that match."""
        return self._compiled.finditer(text, start, end) if self._may_match(text) else iter(())

    def findall(self, text: str) -> list[Any]:
        """Find what matches, or its groups."""
        return self._compiled.findall(text) if self._may_match(text) else []

    def split(self, text: str, maxsplit: int = 0) -> list[str | Any]:
        """Split a text at the places that match."""
        return self._compiled.split(text, maxsplit) if self._may_match(text) else [text]

    def sub(self, anew: Anew, text: str, count: int = 0) -> str:
        """Write the places that match anew."""
        return self._compiled.sub(anew, text, count) if self._may_match(text) else text


AnyPattern = re.Pattern[str] | RarePattern


@lru_cache(maxsize=8)  # many patterns are looked for in one text after the other
def _lowered(text: str) -> str:
    return f"^{SPACES.sub(' ', small(text))}"


def needed_words(pattern: str) -> list[Words]:
    """Give the words that a text in small letters holds where the pattern matches, one of each.

    Some of them: the longest, which fewest texts hold. Words that follow each other are one.
    """
    around: list[tuple[bool, list[list[Words]]]] = []  # of each open group
    ways: list[list[Words]] = [[]]  # what each way through this group needs
    way = ways[-1]
    group: list[Words] = []  # what the group just closed needs, if nothing makes it optional
    run = ""  # of words
    for token in TOKEN.finditer(pattern):
        kind = token.lastgroup
        if kind == "word":
            run += token.group()
        elif kind == "space":
            run = f"{run.removesuffix(' ')} "
        else:
            if kind == "optional":
                run, group = run[:-1], []
            if len(run) >= SHORTEST:
                way += _long_enough(run)
            run = "^" * (kind == "start")
        if group:
            way += group
            group = []
        if kind == "or":
            way = []
            ways.append(way)
        elif kind == "opens":
            around.append((token.group()[-1] not in "=!", ways))
            way = []
            ways = [way]
        elif kind == "closes":
            consumes, before = around.pop()
            group = _of_any(ways) if consumes else []
            ways = before
            way = ways[-1]
    way += [*_long_enough(run), *group]
    telling = sorted(_of_any(ways), key=_telling, reverse=True)[:TELLING]
    return [tuple(dict.fromkeys(map(small, words))) for words in telling]


def _long_enough(run: str) -> list[Words]:
    return [(run,)] if len(run.strip()) >= SHORTEST else []


def _of_any(ways: list[list[Words]]) -> list[Words]:
    """Give what is needed where a pattern may match in several ways."""
    if len(ways) == 1:
        return ways[0]
    if not all(ways):
        return []
    words = tuple(
        dict.fromkeys(
            word for way in ways for word in (way[0] if len(way) == 1 else max(way, key=_telling))
        )
    )
    return [words] if len(words) <= MOST else []


def _telling(words: Words) -> tuple[int, int]:
    return min(map(len, words)), -len(words)
