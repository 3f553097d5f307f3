"""The rule on what rows of claims say of themselves as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from ...schemas import Column, TableModel
from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of
from .sql_names import quote_name, quote_text, sql_name


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
    columns = list(package.columns(lambda column: column.attribution is not None))
    links = dict.fromkeys(table for table, _ in columns if table.link)
    database = package.database
    by_table = groupby(columns, key=itemgetter(0))
    cells = [_attributed_cells(table, [c for _, c in group]) for table, group in by_table]
    database.create_table("attributed_cells", " UNION ALL ".join(cells))
    database.create_table("link_rows", " UNION ALL ".join(map(_link_rows, links)))
    yield from findings_of(package, "attribution-mismatch")


def _attributed_cells(table: TableModel, columns: Sequence[Column]) -> str:
    """Return the query for what the rows of a table say of themselves in some columns, as text.

    One query for all columns is quicker than one for each.
    """
    names = ", ".join(quote_text(column.name) for column in columns)
    attributions = ", ".join(quote_text(column.attribution or "") for column in columns)
    values = ", ".join(_cell(table, column.name) for column in columns)
    return f"""SELECT {quote_text(table.name)} AS table_name, csv_line, id AS row_id,
        unnest([{names}]) AS column_name, unnest([{attributions}]) AS attribution,
        unnest([{values}]) AS value
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
