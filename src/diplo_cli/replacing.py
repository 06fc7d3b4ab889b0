"""Replace several files as one: all of them, or none."""

import errno
import os
import shutil
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from diplo_cli.problems import WriteError, reason_of
from diplo_cli.unfinished import unfinished_folder


class _ChangedError(OSError):
    """A file that somebody else has changed since it was read."""


def replace_files(contents: Mapping[str, bytes], read: Mapping[str, bytes]) -> None:
    """Give these files new contents, in this order; what they were comes back where one fails.

    `read` is what they held when the new contents were made of them. Raises WriteError, and
    leaves no file of its own behind, where one holds something else by now. A process that is
    killed leaves the first of them new and the others old, each of them whole.
    """
    path = ""
    try:
        with _Replacing() as replacing:
            for path, content in contents.items():
                replacing.prepare(Path(path).resolve(), content)
            for path in contents:
                replacing.replace(Path(path).resolve(), read[path])
    except OSError as error:
        message = f"{path}: this can't be replaced: {reason_of(error)}; nothing was changed"
        raise WriteError(message) from error


class _Replacing(ExitStack):
    """The files that are ready, one folder of them beside each folder that they go to."""

    def __init__(self) -> None:
        super().__init__()
        self._folders: dict[Path, Path] = {}
        self._ready: dict[Path, Path] = {}

    def prepare(self, target: Path, content: bytes) -> None:
        """Write the new content of a file, without its name."""
        if not os.access(target, os.W_OK):  # a new file in its place would need no leave
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        self._ready[target] = self._written(target, content)

    def replace(self, target: Path, before: bytes) -> None:
        """Put a file in the place of that which held `before`; an error later puts that back."""
        if target.read_bytes() != before:
            raise _ChangedError(0, "it was changed meanwhile; run this again")

        def undo(kind: type[BaseException] | None, *_: object) -> None:
            if kind is not None:
                self._put_back(target, before)

        self.push(undo)
        self._ready[target].replace(target)

    def _put_back(self, target: Path, before: bytes) -> None:
        if target.read_bytes() != before:
            self._written(target, before).replace(target)

    def _written(self, target: Path, content: bytes) -> Path:
        """Write a file that can go to a place: with its permissions, and seen to the disk."""
        folder = self._folders.get(target.parent)
        if folder is None:
            folder = self.enter_context(unfinished_folder(target.parent))
            self._folders[target.parent] = folder
        place = folder / target.name
        with place.open("wb") as file:
            file.write(content)
            file.flush()
            shutil.copymode(target, place)
            os.fsync(file.fileno())
        return place
