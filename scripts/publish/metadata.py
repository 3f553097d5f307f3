"""What a bundle says of itself, in one form that each kind of registry maps from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .. import changelog

CHANGELOG = "CHANGELOG.md"
LARGEST_CHANGELOG = 1 << 20

NO_PLACE = "no place; it is in datapackage.json, which is published with the rest"


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
    """What a descriptor says (Data Package v2), and the day from the changelog of the bundle.

    ``licenses``, ``contributors`` and ``sources`` are as the descriptor has them: objects with
    ``title``, ``path`` and so on. ``rest`` is what else it says, but for its resources.
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
    rest: Mapping[str, Any] = field(default_factory=dict)

    def fields(self) -> dict[str, str]:
        """Each field that has a value, with that value in a few words."""
        columns = sum(len(table.columns) for table in self.tables)
        return {
            name: text
            for name, text in {
                "name": self.name,
                "version": self.version,
                "date": self.date,
                "title": self.title,
                "description": self.description,
                "licenses": _several(_called(one) for one in self.licenses),
                "keywords": _several(self.keywords),
                "contributors": _several(_called(one) for one in self.contributors),
                "sources": _several(_called(one) for one in self.sources),
                "resources": _several(table.name for table in self.tables),
                "columns": f"{columns} columns of {len(self.tables)} resources" if columns else "",
                **{name: str(value) for name, value in self.rest.items()},
            }.items()
            if text
        }


TAKEN = {
    "name", "version", "title", "description", "licenses", "keywords", "contributors", "sources",
    "resources",
}  # fmt: skip
"""Properties of a descriptor that have a field of their own."""


def metadata(descriptor: Mapping[str, Any], folder: Path) -> Metadata:
    """The metadata of the release in a folder, which has been checked."""
    version = str(descriptor["version"])
    return Metadata(
        name=str(descriptor["name"]),
        version=version,
        date=date_of(folder, version),
        title=_text(descriptor, "title"),
        description=_text(descriptor, "description"),
        licenses=_objects(descriptor, "licenses"),
        keywords=tuple(str(one) for one in _list(descriptor, "keywords")),
        contributors=_objects(descriptor, "contributors"),
        sources=_objects(descriptor, "sources"),
        tables=tuple(_table(one) for one in _objects(descriptor, "resources")),
        rest={name: value for name, value in descriptor.items() if name not in TAKEN},
    )


def mapping(fields: Mapping[str, str], places: Mapping[str, str], width: int = 60) -> str:
    """A table of each field, its value, and where in a registry it goes."""
    rows = []
    for name, value in fields.items():
        flat = " ".join(value.split())
        shown = flat if len(flat) <= width else f"{flat[: width - 1]}…"
        rows.append((name, shown, places.get(name, NO_PLACE)))
    widths = [max((len(row[at]) for row in rows), default=0) for at in (0, 1)]
    return "".join(f"{a:<{widths[0]}}  {b:<{widths[1]}}  {c}\n" for a, b, c in rows)


def date_of(folder: Path, version: str) -> str | None:
    """The day of a release (ISO 8601), from its own changelog; None where that does not say."""
    path = folder / CHANGELOG
    try:
        if path.stat().st_size > LARGEST_CHANGELOG:
            return None
        entries = changelog.parse_entries(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return next((str(entry.date) for entry in entries if entry.version == version), None)


def _table(resource: Mapping[str, Any]) -> Table:
    schema = resource.get("schema")
    fields = _objects(schema, "fields") if isinstance(schema, Mapping) else ()
    return Table(
        name=_text(resource, "name"),
        path=_text(resource, "path"),
        title=_text(resource, "title"),
        description=_text(resource, "description"),
        columns=tuple(
            Column(_text(one, "name"), _text(one, "type"), _text(one, "description"))
            for one in fields
        ),
    )


def _several(texts: Any) -> str:
    found = list(texts)
    return f"{len(found)}: {'; '.join(found)}" if found else ""


def _called(one: Mapping[str, Any]) -> str:
    return str(one.get("title") or one.get("name") or one.get("path") or "")


def _text(of: Mapping[str, Any], name: str) -> str:
    value = of.get(name)
    return value if isinstance(value, str) else ""


def _list(of: Mapping[str, Any], name: str) -> list[Any]:
    value = of.get(name)
    return value if isinstance(value, list) else []


def _objects(of: Mapping[str, Any], name: str) -> tuple[Mapping[str, Any], ...]:
    return tuple(one for one in _list(of, name) if isinstance(one, Mapping))
