"""The members of a Data Package descriptor: their names and JSON types, by object.

From the Data Package standard, version 2 (datapackage.org/standard): Data Package, Data Resource,
Table Schema. ``known`` and ``vocabulary`` of a field are our own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

TEXT, WHOLE, LIST, OBJECT, TRUTH = str, int, list, dict, bool
TEXTS = "text"
NUMBER = (int, float)
VALUE = (str, int, float, bool, list, dict)

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
        "known": TEXT,
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
"""Members that the standard leaves open and that ours has: who made what, from what, and what
may be done with it."""

SINGLE = frozenset({"schema", "constraints", "reference"})
"""Objects that stand by themselves; all others stand in lists."""


def faults(value: Any, kind: str = "package", place: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield place, expected and found for every member that is unknown or of another type."""
    if not isinstance(value, Mapping):
        yield place or "(the descriptor)", f"an object ({kind})", _name(value)
        return
    members = MEMBERS[kind]
    if kind == "package":
        unknown = [name for name in value if name not in members][:100]
        for name in REQUIRED:
            # One that is misspelt is reported as what it is, and once.
            if name not in value and not get_close_matches(name, unknown):
                yield f"/{name}", "a member of every package of ours", "none"
    for name, member in value.items():
        at = f"{place}/{name}"
        wanted = members.get(name)
        if wanted is None:
            yield at, f"a member of {kind}: {', '.join(members)}", repr(name)
        elif isinstance(wanted, str) and wanted in SINGLE:
            yield from faults(member, wanted, at)
        elif isinstance(wanted, str):
            if not isinstance(member, list):
                yield at, f"a list of {wanted}s", _name(member)
                continue
            for number, item in enumerate(member):
                if wanted != TEXTS:
                    yield from faults(item, wanted, f"{at}/{number}")
                elif not isinstance(item, str):
                    yield f"{at}/{number}", "str", _name(item)
        elif not isinstance(member, wanted) or (isinstance(member, bool) and wanted != TRUTH):
            kinds = wanted if isinstance(wanted, tuple) else (wanted,)
            yield at, " or ".join(one.__name__ for one in kinds), _name(member)


def _name(value: Any) -> str:
    return f"{type(value).__name__} {str(value)[:60]!r}"
