"""Records written anew with all that stands within them: the cites of a draft among them."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from diplo_cli.cites import source_and_paragraph

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")


def changed(record: R, change: Callable[[Any, str, Any], Any]) -> R:
    """Give a record, and all within it, with each value as `change` makes it.

    That is told the record, the field and its value.
    """
    anew: dict[str, Any] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, tuple) and value and is_dataclass(value[0]):
            anew[field.name] = tuple(changed(each, change) for each in value)
        else:
            anew[field.name] = change(record, field.name, value)
    return replace(record, **anew)


def recited(record: R, numbers: Mapping[int, int]) -> R:
    """Give a record with the numbers that its readers count in all cites, each cited once.

    Paragraphs of one block have that block's number.
    """

    def change(_: Any, field: str, value: Any) -> Any:
        if field != "cite":
            return value
        return tuple(dict.fromkeys(_cite(each, numbers) for each in value))

    same = all(number == other for number, other in numbers.items())
    return record if same else changed(record, change)


def _cite(cite: str, numbers: Mapping[int, int]) -> str:
    source, block = source_and_paragraph(cite)
    return f"{source}#{numbers[block]}" if block else cite
