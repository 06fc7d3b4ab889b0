"""Files and folders that are written whole or not at all, while they have no name of their own yet.

Each stands beside the place it is for, hidden, and locked as long as its process lives. A process
that is killed can't remove it; whoever writes there next finds it without a lock, and does. Where
the file system knows no locks, what nobody has changed for an hour counts as left behind.
"""

import fcntl
import os
import re
import shutil
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

NAME = re.compile(r"\.diplo-[0-9a-f]{16}\.tmp")
STALE_SECONDS = 3600


@contextmanager
def unfinished_file(folder: Path) -> Iterator[BinaryIO]:
    """Open a new file in a folder, for its owner alone; what still has its name is removed."""
    remove_abandoned(folder)
    file = _new_file(folder)
    try:
        with file:
            yield file
    finally:
        Path(file.name).unlink(missing_ok=True)


@contextmanager
def unfinished_folder(beside: Path) -> Iterator[Path]:
    """Make a new folder in a folder, for its owner alone; what still has its name is removed."""
    remove_abandoned(beside)
    made, handle = _new_folder(beside)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)
        os.close(handle)


def remove_abandoned(folder: Path) -> None:
    """Remove what processes of this user that live no more have left unfinished in a folder."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if NAME.fullmatch(entry.name)]
    except OSError:
        return  # whoever wants to write there will find out
    for name in names:
        with suppress(OSError):  # another process was faster, or it isn't ours to remove
            _remove_if_abandoned(folder / name)


def _remove_if_abandoned(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        status = os.fstat(handle)
        if status.st_uid != os.geteuid() or not _is_abandoned(handle, status):
            return
        if stat.S_ISDIR(status.st_mode):
            shutil.rmtree(path, ignore_errors=True)
        elif stat.S_ISREG(status.st_mode):
            path.unlink()
    finally:
        os.close(handle)


def _is_abandoned(handle: int, status: os.stat_result) -> bool:
    try:
        return _lock(handle)
    except OSError:
        return status.st_mtime < time.time() - STALE_SECONDS


def _lock(handle: int) -> bool:
    """Lock an open file or folder until it is closed; False where another process has done so.

    Raises OSError where the file system knows no locks.
    """
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _new_file(folder: Path) -> BinaryIO:
    while True:
        path = _new_name(folder)
        file = open(path, "xb", opener=_for_its_owner)  # noqa: SIM115 - the caller closes it
        try:
            os.fchmod(file.fileno(), 0o600)
            if _is_kept(path, file.fileno()):
                return file
        except BaseException:
            file.close()
            path.unlink(missing_ok=True)
            raise
        file.close()


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _new_folder(beside: Path) -> tuple[Path, int]:
    while True:
        path = _new_name(beside)
        path.mkdir(mode=0o700)
        try:
            path.chmod(0o700)  # whatever the user's mask took away
            handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        except FileNotFoundError:  # another process took it for left behind
            continue
        if _is_kept(path, handle):
            return path, handle
        os.close(handle)


def _new_name(folder: Path) -> Path:
    return folder / f".diplo-{os.urandom(8).hex()}.tmp"


def _is_kept(path: Path, handle: int) -> bool:
    """Lock what was just made; False where another process took it for left behind before that."""
    try:
        return _lock(handle) and os.path.samestat(os.fstat(handle), path.lstat())
    except FileNotFoundError:
        return False
    except OSError:  # no locks here: the time that it was made must do
        return True
