"""What two states of a dataset say differently, record by record and field by field.

Records are those of the files, not the rows made from them. A record is told by its id; what has
none, a participant or a topic or figure without an id, by its content, so that neither the order
of files nor that of tables is a difference. The order of a list says nothing, either.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from typing import Any, Literal, NamedTuple

import msgspec

from diplo_cli.literals import toml_key
from diplo_cli.nouns import NOUN_OF
from diplo_cli.records import (
    PARTS,
    REGISTRIES,
    TABLES,
    Dataset,
    Figure,
    Meeting,
    Participant,
    Topic,
)
from diplo_cli.rules import made_id

Change = Literal["added", "removed", "changed"]
Values = dict[str, Any]

ALIKE = 0.6  # from here on two summaries are taken for one that was reworded


class Difference(NamedTuple):
    """One difference: a record that came or went, or one field of a record that stayed.

    For a record that came or went `field` is None, and `new` or `old` its fields. A free field
    is told by its path, such as `extra.rank`.
    """

    noun: str
    id: str
    change: Change
    field: str | None
    old: Any
    new: Any


class Held(NamedTuple):
    """A record: what it is called, its fields, and what else it is known by in its meeting.

    `given` tells that its id stands in the file.
    """

    noun: str
    id: str
    values: Values
    meeting: str = ""
    known: str | None = None
    given: bool = True


def differences(old: Dataset, new: Dataset) -> list[Difference]:
    """Compare two datasets; what is about the registries comes first, then the meetings."""
    before, after = list(_held(old)), list(_held(new))
    pairs = [*_by_id(before, after), *_by_content(before, after)]
    found = [each for pair in pairs for each in _compare(*pair)]
    return sorted(found, key=_place)


NOUNS = ("dataset", *(NOUN_OF.get(table, table) for table in (*TABLES, *PARTS)))


def _place(each: Difference) -> tuple[int, str, str]:
    """Order by noun and id, the tenth topic after the ninth."""
    called = NUMBER.sub(lambda found: found.group().zfill(8), each.id)
    return NOUNS.index(each.noun), called, each.field or ""


NUMBER = re.compile(r"[0-9]+")


def _held(data: Dataset) -> Iterator[Held]:
    """Yield every record of a dataset."""
    yield Held("dataset", "dataset", _values(data.about))
    for table in REGISTRIES:
        for record in getattr(data, table):
            yield Held(NOUN_OF.get(table, table), record.id, _values(record))
    for meeting in data.meetings:
        yield from _held_by(meeting)


def _held_by(meeting: Meeting) -> Iterator[Held]:
    """Yield a meeting, and what it holds."""
    yield Held("meetings", meeting.id, _values(meeting, PARTS))
    named = Counter[str]()
    for person in meeting.participants:
        named[person.person] += 1
        again = f" {named[person.person]}" * (named[person.person] > 1)
        yield _part("participants", person, f"{meeting.id} {person.person}{again}", meeting)
    for number, topic in enumerate(meeting.topics, 1):
        yield _part("topics", topic, topic.id or made_id(meeting.id, "topic", number), meeting)
    for number, figure in enumerate(meeting.figures, 1):
        yield _part("figures", figure, figure.id or made_id(meeting.id, "figure", number), meeting)
    for document in meeting.documents:
        values = {"meeting": meeting.id, **_values(document)}
        yield Held("docs", document.id, values, meeting.id)


def _part(noun: str, record: Participant | Topic | Figure, called: str, meeting: Meeting) -> Held:
    if isinstance(record, Participant):
        known = record.person
    elif isinstance(record, Topic):
        known = record.summary
    else:
        known = f"{record.name} {record.unit} {record.period}"
    given = getattr(record, "id", None) is not None
    values = {"meeting": meeting.id, **_values(record)}
    return Held(noun, called, values, meeting.id, known, given)


def _values(record: Any, left_out: Sequence[str] = ()) -> Values:
    """Give the fields of a record that say something; free ones by their paths."""
    values: Values = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name == "extra":
            values.update(_paths("extra", value))
        elif field.name not in left_out and value not in ((), None):
            values[field.name] = _plain(value)
    return values


def _paths(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            # As TOML writes keys, so that `"a.b"` is not the `b` of `a`.
            yield from _paths(f"{path}.{toml_key(key)}", inner)
    elif path != "extra":
        yield path, _plain(value)


def _plain(value: Any) -> Any:
    """Give a value as JSON has it: dates and periods as text."""
    plain = msgspec.to_builtins(value, enc_hook=str)
    return list(plain) if isinstance(plain, tuple) else plain


Pair = tuple[Held | None, Held | None]


def _by_id(before: list[Held], after: list[Held]) -> Iterator[Pair]:
    """Pair the records that have ids, those apart that may be known by their content."""
    old, new = _named(before), _named(after)
    for key in dict.fromkeys([*old, *new]):
        pair = old.get(key), new.get(key)
        if all(pair) or not any(each and each.known for each in pair):
            yield pair


def _named(held: list[Held]) -> dict[tuple[str, str], Held]:
    return {(each.noun, each.id): each for each in held if each.given}


def _rest(held: list[Held], others: list[Held]) -> Iterator[Held]:
    """Yield what `_by_id` leaves: what may be known by its content, and isn't by its id."""
    named = _named(others)
    for each in held:
        if each.known is not None and not (each.given and (each.noun, each.id) in named):
            yield each


