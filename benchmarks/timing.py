"""Run commands in turns and measure each: its median wall time and its peak memory."""

import argparse
import fcntl
import os
import pty
import resource
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from statistics import median
from typing import NamedTuple

# All that a measured command sees of the user's environment. Not among these: the switch that
# stops Python from keeping bytecode, and whatever settings diplo, a pager or a terminal go by.
KEPT = ("HOME", "LANG", "LD_LIBRARY_PATH", "PATH", "PYTHONHOME", "PYTHONPATH", "TMPDIR")

COLUMNS, LINES = 120, 40
MEGABYTE = 1 << 20


class Task(NamedTuple):
    """A command to measure, with its own environment; some run on a terminal."""

    name: str
    command: list[str]
    environment: dict[str, str]
    terminal: bool = False


class Run(NamedTuple):
    """What one run took: wall time in seconds, peak memory in MB; and what it printed.

    `cpu` is the time, in seconds, that it and what it started kept processors busy.
    """

    seconds: float
    memory: float
    output: str
    cpu: float


class Median(NamedTuple):
    """The medians of several runs of one task."""

    milliseconds: float
    megabytes: float


def parser(doc: str | None, rounds: int) -> argparse.ArgumentParser:
    """Make the parser of the options that every benchmark has; its help begins the doc."""
    options = argparse.ArgumentParser(description=(doc or "").partition("\n")[0])
    options.add_argument(
        "--rounds", type=_number, default=rounds, help=f"how often each runs (default: {rounds})"
    )
    options.add_argument("--strict", action="store_true", help="fail where a target is missed")
    return options


def _number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number


def environment(cache: Path, **more: str) -> dict[str, str]:
    """Give an environment without the user's settings, its cache in a folder apart."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {**kept, "DIPLO_CACHE_DIR": str(cache), "TERM": "xterm-256color", **more}


def diplo() -> list[str]:
    """Give the beginning of a diplo command: the installed script, else the module."""
    script = Path(sys.executable).with_name("diplo")
    return [str(script)] if script.exists() else [sys.executable, "-m", "diplo_cli"]


def in_turns(rounds: Iterable[list[Task]]) -> dict[str, Median]:
    """Run each round's tasks one after the other, so that a busy moment slows all of them.

    The first round is not counted: it leaves the bytecode and the files' pages warm.
    """
    runs: dict[str, list[Run]] = {}
    for number, tasks in enumerate(rounds):
        for task in tasks:
            done = run(task)
            if number:  # what it printed would grow the benchmark, and with it what it can tell
                runs.setdefault(task.name, []).append(done._replace(output=""))
    return {name: _median(found) for name, found in runs.items()}


def run(task: Task) -> Run:
    """Run a task once; one that fails ends the benchmark with what it said.

    Its memory is at least `least_memory`.
    """
    ours, theirs = _terminal() if task.terminal else os.pipe()
    given = theirs if task.terminal else subprocess.DEVNULL
    start = time.perf_counter()
    process = subprocess.Popen(
        task.command, env=task.environment, stdin=given, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    output = _read_all(ours)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(task.command)}: exit code {process.returncode}\n{output}")
    return Run(seconds, _megabytes(usage), output, usage.ru_utime + usage.ru_stime)


def least_memory() -> float:
    """Give the least peak memory, in MB, that a run can show.

    Linux counts what the process that starts another had used as the other's own.
    """
    return _megabytes(resource.getrusage(resource.RUSAGE_SELF))


def _megabytes(usage: resource.struct_rusage) -> float:
    unit = 1 if sys.platform == "darwin" else 1024
    return usage.ru_maxrss * unit / MEGABYTE


def table(rows: Iterable[tuple[str, ...]]) -> str:
    """Align columns: the first to the left, all others to the right."""
    cells = list(rows)
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = (
        "  ".join(
            text.rjust(width) if at else text.ljust(width)
            for at, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in cells
    )
    return "\n".join(line.rstrip() for line in lines)


def verdict(ratio: float, target: float) -> str:
    """Say whether a ratio, as it is printed, keeps to its target."""
    return "ok" if round(ratio, 2) <= target else "over"


def title(rounds: int) -> str:
    """Say what was measured with what: the first line of every benchmark."""
    counted = "1 round" if rounds == 1 else f"medians of {rounds} rounds in turns"
    return f"Python {sys.version.split()[0]}, {counted}"


def _median(runs: list[Run]) -> Median:
    return Median(
        median(each.seconds for each in runs) * 1000, median(each.memory for each in runs)
    )


def _terminal() -> tuple[int, int]:
    """Open a pseudo-terminal of a usual size: our end of it, and the command's."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    return ours, theirs


def _read_all(descriptor: int) -> str:
    """Read until the other end is closed, which Linux tells of a terminal by an error."""
    chunks = []
    with suppress(OSError):
        while chunk := os.read(descriptor, 1 << 16):
            chunks.append(chunk)
    os.close(descriptor)
    return b"".join(chunks).decode("utf-8", "replace")
