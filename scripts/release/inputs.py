"""The inputs of a release, and the type of the functions that write its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from ...schemas import TableModel
from ..changelog import Entry


@dataclass(frozen=True, slots=True)
class ReleaseInputs:
    """What a release is made from: the package, and its entry in the changelog.

    ``tables`` holds the rows of each table, ``models`` the models, both by table name.
    ``descriptor`` is the content of ``datapackage.json``. ``articles`` is the folder of the
    articles that may be quoted in full, if there is one.
    """

    entry: Entry
    models: Mapping[str, TableModel]
    tables: Mapping[str, pa.Table]
    descriptor: Mapping[str, Any]
    articles: Path | None = None


FileWriter = Callable[[ReleaseInputs, Path], None]
"""Writes one or more files into the folder of a release, which already holds the descriptor and the
data files. The same inputs give the same bytes."""
