"""Say something on standard error: each message is one harmless line of limited length."""

import os
import sys
from typing import TextIO

from diplo_cli.problems import shortened
from diplo_cli.text import visible

MOST_SAID = 1_800  # characters of a line, which may quote an argument or a path of any length


def say(line: str) -> None:
    """Print a message, where there is anywhere to; else the exit code alone tells."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"{said(line)}\n")
        sys.stderr.flush()
    except OSError:
        give_up(sys.stderr)


def give_up(stream: TextIO) -> None:
    """Let what is still buffered go nowhere, so that Python's own last flush can't fail."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())


def said(line: str) -> str:
    """Give a message as it is printed: nothing in it drives a terminal, nor fills the screen."""
    return shortened(visible(line), MOST_SAID)
