"""Tell columns of wording from columns of facts: a change of wording changes no claim."""

from __future__ import annotations

from ..package.descriptor import PROVENANCE
from .package_contents import Table

POINTER_COLUMNS = frozenset({"table", "row", "column"})
"""Columns that together refer to a row or a cell of another table."""

MEANING_COLUMNS = frozenset({"read_as", "term", "vocabulary"})
"""Curated text that changes what something means: the reading of a misprint, and terms."""


def is_wording(table: Table, column: str) -> bool:
    """Return whether a column has titles, descriptions, notes and the like.

    Such a column has curated text without a fixed form. It is not a term, a reference or a key.
    """
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
        and column not in POINTER_COLUMNS | MEANING_COLUMNS
    )
