"""Compare the rows of a table: which were added, withdrawn or changed, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator

from ..checks.sql_names import quote_name, quote_text
from .change_list import ChangeList
from .difference import Change
from .table_pair import NEW, OLD, TablePair
from .wording_columns import is_wording


def compare_rows(pair: TablePair, changes: ChangeList) -> None:
    """Add the changes of rows and cells. Rows are matched by key."""
    _find_rows_without_partner(pair)
    _find_differing_cells(pair)
    _note_changed_rows(pair)
    changes.count("row-rekeyed", pair.name, pair.count("rekeyed_rows"))
    changes.list(_rekeyed_rows(pair))
    for kind in ("row-withdrawn", "row-added"):
        changes.count(kind, pair.name, pair.count(kind.removeprefix("row-")))
        changes.list(_rows(pair, changes, kind))
    for column, count in _differing_columns(pair):
        is_reworded = is_wording(pair.old, column) and is_wording(pair.new, column)
        kind = "cell-reworded" if is_reworded else "cell-changed"
        changes.count(kind, pair.name, count)
        if changes.lists_another(kind, pair.name):
            changes.list(_cells(pair, changes, kind, column))


def _find_rows_without_partner(pair: TablePair) -> None:
    """Store the positions of the rows that were withdrawn, added, or have another key."""
    database = pair.database
    for name, position, rows, others in (
        ("withdrawn", OLD, pair.old_rows, pair.new_rows),
        ("added", NEW, pair.new_rows, pair.old_rows),
    ):
        database.create_table(
            name,
            f"""SELECT "#position" AS {position} FROM {rows} AS a
            WHERE NOT EXISTS (FROM {others} AS b WHERE a."#key" = b."#key")""",
        )
    database.create_table("rekeyed_rows", _rekeyed_query(pair))
    for name, position in (("withdrawn", OLD), ("added", NEW)):
        database.query(
            f"DELETE FROM {name} WHERE {position} IN (SELECT {position} FROM rekeyed_rows)"
        )


def _rekeyed_query(pair: TablePair) -> str:
    """Return the query for each withdrawn row and the added one with the same cells.

    Rows without any cell besides the key are left out.
    """
    keys = {*pair.old.key, *pair.new.key}
    cells = [pair.comparable(column) for column in pair.columns if column not in keys]
    if not (cells and pair.count("withdrawn") and pair.count("added")):
        return f"SELECT 0 AS {OLD}, 0 AS {NEW} WHERE false"
    aliases = [f"c{index}" for index in range(len(cells))]
    withdrawn, added = (
        f"""(SELECT "#position", {", ".join(expressions)},
            row_number() OVER (PARTITION BY {", ".join(expressions)} ORDER BY "#position")
            FROM {name} JOIN {rows} ON "#position" = {position}
            WHERE coalesce({", ".join(f"{cell}::VARCHAR" for cell in expressions)}) IS NOT NULL)
        """
        for name, position, rows, expressions in (
            ("withdrawn", OLD, pair.old_rows, [old for old, _ in cells]),
            ("added", NEW, pair.new_rows, [new for _, new in cells]),
        )
    )
    columns = ", ".join(["position", *aliases, "number"])
    same = " AND ".join(f"o.{alias} IS NOT DISTINCT FROM n.{alias}" for alias in aliases)
    return f"""SELECT o.position AS {OLD}, n.position AS {NEW}
        FROM {withdrawn} AS o({columns}) JOIN {added} AS n({columns})
        ON o.number = n.number AND {same}"""


def _find_differing_cells(pair: TablePair) -> None:
    """Store the positions of the rows with differing cells, and which columns differ."""
    columns = [f"{pair.differ(column)} AS {quote_name(column)}" for column in pair.columns]
    selected = ", ".join([f'o."#position" AS {OLD}', f'n."#position" AS {NEW}', *columns])
    differs = " OR ".join(map(quote_name, pair.columns)) or "false"
    pair.database.create_table(
        "differing", f"FROM (SELECT {selected} FROM {pair.shared_rows}) WHERE {differs}"
    )


def _note_changed_rows(pair: TablePair) -> None:
    name = quote_text(pair.name)
    pair.database.query(
        f"""
        INSERT INTO rekeyed
            SELECT {name}, o."#key", n."#key" FROM rekeyed_rows {pair.rows_at_positions};
        INSERT INTO changed_rows SELECT {name}, "#key", "#is added or withdrawn" FROM (
            SELECT {OLD}, false AS "#is added or withdrawn" FROM rekeyed_rows
            UNION ALL SELECT {OLD}, false FROM differing
            UNION ALL SELECT {OLD}, true FROM withdrawn
        ) JOIN {pair.old_rows} ON "#position" = {OLD};
        INSERT INTO changed_rows
            SELECT {name}, "#key", true FROM added JOIN {pair.new_rows} ON "#position" = {NEW}
        """
    )


def _rekeyed_rows(pair: TablePair) -> Iterator[Change]:
    """Yield the rows with another key."""
    keys = pair.stream("FROM rekeyed_rows", OLD, 'o."#key", n."#key"', pair.rows_at_positions)
    for old, new in keys:
        yield Change("row-rekeyed", pair.name, row=old, old=old, new=new)


def _rows(pair: TablePair, changes: ChangeList, kind: str) -> Iterator[Change]:
    """Yield the rows that were withdrawn or added."""
    is_withdrawn = kind == "row-withdrawn"
    table, rows, position = (
        (pair.old, pair.old_rows, OLD) if is_withdrawn else (pair.new, pair.new_rows, NEW)
    )
    keyed_rows = pair.stream(
        f"FROM {kind.removeprefix('row-')}",
        position,
        ", ".join(map(quote_name, ["#key", *table.fields])),
        f'JOIN {rows} ON "#position" = {position}',
        page_rows=changes.page_rows,
    )
    for key, *cells in keyed_rows:
        row = dict(zip(table.fields, cells, strict=True))
        old, new = (row, None) if is_withdrawn else (None, row)
        yield Change(kind, pair.name, row=key, old=old, new=new)


def _differing_columns(pair: TablePair) -> Iterator[tuple[str, int]]:
    """Yield the columns in which cells differ, and how many."""
    if pair.columns:
        counts = (f"count(*) FILTER ({quote_name(column)})" for column in pair.columns)
        [numbers] = pair.database.query(f"SELECT {', '.join(counts)} FROM differing")
        yield from ((c, n) for c, n in zip(pair.columns, numbers, strict=True) if n)


def _cells(pair: TablePair, changes: ChangeList, kind: str, column: str) -> Iterator[Change]:
    """Yield the changes in a column of the rows that both tables have."""
    name = quote_name(column)
    cells = pair.stream(
        f"SELECT {OLD}, {NEW} FROM differing WHERE {name}",
        OLD,
        f'o."#key", o.{name}, n.{name}',
        pair.rows_at_positions,
        page_rows=changes.page_rows,
    )
    for key, old, new in cells:
        yield Change(kind, pair.name, row=key, column=column, old=old, new=new)
