"""Make two entries of a registry one: new contents for the files, nothing else of them touched."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from diplo_cli.places import Path, end_with_comments, find_nodes
from diplo_cli.rules.integrity import REFERENCES

if TYPE_CHECKING:
    from tree_sitter import Node

# What the command calls a registry, and its table.
NOUNS = {"people": "people", "orgs": "organizations", "initiatives": "initiatives"}
BOM = b"\xef\xbb\xbf"
PARTS = ("participants", "topics", "figures", "documents")


class Merged(NamedTuple):
    """The files that change, by path; how many references; fields of the dropped left behind.

    The file with the dropped entry comes last: written in this order, the dataset has no error
    at any moment.
    """

    contents: dict[str, bytes]
    references: int
    left_behind: tuple[str, ...]


class Edit(NamedTuple):
    """Bytes from `start` to `end` that become others."""

    start: int
    end: int
    new: bytes


def merge(contents: Mapping[str, bytes], table: str, keep: str, drop: str) -> Merged:
    """Make `drop` one with `keep`, both ids of a table of these files, which are valid."""
    values = {path: tomli.loads(each.decode("utf-8-sig")) for path, each in contents.items()}
    entries = {
        entry["id"]: entry
        for value in values.values()
        for entry in value.get(table, ())
        if entry["id"] in (keep, drop)
    }
    kept, dropped = entries[keep], entries[drop]
    gains = _gains(kept, dropped)
    changed: dict[str, bytes] = {}
    references = 0
    home = ""
    for path, content in contents.items():
        uses = list(_uses(values[path], table, drop))
        places = {
            entry["id"]: (table, at)
            for at, entry in enumerate(values[path].get(table, ()))
            if entry["id"] in (keep, drop)
        }
        references += len(uses)
        if not uses and not places:
            continue
        edits = _Edits(content, values[path], keep, [*uses, *places.values()])
        edits.rewrite(uses)
        if keep in places:
            edits.extend(places[keep], gains)
        if drop in places:
            edits.remove(places[drop])
            home = path
        if edits.found:
            changed[path] = edits.apply()
    changed[home] = changed.pop(home)
    return Merged(changed, references, tuple(_left_behind(kept, dropped)))


def _gains(kept: dict[str, Any], dropped: dict[str, Any]) -> dict[str, list[str]]:
    """Give what the kept entry takes over: names as aliases, and roles, each only once."""
    names = [dropped["name"], *dropped.get("aliases", ()), dropped.get("acronym")]
    known = {kept["name"], kept.get("acronym"), *kept.get("aliases", ()), None}
    aliases = [name for name in dict.fromkeys(names) if name not in known]
    held = kept.get("roles", ())
    roles = [role for role in dict.fromkeys(dropped.get("roles", ())) if role not in held]
    return {key: items for key, items in (("aliases", aliases), ("roles", roles)) if items}


def _left_behind(kept: dict[str, Any], dropped: dict[str, Any]) -> Iterator[str]:
    for field, value in dropped.items():
        taken = field in ("id", "name", "aliases", "roles", "acronym")
        if not taken and kept.get(field) != value:
            yield field


def _uses(values: dict[str, Any], table: str, wanted: str) -> Iterator[Path]:
    """Yield the path of every reference to an id of a table."""
    for path, record in _records(values):
        for field, value in record.items():
            if table not in REFERENCES.get(field, ()):
                continue
            if value == wanted:
                yield (*path, field)
            elif isinstance(value, list):
                yield from ((*path, field, at) for at, each in enumerate(value) if each == wanted)


def _records(values: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    for name in NOUNS.values():
        for at, entry in enumerate(values.get(name, ())):
            yield (name, at), entry
    for at, meeting in enumerate(values.get("meetings", ())):
        for part in PARTS:
            for number, record in enumerate(meeting.get(part, ())):
                yield ("meetings", at, part, number), record


class _Edits:
    """The edits of one file, found by the bytes of its syntax tree."""

    def __init__(
        self, content: bytes, values: dict[str, Any], keep: str, places: Iterable[Path]
    ) -> None:
        self.found: list[Edit] = []
        self._content = content
        self._values = values
        self._keep = keep
        fields = [(*place, field) for place in places for field in ("name", "aliases", "roles")]
        wanted = {path[:end] for path in fields for end in range(1, len(path) + 1)}
        self._nodes = list(find_nodes(content, wanted))

    def rewrite(self, uses: Iterable[Path]) -> None:
        """Let references name the kept entry; where one list then named it twice, one goes."""
        met: set[Path] = set()
        for path in uses:
            spot, group = path, path[:-1]
            if path[-1] == "person":
                spot, group = path[:-1], path[:-2]
            named = self._at(group)
            there = isinstance(path[-1], int) or path[-1] == "person"
            ids = [each["person"] if path[-1] == "person" else each for each in named]
            if there and (group in met or self._keep in ids):
                self.remove(spot)
            else:
                node = self._node(path)
                value = node.named_children[-1] if node.type == "pair" else node
                self._put(value.start_byte, value.end_byte, _quoted(self._keep))
            met.add(group)

    def extend(self, entry: Path, gains: dict[str, list[str]]) -> None:
        """Add items to lists of an entry, in the way each is laid out; make those that lack."""
        missing = []
        for field, items in gains.items():
            if self._at(entry).get(field):
                self._append(self._node((*entry, field)).named_children[-1], items)
            elif field in self._at(entry):
                value = self._node((*entry, field)).named_children[-1]
                self._put(value.start_byte, value.end_byte, _listed(items))
            else:
                missing.append(field.encode() + b" = " + _listed(gains[field]))
        if missing:
            name = self._node((*entry, "name"))
            inline = name.parent is not None and name.parent.type == "inline_table"
            indent = self._content[self._line_start(name.start_byte) : name.start_byte]
            between = b", " if inline else self._newline() + indent
            end = name.named_children[-1].end_byte  # a pair's own end takes in a carriage return
            end = end if inline else self._line_end(end)
            self._put(end, end, b"".join(between + each for each in missing))

    def remove(self, path: Path) -> None:
        """Remove an item of a list, or a table with those within it and the comments above it."""
        tables = [
            (found[: len(path)] == path, node)
            for found, node in self._nodes
            if node.type in ("table", "table_array_element")
        ]
        runs = [
            [node for _, node in run]
            for its_own, run in groupby(tables, key=lambda each: each[0])
            if its_own
        ]
        for run in runs:
            self._remove_tables(run[0], run[-1])
        if not runs:
            self._remove_item(self._node(path))

    def apply(self) -> bytes:
        """Give the content with every edit made."""
        parts: list[bytes] = []
        done = 0
        for start, end, new in sorted(self.found):
            parts += self._content[done : max(start, done)], new
            done = max(end, done)
        return b"".join([*parts, self._content[done:]])

    def _put(self, start: int, end: int, new: bytes) -> None:
        self.found.append(Edit(start, end, new))

    def _at(self, path: Path) -> Any:
        value: Any = self._values
        for key in path:
            value = value[key]
        return value

    def _node(self, path: Path) -> "Node":
        return next(node for found, node in self._nodes if found == path)

    def _append(self, array: "Node", items: list[str]) -> None:
        last = [child for child in array.named_children if child.type != "comment"][-1]
        before = self._content[self._line_start(last.start_byte) : last.start_byte]
        if before.strip():
            self._put(last.end_byte, last.end_byte, b"".join(b", " + _quoted(i) for i in items))
            return
        comma = last.next_sibling if last.next_sibling and last.next_sibling.type == "," else None
        end = comma.end_byte if comma else last.end_byte
        rest = self._line(end).strip()
        if not rest or rest.startswith(b"#"):  # what is said of the last item stays on its line
            if comma is None:
                self._put(end, end, b",")
            end = self._line_end(end)
        elif comma is None:
            self._put(end, end, b",")
        lines = (b"," + self._newline() + before).join(map(_quoted, items))
        self._put(end, end, self._newline() + before + lines + (b"," if comma else b""))

    def _remove_tables(self, first: "Node", last: "Node") -> None:
        """Remove tables in a row with their own comments, and the blank lines that part them.

        Those are the lines right above; and right below, as `diplo new` leaves them, unless they
        stand above another table. What a file begins with is said of the file.
        """
        start = own = self._line_start(first.start_byte)
        while start and self._content[self._line_start(start - 1) : start].lstrip()[:1] == b"#":
            start = self._line_start(start - 1)
        if not self._content[:start].strip(BOM):
            start = own
        end = end_with_comments(self._content, last)
        if not self._content[self._line_start(start - 1) : start].strip():
            while end < len(self._content) and not self._line(end).strip():
                end = self._after_line(end)
        if end == len(self._content):
            start = len(self._content[:start].rstrip()) + len(self._newline()) if start else 0
        self._put(start, end, b"")

    def _remove_item(self, item: "Node") -> None:
        """Remove an item of an array with its comma; with its line, where it has one alone."""
        start, end = item.start_byte, item.end_byte
        after, before = item.next_sibling, item.prev_sibling
        if after is not None and after.type == ",":
            end = after.end_byte
        line, rest = self._line_start(start), self._line(end).strip()
        if not self._content[line:start].strip() and (not rest or rest.startswith(b"#")):
            self._put(line, self._after_line(end), b"")
            return
        if end == item.end_byte and before is not None and before.type == ",":
            start = before.start_byte
        while end > item.end_byte and self._content[end : end + 1] == b" ":
            end += 1
        self._put(start, end, b"")

    def _newline(self) -> bytes:
        return b"\r\n" if b"\r\n" in self._content else b"\n"

    def _line_start(self, at: int) -> int:
        return self._content.rfind(b"\n", 0, at) + 1

    def _line(self, at: int) -> bytes:
        return self._content[at : self._after_line(at)]

    def _line_end(self, at: int) -> int:
        return at + len(self._line(at).rstrip(b"\r\n"))

    def _after_line(self, at: int) -> int:
        return self._content.find(b"\n", at) + 1 or len(self._content)


def _quoted(text: str) -> bytes:
    """Write a TOML string; what JSON escapes, TOML does in the same way."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", r"\u007f").encode()


def _listed(items: list[str]) -> bytes:
    return b"[" + b", ".join(map(_quoted, items)) + b"]"
