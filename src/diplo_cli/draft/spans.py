"""The stretches of a text that are taken, so that no two readings share a word."""

from bisect import bisect_left, insort
from collections.abc import Iterable


class Spans:
    """Stretches that don't overlap, each from its start to before its end."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._spans: list[tuple[int, int]] = []
        for start, end in spans:
            self.take(start, end)

    def take(self, start: int, end: int) -> bool:
        """Take a stretch, unless some of it is taken; tells whether it was."""
        if self.overlap(start, end):
            return False
        insort(self._spans, (start, end))
        return True

    def overlap(self, start: int, end: int) -> bool:
        """Tell whether some of a stretch is taken."""
        before = bisect_left(self._spans, (end,)) - 1
        return before >= 0 and self._spans[before][1] > start
