"""Reading a package to compare it: with the types that its own descriptor gives, whichever version
of the package it is. It may be a stranger's, so it is read as `reading` does: nothing but plain
files below its folder whose bytes are what the descriptor says, and CSV and Parquet that agree."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pyarrow as pa

from ...schemas import Column, TableModel
from ..checks import Package
from ..errors import PressError, Problem, Problems
from ..intake.descriptor_reader import NotAPackage
from ..intake.package_reader import open_package
from ..intake.unpacking import unpack
from ..package.arrow import TYPES
from ..package.formats import FORMATS
from ..package.plain_files import NotAPlainFile, file_state_at, hash_file, open_plain
from ..project import DESCRIPTOR
from .difference import Identity

LARGEST = 256 << 20
"""Bytes of CSV of all tables, which are compared in memory."""

NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
DOCUMENT = re.compile(r"[A-Za-z0-9_-]+\.md|(LICENSE|COPYING)[A-Za-z0-9._-]*")
"""Names of tables and columns; and of the files beside the descriptor that are documentation."""

CSV = FORMATS[0]
ARCHIVE = ".zip"


class NotCompared(PressError):
    """A package cannot be compared."""


Row = dict[str, Any]
"""The cells of a row by column, days as text."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a package: what its resource says of it, the fields of its schema by name, the
    columns of its key, what its columns refer to, and its rows by key."""

    name: str
    resource: Mapping[str, Any]
    fields: Mapping[str, Mapping[str, Any]]
    key: tuple[str, ...]
    references: Mapping[str, Any]
    rows: Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class PackageContents:
    """A package with its tables, and the SHA-256 of each of the files of its documentation."""

    identity: Identity
    descriptor: Mapping[str, Any]
    tables: Mapping[str, Table]
    documents: Mapping[str, str]


def read_package(path: Path) -> PackageContents:
    """Read a package: its folder, its descriptor, or a zip archive of its folder.

    Raises NotCompared, naming path, what was expected and found, and what to do, where there is
    none or where it is not whole; ArchiveRefused where an archive is refused.
    """
    if not path.exists():
        _refuse(path, "a folder, a descriptor or a zip archive", "nothing", "correct the path")
    if path.suffix.lower() == ARCHIVE and not path.is_dir():
        with tempfile.TemporaryDirectory(prefix="alibaba-press-") as scratch:
            folder = unpack(path, Path(scratch))
            try:
                return _read(folder, path)
            except (PressError, OSError) as error:
                raise NotCompared(str(error).replace(str(folder), str(path))) from error
    return _read(path, path)


def _read(path: Path, shown: Path) -> PackageContents:
    try:
        descriptor = open_package(path, {}).descriptor
    except NotAPackage as error:
        _refuse(shown, f"a package, with its {DESCRIPTOR}", str(error).splitlines()[0],
                "name the folder of a package, its descriptor, or its zip archive")  # fmt: skip
    try:
        resources = _resources(descriptor)
        models = {name: _model(name, resource) for name, resource in resources.items()}
    except _Odd as odd:
        _refuse(shown, odd.expected, odd.found, "see what is wrong with: alibaba-press validate")
    folder = path if path.is_dir() else path.parent
    states = [file_state_at(folder / CSV.file(name)) for name in models]
    if (size := sum(state.size for state in states if state)) > LARGEST:
        _refuse(shown, f"tables of at most {LARGEST} bytes", f"{size}", "compare a part of them")
    package = open_package(path, models)
    _demand_whole(package, shown)
    tables = {}
    for name, resource in resources.items():
        schema = resource["schema"]
        key = schema.get("primaryKey")
        columns = _names(key)
        fields = {field["name"]: field for field in schema["fields"]}
        if not columns or not set(columns) <= set(fields):
            _refuse(shown, f"a primary key of columns of {name}", f"{key!r}", "give it one")
        rows = _keyed(package, name, columns, shown)
        references = _references(schema)
        tables[name] = Table(name, resource, fields, columns, references, rows)
    identity = Identity(*(str(descriptor.get(name, "?")) for name in ("name", "version")))
    return PackageContents(identity, descriptor, tables, _documents(folder))


class _Odd(Exception):
    """A descriptor is of another form."""

    def __init__(self, expected: str, found: Any) -> None:
        super().__init__(expected, found)
        self.expected, self.found = expected, repr(found)[:200]


def _refuse(place: Path, expected: str, found: str, remedy: str) -> NoReturn:
    problem = Problem(
        str(place), "this cannot be compared", expected=expected, found=found, remedy=remedy
    )
    raise NotCompared(str(problem)) from None


def _resources(descriptor: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """The resources of a descriptor that are tables as CSV, by name."""
    listed = descriptor.get("resources")
    found: dict[str, Mapping[str, Any]] = {}
    for resource in listed if isinstance(listed, list) else []:
        if not isinstance(resource, dict):
            raise _Odd("resources that are objects", resource)
        if resource.get("format") != CSV.name:
            continue
        name = resource.get("name")
        if not isinstance(name, str) or not NAME.fullmatch(name) or name in found:
            raise _Odd("tables with names of their own, of a-z 0-9 _", name)
        if resource.get("path") != CSV.file(name):
            raise _Odd(f"the table {name} at {CSV.file(name)}", resource.get("path"))
        found[name] = resource
    if not found:
        raise _Odd("a descriptor with tables", "one without")
    return found


def _model(name: str, resource: Mapping[str, Any]) -> TableModel:
    """As much of a model as reading needs."""
    schema = resource.get("schema")
    fields = schema.get("fields") if isinstance(schema, dict) else None
    if not isinstance(fields, list) or not fields:
        raise _Odd(f"a schema of {name} with fields", schema)
    columns: dict[str, Column] = {}
    for field in fields:
        column = field.get("name") if isinstance(field, dict) else None
        if not isinstance(column, str) or not NAME.fullmatch(column) or column in columns:
            raise _Odd(f"columns of {name} with names of their own, of a-z 0-9 _", column)
        if field.get("type") not in TYPES:
            expected = f"the type of {name}.{column} to be one of {', '.join(TYPES)}"
            raise _Odd(expected, field.get("type"))
        columns[column] = Column(column, field["type"], "", "derived")
    return TableModel(name, "", name, False, None, None, tuple(columns.values()))


def _references(schema: Mapping[str, Any]) -> dict[str, list[Any]]:
    """What the descriptor says that each column refers to."""
    found: dict[str, list[Any]] = {}
    listed = schema.get("foreignKeys")
    for key in listed if isinstance(listed, list) else []:
        if isinstance(key, dict):
            for name in _names(key.get("fields")):
                found.setdefault(name, []).append(key.get("reference"))
    return found


def _names(value: Any) -> tuple[str, ...]:
    """One name or several, as a Table Schema may give them."""
    listed = value if isinstance(value, list) else [value]
    return tuple(name for name in listed if isinstance(name, str))


def _demand_whole(package: Package, shown: Path) -> None:
    """Raise Problems where a table could not be read, or its two files say different things."""
    remedy = "compare whole packages; alibaba-press validate says what is wrong with this one"
    wrong = {**package.damaged, **package.unreadable}
    for finding in package.disagreements:
        wrong.setdefault(finding.file, (finding.expected, finding.found))
    for name in package.models:
        if name not in package.tables and not any(f.file(name) in wrong for f in FORMATS):
            types = "a CSV and a Parquet file with the columns and types of the descriptor"
            wrong[CSV.file(name)] = (types, "other ones, or one alone")
    if wrong:
        message = "this cannot be compared"
        places = ((f"{shown}: {file}", *said) for file, said in sorted(wrong.items()))
        raise Problems(
            [
                Problem(place, message, expected=e, found=found, remedy=remedy)
                for place, e, found in places
            ]
        )


def _keyed(package: Package, name: str, key: tuple[str, ...], shown: Path) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in _rows(package, name):
        parts = [row[column] for column in key]
        id = ", ".join(map(str, parts))
        if None in parts or id in found:
            what = "an empty key" if None in parts else f"{id!r} twice"
            remedy = "see where with: alibaba-press validate"
            _refuse(shown, f"a key of its own for each row of {name}", what, remedy)
        found[id] = row
    return found


def _rows(package: Package, name: str) -> Iterator[Row]:
    for chunk in package.tables[name]():
        for at, field in enumerate(chunk.schema):
            if pa.types.is_date(field.type):  # Python has no days after the year 9999
                chunk = chunk.set_column(at, field.name, chunk[field.name].cast(pa.string()))
        yield from chunk.to_pylist()


def _documents(folder: Path) -> dict[str, str]:
    found = {}
    for path in sorted(folder.iterdir()):
        if DOCUMENT.fullmatch(path.name):
            try:
                with open_plain(path) as file:
                    found[path.name] = hash_file(file)
            except NotAPlainFile:
                continue  # a folder or a link is no document
    return found
