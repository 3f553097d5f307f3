"""The rule that each claim has a date, or a reason why it has none."""

from __future__ import annotations

from collections.abc import Iterator

from ...schemas import TableModel
from ...schemas.date_fields import DATED_BY_EVENT
from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of
from .sql_names import quote_name, quote_text, sql_name


@rule(
    name="undated-claim",
    description="A claim has a date, or the reason why it has none, and not both. The reason is "
    "true: only an article without a date leaves its claims undated, and only a figure or a "
    "relationship of a dated event can be of another time than its event.",
    why="Whoever makes a timeline has to know whether a date is missing or does not exist.",
    needs="tables",
    scope="row",
    remedy="date the claim, or say in the extraction module: "
    'article.undated("not_stated", event=("its identifier",))',
)
def undated_claim(package: Package) -> Iterator[Finding]:
    tables = [table for table in package.models.values() if table.column("undated")]
    package.database.create_table("claim_dates", " UNION ALL ".join(map(_claim_dates, tables)))
    yield from findings_of(package, "undated-claim")


def _claim_dates(table: TableModel) -> str:
    """Return the query for the claims of a table, each with what dates it, as text."""
    dates = ", ".join(_cell(table, column.name) for column in table.date_columns)
    event = _cell(table, "event") if table.name in DATED_BY_EVENT else "NULL::VARCHAR"
    return f"""SELECT {quote_text(table.name)} AS table_name, csv_line, id AS row_id,
        coalesce({dates}) AS date, undated, article, {event} AS event
        FROM {quote_name(table.name)}"""


def _cell(table: TableModel, column: str) -> str:
    return f"{quote_name(sql_name(table, column))}::VARCHAR"
