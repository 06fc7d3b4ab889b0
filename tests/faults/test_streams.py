"""Closed standard input, output and errors, in every combination."""

from itertools import combinations
from typing import NamedTuple

import pytest

from tests.cli import shell
from tests.conftest import Result
from tests.faults import FULL, Place, contents
from tests.faults.conftest import Tried

pytestmark = pytest.mark.no_cover


class Asked(NamedTuple):
    """A command; whether it speaks on standard output; its code where its input is closed."""

    words: str
    speaks: bool = True
    without_input: int = 0


ASKED = [
    Asked("docs --json -o out", speaks=False),
    Asked("search paper --count"),
    Asked("merge people ali-asadov asadov --data data"),
    Asked("docs --count"),
    Asked("export csv out", speaks=False),
    Asked("export sqlite out", speaks=False),
    Asked("draft one.txt -o out", speaks=False),
    Asked("draft one.txt two.txt --output-dir out", speaks=False),
    Asked("new person --name Gela --country GE --into out", speaks=False),
    Asked("sql - --count", without_input=2),
    Asked("draft -", without_input=1),
    Asked("check"),
    Asked("cache path"),
]
CLOSINGS = [
    " ".join(each) for count in (1, 2, 3) for each in combinations(("<&-", ">&-", "2>&-"), count)
]
SAID = "diplo: standard output is closed; open it, or name a file with --output\n"


@pytest.mark.parametrize("asked", ASKED if FULL else ASKED[:3], ids=lambda each: each.words)
def test_closed_streams_end_as_designed_and_get_into_no_file(
    asked: Asked, place: Place, tried: Tried
) -> None:
    sources = place.sources()
    typed = "echo SELECT 1 |" if asked.words.startswith("sql") else "cat one.txt |"

    def run(closing: str) -> Result:
        input_ = "" if "<&-" in closing else typed
        return shell(f"{input_} diplo {asked.words} {closing}", place.folder, {**place.environment})

    whole = run("")
    assert whole.code == 0
    made, changed = contents(place.folder / "out"), place.sources()
    closings = CLOSINGS if FULL else CLOSINGS[-1:]
    for closing in closings:
        place.clear(sources, "out")
        done = run(closing)
        code = asked.without_input if "<&-" in closing else 0
        if not code and asked.speaks and ">&-" in closing.split():
            assert done.err in ("", SAID)
            code = 1
        assert (done.code, done.out) == (
            code,
            "" if code or ">&-" in closing.split() else whole.out,
        )
        assert contents(place.folder / "out") == made
        assert place.sources() == (sources if code else changed)
        assert place.litter() == []
    tried(f"closed streams ({asked.words.split()[0]})", len(closings))


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/stderr", "/dev/fd/1"])
def test_what_is_written_to_a_closed_stream_by_its_name_is_no_success(
    name: str, place: Place
) -> None:
    done = shell(f"diplo docs -o {name} >&- 2>&-", place.folder, {**place.environment})
    assert done == Result(1, "", "")


def test_a_dataset_in_a_closed_input_is_answered_in_one_line(place: Place) -> None:
    done = shell("diplo docs --data /dev/stdin <&-", place.folder, {**place.environment})
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
