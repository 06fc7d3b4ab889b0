"""A folder written whole or not at all: built beside its place, then given its name."""

import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

from diplo_cli.cli.output import unmasked
from diplo_cli.problems import WriteError, reason_of


@contextmanager
def whole_folder(path: Path, *, force: bool, known: Collection[str]) -> Iterator[Path]:
    """Give an empty folder that gets its name when it is filled.

    One that is there stays unless forced, and even then if it holds anything, however deep, that
    fits no pattern of `known`: what is not ours is not ours to remove.
    """
    from diplo_cli.unfinished import remove_abandoned, unfinished_folder

    try:
        target = (path.resolve() if path.is_symlink() else path).absolute()
        remove_abandoned(target.parent)
        _settle(target, known)
        _refuse(path, target, known, force=force)
        with unfinished_folder(target.parent) as made:
            yield made
            made.chmod(unmasked(0o777))
            _refuse(path, target, known, force=force)
            _place(made, target)
    except (OSError, RuntimeError) as error:
        message = f"{path}: this can't be written: {reason_of(error)}; name another folder"
        raise WriteError(message) from error


def _refuse(path: Path, target: Path, known: Collection[str], *, force: bool) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise WriteError(f"{path}: this is a file; name a folder")
    if not force:
        raise WriteError(f"{path}: this folder is there already; add --force to replace it")
    if (name := _foreign(target, known)) is not None:
        raise WriteError(f"{path}: this folder holds {name}, too; name another folder")


def _foreign(folder: Path, known: Collection[str]) -> PurePath | None:
    """Give something that a folder holds and that is not ours, if there is any."""
    held = _held(folder)
    return next((each for each in held if not any(_fits(each, one) for one in known)), None)


def _held(folder: Path) -> Iterator[PurePath]:
    """Yield all that a folder holds but folders, by their paths in it; links are not followed."""
    for place, folders, files in os.walk(folder):
        folders.sort()
        links = [name for name in folders if Path(place, name).is_symlink()]
        for name in sorted([*files, *links]):
            yield Path(place, name).relative_to(folder)


def _fits(name: PurePath, pattern: str) -> bool:
    return len(name.parts) == len(PurePath(pattern).parts) and name.match(pattern)


def _place(made: Path, target: Path) -> None:
    """Give a finished folder its name; the one that had it is removed, or put back on failure."""
    if not target.exists():
        made.rename(target)
        return
    if _exchange(made, target):
        return  # the old one now has the name of what is removed
    old = _aside(target)
    target.rename(old)
    try:
        made.rename(target)
    except OSError:
        old.rename(target)
        raise
    shutil.rmtree(old)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders take each other's name at one stroke; False where the system can't."""
    import ctypes

    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    here, both_ways = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    failed: int = rename(here, os.fsencode(one), here, os.fsencode(other), both_ways)
    return not failed


def _aside(target: Path) -> Path:
    """Name the place of the old folder for the moment in which it has no other."""
    return target.with_name(f".{target.name}.diplo-old")


def _settle(target: Path, known: Collection[str]) -> None:
    """Finish what a process was killed at, that had put the old folder aside."""
    old = _aside(target)
    if not old.is_dir() or _foreign(old, known) is not None:
        return
    if target.exists():
        shutil.rmtree(old)
    else:
        old.rename(target)
