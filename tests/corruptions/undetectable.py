"""Classes of corruptions that no rule can detect, and what their predicates look at.

A predicate decides by the change itself and the words of the articles, never by the kind of the
corruption or by the rules. A corruption that no rule reports and no predicate accepts is a hole in
the rules.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from alibaba_press.schemas import Column
from alibaba_press.scripts.checks.naming import STEM
from alibaba_press.scripts.package.csv_cells import format_cell
from alibaba_press.tests.corruptions.corruption_tries import Corruption
from alibaba_press.tests.corruptions.edits import Contents, Row


@dataclass(frozen=True)
class Undetectable:
    """A class of corruptions that no rule can detect, and the reason."""

    name: str
    reason: str
    of_rows: Callable[[Contents, Corruption], bool] | None = None
    of_files: Callable[[Mapping[str, bytes], Corruption], bool] | None = None

    def includes(
        self, contents: Contents, files: Mapping[str, bytes], corruption: Corruption
    ) -> bool:
        """Whether a corruption belongs to the class."""
        if self.of_rows is not None:
            return corruption.change is not None and self.of_rows(contents, corruption)
        return self.of_files is not None and self.of_files(files, corruption)


class Cell(NamedTuple):
    """A cell that has changed."""

    table: str
    row: Row
    column: Column
    old: Any
    new: Any


@dataclass(frozen=True)
class Effect:
    """The effect of edits of rows: cells that changed, and rows that were removed or added."""

    cells: list[Cell]
    removed: list[tuple[str, Row]]
    added: list[tuple[str, Row]]


def effect_of(contents: Contents, corruption: Corruption) -> Effect:
    """Return the effect of a corruption of rows."""
    effect = Effect([], [], [])
    for edit in corruption.change or ():
        if edit.new:
            effect.added.append((edit.table, dict(edit.cells or {})))
            continue
        row = contents.rows[edit.table][edit.position]
        if edit.cells is None:
            effect.removed.append((edit.table, row))
            continue
        for column in contents.models[edit.table].columns:
            new = edit.cells.get(column.name, row[column.name])
            if new != row[column.name]:
                effect.cells.append(Cell(edit.table, row, column, row[column.name], new))
    return effect


def only_cell(contents: Contents, corruption: Corruption) -> Cell | None:
    """Return the only cell that changed, if nothing else did."""
    effect = effect_of(contents, corruption)
    alone = len(effect.cells) == 1 and not effect.removed and not effect.added
    return effect.cells[0] if corruption.change and alone else None


def with_evidence(contents: Contents, corruption: Corruption) -> Cell | None:
    """Return the quoted cell that changed together with the value of all its evidence.

    The derived days of a date may change with it. If anything else changed, return None.
    """
    effect = effect_of(contents, corruption)
    if effect.removed or effect.added:
        return None
    if not effect.cells or effect.cells[0].column.provenance != "quoted":
        return None
    first, *others = effect.cells
    evidence = evidence_of(contents, first.table, first.row["id"], first.column.name)
    if first.column.name == "speaker":
        # The words of the row have the speaker of the row.
        others = [c for c in others if (c.table, c.column.name) != ("evidence", "speaker")]
    values = {other.row["id"]: other.new for other in others if other.table == "evidence"}
    if values != {row["id"]: format_cell(first.new) for row in evidence} or not values:
        return None
    for other in others:
        if (other.table, other.column.name) != ("evidence", "value") and (
            other.table != first.table
            or other.column.bound is None
            or other.column.bound.column != first.column.name
        ):
            return None
    return first


def evidence_of(contents: Contents, table: str, row: str, column: str | None) -> list[Row]:
    """Return the evidence of a row or of a cell."""
    indexes = contents.evidence[table, row, column]
    return [contents.rows["evidence"][index] for index in indexes]


def words(contents: Contents, evidence: Row) -> str:
    """Return the words at the span of evidence."""
    return contents.texts[evidence["article"]].text[evidence["start"] : evidence["end"]]


def names(contents: Contents, evidence: Row, entity: str, *, anywhere: bool = False) -> bool:
    """Whether the words of evidence, or ``anywhere`` in its article, name an entity.

    An adjective of the name in the words is enough.
    """
    article, start, end = evidence["article"], evidence["start"], evidence["end"]
    for mention in contents.rows["mentions"]:
        if (mention["article"], mention["entity"]) == (article, entity) and (
            anywhere or (start <= mention["start"] and mention["end"] <= end)
        ):
            return True
    forms = {row["name"] for row in contents.rows["names"] if row["entity"] == entity}
    forms |= {row["name"] for row in contents.rows["entities"] if row["id"] == entity}
    text = words(contents, evidence).lower()
    return any(form[:STEM].lower() in text for form in forms)
