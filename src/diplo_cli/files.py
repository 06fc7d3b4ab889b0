"""Find the files of a dataset, and what tells each from an older state of itself."""

import os
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from diplo_cli.problems import UNREADABLE, Problem, QueryError, reason_of

# Told of what takes long: what is being done, how much of it is done, of how much.
Progress = Callable[[str, int, int], None]
FAR_AHEAD_NS = 2 * 86_400 * 1_000_000_000


class FoundFile(NamedTuple):
    """A file of a dataset: its path as shown to people, and the identity of its content.

    `identity` is None for a pipe, which can be read only once and so never cached.
    `changed_ns` is when content or status last changed, in nanoseconds since 1970; `size` counts
    bytes.
    """

    path: str
    identity: bytes | None
    changed_ns: int
    size: int = 0


def bundled() -> str:
    """Give the path of the dataset that comes with diplo, in a wheel or in a checkout."""
    shipped = Path(__file__).parent / "data" / "meetings.toml"
    return str(shipped if shipped.exists() else Path(__file__).parents[2] / "data" / shipped.name)


def dataset_paths(asked: Sequence[str | os.PathLike[str]] = ()) -> list[str]:
    """Choose the dataset: the paths asked for, else `DIPLO_DATA`, else the bundled one.

    Raises QueryError for an empty path, as a script's empty variable makes it.
    """
    given = [os.fspath(path) for path in asked]
    if "" in given:
        raise QueryError("a path is empty; name a file or a folder")
    if given:
        return given
    return [path for path in os.environ.get("DIPLO_DATA", "").split(os.pathsep) if path] or [
        bundled()
    ]


class Found(NamedTuple):
    """The files of a dataset, in the order of their names, and the paths that can't be used.

    `asked` are the paths as given, files and folders.
    """

    files: list[FoundFile]
    problems: list[Problem]
    asked: tuple[str, ...] = ()


def find_files(paths: Sequence[str]) -> Found:
    """Find every TOML file under the paths, each once."""
    problems: list[Problem] = []
    found: dict[tuple[int, int], FoundFile] = {}
    for path in paths:
        for file, status in _walk(path, problems):
            found.setdefault((status.st_dev, status.st_ino), _describe(file, status))
    return Found(sorted(found.values(), key=lambda file: file.path), problems, tuple(paths))


def _describe(path: str, status: os.stat_result) -> FoundFile:
    identity = None
    if stat.S_ISREG(status.st_mode):
        numbers = (
            status.st_dev,
            status.st_ino,
            status.st_size,
            status.st_mtime_ns,
            status.st_ctime_ns,
        )
        identity = b"%s %s" % (repr(numbers).encode(), os.fsencode(os.path.abspath(path)))  # noqa: PTH100 - resolve() is slow, and follows links
    return FoundFile(path, identity, _changed_ns(status), status.st_size)


def _changed_ns(status: os.stat_result) -> int:
    """Give when a file changed last.

    A time far ahead was given to it, and any change of its content takes that away; how a clock
    is set on another machine makes it hours at most.
    """
    if status.st_mtime_ns > time.time_ns() + FAR_AHEAD_NS:
        return status.st_ctime_ns
    return max(status.st_mtime_ns, status.st_ctime_ns)


def _walk(path: str, problems: list[Problem]) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the dataset files that a path given by the user stands for."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path for each of 10,000 files would cost more
    except (OSError, ValueError) as error:
        problems.append(unreadable(path, error))
        return
    if stat.S_ISDIR(status.st_mode):
        empty, before = True, len(problems)
        for found in _walk_folder(path, status, problems):
            empty = False
            yield found
        if empty and len(problems) == before:
            hint = "add a dataset file to it or name another folder"
            problems.append(
                Problem(path, 0, "this folder holds no *.toml file", hint, code=UNREADABLE)
            )
    elif stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode):
        yield path, status
    else:
        hint = "name a TOML file or a folder of them"
        problems.append(
            Problem(path, 0, "this is neither a file nor a folder", hint, code=UNREADABLE)
        )


def _walk_folder(
    folder: str, status: os.stat_result, problems: list[Problem]
) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the TOML files of a folder and its subfolders, in order; hidden ones are passed over.

    Each folder is walked once, however many links lead to it.
    """
    seen: set[tuple[int, int]] = set()
    waiting = [(folder, status)]
    while waiting:
        path, status = waiting.pop()
        if stat.S_ISREG(status.st_mode):
            yield path, status
            continue
        key = (status.st_dev, status.st_ino)
        if key not in seen:
            seen.add(key)
            waiting.extend(reversed(list(_within(path, problems))))


def _within(folder: str, problems: list[Problem]) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the subfolders and the TOML files of a folder, in order."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
    except OSError as error:
        problems.append(unreadable(folder, error))
        return
    for name in names:
        path = os.path.join(folder, name)  # noqa: PTH118 - as above
        try:
            status = os.stat(path)  # noqa: PTH116 - as above
        except OSError as error:
            if name.endswith(".toml"):
                problems.append(unreadable(path, error))
            continue
        wanted = name.endswith(".toml") and stat.S_ISREG(status.st_mode)
        if wanted or stat.S_ISDIR(status.st_mode):
            yield path, status


def unreadable(path: str, error: OSError | ValueError) -> Problem:
    """Say why a path can't be read, and what to do."""
    if isinstance(error, FileNotFoundError):
        return Problem(
            path, 0, "there is no such file or folder", "check the path", code=UNREADABLE
        )
    if isinstance(error, PermissionError):
        return Problem(
            path, 0, "you may not read this", "ask for the permission to read it", code=UNREADABLE
        )
    message = f"this can't be read: {reason_of(error)}"
    return Problem(path, 0, message, "check the path", code=UNREADABLE)
