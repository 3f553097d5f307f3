"""Load the tables of a package from their Parquet files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import PressError, nearest
from ..project import ROOT

if TYPE_CHECKING:
    import pandas as pd


class UnknownName(PressError, KeyError):
    """A name or an identifier does not exist in the package."""

    def __str__(self) -> str:
        return str(self.args[0])  # KeyError would show it in quotes


class UnknownTable(UnknownName):
    """The package has no table of this name."""


def table_names(root: Path = ROOT) -> list[str]:
    """Return the names of the tables, sorted."""
    return sorted(path.stem for path in (root / "data").glob("*.parquet"))


def table_path(name: str, root: Path = ROOT) -> Path:
    """Return the path of a table's Parquet file. Raises UnknownTable with a suggestion."""
    names = table_names(root)
    if name not in names:
        raise UnknownTable(f"there is no table {name!r}: {nearest(name, names)}")
    return root / "data" / f"{name}.parquet"


def load_table(name: str, root: Path = ROOT) -> pd.DataFrame:
    """Return a table as a frame: text as str, dates as datetime64, integers as Int64.

    Raises UnknownTable with a suggestion.
    """
    from pyarrow import parquet

    from .pandas_frames import to_pandas

    return to_pandas(parquet.ParquetFile(table_path(name, root)).read())
