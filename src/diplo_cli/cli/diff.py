"""`diplo diff`: what two states of a dataset say differently."""

from typing import TYPE_CHECKING, Annotated

import typer

from diplo_cli.cli.options import OUTPUT_OPTIONS, Request, paragraphs, takes, well_formed
from diplo_cli.problems import DatasetError, QueryError

if TYPE_CHECKING:
    from diplo_cli.dataset import Examined
    from diplo_cli.records import Dataset

app = typer.Typer(name="diff", add_completion=False)

EXAMPLES = paragraphs(
    "Examples:",
    "diplo diff old.toml new.toml",
    "diplo diff --git HEAD --data records/",
    "diplo diff --git v1.0 v1.1 --data records/ --json",
)

KEYS = ("noun", "id", "change", "field", "old", "new")


@app.command(epilog=EXAMPLES)
@takes(*OUTPUT_OPTIONS, order="noun, then id")
def diff(
    request: Request,
    old: Annotated[
        str,
        typer.Argument(
            metavar="OLD",
            help="A dataset's file or folder; with --git a revision of what --data names.",
        ),
    ],
    new: Annotated[
        str | None,
        typer.Argument(
            metavar="[NEW]",
            help="The same. Default with --git: the files as they are now.",
            show_default=False,
        ),
    ] = None,
    git: Annotated[
        bool, typer.Option("--git", help="OLD and NEW are revisions of git. Default: no.")
    ] = False,
) -> None:
    """Compare two states of a dataset, record by record; exit code 1 where they differ.

    A row of JSON has noun, id, change, field, old and new; field is null for a whole record.
    """
    import sqlite3

    from diplo_cli.cli.made import Made, answer_made
    from diplo_cli.differences import differences
    from diplo_cli.index import Index
    from diplo_cli.views import Column, Sheet
    from diplo_cli.views.differences import draw

    states = _revisions(old, new, request) if git else _paths(old, new, request)
    rows = [dict(zip(KEYS, each, strict=True)) for each in differences(*states)]
    columns = tuple(Column(key, key.capitalize(), 1, 8) for key in KEYS)
    sheet = Sheet("difference", "differences", lambda: columns, named=False)
    nothing = Index([old, new or "the files"], sqlite3.connect(":memory:"), None)
    answer_made(nothing, Made(sheet, KEYS, rows, draw), request)
    if rows:
        raise typer.Exit(1)


def _paths(old: str, new: str | None, request: Request) -> "tuple[Dataset, Dataset]":
    from diplo_cli.dataset import examine
    from diplo_cli.files import dataset_paths, find_files
    from diplo_cli.rules.integrity import RULES

    if new is None:
        raise QueryError("diff: there is no NEW; name two files or folders, or use --git")
    if request.data:
        raise QueryError("diff: --data goes with --git; OLD and NEW name the datasets")
    return _both(*(examine(find_files(dataset_paths([path])), RULES) for path in (old, new)))


def _revisions(old: str, new: str | None, request: Request) -> "tuple[Dataset, Dataset]":
    from diplo_cli.dataset import examine
    from diplo_cli.files import dataset_paths, find_files
    from diplo_cli.revisions import examine_revision
    from diplo_cli.rules.integrity import RULES

    paths = dataset_paths(request.data)
    before = examine_revision(paths, well_formed(old))
    if new is None:
        return _both(before, examine(find_files(paths), RULES))
    return _both(before, examine_revision(paths, well_formed(new)))


def _both(old: "Examined", new: "Examined") -> "tuple[Dataset, Dataset]":
    """Give two datasets; raise what is wrong with either."""
    if problems := list(dict.fromkeys([*old.problems, *new.problems])):
        raise DatasetError(problems)
    return old.data, new.data
