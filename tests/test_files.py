"""Finding the files of a dataset."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from diplo_cli.files import dataset_paths, find_files
from tests.builders import Write, problems_in


def names(folder: Path, *paths: Path) -> list[str]:
    """Find files, and name them relative to a folder."""
    return [
        str(Path(file.path).relative_to(folder))
        for file in find_files([str(path) for path in paths]).files
    ]


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """Give a folder that every user of the system can look into."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@contextmanager
def without_privileges() -> Iterator[None]:
    """Act as a user whom permissions bind, where the tests run as root."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_folder_is_searched_for_toml_files_all_the_way_down(write: Write, tmp_path: Path) -> None:
    for name in ("b.toml", "a/z.toml", "a/b/c.toml", "notes.txt", "toml"):
        write("", name)
    assert names(tmp_path, tmp_path) == ["a/b/c.toml", "a/z.toml", "b.toml"]


def test_hidden_files_and_folders_are_passed_over(write: Write, tmp_path: Path) -> None:
    for name in ("a.toml", ".b.toml", ".git/c.toml"):
        write("", name)
    assert names(tmp_path, tmp_path) == ["a.toml"]


def test_a_hidden_file_is_read_where_it_is_named(write: Write, tmp_path: Path) -> None:
    assert names(tmp_path, write("", ".a.toml")) == [".a.toml"]


def test_a_file_that_is_named_needs_no_toml_in_its_name(write: Write, tmp_path: Path) -> None:
    assert names(tmp_path, write("", "talks.txt")) == ["talks.txt"]


def test_a_file_given_twice_counts_once(write: Write, tmp_path: Path) -> None:
    path = write("", "a.toml")
    (tmp_path / "link.toml").symlink_to(path)
    assert names(tmp_path, path, tmp_path, path) == ["a.toml"]


def test_files_come_in_the_order_of_their_names_whatever_was_asked_first(
    write: Write, tmp_path: Path
) -> None:
    a, b = write("", "a.toml"), write("", "b.toml")
    assert names(tmp_path, b, a) == ["a.toml", "b.toml"]


def test_links_to_files_and_folders_are_followed(
    write: Write, tmp_path: Path, shared_folder: Path
) -> None:
    (shared_folder / "a.toml").touch()
    (tmp_path / "elsewhere").symlink_to(shared_folder)
    assert names(tmp_path, tmp_path) == ["elsewhere/a.toml"]


def test_a_link_back_to_a_folder_above_is_not_followed(write: Write, tmp_path: Path) -> None:
    write("", "a/b/c.toml")
    (tmp_path / "a" / "b" / "up.toml").symlink_to(tmp_path / "a")
    assert names(tmp_path, tmp_path) == ["a/b/c.toml"]


def test_a_pipe_in_a_folder_is_passed_over(write: Write, tmp_path: Path) -> None:
    write("", "a.toml")
    os.mkfifo(tmp_path / "b.toml")
    assert names(tmp_path, tmp_path) == ["a.toml"]


def test_a_path_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert problems_in(tmp_path / "a.toml") == [
        "a.toml: there is no such file or folder; check the path"
    ]


def test_every_path_that_cannot_be_used_is_a_problem(tmp_path: Path) -> None:
    assert problems_in(tmp_path / "a.toml", tmp_path / "b.toml") == [
        "a.toml: there is no such file or folder; check the path",
        "b.toml: there is no such file or folder; check the path",
    ]


def test_a_path_that_cannot_be_used_hides_no_problem_of_a_file_and_makes_no_noise(
    write: Write, tmp_path: Path
) -> None:
    text = '[[sectors]]\nid = "rail"\nname = 5\nbroader = "transport"\n'
    assert problems_in(write(text), tmp_path / "gone.toml") == [
        "data.toml:3: name must be text, not 5; put it in quotes",
        "gone.toml: there is no such file or folder; check the path",
    ]


def test_a_folder_without_toml_files_is_a_problem(write: Write, tmp_path: Path) -> None:
    write("", "empty/notes.txt")
    assert problems_in(tmp_path / "empty") == [
        "empty: this folder holds no *.toml file; add a dataset file to it or name another folder"
    ]


def test_a_problem_of_another_path_hides_none_of_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    found = problems_in(tmp_path / "data2" / "gone.toml", tmp_path / "data")
    assert [line.partition(": ")[2].partition(";")[0] for line in found] == [
        "this folder holds no *.toml file",
        "there is no such file or folder",
    ]


def test_a_link_that_leads_nowhere_is_a_problem_where_it_is_called_toml(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.toml").symlink_to("gone")
    (tmp_path / "data" / "b.txt").symlink_to("gone")
    assert problems_in(tmp_path / "data") == [
        "data/a.toml: there is no such file or folder; check the path"
    ]


def test_links_that_lead_to_each_other_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.toml").symlink_to("b.toml")
    (tmp_path / "b.toml").symlink_to("a.toml")
    assert problems_in(tmp_path / "a.toml") == [
        "a.toml: this can't be read: too many levels of symbolic links; check the path"
    ]


def test_what_is_neither_a_file_nor_a_folder_is_a_problem() -> None:
    assert problems_in(Path("/dev/null")) == [
        "null: this is neither a file nor a folder; name a TOML file or a folder of them"
    ]


def test_a_path_that_no_system_allows_is_a_problem(tmp_path: Path) -> None:
    assert problems_in(tmp_path / "a\0b") == [
        "a\0b: this can't be read: embedded null byte; check the path"
    ]


def test_a_file_that_may_not_be_read_is_a_problem(shared_folder: Path) -> None:
    path = shared_folder / "a.toml"
    path.touch(mode=0)
    with without_privileges():
        assert problems_in(path) == [
            "a.toml: you may not read this; ask for the permission to read it"
        ]


def test_a_folder_that_may_not_be_read_is_a_problem(shared_folder: Path) -> None:
    (shared_folder / "a.toml").touch()
    (shared_folder / "closed").mkdir(mode=0)
    with without_privileges():
        assert problems_in(shared_folder) == [
            f"{shared_folder.name}/closed: you may not read this; ask for the permission to read it"
        ]


def test_the_paths_asked_for_are_the_dataset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIPLO_DATA", "other.toml")
    assert dataset_paths([Path("a.toml"), "b"]) == ["a.toml", "b"]


def test_else_the_paths_of_the_environment_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIPLO_DATA", os.pathsep.join(["a.toml", "", "b"]))
    assert dataset_paths() == ["a.toml", "b"]


@pytest.mark.parametrize("setting", ["", os.pathsep])
def test_else_the_bundled_one_is(setting: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIPLO_DATA", setting)
    [path] = dataset_paths()
    assert path.endswith("data/meetings.toml")
