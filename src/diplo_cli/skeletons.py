"""A new record as a commented TOML skeleton: what is given filled in, the rest to fill in."""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from diplo_cli.convert import Converted, convert
from diplo_cli.draft.known import slug
from diplo_cli.ids import Ids, telling_slug
from diplo_cli.literals import toml_value
from diplo_cli.lookup import find_country, find_record, same_named
from diplo_cli.models import Field, option_of, values_of
from diplo_cli.names import did_you_mean
from diplo_cli.problems import MISSING_FIELD, QueryError
from diplo_cli.records import (
    ID_PATTERN,
    Dataset,
    Document,
    Figure,
    Initiative,
    Meeting,
    Moment,
    Organization,
    PartialDate,
    Participant,
    Person,
    Source,
    Topic,
)
from diplo_cli.references import COUNTRY_FIELDS, REFERENCES
from diplo_cli.rules import hold
from diplo_cli.rules.integrity import RULES
from diplo_cli.text import visible
from diplo_cli.vocabulary import LEVELS

DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)", re.ASCII)
SURROGATE = re.compile("[\ud800-\udfff]")  # what Python makes of bytes that are no UTF-8
DATES = (datetime.date, PartialDate, Moment)

Given = Mapping[str, str | tuple[str, ...]]


class Kind(NamedTuple):
    """A kind of record to make: its table, its record, and the fields that its id is made of."""

    table: str
    record: type
    made_of: tuple[str, ...]


KINDS: dict[str, Kind] = {
    "meeting": Kind("meetings", Meeting, ("date",)),
    "document": Kind("meetings.documents", Document, ("title",)),
    "organization": Kind("organizations", Organization, ("name",)),
    "person": Kind("people", Person, ("name",)),
    "initiative": Kind("initiatives", Initiative, ("name",)),
    "source": Kind("sources", Source, ("publisher",)),
}
# What a meeting holds, for its skeleton to show; documents are made one by one.
WITHIN: dict[str, type] = {"participants": Participant, "topics": Topic, "figures": Figure}


class Skeleton(NamedTuple):
    """A new record: its table, its id, the id of the meeting it belongs to, and its TOML.

    `others` are the ids of records that may be the same: that have its name, or the id it would
    have had.
    """

    table: str
    id: str
    meeting: str | None
    toml: str
    others: tuple[str, ...]


def skeleton(kind: str, given: Given, data: Dataset) -> Skeleton:
    """Make a new record of a kind from the values given, by the names of its fields.

    A document's `meeting`, and a meeting's `host` and `guest` (`PERSON` or `PERSON:LEVEL`) are
    given along with them. Raises QueryError for a value that can't be.
    """
    made = KINDS[kind]
    values = {
        field.name: _value(field, given[field.name], data)
        for field in values_of(made.record)
        if field.name in given
    }
    converted = _converted(made, values)
    meeting = None
    if kind == "document":
        meeting = find_record(data, ("meetings",), str(given["meeting"]), "--meeting")
    wanted = _wanted_id(kind, values, meeting, data)
    others = same_named(data, made.table.rpartition(".")[2], values.get("name", ""), wanted)
    values["id"] = values.get("id") or Ids(data).unique(wanted)
    _hold_to_rules(made, values, converted, data)
    pieces = [_table(made.table, made.record, values)]
    if kind == "meeting":
        participants = list(_participants(given, data))
        pieces += [_table("meetings.participants", Participant, each) for each in participants]
        shown = [name for name in WITHIN if name != "participants" or not participants]
        pieces += [_commented(f"meetings.{name}", WITHIN[name]) for name in shown]
    toml = "\n\n".join(pieces) + "\n"
    return Skeleton(made.table, values["id"], meeting, toml, tuple(others))


def _value(field: Field, given: str | tuple[str, ...], data: Dataset) -> Any:
    """Read the value of a field as TOML would have it, ids and codes for names."""
    if isinstance(given, tuple):
        return tuple(dict.fromkeys(_item(field, each, data) for each in given))
    return _item(field, given, data)


def _item(field: Field, given: str, data: Dataset) -> Any:
    text = given.strip()
    option = f"--{option_of(field)}"
    if not text:
        raise QueryError(f"{option}: the value is empty; give one, or leave the option out")
    if SURROGATE.search(text):
        raise QueryError(f"{option}: the value is not UTF-8; give it as UTF-8")
    if field.name in COUNTRY_FIELDS:
        return find_country(data.countries, text, option)
    if field.name in REFERENCES:
        return find_record(data, REFERENCES[field.name], text, option)
    if field.words:
        return text.lower()
    return _date(text) if field.plain in DATES else text


def _date(text: str) -> Any:
    """Read a date or moment; what is neither stays text, for its type to judge."""
    try:
        if DAY.fullmatch(text):
            return datetime.date.fromisoformat(text)
        if MOMENT.fullmatch(text):
            return datetime.datetime.fromisoformat(text)
    except ValueError:
        pass
    return text


