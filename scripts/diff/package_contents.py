"""Read a package to compare it: its descriptor, its tables, and the hashes of its documents.

The package may be untrusted, and of any version. So it is read as in `intake`, with the types that
its own descriptor states, and only if its files are intact and its formats agree.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pyarrow as pa

from ..checks import Package
from ..errors import PressError, Problem, Problems
from ..intake.descriptor_reader import NotAPackage, read_descriptor
from ..intake.package_reader import open_package
from ..intake.unpacking import unpack
from ..limits import (
    MAX_COMPARED_COLUMNS,
    MAX_COMPARED_SIZE,
    MAX_COMPARED_TABLES,
    MAX_DOCUMENT_SIZE,
    MAX_DOCUMENTS,
    MAX_FINDINGS,
)
from ..package.descriptor import present_names
from ..package.formats import FORMATS
from ..package.plain_files import NotAPlainFile, file_state, file_state_at, hash_file, open_plain
from ..package.scratch import scratch_folder
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
from .keys import count_rows, find_key_fault

DOCUMENT = re.compile(r"[A-Za-z0-9_-]+\.md|(LICENSE|COPYING)[A-Za-z0-9._-]*")
"""The name of a file of documentation, next to the descriptor."""

CSV = FORMATS[0]

CANNOT = "this cannot be compared"
"""The message of all problems of this module."""


class NotCompared(PressError):
    """A package cannot be compared."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a package.

    ``resource`` is its resource in the descriptor, ``fields`` are the fields of its schema by name,
    ``key`` the columns of its primary key, and ``references`` the references of its columns.
    ``chunks`` yields its rows in chunks, and ``rows`` is how many there are. ``sha256`` is the hash
    of its CSV file.
    """

    name: str
    resource: Mapping[str, Any]
    fields: Mapping[str, Mapping[str, Any]]
    key: tuple[str, ...]
    references: Mapping[str, Any]
    chunks: Callable[[], Iterator[pa.Table]]
    rows: int
    sha256: str

    def type_of(self, column: str) -> str:
        """Return the type of a column."""
        return str(self.fields[column]["type"])

    def has_rows_of(self, other: Table) -> bool:
        """Return whether both tables have CSV files of the same bytes, the same types and keys.

        Two tables of which this is not true can have the same rows, too.
        """
        if (self.key, self.sha256) != (other.key, other.sha256):
            return False
        return all(self.type_of(column) == other.type_of(column) for column in self.fields)


@dataclass(frozen=True, slots=True)
class PackageContents:
    """A package with its tables by name, and the SHA-256 of its documents by file name.

    ``size`` is the bytes of its CSV files.
    """

    identity: Identity
    descriptor: Mapping[str, Any]
    tables: Mapping[str, Table]
    documents: Mapping[str, str]
    size: int


@contextmanager
def read_package(path: Path) -> Iterator[PackageContents]:
    """Read a package from its folder, its descriptor, or a zip archive of its folder.

    Its rows can be read until the context ends. Raises NotCompared or Problems if there is no
    package or it is damaged, and ArchiveRefused if an archive is refused.
    """
    if not path.exists():
        _refuse(path, "a folder, a descriptor or a zip archive", "nothing", "correct the path")
    if path.suffix.lower() == ".zip" and not path.is_dir():
        with scratch_folder() as scratch:
            folder = unpack(path, scratch)
            try:
                contents = _read(folder, path)
            except (PressError, OSError) as error:
                raise NotCompared(str(error).replace(str(folder), str(path))) from error
            yield contents
    else:
        yield _read(path, path)


def require_package(path: Path) -> None:
    """Refuse a folder or a descriptor that is no package, before the rows of another are read.

    The threads that read rows do not end at once, and a command that ends before them is aborted.
    """
    if path.exists() and path.suffix.lower() != ".zip":
        _read_descriptor(path, path)


def _read_descriptor(path: Path, shown_path: Path) -> tuple[Path, Mapping[str, Any]]:
    try:
        return read_descriptor(path)
    except NotAPackage as error:
        expected = f"a package, with its {DESCRIPTOR}"
        remedy = "name the folder of a package, its descriptor, or its zip archive"
        _refuse(shown_path, expected, str(error).splitlines()[0], remedy)


def _read(path: Path, shown_path: Path) -> PackageContents:
    """Read a package. ``shown_path`` is what messages name: the archive, if it was one."""
    folder, descriptor = _read_descriptor(path, shown_path)
    try:
        require_finite_numbers(descriptor)
        resources = table_resources(descriptor)
        models = {name: table_model(name, resource) for name, resource in resources.items()}
        keys = {name: primary_key(name, resources[name]["schema"]) for name in models}
    except UnusableDescriptor as error:
        remedy = "see what is wrong with: alibaba-press validate"
        _refuse(shown_path, error.expected, error.found, remedy)
    _require_few(shown_path, "tables", len(models), MAX_COMPARED_TABLES)
    for name, model in models.items():
        _require_few(shown_path, f"columns of {name}", len(model.columns), MAX_COMPARED_COLUMNS)
    states = [file_state_at(folder / CSV.file(name)) for name in models]
    if (size := sum(state.size for state in states if state)) > MAX_COMPARED_SIZE:
        expected = f"tables of at most {MAX_COMPARED_SIZE} bytes"
        _refuse(shown_path, expected, f"{size}", "compare a part of them")
    package = open_package(path, models)
    _require_intact(package, shown_path)
    tables = {}
    for name, resource in resources.items():
        schema = resource["schema"]
        fields = {field["name"]: present_names(field) for field in schema["fields"]}
        chunks, key = package.tables[name], keys[name]
        rows = _count_rows(package, name, key, shown_path)
        sha256 = package.hashes[CSV.file(name)]
        tables[name] = Table(name, resource, fields, key, references(schema), chunks, rows, sha256)
    identity = Identity(*(str(descriptor.get(name, "?")) for name in ("name", "version")))
    documents = _document_hashes(folder, shown_path)
    return PackageContents(identity, descriptor, tables, documents, package.bytes)


def _refuse(place: Path, expected: str, found: str, remedy: str) -> NoReturn:
    problem = Problem(str(place), CANNOT, expected=expected, found=found, remedy=remedy)
    raise NotCompared(str(problem)) from None


def _require_intact(package: Package, shown_path: Path) -> None:
    """Raise Problems if a table could not be read, or if its two files disagree."""
    faults = {**package.damaged, **package.unreadable}
    for finding in package.format_findings:
        faults.setdefault(finding.file, (finding.expected, finding.found))
    # At the limit of findings, the tables that follow are not compared, and have no fault.
    names = package.models if len(package.format_findings) < MAX_FINDINGS else ()
    for name in names:
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


def _require_few(place: Path, things: str, count: int, limit: int) -> None:
    if count > limit:
        _refuse(place, f"at most {limit} {things}", f"{count}", "compare a part of them")


def _count_rows(package: Package, name: str, key: tuple[str, ...], shown_path: Path) -> int:
    """Return how many rows a table has. Raises NotCompared if a key is empty or not unique."""
    chunks = package.tables[name]
    rows, is_increasing = count_rows(chunks(), key)
    if not is_increasing and (fault := find_key_fault(chunks(), key, package.bytes)) is not None:
        remedy = "see where with: alibaba-press validate"
        _refuse(shown_path, f"a key of its own for each row of {name}", fault, remedy)
    return rows


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
