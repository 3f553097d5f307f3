"""Corruptions of single cells."""

from __future__ import annotations

import datetime
import re
from random import Random
from typing import Any

from alibaba_press.schemas import Column
from alibaba_press.scripts.package.csv_cells import format_cell
from alibaba_press.scripts.package.edtf import bounds
from alibaba_press.tests.corruptions.edits import Cell, Change, Contents, Edit

DIGIT = re.compile(r"[0-9]")


def _other_digit(rng: Random, text: str) -> str | None:
    positions = [match.start() for match in DIGIT.finditer(text)]
    if not positions:
        return None
    position = rng.choice(positions)
    digit = rng.choice([d for d in "0123456789" if d != text[position]])
    return text[:position] + digit + text[position + 1 :]


def change_digit(rng: Random, contents: Contents) -> Change | None:
    """Change one digit of a cell."""
    cell = contents.any_cell(rng, contents.columns())
    text = _other_digit(rng, format_cell(cell.value) or "") if cell else None
    if cell is None or text is None:
        return None
    try:
        value = _parse(cell.column, text)
    except ValueError:
        return None
    return [cell.set(value)] if value != cell.value else None


def _parse(column: Column, text: str) -> Any:
    if column.type == "date":
        return datetime.date.fromisoformat(text)
    return {"integer": int, "number": float, "string": str}[column.type](text)


def empty_cell(rng: Random, contents: Contents) -> Change | None:
    """Empty a cell."""
    cell = contents.any_cell(rng, [(t, c) for t, c in contents.columns() if c.provenance != "key"])
    return [cell.set(None)] if cell else None


def is_wording(column: Column) -> bool:
    """Whether a column holds our own text: no term, no code, no reference."""
    fixed = column.vocabulary or column.references or column.pattern
    return column.provenance == "curated" and column.type == "string" and not fixed


def _replacement(rng: Random, contents: Contents, cell: Cell) -> Any:
    """Return another value that the cell can hold, or None."""
    column = cell.column
    if column.terms:
        values = list(column.terms)
    elif column.references:
        values = [row["id"] for row in contents.rows[column.references]]
    elif column.type == "number":
        values = [cell.value * 10, cell.value + 1, round(cell.value / 2, 2)]
    else:
        values = sorted({row[column.name] for row in contents.rows[cell.table]} - {None})
    others = [value for value in values if value != cell.value]
    return rng.choice(others) if others else None


def _quoted_columns(contents: Contents) -> list[tuple[str, Column]]:
    return [(t, c) for t, c in contents.columns() if c.provenance == "quoted" and not c.is_date]


def change_quoted_cell(rng: Random, contents: Contents) -> Change | None:
    """Change a quoted cell to another valid value."""
    cell = contents.any_cell(rng, _quoted_columns(contents))
    value = _replacement(rng, contents, cell) if cell else None
    return [cell.set(value)] if cell and value is not None else None


def change_quoted_cell_and_evidence(rng: Random, contents: Contents) -> Change | None:
    """Change a quoted cell, and the value of its evidence."""
    cell = contents.any_cell(
        rng, [(t, c) for t, c in _quoted_columns(contents) if c.type == "string"]
    )
    value = _replacement(rng, contents, cell) if cell else None
    return (
        [cell.set(value), *cell.evidence_edits(contents, value)]
        if cell and value is not None
        else None
    )


def change_number_and_evidence(rng: Random, contents: Contents) -> Change | None:
    """Change a quoted number, and the value of its evidence."""
    cell = contents.any_cell(
        rng, [(t, c) for t, c in _quoted_columns(contents) if c.type == "number"]
    )
    if cell is None:
        return None
    value = _replacement(rng, contents, cell)
    return [cell.set(value), *cell.evidence_edits(contents, value)]


