"""A folder written whole or not at all: built beside its place, then given its name."""

import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from diplo_cli.problems import WriteError


@contextmanager
def whole_folder(path: Path, *, force: bool, known: Collection[str]) -> Iterator[Path]:
    """Give an empty folder that gets its name when it is filled.

    One that is there stays unless forced, and even then if it holds anything that isn't `known`
    by its name: what is not ours is not ours to remove.
    """
    from tempfile import mkdtemp

    try:
        target = path.resolve() if path.is_symlink() else path
        _refuse(path, target, known, force=force)
        made = Path(mkdtemp(dir=target.absolute().parent, prefix=".diplo-"))
        try:
            yield made
            made.chmod(_mode())
            _refuse(path, target, known, force=force)
            _place(made, target)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except (OSError, RuntimeError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise WriteError(f"{path}: this can't be written: {reason}; name another folder") from error


def _refuse(path: Path, target: Path, known: Collection[str], *, force: bool) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise WriteError(f"{path}: this is a file; name a folder")
    if not force:
        raise WriteError(f"{path}: this folder is there already; add --force to replace it")
    for name in sorted(os.listdir(target)):  # noqa: PTH208 - the names alone are asked
        if name not in known:
            raise WriteError(f"{path}: this folder holds {name}, too; name another folder")


def _place(made: Path, target: Path) -> None:
    """Give a finished folder its name; the one that had it is put back where that fails."""
    if not target.exists():
        made.rename(target)
        return
    old = made.with_name(f"{made.name}-old")
    target.rename(old)
    try:
        made.rename(target)
    except OSError:
        old.rename(target)
        raise
    shutil.rmtree(old)


def _mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o777 & ~mask
