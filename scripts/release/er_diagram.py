"""How the tables refer to each other, as a Mermaid diagram."""

from __future__ import annotations

from collections.abc import Iterable

from ...schemas import Column, TableModel


def diagram(tables: Iterable[TableModel]) -> str:
    """An ``erDiagram`` with a line for each column that refers to a table."""
    lines = [
        f"    {column.references} {_ends(column)} {table.name} : {column.name}"
        for table in tables
        for column in table.columns
        if column.references
    ]
    return "\n".join(["erDiagram", *lines])


def _ends(column: Column) -> str:
    """How many rows a row of either end meets: one where the cell must be filled, else one at
    most; and of the referring rows any number, or one at most where the cell is their key."""
    return (
        ("||" if column.required else "|o") + "--" + ("o|" if column.provenance == "key" else "o{")
    )
