"""The models of the tables: the single source of truth.

To add a table, add a module here and a line in `models.MODELS`. Only `pandera_schema` imports
pandera.
"""

from __future__ import annotations

from .columns import PROVENANCES, Column, Link, TableModel


def tables() -> dict[str, TableModel]:
    """Return the models of all tables by name, in the order in which a reader meets them."""
    from .models import MODELS

    return {model.MODEL.name: model.MODEL for model in MODELS}


__all__ = ["PROVENANCES", "Column", "Link", "TableModel", "tables"]
