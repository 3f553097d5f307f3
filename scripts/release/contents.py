"""What a release is made from, and the form that each of its parts has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from ...schemas import TableModel
from ..changelog import Entry


@dataclass(frozen=True, slots=True)
class Contents:
    """What a release says: its entry of the changelog, the tables with their models, the
    descriptor of the package as its file has it."""

    entry: Entry
    models: Mapping[str, TableModel]
    tables: Mapping[str, pa.Table]
    descriptor: Mapping[str, Any]


Part = Callable[[Contents, Path], None]
"""Writes one or several files of a release into its folder, where the descriptor and the files of
the tables lie already. The same contents give the same bytes."""
