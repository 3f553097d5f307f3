"""Load the tables of a package from their Parquet files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...schemas import tables
from ..errors import PressError, nearest
from ..project import LICENSES, ROOT
from ..visible import make_message_visible
from .installing import finish_install
from .plain_files import require_plain

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from ...schemas import TableModel

LONGEST_LIST = 500
"""Characters of a list of columns in a message."""


class UnknownName(PressError, KeyError):
    """A name or an identifier does not exist in the package."""

    def __str__(self) -> str:
        return make_message_visible(str(self.args[0]))  # KeyError would show it in quotes


class UnknownTable(UnknownName):
    """The package has no table of this name."""


class NotText(PressError, TypeError):
    """An argument is not text."""


class DamagedTable(PressError, OSError):
    """A table of the package cannot be read."""


class NoTables(PressError, FileNotFoundError):
    """The package lacks a table, or all of them."""


def require_text(value: object, name: str, example: str) -> None:
    """Raise NotText unless an argument is text. ``name`` and ``example`` say what it stands for."""
    if not isinstance(value, str):
        raise NotText(
            f"{name} is not text\n"
            f"    expected: text, such as {example!r}\n"
            f"    found:    {value!r}, of the type {type(value).__name__}\n"
            "    remedy:   pass text"
        )


def table_names(root: Path = ROOT) -> list[str]:
    """Return the names of the tables, sorted. Raises NoTables if one is missing."""
    finish_install(root)
    existing = {path.stem for path in (root / "data").glob("*.parquet")}
    missing = sorted(tables().keys() - existing)
    if missing:
        raise NoTables(
            f"{root / 'data'}: the package is not complete\n"
            f"    expected: {len(tables())} tables, each in a file TABLE.parquet\n"
            f"    found:    none of {', '.join(missing)}\n"
            "    remedy:   install the package again; in a checkout: alibaba-press build"
        )
    return sorted(existing)


def table_path(name: str, root: Path = ROOT) -> Path:
    """Return the path of a table's Parquet file. Raises UnknownTable with a suggestion.

    Raises NoTables if the package lacks tables, and NotText if the name is not text.
    """
    require_text(name, "the name of a table", "figures")
    names = table_names(root)
    if name not in names:
        raise UnknownTable(f"there is no table {name!r}: {nearest(name, names)}")
    return root / "data" / f"{name}.parquet"


def load_table(name: str, root: Path = ROOT) -> pd.DataFrame:
    """Return a table as a frame: text as str, dates as datetime64, integers as Int64.

    Its ``attrs`` have the title, the description and the licence of the table, and the description
    of each column.

    Raises UnknownTable with a suggestion, NoTables if the package lacks tables, and DamagedTable if
    the table cannot be read.
    """
    from .pandas_frames import to_pandas

    table = read_table(table_path(name, root))
    frame = to_pandas(table)
    frame.attrs.update(_attributes(table.schema))
    return frame


def _attributes(schema: pa.Schema) -> dict[str, Any]:
    """Return what the metadata of a Parquet file say of the table, and its licence."""
    metadata = {key.decode(): text.decode() for key, text in (schema.metadata or {}).items()}
    columns = {field.name: (field.metadata or {}).get(b"description", b"") for field in schema}
    return {
        **{key: metadata[key] for key in ("title", "description") if key in metadata},
        "license": LICENSES[0]["name"],
        "columns": {name: text.decode() for name, text in columns.items()},
    }


def read_table(path: Path) -> pa.Table:
    """Read a Parquet file of the package. Raises DamagedTable if it is not one of its model."""
    import pyarrow as pa
    from pyarrow import parquet

    try:
        require_plain(path.stat())  # To open a pipe would wait. Some installers link files.
        with parquet.ParquetFile(path) as file:
            if (model := tables().get(path.stem)) is not None:
                _require_columns(file.schema_arrow, model)
            # The tables are small, and threads take more memory than some users have.
            table = file.read(use_threads=False)
        table.validate(full=True)
    except (pa.ArrowException, OSError, ValueError, OverflowError, MemoryError) as error:
        raise DamagedTable(
            f"{path}: the table cannot be read: {error}\n"
            "    remedy: install the package again; in a checkout: alibaba-press build"
        ) from error
    return table


def _require_columns(actual: pa.Schema, model: TableModel) -> None:
    """Raise ValueError unless a schema has the columns of a model, with their types."""
    from .arrow import schema

    expected = schema(model)
    if (actual.names, actual.types) != (expected.names, expected.types):
        columns = ", ".join(f"{field.name}: {field.type}" for field in actual)
        raise ValueError(f"it has the columns {columns[:LONGEST_LIST]}")
