"""The ways to write an answer, one file a format, each with `list_rows` and `show_record`."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from diplo_cli.index import Index
    from diplo_cli.nouns import Noun
    from diplo_cli.show import Record


class Column(NamedTuple):
    """A column of a table on a screen.

    `rank` tells how much it matters: 1 always stays, the highest goes first where the screen is
    narrow. `least` is the width below which it makes no sense; a number of rows is `right`.
    """

    key: str
    heading: str
    rank: int
    least: int
    right: bool = False


class Sheet(NamedTuple):
    """What a list is of: how one and many of its rows are called, and its columns on a screen.

    Ids in its rows are `named`: a person reads the names that they stand for.
    """

    one: str
    many: str
    columns: "Callable[[], tuple[Column, ...]]"
    named: bool = True


class Screen(NamedTuple):
    """What the answer is read on; sizes count in characters and matter on a terminal only."""

    terminal: bool
    width: int = 80
    height: int = 24
    color: bool = False


def has_styles(screen: Screen) -> bool:
    """Tell whether what is drawn can be bold or coloured: not on a dumb terminal, for one."""
    if not screen.terminal:
        return screen.color
    from diplo_cli.views.screen import console_of

    return console_of(screen).color_system is not None


class Listing(NamedTuple):
    """The rows of a sheet to write: `rows()` asks for them anew, each as its JSON.

    `chosen` tells that the columns were asked for; else they are all keys of the rows. Where it is
    to be `safe`, no spreadsheet finds a formula in a cell. `batches()` gives the rows in UTF-8,
    many at once, where they are kept so.
    """

    sheet: Sheet
    data: "Index"
    columns: tuple[str, ...]
    chosen: bool
    rows: Callable[[], Iterator[str]]
    screen: Screen
    safe: bool = False
    batches: Callable[[], Iterator[list[bytes]]] | None = None


class Page(NamedTuple):
    """One record to write, with all that ties to it; `safe` as a listing."""

    noun: "Noun"
    data: "Index"
    columns: tuple[str, ...]
    chosen: bool
    record: "Record"
    screen: Screen
    safe: bool = False


class View(Protocol):
    """What every format can write, in pieces of text, or of its UTF-8."""

    def list_rows(self, listing: Listing) -> Iterator[str | bytes]:
        """Write the rows of a list."""

    def show_record(self, page: Page) -> Iterator[str]:
        """Write one record."""


# What the names of files end in, by formats; each command writes some of these.
SUFFIXES = {
    "json": (".json",),
    "jsonl": (".jsonl", ".ndjson"),
    "csv": (".csv",),
    "tsv": (".tsv",),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
    "docx": (".docx",),
    "sarif": (".sarif",),
    "text": (".txt",),
    "mermaid": (".mmd", ".mermaid"),
}
OF_LISTS = ("json", "jsonl", "csv", "tsv", "markdown")
# Endings of files that hold no plain text, whose programs would open no table by that name.
UNWRITTEN = (
    *(".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".htm", ".html"),
    *(".xml", ".parquet", ".sqlite", ".db", ".zip", ".gz"),
)


def noun_columns(name: str) -> tuple[Column, ...]:
    """Give the columns of a noun's table, imported only when a person reads it."""
    from diplo_cli.views.columns import COLUMNS

    return COLUMNS[name]


def view(name: str) -> View:
    """Import the view of a format."""
    return cast("View", import_module(f"diplo_cli.views.{name}"))
