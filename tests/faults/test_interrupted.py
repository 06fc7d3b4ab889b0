"""Ctrl-C at any moment, or what tells a process to end, ends it silently with nothing left."""

import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

import diplo_cli
from tests.conftest import Result
from tests.faults import Place, contents, rounds
from tests.faults.conftest import Tried

pytestmark = pytest.mark.no_cover

# Runs the command and counts its calls; at one of them, a signal strikes.
STRIKING = """\
import os, sys
at = int(os.environ.pop("STRIKE_AT"))
number = int(os.environ.pop("STRIKE_WITH"))
calls = 0

def count(*_):
    global calls
    calls += 1
    if calls == at:
        os.kill(os.getpid(), number)

from diplo_cli.__main__ import main
sys.setprofile(count)
try:
    main()
finally:
    sys.setprofile(None)
    if not at:
        print(f"calls: {calls}", file=sys.stderr)
"""

ASKED = (
    "docs --json",
    "export csv out",
    "draft one.txt two.txt --output-dir out --force",
    "search paper --json",
    "meetings show 2023-06-22-baku",
    "export sqlite out",
    "merge people ali-asadov asadov --data data",
    "sql SELECT@fold(title)@FROM@documents",
    "check",
    "--help",
)


def interrupted(place: Place, words: list[str], at: int, number: int = 0) -> Result:
    """Run a command that a signal strikes at one of its calls; at 0 it ends, and counts them."""
    program = (sys.executable, "-c", STRIKING)
    settings = {"STRIKE_AT": str(at), "STRIKE_WITH": str(int(number))}
    return place.run(*words, program=program, settings=settings)


@pytest.mark.parametrize("asked", ASKED[: rounds(2, len(ASKED))])
def test_a_signal_at_any_moment_ends_a_command_silently(
    asked: str, place: Place, tried: Tried
) -> None:
    words = [word.replace("@", " ") for word in asked.split()]
    chance, sources = Random(asked), place.sources()
    whole = interrupted(place, words, 0)
    assert whole.code == 0
    made, changed = contents(place.folder / "out"), place.sources()
    for round_ in range(times := rounds(2, 20)):
        place.clear(sources, "out")
        at = chance.randint(1, int(whole.err.rpartition("calls: ")[2]))
        number = (signal.SIGINT, signal.SIGTERM)[round_ % 2]
        done = interrupted(place, words, at, number)
        if done.code == 0:
            assert done.out == whole.out
        else:
            ends = {128 + number}
            if number == signal.SIGTERM:  # which kills when nothing is left to be removed
                ends.add(-number)
            assert done.code in ends, (at, done)
            assert {*done.err.splitlines()} <= {*whole.err.splitlines()}, at
        assert place.sources() in (sources, changed)
        assert contents(place.folder / "out").items() <= made.items()
        place.clear(sources, "out")
        assert place.run(*words) == (0, whole.out, whole.err.rpartition("calls: ")[0])
        assert place.litter() == []
    tried(f"interrupted ({words[0]})", times)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_reader_that_takes_no_more_holds_up_no_end(number: signal.Signals, place: Place) -> None:
    document = '[[meetings.documents]]\nid = "d{}"\ntitle = "{}"\ntype = "treaty"\n'
    many = "".join(document.format(n, "On honey " * 200) for n in range(100))
    (place.folder / "big.toml").write_text(f'[[meetings]]\nid = "m"\ndate = 2025-03-03\n{many}')
    process = place.start("docs", "--json", "--data", "big.toml", stdout=subprocess.PIPE)
    assert process.stdout
    with process, process.stdout as pipe:
        assert pipe.read(1) == "["  # the rest is more than a pipe holds
        process.send_signal(number)
        assert process.wait(5) == 128 + number


# Ctrl-C before `main` runs shows a traceback, so that little may happen until then.
BEFORE = """\
import sys
sys.path.insert(0, sys.argv[1])
known = {*sys.modules}
import diplo_cli.__main__
print(*sorted({*sys.modules} - known))
"""


def test_nothing_is_imported_before_ctrl_c_is_minded() -> None:
    program = (sys.executable, "-I", "-S", "-c", BEFORE, str(Path(diplo_cli.__file__).parents[1]))
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["diplo_cli", "diplo_cli.__main__", "gc"]
