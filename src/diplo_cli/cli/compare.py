"""`diplo compare`: what came again from one meeting to another, what is new, what is gone."""

from typing import Annotated, Any

import typer

from diplo_cli.cli import complete
from diplo_cli.cli.options import OUTPUT_OPTIONS, Request, paragraphs, takes, well_formed
from diplo_cli.comparing import FILTERS

app = typer.Typer(name="compare", add_completion=False)

HELP = paragraphs(
    "Compare two meetings, the earlier with the later, in whichever order they are given: who"
    " came, what was raised again, raised first or dropped, what was signed in each sector,"
    " how figures changed.",
    "A topic is raised again where it shares an initiative with one of the earlier meeting, or"
    " a sector unless each names initiatives of its own. A sector has what is in narrower ones,"
    " too. Figures are the same where name and unit are. Filters choose among topics, documents"
    " and figures: what they leave out counts as not raised; who came stays.",
    "JSON has an object for each aspect (participants, sectors, initiatives, topics, documents,"
    " figures) and item: aspect, id, item, change (again; first: of the later meeting alone;"
    " dropped), earlier_meeting, later_meeting, earlier and later (lists of objects with id,"
    " name, and role, stance, type or value), earlier_value, later_value, unit, difference,"
    " percent, cite.",
)
EXAMPLES = paragraphs(
    "Examples:",
    "diplo compare 2023-06-22-baku 2025-03-03-baku",
    "diplo compare 2023 2025 --sector transport --json",
)


def _meeting(which: str) -> Any:
    return typer.Argument(
        metavar="MEETING",
        help=f"{which} meeting to compare: its id, or words that begin words of no other id.",
        autocompletion=complete.meeting,
    )


One = Annotated[str, _meeting("One")]
Other = Annotated[str, _meeting("The other")]


@app.command(help=HELP, epilog=EXAMPLES)
@takes(*FILTERS, *OUTPUT_OPTIONS, order="aspect, then change")
def compare(request: Request, one: One, other: Other) -> None:
    """Compare two meetings."""
    from functools import partial

    from diplo_cli.cli.answer import open_asked
    from diplo_cli.cli.made import Made, answer_made
    from diplo_cli.comparing import KEYS, compare
    from diplo_cli.views import Sheet
    from diplo_cli.views.comparison import LISTED, draw

    index = open_asked(request)
    found = compare(index, [well_formed(one), well_formed(other)], request.wanted)
    made = Made(
        Sheet("difference", "differences", lambda: LISTED, named=False),
        KEYS,
        found.rows,
        # An order of its own makes no sections.
        partial(draw, index, found) if request.sort is None else None,
    )
    answer_made(index, made, request)
