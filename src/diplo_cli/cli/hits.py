"""Answer with the hits of a search, streamed in every format."""

import sys
from collections.abc import Iterator

from diplo_cli.cli.made import chosen_columns
from diplo_cli.cli.options import Request, asked_safe
from diplo_cli.cli.output import destination
from diplo_cli.saying import say
from diplo_cli.searching import Hit, Search, check_order
from diplo_cli.text import to_json
from diplo_cli.views import Listing, Sheet, view
from diplo_cli.views.hits import columns, draw

SHEET = Sheet("hit", "hits", columns, named=False)


def answer_hits(search: Search, request: Request) -> None:
    """Write hits, best first; where there is none, say on standard error what comes near."""
    chosen = chosen_columns(SHEET, Hit._fields, request)
    check_order(request.sort)

    def hits() -> Iterator[Hit]:
        return search.hits(request.sort, request.limit)

    def rows() -> Iterator[str]:
        return (to_json(hit._asdict()) for hit in hits())

    with destination(request) as out:
        safe = asked_safe(request, out.format)
        if request.count_only:
            out.write([f"{search.count(request.limit)}\n"])
        elif out.format == "table" and not chosen:
            out.write(draw(hits, out.screen, search.index))
        else:
            keys = chosen or Hit._fields
            listing = Listing(SHEET, search.index, keys, bool(chosen), rows, out.screen, safe)
            out.write(view(out.format).list_rows(listing))
    if not search.found_any() and sys.stderr is not None:
        for line in search.advice():
            say(f"diplo: {line}")
