"""Read what a person looks for: words, "phrases", beginnings*, AND, OR, NOT and parentheses.

Words side by side must all be there; OR takes either side, NOT what comes next away. Operators
are capitals, so that `and` is a word. What joins words in writing joins them here: `oil-gas` and
`d'Ivoire` are phrases. Whatever can't be read raises QueryError with its place.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from diplo_cli.problems import QueryError
from diplo_cli.stems import words_of


class Term(NamedTuple):
    """Folded words that must follow one another; of a `prefix` the last one is a beginning."""

    words: tuple[str, ...]
    prefix: bool


class All(NamedTuple):
    """What must all be there, and what must not."""

    wanted: "tuple[Node, ...]"
    without: "tuple[Node, ...]"


class Any(NamedTuple):
    """What of which some must be there."""

    parts: "tuple[Node, ...]"


Node = Term | All | Any

MOST_WORDS = 200
MOST_DEPTH = 12
QUOTES = '"“”„«»'
PART = re.compile(
    rf"(?P<space>\s+)|(?P<open>\()|(?P<close>\))|[{QUOTES}](?P<phrase>[^{QUOTES}]*)"
    rf"(?P<end>[{QUOTES}]?)(?P<star>\*?)|(?P<word>[^\s(){QUOTES}]+)"
)
OPERATORS = ("AND", "OR", "NOT")


class Part(NamedTuple):
    """A piece of an expression, and the character it begins at, from 1."""

    kind: str
    at: int
    term: Term | None = None


def parse(text: str) -> Node:
    """Read an expression; raises QueryError, with the place and the way out."""
    parts = list(_parts(text))
    if sum(len(part.term.words) for part in parts if part.term) > MOST_WORDS:
        raise QueryError(f"the expression has more than {MOST_WORDS} words; look for fewer at once")
    if not parts:
        raise QueryError("there is nothing to look for; give a word, such as corridor")
    reader = _Reader(parts)
    node = reader.either(1)
    if (part := reader.peek()) is not None:
        raise _wrong(part.at, "nothing opens this parenthesis", "put ( where the group begins")
    return node


def terms(node: Node, *, negated: bool = True) -> Iterator[Term]:
    """Yield every term of an expression, in its order; those after NOT only where wanted."""
    if isinstance(node, Term):
        yield node
        return
    inner = node.parts if isinstance(node, Any) else node.wanted
    for each in inner:
        yield from terms(each, negated=negated)
    if negated and isinstance(node, All):
        for each in node.without:
            yield from terms(each)


def _wrong(at: int, what: str, hint: str) -> QueryError:
    return QueryError(f"the expression, character {at}: {what}; {hint}")


def _parts(text: str) -> Iterator[Part]:
    """Take an expression apart; marks without a letter or digit, such as `&`, are passed over."""
    for found in PART.finditer(text):
        at = found.start() + 1
        if found["open"] or found["close"]:
            yield Part(found.group(), at)
        elif found["word"] in OPERATORS:
            yield Part(found["word"], at)
        elif found["word"]:
            if term := _word(found["word"], at):
                yield Part("term", at, term)
        elif not found["space"]:
            yield Part("term", at, _phrase(found, at))


def _phrase(found: "re.Match[str]", at: int) -> Term:
    if not found["end"]:
        raise _wrong(at, "this quote is not closed", "close it with a second one")
    words = tuple(words_of(found["phrase"]))
    if not words:
        raise _wrong(at, "there is no word between these quotes", "put one there")
    return Term(words, bool(found["star"]))


def _word(text: str, at: int) -> Term | None:
    beginning = text.rstrip("*")
    if "*" in beginning:
        place = at + text.index("*")
        raise _wrong(place, "a * stands only after the beginning of a word", "write it like corr*")
    words = tuple(words_of(beginning))
    if not words and text != beginning:
        raise _wrong(at, "a * needs the beginning of a word before it", "write it like corr*")
    return Term(words, text != beginning) if words else None


class _Reader:
    """Goes once through the parts of an expression."""

    def __init__(self, parts: list[Part]) -> None:
        self._parts = parts
        self._next = 0

    def peek(self) -> Part | None:
        return self._parts[self._next] if self._next < len(self._parts) else None

    def take(self) -> Part:
        part = self._parts[self._next]
        self._next += 1
        return part

    def either(self, depth: int) -> Node:
        """Read what OR joins."""
        parts = [self.every(depth)]
        while (part := self.peek()) is not None and part.kind == "OR":
            parts.append(self.every(depth, self.take()))
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def every(self, depth: int, after: Part | None = None) -> Node:
        """Read what stands side by side or is joined by AND; `after` is the OR before it."""
        sides: dict[bool, list[Node]] = {True: [], False: []}
        start = self._next
        while (part := self.peek()) is not None and part.kind not in ("OR", ")"):
            before: Part | None = None
            if part.kind == "AND":
                if not any(sides.values()):
                    raise _one_sided(part, "before")
                before = self.take()
            wanted = self._skip_not()
            sides[wanted].append(self.operand(depth, before))
        if sides[True]:
            plain = len(sides[True]) == 1 and not sides[False]
            return sides[True][0] if plain else All(tuple(sides[True]), tuple(sides[False]))
        if sides[False]:
            at = self._parts[start].at
            raise _wrong(at, "NOT alone finds nothing", "say what to find, then NOT what to drop")
        raise self._nothing(part, after)

    def _skip_not(self) -> bool:
        """Pass over a NOT; tell whether what follows is wanted."""
        part = self.peek()
        if part is None or part.kind != "NOT":
            return True
        self.take()
        following = self.peek()
        if following is None or following.kind not in ("term", "("):
            raise _one_sided(part, "after")
        return False

    def operand(self, depth: int, before: Part | None) -> Node:
        """Read a term, or a group in parentheses."""
        part = self.peek()
        if part is None or part.kind not in ("term", "("):
            assert before is not None  # noqa: S101 - only after AND can another part stand here
            raise _one_sided(before, "after")
        self.take()
        if part.term is not None:
            return part.term
        if depth > MOST_DEPTH:
            raise _wrong(part.at, f"groups nest more than {MOST_DEPTH} deep", "use fewer ( )")
        node = self.either(depth + 1)
        closing = self.peek()
        if closing is None:
            raise _wrong(part.at, "this parenthesis is not closed", "put ) where the group ends")
        self.take()
        return node

    def _nothing(self, part: Part | None, after: Part | None) -> QueryError:
        """Say what is missing where a group has nothing in it."""
        at = self._parts[self._next - 1].at if part is None else part.at
        if after is not None:
            return _one_sided(after, "after")
        if part is not None and part.kind == "OR":
            return _one_sided(part, "before")
        if part is None:
            return _wrong(at, "this parenthesis is not closed", "put ) where the group ends")
        if self._next == 0:
            return _wrong(at, "nothing opens this parenthesis", "put ( where the group begins")
        return _wrong(at, "there is nothing between these parentheses", "put a word there")


def _one_sided(part: Part, side: str) -> QueryError:
    hint = f'give a word there, or look for "{part.kind.lower()}" in small letters'
    return _wrong(part.at, f"{part.kind} has nothing {side} it", hint)
