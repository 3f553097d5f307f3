"""Lay out a chart of rows: each has a claim in words and its mark on an axis that all share.

On a wide screen the words stand beside the marks, on a narrow one above them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .picture import Entry
from .scales import Scale
from .svg import FONT_SIZE, MUTED, Attributes, add, add_link, drawing, markup
from .words import bounded, width, wrap

WIDE, NARROW = 720, 320
STRIP = 300
"""The width of the marks beside the words."""

MARGIN = 26
"""Room at both ends of an axis for arrows and for the labels of ticks."""

LINE = 17
STRIP_HEIGHT = 20
GAP = 9
INDENT = 12
MOST_LINES = 5
AXIS_HEIGHT = 22
LABEL_SIZE = 12
LONGEST_LABEL = 300
MOST_ROWS = 200
"""Rows that are drawn. The description says how many there are beside them."""

LONG = 8
"""Rows from which on the axis is labelled at both ends."""


def count_drawn(count: int) -> str:
    """Return how many of so many claims are drawn, in words, if it is not all."""
    return f"The first {MOST_ROWS} of {count:,} claims are drawn." if count > MOST_ROWS else ""


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A row of a chart. ``draw`` draws its mark at a height; None if it has none.

    ``depth`` is how deep it stands below the row that it is a part of. ``heading`` begins a part of
    the chart. ``is_disputed`` if it is one reading of a conflict.
    """

    entry: Entry
    draw: Callable[[Element, Scale, float], None] | None
    depth: int = 0
    heading: str = ""
    is_disputed: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the legend. ``draw`` draws its mark at a place; None if it has none."""

    draw: Callable[[Element, float, float], None] | None
    words: str

    @property
    def indent(self) -> float:
        """Return the room for the mark."""
        return 34 if self.draw is not None else 0


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart that can be drawn in two widths. ``scale`` makes the axis between two places."""

    name: str
    title: str
    description: str
    rows: Sequence[ChartRow]
    scale: Callable[[float, float], Scale] | None
    keys: Sequence[Key] = ()

    def draw(self, *, is_wide: bool) -> str:
        """Return the markup of the drawing."""
        kind, total = ("wide", WIDE) if is_wide else ("narrow", NARROW)
        right = STRIP if is_wide else total
        scale = self.scale(MARGIN, right - MARGIN) if self.scale is not None else None
        columns = _Columns(is_wide, (STRIP + 24 if is_wide else 0), total)
        rows = self.rows[:MOST_ROWS]
        blocks = [columns.block(row) for row in rows]
        top = AXIS_HEIGHT if scale is not None else 0
        bottom = top + sum(block.height for block in blocks)
        is_long = len(rows) > LONG
        keys_top = bottom + (AXIS_HEIGHT if scale is not None and is_long else 0)
        key_lines = _key_lines(self.keys, total)
        height = keys_top + (len(key_lines) * (LINE + 3) + GAP if key_lines else 0)
        name = f"{self.name}-{kind}"
        svg = drawing(name, self.title, self.description, width=total, height=height, kind=kind)
        if scale is not None:
            places = (top - 9, bottom + 15) if is_long else (top - 9,)
            _draw_axis(svg, scale, places)
            if is_wide:
                _draw_grid(svg, scale, top - 4, bottom + 2)
        y: float = top
        for row, block in zip(rows, blocks, strict=True):
            columns.draw(svg, row, block, scale, y)
            y += block.height
        _draw_keys(svg, key_lines, keys_top + GAP)
        return markup(svg)


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of a row, and how much room it takes."""

    lead: list[str]
    lines: list[str]
    height: float


@dataclass(frozen=True, slots=True)
class _Columns:
    is_wide: bool
    left: float
    right: float

    def block(self, row: ChartRow) -> _Block:
        """Return the lines of a row."""
        available = self.right - self.left - self.indent(row)
        lead = wrap(bounded(row.entry.lead, LONGEST_LABEL), available, FONT_SIZE * 1.08, lines=2)
        text = bounded(row.entry.text, LONGEST_LABEL)
        lines = wrap(text, available, FONT_SIZE, lines=MOST_LINES)
        height = (len(lead) + len(lines)) * LINE + GAP + self.heading_height(row)
        has_strip = row.draw is not None and not self.is_wide
        return _Block(lead, lines, height + (STRIP_HEIGHT if has_strip else 0))

    @staticmethod
    def indent(row: ChartRow) -> float:
        """Return how far the words stand to the right."""
        return row.depth * INDENT + (INDENT if row.is_disputed else 0)

    @staticmethod
    def heading_height(row: ChartRow) -> float:
        """Return the room that the heading above a row takes."""
        return 2 * LINE if row.heading else 0

    def draw(
        self, svg: Element, row: ChartRow, block: _Block, scale: Scale | None, y: float
    ) -> None:
        """Draw a row: its heading, its link with the words, and its mark."""
        if row.heading:
            heading = {"x": self.left, "y": y + LINE * 1.4, "class": "heading"}
            add(svg, "text", {**heading, "font-weight": 700}, bounded(row.heading, 40))
            if y > AXIS_HEIGHT:
                line = f"M{self.left:.1f} {y + 2:.1f}H{self.right:.1f}"
                add(svg, "path", {"d": line, "stroke": "currentColor", "stroke-opacity": 0.3})
            y += self.heading_height(row)
        link = add_link(svg, row.entry.address, _label(row.entry))
        x = self.left + self.indent(row)
        body = block.height - self.heading_height(row)
        # The whole row is the link, so that a finger hits it.
        area = {"x": 0, "y": y, "width": self.right, "height": body, "fill": "none"}
        add(link, "rect", {**area, "pointer-events": "all", "class": "area"})
        if row.is_disputed:
            bar = {"x": x - INDENT, "y": y + 4, "width": 3, "height": body - GAP}
            add(link, "rect", {**bar, "class": "disputed"})
        baseline = y + LINE - 4
        for text in block.lead:
            self._text(link, x, baseline, text, {"font-weight": 600, "class": "first"})
            baseline += LINE
        struck = row.entry.is_deprecated
        for text in block.lines:
            extra = {"text-decoration": "line-through", "fill-opacity": MUTED} if struck else {}
            self._text(link, x, baseline, text, {"class": "claimed", **extra})
            baseline += LINE
        if scale is not None and row.draw is not None:
            middle = y + LINE * 0.5 + 1 if self.is_wide else baseline - LINE + STRIP_HEIGHT * 0.75
            if not self.is_wide:
                _draw_ticks(link, scale, middle)
            group = add(link, "g", {"class": "marks", **({"opacity": 0.55} if struck else {})})
            row.draw(group, scale, middle)

    @staticmethod
    def _text(parent: Element, x: float, y: float, text: str, more: Attributes) -> None:
        add(parent, "text", {"x": x, "y": y, **more}, f"{text} ")  # lines are words of one text


def _label(entry: Entry) -> str:
    """Return the name of a link: its words as they are on the drawing, and what the mark says."""
    words = " ".join(filter(None, (entry.lead, bounded(entry.text, LONGEST_LABEL))))
    return "; ".join([words, *entry.notes])


def _draw_axis(svg: Element, scale: Scale, places: Sequence[float]) -> None:
    """Draw the labels of an axis at some heights."""
    axis = add(svg, "g", {"class": "axis", "aria-hidden": "true", "font-size": LABEL_SIZE})
    for tick in scale.ticks:
        for y in places:
            x = scale.place(tick.value)
            label = {"x": x, "y": y, "text-anchor": "middle", "fill-opacity": MUTED}
            add(axis, "text", label, tick.label)


def _draw_grid(svg: Element, scale: Scale, top: float, bottom: float) -> None:
    places = (scale.place(tick.value) for tick in scale.ticks)
    lines = "".join(f"M{x:.1f} {top:.1f}V{bottom:.1f}" for x in places)
    add(svg, "path", {"d": lines, "stroke": "currentColor", "stroke-opacity": 0.18})


def _draw_ticks(parent: Element, scale: Scale, y: float) -> None:
    """Draw the axis of one row: a line with a short tick at each labelled place."""
    ticks = "".join(f"M{scale.place(tick.value):.1f} {y - 5:.1f}v10" for tick in scale.ticks)
    path = f"M{scale.left:.1f} {y:.1f}H{scale.right:.1f}{ticks}"
    add(parent, "path", {"d": path, "stroke": "currentColor", "stroke-opacity": 0.3})


def _key_lines(keys: Sequence[Key], total: float) -> list[list[tuple[float, Key]]]:
    """Return the legend in lines: each entry with its place in the line."""
    lines: list[list[tuple[float, Key]]] = []
    x = 0.0
    for key in keys:
        needed = key.indent + width(key.words, LABEL_SIZE) + 14
        if not lines or x + needed > total:
            lines.append([])
            x = 0.0
        lines[-1].append((x, key))
        x += needed
    return lines


def _draw_keys(svg: Element, lines: list[list[tuple[float, Key]]], top: float) -> None:
    group = add(svg, "g", {"class": "key", "aria-hidden": "true", "font-size": LABEL_SIZE})
    for number, line in enumerate(lines):
        y = top + number * (LINE + 3) + LINE / 2
        for x, key in line:
            if key.draw is not None:
                key.draw(add(group, "g", {"class": "marks"}), x + 14, y)
            place = {"x": x + key.indent, "y": y + 4, "fill-opacity": MUTED}
            add(group, "text", place, key.words)
