"""Long answers on a terminal go through the pager, as git's do."""

from functools import partial
from pathlib import Path

import pytest

from tests.cli import Run, settle
from tests.cli.terminal import Seen, Terminal

# 9 records: with the heading, the empty line and the total a list of 12 lines.
SECTORS = "".join(f"[[sectors]]\nid = 's{n}'\nname = 'Sector {n}'\n" for n in range(1, 10))
PEOPLE = "".join(f"[[people]]\nid = 'p{n}'\nname = '{'word ' * 60}{n}'\n" for n in range(300))

SMALL, LARGE = (12, 80), (13, 80)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return settle(tmp_path_factory.mktemp("sectors"), SECTORS + PEOPLE)


@pytest.fixture
def terminal(tmp_path: Path, environment: dict[str, str], settings: dict[str, str]) -> Terminal:
    return Terminal(tmp_path, {**environment, **settings})


@pytest.fixture
def list_sectors(terminal: Terminal) -> partial[Seen]:
    """List twelve lines on a screen that is too small for them."""
    return partial(terminal.run, "sectors", size=SMALL)


def pager(folder: Path, name: str, script: str = 'echo "$0 $*"; cat') -> Path:
    """Make a program that says that it was called, then shows what it is given."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_an_answer_longer_than_the_screen_goes_through_the_pager(
    list_sectors: partial[Seen], tmp_path: Path
) -> None:
    program = pager(tmp_path, "mine")
    seen = list_sectors(PAGER=str(program))
    first, *rest = seen.lines
    assert (seen.code, seen.err) == (0, "")
    assert first == f"{program} "
    assert rest == list_sectors("--no-pager").lines


def test_an_answer_that_fits_the_screen_is_printed_as_it_is(
    terminal: Terminal, tmp_path: Path
) -> None:
    seen = terminal.run("sectors", size=LARGE, PAGER=str(pager(tmp_path, "mine")))
    assert seen.lines[0].split() == ["Name", "Part", "of", "Docs", "Topics", "ID"]
    assert len(seen.lines) == 12


def test_a_page_longer_than_the_screen_goes_through_the_pager(
    terminal: Terminal, tmp_path: Path
) -> None:
    seen = terminal.run("people", "show", "p1", size=(4, 80), PAGER=str(pager(tmp_path, "mine")))
    assert seen.lines[0].startswith(f"{tmp_path}/mine")


def test_the_pager_of_diplo_goes_before_the_pager_of_everything(
    list_sectors: partial[Seen], tmp_path: Path
) -> None:
    mine, other = pager(tmp_path, "mine"), pager(tmp_path, "other")
    seen = list_sectors(DIPLO_PAGER=str(mine), PAGER=str(other))
    assert seen.lines[0] == f"{mine} "


def test_no_pager_is_started_unasked(list_sectors: partial[Seen], tmp_path: Path) -> None:
    seen = list_sectors("--no-pager", PAGER=str(pager(tmp_path, "mine")))
    assert "mine" not in seen.text


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "chosen",
    [{"PAGER": "cat"}, {"PAGER": ""}, {"DIPLO_PAGER": "cat", "PAGER": "false"}],
    ids=str,
)
def test_cat_or_nothing_as_the_pager_means_none(chosen: dict[str, str], terminal: Terminal) -> None:
    seen = terminal.run("sectors", size=SMALL, **chosen)
    assert (seen.code, seen.lines[-1].split()[:2]) == (0, ["9", "sectors"])


def test_a_pager_takes_its_options(list_sectors: partial[Seen], tmp_path: Path) -> None:
    program = pager(tmp_path, "mine")
    assert list_sectors(PAGER=f"{program} -a 'b c'").lines[0] == f"{program} -a b c"


@pytest.mark.no_cover
@pytest.mark.parametrize("command", ["WORD=said {0}", "'{0}'", "true && {0}"])
def test_a_pager_may_be_any_command_of_the_shell(
    command: str, list_sectors: partial[Seen], tmp_path: Path
) -> None:
    program = pager(tmp_path, "mine", 'echo "$0"; cat')
    assert list_sectors(PAGER=command.format(program)).lines[0] == str(program)


def test_less_is_the_pager_where_none_is_set(list_sectors: partial[Seen], tmp_path: Path) -> None:
    program = pager(tmp_path, "less")
    path = f"{tmp_path}:/usr/bin:/bin"
    assert list_sectors(PATH=path).lines[0] == f"{program} "


def test_less_is_told_to_show_colour_and_to_leave_short_answers(
    list_sectors: partial[Seen], tmp_path: Path
) -> None:
    program = pager(tmp_path, "mine", 'echo "LESS=$LESS LV=$LV"; cat')
    assert list_sectors(PAGER=str(program)).lines[0] == "LESS=FRX LV=-c"


@pytest.mark.parametrize("less", ["-S", ""])
def test_the_user_s_own_options_of_less_are_kept(
    less: str, list_sectors: partial[Seen], tmp_path: Path
) -> None:
    program = pager(tmp_path, "mine", 'echo "LESS=$LESS"; cat')
    assert list_sectors(PAGER=str(program), LESS=less).lines[0] == f"LESS={less}"


@pytest.mark.no_cover
@pytest.mark.parametrize("command", ["no-such-pager", "no-such-pager -R", "/nowhere/less"])
def test_an_answer_is_printed_where_the_pager_is_missing(
    command: str, list_sectors: partial[Seen]
) -> None:
    seen = list_sectors(PAGER=command)
    assert (seen.code, seen.err) == (0, "")
    assert seen.lines == list_sectors("--no-pager").lines


def test_an_answer_is_printed_where_there_is_no_less(
    list_sectors: partial[Seen], tmp_path: Path
) -> None:
    seen = list_sectors(PATH=str(tmp_path))
    assert (seen.code, seen.err) == (0, "")
    assert seen.lines == list_sectors("--no-pager").lines


@pytest.mark.parametrize("format_", ["table", "json", "csv"])
@pytest.mark.parametrize("script", ["exit 3", "head -1"])
def test_a_pager_that_quits_early_is_left_in_peace(
    script: str, format_: str, terminal: Terminal, tmp_path: Path
) -> None:
    program = pager(tmp_path, "quits", script)
    seen = terminal.run("people", "--format", format_, size=SMALL, PAGER=str(program))
    assert (seen.code, seen.err) == (0, "")
    assert len(seen.lines) == (1 if script == "head -1" else 0)


def test_an_answer_in_a_file_is_never_paged(terminal: Terminal, tmp_path: Path) -> None:
    program = pager(tmp_path, "mine", "echo called")
    seen = terminal.run("sectors", "-o", "out.txt", size=SMALL, PAGER=str(program))
    assert (seen.code, seen.raw) == (0, "")


def test_an_answer_in_a_pipe_is_never_paged(
    diplo: Run, settings: dict[str, str], tmp_path: Path
) -> None:
    program = pager(tmp_path, "mine")
    done = diplo("sectors", **settings, PAGER=str(program), LINES="2")
    assert str(program) not in done.out


def test_an_error_is_never_paged(terminal: Terminal, tmp_path: Path) -> None:
    program = pager(tmp_path, "mine", "echo called")
    seen = terminal.run("sectors", "--columns", "x", size=(1, 80), PAGER=str(program))
    assert (seen.code, seen.raw) == (2, "")
    assert seen.err.startswith("diplo: --columns: sectors have no 'x'; ")
