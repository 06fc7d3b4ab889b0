"""Whether a draft loads together with the dataset it was made for: if not, that is our fault."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import tomli

from diplo_cli.convert import convert
from diplo_cli.dataset import records_of
from diplo_cli.records import TABLES, Dataset
from diplo_cli.rules import hold
from diplo_cli.rules.integrity import RULES


def faults(toml: str, data: Dataset) -> Iterator[str]:
    """Yield what `diplo check` would call an error of a draft's records, next to its dataset."""
    converted = convert(tomli.loads(toml))
    yield from (fault.message for fault in converted.faults)
    added: dict[str, Any] = {
        name: (*getattr(data, name), *getattr(converted.tables, name)) for name in TABLES
    }
    joined = replace(data, **added)
    own = {id(record) for record, _ in records_of(converted.tables)}
    for _, finding in hold(joined, RULES, converted.lost, sound=joined, complete=True):
        if any(id(record) in own for record, _ in finding.places()):
            yield finding.message
