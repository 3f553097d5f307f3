"""Corruptions of references: who a row is about, who takes part in what, and in which role.

The cell, the value of its evidence and, for a row that links an entity to another row, all
identifiers change together.
"""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import Any

from alibaba_press.schemas import Column
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

CONTRARY = (("subsidiaries", "parent", "child"), ("relationships", "subject", "object"))
"""Tables whose rows have a direction, with the columns of its two ends."""


def change_subject(rng: Random, contents: Contents) -> Change | None:
    """Give a row another subject or speaker of its kind, of whom the article speaks."""
    return _change_entity(rng, contents, _references(contents, ("subject", "speaker")))


def change_reference(rng: Random, contents: Contents) -> Change | None:
    """Give another cell another entity of its kind, of whom the article speaks."""
    references = _references(contents)
    return _change_entity(
        rng,
        contents,
        [
            (table, column)
            for table, column in references
            if column.name not in ("subject", "speaker") and not _is_place(column)
            if not contents.models[table].link
        ],
    )


def change_place(rng: Random, contents: Contents) -> Change | None:
    """Give a row another place that the article names."""
    return _change_entity(
        rng, contents, filter(lambda pair: _is_place(pair[1]), _references(contents))
    )


def change_party(rng: Random, contents: Contents) -> Change | None:
    """Link another entity of the same kind, of whom the article speaks, to a row."""
    links = [
        (name, column)
        for name, model in contents.models.items()
        if model.link and (column := model.column(model.link.entity_column))
    ]
    return _change_entity(rng, contents, links)


def move_party(rng: Random, contents: Contents) -> Change | None:
    """Link an entity to another row that the same article states."""
    tables = [model for model in contents.models.values() if model.link]
    table, index, row = contents.any_row(rng, [model.name for model in tables])
    link = contents.models[table].link
    assert link is not None
    [*articles] = {e["article"] for e in evidence_of_row(contents, table, row["id"])}
    others = sorted(
        {
            evidence["row"]
            for evidence in contents.rows["evidence"]
            if evidence["table"] == link.table and evidence["article"] in articles
        }
        - {row[link.column]}
    )
    return change_row(contents, table, index, {link.column: rng.choice(others)}) if others else None


def swap_roles(rng: Random, contents: Contents) -> Change | None:
    """Exchange the roles of two participants of an event."""
    rows = contents.rows["participants"]
    index = rng.randrange(len(rows))
    others = [
        other
        for other, row in enumerate(rows)
        if row["event"] == rows[index]["event"] and row["role"] != rows[index]["role"]
    ]
    if not others:
        return None
    other = rng.choice(others)
    pairs = ((index, rows[other]["role"]), (other, rows[index]["role"]))
    return [
        edit
        for place, role in pairs
        for edit in change_cells(contents, "participants", place, {"role": role})
    ]


def swap_ends(rng: Random, contents: Contents) -> Change | None:
    """Exchange parent and child, or subject and object."""
    table, first, last = rng.choice(CONTRARY)
    index = rng.randrange(len(contents.rows[table]))
    row = contents.rows[table][index]
    return change_cells(contents, table, index, {first: row[last], last: row[first]})


def change_cells(contents: Contents, table: str, index: int, cells: Row) -> Change:
    """Return the edits that change cells, and the values of their evidence alike."""
    row = contents.rows[table][index]
    edits = [Edit(table, index, cells)]
    for name, value in cells.items():
        for position in contents.evidence[table, row["id"], name]:
            edits.append(Edit("evidence", position, {"value": format_cell(value)}))
    if "speaker" in cells:
        # The words that state the row and its cells have the same speaker.
        edits += [
            Edit("evidence", position, {"speaker": cells["speaker"]})
            for position, evidence in enumerate(contents.rows["evidence"])
            if (evidence["table"], evidence["row"]) == (table, row["id"])
            and evidence["speaker"] == row["speaker"]
        ]
    return edits


def change_row(contents: Contents, table: str, index: int, cells: Row) -> Change | None:
    """Return the edits that change the cells of a row and, with them, its identifier.

    None if there is such a row, or if other rows point to it.
    """
    model, row = contents.models[table], contents.rows[table][index]
    if not model.link:
        return change_cells(contents, table, index, cells)
    after = row | cells
    after["id"] = f"{after[model.link.column]}-{after[model.link.entity_column]}"
    taken = {other["id"] for other in contents.rows[table]}
    if after["id"] in taken or row.get("conflict") or row.get("restates"):
        return None
    edits = replace_row(contents, table, index, after)
    for position, evidence in enumerate(contents.rows["evidence"]):
        if (evidence["table"], evidence["row"]) == (table, row["id"]):
            value = evidence["value"]
            if evidence["column"] in cells:
                value = format_cell(cells[evidence["column"]])
            moved = with_span_id("evidence", evidence | {"row": after["id"], "value": value})
            edits += [Edit("evidence", position, None), insert_row(contents, "evidence", moved)]
    return edits


def evidence_of_row(contents: Contents, table: str, id: str) -> list[Row]:
    """Return the evidence of a row and of its cells."""
    return [e for e in contents.rows["evidence"] if (e["table"], e["row"]) == (table, id)]


def _references(contents: Contents, names: Iterable[str] | None = None) -> list[tuple[str, Column]]:
    entities = {t.name for t in contents.models.values() if t.entity_kind} | {"entities"}
    return [
        (table, column)
        for table, column in contents.columns()
        if column.references in entities and column.provenance == "quoted" and table != "names"
        if names is None or column.name in names
    ]


def _is_place(column: Column) -> bool:
    return column.references == "places"


def _change_entity(
    rng: Random, contents: Contents, columns: Iterable[tuple[str, Column]]
) -> Change | None:
    """Give a stated reference another entity of the same kind that the article names."""
    cell = contents.any_cell(rng, columns)
    if cell is None:
        return None
    name = cell.column.name
    evidence = [
        contents.rows["evidence"][i] for i in contents.evidence[cell.table, cell.row["id"], name]
    ]
    articles = {e["article"] for e in evidence}
    kinds: dict[str, Any] = {row["id"]: row["kind"] for row in contents.rows["entities"]}
    others = sorted(
        {
            mention["entity"]
            for mention in contents.rows["mentions"]
            if mention["article"] in articles and mention["entity"] != cell.value
            if kinds[mention["entity"]] == kinds[cell.value]
        }
    )
    if not others or any(e["basis"] != "stated" for e in evidence):
        return None
    return change_row(contents, cell.table, cell.position, {name: rng.choice(others)})
