"""Say something on standard error: each message is one harmless line of limited length."""

import sys

from diplo_cli.problems import shortened
from diplo_cli.text import visible

MOST_SAID = 1_800  # characters of a line, which may quote an argument or a path of any length


def say(line: str) -> None:
    """Print a message, where there is anywhere to."""
    if sys.stderr is not None:
        sys.stderr.write(f"{said(line)}\n")


def said(line: str) -> str:
    """Give a message as it is printed: nothing in it drives a terminal, nor fills the screen."""
    return shortened(visible(line), MOST_SAID)
