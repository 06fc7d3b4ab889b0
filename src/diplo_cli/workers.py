"""Read files side by side: processes of their own hand over what each file gives the index.

A worker is this Python with nothing but this module: it takes paths on its standard input and
writes shares to its standard output, each as MessagePack after its length. It ends when its input
does, and so with the process that started it.
"""

import os
import signal
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from selectors import EVENT_READ, DefaultSelector
from typing import IO, Any, NamedTuple

import msgspec

from diplo_cli.entries import Known
from diplo_cli.processes import cores
from diplo_cli.reading import read_share
from diplo_cli.share import Share

LENGTH = struct.Struct(">Q")
START = "import sys; sys.path[:] = {path!r}; from diplo_cli.workers import work; work()"
MOST = 8  # processes; the one that writes keeps no more busy
WORTHWHILE = 2_000_000  # bytes to read: what takes as long as a worker takes to start


class Job(NamedTuple):
    """A file to read: its path, and the number it has in the index."""

    path: str
    file: int


Told = Callable[[Job, int, int], None]


def shares(
    jobs: Sequence[Job], learn: Callable[[], Known], size: int, told: Told
) -> Iterator[tuple[Job, Share | None]]:
    """Read files, each with its number in the index, in whatever order they are done.

    `learn` finds out what their rows show of other files, while processes start; `size` is that
    of all files, in bytes; `told` is told of a file before it is read, and of a large one that is
    read in this process how much of it is done.
    """
    count = min(cores(), len(jobs), MOST)
    if count > 1 and size >= WORTHWHILE:
        yield from _side_by_side(jobs, learn, count, told)
        return
    known = learn()
    for job in jobs:
        yield job, _here(job, known, told)


def _here(job: Job, known: Known, told: Told) -> Share | None:
    """Read a file in this process."""
    told(job, 0, 1)
    return read_share(job.path, job.file, known, partial(told, job))


def _side_by_side(
    jobs: Sequence[Job], learn: Callable[[], Known], count: int, told: Told
) -> Iterator[tuple[Job, Share | None]]:
    waiting = [*jobs][::-1]

    def give(worker: _Worker) -> None:
        told(waiting[-1], 0, 1)
        worker.give(waiting.pop())

    workers: list[_Worker] = []
    with DefaultSelector() as selector:
        try:
            with suppress(OSError):  # no more processes: there are fewer then, or none
                workers.extend(_Worker() for _ in range(count))
            known = learn()
            for worker in workers:
                worker.tell(known)
                selector.register(worker.output, EVENT_READ, worker)
                give(worker)
            while selector.get_map():
                for key, _ in selector.select():
                    worker = key.data
                    job, share = worker.take()
                    if waiting and worker.alive:
                        give(worker)
                    else:
                        selector.unregister(worker.output)
                    yield job, _here(job, known, told) if share is LOST else share
            while waiting:
                job = waiting.pop()
                yield job, _here(job, known, told)
        finally:
            for worker in workers:
                worker.end()


LOST: Any = object()  # the share of a file whose reader died, of too little memory perhaps


class _Worker:
    """A process that reads files, one at a time."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", START.format(path=sys.path)]
        self._process = subprocess.Popen(  # noqa: S603 - this Python, this module
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self._process.stdin is not None  # noqa: S101 - PIPE was asked for
        assert self._process.stdout is not None  # noqa: S101 - as above
        self._input = self._process.stdin
        self.output = self._process.stdout
        self.alive = True
        self._job = Job("", 0)

    def tell(self, known: Known) -> None:
        """Let it know what rows show of other files, before it reads any."""
        self._send(known)

    def give(self, job: Job) -> None:
        """Let it read a file."""
        self._job = job
        self._send((os.fsencode(job.path), job.file))

    def take(self) -> tuple[Job, Share | None]:
        """Wait for the share of its file; LOST if it died."""
        found = _receive(self.output)
        if found is None:
            self.alive = False
            return self._job, LOST
        return self._job, msgspec.msgpack.decode(found, type=Share | None)

    def end(self) -> None:
        """End it, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        for stream in (self._input, self.output):
            try:
                stream.close()
            except OSError:
                continue  # what it was still to be told

    def _send(self, message: Any) -> None:
        try:
            _send(self._input, message)
        except OSError:
            self.alive = False  # `take` will find out, too


def _send(stream: IO[bytes], message: Any) -> None:
    encoded = msgspec.msgpack.encode(message)
    stream.write(LENGTH.pack(len(encoded)))
    stream.write(encoded)
    stream.flush()


def _receive(stream: IO[bytes]) -> bytes | None:
    """Read a message; None where the other end is closed."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    body = stream.read(length)
    return body if len(body) == length else None


def work() -> None:
    """Read files until there are no more: what a worker does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that started it ends it
    jobs, results = sys.stdin.buffer, sys.stdout.buffer
    first = _receive(jobs)
    if first is None:
        return
    known = msgspec.msgpack.decode(first, type=Known)
    while (job := _receive(jobs)) is not None:
        path, file = msgspec.msgpack.decode(job)
        _send(results, read_share(os.fsdecode(path), file, known))
