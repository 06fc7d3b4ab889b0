"""Read one file of a dataset into its share of the index, in this process or in another."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import tomli

from diplo_cli.convert import convert
from diplo_cli.derive import pack_meeting
from diplo_cli.entries import Known
from diplo_cli.records import About, Dataset, Tables
from diplo_cli.registries import pack_registries
from diplo_cli.rules.integrity import dates_are_in_order
from diplo_cli.share import Packer, Share
from diplo_cli.text import to_json
from diplo_cli.twins import Twin, read_twin, twin_of


def read_share(path: str, file: int, known: Known) -> Share | None:
    """Read a file, which has this number in the index, into its share.

    None where it has faults, which `dataset.examine` explains. Each meeting is turned into a
    twin of its record and that into rows before the next: so they are at hand in the processor's
    cache, and never all in memory.
    """
    with _without_collector():
        try:
            values = tomli.loads(Path(path).read_bytes().decode("utf-8-sig"))
            meetings = values.pop("meetings", [])
            meetings.sort(key=lambda each: (each["date"], each["id"]))
        except (OSError, ValueError, RecursionError, MemoryError):
            return None
        except (AttributeError, KeyError, TypeError):  # of meetings that are none
            return None
        converted = convert(values)
        if converted.faults:
            return None
        try:
            return _pack(converted.tables, _twins(meetings), file, known)
        except (msgspec.ValidationError, OverflowError):
            return None


def pack(tables: Tables, file: int, known: Known) -> Share:
    """Make the share of a file, which has this number in the index, from its records."""
    meetings = sorted(tables.meetings, key=lambda each: (each.date, each.id))
    return _pack(replace(tables, meetings=()), map(twin_of, meetings), file, known)


def _pack(registries: Tables, meetings: Iterable[Twin], file: int, known: Known) -> Share:
    packer = Packer(file, known)
    if registries.dataset:
        packer.about = to_json(registries.dataset)
    pack_registries(registries, packer)
    _hold(registries, (), packer)
    for meeting in meetings:
        pack_meeting(meeting, packer)
        _hold(NO_TABLES, (meeting,), packer)
    return packer.share()


def _twins(meetings: list[Any]) -> Iterator[Twin]:
    """Turn tables into twins of records, and let go of each."""
    meetings.reverse()
    while meetings:
        yield read_twin(meetings.pop())


NO_TABLES = Tables()


def _hold(tables: Tables, meetings: tuple[Twin, ...], packer: Packer) -> None:
    """Hold records against the one rule that looks at each by itself."""
    alone = Dataset(
        about=NOTHING,
        countries=(),
        sectors=(),
        organizations=(),
        people=(),
        initiatives=tables.initiatives,
        sources=(),
        meetings=meetings,
        files=(),
    )
    if any(dates_are_in_order(alone)):
        packer.sound = False


NOTHING = About()


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
