"""The tables: one model each, the single source of truth of what a table is.

A new table is a module here and a line in `models.MODELS`. Its pandera schema is made by
`pandera_schema`, the one module here that imports pandera.
"""

from __future__ import annotations

from .columns import KNOWN, Column, Description


def tables() -> dict[str, Description]:
    """All tables as plain data, in the order in which a reader meets them."""
    from .models import MODELS

    return {model.DESCRIPTION.name: model.DESCRIPTION for model in MODELS}


__all__ = ["KNOWN", "Column", "Description", "tables"]
