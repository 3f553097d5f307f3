"""Write the metadata of a version into the fields of a CKAN dataset."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...project import DESCRIPTOR
from ..metadata import Metadata, Table
from .dataset import DATE, HASH, NAME, VERSION, dataset_name, write_extras

LICENSES = {
    "CC-BY": "cc-by",
    "CC-BY-SA": "cc-by-sa",
    "CC-BY-NC": "cc-nc",
    "CC0": "cc-zero",
    "GFDL": "gfdl",
    "ODBL": "odc-odbl",
    "ODC-BY": "odc-by",
    "OGL-UK": "uk-ogl",
    "PDDL": "odc-pddl",
}
"""CKAN's id of a licence, by its SPDX identifier in capitals and without its version."""

SPDX = re.compile(r"([A-Z0-9-]+?)(-\d+(\.\d+)*(-ONLY|-OR-LATER)?)?")

NOT_IN_TAG = re.compile(r"[^\w \-.]+")
SHORTEST_TAG, LONGEST_TAG = 2, 100
MAIL = re.compile(r"[^@\s<>()]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")

LONGEST_NOTES = 100_000
"""Characters of the notes. The columns of a table are added as long as they fit in."""

MARKDOWN = re.compile(r"([\\`*_{}\[\]#>])")
EXTRA = "extra package_{}"


def dataset_fields(metadata: Metadata, digest: str) -> dict[str, Any]:
    """Return the fields of the dataset of a version. A property that a field holds in part, such
    as the licences, is complete in an extra, as JSON."""
    properties = {
        "licenses": metadata.licenses,
        "keywords": metadata.keywords,
        "contributors": metadata.contributors,
        "sources": metadata.sources,
        **metadata.other_properties,
    }
    extras = {f"package_{key}": _to_text(value) for key, value in properties.items() if value}
    extras |= {NAME: metadata.name, VERSION: metadata.version, HASH: digest}
    if metadata.date is not None:
        extras[DATE] = metadata.date
    authors = people_with_role(metadata.contributors, ("author", "creator"))
    maintainers = people_with_role(metadata.contributors, ("maintainer",))
    fields = {
        "title": metadata.title,
        "version": metadata.version,
        "notes": notes(metadata),
        "url": _text(metadata.other_properties.get("homepage")),
        "license_id": license_id(metadata.licenses),
        "author": _titles(authors),
        "author_email": _mail(authors),
        "maintainer": _titles(maintainers),
        "maintainer_email": _mail(maintainers),
        "tags": [{"name": tag} for tag in tags(metadata.keywords)],
        "extras": write_extras(extras),
    }
    return {name: value for name, value in fields.items() if value}


def field_locations(metadata: Metadata) -> dict[str, str]:
    """Return where the dataset keeps each field of the metadata, by its name."""
    locations = {
        name: EXTRA.format(name) for name in metadata.fields() if name in metadata.other_properties
    }
    locations |= {
        "name": f"extra {NAME}, and in {dataset_name(metadata.name, metadata.version)}",
        "version": f"version, extra {VERSION}",
        "date": f"extra {DATE}",
        "title": "title",
        "description": "notes",
        "licenses": _license_location(license_id(metadata.licenses)),
        "keywords": f"tags, {EXTRA.format('keywords')}",
        "contributors": f"author, maintainer, {EXTRA.format('contributors')}",
        "sources": f"notes, {EXTRA.format('sources')}",
        "resources": "name and description of the resource of each file",
        "columns": f"notes, as far as {LONGEST_NOTES} characters go; the rest in {DESCRIPTOR}",
    }
    if "homepage" in metadata.other_properties:
        locations["homepage"] = f"url, {EXTRA.format('homepage')}"
    return locations


def resource_fields(metadata: Metadata, file: str, hash: str, size: int) -> dict[str, str]:
    """Return the fields of the resource of a file."""
    fields = {"hash": f"sha256:{hash}", "size": str(size)}
    texts = [
        text
        for table in metadata.tables
        if table.path == file
        for text in (table.title, table.description)
        if text
    ]
    return fields | ({"description": "\n\n".join(texts)} if texts else {})


