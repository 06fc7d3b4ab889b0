"""Documents found in a process beside: the same ones, whatever becomes of the process."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.draft.test_drafting import REPORT

# In a Python of its own: this one may have threads, and then it doesn't fork.
SCRIPT = """
import os, signal, sys
from diplo_cli.draft import ahead
from diplo_cli.draft.in_full import candidates_in_full
from diplo_cli.draft.report import read_report

text = sys.stdin.read()
report = read_report(text, "report")
processes = []
{before}
with ahead.Ahead(text) as found:
    processes += [found._fork] if found._fork else []
    {between}
    same = found.candidates_of(report) == candidates_in_full(report)
gone = all(not os.path.exists(f"/proc/{{each}}") for each in processes)
print(len(candidates_in_full(report)), same, len(processes), gone)
"""


def outcome(before: str = "", between: str = "pass") -> str:
    """Give how many documents there are, whether they are the same, and what was started."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(before=before, between=between)],
        input=REPORT, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.strip()


TWO_CORES = "ahead.cores = lambda: 2"
NO_FORK = f"{TWO_CORES}\ndef none(): raise BlockingIOError\nos.fork = none"
NO_PIPE = f"{TWO_CORES}\ndef none(): raise OSError\nos.pipe = none"
BROKEN = f"{TWO_CORES}\nahead.json.dumps = lambda found: 1 / 0"
HALF = f"{TWO_CORES}\nwhole = ahead.json.dumps\nahead.json.dumps = lambda found: whole(found)[:9]"
NOT_HERE = "sys.modules['diplo_cli.draft.in_full'] = None"
THREAD = f"{TWO_CORES}\nahead.threading.active_count = lambda: 2"


@pytest.mark.parametrize(
    ("before", "between", "expected"),
    [
        pytest.param(TWO_CORES, NOT_HERE, "2 True 1 True", id="found beside"),
        pytest.param(
            TWO_CORES, "os.kill(found._fork, signal.SIGKILL)", "2 True 1 True", id="killed"
        ),
        pytest.param(BROKEN, "pass", "2 True 1 True", id="failed"),
        pytest.param(HALF, "pass", "2 True 1 True", id="half told"),
        pytest.param("ahead.cores = lambda: 1", "pass", "2 True 0 True", id="one core"),
        pytest.param(THREAD, "pass", "2 True 0 True", id="threads"),
        pytest.param(NO_FORK, "pass", "2 True 0 True", id="no more processes"),
        pytest.param(NO_PIPE, "pass", "2 True 0 True", id="no more files"),
    ],
)
def test_the_documents_are_the_same_whatever_becomes_of_the_process(
    before: str, between: str, expected: str
) -> None:
    assert outcome(before, between) == expected


def test_the_process_ends_with_what_it_was_for() -> None:
    before = (
        f"{TWO_CORES}\nfor _ in [1]:\n    with ahead.Ahead('x') as busy: processes += [busy._fork]"
    )
    assert outcome(before) == "2 True 2 True"
