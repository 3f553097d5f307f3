"""Corruptions of tables that follow from others."""

from __future__ import annotations

from random import Random

from alibaba_press.tests.corruptions.edits import Change, Contents, Edit, insert_row

TABLE = "facts"


def change_cell(rng: Random, contents: Contents) -> Change | None:
    """Give a cell the value of another row, or none."""
    index = rng.randrange(len(contents.rows[TABLE]))
    row, other = contents.rows[TABLE][index], rng.choice(contents.rows[TABLE])
    column = rng.choice([c for c in contents.models[TABLE].columns if c.name != "id"])
    optional = not column.required and rng.random() < 0.5
    value = None if optional else other[column.name]
    return [Edit(TABLE, index, {column.name: value})] if value != row[column.name] else None


def change_rows(rng: Random, contents: Contents) -> Change | None:
    """Drop a row, add a copy with another identifier, or exchange the cells of two rows."""
    rows = contents.rows[TABLE]
    first, second = rng.sample(range(len(rows)), 2)
    match rng.choice(("drop", "double", "exchange")):
        case "drop":
            return [Edit(TABLE, first, None)]
        case "double":
            return [insert_row(contents, TABLE, rows[first] | {"id": f"{rows[first]['id']}-2"})]
        case _:
            cells = ({n: c for n, c in rows[i].items() if n != "id"} for i in (second, first))
            return [Edit(TABLE, i, cell) for i, cell in zip((first, second), cells, strict=True)]
