"""The consumer's tables: read from the Parquet files beside the package."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import PressError, nearest
from ..project import ROOT

if TYPE_CHECKING:
    import pandas as pd


class UnknownTable(PressError, KeyError):
    """There is no table of that name."""

    def __str__(self) -> str:
        return str(self.args[0])


def table_names(root: Path = ROOT) -> list[str]:
    """Names of the tables, sorted."""
    return sorted(path.stem for path in (root / "data").glob("*.parquet"))


def table_path(name: str, root: Path = ROOT) -> Path:
    """The Parquet file of a table. Raises UnknownTable, naming the nearest."""
    known = table_names(root)
    if name not in known:
        raise UnknownTable(f"there is no table {name!r}: {nearest(name, known)}")
    return root / "data" / f"{name}.parquet"


def load_table(name: str, root: Path = ROOT) -> pd.DataFrame:
    """Read a table as a frame: text as str, dates as datetime64, integers as Int64."""
    from pyarrow import parquet

    from .pandas_frames import to_pandas

    return to_pandas(parquet.ParquetFile(table_path(name, root)).read())
