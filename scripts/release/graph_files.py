"""Write ``alibaba-press.gexf`` and ``alibaba-press.graphml``: the graph, for Gephi and networkx.

networkx writes both formats too. It puts the time and its version into a file, and its bytes differ
from version to version. A file of a release has the same bytes wherever it is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from ..package.csv_cells import format_cell
from ..project import NAME
from .graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Graph, graph
from .inputs import ReleaseInputs

GEXF_FILE, GRAPHML_FILE = f"{NAME}.gexf", f"{NAME}.graphml"
GEXF_NAMESPACE = "http://gexf.net/1.3"
GRAPHML_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
GRAPHML_TYPES = {"integer": "int"}
"""The types that GraphML names otherwise."""

LABEL = "label"
"""What both formats show of a node or an edge. GEXF has an attribute of its own for it."""

ATTRIBUTES = {"node": NODE_ATTRIBUTES, "edge": EDGE_ATTRIBUTES}


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the graph in both formats."""
    content = graph(inputs)
    _write_xml(_gexf(content, inputs), folder / GEXF_FILE)
    _write_xml(_graphml(content), folder / GRAPHML_FILE)


def _gexf(content: Graph, inputs: ReleaseInputs) -> Element:
    """Return the graph as a GEXF document."""
    root = Element("gexf", {"xmlns": GEXF_NAMESPACE, "version": "1.3"})
    meta = SubElement(root, "meta", {"lastmodifieddate": inputs.entry.date.isoformat()})
    SubElement(meta, "creator").text = inputs.descriptor["contributors"][0]["title"]
    SubElement(meta, "description").text = inputs.descriptor["title"]
    parent = SubElement(root, "graph", {"defaultedgetype": "directed", "mode": "static"})
    for kind, attributes in ATTRIBUTES.items():
        declared = SubElement(parent, "attributes", {"class": kind, "mode": "static"})
        for name, type in attributes.items():
            if name != LABEL:
                values = {"id": f"{kind}-{name}", "title": name, "type": type}
                SubElement(declared, "attribute", values)
    nodes, edges = SubElement(parent, "nodes"), SubElement(parent, "edges")
    for node in content.nodes:
        element = SubElement(nodes, "node", {"id": node.id, LABEL: node.values[LABEL]})
        _add_gexf_values(element, "node", node.values)
    for edge in content.edges:
        ends = {"source": edge.source, "target": edge.target, LABEL: edge.values[LABEL]}
        _add_gexf_values(SubElement(edges, "edge", {"id": edge.id} | ends), "edge", edge.values)
    return root


def _add_gexf_values(element: Element, kind: str, values: Mapping[str, Any]) -> None:
    """Add the attributes of a node or an edge, except its label."""
    parent = SubElement(element, "attvalues")
    for name, value in values.items():
        if name != LABEL:
            SubElement(parent, "attvalue", {"for": f"{kind}-{name}", "value": _text(value)})


def _graphml(content: Graph) -> Element:
    """Return the graph as a GraphML document."""
    root = Element("graphml", {"xmlns": GRAPHML_NAMESPACE})
    for kind, attributes in ATTRIBUTES.items():
        for name, type in attributes.items():
            key = {"id": f"{kind}-{name}", "for": kind, "attr.name": name}
            SubElement(root, "key", key | {"attr.type": GRAPHML_TYPES.get(type, type)})
    parent = SubElement(root, "graph", {"id": NAME, "edgedefault": "directed"})
    for node in content.nodes:
        _add_graphml(parent, "node", {"id": node.id}, node.values.items())
    for edge in content.edges:
        ends = {"id": edge.id, "source": edge.source, "target": edge.target}
        _add_graphml(parent, "edge", ends, edge.values.items())
    return root


def _add_graphml(
    parent: Element, kind: str, identity: dict[str, str], values: Iterable[tuple[str, Any]]
) -> None:
    """Add a node or an edge with its attributes."""
    element = SubElement(parent, kind, identity)
    for name, value in values:
        SubElement(element, "data", {"key": f"{kind}-{name}"}).text = _text(value)


def _text(value: Any) -> str:
    """Return the text of a value: that of its CSV cell, and a truth value in lower case."""
    return str(value).lower() if isinstance(value, bool) else format_cell(value)


def _write_xml(root: Element, path: Path) -> None:
    """Write an XML document with an indentation of one space."""
    ElementTree.indent(root, " ")
    text = ElementTree.tostring(root, encoding="unicode")
    declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
    path.write_text(f"{declaration}{text}\n", encoding="utf-8", newline="\n")
