"""`diplo stats`: how many documents, meetings, topics or figures there are of what."""

from typing import Annotated, Literal

import typer

from diplo_cli.cli import complete
from diplo_cli.cli.options import OUTPUT_OPTIONS, Request, paragraphs, takes, well_formed
from diplo_cli.query import Filter

app = typer.Typer(name="stats", add_completion=False)

EXAMPLES = paragraphs(
    "Examples:",
    "diplo stats --by sector",
    "diplo stats --by ministry --sector transport --json",
    "diplo stats --by sector --by year --of topics",
)
HELP = paragraphs(
    "Count documents, meetings, topics or figures by one key, or by two in a cross table.",
    "A record counts once for each of its values: in its sectors, and in the broader ones."
    " Shares are of the distinct records, so they can add up to more than 100 %. Records"
    " without a value count as none.",
    "The greatest count comes first, years and months in their order. --limit keeps the"
    " greatest, of two keys those of the first; with --sort it cuts what is sorted. Shares"
    " stay of all.",
    "JSON has an object for each value: by, id (null for none), name, count, share (0 to 1),"
    " total (of distinct records), years (the count of each year that has any), cite. With"
    " two keys it has one for each cell that isn't empty: by, id, name, by2, id2, name2,"
    " count, share, row_count, column_count, total, cite.",
)
KEYS = (
    "sector", "year", "month", "country", "ministry", "org", "kind", "type", "stance",
    "initiative", "person",
)  # fmt: skip

By = Annotated[
    list[str],
    typer.Option(
        "--by",
        metavar="KEY",
        help="Count by sector, year, month, country, ministry, org, kind (of organizations), type,"
        " stance, initiative or person, as far as what is counted has it. Give two for a cross"
        " table. Required.",
        autocompletion=complete.among(KEYS),
        show_default=False,
    ),
]
Of = Annotated[
    Literal["docs", "meetings", "topics", "figures"],
    typer.Option(
        "--of",
        metavar="NOUN",
        help="What to count: docs, meetings, topics or figures. Default: docs.",
        show_default=False,
    ),
]


@app.command(help=HELP, epilog=EXAMPLES)
@takes(*Filter._fields, *OUTPUT_OPTIONS, order="the greatest count first")
def stats(request: Request, by: By, of: Of = "docs") -> None:
    """Count records by one key, or by two in a cross table."""
    from diplo_cli.cli.answer import open_asked
    from diplo_cli.cli.made import Made, answer_made
    from diplo_cli.counting import ONE_KEY, TWO_KEYS, tally
    from diplo_cli.views import Column, Sheet
    from diplo_cli.views.counts import draw

    index = open_asked(request)
    keys = tuple(map(well_formed, by))
    limit = request.limit if request.sort is None else None
    found = tally(index, of, keys, request.wanted, limit)
    crossed = len(keys) > 1

    def columns() -> tuple[Column, ...]:
        shown = ("name", "name2", "count") if crossed else ("name", "count", "share")
        return tuple(Column(key, key.capitalize(), 1, 8, right=key == "count") for key in shown)

    made = Made(
        Sheet("count", "counts", columns, named=False),
        TWO_KEYS if crossed else ONE_KEY,
        found.rows,
        # Cells in an order of their own make no cross table.
        None if crossed and request.sort else lambda rows, screen: draw(index, found, rows, screen),
    )
    answer_made(index, made, request if request.sort else request._replace(limit=None))
