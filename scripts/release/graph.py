"""The graph of ownership, positions, participation and relationships, as nodes and edges.

Nodes are the entities and events that an edge connects. Edges are rows: owner to company, parent to
child, person to organization, participant to event, subject to object. All rows are edges,
restating and deprecated ones too; `counts` tells which to keep to have each fact once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .export_rows import Row, counts, is_deprecated, row_id, rows_by_id, rows_of
from .inputs import ReleaseInputs

Values = Mapping[str, Any]

NODE_ATTRIBUTES = {
    "label": "string",
    "kind": "string",
    "type": "string",
    "status": "string",
    "description": "string",
    "date": "string",
    "date_modifier": "string",
    "earliest": "string",
    "latest": "string",
    "rank": "string",
    "restates": "string",
    "article": "string",
}
"""The attributes of nodes and their types. The dates of an event are those of its start."""

EDGE_ATTRIBUTES = {
    "label": "string",
    "kind": "string",
    "status": "string",
    "share": "double",
    "share_qualifier": "string",
    "amount": "double",
    "amount_qualifier": "string",
    "currency": "string",
    "owner_count": "integer",
    "date": "string",
    "date_modifier": "string",
    "earliest": "string",
    "latest": "string",
    "since": "string",
    "since_modifier": "string",
    "since_earliest": "string",
    "since_latest": "string",
    "until": "string",
    "until_modifier": "string",
    "until_earliest": "string",
    "until_latest": "string",
    "counts": "boolean",
    "rank": "string",
    "restates": "string",
    "conflict": "string",
    "basis": "string",
    "article": "string",
}
"""The attributes of edges and their types."""


@dataclass(frozen=True, slots=True)
class Node:
    """An entity or an event. Attributes without a value are left out."""

    id: str
    values: Values


@dataclass(frozen=True, slots=True)
class Edge:
    """A row that connects two nodes. Attributes without a value are left out."""

    id: str
    source: str
    target: str
    values: Values


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes and edges, each sorted by identifier."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph(inputs: ReleaseInputs) -> Graph:
    """Return the graph of the tables."""
    edges = sorted(_edges(inputs), key=lambda edge: edge.id)
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    nodes = sorted(_nodes(inputs), key=lambda node: node.id)
    return Graph(tuple(node for node in nodes if node.id in ends), tuple(edges))


def _nodes(inputs: ReleaseInputs) -> Iterator[Node]:
    """Yield all entities and events."""
    described = {
        model.entity_kind: rows_by_id(inputs, name)
        for name, model in inputs.models.items()
        if model.entity_kind is not None
    }
    for entity in rows_of(inputs, "entities"):
        row = described.get(entity["kind"], {}).get(entity["id"], {})
        values = {
            "label": entity["name"],
            "kind": entity["kind"],
            "type": row.get("kind"),
            "description": row.get("description"),
        }
        yield Node(entity["id"], _non_empty(values, NODE_ATTRIBUTES))
    for event in rows_of(inputs, "events"):
        values = {"label": event["title"], "kind": "event", "date": event["start"]}
        values |= _dates(event, "start") | {"date_modifier": event["start_modifier"]}
        non_empty = _non_empty(_with_ids("events", event) | values, NODE_ATTRIBUTES)
        yield Node(row_id("events", event["id"]), non_empty)


def _edges(inputs: ReleaseInputs) -> Iterator[Edge]:
    """Yield an edge for each row that connects two nodes."""
    stakes, events = (rows_by_id(inputs, table) for table in ("shareholdings", "events"))
    for owner in rows_of(inputs, "owners"):
        stake = stakes[owner["shareholding"]]
        values = stake | owner | {"label": stake["kind"], "kind": "ownership"}
        values["conflict"] = owner["conflict"] or stake["conflict"]
        values["rank"] = owner["rank"] if is_deprecated(owner) else stake["rank"]
        ends = (owner["entity"], stake["owned"])
        yield _edge("owners", owner, ends, values | _as_of(stake), counts(owner, stake))
    for child in rows_of(inputs, "subsidiaries"):
        values = child | {"label": child["relation"], "kind": "subsidiary"} | _as_of(child)
        ends = (child["parent"], child["child"])
        yield _edge("subsidiaries", child, ends, values, counts(child))
    for position in rows_of(inputs, "positions"):
        if position["organization"] is not None:
            values = position | {"label": position["title"], "kind": "position"} | _as_of(position)
            ends = (position["person"], position["organization"])
            yield _edge("positions", position, ends, values, counts(position))
    for participant in rows_of(inputs, "participants"):
        event = events[participant["event"]]
        dates = {"date": event["start"], "date_modifier": event["start_modifier"]}
        values = participant | {"label": participant["role"], "kind": "participation"}
        values |= dates | _dates(event, "start") | {"status": event["status"]}
        ends = (participant["entity"], row_id("events", event["id"]))
        yield _edge("participants", participant, ends, values, counts(participant, event))
    for tie in rows_of(inputs, "relationships"):
        values = tie | {"label": tie["relation"], "kind": "relationship"} | _as_of(tie)
        yield _edge("relationships", tie, (tie["subject"], tie["object"]), values, counts(tie))


def _edge(table: str, row: Row, ends: tuple[str, str], values: Values, is_counted: bool) -> Edge:
    """Return the edge of a row."""
    non_empty = _non_empty(_with_ids(table, values) | {"counts": is_counted}, EDGE_ATTRIBUTES)
    return Edge(row_id(table, row["id"]), *ends, non_empty)


def _with_ids(table: str, values: Values) -> dict[str, Any]:
    """Return values in which `restates` names a node or an edge."""
    restated = values["restates"]
    return {**values, "restates": restated and row_id(table, restated)}


def _as_of(row: Row) -> dict[str, Any]:
    """Return when a row is stated to hold."""
    dates = {"date": row["as_of"], "date_modifier": row["as_of_modifier"]}
    return dates | _dates(row, "as_of")


def _dates(row: Row, column: str) -> dict[str, Any]:
    """Return the first and the last day that a date can mean."""
    return {bound: row[f"{column}_{bound}"] for bound in ("earliest", "latest")}


def _non_empty(values: Values, attributes: Mapping[str, str]) -> dict[str, Any]:
    """Return those attributes that have a value, in their order."""
    return {name: values[name] for name in attributes if values.get(name) is not None}
