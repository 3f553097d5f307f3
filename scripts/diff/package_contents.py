"""Read a package to compare it: its descriptor, its tables, and the hashes of its documents.

The package may be untrusted, and of any version. So it is read as in `intake`, with the types that
its own descriptor states, and only if its files are intact and its formats agree.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pyarrow as pa

from ..checks import Package
from ..errors import PressError, Problem, Problems
from ..intake.descriptor_reader import NotAPackage, read_descriptor
from ..intake.package_reader import open_package
from ..intake.unpacking import unpack
from ..limits import MAX_COMPARED_SIZE, MAX_DOCUMENT_SIZE, MAX_DOCUMENTS
from ..package.formats import FORMATS
from ..package.plain_files import NotAPlainFile, file_state, file_state_at, hash_file, open_plain
from ..project import DESCRIPTOR
from .descriptor_models import (
    UnusableDescriptor,
    primary_key,
    references,
    require_finite_numbers,
    table_model,
    table_resources,
)
from .difference import Identity

DOCUMENT = re.compile(r"[A-Za-z0-9_-]+\.md|(LICENSE|COPYING)[A-Za-z0-9._-]*")
"""The name of a file of documentation, next to the descriptor."""

CSV = FORMATS[0]

CANNOT = "this cannot be compared"
"""The message of all problems of this module."""


class NotCompared(PressError):
    """A package cannot be compared."""


Row = dict[str, Any]
"""The cells of a row by column, dates as text."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a package.

    ``resource`` is its resource in the descriptor, ``fields`` are the fields of its schema by name,
    ``key`` the columns of its primary key, ``references`` the references of its columns, and
    ``rows`` its rows by key.
    """

    name: str
    resource: Mapping[str, Any]
    fields: Mapping[str, Mapping[str, Any]]
    key: tuple[str, ...]
    references: Mapping[str, Any]
    rows: Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class PackageContents:
    """A package with its tables by name, and the SHA-256 of its documents by file name."""

    identity: Identity
    descriptor: Mapping[str, Any]
    tables: Mapping[str, Table]
    documents: Mapping[str, str]


def read_package(path: Path) -> PackageContents:
    """Read a package from its folder, its descriptor, or a zip archive of its folder.

    Raises NotCompared or Problems if there is no package or it is damaged, and ArchiveRefused if
    an archive is refused.
    """
    if not path.exists():
        _refuse(path, "a folder, a descriptor or a zip archive", "nothing", "correct the path")
    if path.suffix.lower() == ".zip" and not path.is_dir():
        with tempfile.TemporaryDirectory(prefix="alibaba-press-") as scratch:
            folder = unpack(path, Path(scratch))
            try:
                return _read(folder, path)
            except (PressError, OSError) as error:
                raise NotCompared(str(error).replace(str(folder), str(path))) from error
    return _read(path, path)


def _read(path: Path, shown_path: Path) -> PackageContents:
    """Read a package. ``shown_path`` is what messages name: the archive, if it was one."""
    try:
        folder, descriptor = read_descriptor(path)
    except NotAPackage as error:
        expected = f"a package, with its {DESCRIPTOR}"
        remedy = "name the folder of a package, its descriptor, or its zip archive"
        _refuse(shown_path, expected, str(error).splitlines()[0], remedy)
    try:
        require_finite_numbers(descriptor)
        resources = table_resources(descriptor)
        models = {name: table_model(name, resource) for name, resource in resources.items()}
        keys = {name: primary_key(name, resources[name]["schema"]) for name in models}
    except UnusableDescriptor as error:
        remedy = "see what is wrong with: alibaba-press validate"
        _refuse(shown_path, error.expected, error.found, remedy)
    states = [file_state_at(folder / CSV.file(name)) for name in models]
    if (size := sum(state.size for state in states if state)) > MAX_COMPARED_SIZE:
        expected = f"tables of at most {MAX_COMPARED_SIZE} bytes"
        _refuse(shown_path, expected, f"{size}", "compare a part of them")
    package = open_package(path, models)
    _require_intact(package, shown_path)
    tables = {}
    for name, resource in resources.items():
        schema = resource["schema"]
        fields = {field["name"]: field for field in schema["fields"]}
        rows = _rows_by_key(package, name, keys[name], shown_path)
        tables[name] = Table(name, resource, fields, keys[name], references(schema), rows)
    identity = Identity(*(str(descriptor.get(name, "?")) for name in ("name", "version")))
    return PackageContents(identity, descriptor, tables, _document_hashes(folder, shown_path))


def _refuse(place: Path, expected: str, found: str, remedy: str) -> NoReturn:
    problem = Problem(str(place), CANNOT, expected=expected, found=found, remedy=remedy)
    raise NotCompared(str(problem)) from None


def _require_intact(package: Package, shown_path: Path) -> None:
    """Raise Problems if a table could not be read, or if its two files disagree."""
    faults = {**package.damaged, **package.unreadable}
    for finding in package.format_findings:
        faults.setdefault(finding.file, (finding.expected, finding.found))
    for name in package.models:
        if name not in package.tables and not any(f.file(name) in faults for f in FORMATS):
            expected = "a CSV and a Parquet file with the columns and types of the descriptor"
            faults[CSV.file(name)] = (expected, "other ones, or one alone")
    if faults:
        remedy = "compare undamaged packages; see what is wrong with: alibaba-press validate"
        raise Problems(
            [
                Problem(
                    f"{shown_path}: {file}", CANNOT, expected=expected, found=found, remedy=remedy
                )
                for file, (expected, found) in sorted(faults.items())
            ]
        )


def _rows_by_key(
    package: Package, name: str, key: tuple[str, ...], shown_path: Path
) -> dict[str, Row]:
    """Return the rows of a table by key. Raises NotCompared if a key is empty or not unique."""
    by_key: dict[str, Row] = {}
    for row in _rows(package, name):
        cells = [row[column] for column in key]
        id = ", ".join(map(str, cells))
        if None in cells or id in by_key:
            fault = "an empty key" if None in cells else f"{id!r} twice"
            remedy = "see where with: alibaba-press validate"
            _refuse(shown_path, f"a key of its own for each row of {name}", fault, remedy)
        by_key[id] = row
    return by_key


def _rows(package: Package, name: str) -> Iterator[Row]:
    for chunk in package.tables[name]():
        for index, field in enumerate(chunk.schema):
            if pa.types.is_date(field.type):  # Python has no days after the year 9999
                dates = chunk[field.name].cast(pa.string())
                chunk = chunk.set_column(index, field.name, dates)
        yield from chunk.to_pylist()


def _document_hashes(folder: Path, shown_path: Path) -> dict[str, str]:
    """Return the SHA-256 of each document of a package.

    Raises NotCompared if there are too many, or if one is too large.
    """
    with os.scandir(folder) as entries:
        names = [entry.name for entry in entries if DOCUMENT.fullmatch(entry.name)]
    if len(names) > MAX_DOCUMENTS:
        expected = f"at most {MAX_DOCUMENTS} documents beside {DESCRIPTOR}"
        _refuse(shown_path, expected, f"{len(names)}", "take the others out of the folder")
    hashes = {}
    for name in sorted(names):
        try:
            with open_plain(folder / name) as file:
                size = file_state(file).size
                if size > MAX_DOCUMENT_SIZE:
                    expected = f"a document {name} of at most {MAX_DOCUMENT_SIZE} bytes"
                    _refuse(shown_path, expected, f"{size}", "take it out of the folder")
                hashes[name] = hash_file(file)
        except NotAPlainFile:
            continue  # a folder or a link is not a document
    return hashes
