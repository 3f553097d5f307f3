"""Render a difference for the changelog: a list in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..visible import make_lines_visible
from .change_text import format_detail, format_place, format_value
from .difference import KINDS, Change, Difference
from .version_step import required_step

MOST_LISTED = 20
"""Changes of one kind in one table that are listed."""

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
        for table, count, changes in difference.by_table(kind):
            name, shown = _code(table) if table else "the package", changes[:MOST_LISTED]
            if count == len(shown) == 1:
                yield f"  - {name}{_item(shown[0])}"
                continue
            yield f"  - {name}, {count:,}:"
            yield from (f"    -{_item(change)}" for change in shown)
            if count > len(shown):
                yield f"    - and {count - len(shown):,} more"


def _item(change: Change) -> str:
    place, detail = format_place(change), format_detail(change)
    return (f" {_code(place)}" if place else "") + (f": {_escape(detail)}" if detail else "")


def _code(text: str) -> str:
    return f"`{format_value(text).replace('`', chr(39))}`"


def _escape(text: str) -> str:
    """Escape a text so that Markdown shows it as it is."""
    return SYNTAX.sub(r"\\\g<0>", text)
