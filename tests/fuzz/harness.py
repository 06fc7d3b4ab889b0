"""Try many made-up cases, and hold each to what no input may do: break, stop or bloat diplo.

A fault is an exception that is not the designed error, more than five seconds for one case, more
memory than a bound, or an error message that is no clean line of limited length.
"""

import contextlib
import resource
import signal
import time
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy

from diplo_cli.text import visible

MOST_SECONDS = 5
STUCK_SECONDS = 60  # of the clock, which also counts what others do on the machine
MOST_GROWTH = 400 << 20  # bytes of memory that a round may add
MOST_ADDRESSES = 4 << 30  # bytes that a case may ask for, above what is taken before
LONGEST_LINE = 2_000  # characters of an error message
MOST_SHOWN = 6_000  # characters of a case
BATCH = 500  # cases of one seed: Hypothesis keeps what it has tried in memory


class Case:
    """A made-up value that shows only its beginning and end, where Hypothesis tells of it."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(self))

    def __repr__(self) -> str:
        shown = repr(self.value)
        return shown if len(shown) <= MOST_SHOWN else f"{shown[:2_000]} […] {shown[-500:]}"


class HangError(BaseException):
    """A case that took too long; no handler for common errors may swallow it."""


@dataclass
class Tally:
    """What a round has tried: cases, those answered without an error, and the slowest one."""

    cases: int = 0
    answered: int = 0
    slowest: float = 0.0


def rounds(short: int, full: int) -> pytest.MarkDecorator:
    """Run a test as a short round of so many cases, and as a full one by the marker fuzz."""
    return pytest.mark.parametrize(
        "cases",
        [pytest.param(short, id="short"), pytest.param(full, id="full", marks=pytest.mark.fuzz)],
    )


def fuzz(
    what: SearchStrategy[Any],
    cases: int,
    run: Callable[[Any], bool],
    record: Callable[[str, object], None],
) -> None:
    """Run a number of cases; `run` tells whether one was answered, and raises at any fault.

    What was tried is recorded, for the end of the round to print.
    """
    tally = Tally()
    before = _peak()
    with _bounded():
        for number in range(-(-cases // BATCH)):
            _batch(what, min(BATCH, cases - number * BATCH), number, run, tally)
    growth = _peak() - before
    record(
        "fuzz",
        f"{tally.cases:,} cases, {tally.answered:,} answered and the rest refused in a"
        f" line, slowest {tally.slowest:.2f} s, memory +{growth >> 20} MB",
    )
    assert growth < MOST_GROWTH, f"{growth >> 20} MB more than before"


def _batch(
    what: SearchStrategy[Any], cases: int, number: int, run: Callable[[Any], bool], tally: Tally
) -> None:
    @seed(number)
    @settings(
        max_examples=cases,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
        report_multiple_bugs=False,
        print_blob=False,
    )
    @given(what.map(Case))
    def try_case(case: Case) -> None:
        start = time.process_time()
        with in_time():
            tally.answered += run(case.value)
        tally.cases += 1
        tally.slowest = max(tally.slowest, time.process_time() - start)

    try_case()


@contextlib.contextmanager
def in_time(seconds: float = MOST_SECONDS) -> Iterator[None]:
    """Raise AssertionError where the block takes more of the processor's time."""

    def stop(*_: object) -> None:
        raise HangError

    timers = {signal.ITIMER_PROF: seconds, signal.ITIMER_REAL: STUCK_SECONDS}
    before = {each: signal.signal(each, stop) for each in (signal.SIGPROF, signal.SIGALRM)}
    for timer, limit in timers.items():
        signal.setitimer(timer, limit)
    try:
        yield
    except HangError as error:
        raise AssertionError(f"no end after {seconds} seconds") from error
    finally:
        for timer in timers:
            signal.setitimer(timer, 0)
        for each, handler in before.items():
            signal.signal(each, handler)


@contextlib.contextmanager
def _bounded() -> Iterator[None]:
    """Let the process take only so much more memory, and end it where no signal reaches it."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_addresses() + MOST_ADDRESSES, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10


def _addresses() -> int:
    return int(Path("/proc/self/statm").read_bytes().split()[0]) * resource.getpagesize()


def assert_clean(line: str) -> None:
    """Hold a message, as the command would print it, to one harmless line of limited length."""
    shown = visible(line)
    assert len(shown) <= LONGEST_LINE, f"{len(shown)} characters"
    driving = {each for each in shown if unicodedata.category(each) in ("Cc", "Cf", "Zl", "Zp")}
    assert driving <= {"\u200c", "\u200d"}, driving
