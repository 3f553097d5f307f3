"""Fill in what follows from dates and their words: modifiers, and first and last days."""

from __future__ import annotations

from collections import defaultdict

from ...schemas import TableModel
from ..package.date_modifiers import modifier_of
from ..package.edtf import bounds
from .assembly import Assembly, EvidenceRow, Row
from .evidence_rows import EvidenceWriter

CellKey = tuple[str, str, str]
"""A table, a row and a column."""


def fill_dates(assembly: Assembly, writer: EvidenceWriter) -> None:
    """Fill the modifier and the first and the last day of each date."""
    tables = [
        table for table in assembly.tables.values() if any(column.bound for column in table.columns)
    ]
    dates = {(table.name, column.name) for table in tables for column in table.date_columns}
    evidence: dict[CellKey, list[EvidenceRow]] = defaultdict(list)
    for piece in assembly.evidence:
        if piece.column is not None and (piece.table, piece.column) in dates:
            evidence[piece.table, piece.row, piece.column].append(piece)
    for table in tables:
        for row in assembly.rows[table.name]:
            _fill_modifiers(table, row, evidence, writer)
            _fill_days(table, row)


def _fill_modifiers(
    table: TableModel, row: Row, evidence: dict[CellKey, list[EvidenceRow]], writer: EvidenceWriter
) -> None:
    for column in table.columns:
        if (modified := column.modifies) is None or row[modified.column] is None:
            continue
        pieces = sorted(
            evidence[table.name, row["id"], modified.column], key=lambda piece: piece.passage.span
        )
        row[column.name] = modifier_of(
            row[modified.column],
            [writer.quote(piece.passage.span) for piece in pieces],
            [piece.reason for piece in pieces],
            implied=modified.implied,
        )


def _fill_days(table: TableModel, row: Row) -> None:
    modifiers = {
        column.modifies.column: row[column.name] for column in table.columns if column.modifies
    }
    for column in table.columns:
        if column.bound and (date := row[column.bound.column]) is not None:
            try:
                earliest, latest = bounds(date, modifiers.get(column.bound.column))
            except ValueError:
                continue  # a rule reports the date, with its place
            row[column.name] = earliest if column.bound.end == "earliest" else latest
