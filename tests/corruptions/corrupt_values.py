"""Corruptions of single cells: of what they say, and of how they say it."""

from __future__ import annotations

import datetime
import re
from random import Random
from typing import Any

from alibaba_press.schemas import Column
from alibaba_press.scripts.package.csv_cells import format_cell
from alibaba_press.scripts.package.edtf import bounds
from alibaba_press.tests.corruptions.corrupted import Cell, Change, Edit, World

DIGIT = re.compile(r"[0-9]")


def _other_digit(rng: Random, written: str) -> str | None:
    found = [match.start() for match in DIGIT.finditer(written)]
    if not found:
        return None
    at = rng.choice(found)
    digit = rng.choice([d for d in "0123456789" if d != written[at]])
    return written[:at] + digit + written[at + 1 :]


def digit(rng: Random, world: World) -> Change | None:
    """One digit of a cell is another."""
    cell = world.any_cell(rng, world.columns())
    written = _other_digit(rng, format_cell(cell.value) or "") if cell else None
    if cell is None or written is None:
        return None
    try:
        value = _typed(cell.column, written)
    except ValueError:
        return None
    return [cell.set(value)] if value != cell.value else None


def _typed(column: Column, written: str) -> Any:
    if column.type == "date":
        return datetime.date.fromisoformat(written)
    return {"integer": int, "number": float, "string": str}[column.type](written)


def emptied(rng: Random, world: World) -> Change | None:
    """A cell is empty."""
    cell = world.any_cell(rng, [(t, c) for t, c in world.columns() if c.provenance != "key"])
    return [cell.set(None)] if cell else None


def is_wording(column: Column) -> bool:
    """Whether a column holds a text of ours: no term, no code, no reference."""
    fixed = column.vocabulary or column.references or column.pattern
    return column.provenance == "curated" and column.type == "string" and not fixed


def _replacement(rng: Random, world: World, cell: Cell) -> Any:
    """Another value that the cell could hold; None where there is none."""
    column = cell.column
    if column.terms:
        known = list(column.terms)
    elif column.references:
        known = [row["id"] for row in world.rows[column.references]]
    elif column.type == "number":
        known = [cell.value * 10, cell.value + 1, round(cell.value / 2, 2)]
    else:
        known = sorted({row[column.name] for row in world.rows[cell.table]} - {None})
    others = [value for value in known if value != cell.value]
    return rng.choice(others) if others else None


def _quoted(world: World) -> list[tuple[str, Column]]:
    return [(t, c) for t, c in world.columns() if c.provenance == "quoted" and not c.is_date]


def quoted(rng: Random, world: World) -> Change | None:
    """A cell that an article states says something else."""
    cell = world.any_cell(rng, _quoted(world))
    value = _replacement(rng, world, cell) if cell else None
    return [cell.set(value)] if cell and value is not None else None


def quoted_with_evidence(rng: Random, world: World) -> Change | None:
    """A cell that an article states says something else, and the evidence says so too."""
    cell = world.any_cell(rng, [(t, c) for t, c in _quoted(world) if c.type == "string"])
    value = _replacement(rng, world, cell) if cell else None
    return [cell.set(value), *cell.told(world, value)] if cell and value is not None else None


def number_with_evidence(rng: Random, world: World) -> Change | None:
    """A number that an article states is another, and the evidence says so too."""
    cell = world.any_cell(rng, [(t, c) for t, c in _quoted(world) if c.type == "number"])
    if cell is None:
        return None
    value = _replacement(rng, world, cell)
    return [cell.set(value), *cell.told(world, value)]


def _dated(rng: Random, world: World, pattern: str) -> tuple[Cell, re.Match[str]] | None:
    cell = world.any_cell(rng, [(t, c) for t, c in world.columns() if c.is_date])
    found = list(re.finditer(pattern, cell.value)) if cell else []
    return (cell, rng.choice(found)) if cell and found else None


def _redated(world: World, cell: Cell, edtf: str) -> Change | None:
    """The date, the days that it can mean, and the value of its evidence."""
    try:
        first, last = bounds(edtf)
    except ValueError:
        return None
    name = cell.column.name
    cells = {name: edtf, f"{name}_earliest": first, f"{name}_latest": last}
    return [Edit(cell.table, cell.at, cells), *cell.told(world, edtf)]


def date_finer(rng: Random, world: World) -> Change | None:
    """A year has a month, or a month a day, that nobody says."""
    found = _dated(rng, world, r"\d{4}(-(0\d|1[0-2]))?(?![-\d])")
    if found is None:
        return None
    cell, part = found
    finer = f"{part.group()}-{rng.randint(1, 12):02}"
    return _redated(world, cell, cell.value[: part.start()] + finer + cell.value[part.end() :])


def date_changed(rng: Random, world: World) -> Change | None:
    """A date is another one, as fine as it was."""
    found = _dated(rng, world, r"\d+")
    if found is None:
        return None
    cell, part = found
    size = len(part.group())
    value = int(part.group()) + rng.choice((-3, -2, -1, 1, 2, 3))
    edtf = cell.value[: part.start()] + f"{value:0{size}}" + cell.value[part.end() :]
    return _redated(world, cell, edtf) if value > 0 else None


def curated(rng: Random, world: World) -> Change | None:
    """A term, a code or a reference that we chose is another that could stand there."""
    columns = [
        (t, c)
        for t, c in world.columns()
        if c.provenance == "curated" and not is_wording(c) and t != "vocabulary"
    ]
    cell = world.any_cell(rng, columns)
    value = _replacement(rng, world, cell) if cell else None
    return [cell.set(value)] if cell and value is not None else None


def reworded(rng: Random, world: World) -> Change | None:
    """A text of ours lacks a word, has two exchanged, or one of another text."""
    cell = world.any_cell(rng, [(t, c) for t, c in world.columns() if is_wording(c)])
    if cell is None:
        return None
    words = cell.value.split(" ")
    at, to = rng.randrange(len(words)), rng.randrange(len(words))
    slip = rng.choice(("drop", "exchange", "replace"))
    if slip == "drop" and len(words) > 1:
        del words[at]
    elif slip == "exchange":
        words[at], words[to] = words[to], words[at]
    else:
        other = rng.choice(world.rows[cell.table])[cell.column.name] or cell.value
        words[at] = rng.choice(other.split(" "))
    return [cell.set(" ".join(words))] if " ".join(words) != cell.value else None


def number_in_wording(rng: Random, world: World) -> Change | None:
    """A digit in a text of ours is another."""
    cell = world.any_cell(rng, [(t, c) for t, c in world.columns() if is_wording(c)])
    written = _other_digit(rng, cell.value) if cell else None
    return [cell.set(written)] if cell and written else None
