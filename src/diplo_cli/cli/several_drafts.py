"""Draft many reports to files of their names, side by side; one bad report stops no other."""

import gc
import os
import re
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from diplo_cli.cli.drafts import (
    DraftError,
    Job,
    dataset,
    keep_text,
    make,
    read,
    refuse_to_overwrite,
    write,
)
from diplo_cli.cli.progress import reporting
from diplo_cli.dataset import examine
from diplo_cli.draft.drafting import Draft
from diplo_cli.draft.inputs import Input
from diplo_cli.draft.joining import Joined
from diplo_cli.draft.telling import report
from diplo_cli.files import find_files
from diplo_cli.problems import DiploError, WriteError, reason_of, system_error
from diplo_cli.processes import interrupts_held_back
from diplo_cli.rules.integrity import RULES
from diplo_cli.saying import say

WORKERS = 2
WAITING = 4  # drafts handed out at a time: memory stays flat however many there are
STANDARD_INPUT = "standard-input"


class Drafted(NamedTuple):
    """What came of one of several sources: its draft, and the report that it is of."""

    draft: Draft
    given: Input


Task = tuple[str, str]  # a source, and the file for its draft
Outcome = Drafted | str  # a draft, or why there is none


def draft_several(job: Job, sources: Sequence[str], folder: str) -> bool:
    """Draft reports to files of their names; tell whether all of them succeeded.

    The drafts load with their dataset and with each other: what one adds, the next ones use.
    """
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{folder}: this can't be a folder: {reason_of(error)}; name another"
        raise WriteError(message) from error
    tasks = list(zip(sources, _targets(sources, folder, job.format), strict=True))
    job = job.replacing(target for _, target in tasks)
    data = dataset(job)  # its problems are told once, before any work
    failed = 0
    joined = Joined(data)
    with reporting() as progress:
        for number, (task, outcome) in enumerate(zip(tasks, _outcomes(job, tasks), strict=True), 1):
            if progress:
                progress("drafting", number, len(tasks))
            try:
                if isinstance(outcome, str):
                    raise DraftError(outcome)
                fitting = joined.fit(outcome.draft)
                write(job, fitting, task[1])
                keep_text(job, outcome.given)
            except (DiploError, DraftError) as error:
                failed += 1
                say(f"diplo: {error}")
            else:
                joined.add(fitting)
                for line in report(fitting, outcome.given.text):
                    say(f"{task[1]}: {line}")
    loads = not job.replaced or _loads(job)
    return not failed and loads


def _loads(job: Job) -> bool:
    """Tell what is wrong with a dataset after the drafts were to replace files of it.

    Others may name what a draft lacks, or have what it defines where a draft failed.
    """
    problems = examine(find_files(job.data), RULES).problems
    if problems:
        say("diplo: the dataset doesn't load as it stands now; mend the lines below")
    for problem in problems:
        say(str(problem))
    return not problems


def _outcomes(job: Job, tasks: Sequence[Task]) -> Iterator[Outcome]:
    """Yield what comes of each task, in their order, from two workers where there are several.

    When a worker dies, of too little memory perhaps, nobody knows at which task: each of those
    handed out gets a worker of its own, and the rest two new ones.
    """
    if len(tasks) == 1:
        gc.enable()
        yield from (_draft_task(job, *task) for task in tasks)
        return
    left = deque(tasks)
    while left:
        try:
            for outcome in _side_by_side(job, tuple(left)):
                left.popleft()
                yield outcome
        except BrokenProcessPool:
            for _ in range(min(WAITING, len(left))):
                yield _alone(job, left.popleft())


def _alone(job: Job, task: Task) -> Outcome:
    """Give what comes of a task in a worker of its own."""
    try:
        (outcome,) = _side_by_side(job, (task,))
    except BrokenProcessPool:
        return f"{task[0]}: the process that drafted this died; give it more memory, or shorten it"
    return outcome


def _side_by_side(job: Job, tasks: Sequence[Task]) -> Iterator[Outcome]:
    """Yield what comes of each task from workers; raises BrokenProcessPool when one dies."""
    workers = min(WORKERS, len(tasks))
    spawn = get_context("spawn")
    with ProcessPoolExecutor(workers, spawn, initializer=_end_with_parent) as pool:
        waiting: deque[Future[Outcome]] = deque()
        left = iter(tasks)
        with interrupts_held_back():  # from the workers, which start here, for good
            waiting.extend(pool.submit(_draft_task, job, *task) for task in islice(left, WAITING))
        try:
            while waiting:
                yield waiting.popleft().result()
                waiting.extend(pool.submit(_draft_task, job, *task) for task in islice(left, 1))
        finally:
            pool.shutdown(cancel_futures=True)  # at Python's end it could only fail aloud


def _end_with_parent() -> None:
    """Let a worker end when it is told to, or the process that started it is killed."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})  # its pool tells it so
    parent = parent_process()
    assert parent is not None  # noqa: S101 - a worker has one
    Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _draft_task(job: Job, source: str, target: str) -> Outcome:
    """Draft one of several reports; what fails is told, and stops no other."""
    try:
        refuse_to_overwrite(target, job)
        given = read(job, source, target)
        return Drafted(make(dataset(job), given, target), given)
    except DiploError as error:
        return str(error)
    except OSError as error:
        return system_error(error)
    except Exception as error:  # noqa: BLE001 - one bad report must not stop the rest
        fault = f"a fault of diplo's own, {type(error).__name__}: {error}"
        return f"{source}: {fault}; please report it"


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