def _date_part(rng: Random, contents: Contents, pattern: str) -> tuple[Cell, re.Match[str]] | None:
    cell = contents.any_cell(rng, [(t, c) for t, c in contents.columns() if c.is_date])
    parts = list(re.finditer(pattern, cell.value)) if cell else []
    return (cell, rng.choice(parts)) if cell and parts else None


def _set_date(contents: Contents, cell: Cell, edtf: str) -> Change | None:
    """Return the edits of a date, of its derived days, and of the value of its evidence."""
    name = cell.column.name
    try:
        first, last = bounds(edtf, cell.row[f"{name}_modifier"])
    except ValueError:
        return None
    cells = {name: edtf, f"{name}_earliest": first, f"{name}_latest": last}
    return [Edit(cell.table, cell.position, cells), *cell.evidence_edits(contents, edtf)]


def refine_date(rng: Random, contents: Contents) -> Change | None:
    """Add a month to a year, or a day to a month, that no words state."""
    dated = _date_part(rng, contents, r"\d{4}(-(0\d|1[0-2]))?(?![-\d])")
    if dated is None:
        return None
    cell, part = dated
    finer = f"{part.group()}-{rng.randint(1, 12):02}"
    return _set_date(contents, cell, cell.value[: part.start()] + finer + cell.value[part.end() :])


def change_date(rng: Random, contents: Contents) -> Change | None:
    """Change a date, but not its precision."""
    dated = _date_part(rng, contents, r"\d+")
    if dated is None:
        return None
    cell, part = dated
    size = len(part.group())
    value = int(part.group()) + rng.choice((-3, -2, -1, 1, 2, 3))
    edtf = cell.value[: part.start()] + f"{value:0{size}}" + cell.value[part.end() :]
    return _set_date(contents, cell, edtf) if value > 0 else None


def change_modifier(rng: Random, contents: Contents) -> Change | None:
    """Give a date a modifier, another one or none, and change its days alike."""
    cell = contents.any_cell(rng, [(t, c) for t, c in contents.columns() if c.is_date])
    if cell is None:
        return None
    name = f"{cell.column.name}_modifier"
    terms = ("START", "MID", "END", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", None)
    modifier = rng.choice([term for term in terms if term != cell.row[name]])
    try:
        first, last = bounds(cell.value, modifier)
    except ValueError:
        return None
    column = cell.column.name
    days = {f"{column}_earliest": first, f"{column}_latest": last}
    return [Edit(cell.table, cell.position, {name: modifier, **days})]


def change_curated_cell(rng: Random, contents: Contents) -> Change | None:
    """Replace a term, a code or a reference that we chose by another valid one."""
    columns = [
        (t, c)
        for t, c in contents.columns()
        if c.provenance == "curated" and not is_wording(c) and t != "vocabulary"
    ]
    cell = contents.any_cell(rng, columns)
    value = _replacement(rng, contents, cell) if cell else None
    return [cell.set(value)] if cell and value is not None else None


def reword(rng: Random, contents: Contents) -> Change | None:
    """Drop a word of our text, exchange two, or replace one by a word of another text."""
    cell = contents.any_cell(rng, [(t, c) for t, c in contents.columns() if is_wording(c)])
    if cell is None:
        return None
    words = cell.value.split(" ")
    first, second = rng.randrange(len(words)), rng.randrange(len(words))
    slip = rng.choice(("drop", "exchange", "replace"))
    if slip == "drop" and len(words) > 1:
        del words[first]
    elif slip == "exchange":
        words[first], words[second] = words[second], words[first]
    else:
        other = rng.choice(contents.rows[cell.table])[cell.column.name] or cell.value
        words[first] = rng.choice(other.split(" "))
    return [cell.set(" ".join(words))] if " ".join(words) != cell.value else None


def change_number_in_wording(rng: Random, contents: Contents) -> Change | None:
    """Change a digit in our text."""
    cell = contents.any_cell(rng, [(t, c) for t, c in contents.columns() if is_wording(c)])
    text = _other_digit(rng, cell.value) if cell else None
    return [cell.set(text)] if cell and text else None