def _by_content(before: list[Held], after: list[Held]) -> Iterator[Pair]:
    """Pair the rest, within its meeting: first what is the same, then what is most alike."""
    groups: dict[tuple[str, str], tuple[list[Held], list[Held]]] = {}
    for side, held in enumerate((_rest(before, after), _rest(after, before))):
        for each in held:
            groups.setdefault((each.noun, each.meeting), ([], []))[side].append(each)
    for old, new in groups.values():
        for same in (lambda one, two: one.values == two.values, _known_alike):
            yield from _take_pairs(old, new, same)
        if old and new and old[0].noun != "participants":
            yield from _take_likest(old, new)
        yield from ((each, None) for each in old)
        yield from ((None, each) for each in new)


def _known_alike(one: Held, two: Held) -> bool:
    return one.known == two.known


def _take_pairs(
    old: list[Held], new: list[Held], same: Callable[[Held, Held], bool]
) -> Iterator[Pair]:
    """Take pairs out of two lists, each with the first that is the same."""
    for one in list(old):
        two = next((each for each in new if same(one, each)), None)
        if two is not None:
            old.remove(one)
            new.remove(two)
            yield one, two


def _take_likest(old: list[Held], new: list[Held]) -> Iterator[Pair]:
    """Take pairs out of two lists, those first that are worded most alike."""
    from difflib import SequenceMatcher

    likeness = []
    for other, two in enumerate(new):
        matcher = SequenceMatcher(None, b=two.known or "")
        for at, one in enumerate(old):
            matcher.set_seq1(one.known or "")
            if matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE:
                likeness.append((-matcher.ratio(), at, other))
    pairs: list[tuple[Held, Held]] = []
    taken: set[tuple[str, int]] = set()
    for ratio, at, other in sorted(likeness):
        if -ratio >= ALIKE and not taken & {("old", at), ("new", other)}:
            taken |= {("old", at), ("new", other)}
            pairs.append((old[at], new[other]))
    for one, two in pairs:
        old.remove(one)
        new.remove(two)
        yield one, two


def _compare(old: Held | None, new: Held | None) -> Iterator[Difference]:
    """Yield what is different between a record and its other state."""
    if old is None and new is not None:
        yield Difference(new.noun, new.id, "added", None, None, new.values)
    elif old is not None and new is None:
        yield Difference(old.noun, old.id, "removed", None, old.values, None)
    elif old is not None and new is not None:
        for field in dict.fromkeys([*old.values, *new.values]):
            pair = old.values.get(field), new.values.get(field)
            if not _same(*pair, free=field.startswith("extra")):
                yield Difference(new.noun, new.id, "changed", field, *pair)


def _same(old: Any, new: Any, *, free: bool) -> bool:
    """Tell whether two values are the same: those of free fields as JSON; a list has no order."""
    if not free and old == new:
        return True
    if isinstance(old, list) and isinstance(new, list):
        return Counter(map(as_json, old)) == Counter(map(as_json, new))
    return as_json(old) == as_json(new)


def as_json(value: Any) -> str:
    """Write a value as JSON, in which `true`, 1 and 1.0 are three; the order of keys is none."""
    return msgspec.json.encode(value, order="sorted").decode()
