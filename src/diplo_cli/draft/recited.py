"""The cites of a draft as its readers count: paragraphs of one block have that block's number."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

R = TypeVar("R")


def recited(record: R, numbers: Mapping[int, int]) -> R:
    """Give a record, and all within it, with other numbers in its cites, each cited once."""
    if all(number == other for number, other in numbers.items()):
        return record
    changed: dict[str, Any] = {}
    for field in fields(record):  # type: ignore[arg-type]  # a dataclass, as all records are
        value = getattr(record, field.name)
        if field.name == "cite":
            changed[field.name] = tuple(dict.fromkeys(_cite(each, numbers) for each in value))
        elif isinstance(value, tuple) and value and is_dataclass(value[0]):
            changed[field.name] = tuple(recited(each, numbers) for each in value)
    return replace(record, **changed)  # type: ignore[type-var]  # as above


def _cite(cite: str, numbers: Mapping[int, int]) -> str:
    source, mark, block = cite.partition("#")
    return f"{source}{mark}{numbers[int(block)]}" if block else cite
