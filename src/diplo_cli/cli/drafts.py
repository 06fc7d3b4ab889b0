"""Draft one report: read, drafted, held against its dataset, and written whole.

What drafts is imported once there is a text: it takes longer to import than to say what is wrong.
"""

import gc
import os
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diplo_cli.cli.options import Request
from diplo_cli.cli.output import destination
from diplo_cli.draft.ahead import Ahead
from diplo_cli.draft.inputs import Input, read_input
from diplo_cli.draft.kept_patterns import kept_patterns
from diplo_cli.files import find_files
from diplo_cli.problems import DatasetError, Problem, ReadError, WriteError
from diplo_cli.saying import say
from diplo_cli.unfinished import remove_abandoned

if TYPE_CHECKING:
    from diplo_cli.draft.documents import Candidates
    from diplo_cli.draft.drafting import Draft
    from diplo_cli.records import Dataset


class Job(NamedTuple):
    """What all drafts of a call have in common: the dataset's paths, the format, and --force.

    `keep_text` asks for the text of what is no text file to be kept beside its draft; `replaced`
    are files of the dataset that the drafts are to replace.
    """

    data: tuple[str, ...]
    format: str
    force: bool
    keep_text: bool = False
    replaced: tuple[str, ...] = ()

    def replacing(self, targets: Iterable[str]) -> "Job":
        """Give the job of drafts to be written to these files."""
        there = {_identity(each) for each in targets if self.force and Path(each).is_file()}
        files = find_files(self.data).files if there else []
        return self._replace(
            replaced=tuple(each.path for each in files if _identity(each.path) in there)
        )


def _identity(path: str) -> tuple[int, int]:
    status = Path(path).stat()
    return status.st_dev, status.st_ino


class DraftError(Exception):
    """A draft that doesn't load with its dataset: a fault of diplo's own."""


def draft_one(job: Job, source: str, output: str | None) -> None:
    """Draft one report to a file or the screen, and tell on standard error what it holds."""
    with kept_patterns():
        if output is not None:
            refuse_to_overwrite(output, job)
            job = job.replacing([output])
            if job.replaced and job.format == "json":
                hint = "write it as TOML, or to another file"
                raise WriteError(f"{output}: JSON can't stand in a file of the dataset; {hint}")
        given = read(job, source, output)
        with Ahead(given.text) as ahead:
            data = dataset(job)
            from diplo_cli.draft.telling import report

            gc.freeze()  # what was loaded stays: to look through it again and again finds nothing
            gc.enable()
            made = make(data, given, output, ahead.candidates_of)
        if job.replaced:
            _hold_others(job, made)
        write(job, made, output)
        keep_text(job, given)
        for line in report(made, given.text):
            say(line)


def read(job: Job, source: str, output: str | None) -> Input:
    """Read a report, and tell where its text is to be kept, if it is asked for."""
    given = read_input(source)
    if not job.keep_text or output is None or given.file:
        return given
    file = Path(output).with_suffix(".txt")
    if file == Path(output):
        raise WriteError(
            f"{output}: the text would be kept in this file; name another for the draft"
        )
    refuse_to_overwrite(str(file), job)
    return given._replace(file=file, kept=True)


def keep_text(job: Job, given: Input) -> None:
    """Write the text of a report to where it is to be kept."""
    if given.kept:
        with destination(Request(output=str(given.file), force=job.force, pager=False)) as out:
            out.write([given.text, "" if given.text.endswith("\n") else "\n"])


def make(
    data: "Dataset", source: Input, output: str | None, candidates_of: "Candidates | None" = None
) -> "Draft":
    """Draft a report and hold the draft against its dataset."""
    from diplo_cli.draft.drafting import draft
    from diplo_cli.draft.proving import faults
    from diplo_cli.draft.writing import to_toml

    made = draft(source.text, data, candidates_of=candidates_of, publisher=source.publisher)
    if not made.tables.meetings:
        name = source.url or source.file or "standard input"
        raise ReadError(f"{name}: no meeting is found in this text; give the report of one")
    drafted = _with_origin(made, source, output)
    wrong = "; ".join(faults(to_toml(drafted), data))
    if wrong:
        raise DraftError(f"the draft doesn't load with the dataset: {wrong}")
    return drafted


def write(job: Job, drafted: "Draft", output: str | None) -> None:
    """Write a draft to its file, or to the screen."""
    written = _written(job, drafted)
    asked = Request(format=job.format, output=output, force=job.force, pager=False)
    with destination(asked) as out:
        out.write([written])


def _written(job: Job, drafted: "Draft") -> str:
    """Give a draft as it is written."""
    from diplo_cli.draft.telling import to_json
    from diplo_cli.draft.writing import to_toml

    return to_toml(drafted) if job.format == "toml" else to_json(drafted)


def _with_origin(drafted: "Draft", source: Input, output: str | None) -> "Draft":
    """Say in the source's record where its text is: its address, or its file beside the draft."""
    url, file = source.url, None
    if source.file and output is not None:
        file = Path(os.path.relpath(source.file, Path(output).parent)).as_posix()
    records = tuple(replace(each, url=url, file=file) for each in drafted.tables.sources)
    return replace(drafted, tables=replace(drafted.tables, sources=records))


@cache
def dataset(job: Job) -> "Dataset":
    """Read the dataset once in each process, without the files that the drafts replace."""
    from diplo_cli.dataset import examine
    from diplo_cli.rules.integrity import RULES

    found = find_files(job.data)
    files = [each for each in found.files if each.path not in job.replaced]
    examined = examine(found._replace(files=files), RULES, further=bool(job.replaced))
    if examined.problems:
        raise DatasetError(examined.problems)
    return examined.data


def _hold_others(job: Job, drafted: "Draft") -> None:
    """Hold the dataset's other files against a draft: they may name what it doesn't define."""
    from diplo_cli.dataset import examine
    from diplo_cli.rules.integrity import RULES

    path = job.replaced[0]
    instead = {path: _written(job, drafted).encode()}
    problems = examine(find_files(job.data), RULES, instead=instead).problems
    if problems:
        message = "this file stays as it was: others name what it has and the draft has not"
        hint = "mend the lines below, or write the draft to another file"
        raise DatasetError([Problem(path, 0, message, hint), *problems])


def refuse_to_overwrite(target: str, job: Job) -> None:
    """Say at once that a file is there, before any work is done for it."""
    path = Path(target)
    remove_abandoned(path.parent)
    if path.is_file() and not job.force:
        raise WriteError(f"{target}: this file is there already; add --force to replace it")
