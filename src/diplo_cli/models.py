"""What the records say of their own fields: names, words, and a note on each."""

import datetime
import types
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from msgspec import Meta

from diplo_cli.records import Moment, PartialDate


class Field(NamedTuple):
    """A field of a record.

    `type` is the plain type of one value, `words` the closed list it must be of, `blank` what
    stands in a skeleton where a value is still to come.
    """

    name: str
    type: Any
    many: bool
    required: bool
    words: tuple[str, ...]
    note: str
    blank: str


@cache
def fields_of(record: type) -> tuple[Field, ...]:
    """Give the fields of a record in their order, those that hold tables of their own left out."""
    hints = get_type_hints(record, include_extras=True)
    described = (_describe(each, hints[each.name]) for each in fields(record))
    return tuple(each for each in described if not is_dataclass(each.type))


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
    int: "a number",
}


def _describe(field: Any, hint: Any) -> Field:
    parts = list(_parts(hint))
    plain = next(each for each in parts if not isinstance(each, Meta) and not _wraps(each))
    words = get_args(plain) if get_origin(plain) is Literal else ()
    many = any(get_origin(each) is tuple for each in parts)
    required = field.default is MISSING and field.default_factory is MISSING
    type_ = get_origin(plain) or plain
    blank = _blank(type_, many)
    return Field(field.name, type_, many, required, words, _note(parts, plain, field), blank)


def _parts(hint: Any) -> Iterator[Any]:
    """Yield a type and all that it is made of, notes on it included, from the outside in."""
    yield hint
    origin = get_origin(hint)
    if origin is Annotated:
        inner, *notes = get_args(hint)
        yield from notes
        yield from _parts(inner)
    elif origin in (Union, types.UnionType):
        yield from (
            part for each in get_args(hint) if each is not type(None) for part in _parts(each)
        )
    elif origin is tuple:
        yield from _parts(get_args(hint)[0])


def _wraps(hint: Any) -> bool:
    return get_origin(hint) in (Annotated, Union, types.UnionType, tuple)


def _note(parts: list[Any], plain: Any, field: Any) -> str:
    """Say in a few words what belongs into a field."""
    notes = [each for each in parts if isinstance(each, Meta)]
    said = [text for each in notes if (text := each.description or each.title)]
    if get_origin(plain) is Literal:
        default = f"; {field.default} where absent" if isinstance(field.default, str) else ""
        return f"of {', '.join(get_args(plain))}{default}"
    said = [each for each in said if each != "text, not empty"]
    return (said[0] if said else WANTED.get(plain, "text")).rstrip(".")


def _blank(kind: Any, many: bool) -> str:
    """Give what stands for a value to come; a date to come can't be left standing by mistake."""
    if many:
        return "[]"
    if kind in (datetime.date, PartialDate, Moment):
        return "YYYY-MM-DD"
    return {int: "0", dict: "{}"}.get(kind, '""')
