"""Write ``alibaba-press.entities.jsonl``: everything on an entity as one JSON document on a line.

A document has the entity's own row, and by table all rows that refer to it, with labels beside
identifiers. A row that ties entities to another one contains it: a participant its event, an owner
the stake. An event contains its participants, and a stake its owners. Published words stand at the
row that they support. Cells without a value are left out.
"""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...schemas import LABELS, TableModel
from ..project import NAME
from .export_rows import Row, rows_by_id, rows_of
from .inputs import ReleaseInputs

FILE = f"{NAME}.entities.jsonl"

ENTITIES = "entities"
TABLES_WITHOUT_EVIDENCE = ("articles", "conflicts")
"""Tables without evidence that say something of an entity."""

SPAN = ("article", "start", "end", "quote")


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write a document for each entity, sorted by identifier."""
    lines = [json.dumps(each, ensure_ascii=False) + "\n" for each in documents(inputs)]
    (folder / FILE).write_text("".join(lines), encoding="utf-8", newline="\n")


def documents(inputs: ReleaseInputs) -> Iterator[dict[str, Any]]:
    """Yield the document of each entity."""
    package = _read(inputs)
    references = package.references()
    for entity in package.rows[ENTITIES].values():
        id, kind = entity["id"], entity["kind"]
        document: dict[str, Any] = {"id": id, "kind": kind, "name": entity["name"], "details": {}}
        for model in package.models.values():
            if model.entity_kind == kind and id in package.rows[model.name]:
                document["details"] = package.row(model, package.rows[model.name][id])
        document["rows"] = {
            name: [package.tied_row(name, row, columns) for row, columns in rows]
            for name, rows in references[id].items()
        }
        yield document


Words = Mapping[tuple[str, str], list[dict[str, Any]]]
References = Mapping[str, dict[str, list[tuple[Row, list[str]]]]]


@dataclass(frozen=True, slots=True)
class _Package:
    """The rows of all tables by identifier, and what belongs to each row.

    ``words`` are the published words by table and row. ``ties`` are the rows of link tables, by the
    link table and the row that they tie entities to.
    """

    models: Mapping[str, TableModel]
    rows: Mapping[str, Mapping[str, Row]]
    words: Words
    ties: Mapping[tuple[str, str], list[Row]]

    def references(self) -> References:
        """Return the rows that refer to each entity, by table, with the columns that do."""
        targets = {ENTITIES} | {m.name for m in self.models.values() if m.entity_kind is not None}
        references: dict[str, dict[str, list[tuple[Row, list[str]]]]] = defaultdict(dict)
        for name, model in self.models.items():
            if not (model.has_evidence or name in TABLES_WITHOUT_EVIDENCE):
                continue
            columns = [c.name for c in model.columns if c.references in targets and c.name != "id"]
            for row in self.rows[name].values():
                columns_of_entity: dict[str, list[str]] = {}
                for column in columns:
                    if row[column] is not None:
                        columns_of_entity.setdefault(row[column], []).append(column)
                for entity, names in columns_of_entity.items():
                    references[entity].setdefault(name, []).append((row, names))
        return references

    def tied_row(self, table: str, row: Row, columns: list[str]) -> dict[str, Any]:
        """Return a row that refers to an entity, the columns that do, and what it ties it to."""
        model = self.models[table]
        document = {"as": columns, "id": row["id"]} | self.row(model, row)
        if model.link is not None:
            target = self.models[model.link.table]
            linked = self.rows[target.name][row[model.link.column]]
            document[model.link.column] = {"id": linked["id"]} | self.row_with_ties(target, linked)
            return document
        return document | self.row_with_ties(model, row)

    def row_with_ties(self, model: TableModel, row: Row) -> dict[str, Any]:
        """Return a row with the rows of link tables that tie entities to it."""
        document = self.row(model, row)
        for name, linking in self.models.items():
            if linking.is_linked_to(model):
                ties = self.ties.get((name, row["id"]), [])
                document[name] = [self.tie(linking, tie) for tie in ties]
        return document

    def tie(self, model: TableModel, row: Row) -> dict[str, Any]:
        """Return which entity a row ties to another row, and in which role."""
        assert model.link is not None
        columns = (model.link.entity_column, model.link.role_column)
        cells = {
            column.name: self.cell(row[column.name], column.references)
            for column in model.columns
            if column.name in columns
        }
        return {"id": row["id"]} | cells

    def row(self, model: TableModel, row: Row) -> dict[str, Any]:
        """Return the cells of a row, except its identifier, and its published words."""
        document = {
            column.name: self.cell(row[column.name], column.references)
            for column in model.columns
            if column.name != "id" and row[column.name] is not None
        }
        words = self.words.get((model.name, row["id"]))
        return document | ({"words": words} if words else {})

    def cell(self, value: Any, references: str | None) -> Any:
        """Return a cell as JSON has it. A reference has the label of its row beside it."""
        if isinstance(value, datetime.date):
            return value.isoformat()
        if isinstance(value, float) and value.is_integer():
            return int(value)
        target = self.rows.get(references or "", {}).get(value)
        label = next((name for name in LABELS if target and target.get(name)), None)
        return value if target is None or label is None else {"id": value, "label": target[label]}


def _read(inputs: ReleaseInputs) -> _Package:
    """Read all tables that the documents are made from."""
    rows = {name: rows_by_id(inputs, name) for name in inputs.models if name != "evidence"}
    spans: dict[tuple[str, str], dict[tuple[Any, ...], list[str]]] = defaultdict(dict)
    for row in rows_of(inputs, "evidence"):
        if row["quote"] is not None:
            span = tuple(row[name] for name in SPAN)
            columns = spans[row["table"], row["row"]].setdefault(span, [])
            columns += [row["column"]] if row["column"] is not None else []
    words = {
        place: [
            dict(zip(SPAN, span, strict=True)) | {"columns": columns}
            for span, columns in columns_of_spans.items()
        ]
        for place, columns_of_spans in spans.items()
    }
    ties: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for name, model in inputs.models.items():
        if model.link is not None:
            for row in rows[name].values():
                ties[name, row[model.link.column]].append(row)
    return _Package(inputs.models, rows, words, ties)
