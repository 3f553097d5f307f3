"""Which columns hold wording: text of ours whose change changes no claim."""

from __future__ import annotations

from ..package.descriptor import PROVENANCE
from .package_contents import Table

POINTERS = frozenset({"table", "row", "column"})
"""Columns that together name a row or a cell elsewhere."""

READINGS = frozenset({"read_as", "term", "vocabulary"})
"""Columns of text of ours that say what something is: how a misprint is read, and what stands in
cells as a term."""


def is_wording(table: Table, column: str) -> bool:
    """Whether a column holds titles, descriptions, notes and the like: text that is curated, has
    no form, and is no term, reference or key."""
    field = table.fields[column]
    constraints = field.get("constraints")
    fixed = set(constraints) & {"enum", "pattern", "unique"} if isinstance(constraints, dict) else 0
    return (
        field["type"] == "string"
        and field.get(PROVENANCE) == "curated"
        and not field.get("vocabulary")
        and not fixed
        and column not in table.references
        and column not in table.key
        and column not in POINTERS | READINGS
    )
