"""Make two entries of a registry one: new contents for the files, nothing else of them touched."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from diplo_cli import arrays
from diplo_cli.edits import Edits
from diplo_cli.literals import toml_value
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
            edits.remove((table,), [places[drop][1]])
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


class _Edits(Edits):
    """The edits of one file."""

    def __init__(
        self, content: bytes, values: dict[str, Any], keep: str, places: Iterable[Path]
    ) -> None:
        super().__init__(content)
        self._values = values
        self._keep = keep
        fields = [(*place, field) for place in places for field in ("name", "aliases", "roles")]
        wanted = {path[:end] for path in fields for end in range(1, len(path) + 1)}
        self._nodes = list(find_nodes(content, wanted))

    def rewrite(self, uses: Iterable[Path]) -> None:
        """Let references name the kept entry; where one list then named it twice, one goes."""
        met: set[Path] = set()
        doubles: list[Path] = []
        for path in uses:
            spot = path[:-1] if path[-1] == "person" else path
            group = spot[:-1]
            ids = [each["person"] if spot != path else each for each in self._at(group)]
            if group in met or self._keep in ids:
                doubles.append(spot)
            else:
                value = self._value(path)
                self.put(value.start_byte, value.end_byte, _quoted(self._keep))
            met.add(group)
        for group, spots in groupby(doubles, key=lambda spot: spot[:-1]):
            self.remove(group, {int(spot[-1]) for spot in spots})

    def extend(self, entry: Path, gains: dict[str, list[str]]) -> None:
        """Add items to lists of an entry, in the way each is laid out; make those that lack."""
        missing = []
        for field, items in gains.items():
            written = [_quoted(item) for item in items]
            if field in self._at(entry):
                arrays.append(self, self._value((*entry, field)), written)
            else:
                missing.append(field.encode() + b" = [" + b", ".join(written) + b"]")
        if missing:
            name = self._node((*entry, "name"))
            inline = name.parent is not None and name.parent.type == "inline_table"
            between = b", " if inline else self.newline() + self.before(name.start_byte)
            end = name.named_children[-1].end_byte  # a pair's own end takes in a carriage return
            end = end if inline else self.line_end(end)
            self.put(end, end, b"".join(between + each for each in missing))

    def remove(self, group: Path, places: Collection[int]) -> None:
        """Remove items of an array; or tables with those within them and the comments above."""
        tables = [
            (found[: len(group) + 1] in {(*group, at) for at in places}, node)
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
            arrays.remove(self, self._value(group), places)

    def _at(self, path: Path) -> Any:
        value: Any = self._values
        for key in path:
            value = value[key]
        return value

    def _node(self, path: Path) -> "Node":
        return next(node for found, node in self._nodes if found == path)

    def _value(self, path: Path) -> "Node":
        """Give the node of a value: of a pair, the part after the key."""
        node = self._node(path)
        return node.named_children[-1] if node.type == "pair" else node

    def _remove_tables(self, first: "Node", last: "Node") -> None:
        """Remove tables in a row with their own comments, and the blank lines that part them.

        Those are the lines right above; and right below, as `diplo new` leaves them, unless they
        stand above another table. What a file begins with is said of the file.
        """
        start = own = self.line_start(first.start_byte)
        while start and self.before(start - 1).lstrip()[:1] == b"#":
            start = self.line_start(start - 1)
        if not self.content[:start].strip(BOM):
            start = own
        end = end_with_comments(self.content, last)
        if not start or not self.before(start - 1).strip():
            while end < len(self.content) and not self.rest(end).strip():
                end = self.after_line(end)
        if end == len(self.content):
            start = len(self.content[:start].rstrip()) + len(self.newline()) if start else 0
        self.put(start, end, b"")


def _quoted(text: str) -> bytes:
    return toml_value(text).encode()
