"""The table `event_relations`."""

from __future__ import annotations

from .fields import ClaimColumns, Table, key, quoted


class EventRelations(
    ClaimColumns,
    Table,
    title="How an event is tied to another: in time, by its reason, or as an answer.",
    row_name="event_relation",
    has_evidence=True,
    identity=("event", "relation", "related_event"),
):
    """That an event is part of another stands in `events.part_of`: it has at most one whole."""

    id = key()
    event = quoted("The event.", references="events")
    relation = quoted("How it is tied to the related event.", vocabulary="event_relation")
    related_event = quoted("The event that it is tied to.", references="events")


def relation_id(event: str, relation: str, related_event: str) -> str:
    """Return the identifier of a relation, which is composed of its cells."""
    return f"{event}-{relation.replace('_', '-')}-{related_event}"
