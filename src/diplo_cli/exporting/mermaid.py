"""Mermaid: a diagram that GitHub and many editors render from its text."""

import re
from collections.abc import Iterator

from diplo_cli.exporting.network import network
from diplo_cli.exporting.source import Source
from diplo_cli.text import visible

# Whatever is no letter, digit, space or harmless mark is written as Mermaid's `#35;`; at the
# beginning, so is what would make a list of Markdown.
MARKED = re.compile(r"[^\w ,.()'/–-]|_|^-|(?<=^[0-9])\.|(?<=^[0-9]{2})\.|(?<=^[0-9]{3})\.")


def lines(source: Source) -> Iterator[str]:
    """Write the network: a box an organization, on each line the documents."""
    found = network(source)
    numbers = {node.id: f"n{number}" for number, node in enumerate(found.nodes)}
    yield "graph LR\n"
    for node in found.nodes:
        place = f" ({node.country})" if node.country else ""
        yield f'  {numbers[node.id]}["{_escaped(node.name + place)}"]\n'
    for edge in found.edges:
        count = len(edge.documents)
        listed = "<br>".join(edge.documents)
        label = f"{count} documents<br>{listed}" if count > 1 else listed
        yield f'  {numbers[edge.one]} ---|"{label}"| {numbers[edge.other]}\n'


def _escaped(text: str) -> str:
    return MARKED.sub(lambda found: f"#{ord(found.group())};", visible(text))
