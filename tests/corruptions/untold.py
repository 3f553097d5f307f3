"""What a class of corruptions is that no rule can tell, and what its predicate looks at.

A predicate says of the edit itself whether it is of the class: it looks at what has changed and at
the words of the articles, never at the kind of the corruption or at what the rules say. A
corruption that no predicate takes and no rule notices is a hole in the rules.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from alibaba_press.schemas import Column
from alibaba_press.scripts.checks.naming import STEM
from alibaba_press.scripts.package.csv_cells import format_cell
from alibaba_press.tests.corruptions.corrupted import Row, World
from alibaba_press.tests.corruptions.corruption_tries import Corruption


@dataclass(frozen=True)
class Untold:
    """A class of corruptions that no rule can tell, and why."""

    name: str
    reason: str
    of_rows: Callable[[World, Corruption], bool] | None = None
    of_files: Callable[[Mapping[str, bytes], Corruption], bool] | None = None

    def holds(self, world: World, files: Mapping[str, bytes], made: Corruption) -> bool:
        """Whether a corruption is of the class."""
        if self.of_rows is not None:
            return made.change is not None and self.of_rows(world, made)
        return self.of_files is not None and self.of_files(files, made)


class Cell(NamedTuple):
    """A cell that has changed."""

    table: str
    row: Row
    column: Column
    old: Any
    new: Any


@dataclass(frozen=True)
class Edited:
    """What edits of rows come to: cells that changed, and rows that went or came."""

    cells: list[Cell]
    gone: list[tuple[str, Row]]
    come: list[tuple[str, Row]]


def edited(world: World, made: Corruption) -> Edited:
    """What a corruption of rows comes to."""
    found = Edited([], [], [])
    for edit in made.change or ():
        if edit.new:
            found.come.append((edit.table, dict(edit.cells or {})))
            continue
        row = world.rows[edit.table][edit.at]
        if edit.cells is None:
            found.gone.append((edit.table, row))
            continue
        for column in world.models[edit.table].columns:
            new = edit.cells.get(column.name, row[column.name])
            if new != row[column.name]:
                found.cells.append(Cell(edit.table, row, column, row[column.name], new))
    return found


def only_cell(world: World, made: Corruption) -> Cell | None:
    """The one cell that changed, where nothing else did."""
    found = edited(world, made)
    alone = len(found.cells) == 1 and not found.gone and not found.come
    return found.cells[0] if made.change and alone else None


def with_evidence(world: World, made: Corruption) -> Cell | None:
    """The one cell that changed together with the value of all of its evidence, and, where it is
    a date, with the days that it can mean; where nothing else did."""
    found = edited(world, made)
    if found.gone or found.come:
        return None
    if not found.cells or found.cells[0].column.provenance != "quoted":
        return None
    first, *others = found.cells
    evidence = evidence_of(world, first.table, first.row["id"], first.column.name)
    said = {other.row["id"]: other.new for other in others if other.table == "evidence"}
    if said != {row["id"]: format_cell(first.new) for row in evidence} or not said:
        return None
    for other in others:
        if (other.table, other.column.name) != ("evidence", "value") and (
            other.table != first.table
            or other.column.bound is None
            or other.column.bound.column != first.column.name
        ):
            return None
    return first


def evidence_of(world: World, table: str, row: str, column: str | None) -> list[Row]:
    """The evidence of a row or of a cell."""
    return [world.rows["evidence"][at] for at in world.evidence[table, row, column]]


def words(world: World, evidence: Row) -> str:
    """The words of evidence."""
    return world.texts[evidence["article"]].text[evidence["start"] : evidence["end"]]


def names(world: World, evidence: Row, entity: str, *, anywhere: bool = False) -> bool:
    """Whether the words of evidence, or the article, name somebody; the words may have an
    adjective of the name."""
    article, start, end = evidence["article"], evidence["start"], evidence["end"]
    for mention in world.rows["mentions"]:
        if (mention["article"], mention["entity"]) == (article, entity) and (
            anywhere or (start <= mention["start"] and mention["end"] <= end)
        ):
            return True
    forms = {row["name"] for row in world.rows["names"] if row["entity"] == entity}
    forms |= {row["name"] for row in world.rows["entities"] if row["id"] == entity}
    said = words(world, evidence).lower()
    return any(form[:STEM].lower() in said for form in forms)
