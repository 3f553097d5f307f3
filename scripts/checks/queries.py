"""Queries that return what violates a rule: one row for each violation, in one shape."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ..limits import MAX_FINDINGS
from .findings import Finding
from .package import Package
from .sql_connection import Parameters, Result

FOLDER = Path(__file__).with_name("sql")

SHAPE = "table_name, column_name, csv_line, row_id, expected, found"
"""The columns of a query for violations.

The first four say where the violation is; ``column_name`` is null if it is in the row as a whole.
"""


@cache
def read_query(name: str) -> str:
    """Return the query in the file ``sql/<name>.sql``."""
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")


def findings_of(
    package: Package, rule: str, query: str | None = None, parameters: Parameters = ()
) -> Iterator[Finding]:
    """Yield a finding for each row of a query, by table and line, at most `MAX_FINDINGS`.

    Without a query it is the one in ``sql/<rule>.sql``.
    """
    for table, column, line, key, expected, found in violations(
        package, query or read_query(rule), parameters
    ):
        yield Finding(
            rule,
            f"data/{table}.csv",
            expected=str(expected),
            found="nothing" if found is None else str(found),
            line=line,
            column=column,
            key=key,
        )


def violations(package: Package, query: str, parameters: Parameters = ()) -> Result:
    """Return the rows of a query in the order of findings, and as many as are listed of these."""
    return package.database.query(
        f"""SELECT {SHAPE} FROM ({query})
        ORDER BY table_name, csv_line, column_name, expected, found LIMIT {MAX_FINDINGS}""",
        parameters,
    )
