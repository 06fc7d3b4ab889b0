"""Differences as people read them: each record with a sign, its fields as lines below."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap
from typing import Any

from diplo_cli.differences import as_json
from diplo_cli.text import shortened, visible
from diplo_cli.views import Screen, has_styles
from diplo_cli.views.cells import cell

Row = dict[str, Any]

SIGNS = {"added": "+", "removed": "-", "changed": "~"}
COLORS = {"+": "32", "-": "31", "~": "33"}


def draw(rows: Sequence[Row], screen: Screen) -> Iterator[str]:
    """Draw each record that differs; on a terminal, long values go on below, indented."""
    counts = dict.fromkeys(SIGNS, 0)
    styled = has_styles(screen)
    for (noun, called, change), group in groupby(
        rows, key=lambda row: (row["noun"], row["id"], row["change"])
    ):
        counts[change] += 1
        yield from _line(SIGNS[change], SIGNS[change], f"{noun} {called}", screen, styled=styled)
        for row in group:
            for sign, field, text in _lines(row):
                yield from _line(sign, f"    {sign} {field}:", text, screen, styled=styled)
    if rows:
        said = ", ".join(f"{count} {change}" for change, count in counts.items() if count)
        yield f"{said}\n"
    elif screen.terminal:
        yield "no difference\n"


def _lines(row: Row) -> Iterator[tuple[str, str, str]]:
    """Yield the lines of a row: a sign, a field, and what it was or is."""
    if row["field"] is None:
        sign = SIGNS[row["change"]]
        values = row["new"] if row["old"] is None else row["old"]
        yield from ((sign, field, _text(value)) for field, value in values.items())
        return
    pair = [("-", row["old"]), ("+", row["new"])]
    if isinstance(row["old"], list) and isinstance(row["new"], list):
        lists = _without(row["old"], row["new"]), _without(row["new"], row["old"])
        pair = [(sign, left) for sign, left in zip("-+", lists, strict=True) if left]
    told = [(sign, value) for sign, value in pair if value is not None]
    texts = [_text(value) for _, value in told]
    if len({*texts}) < len(texts):  # such as 1 and "1"
        texts = [as_json(value) for _, value in told]
    for (sign, _), text in zip(told, texts, strict=True):
        yield sign, row["field"], text


def _without(values: list[Any], others: list[Any]) -> list[Any]:
    """Give the values of a list that another has not."""
    rest = Counter(map(as_json, others))
    left = []
    for value in values:
        key = as_json(value)
        if rest[key]:
            rest[key] -= 1
        else:
            left.append(value)
    return left


def _text(value: Any) -> str:
    """Write a value whole: what has parts of its own as JSON."""
    if isinstance(value, list) and value:
        return "; ".join(map(_text, value))
    return as_json(value) if isinstance(value, list | dict) or value == "" else cell(value)


def _line(sign: str, start: str, text: str, screen: Screen, *, styled: bool) -> Iterator[str]:
    """Write one line, or as many as a terminal's width makes of it, in the colour of its sign."""
    told = shortened(text) if screen.terminal else text
    whole = f"{visible(start)} {visible(told)}"
    lines = [whole]
    if screen.terminal:
        lines = wrap(whole, screen.width, subsequent_indent=" " * min(8, screen.width // 2))
    for line in lines:
        yield f"\x1b[{COLORS[sign]}m{line}\x1b[0m\n" if styled else f"{line}\n"
