"""Draw the figures: a plot for each group that can be compared.

A bound is an arrow and no point, two readings of a conflict are two marks, and what cannot be
compared is not on one axis.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element

from . import marks
from .chart import Chart, ChartRow, Key, count_drawn
from .dates import english_date
from .figure_groups import comparable_groups
from .numbers import axis_label, english_number, qualified
from .picture import LONGEST_TEXT, Address, Entry, Picture, Row, Tables, describe
from .scales import Scale, value_scale
from .terms import label_of
from .words import bounded

FIGURES = "figures"
LOWER, UPPER = ("more_than", "at_least"), ("less_than", "at_most")
INEXACT = ("about", "fraction")
STATUSES = {"planned": "planned", "forecast": "expected", "claimed": "somebody's own statement"}
HEADROOM = 1.12
"""How far the axis goes on behind a lower bound, so that its arrow stands on it."""

COUNTED = ("item", "person")
"""Units whose things the metric names."""

MOST_NAMES = 4
READING = (
    "Each row is a figure and links to its claim. A dot is a number, a diamond one that is no more "
    "exact than its words. A tick with an arrow is a bound, which the number is above or below. "
    "Hollow marks are planned, expected or somebody's own statement."
)


def draw_figures(tables: Tables, address: Address) -> Iterator[Picture]:
    """Yield a plot of each group of figures that can be compared."""
    figures = _Figures(tables, address)
    for number, group in enumerate(comparable_groups(tables[FIGURES]), start=1):
        yield figures.picture(f"figures-{number}", group)


class _Figures:
    def __init__(self, tables: Tables, address: Address) -> None:
        self._address = address
        self._names: dict[str, str] = {row["id"]: row["name"] for row in tables["entities"]}
        self._series = {row["id"]: row["series"] for row in tables["events"]}
        self._series_names = {row["id"]: row["name"] for row in tables["event_series"]}
        self._conflicts = {row["id"]: row["title"] for row in tables["conflicts"]}

    def picture(self, name: str, group: list[Row]) -> Picture:
        """Return the plot of a group."""
        values = [value for row in group for value in _values(row)]
        title, unit = self._title(group), self._unit(group[0])
        disputed = {c for row in group if (c := row["conflict"]) is not None}
        questions = " ".join(map(self._conflict, sorted(disputed)))
        axis = value_scale(values, 0, 1, label=english_number)
        label, scale_name = axis_label(axis)
        scale_words = "logarithmic axis" if axis.is_logarithmic else "axis from zero"
        caption = describe(questions and f"In dispute: {questions}", count_drawn(len(group)))
        rows = [self._chart_row(row, group) for row in group]
        chart = Chart(
            name,
            title,
            describe(READING, f"Unit: {unit}, {scale_words}.", caption),
            rows,
            partial(value_scale, values, label=label),
            list(_keys(group, f"{scale_name} {unit}".strip(), axis)),
        )
        entries = tuple(row.entry for row in rows)
        narrow, wide = chart.draw(is_wide=False), chart.draw(is_wide=True)
        return Picture(name, title, READING, caption, entries, narrow, wide)

    def _conflict(self, id: str) -> str:
        return bounded(self._conflicts.get(id, id), LONGEST_TEXT)

    def _title(self, group: list[Row]) -> str:
        """Return what is measured of whom, and in which series of events if all are in one."""
        names = (self._names.get(row["subject"], row["subject"]) for row in group)
        subjects: dict[str, None] = dict.fromkeys(map(str, names))
        metric = label_of("metric", group[0]["metric"])
        [series, *others] = {self._series.get(row["event"]) for row in group}
        if not others and series is not None:
            subjects.setdefault(self._series_names.get(series, series), None)
        shown = ", ".join(list(subjects)[:MOST_NAMES])
        if len(subjects) > MOST_NAMES:
            shown += " and others"
        return bounded(f"{metric[:1].upper()}{metric[1:]}: {shown}", LONGEST_TEXT)

    def _unit(self, row: Row) -> str:
        """Return the unit; of things and people counted, what they are."""
        per = f" {label_of('per', row['per'])}" if row["per"] is not None else ""
        if row["unit"] in COUNTED:
            return label_of("metric", row["metric"]) + per
        return label_of("unit", row["unit"]) + per

    def _chart_row(self, row: Row, group: list[Row]) -> ChartRow:
        notes = [STATUSES[row["status"]]] if row["status"] in STATUSES else []
        ids = {other["id"] for other in group}
        is_part = row["part_of"] in ids
        if is_part:
            notes.append("a part of the number above")
        if row["conflict"] is not None:
            notes.append(f"one reading of a conflict: {self._conflict(row['conflict'])}")
        if row["rank"] != "normal":
            notes.append(row["rank"])
        entry = Entry(
            FIGURES,
            row["id"],
            self._address(FIGURES, row["id"]),
            self._lead(row, is_part=is_part),
            bounded(row["title"], LONGEST_TEXT),
            tuple(notes),
            row["rank"],
        )
        is_disputed = row["conflict"] is not None
        return ChartRow(entry, partial(_draw, row), depth=int(is_part), is_disputed=is_disputed)

    def _lead(self, row: Row, *, is_part: bool) -> str:
        """Return the number with its qualifier and unit, and its time."""
        value = english_number(row["value"])
        if row["value_max"] is not None:
            value += f" to {english_number(row['value_max'])}"
        value = qualified(value, row["qualifier"])
        words = f"{'of which ' if is_part else ''}{value} {self._unit(row)}"
        if row["period"] is not None:
            words += f", {english_date(row['period'], row['period_modifier'])}"
        return bounded(words[:1].upper() + words[1:], LONGEST_TEXT)


def _values(row: Row) -> Iterator[float]:
    """Yield what has to be on the axis for a figure."""
    for value in (row["value"], row["value_max"]):
        if value is not None:
            yield value * HEADROOM if row["qualifier"] in LOWER and value > 0 else value


def _draw(row: Row, parent: Element, scale: Scale, y: float) -> None:
    """Draw a figure: a number, a range, or a bound."""
    x, qualifier = scale.place(row["value"]), row["qualifier"]
    is_hollow = row["status"] in STATUSES
    if not scale.is_logarithmic and qualifier not in UPPER:
        marks.draw_stem(parent, scale.place(0), x, y)
    if row["value_max"] is not None:
        marks.draw_range(parent, x, scale.place(row["value_max"]), y, is_hollow=is_hollow)
    elif qualifier in (*LOWER, *UPPER):
        points_right = qualifier in LOWER
        marks.draw_bound(parent, x, y, points_right=points_right, is_hollow=is_hollow)
    elif qualifier == "nearly":
        marks.draw_nearly(parent, x, y, is_hollow=is_hollow)
    elif qualifier in INEXACT:
        marks.draw_diamond(parent, x, y, is_hollow=is_hollow)
    else:
        marks.draw_point(parent, x, y, is_hollow=is_hollow)


def _keys(group: list[Row], unit: str, axis: Scale) -> Iterator[Key]:
    """Yield the legend: the unit, and the marks that need a word."""
    words = f"{unit}{', logarithmic axis' if axis.is_logarithmic else ''}"
    yield Key(None, f"Axis: {words}")
    if any(row["qualifier"] in LOWER for row in group):
        lower = partial(marks.draw_bound, points_right=True)
        yield Key(lambda parent, x, y: lower(parent, x - 10, y), "more than")
    if any(row["qualifier"] in UPPER for row in group):
        upper = partial(marks.draw_bound, points_right=False)
        yield Key(lambda parent, x, y: upper(parent, x + 10, y), "less than, at most")
    if any(row["qualifier"] in INEXACT for row in group):
        yield Key(lambda parent, x, y: marks.draw_diamond(parent, x, y), "about, a fraction")
    if any(row["status"] in STATUSES for row in group):
        hollow = partial(marks.draw_point, is_hollow=True)
        yield Key(hollow, "planned, or somebody's own statement")
    if any(row["conflict"] is not None for row in group):
        yield Key(marks.draw_disputed, "one reading of a conflict")
