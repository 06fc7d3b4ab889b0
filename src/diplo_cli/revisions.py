"""Read a dataset as it stood in a revision of git, without checking anything out."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from diplo_cli.dataset import Examined, examine
from diplo_cli.files import Found, FoundFile
from diplo_cli.problems import ReadError
from diplo_cli.rules.integrity import RULES

BLOB = b"blob"
LINK = b"120000"


def examine_revision(paths: Sequence[str], revision: str) -> Examined:
    """Read the dataset at these paths as a revision has it; problems name `REVISION:path`.

    Raises ReadError where there is no git, no such revision, or no such path in it.
    """
    contents: dict[str, bytes] = {}
    for path in paths:
        for name, content in _files(Path(path), revision):
            contents[f"{revision}:{name}"] = content
    found = [FoundFile(name, None, 0) for name in sorted(contents)]
    return examine(Found(found, []), RULES, instead=contents)


def _files(path: Path, revision: str) -> Iterator[tuple[str, bytes]]:
    """Yield the dataset files that a path stood for, by their names in the repository."""
    folder = next(each for each in (path, *path.absolute().parents) if each.is_dir())
    top = os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n"))
    commit = _commit(folder, revision)
    inside = PurePosixPath(os.path.relpath(os.path.realpath(path), os.path.realpath(top)))
    asked = [] if str(inside) == "." else ["--", str(inside)]
    listed = _git(folder, "ls-tree", "-r", "-z", "--full-tree", commit, *asked)
    names = [
        (os.fsdecode(name), part[2].decode())
        for line in listed.split(b"\0")[:-1]
        for head, _, name in [line.partition(b"\t")]
        for part in [head.split()]
        if part[1] == BLOB and part[0] != LINK
    ]
    wanted = [(name, blob) for name, blob in names if _is_meant(PurePosixPath(name), inside)]
    if not wanted:
        raise ReadError(f"{revision}: there is no dataset at {inside}; check path and revision")
    for name, blob in wanted:
        yield name, _git(folder, "cat-file", "blob", blob)


def _is_meant(name: PurePosixPath, inside: PurePosixPath) -> bool:
    """Tell whether a file is the one that was named, or a dataset file in the named folder."""
    if name == inside:
        return True
    below = name.relative_to(inside).parts
    return name.suffix == ".toml" and not any(part.startswith(".") for part in below)


def _commit(folder: Path, revision: str) -> str:
    if not revision or revision.startswith("-"):
        raise ReadError(f"{revision!r} is no revision of git; name one like HEAD~1 or v1.0")
    try:
        found = _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    except ReadError:
        raise ReadError(
            f"there is no revision {revision!r} in {folder}; `git log --oneline` lists them"
        ) from None
    return found.decode().strip()


def _git(folder: Path, *arguments: str) -> bytes:
    command = ["git", "--no-replace-objects", "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603 - git, by its arguments
    except FileNotFoundError as error:
        raise ReadError("git isn't there; install it, or compare two paths") from error
    except subprocess.CalledProcessError as error:
        lines = error.stderr.decode("utf-8", "replace").strip().splitlines() or ["it failed"]
        reason = lines[-1].removeprefix("fatal: ")
        raise ReadError(f"git: {reason}; --git needs a dataset kept in git") from error
