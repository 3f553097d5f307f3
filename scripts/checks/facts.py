"""The derived table `facts`: how it follows from the other tables, and the rule on it."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from ..limits import MAX_CELL_LENGTH
from ..package.arrow import from_tuples
from .catalogue import rule
from .fact_query import MACROS, NAMED_ENTITIES, NAMES, QUERY, claim_queries
from .findings import Finding
from .package import Package
from .queries import findings_of
from .sql_names import quote_name, quote_text, sql_name

FACTS = "facts"


@rule(
    name="fact-mismatch",
    description="The table `facts` has a row for each claim, and its cells are those that follow "
    "from the other tables: names, sentence, date, and the best published words.",
    why="Users read this table instead of the others, so it must not say anything else.",
    needs="derived",
    scope="table",
    remedy="rebuild the package with: alibaba-press build",
)
def fact_mismatch(package: Package) -> Iterator[Finding]:
    _derive(package)
    yield from findings_of(package, "fact-mismatch", _differences(package))


def derive_facts(package: Package) -> pa.Table:
    """Return the rows of `facts` that follow from the other tables of a package."""
    _derive(package)
    model = package.models[FACTS]
    names = [sql_name(model, column.name) for column in model.columns]
    selected = ", ".join(map(quote_name, names))
    rows = package.database.stream(f"SELECT {selected} FROM expected_facts ORDER BY id")
    return from_tuples(model, rows)


def _derive(package: Package) -> None:
    """Create the table ``expected_facts``."""
    database = package.database
    database.query(MACROS.read_text(encoding="utf-8"))
    database.create_table(NAMED_ENTITIES, NAMES)
    # To plan one query for all tables takes longer.
    parts = {f"facts_of_{name}": query for name, query in claim_queries(package.models)}
    for name, query in parts.items():
        database.create_table(name, query)
    database.create_table("fact_rows", " UNION ALL ".join(f"FROM {name}" for name in parts))
    query = QUERY.read_text(encoding="utf-8").replace("$max_length", str(MAX_CELL_LENGTH))
    database.create_table("expected_facts", query)


def _differences(package: Package) -> str:
    """Return the query for the cells that are not as expected, and for missing and extra rows."""
    model = package.models[FACTS]
    names = {column.name: quote_name(sql_name(model, column.name)) for column in model.columns}
    differ = " OR ".join(f"e.{name} IS DISTINCT FROM f.{name}" for name in names.values())
    cells = ", ".join(
        f"{{'column_name': {quote_text(column)}, 'expected': e.{name}::VARCHAR, "
        f"'found': f.{name}::VARCHAR}}"
        for column, name in names.items()
    )
    return f"""
        SELECT 'facts' AS table_name, cell.column_name, csv_line, row_id,
            coalesce(cell.expected, 'nothing') AS expected, cell.found
        FROM (
            SELECT f.csv_line, f.id AS row_id, unnest([{cells}]) AS cell
            FROM facts AS f JOIN expected_facts AS e ON e.id = f.id
            WHERE {differ}
        )
        WHERE cell.expected IS DISTINCT FROM cell.found
        UNION ALL
        SELECT 'facts', 'id', f.csv_line, f.id, 'no row, as there is no such claim', f.id
        FROM facts AS f ANTI JOIN expected_facts AS e ON e.id = f.id
        UNION ALL
        SELECT 'facts', 'id', NULL, e.id, 'a row for the claim ' || e.id, NULL
        FROM expected_facts AS e ANTI JOIN facts AS f ON e.id = f.id"""
