"""Say what is wrong with cells that their columns do not allow, at the calls that give them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from ...schemas import Column, TableModel
from ...schemas.columns import PATTERNS, Format
from ..errors import Problem, suggest
from ..extraction.assembly import Assembly, Row, count_uses
from ..package.edtf import bounds

FORMS: dict[Format, str] = {
    "slug": "lower-case words with hyphens between, such as 'tea-shop'",
    "path": "lower-case words with hyphens and slashes between, such as 'tea-shop/name'",
    "edtf": "a date such as 2019, 2019-05, 2019-05-04 or 2019/2020",
    "sha256": "64 hexadecimal digits",
    "country_code": "a country code of two capital letters, such as DE",
    "iso_3166": "a code of a country or a part of one, such as DE or DE-NW",
    "language": "a language code, such as de or zh-Hans",
    "verbatim": "words",
}
"""The forms of texts in words, for a message."""


def report_cells(assembly: Assembly) -> None:
    """Report the cells that their columns do not allow, and put them in doubt.

    Invalid dates are emptied, because rules calculate with dates.
    """
    unknown_terms: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for table in assembly.tables.values():
        if table.name == "evidence":
            continue  # its cells repeat those of other tables
        missing: dict[str, list[Column]] = defaultdict(list)
        for row, column, expected in find_invalid_cells(table, assembly.rows[table.name]):
            id, value = str(row["id"]), row[column.name]
            if assembly.doubts.includes(table.name, id, column.name):
                continue
            assembly.doubts.add_row(table.name, id, [column.name])
            if value is None:
                missing[id].append(column)
                continue
            place = _place(assembly, table, row, column)
            if column.vocabulary is not None:
                problem = _unknown_term(place, table.name, id, column, value)
                unknown_terms[column.vocabulary, value].append(problem)
                continue
            assembly.report(
                place,
                f"[{'invalid-date' if column.is_date else 'invalid-cell'}] in {table.name} of "
                f"{id!r}, column {column.name}",
                expected=expected,
                found=repr(value),
                remedy="correct the value in the call",
            )
            if column.is_date:
                row[column.name] = None
        for id, columns in missing.items():
            _report_missing(assembly, table, id, columns)
    for problems in unknown_terms.values():
        assembly.problems.append(count_uses(problems[0], len(problems)))


def find_invalid_cells(table: TableModel, rows: Iterable[Row]) -> Iterator[tuple[Row, Column, str]]:
    """Yield the cells that their columns do not allow: row, column, and what is expected.

    pandera checks the same for the rule `invalid-cell`, but takes a second for each build.
    """
    for column in table.columns:
        for row in rows:
            expected = _expected(column, row[column.name])
            if expected is not None:
                yield row, column, expected


def _expected(column: Column, value: Any) -> str | None:
    """Return what a column expects of a cell, if the cell is something else."""
    if value is None:
        return "a value" if column.required else None
    if column.type == "string" and len(value) > column.max_length:
        return f"at most {column.max_length:,} characters"
    if column.terms:
        return None if value in column.terms else "a term"
    if column.minimum is not None and value < column.minimum:
        return f"at least {column.minimum:g}"
    if column.is_date and not _is_date(value):
        return FORMS["edtf"]
    if column.format is not None and not re.fullmatch(PATTERNS[column.format], value):
        return FORMS[column.format]
    return None


def _is_date(value: str) -> bool:
    try:
        bounds(value)
    except ValueError:
        return False
    return True


def _place(assembly: Assembly, table: TableModel, row: Row, column: Column) -> str:
    """Return the place of a cell: the call that gives it, or else the article or the table."""
    return assembly.place(table.name, str(row["id"]), column.name) or f"schemas/{table.name}.py"


def _unknown_term(place: str, table: str, id: str, column: Column, value: Any) -> Problem:
    """Return the problem of a term that a vocabulary does not have."""
    return Problem(
        place,
        f"{value!r} is no term of {column.vocabulary}",
        expected=f"a term of [{column.vocabulary}] in schemas/terms.toml",
        found=f"{column.name}={value!r} in {table} of {id!r}",
        remedy=f"{suggest(value, column.terms)} New terms go into schemas/terms.toml",
    )


def _report_missing(assembly: Assembly, table: TableModel, id: str, columns: list[Column]) -> None:
    """Report the cells that a call leaves out although every row has them.

    What is computed from other cells follows from them.
    """
    typed = [
        column
        for column in columns
        if (column.is_typed or column.provenance == "key")
        and not (
            column.is_qualifier
            and column.reading
            and assembly.doubts.includes(table.name, id, column.reading.column)
        )
    ]
    if not typed and any(cell[:2] == (table.name, id) for cell in assembly.doubts.cells):
        return
    if any(column.is_double_entered for column in typed):
        # The number or the date in the words of the row is probably what is missing.
        rows = (evidence for evidence in assembly.evidence if evidence.column is None)
        assembly.doubts.spans += [
            evidence.passage.span for evidence in rows if evidence.is_of(table.name, id)
        ]
    names = [column.name for column in typed or columns]
    assembly.report(
        assembly.place(table.name, id, None) or f"schemas/{table.name}.py",
        f"the {table.row_name} {id!r} has no {' and no '.join(names)}",
        expected="; ".join(f"{column.name}: {column.description}" for column in typed or columns),
        found="nothing",
        remedy=f"add {', '.join(f'{name}=…' for name in names)} to the call",
    )
