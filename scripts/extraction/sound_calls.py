"""Leave out of the calls what has a value of a wrong type, so that the rest can be assembled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from typing import Any

from ...schemas import TableModel
from ..calls import Claim, Conflict, Entity, SharedCells
from ..errors import Problem
from ..language import Article, Conflicts, Register
from ..project import QUOTABLE
from .call_kinds import is_text
from .call_types import TypeChecker
from .doubts import Doubts, link_ids


@dataclass(frozen=True, slots=True)
class SoundCalls:
    """The calls without the parts that have a fault, and the problems of these parts."""

    articles: list[Article]
    register: Register
    conflicts: Conflicts
    problems: list[Problem]


def leave_out_faulty_parts(
    tables: Mapping[str, TableModel],
    articles: Iterable[Article],
    register: Register,
    conflicts: Conflicts,
    doubts: Doubts,
) -> SoundCalls:
    """Return the calls without what has a value of a wrong type. It is put in doubt."""
    return _Filter(tables, register, doubts).filter(articles, register, conflicts)


class _Filter:
    def __init__(
        self, tables: Mapping[str, TableModel], register: Register, doubts: Doubts
    ) -> None:
        self.tables, self.doubts = tables, doubts
        self.checker = TypeChecker(tables, register)
        self._contexts: dict[SharedCells, SharedCells] = {}

    def filter(
        self, articles: Iterable[Article], register: Register, conflicts: Conflicts
    ) -> SoundCalls:
        sound_register, sound_conflicts = Register(), Conflicts()
        sound_articles = [
            article for article in map(self._article, articles) if article is not None
        ]
        sound_register.entities += [
            entity for entity in map(self._entity, register.entities) if entity is not None
        ]
        sound_conflicts.entries += filter(self._is_sound_conflict, conflicts.entries)
        problems = self.checker.problems
        return SoundCalls(sound_articles, sound_register, sound_conflicts, problems)

    def _article(self, article: Article) -> Article | None:
        """Return an article with its sound calls, or None if it cannot be read itself."""
        checker = self.checker
        is_readable = checker.finds_none(checker.check_article_itself, article)
        sound_article = copy(article)
        sound_article.contexts = [self._context(context) for context in article.contexts]
        sound_article.claims = [
            sound for c in article.claims if (sound := self._claim(article.id, c)) is not None
        ]
        sound_article.set_asides = []
        for set_aside in article.set_asides:
            if checker.finds_none(checker.check_set_aside, set_aside):
                sound_article.set_asides.append(set_aside)
            else:
                self.doubts.leave_out(article.id, set_aside.quotes, set_aside.origin)
        sound_article.meanings = [
            meaning
            for meaning in article.meanings
            if checker.finds_none(checker.check_meaning, meaning)
        ]
        cells = self._cells(self.tables["articles"], article.id, article)
        sound_article.cells = {"quotable": QUOTABLE} | cells
        if not is_readable:
            self.doubts.is_partial = True
            self.doubts.ids.update(claim.id for claim in sound_article.claims)
            return None
        return sound_article

    def _context(self, context: SharedCells) -> SharedCells:
        """Return a context with its sound cells."""
        if context not in self._contexts:
            sound_cells = {
                name: cell
                for name, cell in context.cells.items()
                if self.checker.finds_none(
                    self.checker.check_shared_cell, name, cell, context.origin
                )
            }
            outer = self._context(context.outer) if context.outer else None
            self._contexts[context] = SharedCells(sound_cells, context.origin, outer)
        return self._contexts[context]

    def _claim(self, article: str, claim: Claim) -> Claim | None:
        """Return a claim with its sound cells, or None if it cannot have a row."""
        checker = self.checker
        is_sound = checker.finds_none(checker.check_claim_itself, claim)
        table = checker.table_of(claim)
        cells = self._cells(table, article, claim) if table is not None else claim.cells
        if not is_sound or len(cells) < len(claim.cells):
            # The words of the row may state the cells that are left out.
            self.doubts.leave_out(article, claim.quotes, claim.origin)
        if not is_sound:
            if is_text(claim.id) and not claim.is_addition:
                self.doubts.ids.update([claim.id, *link_ids(claim)])
            self.doubts.leave_out_cells(article, cells)
            return None
        context = self._context(claim.context) if claim.context else None
        if table is not None and claim.context is not None:
            self._doubt_shared_cells(table, claim.id, claim.context)
        return replace(claim, cells=cells, context=context)

    def _doubt_shared_cells(self, table: TableModel, row: str, context: SharedCells) -> None:
        """Put the cells in doubt that the contexts of a claim do not give for a fault."""
        outer: SharedCells | None = context
        while outer is not None:
            faulty = outer.cells.keys() - self._contexts[outer].cells.keys()
            self.doubts.add_row(table.name, row, faulty)
            outer = outer.outer

    def _cells(
        self, table: TableModel, article: str, call: Article | Claim | Entity
    ) -> dict[str, Any]:
        """Return the sound cells of a call."""
        sound_cells: dict[str, Any] = {}
        for name, value in call.cells.items():
            cell = {name: value}
            if self.checker.finds_none(self.checker.check_cells, table, call.id, cell, call.origin):
                sound_cells |= cell
            else:
                self.doubts.add_row(table.name, call.id, [name])
                self.doubts.leave_out_cells(article, cell)
        return sound_cells

    def _entity(self, entity: Entity) -> Entity | None:
        checker = self.checker
        table = checker.tables_by_row_name.get(entity.row_name)
        if not checker.finds_none(checker.check_entity_itself, entity):
            if is_text(entity.id):
                self.doubts.ids.add(entity.id)
            return None
        if table is None:
            return entity
        sound_cells: dict[str, Any] = {}
        for name, value in entity.cells.items():
            if checker.finds_none(
                checker.check_value, table, entity.id, name, value, entity.origin
            ):
                sound_cells[name] = value
            else:
                self.doubts.add_row(table.name, entity.id, [name])
        return replace(entity, cells=sound_cells)

    def _is_sound_conflict(self, conflict: Conflict) -> bool:
        return self.checker.finds_none(self.checker.check_conflict, conflict)
