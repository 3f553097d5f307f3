"""The tables: one model each, the single source of truth of what a table is.

A new table is a module here and a line in `models.MODELS`. Its pandera schema is made by
`pandera_schema`, the one module here that imports pandera.
"""

from __future__ import annotations

from .columns import PROVENANCES, Column, TableModel


def tables() -> dict[str, TableModel]:
    """All tables as plain data, in the order in which a reader meets them."""
    from .models import MODELS

    return {model.MODEL.name: model.MODEL for model in MODELS}


__all__ = ["PROVENANCES", "Column", "TableModel", "tables"]
