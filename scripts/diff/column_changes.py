"""Compare the columns of a table: which were added, removed, renamed or changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .difference import Change
from .package_contents import Table


def compare_columns(old: Table, new: Table) -> Iterator[Change]:
    """Yield the changes of the primary key and of the columns."""
    table = new.name
    if old.key != new.key:
        yield Change("primary-key", table, old=list(old.key), new=list(new.key))
    renamed = dict(_renamed_columns(old, new))
    for column, field in old.fields.items():
        if column in renamed:
            yield Change("column-renamed", table, column=column, old=column, new=renamed[column])
        elif column not in new.fields:
            yield Change("column-removed", table, column=column, old=field)
    for column, field in new.fields.items():
        if column in old.fields:
            yield from _compare_fields(old, new, column)
        elif column not in renamed.values():
            yield Change("column-added", table, column=column, new=field)


def _compare_fields(old: Table, new: Table, column: str) -> Iterator[Change]:
    """Yield the changes of a column that both tables have."""
    for kind, before, after in (
        ("column-retyped", old.fields[column]["type"], new.fields[column]["type"]),
        (
            "documentation",
            old.fields[column].get("description"),
            new.fields[column].get("description"),
        ),
        ("column-rules", _constraints(old, column), _constraints(new, column)),
    ):
        if before != after:
            yield Change(kind, new.name, column=column, old=before, new=after)


def _constraints(table: Table, column: str) -> dict[str, Any]:
    """Return all properties of a field except name, type and description, and its references."""
    field = table.fields[column]
    constraints = {
        name: field[name] for name in field if name not in ("name", "type", "description")
    }
    references = table.references.get(column)
    return {**constraints, **({"references": references} if references else {})}


def _renamed_columns(old: Table, new: Table) -> Iterator[tuple[str, str]]:
    """Yield each removed column with the added column of the same type and cells.

    Only rows that both tables have are compared, and columns without any cell are not.
    """
    removed = [column for column in old.fields if column not in new.fields]
    added = [column for column in new.fields if column not in old.fields]
    shared_rows = [id for id in old.rows if id in new.rows]
    for column in removed:
        cells = [old.rows[id][column] for id in shared_rows]
        if all(cell is None for cell in cells):
            continue
        for candidate in added:
            same_type = new.fields[candidate]["type"] == old.fields[column]["type"]
            if same_type and cells == [new.rows[id][candidate] for id in shared_rows]:
                added.remove(candidate)
                yield column, candidate
                break
