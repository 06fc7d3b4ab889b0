r"""TSV: a header, tabs between values; tab, newline and backslash in a value are `\t \n \\`."""

from collections.abc import Iterable, Iterator

from diplo_cli.text import visible
from diplo_cli.views import Listing, Page, Screen
from diplo_cli.views.cells import headings, records

ESCAPES = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})


def list_rows(of: Listing | Page) -> Iterator[str]:
    """Write every row, streamed."""
    return _lines(headings(of), records(of), of.screen)


show_record = list_rows  # the record alone, as a list of one row


def _lines(header: Iterable[str], rows: Iterator[list[str]], screen: Screen) -> Iterator[str]:
    """Write the lines; on a terminal, no character of a value may drive it."""
    yield "\t".join(header) + "\n"
    for row in rows:
        cells = (text.translate(ESCAPES) for text in row)
        yield "\t".join(map(visible, cells) if screen.terminal else cells) + "\n"
