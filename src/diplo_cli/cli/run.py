"""Run a command line: the one place where errors are printed and exit codes chosen."""

import io
import os
import sys
from collections.abc import Callable
from typing import Any

from typer._click.exceptions import ClickException, NoArgsIsHelpError
from typer.exceptions import Exit
from typer.main import get_command

from diplo_cli.cli.app import COMMANDS, app
from diplo_cli.problems import DatasetError, DiploError, WriteError, system_error
from diplo_cli.saying import give_up, say

USAGE, FAULT, INTERRUPTED, PIPE_CLOSED = 2, 70, 130, 141


def run(arguments: list[str]) -> int:
    """Run one command line and give its exit code; a bare `diplo` shows the help."""
    try:
        _settle_streams()
        if os.environ.get("_DIPLO_COMPLETE"):
            _complete_without_rich()
        command = get_command(app)
        command._main_shell_completion({}, "diplo")
        with command.make_context("diplo", arguments or ["--help"]) as context:
            command.invoke(context)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as ended:  # Typer's way out, and Rich's when nobody reads the help
        broken = isinstance(ended.__context__, BrokenPipeError)
        return PIPE_CLOSED if broken else int(ended.code or 0)
    except Exception as error:  # noqa: BLE001 - every error ends here, the last line of the table
        ending = next(ending for kind, ending in ENDINGS if isinstance(error, kind))
        return ending(error)
    return 0


def _settle_streams() -> None:
    """Make the streams speak UTF-8 whatever the locale says, and help colourless in a pipe."""
    _fill_closed_places()
    if not _wants_color():
        os.environ["_TYPER_FORCE_DISABLE_TERMINAL"] = "1"  # or GITHUB_ACTIONS would colour it
    if sys.stdout is None:
        sys.stdout = _Closed()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # TextIO


def _fill_closed_places() -> None:
    """Put a socket without another end where a standard stream is closed.

    The next file to be opened would take its place, and what some library prints go into that
    file. From such a socket nothing can be read, nothing be written to it, nor its name opened.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            import socket

            os.set_inheritable(socket.socket(socket.AF_UNIX).detach(), True)


class _Closed(io.TextIOWrapper):
    """Stands in for a closed standard output: nothing can be written, and that is an error."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO())

    def write(self, text: str) -> int:  # noqa: ARG002 - what a stream takes
        raise WriteError("standard output is closed; open it, or name a file with --output")

    def fileno(self) -> int:
        raise WriteError("standard output is closed; open it, or name a file with --output")


def _wants_color() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout is not None and sys.stdout.isatty())


def _complete_without_rich() -> None:
    """Spare TAB the import of Rich, which Typer wants for markup that our texts don't have."""
    import typer._completion_classes as classes

    classes._sanitize_help_text = str  # type: ignore[assignment]  # takes more, gives the same


def _exit(error: Any) -> int:
    return int(error.exit_code)


def _helped(_: Any) -> int:
    """End a group called without a command, which has shown its help."""
    return 0


def _pipe_closed(_: Any) -> int:
    _give_up_output()
    return PIPE_CLOSED


def _dataset(error: Any) -> int:
    for problem in error.problems:
        say(str(problem))
    return int(error.exit_code)


def _ours(error: Any) -> int:
    say(f"diplo: {error}")
    return int(error.exit_code)


def _usage(error: Any) -> int:
    """Say in one line what is wrong with the command line, and where its help is."""
    context = getattr(error, "ctx", None)
    named = [word for word in sys.argv[1:2] if word in COMMANDS]
    command = context.command_path if context else " ".join(["diplo", *named])
    message = " ".join(error.format_message().split()).rstrip(".")
    help_line = "" if "; " in message else f"; see `{command} --help`"
    say(f"{command}: {message[:1].lower()}{message[1:]}{help_line}")
    return USAGE


def _system(error: Any) -> int:
    _give_up_output()
    say(f"diplo: {system_error(error)}")
    return 1


def _fault(error: Any) -> int:
    if os.environ.get("DIPLO_DEBUG"):
        import traceback

        for line in "".join(traceback.format_exception(error)).splitlines():
            say(line)
        return FAULT
    say(
        f"diplo: a fault of its own, {type(error).__name__}: {error}; run it again with"
        " DIPLO_DEBUG=1 for the traceback, and report that to the project"
    )
    return FAULT


# How each kind of error ends a command; the first that fits counts.
ENDINGS: tuple[tuple[type[Exception], Callable[[Any], int]], ...] = (
    (Exit, _exit),
    (NoArgsIsHelpError, _helped),
    (BrokenPipeError, _pipe_closed),
    (DatasetError, _dataset),
    (DiploError, _ours),
    (ClickException, _usage),
    (OSError, _system),
    (Exception, _fault),
)


def _give_up_output() -> None:
    """Leave standard output, which takes no more, where it can be left."""
    if not isinstance(sys.stdout, _Closed):
        give_up(sys.stdout)
