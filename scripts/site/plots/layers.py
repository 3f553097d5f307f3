"""Put the nodes of a graph into layers, owners left of what they own, with few crossings.

The result depends on nothing but the graph: ties are broken by identifier.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

SWEEPS = 8

Edge = tuple[str, str]


class Layers:
    """The layers of a graph, from left to right, each with its nodes from top to bottom."""

    def __init__(self, edges: Iterable[Edge]) -> None:
        self._targets: dict[str, set[str]] = defaultdict(set)
        self._sources: dict[str, set[str]] = defaultdict(set)
        for source, target in edges:
            if source != target:
                self._targets[source].add(target)
                self._sources[target].add(source)
        nodes = sorted(self._targets.keys() | self._sources.keys())
        heights = self._heights(nodes)
        highest = max(heights.values(), default=0)
        columns = {node: highest - heights[node] for node in nodes}
        for node in nodes:  # what owns nothing stands right behind its owners
            if not self._targets.get(node):
                columns[node] = max(columns[owner] for owner in self._sources[node]) + 1
        by_column: dict[int, list[str]] = defaultdict(list)
        for node in nodes:
            by_column[columns[node]].append(node)
        self.columns = self._sort([by_column[column] for column in sorted(by_column)])

    def _heights(self, nodes: list[str]) -> dict[str, int]:
        """Return how many owned things are behind each node. A circle is cut where it closes."""
        heights: dict[str, int] = {}
        entered: set[str] = set()
        for start in nodes:
            stack = [start]
            while stack:
                node = stack[-1]
                entered.add(node)
                waiting = sorted(t for t in self._targets.get(node, ()) if t not in entered)
                if waiting:
                    stack.append(waiting[0])
                    continue
                stack.pop()
                behind = [heights[t] for t in self._targets.get(node, ()) if t in heights]
                heights[node] = max(behind, default=-1) + 1
        return heights

    def _sort(self, columns: list[list[str]]) -> list[list[str]]:
        """Return the columns with nodes at the middle of their neighbours, in several sweeps."""
        for sweep in range(SWEEPS):
            places = _places(columns)
            neighbours = self._sources if sweep % 2 == 0 else self._targets
            order = range(len(columns)) if sweep % 2 == 0 else reversed(range(len(columns)))
            for number in order:
                middles = {
                    node: _middle(neighbours.get(node, set()), places, places[node])
                    for node in columns[number]
                }
                columns[number] = sorted(columns[number], key=lambda node: (middles[node], node))
                places.update(_places([columns[number]]))
        return columns


def _places(columns: list[list[str]]) -> dict[str, float]:
    """Return how far down each node is: 0 at the top of its column, 1 at the bottom."""
    return {
        node: (number + 0.5) / len(column)
        for column in columns
        for number, node in enumerate(column)
    }


def _middle(neighbours: set[str], places: Mapping[str, float], own: float) -> float:
    known = sorted(places[node] for node in neighbours if node in places)
    return sum(known) / len(known) if known else own
