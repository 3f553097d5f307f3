"""Rules on identifiers and on what refers to them."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import nearest
from .catalogue import rule
from .findings import Finding
from .package import Package


@rule(
    "unique-id",
    "No two rows of a table have one identifier.",
    needs="cells",
    remedy="give one of the rows another identifier",
)
def unique_id(package: Package) -> Iterator[Finding]:
    seen: dict[tuple[str, str], int] = {}
    for table, line, row in package.cells():
        at = (table.name, row["id"])
        if at in seen:
            yield Finding(
                "unique-id",
                f"data/{table.name}.csv",
                "an identifier of its own",
                f"the identifier of line {seen[at]}",
                line,
                "id",
                row["id"],
            )
        seen.setdefault(at, line)


@rule(
    "reference",
    "Every reference names a row of the table that it refers to.",
    needs="tables",
    remedy="correct the reference, or add the row that it names",
)
def reference(package: Package) -> Iterator[Finding]:
    for table, line, row in package.cells():
        for column in table.columns:
            target, value = column.references, row[column.name]
            if target is None or value is None or target not in package.tables:
                continue
            if value not in package.by_id[target]:
                yield Finding(
                    "reference",
                    f"data/{table.name}.csv",
                    f"the identifier of a row of {target}",
                    f"{value!r}: {nearest(value, package.by_id[target])}",
                    line,
                    column.name,
                    row["id"],
                )


@rule(
    "pointer",
    "Evidence, corrections and conflicts point to a row that is there and a cell that is filled.",
    needs="tables",
    remedy="correct the pointer, or add the row that it points to",
)
def pointer(package: Package) -> Iterator[Finding]:
    for table, line, row in package.cells():
        if table.column("table") is None or row["table"] is None:
            continue
        target = package.by_id.get(row["table"], {}).get(row["row"])
        wanted = None
        if target is None:
            wanted = "a table and the identifier of one of its rows"
        elif row["column"] is not None and target.get(row["column"]) is None:
            wanted = "a filled cell of that row"
        if wanted is not None:
            yield Finding(
                "pointer",
                f"data/{table.name}.csv",
                wanted,
                f"{row['table']}/{row['row']}/{row['column'] or ''}",
                line,
                "row",
                row["id"],
            )


@rule(
    "entity-kind",
    "Every entity is described in the table of its kind, under the same name, and nowhere else.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def entity_kind(package: Package) -> Iterator[Finding]:
    described = {
        row["id"]: (table.describes, row["name"])
        for table, _, row in package.cells()
        if table.describes
    }
    for line, row in enumerate(package.rows("entities"), start=2):
        if described.get(row["id"]) != (row["kind"], row["name"]):
            yield Finding(
                "entity-kind",
                "data/entities.csv",
                str(described.get(row["id"], "a row in the table of its kind")),
                str((row["kind"], row["name"])),
                line,
                "kind",
                row["id"],
            )
