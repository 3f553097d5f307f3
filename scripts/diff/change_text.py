"""Describe a change on one line: where it is, what was there before, and what is there now."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..package.csv_cells import format_cell
from ..visible import make_visible
from .difference import Change

LONGEST_VALUE = 80
"""Characters of a value that are shown. The JSON format has all of them."""

LABELS = ("name", "title", "label", "text", "quote", "printed")
"""Columns that tell a person which row it is. The first one with a value is shown."""


def format_place(change: Change) -> str:
    """Return the row and column of a change, or the member or file; empty for a whole table."""
    return format_value("/".join(part for part in (change.row, change.column) if part is not None))


def format_detail(change: Change) -> str:
    """Return what changed, in words; empty if the place says it all."""
    old, new, kind = change.old, change.new, change.kind
    if kind in ("table-added", "table-removed"):
        return f"{new if old is None else old} rows"
    if kind in ("column-added", "column-removed"):
        return format_value((new or old).get("type"))
    if kind in ("row-added", "row-withdrawn", "evidence-added", "evidence-withdrawn"):
        return _format_row(new or old)
    if kind in ("row-rekeyed", "column-renamed"):
        return f"→ {format_value(new)}"
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        names = [name for name in dict.fromkeys([*old, *new]) if old.get(name) != new.get(name)]
        if change.is_of_evidence:  # its identifier follows from its place
            names = [name for name in names if name in old and name in new and name != "id"]
        return "; ".join(
            f"{format_value(name)}: {_format_step(old.get(name), new.get(name))}" for name in names
        )
    if kind == "documentation" and _is_hash(old) and _is_hash(new):
        return "removed" if new is None else "added" if old is None else "changed"
    return _format_step(old, new)


def _format_step(old: Any, new: Any) -> str:
    return f"{format_value(old)} → {format_value(new)}"


def _format_row(row: Mapping[str, Any]) -> str:
    """Return what tells a person which row it is: its span, if it has one, and its label."""
    parts = []
    if "article" in row and "start" in row and "end" in row:
        parts.append(format_value(f"{row['article']} {row['start']}–{row['end']}"))
    label = next((row[name] for name in LABELS if row.get(name) is not None), None)
    if label:
        parts.append(format_value(label))
    return " ".join(parts)


def _is_hash(value: Any) -> bool:
    return value is None or str(value).startswith("sha256:")


def format_value(value: Any) -> str:
    """Return a value in visible characters, on one line and not too long. None is –."""
    if value is None:
        return "–"
    is_nested = isinstance(value, (list, dict))
    text = json.dumps(value, ensure_ascii=False) if is_nested else format_cell(value)
    return make_visible(text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…")
