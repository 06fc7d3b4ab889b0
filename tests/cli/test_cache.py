"""The cache makes the next question fast, is never trusted, and can be shown and emptied."""

import os
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

from diplo_cli.caching import JUST_NOW_NS
from tests.cli import WORLD, Run, python
from tests.cli.terminal import Terminal, as_a_user
from tests.conftest import Result

pytestmark = pytest.mark.no_cover

ANSWER = Result(0, "3\n", "")
LONG_AGO = 1_000_000_000


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    """Write a dataset that has not been touched for long."""
    return written(tmp_path / "data.toml", WORLD)


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


@pytest.fixture
def ask(diplo: Run, dataset: Path) -> Run:
    """Count the documents of the dataset."""

    def count(**settings: str) -> Result:
        done: Result = diplo("docs", "--count", "--data", dataset, **settings)
        return done

    return count


@pytest.fixture
def cached(ask: Run, tmp_path: Path) -> Path:
    """Give the file of the cache, after the first question."""
    time.sleep(JUST_NOW_NS / 1e9)  # until the file is old enough not to change unseen
    ask()
    (path,) = (tmp_path / "cache").iterdir()
    return path


def test_the_cache_is_one_file_that_stays_as_it_is(cached: Path, ask: Run) -> None:
    before = cached.stat()
    assert ask() == ANSWER
    assert cached.stat() == before or cached.stat().st_mtime_ns == before.st_mtime_ns
    assert list(cached.parent.iterdir()) == [cached]


def test_only_its_user_can_read_the_cache(cached: Path) -> None:
    assert cached.stat().st_mode & 0o077 == 0
    assert cached.parent.stat().st_mode & 0o077 == 0


def test_a_changed_dataset_is_answered_anew(cached: Path, ask: Run, dataset: Path) -> None:
    written(dataset, WORLD.replace("2025-03-03-health", "2025-03-03-wealth") + FOURTH)
    assert ask() == Result(0, "4\n", "")


FOURTH = """
[[meetings.documents]]
id = "2025-03-03-more"
title = "More"
type = "treaty"
"""


def test_a_dataset_replaced_by_one_of_the_same_size_and_time_is_answered_anew(
    cached: Path, dataset: Path, diplo: Run
) -> None:
    other = written(dataset.with_name("other.toml"), WORLD.replace('"Health"', '"Wealth"'))
    other.replace(dataset)
    done = diplo("docs", "--type", "treaty", "--columns", "title", "--data", dataset)
    assert done == Result(0, "Title\nWealth\n", "")


@pytest.mark.parametrize(
    "damage",
    [b"", b"no database at all", b"SQLite format 3\0" + b"\xff" * 5000],
    ids=["empty", "text", "noise"],
)
def test_a_damaged_cache_is_made_anew(damage: bytes, cached: Path, ask: Run) -> None:
    cached.write_bytes(damage)
    assert ask() == ANSWER
    assert cached.read_bytes().startswith(b"SQLite format 3\0")
    assert len(cached.read_bytes()) > len(damage)


