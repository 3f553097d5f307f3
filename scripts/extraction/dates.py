"""Fill in what follows from dates and their words: modifiers, and first and last days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ...schemas.columns import DateBound, DateModifier
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
    dates = {column.name for table in tables for column in table.date_columns}
    evidence: dict[CellKey, list[EvidenceRow]] = defaultdict(list)
    for piece in assembly.evidence:
        if piece.column is not None and piece.column in dates:
            evidence[piece.table, piece.row, piece.column].append(piece)
    for table in tables:
        modifiers = {column.name: column.modifies for column in table.columns if column.modifies}
        days = {column.name: column.bound for column in table.columns if column.bound}
        for row in assembly.rows[table.name]:
            _fill_modifiers(table.name, row, modifiers, evidence, writer)
            _fill_days(row, modifiers, days)


def _fill_modifiers(
    table: str,
    row: Row,
    modifiers: Mapping[str, DateModifier],
    evidence: dict[CellKey, list[EvidenceRow]],
    writer: EvidenceWriter,
) -> None:
    for name, modified in modifiers.items():
        if row[modified.column] is None:
            continue
        pieces = sorted(
            evidence[table, row["id"], modified.column], key=lambda piece: piece.passage.span
        )
        row[name] = modifier_of(
            row[modified.column],
            [writer.quote(piece.passage.span) for piece in pieces],
            [piece.reason for piece in pieces],
            implied=modified.implied,
        )


def _fill_days(
    row: Row, modifiers: Mapping[str, DateModifier], days: Mapping[str, DateBound]
) -> None:
    modifier_by_date = {modified.column: row[name] for name, modified in modifiers.items()}
    for name, bound in days.items():
        if (date := row[bound.column]) is not None:
            try:
                earliest, latest = bounds(date, modifier_by_date.get(bound.column))
            except ValueError:
                continue  # a rule reports the date, with its place
            row[name] = earliest if bound.end == "earliest" else latest
