"""The tables: one pandera model each, the single source of truth of what a table is.

A new table is a module here and a line in `models.MODELS`. Importing this package is light: the
models, and pandera with them, are imported when `tables` is called.
"""

from __future__ import annotations

from .columns import KNOWN, Column, Description, describe


def tables() -> dict[str, Description]:
    """All tables as plain data, in order."""
    from .models import MODELS

    return {name: describe(name, model) for name, model in MODELS.items()}


__all__ = ["KNOWN", "Column", "Description", "tables"]
