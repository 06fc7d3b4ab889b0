"""`diplo draft`: from press reports to records that wait for a review."""

import os
from typing import Annotated, Literal

import typer

from diplo_cli.cli.options import DATA, paragraphs
from diplo_cli.problems import QueryError

app = typer.Typer(name="draft", add_completion=False)

EXAMPLES = paragraphs(
    "Examples:",
    "diplo draft report.txt -o records/2025-03-03-baku.toml",
    "pbpaste | diplo draft - --data records/",
    "diplo draft https://example.org/news/1.html -o records/news.toml --keep-text",
    "diplo draft reports/*.txt --output-dir drafts/",
)


@app.command(epilog=EXAMPLES)
def draft(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...",
            help="Text files, each of one report; - is standard input. HTML files and addresses:"
            " with the extra web.",
            show_default=False,
        ),
    ],
    data: Annotated[list[str] | None, DATA] = None,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["toml", "json"],
        typer.Option("--format", metavar="FORMAT", help="toml, or json for scripts."),
    ] = "toml",
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to this file. Default: the screen.",
            show_default=False,
        ),
    ] = None,
    output_dir: Annotated[
        str | None,
        typer.Option(
            "--output-dir",
            metavar="DIR",
            help="Write each draft to a file of its source's name in this folder.",
            show_default=False,
        ),
    ] = None,
    keep_text: Annotated[
        bool,
        typer.Option(
            "--keep-text",
            help="Write the text of a page or of standard input beside the draft, so that"
            " its cites can be followed. Default: no.",
        ),
    ] = False,
    words: Annotated[
        str | None,
        typer.Option(
            "--words",
            metavar="DIR",
            help="A folder of word lists of your own, which add to diplo's. Default: $DIPLO_WORDS.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace files that are there. Default: no.")
    ] = False,
) -> None:
    """Draft records from press reports; what is unsure is marked for review.

    What was found, what is new to the dataset and what to review is told on standard error.
    """
    if "" in (*sources, *(data or ()), output, output_dir, words):
        raise QueryError("a path is empty; name a file or a folder")
    if output is not None and output_dir is not None:
        raise QueryError("--output and --output-dir exclude each other; give one of them")
    if output_dir is None and len(sources) > 1:
        raise QueryError("several sources need --output-dir; name the folder for the drafts")
    if len(sources) > 1 and "-" in sources:
        raise QueryError("standard input (-) can't be one of several sources; give it alone")
    if keep_text and output_dir is None and output in (None, "-"):
        raise QueryError("--keep-text needs --output or --output-dir; name where the draft goes")
    _use_words(words)
    from diplo_cli.cli.drafts import Job, draft_one
    from diplo_cli.files import dataset_paths

    job = Job(tuple(dataset_paths(data or ())), format, force, keep_text)
    if output_dir is None:
        draft_one(job, sources[0], None if output == "-" else output)
        return
    from diplo_cli.cli.several_drafts import draft_several

    if not draft_several(job, sources, output_dir):
        raise typer.Exit(1)


def _use_words(folder: str | None) -> None:
    """Add the word lists of a folder to diplo's; what is wrong with them is told at once."""
    from diplo_cli.draft.word_lists import FOLDER

    if folder := folder or os.environ.get(FOLDER):
        from diplo_cli.draft.own_words import own_lists

        own_lists(folder)
        os.environ[FOLDER] = folder  # for the processes that draft, too
