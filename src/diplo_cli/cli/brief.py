"""`diplo brief`: the note a desk officer carries into the next meeting."""

from typing import Annotated, Literal

import typer

from diplo_cli.cli import complete
from diplo_cli.cli.as_of import Horizon, Today, as_of
from diplo_cli.cli.options import Request, paragraphs, takes, well_formed

app = typer.Typer(name="brief", add_completion=False)

Layout = Literal["markdown", "html", "docx", "json"]

EXAMPLES = paragraphs(
    "Every statement carries the numbers of its footnotes; how documents and commitments"
    " stand is told as `diplo followup` tells it.",
    "Examples:",
    "diplo brief Azerbaijan Kazakhstan --today 2025-06-30",
    "diplo brief AZ KZ --sector transport --today 2025-06-30",
    "diplo brief AZ KZ --format html -o briefing.html",
)


@app.command(epilog=EXAMPLES)
@takes("sector", "since", "until", "year", "json", "output", "force", "pager", "data")
def brief(
    request: Request,
    countries: Annotated[
        list[str],
        typer.Argument(
            metavar="COUNTRY...",
            help="Codes or English names: the meetings in which all of them took part.",
            autocompletion=complete.country,
        ),
    ],
    today: Today = None,
    horizon: Horizon = None,
    layout: Annotated[
        Layout | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="One of markdown, html, docx and json. Default: by the name of --output, else"
            " markdown, drawn for reading on a terminal.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Write the briefing for some countries: where things stand, and which paragraph says so."""
    from diplo_cli.briefing.compose import compose
    from diplo_cli.cli.answer import open_asked
    from diplo_cli.cli.briefs import answer_brief, layout_of

    chosen = layout_of(layout, request)
    moment = as_of(today, horizon)
    asked = list(map(well_formed, countries))
    answer_brief(compose(open_asked(request), asked, moment, request.wanted), chosen, request)
