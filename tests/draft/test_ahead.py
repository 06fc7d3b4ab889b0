"""Documents found in a process beside: the same ones, whatever becomes of the process."""

import json
import signal
import subprocess
import sys

from tests.conftest import ROOT
from tests.draft.test_drafting import REPORT

# In a Python of its own: this one may have threads, and then it doesn't fork.
SCRIPT = """
import json, os, signal, sys
from unittest.mock import patch
from diplo_cli.draft import ahead
from diplo_cli.draft.ahead import Ahead
from diplo_cli.draft.in_full import candidates_in_full
from diplo_cli.draft.report import read_report

text = sys.stdin.read()
report = read_report(text, "report")
expected = candidates_in_full(report)
whole = json.dumps


def tried(changes={}, between=lambda process: None):
    changed = {"diplo_cli.draft.ahead.cores": lambda: 2, **changes}
    patches = [patch(name, new) for name, new in changed.items()]
    for each in patches:
        each.start()
    with Ahead(text) as found:
        process = found._fork
        between(process)
        same = found.candidates_of(report) == expected
    for each in patches:
        each.stop()
    gone = not (process and os.path.exists(f"/proc/{process}"))
    return [len(expected), same, process > 0, gone]


def failing(error):
    def fail(*_):
        raise error
    return fail


def hide(_):
    sys.modules["diplo_cli.draft.in_full"] = None  # here nothing can be found then


outcomes = {
    "killed": tried(between=lambda process: os.kill(process, signal.SIGKILL)),
    "failed": tried({"json.dumps": failing(ZeroDivisionError())}),
    "half told": tried({"json.dumps": lambda found: whole(found)[:9]}),
    "one core": tried({"diplo_cli.draft.ahead.cores": lambda: 1}),
    "threads": tried({"threading.active_count": lambda: 2}),
    "no more processes": tried({"os.fork": failing(BlockingIOError())}),
    "no more files": tried({"os.pipe": failing(OSError())}),
    "found beside": tried(between=hide),
}
with patch("diplo_cli.draft.ahead.cores", lambda: 2), Ahead(text * 20) as busy:
    left = busy._fork
outcomes["left"] = not os.path.exists(f"/proc/{left}")
print(json.dumps(outcomes))
"""


def test_the_documents_are_the_same_whatever_becomes_of_the_process() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        input=REPORT, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    beside = [2, True, True, True]
    here = [2, True, False, True]
    assert json.loads(done.stdout) == {
        "killed": beside,
        "failed": beside,
        "half told": beside,
        "one core": here,
        "threads": here,
        "no more processes": here,
        "no more files": here,
        "found beside": beside,
        "left": True,
    }


def test_the_process_ends_when_the_one_that_started_it_is_killed() -> None:
    script = """
import os, signal, sys
from unittest.mock import patch
from diplo_cli.draft.ahead import Ahead

long = lambda found: "x" * 1_000_000  # more than a pipe holds
with patch("diplo_cli.draft.ahead.cores", lambda: 2), patch("json.dumps", long):
    process = Ahead(sys.stdin.read())._fork
os.write(1, str(process).encode())
os.kill(os.getpid(), signal.SIGKILL)
"""
    # Their standard output ends when both have: it would take until the timeout else.
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=REPORT, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", timeout=20, check=False,
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL
    assert int(done.stdout) > 0
