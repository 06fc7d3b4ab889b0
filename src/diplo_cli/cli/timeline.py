"""`diplo timeline`: what happened when, as a tree by year or a diagram."""

from typing import Annotated, Literal

import typer

from diplo_cli.cli.options import OUTPUT, OUTPUT_OPTIONS, Request, paragraphs, takes
from diplo_cli.problems import QueryError
from diplo_cli.timeline import FILTERS
from diplo_cli.views import SUFFIXES

app = typer.Typer(name="timeline", add_completion=False)

HELP = paragraphs(
    "Tell what happened when: meetings by year, their documents and figures under them.",
    "A filter means what it means in the lists of meetings, documents and figures; a meeting"
    " also stands where one of its documents or figures does.",
    "--format mermaid writes a diagram. GitHub draws it from a file named *.mmd, and in"
    " Markdown between a line ```mermaid and a line ```, up to 50,000 characters: filters"
    " shorten it.",
    "JSON has an object for each meeting, document and figure: date (the meeting's), end_date,"
    " kind, id, title, meeting, countries, participants, sectors, type, signed_on, value,"
    " unit, measure, qualifier, period, cite.",
)
EXAMPLES = paragraphs(
    "Examples:",
    "diplo timeline --since 2023",
    "diplo timeline --sector transport --json",
    "diplo timeline --country Kazakhstan --format mermaid -o timeline.mmd",
)

# The formats of every command, and the diagram that a timeline alone can be.
FormatOrDiagram = Annotated[
    Literal["table", "json", "jsonl", "csv", "tsv", "markdown", "mermaid"] | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="table, json, jsonl, csv, tsv, markdown or mermaid (a diagram). Default: table.",
        show_default=False,
        rich_help_panel=OUTPUT,
    ),
]


@app.command(help=HELP, epilog=EXAMPLES)
@takes(*FILTERS, *(option for option in OUTPUT_OPTIONS if option != "format"))
def timeline(request: Request, format: FormatOrDiagram = None) -> None:  # noqa: A002 - the option's name
    """Tell what happened when."""
    from functools import partial

    from diplo_cli.cli.answer import open_asked
    from diplo_cli.cli.made import Made, answer_made
    from diplo_cli.timeline import KEYS, timeline
    from diplo_cli.views import Sheet
    from diplo_cli.views.years import LISTED, mermaid, tree

    request, diagram = _formatted(request, format)
    index = open_asked(request)
    drawn = mermaid if diagram else partial(tree, index)
    made = Made(
        Sheet("entry", "entries", lambda: LISTED),
        KEYS,
        timeline(index, request.wanted),
        # An order of its own makes no tree.
        drawn if diagram or request.sort is None else None,
    )
    answer_made(index, made, request)


def _formatted(request: Request, chosen: str | None) -> tuple[Request, bool]:
    """Read the format: that of the request, or a diagram drawn in place of a table."""
    if request.format and chosen not in (None, request.format):
        raise typer.BadParameter(f"--json and --format {chosen} exclude each other")
    chosen = request.format or chosen
    if chosen is None and (request.output or "").lower().endswith(SUFFIXES["mermaid"]):
        chosen = "mermaid"
    if chosen != "mermaid":
        return request._replace(format=chosen), False
    for option, value in (("--columns", request.columns), ("--sort", request.sort)):
        if value is not None:
            raise QueryError(f"{option}: a diagram shows all, by date; leave {option} out")
    return request._replace(format="table"), True