@pytest.mark.parametrize("part", [1, 2, 3])
def test_a_cache_cut_short_is_made_anew(part: int, cached: Path, ask: Run) -> None:
    whole = cached.read_bytes()
    cached.write_bytes(whole[: len(whole) * part // 4])
    assert ask() == ANSWER


def test_a_cache_that_lacks_its_tables_is_made_anew(cached: Path, ask: Run) -> None:
    connection = sqlite3.connect(cached)
    connection.execute("DROP TABLE stored")
    connection.commit()
    connection.close()
    assert ask() == ANSWER


def test_a_cache_of_another_version_is_made_anew(cached: Path, ask: Run) -> None:
    connection = sqlite3.connect(cached)
    connection.execute("UPDATE meta SET value = x'00' WHERE name = 'identity'")
    connection.execute("DELETE FROM stored")
    connection.commit()
    connection.close()
    assert ask() == ANSWER


def test_a_link_in_the_place_of_the_cache_is_not_followed(
    cached: Path, ask: Run, tmp_path: Path
) -> None:
    other = tmp_path / "other.sqlite"
    shutil.copy(cached, other)
    connection = sqlite3.connect(other)
    connection.execute("DELETE FROM stored")
    connection.commit()
    connection.close()
    cached.unlink()
    cached.symlink_to(other)
    assert ask() == ANSWER


@pytest.mark.parametrize("folder", ["/proc/nowhere", "/dev/null", "/dev/null/cache", "data.toml"])
def test_an_answer_needs_no_cache(folder: str, ask: Run) -> None:
    assert ask(DIPLO_CACHE_DIR=folder) == ANSWER


def test_an_answer_needs_no_right_to_write_the_cache(
    tmp_path: Path, dataset: Path, environment: dict[str, str]
) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    done = subprocess.run(
        python("docs", "--count", "--data", dataset),
        env={**environment, "DIPLO_CACHE_DIR": str(folder)},
        capture_output=True,
        text=True,
        preexec_fn=as_a_user,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == ANSWER
    assert list(folder.iterdir()) == []


def test_an_answer_needs_no_home(ask: Run, environment: dict[str, str]) -> None:
    del environment["DIPLO_CACHE_DIR"]
    assert ask(HOME="/nonexistent", XDG_CACHE_HOME="") == ANSWER


def test_several_first_questions_at_once_all_get_the_answer(
    dataset: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    asking = [
        subprocess.Popen(
            python("docs", "--count", "--data", dataset),
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    assert [(*each.communicate(), each.returncode) for each in asking] == [("3\n", "", 0)] * 4
    assert [path.suffix for path in (tmp_path / "cache").iterdir()] == [".sqlite"]


def test_the_folder_of_the_cache_is_shown(diplo: Run, environment: dict[str, str]) -> None:
    assert diplo("cache", "path") == Result(0, f"{environment['DIPLO_CACHE_DIR']}\n", "")


@pytest.mark.skipif(not Path("/proc").exists(), reason="macOS has a place of its own")
def test_the_cache_stands_among_the_user_s_caches(
    diplo: Run, environment: dict[str, str], tmp_path: Path
) -> None:
    del environment["DIPLO_CACHE_DIR"]
    done = diplo("cache", "path", HOME=str(tmp_path), XDG_CACHE_HOME="")
    assert done == Result(0, f"{tmp_path}/.cache/diplo\n", "")
    done = diplo("cache", "path", XDG_CACHE_HOME=str(tmp_path / "mine"))
    assert done == Result(0, f"{tmp_path}/mine/diplo\n", "")


def test_the_path_of_the_cache_drives_no_terminal_and_is_exact_elsewhere(
    tmp_path: Path, environment: dict[str, str], diplo: Run
) -> None:
    odd = "/no/\033[2Jx"
    shown = Terminal(tmp_path, environment).run("cache", "path", DIPLO_CACHE_DIR=odd)
    assert (shown.code, shown.raw, shown.err) == (0, "/no/\\x1b[2Jx\n", "")
    assert diplo("cache", "path", DIPLO_CACHE_DIR=odd) == Result(0, f"{odd}\n", "")


def test_the_cache_is_emptied_of_what_diplo_made_and_nothing_else(cached: Path, diplo: Run) -> None:
    size = cached.stat().st_size
    own = ["patterns.sqlite", f"{cached.stem}-words.sqlite", f"{cached.stem}.seal"]
    own.append(".diplo-0123456789abcdef.tmp")  # left by a process that was killed
    others = ["notes.txt", "mine.sqlite", "notes.seal", "x-words.sqlite", "left.tmp", "0.sqlite"]
    for name in (*own, *others):
        (cached.parent / name).write_bytes(b"1234")
    assert diplo("cache", "clear") == Result(0, f"removed 1 index, {size + 16:,} bytes\n", "")
    assert {path.name for path in cached.parent.iterdir()} == set(others)


def test_emptying_an_empty_cache_is_no_error(diplo: Run) -> None:
    assert diplo("cache", "clear") == Result(0, "removed 0 indexes, 0 bytes\n", "")


def test_what_can_t_be_removed_from_the_cache_is_named(diplo: Run, tmp_path: Path) -> None:
    odd = tmp_path / "cache" / "0123456789abcdef.sqlite"
    odd.mkdir(parents=True)
    done = diplo("cache", "clear")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert done.err.startswith(
        f"diplo: {tmp_path}/cache/0123456789abcdef.sqlite: this can't be removed: "
    )
