"""Rules on evidence: every claim has it, and its parts agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from .catalogue import rule
from .filled import share_filled
from .findings import Finding
from .package import MOST, Package
from .sql import Query, literal, quoted

NUMBERS = ("integer", "number")
"""Types of columns whose values are compared as numbers."""


@rule(
    name="missing-evidence",
    aliases=("evidenced",),
    description="Every row that makes a claim has evidence, and every filled quoted cell has "
    "evidence of its own. A unit and a qualifier share that of their number.",
    why="Every value must answer who says so, in which words.",
    needs="tables",
    remedy="quote the words that state the row or the cell",
)
def missing_evidence(package: Package) -> Iterator[Finding]:
    # Evidence and filled cells of a row are a number each, with a bit for each column, so that
    # the tables are joined to their evidence once and not for every column.
    places = share_filled(package)
    wanted = [
        (table.name, column, 1 << places[table.name, column or "id"])
        for table in package.models.values()
        for column in [
            *([None] if table.has_evidence else []),
            *(c.name for c in table.columns if c.provenance == "quoted" and not c.is_companion),
        ]
    ]
    if not wanted:
        return
    values = ", ".join(
        f"({number}, {literal(table)}, {literal(column or '')}, {bit})"
        for number, (table, column, bit) in enumerate(wanted)
    )
    cells = {(table, column or "id") for table, column, _ in wanted}
    bits: dict[str, list[int]] = defaultdict(list)
    for cell, place in places.items():
        bits[cell[0]].append((cell in cells) << place)
    masks = ", ".join(f"({literal(table)}, {mask})" for table, mask in bits.items())
    rows = package.sql(
        f"""WITH wanted(number, tab, col, bit) AS (VALUES {values}), carried AS (
                SELECT tab, "row" AS id, bit_or(bit) AS cells FROM evidence
                JOIN wanted ON tab = "table" AND col = coalesce("column", '') GROUP BY ALL),
            found AS (
                SELECT f.tab, line, f.id, coalesce(list_sum(list_where(mask, f.cells)), 0)::BIGINT
                    & ~coalesce(c.cells, 0) AS missing
                FROM filled AS f JOIN (VALUES {masks}) AS m(tab, mask) USING (tab)
                LEFT JOIN carried AS c ON c.tab = f.tab AND c.id = f.id WHERE missing <> 0)
            SELECT number, line, id FROM found JOIN wanted USING (tab)
            WHERE missing & bit <> 0 ORDER BY number, line LIMIT {MOST}"""
    )
    for number, line, id in rows:
        table, column, _ = wanted[number]
        expected = f"evidence of the {'cell' if column else 'row'}"
        yield Finding(
            "missing-evidence",
            f"data/{table}.csv",
            expected=expected,
            found="nothing",
            line=line,
            column=column,
            key=id,
        )


@rule(
    name="malformed-evidence",
    aliases=("evidence-shape",),
    description="A span lies in its article and is as long as its quote, and the hash is that of "
    "the quote. A withheld quote has no prefix and no suffix. Inferred and corrected evidence has "
    "a reason, and stated evidence has none. Evidence of a cell has a value, and evidence of a row "
    "has none.",
    why="Evidence can be checked only if its parts agree.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def malformed_evidence(package: Package) -> Iterator[Finding]:
    queries: list[Query] = []
    shapes = {
        "start": (
            "a span that lies in its article and is as long as its quote",
            """concat_ws(' ', start, 'to', "end", quote)""",
            """NOT (start < "end" AND coalesce("end" - start = length(quote), true) AND "end" <=
                   coalesce((SELECT characters FROM articles AS a WHERE a.id = article), "end"))""",
        ),
        "sha256": (
            "the SHA-256 of the quote",
            "concat_ws(' ', sha256, quote)",
            "shown_start IS NOT NULL AND sha256(quote) <> sha256",
        ),
        "prefix": (
            "no prefix and no suffix, as the quote is withheld",
            "concat(prefix, '…', suffix)",
            "shown_start IS NULL AND coalesce(prefix, suffix) IS NOT NULL AND quote IS NULL",
        ),
        "reason": (
            "a reason, if the basis is inferred or corrected, and only then",
            "concat_ws(': ', basis, reason)",
            "(basis = 'stated') <> (reason IS NULL)",
        ),
        "value": (
            "a value, if the evidence is of a cell, and only then",
            """concat_ws(': ', "column", value)""",
            """("column" IS NULL) <> (value IS NULL)""",
        ),
    }
    for column, (expected, found, wrong) in shapes.items():
        queries.append(
            Query(
                "evidence",
                column,
                expected,
                f"SELECT line, id, {found} FROM evidence WHERE {wrong}",
            ),
        )
    yield from package.found("malformed-evidence", *queries)


@rule(
    name="evidence-value-mismatch",
    aliases=("claimed-value",),
    description="The value that evidence states is the value of the cell.",
    why="Otherwise the words support another value than the table holds.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def evidence_value_mismatch(package: Package) -> Iterator[Finding]:
    pointed = package.sql(
        'SELECT DISTINCT "table", "column" FROM evidence WHERE "column" IS NOT NULL'
    )
    rows, places = [], []
    for number, table in enumerate(package.models.values()):
        columns = [
            column
            for column in table.columns
            if column.provenance != "derived" and (table.name, column.name) in pointed
        ]
        if columns:
            cells = ", ".join(f"{quoted(column.name)}::VARCHAR" for column in columns)
            rows.append(f"SELECT {number} AS tab, id, [{cells}] AS cells FROM {quoted(table.name)}")
        for place, column in enumerate(columns, start=1):
            names = f"{literal(table.name)}, {literal(column.name)}"
            places.append(f"({names}, {number}, {place}, {column.type in NUMBERS})")
    if not rows:
        return
    differs = """cells[place] IS DISTINCT FROM value AND NOT coalesce(is_number AND TRY_CAST(
        cells[place] AS DOUBLE) IS NOT DISTINCT FROM TRY_CAST(value AS DOUBLE), false)"""
    yield from package.found(
        "evidence-value-mismatch",
        Query(
            "evidence",
            "value",
            None,
            f"""SELECT line, e.id, value,
                concat(coalesce(cells[place], 'nothing'), ', as in data/', e."table", '.csv')
            FROM evidence AS e
            JOIN (VALUES {", ".join(places)}) AS p("table", "column", tab, place, is_number)
            USING ("table", "column")
            JOIN ({" UNION ALL ".join(rows)}) AS t ON t.tab = p.tab AND t.id = e."row"
            WHERE {differs}""",
        ),
    )
