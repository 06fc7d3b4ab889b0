"""`diplo sql`: any question, in SQL over the same tables that every export writes."""

import math
import re
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from diplo_cli.cli.options import (
    OUTPUT_OPTIONS,
    Request,
    asked_safe,
    paragraphs,
    takes,
    well_formed,
)
from diplo_cli.problems import QueryError

if TYPE_CHECKING:
    from diplo_cli.cli.made import Row
    from diplo_cli.index import Index
    from diplo_cli.sql import Answer
    from diplo_cli.views import Column, Screen

app = typer.Typer(name="sql", add_completion=False)

EXAMPLES = paragraphs(
    "Examples:",
    "diplo sql 'SELECT date, title FROM documents ORDER BY date'",
    'diplo sql "SELECT name, meetings.city FROM meetings_by_country JOIN meetings'
    ' ON meetings.id = meeting" --json',
    "diplo sql --schema",
    "diplo sql --schema documents_by_sector",
)


def _tables(incomplete: str) -> list[tuple[str, str]]:
    from diplo_cli.tables.described import described

    rows = described()
    return [(row["name"], row["about"]) for row in rows if row["name"].startswith(incomplete)]


class Command(TyperCommand):
    """Takes a query that begins with a comment for a query, not for an option."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]  # Typer's own context
        """Parse the words; SQL passes over a newline."""
        return super().parse_args(
            ctx, [f"\n{word}" if COMMENT.match(word) else word for word in args]
        )


COMMENT = re.compile(r"--(\s|[^=\n]*\n)")


@app.command(epilog=EXAMPLES, cls=Command)
@takes(*OUTPUT_OPTIONS, order="as the query gives them")
def sql(
    request: Request,
    query: Annotated[
        str | None,
        typer.Argument(
            metavar="[QUERY]",
            help="One SELECT; - reads it from standard input. With --schema: a table's name.",
            show_default=False,
            autocompletion=_tables,
        ),
    ] = None,
    schema: Annotated[
        bool,
        typer.Option(
            "--schema", help="Show the tables and views, with an example each. Default: no."
        ),
    ] = False,
    timeout: Annotated[
        float,
        typer.Option(
            "--timeout",
            metavar="SECONDS",
            min=0.001,
            help="Give up a query that works longer than this. Default: 30.",
            show_default=False,
        ),
    ] = 30.0,
) -> None:
    """Ask in SQL, reading only: SQLite's own authorizer refuses to write or to open anything."""
    from diplo_cli.cli.answer import open_asked

    if schema:
        _answer_schema(open_asked(request), query, request)
        return
    if query is None:
        raise QueryError("sql: there is no query; give a SELECT, or see `diplo sql --schema`")
    from diplo_cli.sql import ask, limit_memory

    if math.isnan(timeout):
        raise QueryError("--timeout: 'nan' is no number of seconds; write it like 10")
    statement = _read_input() if query == "-" else well_formed(query)
    index = open_asked(request)
    limit_memory(index)
    _answer(index, ask(index, statement, timeout, _give_up), request)


def _read_input() -> str:
    import sys

    if sys.stdin is None:
        raise QueryError("sql: standard input is closed; open it, or give the query itself")
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise QueryError("sql: standard input is not UTF-8; save the query as UTF-8") from error


def _give_up(message: str) -> None:
    """End the process in the midst of a step of SQLite; a file half written has no name yet."""
    import os

    from diplo_cli.saying import say

    try:
        say(f"diplo: {message}")
    finally:  # even where standard error can't be written
        os._exit(QueryError.exit_code)


def _answer(index: "Index", answer: "Answer", request: Request) -> None:
    """Write the rows as they come; only --sort has to have them all."""
    from diplo_cli.cli.made import Made, chosen_columns, in_order
    from diplo_cli.cli.output import destination
    from diplo_cli.text import to_json
    from diplo_cli.views import Listing, Sheet, view
    from diplo_cli.views.replay import Replay

    sheet = Sheet("row", "rows", partial(_headed, answer.keys), named=False)
    columns = chosen_columns(sheet, answer.keys, request) or answer.keys
    rows: Iterator[Row] = (dict(zip(answer.keys, row, strict=True)) for row in answer.rows)
    if request.sort is not None:
        rows = iter(in_order(Made(sheet, answer.keys, list(rows)), request.sort))
    rows = islice(rows, request.limit)
    with destination(request) as out:
        safe = asked_safe(request, out.format)
        if request.count_only:
            out.write([f"{sum(1 for _ in rows)}\n"])
            return
        texts = (to_json({key: row[key] for key in columns}) for row in rows)
        table = out.format == "table"  # it goes through its rows twice, to measure them first
        with Replay(texts) as replayed:
            again = replayed if table else lambda: texts
            listing = Listing(sheet, index, columns, table, again, out.screen, safe)
            out.write(view(out.format).list_rows(listing))


def _headed(keys: tuple[str, ...]) -> "tuple[Column, ...]":
    """Head columns of the tables as lists head them; a name of the query's own stands as it is."""
    from diplo_cli.sql import COLUMNS
    from diplo_cli.views import Column
    from diplo_cli.views.columns import label

    return tuple(Column(key, label(key) if key in COLUMNS else key, 1, 8) for key in keys)


def _answer_schema(index: "Index", name: str | None, request: Request) -> None:
    from diplo_cli.cli.made import Made, answer_made
    from diplo_cli.names import did_you_mean
    from diplo_cli.tables.described import KEYS, described
    from diplo_cli.views import Column, Sheet

    rows = described()
    if name is not None:
        known = [row["name"] for row in rows]
        if name not in known:
            hint = did_you_mean(name, known, f"there are {', '.join(known)}")
            raise QueryError(f"sql: there is no table {name!r}; {hint}")
        rows = [row for row in rows if row["name"] == name]
    columns = (Column("name", "Name", 1, 20), Column("about", "About", 1, 20))
    sheet = Sheet("table", "tables", lambda: columns, named=False)
    answer_made(index, Made(sheet, KEYS, rows, _draw), request)


def _draw(rows: "Any", screen: "Screen") -> Iterator[str]:
    from diplo_cli.views.schema import draw

    return draw(rows, screen)
