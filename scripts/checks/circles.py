"""Put pairs in order, and find the circles that they lead in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple


class Arrangement(NamedTuple):
    """What pairs of nodes, an earlier and a later one, say of their order.

    ``closing`` are the positions of pairs that close a circle. Without them, no chain of pairs
    leads back to where it begins, and ``ranks`` has a lower number for the earlier node of each
    pair than for the later one.
    """

    closing: set[int]
    ranks: dict[int, int]


def arrange(pairs: Sequence[tuple[int, int]]) -> Arrangement:
    """Arrange the nodes of pairs. The time grows with the number of pairs."""
    outgoing: dict[int, list[int]] = defaultdict(list)
    for position, (source, _) in enumerate(pairs):
        outgoing[source].append(position)
    closing: set[int] = set()
    visited: set[int] = set()
    chain: set[int] = set()
    ranks: dict[int, int] = {}
    for start in list(outgoing):
        stack = [] if start in visited else [(start, iter(outgoing[start]))]
        visited.add(start)
        while stack:
            node, positions = stack[-1]
            chain.add(node)
            for position in positions:
                target = pairs[position][1]
                if target in chain:
                    closing.add(position)
                elif target not in visited:
                    visited.add(target)
                    stack.append((target, iter(outgoing.get(target, ()))))
                    break
            else:
                chain.remove(node)
                stack.pop()
                ranks[node] = -len(ranks)  # all that come later have a rank already
    return Arrangement(closing, ranks)
