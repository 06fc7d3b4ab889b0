"""Words of a sentence with their places, as the grammars of offices and names read them."""

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import Mention, mentions

if TYPE_CHECKING:
    from diplo_cli.draft.offices import Office

TOKEN = compiled(
    r"(?:[^\W\d_]\.){2,}(?!\w)"  # H.E., U.S.
    r"|[A-Z]\.[A-Z](?![\w.])"  # M.P, without the last full stop
    r"|(?:[^\W\d_]|Zh|Sh|Ch|Yu|Ya|Ye|Yo|Kh|Ts|Gh|Dzh?)\.(?=[\w\s])"  # an initial: B.Battsetseg
    # "Dr.Siddig", "Col.Gen. Bee": no blank
    r"|(?:Dr|Mr|Mrs|Ms|Prof|Eng|Gen|Amb|Hon|Col|Lt|Maj|Brig)(?=\.[A-ZÀ-Þ][a-zà-ÿ])"
    r"|[Ee]x(?=-(?i:president|prime|premier|minister|chancellor|foreign|ambassador|speaker)\b)"
    r"|['’‘ʻ](?=s\b)s\b"  # the genitive, kept apart from its noun
    r"|\w+(?:(?:[-’'‘ʻʼ`](?!s\b)|\.(?=\w))\w+)*"
    r"|[^\w\s]"
)


class Token(NamedTuple):
    """A word or a mark, and where it stands."""

    start: int
    end: int
    text: str

    @property
    def word(self) -> str:
        """Give the word as the data files write it: small letters, no full stop at the end."""
        return self.text.rstrip(".").replace(".", "").lower() or self.text

    @property
    def capital(self) -> bool:
        """Tell whether the word begins with a capital."""
        return self.text[0].isupper()

    @property
    def initial(self) -> bool:
        """Tell whether it is an initial of a name, not the article: `A.`."""
        return len(self.text) == len("A.") and self.text.endswith(".")


class Sentence(NamedTuple):
    """A sentence read: its text, its tokens, and the places in it by their first token.

    `named` has those within a word, too: both of "Xland-Yland". `offices` keeps the office that
    was read at a token, or None, as many ask for it.
    """

    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    places: dict[int, tuple[int, Mention]]
    named: tuple[Mention, ...]
    offices: "dict[int, Office | None]"

    def word(self, index: int) -> str:
        """Give the word at an index, nothing beyond the ends."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def capital(self, index: int) -> bool:
        """Tell whether a word at an index begins with a capital."""
        return 0 <= index < len(self.tokens) and self.tokens[index].capital

    def hyphen_apart(self, index: int) -> bool:
        """Tell whether a hyphen with one blank beside it joins given names: `Jean- Claude N`."""
        if self.word(index) != "-" or not (self.capital(index + 1) and self.capital(index + 2)):
            return False
        before, hyphen, after = self.tokens[index - 1 : index + 2]
        return hyphen.start - before.end + after.start - hyphen.end == 1

    def genitive(self, index: int) -> bool:
        """Tell whether the genitive's mark stands at an index: 's, or s' without an s."""
        return self.word(index) in GENITIVES

    def past_brackets(self, index: int, within: int) -> int:
        """Skip what stands in brackets, if one opens at an index and closes within some tokens."""
        if self.word(index) != "(":
            return index
        near = range(index, index + within)
        return next((at + 1 for at in near if self.word(at) == ")"), index)


GENITIVES = frozenset({"'s", "’s", "‘s", "ʻs", "'", "’"})


def read_sentence(text: str) -> Sentence:
    """Split a sentence into tokens, and find the places in it."""
    tokens = tuple(Token(*found.span(), found.group()) for found in TOKEN.finditer(text))
    starts = [token.start for token in tokens]
    places: dict[int, tuple[int, Mention]] = {}
    named = tuple(mentions(text))
    for place in named:
        first = bisect_left(starts, place.start)
        after = bisect_left(starts, place.end)
        if first < len(tokens) and starts[first] == place.start and after > first:
            places[first] = (after, place)
    return Sentence(text, tokens, tuple(token.word for token in tokens), places, named, {})
