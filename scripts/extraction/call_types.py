"""Check the types of what the calls of the extraction say, before rows are made of it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from ...schemas import Column, TableModel
from ..errors import Problem
from ..language import (
    Article,
    Cell,
    Claim,
    Conflict,
    Conflicts,
    Entity,
    Meaning,
    Origin,
    Quote,
    Register,
    SetAside,
)

LONGEST_SHOWN = 200
"""Characters of a value that a message shows."""

SURROGATE = re.compile(r"[\ud800-\udfff]")
"""Half of a character of UTF-16, which no UTF-8 text has."""


def find_type_problems(
    tables: Mapping[str, TableModel],
    articles: Iterable[Article],
    register: Register,
    conflicts: Conflicts,
) -> list[Problem]:
    """Return a problem for each value of another type than its place in a call needs."""
    checker = _Checker(tables, register)
    for article in articles:
        checker.check_article(article)
    for entity in register.entities:
        checker.check_entity(entity)
    for conflict in conflicts.entries:
        checker.check_conflict(conflict)
    return checker.problems


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value, and how to recognize one."""

    name: str
    matches: Callable[[Any], bool]


def is_text(value: Any) -> bool:
    """Return whether a value is text that can be written as UTF-8."""
    return isinstance(value, str) and SURROGATE.search(value) is None


