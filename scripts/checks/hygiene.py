"""Rules on text: nothing in a cell that a spreadsheet, a CSV reader or a person trips over."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from ...schemas import Column, TableModel
from ..package.passages import WORD_COLUMNS
from ..package.seeds import DIRECTION_CONTROLS, FORMULA
from .catalogue import rule
from .database import Database
from .findings import Finding
from .package import Package
from .queries import violations
from .sql_names import quote_name, quote_text

MISSING = ("NA", "N/A", "NaN", "nan", "None", "none", "null", "NULL")

INVISIBLE = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
"""Characters without a look of their own that Unicode does not class as controls."""

MIXED = r"\p{Latin}\p{M}*[\p{Cyrillic}\p{Greek}]|[\p{Cyrillic}\p{Greek}]\p{M}*\p{Latin}"
"""A pattern of DuckDB for a word with letters of two scripts that look alike."""

SUSPECT = (
    rf"^[{re.escape(FORMULA)}\s\p{{Z}}]|[\p{{Cc}}\p{{Cf}}\p{{Cs}}\p{{Co}}{INVISIBLE}]|[\s\p{{Z}}]$"
    rf"|^(?:{'|'.join(MISSING)})$|{MIXED}"
)
"""A pattern of DuckDB for faulty text, except text that is not in normal form C."""

CONTEXT = ("prefix", "suffix")
"""Columns whose white space belongs to the article."""

POINTING = ("table", "row", "column")
"""The columns that point to a cell."""

BLANKS = " \u00a0\u2002\u2009"
"""White space that occurs within a line of the articles."""

NEGATIVE_NUMBER = (
    rf"-[0-9]+(?:[.,'’{BLANKS}][0-9]+)*"
    rf"(?:[{BLANKS}]?[%‰°€$£¥]\p{{L}}?|-\p{{L}}[\p{{L}}-]*|\p{{L}}+)?(?:[{BLANKS}][^|!(=@]*)?"
)
"""A pattern for a negative number and the words behind it: '-0,5 Prozent'.

No spreadsheet runs it: a number that a word follows is no formula, and it calls no function.
"""

PLAIN = f"{BLANKS}!-~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2328"
"""Characters that are faulty at most at the beginning or the end of a text."""

PROBE = (
    rf"[^{PLAIN}]|^[{BLANKS}{re.escape(FORMULA)}]|[{BLANKS}]$"
    rf"|^(?:{'|'.join(MISSING)})$"
)
CONTEXT_PROBE = (
    rf"[^{PLAIN}]|^[{BLANKS}]*[{re.escape(FORMULA)}]"
    rf"|^[{BLANKS}]*(?:{'|'.join(MISSING)})[{BLANKS}]*$"
)
"""Quick patterns that match all faulty text and few others.

`CONTEXT_PROBE` is for prefixes and suffixes, whose white space belongs to the article.
"""


def _is_free(column: Column) -> bool:
    """Return whether a column holds text that its model does not restrict to safe text.

    The pattern of a path allows a hyphen at the beginning and words such as ``none``.
    """
    limited = column.terms or column.references or column.pattern
    return column.type == "string" and (column.format == "path" or not limited)


def fault(value: str) -> str:
    """Return what is expected of a faulty text."""
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
    if re.search(f"[{INVISIBLE}]", value) or any(
        unicodedata.category(character) == "Cf" for character in value
    ):
        return "text without characters that nobody sees"
    if unicodedata.is_normalized("NFC", value):
        return "words whose letters are of one script"
    return "text in Unicode normal form C"


@rule(
    name="unsafe-text",
    aliases=("plain-text",),
    description="No text begins like a formula, reads like a missing value, contains control "
    "characters, characters that nobody sees or that change the direction of writing, or has white "
    "space at either end. No word has letters of two scripts. All text is in Unicode normal form "
    "C. Words of an article can begin with a negative number.",
    why="Such a text runs as a formula in a spreadsheet, vanishes when a CSV file is read, or "
    "looks like another text.",
    needs="tables",
    remedy="reword the text, or remove these characters",
)
def unsafe_text(package: Package) -> Iterator[Finding]:
    columns = [
        (table, column)
        for table, column in package.columns(_is_free)
        # dangling-pointer compares what points to a cell with the cells.
        if not (column.name in POINTING and table.column("table"))
    ]
    suspicious = _suspicious(package.database, columns)
    if not suspicious:
        return
    query = _query(package.database, suspicious)
    for table, column, line, key, _, text in violations(package, query):
        yield Finding(
            "unsafe-text",
            f"data/{table}.csv",
            expected=fault(text),
            found=repr(text),
            line=line,
            column=column,
            key=key,
        )


Columns = Sequence[tuple[TableModel, Column]]


def _suspicious(database: Database, columns: Columns) -> Columns:
    """Return the columns with a text that a quick pattern matches.

    Many rows have the same text, so each is looked at once. The pattern stands in HAVING and takes
    an aggregate, because the database would move a plain condition before the grouping.
    """
    words = [
        pair for pair in columns if pair[0].name == "evidence" and pair[1].name in WORD_COLUMNS
    ]
    paths = [pair for pair in columns if pair[1].format == "path"]
    texts = [pair for pair in columns if pair not in words and pair not in paths]
    missing = ", ".join(map(quote_text, MISSING))
    rows = database.query(
        f"""SELECT table_name, column_name FROM model_columns WHERE column_number IN (
            SELECT column_number FROM ({database.cells_query(texts)})
            GROUP BY column_number, value
            HAVING regexp_matches(any_value(value), {quote_text(PROBE)})
            UNION ALL
            SELECT column_number FROM ({database.cells_query(paths)})
            WHERE starts_with(value, '-') OR value IN ({missing})
        )"""
    )
    for _, column in words:
        probe = quote_text(CONTEXT_PROBE if column.name in CONTEXT else PROBE)
        rows += database.query(
            f"""SELECT 'evidence', {quote_text(column.name)} FROM passages
            WHERE regexp_matches({quote_name(column.name)}, {probe}) LIMIT 1"""
        )
    return [(table, column) for table, column in columns if (table.name, column.name) in rows]


def _query(database: Database, columns: Columns) -> str:
    """Return the query for faulty texts."""
    contexts = ", ".join(map(quote_text, CONTEXT))
    verbatim = [
        quote_text(f"{table.name}.{column.name}")
        for table, column in columns
        if column.format == "verbatim" and column.name not in CONTEXT
    ]
    text = f"""CASE
        WHEN table_name || '.' || column_name IN ({", ".join(verbatim) or "''"})
            AND regexp_full_match(value, {quote_text(NEGATIVE_NUMBER)}) THEN substr(value, 2)
        ELSE found
    END"""
    return f"""
        SELECT table_name, column_name, csv_line, row_id, 'plain text' AS expected,
            CASE
                WHEN column_name IN ({contexts}) THEN trim(value, {quote_text(BLANKS)})
                ELSE value
            END AS found
        FROM ({database.cells_query(columns)}) JOIN model_columns USING (column_number)
        WHERE regexp_matches({text}, {quote_text(PROBE)})
            AND (regexp_matches({text}, {quote_text(SUSPECT)}) OR nfc_normalize(found) <> found)"""
