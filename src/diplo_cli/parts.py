"""Parse a large file part by part, so that its parsed values are never all in memory.

They take twenty times the room of the text. A file is cut where a line begins a meeting, and only
if that can't mean anything else: no string of the file may go over lines, and what comes in two
parts must be lists of tables in both. What the parts give is then what the whole would.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import tomli

HEADER = re.compile(rb"^\[\[meetings\]\]", re.MULTILINE)
OVER_LINES = (b'"""', b"'''")
PART = 1 << 18  # bytes; of smaller ones, to begin each counts


class UncutError(Exception):
    """The file can't be cut into parts."""


def meetings_in(
    content: bytes, others: dict[str, Any], told: Callable[[int, int], None]
) -> Iterator[Any]:
    """Yield the meetings of a file as they stand in it, and put all else that it holds into others.

    `told` is told how many bytes are done, and of how many. Raises UncutError, perhaps in the
    middle, where only the whole can tell what is meant; and whatever parsing raises.
    """
    if any(quotes in content for quotes in OVER_LINES):
        raise UncutError
    ends = [*_ends(content), len(content)]
    head = content[: ends[0]]
    others.update(tomli.loads(head.decode("utf-8-sig")))
    if "meetings" in others or not all(_may_go_on(name, others[name], head) for name in others):
        raise UncutError
    for start, end in pairwise(ends):
        told(start, len(content))
        values = tomli.loads(content[start:end].decode())
        yield from values.pop("meetings")
        for name, found in values.items():
            before = others.setdefault(name, found)
            if before is not found:
                if not (isinstance(before, list) and isinstance(found, list)):
                    raise UncutError
                before += found


def _may_go_on(name: str, found: Any, head: bytes) -> bool:
    """Tell whether what is found is no list, or one that a later `[[name]]` adds to."""
    header = rb"^\[\[" + re.escape(name).encode() + rb"\]\]"
    return not isinstance(found, list) or bool(re.search(header, head, re.MULTILINE))


def _ends(content: bytes) -> Iterator[int]:
    """Give the ends of what comes before the first meeting, and of parts that are long enough."""
    last = -PART
    for header in HEADER.finditer(content):
        if header.start() - last >= PART:
            last = header.start()
            yield last
