"""Compare two packages claim by claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from ..checks.sql_connection import SqlConnection
from ..package.descriptor import PROVENANCE
from .change_list import ChangeList
from .column_changes import compare_columns
from .difference import Change, Difference
from .evidence_changes import compare_evidence, is_evidence
from .package_contents import PackageContents, Table, read_package, require_package
from .row_changes import compare_rows
from .table_pair import TablePair, open_database

COMPARED_MEMBERS = frozenset({"$schema", "version", "resources"})
"""Members of the descriptor that are not documentation. The version is not compared, resources are
compared otherwise."""

COMPARED_RESOURCE_MEMBERS = frozenset(
    {"$schema", "name", "path", "bytes", "hash", "schema", "format", "encoding", "mediatype",
     "type", "profile"}
)  # fmt: skip
"""Members of a resource that are not documentation."""


def compare(old: Path, new: Path) -> Difference:
    """Compare two packages, each a folder, a descriptor or a zip archive.

    Raises NotCompared, ArchiveRefused or Problems if one of them cannot be read, and TooExpensive
    if the comparison takes too much.
    """
    for path in (old, new):
        require_package(path)
    with read_package(old) as before, read_package(new) as after:
        return compare_contents(before, after)


def compare_contents(old: PackageContents, new: PackageContents) -> Difference:
    """Compare two packages that were read."""
    changes = ChangeList()
    changes.add(_compare_members(None, old.descriptor, new.descriptor, COMPARED_MEMBERS))
    changes.add(_compare_documents(old.documents, new.documents))
    shared = [name for name in new.tables if name in old.tables]
    has_same_rows = all(old.tables[name].has_rows_of(new.tables[name]) for name in shared)
    size = old.size + new.size
    # What a derived table says has changed where it follows from, which is reported there.
    follows = any(
        not (is_derived(new.tables[name]) or old.tables[name].has_rows_of(new.tables[name]))
        for name in shared
    )
    with nullcontext() if has_same_rows else open_database(size) as database:
        for name in [*new.tables, *(name for name in old.tables if name not in new.tables)]:
            before, after = old.tables.get(name), new.tables.get(name)
            if before is None or after is None:
                kind = "table-added" if before is None else "table-removed"
                changes.add([Change(kind, name, old=_summary(before), new=_summary(after))])
            else:
                _compare_tables(
                    database, before, after, changes, rows=not (follows and is_derived(after))
                )
        if database is not None:
            compare_evidence(database, old.tables, new.tables, changes)
    return changes.difference(old.identity, new.identity)


def is_derived(table: Table) -> bool:
    """Return whether all rows of a table follow from other tables, as its descriptor says."""
    return table.resource.get(PROVENANCE) == "derived"


def _summary(table: Table | None) -> dict[str, Any] | None:
    """Return what is told of a table that only one of the packages has."""
    if table is None:
        return None
    return {
        "rows": table.rows,
        "description": table.resource.get("description"),
        "columns": list(table.fields),
    }


def _compare_tables(
    database: SqlConnection | None, old: Table, new: Table, changes: ChangeList, *, rows: bool
) -> None:
    """Compare a table that both packages have, and its ``rows`` if they are not evidence."""
    ignored = COMPARED_RESOURCE_MEMBERS
    changes.add(_compare_members(new.name, old.resource, new.resource, ignored))
    compares_rows = rows and not (is_evidence(old) and is_evidence(new))
    if database is None or old.has_rows_of(new) or not (compares_rows or old.fields != new.fields):
        changes.add(compare_columns(old, new, None))
        return
    with TablePair(database, old, new) as pair:
        changes.add(compare_columns(old, new, pair))
        if compares_rows:
            compare_rows(pair, changes)


def _compare_members(
    table: str | None, old: Mapping[str, Any], new: Mapping[str, Any], ignored: frozenset[str]
) -> Iterator[Change]:
    """Compare the members of a descriptor or of a resource that are documentation."""
    for member in dict.fromkeys([*old, *new]):
        before, after = old.get(member), new.get(member)
        if member not in ignored and before != after:
            yield Change("documentation", table, column=member, old=before, new=after)


def _compare_documents(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    """Compare documents by their hashes."""
    for name in sorted({*old, *new}):
        before, after = (
            f"sha256:{hashes[name]}" if name in hashes else None for hashes in (old, new)
        )
        if before != after:
            yield Change("documentation", None, column=name, old=before, new=after)
