"""Rules on text: nothing in a cell that a spreadsheet, a CSV reader or a person trips over."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ..seeds import FORMULA
from .catalogue import rule
from .findings import Finding
from .package import Package

MISSING = frozenset({"NA", "N/A", "NaN", "nan", "None", "none", "null", "NULL"})


def fault(value: str) -> str | None:
    """What is wrong with a text cell, if anything is."""
    if value.startswith(tuple(FORMULA)):
        return "begins like a formula"
    if value in MISSING:
        return "reads as a missing value"
    if value != value.strip():
        return "has white space at an end"
    if any(unicodedata.category(c) in ("Cc", "Cs", "Co", "Cn") for c in value):
        return "holds a control character or an unassigned one"
    if not unicodedata.is_normalized("NFC", value):
        return "is not in Unicode normal form C"
    return None


@rule(
    "plain-text",
    "No text begins like a formula, reads as a missing value, holds control characters, has white "
    "space at its ends or is out of normal form C.",
    needs="tables",
    remedy="write the text plainly",
)
def plain_text(package: Package) -> Iterator[Finding]:
    for table, line, row in package.cells():
        for column in table.columns:
            value = row[column.name]
            context = column.name in ("prefix", "suffix")
            if isinstance(value, str) and (wrong := fault(value.strip() if context else value)):
                yield Finding(
                    "plain-text",
                    f"data/{table.name}.csv",
                    "plain text",
                    f"{value!r} {wrong}",
                    line,
                    column.name,
                    row["id"],
                )
