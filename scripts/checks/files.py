"""Rules on the files of a package: the fast tier, which needs no pandera."""

from __future__ import annotations

from collections.abc import Iterator

from ..package.arrow import schema
from .catalogue import rule
from .findings import Finding
from .package import Package

RESTORE = "fetch the package again, or rebuild it with: alibaba-press build"


@rule(
    name="damaged-file",
    aliases=("file-bytes",),
    description="Every file exists and has the size and the SHA-256 that the descriptor states.",
    why="A file that was cut or altered on its way may still read as a table, with wrong values.",
    needs="files",
    remedy=RESTORE,
)
def damaged_file(package: Package) -> Iterator[Finding]:
    for file, (expected, found) in package.damaged.items():
        yield Finding("damaged-file", file, expected=expected, found=found)


@rule(
    name="unreadable-file",
    aliases=("readable",),
    description="Every file can be read as a table with the columns of its model. A CSV file is "
    "UTF-8 without a byte order mark, and its lines end in LF.",
    why="Programs repair a malformed file in different ways, so two readers would get two tables.",
    needs="files",
    remedy=RESTORE,
)
def unreadable_file(package: Package) -> Iterator[Finding]:
    for file, (expected, found) in package.unreadable.items():
        yield Finding("unreadable-file", file, expected=expected, found=found)


@rule(
    name="arrow-schema-mismatch",
    aliases=("arrow-schema",),
    description="Every Parquet file has the columns, types and descriptions of its model.",
    why="Readers of Parquet take the types from the file, so a number that is stored as text "
    "breaks their calculations.",
    needs="files",
    remedy=RESTORE,
)
def arrow_schema_mismatch(package: Package) -> Iterator[Finding]:
    for name, actual in package.schemas.items():
        expected = schema(package.models[name])
        if actual.equals(expected, check_metadata=True):
            continue
        expected_types, actual_types = (
            {field.name: (str(field.type), field.metadata) for field in fields}
            for fields in (expected, actual)
        )
        differing = [
            column
            for column in [*expected_types, *actual_types]
            if expected_types.get(column) != actual_types.get(column)
        ]
        for column in dict.fromkeys(differing or ["(order)"]):
            yield Finding(
                "arrow-schema-mismatch",
                f"data/{name}.parquet",
                expected=str(expected_types.get(column, ("no such column",))[0]),
                found=str(actual_types.get(column, ("no such column",))[0]),
                column=column,
            )


@rule(
    name="format-mismatch",
    aliases=("formats-agree",),
    description="The CSV file and the Parquet file of a table hold the same cells.",
    why="Users choose either format and must get the same data.",
    needs="files",
    remedy="rebuild the package with: alibaba-press build",
)
def format_mismatch(package: Package) -> Iterator[Finding]:
    yield from package.format_findings
