"""Write a dataset for other programs, one file a kind; the kinds stand in one table.

A kind whose answer is text has `lines`, one that needs a file of its own or a folder has `write`.
"""

from collections.abc import Collection, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from diplo_cli.exporting.source import Source


class Kind(NamedTuple):
    """A kind of export: what it is for, and what becomes of its path.

    `noun` tells whose filters it takes: those of meetings choose meetings with all that is
    theirs, those of documents choose documents.
    """

    about: str
    shape: Literal["text", "file", "folder"]
    noun: Literal["meetings", "docs"] = "meetings"


KINDS: dict[str, Kind] = {
    "sqlite": Kind("One database, with keys, views and full text.", "file"),
    "csv": Kind("A folder: a Frictionless Data Package, a file a table.", "folder"),
    "parquet": Kind("A folder: Parquet, by year where there is a date.", "folder"),
    "ics": Kind("A calendar: meetings as events of whole days.", "text"),
    "graphml": Kind("Organizations, linked by documents signed together.", "text", "docs"),
    "dot": Kind("The same for Graphviz.", "text", "docs"),
    "mermaid": Kind("The same as a diagram that GitHub renders.", "text", "docs"),
    "jsonl": Kind("Every row of every noun, as `--json` gives it.", "text"),
}


class Text(Protocol):
    """What a kind of text can do."""

    def lines(self, source: "Source") -> Iterator[str]:
        """Write the export in pieces."""


class Files(Protocol):
    """What the other kinds can do; `NAMES` are those that a folder of theirs can hold."""

    NAMES: Collection[str]

    def write(self, source: "Source", place: Path) -> None:
        """Write the export into an empty file or folder."""


def text(kind: str) -> Text:
    """Import a kind of text."""
    return cast("Text", import_module(f"diplo_cli.exporting.{kind}"))


def files(kind: str) -> Files:
    """Import a kind that writes a file or folder."""
    return cast("Files", import_module(f"diplo_cli.exporting.{kind}"))
