"""Rules on the files of a package: the fast tier, which needs no pandera."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..arrow import schema
from ..formats import FORMATS
from ..seeds import sha256
from .catalogue import rule
from .findings import Finding
from .package import Package

RESTORE = "fetch the package again, or rebuild it with: alibaba-press build"


@rule(
    "resources",
    "The descriptor lists each table in each format, under its own path, and nothing else.",
    needs="files",
    remedy="rebuild the package with: alibaba-press build",
)
def resources(package: Package) -> Iterator[Finding]:
    listed = {r.get("name"): r.get("path") for r in package.descriptor.get("resources", [])}
    wanted = {f.resource_name(t): f.file(t) for t in package.models for f in FORMATS}
    for name in [*wanted, *(name for name in listed if name not in wanted)]:
        if listed.get(name) != wanted.get(name):
            yield Finding(
                "resources",
                "datapackage.json",
                f"resource {name!r} at {wanted[name]!r}" if name in wanted else "no such resource",
                repr(listed[name]) if name in listed else "no such resource",
                key=str(name),
            )


@rule(
    "file-bytes",
    "Every file is there, and has the size and the SHA-256 that the descriptor says.",
    needs="files",
    remedy=RESTORE,
)
def file_bytes(package: Package) -> Iterator[Finding]:
    for file, (expected, found) in package.damaged.items():
        yield Finding("file-bytes", file, expected, found)


def damage(
    folder: Path, descriptor: Mapping[str, Any], files: Collection[str]
) -> dict[str, tuple[str, str]]:
    """Return the files whose bytes are not what the descriptor says: expected and found of each.

    Only ``files`` are looked at; links are not followed.
    """
    damaged = {}
    for resource in descriptor.get("resources", []):
        path = resource.get("path")
        if path not in files:
            continue  # the rule on resources reports it; nothing outside is read
        file = folder / path
        if not file.is_file() or file.is_symlink():
            damaged[path] = ("a file", "no file")
            continue
        data = file.read_bytes()
        size, wanted = resource.get("bytes"), resource.get("hash")
        if size is not None and size != len(data):
            damaged[path] = (f"{size} bytes", f"{len(data)} bytes")
        elif wanted != (found := f"sha256:{sha256(data)}"):
            damaged[path] = (str(wanted), found)
    return damaged


@rule(
    "readable",
    "Every file can be read as a table with the columns of its model.",
    needs="files",
    remedy=RESTORE,
)
def readable(package: Package) -> Iterator[Finding]:
    for file, (expected, found) in package.unreadable.items():
        yield Finding("readable", file, expected, found)


@rule(
    "arrow-schema",
    "Every Parquet file has the columns, types and descriptions of its model.",
    needs="files",
    remedy=RESTORE,
)
def arrow_schema(package: Package) -> Iterator[Finding]:
    for name, table in package.copies.get("parquet", {}).items():
        wanted = schema(package.models[name])
        if table.schema.equals(wanted, check_metadata=True):
            continue
        want = {field.name: (str(field.type), field.metadata) for field in wanted}
        have = {field.name: (str(field.type), field.metadata) for field in table.schema}
        odd = [column for column in [*want, *have] if want.get(column) != have.get(column)]
        for column in dict.fromkeys(odd or ["(order)"]):
            yield Finding(
                "arrow-schema",
                f"data/{name}.parquet",
                str(want.get(column, ("no such column",))[0]),
                str(have.get(column, ("no such column",))[0]),
                column=column,
            )
