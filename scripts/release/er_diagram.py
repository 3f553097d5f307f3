"""Draw the references between tables as a Mermaid diagram, for the data card."""

from __future__ import annotations

from collections.abc import Iterable

from ...schemas import Column, TableModel


def er_diagram(tables: Iterable[TableModel]) -> str:
    """Return an ``erDiagram`` with a line for each column that refers to a table."""
    lines = [
        f"    {column.references} {_cardinality(column)} {table.name} : {column.name}"
        for table in tables
        for column in table.columns
        if column.references
    ]
    return "\n".join(["erDiagram", *lines])


def _cardinality(column: Column) -> str:
    """Return the symbol between two tables: how many rows are at each end of a reference.

    At the target: exactly one if the cell is required, else at most one. At the referring table:
    at most one if the column is its key, else any number.
    """
    target = "||" if column.required else "|o"
    referring = "o|" if column.provenance == "key" else "o{"
    return f"{target}--{referring}"
