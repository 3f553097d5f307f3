"""Describe the tables and their columns, from the models: for people, and as pandera schemas."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...schemas import Column, tables
from ...schemas.columns import ReadingPart
from ..errors import PressError
from ..project import ROOT
from ..wheel_file import install_remedy
from .load import read_table, table_path

if TYPE_CHECKING:
    import pandas as pd
    import pandera.pandas as pa

    from ...schemas import TableModel


class NoPandera(PressError, ImportError):
    """pandera is not installed."""


def describe(table: str | None = None, root: Path = ROOT) -> pd.DataFrame:
    """Return the columns of a table as a frame, or all tables.

    Raises UnknownTable with a suggestion, and NoTables if the package lacks tables.
    """
    import pandas as pd

    rows = _table_rows(root) if table is None else _column_rows(table, root)
    frame = pd.DataFrame(rows)
    texts = {name: "str" for name in frame if name not in ("rows", "filled")}
    return frame.astype(texts | {name: "Int64" for name in frame if name not in texts})


def frame_schema(table: str, root: Path = ROOT) -> pa.DataFrameSchema:
    """Return the pandera schema of the frame that `load` returns for a table.

    Raises UnknownTable with a suggestion, and NoPandera if pandera is not installed.
    """
    table_path(table, root)
    try:
        from ...schemas.pandera_schema import pandera_schema
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "pandera":
            raise
        raise NoPandera(
            f"pandera is not installed, which makes the schema of {table}\n"
            f"    remedy: {install_remedy('validate')}"
        ) from error
    return pandera_schema(tables()[table])


def _table_rows(root: Path) -> list[dict[str, Any]]:
    """Return a row for each table, in the order in which a reader meets them."""
    return [
        {
            "table": model.name,
            "rows": read_table(table_path(model.name, root)).num_rows,
            "columns": ", ".join(column.name for column in model.columns),
            "description": model.title,
        }
        for model in tables().values()
    ]


def _column_rows(table: str, root: Path) -> list[dict[str, Any]]:
    """Return a row for each column of a table, in their order."""
    cells = read_table(table_path(table, root))
    model = tables()[table]
    return [
        {
            "column": column.name,
            "type": column.type,
            "filled": cells.num_rows - cells[column.name].null_count,
            "unit": _unit(column, model),
            "references": column.references,
            "terms": ", ".join(column.terms) or None,
            "provenance": column.provenance,
            "description": column.description,
        }
        for column in model.columns
    ]


def _unit(column: Column, model: TableModel) -> str | None:
    """Return the unit of a number, or which column holds it."""
    units = [
        other.name for other in model.columns if other.reading == ReadingPart(column.name, "unit")
    ]
    return column.unit or (f"column {units[0]}" if units else None)
