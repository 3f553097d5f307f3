"""The rows that claims are about, while their cells are filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...schemas import Column, TableModel
from ..calls import Cell, Claim
from ..spans import Span
from .assembly import Row


@dataclass(frozen=True, slots=True)
class ClaimedRow:
    """The row that a claim is about, and the spans of the quotes that the claim has for it."""

    article: str
    claim: Claim
    table: TableModel
    row: Row
    row_spans: list[Span]


@dataclass(frozen=True, slots=True)
class MisreadCell:
    """A cell that the reader misreads. Its reason states cells that other calls may give."""

    target: ClaimedRow
    column: Column
    cell: Cell[Any]
    spans: list[Span]
