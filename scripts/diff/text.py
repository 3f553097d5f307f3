"""Render a difference for people: the changes by kind and table, and the version step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..visible import make_lines_visible
from .difference import KINDS, Change, Difference
from .shared_changes import (
    COLUMN_KINDS,
    MOST_LISTED,
    most_listed,
    shared_column_changes,
    shared_row_changes,
)
from .shown_values import format_list, format_value
from .version_step import required_step


def render(difference: Difference) -> str:
    """Return a difference as plain text."""
    lines = [f"{format_value(str(difference.old))} → {format_value(str(difference.new))}", ""]
    for kind, tables in difference.reported.items():
        lines.append(f"{KINDS[kind].heading}: {sum(tables.values()):,}")
        if kind in COLUMN_KINDS:
            lines += [*_columns(difference.by_kind.get(kind, ()), sum(tables.values())), ""]
            continue
        for table, count, changes in difference.by_table(kind):
            lines.append(f"  {format_value(table or 'the package')}: {count:,}")
            lines += _list(changes, count, most_listed(kind))
        lines.append("")
    if count := difference.evidence_alone_count:
        rows = difference.evidence_alone[:MOST_LISTED]
        row_list = ", ".join(format_value(f"{table}/{row}") for table, row in rows)
        more = f" and {count - len(rows):,} more" if count > len(rows) else ""
        lines += [f"Of these rows nothing but the evidence changed: {row_list}{more}", ""]
    return make_lines_visible("\n".join([*lines, *_conclusion(difference)])) + "\n"


def _list(changes: list[Change], count: int, most: int) -> Iterator[str]:
    shared = shared_row_changes(changes)[:most]
    width = min(max((len(change.place) for change in shared), default=0), 60)
    for change in shared:
        yield f"    {change.place:<{width}}  {change.detail}".rstrip()
    yield from _rest("    ", count, sum(change.number for change in shared), len(changes))


def _columns(changes: Sequence[Change], count: int) -> Iterator[str]:
    """Yield the changes of columns, those that several columns share only once."""
    shared = shared_column_changes(changes)[:MOST_LISTED]
    for change in shared:
        columns = list(change.tables.items())
        places = [f"{column}, in {format_list(tables)}" for column, tables in columns[:MOST_LISTED]]
        more = f"; {len(columns) - MOST_LISTED:,} more" if len(columns) > MOST_LISTED else ""
        yield f"  {'; '.join(places)}{more}"
        yield f"    {change.detail}"
    yield from _rest("  ", count, sum(change.number for change in shared), len(changes))


def _rest(indent: str, count: int, shown: int, listed: int) -> Iterator[str]:
    """Yield how many changes are not shown, if there are any."""
    if count > shown:
        part = "which" if listed == count else f"{listed - shown:,} of which"
        yield f"{indent}and {count - shown:,} more, {part} --format json lists"


def _conclusion(difference: Difference) -> Iterator[str]:
    if difference.is_empty:
        yield "same: nothing differs"
        return
    step = required_step(difference)
    yield f"different: the version step is {step.level.name}, for"
    yield from (f"  {format_value(reason)}" for reason in step.reasons)
