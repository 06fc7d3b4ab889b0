"""`diplo diff`: as text, as JSON, between files and between revisions of git."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.builders import Write
from tests.cli import WORLD, Run, toml
from tests.cli.terminal import Terminal

CHANGED = (
    WORLD.replace('"Agreement on trains"', '"Agreement on rail"')
    .replace('sectors = ["culture"]', 'sectors = ["culture", "rail"]')
    .replace('name = "Azerbaijan Railways"', 'name = "Railways"\nnote = "Renamed."')
)


@pytest.fixture
def two(write: Write) -> tuple[Path, Path]:
    return write(WORLD, "old/data.toml"), write(CHANGED, "new/data.toml")


def test_differences_are_told_by_record_and_field(diplo: Run, two: tuple[Path, Path]) -> None:
    done = diplo("diff", *two)
    assert (done.code, done.err) == (1, "")
    assert done.out == (
        "~ orgs azerbaijan-railways\n"
        "    - name: Azerbaijan Railways\n"
        "    + name: Railways\n"
        "    + note: Renamed.\n"
        "~ docs 2023-06-22-museums\n"
        "    + sectors: rail\n"
        "~ docs 2023-06-22-trains\n"
        "    - title: Agreement on trains\n"
        "    + title: Agreement on rail\n"
        "3 changed\n"
    )


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("1", "1.0", "- extra.x: 1|+ extra.x: 1.0"),
        ("1", "'1'", '- extra.x: 1|+ extra.x: "1"'),
        ("[true, 2]", "[1, 2]", "- extra.x: true|+ extra.x: 1"),
        ("['a', 'b']", "['a; b']", '- extra.x: ["a","b"]|+ extra.x: ["a; b"]'),
        ("[{name = 'A', part = 1}]", "[{name = 'A', part = 2}]",
         '- extra.x: {"name":"A","part":1}|+ extra.x: {"name":"A","part":2}'),
        ("{}", "[]", "- extra.x: {}|+ extra.x: []"),
        ("[]", "''", '- extra.x: []|+ extra.x: ""'),
    ],
)  # fmt: skip
def test_what_changed_of_a_free_field_is_shown(
    old: str, new: str, told: str, diplo: Run, write: Write
) -> None:
    country = "[[countries]]\nid = 'XQ'\nname = 'X'\n[countries.extra]\nx = "
    files = write(f"{country}{old}\n", "a.toml"), write(f"{country}{new}\n", "b.toml")
    lines = "".join(f"    {line}\n" for line in told.split("|"))
    assert diplo("diff", *files) == (1, f"~ countries XQ\n{lines}1 changed\n", "")


@pytest.mark.no_cover
def test_a_free_field_that_is_an_empty_list_is_shown(diplo: Run, write: Write) -> None:
    country = "[[countries]]\nid = 'XQ'\nname = 'X'\n"
    files = write(country, "a.toml"), write(f"{country}extra = {{ x = [] }}\n", "b.toml")
    assert diplo("diff", *files).out == "~ countries XQ\n    + extra.x: []\n1 changed\n"


@pytest.mark.no_cover
def test_no_difference_is_silent(diplo: Run, two: tuple[Path, Path]) -> None:
    assert diplo("diff", two[0], two[0]) == (0, "", "")
    assert diplo("diff", two[0], two[0].parent) == (0, "", "")
    assert diplo("diff", two[0], two[0], "--json") == (0, "[]\n", "")


def test_differences_are_rows_for_scripts(diplo: Run, two: tuple[Path, Path]) -> None:
    done = diplo("diff", *two, "--json")
    rows = json.loads(done.out)
    assert done.code == 1
    assert [list(row) for row in rows] == [["noun", "id", "change", "field", "old", "new"]] * 4
    assert rows[2] == {
        "noun": "docs", "id": "2023-06-22-museums", "change": "changed", "field": "sectors",
        "old": ["culture"], "new": ["culture", "rail"],
    }  # fmt: skip


@pytest.mark.no_cover
def test_differences_are_counted_and_chosen(diplo: Run, two: tuple[Path, Path]) -> None:
    assert diplo("diff", *two, "--count") == (1, "4\n", "")
    done = diplo("diff", *two, "--columns", "id,field", "--format", "tsv", "--limit", "1")
    assert done.out == "id\tfield\nazerbaijan-railways\tname\n"
    assert diplo("diff", *two, "--format", "markdown").out.count("\n") == 6


def test_what_came_and_went_is_told_whole(diplo: Run, write: Write) -> None:
    more = '\n[[sectors]]\nid = "sport"\nname = "Sport"\n[sectors.extra]\nlist = [1, {a = 2}]\n'
    one, other = write(WORLD, "one.toml"), write(WORLD + more, "two.toml")
    assert diplo("diff", one, other).out == (
        "+ sectors sport\n"
        "    + id: sport\n"
        "    + name: Sport\n"
        '    + extra.list: 1; {"a":2}\n'
        "1 added\n"
    )
    assert diplo("diff", other, one).out.endswith("1 removed\n")


def test_the_problems_of_both_are_listed_and_nothing_is_compared(diplo: Run, write: Write) -> None:
    one = write(WORLD.replace('id = "rail"', 'id = "Rail"'), "one.toml")
    other = write("[[sectors]]\nnam = 1\n", "two.toml")
    done = diplo("diff", one, other)
    assert (done.code, done.out) == (1, "")
    assert "one.toml:" in done.err
    assert "two.toml:" in done.err


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["data.toml"], "there is no NEW; name two files or folders, or use --git"),
        (["", "data.toml"], "a path is empty; name a file or a folder"),
        (["data.toml", "data.toml", "--data", "data.toml"], "--data goes with --git"),
    ],
)
def test_a_command_line_that_makes_no_sense_is_a_usage_error(
    given: list[str], said: str, diplo: Run, write: Write
) -> None:
    write(WORLD)
    done = diplo("diff", *given)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_hostile_text_is_written_out(diplo: Run, write: Write) -> None:
    hostile = "a\x1b[2J\n+ docs fake\u202e"
    one = write(WORLD, "one.toml")
    other = write(WORLD.replace('"Health"', toml(hostile)), "two.toml")
    out = diplo("diff", one, other).out
    assert "    + title: a\\x1b[2J\\n+ docs fake\\u202e\n" in out


@pytest.mark.parametrize("width", [40, 80])
def test_a_terminal_is_never_too_narrow(
    width: int, two: tuple[Path, Path], tmp_path: Path, environment: dict[str, str]
) -> None:
    long = WORLD.replace('"Health"', toml("a word and " * 30))
    two[0].write_text(long, encoding="utf-8")
    arguments = ("diff", str(two[0]), str(two[1]), "--no-pager")
    seen = Terminal(tmp_path, environment).run(*arguments, size=(50, width))
    assert seen.code == 1
    assert "\x1b[31m" in seen.raw
    assert max(map(len, seen.lines)) <= width


# Between revisions of git.


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """Make a repository of two commits, and a change in the files that none has."""
    folder = tmp_path / "repository"
    folder.mkdir()
    data = folder / "data.toml"
    git(folder, "init", "-q")
    for text in (WORLD, CHANGED):
        data.write_text(text, encoding="utf-8")
        git(folder, "add", ".")
        git(folder, "commit", "-q", "-m", "records")
    data.write_text(CHANGED.replace('"Astana"', '"Almaty"'), encoding="utf-8")
    return folder


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, "-C", folder, *arguments], check=True, capture_output=True)


def test_two_revisions_are_compared(diplo: Run, history: Path) -> None:
    done = diplo("diff", "--git", "HEAD~1", "HEAD", "--data", history / "data.toml")
    assert (done.code, done.err) == (1, "")
    assert done.out.endswith("3 changed\n")
    assert done.out.startswith("~ orgs azerbaijan-railways\n")


def test_a_revision_is_compared_with_the_files_as_they_are(diplo: Run, history: Path) -> None:
    done = diplo("diff", "--git", "HEAD", "--data", history)
    assert done.code == 1
    assert done.out == (
        "~ meetings 2025-03-03-astana\n    - city: Astana\n    + city: Almaty\n1 changed\n"
    )


def test_nothing_is_checked_out(diplo: Run, history: Path) -> None:
    before = {path: path.read_bytes() for path in history.glob("*.toml")}
    diplo("diff", "--git", "HEAD~1", "HEAD", "--data", history)
    assert {path: path.read_bytes() for path in history.iterdir() if path.is_file()} == before


def test_a_file_moved_in_a_folder_is_no_difference(diplo: Run, history: Path) -> None:
    git(history, "checkout", "-q", ".")
    (history / "records").mkdir()
    git(history, "mv", "data.toml", "records/all.toml")
    (history / "records" / ".hidden.toml").write_text("broken [", encoding="utf-8")
    git(history, "add", "-A")
    git(history, "commit", "-q", "-m", "move")
    assert diplo("diff", "--git", "HEAD~1", "HEAD", "--data", history) == (0, "", "")


def test_problems_of_a_revision_name_it(diplo: Run, history: Path) -> None:
    (history / "data.toml").write_text("[[sectors]]\nnam = 1\n", encoding="utf-8")
    git(history, "commit", "-q", "-a", "-m", "broken")
    done = diplo("diff", "--git", "HEAD", "HEAD~1", "--data", history)
    assert (done.code, done.out) == (1, "")
    assert done.err.splitlines()[0].startswith("HEAD:data.toml:")


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("HEAD~9", "there is no revision 'HEAD~9'"),
        ("", "'' is no revision of git"),
    ],
)
def test_a_revision_that_is_not_there_is_named(
    revision: str, said: str, diplo: Run, history: Path
) -> None:
    done = diplo("diff", "--git", revision, "--data", history)
    assert done.code in (1, 2)
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert said in done.err


def test_a_revision_is_never_an_option_of_git(diplo: Run, history: Path, tmp_path: Path) -> None:
    done = diplo("diff", "--git", "--data", history, "--", "--output=x")
    assert (done.code, done.out) == (1, "")
    assert "is no revision of git" in done.err


def test_a_path_that_the_revision_has_not_is_named(diplo: Run, history: Path) -> None:
    (history / "more.toml").write_text(WORLD, encoding="utf-8")
    done = diplo("diff", "--git", "HEAD", "--data", history / "more.toml")
    assert (done.code, done.out) == (1, "")
    assert "HEAD: there is no dataset at more.toml" in done.err


def test_without_a_repository_it_says_so(diplo: Run, write: Write) -> None:
    done = diplo("diff", "--git", "HEAD", "--data", write(WORLD), GIT_CEILING_DIRECTORIES="/")
    assert (done.code, done.out) == (1, "")
    assert "--git needs a dataset kept in git" in done.err


def test_without_git_it_says_so(diplo: Run, history: Path, tmp_path: Path) -> None:
    done = diplo("diff", "--git", "HEAD", "--data", history, PATH=str(tmp_path))
    assert (done.code, done.out) == (1, "")
    assert done.err == "diplo: git isn't there; install it, or compare two paths\n"


def test_names_that_git_would_take_for_patterns_are_names(diplo: Run, history: Path) -> None:
    folder = history / "a [b]*?\n:(top)ü"
    folder.mkdir()
    (folder / "data.toml").write_text('[[sectors]]\nid = "sport"\nname = "Sport"\n', "utf-8")
    git(history, "add", ".")
    git(history, "commit", "-q", "-m", "odd")
    assert diplo("diff", "--git", "HEAD", "--data", folder) == (0, "", "")


def test_a_hook_of_git_compares_the_same(diplo: Run, history: Path) -> None:
    (history / "records").mkdir()
    git(history, "mv", "data.toml", "records")
    (history / "pyproject.toml").write_text("[project]\n")  # no dataset file
    git(history, "add", ".")
    git(history, "commit", "-q", "-m", "moved")
    arguments = ("diff", "--git", "HEAD", "--data", history / "records")
    assert diplo(*arguments, GIT_DIR=str(history / ".git")) == (0, "", "")
