"""Draw a graph in layers: a box for each entity, a line for each claim that one owns another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from .layers import Layers
from .stakes import Stake
from .svg import MUTED, add, add_link, drawing, markup
from .words import bounded, wrap

BOX, BETWEEN = 184, 58
"""The width of a box, and the room for lines between two columns."""

NAME_SIZE, LABEL_SIZE = 12.5, 11
NAME_LINE, LABEL_LINE = 15, 14
PADDING, SPACE = 6, 10
MARGIN = 4
MOST_LINES, MOST_LABEL_LINES = 3, 2
LONGEST_NAME = 200

DASHES = {"sold": "7 3", "pending": "2 3", "cancelled": "7 3"}
STRUCK = ("cancelled",)
ALL = 100.0
"""Per cent of a whole."""


@dataclass(frozen=True, slots=True)
class _Box:
    """A box with its place, the lines of its name, and those of each claim of what owns it."""

    x: float
    y: float
    name: list[str]
    labels: list[list[str]]

    @property
    def height(self) -> float:
        lines = sum(map(len, self.labels))
        return len(self.name) * NAME_LINE + lines * LABEL_LINE + 2 * PADDING

    def label_top(self, number: int) -> float:
        """Return the height of the top of a claim."""
        lines = sum(map(len, self.labels[:number]))
        return self.y + PADDING + len(self.name) * NAME_LINE + lines * LABEL_LINE


def is_struck(stake: Stake) -> bool:
    """Return whether a claim is drawn as one that does not hold."""
    return stake.entry.is_deprecated or stake.status in STRUCK


class Graph:
    """The boxes of a graph with their places, and the claims that are its lines."""

    def __init__(self, layers: Layers, stakes: list[Stake], names: Mapping[str, str]) -> None:
        self._stakes = stakes
        self._of_owned: dict[str, list[Stake]] = defaultdict(list)
        for stake in stakes:
            self._of_owned[stake.owned].append(stake)
        self._boxes = {
            id: self._box(id, number, names)
            for number, column in enumerate(layers.columns)
            for id in column
        }
        self._width = len(layers.columns) * (BOX + BETWEEN) - BETWEEN + 2 * MARGIN
        self._height = self._place(layers.columns)
        self._exits = self._places_of_exits()

    def _box(self, id: str, column: int, names: Mapping[str, str]) -> _Box:
        available = BOX - 2 * PADDING
        name = bounded(names.get(id, id), LONGEST_NAME)
        lines = wrap(name, available, NAME_SIZE * 1.06, lines=MOST_LINES)
        labels = [
            wrap(stake.label, available, LABEL_SIZE, lines=MOST_LABEL_LINES) or [""]
            for stake in self._of_owned[id]
        ]
        return _Box(MARGIN + column * (BOX + BETWEEN), 0.0, lines, labels)

    def _place(self, columns: list[list[str]]) -> float:
        """Place the boxes of each column near their neighbours, and return the height of all."""
        heights = [
            sum(self._boxes[id].height for id in column) + SPACE * (len(column) - 1)
            for column in columns
        ]
        total = max(heights) + 2 * MARGIN
        for column, height in zip(columns, heights, strict=True):
            self._stack(column, [(total - height) / 2] * len(column), total)
        neighbours: dict[str, set[str]] = defaultdict(set)
        for stake in self._stakes:
            for owner in stake.owners:
                neighbours[owner].add(stake.owned)
                neighbours[stake.owned].add(owner)
        for column in [*columns, *columns[::-1]]:
            wishes = []
            for id in column:
                middles = [self._middle(other) for other in sorted(neighbours[id] - {id})]
                middle = sum(middles) / len(middles) if middles else self._middle(id)
                wishes.append(middle - self._boxes[id].height / 2)
            self._stack(column, wishes, total)
        return total

    def _middle(self, id: str) -> float:
        return self._boxes[id].y + self._boxes[id].height / 2

    def _stack(self, column: list[str], wishes: list[float], total: float) -> None:
        """Place the boxes of a column at the wished heights, as far as they do not overlap."""
        y = float(MARGIN)
        places = []
        for id, wish in zip(column, wishes, strict=True):
            y = max(y, wish)
            places.append(y)
            y += self._boxes[id].height + SPACE
        end = total - MARGIN
        for number in reversed(range(len(column))):
            box = self._boxes[column[number]]
            places[number] = min(places[number], end - box.height)
            self._boxes[column[number]] = replace(box, y=places[number])
            end = places[number] - SPACE

    def _places_of_exits(self) -> dict[tuple[str, str, str], float]:
        """Return at which height each line leaves its owner."""
        leaving: dict[str, list[Stake]] = defaultdict(list)
        for stake in self._stakes:
            for owner in stake.owners:
                leaving[owner].append(stake)
        places: dict[tuple[str, str, str], float] = {}
        for owner, stakes in leaving.items():
            box = self._boxes[owner]
            stakes.sort(key=lambda s: (self._boxes[s.owned].y, self._boxes[s.owned].x, s.entry.id))
            for number, stake in enumerate(stakes):
                part = (number + 0.5) / len(stakes)
                places[stake.entry.table, stake.entry.id, owner] = box.y + part * box.height
        return places

    def draw(self, name: str, title: str, description: str) -> str:
        """Return the markup of the graph."""
        size = {"width": self._width, "height": self._height}
        svg = drawing(f"{name}-wide", title, description, kind="broad", **size)
        lines = add(svg, "g", {"class": "marks", "aria-hidden": "true"})
        for stake in self._stakes:
            self._draw_lines(lines, stake)
        for box in self._boxes.values():
            _draw_box(svg, box)
        for stake in self._stakes:
            self._draw_words(svg, stake)
        return markup(svg)

    def _draw_lines(self, parent: Element, stake: Stake) -> None:
        """Draw a line from each owner. The words of the claim are a link for the keyboard."""
        link = add(parent, "a", {"href": stake.entry.address, "tabindex": -1})
        group = add(link, "g", {"opacity": 0.5} if is_struck(stake) else {})
        owned = self._boxes[stake.owned]
        y = owned.label_top(self._of_owned[stake.owned].index(stake)) + LABEL_LINE / 2
        dashes = "3 3" if stake.entry.is_deprecated else DASHES.get(stake.status, "")
        for owner in stake.owners:
            start = self._exits[stake.entry.table, stake.entry.id, owner]
            x = self._boxes[owner].x + BOX
            reach = max(BETWEEN * 0.6, abs(owned.x - x) * 0.45)
            curve = (
                f"M{x:.1f} {start:.1f}C{x + reach:.1f} {start:.1f} "
                f"{owned.x - reach:.1f} {y:.1f} {owned.x:.1f} {y:.1f}"
            )
            thickness = 1.3 + min(max(stake.share or 0.0, 0.0), ALL) / 10
            line = {"d": curve, "fill": "none", "stroke": "currentColor"}
            extra = {"stroke-dasharray": dashes} if dashes else {}
            add(group, "path", {**line, "stroke-width": thickness, "stroke-opacity": 0.75, **extra})

    def _draw_words(self, svg: Element, stake: Stake) -> None:
        """Draw the words of a claim in the box of what is owned."""
        box, entry = self._boxes[stake.owned], stake.entry
        number = self._of_owned[stake.owned].index(stake)
        y = box.label_top(number)
        label = "; ".join([f"{stake.label} ({entry.lead} – {entry.text})", *entry.notes])
        link = add_link(svg, entry.address, label)
        height = len(box.labels[number]) * LABEL_LINE
        area = {"x": box.x + 2, "y": y, "width": BOX - 4, "height": height, "class": "area"}
        add(link, "rect", {**area, "fill": "none", "pointer-events": "all"})
        struck = {"text-decoration": "line-through"} if is_struck(stake) else {}
        for line in box.labels[number]:
            place = {"x": box.x + PADDING, "y": y + LABEL_LINE - 3, "font-size": LABEL_SIZE}
            look = {"class": "claimed", "fill-opacity": MUTED, **struck}
            add(link, "text", {**place, **look}, f"{line} ")  # lines are words of one text
            y += LABEL_LINE


def _draw_box(svg: Element, box: _Box) -> None:
    group = add(svg, "g", {"class": "node"})
    frame = {"x": box.x, "y": box.y, "width": BOX, "height": box.height, "rx": 3}
    look = {"class": "box", "fill": "none", "stroke": "currentColor", "stroke-opacity": 0.35}
    add(group, "rect", {**frame, **look})
    for number, line in enumerate(box.name):
        place = {"x": box.x + PADDING, "y": box.y + PADDING + 11 + number * NAME_LINE}
        add(group, "text", {**place, "font-size": NAME_SIZE, "font-weight": 600}, line)
