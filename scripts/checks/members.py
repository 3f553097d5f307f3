"""The members of a Data Package descriptor: their names and JSON types, by object.

From the Data Package standard, version 2 (datapackage.org/standard): Data Package, Data Resource,
Table Schema. ``provenance`` of a resource or a
field and ``known`` and ``vocabulary`` of a field are our own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

TEXT, WHOLE, LIST, OBJECT, TRUTH = str, int, list, dict, bool
TEXTS = "text"
NUMBER = (int, float)
VALUE = (str, int, float, bool, list, dict)

JSON_TYPES: dict[type, str] = {
    str: "a string",
    int: "an integer",
    float: "a number",
    bool: "a boolean",
    list: "an array",
    dict: "an object",
    type(None): "null",
}

MEMBERS: dict[str, dict[str, Any]] = {
    "package": {
        "$schema": TEXT,
        "name": TEXT,
        "id": TEXT,
        "title": TEXT,
        "description": TEXT,
        "homepage": TEXT,
        "image": TEXT,
        "version": TEXT,
        "created": TEXT,
        "keywords": TEXTS,
        "licenses": "license",
        "contributors": "contributor",
        "sources": "source",
        "resources": "resource",
    },
    "license": {"name": TEXT, "title": TEXT, "path": TEXT},
    "contributor": {
        "title": TEXT,
        "path": TEXT,
        "email": TEXT,
        "givenName": TEXT,
        "familyName": TEXT,
        "roles": TEXTS,
        "organization": TEXT,
    },
    "source": {"title": TEXT, "path": TEXT, "email": TEXT, "version": TEXT},
    "resource": {
        "$schema": TEXT,
        "name": TEXT,
        "path": TEXT,
        "type": TEXT,
        "title": TEXT,
        "description": TEXT,
        "format": TEXT,
        "mediatype": TEXT,
        "encoding": TEXT,
        "bytes": WHOLE,
        "hash": TEXT,
        "licenses": "license",
        "sources": "source",
        "provenance": TEXT,
        "dialect": OBJECT,
        "schema": "schema",
    },
    "schema": {
        "$schema": TEXT,
        "fields": "field",
        "fieldsMatch": TEXT,
        "missingValues": TEXTS,
        "primaryKey": TEXTS,
        "uniqueKeys": LIST,
        "foreignKeys": "foreignKey",
    },
    "field": {
        "name": TEXT,
        "type": TEXT,
        "format": TEXT,
        "title": TEXT,
        "description": TEXT,
        "example": VALUE,
        "rdfType": TEXT,
        "categories": LIST,
        "categoriesOrdered": TRUTH,
        "missingValues": LIST,
        "constraints": "constraints",
        "provenance": TEXT,
        "vocabulary": TEXT,
    },
    "constraints": {
        "required": TRUTH,
        "unique": TRUTH,
        "minLength": WHOLE,
        "maxLength": WHOLE,
        "minimum": NUMBER,
        "maximum": NUMBER,
        "exclusiveMinimum": NUMBER,
        "exclusiveMaximum": NUMBER,
        "pattern": TEXT,
        "enum": LIST,
        "jsonSchema": OBJECT,
    },
    "foreignKey": {"fields": TEXTS, "reference": "reference"},
    "reference": {"resource": TEXT, "fields": TEXTS},
}
"""For each object its members: a JSON type, or the name of the object that it holds."""

REQUIRED = (
    "$schema",
    "name",
    "title",
    "description",
    "version",
    "licenses",
    "contributors",
    "keywords",
    "sources",
    "resources",
)
"""Members that the standard makes optional and every package of ours has."""

SINGLE = frozenset({"schema", "constraints", "reference"})
"""Objects that stand by themselves; all others stand in lists."""


def faults(value: Any, kind: str = "package", place: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield place, expected and found for every member that is unknown or of another type."""
    if not isinstance(value, Mapping):
        yield place or "(the descriptor)", f"an object: {kind}", _shown(value)
        return
    members = MEMBERS[kind]
    if kind == "package":
        unknown = [name for name in value if name not in members][:100]
        for name in REQUIRED:
            # A misspelt member is reported below, and once.
            if name not in value and not get_close_matches(name, unknown):
                yield f"/{name}", "a member that every package has", "no such member"
    for name, member in value.items():
        pointer = f"{place}/{name}"
        expected = members.get(name)
        if expected is None:
            yield pointer, f"a member of {kind}: {', '.join(members)}", repr(name)
        elif isinstance(expected, str) and expected in SINGLE:
            yield from faults(member, expected, pointer)
        elif isinstance(expected, str):
            if not isinstance(member, list):
                items = "strings" if expected == TEXTS else f"{expected} objects"
                yield pointer, f"an array of {items}", _shown(member)
                continue
            for number, item in enumerate(member):
                if expected != TEXTS:
                    yield from faults(item, expected, f"{pointer}/{number}")
                elif not isinstance(item, str):
                    yield f"{pointer}/{number}", "a string", _shown(item)
        elif not isinstance(member, expected) or (isinstance(member, bool) and expected != TRUTH):
            types = expected if isinstance(expected, tuple) else (expected,)
            yield pointer, " or ".join(JSON_TYPES[type] for type in types), _shown(member)


def _shown(value: Any) -> str:
    return f"{JSON_TYPES[type(value)]}: {str(value)[:60]!r}"
