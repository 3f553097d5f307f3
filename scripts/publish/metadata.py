"""Read the metadata of a bundle into one form, from which each kind of registry maps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .. import changelog
from ..limits import MAX_CHANGELOG_SIZE
from ..package.plain_files import open_plain

CHANGELOG = "CHANGELOG.md"
LONE_SURROGATE = re.compile("[\ud800-\udfff]")

NO_LOCATION = "no place; it is in datapackage.json, which is published with the rest"


@dataclass(frozen=True, slots=True)
class Column:
    """A column, for the data dictionary of a registry that has one."""

    name: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class Table:
    """A resource of the descriptor: a table in one format, its file and its columns."""

    name: str
    path: str
    title: str
    description: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Metadata:
    """The content of a descriptor (Data Package v2), and the date from the bundle's changelog.

    ``licenses``, ``contributors`` and ``sources`` are those of the descriptor: objects with
    ``title``, ``path`` and so on. ``other_properties`` are those without a field here.
    """

    name: str
    version: str
    date: str | None
    title: str
    description: str
    licenses: tuple[Mapping[str, Any], ...]
    keywords: tuple[str, ...]
    contributors: tuple[Mapping[str, Any], ...]
    sources: tuple[Mapping[str, Any], ...]
    tables: tuple[Table, ...]
    other_properties: Mapping[str, Any] = field(default_factory=dict)

    def fields(self) -> dict[str, str]:
        """Return each field that has a value, with that value in a few words."""
        columns = sum(len(table.columns) for table in self.tables)
        return {
            name: text
            for name, text in {
                "name": self.name,
                "version": self.version,
                "date": self.date,
                "title": self.title,
                "description": self.description,
                "licenses": _list_of(map(_title, self.licenses)),
                "keywords": _list_of(self.keywords),
                "contributors": _list_of(map(_title, self.contributors)),
                "sources": _list_of(map(_title, self.sources)),
                "resources": _list_of(table.name for table in self.tables),
                "columns": f"{columns} columns of {len(self.tables)} resources" if columns else "",
                **{name: str(value) for name, value in self.other_properties.items()},
            }.items()
            if text
        }


NAMED_PROPERTIES = {
    "name", "version", "title", "description", "licenses", "keywords", "contributors", "sources",
    "resources",
}  # fmt: skip
"""Properties of a descriptor that have a field of `Metadata`."""


def metadata(descriptor: Mapping[str, Any], folder: Path) -> Metadata:
    """Read the metadata of the verified release in a folder. Half a character, which JSON allows
    and no registry accepts, is replaced."""
    descriptor = _whole_characters(descriptor)
    version = str(descriptor["version"])
    return Metadata(
        name=str(descriptor["name"]),
        version=version,
        date=date_of(folder, version),
        title=_text(descriptor, "title"),
        description=_text(descriptor, "description"),
        licenses=_objects(descriptor, "licenses"),
        keywords=tuple(map(str, _list(descriptor, "keywords"))),
        contributors=_objects(descriptor, "contributors"),
        sources=_objects(descriptor, "sources"),
        tables=tuple(map(_table, _objects(descriptor, "resources"))),
        other_properties={
            name: value for name, value in descriptor.items() if name not in NAMED_PROPERTIES
        },
    )


def mapping_table(fields: Mapping[str, str], locations: Mapping[str, str], width: int = 60) -> str:
    """Return a text table of each field, its value, and where a registry keeps it."""
    rows = []
    for name, value in fields.items():
        flat = " ".join(value.split())
        short_value = flat if len(flat) <= width else f"{flat[: width - 1]}…"
        rows.append((name, short_value, locations.get(name, NO_LOCATION)))
    widths = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    return "".join(f"{a:<{widths[0]}}  {b:<{widths[1]}}  {c}\n" for a, b, c in rows)


def date_of(folder: Path, version: str) -> str | None:
    """Return the date of a release (ISO 8601) from its own changelog; None if it gives none."""
    try:
        with open_plain(folder / CHANGELOG) as file:
            data = file.read(MAX_CHANGELOG_SIZE + 1)
        if len(data) > MAX_CHANGELOG_SIZE:
            return None
        entries = changelog.parse_entries(data.decode("utf-8"))
    except (OSError, ValueError):
        return None
    return next((str(entry.date) for entry in entries if entry.version == version), None)


def _whole_characters(value: Any) -> Any:
    """Return a value of JSON with a replacement for each lone surrogate in its texts."""
    if isinstance(value, str):
        return LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, Mapping):
        return {_whole_characters(name): _whole_characters(part) for name, part in value.items()}
    return [*map(_whole_characters, value)] if isinstance(value, list) else value


def _table(resource: Mapping[str, Any]) -> Table:
    schema = resource.get("schema")
    fields = _objects(schema, "fields") if isinstance(schema, Mapping) else ()
    return Table(
        name=_text(resource, "name"),
        path=_text(resource, "path"),
        title=_text(resource, "title"),
        description=_text(resource, "description"),
        columns=tuple(
            Column(_text(field, "name"), _text(field, "type"), _text(field, "description"))
            for field in fields
        ),
    )


def _list_of(texts: Iterable[str]) -> str:
    items = list(texts)
    return f"{len(items)}: {'; '.join(items)}" if items else ""


def _title(value: Mapping[str, Any]) -> str:
    return str(value.get("title") or value.get("name") or value.get("path") or "")


def _text(parent: Mapping[str, Any], name: str) -> str:
    value = parent.get(name)
    return value if isinstance(value, str) else ""


def _list(parent: Mapping[str, Any], name: str) -> list[Any]:
    value = parent.get(name)
    return value if isinstance(value, list) else []


def _objects(parent: Mapping[str, Any], name: str) -> tuple[Mapping[str, Any], ...]:
    return tuple(value for value in _list(parent, name) if isinstance(value, Mapping))
