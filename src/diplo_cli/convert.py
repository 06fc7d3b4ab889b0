"""Turn the tables of one TOML file into records, or say everything that is wrong with them.

A good file costs one call of msgspec, plus a look at its keys, which msgspec does not hold
dataclasses to. Only when that fails is the file walked value by value: each bad value is
reported and taken out, so that the rules can still be held against all the rest; where a
required value is bad, a stand-in keeps its record among the others.
"""

import datetime
import math
import re
from collections.abc import Iterator
from functools import cache
from itertools import count
from typing import Any, Literal, NamedTuple

import msgspec

from diplo_cli.cites import source_of
from diplo_cli.models import Field, fields_of
from diplo_cli.names import did_you_mean, nearest
from diplo_cli.problems import BAD_VALUE, MISSING_FIELD, UNKNOWN_FIELD, shown
from diplo_cli.records import (
    PARTIAL_DATE,
    REGISTRIES,
    CountryCode,
    Extra,
    Moment,
    Number,
    PartialDate,
    Period,
    Tables,
)
from diplo_cli.references import COUNTRY_FIELDS, REFERENCES, STAND_IN, End

Path = tuple[str | int, ...]


class Fault(NamedTuple):
    """One bad value of a file, by the path of keys and indexes that leads to it."""

    path: Path
    message: str
    hint: str
    code: str = BAD_VALUE


class Converted(NamedTuple):
    """The records of a file, its faults, and the ends of references that no rule should miss.

    `lost` holds what the values that are left out would have defined or named, and the other ends
    of stand-ins for ids: that one of these isn't there is no second fault.
    """

    tables: Tables
    faults: list[Fault]
    lost: frozenset[End]


def convert(values: dict[str, Any], file: int = 0) -> Converted:
    """Convert the parsed content of a file to records; `file` is its number in the dataset."""
    try:
        if not _needs_mending(values, Tables):
            return Converted(to(values, Tables), [], frozenset())
    except (msgspec.ValidationError, AttributeError, TypeError):
        pass  # a value of another type than its field's: the walk below says which
    report = _Report([], set(), count(file * MOST_STAND_INS))
    mended = _mend_table(values, Tables, (), report)
    return Converted(to(mended, Tables), report.faults, frozenset(report.lost))


def to(value: Any, into: Any) -> Any:
    """Turn a parsed value into one of a type; raises msgspec.ValidationError where it is none."""
    return msgspec.convert(value, into, dec_hook=_decode, builtin_types=DATES)


DATES = (datetime.date, datetime.datetime, datetime.time)


def _decode(into: type, value: Any) -> Any:
    """Read the types that msgspec doesn't know: dates less or more exact, and periods."""
    day = isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)
    if into is PartialDate and (
        day or (isinstance(value, str) and len(value) < 10 and _is_date(value))
    ):
        return PartialDate(value)
    if into is Moment and (day or (isinstance(value, datetime.datetime) and value.tzinfo)):
        return Moment(value.isoformat())
    if into is Period and isinstance(value, str) and all(map(_is_date, value.split("/", 1))):
        return Period(value)
    raise ValueError


def _is_date(text: str) -> bool:
    """Tell whether a text is a year, a month or a day of the calendar."""
    try:
        known = re.fullmatch(PARTIAL_DATE, text, re.ASCII)
        return bool(known and datetime.date.fromisoformat(f"{text}-01-01"[:10]))
    except ValueError:
        return False


def _needs_mending(values: dict[str, Any], table: type) -> bool:
    """Tell whether a table, or one inside it, has what msgspec lets pass and we don't."""
    known, inner, loose = _watched(table)
    if not values.keys() <= known:
        return True
    for name, inside, many in inner:
        found = values.get(name)
        if found is not None:
            for item in found if many else (found,):
                if _needs_mending(item, inside):
                    return True
    for name in loose:
        if name in values and any(True for _ in unstorable(values[name], ("",))):
            return True
    return False


@cache
def _watched(
    table: type,
) -> tuple[frozenset[str], tuple[tuple[str, type, bool], ...], tuple[str, ...]]:
    """Name a table's fields, those that are tables, and those that take numbers or anything."""
    known = fields_of(table)
    inner = ((name, field.table, field.many) for name, field in known.items() if field.table)
    loose = (name for name, field in known.items() if field.type in (Extra, Number))
    return frozenset(known), tuple(inner), tuple(loose)


