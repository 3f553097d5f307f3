"""Describe a change on one line: where it is, what was there before, and what is there now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...schemas import LABELS
from .constraint_text import format_constraints
from .difference import Change
from .shown_values import LONGEST_DESCRIPTION, format_list, format_value


def format_place(change: Change) -> str:
    """Return the row and column of a change, or the member or file; empty for a whole table."""
    return format_value("/".join(part for part in (change.row, change.column) if part is not None))


def format_detail(change: Change) -> str:
    """Return what changed, in words; empty if the place says it all."""
    old, new, kind = change.old, change.new, change.kind
    if kind in ("table-added", "table-removed"):
        return _format_table(new or old)
    if kind in ("column-added", "column-removed"):
        return _format_column(new or old)
    if kind == "column-rules":
        return format_constraints(old, new)
    if kind in ("row-added", "row-withdrawn", "evidence-added", "evidence-withdrawn"):
        return _format_row(new or old)
    if kind in ("row-rekeyed", "column-renamed"):
        return f"→ {format_value(new)}"
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        names = [name for name in dict.fromkeys([*old, *new]) if old.get(name) != new.get(name)]
        if change.is_of_evidence:  # its identifier follows from its place
            names = [name for name in names if name in old and name in new and name != "id"]
            if names == ["quote"] and None in (old["quote"], new["quote"]):
                return _format_publication(old["quote"], new["quote"])
        return "; ".join(
            f"{format_value(name)}: {_format_step(old.get(name), new.get(name))}" for name in names
        )
    if kind == "documentation" and _is_hash(old) and _is_hash(new):
        return "removed" if new is None else "added" if old is None else "changed"
    return _format_step(old, new)


def _format_table(table: Mapping[str, Any]) -> str:
    """Return what the rows of a table are, how many it has, and its columns."""
    description = format_value(table["description"], LONGEST_DESCRIPTION)
    rows = f"{table['rows']:,} {'row' if table['rows'] == 1 else 'rows'}"
    return f"{rows}. {description} Columns: {format_list(table['columns'])}"


def _format_column(field: Mapping[str, Any]) -> str:
    """Return the type and the description of a column."""
    description = field.get("description")
    about = "" if description is None else f". {format_value(description, LONGEST_DESCRIPTION)}"
    return f"{format_value(field.get('type'))}{about}"


def _format_publication(old: Any, new: Any) -> str:
    """Return the words of a quote that is published now, or is no longer."""
    return (
        f"words withheld now: {format_value(old)}"
        if new is None
        else (f"words published now: {format_value(new)}")
    )


def _format_step(old: Any, new: Any) -> str:
    return f"{format_value(old)} → {format_value(new)}"


def _format_row(row: Mapping[str, Any]) -> str:
    """Return what tells a person which row it is: its span, if it has one, and its label."""
    parts = []
    start, end = row.get("start"), row.get("end")
    if "article" in row and isinstance(start, int) and isinstance(end, int):  # events have dates
        parts.append(format_value(f"{row['article']} {start}–{end}"))
    label = next((row[name] for name in LABELS if row.get(name) is not None), None)
    if label:
        parts.append(format_value(label))
    return " ".join(parts)


def _is_hash(value: Any) -> bool:
    return value is None or str(value).startswith("sha256:")
