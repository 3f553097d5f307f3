"""Check the types of what the calls of the extraction say, before rows are made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ...schemas import Column, TableModel
from ..calls import Cell, Claim, Conflict, Entity, Meaning, Origin, SetAside
from ..errors import Problem
from ..language import Article, Conflicts, Register
from .call_kinds import (
    CELL,
    COLUMN_KINDS,
    CONFLICT_CLAIM,
    COUNT,
    DIRECTION,
    ENTITIES,
    FILE_NAME,
    IDENTIFIER,
    NAME,
    OPTIONAL_TEXT,
    QUOTE,
    TEXT,
    Kind,
    describe,
    is_text,
    name_type,
)


def find_type_problems(
    tables: Mapping[str, TableModel],
    articles: Iterable[Article],
    register: Register,
    conflicts: Conflicts,
) -> list[Problem]:
    """Return a problem for each value of another type than its place in a call needs."""
    checker = TypeChecker(tables, register)
    for article in articles:
        checker.check_article(article)
    for entity in register.entities:
        checker.check_entity(entity)
    for conflict in conflicts.entries:
        checker.check_conflict(conflict)
    return checker.problems


class TypeChecker:
    """Collects the problems of all calls."""

    def __init__(self, tables: Mapping[str, TableModel], register: Register) -> None:
        self.tables = tables
        self.problems: list[Problem] = []
        self.tables_by_row_name = {table.row_name: table for table in tables.values()}
        self.entity_tables = {
            entity.id: self.tables_by_row_name.get(entity.row_name)
            for entity in register.entities
            if is_text(entity.id)
        }

    def finds_none(self, check: Callable[..., None], *arguments: Any) -> bool:
        """Run a check of this checker and return whether it finds no problem."""
        count = len(self.problems)
        check(*arguments)
        return len(self.problems) == count

    def check_article(self, article: Article) -> None:
        """Check all calls of an article."""
        self.check_article_itself(article)
        self.check_cells(self.tables["articles"], article.id, article.cells, article.origin)
        for claim in article.claims:
            self.check_claim_itself(claim)
            self.check_claim_cells(claim)
        for set_aside in article.set_asides:
            self.check_set_aside(set_aside)
        for context in article.contexts:
            for name, cell in context.cells.items():
                self.check_shared_cell(name, cell, context.origin)
        for meaning in article.meanings:
            self.check_meaning(meaning)

    def check_article_itself(self, article: Article) -> None:
        """Check what an article is called, but not its cells and calls."""
        origin = article.origin
        self._expect(article.file, FILE_NAME, "the file of an article", origin)
        self._expect(article.id, TEXT, "the identifier of an article", origin)
        self._expect(article.sha256, TEXT, "the hash of an article", origin)

    def check_shared_cell(self, name: str, cell: Any, origin: Origin) -> None:
        """Check a cell of a context."""
        if self._expect(cell, CELL, f"the {name} of a context", origin):
            self._check_cell(cell)
            self._expect(cell.value, TEXT, f"the {name} of a context", cell.origin)

    def check_entity(self, entity: Entity) -> None:
        """Check an entity and its cells."""
        self.check_entity_itself(entity)
        table = self.tables_by_row_name.get(entity.row_name)
        if table is not None:
            for name, value in entity.cells.items():
                self.check_value(table, entity.id, name, value, entity.origin)

    def check_entity_itself(self, entity: Entity) -> None:
        """Check an entity and the forms of its name, but not its cells."""
        origin = entity.origin
        self._expect(entity.id, TEXT, "the identifier of an entity", origin)
        self._expect(entity.name, NAME, "the name of an entity", origin)
        for form in entity.forms:
            self._expect(form.name, NAME, "a form of a name", origin)
            self._expect(form.kind, TEXT, "the kind of a form", origin)
            self._expect(form.language, TEXT, "the language of a form", origin)
            self._expect(form.read_as, OPTIONAL_TEXT, "what a form is read as", origin)

    def check_conflict(self, conflict: Conflict) -> None:
        """Check a conflict, its cells and its claims."""
        origin = conflict.origin
        self._expect(conflict.id, TEXT, "the identifier of a conflict", origin)
        for name, value in conflict.cells.items():
            self.check_value(self.tables["conflicts"], conflict.id, name, value, origin)
        for claim in conflict.claims:
            if self._expect(claim, CONFLICT_CLAIM, "a claim of a conflict", origin):
                for part, kind in zip(claim, (TEXT, TEXT, OPTIONAL_TEXT, TEXT), strict=True):
                    self._expect(part, kind, "a part of a claim of a conflict", origin)

    def check_claim_itself(self, claim: Claim) -> None:
        """Check what a call says of its row, but not its cells."""
        origin = claim.origin
        if not self._expect(claim.id, TEXT, "the identifier of a call", origin):
            return
        if claim.row_name is not None:
            self._expect(claim.id, IDENTIFIER, "the identifier of a call", origin)
            if not claim.quotes and not claim.is_addition:
                self._report_no_words(claim)
        self._check_quotes(claim.quotes, origin)
        self._expect(claim.speaker, OPTIONAL_TEXT, "the speaker of a call", origin)
        self._expect(claim.because, OPTIONAL_TEXT, "the reason of a call", origin)

    def _report_no_words(self, claim: Claim) -> None:
        self.problems.append(
            Problem(
                str(claim.origin),
                f"the {claim.row_name} {claim.id!r} has no words",
                expected="the words of the article that state it",
                found="nothing",
                remedy=f"quote them after the identifier: {claim.row_name}({claim.id!r}, …)",
            )
        )

    def check_claim_cells(self, claim: Claim) -> None:
        """Check the cells of a call."""
        table = self.table_of(claim)
        if table is not None:
            self.check_cells(table, claim.id, claim.cells, claim.origin)

    def table_of(self, claim: Claim) -> TableModel | None:
        """Return the table of a call, if there is one of that name, or an entity of that name."""
        if claim.row_name is not None:
            return self.tables_by_row_name.get(claim.row_name)
        return self.entity_tables.get(claim.id) if is_text(claim.id) else None

    def check_set_aside(self, set_aside: SetAside) -> None:
        """Check a call that sets words aside."""
        origin = set_aside.origin
        self._expect(set_aside.disposition, TEXT, "the disposition of words", origin)
        self._expect(set_aside.note, OPTIONAL_TEXT, "the note of words", origin)
        self._check_quotes(set_aside.quotes, origin)

    def check_meaning(self, meaning: Meaning) -> None:
        """Check a call that says whom a form of a name means."""
        self._expect(meaning.entity, TEXT, "the entity that a form means", meaning.origin)
        self._expect(meaning.form, TEXT, "a form of a name", meaning.origin)
        self._check_quotes(meaning.quotes, meaning.origin)

    def _check_quotes(self, quotes: Iterable[Any], origin: Origin) -> None:
        for quote in quotes:
            if self._expect(quote, QUOTE, "a quote", origin):
                self._expect(quote.words, TEXT, "a quote", origin)
                self._expect(quote.article, OPTIONAL_TEXT, "the article of a quote", origin)
                self._expect(quote.occurrence, COUNT, "the occurrence of a quote", origin)

    def check_cells(
        self, table: TableModel, id: str, cells: Mapping[str, Any], origin: Origin
    ) -> None:
        """Check the cells of a row, and the entities that are tied to it. Other names of cells are
        reported when the row is made."""
        for name, value in cells.items():
            link_table = self.tables.get(name)
            if link_table is not None and link_table.is_linked_to(table):
                self._check_entities(name, value, origin)
            elif isinstance(value, Cell):
                self._check_cell(value)
                self.check_value(table, id, name, value.value, value.origin)
                if (column := table.column(name)) is not None:
                    self._check_kind(column, value)
            else:
                self.check_value(table, id, name, value, origin)

    def _check_entities(self, name: str, entities: Any, origin: Origin) -> None:
        if not self._expect(entities, ENTITIES, name, origin) or isinstance(entities, str):
            return
        for entity in entities:
            self._expect(entity, TEXT, f"an identifier of {name}", origin)
        for role in entities.values() if isinstance(entities, Mapping) else ():
            if isinstance(role, Cell):
                self._check_cell(role)
                self._check_kind(None, role)
            value = role.value if isinstance(role, Cell) else role
            self._expect(value, OPTIONAL_TEXT, f"a role of {name}", origin)

    def _check_cell(self, cell: Cell[Any]) -> None:
        self._check_quotes(cell.quotes, cell.origin)
        self._expect(cell.because, OPTIONAL_TEXT, "the reason of a value", cell.origin)
        self._expect(cell.printed, OPTIONAL_TEXT, "the printed part of words", cell.origin)
        self._check_counting(cell)

    def _check_kind(self, column: Column | None, cell: Cell[Any]) -> None:
        """Report a relative or a misread cell that is no date, or no number."""
        is_read = column is not None and column.is_double_entered
        is_date = column is not None and column.is_date
        if cell.counting is not None and not is_date:
            message, place = "relative(…) is for a date", "a date"
        elif cell.reader is not None and not is_read:
            place = "a number or a date"
            message = f"misread(…) is for {place} that the reader reads"
        else:
            return
        self.problems.append(
            Problem(
                str(cell.origin),
                message,
                expected=f"a column for {place}",
                found=column.name if column is not None else "a role",
                remedy="give the value with inferred(…)",
            )
        )

    def _check_counting(self, cell: Cell[Any]) -> None:
        """Check the type of what a relative date counts from."""
        while (counting := cell.counting) is not None:
            self._expect(counting.direction, DIRECTION, "the direction of a date", cell.origin)
            if counting.anchor is None:
                return
            if not self._expect(counting.anchor, CELL, "the anchor of a date", cell.origin):
                return
            cell = counting.anchor
            self._check_quotes(cell.quotes, cell.origin)
            self._expect(cell.value, TEXT, "the anchor of a date", cell.origin)

    def check_value(
        self, table: TableModel, id: str, name: str, value: Any, origin: Origin
    ) -> None:
        """Check the value of a cell, if the table has a column of that name."""
        column = table.column(name)
        if column is None or value is None:
            return
        kind = COLUMN_KINDS[column.type]
        if not kind.matches(value):
            subject = f"{table.name}/{id if is_text(id) else '…'}: {name}"
            self._expect(value, kind, subject, origin)

    def _expect(self, value: Any, kind: Kind, subject: str, origin: Origin) -> bool:
        """Return whether a value is of a kind. Report it if it is not."""
        if kind.matches(value):
            return True
        self.problems.append(
            Problem(
                str(origin),
                f"{subject} is {kind.name}, not {describe(value)}",
                expected=kind.name,
                found=f"{describe(value)}, {name_type(value)}",
                remedy="correct the value in the call",
            )
        )
        return False
