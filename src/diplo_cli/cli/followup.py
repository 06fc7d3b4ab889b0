"""`diplo followup`: what was promised and signed, and how it stands."""

from typing import Annotated

import typer

from diplo_cli.cli.as_of import Horizon, Today, as_of, days_in
from diplo_cli.cli.complete import among
from diplo_cli.cli.options import OUTPUT_OPTIONS, Request, paragraphs, takes, well_formed
from diplo_cli.nouns import DATES, NAMED
from diplo_cli.vocabulary import MATTER_STATES

app = typer.Typer(name="followup", add_completion=False)

EXAMPLES = paragraphs(
    "A document is superseded by another, ended (ended_on), announced, expired (valid_until"
    " is over), running out within the horizon, in force (in_force_on or valid_from has come),"
    " else signed, adopted or exchanged: the first that holds. A date known to the month or"
    " year begins on its first day and ends on its last.",
    "A commitment is open, or raised again where the same countries later named its"
    " initiatives. No record says that one is fulfilled.",
    "A matter is raised through an initiative it names or through its chain; through its"
    " sector only where it has neither.",
    "Examples:",
    "diplo followup --country Kazakhstan --today 2025-06-30",
    "diplo followup --state expired --state running-out --today 2025-06-30",
    "diplo followup --stale 90 --today 2025-06-30 --json",
)


@app.command(epilog=EXAMPLES)
@takes(*NAMED, "type", "kind", "meeting", *DATES, *OUTPUT_OPTIONS)
def followup(
    request: Request,
    today: Today = None,
    horizon: Horizon = None,
    state: Annotated[
        list[str] | None,
        typer.Option(
            "--state",
            metavar="STATE",
            help=f"In this state: {', '.join(MATTER_STATES)}; repeatable. Default: any.",
            show_default=False,
            autocompletion=among(MATTER_STATES),
        ),
    ] = None,
    stale: Annotated[
        str | None,
        typer.Option(
            "--stale",
            metavar="DAYS",
            help="Last raised so many days ago or more. Default: 0.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Tell how what was promised and signed stands: each document and each commitment."""
    from diplo_cli.cli.answer import open_asked
    from diplo_cli.cli.made import Made, answer_made
    from diplo_cli.ledger import Ledger, Matter, as_row, chosen
    from diplo_cli.views.followup import SHEET, draw

    moment = as_of(today, horizon)
    days = days_in("--stale", stale)
    states = tuple(map(well_formed, state or ()))
    index = open_asked(request)
    rows = [
        as_row(each) for each in chosen(Ledger(index, moment).matters(request.wanted), states, days)
    ]
    made = Made(SHEET, Matter._fields, rows, lambda found, screen: draw(index, found, screen))
    answer_made(index, made, request)
