"""Find the documents that a report tells of in a process of its own, while this one reads the rest.

To find them takes as long as all else that a draft asks of a text, and needs nothing of it.
"""

import json
import os
import signal
import threading
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self, TextIO

from diplo_cli.draft.compiling import PROGRAMS
from diplo_cli.processes import cores, interrupts_held_back

if TYPE_CHECKING:
    from diplo_cli.draft.candidate import Candidate
    from diplo_cli.draft.report import Report


class Ahead:
    """A fork that finds the candidates of a text; where there is none, this process does."""

    def __init__(self, text: str) -> None:
        self._fork = 0
        self._found: BinaryIO | None = None
        # Of a process with threads a fork is no whole copy.
        if cores() > 1 and threading.active_count() == 1:
            with suppress(OSError):  # no more processes or files
                self._begin(text)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the fork, whatever it is doing."""
        if self._found:
            self._found.close()
        if self._fork:
            os.kill(self._fork, signal.SIGKILL)
            os.waitpid(self._fork, 0)

    def candidates_of(self, report: "Report") -> "list[Candidate]":
        """Give the documents that the report of this text tells of."""
        found = self._found.read() if self._found else b""
        with suppress(ValueError):  # nothing, or half of it, where the fork was ended
            from diplo_cli.draft.candidate import Candidate

            candidates, programs = json.loads(found)
            PROGRAMS.learn(programs)
            return [Candidate(*each) for each in candidates]
        from diplo_cli.draft.in_full import candidates_in_full

        return candidates_in_full(report)

    def _begin(self, text: str) -> None:
        reads, writes = os.pipe()
        self._found = os.fdopen(reads, "rb")
        with os.fdopen(writes, "w") as told, interrupts_held_back():  # from the fork for good
            self._fork = os.fork()
            if not self._fork:
                self._found.close()  # or it would wait for itself to read, were the other gone
                _find(text, told)


def _find(text: str, told: TextIO) -> None:
    """Find the candidates of a text, write them down, and end this process."""
    with suppress(BaseException), told:
        from diplo_cli.draft.in_full import candidates_in_full
        from diplo_cli.draft.report import read_report

        found = candidates_in_full(read_report(text, "report"))
        told.write(json.dumps((found, PROGRAMS.tell())))
    os._exit(0)  # without what the other process does at its end
