"""JSON Lines: every row of every noun, each with its noun before its keys."""

from collections.abc import Iterator

from diplo_cli.exporting.source import Source
from diplo_cli.nouns import NOUNS


def lines(source: Source) -> Iterator[str]:
    """Write one object a line: `noun`, then what `diplo NOUN --json` gives."""
    for noun in NOUNS:
        for row in source.records(noun):
            yield f'{{"noun":"{noun}",{row[1:]}\n'
