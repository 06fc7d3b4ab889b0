"""Read one file of a dataset into its share of the index, in this process or in another."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import tomli

from diplo_cli.convert import convert
from diplo_cli.derive import pack_meeting
from diplo_cli.entries import Known
from diplo_cli.records import About, Dataset, Tables
from diplo_cli.registries import pack_registries
from diplo_cli.rules.integrity import dates_are_in_order
from diplo_cli.share import Packer, Share


def read_share(path: str, file: int, known: Known) -> Share | None:
    """Read a file into its share; None where it has faults, which `dataset.examine` explains."""
    with _without_collector():
        try:
            values = tomli.loads(Path(path).read_bytes().decode("utf-8-sig"))
        except (OSError, ValueError, RecursionError, MemoryError):
            return None
        converted = convert(values)
        del values
        return None if converted.faults else pack(converted.tables, file, known)


def pack(tables: Tables, file: int, known: Known) -> Share:
    """Make the share of a file, which has this number in the index, from its records."""
    packer = Packer(file, known)
    if tables.dataset:
        packer.about = msgspec.json.encode(tables.dataset).decode()
    pack_registries(tables, packer)
    for meeting in sorted(tables.meetings, key=lambda each: (each.date, each.id)):
        pack_meeting(meeting, packer)
    if any(dates_are_in_order(_alone(tables))):
        packer.sound = False
    return packer.share()


def _alone(tables: Tables) -> Dataset:
    """Give a dataset of one file, for a rule that looks at each record by itself."""
    return Dataset(
        about=About(),
        countries=tables.countries,
        sectors=tables.sectors,
        organizations=tables.organizations,
        people=tables.people,
        initiatives=tables.initiatives,
        sources=tables.sources,
        meetings=tables.meetings,
        files=(),
    )


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
