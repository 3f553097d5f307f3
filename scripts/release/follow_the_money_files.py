"""Write the FollowTheMoney entities as JSON lines, and their statements as CSV.

``alibaba-press.ftm.jsonl`` has an entity on each line. ``alibaba-press.ftm.csv`` has a row
for each value, with the columns of the library, the words that state it and the row of the tables
that it comes from.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..project import NAME
from .follow_the_money import PROPERTY_TYPES, Entity, Statement, read_cells
from .follow_the_money_entities import articles, entities, events, schemas_of_entities
from .follow_the_money_links import links
from .inputs import ReleaseInputs

ENTITIES_FILE, STATEMENTS_FILE = f"{NAME}.ftm.jsonl", f"{NAME}.ftm.csv"
COLUMNS = (
    "canonical_id",
    "entity_id",
    "prop",
    "prop_type",
    "schema",
    "value",
    "dataset",
    "origin",
    "lang",
    "original_value",
    "external",
    "first_seen",
    "last_seen",
    "id",
)


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the entities and their statements."""
    content = follow_the_money(inputs)
    lines = [json.dumps(_as_json(entity), ensure_ascii=False) + "\n" for entity in content]
    (folder / ENTITIES_FILE).write_text("".join(lines), encoding="utf-8", newline="\n")
    with (folder / STATEMENTS_FILE).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, dialect=csv.unix_dialect)
        writer.writerow(COLUMNS)
        writer.writerows(row for entity in content for row in _statement_rows(entity))


def follow_the_money(inputs: ReleaseInputs) -> list[Entity]:
    """Return all entities of FollowTheMoney, sorted by their identifiers."""
    cells, schemas = read_cells(inputs), schemas_of_entities(inputs)
    content = [
        *entities(inputs, cells, schemas),
        *events(inputs, cells, schemas),
        *links(inputs, cells, schemas),
        *articles(inputs, cells),
    ]
    return sorted(content, key=lambda entity: entity.id)


def _as_json(entity: Entity) -> dict[str, Any]:
    """Return an entity as FollowTheMoney writes it in JSON."""
    properties: dict[str, list[str]] = {}
    for statement in entity.statements:
        properties.setdefault(statement.prop, []).append(statement.value)
    return {"id": entity.id, "schema": entity.schema, "properties": properties}


def _statement_rows(entity: Entity) -> Iterator[tuple[str, ...]]:
    """Yield the rows of an entity: first the one that says that it exists."""
    for statement in (Statement("id", entity.id, ""), *entity.statements):
        # The identifier of a statement is the hash that the library computes.
        key = f"{NAME}.{entity.id}.{statement.prop}.{statement.value}"
        original = statement.original or ""
        values = {
            "canonical_id": entity.id,
            "entity_id": entity.id,
            "prop": statement.prop,
            "prop_type": PROPERTY_TYPES[statement.prop],
            "schema": entity.schema,
            "value": statement.value,
            "dataset": NAME,
            "origin": statement.origin,
            "original_value": original if original != statement.value else "",
            "external": "f",
            "id": hashlib.sha1(key.encode()).hexdigest(),
        }
        yield tuple(values.get(column, "") for column in COLUMNS)
