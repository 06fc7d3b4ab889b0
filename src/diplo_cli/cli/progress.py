"""A progress bar on standard error, for what takes longer than a second, on a terminal only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from diplo_cli.files import Progress

PATIENCE_SECONDS = 1.0


class _Bar:
    """A Rich progress bar that appears once its first second is over."""

    def __init__(self) -> None:
        from threading import Lock, Timer

        self._changing = Lock()  # or the bar could start when the work is over
        self._closed = False
        self._stop: Callable[[], None] | None = None
        self._show: Progress | None = None
        self._latest: tuple[str, int, int] = ("reading", 0, 1)
        self._timer = Timer(PATIENCE_SECONDS, self._appear)
        self._timer.daemon = True
        self._timer.start()

    def report(self, what: str, done: int, total: int) -> None:
        self._latest = (what, done, total)
        if self._show:
            self._show(what, done, total)

    def close(self) -> None:
        self._timer.cancel()
        with self._changing:
            self._closed = True
            if self._stop:
                self._stop()

    def _appear(self) -> None:
        from rich.console import Console
        from rich.progress import Progress as RichProgress

        from diplo_cli.text import visible

        bar = RichProgress(console=Console(stderr=True), transient=True)
        task = bar.add_task("")

        def show(what: str, done: int, total: int) -> None:
            from rich.markup import escape

            bar.update(task, description=escape(visible(what)), completed=done, total=total)

        with self._changing:
            if self._closed:
                return
            show(*self._latest)
            self._show = show
            self._stop = bar.stop
            bar.start()


@contextmanager
def reporting() -> Iterator[Progress | None]:
    """Offer a function that is told of progress; None where nobody would see it."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    bar: list[_Bar] = []

    def report(what: str, done: int, total: int) -> None:
        if not bar:
            bar.append(_Bar())
        bar[0].report(what, done, total)

    try:
        yield report
    finally:
        for each in bar:
            each.close()
