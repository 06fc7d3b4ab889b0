"""Away from a terminal nothing is cut, wrapped or coloured, and a closed pipe ends it silently."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.cli import WORLD, Run, python, settle, shell
from tests.cli.test_pager import PEOPLE
from tests.conftest import Result

pytestmark = pytest.mark.no_cover

TITLE = "A long title of many words " * 12 + "Əli 会議 end"
LONG = f"""\
[[meetings]]
id = "a-meeting-with-an-id-far-longer-than-any-column"
date = 2023-06-22
city = "Baku"
documents = [
    {{ id = "one", title = "{TITLE}", type = "treaty" }},
    {{ id = "two", title = "Short", type = "treaty" }},
]
"""

# More than any buffer holds.

# What tells other programs to change what they print, and must not change this.
SURROUNDINGS: list[dict[str, str]] = [
    {"COLUMNS": "20", "LINES": "2"},
    {"TERM": "dumb"},
    {"TERM": ""},
    {"NO_COLOR": "1"},
    {"FORCE_COLOR": "1", "NO_COLOR": "1"},
    {"PYTHONUNBUFFERED": "1"},
    {"LC_ALL": "C"},
    {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "utf-16"},
    {"TZ": "Pacific/Auckland"},
    {"PAGER": "false", "DIPLO_PAGER": "false"},
    {"GITHUB_ACTIONS": "true", "CI": "true"},
]

SURROUNDED = pytest.mark.parametrize("around", SURROUNDINGS, ids=str)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return settle(tmp_path_factory.mktemp("long"), LONG + PEOPLE)


@pytest.fixture
def ask(environment: dict[str, str], settings: dict[str, str]) -> Run:
    """Ask the dataset of long texts: what comes out, to the byte."""

    def run(*arguments: str, **around: str) -> Result:
        done = subprocess.run(
            python(*arguments),
            env={**environment, **settings, **around},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture(scope="module")
def before() -> dict[str, Result]:
    """Remember what was printed in plain surroundings."""
    return {}


@pytest.fixture
def plain(ask: Run, before: dict[str, Result]) -> Run:
    """Ask in plain surroundings."""

    def run(asked: str) -> Result:
        if asked not in before:
            before[asked] = ask(*asked.split())
        return before[asked]

    return run


def test_a_table_in_a_pipe_has_a_row_a_line_and_every_word(ask: Run) -> None:
    header, first, second, *rest = ask("docs", "--columns", "title,id").out.split("\n")
    assert header.split() == ["Title", "ID"]
    assert first == f"{TITLE}  one"
    assert second.split() == ["Short", "two"]
    assert rest == [""]


@SURROUNDED
def test_a_table_in_a_pipe_is_the_same_whatever_surrounds_it(
    around: dict[str, str], ask: Run, plain: Run
) -> None:
    assert ask("docs", **around) == plain("docs")


@pytest.mark.parametrize("around", SURROUNDINGS[:1] + SURROUNDINGS[6:8], ids=str)
@pytest.mark.parametrize("format_", ["json", "csv", "tsv", "markdown"])
def test_every_format_is_the_same_whatever_surrounds_it(
    format_: str, around: dict[str, str], ask: Run, plain: Run
) -> None:
    done = ask("docs", "--format", format_, **around)
    assert done == plain(f"docs --format {format_}")


@pytest.mark.parametrize("around", SURROUNDINGS[:1] + SURROUNDINGS[6:8], ids=str)
def test_a_page_in_a_pipe_is_the_same_whatever_surrounds_it(
    around: dict[str, str], ask: Run, plain: Run
) -> None:
    asked = "meetings show a-meeting-with-an-id-far-longer-than-any-column"
    assert ask(*asked.split(), **around) == plain(asked)


LOCALES = pytest.mark.parametrize("around", [SURROUNDINGS[6], *SURROUNDINGS[8:10]], ids=str)


@LOCALES
def test_an_error_is_the_same_in_every_locale(around: dict[str, str], ask: Run) -> None:
    done = ask("docs", "--sort", "Əli 会議", **around)
    assert done.err.startswith("diplo: --sort: docs have no 'Əli 会議'; the columns are id, ")


@LOCALES
def test_a_name_beyond_ascii_is_found_in_every_locale(around: dict[str, str], ask: Run) -> None:
    assert ask("docs", "--country", "Türkiye", "--count", **around) == Result(0, "0\n", "")


@pytest.mark.parametrize("asked", ["docs", "docs show one", "docs --json", "docs --format csv"])
def test_there_is_no_escape_code_in_a_pipe(asked: str, ask: Run) -> None:
    assert "\x1b" not in ask(*asked.split(), TERM="xterm-256color", COLORTERM="truecolor").out


@pytest.mark.parametrize("asked", ["docs", "docs show one"])
def test_forced_colour_changes_no_letter_of_a_table(asked: str, ask: Run, plain: Run) -> None:
    coloured = ask(*asked.split(), FORCE_COLOR="1", COLUMNS="20").out
    assert coloured.replace("\x1b[1m", "").replace("\x1b[0m", "") == plain(asked).out
    assert coloured != plain(asked).out


@pytest.mark.parametrize("format_", ["json", "jsonl", "csv", "tsv", "markdown"])
def test_forced_colour_leaves_what_scripts_read_alone(format_: str, ask: Run, plain: Run) -> None:
    done = ask("docs", "--format", format_, FORCE_COLOR="1")
    assert done == plain(f"docs --format {format_}")


def test_no_line_of_a_table_ends_in_spaces(plain: Run) -> None:
    lines = plain("docs").out.splitlines()
    assert lines == [line.rstrip() for line in lines]


@pytest.mark.parametrize("format_", ["table", "json", "jsonl", "csv", "tsv", "markdown"])
@pytest.mark.parametrize("buffering", ["", "1"])
def test_a_reader_that_leaves_early_ends_the_command_silently(
    format_: str, buffering: str, bash: Run
) -> None:
    done = bash(
        f"diplo people --format {format_} | head -1 | wc -l; echo ${{PIPESTATUS[0]}}",
        PYTHONUNBUFFERED=buffering,
    )
    assert done == Result(0, "1\n141\n", "")


@pytest.mark.parametrize(
    "asked",
    ["docs", "docs --json", "docs show one", "docs --count", "schema", "cache path", "--version"],
)
def test_a_reader_that_never_reads_ends_the_command_silently(
    asked: str, environment: dict[str, str], settings: dict[str, str]
) -> None:
    assert unread(asked, {**environment, **settings}) == (141, b"")


@pytest.mark.parametrize("asked", ["", "--help", "docs -h"])
def test_a_reader_that_never_reads_ends_the_help_silently(
    asked: str, environment: dict[str, str]
) -> None:
    assert unread(asked, environment) == (141, b"")


def unread(asked: str, environment: dict[str, str]) -> tuple[int, bytes]:
    """Run a command whose output nobody reads: its code and its errors."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            python(*asked.split()),
            env=environment,
            stdout=writer,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writer)
    return done.returncode, done.stderr


