"""The graphs, read with networkx and pydot; Mermaid by its own rules of writing."""

import html
import io
import re

import networkx
import pydot
import pytest

from diplo_cli import Filter, index_of, load
from diplo_cli.exporting import dot, graphml, mermaid
from diplo_cli.exporting.source import Source
from diplo_cli.text import fit_for_xml, visible
from tests.builders import Write
from tests.cli import WORLD
from tests.conftest import BUNDLED
from tests.exporting import HOSTILE_WORLD, source_of
from tests.hostile import PAYLOAD

# pydot calls its own parser by names of old.
pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")

TOGETHER = WORLD.replace(
    'parties = ["azerbaijan-railways"]',
    'parties = ["azerbaijan-railways", "ministry-of-culture-kz", "azerbaijan-railways"]',
).replace(
    'parties = ["ministry-of-culture-kz"]',
    'parties = ["ministry-of-culture-kz", "azerbaijan-railways"]',
)
TWO = ["2023-06-22-museums", "2023-06-22-trains"]


def read_graphml(source: Source) -> "networkx.Graph[str]":
    return networkx.read_graphml(io.BytesIO("".join(graphml.lines(source)).encode()))


def read_dot(source: Source) -> pydot.Dot:
    (graph,) = pydot.graph_from_dot_data("".join(dot.lines(source))) or []
    return graph


def label(text: str) -> str:
    """Read a label as Graphviz shows it."""
    return html.unescape(re.sub(r"\\(.)", r"\1", text[1:-1]))


def test_graphml_links_who_signed_together_by_their_documents(write: Write) -> None:
    graph = read_graphml(source_of(write(TOGETHER)))
    assert list(graph.nodes.items()) == [
        (
            "azerbaijan-railways",
            {"label": "Azerbaijan Railways", "kind": "company", "country": "AZ", "documents": 2},
        ),
        (
            "ministry-of-culture-kz",
            {"label": "Ministry of Culture", "kind": "ministry", "country": "KZ", "documents": 2},
        ),
    ]
    ((_, _, edge),) = graph.edges(data=True)
    assert (edge["weight"], edge["documents"].split()) == (2, TWO)


def test_dot_links_who_signed_together_by_their_documents(write: Write) -> None:
    graph = read_dot(source_of(write(TOGETHER)))
    assert [label(node.get("label")) for node in graph.get_nodes() if node.get("label")] == [
        "Azerbaijan Railways (AZ)",
        "Ministry of Culture (KZ)",
    ]
    (edge,) = graph.get_edges()
    assert (edge.get("weight"), edge.get("tooltip")) == ("2", f'"{" ".join(TWO)}"')


def test_mermaid_links_who_signed_together_by_their_documents(write: Write) -> None:
    assert "".join(mermaid.lines(source_of(write(TOGETHER)))) == (
        "graph LR\n"
        '  n0["Azerbaijan Railways (AZ)"]\n'
        '  n1["Ministry of Culture (KZ)"]\n'
        '  n0 ---|"2 documents<br>2023-06-22-museums<br>2023-06-22-trains"| n1\n'
    )


def test_all_three_are_of_one_size() -> None:
    source = source_of(BUNDLED)
    read, drawn = read_graphml(source), read_dot(source)
    lines = "".join(mermaid.lines(source)).splitlines()
    nodes = [each for each in drawn.get_nodes() if each.get("label")]
    assert len(read.nodes) == len(nodes) == sum("[" in line for line in lines) == 16
    assert len(read.edges) == len(drawn.get_edges()) == sum("---" in line for line in lines) == 11


def test_hostile_names_stay_text(write: Write) -> None:
    source = source_of(write(HOSTILE_WORLD))
    wanted = fit_for_xml(PAYLOAD)
    assert read_graphml(source).nodes["azerbaijan-railways"]["label"] == wanted
    drawn = read_dot(source)
    assert len(drawn.get_edges()) == 1
    assert label(drawn.get_node('"azerbaijan-railways"')[0].get("label")) == f"{wanted} (AZ)"
    wanted = visible(PAYLOAD)
    first = "".join(mermaid.lines(source)).splitlines()[1]
    assert re.fullmatch(r'  n0\["[^"\[\]<>`&;:%]*(#\d+;[^"\[\]<>`&;:%#]*)*"\]', first)
    assert re.sub(r"#(\d+);", lambda n: chr(int(n[1])), first)[6:-2] == f"{wanted} (AZ)"


@pytest.mark.parametrize("name", ["1. FC", "- x", "12. y", "* z", "# a"])
def test_a_name_in_mermaid_is_no_markdown(name: str, write: Write) -> None:
    source = source_of(write(WORLD.replace('"Azerbaijan Railways"', f'"{name}"')))
    line = "".join(mermaid.lines(source)).splitlines()[1]
    assert not re.match(r'  n0\["([0-9]+\.|[-*#]) ', line)


def test_a_filter_chooses_documents(write: Write) -> None:
    index = index_of(load([write(TOGETHER)]))
    graph = read_graphml(Source(index, "docs", Filter(sector=("culture",))))
    ((_, _, edge),) = graph.edges(data=True)
    assert edge["documents"] == "2023-06-22-museums"


def test_a_dataset_without_documents_is_an_empty_graph(write: Write) -> None:
    source = source_of(write(""))
    assert len(read_graphml(source).nodes) == 0
    assert read_dot(source).get_edges() == []
    assert "".join(mermaid.lines(source)) == "graph LR\n"
