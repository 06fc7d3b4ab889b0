"""Processes that start warm: forks of a Python that has imported what diplo builds on.

A cold process takes 0.06 s of computing, and 0.2 s where coverage is measured, most of it to start
Python, coverage, Typer and SQLite anew; and tests start more than a thousand. A fork takes a
quarter to a third. It is a process all the same, with arguments, folder, environment, streams and
exit code of its own. Of diplo itself only what all queries are made of is there; a fork imports the
rest anew, and a cold process all of it: tests/cli/test_start.py says what a command may import.

What tests say about the start itself, or about settings that Python reads when it starts, they
ask a cold process: `python` and `shell` of tests.cli give one, and so does `start` where such a
setting differs from the tests' own.
"""

import atexit
import gc
import json
import os
import signal
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from runpy import run_module
from typing import Any

ROOT = Path(__file__).parents[1]

# None of them looks at the environment or a terminal when it is imported. Without DuckDB, which
# the command looks for at its end.
IMPORTED = (
    *("msgspec", "sqlite3", "tomli", "typer", "platformdirs", "pycountry", "countryinfo"),
    *("rich.console", "rich.table", "rich.text", "tree_sitter", "tree_sitter_toml"),
    *("diplo_cli.cli.run", "diplo_cli.cli.options", "diplo_cli.cli.output"),
    *("diplo_cli.dataset", "diplo_cli.rows"),
)
READ_AT_START = ("PYTHON", "LC_", "LANG", "TYPER_", "DIPLO_WORDS")
MEASURED = "COVERAGE_PROCESS"  # begins the names of settings that let coverage measure a process
LONGEST = 60  # seconds that a command may take
NUMBER = struct.Struct("i")

Streams = tuple[int, int, int]  # input, output, errors
Wait = Callable[[], int]  # until the command ends: its exit code


def start(
    words: Sequence[str | Path], folder: Path, environment: dict[str, str], streams: Streams
) -> Wait:
    """Start `diplo` with these words in a process of its own, warm where that is possible."""
    arguments = [*map(str, words)]
    if _read_at_start(environment) == _read_at_start(dict(os.environ)):
        measured = any(name.startswith(MEASURED) for name in environment)
        drafts = arguments[:1] == ["draft"] and "--words" not in arguments
        return _warm_python(measured, drafts).fork(arguments, folder, environment, streams)
    process = subprocess.Popen(
        [sys.executable, "-m", "diplo_cli", *arguments],
        cwd=folder, env=environment, stdin=streams[0], stdout=streams[1], stderr=streams[2],
    )  # fmt: skip

    def wait() -> int:
        try:
            return process.wait(LONGEST)
        finally:
            process.kill()  # where it took longer

    return wait


def _read_at_start(environment: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if name.startswith(READ_AT_START)}


class _Warm:
    """A Python that forks, one process after another; it ends with the tests' own."""

    def __init__(self, measured: bool, drafts: bool) -> None:
        around = {
            name: value
            for name, value in os.environ.items()
            if measured or not name.startswith(MEASURED)
        }
        self._channel, theirs = socket.socketpair()
        with theirs:
            self._python = subprocess.Popen(
                [sys.executable, "-m", "tests.warm", str(theirs.fileno()), *["draft"] * drafts],
                cwd=ROOT, env=around, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL,
            )  # fmt: skip
        atexit.register(self._end)

    def fork(
        self, words: list[str], folder: Path, environment: dict[str, str], streams: Streams
    ) -> Wait:
        """Fork a process that runs this command."""
        request = json.dumps([words, str(folder), environment])
        socket.send_fds(self._channel, [b"\n"], streams)
        self._channel.sendall(f"{request}\n".encode())
        process = self._told()

        def wait() -> int:
            self._channel.settimeout(LONGEST)
            try:
                return self._told()
            except TimeoutError:
                os.kill(process, signal.SIGKILL)
                raise
            finally:
                self._channel.settimeout(None)

        return wait

    def _end(self) -> None:
        self._channel.close()
        self._python.wait()

    def _told(self) -> int:
        number: int
        (number,) = NUMBER.unpack(self._channel.recv(NUMBER.size))
        return number


_warm_python = cache(_Warm)


def _fork_for_each_request(channel: socket.socket) -> bool:
    """Tell of each process its number, then its exit code; true in one, false if none is asked."""
    requests = channel.makefile("r")
    while streams := socket.recv_fds(channel, 1, 3)[1]:
        words, folder, environment = json.loads(requests.readline())
        process = os.fork()
        if not process:
            requests.close()
            channel.close()
            _become(words, folder, environment, streams)
            return True
        for stream in streams:
            os.close(stream)
        channel.sendall(NUMBER.pack(process))
        _, status = os.waitpid(process, 0)
        channel.sendall(NUMBER.pack(os.waitstatus_to_exitcode(status)))
    return False


def _become(
    words: list[str], folder: str, environment: dict[str, str], streams: Sequence[int]
) -> None:
    """Be as a Python would be that was started there and so."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin, sys.stdout, sys.stderr = map(_opened, (sys.stdin, sys.stdout, sys.stderr))
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    sys.path[0] = folder
    sys.argv[1:] = words


def _opened(stream: Any) -> Any:
    """Open a standard stream anew, as Python does at its start."""
    number = stream.fileno()
    buffering = 1 if number == 2 else -1
    return open(number, stream.mode, buffering, stream.encoding, stream.errors, closefd=False)


def _draft(name: str) -> None:
    """Draft a report, and so compile the patterns that most of them need."""
    load = import_module("diplo_cli").load
    draft = import_module("diplo_cli.draft.drafting").draft
    report = ROOT / "benchmarks" / "communiques" / "development" / name
    draft(report.read_text("utf-8"), load(ROOT / "data" / "meetings.toml"))


def _hand_in_lines() -> None:
    """Write down what was measured so far, or each fork would hand it in again."""
    coverage = sys.modules.get("coverage")
    if measuring := coverage and coverage.Coverage.current():
        measuring.get_data()


if __name__ == "__main__":
    for name in IMPORTED:
        import_module(name)
    if sys.argv[2:]:
        _draft("13-astana-state-visit.txt")
    _hand_in_lines()
    gc.freeze()  # or a collection in a fork would touch, and so copy, all that is here
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # forks are interrupted; this ends with the tests
    if not _fork_for_each_request(socket.socket(fileno=int(sys.argv[1]))):
        os._exit(0)  # with nothing more to hand in
    run_module("diplo_cli", run_name="__main__", alter_sys=True)
