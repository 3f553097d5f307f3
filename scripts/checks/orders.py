"""The rule on the order of events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from ..limits import MAX_FINDINGS
from .catalogue import rule
from .circles import Arrangement, arrange
from .findings import Finding
from .package import Package
from .queries import findings_of, read_query


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
    "before it. The article tells an event that is told before another before it. What is called "
    "off is cancelled.",
    why="A timeline puts events without a date in their place by these relations.",
    needs="tables",
    scope="table",
    remedy="correct the relation, or the date of one of the two events",
)
def impossible_order(package: Package) -> Iterator[Finding]:
    orders = [Order(*row) for row in package.database.query(read_query("impossible-order"))]
    arrangement = arrange([(order.earlier_line, order.later_line) for order in orders])
    faults = {
        position: (f"no relation from {orders[position].later} back", orders[position].earlier)
        for position in arrangement.closing
    } | dict(_against_dates(orders, arrangement))
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
    yield from findings_of(package, "impossible-order", read_query("told-order"))


def _against_dates(
    orders: list[Order], arrangement: Arrangement
) -> Iterator[tuple[int, tuple[str, str]]]:
    """Yield the relations that dates contradict: the position, what to expect, and the dates."""
    first_days = {order.earlier_line: order.first_day for order in orders}
    timed = [
        position
        for position, order in enumerate(orders)
        if order.is_timed and position not in arrangement.closing
    ]
    timed.sort(key=lambda position: arrangement.ranks[orders[position].earlier_line])
    for position in timed:
        order = orders[position]
        day = first_days[order.earlier_line]
        if day is None:
            continue
        if order.last_day is not None and day > order.last_day:
            expected = f"{order.earlier} no later than {order.later}"
            yield position, (expected, f"from {day} and until {order.last_day}")
        first_days[order.later_line] = max(first_days.get(order.later_line) or day, day)
