"""Find the circles of a relation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence


def closing_pairs(pairs: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield the positions of pairs that close a circle.

    Without them, no chain of pairs leads back to where it begins. The time grows with the number
    of pairs.
    """
    outgoing: dict[int, list[int]] = defaultdict(list)
    for position, (source, _) in enumerate(pairs):
        outgoing[source].append(position)
    visited: set[int] = set()
    chain: set[int] = set()
    for start in list(outgoing):
        stack = [] if start in visited else [(start, iter(outgoing[start]))]
        visited.add(start)
        while stack:
            node, positions = stack[-1]
            chain.add(node)
            for position in positions:
                target = pairs[position][1]
                if target in chain:
                    yield position
                elif target not in visited:
                    visited.add(target)
                    stack.append((target, iter(outgoing.get(target, ()))))
                    break
            else:
                chain.remove(node)
                stack.pop()
