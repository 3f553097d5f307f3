"""What a page gets of a plot: the drawing, and the same data as a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]
Tables = Mapping[str, Sequence[Row]]
"""The rows of tables as ``pyarrow.Table.to_pylist`` gives them: dates are dates, nulls None."""

Address = Callable[[str, str], str]
"""Returns the address of a row, by its table and its identifier."""

LONGEST_TEXT = 300
"""Characters of a title in a list. Titles are data of a stranger."""


def describe(*sentences: str) -> str:
    """Return sentences as one text."""
    return " ".join(filter(None, sentences))


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim of a plot, as a line of a list.

    ``lead`` is its date or its number, ``notes`` what the drawing shows of it: planned, before
    another event, one of two readings. ``rank`` is that of the claim.
    """

    table: str
    id: str
    address: str
    lead: str
    text: str
    notes: tuple[str, ...] = ()
    rank: str = "normal"

    @property
    def is_deprecated(self) -> bool:
        """Return whether a conflict is decided against the claim."""
        return self.rank == "deprecated"


@dataclass(frozen=True, slots=True)
class Picture:
    """A plot.

    ``name`` is unique in the site and begins the identifiers of the drawings. ``reading`` says how
    to read plots of its kind, and ``caption`` what is said of this one alone. ``entries`` are the
    data in the order of the drawing. ``narrow`` is a drawing for narrow screens. ``wide`` is one of
    the same data for wide screens, if there is one; only one of them is shown.
    """

    name: str
    title: str
    reading: str
    caption: str
    entries: tuple[Entry, ...]
    narrow: str
    wide: str = ""

    @property
    def description(self) -> str:
        """Return what the drawings say of themselves."""
        return describe(self.reading, self.caption)

    @property
    def svg(self) -> str:
        """Return the markup of the drawings. The stylesheet shows the one that fits."""
        return self.wide + self.narrow
