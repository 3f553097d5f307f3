"""The pairs of old and new evidence are those of a plain program with all rows in memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alibaba_press.scripts.checks.sql_connection import SqlConnection
from alibaba_press.scripts.diff.change_list import ChangeList
from alibaba_press.scripts.diff.difference import KINDS, Identity
from alibaba_press.scripts.diff.evidence_changes import SPAN, compare_evidence
from alibaba_press.scripts.diff.package_contents import Table
from alibaba_press.scripts.diff.table_pair import open_database
from alibaba_press.tests.support.examples import examples

Row = dict[str, Any]

COLUMNS = ("id", "table", "row", "column", "article", "start", "end", "quote", "reason")
COMPARED = ("article", "start", "end", "quote", "reason")
IDENTITY = Identity("press", "1.0.0")

ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "row": st.sampled_from("rs"),
            "column": st.sampled_from([None, "c"]),
            "start": st.integers(0, 1),
            "quote": st.sampled_from([None, "q"]),
            "reason": st.sampled_from([None, "because", "as"]),
        }
    ),
    max_size=8,
)


def evidence(cells: list[Row], hash: str) -> Table:
    """Return a table of evidence."""
    rows = [
        {"id": f"{number}", "table": "t", "article": "a", "end": 9, **row}
        for number, row in enumerate(cells)
    ]
    types = {name: pa.int64() if name in ("start", "end") else pa.string() for name in COLUMNS}
    table = pa.Table.from_pylist(rows, pa.schema(types))
    fields: dict[str, Row] = {
        name: {"name": name, "type": "integer" if name in ("start", "end") else "string"}
        for name in COLUMNS
    }
    fields["reason"]["provenance"] = "curated"
    return Table("evidence", {}, fields, ("id",), {}, lambda: iter([table]), len(rows), hash)


def pair_rows(old: list[Row], new: list[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    """Pair each old row with a new one: the same, else of the same span, else the next."""
    for matched in (COMPARED, SPAN, ()):
        candidates: dict[tuple[object, ...], list[Row]] = {}
        for row in new:
            candidates.setdefault(tuple(row[name] for name in matched), []).append(row)
        remaining: list[Row] = []
        for row in old:
            if matches := candidates.get(tuple(row[name] for name in matched)):
                yield row, matches.pop(0)
            else:
                remaining.append(row)
        old, new = remaining, [row for rows in candidates.values() for row in rows]
    yield from ((row, None) for row in old)
    yield from ((None, row) for row in new)


def _id(row: Row | None) -> str | None:
    return None if row is None else str(row["id"])


def expected_changes(old: Table, new: Table) -> list[tuple[str, str | None, str | None]]:
    """Return kind, old identifier and new identifier of each change, in order."""
    groups: dict[tuple[str, str | None], tuple[list[Row], list[Row]]] = {}
    for index, table in enumerate((old, new)):
        for row in next(table.chunks()).to_pylist():
            groups.setdefault((row["row"], row["column"]), ([], []))[index].append(row)
    changes: list[tuple[str, str | None, str | None]] = []
    for group in groups.values():
        for before, after in pair_rows(*group):
            if before is None or after is None:
                kind = "evidence-added" if before is None else "evidence-withdrawn"
            elif changed := [name for name in COMPARED if before[name] != after[name]]:
                kind = "evidence-reworded" if changed == ["reason"] else "evidence-changed"
            else:
                continue
            changes.append((kind, _id(before), _id(after)))
    return sorted(changes, key=lambda change: list(KINDS).index(change[0]))


@pytest.fixture(scope="module")
def database() -> Iterator[SqlConnection]:
    """Return a database for all examples. Opening one takes longer than a comparison."""
    with open_database(1000) as database:
        yield database


@pytest.mark.properties
@examples(15)
@given(ROWS, ROWS)
def test_evidence_is_paired_as_a_plain_program_pairs_it(
    database: SqlConnection, old: list[Row], new: list[Row]
) -> None:
    before, after = evidence(old, "old"), evidence(new, "new")
    changes = ChangeList()
    compare_evidence(database, {"evidence": before}, {"evidence": after}, changes)
    listed = changes.difference(IDENTITY, IDENTITY).changes
    actual = [(c.kind, _id(c.old), _id(c.new)) for c in listed]
    assert actual == expected_changes(before, after)
