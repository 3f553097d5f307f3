"""Put events in order: by their days, and where they have none, by the relations between events.

A relation of time bounds an event without a date: it begins after the first day of an earlier one
and before the last day of a later one. That an article tells one first orders them, no more.
"""

from __future__ import annotations

import datetime
import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .picture import Row

FORWARD = ("before", "shortly_before")
BACKWARD = ("because_of", "answer_to")
"""Relations of time, as in the rule `impossible-order`. `BACKWARD`: the related event is first."""

UNTIMED = ("told_before", "called_off_by")

Day = datetime.date | None


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which an event can begin. Bounds from relations are not ``is_dated``."""

    earliest: Day
    latest: Day
    is_dated: bool

    @property
    def is_known(self) -> bool:
        """Return whether there is any bound."""
        return self.earliest is not None or self.latest is not None


class EventOrder:
    """The events of a package in order, with the days on which each can begin."""

    def __init__(self, events: Iterable[Row], relations: Iterable[Row]) -> None:
        self._events = {event["id"]: event for event in events}
        self._later: dict[str, set[str]] = defaultdict(set)
        self._earlier: dict[str, set[str]] = defaultdict(set)
        self._told_later: dict[str, set[str]] = defaultdict(set)
        self._told_earlier: dict[str, set[str]] = defaultdict(set)
        for row in relations:
            self._add(row)
        self.spans = {id: self._span(event) for id, event in self._events.items()}
        self._days = self._days_in_order()

    def _add(self, row: Row) -> None:
        first, second, relation = row["event"], row["related_event"], row["relation"]
        if first == second or not {first, second} <= self._events.keys():
            return
        if relation in BACKWARD:
            first, second = second, first
        if relation in (*FORWARD, *BACKWARD):
            self._later[first].add(second)
            self._earlier[second].add(first)
        elif relation in UNTIMED:
            self._told_later[first].add(second)
            self._told_earlier[second].add(first)

    def _span(self, event: Row) -> Span:
        earliest, latest = event["start_earliest"], event["start_latest"]
        if earliest is not None or latest is not None:
            return Span(earliest, latest, is_dated=True)
        if event["end_latest"] is not None:
            return Span(None, event["end_latest"], is_dated=True)
        return Span(*self._bounds(event), is_dated=False)

    def _bounds(self, event: Row) -> tuple[Day, Day]:
        """Return the known days between which an event without a date begins."""
        before = [self._events[id] for id in _reachable(event["id"], self._earlier)]
        after = [self._events[id] for id in _reachable(event["id"], self._later)]
        firsts = [row["start_earliest"] for row in before if row["start_earliest"]]
        lasts = [day for row in after if (day := row["start_latest"] or row["end_latest"])]
        surrounding = self._events.get(event["part_of"] or "")
        if surrounding is not None and surrounding["start_earliest"]:
            firsts.append(surrounding["start_earliest"])
        if surrounding is not None and (surrounding["end_latest"] or surrounding["start_latest"]):
            lasts.append(surrounding["end_latest"] or surrounding["start_latest"])
        earliest, latest = max(firsts, default=None), min(lasts, default=None)
        if earliest is not None and latest is not None and latest < earliest:
            return earliest, None  # a rule reports the contradiction
        return earliest, latest

    def has_place(self, id: str) -> bool:
        """Return whether days or relations say where an event stands among others."""
        return self._days[id] is not None

    def _days_in_order(self) -> dict[str, Day]:
        """Return a day by which each event is put in order.

        An event that is told after or before another one stands beside it.
        """
        days = {id: span.earliest or span.latest for id, span in self.spans.items()}
        pending = [id for id in sorted(days) if days[id] is not None]
        for id in pending:
            neighbours = (
                self._told_later, self._told_earlier, self._later, self._earlier
            )  # fmt: skip
            for other in sorted(set().union(*(ties.get(id, set()) for ties in neighbours))):
                if days[other] is None:
                    days[other] = days[id]
                    pending.append(other)
        return days

    def sort(self, ids: Iterable[str], told: Mapping[str, tuple[str, int]]) -> list[str]:
        """Return events in order. ``told`` is where an article tells each: the article, a place."""
        chosen = set(ids)
        keys = self._keys(chosen, told)
        waiting = {id: self._before(id, chosen) for id in chosen}
        ready = [(keys[id], id) for id in chosen if not waiting[id]]
        heapq.heapify(ready)
        result: list[str] = []
        while ready or len(result) < len(chosen):
            if not ready:  # events in a circle, which a rule reports
                id = min(chosen - set(result), key=lambda id: (keys[id], id))
                waiting[id].clear()
                ready.append((keys[id], id))
            _, id = heapq.heappop(ready)
            result.append(id)
            for other in self._after(id, chosen):
                if id in waiting[other]:
                    waiting[other].remove(id)
                    if not waiting[other]:
                        heapq.heappush(ready, (keys[other], other))
        return result

    def _keys(
        self, chosen: set[str], told: Mapping[str, tuple[str, int]]
    ) -> dict[str, tuple[datetime.date, datetime.date, str, int]]:
        end = datetime.date.max
        return {
            id: (self._days[id] or end, self.spans[id].latest or end, *told.get(id, ("", 0)))
            for id in chosen
        }

    def _before(self, id: str, chosen: set[str]) -> set[str]:
        told = self._told_earlier.get(id, set())
        return (_reachable(id, self._earlier) | told) & chosen - {id}

    def _after(self, id: str, chosen: set[str]) -> set[str]:
        told = self._told_later.get(id, set())
        return (_reachable(id, self._later) | told) & chosen - {id}


def _reachable(id: str, neighbours: Mapping[str, set[str]]) -> set[str]:
    reachable: set[str] = set()
    pending = [id]
    while pending:
        for other in neighbours.get(pending.pop(), ()):
            if other not in reachable and other != id:
                reachable.add(other)
                pending.append(other)
    return reachable
