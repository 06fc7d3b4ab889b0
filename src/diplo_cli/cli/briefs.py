"""Write a briefing to where it belongs, in the format that was asked for."""

from importlib import import_module
from pathlib import Path

from diplo_cli.briefing.content import Brief
from diplo_cli.cli.options import Request
from diplo_cli.cli.output import destination, format_named, is_standard_output
from diplo_cli.problems import QueryError

FORMATS = ("markdown", "html", "docx", "json")
UNWRITTEN = (".pdf", ".doc", ".odt", ".rtf")  # whose programs open no Markdown by that name


def layout_of(asked: str | None, request: Request) -> str | None:
    """Give the format: as asked, else by the file's name; None leaves it to the screen.

    Raises QueryError where options contradict each other, or a Word file has no place to go.
    """
    if request.format == "json":
        if asked not in (None, "json"):
            raise QueryError(f"--json and --format {asked} exclude each other; leave one out")
        return "json"
    suffix = Path(request.output or "").suffix.lower()
    if asked is None and suffix in UNWRITTEN:
        raise QueryError(
            f"--output: a briefing can't be a {suffix} file; write .docx, or .html and print that"
        )
    named = None if asked else format_named(request.output, FORMATS)
    if (asked or named) == "docx" and (not request.output or is_standard_output(request.output)):
        raise QueryError("--format docx: a Word file is no text; name its file with --output")
    return asked or named or ("markdown" if request.output else None)


def answer_brief(brief: Brief, layout: str | None, request: Request) -> None:
    """Write a briefing whole or not at all; on a terminal it is drawn unless a format was asked."""
    with destination(request._replace(format=layout or "markdown")) as out:
        if layout is None and out.screen.terminal:
            from diplo_cli.views.briefs.screen import write

            out.write(write(brief, out.screen))
        else:
            view = import_module(f"diplo_cli.views.briefs.{out.format}")
            out.write(view.write(brief))
