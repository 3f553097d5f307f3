"""Rules on text: nothing in a cell that a spreadsheet, a CSV reader or a person trips over."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from ...schemas import Column
from ..package.seeds import DIRECTION_CONTROLS, FORMULA
from .catalogue import rule
from .findings import Finding
from .package import Package
from .sql import Look, literal, quoted

MISSING = ("NA", "N/A", "NaN", "nan", "None", "none", "null", "NULL")

SUSPECT = (
    rf"^[{re.escape(FORMULA)}\s\p{{Z}}]|[\p{{Cc}}\p{{Cs}}\p{{Co}}{DIRECTION_CONTROLS}]|[\s\p{{Z}}]$"
    rf"|^(?:{'|'.join(MISSING)})$"
)
"""A pattern of DuckDB's that all faulty text matches but that which is only out of normal form."""

CONTEXT = ("prefix", "suffix")
"""Columns whose white space belongs to the article."""

POINTING = ("table", "row", "column")
"""Columns that together name a cell."""

BLANKS = " \u00a0\u2002\u2009"
"""White space that the articles hold within a line."""

PLAIN = f"{BLANKS}!-~\u00a1-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2328"
"""Characters that no fault is of, but for where they stand: none is a control character, and none
is changed by normalization."""

PROBE = (
    rf"[^{PLAIN}]|^[{BLANKS}{re.escape(FORMULA)}]|[{BLANKS}]$"
    rf"|^(?:{'|'.join(MISSING)})$"
)
CONTEXT_PROBE = (
    rf"[^{PLAIN}]|^[{BLANKS}]*[{re.escape(FORMULA)}]"
    rf"|^[{BLANKS}]*(?:{'|'.join(MISSING)})[{BLANKS}]*$"
)
"""Quick patterns that all faulty text matches, some that is not, and little of what is common; the
second one, which is for text with its white space, matches no other than the first."""


def _is_free(column: Column) -> bool:
    """Whether a column holds text that neither its model nor the rule on references limits; a path
    may begin with a hyphen, or read as a missing value."""
    limited = column.terms or column.references or column.pattern
    return column.type == "string" and (column.format == "path" or not limited)


def _probed(column: Column) -> str:
    """The text of a cell where it may be faulty, as SQL."""
    name = quoted(column.name)
    if column.format == "path":
        return f"CASE WHEN starts_with({name}, '-') OR {name} IN {MISSING} THEN {name} END"
    if column.name in CONTEXT:
        return f"CASE WHEN regexp_matches({name}, {literal(CONTEXT_PROBE)}) THEN {name} END"
    return name


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
    if re.search(f"[{DIRECTION_CONTROLS}]", value):
        return "text without characters that turn the direction of writing"
    return "text in Unicode normal form C"


@rule(
    name="unsafe-text",
    aliases=("plain-text",),
    description="No text begins like a formula, reads like a missing value, contains control "
    "characters or characters that change the direction of writing, or has white space at either "
    "end. All text is in Unicode normal form C.",
    why="Such a text runs as a formula in a spreadsheet, vanishes when a CSV file is read, or "
    "looks like another text.",
    needs="tables",
    remedy="reword the text, or remove these characters",
)
def unsafe_text(package: Package) -> Iterator[Finding]:
    texts: dict[str, list[Column]] = defaultdict(list)
    for table, column in package.columns(_is_free):
        if column.name in POINTING and table.column("table"):
            continue  # the rule on pointers lets through only what is there
        texts[table.name].append(column)
    if not texts:
        return
    rows = " UNION ALL ".join(
        f"""SELECT {literal(table)} AS tab, {[column.name for column in columns]} AS col,
            [{", ".join(map(_probed, columns))}] AS words FROM {quoted(table)}"""
        for table, columns in texts.items()
    )
    suspect = package.sql(
        f"""SELECT DISTINCT tab, col FROM (
            SELECT tab, unnest(col) AS col, unnest(words) AS words FROM ({rows}))
        WHERE regexp_matches(words, {literal(PROBE)})"""
    )
    looks = [
        _look(table, column)
        for table, columns in texts.items()
        for column in columns
        if (table, column.name) in suspect
    ]
    for found in package.found_in_rows("unsafe-text", *looks):
        yield Finding(
            found.rule,
            found.file,
            expected=fault(found.found),
            found=repr(found.found),
            line=found.line,
            column=found.column,
            key=found.key,
        )


def _look(table: str, column: Column) -> Look:
    cell = quoted(column.name)
    if column.name in CONTEXT:
        cell = f"trim({cell}, {literal(BLANKS)})"
    wrong = f"""CASE WHEN regexp_matches({_probed(column)}, {literal(PROBE)})
        THEN regexp_matches({cell}, {literal(SUSPECT)}) OR nfc_normalize({cell}) <> {cell} END"""
    return Look(table, column.name, "plain text", wrong, cell)
