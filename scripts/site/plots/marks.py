"""Draw what stands on an axis: points, ranges, bounds. A bound is an arrow, never a point.

Marks are in the middle of a strip at a height ``y``. Hollow marks are what is not stated as a fact:
planned, expected, claimed by somebody.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from .svg import Attributes, add

RADIUS = 4.5
THICKNESS = 7
ARROW = 22
"""How long the arrow of a bound is."""

DASHES = "3 2.5"
INK = "currentColor"


def ink(*, is_hollow: bool) -> Attributes:
    """Return the attributes of a filled or a hollow shape."""
    if is_hollow:
        return {"class": "mark", "fill": "none", "stroke": INK, "stroke-width": 1.6}
    return {"class": "mark", "fill": INK, "stroke": INK, "stroke-width": 1.6}


def draw_point(parent: Element, x: float, y: float, *, is_hollow: bool = False) -> None:
    """Draw an exact value."""
    add(parent, "circle", {"cx": x, "cy": y, "r": RADIUS, **ink(is_hollow=is_hollow)})


def draw_diamond(parent: Element, x: float, y: float, *, is_hollow: bool = False) -> None:
    """Draw a value that is no more exact than its words: about, a fraction."""
    half = RADIUS + 1.5
    path = f"M{x - half:.1f} {y:.1f}l{half} {-half}l{half} {half}l{-half} {half}z"
    add(parent, "path", {"d": path, **ink(is_hollow=is_hollow)})


def draw_stem(parent: Element, x: float, x2: float, y: float) -> None:
    """Draw how far a number is from 0."""
    line = {"x1": x, "y1": y, "x2": x2, "y2": y, "stroke": INK, "stroke-width": 2}
    add(parent, "line", {**line, "stroke-opacity": 0.4})


def draw_disputed(parent: Element, x: float, y: float) -> None:
    """Draw the bar at the left of a claim that is one of a conflict."""
    box = {"x": x - 1.5, "y": y - 8, "width": 3, "height": 16, "class": "disputed"}
    add(parent, "rect", box)


def draw_range(parent: Element, x: float, x2: float, y: float, *, is_hollow: bool = False) -> None:
    """Draw a range, or the days that a date can mean. A very short one is as wide as a point."""
    middle, length = (x + x2) / 2, max(x2 - x, THICKNESS)
    box = {"x": middle - length / 2, "y": y - THICKNESS / 2, "width": length, "height": THICKNESS}
    add(parent, "rect", {**box, "rx": 1.5, **ink(is_hollow=is_hollow)})


def draw_bound(
    parent: Element, x: float, y: float, *, points_right: bool, is_hollow: bool = False
) -> None:
    """Draw a bound: a tick at it, and an arrow to where the value lies."""
    end = x + (ARROW if points_right else -ARROW)
    _line(parent, x, x, y, half_height=THICKNESS - 1)
    _arrow(parent, x, end, y, is_dashed=is_hollow)


def draw_nearly(parent: Element, x: float, y: float, *, is_hollow: bool = False) -> None:
    """Draw a value a little below a bound: a tick at it, and a short range that ends in it."""
    _line(parent, x, x, y, half_height=THICKNESS - 1)
    draw_range(parent, x - THICKNESS * 1.6, x - 1.5, y, is_hollow=is_hollow)


def draw_limits(parent: Element, x: float | None, x2: float | None, y: float, edge: float) -> None:
    """Draw between which days an event without a date lies. ``edge`` is the end of an open side.

    An open side is an arrow.
    """
    if x is not None and x2 is not None:
        _arrow(parent, x, x2, y, is_dashed=True, has_head=False)
    elif x is not None:
        _arrow(parent, x, min(x + 3 * ARROW, edge), y, is_dashed=True)
    elif x2 is not None:
        _arrow(parent, x2, max(x2 - 3 * ARROW, edge), y, is_dashed=True)
    for end in (x, x2):
        if end is not None:
            _line(parent, end, end, y, half_height=THICKNESS - 2)


def draw_onward(parent: Element, x: float, y: float) -> None:
    """Draw that what began goes on."""
    _arrow(parent, x, x + ARROW * 0.7, y, is_dashed=False)


def draw_cross(parent: Element, x: float, y: float) -> None:
    """Draw that what was planned was called off."""
    r = RADIUS + 1
    path = f"M{x - r:.1f} {y - r:.1f}l{2 * r} {2 * r}m0 {-2 * r}l{-2 * r} {2 * r}"
    add(parent, "path", {"d": path, **ink(is_hollow=True)})


def _line(parent: Element, x: float, x2: float, y: float, *, half_height: float) -> None:
    ends = {"x1": x, "y1": y - half_height, "x2": x2, "y2": y + half_height}
    add(parent, "line", {**ends, **ink(is_hollow=True)})


def _arrow(
    parent: Element, x: float, end: float, y: float, *, is_dashed: bool, has_head: bool = True
) -> None:
    dashes = {"stroke-dasharray": DASHES} if is_dashed else {}
    ends = {"x1": x, "y1": y, "x2": end, "y2": y}
    add(parent, "line", {**ends, **ink(is_hollow=True), **dashes})
    if has_head:
        back = -5 if end > x else 5
        path = f"M{end + back:.1f} {y - 4:.1f}L{end:.1f} {y:.1f}L{end + back:.1f} {y + 4:.1f}"
        add(parent, "path", {"d": path, **ink(is_hollow=True)})
