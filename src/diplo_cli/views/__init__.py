"""The ways to write an answer, one file a format, each with `list_rows` and `show_record`."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from diplo_cli.index import Index
    from diplo_cli.nouns import Noun
    from diplo_cli.show import Record


class Screen(NamedTuple):
    """What the answer is read on; sizes count in characters and matter on a terminal only."""

    terminal: bool
    width: int = 80
    height: int = 24
    color: bool = False


class Listing(NamedTuple):
    """The rows of a noun to write: `rows()` asks for them anew, each as its JSON.

    `chosen` tells that the columns were asked for; else they are all keys of the rows.
    """

    noun: "Noun"
    data: "Index"
    columns: tuple[str, ...]
    chosen: bool
    rows: Callable[[], Iterator[str]]
    screen: Screen


class Page(NamedTuple):
    """One record to write, with all that ties to it."""

    noun: "Noun"
    data: "Index"
    columns: tuple[str, ...]
    chosen: bool
    record: "Record"
    screen: Screen


class View(Protocol):
    """What every format can write, in pieces of text."""

    def list_rows(self, listing: Listing) -> Iterator[str]:
        """Write the rows of a list."""

    def show_record(self, page: Page) -> Iterator[str]:
        """Write one record."""


SUFFIXES = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".md": "markdown",
}


def view(name: str) -> View:
    """Import the view of a format."""
    return cast("View", import_module(f"diplo_cli.views.{name}"))
