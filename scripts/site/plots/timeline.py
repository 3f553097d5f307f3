"""Draw the timeline of each story and of all main events.

A day is a point, and what is not known to the day a bar from the first day to the last. An event
without a date has the bounds that the relations between events give it, or none.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from xml.etree.ElementTree import Element

from . import marks
from .chart import Chart, ChartRow, Key, count_drawn
from .dates import english_date
from .event_order import EventOrder, Span
from .picture import LONGEST_TEXT, Address, Entry, Picture, Row, Tables, describe
from .scales import Scale, time_scale
from .words import bounded

EVENTS = "events"
MAIN = "main"
UNDATED = "No date in the articles"

READING = (
    "Each row is an event and links to its claim. A dot is a day. A bar goes from the first day on "
    "which the event can have begun to the last. A broken line shows what the order of events says "
    "of one without a date. Hollow marks are planned or somebody's account; a cross is called off."
)
NOTES = {
    "planned": "planned",
    "reported": "somebody's account",
    "cancelled": "called off",
    "ongoing": "goes on",
}
RELATIONS = {
    "before": ("begins before", "begins after"),
    "shortly_before": ("begins shortly before", "begins shortly after"),
    "because_of": ("because of", "is a reason for"),
    "answer_to": ("answers", "is answered by"),
    "told_before": ("told before", "told after"),
    "called_off_by": ("called off by", "calls off"),
}
"""What a relation says of its event, and what it says of the related event."""

TERM = re.compile(r"[a-z][a-z0-9_]{0,60}")
"""A story that gives its drawings their name."""

HOLLOW = ("planned", "reported", "cancelled")


def draw_main_timeline(tables: Tables, address: Address) -> Picture | None:
    """Return the timeline of all main events, or None if there are none."""
    events = _Events(tables, address)
    rows = [row for row in events.rows if row["salience"] == MAIN]
    return events.picture("timeline-main", "Main events", rows)


def draw_stories(tables: Tables, address: Address) -> Iterator[tuple[str, Picture]]:
    """Yield each story that has events, and its timeline, in the order of their labels."""
    events = _Events(tables, address)
    by_story: dict[str, list[Row]] = defaultdict(list)
    for row in events.rows:
        if row["story"] is not None:
            by_story[row["story"]].append(row)
    labels = {row["term"]: row for row in tables["vocabulary"] if row["vocabulary"] == "story"}
    for number, story in enumerate(sorted(by_story), start=1):
        name = story.replace("_", "-") if TERM.fullmatch(story) else str(number)
        label = labels[story]["label_en"] if story in labels else story
        title = bounded(label if label[1:2].isupper() else _capital(label), LONGEST_TEXT)
        picture = events.picture(f"timeline-{name}", title, by_story[story])
        if picture is not None:
            yield story, picture


@dataclass(frozen=True, slots=True)
class _Placed:
    """An event with the days that are known of it."""

    row: Row
    span: Span


class _Events:
    """The events of a package that restate no other one."""

    def __init__(self, tables: Tables, address: Address) -> None:
        self._address = address
        self.rows = [row for row in tables[EVENTS] if row["restates"] is None]
        self._titles = {row["id"]: row["title"] for row in tables[EVENTS]}
        self._relations: dict[str, list[str]] = defaultdict(list)
        self._order = EventOrder(tables[EVENTS], tables["event_relations"])
        for row in sorted(tables["event_relations"], key=lambda row: str(row["id"])):
            if row["relation"] in RELATIONS:
                forth, back = RELATIONS[row["relation"]]
                self._relations[row["event"]].append(self._tie(forth, row["related_event"]))
                self._relations[row["related_event"]].append(self._tie(back, row["event"]))
        facts = (row for row in tables["facts"] if row["table"] == EVENTS)
        self._told = {
            row["row"]: (str(row["article_date"] or row["article"]), row["start"] or 0)
            for row in facts
        }

    def _tie(self, words: str, id: str) -> str:
        return f"{words}: {bounded(self._titles.get(id, id), LONGEST_TEXT // 2)}"

    def picture(self, name: str, title: str, rows: list[Row]) -> Picture | None:
        """Return the timeline of some events."""
        by_id = {row["id"]: row for row in rows}
        placed = [
            _Placed(by_id[id], self._order.spans[id]) for id in self._order.sort(by_id, self._told)
        ]
        # Those of which nothing is known stand last, in the order in which they are told.
        ordered = [event for event in placed if self._order.has_place(event.row["id"])]
        unordered = [event for event in placed if not self._order.has_place(event.row["id"])]
        days = [day for event in ordered for day in (event.span.earliest, event.span.latest) if day]
        chart_rows = [self._chart_row(event, "") for event in ordered]
        for event in unordered:
            is_first = event is unordered[0]
            chart_rows.append(self._chart_row(event, UNDATED if is_first and ordered else ""))
        if not chart_rows:
            return None
        caption = count_drawn(len(chart_rows))
        chart = Chart(
            name,
            title,
            describe(READING, caption),
            chart_rows,
            partial(time_scale, days) if days else None,
            list(_keys(ordered)),
        )
        entries = tuple(row.entry for row in chart_rows)
        wide, narrow = chart.draw(is_wide=True), chart.draw(is_wide=False)
        return Picture(name, title, READING, caption, entries, narrow, wide)

    def _chart_row(self, event: _Placed, heading: str) -> ChartRow:
        row, span = event.row, event.span
        notes = self._relations.get(row["id"], []) if not span.is_dated else []
        entry = Entry(
            EVENTS,
            row["id"],
            self._address(EVENTS, row["id"]),
            _lead(row, span, self._order.has_place(row["id"])),
            bounded(row["title"], LONGEST_TEXT),
            tuple(notes),
            row["rank"],
        )
        draw = partial(_draw, event) if span.is_known else None
        return ChartRow(entry, draw, heading=heading)


def _lead(row: Row, span: Span, has_place: bool) -> str:
    """Return the date of an event in words, or its bounds, and what the drawing says of it."""
    date = _capital(_date(row, span)) or ("Undated" if has_place else "")
    return ", ".join(filter(None, (date, NOTES.get(row["status"], ""))))


def _date(row: Row, span: Span) -> str:
    if row["start"] is not None:
        date = english_date(row["start"], row["start_modifier"])
        if row["end"] is not None:
            date += f" until {english_date(row['end'], row['end_modifier'])}"
        return date
    if row["end"] is not None:
        return f"Until {english_date(row['end'], row['end_modifier'])}"
    first, last = (english_date(day.isoformat()) if day else "" for day in (
        span.earliest, span.latest
    ))  # fmt: skip
    if first and last:
        return f"Undated: between {first} and {last}"
    if first or last:
        return f"Undated: after {first}" if first else f"Undated: before {last}"
    return ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _draw(event: _Placed, parent: Element, scale: Scale, y: float) -> None:
    """Draw the days of an event."""
    earliest, latest = event.span.earliest, event.span.latest
    x = _place(scale, earliest, after=0)
    x2 = _place(scale, latest, after=1)
    status = event.row["status"]
    is_hollow = status in HOLLOW
    if not event.span.is_dated:
        if event.span.is_known:
            edge = scale.right if earliest is not None else scale.left
            marks.draw_limits(parent, x, x2, y, edge)
        return
    if x is None or x2 is None:
        bound = x if x is not None else x2
        assert bound is not None  # a dated event has a first day or a last one
        marks.draw_bound(parent, bound, y, points_right=x is not None, is_hollow=is_hollow)
        return
    if earliest == latest:
        marks.draw_point(parent, x, y, is_hollow=is_hollow)
    else:
        marks.draw_range(parent, x, x2, y, is_hollow=is_hollow)
    if status == "cancelled":
        marks.draw_cross(parent, (x + x2) / 2, y)
    if status == "ongoing":
        marks.draw_onward(parent, x2 + 2, y)


def _place(scale: Scale, day: datetime.date | None, *, after: int) -> float | None:
    return None if day is None else scale.place(day.toordinal() + after)


def _keys(events: list[_Placed]) -> Iterator[Key]:
    """Yield the legend of the marks that occur."""
    dated = [event for event in events if event.span.is_dated]
    if any(event.span.earliest == event.span.latest for event in dated):
        yield Key(lambda parent, x, y: marks.draw_point(parent, x, y), "on this day")
    if any(event.span.earliest != event.span.latest for event in dated):
        yield Key(lambda parent, x, y: marks.draw_range(parent, x - 9, x + 9, y), "in this time")
    if any(event.row["status"] in HOLLOW for event in dated):
        hollow = partial(marks.draw_range, is_hollow=True)
        yield Key(
            lambda parent, x, y: hollow(parent, x - 9, x + 9, y), "planned, or somebody's account"
        )
    if any(event.row["status"] == "ongoing" for event in dated):
        yield Key(lambda parent, x, y: marks.draw_onward(parent, x - 8, y), "goes on")
    if len(dated) < len(events):
        yield Key(
            lambda parent, x, y: marks.draw_limits(parent, x - 12, None, y, x + 12),
            "undated: after, before or between",
        )
