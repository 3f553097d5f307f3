"""The rule on cells that are inferred, although words of the row state them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from ..german.reader import read_dates, read_numbers
from ..reasons import Misreading
from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import read_query
from .short_words import problem_of_length
from .withheld import known_words, published_numbers

STATED = "stated: words of the row state it"
Cell = tuple[str, str, str]
"""A table, a column and a row."""


class Inferred(NamedTuple):
    """An inferred cell of a stated row, all of whose words are words of the row."""

    table: str
    column: str
    row: str
    value: str
    is_reference: bool
    is_date: bool
    is_link: bool
    passages: list[int]
    reasons: list[str]

    @property
    def cell(self) -> Cell:
        """The cell."""
        return self.table, self.column, self.row


@rule(
    name="needless-inference",
    description="A cell of a stated row is not inferred from words of the row that state it: that "
    "name the entity, or hold the number or the date of the row and no other. Places are left out, "
    "so is an entity that another row states with the same words, and so is a number if what it "
    "is about is inferred too. An entity that words of a stated event name is a stated "
    "participant, unless it is the publisher.",
    why="Users who take only what is stated would miss it, and hardly any rule can check a reason.",
    needs="words",
    scope="row",
    remedy="state the cell: give the value alone, or stated(…) with the words",
)
def needless_inference(package: Package) -> Iterator[Finding]:
    database = package.database
    dates = [["events", "start"]] + [
        [table.name, table.row_date.name]
        for table in package.models.values()
        if table.row_date and not table.is_derived
    ]
    rows = database.query(read_query("inferred-cells"), {"dates": dates})
    cells = [Inferred._make(row) for row in rows]
    named = _named_cells(package, cells)
    quotes = _quotes(package, [cell for cell in cells if not cell.is_reference])
    needless = {
        cell.cell: cell
        for cell in database.limits.watch(cells)
        if (cell.cell in named if cell.is_reference else _is_read(cell, quotes.get(cell.cell)))
    }
    if needless:
        lines = database.query(
            "SELECT table_name, row_id, min(csv_line) FROM table_rows GROUP BY ALL ORDER BY 1, 3"
        )
        of_rows = defaultdict(list)
        for cell in needless.values():
            of_rows[cell.table, cell.row].append(cell)
        for table, row, line in lines:
            for cell in of_rows.get((table, row), ()):
                yield Finding(
                    "needless-inference",
                    f"data/{table}.csv",
                    expected=STATED,
                    found=f"{cell.value}, inferred: {cell.reasons[0]}",
                    line=line,
                    column=cell.column,
                    key=row,
                )


def _named_cells(package: Package, cells: Sequence[Inferred]) -> set[Cell]:
    """Return the references whose words name the entity, and not for another row that states it."""
    references = [cell for cell in cells if cell.is_reference]
    if not references:
        return set()
    pairs = [(cell, passage) for cell in references for passage in cell.passages]
    package.database.store(
        "inferred_references",
        number=[number for number, cell in enumerate(references) for _ in cell.passages],
        table_name=[cell.table for cell, _ in pairs],
        column_name=[cell.column for cell, _ in pairs],
        value=[cell.value for cell, _ in pairs],
        passage=[passage for _, passage in pairs],
        is_link=[cell.is_link for cell, _ in pairs],
    )
    rows = package.database.query(read_query("named-references"))
    return {references[number].cell for (number,) in rows}


def _quotes(package: Package, cells: Sequence[Inferred]) -> dict[Cell, tuple[str, ...]]:
    """Return the known words of cells. Cells with words that are not known are left out."""
    if not cells:
        return {}
    numbers = sorted({passage for cell in cells for passage in cell.passages})
    rows = package.database.query(
        "SELECT passage, quote FROM passages WHERE list_contains($numbers, passage)",
        {"numbers": numbers},
    )
    quotes: dict[int, str | None] = dict(rows)
    published = published_numbers(package) if None in quotes.values() else {}
    words = {}
    for cell in cells:
        known = [quote for p in cell.passages if (quote := quotes[p]) is not None]
        withheld = [p for p in cell.passages if quotes[p] is None]
        if (all_words := known_words(known, withheld, published)) is not None:
            words[cell.cell] = all_words
    return words


def _is_read(cell: Inferred, words: Collection[str] | None) -> bool:
    """Return whether words hold the number or the date of a cell, and no other."""
    # reading-mismatch and unsupported-date report words that are too many.
    if words is None or problem_of_length(tuple(words)):
        return False
    if any(Misreading.parse(reason) for reason in cell.reasons):
        return False
    if cell.is_date:
        return [reading.edtf for quote in words for reading in read_dates(quote)] == [cell.value]
    numbers = [reading for quote in words for reading in read_numbers(quote)]
    return len(numbers) == 1 and numbers[0].value == Decimal(cell.value)
