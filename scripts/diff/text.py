"""Render a difference for people: the changes by kind and table, and the version step."""

from __future__ import annotations

from collections.abc import Iterator

from ..visible import make_lines_visible
from .change_text import format_detail, format_place, format_value
from .difference import KINDS, Change, Difference
from .version_step import required_step

MOST_LISTED = 20
"""Changes of one kind in one table that are listed."""


def render(difference: Difference) -> str:
    """Return a difference as plain text."""
    lines = [f"{format_value(str(difference.old))} → {format_value(str(difference.new))}", ""]
    for kind, tables in difference.reported.items():
        lines.append(f"{KINDS[kind].heading}: {sum(tables.values()):,}")
        for table, count, changes in difference.by_table(kind):
            lines.append(f"  {format_value(table or 'the package')}: {count:,}")
            lines += _list(changes, count)
        lines.append("")
    if count := difference.evidence_alone_count:
        rows = difference.evidence_alone[:MOST_LISTED]
        row_list = ", ".join(format_value(f"{table}/{row}") for table, row in rows)
        more = f" and {count - len(rows):,} more" if count > len(rows) else ""
        lines += [f"Of these rows nothing but the evidence changed: {row_list}{more}", ""]
    return make_lines_visible("\n".join([*lines, *_conclusion(difference)])) + "\n"


def _list(changes: list[Change], count: int) -> Iterator[str]:
    shown = changes[:MOST_LISTED]
    width = min(max((len(format_place(change)) for change in shown), default=0), 60)
    for change in shown:
        yield f"    {format_place(change):<{width}}  {format_detail(change)}".rstrip()
    if count > len(shown):
        part = "which" if len(changes) == count else f"{len(changes) - len(shown):,} of which"
        yield f"    and {count - len(shown):,} more, {part} --format json lists"


def _conclusion(difference: Difference) -> Iterator[str]:
    if difference.is_empty:
        yield "same: nothing differs"
        return
    step = required_step(difference)
    yield f"different: the version step is {step.level.name}, for"
    yield from (f"  {format_value(reason)}" for reason in step.reasons)
