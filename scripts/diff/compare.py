"""Comparing two packages claim by claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..package.csv_cells import format_cell
from .difference import KINDS, Change, Difference
from .evidence_changes import Places, compare_evidence, is_evidence
from .package_contents import PackageContents, Row, Table, read_package
from .wording_columns import is_wording

FOLLOWS = frozenset({"$schema", "version", "resources"})
"""Members of the descriptor that are not documentation: what they say is told of otherwise, or is
the version itself."""


def compare(old: Path, new: Path) -> Difference:
    """What differs between two packages, each a folder, a descriptor or a zip archive.

    Raises NotCompared, ArchiveRefused or Problems where one cannot be read.
    """
    return compare_contents(read_package(old), read_package(new))


def compare_contents(old: PackageContents, new: PackageContents) -> Difference:
    """What differs between two packages that are read."""
    changes = list(_documentation(None, old.descriptor, new.descriptor, FOLLOWS))
    changes += _documents(old.documents, new.documents)
    rekeyed: Places = {}
    for name in [*new.tables, *(name for name in old.tables if name not in new.tables)]:
        before, after = old.tables.get(name), new.tables.get(name)
        if before is None or after is None:
            kind = "table-added" if before is None else "table-removed"
            rows = [None if table is None else len(table.rows) for table in (before, after)]
            changes.append(Change(kind, name, None, None, *rows))
            continue
        changes += _documentation(name, before.resource, after.resource, RESOURCE)
        changes += _columns(before, after)
        if not (is_evidence(before) and is_evidence(after)):
            of_rows = list(_rows(before, after))
            changes += of_rows
            rekeyed |= {(name, c.old): c.new for c in of_rows if c.kind == "row-rekeyed"}
    changes += compare_evidence(old.tables, new.tables, rekeyed)
    order = list(KINDS)
    changes.sort(key=lambda change: order.index(change.kind))
    return Difference(old.identity, new.identity, tuple(changes))


RESOURCE = frozenset(
    {"$schema", "name", "path", "bytes", "hash", "schema", "format", "encoding", "mediatype",
     "type", "profile"}
)  # fmt: skip
"""Members of a resource that are not documentation."""


def _documentation(
    table: str | None, old: Mapping[str, Any], new: Mapping[str, Any], others: frozenset[str]
) -> Iterator[Change]:
    for member in dict.fromkeys([*old, *new]):
        before, after = old.get(member), new.get(member)
        if member not in others and before != after:
            yield Change("documentation", table, None, member, before, after)


def _documents(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    for name in sorted({*old, *new}):
        hashes = [f"sha256:{of[name]}" if name in of else None for of in (old, new)]
        if hashes[0] != hashes[1]:
            yield Change("documentation", None, None, name, *hashes)


# Columns


def _columns(old: Table, new: Table) -> Iterator[Change]:
    name = new.name
    if old.key != new.key:
        yield Change("primary-key", name, None, None, list(old.key), list(new.key))
    renamed = dict(_renamed(old, new))
    for column, field in old.fields.items():
        if column in renamed:
            yield Change("column-renamed", name, None, column, column, renamed[column])
        elif column not in new.fields:
            yield Change("column-removed", name, None, column, field, None)
    for column, field in new.fields.items():
        before = old.fields.get(column)
        if before is None:
            if column not in renamed.values():
                yield Change("column-added", name, None, column, None, field)
            continue
        if before["type"] != field["type"]:
            yield Change("column-retyped", name, None, column, before["type"], field["type"])
        if before.get("description") != field.get("description"):
            said = (before.get("description"), field.get("description"))
            yield Change("documentation", name, None, column, *said)
        rules = [_constraints(table, column) for table in (old, new)]
        if rules[0] != rules[1]:
            yield Change("column-rules", name, None, column, *rules)


def _constraints(table: Table, column: str) -> dict[str, Any]:
    """All that is said of a column but its name, type and description."""
    field = table.fields[column]
    rules = {name: field[name] for name in field if name not in ("name", "type", "description")}
    references = table.references.get(column)
    return {**rules, **({"references": references} if references else {})}


def _renamed(old: Table, new: Table) -> Iterator[tuple[str, str]]:
    """The columns that are gone, each with the one that came with the same cells in all rows that
    stayed, and some cell in them."""
    gone = [column for column in old.fields if column not in new.fields]
    came = [column for column in new.fields if column not in old.fields]
    both = [id for id in old.rows if id in new.rows]
    for column in gone:
        cells = [old.rows[id][column] for id in both]
        type = old.fields[column]["type"]
        if not any(cell is not None for cell in cells):
            continue
        for other in came:
            if new.fields[other]["type"] != type:
                continue
            if cells == [new.rows[id][other] for id in both]:
                came.remove(other)
                yield column, other
                break


# Rows


def _rows(old: Table, new: Table) -> Iterator[Change]:
    name, shared = new.name, [column for column in old.fields if column in new.fields]
    retyped = {c for c in shared if old.fields[c]["type"] != new.fields[c]["type"]}
    gone = [id for id in old.rows if id not in new.rows]
    came = [id for id in new.rows if id not in old.rows]
    keys = {*old.key, *new.key}
    rekeyed = dict(_rekeyed(old, new, gone, came, [c for c in shared if c not in keys]))
    for id in gone:
        if id in rekeyed:
            yield Change("row-rekeyed", name, id, None, id, rekeyed[id])
        else:
            yield Change("row-withdrawn", name, id, None, old.rows[id], None)
    for id in came:
        if id not in rekeyed.values():
            yield Change("row-added", name, id, None, None, new.rows[id])
    for column in shared:
        kind = "cell-reworded" if is_wording(old, column) and is_wording(new, column) else ""
        for id, row in old.rows.items():
            if id not in new.rows:
                continue
            before, after = row[column], new.rows[id][column]
            if before == after or (column in retyped and format_cell(before) == format_cell(after)):
                continue
            yield Change(kind or "cell-changed", name, id, column, before, after)


def _rekeyed(
    old: Table, new: Table, gone: Iterable[str], came: Iterable[str], columns: list[str]
) -> Iterator[tuple[str, str]]:
    """The rows that are gone, each with the one that came and is the same but for its key."""
    waiting: dict[tuple[Any, ...], list[str]] = {}
    for id in came:
        waiting.setdefault(_cells(new.rows[id], columns), []).append(id)
    for id in gone:
        cells = _cells(old.rows[id], columns)
        if any(cell is not None for cell in cells) and waiting.get(cells):
            yield id, waiting[cells].pop(0)


def _cells(row: Row, columns: list[str]) -> tuple[Any, ...]:
    return tuple(row[column] for column in columns)
