"""The second entry of the double entry: what the words of a cell hold of the kind of the cell."""

from __future__ import annotations

from . import Reading, read


def held(words: str, *, dates: bool) -> list[Reading]:
    """Return the dates that words hold, or their numbers: quantities, and ordinals only where
    there are no quantities. The words of a good quote hold one."""
    found = read(words)
    if dates:
        return [reading for reading in found if reading.kind == "date"]
    quantities = [reading for reading in found if reading.kind == "quantity"]
    return quantities or [reading for reading in found if reading.kind == "ordinal"]
