"""Tables as pandera schemas."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pandera.pandas as pa

from .columns import PATTERNS, Column, TableModel

DTYPES = {"string": str, "integer": pd.Int64Dtype, "number": float, "date": pa.DateTime}
"""The dtype of a column in a frame, by its Table Schema type."""


@cache
def pandera_schema(table: TableModel) -> pa.DataFrameSchema:
    """Return the pandera schema of a table: exactly its columns, in their order, with their types,
    patterns, vocabularies and minimums.

    Rules check what concerns several rows, such as unique cells and references.
    """
    columns = {
        column.name: pa.Column(
            DTYPES[column.type],
            _checks(column),
            nullable=not column.required,
            description=column.description,
        )
        for column in table.columns
    }
    return pa.DataFrameSchema(
        columns, strict=True, ordered=True, name=table.name, description=table.title
    )


def _checks(column: Column) -> list[pa.Check]:
    checks = []
    if column.terms:
        terms = ", ".join(column.terms)
        checks.append(pa.Check.isin(list(column.terms), error=f"one of: {terms}"))
    elif column.format is not None:
        pattern = PATTERNS[column.format]
        error = f"text that matches {pattern}"
        checks.append(pa.Check.str_matches(rf"^(?:{pattern})\Z", error=error))
    if column.minimum is not None:
        checks.append(pa.Check.ge(column.minimum, error=f"at least {column.minimum:g}"))
    return checks
