"""The tables of `diplo sql` as a page: each with its columns and an example."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import Any

from diplo_cli.views import Screen, has_styles

INDENT = "  "


def draw(rows: Sequence[dict[str, Any]], screen: Screen) -> Iterator[str]:
    """Draw each table under its name; on a terminal, long lines go on below, indented."""
    bold = has_styles(screen)
    for number, row in enumerate(rows):
        heading = f"\x1b[1m{row['name']}\x1b[0m" if bold else row["name"]
        yield "\n" * bool(number) + f"{heading} ({row['kind']})\n"
        yield from _lines(INDENT, row["about"], screen)
        columns = row["columns"]
        name, kind, tie = (
            max(map(len, texts))
            for texts in (
                [column["name"] for column in columns],
                [column["type"] for column in columns],
                [_tie(column) for column in columns],
            )
        )
        for column in columns:
            start = f"{INDENT * 2}{column['name']:{name}}  {column['type']:{kind}}  "
            yield from _lines(f"{start}{_tie(column):{tie}}  ", column["about"], screen)
        yield from _lines(f"{INDENT}e.g. ", row["example"], screen)


def _tie(column: dict[str, Any]) -> str:
    """Say what ties a column to rows: that it is their key, or another table's."""
    ties = ["key"] * column["key"] + [f"of {column['refers']}"] * bool(column["refers"])
    return ", ".join(ties)


def _lines(start: str, text: str, screen: Screen) -> Iterable[str]:
    if not screen.terminal:
        return [f"{start}{text}\n"]
    below = " " * min(len(start), max(screen.width // 2, 4))
    if len(start) > len(below):  # a narrow screen: the text has the lines below for itself
        return [
            f"{start.rstrip()[: screen.width]}\n",
            *_wrapped(below[:8], below[:8], text, screen),
        ]
    return _wrapped(start, below, text, screen)


def _wrapped(start: str, below: str, text: str, screen: Screen) -> list[str]:
    lines = wrap(text, screen.width, initial_indent=start, subsequent_indent=below)
    return [f"{line}\n" for line in lines]
