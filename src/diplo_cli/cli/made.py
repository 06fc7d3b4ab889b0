"""Answer with rows made for the occasion, such as counts or differences, in every format."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from diplo_cli.cli.options import Request, asked_columns, asked_safe
from diplo_cli.cli.output import destination
from diplo_cli.index import Index
from diplo_cli.names import fold
from diplo_cli.query import check_among
from diplo_cli.text import to_json
from diplo_cli.views import Listing, Screen, Sheet, view

Row = dict[str, Any]
Drawing = Callable[[Sequence[Row], Screen], Iterator[str]]


class Made(NamedTuple):
    """Rows made for the occasion, each with all of `keys`, in their usual order.

    `drawn` writes them for a person where a plain list wouldn't do; it stands in for the table
    while no columns are chosen.
    """

    sheet: Sheet
    keys: tuple[str, ...]
    rows: Sequence[Row]
    drawn: Drawing | None = None


def answer_made(index: Index, made: Made, request: Request) -> None:
    """Write rows as a list of a noun's would be: chosen columns, sorted, limited or counted."""
    columns = chosen_columns(made.sheet, made.keys, request)
    rows = in_order(made, request.sort)[: request.limit]
    with destination(request) as out:
        safe = asked_safe(request, out.format)
        if request.count_only:
            out.write([f"{len(rows)}\n"])
        elif out.format == "table" and made.drawn and not columns:
            out.write(made.drawn(rows, out.screen))
        else:
            texts = [to_json({key: row[key] for key in made.keys}) for row in rows]
            chosen = columns or made.keys
            listing = Listing(
                made.sheet, index, chosen, bool(columns), lambda: iter(texts), out.screen, safe
            )
            out.write(view(out.format).list_rows(listing))


def chosen_columns(sheet: Sheet, keys: tuple[str, ...], request: Request) -> tuple[str, ...]:
    """Read `--columns a,b` for rows with these keys; none means all."""
    columns = asked_columns(request)
    check_among(keys, sheet.many, columns, "--columns")
    return columns


def in_order(made: Made, sort: str | None) -> Sequence[Row]:
    """Order by a key, whatever case and accents; rows without a value come last."""
    if sort is None:
        return made.rows
    key = sort.removeprefix("-")
    check_among(made.keys, made.sheet.many, [key], "--sort")
    there = [row for row in made.rows if row[key] not in (None, [], {})]
    missing = [row for row in made.rows if row[key] in (None, [], {})]
    return sorted(there, key=lambda row: _place(row[key]), reverse=sort != key) + missing


def _place(value: Any) -> tuple[bool, Any]:
    """Let numbers come before texts, as in a list of a noun."""
    if isinstance(value, int | float):
        return False, value
    return True, fold(value if isinstance(value, str) else to_json(value))
