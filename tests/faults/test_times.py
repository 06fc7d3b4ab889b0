"""A clock that goes wrong, and changes that a time stamp hardly shows, give no old answer."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from diplo_cli import SectorRow, caching, find, open_index
from tests.conftest import Result
from tests.faults import COUNT, Place, rounds
from tests.faults.conftest import Tried
from tests.faults.test_cache_folder import mount

pytestmark = pytest.mark.no_cover

ANSWER = Result(0, COUNT, "")
HOUR = 3600

# Runs the command under another clock.
LATER = """\
import os, time
shift, now, now_ns = float(os.environ["SHIFT"]), time.time, time.time_ns
time.time = lambda: now() + shift
time.time_ns = lambda: now_ns() + int(shift * 1e9)
from diplo_cli.__main__ import main
main()
"""


@pytest.mark.parametrize("shift", [-HOUR, -20 * 365 * 24 * HOUR, HOUR])
def test_a_clock_that_was_set_anew_changes_no_answer(
    shift: int, place: Place, tried: Tried
) -> None:
    def ask(seconds: int) -> Result:
        program = (sys.executable, "-c", LATER)
        return place.run("docs", "--count", program=program, settings={"SHIFT": str(seconds)})

    assert ask(0) == ANSWER
    assert ask(shift) == ANSWER
    (place.data / "c.toml").write_text("")
    assert ask(shift) == Result(0, "3\n", "")
    place.settle()
    assert ask(shift) == ask(0) == Result(0, "3\n", "")
    assert place.litter() == []
    tried("clock set back or forth", 5)


def sector(name: str) -> str:
    return f'[[sectors]]\nid = "{name}"\nname = "X"\n'


def first(path: Path) -> str:
    return find(open_index([path]), SectorRow)[0].id


def test_edits_of_the_same_size_one_after_the_other_are_all_seen(
    place: Place, tried: Tried, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIPLO_CACHE_DIR", str(place.cache))
    path = place.folder / "edited.toml"
    for number in range(times := rounds(60, 2000)):
        path.write_text(sector(f"s{number:04}"))
        assert first(path) == f"s{number:04}"
        assert first(path) == f"s{number:04}"
        if number % 20 == 0:
            place.settle()
            assert first(path) == f"s{number:04}"  # from now on from the cache
    assert list(place.cache.glob("*.sqlite"))
    tried("edits within one tick, to the same size", times)


def test_an_edit_under_the_old_time_and_size_is_seen(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIPLO_CACHE_DIR", str(place.cache))
    path = place.folder / "edited.toml"
    path.write_text(sector("old"))
    place.settle()
    assert first(path) == "old"
    before = path.stat()
    path.write_text(sector("new"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert first(path) == "new"


def test_an_edit_in_the_same_second_is_seen_where_a_disk_keeps_whole_seconds(
    place: Place, tried: Tried, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = place.folder / "image"
    image.write_bytes(b"\0" * (4 << 20))
    made = subprocess.run(["mkfs.ext4", "-q", "-I", "128", image], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("no such file system can be made here")
    monkeypatch.setenv("DIPLO_CACHE_DIR", str(place.cache))
    disk = place.folder / "disk"
    with mount("ext4", "-o", "loop", str(image), at=disk):
        path = disk / "edited.toml"
        for number in range(times := 20):
            path.write_text(sector(f"s{number}"))
            assert path.stat().st_ctime_ns % 1_000_000_000 == 0
            for _ in range(2):
                assert first(path) == f"s{number}"
                place.settle()
    tried("edits within one second, where a disk keeps whole seconds", times)


@pytest.mark.parametrize(("age", "settled"), [(0.5, False), (1.5, False), (2.5, True)])
def test_a_time_without_a_fraction_settles_later(
    age: float, settled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = 1_000_000_000 * 1_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: changed + int(age * 1e9))
    assert caching.are_settled([changed]) is settled
    assert caching.are_settled([changed + 1])


def test_files_that_change_all_the_while_are_read_as_they_were_at_some_moment(
    place: Place, tried: Tried
) -> None:
    path = place.folder / "busy.toml"
    texts = [
        "".join(f'[[sectors]]\nid = "{name}{number}"\nname = "X"\n' for number in range(400))
        for name in ("a", "b")
    ]
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            other = path.with_suffix(".new")
            other.write_text(texts[number % 2])
            other.replace(path)
            time.sleep(0.002)

    times = rounds(3, 50)
    path.write_text(texts[0])
    writer = threading.Thread(target=write)
    writer.start()
    try:
        done = [place.run("sectors", "--columns", "id", "--data", str(path)) for _ in range(times)]
    finally:
        stop.set()
        writer.join()
    for each in done:
        assert (each.code, each.err) == (0, "")
        assert {line[0] for line in each.out.split()[1:]} in ({"a"}, {"b"})
        assert len(each.out.split()) == 401
    tried("files changed while they are read", times)
