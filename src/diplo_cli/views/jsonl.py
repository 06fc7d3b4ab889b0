"""JSON Lines: a stored row on each line, streamed."""

from collections.abc import Iterator

from diplo_cli.views import Listing, Page
from diplo_cli.views.json import pick, record_json


def list_rows(listing: Listing) -> Iterator[str | bytes]:
    """Write one object a line."""
    if listing.batches and not listing.chosen:
        for batch in listing.batches():
            yield b"\n".join((*batch, b""))
        return
    for row in listing.rows():
        yield f"{pick(row, listing.columns) if listing.chosen else row}\n"


def show_record(page: Page) -> Iterator[str]:
    """Write the record, and what ties to it, as one line."""
    yield f"{record_json(page)}\n"
