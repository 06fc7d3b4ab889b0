"""GraphML, written by networkx: for Gephi, yEd, Cytoscape and networkx itself."""

from collections.abc import Iterator

from diplo_cli.exporting.extras import need
from diplo_cli.exporting.network import network
from diplo_cli.exporting.source import Source
from diplo_cli.text import fit_for_xml


def lines(source: Source) -> Iterator[str]:
    """Write the network; the controls that XML can't hold are written out."""
    networkx = need("networkx", "graph")
    found = network(source)
    graph = networkx.Graph()
    for node in found.nodes:
        country = {"country": node.country} if node.country else {}
        graph.add_node(
            node.id,
            label=fit_for_xml(node.name).replace("\r", RETURN),
            kind=node.kind,
            **country,
            documents=node.documents,
        )
    for edge in found.edges:
        listed = " ".join(edge.documents)
        graph.add_edge(edge.one, edge.other, weight=len(edge.documents), documents=listed)
    for line in networkx.generate_graphml(graph):
        yield line.replace(WRITTEN, "&#13;") + "\n"


# Stands for a carriage return, which networkx would take for the end of a line: no XML can hold it.
RETURN = "\uffff"
WRITTEN = f"&#{ord(RETURN)};"
