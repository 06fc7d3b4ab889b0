"""Where an answer goes: a terminal, its pager, a pipe, or a file written whole or not at all."""

import os
import shutil
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from diplo_cli.problems import WriteError
from diplo_cli.views import ENDINGS, Screen

if TYPE_CHECKING:
    from diplo_cli.cli.options import Request


BUFFER = 1 << 16


class Destination:
    """One place for one answer, with the format it takes and the screen it is read on."""

    def __init__(self, format: str, screen: Screen, stream: BinaryIO, pager: str | None) -> None:  # noqa: A002
        self.format = format
        self.screen = screen
        self._stream = stream
        self._pager = pager

    def write(self, chunks: Iterable[str]) -> None:
        """Write the answer as UTF-8, through the pager where it is longer than the screen."""
        if self._pager:
            self._write_paged(iter(chunks), self._pager)
            return
        for chunk in chunks:
            self._stream.write(chunk.encode("utf-8", "surrogateescape"))

    def _write_paged(self, chunks: Iterator[str], pager: str) -> None:
        lines = 0
        first: list[str] = []
        for chunk in chunks:
            first.append(chunk)
            lines += chunk.count("\n")
            if lines >= self.screen.height:
                if _page(chain(first, chunks), pager):
                    return
                break
        for chunk in chain(first, chunks):
            self._stream.write(chunk.encode("utf-8", "surrogateescape"))


@contextmanager
def destination(request: "Request") -> Iterator[Destination]:
    """Open the place a request names for its answer: its file, else standard output."""
    if request.output is not None:
        path = Path(request.output)
        chosen = request.format or ENDINGS.get(path.suffix.lower(), "table")
        with _whole_file(path, force=request.force) as stream:
            yield Destination(chosen, Screen(terminal=False), stream, None)
        return
    if sys.stdout is None:
        raise WriteError("standard output is closed; open it, or name a file with --output")
    screen = _screen()
    pager = _pager() if request.pager and screen.terminal else None
    # Python's own buffer may be off (PYTHONUNBUFFERED), which costs a system call for each row.
    with open(sys.stdout.fileno(), "wb", buffering=BUFFER, closefd=False) as stream:
        yield Destination(request.format or "table", screen, stream, pager)


def _screen() -> Screen:
    """Look at what standard output is; away from a terminal its size means nothing."""
    wanted = bool(os.environ.get("FORCE_COLOR")) and not os.environ.get("NO_COLOR")
    if not sys.stdout.isatty():
        return Screen(terminal=False, color=wanted)
    size = shutil.get_terminal_size()
    return Screen(terminal=True, width=size.columns, height=size.lines)


def _pager() -> str | None:
    """Choose the pager as git does; an empty one, or `cat`, means none."""
    for name in ("DIPLO_PAGER", "PAGER"):
        if name in os.environ:
            chosen = os.environ[name].strip()
            return None if chosen in ("", "cat") else chosen
    return "less" if shutil.which("less") else None


def _page(chunks: Iterable[str], pager: str) -> bool:
    """Send an answer through the pager; False where it can't be started."""
    import subprocess

    environment = {"LESS": "FRX", "LV": "-c", **os.environ}
    program = pager.split()[0]
    if not shutil.which(program):
        return False
    with subprocess.Popen(pager, shell=True, stdin=subprocess.PIPE, env=environment) as process:  # noqa: S602 - $PAGER is a shell command by custom
        assert process.stdin is not None  # noqa: S101 - PIPE was asked for
        try:
            for chunk in chunks:
                process.stdin.write(chunk.encode("utf-8", "surrogateescape"))
            process.stdin.close()
        except BrokenPipeError:
            pass  # the reader left before the end
        while True:
            try:
                process.wait()
                break
            except KeyboardInterrupt:
                continue  # Ctrl-C belongs to the pager
    return True


@contextmanager
def _whole_file(path: Path, *, force: bool) -> Iterator[BinaryIO]:
    """Open a file that appears whole or not at all; one that is there stays unless forced."""
    from tempfile import NamedTemporaryFile

    target = path.resolve() if path.is_symlink() else path
    try:
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            with target.open("wb") as stream:  # a device or a pipe: nothing to replace
                yield stream
            return
        _refuse_to_overwrite(path, force=force)
        with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            temporary = Path(file.name)
            try:
                yield file  # type: ignore[misc]
                file.flush()
                temporary.chmod(_mode(target))
                if force:
                    temporary.replace(target)
                else:
                    os.link(temporary, target)
            finally:
                temporary.unlink(missing_ok=True)
    except FileExistsError:
        _refuse_to_overwrite(path, force=False)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise WriteError(f"{path}: this can't be written: {reason}; name another file") from error


def _refuse_to_overwrite(path: Path, *, force: bool) -> None:
    if path.exists() and not force:
        raise WriteError(f"{path}: this file is there already; add --force to replace it")


def _mode(target: Path) -> int:
    """Give a new file the permissions of the one it replaces, or those the user's mask leaves."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