class _Report(NamedTuple):
    faults: list[Fault]
    lost: set[End]
    numbers: Iterator[int]  # of stand-ins


def _mend_table(values: Any, table: type, path: Path, report: _Report) -> dict[str, Any]:
    """Give a table with its bad values left out, or replaced where they are required."""
    known = fields_of(table)
    if not isinstance(values, dict):
        name = _name(path)
        header = f"[[{name}]]" if isinstance(path[-1], int) else f"[{name}]"
        message = f"{name} must be a table, not {_show(values)}"
        report.faults.append(Fault(path, message, f"write it under {header}"))
        report.lost.update(_ends(values, (*path, next(iter(known)))))  # its first field, perhaps
        return {
            name: _stand_in(field, (*path, name), report)
            for name, field in known.items()
            if field.required
        }
    kept: dict[str, Any] = {}
    for key, value in values.items():
        if key not in known:
            report.faults.append(_stray(key, path, known))
            meant = (nearest(key, known) or [UNKNOWN])[0]
            report.lost.update(_ends(value, (*path, meant)))
        elif (mended := _mend(value, known[key], (*path, key), report)) is not None:
            kept[key] = mended
    for key, field in known.items():
        if field.required and key not in values:
            report.faults.append(
                Fault(path, f"{_name(path)} has no {key}", f"add {key} = …", MISSING_FIELD)
            )
        if field.required and key not in kept:
            kept[key] = _stand_in(field, (*path, key), report)
    return kept


def _mend(value: Any, field: Field, path: Path, report: _Report) -> Any:
    """Give a field's value without what is bad in it, None where nothing is left."""
    if field.many:
        if not isinstance(value, list):
            hint = f"write it under [[{_name(path)}]]" if field.table else "put it in brackets"
            message = f"{path[-1]} must be a list, not {_show(value)}"
            report.faults.append(Fault(path, message, hint))
            report.lost.update(_ends(value, path))
            return None
        item = field._replace(many=False)
        mended = [_mend(each, item, (*path, at), report) for at, each in enumerate(value)]
        return [each for each in mended if each is not None]
    if field.table:
        return _mend_table(value, field.table, path, report)
    faults = _check(value, field, path)
    if not faults:
        return value
    report.faults.extend(faults)
    report.lost.update(_ends(value, path))
    return None


MOST_STAND_INS = 1_000_000  # in one file: each has a number of its own in the whole dataset


def _stand_in(field: Field, path: Path, report: _Report) -> Any:
    """Give a value that is valid for a required field and that no rule finds fault with."""
    if field.plain is str:
        number = next(report.numbers)
        code = "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))
        text = f"QQ{code}" if field.type is CountryCode else f"{STAND_IN}{number}"
        report.lost.update((OTHER[end], table, text) for end, table, _ in _ends(text, path))
        return text
    if field.words:
        return field.words[0]
    return datetime.date.min if field.plain is datetime.date else 0


def _check(value: Any, field: Field, path: Path) -> list[Fault]:
    try:
        to(value, field.type)
    except msgspec.ValidationError:
        return [_explain(value, field, path)]
    return list(unstorable(value, path))


DEEPEST = 100  # levels of a free table; JSON readers give up sooner than TOML's


def unstorable(value: Any, path: Path) -> Iterator[Fault]:
    """Yield what TOML can write but JSON can't hold: infinity, 64 bits and more, great depth."""
    start = path
    waiting = [(value, path)]
    while waiting:
        value, path = waiting.pop()
        if isinstance(value, dict | list):
            items = value.items() if isinstance(value, dict) else enumerate(value)
            if len(path) - len(start) >= DEEPEST:
                message = f"{start[-1]} is nested more than {DEEPEST} levels deep"
                yield Fault(start, message, "use fewer levels of lists and tables")
                continue
            waiting.extend((item, (*path, key)) for key, item in items)
        elif isinstance(value, float) and not math.isfinite(value):
            name = _last_name(path)
            yield Fault(path, f"{name} is not a finite number", "write a number, or leave it out")
        elif isinstance(value, int) and not -(2**63) <= value < 2**63:
            text = "text, or as " if "extra" in path else ""
            hint = f"write it as {text}a decimal number such as 1e30"
            message = f"{_last_name(path)} is a whole number beyond those of 64 bits"
            yield Fault(path, message, hint)


