"""The options of commands that tell how things stand on a day: `--today` and `--horizon`."""

import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from diplo_cli.problems import QueryError

if TYPE_CHECKING:
    from diplo_cli.ledger import AsOf

HORIZON = 180

Today = Annotated[
    str | None,
    typer.Option(
        "--today",
        metavar="DATE",
        help="Tell how things stood on this day, as 2025-03-03. Default: the machine's date.",
        show_default=False,
    ),
]
Horizon = Annotated[
    str | None,
    typer.Option(
        "--horizon",
        metavar="DAYS",
        help=f"What ends within so many days is running out. Default: {HORIZON}.",
        show_default=False,
    ),
]


def as_of(today: str | None, horizon: str | None) -> "AsOf":
    """Read the two options; a year or month alone is no day."""
    from diplo_cli.ledger import AsOf

    days = days_in("--horizon", horizon)
    return AsOf(_day(today), HORIZON if days is None else days)


def _day(text: str | None) -> datetime.date:
    if text is None:
        return datetime.datetime.now().astimezone().date()
    try:
        day = datetime.date.fromisoformat(text.strip())
        if day.isoformat() != text.strip():  # Python takes 20250303 and 2025-W10-1, too
            raise ValueError
    except ValueError:
        raise QueryError(f"--today: {text!r} is no day; write it like 2025-03-03") from None
    return day


def days_in(option: str, text: str | None) -> int | None:
    """Read a whole number of days given to an option."""
    if text is None:
        return None
    if not (text.isascii() and text.isdigit()):
        raise QueryError(f"{option}: {text!r} is no whole number of days; write it like 90")
    return min(int(text.lstrip("0")[:8] or 0), MOST_DAYS)


MOST_DAYS = 10**7  # further than the calendar reaches
