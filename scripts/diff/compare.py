"""Compare two packages claim by claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from .column_changes import compare_columns
from .difference import KINDS, Change, Difference
from .evidence_changes import RekeyedRows, compare_evidence, is_evidence
from .package_contents import PackageContents, read_package
from .row_changes import compare_rows

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

    Raises NotCompared, ArchiveRefused or Problems if one of them cannot be read.
    """
    return compare_contents(read_package(old), read_package(new))


def compare_contents(old: PackageContents, new: PackageContents) -> Difference:
    """Compare two packages that were read."""
    changes = list(_compare_members(None, old.descriptor, new.descriptor, COMPARED_MEMBERS))
    changes += _compare_documents(old.documents, new.documents)
    rekeyed: RekeyedRows = {}
    for name in [*new.tables, *(name for name in old.tables if name not in new.tables)]:
        before, after = old.tables.get(name), new.tables.get(name)
        if before is None or after is None:
            kind = "table-added" if before is None else "table-removed"
            counts = [None if table is None else len(table.rows) for table in (before, after)]
            changes.append(Change(kind, name, old=counts[0], new=counts[1]))
            continue
        ignored = COMPARED_RESOURCE_MEMBERS
        changes += _compare_members(name, before.resource, after.resource, ignored)
        changes += compare_columns(before, after)
        if not (is_evidence(before) and is_evidence(after)):
            row_changes = list(compare_rows(before, after))
            changes += row_changes
            rekeyed |= {(name, c.old): c.new for c in row_changes if c.kind == "row-rekeyed"}
    changes += compare_evidence(old.tables, new.tables, rekeyed)
    order = list(KINDS)
    changes.sort(key=lambda change: order.index(change.kind))
    return Difference(old.identity, new.identity, tuple(changes))


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
