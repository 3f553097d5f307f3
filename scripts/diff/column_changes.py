"""Compare the columns of a table: which were added, removed, renamed or changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..checks.sql_names import quote_name
from .difference import Change
from .package_contents import Table
from .table_pair import TablePair


def compare_columns(old: Table, new: Table, pair: TablePair | None) -> Iterator[Change]:
    """Yield the changes of the primary key and of the columns.

    ``pair`` has the rows of both tables. It is None if they are known to be the same.
    """
    table = new.name
    if old.key != new.key:
        yield Change("primary-key", table, old=list(old.key), new=list(new.key))
    renamed = dict(_renamed_columns(pair)) if pair else {}
    for column, field in old.fields.items():
        if column in renamed:
            yield Change("column-renamed", table, column=column, old=column, new=renamed[column])
        elif column not in new.fields:
            yield Change("column-removed", table, column=column, old=field)
    for column, field in new.fields.items():
        if column in old.fields:
            yield from _compare_fields(old, new, column)
        elif column not in renamed.values():
            yield Change("column-added", table, column=column, new=field)


def _compare_fields(old: Table, new: Table, column: str) -> Iterator[Change]:
    """Yield the changes of a column that both tables have."""
    for kind, before, after in (
        ("column-retyped", old.fields[column]["type"], new.fields[column]["type"]),
        (
            "documentation",
            old.fields[column].get("description"),
            new.fields[column].get("description"),
        ),
        ("column-rules", _constraints(old, column), _constraints(new, column)),
    ):
        if before != after:
            yield Change(kind, new.name, column=column, old=before, new=after)


def _constraints(table: Table, column: str) -> dict[str, Any]:
    """Return all properties of a field except name, type and description, and its references."""
    field = table.fields[column]
    constraints = {
        name: field[name] for name in field if name not in ("name", "type", "description")
    }
    references = table.references.get(column)
    return {**constraints, **({"references": references} if references else {})}


def _renamed_columns(pair: TablePair) -> Iterator[tuple[str, str]]:
    """Yield each removed column with the added column of the same type and cells.

    Only rows that both tables have are compared, and columns without any cell are not.
    """
    removed = [column for column in pair.old.fields if column not in pair.new.fields]
    added = [column for column in pair.new.fields if column not in pair.old.fields]
    if not (removed and added):
        return
    removed_digests, added_digests = _digests(pair, "o", removed), _digests(pair, "n", added)
    for column in removed:
        for candidate in added:
            same_type = pair.new.type_of(candidate) == pair.old.type_of(column)
            same_digest = removed_digests[column] == added_digests[candidate]
            if same_type and same_digest and _same_cells(pair, column, candidate):
                added.remove(candidate)
                yield column, candidate
                break


def _digests(pair: TablePair, alias: str, columns: list[str]) -> dict[str, tuple[int, int]]:
    """Return how many cells each column has, and a digest of these cells with their keys.

    To compare each removed column with each added one would take the product of their numbers.
    """
    names = [f"{alias}.{quote_name(column)}" for column in columns]
    counts = ", ".join(f'count({name}), bit_xor(hash(o."#key", {name}))' for name in names)
    [values] = pair.database.query(f"SELECT {counts} FROM {pair.shared_rows}")
    return dict(zip(columns, zip(values[::2], values[1::2], strict=True), strict=True))


def _same_cells(pair: TablePair, old: str, new: str) -> bool:
    """Return whether two columns have the same cells, and any."""
    old, new = f"o.{quote_name(old)}", f"n.{quote_name(new)}"
    [(cells, differing)] = pair.database.query(
        f"SELECT count({old}), count(*) FILTER ({old} IS DISTINCT FROM {new})"
        f" FROM {pair.shared_rows}"
    )
    return bool(cells and not differing)