def _is_number(value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        return math.isfinite(float(value))
    except OverflowError:
        return False


def _is_integer(value: Any) -> bool:
    return type(value) is int and -(2**63) <= value < 2**63


def _is_file_name(value: Any) -> bool:
    return is_text(value) and "\0" not in value and PurePath(value).name == value


TEXT = Kind("text", is_text)
NAME = Kind("text of one line", lambda value: is_text(value) and len(value.splitlines()) == 1)
OPTIONAL_TEXT = Kind("text, or nothing", lambda value: value is None or is_text(value))
NUMBER = Kind("a number", _is_number)
INTEGER = Kind("an integer", _is_integer)
FILE_NAME = Kind("the name of a file in seeds/", _is_file_name)
CELL = Kind("stated(…), inferred(…) or corrected(…)", lambda value: isinstance(value, Cell))
QUOTE = Kind("words, or quote(…)", lambda value: isinstance(value, Quote))
DIRECTION = Kind('"past", "future", or nothing', lambda value: value in (None, "past", "future"))
COUNT = Kind("the number of an occurrence", lambda value: value is None or type(value) is int)
ENTITIES = Kind(
    "an identifier, a tuple of identifiers, or a mapping of identifiers to roles",
    lambda value: isinstance(value, str | tuple | list | Mapping),
)
CONFLICT_CLAIM = Kind(
    "a table, a row, a column or None, and a use",
    lambda value: isinstance(value, tuple) and len(value) == 4,
)
COLUMN_KINDS = {"string": TEXT, "date": TEXT, "number": NUMBER, "integer": INTEGER}


class _Checker:
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

    def check_article(self, article: Article) -> None:
        origin = article.origin
        self._expect(article.file, FILE_NAME, "the file of an article", origin)
        self._expect(article.id, TEXT, "the identifier of an article", origin)
        self._expect(article.sha256, TEXT, "the hash of an article", origin)
        self._check_cells(self.tables["articles"], article.id, article.cells, origin)
        for claim in article.claims:
            self._check_claim(claim)
        for set_aside in article.set_asides:
            self._check_set_aside(set_aside)
        for context in article.contexts:
            for name, cell in context.cells.items():
                if self._expect(cell, CELL, f"the {name} of a context", context.origin):
                    self._check_cell(cell)
                    self._expect(cell.value, TEXT, f"the {name} of a context", cell.origin)
        for meaning in article.meanings:
            self._check_meaning(meaning)

    def check_entity(self, entity: Entity) -> None:
        origin = entity.origin
        self._expect(entity.id, TEXT, "the identifier of an entity", origin)
        self._expect(entity.name, NAME, "the name of an entity", origin)
        for form in entity.forms:
            self._expect(form.name, NAME, "a form of a name", origin)
            self._expect(form.kind, TEXT, "the kind of a form", origin)
            self._expect(form.language, TEXT, "the language of a form", origin)
            self._expect(form.read_as, OPTIONAL_TEXT, "what a form is read as", origin)
        table = self.tables_by_row_name.get(entity.row_name)
        for name, value in entity.cells.items():
            if table is not None and (column := table.column(name)) is not None:
                self._check_value(table, entity.id, column, value, origin)

    def check_conflict(self, conflict: Conflict) -> None:
        origin = conflict.origin
        self._expect(conflict.id, TEXT, "the identifier of a conflict", origin)
        self._check_cells(self.tables["conflicts"], conflict.id, conflict.cells, origin)
        for claim in conflict.claims:
            if self._expect(claim, CONFLICT_CLAIM, "a claim of a conflict", origin):
                for part, kind in zip(claim, (TEXT, TEXT, OPTIONAL_TEXT, TEXT), strict=True):
                    self._expect(part, kind, "a part of a claim of a conflict", origin)

    def _check_claim(self, claim: Claim) -> None:
        origin = claim.origin
        if not self._expect(claim.id, TEXT, "the identifier of a call", origin):
            return
        self._check_quotes(claim.quotes, origin)
        self._expect(claim.speaker, OPTIONAL_TEXT, "the speaker of a call", origin)
        self._expect(claim.because, OPTIONAL_TEXT, "the reason of a call", origin)
        if claim.row_name is None:
            table = self.entity_tables.get(claim.id)
        else:
            table = self.tables_by_row_name.get(claim.row_name)
        if table is not None:
            self._check_cells(table, claim.id, claim.cells, origin)

    def _check_set_aside(self, set_aside: SetAside) -> None:
        origin = set_aside.origin
        self._expect(set_aside.disposition, TEXT, "the disposition of words", origin)
        self._expect(set_aside.note, OPTIONAL_TEXT, "the note of words", origin)
        self._check_quotes(set_aside.quotes, origin)

    def _check_meaning(self, meaning: Meaning) -> None:
        self._expect(meaning.entity, TEXT, "the entity that a form means", meaning.origin)
        self._expect(meaning.form, TEXT, "a form of a name", meaning.origin)
        self._check_quotes(meaning.quotes, meaning.origin)

    def _check_quotes(self, quotes: Iterable[Any], origin: Origin) -> None:
        for quote in quotes:
            if self._expect(quote, QUOTE, "a quote", origin):
                self._expect(quote.words, TEXT, "a quote", origin)
                self._expect(quote.article, OPTIONAL_TEXT, "the article of a quote", origin)
                self._expect(quote.occurrence, COUNT, "the occurrence of a quote", origin)

    def _check_cells(
        self, table: TableModel, id: str, cells: Mapping[str, Any], origin: Origin
    ) -> None:
        """Check the cells of a row, and the entities that are tied to it. Other names of cells are
        reported when the row is made."""
        for name, value in cells.items():
            link_table = self.tables.get(name)
            column = table.column(name)
            if link_table is not None and link_table.is_linked_to(table):
                self._check_entities(name, value, origin)
            elif isinstance(value, Cell):
                self._check_cell(value)
                if column is not None:
                    self._check_value(table, id, column, value.value, value.origin)
                    self._check_kind(column, value)
            elif column is not None:
                self._check_value(table, id, column, value, origin)

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

    def _check_value(
        self, table: TableModel, id: str, column: Column, value: Any, origin: Origin
    ) -> None:
        kind = COLUMN_KINDS[column.type]
        subject = f"{table.name}/{id if is_text(id) else '…'}: {column.name}"
        if value is not None:
            self._expect(value, kind, subject, origin)

    def _expect(self, value: Any, kind: Kind, subject: str, origin: Origin) -> bool:
        """Return whether a value is of a kind. Report it if it is not."""
        if kind.matches(value):
            return True
        self.problems.append(
            Problem(
                str(origin),
                f"{subject} is {kind.name}, not {_shown(value)}",
                expected=kind.name,
                found=f"{_shown(value)}, a {type(value).__name__}",
                remedy="correct the value in the call",
            )
        )
        return False


def _shown(value: Any) -> str:
    """Return a value as a message shows it. A value of a foreign type may have no text."""
    try:
        text = repr(value)
    except Exception:
        text = f"a {type(value).__name__}"
    return text[:LONGEST_SHOWN]
