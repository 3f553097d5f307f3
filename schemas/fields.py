"""The building blocks of a table model: what a column is, said once, where the column stands.

How the cells of a column are known is told by `columns.KNOWN`.
"""

from __future__ import annotations

from typing import Any, ClassVar

import pandas as pd
import pandera.pandas as pa

from .columns import PATTERNS, Knowledge
from .terms import terms

Text = str
Integer = pd.Int64Dtype
Number = float
Date = pa.DateTime


class Table(pa.DataFrameModel):
    """What all table models share: columns in the given order, no others."""

    class Config:
        strict = True
        ordered = True
        metadata: ClassVar[dict[str, Any]] = {}


def _field(
    known: Knowledge,
    description: str,
    *,
    optional: bool = False,
    unique: bool = False,
    references: str | None = None,
    vocabulary: str | None = None,
    format: str | None = None,
    minimum: float | None = None,
    **about: Any,
) -> Any:
    checks: dict[str, Any] = {}
    if vocabulary is not None:
        checks["isin"] = sorted(terms()[vocabulary])
    elif format is not None:
        checks["str_matches"] = rf"^(?:{PATTERNS[format]})\Z"
    if minimum is not None:
        checks["ge"] = minimum
    return pa.Field(
        description=description,
        nullable=optional,
        metadata={
            "known": known,
            "unique": unique,
            "references": references,
            "vocabulary": vocabulary,
            "format": format,
            "minimum": minimum,
            **about,
        },
        **checks,
    )


def key(
    description: str = "Identifier: readable, unique, stable from release to release.",
    *,
    format: str = "slug",
    **about: Any,
) -> Any:
    """The identifier of a row; the rule `unique-id` sees to it that no two rows share one."""
    return _field("key", description, format=format, **about)


def quoted(description: str, **about: Any) -> Any:
    """A cell that an article states."""
    return _field("quoted", description, **about)


def curated(description: str, **about: Any) -> Any:
    """A cell that is our classification or wording."""
    return _field("curated", description, **about)


def derived(description: str, **about: Any) -> Any:
    """A cell that is computed."""
    return _field("derived", description, **about)


def read(column: str, attribute: str, description: str, **about: Any) -> Any:
    """A quoted cell that the reader of German must read from the words of ``column``.

    ``attribute`` is the attribute of a reading that the cell holds: ``value``, ``value_max``,
    ``unit`` or ``qualifier``. This is the double entry: the typed value and the read one agree.
    """
    return quoted(description, reading=(column, attribute), **about)


def date(description: str, **about: Any) -> Any:
    """A date as precise as the words are: an EDTF (ISO 8601-2) string."""
    return quoted(f"{description} EDTF (ISO 8601-2).", format="edtf", optional=True, **about)


def earliest(column: str) -> Any:
    """The first day that ``column`` can mean."""
    return derived(
        f"First day that `{column}` can mean.", optional=True, bound=(column, "earliest")
    )


def latest(column: str) -> Any:
    """The last day that ``column`` can mean."""
    return derived(f"Last day that `{column}` can mean.", optional=True, bound=(column, "latest"))
