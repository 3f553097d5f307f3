"""Rules on claims that have the date of another row: of their event, or of a sibling."""

from __future__ import annotations

from collections.abc import Iterator

from ...schemas import Column, TableModel
from ...schemas.date_fields import DATED_BY_EVENT
from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of
from .sql_names import quote_name, quote_text, sql_name

EVENT = "event"


@rule(
    name="date-outside-event",
    description="A figure or a relationship of a dated event shares a day with it, and so does a "
    "statement of somebody who speaks at the event. Otherwise words of its own date it, or it has "
    "no date and a reason.",
    why="A timeline would show the figure apart from what it is a figure of.",
    needs="tables",
    remedy="correct the date of the event or its modifier; leave the date of the row out, so that "
    'it has that of its event; quote the words that date it; or say undated="other_time"',
)
def date_outside_event(package: Package) -> Iterator[Finding]:
    tables = [
        (table, column)
        for table in package.models.values()
        if (column := table.row_date) and table.column(EVENT)
    ]
    queries = [_event_claims(table, column) for table, column in tables]
    package.database.create_table("event_claims", " UNION ALL ".join(queries))
    yield from findings_of(package, "date-outside-event")


@rule(
    name="unlike-siblings",
    description="The positions that a sentence states are of one date, unless words of their own "
    "date them. So are shareholdings, and so are subsidiaries.",
    why="A sentence speaks of one time, so a row without its date would be missing at that time.",
    needs="tables",
    scope="table",
    remedy="date the row like its sibling, or quote the words that date it",
)
def unlike_siblings(package: Package) -> Iterator[Finding]:
    tables = [
        (table, column)
        for table in package.models.values()
        if (column := table.row_date) and not table.column(EVENT)
    ]
    queries = [_sibling_claims(table, column) for table, column in tables]
    package.database.create_table("sibling_claims", " UNION ALL ".join(queries))
    yield from findings_of(package, "unlike-siblings")


def _event_claims(table: TableModel, date: Column) -> str:
    """Return the query for the dated rows of a table that have an event, with their days."""
    days = {
        column.bound.end: _name(table, column.name)
        for column in table.columns
        if column.bound and column.bound.column == date.name
    }
    return f"""{_claims(table, date)}, {_name(table, EVENT)} AS event,
        {days["earliest"]} AS earliest, {days["latest"]} AS latest,
        {_name(table, "speaker") if table.column("speaker") else "NULL"} AS speaker,
        {table.name in DATED_BY_EVENT} AS is_dated_by_event
        FROM {quote_name(table.name)}
        WHERE {_name(table, EVENT)} IS NOT NULL AND {_name(table, date.name)} IS NOT NULL"""


def _sibling_claims(table: TableModel, date: Column) -> str:
    """Return the query for the rows of a table, with their date and another one that they have."""
    others = [_name(table, column.name) for column in table.date_columns if column != date]
    return f"""{_claims(table, date)}, coalesce({", ".join([*others, "NULL"])}) AS other_date
        FROM {quote_name(table.name)}"""


def _claims(table: TableModel, date: Column) -> str:
    """Return the beginning of a query for the rows of a table."""
    return f"""SELECT {quote_text(table.name)} AS table_name, csv_line, id AS row_id,
        {quote_text(date.name)} AS column_name, {_name(table, date.name)} AS date"""


def _name(table: TableModel, column: str) -> str:
    return quote_name(sql_name(table, column))
