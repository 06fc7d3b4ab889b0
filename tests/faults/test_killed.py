"""A process killed at any point leaves all files whole, and the next run clears up after it."""

import signal
import sys
import time
from collections.abc import Mapping
from random import Random
from typing import NamedTuple

import pytest

from tests.conftest import Result
from tests.faults import COUNT, REPORT, Place, contents, ended, rounds
from tests.faults.conftest import Tried

pytestmark = pytest.mark.no_cover

# Runs the command and, from the first file it makes on, counts calls; at one of them it is dead.
DYING = """\
import os, signal, sys
at, inside = int(os.environ.pop("DIE_AT")), os.environ.pop("DIE_IN")
calls = 0

def count(*_):
    global calls
    calls += 1
    if calls == at:
        os.kill(os.getpid(), signal.SIGKILL)

def begin(event, given):
    made = event == "os.mkdir" or (event == "open" and given[2] and given[2] & os.O_CREAT)
    if made and sys.getprofile() is None and not isinstance(given[0], int):
        if os.path.abspath(os.fsdecode(given[0])).startswith(inside):
            sys.setprofile(count)

from diplo_cli.__main__ import main
sys.addaudithook(begin)
try:
    main()
finally:
    sys.setprofile(None)
    if not at:
        print(f"calls: {calls}", file=sys.stderr)
"""


class Deed(NamedTuple):
    """A command that writes, what is done before it, and the file or folder it makes.

    `apart` tells that the files of its folder are written each for itself.
    """

    words: str
    before: tuple[str, ...] = ()
    makes: str = "nothing"
    apart: bool = False


INDEXING = {
    "the first index": Deed("docs --count"),
    "an index renewed": Deed("docs --count", ("docs --count", "touch")),
    "words to search for": Deed("search paper --count", ("docs --count",)),
}
WRITING = {
    "-o": Deed("docs --json -o out.json", makes="out.json"),
    "-o --force": Deed("docs --json -o out.json --force", ("docs -o out.json",), "out.json"),
    "export csv": Deed("export csv out", makes="out"),
    "export csv --force": Deed("export csv out --force", ("export csv out --year 2023",), "out"),
    "export sqlite": Deed("export sqlite out.db", makes="out.db"),
    "draft -o": Deed("draft one.txt -o out.toml", makes="out.toml"),
    "draft --output-dir": Deed("draft one.txt two.txt --output-dir out --force", (), "out", True),
}


def prepare(place: Place, deed: Deed, sources: Mapping[str, bytes]) -> None:
    """Put everything into the state before a deed."""
    place.clear(sources, deed.makes)
    for words in deed.before:
        if words == "touch":
            (place.data / "c.toml").write_bytes(sources["c.toml"])
            place.settle()
        else:
            assert place.run(*words.split()).code == 0


def kill_at_some_point(place: Place, words: list[str], calls: int, chance: Random) -> Result:
    """Run a command that is killed at one of its calls, or after some of its time."""
    if chance.random() < 2 / 3:
        return dying(place, words, chance.randint(1, calls))
    process = place.start(*words)
    time.sleep(chance.uniform(0.05, 0.3))
    process.kill()
    return ended(process)


def dying(place: Place, words: list[str], at: int) -> Result:
    """Run a command that is killed at one of its calls; at 0 it lives, and counts them."""
    settings = {"DIE_AT": str(at), "DIE_IN": str(place.folder)}
    return place.run(*words, program=(sys.executable, "-c", DYING), settings=settings)


def count_calls(place: Place, deed: Deed) -> int:
    """Count the calls at which a deed can be killed."""
    prepare(place, deed, place.sources())
    done = dying(place, deed.words.split(), 0)
    assert done.code == 0, done
    return int(done.err.rpartition("calls: ")[2])


@pytest.mark.parametrize("name", INDEXING)
def test_a_process_killed_while_it_indexes_leaves_the_next_answer_right(
    name: str, place: Place, tried: Tried
) -> None:
    deed, chance, sources = INDEXING[name], Random(name), place.sources()
    words, calls = deed.words.split(), count_calls(place, deed)
    right = place.run(*words)
    for _ in range(times := rounds(1, 70)):
        prepare(place, deed, sources)
        done = kill_at_some_point(place, words, calls, chance)
        assert done.code in (-signal.SIGKILL, 0)
        assert place.run(*words) == right
        assert place.litter() == []
        assert place.sources() == sources
    tried(f"killed while indexing ({name})", times)


@pytest.mark.parametrize("name", WRITING)
def test_a_process_killed_while_it_writes_leaves_all_or_nothing(
    name: str, place: Place, tried: Tried
) -> None:
    deed, chance, sources = WRITING[name], Random(name), place.sources()
    words, calls = deed.words.split(), count_calls(place, deed)
    made = place.folder / deed.makes
    whole = contents(made)
    for _ in range(times := rounds(1, 25)):
        prepare(place, deed, sources)
        old = contents(made)
        kill_at_some_point(place, words, calls, chance)
        found = contents(made)
        assert found in (old, whole) or (deed.apart and found.items() <= whole.items())
        done = place.run(*words)
        refused = found == whole and "--force" not in words
        assert done.code == (1 if refused else 0), done
        assert contents(made) == whole
        assert place.litter() == []
        assert place.sources() == sources
    tried(f"killed while writing ({name})", times)


def test_a_merge_killed_at_any_point_leaves_a_dataset_without_errors(
    place: Place, tried: Tried
) -> None:
    before, words = place.sources(), ["merge", "people", "ali-asadov", "asadov"]
    words += ["--data", str(place.data)]
    calls = count_calls(place, Deed(" ".join(words)))
    after = place.sources()
    assert before != after
    chance = Random("merge")
    for _ in range(times := rounds(3, 50)):
        place.clear(before, "nothing")
        kill_at_some_point(place, words, calls, chance)
        for name, content in place.sources().items():
            assert content in (before[name], after[name])
        assert place.run("docs", "--count") == Result(0, COUNT, "")
        done = place.run(*words)
        assert done.code == 0 or "have no id 'asadov'" in done.err
        assert place.sources() == after
        assert place.litter() == []
    tried("killed while writing (merge)", times)


def test_a_record_added_to_a_file_is_there_or_not_after_a_kill(place: Place, tried: Tried) -> None:
    before = place.sources()
    words = ["new", "person", "--name", "Gela", "--country", "GE", "--into", "data/a.toml"]
    calls = count_calls(place, Deed(" ".join(words)))
    after = place.sources()
    chance = Random("new")
    for _ in range(times := rounds(2, 30)):
        place.clear(before, "nothing")
        kill_at_some_point(place, words, calls, chance)
        assert place.sources() in (before, after)
        place.clear(before, "nothing")
        assert place.run(*words).code == 0
        assert place.sources() == after
        assert place.litter() == []
    tried("killed while writing (new)", times)


def test_the_processes_that_a_killed_draft_has_started_end_with_it(place: Place) -> None:
    reports = [f"{number}.txt" for number in range(8)]
    for name in reports:
        (place.folder / name).write_text(REPORT, encoding="utf-8")
    process = place.start("draft", *reports, "--output-dir", "out")
    while not list((place.folder / "out").glob("*.toml")):
        time.sleep(0.01)
    process.kill()
    process.communicate(timeout=30)  # ends when nobody has its standard error any more
