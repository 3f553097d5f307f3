"""The rule on rows that are parts of others."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .circles import arrange
from .findings import Finding
from .package import Package
from .queries import findings_of

PARTED_TABLES = ("events", "figures")
"""The tables of claims whose rows name the row that they are a part of."""


@rule(
    name="wrong-part",
    description="No row is part of itself, or of a part of itself. A figure is not larger than the "
    "figure of the same unit that it is part of. An event that is part of another lies within its "
    "dates, where both have dates.",
    why="Users add up the rows that are part of no other, and draw parts inside their whole.",
    needs="tables",
    scope="row",
    remedy="name the row that contains this one, or correct the number or the date",
)
def wrong_part(package: Package) -> Iterator[Finding]:
    circles = [(table, line) for table in PARTED_TABLES for line in _circle_lines(package, table)]
    package.database.store(
        "part_circles",
        table_name=[table for table, _ in circles],
        csv_line=[line for _, line in circles],
    )
    yield from findings_of(package, "wrong-part")


def _circle_lines(package: Package, table: str) -> list[int]:
    """Return the lines of rows whose part_of closes a circle."""
    pairs = package.database.query(
        f"""SELECT part.csv_line, min(whole.csv_line)
        FROM {table} AS part JOIN {table} AS whole ON whole.id = part.part_of
        GROUP BY part.csv_line ORDER BY part.csv_line"""
    )
    return [pairs[position][0] for position in sorted(arrange(pairs).closing)]
