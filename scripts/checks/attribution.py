"""The rule on what rows of claims say of themselves as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from ...schemas import TableModel
from ...schemas.columns import Attribution
from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of
from .sql_names import quote_name, quote_text, sql_name

ATTRIBUTIONS: tuple[Attribution, ...] = ("article", "basis", "rank", "conflict", "owner_count")
"""What a row can say of itself, besides which row it restates."""


@rule(
    name="attribution-mismatch",
    description="The article, the basis, the rank and the conflict of a row are those that follow "
    "from its evidence, from the conflicts that name it and from the rows that restate it. A row "
    "that links an entity to a claim restates the row that links it to the restated claim.",
    why="Users filter rows by these columns without a look at the evidence.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def attribution_mismatch(package: Package) -> Iterator[Finding]:
    tables = [
        table
        for table in package.models.values()
        if any(column.attribution for column in table.columns)
    ]
    links = [table for table in tables if table.link]
    database = package.database
    database.create_table("attributed_rows", " UNION ALL ".join(map(_attributed_rows, tables)))
    database.create_table("link_rows", " UNION ALL ".join(map(_link_rows, links)))
    yield from findings_of(package, "attribution-mismatch")


def _attributed_rows(table: TableModel) -> str:
    """Return the query for what the rows of a table say of themselves, as text."""
    columns = {column.attribution: column.name for column in table.columns}
    cells = [
        f"{_cell(table, columns.get(attribution))} AS {attribution}" for attribution in ATTRIBUTIONS
    ]
    return f"""SELECT {quote_text(table.name)} AS table_name, csv_line, id AS row_id,
        {", ".join(cells)}, restates, {bool(table.link)} AS is_link
        FROM {quote_name(table.name)}"""


def _link_rows(table: TableModel) -> str:
    """Return the query for the rows of a link table: claim, entity and role of each."""
    link = table.link
    assert link is not None
    return f"""SELECT {quote_text(table.name)} AS table_name, id AS row_id,
        {quote_text(link.table)} AS claim_table, {_cell(table, link.column)} AS claim,
        {_cell(table, link.entity_column)} AS entity, {_cell(table, link.role_column)} AS role
        FROM {quote_name(table.name)}"""


def _cell(table: TableModel, column: str | None) -> str:
    """Return the cell of a column as text, or null without a column."""
    return f"{quote_name(sql_name(table, column))}::VARCHAR" if column else "NULL::VARCHAR"
