"""Every error is one line on standard error that names the way out, with the promised exit code."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.cli import WORLD, Run, Write, press_ctrl_c, python, unmeasure
from tests.cli.terminal import as_a_user
from tests.conftest import Result

pytestmark = pytest.mark.no_cover

SECTOR_COLUMNS = "id, name, broader, aliases, document_count, topic_count, extra"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("doc", "diplo: there is no command 'doc'; did you mean docs?"),
        ("zzz", "diplo: there is no command 'zzz'; `diplo --help` lists them"),
        ("--foo", "diplo: no such option: --foo; see `diplo --help`"),
        ("docs show", "diplo docs show: missing argument 'ID'; see `diplo docs show --help`"),
        (
            "docs show a b",
            "diplo docs show: got unexpected extra argument(s) (b); see `diplo docs show --help`",
        ),
        (
            "docs list a",
            "diplo docs list: got unexpected extra argument(s) (a); see `diplo docs list --help`",
        ),
        (
            "docs --sectr transport",
            "diplo docs list: no such option: --sectr (Possible options: --country, --sector,"
            " --year); see `diplo docs list --help`",
        ),
        (
            "docs --json --format csv",
            "diplo docs list: invalid value: --json and --format csv exclude each other; see"
            " `diplo docs list --help`",
        ),
        (
            "docs --format xml",
            "diplo docs list: invalid value for '--format': 'xml' is not one of 'table', 'json',"
            " 'jsonl', 'csv', 'tsv', 'markdown'; see `diplo docs list --help`",
        ),
        (
            "docs --sector trnsport",
            "diplo: --sector: no sector answers to 'trnsport'; the nearest: Transport",
        ),
        (
            "docs --country Kazakstan",
            "diplo: --country: no country answers to 'Kazakstan'; the nearest: Kazakhstan,"
            " Pakistan",
        ),
        ("docs --type treat", "diplo: --type: no type is called 'treat'; did you mean treaty"),
        (
            "docs --year 2023-13",
            "diplo: --year: '2023-13' is no year, month or day; write it like 2023, 2023-06 or"
            " 2023-06-22",
        ),
        (
            "docs --until 2023-02-30",
            "diplo: --until: '2023-02-30' is no year, month or day; write it like 2023, 2023-06 or"
            " 2023-06-22",
        ),
        (
            "sectors --columns ID",
            f"diplo: --columns: sectors have no 'ID'; the columns are {SECTOR_COLUMNS}",
        ),
        (
            "sectors --sort namw",
            f"diplo: --sort: sectors have no 'namw'; the columns are {SECTOR_COLUMNS}",
        ),
        (
            "schema doc",
            "diplo: schema: there is no noun 'doc'; the nouns are meetings, docs, orgs, people,"
            " sectors, topics, initiatives, figures, sources",
        ),
        ("cache remove", "diplo cache: no such command 'remove'; see `diplo cache --help`"),
    ],
)
def test_a_wrong_command_line_is_answered_in_one_line_with_the_way_out(
    asked: str, said: str, world: Run
) -> None:
    done = world(*asked.split())
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(said)
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("asked", ["docs --data", "docs --sector", "docs -o", "docs --json=yes"])
def test_a_wrong_option_leads_to_the_help_of_its_own_command(asked: str, diplo: Run) -> None:
    done = diplo(*asked.split())
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("diplo docs: option '-")
    assert done.err.endswith("; see `diplo docs --help`\n")


@pytest.mark.parametrize("limit", ["x", "-1", "1.5", ""])
def test_a_limit_that_is_no_number_is_answered_in_plain_words(limit: str, diplo: Run) -> None:
    done = diplo("docs", f"--limit={limit}")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "whole number" in done.err
    assert "x>=0" not in done.err


@pytest.mark.parametrize("option", ["sector", "ministry", "org", "country", "person", "initiative"])
def test_a_filter_without_letters_is_answered_with_what_there_is(option: str, world: Run) -> None:
    done = world("topics", f"--{option}", "…")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"diplo: --{option}: no ")
    assert re.search("; there (is|are) ", done.err)


def test_a_country_that_is_like_none_gets_a_few_of_all(world: Run) -> None:
    done = world("docs", "--country", "ZZZ")
    said = r"no country answers to 'ZZZ'; there are \d+, such as AD, AE, AF, AG, AI\n"
    assert re.fullmatch(f"diplo: --country: {said}", done.err)


@pytest.mark.parametrize("option", ["--meeting", "--country"])
def test_a_filter_that_is_not_utf_8_answers_to_nothing(option: str, world: Run) -> None:
    done = world("docs", option, "\udcff")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"diplo: {option}: no {option[2:]} answers to '\\\\xff'; ")


def test_an_empty_path_is_a_wrong_command_line(diplo: Run) -> None:
    assert diplo("docs", "--data", "") == Result(
        2, "", "diplo: --data: the path is empty; name a file or a folder\n"
    )


def test_every_problem_of_every_file_is_listed_in_order(diplo: Run, write: Write) -> None:
    write("[[sectors]]\nid = 'A'\nname = 'A'\n\n[[sectors]]\nid = 'b'\n", "one.toml")
    write("[[sectors]\n", "two.toml")
    done = diplo("docs", "--data", "two.toml", "--data", "one.toml")
    assert done == Result(
        1,
        "",
        "one.toml:2: id must be an id of small letters, digits and single hyphens, not 'A'; write"
        ' it like "2023-06-22-baku"\n'
        "one.toml:5: sectors has no name; add name = …\n"
        "two.toml:1:10: expected ']]' at the end of an array declaration; mend the TOML here"
        " (https://toml.io)\n",
    )


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("nowhere.toml", "there is no such file or folder; check the path"),
        ("empty", "this folder holds no *.toml file; add a dataset file to it or name another"),
        ("loop", "this can't be read: too many levels of symbolic links; check the path"),
        ("file.toml/inside", "this can't be read: not a directory; check the path"),
        ("/dev/null", "this is neither a file nor a folder; name a TOML file or a folder of them"),
    ],
)
def test_a_path_that_leads_nowhere_is_answered_in_one_line(
    path: str, said: str, diplo: Run, write: Write, tmp_path: Path
) -> None:
    write("", "file.toml")
    (tmp_path / "empty").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    done = diplo("docs", "--data", path)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(f"{path}: {said}")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"[[people]]\nid = 'p'\nname = '\xff'\n", "bad.toml:3: byte 0xFF is not UTF-8; save"),
        (b"x = 1\nx = 2\n", "bad.toml:2:"),
        (b"\0", "bad.toml:1:1: "),
        (b"x = " + b"[" * 100_000, "bad.toml:1: this is nested too deeply to be read; use fewer"),
    ],
)
def test_a_file_that_is_no_toml_is_answered_with_its_line(
    content: bytes, said: str, diplo: Run, tmp_path: Path
) -> None:
    (tmp_path / "bad.toml").write_bytes(content)
    done = diplo("docs", "--data", "bad.toml")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert done.err.startswith(said)


def test_missing_files_hide_no_problem_of_the_others(diplo: Run, write: Write) -> None:
    write("[[sectors]]\nid = 'A'\nname = 'A'\n", "bad.toml")
    done = diplo("docs", "--data", "nowhere", "--data", "bad.toml")
    assert done.code == 1
    assert [line.split(": ")[0] for line in done.err.splitlines()] == ["bad.toml:2", "nowhere"]


def test_every_path_of_the_environment_that_is_missing_is_named(diplo: Run) -> None:
    assert diplo("docs", DIPLO_DATA="a:b") == Result(
        1,
        "",
        "a: there is no such file or folder; check the path\n"
        "b: there is no such file or folder; check the path\n",
    )


def test_an_empty_setting_of_the_environment_means_the_bundled_dataset(diplo: Run) -> None:
    assert diplo("docs", "--count", DIPLO_DATA="") == Result(0, "13\n", "")


REFUSED = "permission denied; ask for the permission, or name another path\n"


@pytest.mark.parametrize("path", ["secret.toml", "folder", "closed/data.toml"])
def test_what_may_not_be_read_is_answered_in_one_line(
    path: str, write: Write, environment: dict[str, str], tmp_path: Path
) -> None:
    write(WORLD, "secret.toml").chmod(0)
    write(WORLD, "folder/data.toml").parent.chmod(0)
    write(WORLD, "closed/data.toml").parent.chmod(0o600)
    try:
        done = subprocess.run(
            python("docs", "--data", path),
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            preexec_fn=as_a_user,
            check=False,
        )
    finally:
        for name in ("folder", "closed"):
            (tmp_path / name).chmod(0o700)
    said = f"{path}: you may not read this; ask for the permission to read it\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("draft closed/r.txt", "you may not read this; ask for the permission to read it"),
        ("export sqlite closed/a.db", REFUSED),
        ("draft r.txt -o closed/a.toml", REFUSED),
        ("new source --publisher P --into closed/a.toml", REFUSED),
    ],
)
def test_a_folder_of_somebody_else_is_named_and_no_full_disk(
    asked: str, said: str, write: Write, environment: dict[str, str], tmp_path: Path
) -> None:
    write("", "closed/a.toml").parent.chmod(0)
    try:
        done = subprocess.run(
            python(*asked.split()),
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            preexec_fn=as_a_user,
            check=False,
        )
    finally:
        (tmp_path / "closed").chmod(0o700)
    path = next(word for word in asked.split() if word.startswith("closed/"))
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert done.stderr.startswith(f"diplo: {path}: {said}")


@pytest.mark.parametrize("asked", ["export sqlite", "new source --publisher P --into"])
def test_a_name_that_is_too_long_is_told_as_that(asked: str, diplo: Run) -> None:
    name = "n" * 300
    done = diplo(*asked.split(), name)
    assert done == Result(1, "", f"diplo: {name}: file name too long; name another path\n")


def test_a_required_text_that_is_empty_is_not_to_be_left_out(diplo: Run, write: Write) -> None:
    write("[[sectors]]\nid = 'a'\nname = ''\n", "bad.toml")
    done = diplo("sectors", "--data", "bad.toml")
    assert done.err.startswith("bad.toml:3: name must be text, not empty")
    assert "leave it out" not in done.err


# A fault of diplo's own, made by a module that Python loads before it.
FAULT = """\
import sqlite3

