"""Thousands of known phrases in a text, found by their first word."""

from collections.abc import Iterable, Iterator

from diplo_cli.draft.compiling import compiled

WORD = compiled(r"\w+")


class Phrases:
    """Phrases to be found in texts: as fast for thousands of them as for a few.

    A pattern of so many would take longer to compile than a report to be read.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._following: dict[str, list[str]] = {}
        for phrase in sorted({*phrases}, key=len, reverse=True):
            first = WORD.match(phrase)
            if first:
                self._following.setdefault(first.group(), []).append(phrase)

    def within(self, text: str) -> bool:
        """Tell whether any of the phrases stands in a text."""
        return next(self.find(text), None) is not None

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield from where to where each phrase stands, as whole words; the longest at a place."""
        done = 0
        for word in WORD.finditer(text):
            start = word.start()
            if start < done:
                continue
            for phrase in self._following.get(word.group(), ()):
                end = start + len(phrase)
                if text.startswith(phrase, start) and not WORD.match(text, end):
                    yield start, end
                    done = end
                    break
