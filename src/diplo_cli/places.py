"""Find a value in a TOML file: its line for a problem, its bytes for an edit.

A path is the keys and indexes that lead to a value: `("meetings", 0, "documents", 2, "title")`.
The syntax tree takes about 28 MB of memory for each MB of TOML.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

import tomli
import tree_sitter_toml
from tree_sitter import Language, Node, Parser

Path = tuple[str | int, ...]


def find_lines(text: bytes, paths: Iterable[Path]) -> dict[Path, int]:
    """Give the line, from 1, of each path; of the nearest table around it where it is absent."""
    wanted = set(paths)
    prefixes = {path[:end] for path in wanted for end in range(1, len(path) + 1)}
    lines: dict[Path, int] = {}
    for path, node in find_nodes(text, prefixes):
        lines.setdefault(path, node.start_point[0] + 1)
        if isinstance(path[-1], int):  # an array of tables begins where its first does
            lines.setdefault(path[:-1], lines[path])
    return {path: _nearest(path, lines) for path in wanted}


def find_nodes(text: bytes, wanted: set[Path]) -> Iterator[tuple[Path, Node]]:
    """Yield every table with its path, and the pair or the item of each wanted path.

    What leads to a wanted path has to be wanted, too.
    """
    tree = Parser(Language(tree_sitter_toml.language())).parse(text)
    yield from _document(tree.root_node, wanted)


def end_of(text: bytes, path: Path) -> int | None:
    """Give the offset of the line after the last table at a path or within it, its comments too."""
    tree = Parser(Language(tree_sitter_toml.language())).parse(text)
    within = [node for at, node in _document(tree.root_node, set()) if at[: len(path)] == path]
    return end_with_comments(text, within[-1]) if within else None


def end_with_comments(text: bytes, table: Node) -> int:
    """Give the offset of the line after a table.

    Comments that follow a table without a blank line are its own, unless a header follows them.
    """
    filled = [child for child in table.named_children if child.type != "comment"]
    end = filled[-1].end_byte
    rest = text[end:].splitlines(keepends=True)
    count = 1
    while rest[count:] and rest[count].lstrip().startswith(b"#"):
        count += 1
    if rest[count:] and rest[count].lstrip().startswith(b"["):
        count = 1
    return end + sum(map(len, rest[:count]))


def _nearest(path: Path, lines: dict[Path, int]) -> int:
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _document(root: Node, wanted: set[Path]) -> Iterator[tuple[Path, Node]]:
    """Yield each wanted path of a document with its node, tables before what they hold."""
    counts: Counter[Path] = Counter()
    for node in root.children:
        if node.type == "pair":
            yield from _pair(node, (), wanted)
        elif node.type in ("table", "table_array_element"):
            path = _table_path(_key(node.named_children[0]), counts)
            if node.type == "table_array_element":
                path = (*path, counts[path])
                counts[path[:-1]] += 1
            yield path, node
            for child in node.named_children[1:]:
                if child.type == "pair":
                    yield from _pair(child, path, wanted)


def _table_path(keys: list[str], counts: Counter[Path]) -> Path:
    """Turn a header's keys into a path, through the last element of each array on the way."""
    path: Path = ()
    for position, key in enumerate(keys):
        path = (*path, key)
        if position < len(keys) - 1 and counts[path]:
            path = (*path, counts[path] - 1)
    return path


def _pair(node: Node, base: Path, wanted: set[Path]) -> Iterator[tuple[Path, Node]]:
    key, *rest = node.named_children
    path = base
    for part in _key(key):
        path = (*path, part)
        if path in wanted:
            yield path, node
    for value in rest:
        yield from _value(value, path, wanted)


def _value(node: Node, path: Path, wanted: set[Path]) -> Iterator[tuple[Path, Node]]:
    if node.type == "inline_table":
        for child in node.named_children:
            if child.type == "pair":
                yield from _pair(child, path, wanted)
    elif node.type == "array":
        items = [child for child in node.named_children if child.type != "comment"]
        for index, child in enumerate(items):
            if (*path, index) in wanted:
                yield (*path, index), child
                yield from _value(child, (*path, index), wanted)


def _key(node: Node) -> list[str]:
    """Give the parts of a bare, quoted or dotted key."""
    keys = []
    waiting = [node]
    while waiting:
        part = waiting.pop()
        if part.type == "dotted_key":
            waiting.extend(reversed(part.named_children))
            continue
        text = (part.text or b"").decode("utf-8", "replace")
        keys.append(next(iter(tomli.loads(f"{text} = 0"))) if part.type == "quoted_key" else text)
    return keys
