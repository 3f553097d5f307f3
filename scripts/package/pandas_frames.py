"""Convert Arrow tables to pandas frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa

if TYPE_CHECKING:
    import pandas as pd


def to_pandas(table: pa.Table) -> pd.DataFrame:
    """Return an Arrow table as a frame: text as str, dates as datetime64, integers as Int64."""
    import pandas as pd

    def dtype(type: pa.DataType) -> Any:
        if pa.types.is_integer(type):
            return pd.Int64Dtype()
        if pa.types.is_string(type):
            return pd.StringDtype(na_value=float("nan"))
        return None

    frame: pd.DataFrame = table.to_pandas(types_mapper=dtype, date_as_object=False)
    return frame
