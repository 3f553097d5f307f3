"""The rule on rows that are parts of others."""

from __future__ import annotations

from collections.abc import Iterator

from ...schemas import Column, TableModel
from .catalogue import rule
from .circles import arrange
from .findings import Finding
from .package import Package
from .queries import findings_of
from .sql_names import quote_name, quote_text, sql_name

WHOLE = "part_of"
"""The column that names the row which contains this one."""


@rule(
    name="wrong-part",
    description="No row is part of itself, or of a part of itself. A figure is not larger than the "
    "figure of the same unit that it is part of. Both have one metric. An event that is part of "
    "another lies within its dates, where both have dates, and is of its story or has one of its "
    "participants.",
    why="Users add up the rows that are part of no other, and draw parts inside their whole.",
    needs="tables",
    scope="row",
    remedy="name the row that contains this one, or correct the number or the date",
)
def wrong_part(package: Package) -> Iterator[Finding]:
    tables = [table for table in package.models.values() if _container_column(table)]
    circles = [(table, line) for table in tables for line in _circle_lines(package, table)]
    database = package.database
    database.store(
        "part_circles",
        table_name=[table.name for table, _ in circles],
        csv_line=[line for _, line in circles],
        expected=[f"{_any(table)} that is no part of this one" for table, _ in circles],
    )
    database.create_table("sized_parts", " UNION ALL ".join(_sized_parts(tables)))
    database.create_table("dated_parts", " UNION ALL ".join(_dated_parts(tables)))
    yield from findings_of(package, "wrong-part")


def _container_column(table: TableModel) -> Column | None:
    """Return the column that names the row of the same table that contains a row, if it has one."""
    column = table.column(WHOLE)
    return column if column and column.references == table.name else None


def _any(table: TableModel) -> str:
    """Return what a row is, with its article: 'an event'."""
    return f"{'an' if table.row_name[0] in 'aeiou' else 'a'} {table.row_name}"


def _circle_lines(package: Package, table: TableModel) -> list[int]:
    """Return the lines of the rows whose `part_of` closes a circle."""
    name = quote_name(table.name)
    pairs = package.database.query(
        f"""SELECT part.csv_line, min(whole.csv_line)
        FROM {name} AS part JOIN {name} AS whole ON whole.id = part.{WHOLE}
        GROUP BY part.csv_line ORDER BY part.csv_line"""
    )
    return [pairs[position][0] for position in sorted(arrange(pairs).closing)]


def _sized_parts(tables: list[TableModel]) -> Iterator[str]:
    """Yield a query for the numbers of each table, with the upper end of a range and the unit."""
    for table in tables:
        for number in filter(lambda column: column.is_read_number, table.columns):
            cells = {
                column.reading.attribute: _name(table, column)
                for column in table.companions(number)
                if column.reading
            }
            yield f"""{_rows(table, number)},
                coalesce({cells.get("value_max", "NULL")}, {_name(table, number)}) AS size,
                {cells.get("unit", quote_text(number.unit or ""))} AS unit
                FROM {quote_name(table.name)}"""


def _dated_parts(tables: list[TableModel]) -> Iterator[str]:
    """Yield a query for the dates of each table whose rows begin and end."""
    for table in tables:
        match table.date_columns:
            case (start, end):
                status = table.column("status")
                happened = bool(status and "happened" in status.terms)
                yield f"""{_rows(table, start)},
                    {_name(table, start)} AS start_date, {_name(table, end)} AS end_date,
                    {_days(table, start)}, {_days(table, end)},
                    {"status = 'happened'" if happened else "false"} AS has_happened
                    FROM {quote_name(table.name)}"""


def _days(table: TableModel, date: Column) -> str:
    """Return the first and the last day of a date, under the names of the role of the date."""
    role = "start" if date == table.date_columns[0] else "end"
    return ", ".join(
        f"{_name(table, column)} AS {role}_{column.bound.end}"
        for column in table.columns
        if column.bound and column.bound.column == date.name
    )


def _rows(table: TableModel, column: Column) -> str:
    """Return the beginning of a query for the rows of a table, for findings in a column."""
    return f"""SELECT {quote_text(table.name)} AS table_name, csv_line, id AS row_id,
        {WHOLE} AS whole, {quote_text(column.name)} AS column_name"""


def _name(table: TableModel, column: Column) -> str:
    return quote_name(sql_name(table, column.name))
