"""Add items to a TOML array, and remove some: in the way it is laid out, its comments kept."""

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from diplo_cli.edits import Edits

if TYPE_CHECKING:
    from tree_sitter import Node

INDENT = b"  "


class Item(NamedTuple):
    """An item of an array, and the comma after it, before which comments may stand."""

    value: "Node"
    comma: "Node | None"


def append(edits: Edits, array: "Node", values: list[bytes]) -> None:
    """Add items after the last; each on its own line, where that has one alone."""
    items = _items(array)
    if not items:
        _fill(edits, array, values)
        return
    last, comma = items[-1]
    indent = edits.before(last.start_byte)
    if indent.strip():
        edits.put(last.end_byte, last.end_byte, b"".join(b", " + value for value in values))
        return
    if comma is None:
        edits.put(last.end_byte, last.end_byte, b",")
    end = (comma or last).end_byte
    if edits.ends_line(end):  # what is said of the last item stays on its line
        end = edits.line_end(end)
    start = edits.newline() + indent
    edits.put(end, end, start + (b"," + start).join(values) + (b"," if comma else b""))


def remove(edits: Edits, array: "Node", places: Collection[int]) -> None:
    """Remove the items at these places, each with a comma.

    One that has a line alone goes with the line, and with what a comment says of it there.
    """
    items = _items(array)
    last = max((at for at in range(len(items)) if at not in places), default=-1)
    comma = items[last].comma if last != -1 and items[-1].comma is None else None
    if comma is not None:  # the array ends without one
        edits.put(comma.start_byte, comma.end_byte, b"")
    for at in places:
        _remove(edits, items[at], comma if at == last + 1 else None)


def _items(array: "Node") -> list[Item]:
    items: list[Item] = []
    for child in array.children[1:-1]:
        if child.type == ",":
            items[-1] = items[-1]._replace(comma=child)
        elif child.type != "comment":
            items.append(Item(child, None))
    return items


def _fill(edits: Edits, array: "Node", values: list[bytes]) -> None:
    """Fill an array without items: a line each below its comments, where it has some."""
    if not array.named_children:
        edits.put(array.start_byte, array.end_byte, b"[" + b", ".join(values) + b"]")
        return
    last = array.named_children[-1]
    indent = edits.before(last.start_byte)
    if indent.strip():
        indent = indent[: len(indent) - len(indent.lstrip())] + INDENT
    lines = b"".join(edits.newline() + indent + value + b"," for value in values)
    edits.put(last.end_byte, last.end_byte, lines)


def _remove(edits: Edits, item: Item, gone: "Node | None") -> None:
    """Remove an item with the comma after it, and with the blanks after one that is gone."""
    start, end = item.value.start_byte, item.value.end_byte
    if item.comma is not None:
        if edits.content[end : item.comma.start_byte].strip():
            _remove_comma(edits, item.comma)
        else:
            end = item.comma.end_byte
    said = edits.ends_line(end) and end <= edits.line_end(item.value.end_byte)
    if not edits.before(start).strip() and (said or not edits.rest(end).strip()):
        edits.put(edits.line_start(start), edits.after_line(end), b"")
        return
    if gone is not None and not edits.content[gone.end_byte : start].strip():
        start = gone.end_byte
    edits.put(start, _after_spaces(edits, end) if item.comma else end, b"")


def _remove_comma(edits: Edits, comma: "Node") -> None:
    """Remove a comma that comments part from its item: its line, where nothing else is on it."""
    start, end = comma.start_byte, comma.end_byte
    if edits.before(start).strip():
        edits.put(start, end, b"")
    elif edits.rest(end).strip():
        edits.put(start, _after_spaces(edits, end), b"")
    else:
        edits.put(edits.line_start(start), edits.after_line(end), b"")


def _after_spaces(edits: Edits, at: int) -> int:
    while edits.content[at : at + 1] in (b" ", b"\t"):
        at += 1
    return at
