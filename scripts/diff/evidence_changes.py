"""Compare evidence by the row or cell that it supports.

The identifier of evidence depends on its place in the article, so it cannot be used to match.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from ..checks.sql_connection import SqlConnection
from ..checks.sql_names import quote_name
from .change_list import ALWAYS_LISTED, ChangeList
from .difference import KINDS, Change
from .package_contents import Table
from .table_pair import NEW, OLD, TablePair
from .wording_columns import is_wording

EVIDENCE = "evidence"
SUPPORTED = ("table", "row", "column")
"""The columns of evidence that say what it supports."""

SPAN = ("article", "start", "end")
"""The columns of evidence that say where its words stand."""

QUERY = Path(__file__).with_name("evidence.sql")
"""The query that pairs evidence and stores what differs."""

COUNTS = """
SELECT kind, table_name, is_shown, count(*) FROM evidence_changes
GROUP BY ALL ORDER BY min("#order")
"""

ORDER = '"#order"'
"""The column, in SQL, of the order of changes."""


def is_evidence(table: Table) -> bool:
    """Return whether a table is the one of evidence and has its columns."""
    return (
        table.name == EVIDENCE
        and {*SUPPORTED, *SPAN} <= table.fields.keys()
        and all(table.type_of(column) == "string" for column in SUPPORTED)
    )


def compare_evidence(
    database: SqlConnection,
    old: Mapping[str, Table],
    new: Mapping[str, Table],
    changes: ChangeList,
) -> None:
    """Add the evidence that was added, withdrawn or changed.

    Nothing is added if one of the packages has no table of evidence.
    """
    before, after = old.get(EVIDENCE), new.get(EVIDENCE)
    if before is None or after is None or not (is_evidence(before) and is_evidence(after)):
        return
    [(rekeyed,)] = database.query("SELECT count(*) FROM rekeyed")
    if before.has_rows_of(after) and not rekeyed:
        return
    with TablePair(database, before, after) as pair:
        _create_views(pair)
        database.query(QUERY.read_text(encoding="utf-8"))
        for kind, table, is_shown, count in database.query(COUNTS):
            changes.count(kind, table, count, is_shown=is_shown)
        for kind in KINDS:
            if kind.startswith("evidence-"):
                _list(pair, changes, kind)
        rows = pair.stream("FROM evidence_alone", ORDER, "table_name, row_key", "")
        changes.set_evidence_alone(
            ((table, row) for table, row in rows), pair.count("evidence_alone")
        )


def _create_views(pair: TablePair) -> None:
    """Create the views of evidence for the query that pairs it."""
    keys = (*SUPPORTED, *pair.old.key)
    cells = [column for column in pair.columns if column not in keys]
    wording = [c for c in cells if is_wording(pair.old, c) and is_wording(pair.new, c)]
    facts = [column for column in cells if column not in wording]
    parts = {"cells": cells, "span": SPAN, "wording": wording, "facts": facts}
    for index, (name, rows, new_key) in enumerate(
        (("old_evidence", pair.old_rows, '"#new key"'), ("new_evidence", pair.new_rows, "NULL"))
    ):
        # A struct has at least one member.
        structs = (
            f"row({', '.join(['0', *(pair.comparable(column)[index] for column in columns)])})"
            for columns in parts.values()
        )
        selected = ", ".join(f"{s} AS {part}" for part, s in zip(parts, structs, strict=True))
        pair.database.query(
            f"""CREATE OR REPLACE VIEW {name} AS
            SELECT "#position" AS position, "#key" AS key, "table" AS table_name,
                coalesce({new_key}, "row", 'None') AS row_key, "column" AS column_name, {selected}
            FROM {rows} LEFT JOIN rekeyed ON "#table" = "table" AND "#old key" = "row"
            """
        )


def _list(pair: TablePair, changes: ChangeList, kind: str) -> None:
    """List the changes of a kind, of which there can be very many, as far as there is room."""
    last = 0
    if not changes.is_half_full:
        for order, is_shown, change in _changes(
            pair, f"FROM evidence_changes WHERE kind = '{kind}'"
        ):
            changes.list([change], is_shown=is_shown)
            last = order
            if changes.is_half_full:
                break
        else:
            return
    first_of_tables = f"""FROM evidence_changes WHERE kind = '{kind}' AND {ORDER} > {last}
        QUALIFY row_number() OVER (PARTITION BY table_name, is_shown ORDER BY {ORDER})
            <= {ALWAYS_LISTED}"""
    for _, is_shown, change in _changes(pair, first_of_tables):
        if changes.is_full:
            return
        changes.list([change], is_shown=is_shown)


def _changes(pair: TablePair, source: str) -> Iterator[tuple[int, bool, Change]]:
    """Yield the changes of a query, each with its number in the order and whether it is shown."""
    old_names, new_names = (
        [column for column in table.fields if column not in SUPPORTED]
        for table in (pair.old, pair.new)
    )
    columns = [
        *(f"page.{name}" for name in (ORDER, "is_shown", OLD, NEW)),
        *(f"page.{name}" for name in ("kind", "table_name", "row_key", "column_name")),
        *(f"o.{quote_name(name)}" for name in old_names),
        *(f"n.{quote_name(name)}" for name in new_names),
    ]
    rows = pair.stream(source, ORDER, ", ".join(columns), pair.rows_at_positions)
    for order, is_shown, old_position, new_position, kind, table, key, column, *cells in rows:
        split = len(old_names)
        old = None if old_position is None else dict(zip(old_names, cells[:split], strict=True))
        new = None if new_position is None else dict(zip(new_names, cells[split:], strict=True))
        yield order, is_shown, Change(kind, table, row=key, column=column, old=old, new=new)
