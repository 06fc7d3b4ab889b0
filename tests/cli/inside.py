"""The command run within the tests' own process: what takes a tenth of a process's time.

Standard output is a file that says whether it is a terminal; sizes come from the environment.
"""

import io
import sys
from pathlib import Path
from typing import NamedTuple, TextIO

import pytest

from diplo_cli.cli.run import run

WIDE = {"COLUMNS": "20000", "LINES": "20000"}  # so wide and high that nothing is folded or paged


class Told(NamedTuple):
    """What a command wrote to standard output and standard error, and how it ended."""

    code: int
    out: str
    err: str


class _Stream(io.TextIOWrapper):
    """A file for standard output, or error, that may pass for a terminal."""

    def __init__(self, path: Path, *, terminal: bool) -> None:
        super().__init__(path.open("w+b"))
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


class Inside(NamedTuple):
    """Runs commands on the dataset that the environment names."""

    folder: Path
    environment: dict[str, str]

    def run(self, *arguments: str, terminal: bool = False, **settings: str) -> Told:
        """Run one command; on a terminal, unless `settings` make it smaller, nothing is folded."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("_TYPER_FORCE_DISABLE_TERMINAL", "1")  # what the command itself would set
            for name in ("NO_COLOR", "FORCE_COLOR", "PAGER", "DIPLO_PAGER"):
                patch.delenv(name, raising=False)
            around = {**self.environment, "TERM": "xterm-256color", **WIDE, **settings}
            for name, value in around.items():
                patch.setenv(name, value)
            out = _Stream(self.folder / "stdout", terminal=terminal)
            err = _Stream(self.folder / "stderr", terminal=False)
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = run([*arguments])
        return Told(code, _read(out), _read(err))


def _read(stream: TextIO) -> str:
    stream.flush()
    stream.buffer.seek(0)
    text = stream.buffer.read().decode("utf-8")
    stream.close()
    return text
