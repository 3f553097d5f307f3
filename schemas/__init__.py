"""The models of the tables: the single source of truth.

To add a table, add a module here and a line in `models.MODELS`. Only `pandera_schema` imports
pandera.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ..scripts.authored import report_mistakes
from .columns import LABELS, PROVENANCES, Column, Link, TableModel

FOLDER = Path(__file__).resolve().parent


def tables() -> dict[str, TableModel]:
    """Return the models of all tables by name, in the order in which a reader meets them.

    Raises Problems if a model cannot be read.
    """
    return dict(_models())


@cache
def _models() -> dict[str, TableModel]:
    with report_mistakes(FOLDER, "__init__.py", "columns.py", "fields.py", "terms.py"):
        from .models import MODELS

    return {model.MODEL.name: model.MODEL for model in MODELS}


__all__ = ["LABELS", "PROVENANCES", "Column", "Link", "TableModel", "tables"]
