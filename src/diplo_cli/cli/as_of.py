"""The options of commands that tell how things stand on a day: `--today` and `--horizon`."""

from typing import TYPE_CHECKING, Annotated

import typer

from diplo_cli.asked_day import HORIZON, asked_day
from diplo_cli.cli.options import whole_number

if TYPE_CHECKING:
    from diplo_cli.ledger import AsOf

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
    """Read the two options."""
    from diplo_cli.ledger import AsOf

    days = days_in("--horizon", horizon)
    return AsOf(asked_day("--today", today), HORIZON if days is None else days)


def days_in(option: str, text: str | None) -> int | None:
    """Read a whole number of days given to an option."""
    return whole_number(option, text, MOST_DAYS, "90", " of days")


MOST_DAYS = 10**7  # further than the calendar reaches