def broken(*_args, **_options):
    raise RuntimeError("no such luck")

sqlite3.connect = broken
"""


@pytest.fixture
def faulty(diplo: Run, write: Write, environment: dict[str, str]) -> Run:
    """Run a diplo that fails of itself."""
    unmeasure(environment)
    folder = write(FAULT, "fault/sitecustomize.py").parent
    path = os.pathsep.join([str(folder), *filter(None, [environment.get("PYTHONPATH")])])

    def run(*arguments: str, **settings: str) -> Result:
        done: Result = diplo(*arguments, **{**settings, "PYTHONPATH": path})
        return done

    return run


def test_a_fault_of_diplo_is_one_line_that_says_how_to_report_it(faulty: Run) -> None:
    assert faulty("docs") == Result(
        70,
        "",
        "diplo: a fault of its own, RuntimeError: no such luck; run it again with DIPLO_DEBUG=1"
        " for the traceback, and report that to the project\n",
    )


def test_a_fault_of_diplo_shows_its_traceback_when_asked_to(faulty: Run) -> None:
    done = faulty("docs", DIPLO_DEBUG="1")
    assert (done.code, done.out) == (70, "")
    assert done.err.startswith("Traceback (most recent call last):\n")
    assert done.err.endswith("RuntimeError: no such luck\n")


def test_a_fault_of_diplo_leaves_no_file_behind(faulty: Run, tmp_path: Path) -> None:
    assert faulty("docs", "-o", "out.json").code == 70
    left = [path.name for path in tmp_path.rglob("*") if path.is_file()]
    assert [name for name in left if not name.startswith("sitecustomize.")] == []


@pytest.mark.parametrize("asked", ["docs", "docs --json", "docs -o out.json", "docs show x"])
def test_ctrl_c_ends_a_command_silently(
    asked: str, environment: dict[str, str], tmp_path: Path
) -> None:
    pipe = tmp_path / "data.toml"
    os.mkfifo(pipe)
    process = subprocess.Popen(
        python(*asked.split(), "--data", pipe),
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with pipe.open("wb"):  # opens when the command reads from it
        out, err = press_ctrl_c(process)
    assert (process.returncode, out, err) == (130, b"", b"")
    assert list(tmp_path.iterdir()) == [pipe]
