"""Make two entries of a registry one: new contents for the files, nothing else of them touched."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from diplo_cli import arrays
from diplo_cli.edits import Edits
from diplo_cli.literals import toml_value
from diplo_cli.places import Path, end_with_comments, find_nodes
from diplo_cli.records import PARTS, TABLES
from diplo_cli.references import REFERENCES

if TYPE_CHECKING:
    from tree_sitter import Node

BOM = b"\xef\xbb\xbf"


class Merged(NamedTuple):
    """The files that change, by path; how many references; facts of the dropped left behind.

    The file with the dropped entry comes last: written in this order, the dataset has no error
    at any moment.
    """

    contents: dict[str, bytes]
    references: int
    left_behind: tuple[str, ...]


class Joined(NamedTuple):
    """What a record takes over from another: new items of lists, and fields that it lacks.

    `left` names the fields in which the two differ.
    """

    gains: dict[str, Any]
    left: list[str]


def merge(contents: Mapping[str, bytes], table: str, keep: str, drop: str) -> Merged:
    """Make `drop` one with `keep`, both ids of a table of these files, which are valid."""
    values = {path: tomli.loads(each.decode("utf-8-sig")) for path, each in contents.items()}
    entries = {
        entry["id"]: entry
        for value in values.values()
        for entry in value.get(table, ())
        if entry["id"] in (keep, drop)
    }
    gains, left = _entry_joined(entries[keep], entries[drop])
    merged = {**entries[keep], **gains}
    changed: dict[str, bytes] = {}
    references = 0
    home = ""
    for path, content in contents.items():
        uses = list(_uses(values[path], table, drop))
        places: dict[str, Path] = {
            entry["id"]: (table, at)
            for at, entry in enumerate(values[path].get(table, ()))
            if entry["id"] in (keep, drop)
        }
        references += len(uses)
        if not uses and not places:
            continue
        edits = _Edits(content, values[path], merged, entries[drop], [*uses, *places.values()])
        left += edits.rewrite(uses)
        if keep in places:
            edits.extend(places[keep], gains, "name")
        if drop in places:
            edits.remove((table,), [int(places[drop][1])])
            home = path
        if edits.found:
            changed[path] = edits.apply()
    changed[home] = changed.pop(home)
    return Merged(changed, references, tuple(left))


def _entry_joined(kept: dict[str, Any], dropped: dict[str, Any]) -> Joined:
    """Join two entries; names that the kept one has no field left for become aliases."""
    rest = {field: value for field, value in dropped.items() if field not in ("id", "name")}
    names = [dropped["name"], *rest.pop("aliases", ())]
    if "acronym" in kept and "acronym" in rest:
        names.append(rest.pop("acronym"))
    known = (kept["name"], kept.get("acronym"))
    return _joined(kept, {"aliases": [name for name in names if name not in known], **rest})


def _joined(kept: dict[str, Any], dropped: dict[str, Any]) -> Joined:
    gains: dict[str, Any] = {}
    left = []
    for field, value in dropped.items():
        if isinstance(value, list):
            held = kept.get(field, ())
            if new := [each for each in dict.fromkeys(value) if each not in held]:
                gains[field] = new
        elif field not in kept:
            gains[field] = value
        elif kept[field] != value:
            left.append(field)
    return Joined(gains, left)


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
    for name in TABLES:
        for at, entry in enumerate(values.get(name, ())):
            yield (name, at), entry
    for at, meeting in enumerate(values.get("meetings", ())):
        for part in PARTS:
            for number, record in enumerate(meeting.get(part, ())):
                yield ("meetings", at, part, number), record


class _Edits(Edits):
    """The edits of one file, which let `kept` stand for `dropped`, too."""

    def __init__(
        self,
        content: bytes,
        values: dict[str, Any],
        kept: dict[str, Any],
        dropped: dict[str, Any],
        places: Iterable[Path],
    ) -> None:
        super().__init__(content)
        self._values = values
        self._kept = kept
        self._dropped = dropped
        wanted = {path[:end] for path in self._fields(places) for end in range(1, len(path) + 1)}
        self._nodes = list(find_nodes(content, wanted))

    def _fields(self, places: Iterable[Path]) -> Iterator[Path]:
        """Yield the paths that edits may need: of references, and of what an entry holds."""
        for path in places:
            if path[-1] == "person":
                yield from ((*path[:-2], at, "person") for at in range(len(self._at(path[:-2]))))
            elif isinstance(self._at(path), dict):
                yield from ((*path, field) for field in self._at(path))
            else:
                yield path

    def rewrite(self, uses: Iterable[Path]) -> list[str]:
        """Let references name the kept entry; where one list then named it twice, one goes.

        Gives what participants that go say otherwise than those that stay.
        """
        left: list[str] = []
        for group, paths in groupby(uses, key=_list_of):
            named = [each["person"] if _of_people(group) else each for each in self._at(group)]
            places = [(path, int(path[len(group)])) for path in paths]
            if self._kept["id"] in named:
                stays = named.index(self._kept["id"])
            else:
                (path, stays), *places = places
                value = self._value(path)
                self.put(value.start_byte, value.end_byte, _quoted(self._kept["id"]))
            doubles = [at for _, at in places]
            if doubles and _of_people(group):
                left += self._join_participants(group, stays, doubles)
            if doubles:
                self.remove(group, doubles)
        return left

    def _join_participants(self, group: Path, stays: int, doubles: list[int]) -> Iterator[str]:
        """Let a participant take over what others say; yield in what they differ, and where."""
        participants, meeting = self._at(group), self._at(group[:-1])
        gains: dict[str, Any] = {}
        for at in doubles:
            rest = {**_home(self._dropped), **participants[at]}
            del rest["person"]
            more, left = _joined({**_home(self._kept), **participants[stays], **gains}, rest)
            gains |= more
            yield from (f"{field} in {meeting['id']}" for field in left)
        self.extend((*group, stays), gains, "person")

    def extend(self, record: Path, gains: dict[str, Any], after: str) -> None:
        """Add items to lists of a record, in the way each is laid out; and fields after one."""
        missing = []
        for field, value in gains.items():
            if field in self._at(record):
                arrays.append(self, self._value((*record, field)), list(map(_quoted, value)))
            else:
                missing.append(f"{field} = {toml_value(value)}".encode())
        if missing:
            pair = self._node((*record, after))
            inline = pair.parent is not None and pair.parent.type == "inline_table"
            between = b", " if inline else self.newline() + self.before(pair.start_byte)
            end = pair.named_children[-1].end_byte  # a pair's own end takes in a carriage return
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
        return node.named_children[1] if node.type == "pair" else node  # a comment may follow

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


def _list_of(use: Path) -> Path:
    """Give the path of the list that a reference is in: of ids, or of participants."""
    return use[:-2] if use[-1] == "person" else use[:-1]


def _home(entry: dict[str, Any]) -> dict[str, Any]:
    """Give the country that a participant is of who names none."""
    return {field: value for field, value in entry.items() if field == "country"}


def _of_people(group: Path) -> bool:
    return group[-1] == "participants"


def _quoted(text: str) -> bytes:
    return toml_value(text).encode()
