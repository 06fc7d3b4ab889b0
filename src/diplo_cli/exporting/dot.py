"""DOT, for Graphviz: `dot -Tsvg`, or better `sfdp -Tsvg`, draws it."""

from collections.abc import Iterator

from diplo_cli.exporting.network import network
from diplo_cli.exporting.source import Source
from diplo_cli.text import fit_for_xml

# Graphviz reads backslashes and HTML entities even between quotes.
ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "&": "&amp;"})


def lines(source: Source) -> Iterator[str]:
    """Write the network; a line is as thick as there are documents.

    Pictures are XML: the controls that it can't hold are written out.
    """
    found = network(source)
    yield "graph organizations {\n  overlap=false;\n  node [shape=box];\n"
    for node in found.nodes:
        place = f" ({node.country})" if node.country else ""
        yield f'  "{node.id}" [label={_quoted(node.name + place)}, kind="{node.kind}"];\n'
    for edge in found.edges:
        weight = len(edge.documents)
        listed = " ".join(edge.documents)
        yield (
            f'  "{edge.one}" -- "{edge.other}"'
            f' [weight={weight}, penwidth={weight}, label="{weight}", tooltip="{listed}"];\n'
        )
    yield "}\n"


def _quoted(text: str) -> str:
    return f'"{fit_for_xml(text).translate(ESCAPES)}"'
