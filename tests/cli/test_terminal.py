"""On a terminal a table fits the width, keeps what matters, and says which dataset answered."""

import io
import json
import os
import sys
import threading
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pexpect
import pytest

from diplo_cli.cli.progress import _Bar
from tests.cli import NOUNS, WORLD, Run, Write, python
from tests.cli.terminal import STYLE, Seen, Terminal

pytestmark = pytest.mark.no_cover

SIZES = [(24, 40), (40, 80), (40, 120), (60, 200)]
DATED = ("meetings", "docs", "topics", "figures")

Listed = Callable[[str, tuple[int, int]], Seen]

PEOPLE = """\
[[people]]
id = "plain"
name = "Plain"
[[people]]
id = "wide"
name = "会議の人 한"
[[people]]
id = "combining"
name = "Jose\\u0301 e\\u0301 ประชุมที่"
[[people]]
id = "joined"
name = "می\\u200cخواهم"
"""


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give one cache folder to all that ask the bundled dataset."""
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def terminal(tmp_path: Path, environment: dict[str, str], cache: str) -> Terminal:
    return Terminal(tmp_path, {**environment, "DIPLO_CACHE_DIR": cache, "PAGER": "cat"})


@pytest.fixture(scope="module")
def before() -> dict[tuple[str, tuple[int, int]], Seen]:
    """Remember the lists seen before."""
    return {}


@pytest.fixture
def listed(terminal: Terminal, before: dict[tuple[str, tuple[int, int]], Seen]) -> Listed:
    """List the bundled records of a noun on a screen of a size."""

    def see(noun: str, size: tuple[int, int]) -> Seen:
        if (noun, size) not in before:
            before[noun, size] = terminal.run(noun, size=size)
        return before[noun, size]

    return see


def cells(text: str) -> int:
    """Count the columns that a text takes: wide letters two, marks and joiners none."""
    none = ("Mn", "Me", "Cf")
    return sum(
        0 if unicodedata.category(each) in none else 2 if unicodedata.east_asian_width(each) in "WF"
        else 1
        for each in text
    )  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("noun", NOUNS)
def test_no_line_of_a_list_is_wider_than_the_screen(
    noun: str, size: tuple[int, int], listed: Listed
) -> None:
    seen = listed(noun, size)
    assert (seen.code, seen.err) == (0, "")
    assert [line for line in seen.lines if cells(line) > size[1]] == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "record",
    ["meetings 2025-03-03-baku", "docs 2023-06-22-railways-joint-venture", "people ali-asadov"],
)
def test_no_line_of_a_page_is_wider_than_the_screen(
    record: str, size: tuple[int, int], terminal: Terminal
) -> None:
    noun, id_ = record.split()
    seen = terminal.run(noun, "show", id_, size=size)
    assert (seen.code, seen.err) == (0, "")
    assert [line for line in seen.lines if cells(line) > size[1]] == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("noun", DATED)
def test_dates_are_always_there_and_whole(noun: str, size: tuple[int, int], listed: Listed) -> None:
    header, first, *_ = listed(noun, size).lines
    assert header.split()[0] == "Date"
    assert first.split()[0] in ("2023-06-22", "2025-03-03")


@pytest.mark.parametrize("size", SIZES)
def test_titles_of_documents_are_always_there(size: tuple[int, int], listed: Listed) -> None:
    seen = listed("docs", size)
    assert "Title" in seen.lines[0].split()
    assert "Shareholder agreement" in seen.text


@pytest.mark.parametrize("size", SIZES)
def test_stances_of_topics_are_never_broken(size: tuple[int, int], terminal: Terminal) -> None:
    seen = terminal.run("topics", "--stance", "concerned", size=size)
    assert "Stance" in seen.lines[0].split()
    assert "concerned" in seen.lines[1].split()


def test_a_date_is_whole_however_many_columns_are_asked_for(terminal: Terminal) -> None:
    columns = "id,title,type,status,date,meeting,sectors,initiatives,countries,parties"
    seen = terminal.run("docs", "--columns", columns, "--limit", "1", size=(40, 80))
    assert any("2023-06-22" in line.split() for line in seen.lines)
    assert [line for line in seen.lines if cells(line) > 80] == []


@pytest.mark.parametrize("noun", NOUNS)
def test_narrow_screens_drop_columns_and_never_move_those_that_stay(
    noun: str, listed: Listed
) -> None:
    headers = [listed(noun, size).lines[0] for size in SIZES]
    shown = [[name for name in header.split("  ") if name.strip()] for header in headers]
    for narrow, wide in pairwise(shown):
        names = [name.strip() for name in narrow]
        assert [name.strip() for name in wide if name.strip() in names] == names


def test_who_signed_outlives_the_type_of_a_document_on_a_narrow_screen(listed: Listed) -> None:
    header = listed("docs", (40, 80)).lines[0].split()
    assert "Parties" in header
    assert "Type" not in header


def test_a_wide_screen_shows_the_ids_to_open(terminal: Terminal) -> None:
    seen = terminal.run("docs", "--country", "Georgia", size=(60, 200))
    assert "2023-06-22-railways-joint-venture" in seen.text


def test_the_columns_asked_for_all_stay(terminal: Terminal) -> None:
    seen = terminal.run("sectors", "--columns", "id,topic_count,name,broader", size=(24, 60))
    header = [name.strip() for name in seen.lines[0].split("  ") if name.strip()]
    assert header == ["ID", "Topics", "Name", "Part of"]


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ("date,id", "1 column that doesn't fit, in"),
        ("date,id,city", "2 columns that don't fit, in"),
    ],
)
def test_columns_asked_for_that_do_not_fit_are_counted(
    columns: str, said: str, terminal: Terminal
) -> None:
    seen = terminal.run("meetings", "--columns", columns, size=(24, 18))
    assert said in " ".join(seen.text.split())


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("stats --by type --limit 0", "13 documents in the bundled dataset."),
        ("meetings", "2 meetings in the bundled dataset"),
        ("docs --country Georgia", "1 document in the bundled dataset"),
        ("docs --year 1999", "no documents match in the bundled dataset"),
    ],
)
def test_the_line_below_a_list_says_how_many_and_of_which_dataset(
    asked: str, said: str, terminal: Terminal
) -> None:
    assert terminal.run(*asked.split()).lines[-1] == said


def test_the_line_below_a_list_names_the_dataset_that_was_asked(
    terminal: Terminal, write: Write
) -> None:
    write("[[sectors]]\nid = 'a'\nname = 'A'\n", "a.toml")
    write("[[sectors]]\nid = 'b'\nname = 'B'\n", "b.toml")
    asked = ["sectors", "--data", "a.toml"]
    assert terminal.run(*asked).lines[-1] == "1 sector in a.toml"
    asked += ["--data", "b.toml"]
    assert terminal.run(*asked).lines[-1] == "2 sectors in a.toml and 1 more"


@pytest.mark.parametrize("name", ["plain", "wide", "combining", "joined"])
def test_letters_of_any_width_leave_the_next_column_in_line(
    name: str, terminal: Terminal, write: Write
) -> None:
    asked = ("people", "--columns", "name,id", "--data", write(PEOPLE))
    lines = terminal.run(*asked).lines
    (line,) = (line for line in lines if line.split()[-1:] == [name])
    assert cells(line[: line.index(name)]) == lines[0].index("ID")


@pytest.mark.parametrize("name", ["plain", "wide", "combining", "joined"])
def test_letters_of_any_width_are_in_line_in_a_pipe_too(
    name: str, diplo: Run, write: Write
) -> None:
    lines = diplo("people", "--columns", "name,id", "--data", write(PEOPLE)).out.splitlines()
    (line,) = (line for line in lines if line.split()[-1] == name)
    assert cells(line[: line.index(name)]) == lines[0].index("ID")


def test_numbers_stand_to_the_right(terminal: Terminal, write: Write) -> None:
    lines = terminal.run("figures", "--columns", "value,id", "--data", write(WORLD)).lines
    assert lines[0].index("Value") + len("Value") == lines[0].index("ID") - 2
    assert lines[1].index("+21 %") + len("+21 %") == lines[0].index("ID") - 2


def test_no_line_on_a_terminal_ends_in_spaces(listed: Listed) -> None:
    lines = listed("docs", (40, 80)).lines
    assert [line for line in lines if line != line.rstrip()] == []


def test_headings_stand_out_on_a_terminal(listed: Listed) -> None:
    assert listed("docs", (40, 80)).raw.startswith("\x1b[1mDate")


@pytest.mark.parametrize("asked", ["docs", "meetings show 2023-06-22-baku", "--help", "docs -h"])
def test_no_color_leaves_no_escape_code_on_a_terminal(asked: str, terminal: Terminal) -> None:
    seen = terminal.run(*asked.split(), NO_COLOR="1")
    assert seen.code == 0
    assert "\x1b" not in seen.raw


@pytest.mark.parametrize("asked", ["diff data.toml more.toml", "sql --schema", "search rail"])
def test_a_dumb_terminal_gets_no_escape_code(asked: str, terminal: Terminal, write: Write) -> None:
    for name, text in (("data.toml", WORLD), ("more.toml", f"{WORLD}sectors = ['rail']\n")):
        write(text, name)
    seen = terminal.run(*asked.split(), TERM="dumb")
    assert seen.lines
    assert "\x1b" not in seen.raw


@pytest.mark.parametrize("size", SIZES)
def test_a_dumb_terminal_shows_the_same_words_in_the_same_places(
    size: tuple[int, int], terminal: Terminal, listed: Listed
) -> None:
    dumb = terminal.run("docs", size=size, TERM="dumb").raw.splitlines()
    usual = listed("docs", size).lines
    assert [line.rstrip() for line in dumb] == [line.rstrip() for line in usual]


def test_a_terminal_that_does_not_know_its_size_counts_as_eighty_wide(terminal: Terminal) -> None:
    unknown = terminal.run("docs", size=(0, 0)).text
    assert unknown == terminal.run("docs", size=(24, 80)).text


def test_json_on_a_terminal_is_indented_and_still_json(terminal: Terminal) -> None:
    seen = terminal.run("docs", "--country", "Georgia", "--json", size=(200, 80))
    assert seen.lines[:3] == ["[", "  {", '    "id": "2023-06-22-railways-joint-venture",']
    assert len(json.loads(seen.raw)[0]["parties"]) == 3


def test_a_record_as_json_on_a_terminal_is_indented_and_still_json(terminal: Terminal) -> None:
    seen = terminal.run("sectors", "show", "rail", "--json", size=(200, 80))
    assert seen.lines[:2] == ["{", '  "id": "rail",']
    assert json.loads(seen.raw)["broader"] == "transport"


def test_json_lines_stay_one_a_line_on_a_terminal(terminal: Terminal) -> None:
    seen = terminal.run("sectors", "--format", "jsonl", size=(200, 80))
    assert {json.loads(line)["extra"] == {} for line in seen.lines} == {True}


def test_an_answer_in_a_file_is_written_as_for_a_pipe(terminal: Terminal, diplo: Run) -> None:
    terminal.run("docs", "-o", "out.txt", size=(24, 40))
    assert (terminal.folder / "out.txt").read_text("utf-8") == diplo("docs").out


def test_what_takes_more_than_a_second_shows_a_bar_that_goes_away(
    terminal: Terminal, tmp_path: Path
) -> None:
    pipe = tmp_path / "slow.toml"
    os.mkfifo(pipe)
    command, *arguments = python("sectors", "--columns", "id", "--data", "slow.toml")
    child: pexpect.spawn[str] = pexpect.spawn(
        command,
        arguments,
        cwd=str(tmp_path),
        env={**terminal.environment, "TERM": "xterm-256color"},
        dimensions=(24, 80),
        encoding="utf-8",
        timeout=30,
    )
    child.expect_exact("slow.toml")
    feeding = threading.Thread(target=pipe.write_text, args=("[[sectors]]\nid='a'\nname='A'\n",))
    feeding.start()
    child.expect(pexpect.EOF)
    feeding.join()
    left = STYLE.sub("", str(child.before)).rpartition("\x1b[2K")[2]
    assert left.split() == ["ID", "a", "1", "sector", "in", "slow.toml"]
    assert child.wait() == 0


def test_no_bar_appears_once_the_work_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    screen.isatty = lambda: True  # type: ignore[method-assign]  # what Rich asks
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    bar = _Bar()
    bar.report("reading", 1, 2)
    bar.close()
    bar._appear()  # what the timer's thread had just begun
    assert screen.getvalue() == ""
