"""Rules on text: nothing in a cell that a spreadsheet, a CSV reader or a person trips over."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ..seeds import FORMULA
from .catalogue import rule
from .findings import Finding
from .package import Package, Query, literal, quoted

MISSING = ("NA", "N/A", "NaN", "nan", "None", "none", "null", "NULL")

SUSPECT = (
    rf"^[{re.escape(FORMULA)}\s\p{{Z}}]|[\p{{Cc}}\p{{Cs}}\p{{Co}}]|[\s\p{{Z}}]$"
    rf"|^(?:{'|'.join(MISSING)})$"
)
"""A pattern of DuckDB's that all faulty text matches but that which is only out of normal form."""

CONTEXT = ("prefix", "suffix")
"""Columns whose white space belongs to the article."""


def fault(value: str) -> str:
    """What text should be that this text is not."""
    if value.startswith(tuple(FORMULA)):
        return "text that does not begin like a formula"
    if value in MISSING:
        return "text that does not read as a missing value"
    if value != value.strip():
        return "text without white space at its ends"
    if any(unicodedata.category(character) in ("Cc", "Cs", "Co") for character in value):
        return "text without control characters"
    return "text in Unicode normal form C"


@rule(
    "plain-text",
    "No text begins like a formula, reads as a missing value, holds control characters, has white "
    "space at its ends or is out of normal form C.",
    needs="tables",
    remedy="write the text plainly",
)
def plain_text(package: Package) -> Iterator[Finding]:
    queries: list[Query] = []
    for table, column in package.columns(lambda column: column.type == "string"):
        if column.terms or (column.pattern and column.format != "path"):
            continue  # the model lets nothing else through
        cell = quoted(column.name)
        if column.name in CONTEXT:
            cell = f"trim({cell}, ' \u00a0\u2002\u2009')"
        wrong = f"regexp_matches({cell}, {literal(SUSPECT)}) OR nfc_normalize({cell}) <> {cell}"
        sql = f"SELECT line, id, {cell} FROM {quoted(table.name)} WHERE {wrong}"
        queries.append(Query(table.name, column.name, "plain text", sql))
    for found in package.found("plain-text", *queries):
        yield Finding(
            found.rule,
            found.file,
            fault(found.found),
            repr(found.found),
            found.line,
            found.column,
            found.key,
        )
