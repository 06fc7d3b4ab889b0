"""Where an answer goes: a terminal, its pager, a pipe, or a file written whole or not at all."""

import os
import shutil
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from diplo_cli.problems import QueryError, WriteError, reason_of
from diplo_cli.views import OF_LISTS, SUFFIXES, UNWRITTEN, Screen

if TYPE_CHECKING:
    from diplo_cli.cli.options import Request


BUFFER = 1 << 16


class Destination:
    """One place for one answer, with the format it takes and the screen it is read on."""

    def __init__(self, chosen: str, screen: Screen, stream: BinaryIO, pager: str | None) -> None:
        self.format = chosen
        self.screen = screen
        self._stream = stream
        self._pager = pager

    def write(self, chunks: Iterable[str | bytes]) -> None:
        """Write the answer as UTF-8, through the pager where it is longer than the screen."""
        encoded = map(_encoded, chunks)
        if self._pager:
            self._write_paged(encoded, self._pager)
            return
        for chunk in encoded:
            self._stream.write(chunk)

    def _write_paged(self, chunks: Iterator[bytes], pager: str) -> None:
        lines = 0
        first: list[bytes] = []
        for chunk in chunks:
            first.append(chunk)
            lines += chunk.count(b"\n")
            if lines >= self.screen.height:
                chunks = _page(chain(first, chunks), pager)
                first = []
                break
        for chunk in chain(first, chunks):
            self._stream.write(chunk)


def _encoded(chunk: str | bytes) -> bytes:
    return chunk if isinstance(chunk, bytes) else chunk.encode("utf-8", "surrogateescape")


@contextmanager
def destination(request: "Request") -> Iterator[Destination]:
    """Open the place a request names for its answer: its file, else standard output."""
    if request.output is not None and not is_standard_output(request.output):
        if not request.output:
            raise QueryError("--output: the path is empty; name a file")
        if request.output.endswith(os.sep):
            raise WriteError(f"{request.output}: this is the name of a folder; name a file")
        path = Path(request.output)
        chosen = request.format or format_named(request.output, OF_LISTS) or "table"
        with whole_file(path, force=request.force) as stream:
            yield Destination(chosen, Screen(terminal=False), stream, None)
        return
    screen = _screen()
    pager = _pager() if request.pager and screen.terminal else None
    # Python's own buffer may be off (PYTHONUNBUFFERED), which costs a system call for each row.
    with open(sys.stdout.fileno(), "wb", buffering=BUFFER, closefd=False) as stream:
        yield Destination(request.format or "table", screen, stream, pager)


def format_named(output: str | None, formats: Iterable[str]) -> str | None:
    """Give the one of these formats that the name of a file ends in, if in any.

    Raises QueryError where that is another than can be written.
    """
    suffix = Path(output or "").suffix.lower()
    named = {ending: each for each in formats for ending in SUFFIXES[each]}
    if suffix in UNWRITTEN and suffix not in named:
        others = ", ".join(named)
        hint = f"end its name in one of {others}, or say --format"
        raise QueryError(f"--output: this can't be written as a {suffix} file; {hint}")
    return named.get(suffix)


def is_standard_output(path: str) -> bool:
    """Tell whether a path given as a file is standard output: `-`, or what `/dev/stdout` is."""
    if path == "-":
        return True
    try:
        return path.startswith(("/dev/", "/proc/")) and os.path.samestat(
            os.stat(path),  # noqa: PTH116 - samestat takes what os.stat gives
            os.fstat(sys.stdout.fileno()),
        )
    except (OSError, WriteError):  # the latter where standard output is closed
        return False


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


def _page(chunks: Iterator[bytes], pager: str) -> Iterator[bytes]:
    """Send an answer through the pager; what no pager has taken is given back."""
    import subprocess

    program, *_ = pager.split()
    if not set(program) & set("=\"'$\\") and not shutil.which(program):
        return chunks
    environment = {"LESS": "FRX", "LV": "-c", **os.environ}
    process = subprocess.Popen(pager, shell=True, stdin=subprocess.PIPE, env=environment)  # noqa: S602 - $PAGER is a shell command by custom
    assert process.stdin is not None  # noqa: S101 - PIPE was asked for
    sent: list[bytes] = []
    try:
        for chunk in chunks:
            sent.append(chunk)
            process.stdin.write(chunk)
        process.stdin.close()
    except BrokenPipeError:
        pass  # the reader left before the end, or never was
    while process.poll() is None:
        with suppress(KeyboardInterrupt):  # Ctrl-C belongs to the pager
            process.wait()
    with suppress(BrokenPipeError):
        process.stdin.close()
    return chain(sent, chunks) if process.returncode == NO_SUCH_PROGRAM else iter(())


NO_SUCH_PROGRAM = 127


@contextmanager
def whole_file(path: Path, *, force: bool) -> Iterator[BinaryIO]:
    """Open a file that appears whole or not at all; one that is there stays unless forced."""
    from diplo_cli.unfinished import remove_abandoned, unfinished_file

    try:
        target = path.resolve() if path.is_symlink() else path
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            with target.open("wb") as stream:  # a device or a pipe: nothing to replace
                yield stream
            return
        remove_abandoned(target.parent)
        _refuse_to_overwrite(path, force=force)
        with unfinished_file(target.parent) as file:
            yield file
            file.flush()
            os.fchmod(file.fileno(), _mode(target))
            if force:
                Path(file.name).replace(target)
            else:
                _place(Path(file.name), target)
    except FileExistsError:
        _refuse_to_overwrite(path, force=False)
    except (OSError, RuntimeError) as error:  # the latter for links in a circle
        message = f"{path}: this can't be written: {reason_of(error)}; name another file"
        raise WriteError(message) from error


def _place(temporary: Path, target: Path) -> None:
    """Give a finished file its name, unless another has got it meanwhile."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if target.exists():
            raise FileExistsError from None
        temporary.replace(target)


def _refuse_to_overwrite(path: Path, *, force: bool) -> None:
    if path.exists() and not force:
        raise WriteError(f"{path}: this file is there already; add --force to replace it")


def _mode(target: Path) -> int:
    """Give a new file the permissions of the one it replaces, or those the user's mask leaves."""
    return stat.S_IMODE(target.stat().st_mode) if target.exists() else unmasked(0o666)


def unmasked(mode: int) -> int:
    """Give what the user's mask leaves of permissions."""
    mask = os.umask(0)
    os.umask(mask)
    return mode & ~mask
