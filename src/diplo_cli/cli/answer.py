"""Answer a request: options become a query, its rows go through a view to where they belong."""

from functools import partial

from diplo_cli.cli.options import Request, asked_columns, asked_safe
from diplo_cli.cli.output import destination
from diplo_cli.cli.progress import reporting
from diplo_cli.index import Index, open_index
from diplo_cli.nouns import Noun
from diplo_cli.problems import QueryError
from diplo_cli.query import check_keys, count, keys, select, select_batches
from diplo_cli.views import Listing, Page, Sheet, noun_columns, view


def answer_list(noun: Noun, request: Request) -> None:
    """List the rows of a noun."""
    index = open_asked(request)
    columns = _columns(index, noun, request)
    asked = (index, noun.name, request.wanted, request.sort, request.limit)
    with destination(request) as out:
        safe = asked_safe(request, out.format)
        if request.count_only:
            out.write([f"{count(index, noun.name, request.wanted, request.limit)}\n"])
            return
        known = tuple(keys(index, noun.name))
        sheet = Sheet(noun.one, noun.many, partial(noun_columns, noun.name))
        rows, kept = partial(select, *asked), partial(select_batches, *asked)
        chosen = bool(columns)
        listing = Listing(sheet, index, columns or known, chosen, rows, out.screen, safe, kept)
        out.write(view(out.format).list_rows(listing))


def answer_show(noun: Noun, wanted: str, request: Request) -> None:
    """Open the record of a noun that has the wanted id."""
    from diplo_cli.show import open_record

    index = open_asked(request)
    columns = _columns(index, noun, request)
    record = open_record(index, noun.name, wanted)
    with destination(request) as out:
        safe = asked_safe(request, out.format)
        if request.count_only:
            out.write(["1\n"])
            return
        known = tuple(keys(index, noun.name))
        page = Page(noun, index, columns or known, bool(columns), record, out.screen, safe)
        out.write(view(out.format).show_record(page))


def open_asked(request: Request) -> Index:
    """Open the index of the dataset that a request names."""
    if "" in request.data:
        raise QueryError("--data: the path is empty; name a file or a folder")
    with reporting() as progress:
        return open_index(request.data, progress)


def _columns(index: Index, noun: Noun, request: Request) -> tuple[str, ...]:
    """Give the columns asked for, which the noun must have, as it must the key of the order."""
    columns = asked_columns(request)
    if columns:
        check_keys(index, noun.name, columns, "--columns")
    if request.sort is not None:  # though a count needs no order
        check_keys(index, noun.name, [request.sort.removeprefix("-")], "--sort")
    return columns
