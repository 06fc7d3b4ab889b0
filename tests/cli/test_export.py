"""`diplo export`: whole or not at all, nothing overwritten unasked, only what was asked for."""

import json
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import diplo_cli.cli.folder
from diplo_cli.cli.folder import whole_folder
from diplo_cli.problems import WriteError
from tests.cli import NOUNS, WORLD, Run, settle, shell, unmeasure

FOLDERS = ("csv", "parquet")
FILES = ("sqlite", "jsonl", "ics", "graphml", "dot", "mermaid")


@pytest.fixture
def world(tmp_path: Path) -> dict[str, str]:
    return settle(tmp_path, WORLD)


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", [*FOLDERS, *FILES])
def test_an_export_is_silent_and_leaves_nothing_beside_it(
    kind: str, diplo: Run, world: dict[str, str], tmp_path: Path
) -> None:
    before = {*tmp_path.iterdir(), tmp_path / "cache"}
    assert diplo("export", kind, "out", **world) == (0, "", "")
    assert {*tmp_path.iterdir()} - before == {tmp_path / "out"}


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", [*FOLDERS, *FILES])
def test_what_is_there_is_replaced_only_where_that_is_asked(
    kind: str, diplo: Run, world: dict[str, str], tmp_path: Path
) -> None:
    assert diplo("export", kind, "out", **world).code == 0
    done = diplo("export", kind, "out", **world)
    assert (done.code, done.out) == (1, "")
    assert done.err.endswith("is there already; add --force to replace it\n")
    assert diplo("export", kind, "out", "--force", **world) == (0, "", "")
    assert not list(tmp_path.glob(".diplo-*"))


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", FOLDERS)
def test_a_folder_that_holds_other_things_is_never_replaced(
    kind: str, diplo: Run, world: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.odt").write_text("years of work")
    done = diplo("export", kind, "home", "--force", **world)
    assert (done.code, done.out) == (1, "")
    assert done.err == "diplo: home: this folder holds thesis.odt, too; name another folder\n"
    assert (tmp_path / "home" / "thesis.odt").read_text() == "years of work"


@pytest.mark.parametrize("kind", FOLDERS)
def test_a_file_is_not_replaced_by_a_folder(
    kind: str, diplo: Run, world: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("mine")
    done = diplo("export", kind, "out", "--force", **world)
    assert (done.code, done.err) == (1, "diplo: out: this is a file; name a folder\n")


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", FILES)
def test_a_folder_is_not_replaced_by_a_file(
    kind: str, diplo: Run, world: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    done = diplo("export", kind, "out", "--force", **world)
    assert done.code == 1
    assert done.err.count("\n") == 1


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", [*FOLDERS, *FILES])
def test_a_place_that_is_not_there_is_named(kind: str, diplo: Run, world: dict[str, str]) -> None:
    done = diplo("export", kind, "no/such/place", **world)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("diplo: no/such/place: this can't be written: no such file")


@pytest.mark.no_cover
def test_an_export_killed_midway_leaves_nothing_under_its_name(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path\n"
        "from diplo_cli.cli.folder import whole_folder\n"
        "with whole_folder(Path(sys.argv[1]), force=True, known=('a.csv',)) as folder:\n"
        "    (folder / 'a.csv').write_text('half')\n"
        "    print('begun', flush=True)\n"
        "    time.sleep(60)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, tmp_path / "out"], stdout=subprocess.PIPE
    )
    assert process.stdout
    assert process.stdout.readline() == b"begun\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert not (tmp_path / "out").exists()


def test_the_old_folder_stays_where_the_new_one_fails(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.csv").write_text("old")
    with (
        pytest.raises(WriteError, match="no space"),
        whole_folder(tmp_path / "out", force=True, known=("a.csv",)) as folder,
    ):
        (folder / "a.csv").write_text("half")
        raise OSError(28, "No space left on device")
    assert (tmp_path / "out" / "a.csv").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_the_old_folder_is_put_back_where_the_new_one_gets_no_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.csv").write_text("old")
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if (self / "a.csv").exists() and (self / "a.csv").read_text() == "new":
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    monkeypatch.setattr(diplo_cli.cli.folder, "_exchange", cannot)
    with (
        pytest.raises(WriteError, match="permission denied"),
        whole_folder(tmp_path / "out", force=True, known=("a.csv",)) as folder,
    ):
        (folder / "a.csv").write_text("new")
    assert (tmp_path / "out" / "a.csv").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def cannot(_one: Path, _other: Path) -> bool:
    """Swap no names, as on systems that can't."""
    return False


@pytest.mark.parametrize("left", ["the old one aside", "both"])
def test_a_folder_that_was_put_aside_by_a_killed_process_comes_back(
    left: str, tmp_path: Path
) -> None:
    aside = tmp_path / ".out.diplo-old"
    aside.mkdir()
    (aside / "a.csv").write_text("old")
    if left == "both":
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "a.csv").write_text("old")
    with pytest.raises(WriteError, match="already; add --force"):
        open_and_close(tmp_path / "out")
    assert (tmp_path / "out" / "a.csv").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_of_such_a_name_that_holds_something_else_stays(tmp_path: Path) -> None:
    aside = tmp_path / ".out.diplo-old"
    for folder in (tmp_path / "out", aside):
        folder.mkdir()
        (folder / "a.csv").write_text("old")
    (aside / "notes.txt").write_text("mine")
    with whole_folder(tmp_path / "out", force=True, known=("a.csv",)):
        pass
    assert (aside / "notes.txt").read_text() == "mine"
    assert list((tmp_path / "out").iterdir()) == []
    (tmp_path / "out").rmdir()
    open_and_close(tmp_path / "out")
    assert (aside / "notes.txt").read_text() == "mine"


def open_and_close(path: Path) -> None:
    """Write an empty folder."""
    with whole_folder(path, force=False, known=("a.csv",)):
        pass


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", [*FOLDERS, *FILES])
def test_a_full_disk_is_said_in_a_line_and_leaves_nothing(
    kind: str, world: dict[str, str], environment: dict[str, str], tmp_path: Path
) -> None:
    unmeasure(environment)
    assert shell("diplo docs --count", tmp_path, environment, **world).code == 0  # the cache
    before = sorted(tmp_path.iterdir())
    limited = f"ulimit -f 0; diplo export {kind} out"
    done = shell(limited, tmp_path, environment, **world)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("diplo: out: this can't be written: ")
    assert done.err.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.no_cover
def test_every_row_of_every_noun_is_in_the_json_lines(diplo: Run, world: dict[str, str]) -> None:
    lines = [json.loads(line) for line in diplo("export", "jsonl", "-", **world).out.splitlines()]
    for noun in NOUNS:
        wanted = json.loads(diplo(noun, "--json", **world).out)
        found = [
            {key: row[key] for key in row if key != "noun"} for row in lines if row["noun"] == noun
        ]
        assert found == wanted


@pytest.mark.no_cover
def test_filters_choose_meetings_with_all_that_is_theirs(
    diplo: Run, world: dict[str, str], tmp_path: Path
) -> None:
    assert diplo("export", "sqlite", "out.db", "--year", "2025", **world).code == 0
    database = sqlite3.connect(tmp_path / "out.db")

    def ids(table: str) -> list[str]:
        return [each for (each,) in database.execute(f"SELECT id FROM {table}")]

    assert ids("meetings") == ["2025-03-03-astana"]
    assert ids("documents") == ["2025-03-03-health"]
    assert ids("topics") == ["2025-03-03-astana-topic-1"]
    assert len(ids("organizations")) == 2
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    lines = diplo("export", "jsonl", "-", "--year", "2025", **world).out.splitlines()
    assert len([line for line in lines if line.startswith('{"noun":"docs"')]) == 1


def test_a_link_to_a_document_that_is_left_out_is_left_out(diplo: Run, tmp_path: Path) -> None:
    linked = settle(tmp_path, WORLD + 'amends = ["2023-06-22-trains", "middle-corridor"]\n')
    assert diplo("export", "sqlite", "out.db", "--year", "2025", **linked).code == 0
    database = sqlite3.connect(tmp_path / "out.db")
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    links = database.execute("SELECT target_document, target_initiative FROM document_links")
    assert links.fetchall() == [(None, "middle-corridor")]


@pytest.mark.no_cover
def test_a_filter_that_nothing_answers_to_names_the_nearest_and_writes_nothing(
    diplo: Run, world: dict[str, str], tmp_path: Path
) -> None:
    done = diplo("export", "csv", "out", "--sector", "trnsport", **world)
    assert done.code == 2
    assert "the nearest: transport" in done.err.lower()
    assert not (tmp_path / "out").exists()


def test_an_unknown_kind_names_the_nearest(diplo: Run, world: dict[str, str]) -> None:
    done = diplo("export", "sqlit", "out", **world)
    assert (done.code, done.err) == (
        2, "diplo: export: there is no kind 'sqlit'; did you mean sqlite?\n",
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["sqlite", *FOLDERS])
def test_what_is_no_text_goes_to_no_screen(kind: str, diplo: Run, world: dict[str, str]) -> None:
    done = diplo("export", kind, "-", **world)
    assert (done.code, done.out) == (2, "")
    assert "can't be written to the screen" in done.err


@pytest.mark.parametrize(
    ("kind", "module", "extra"),
    [
        ("parquet", "duckdb", "parquet"),
        ("ics", "icalendar", "calendar"),
        ("graphml", "networkx", "graph"),
    ],
)
def test_a_library_that_is_missing_is_named_with_its_extra(
    kind: str, module: str, extra: str, world: dict[str, str], environment: dict[str, str],
    tmp_path: Path,
) -> None:  # fmt: skip
    script = (
        f"import sys; sys.modules[{module!r}] = None; sys.argv[1:] = ['export', {kind!r}, 'out']\n"
        "from diplo_cli.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env={**environment, **world},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"diplo: this export needs {module}, which isn't installed;"
        f" `pip install 'diplo-cli[{extra}]'`\n"
    )
    assert not (tmp_path / "out").exists()


def test_a_filter_that_a_kind_does_not_take_is_a_usage_error(
    diplo: Run, world: dict[str, str]
) -> None:
    done = diplo("export", "dot", "-", "--stance", "concerned", **world)
    assert (done.code, done.out) == (2, "")
    assert "docs can't be filtered by stance" in done.err


def test_a_file_within_a_folder_of_parquet_is_not_deleted(
    diplo: Run, world: dict[str, str], tmp_path: Path
) -> None:
    assert diplo("export", "parquet", "out", **world) == (0, "", "")
    mine = tmp_path / "out" / "documents" / "notes.txt"
    mine.write_text("mine")
    done = diplo("export", "parquet", "out", "--force", **world)
    assert (done.code, done.out) == (1, "")
    assert (
        done.err == "diplo: out: this folder holds documents/notes.txt, too; name another folder\n"
    )
    assert mine.read_text() == "mine"


@pytest.mark.no_cover
def test_a_folder_named_like_a_table_is_not_deleted(
    diplo: Run, world: dict[str, str], tmp_path: Path
) -> None:
    mine = tmp_path / "out" / "documents.csv" / "mine.csv"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    done = diplo("export", "csv", "out", "--force", **world)
    assert done.code == 1
    assert mine.read_text() == "mine"


def test_the_name_of_a_folder_makes_no_file(
    diplo: Run, world: dict[str, str], tmp_path: Path
) -> None:
    done = diplo("export", "sqlite", "new/", **world)
    assert (done.code, done.out) == (1, "")
    assert done.err == "diplo: new/: this is the name of a folder; name a file for sqlite\n"
    assert not (tmp_path / "new").exists()
