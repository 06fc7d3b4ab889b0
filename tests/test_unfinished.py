"""What is not finished: hidden, its owner's alone, and removed by the next where nobody lives."""

import errno
import fcntl
import os
import stat
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from diplo_cli import unfinished
from diplo_cli.unfinished import remove_abandoned, unfinished_file, unfinished_folder

LEFT = ".diplo-0123456789abcdef.tmp"


@pytest.fixture
def odd_mask() -> Iterator[None]:
    """Let new files have no permission at all."""
    before = os.umask(0o777)
    yield
    os.umask(before)


def test_the_file_of_a_dead_process_is_removed(tmp_path: Path) -> None:
    (tmp_path / LEFT).write_text("half")
    with unfinished_file(tmp_path):
        assert not (tmp_path / LEFT).exists()


def test_the_folder_of_a_dead_process_is_removed(tmp_path: Path) -> None:
    (tmp_path / LEFT / "deep").mkdir(parents=True)
    (tmp_path / LEFT / "deep" / "half").touch()
    with unfinished_folder(tmp_path):
        assert not (tmp_path / LEFT).exists()


def test_what_a_process_is_writing_stays_until_it_ends(tmp_path: Path) -> None:
    with unfinished_file(tmp_path) as file, unfinished_folder(tmp_path) as folder:
        remove_abandoned(tmp_path)
        assert {*tmp_path.iterdir()} == {Path(file.name), folder}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", [".diplo-notes.tmp", ".diplo-0123456789abcdef", "x" + LEFT])
def test_a_file_with_another_name_stays(name: str, tmp_path: Path) -> None:
    (tmp_path / name).touch()
    remove_abandoned(tmp_path)
    assert (tmp_path / name).exists()


def test_a_link_is_neither_followed_nor_removed(tmp_path: Path) -> None:
    (tmp_path / "precious").touch()
    (tmp_path / LEFT).symlink_to("precious")
    remove_abandoned(tmp_path)
    assert (tmp_path / "precious").exists()
    assert (tmp_path / LEFT).is_symlink()


def test_what_another_user_left_stays(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    (tmp_path / LEFT).touch()
    os.chown(tmp_path / LEFT, 65534, 65534)
    remove_abandoned(tmp_path)
    assert (tmp_path / LEFT).exists()


def test_a_folder_that_is_not_there_holds_nothing_to_remove(tmp_path: Path) -> None:
    remove_abandoned(tmp_path / "nowhere")


def test_what_is_not_finished_is_its_owner_s_alone_whatever_the_mask(
    odd_mask: None, tmp_path: Path
) -> None:
    with unfinished_file(tmp_path) as file, unfinished_folder(tmp_path) as folder:
        assert stat.S_IMODE(Path(file.name).stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_without_locks_what_nobody_touched_for_an_hour_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(_handle: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", unknown)
    old, new = tmp_path / LEFT, tmp_path / LEFT.replace("0", "f")
    old.touch()
    new.touch()
    os.utime(old, (time.time() - 4000,) * 2)
    with unfinished_file(tmp_path) as file, unfinished_folder(tmp_path) as folder:
        assert {*tmp_path.iterdir()} == {Path(file.name), folder, new}


def test_what_is_removed_just_as_it_is_made_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f".diplo-{number:016x}.tmp" for number in range(4)]
    given = iter(names)
    lock = unfinished._lock

    def late(handle: int) -> bool:
        """Lock when another process has taken the first of each kind for left behind."""
        for name in (names[0], names[2]):
            if (tmp_path / name).is_dir():
                (tmp_path / name).rmdir()
            (tmp_path / name).unlink(missing_ok=True)
        return lock(handle)

    monkeypatch.setattr(unfinished, "_lock", late)
    monkeypatch.setattr(unfinished, "_new_name", lambda folder: folder / next(given))
    with ExitStack() as stack:
        stack.enter_context(unfinished_file(tmp_path))
        stack.enter_context(unfinished_folder(tmp_path))
        assert sorted(path.name for path in tmp_path.iterdir()) == [names[1], names[3]]


@pytest.mark.parametrize("step", ["chmod", "open"])
def test_a_folder_that_another_process_removes_at_once_is_made_anew(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = Path if step == "chmod" else os
    right = getattr(owner, step)
    removed: list[Path] = []

    def late(path: Path, *how: int) -> object:
        """Do it when another process has taken the first folder for left behind."""
        if not removed and path.name.startswith(".diplo-"):
            path.rmdir()
            removed.append(path)
        return right(path, *how)

    monkeypatch.setattr(owner, step, late)
    with unfinished_folder(tmp_path) as folder:
        assert [*tmp_path.iterdir()] == [folder]
        assert [folder] != removed != []
