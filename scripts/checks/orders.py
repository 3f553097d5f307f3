"""The rule on the order of events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from graphlib import TopologicalSorter
from itertools import islice
from typing import NamedTuple

from ..limits import MAX_FINDINGS
from .catalogue import rule
from .circles import closing_pairs
from .findings import Finding
from .package import Package
from .queries import read_query


class Order(NamedTuple):
    """A relation that puts two events in order.

    ``first_day`` is the first day on which the earlier event can begin by its own date, and
    ``last_day`` the last day on which the later one can.
    """

    line: int
    id: str
    earlier_line: int
    later_line: int
    earlier: str
    later: str
    is_timed: bool
    first_day: date | None
    last_day: date | None


@rule(
    name="impossible-order",
    description="The relations of events lead in no circle. An event that begins before another, "
    "or is its reason, does not begin after it by the dates of both, nor by those of the events "
    "before it.",
    why="A timeline puts events without a date in their place by these relations.",
    needs="tables",
    scope="table",
    remedy="correct the relation, or the date of one of the two events",
)
def impossible_order(package: Package) -> Iterator[Finding]:
    orders = [Order(*row) for row in package.database.query(read_query("impossible-order"))]
    pairs = [(order.earlier_line, order.later_line) for order in orders]
    closing = set(closing_pairs(pairs))
    faults = {
        position: (f"no relation from {orders[position].later} back", orders[position].earlier)
        for position in closing
    } | dict(_against_dates(orders, closing))
    for position, (expected, found) in islice(sorted(faults.items()), MAX_FINDINGS):
        order = orders[position]
        yield Finding(
            "impossible-order",
            "data/event_relations.csv",
            expected=expected,
            found=found,
            line=order.line,
            column="related_event",
            key=order.id,
        )


def _against_dates(
    orders: list[Order], closing: Collection[int]
) -> Iterator[tuple[int, tuple[str, str]]]:
    """Yield the relations that dates contradict: the position, what to expect, and the dates."""
    by_later: dict[int, list[int]] = defaultdict(list)
    for position, order in enumerate(orders):
        if order.is_timed and position not in closing:
            by_later[order.later_line].append(position)
    earlier = {
        line: [orders[p].earlier_line for p in positions] for line, positions in by_later.items()
    }
    first_days = {order.earlier_line: order.first_day for order in orders}
    for line in TopologicalSorter(earlier).static_order():
        for position in by_later.get(line, ()):
            order = orders[position]
            day = first_days[order.earlier_line]
            if day is None:
                continue
            if order.last_day is not None and day > order.last_day:
                expected = f"{order.earlier} no later than {order.later}"
                yield position, (expected, f"from {day} and until {order.last_day}")
            first_days[line] = max(first_days.get(line) or day, day)