@pytest.mark.parametrize("buffering", ["", "1"])
@pytest.mark.parametrize("asked", ["docs", "docs --json", "schema", "--version", "--help"])
def test_a_full_disk_is_answered_in_one_line(asked: str, buffering: str, bash: Run) -> None:
    done = bash(f"diplo {asked} > /dev/full", PYTHONUNBUFFERED=buffering)
    assert done == Result(
        1, "", "diplo: no space left on device; free some space or write elsewhere\n"
    )


@pytest.mark.parametrize("buffering", ["", "1"])
@pytest.mark.parametrize(
    ("asked", "code"),
    [("docs zzz", 2), ("docs --sort zzz", 2), ("docs show zzz", 1), ("search zzzz", 0)],
)
def test_messages_that_find_no_room_change_no_exit_code(
    asked: str, code: int, buffering: str, bash: Run
) -> None:
    done = bash(f"diplo {asked} 2> /dev/full", PYTHONUNBUFFERED=buffering)
    assert (done.code, done.err) == (code, "")


@pytest.mark.parametrize("asked", ["docs", "docs --json", "docs show one", "docs --count"])
def test_a_closed_output_is_answered_in_one_line(asked: str, bash: Run) -> None:
    assert bash(f"diplo {asked} >&-") == Result(
        1, "", "diplo: standard output is closed; open it, or name a file with --output\n"
    )


@pytest.mark.parametrize("asked", ["--help", "docs -h", "--version", "schema", "cache path"])
def test_what_a_closed_output_never_got_is_no_success(asked: str, bash: Run) -> None:
    done = bash(f"diplo {asked} >&-")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("diplo: standard output is closed; ")
    assert done.err.count("\n") == 1


def test_a_closed_output_is_no_matter_to_an_answer_in_a_file(bash: Run) -> None:
    assert bash("diplo docs --count -o n.txt >&-; cat n.txt") == Result(0, "2\n", "")


def test_a_closed_error_output_changes_no_exit_code(bash: Run) -> None:
    assert bash("diplo docs --columns x 2>&-") == Result(2, "", "")


def test_closed_input_is_no_matter(bash: Run) -> None:
    assert bash("diplo docs --count <&-") == Result(0, "2\n", "")


def test_a_fault_of_the_reader_is_no_fault_of_the_next_command(bash: Run) -> None:
    done = bash("set -o pipefail; diplo docs --format jsonl | cat | wc -l")
    assert done == Result(0, "2\n", "")


def test_a_dataset_can_come_through_a_pipe(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "world.toml").write_text(WORLD, encoding="utf-8")
    done = shell("diplo docs --count --data <(cat world.toml)", tmp_path, environment)
    assert done == Result(0, "3\n", "")


def test_a_dataset_from_a_pipe_is_never_taken_from_the_cache(
    environment: dict[str, str], tmp_path: Path
) -> None:
    done = shell(
        "for n in 1 2; do diplo people --columns id --data <(printf "
        '\'[[people]]\\nid = "p%s"\\nname = "P"\\n\' $n); done',
        tmp_path,
        environment,
    )
    assert done == Result(0, "ID\np1\nID\np2\n", "")
