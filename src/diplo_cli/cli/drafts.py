"""Draft one report: read, drafted, held against its dataset, and written whole.

What drafts is imported once there is a text: it takes longer to import than to say what is wrong.
"""

import gc
import os
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diplo_cli.cli.options import Request
from diplo_cli.cli.output import destination
from diplo_cli.cli.saying import say
from diplo_cli.draft.ahead import Ahead
from diplo_cli.draft.inputs import Input, read_input
from diplo_cli.draft.kept_patterns import kept_patterns
from diplo_cli.problems import WriteError
from diplo_cli.unfinished import remove_abandoned

if TYPE_CHECKING:
    from diplo_cli.draft.documents import Candidates
    from diplo_cli.draft.drafting import Draft
    from diplo_cli.records import Dataset


class Job(NamedTuple):
    """What all drafts of a call have in common: the dataset's paths, the format, and --force."""

    data: tuple[str, ...]
    format: str
    force: bool


class DraftError(Exception):
    """A draft that doesn't load with its dataset: a fault of diplo's own."""


def draft_one(job: Job, source: str, output: str | None) -> None:
    """Draft one report to a file or the screen, and tell on standard error what it holds."""
    with kept_patterns():
        if output is not None:
            refuse_to_overwrite(output, job)
        given = read_input(source)
        with Ahead(given.text) as ahead:
            data = dataset(job.data)
            from diplo_cli.draft.telling import report

            gc.freeze()  # what was loaded stays: to look through it again and again finds nothing
            gc.enable()
            made = make(data, given, output, ahead.candidates_of)
        write(job, made, output)
        for line in report(made, given.text):
            say(line)


def make(
    data: "Dataset", source: Input, output: str | None, candidates_of: "Candidates | None" = None
) -> "Draft":
    """Draft a report and hold the draft against its dataset."""
    from diplo_cli.draft.drafting import draft
    from diplo_cli.draft.proving import faults
    from diplo_cli.draft.writing import to_toml

    drafted = _with_origin(draft(source.text, data, candidates_of=candidates_of), source, output)
    wrong = "; ".join(faults(to_toml(drafted), data))
    if wrong:
        raise DraftError(f"the draft doesn't load with the dataset: {wrong}")
    return drafted


def write(job: Job, drafted: "Draft", output: str | None) -> None:
    """Write a draft to its file, or to the screen."""
    from diplo_cli.draft.telling import to_json
    from diplo_cli.draft.writing import to_toml

    written = to_toml(drafted) if job.format == "toml" else to_json(drafted)
    with destination(Request(output=output, force=job.force, pager=False)) as out:
        out.write([written])


def _with_origin(drafted: "Draft", source: Input, output: str | None) -> "Draft":
    """Say in the source's record where its text is: its address, or its file beside the draft."""
    url, file = source.url, None
    if source.file and output is not None:
        file = Path(os.path.relpath(source.file, Path(output).parent)).as_posix()
    records = tuple(replace(each, url=url, file=file) for each in drafted.tables.sources)
    return replace(drafted, tables=replace(drafted.tables, sources=records))


@cache
def dataset(paths: tuple[str, ...]) -> "Dataset":
    """Read the dataset once in each process."""
    from diplo_cli.dataset import load

    return load(paths)


def refuse_to_overwrite(target: str, job: Job) -> None:
    """Say at once that a file is there, before any work is done for it."""
    path = Path(target)
    remove_abandoned(path.parent)
    if path.is_file() and not job.force:
        raise WriteError(f"{target}: this file is there already; add --force to replace it")
