"""What is wrong, as values: lower layers collect problems, one place in `cli` prints them."""

import errno
import os
from typing import Literal, NamedTuple

MOST_SHOWN = 200  # characters of a value: one may be as long as its file


def shown(value: str, most: int = MOST_SHOWN) -> str:
    """Show a text of a dataset in a message: in quotes, and cut where it is long."""
    quoted = repr(value[: most + 1])
    return quoted if len(quoted) <= most else f"{quoted[: most - 3]}…"


MOST_TOLD = 600  # characters of a message or a hint


def shortened(text: str, most: int = MOST_TOLD) -> str:
    """Cut a long message in its middle: it begins with what is wrong and ends with what to do."""
    return text if len(text) <= most else f"{text[: most * 2 // 3]} […] {text[-most // 3 :]}"


Severity = Literal["error", "warning", "note"]


# The codes of what is wrong before any rule can look; those of the rules stand with them.
UNREADABLE, UNPARSABLE, UNKNOWN_FIELD, BAD_VALUE, MISSING_FIELD = (
    "D001",
    "D002",
    "D003",
    "D004",
    "D005",
)


class Problem(NamedTuple):
    """One thing wrong in one place, with the way out.

    `file` is a path as the user gave it; `line` and `column` count from 1 and are 0 where the
    whole file is meant. `code` is that of the rule, as `diplo check --explain` knows it.
    """

    file: str
    line: int
    message: str
    hint: str = ""
    column: int = 0
    code: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        """Give the problem as `file:line: what is wrong; what to do`."""
        place = [self.file, *(str(number) for number in (self.line, self.column) if number)]
        return f"{':'.join(place)}: {self.message}" + (f"; {self.hint}" if self.hint else "")


class DiploError(Exception):
    """Something the user can mend; `exit_code` is what the command ends with."""

    exit_code = 1


class DatasetError(DiploError):
    """A dataset with problems, all of them in `problems`."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class UnknownIdError(DiploError):
    """No record has the id asked for."""


class ReadError(DiploError):
    """A text to draft from, or a revision of a dataset, could not be read."""


class WriteError(DiploError):
    """Something could not be written, or would be overwritten unasked."""


class QueryError(DiploError):
    """A filter, column or date that can't be answered: a wrong command line."""

    exit_code = 2


def system_error(error: OSError) -> str:
    """Say what the system refused: the path where it names one, the reason and the way out."""
    path, reason = error.filename, reason_of(error)
    named = f"{os.fsdecode(path)}: " if isinstance(path, str | bytes | os.PathLike) else ""
    if not named or error.errno in FULL:
        return f"{named}{reason}; free some space or write elsewhere"
    denied = error.errno in (errno.EACCES, errno.EPERM)
    return f"{named}{reason}; {'ask for the permission, or ' if denied else ''}name another path"


def reason_of(error: Exception) -> str:
    """Say in small letters why something failed: what the system says of it, where it does."""
    return (getattr(error, "strerror", None) or str(error)).lower()


FULL = (errno.ENOSPC, errno.EDQUOT)  # no room on the disk, or none of the user's share
