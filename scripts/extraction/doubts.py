"""What a fault leaves in doubt, so that no message repeats what follows from another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..calls import Cell, Claim, Origin, Quote, SharedCells
from ..spans import Span
from .call_kinds import is_sound_quote


@dataclass(frozen=True, slots=True)
class LeftOutWords:
    """Quotes of a call, or of a part of one, that the assembly leaves out for a fault."""

    article: str
    quotes: tuple[Quote, ...]
    origin: Origin


@dataclass(slots=True)
class Doubts:
    """What is wrong or missing because of a fault that a problem names.

    Attributes:
        cells: Table, row and column of cells. A column of None stands for the evidence of the row.
        ids: Identifiers of rows that are left out, that no article names, or that do not exist.
        spans: Words that a call with a fault may account for.
        words: Words of what is left out, which are still looked for in the articles.
        contexts: Contexts of calls that are left out.
        is_partial: Whether an article or a module could not be read, so that anything may be
            missing.
    """

    cells: set[tuple[str, str, str | None]] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    spans: list[Span] = field(default_factory=list)
    words: list[LeftOutWords] = field(default_factory=list)
    contexts: set[SharedCells] = field(default_factory=set)
    is_partial: bool = False

    def add_row(self, table: str, row: str, columns: Iterable[str | None] = (None,)) -> None:
        """Add cells of a row, or its evidence."""
        self.cells.update((table, row, column) for column in columns)

    def includes(self, table: str, row: str, *columns: str | None) -> bool:
        """Return whether one of the cells, or the evidence of the row, is in doubt."""
        cells = self.cells
        return bool(cells) and any((table, row, column) in cells for column in columns)

    def includes_table(self, table: str) -> bool:
        """Return whether a cell of a table is in doubt."""
        return any(name == table for name, _, _ in self.cells)

    def overlap(self, span: Span) -> bool:
        """Return whether a call with a fault may account for a span."""
        return any(span.overlaps(words) for words in self.spans)

    def leave_out(self, article: str, quotes: Iterable[Any], origin: Origin) -> None:
        """Add the words of what is left out, as far as they are words."""
        if sound_quotes := tuple(filter(is_sound_quote, quotes)):
            self.words.append(LeftOutWords(article, sound_quotes, origin))

    def leave_out_claim(self, article: str, claim: Claim) -> None:
        """Add the words of a claim and of its cells, and its contexts."""
        context = claim.context
        while context is not None:
            self.contexts.add(context)
            context = context.outer
        if not claim.is_addition:
            self.ids.update(link_ids(claim))
        self.leave_out(article, claim.quotes, claim.origin)
        self.leave_out_cells(article, claim.cells)

    def leave_out_cells(self, article: str, cells: Mapping[str, Any]) -> None:
        """Add the words that cells have of their own."""
        for cell in cells_with_words(cells):
            self.leave_out(article, cell.quotes, cell.origin)


def cells_with_words(cells: Mapping[str, Any]) -> Iterator[Cell[Any]]:
    """Yield the cells that have words of their own, and such roles of entities."""
    for value in cells.values():
        for cell in value.values() if isinstance(value, Mapping) else [value]:
            if isinstance(cell, Cell):
                yield cell


def link_ids(claim: Claim) -> Iterator[str]:
    """Yield the identifiers of the rows that tie entities to the row of a claim."""
    for entities in claim.cells.values():
        if isinstance(entities, Mapping | tuple | list):
            yield from (f"{claim.id}-{entity}" for entity in entities)
