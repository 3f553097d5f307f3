"""A difference for people: what changed by kind and table, what it comes to."""

from __future__ import annotations

from collections.abc import Iterator

from .change_text import format_detail, format_place, format_value
from .difference import KINDS, Change, Difference, by_table
from .version_step import required_step

SHOWN = 20
"""Changes of one kind in one table that are listed."""


def render(difference: Difference) -> str:
    """The difference in plain text."""
    lines = [f"{format_value(str(difference.old))} → {format_value(str(difference.new))}", ""]
    for kind, changes in difference.by_kind.items():
        lines.append(f"{KINDS[kind].heading}: {len(changes):,}")
        for table, of_table in by_table(changes):
            lines += [
                f"  {format_value(table or 'the package')}: {len(of_table):,}",
                *_listed(of_table),
            ]
        lines.append("")
    if alone := difference.evidence_alone():
        rows = ", ".join(f"{table}/{row}" for table, row in alone[:SHOWN])
        more = f" and {len(alone) - SHOWN:,} more" if len(alone) > SHOWN else ""
        lines += [f"Of these rows nothing but the evidence changed: {rows}{more}", ""]
    return "\n".join([*lines, *_verdict(difference)]) + "\n"


def _listed(changes: list[Change]) -> Iterator[str]:
    width = min(max(len(format_place(change)) for change in changes[:SHOWN]), 60)
    for change in changes[:SHOWN]:
        yield f"    {format_place(change):<{width}}  {format_detail(change)}".rstrip()
    if len(changes) > SHOWN:
        yield f"    and {len(changes) - SHOWN:,} more, which --format json lists"


def _verdict(difference: Difference) -> Iterator[str]:
    if difference.same:
        yield "same: nothing differs"
        return
    found = required_step(difference)
    yield f"different: the version step is {found.level.name}, for"
    yield from (f"  {format_value(reason)}" for reason in found.reasons)
