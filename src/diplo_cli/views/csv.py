"""CSV after RFC 4180: a header, commas, quotes where needed, CRLF at the end of lines."""

import csv
from collections.abc import Iterable, Iterator

from diplo_cli.text import visible
from diplo_cli.views import Listing, Page, Screen
from diplo_cli.views.cells import headings, records


class _Line:
    """Catches the line that a csv.writer writes."""

    text = ""

    def write(self, text: str) -> None:
        self.text = text


def list_rows(of: Listing | Page) -> Iterator[str]:
    """Write every row, streamed."""
    return _lines(headings(of), records(of), of.screen)


show_record = list_rows  # the record alone, as a list of one row


def _lines(header: Iterable[str], rows: Iterator[list[str]], screen: Screen) -> Iterator[str]:
    """Write the lines; on a terminal, no character of a value may drive it."""
    line = _Line()
    writer = csv.writer(line)
    writer.writerow(header)
    yield line.text
    for row in rows:
        writer.writerow([visible(text) for text in row] if screen.terminal else row)
        yield line.text
