"""Derive the tables of a package from its own descriptor, whatever version of the package it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from ...schemas import Column, TableModel
from ..package.arrow import TYPES
from ..package.formats import FORMATS

NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
"""The name of a table or column."""

CSV = FORMATS[0]


class UnusableDescriptor(Exception):
    """A descriptor does not have the form that a comparison needs."""

    def __init__(self, expected: str, found: Any) -> None:
        super().__init__(expected, found)
        self.expected, self.found = expected, repr(found)[:200]


def require_finite_numbers(descriptor: Mapping[str, Any]) -> None:
    """Raise UnusableDescriptor for a number such as 1e999, which JSON would not show."""
    try:
        json.dumps(descriptor, allow_nan=False)
    except ValueError as error:
        raise UnusableDescriptor("numbers that are not infinite", str(error)) from None


def table_resources(descriptor: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return the resources of the tables as CSV, by name. Raises UnusableDescriptor."""
    value = descriptor.get("resources")
    resources: list[Any] = value if isinstance(value, list) else []
    by_name: dict[str, Mapping[str, Any]] = {}
    for resource in resources:
        if not isinstance(resource, dict):
            raise UnusableDescriptor("resources that are objects", resource)
        if resource.get("format") != CSV.name:
            continue
        name = resource.get("name")
        if not isinstance(name, str) or not NAME.fullmatch(name) or name in by_name:
            raise UnusableDescriptor("tables with names of their own, of a-z 0-9 _", name)
        if resource.get("path") != CSV.file(name):
            raise UnusableDescriptor(f"the table {name} at {CSV.file(name)}", resource.get("path"))
        by_name[name] = resource
    if not by_name:
        raise UnusableDescriptor("a descriptor with tables", "one without")
    _require_only_tables(resources, by_name)
    return by_name


def _require_only_tables(resources: Iterable[Any], tables: Iterable[str]) -> None:
    """Raise UnusableDescriptor for a resource that is no file of a table: it is not compared."""
    files = {format.file(table) for table in tables for format in FORMATS}
    for resource in resources:
        path = resource.get("path")
        if not isinstance(path, str) or path not in files:
            expected = "resources that are tables as CSV and as Parquet, and no other files"
            raise UnusableDescriptor(expected, resource.get("name", path))
        files.remove(path)


def table_model(name: str, resource: Mapping[str, Any]) -> TableModel:
    """Return a model of a table with the names and types of its columns.

    Raises UnusableDescriptor.
    """
    schema = resource.get("schema")
    fields = schema.get("fields") if isinstance(schema, dict) else None
    if not isinstance(fields, list) or not fields:
        raise UnusableDescriptor(f"a schema of {name} with fields", schema)
    columns: dict[str, Column] = {}
    for field in fields:
        column = field.get("name") if isinstance(field, dict) else None
        if not isinstance(column, str) or not NAME.fullmatch(column) or column in columns:
            expected = f"columns of {name} with names of their own, of a-z 0-9 _"
            raise UnusableDescriptor(expected, column)
        if field.get("type") not in list(TYPES):
            expected = f"the type of {name}.{column} to be one of {', '.join(TYPES)}"
            raise UnusableDescriptor(expected, field.get("type"))
        columns[column] = Column(column, field["type"], description="", provenance="derived")
    return TableModel(
        name,
        title="",
        row_name=name,
        has_evidence=False,
        entity_kind=None,
        link=None,
        columns=tuple(columns.values()),
    )


def primary_key(name: str, schema: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the columns of the primary key. Raises UnusableDescriptor if there are none."""
    key = schema.get("primaryKey")
    columns = _column_names(key)
    if not columns or not set(columns) <= {field["name"] for field in schema["fields"]}:
        raise UnusableDescriptor(f"a primary key of columns of {name}", key)
    return columns


def references(schema: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return what each column with a foreign key refers to."""
    foreign_keys = schema.get("foreignKeys")
    by_column: dict[str, list[Any]] = {}
    for key in foreign_keys if isinstance(foreign_keys, list) else []:
        if isinstance(key, dict):
            for column in _column_names(key.get("fields")):
                by_column.setdefault(column, []).append(key.get("reference"))
    return by_column


def _column_names(value: Any) -> tuple[str, ...]:
    """Return the names in a name or a list of names: a Table Schema may state either."""
    names = value if isinstance(value, list) else [value]
    return tuple(name for name in names if isinstance(name, str))
