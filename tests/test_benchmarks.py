"""The benchmarks run, name what they measure, and notice an import too many."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from diplo_cli import load
from tests.conftest import ROOT, Result

pytestmark = pytest.mark.no_cover

DATASET = """
[[people]]
id = "first"
name = "First"

[[meetings]]
id = "one"
date = 2020-01-02
"""

IMPORT_LOG = """\
import time: self [us] | cumulative | imported package
import time:       100 |        100 |   typer.core
import time:       200 |        300 | richer
import time:       200 |        300 |   rich.console
import time:       200 |        300 |     pycountry
tree_sitter is only spoken of here
"""

COMMANDS = (
    "python -c pass",
    "empty Typer program",
    "diplo docs --sector transport --json",
    "diplo meetings list, piped",
    "diplo meetings list, on a terminal",
    "TAB in bash",
    "TAB in zsh",
)

STEPS = (
    "first use",
    "tomli alone",
    "diplo meetings --limit 50 --json",
    "diplo meetings --count",
)


def benchmark(name: str, *arguments: str | Path, **settings: str) -> Result:
    """Run a benchmark with a single round, in an environment of its own."""
    done = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / name, "--rounds", "1", *arguments],
        env={"PYTHONDONTWRITEBYTECODE": "1", **settings},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Result(done.returncode, done.stdout, done.stderr)


def test_startup_compares_every_command_with_two_baselines() -> None:
    done = benchmark("startup.py")
    first, header, *rows = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    assert first.startswith(f"Python {sys.version.split()[0]}, 1 round")
    assert header.split() == ["ms", "x", "python", "x", "Typer", "target"]
    assert [row.partition("   ")[0].rstrip("0123456789. ") for row in rows] == [*COMMANDS]
    assert all(row.endswith((" ok", " over")) for row in rows[2:])


def test_an_import_log_is_searched_for_packages_by_their_whole_name() -> None:
    script = "import sys, startup; print(startup.heavy_imports(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", script, IMPORT_LOG],
        env={"PYTHONPATH": str(ROOT / "benchmarks")},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == "['rich', 'pycountry']\n"


def test_startup_fails_when_json_imports_a_heavy_module(write: Callable[..., Path]) -> None:
    customize = write("import tomli\n", "sitecustomize.py")
    done = benchmark("startup.py", PYTHONPATH=str(customize.parent))
    assert done.code == 1
    assert done.err.startswith("--json with a warm cache imports tomli;")


def test_load_counts_and_measures_any_dataset(write: Callable[..., Path]) -> None:
    done = benchmark("load.py", write(DATASET), write("", "two/empty.toml").parent)
    first, header, *rows = done.out.splitlines()
    cells = dict(row.split("  ", maxsplit=1) for row in rows)
    assert (done.code, done.err) == (0, "")
    assert first.startswith(f"Python {sys.version.split()[0]}, 1 round")
    assert header.split() == ["dataset", "bundled", "ratio", "target"]
    assert cells["meetings"].split()[0] == "1"
    assert cells["people"].split()[0] == "1"
    assert {f"{step}, {unit}" for step in STEPS for unit in ("ms", "MB")} <= cells.keys()


def test_load_ends_with_what_is_wrong_with_a_dataset(write: Callable[..., Path]) -> None:
    done = benchmark("load.py", write("nonsense"))
    assert done.code == 1
    assert "data.toml:1" in done.err
    assert "Traceback" not in done.err


def test_load_ends_where_a_dataset_is_not_there(tmp_path: Path) -> None:
    done = benchmark("load.py", tmp_path / "absent.toml")
    assert done.code == 1
    assert "absent.toml: there is no such file" in done.err
    assert "Traceback" not in done.err


def test_size_measures_every_form_of_every_dataset(write: Callable[..., Path]) -> None:
    done = benchmark("size.py", write(DATASET))
    first, header, *rows = done.out.splitlines()
    cells = {row.rsplit(maxsplit=2)[0]: row.split()[-2:] for row in rows}
    assert (done.code, done.err) == (0, "")
    assert first.startswith(f"Python {sys.version.split()[0]}, 1 round")
    assert header.split() == ["bundled", "data.toml"]
    assert (cells["meetings"], cells["docs"]) == (["2", "1"], ["13", "0"])
    kinds = ("sqlite", "csv", "parquet", "jsonl")
    forms = {f"export {kind}, {unit}" for kind in kinds for unit in ("s", "MB")}
    assert {"TOML, MB", "cache, MB", "first use, s", *forms} <= cells.keys()


def test_drafting_is_measured_on_one_long_report_and_on_many() -> None:
    done = benchmark("draft_speed.py", "--reports", "2", "--rounds", "1")
    header, *rows = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    assert header.split() == ["ms", "MB"]
    names = ["diplo --version", "a report of 1,500 words", "2 reports"]
    assert [row[:34].rstrip() for row in rows[:3]] == names
    assert rows[4].endswith("ms (to reach: 500)")


def made(tmp_path: Path, name: str, meetings: int, *options: str) -> Path:
    """Make a dataset of so many meetings."""
    script = ROOT / "benchmarks" / "make_dataset.py"
    folder = tmp_path / name
    subprocess.run([sys.executable, script, str(meetings), folder, *options], check=True)
    return folder


def test_near_duplicates_are_measured_on_labelled_pairs(write: Callable[..., Path]) -> None:
    program = [sys.executable, ROOT / "benchmarks" / "duplicates.py"]
    run = partial(subprocess.run, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8")
    done = run(program, check=True)
    assert re.fullmatch(
        r"100 labelled pairs, 52 of them .*\nprecision 0\.9\d+, recall 0\.9\d+\n", done.stdout
    )
    data = write('[[people]]\nid = "x"\nname = "X"\n\n[[people]]\nid = "y"\nname = "Y"\n')
    labels = write("first,second,same\nx,y,no\n", "labels.csv")
    done = run([*program, labels, "--data", data], check=True)
    assert done.stdout.endswith("\nprecision of none, recall of none\n")
    done = run([*program, "--data", data], check=False)
    assert done.stderr == (
        f"{data}: no person has the id 'Abdel Fattah Almasri'; label people of this dataset\n"
    )


def test_a_made_dataset_is_the_same_each_time_and_sound(tmp_path: Path) -> None:
    first, again = made(tmp_path, "first", 60), made(tmp_path, "again", 60)
    other = made(tmp_path, "other", 60, "--seed", "2")
    files = {path.name: path.read_bytes() for path in first.iterdir()}
    assert len(files) == 26
    assert files == {path.name: path.read_bytes() for path in again.iterdir()}
    assert files != {path.name: path.read_bytes() for path in other.iterdir()}
    data = load(first)
    assert len(data.meetings) == 60
    assert max(len(meeting.documents) for meeting in data.meetings) <= 20


def test_a_hundred_meetings_have_the_rare_word_that_scale_searches(tmp_path: Path) -> None:
    [term] = re.findall(
        r'^TERM = "(\w+)"', (ROOT / "benchmarks" / "scale.py").read_text(), re.MULTILINE
    )
    assert any(term in path.read_text("utf-8") for path in made(tmp_path, "made", 100).iterdir())


def test_scale_compares_each_size_with_two_meetings(tmp_path: Path) -> None:
    old = tmp_path / "bin" / "tomlq"
    old.parent.mkdir()
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    # Peers differ by machine: one that can't write dates.
    asked = ("--peers", "tomlq", "--meetings", "3", "--folder", tmp_path)
    done = benchmark("scale.py", *asked, PATH=f"{old.parent}{os.pathsep}{os.environ['PATH']}")
    first, absent, _, size, header, *rows = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    assert first.startswith(f"Python {sys.version.split()[0]}, 1 round")
    assert absent.startswith("not installed or too old: ")
    assert "tomlq" in absent
    assert size.startswith("3 meetings, ")
    assert header.split()[:8] == ["s", "CPU", "s", "MB", "x", "two", "x", "tomli"]
    names = {row.partition("  ")[0] for row in rows}
    assert names >= {"first index", "50 rows", "all rows", "count", "TAB", "after an edit"}
