"""A difference for the changelog: a list in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .change_text import format_detail, format_place, format_value
from .difference import KINDS, Change, Difference, by_table
from .version_step import required_step

SHOWN = 20
"""Changes of one kind in one table that are listed."""

SYNTAX = re.compile(r"[\\`*_{}\[\]<>#|~&!]")
"""Characters that Markdown could take for its own."""


def render(difference: Difference) -> str:
    """The difference as a list, with what forces the version step before it."""
    if difference.same:
        return "Nothing differs.\n"
    found = required_step(difference)
    reasons = "; ".join(_plain(format_value(reason)) for reason in found.reasons)
    head = f"Version step {found.level.name}: {reasons}."
    return "\n".join([head, "", *_lines(difference)]) + "\n"


def _lines(difference: Difference) -> Iterator[str]:
    for kind, changes in difference.by_kind.items():
        yield f"- {KINDS[kind].heading}:"
        for table, of_table in by_table(changes):
            head = _code(table) if table else "the package"
            if len(of_table) == 1:
                yield f"  - {head}{_item(of_table[0])}"
                continue
            yield f"  - {head}, {len(of_table):,}:"
            yield from (f"    -{_item(change)}" for change in of_table[:SHOWN])
            if len(of_table) > SHOWN:
                yield f"    - and {len(of_table) - SHOWN:,} more"


def _item(change: Change) -> str:
    where, what = format_place(change), format_detail(change)
    return (f" {_code(where)}" if where else "") + (f": {_plain(what)}" if what else "")


def _code(text: str) -> str:
    return f"`{format_value(text).replace('`', chr(39))}`"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return SYNTAX.sub(r"\\\g<0>", text)
