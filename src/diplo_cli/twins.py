"""Read meetings into objects that become their rows: what the index is made of.

A twin has the fields of a record, its parts in the order of their rows, so that it can be written
as one. msgspec makes twins thrice as fast as records, and holds them to their keys as well.
"""

from collections.abc import Iterator
from dataclasses import MISSING, fields
from functools import cache
from typing import Any

import msgspec

from diplo_cli.convert import to, unstorable
from diplo_cli.models import Field, fields_of
from diplo_cli.records import Document, Figure, Meeting, Topic
from diplo_cli.rows import DocumentRow, FigureRow, TopicRow

Twin = Any  # an object of a class that is made here
ROWS: dict[type, type] = {Document: DocumentRow, Topic: TopicRow, Figure: FigureRow}


def read_twin(values: Any) -> Twin:
    """Convert one meeting of a file that is read meeting by meeting.

    Raises msgspec.ValidationError where anything is wrong with it; `convert` says what.
    """
    meeting: Twin = to(values, _twin(Meeting))
    if any(any(unstorable(value, ("",))) for value in _loose(meeting)):
        raise msgspec.ValidationError
    return meeting


def twin_of(meeting: Meeting) -> Twin:
    """Give the twin of a record."""
    return msgspec.convert(meeting, _twin(Meeting), from_attributes=True, dec_hook=_keep)


def _keep(_into: type, value: Any) -> Any:
    return value


def _loose(meeting: Twin) -> Iterator[Any]:
    """Yield the values that msgspec lets be anything, or any number."""
    for parts in ((meeting,), meeting.participants, meeting.topics, meeting.documents):
        for part in parts:
            if part.extra:
                yield part.extra
    for figure in meeting.figures:
        yield figure.value
        yield figure.extra


@cache
def _twin(record: type) -> type:
    """Make the class of twins; what a row has and the record has not is None until it is told."""
    known = fields_of(record)
    order = [each.name for each in fields(ROWS.get(record, record))]
    made = [_field(known[name]) if name in known else (name, None, None) for name in order]
    return msgspec.defstruct(
        record.__name__, made, kw_only=True, gc=False, forbid_unknown_fields=True
    )


def _field(field: Field) -> Any:
    hint = tuple[_twin(field.table), ...] if field.table else field.hint  # type: ignore[misc]  # made here
    declared = field.declared
    if declared.default is not MISSING:
        return field.name, hint, declared.default
    if declared.default_factory is not MISSING:
        return field.name, hint, msgspec.field(default_factory=declared.default_factory)
    return field.name, hint
