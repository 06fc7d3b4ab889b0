"""Read one file of a dataset into its share of the index, in this process or in another."""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import tomli

from diplo_cli.convert import convert
from diplo_cli.derive import pack_meeting
from diplo_cli.entries import Known
from diplo_cli.parts import UncutError, meetings_in
from diplo_cli.records import Tables
from diplo_cli.registries import pack_registries
from diplo_cli.rules.integrity import misdated, misdated_periods
from diplo_cli.share import Packer, Share
from diplo_cli.text import to_json
from diplo_cli.twins import Twin, read_twin, twin_of

LARGE = 4_000_000  # bytes of a file from which on it is parsed part by part
Told = Callable[[int, int], None]


def read_share(path: str, file: int, known: Known, told: Told | None = None) -> Share | None:
    """Read a file, which has this number in the index, into its share.

    None where it has faults, which `dataset.examine` explains. Each meeting is turned into a
    twin of its record and that into rows before the next: so they are at hand in the processor's
    cache, and never all in memory. `told` is told how much of a large file is done.
    """
    with _without_collector():
        try:
            content = Path(path).read_bytes()
            if len(content) > LARGE:
                with suppress(UncutError):
                    others: dict[str, Any] = {}
                    meetings = meetings_in(content, others, told or _untold)
                    return _read(others, meetings, file, known)
            values = tomli.loads(content.decode("utf-8-sig"))
            del content
            return _read(values, _in_order(values.pop("meetings", [])), file, known)
        except (OSError, ValueError, RecursionError, MemoryError, OverflowError):
            return None
        except (msgspec.ValidationError, _NoMeetingsError):
            return None


def pack(tables: Tables, file: int, known: Known) -> Share:
    """Make the share of a file, which has this number in the index, from its records."""
    packer = Packer(file, known)
    _take(map(twin_of, sorted(tables.meetings, key=lambda each: (each.date, each.id))), packer)
    _take_registries(replace(tables, meetings=()), packer)
    return packer.share()


def _read(others: dict[str, Any], meetings: Iterable[Any], file: int, known: Known) -> Share | None:
    packer = Packer(file, known)
    _take(map(read_twin, meetings), packer)
    converted = convert(others)  # filled by now
    if converted.faults:
        return None
    _take_registries(converted.tables, packer)
    return packer.share()


def _untold(_done: int, _total: int) -> None:
    pass


class _NoMeetingsError(Exception):
    """What stands for meetings is something else."""


def _in_order(meetings: Any) -> Iterator[Any]:
    """Yield meetings by their dates, and let go of each."""
    try:
        meetings.sort(key=lambda each: (each["date"], each["id"]))
    except (AttributeError, KeyError, TypeError) as error:
        raise _NoMeetingsError from error
    meetings.reverse()
    while meetings:
        yield meetings.pop()


def _take(meetings: Iterable[Twin], packer: Packer) -> None:
    for meeting in meetings:
        pack_meeting(meeting, packer)
        if any(misdated(meeting)):
            packer.sound = False


def _take_registries(tables: Tables, packer: Packer) -> None:
    if tables.dataset:
        packer.about = to_json(tables.dataset)
    pack_registries(tables, packer)
    if any(misdated_periods(tables.initiatives)):
        packer.sound = False


@contextmanager
def _without_collector() -> Iterator[None]:
    """Spare the garbage collector millions of records, none of which is part of a circle."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
