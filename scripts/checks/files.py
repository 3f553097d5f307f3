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
    description="Every file is there, and has the size and the SHA-256 that the descriptor says.",
    needs="files",
    remedy=RESTORE,
)
def damaged_file(package: Package) -> Iterator[Finding]:
    for file, (expected, found) in package.damaged.items():
        yield Finding("damaged-file", file, expected=expected, found=found)


@rule(
    name="unreadable-file",
    aliases=("readable",),
    description="Every file can be read as a table with the columns of its model; CSV is UTF-8 "
    "without a byte order mark, in lines that end in LF.",
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
    needs="files",
    remedy=RESTORE,
)
def arrow_schema_mismatch(package: Package) -> Iterator[Finding]:
    for name, own in package.schemas.items():
        wanted = schema(package.models[name])
        if own.equals(wanted, check_metadata=True):
            continue
        want = {field.name: (str(field.type), field.metadata) for field in wanted}
        have = {field.name: (str(field.type), field.metadata) for field in own}
        odd = [column for column in [*want, *have] if want.get(column) != have.get(column)]
        for column in dict.fromkeys(odd or ["(order)"]):
            yield Finding(
                "arrow-schema-mismatch",
                f"data/{name}.parquet",
                expected=str(want.get(column, ("no such column",))[0]),
                found=str(have.get(column, ("no such column",))[0]),
                column=column,
            )


@rule(
    name="format-mismatch",
    aliases=("formats-agree",),
    description="The CSV and the Parquet file of a table say the same.",
    needs="files",
    remedy="rebuild the package with: alibaba-press build",
)
def format_mismatch(package: Package) -> Iterator[Finding]:
    yield from package.disagreements
