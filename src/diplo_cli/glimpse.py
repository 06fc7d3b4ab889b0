"""Glimpse the registries of a file without reading it: who is who, as far as headers show.

Rows show names that any other file may give. So that files can be read once and in any order,
their registries are looked for first, in the plain text. What this gives is a guess: where the
file, read for good, says otherwise, those that show the name are read again.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import tomli

from diplo_cli.entries import Known, broader_sectors

HEADERS = (b"[[organizations]]", b"[[people]]", b"[[sectors]]", b"[[initiatives]]")
OTHER = {
    header: re.compile(rb"^\[(?!" + re.escape(header[1:]) + rb")", re.MULTILINE)
    for header in HEADERS
}


def glimpse(contents: Iterable[bytes]) -> Known:
    """Give what the rows of meetings show of the registries."""
    known = Known({}, {}, {}, frozenset())
    parent: dict[str, str | None] = {}
    initiatives: set[str] = set()
    for content in contents:
        for part in _parts(content):
            try:
                _add(tomli.loads(part.decode()), known, parent, initiatives)
            except (ValueError, AttributeError, KeyError, TypeError, RecursionError):
                continue  # it only looked like one, or has faults
    return known._replace(broader=broader_sectors(parent), initiatives=frozenset(initiatives))


def _parts(content: bytes) -> Iterator[bytes]:
    """Cut out each run of such tables."""
    for header in HEADERS:
        at = 0
        while (start := content.find(header, at)) >= 0:
            other = OTHER[header].search(content, start + len(header))
            at = other.start() if other else len(content)
            yield content[start:at]


def _add(
    tables: dict[str, Any],
    known: Known,
    parent: dict[str, str | None],
    initiatives: set[str],
) -> None:
    for each in tables.get("organizations", ()):
        row = {key: _text(each[key]) for key in ("id", "name", "kind")}
        known.organizations[row["id"]] = {**row, "country": _text_or_none(each.get("country"))}
    for each in tables.get("people", ()):
        name = _text(each["name"])
        known.people[_text(each["id"])] = (name, _text_or_none(each.get("country")))
    for each in tables.get("sectors", ()):
        parent[_text(each["id"])] = _text_or_none(each.get("broader"))
    initiatives.update(_text(each["id"]) for each in tables.get("initiatives", ()))


def _text(value: Any) -> str:
    """Give a text; raises TypeError for anything else, which is a fault of the file."""
    if isinstance(value, str):
        return value
    raise TypeError


def _text_or_none(value: Any) -> str | None:
    return None if value is None else _text(value)
