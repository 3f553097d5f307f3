"""The smallest change of the written small package that each rule on files reports."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from alibaba_press.scripts.package import seeds
from alibaba_press.scripts.project import DESCRIPTOR

FileChange = Callable[[Path], None]
"""Breaks the package in a folder."""


def in_descriptor(edit: Callable[[dict[str, Any]], object]) -> FileChange:
    """Edit the descriptor."""

    def change(folder: Path) -> None:
        path = folder / DESCRIPTOR
        descriptor = json.loads(path.read_text(encoding="utf-8"))
        edit(descriptor)
        path.write_text(json.dumps(descriptor), encoding="utf-8")

    return change


def in_bytes(name: str, edit: Callable[[bytes], bytes]) -> FileChange:
    """Edit the bytes of a file; the descriptor keeps its size and hash."""

    def change(folder: Path) -> None:
        path = folder / "data" / name
        path.write_bytes(edit(path.read_bytes()))

    return change


def in_content(name: str, edit: Callable[[bytes], bytes]) -> FileChange:
    """Edit the bytes of a file, and update its size and hash in the descriptor."""

    def change(folder: Path) -> None:
        in_bytes(name, edit)(folder)
        in_descriptor(lambda descriptor: _rehash(descriptor, folder))(folder)

    return change


def replaced(old: str, new: str) -> Callable[[bytes], bytes]:
    """Replace a text that occurs once."""

    def edit(data: bytes) -> bytes:
        assert data.count(old.encode()) == 1
        return data.replace(old.encode(), new.encode())

    return edit


def removed(name: str) -> FileChange:
    """Remove a file."""
    return lambda folder: (folder / "data" / name).unlink()


def _rehash(descriptor: dict[str, Any], folder: Path) -> None:
    for resource in descriptor["resources"]:
        data = (folder / resource["path"]).read_bytes()
        resource["hash"] = f"sha256:{seeds.sha256(data)}"
        if "bytes" in resource:
            resource["bytes"] = len(data)


def _values_as_text(data: bytes) -> bytes:
    table = parquet.read_table(pa.BufferReader(data))
    index = table.column_names.index("value")
    field = table.schema.field("value").with_type(pa.string())
    sink = pa.BufferOutputStream()
    parquet.write_table(table.set_column(index, field, table["value"].cast(pa.string())), sink)
    return bytes(sink.getvalue())


BROKEN_FILES: dict[str, FileChange] = {
    "invalid-descriptor-member": in_descriptor(lambda d: d.update(keyword=d.pop("keywords"))),
    "package-metadata-mismatch": in_descriptor(lambda d: d["licenses"][0].update(name="CC0-1.0")),
    "resource-list-mismatch": in_descriptor(lambda d: d["resources"].pop()),
    "damaged-file": removed("figures.parquet"),
    "unreadable-file": in_content("figures.csv", replaced(",120,", ",many,")),
    "arrow-schema-mismatch": in_content("figures.parquet", _values_as_text),
    "format-mismatch": in_content(
        "figures.csv", replaced("More than 120 people work", "More than 120 people are")
    ),
    "resource-metadata-mismatch": in_descriptor(
        lambda d: d["resources"][0]["schema"]["fields"][0].update(type="any")
    ),
}
"""For each rule on files the change that it, and no other rule, reports."""
