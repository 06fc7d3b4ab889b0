"""Replace several files as one: all of them, or none."""

import errno
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

from diplo_cli.problems import WriteError


class _ChangedError(OSError):
    """A file that somebody else has changed since it was read."""


def replace_files(contents: Mapping[str, bytes], read: Mapping[str, bytes]) -> None:
    """Give these files new contents; what they were comes back where one can't be replaced.

    `read` is what they held when the new contents were made of them. Raises WriteError, and
    leaves no file of its own behind, where one holds something else by now.
    """
    ready: dict[Path, Path] = {}
    done: dict[Path, bytes] = {}
    path = ""
    try:
        for path, content in contents.items():
            target = Path(path).resolve()
            if not os.access(target, os.W_OK):  # a new file in its place would need no leave
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            ready[target] = _beside(target, content)
        for path, temporary in zip(contents, ready.values(), strict=True):
            target = Path(path).resolve()
            if target.read_bytes() != read[path]:
                raise _ChangedError(0, "it was changed meanwhile; run this again")
            done[target] = read[path]
            temporary.replace(target)
    except BaseException as error:
        for target, before in done.items():  # after an interrupt, too
            if target.read_bytes() != before:
                _beside(target, before).replace(target)
        if not isinstance(error, OSError):
            raise
        reason = (error.strerror or str(error)).lower()
        message = f"{path}: this can't be replaced: {reason}; nothing was changed"
        raise WriteError(message) from error
    finally:
        for temporary in ready.values():
            temporary.unlink(missing_ok=True)


def _beside(target: Path, content: bytes) -> Path:
    """Write a temporary file beside another, with its permissions."""
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
        temporary = Path(file.name)
        try:
            file.write(content)
            file.flush()
            shutil.copymode(target, temporary)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
    return temporary
