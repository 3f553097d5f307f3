"""The page docs/limits.md, made from the limits in the code."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ..limits import Limit, all_limits
from ..project import NAME

HEAD = f"""\
<!-- Made from scripts/limits.py by: {NAME} generate; do not edit. -->

# Limits

Packages, articles, archives and answers of servers may be hostile. Whatever is larger than these
limits is refused, with a message that names the limit.
"""


def limits_page() -> str:
    """Return the page: a table of the limits of each subject."""
    return "\n".join([HEAD, *_tables()])


def _tables() -> Iterator[str]:
    for subject, limits in groupby(all_limits(), key=lambda limit: limit[1].subject):
        yield f"## {subject}\n"
        yield "| limit | at most | name in the code |\n|---|---|---|"
        yield from (
            f"| {limit.description} | {_amount(limit)} | `{name}` |" for name, limit in limits
        )
        yield ""


def _amount(limit: Limit) -> str:
    if limit.unit != "bytes" or limit < 1 << 10:
        return f"{limit:,} {limit.unit}"
    power = next(power for power in (3, 2, 1) if limit % (1 << 10 * power) == 0)
    return f"{limit >> 10 * power} {('KiB', 'MiB', 'GiB')[power - 1]}"
