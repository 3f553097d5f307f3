"""Corruptions of the relations of events. Identifiers and evidence change alike."""

from __future__ import annotations

from random import Random

from alibaba_press.schemas.event_relations import relation_id
from alibaba_press.scripts.package.csv_cells import format_cell
from alibaba_press.tests.corruptions.edits import (
    Change,
    Contents,
    Edit,
    Row,
    insert_row,
    replace_row,
    with_span_id,
)

TABLE = "event_relations"


def swap_order(rng: Random, contents: Contents) -> Change | None:
    """Exchange the two events of a relation."""
    index, row = _any_relation(rng, contents)
    return relate(contents, index, {"event": row["related_event"], "related_event": row["event"]})


def change_relation(rng: Random, contents: Contents) -> Change | None:
    """Say that two events are related in another way."""
    index, row = _any_relation(rng, contents)
    terms = {other["relation"] for other in contents.rows[TABLE]} - {row["relation"]}
    return relate(contents, index, {"relation": rng.choice(sorted(terms))})


def change_related_event(rng: Random, contents: Contents) -> Change | None:
    """Relate another event."""
    index, row = _any_relation(rng, contents)
    related = (row["event"], row["related_event"])
    events = [event["id"] for event in contents.rows["events"] if event["id"] not in related]
    return relate(contents, index, {rng.choice(("event", "related_event")): rng.choice(events)})


def relate(contents: Contents, index: int, cells: Row) -> Change | None:
    """Return the edits that change the cells of a relation, or None if there is such a relation."""
    row = contents.rows[TABLE][index]
    after = row | cells
    after["id"] = relation_id(after["event"], after["relation"], after["related_event"])
    if after["id"] in {other["id"] for other in contents.rows[TABLE]}:
        return None
    edits = replace_row(contents, TABLE, index, after)
    for position, evidence in enumerate(contents.rows["evidence"]):
        if (evidence["table"], evidence["row"]) == (TABLE, row["id"]):
            value = evidence["value"]
            if evidence["column"] in cells:
                value = format_cell(cells[evidence["column"]])
            moved = with_span_id("evidence", evidence | {"row": after["id"], "value": value})
            edits += [Edit("evidence", position, None), insert_row(contents, "evidence", moved)]
    return edits


def _any_relation(rng: Random, contents: Contents) -> tuple[int, Row]:
    index = rng.randrange(len(contents.rows[TABLE]))
    return index, contents.rows[TABLE][index]
