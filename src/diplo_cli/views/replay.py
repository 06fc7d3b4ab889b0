"""Rows that come once, given again: for a table, which is measured before it is written."""

from collections.abc import Iterable, Iterator
from tempfile import SpooledTemporaryFile
from types import TracebackType

IN_MEMORY = 1 << 23  # bytes kept before they go to a file


class Replay:
    """Keeps the lines of an iterator as they come; each call gives them from the first on."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._coming = iter(lines)
        self._kept = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - closed by __exit__
        self._end = 0

    def __call__(self) -> Iterator[str]:
        """Yield every line, each without a newline in it, those kept first."""
        at = 0
        while at < self._end:
            self._kept.seek(at)
            line = self._kept.readline()
            at += len(line)
            yield line[:-1].decode()
        for text in self._coming:
            line = text.encode() + b"\n"
            self._kept.seek(self._end)
            self._kept.write(line)
            self._end += len(line)
            yield text

    def __enter__(self) -> "Replay":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._kept.close()
