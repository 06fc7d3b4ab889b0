"""`diplo check`: what is wrong with a dataset, and what a careful editor would look at again."""

from typing import Annotated, Literal

import typer

from diplo_cli.cli.options import DATA, Request, paragraphs
from diplo_cli.cli.output import destination, format_named

app = typer.Typer(name="check", add_completion=False)

Report = Literal["text", "json", "sarif", "github"]

EXAMPLES = paragraphs(
    "Examples:",
    "diplo check records/",
    "diplo check --strict --ignore D016 records/",
    "diplo check --sources --uncited records/",
    "diplo check --explain D009",
)


def _codes(incomplete: str) -> list[tuple[str, str]]:
    from diplo_cli.checking import explanations

    return [
        (code, text.partition("\n")[0])
        for code, text in explanations().items()
        if code.startswith(incomplete.upper())
    ]


@app.command(epilog=EXAMPLES)
def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Files, or folders of *.toml files. Default: as for every command.",
            show_default=False,
        ),
    ] = None,
    data: Annotated[list[str] | None, DATA] = None,
    format: Annotated[  # noqa: A002 - the option's name
        Report | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="text, json, sarif or github (annotations). Default: by the name of --output,"
            " else text.",
            show_default=False,
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="CODE",
            help="Only these codes, or all that begin so, and what can't be read; repeatable."
            " Default: all.",
            show_default=False,
            autocompletion=_codes,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="CODE",
            help="Not these codes; repeatable. Default: none.",
            show_default=False,
            autocompletion=_codes,
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Fail on warnings, too. Default: on errors alone.")
    ] = False,
    sources: Annotated[
        bool,
        typer.Option(
            "--sources",
            help="Hold the records against the texts they cite, where a source names its file.",
        ),
    ] = False,
    uncited: Annotated[
        bool,
        typer.Option("--uncited", help="List the paragraphs of these texts that no record cites."),
    ] = False,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain",
            metavar="CODE",
            help="Tell what a code stands for, with an example, and do nothing else.",
            show_default=False,
            autocompletion=_codes,
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to this file, in the format its name ends in: .json or .sarif, else text.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Let --output replace a file that is there.")
    ] = False,
) -> None:
    """Find every problem of a dataset, and what a careful editor would look at again."""
    from diplo_cli import checking
    from diplo_cli.files import dataset_paths
    from diplo_cli.views.findings import REPORTS

    chosen = format or format_named(output, ("json", "sarif", "text")) or "text"
    with destination(Request(format=chosen, output=output, force=force)) as out:
        if explain is not None:
            out.write([f"{checking.explain(explain)}\n"])
            return
        checks = checking.Checks(_several(select), _several(ignore), sources, uncited)
        problems = checking.check_paths(dataset_paths([*(paths or ()), *(data or ())]), checks)
        out.write(REPORTS[out.format](problems))
    failing = {"error", "warning"} if strict else {"error"}
    if any(problem.severity in failing for problem in problems):
        raise typer.Exit(1)


def _several(codes: list[str] | None) -> tuple[str, ...]:
    """Read codes that may be joined by commas."""
    return tuple(code for each in codes or () for code in each.split(","))
