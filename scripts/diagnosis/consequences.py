"""Tell which findings of rules follow from faults that are reported already."""

from __future__ import annotations

from pathlib import Path

from ..checks import RULES, Finding
from ..extraction.assembly import Assembly, EvidenceRow
from ..spans import Span

FOR_WANT_OF_A_CELL = frozenset({"undated-claim", "unsupported-number", "wrong-part"})
"""The rules that report a row of claims if a cell, words or a participant of it are missing."""


def follows(assembly: Assembly, finding: Finding) -> bool:
    """Return whether a finding is in what earlier faults put in doubt."""
    table, id = Path(finding.file).stem, finding.key or ""
    doubts = assembly.doubts
    if table == "evidence":
        return _follows_in_evidence(assembly, id)
    row = assembly.row(table, id)
    if row is None:
        return doubts.includes(table, id, finding.column)
    if table in ("sentences", "numbers") and doubts.overlap(Span.of_row(row)):
        return True
    scope = RULES[finding.rule].scope
    if scope == "row" and doubts.includes(table, id, None, *row):
        return True
    if scope == "table" and doubts.includes_table(table):
        return True
    if finding.rule == "text-without-number" and _has_number_in_doubt(assembly, table, id):
        return True
    if table == "conflicts" and _has_claims_in_doubt(assembly, id):
        return True
    if doubts.is_partial and (
        assembly.tables[table].entity_kind is not None or finding.rule in FOR_WANT_OF_A_CELL
    ):
        return True  # what could not be read may say it of the row
    if finding.column is None:
        return doubts.includes(table, id, None)
    return (
        doubts.includes(table, id, finding.column)
        or row.get(finding.column) in doubts.ids
        or (finding.rule == "dangling-pointer" and _points_to_doubts(assembly, row))
        or _is_about_companion_in_doubt(assembly, finding, table, id)
    )


def _follows_in_evidence(assembly: Assembly, id: str) -> bool:
    """Return whether a row of evidence is of a cell in doubt, or of a row with words missing."""
    doubts = assembly.doubts
    return any(
        doubts.includes(row.table, row.row, row.column, None)
        or row.value in doubts.ids
        or row.speaker in doubts.ids
        or _refers_to_doubts(assembly, row)
        for row in assembly.evidence_by_id.get(id, ())
    )


def _refers_to_doubts(assembly: Assembly, evidence: EvidenceRow) -> bool:
    """Return whether the cell of evidence refers to a row whose own evidence is in doubt."""
    column = assembly.tables[evidence.table].column(evidence.column or "")
    target = column.references if column else None
    return target is not None and assembly.doubts.includes(target, evidence.value or "", None)


def _points_to_doubts(assembly: Assembly, row: dict[str, object]) -> bool:
    """Return whether a correction or a claim of a conflict points to what is left out."""
    table, id, column = (str(row.get(name)) for name in ("table", "row", "column"))
    doubts = assembly.doubts
    return id in doubts.ids or doubts.is_partial or doubts.includes(table, id, column, None)


def _has_number_in_doubt(assembly: Assembly, table: str, id: str) -> bool:
    """Return whether a row in doubt refers to a row, whose title may have to say its number."""
    for name, key, _ in assembly.doubts.cells:
        row = assembly.row(name, key)
        if row is not None and any(
            row[column.name] == id
            for column in assembly.tables[name].columns
            if column.references == table
        ):
            return True
    return False


def _has_claims_in_doubt(assembly: Assembly, conflict: str) -> bool:
    """Return whether a claim of a conflict points to what is left out: its texts may name it."""
    return any(
        claim["conflict"] == conflict and _points_to_doubts(assembly, claim)
        for claim in assembly.rows["conflict_claims"]
    )


def _is_about_companion_in_doubt(assembly: Assembly, finding: Finding, table: str, id: str) -> bool:
    """Return whether a finding of the double entry is about a unit or a qualifier in doubt.

    Such a finding is in the column of the number, and begins with the companion that it expects.
    """
    return finding.rule == "reading-mismatch" and any(
        finding.expected.removeprefix("no ").startswith(f"{column.name} ")
        and assembly.doubts.includes(table, id, column.name)
        for column in assembly.tables[table].columns
        if column.is_companion
    )
