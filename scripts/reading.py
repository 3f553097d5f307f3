"""Reading the files of a package that may be a stranger's: once, in bounded memory, and nothing
but what the models name."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pyarrow as pa

from ..schemas import Description
from . import seeds
from .arrow import schema
from .checks import Finding, Package
from .checks.package import MOST
from .errors import PressError
from .formats import FORMATS, Format
from .project import DESCRIPTOR
from .seeds import Text

LARGEST_DESCRIPTOR = 16 << 20
LARGEST_ARTICLE = 16 << 20
"""Bytes that are read of a descriptor, and of an article."""

SWELL = 200
"""How many times larger than its CSV file a Parquet file may become when it is read."""

UNREADABLE = (pa.ArrowInvalid, pa.ArrowNotImplementedError, OSError, UnicodeDecodeError)


class NotAPackage(PressError):
    """There is no package to validate at a path."""


def open_package(path: Path, models: Mapping[str, Description]) -> Package:
    """Read the package at ``path``, a folder or a descriptor, as far as it can be read.

    Raises NotAPackage where there is no descriptor.
    """
    folder, descriptor = _descriptor(path)
    package = Package(models, folder=folder, descriptor=descriptor)
    package.damaged = _damaged(package)
    csv, parquet = FORMATS
    listed = {resource["path"] for resource in _resources(package)} - set(package.damaged)
    for name in models:
        files = [file for file in (csv.file(name), parquet.file(name)) if file in listed]
        refused = [file for file in files if len(files) == 2 and _refused(package, file)]
        if len(files) == 2 and not refused:
            _read(package, name, csv, parquet)
    return package


def _descriptor(path: Path) -> tuple[Path, Mapping[str, Any]]:
    file = path / DESCRIPTOR if path.is_dir() else path
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_DESCRIPTOR + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise NotAPackage(
            f"{file}: there is no descriptor\n    remedy: name the folder that holds "
            f"{DESCRIPTOR}, or build one with: alibaba-press build"
        ) from None
    if len(data) > LARGEST_DESCRIPTOR:
        raise NotAPackage(f"{file}: the descriptor is larger than {LARGEST_DESCRIPTOR} bytes")
    try:
        found = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise NotAPackage(f"{file}: the descriptor is no JSON text: {error}") from error
    if not isinstance(found, dict):
        raise NotAPackage(f"{file}: the descriptor is no JSON object")
    return file.parent, found


def _resources(package: Package) -> Iterator[Mapping[str, Any]]:
    """The resources whose path is that of a table's file; the rule on resources reports others,
    and nothing else is read."""
    paths = {format.file(name) for format in FORMATS for name in package.models}
    listed = package.descriptor.get("resources")
    for resource in listed if isinstance(listed, list) else []:
        path = resource.get("path") if isinstance(resource, dict) else None
        if isinstance(path, str) and path in paths:
            yield resource


def _damaged(package: Package) -> dict[str, tuple[str, str]]:
    """The files whose bytes are not what the descriptor says. Links are not followed."""
    assert package.folder is not None
    damaged: dict[str, tuple[str, str]] = {}
    listed = {str(resource["path"]): resource for resource in _resources(package)}
    for format in FORMATS:
        for name in package.models:
            path = format.file(name)
            resource, file = listed.get(path), package.folder / path
            if resource is None:
                continue  # the rule on resources reports it
            if file.is_symlink() or file.parent.is_symlink() or not file.is_file():
                damaged[path] = ("a file", "a link" if file.is_symlink() else "no file")
            else:
                package.bytes += file.stat().st_size * (not format.sized)
                if (wrong := _wrong(file, resource)) is not None:
                    damaged[path] = wrong
    return damaged


def _wrong(file: Path, resource: Mapping[str, Any]) -> tuple[str, str] | None:
    size, wanted = resource.get("bytes"), resource.get("hash")
    if size is not None and size != file.stat().st_size:
        return f"{size} bytes", f"{file.stat().st_size} bytes"
    with file.open("rb") as opened:
        found = f"sha256:{hashlib.file_digest(opened, 'sha256').hexdigest()}"
    return None if wanted == found else (str(wanted), found)


def _refused(package: Package, path: str) -> bool:
    """Whether a file is not read because of what it says of itself; noted as unreadable."""
    from pyarrow import parquet

    assert package.folder is not None
    file = package.folder / path
    try:
        if path.endswith(".csv"):
            with file.open("rb") as opened:
                first = opened.read(1 << 16)
                opened.seek(max(0, file.stat().st_size - 1))
                last = opened.read()
            if first.startswith(b"\xef\xbb\xbf") or b"\r" in first or last != b"\n":
                package.unreadable[path] = (
                    "UTF-8 without a byte order mark, in lines that end in LF",
                    "a byte order mark, a carriage return or no line end at the end",
                )
            return path in package.unreadable
        with parquet.ParquetFile(file) as opened_parquet:
            about = opened_parquet.metadata
            groups = range(about.num_row_groups)
            size = sum(about.row_group(group).total_byte_size for group in groups)
            package.schemas[Path(path).stem] = opened_parquet.schema_arrow
    except UNREADABLE as error:
        package.unreadable[path] = ("a file that can be read", str(error).splitlines()[0])
        return True
    csv_size = file.with_suffix(".csv").stat().st_size
    if about.num_rows > csv_size or size > SWELL * csv_size:
        package.unreadable[path] = (
            f"no more than its CSV file of {csv_size} bytes gives",
            f"{about.num_rows} rows and {size} bytes",
        )
        return True
    return False


def _read(package: Package, name: str, csv: Format, parquet: Format) -> None:
    """Read both files of a table side by side and note where they differ."""
    assert package.folder is not None
    wanted = schema(package.models[name])
    at = {format.name: package.folder / format.file(name) for format in (csv, parquet)}
    line, file = 2, csv.file(name)
    try:
        pairs = zip_longest(
            _named(csv.chunks(at["csv"], wanted), csv.file(name)),
            _named(parquet.chunks(at["parquet"], wanted), parquet.file(name)),
        )
        for left, right in pairs:
            rows = [chunk.num_rows if chunk is not None else 0 for chunk in (left, right)]
            if rows[0] != rows[1]:
                package.disagreements.append(
                    Finding(
                        "formats-agree",
                        file,
                        f"{line - 2 + rows[1]} rows as in {parquet.file(name)}",
                        f"{line - 2 + rows[0]} rows or more",
                    )
                )
                break
            if right.schema.equals(left.schema) and not left.equals(right):
                package.disagreements += _differing(name, left, right, line)
            line += rows[0]
    except _Unreadable as error:
        package.unreadable[error.file] = ("a file that can be read", str(error.__cause__))
        return
    package.tables[name] = partial(parquet.chunks, at["parquet"], wanted)


class _Unreadable(Exception):
    """A file broke off; the cause says why."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file


