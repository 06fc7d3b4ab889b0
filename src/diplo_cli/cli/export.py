"""`diplo export`: the dataset for other programs, whole or not at all."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplo_cli.cli.options import Request, paragraphs, takes
from diplo_cli.exporting import KINDS
from diplo_cli.problems import QueryError, WriteError
from diplo_cli.query import Filter

if TYPE_CHECKING:
    from diplo_cli.exporting.source import Source

app = typer.Typer(name="export", add_completion=False)

EXAMPLES = paragraphs(
    "Examples:",
    "diplo export sqlite baku.db",
    "diplo export csv baku --since 2025",
    "diplo export jsonl -",
)
KINDS_HELP = "What to write. " + " ".join(f"{name}: {kind.about}" for name, kind in KINDS.items())


def _kinds(incomplete: str) -> list[tuple[str, str]]:
    return [(name, kind.about) for name, kind in KINDS.items() if name.startswith(incomplete)]


@app.command(epilog=EXAMPLES)
@takes(*Filter._fields, "data", "safe")
def export(
    request: Request,
    what: Annotated[
        str,
        typer.Argument(metavar="KIND", help=KINDS_HELP, autocompletion=_kinds),
    ],
    path: Annotated[
        str,
        typer.Argument(
            metavar="PATH", help="The file or folder to write; - is the screen, for text."
        ),
    ],
    force: Annotated[
        bool, typer.Option("--force", help="Replace what is at PATH. Default: no.")
    ] = False,
) -> None:
    """Write the dataset for other programs.

    Filters choose meetings with all that is theirs, for a graph documents; registries stay whole.
    """
    import sqlite3

    from diplo_cli.cli.answer import open_asked
    from diplo_cli.exporting.source import Source

    if what not in KINDS:
        from diplo_cli.names import did_you_mean

        hint = did_you_mean(what, KINDS, f"the kinds are {', '.join(KINDS)}")
        raise QueryError(f"export: there is no kind {what!r}; {hint}")
    if not path:
        raise QueryError("export: the path is empty; name a file or a folder")
    if request.safe and what != "csv":
        raise QueryError(
            "--safe: only csv can bring formulas into a spreadsheet;"
            " export csv, or leave --safe out"
        )
    source = Source(open_asked(request), KINDS[what].noun, request.wanted, safe=request.safe)
    try:
        _WRITERS[KINDS[what].shape](what, source, path, force)
    except sqlite3.Error as error:  # the database written, or the files that sorting takes
        if source.index.was_interrupted(error):
            raise KeyboardInterrupt from None
        reason = str(error).lower()
        raise WriteError(f"{path}: this can't be written: {reason}; name another place") from error


def _text(kind: str, source: "Source", path: str, force: bool) -> None:
    from diplo_cli.cli.output import destination
    from diplo_cli.exporting import text
    from diplo_cli.text import visible_lines

    lines = text(kind).lines(source)
    with destination(Request(format=kind, output=path, force=force)) as out:
        if out.screen.terminal:
            lines = (visible_lines(each.replace("\r\n", "\n")) for each in lines)
        out.write(lines)


def _file(kind: str, source: "Source", path: str, force: bool) -> None:
    from diplo_cli.cli.output import whole_file
    from diplo_cli.exporting import files

    _need_a_name(kind, path)
    if path.endswith(os.sep):
        raise WriteError(f"{path}: this is the name of a folder; name a file for {kind}")
    if Path(path).exists() and not Path(path).is_file():
        raise WriteError(f"{path}: this is no file; name one for {kind}")
    with whole_file(Path(path), force=force) as stream:
        files(kind).write(source, Path(stream.name))


def _folder(kind: str, source: "Source", path: str, force: bool) -> None:
    from diplo_cli.cli.folder import whole_folder
    from diplo_cli.exporting import files

    _need_a_name(kind, path)
    with whole_folder(Path(path), force=force, known=files(kind).NAMES) as folder:
        files(kind).write(source, folder)


def _need_a_name(kind: str, path: str) -> None:
    if path == "-":
        raise QueryError(f"export: {kind} can't be written to the screen; name a file or a folder")


_WRITERS = {"text": _text, "file": _file, "folder": _folder}
