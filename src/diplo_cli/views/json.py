"""JSON: a list of the stored rows, one on a line, handed through as they are."""

from collections.abc import Iterable, Iterator

from diplo_cli.views import Listing, Page


def list_rows(listing: Listing) -> Iterator[str]:
    """Write one array; indented on a terminal."""
    rows = listing.rows()
    if listing.chosen:
        rows = (pick(row, listing.columns) for row in rows)
    if listing.screen.terminal:
        rows = (_indented(row, "  ") for row in rows)
    return array(rows)


def array(rows: Iterable[str]) -> Iterator[str]:
    """Write one array, a row on a line."""
    start = "[\n"
    for row in rows:
        yield start + row
        start = ",\n"
    yield "[]\n" if start == "[\n" else "\n]\n"


def show_record(page: Page) -> Iterator[str]:
    """Write one object: the row's keys, then what ties to it; indented on a terminal."""
    text = record_json(page)
    yield f"{_indented(text, '') if page.screen.terminal else text}\n"


def record_json(page: Page) -> str:
    """Join a row and what ties to it; only the chosen columns where some were chosen."""
    if page.chosen:
        return pick(page.record.row, page.columns)
    tied = ",".join(f'"{name}":[{",".join(rows)}]' for name, rows in page.record.tied.items())
    return f"{page.record.row[:-1]},{tied}}}"


def pick(row: str, columns: tuple[str, ...]) -> str:
    """Keep these keys of a row, each value as it was written."""
    import msgspec

    values = msgspec.json.decode(row, type=dict[str, msgspec.Raw])
    return "{" + ",".join(f'"{key}":{bytes(values[key]).decode()}' for key in columns) + "}"


def _indented(text: str, margin: str) -> str:
    import msgspec

    lines = msgspec.json.format(text, indent=2).splitlines()
    return "\n".join(margin + line for line in lines)
