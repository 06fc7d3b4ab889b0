"""A briefing as one JSON object: what other programs lay out for themselves."""

from collections.abc import Iterator
from typing import Any

from diplo_cli.briefing.content import Block, Brief, Table
from diplo_cli.text import to_json


def write(brief: Brief) -> Iterator[str]:
    """Write the object on one line; every statement and row has the numbers of its footnotes."""
    told = {
        **brief._asdict(),
        "sections": [
            {**each._asdict(), "blocks": [_block(block) for block in each.blocks]}
            for each in brief.sections
        ],
        "notes": [note._asdict() for note in brief.notes],
    }
    yield f"{to_json(told)}\n"


def _block(block: Block) -> dict[str, Any]:
    """Tell a block with its kind, `table` or `statements`."""
    if isinstance(block, Table):
        rows = [row._asdict() for row in block.rows]
        return {"kind": "table", **block._asdict(), "rows": rows}
    statements = [each._asdict() for each in block.statements]
    return {"kind": "statements", "title": block.title, "statements": statements}