def _converted(made: Kind, values: dict[str, Any]) -> Converted:
    """Make a record of values of the types of their fields, what is still to fill in left open."""
    options = _options(made)
    plain = {
        name: list(value) if isinstance(value, tuple) else value for name, value in values.items()
    }
    table, _, inner = made.table.partition(".")
    converted = convert({table: [{inner: [plain]} if inner else plain]})
    for fault in converted.faults:
        field = next((part for part in reversed(fault.path) if part in options), None)
        if fault.code != MISSING_FIELD and field is not None:
            raise QueryError(f"--{options[str(field)]}: {fault.message}; {fault.hint}")
    return converted


def _hold_to_rules(made: Kind, values: dict[str, Any], converted: Converted, data: Dataset) -> None:
    """Hold values to what must hold across records: cites to the sources, dates to each other."""
    options = _options(made)
    table, _, inner = made.table.partition(".")
    (record,) = new = getattr(converted.tables, table)
    if inner:
        (record,) = getattr(record, inner)
    added: dict[str, Any] = {table: (*getattr(data, table), *new)}
    joined = replace(data, **added)
    for _, finding in hold(joined, RULES, converted.lost, sound=joined, complete=True):
        if finding.record is record and finding.keys[0] in values:
            option = options[str(finding.keys[0])]
            raise QueryError(f"--{option}: {finding.message}; {finding.hint}")


def _options(made: Kind) -> dict[str, str]:
    return {field.name: option_of(field) for field in values_of(made.record)}


def _wanted_id(kind: str, values: dict[str, Any], meeting: str | None, data: Dataset) -> str:
    """Give the id asked for, else one made of the values, which may be taken."""
    if "id" in values:
        if values["id"] in Ids(data).taken:
            raise QueryError(f"--id: {values['id']!r} is taken; choose another, or leave it out")
        return str(values["id"])
    wanted = MAKERS[kind](values, _date_of(data, meeting), data)
    if not re.match(ID_PATTERN, wanted):
        given = values[KINDS[kind].made_of[0]]
        raise QueryError(f"--id: no id can be made of {str(given)!r}; give one with --id")
    return wanted


def _date_of(data: Dataset, meeting: str | None) -> str:
    return next((each.date.isoformat() for each in data.meetings if each.id == meeting), "")


def _meeting_id(values: dict[str, Any], _: str, data: Dataset) -> str:
    place = slug(values.get("city", "")) or slug(_country_name(values.get("country"), data))
    return f"{values['date'].isoformat()}-{place or 'meeting'}"


def _country_name(code: str | None, data: Dataset) -> str:
    from diplo_cli.countries import country_names

    return next((each.name for each in country_names(data.countries) if each.code == code), "")


def _document_id(values: dict[str, Any], day: str, _: Dataset) -> str:
    return f"{day}-{telling_slug(values['title']) or values.get('type', '')}"


def _source_id(values: dict[str, Any], _: str, __: Dataset) -> str:
    published = values.get("published")
    return "-".join(
        [slug(values["publisher"]), *([published.isoformat()[:10]] if published else [])]
    )


def _organization_id(values: dict[str, Any], _: str, __: Dataset) -> str:
    return slug(values["name"], values.get("country"))


def _name_id(values: dict[str, Any], _: str, __: Dataset) -> str:
    return slug(values["name"])


MAKERS = {
    "meeting": _meeting_id,
    "document": _document_id,
    "organization": _organization_id,
    "person": _name_id,
    "initiative": _name_id,
    "source": _source_id,
}


def _participants(given: Given, data: Dataset) -> Iterator[dict[str, Any]]:
    """Yield the participants given as hosts and guests, each with its side."""
    taken: dict[str, str] = {}
    for side in ("host", "guest"):
        for each in given.get(side, ()):
            name, _, level = each.partition(":")
            person = find_record(data, ("people",), name, f"--{side}")
            if person in taken:
                raise QueryError(
                    f"--{side}: {person!r} is given as {taken[person]} already;"
                    " name each participant once"
                )
            taken[person] = side
            participant = {"person": person}
            if level:
                participant["level"] = _level(level.strip().lower(), f"--{side}")
            yield {**participant, "side": side}


def _level(word: str, option: str) -> str:
    if word not in LEVELS:
        hint = did_you_mean(word, LEVELS, f"use one of {', '.join(LEVELS)}")
        raise QueryError(f"{option}: no level is called {word!r}; {hint}")
    return word


def _table(name: str, record: type, values: dict[str, Any]) -> str:
    """Write a table: the values there are, and each other field as a comment."""
    lines = [f"[[{name}]]"]
    for field in values_of(record):
        if field.name in values:
            lines.append(f"{field.name} = {toml_value(values[field.name])}")
        elif field.required:
            lines.append(f"{field.name} = {field.blank}  # to fill in: {field.note}")
        else:
            lines.append(f"# {field.name} = {field.blank}  # {field.note}")
    return "\n".join(lines)


def _commented(name: str, record: type) -> str:
    """Write a table to come, all of it as comments."""
    lines = [f"# [[{name}]]"]
    lines += [f"# {field.name} = {field.blank}  # {field.note}" for field in values_of(record)]
    return "\n".join(map(visible, lines))