def license_id(licenses: Sequence[Mapping[str, Any]]) -> str:
    """Return CKAN's id of the first licence that has one, or an empty text."""
    for license in licenses:
        match = SPDX.fullmatch(_text(license.get("name")).upper())
        if match is not None and match[1] in LICENSES:
            return LICENSES[match[1]]
    return ""


def tags(keywords: Iterable[str]) -> list[str]:
    """Return keywords as tags, each once. Hyphens replace the characters that CKAN refuses."""
    texts = (NOT_IN_TAG.sub("-", word).strip()[:LONGEST_TAG].strip() for word in keywords)
    return list(dict.fromkeys(text for text in texts if len(text) >= SHORTEST_TAG))


def people_with_role(
    contributors: Sequence[Mapping[str, Any]], roles: Sequence[str]
) -> list[Mapping[str, Any]]:
    """Return the contributors who have one of the roles."""
    return [
        person
        for person in contributors
        if {*roles} & {str(role) for role in [*_list(person.get("roles")), person.get("role")]}
    ]


def notes(metadata: Metadata) -> str:
    """Return the description, the sources and the columns of the tables, as Markdown."""
    parts = [metadata.description] if metadata.description else []
    if metadata.sources:
        lines = [f"- {_source(source)}" for source in metadata.sources]
        parts += ["## Sources", "\n".join(lines)]
    dictionaries = [_columns(tables) for tables in _formats_of_tables(metadata.tables)]
    if dictionaries:
        parts.append("## Columns")
    remaining = LONGEST_NOTES - sum(len(part) + 2 for part in parts)
    for number, dictionary in enumerate(dictionaries):
        remaining -= len(dictionary) + 2
        if remaining < 0:
            parts.append(f"{len(dictionaries) - number} more tables are in {DESCRIPTOR}.")
            break
        parts.append(dictionary)
    return "\n\n".join(parts)


def _formats_of_tables(tables: Iterable[Table]) -> list[list[Table]]:
    """Return the tables that have columns. The formats of one table form a list."""
    formats: dict[tuple[object, ...], list[Table]] = {}
    for table in tables:
        if table.columns:
            formats.setdefault((table.title, table.description, table.columns), []).append(table)
    return list(formats.values())


def _columns(formats: Sequence[Table]) -> str:
    """Return the columns of a table as a list: CKAN shows no tables of Markdown."""
    table = formats[0]
    paths = ", ".join(format.path for format in formats)
    head = [f"### {_plain(table.title or table.name)}", _plain(paths), _plain(table.description)]
    rows = [
        f"- **{_plain(column.name)}** ({_plain(column.type)}): {_plain(column.description)}"
        for column in table.columns
    ]
    return "\n\n".join([*filter(None, head), "\n".join(rows)])


def _source(source: Mapping[str, Any]) -> str:
    title, path = _plain(_text(source.get("title"))), _text(source.get("path"))
    return ": ".join(filter(None, (title, f"<{path}>" if path.startswith("https:") else path)))


def _plain(text: str) -> str:
    """Return a text in one line, without a meaning in Markdown."""
    line = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;")
    return MARKDOWN.sub(r"\\\1", line)


def _titles(people: Iterable[Mapping[str, Any]]) -> str:
    return ", ".join(filter(None, (_text(person.get("title")) for person in people)))


def _mail(people: Iterable[Mapping[str, Any]]) -> str:
    """Return the first valid e-mail address: CKAN refuses a dataset with another one."""
    texts = (_text(person.get("email")) for person in people)
    return next((text for text in texts if MAIL.fullmatch(text)), "")


def _license_location(id: str) -> str:
    extra = EXTRA.format("licenses")
    return f"license_id: {id}, {extra}" if id else f"{extra}; CKAN has no id for it"


def _to_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
