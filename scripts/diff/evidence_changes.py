"""Compare evidence by the row or cell that it supports.

The identifier of evidence depends on its place in the article, so it cannot be used to match.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .difference import Change
from .package_contents import Row, Table
from .wording_columns import is_wording

EVIDENCE = "evidence"
SUPPORTED = ("table", "row", "column")
"""The columns of evidence that say what it supports."""

SPAN = ("article", "start", "end")
"""The columns of evidence that say where its words stand."""

RekeyedRows = dict[tuple[str, str], str]
"""The new key of rows with another key, by table and old key."""

Supported = tuple[str, str, str | None]
"""The table, row and, if it is a cell, the column that evidence supports."""


def is_evidence(table: Table) -> bool:
    """Return whether a table is the one of evidence and has its columns."""
    return table.name == EVIDENCE and {*SUPPORTED, *SPAN} <= table.fields.keys()


def compare_evidence(
    old: Mapping[str, Table], new: Mapping[str, Table], rekeyed: RekeyedRows
) -> Iterator[Change]:
    """Yield the evidence that was added, withdrawn or changed.

    Yields nothing if one of the packages has no table of evidence.
    """
    before, after = old.get(EVIDENCE), new.get(EVIDENCE)
    if before is None or after is None or not (is_evidence(before) and is_evidence(after)):
        return
    shared = [name for name in before.fields if name in after.fields]
    columns = [name for name in shared if name not in (*SUPPORTED, *before.key)]
    wording = {name for name in columns if is_wording(before, name) and is_wording(after, name)}
    old_evidence, new_evidence = _by_supported(before, rekeyed), _by_supported(after, {})
    for supported in dict.fromkeys([*old_evidence, *new_evidence]):
        old_rows, new_rows = old_evidence.get(supported, []), new_evidence.get(supported, [])
        for old_row, new_row in _pair_rows(old_rows, new_rows, columns):
            if old_row is None or new_row is None:
                kind = "evidence-added" if old_row is None else "evidence-withdrawn"
            elif changed := {name for name in columns if old_row[name] != new_row[name]}:
                kind = "evidence-reworded" if changed <= wording else "evidence-changed"
            else:
                continue
            table, row, column = supported
            old_cells, new_cells = _other_cells(old_row), _other_cells(new_row)
            yield Change(kind, table, row=row, column=column, old=old_cells, new=new_cells)


def _by_supported(table: Table, rekeyed: RekeyedRows) -> dict[Supported, list[Row]]:
    """Return the rows of evidence by what they support, under the new key of its row."""
    by_supported: dict[Supported, list[Row]] = {}
    for row in table.rows.values():
        key = rekeyed.get((row["table"], row["row"])) or str(row["row"])
        by_supported.setdefault((row["table"], key, row["column"]), []).append(row)
    return by_supported


def _pair_rows(
    old: list[Row], new: list[Row], columns: list[str]
) -> Iterator[tuple[Row | None, Row | None]]:
    """Pair each old row of evidence with a new one: the same, else of the same span, else the next.

    A row that remains is paired with None.
    """
    for matched in (tuple(columns), SPAN, ()):
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


def _other_cells(row: Row | None) -> Row | None:
    """Return the cells of a row of evidence without those that say what it supports."""
    return row and {name: cell for name, cell in row.items() if name not in SUPPORTED}