UNKNOWN = ""  # the key of what may be of any
# By the field, the tables whose entries it may name.
NAMED = {
    **REFERENCES,
    **dict.fromkeys(COUNTRY_FIELDS, ("countries",)),
    "cite": ("sources",),
    UNKNOWN: (*REGISTRIES, "documents"),
}
OTHER: dict[str, Literal["entry", "naming"]] = {"entry": "naming", "naming": "entry"}


def _ends(value: Any, path: Path) -> Iterator[End]:
    """Yield the ends of references that a value would be at this path, with all inside it."""
    *_, table, key = (UNKNOWN, *(part for part in path if isinstance(part, str)))
    waiting = [(value, table, key)]
    while waiting:
        value, table, key = waiting.pop()
        if isinstance(value, dict):
            waiting.extend((each, key, name) for name, each in value.items())
        elif isinstance(value, list):
            waiting.extend((each, table, key) for each in value)
        elif isinstance(value, str) and key == "id":
            among = NAMED[UNKNOWN] if table == UNKNOWN else (table,)
            yield from (("entry", each, value) for each in among)
        elif isinstance(value, str):
            yield from (("naming", each, source_of(value)) for each in NAMED.get(key, ()))


def _stray(key: str, path: Path, known: dict[str, Field]) -> Fault:
    if not path:
        hint = did_you_mean(key, known, "the tables are " + ", ".join(known))
        return Fault((key,), f"no table is called {shown(key)}", hint, UNKNOWN_FIELD)
    otherwise = "put fields of your own under extra" if "extra" in known else "leave it out"
    return Fault(
        (*path, key),
        f"{_name(path)} has no field {shown(key)}",
        did_you_mean(key, known, otherwise),
        UNKNOWN_FIELD,
    )


def _explain(value: Any, field: Field, path: Path) -> Fault:
    """Say what a value should have been, in the words of people who write datasets."""
    name = _last_name(path)
    if words := field.words:
        hint = did_you_mean(_show(value).strip("'"), words, "use one of " + ", ".join(words))
        return Fault(path, f"{name} can't be {_show(value)}", hint)
    wanted, hint = WANTED.get(field.plain, ("text", "put it in quotes"))
    for note in field.notes:
        if note.title and isinstance(value, str):
            wanted = note.title
            hint = "give it a text" if field.required else "leave it out"
            if note.examples:
                hint = f'write it like "{note.examples[0]}"'
    return Fault(path, f"{name} must be {wanted}, not {_show(value)}", hint)


WANTED: dict[Any, tuple[str, str]] = {
    str: ("text", "put it in quotes"),
    datetime.date: ("a date", "write it like 2023-06-22, without quotes"),
    PartialDate: (
        "a date, a month or a year",
        'write it like 2023-06-22 without quotes, "2023-06" or "2023"',
    ),
    Moment: (
        "a date, or a date and time with its offset",
        "write it like 2023-06-22 or 2023-06-22T15:56:00+04:00, without quotes",
    ),
    Period: (
        "a year, month or day, or two of them joined by a slash",
        'write it like "2022/2026"',
    ),
    int | float: ("a number", "write it like 500000000, without quotes"),
    dict[str, Any]: ("a table", 'write it like { key = "value" }'),
}


def _name(path: Path) -> str:
    """Name a table as its header does: `meetings.documents`."""
    return ".".join(str(part) for part in path if isinstance(part, str)) or "the file"


def _last_name(path: Path) -> str:
    """Name a value by its key, and its place where it is in a list: `formats[0]`."""
    return f"{path[-2]}[{path[-1]}]" if isinstance(path[-1], int) else str(path[-1])


def _show(value: Any) -> str:
    """Show a bad value, short, as its file has it."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, DATES):
        return value.isoformat()
    if isinstance(value, int) and abs(value) >= 2**64:
        return "a number of more than 64 bits"  # Python writes none of more than 4,300 digits
    return shown(value, MOST_QUOTED) if isinstance(value, str) else repr(value)


MOST_QUOTED = 60
