"""Render a difference for people: the changes by kind and table, and the version step."""

from __future__ import annotations

from collections.abc import Iterator

from ..visible import make_lines_visible
from .change_text import format_detail, format_place, format_value
from .difference import KINDS, Change, Difference, by_table
from .version_step import required_step

MOST_LISTED = 20
"""Changes of one kind in one table that are listed."""


def render(difference: Difference) -> str:
    """Return a difference as plain text."""
    lines = [f"{format_value(str(difference.old))} → {format_value(str(difference.new))}", ""]
    for kind, changes in difference.by_kind.items():
        lines.append(f"{KINDS[kind].heading}: {len(changes):,}")
        for table, table_changes in by_table(changes):
            lines.append(f"  {format_value(table or 'the package')}: {len(table_changes):,}")
            lines += _list(table_changes)
        lines.append("")
    if rows := difference.evidence_alone():
        row_list = ", ".join(format_value(f"{table}/{row}") for table, row in rows[:MOST_LISTED])
        more = f" and {len(rows) - MOST_LISTED:,} more" if len(rows) > MOST_LISTED else ""
        lines += [f"Of these rows nothing but the evidence changed: {row_list}{more}", ""]
    return make_lines_visible("\n".join([*lines, *_conclusion(difference)])) + "\n"


def _list(changes: list[Change]) -> Iterator[str]:
    width = min(max(len(format_place(change)) for change in changes[:MOST_LISTED]), 60)
    for change in changes[:MOST_LISTED]:
        yield f"    {format_place(change):<{width}}  {format_detail(change)}".rstrip()
    if len(changes) > MOST_LISTED:
        yield f"    and {len(changes) - MOST_LISTED:,} more, which --format json lists"


def _conclusion(difference: Difference) -> Iterator[str]:
    if difference.is_empty:
        yield "same: nothing differs"
        return
    step = required_step(difference)
    yield f"different: the version step is {step.level.name}, for"
    yield from (f"  {format_value(reason)}" for reason in step.reasons)
