"""Write ``column-types.json``: the types of the CSV columns, for pandas and readr.

Readers of CSV guess types otherwise. An EDTF column that holds only years would become numbers.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...schemas import TableModel
from .inputs import ReleaseInputs

FILE = "column-types.json"
DATE = "date"

PANDAS_TYPES = {"string": "str", "integer": "Int64", "number": "float64"}
"""The type of a column in pandas, for each Table Schema type but dates."""

READR_TYPES = {"string": "c", "integer": "i", "number": "d", DATE: "D"}
"""The letter of readr for each Table Schema type."""


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the types of the columns."""
    (folder / FILE).write_text(column_types_text(inputs), encoding="utf-8", newline="\n")


def column_types_text(inputs: ReleaseInputs) -> str:
    """Return the JSON of the types, by table. It needs the models only."""
    types = {name: column_types(model) for name, model in inputs.models.items()}
    return json.dumps(types, indent=1) + "\n"


def column_types(model: TableModel) -> Mapping[str, Any]:
    """Return the keyword arguments of `pandas.read_csv`, and the `col_types` of readr."""
    columns = model.columns
    return {
        "pandas": {
            "dtype": {
                column.name: PANDAS_TYPES[column.type] for column in columns if column.type != DATE
            },
            "parse_dates": [column.name for column in columns if column.type == DATE],
            "keep_default_na": False,
            "na_values": [""],
        },
        "readr": "".join(READR_TYPES[column.type] for column in columns),
    }