def _named(chunks: Iterator[pa.Table], file: str) -> Iterator[pa.Table]:
    """The same chunks; an error says which file it is about."""
    try:
        yield from chunks
    except UNREADABLE as error:
        raise _Unreadable(file) from error


def _differing(name: str, left: pa.Table, right: pa.Table, line: int) -> Iterator[Finding]:
    found = 0
    for column in left.column_names:
        if left[column].equals(right[column]):
            continue
        pairs = zip(left[column].to_pylist(), right[column].to_pylist(), strict=True)
        for row, (one, other) in enumerate(pairs):
            if one != other and (found := found + 1) <= MOST:
                yield Finding(
                    "formats-agree",
                    f"data/{name}.csv",
                    f"{other!r} as in data/{name}.parquet",
                    repr(one),
                    line + row,
                    column,
                    str(left["id"][row]),
                )


def read_articles(package: Package, folder: Path) -> Mapping[str, Text] | None:
    """The articles at hand in ``folder``; None where there is no such folder.

    Only files that the table of articles names are read, and only from within the folder.
    """
    if not folder.is_dir() or "articles" not in package.tables:
        return None
    texts = {}
    for chunk in package.tables["articles"]():
        if not {"id", "file"} <= set(chunk.column_names):
            return None
        for row in chunk.select(["id", "file"]).to_pylist():
            if row["file"] is None or row["file"] != Path(row["file"]).name:
                continue  # the rule on articles reports that it is not at hand
            path = folder / row["file"]
            if path.is_file() and not path.is_symlink():
                with path.open("rb") as opened:
                    data = opened.read(LARGEST_ARTICLE)
                text = data.decode("utf-8", errors="replace")
                texts[row["id"]] = Text(row["id"], row["file"], seeds.sha256(data), text)
    return texts
