"""A difference in words, on one line: what was, and what is there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..package.csv_cells import format_cell
from ..reports.visible import make_visible
from .difference import Change

LONGEST = 80
"""Characters of a value that are shown; JSON holds all."""

LABELS = ("name", "title", "label", "text", "quote", "printed")
"""Columns that say to a person which row it is: the first that a row has."""


def format_place(change: Change) -> str:
    """Row and column, or member, or file; nothing where the change is of the table as such."""
    return format_value("/".join(part for part in (change.row, change.column) if part is not None))


def format_detail(change: Change) -> str:
    """What a change is, in words; nothing where its place says it all."""
    old, new, kind = change.old, change.new, change.kind
    if kind in ("table-added", "table-removed"):
        return f"{new if old is None else old} rows"
    if kind in ("column-added", "column-removed"):
        return format_value((new or old).get("type"))
    if kind in ("row-added", "row-withdrawn", "evidence-added", "evidence-withdrawn"):
        return _label(new or old)
    if kind in ("row-rekeyed", "column-renamed"):
        return f"→ {format_value(new)}"
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        names = [name for name in dict.fromkeys([*old, *new]) if old.get(name) != new.get(name)]
        if change.about_evidence:  # its identifier follows from its place
            names = [name for name in names if name in old and name in new and name != "id"]
        return "; ".join(
            f"{format_value(name)}: {format_value(old.get(name))} → {format_value(new.get(name))}"
            for name in names
        )
    if kind == "documentation" and _is_hash(old) and _is_hash(new):
        return "removed" if new is None else "added" if old is None else "changed"
    return f"{format_value(old)} → {format_value(new)}"


def _label(row: Mapping[str, Any]) -> str:
    label = next((row[name] for name in LABELS if row.get(name) is not None), None)
    span = "article" in row and "start" in row and "end" in row
    where = f"{row['article']} {row['start']}–{row['end']}" if span else ""
    return " ".join(
        part for part in (format_value(where), format_value(label) if label else "") if part
    )


def _is_hash(value: Any) -> bool:
    return value is None or str(value).startswith("sha256:")


def format_value(value: Any) -> str:
    """A value fit to be shown: visible, on one line, not too long; – where there is none."""
    if value is None:
        return "–"
    nested = isinstance(value, (list, dict))
    plain = json.dumps(value, ensure_ascii=False) if nested else format_cell(value)
    cut = plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1]}…"
    return make_visible(cut)
