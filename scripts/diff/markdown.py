"""Render a difference for the changelog: a list in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..visible import make_lines_visible
from .difference import KINDS, Change, Difference
from .shared_changes import (
    COLUMN_KINDS,
    MOST_LISTED,
    SharedChange,
    most_listed,
    shared_column_changes,
    shared_row_changes,
)
from .shown_values import format_value
from .version_step import required_step

SYNTAX = re.compile(r"[\\`*_{}\[\]<>#|~&!]")
"""Characters with a meaning in Markdown."""


def render(difference: Difference) -> str:
    """Return the version step and its reasons, followed by the list of changes."""
    if difference.is_empty:
        return "Nothing differs.\n"
    step = required_step(difference)
    reasons = "; ".join(_escape(format_value(reason)) for reason in step.reasons)
    heading = f"Version step {step.level.name}: {reasons}."
    return make_lines_visible("\n".join([heading, "", *_lines(difference)])) + "\n"


def _lines(difference: Difference) -> Iterator[str]:
    for kind in difference.reported:
        yield f"- {KINDS[kind].heading}:"
        if kind in COLUMN_KINDS:
            count = sum(difference.reported[kind].values())
            yield from _columns(difference.by_kind.get(kind, ()), count)
            continue
        for table, count, changes in difference.by_table(kind):
            name, shown = _code(table) if table else "the package", shared_row_changes(changes)
            shown = shown[: most_listed(kind)]
            if count == len(shown) == 1:
                yield f"  - {name}{_item(shown[0])}"
                continue
            yield f"  - {name}, {count:,}:"
            yield from (f"    -{_item(change)}" for change in shown)
            yield from _rest("    ", count, sum(change.number for change in shown))


def _columns(changes: Sequence[Change], count: int) -> Iterator[str]:
    """Yield the changes of columns, those that several columns share only once."""
    shared = shared_column_changes(changes)[:MOST_LISTED]
    for change in shared:
        columns = list(change.tables.items())
        places = [_column(column, tables) for column, tables in columns[:MOST_LISTED]]
        more = f"; {len(columns) - MOST_LISTED:,} more" if len(columns) > MOST_LISTED else ""
        yield f"  - {'; '.join(places)}{more}: {_escape(change.detail)}"
    yield from _rest("  ", count, sum(change.number for change in shared))


def _column(column: str, tables: list[str]) -> str:
    more = f" and {len(tables) - MOST_LISTED:,} more" if len(tables) > MOST_LISTED else ""
    return f"{_code(column)} of {', '.join(map(_code, tables[:MOST_LISTED]))}{more}"


def _rest(indent: str, count: int, shown: int) -> Iterator[str]:
    """Yield how many changes are not shown, if there are any."""
    if count > shown:
        yield f"{indent}- and {count - shown:,} more"


def _item(change: SharedChange) -> str:
    place = f" {_code(change.place)}" if change.place else ""
    return place + (f": {_escape(change.detail)}" if change.detail else "")


def _code(text: str) -> str:
    return f"`{format_value(text).replace('`', chr(39))}`"


def _escape(text: str) -> str:
    """Escape a text so that Markdown shows it as it is."""
    return SYNTAX.sub(r"\\\g<0>", text)
