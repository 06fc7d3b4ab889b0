"""Draft one report or many: each read, drafted, held against its dataset, and written whole."""

import gc
import os
import re
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from diplo_cli.cli.options import Request
from diplo_cli.cli.output import destination
from diplo_cli.cli.progress import reporting
from diplo_cli.cli.saying import say
from diplo_cli.dataset import load
from diplo_cli.draft.drafting import Draft, draft
from diplo_cli.draft.inputs import Input, read_input
from diplo_cli.draft.joining import Joined
from diplo_cli.draft.proving import faults
from diplo_cli.draft.telling import report, summary, to_json
from diplo_cli.draft.writing import to_toml
from diplo_cli.problems import DiploError, WriteError
from diplo_cli.records import Dataset
from diplo_cli.unfinished import remove_abandoned

WORKERS = 2
WAITING = 4  # drafts handed out at a time: memory stays flat however many there are
STANDARD_INPUT = "standard-input"


class Job(NamedTuple):
    """What all drafts of a call have in common: the dataset's paths, the format, and --force."""

    data: tuple[str, ...]
    format: str
    force: bool


Outcome = Draft | str  # what came of one of several sources: its draft, or why there is none


class DraftError(Exception):
    """A draft that doesn't load with its dataset: a fault of diplo's own."""


def draft_one(job: Job, source: str, output: str | None) -> None:
    """Draft one report to a file or the screen, and tell on standard error what it holds."""
    gc.enable()
    if output is not None:
        _refuse_to_overwrite(output, job)
    given = read_input(source)
    made = _make(_dataset(job.data), given, output)
    _write(job, made, output)
    for line in report(made, given.text):
        say(line)


def draft_several(job: Job, sources: Sequence[str], folder: str) -> bool:
    """Draft reports to files of their names; tell whether all of them succeeded.

    The drafts load with their dataset and with each other: what one adds, the next ones use.
    """
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise WriteError(f"{folder}: this can't be a folder: {reason}; name another") from error
    _dataset(job.data)  # its problems are told once, before any work
    tasks = list(zip(sources, _targets(sources, folder, job.format), strict=True))
    failed = 0
    joined = Joined()
    with reporting() as progress:
        for number, (task, outcome) in enumerate(zip(tasks, _outcomes(job, tasks), strict=True), 1):
            if progress:
                progress("drafting", number, len(tasks))
            try:
                if isinstance(outcome, str):
                    raise DraftError(outcome)
                fitting = joined.fit(outcome)
                _write(job, fitting, task[1])
            except (DiploError, DraftError) as error:
                failed += 1
                say(f"diplo: {error}")
            else:
                joined.add(fitting)
                say(f"{task[1]}: {summary(fitting)}")
    return not failed


def _outcomes(job: Job, tasks: Sequence[tuple[str, str]]) -> Iterator[Outcome]:
    """Yield what comes of each task, in their order, from two workers where there are several."""
    if len(tasks) == 1:
        gc.enable()
        yield from (_draft_task(job, *task) for task in tasks)
        return
    spawn = get_context("spawn")
    with ProcessPoolExecutor(WORKERS, spawn, initializer=_end_with_parent) as pool:
        waiting: deque[Future[Outcome]] = deque()
        left = iter(tasks)
        with _interrupts_held_back():  # from the workers, which start here, for good
            waiting.extend(pool.submit(_draft_task, job, *task) for task in islice(left, WAITING))
        try:
            while waiting:
                yield waiting.popleft().result()
                waiting.extend(pool.submit(_draft_task, job, *task) for task in islice(left, 1))
        finally:
            pool.shutdown(cancel_futures=True)  # at Python's end it could only fail aloud


def _end_with_parent() -> None:
    """Let a worker end when the process that started it is killed; it would wait for ever."""
    parent = parent_process()
    assert parent is not None  # noqa: S101 - a worker has one
    Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Let Ctrl-C wait for the end of the block; a process started in it never hears of it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _draft_task(job: Job, source: str, target: str) -> Outcome:
    """Draft one of several reports; what fails is told, and stops no other."""
    try:
        _refuse_to_overwrite(target, job)
        return _make(_dataset(job.data), read_input(source), target)
    except DiploError as error:
        return str(error)
    except Exception as error:  # noqa: BLE001 - one bad report must not stop the rest
        fault = f"a fault of diplo's own, {type(error).__name__}: {error}"
        return f"{source}: {fault}; please report it"


def _make(data: Dataset, source: Input, output: str | None) -> Draft:
    """Draft a report and hold the draft against its dataset."""
    drafted = _with_origin(draft(source.text, data), source, output)
    wrong = "; ".join(faults(to_toml(drafted), data))
    if wrong:
        raise DraftError(f"the draft doesn't load with the dataset: {wrong}")
    return drafted


def _write(job: Job, drafted: Draft, output: str | None) -> None:
    """Write a draft to its file, or to the screen."""
    written = to_toml(drafted) if job.format == "toml" else to_json(drafted)
    with destination(Request(output=output, force=job.force, pager=False)) as out:
        out.write([written])


def _with_origin(drafted: Draft, source: Input, output: str | None) -> Draft:
    """Say in the source's record where its text is: its address, or its file beside the draft."""
    url, file = source.url, None
    if source.file and output is not None:
        file = Path(os.path.relpath(source.file, Path(output).parent)).as_posix()
    records = tuple(replace(each, url=url, file=file) for each in drafted.tables.sources)
    return replace(drafted, tables=replace(drafted.tables, sources=records))


@cache
def _dataset(paths: tuple[str, ...]) -> Dataset:
    """Read the dataset once in each process."""
    return load(paths)


def _targets(sources: Sequence[str], folder: str, ending: str) -> Iterator[str]:
    """Yield the file for each source: of its name, with a number where that is used already."""
    used: set[str] = set()
    for source in sources:
        stem = STANDARD_INPUT if source == "-" else _stem(source)
        name, number = stem, 1
        while name in used:
            number += 1
            name = f"{stem}-{number}"
        used.add(name)
        yield str(Path(folder) / f"{name}.{ending}")


def _stem(source: str) -> str:
    """Give the name of a source without its folders, ending and query."""
    path = re.sub(r"[?#].*", "", source) if re.match(r"https?://", source) else source
    stem = Path(path.rstrip("/")).stem
    return re.sub(r"[^\w.-]+", "-", stem).strip(".-") or "draft"


def _refuse_to_overwrite(target: str, job: Job) -> None:
    """Say at once that a file is there, before any work is done for it."""
    path = Path(target)
    remove_abandoned(path.parent)
    if path.is_file() and not job.force:
        raise WriteError(f"{target}: this file is there already; add --force to replace it")
