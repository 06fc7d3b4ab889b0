"""Where commands run: on a terminal of any size, or without the rights of the superuser."""

import ctypes
import fcntl
import os
import pty
import re
import struct
import termios
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tests.warm import start

# The only sequences a table may send: bold, dim, colours, and back to normal.
STYLE = re.compile(r"\x1b\[[0-9;]*m")


class Seen(NamedTuple):
    """What a command sent to its terminal, to standard error, and how it ended."""

    code: int
    raw: str
    err: str

    @property
    def text(self) -> str:
        """What is read on the screen: the text without its styles."""
        return STYLE.sub("", self.raw)

    @property
    def lines(self) -> list[str]:
        """The lines on the screen."""
        return self.text.splitlines()


class Terminal(NamedTuple):
    """Runs `diplo` with its input and output on a terminal; errors are caught apart."""

    folder: Path
    environment: dict[str, str]

    def run(
        self, *arguments: str | Path, size: tuple[int, int] = (40, 80), **settings: str
    ) -> Seen:
        """Run one command on a terminal of so many rows and columns, until it ends."""
        ours, theirs = pty.openpty()
        err, says = os.pipe()
        _size(theirs, *size)
        _newlines_as_they_are(theirs)
        around = {**self.environment, "TERM": "xterm-256color", **settings}
        wait = start(arguments, self.folder, around, (theirs, theirs, says))
        os.close(theirs)
        os.close(says)
        with ThreadPoolExecutor(2) as streams:
            sent, said = streams.submit(_read, ours), streams.submit(_read, err)
            code = wait()
        return Seen(code, sent.result().decode("utf-8"), said.result().decode("utf-8"))


def _size(terminal: int, rows: int, columns: int) -> None:
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def _newlines_as_they_are(terminal: int) -> None:
    """Keep the terminal from adding a carriage return to each newline."""
    settings = termios.tcgetattr(terminal)
    settings[1] &= ~termios.ONLCR
    termios.tcsetattr(terminal, termios.TCSANOW, settings)


def _read(ours: int) -> bytes:
    """Read all that is sent until the last holder of the other side is gone."""
    sent = b""
    with suppress(OSError):  # how Linux says that nobody holds the other side of a terminal
        while piece := os.read(ours, 1 << 16):
            sent += piece
    os.close(ours)
    return sent


def as_a_user() -> None:
    """Take from the superuser, between fork and exec, the right to read and write everything."""
    if os.geteuid() == 0:
        drop, override, read_search = 24, 1, 2  # PR_CAPBSET_DROP, CAP_DAC_…
        library = ctypes.CDLL(None)
        library.prctl(drop, override)
        library.prctl(drop, read_search)
