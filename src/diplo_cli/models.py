"""What the records say of their own fields: names, words, and a note on each."""

import dataclasses
import datetime
import types
from dataclasses import MISSING, is_dataclass
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from msgspec import Meta

from diplo_cli.records import Moment, PartialDate


class Field(NamedTuple):
    """A field of a record.

    `hint` is its whole type, `type` that of one value with the notes on it, `plain` the same
    without them; `notes` are all there are, from the outside in.
    """

    declared: dataclasses.Field[Any]
    hint: Any
    type: Any
    plain: Any
    many: bool
    notes: tuple[Meta, ...]

    @property
    def name(self) -> str:
        """The key that files have it under."""
        return self.declared.name

    @property
    def required(self) -> bool:
        """Whether it must be there."""
        return self.declared.default is MISSING and self.declared.default_factory is MISSING

    @property
    def table(self) -> Any:
        """The record that each value is, if it is one."""
        return self.plain if is_dataclass(self.plain) else None

    @property
    def words(self) -> tuple[str, ...]:
        """The closed list that a value must be of."""
        return get_args(self.plain) if get_origin(self.plain) is Literal else ()

    @property
    def note(self) -> str:
        """What belongs into it, in a few words."""
        if self.words:
            default = self.declared.default
            absent = f"; {default} where absent" if isinstance(default, str) else ""
            return f"of {', '.join(self.words)}{absent}"
        said = [text for each in self.notes if (text := each.description or each.title)]
        said = [each for each in said if each != "text, not empty"]
        return (said[0] if said else WANTED.get(self.plain, "text")).rstrip(".")

    @property
    def blank(self) -> str:
        """What stands for a value to come; a date can't be left standing so by mistake."""
        if self.many:
            return "[]"
        if self.plain in (datetime.date, PartialDate, Moment):
            return "YYYY-MM-DD"
        return {int | float: "0", dict[str, Any]: "{}"}.get(self.plain, '""')


@cache
def fields_of(record: type) -> dict[str, Field]:
    """Give the fields of a record by their names, in their order."""
    hints = get_type_hints(record, include_extras=True)
    return {each.name: _described(each, hints[each.name]) for each in dataclasses.fields(record)}


@cache
def values_of(record: type) -> tuple[Field, ...]:
    """Give the fields of a record that hold no tables of their own."""
    return tuple(each for each in fields_of(record).values() if not each.table)


def _described(declared: dataclasses.Field[Any], hint: Any) -> Field:
    """Take a type apart: into that of one value, and the notes on it and on what is around it."""
    type_ = plain = hint
    many = False
    notes: list[Meta] = []
    while True:
        origin, parts = get_origin(plain), get_args(plain)
        if origin is Annotated:
            plain, *more = parts
            notes += more
            continue
        if origin is tuple:
            many = True
        elif not (origin in (Union, types.UnionType) and type(None) in parts):
            return Field(declared, hint, type_, plain, many, tuple(notes))
        type_ = plain = next(each for each in parts if each is not type(None))


def option_of(field: Field) -> str:
    """Give the name of the option for a field: `countries` is given by `--country`, repeated."""
    name = field.name.replace("_", "-")
    if not field.many:
        return name
    return IRREGULAR.get(name) or name.removesuffix("s")


IRREGULAR = {
    "countries": "country",
    "parties": "party",
    "signatories": "signatory",
    "aliases": "alias",
    "by": "by",
    "amends": "amends",
    "implements": "implements",
    "supersedes": "supersedes",
}
WANTED: dict[Any, str] = {
    datetime.date: "a date",
    PartialDate: 'a date, or "YYYY-MM" or "YYYY"',
    Moment: "a date, or a date and time with its offset",
    int | float: "a number",
}
