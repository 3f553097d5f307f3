"""How the metadata of a version stand in the fields of a dataset of CKAN."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...project import DESCRIPTOR
from ..metadata import Metadata, Table
from .dataset import DATE, HASH, NAME, VERSION, dataset_name, extras

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
"""The id that CKAN has for a licence, by that of SPDX in capitals and without its version."""

SPDX = re.compile(r"([A-Z0-9-]+?)(-\d+(\.\d+)*(-ONLY|-OR-LATER)?)?")

NOT_IN_TAG = re.compile(r"[^\w \-.]+")
SHORTEST_TAG, LONGEST_TAG = 2, 100
MAIL = re.compile(r"[^@\s<>()]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")

ROOM = 100_000
"""Characters of the notes, to which the columns of a table are added as long as they fit in."""

MARKED = re.compile(r"([\\`*_{}\[\]#>])")
IN_EXTRAS = "extra package_{}"


def fields(metadata: Metadata, digest: str) -> dict[str, Any]:
    """The fields of the dataset of a version. What has a field of CKAN's own only in part, such as
    the second licence, is whole in an extra, as JSON."""
    whole = {
        "licenses": metadata.licenses,
        "keywords": metadata.keywords,
        "contributors": metadata.contributors,
        "sources": metadata.sources,
        **metadata.rest,
    }
    marks = {NAME: metadata.name, VERSION: metadata.version, HASH: digest}
    if metadata.date is not None:
        marks[DATE] = metadata.date
    authors = people(metadata.contributors, ("author", "creator"))
    maintainers = people(metadata.contributors, ("maintainer",))
    said = {
        "title": metadata.title,
        "version": metadata.version,
        "notes": notes(metadata),
        "url": _text(metadata.rest.get("homepage")),
        "license_id": license_id(metadata.licenses),
        "author": _named(authors),
        "author_email": _mail(authors),
        "maintainer": _named(maintainers),
        "maintainer_email": _mail(maintainers),
        "tags": [{"name": tag} for tag in tags(metadata.keywords)],
        "extras": extras(
            {f"package_{key}": _written(value) for key, value in whole.items() if value} | marks
        ),
    }
    return {name: value for name, value in said.items() if value}


def places(metadata: Metadata) -> dict[str, str]:
    """Where each field of the metadata goes, by its name."""
    there = {
        name: IN_EXTRAS.format(name) for name in metadata.fields() if name in metadata.rest
    } | {
        "name": f"extra {NAME}, and in {dataset_name(metadata.name, metadata.version)}",
        "version": f"version, extra {VERSION}",
        "date": f"extra {DATE}",
        "title": "title",
        "description": "notes",
        "licenses": _place("license_id", license_id(metadata.licenses), "licenses"),
        "keywords": f"tags, {IN_EXTRAS.format('keywords')}",
        "contributors": f"author, maintainer, {IN_EXTRAS.format('contributors')}",
        "sources": f"notes, {IN_EXTRAS.format('sources')}",
        "resources": "name and description of the resource of each file",
        "columns": f"notes, as far as {ROOM} characters go; the rest in {DESCRIPTOR}",
    }
    if "homepage" in metadata.rest:
        there["homepage"] = f"url, {IN_EXTRAS.format('homepage')}"
    return there


def about(metadata: Metadata, file: str, hash: str, size: int) -> dict[str, str]:
    """The fields of the resource of a file."""
    said = {"hash": f"sha256:{hash}", "size": str(size)}
    texts = [
        text
        for table in metadata.tables
        if table.path == file
        for text in (table.title, table.description)
        if text
    ]
    return said | ({"description": "\n\n".join(texts)} if texts else {})


def license_id(licenses: Sequence[Mapping[str, Any]]) -> str:
    """The id of the first licence that CKAN has one for; an empty text if there is none."""
    for one in licenses:
        match = SPDX.fullmatch(_text(one.get("name")).upper())
        if match is not None and match[1] in LICENSES:
            return LICENSES[match[1]]
    return ""


def tags(keywords: Iterable[str]) -> list[str]:
    """Keywords as CKAN takes them: with hyphens for the signs that it does not know, each once."""
    found = (NOT_IN_TAG.sub("-", one).strip()[:LONGEST_TAG].strip() for one in keywords)
    return list(dict.fromkeys(tag for tag in found if len(tag) >= SHORTEST_TAG))


def people(
    contributors: Sequence[Mapping[str, Any]], roles: Sequence[str]
) -> list[Mapping[str, Any]]:
    """The contributors who have one of the roles."""
    return [
        one
        for one in contributors
        if {*roles} & {str(role) for role in [*_several(one.get("roles")), one.get("role")]}
    ]


def notes(metadata: Metadata) -> str:
    """The description, the sources and the columns of the tables, as Markdown."""
    parts = [metadata.description] if metadata.description else []
    if metadata.sources:
        lines = [f"- {_source(one)}" for one in metadata.sources]
        parts += ["## Sources", "\n".join(lines)]
    dictionary = [_columns(tables) for tables in _alike(metadata.tables)]
    if dictionary:
        parts.append("## Columns")
    left = ROOM - sum(len(part) + 2 for part in parts)
    for number, part in enumerate(dictionary):
        left -= len(part) + 2
        if left < 0:
            parts.append(f"{len(dictionary) - number} more tables are in {DESCRIPTOR}.")
            break
        parts.append(part)
    return "\n\n".join(parts)


def _alike(tables: Iterable[Table]) -> list[list[Table]]:
    """Tables that have columns, those together that are the same in several formats."""
    found: dict[tuple[object, ...], list[Table]] = {}
    for table in tables:
        if table.columns:
            found.setdefault((table.title, table.description, table.columns), []).append(table)
    return list(found.values())


def _columns(tables: Sequence[Table]) -> str:
    """The columns of a table, as a list: CKAN shows no tables of Markdown."""
    first = tables[0]
    paths = ", ".join(table.path for table in tables)
    head = [f"### {_plain(first.title or first.name)}", _plain(paths), _plain(first.description)]
    rows = [
        f"- **{_plain(one.name)}** ({_plain(one.type)}): {_plain(one.description)}"
        for one in first.columns
    ]
    return "\n\n".join([*filter(None, head), "\n".join(rows)])


def _source(one: Mapping[str, Any]) -> str:
    title, path = _plain(_text(one.get("title"))), _text(one.get("path"))
    return ": ".join(filter(None, (title, f"<{path}>" if path.startswith("https:") else path)))


def _plain(text: str) -> str:
    """A text in one line, in which Markdown sees no marks."""
    flat = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;")
    return MARKED.sub(r"\\\1", flat)


def _named(ones: Iterable[Mapping[str, Any]]) -> str:
    return ", ".join(filter(None, (_text(one.get("title")) for one in ones)))


def _mail(ones: Iterable[Mapping[str, Any]]) -> str:
    """The first address; what is none, CKAN would refuse the whole for."""
    found = (_text(one.get("email")) for one in ones)
    return next((mail for mail in found if MAIL.fullmatch(mail)), "")


def _place(field: str, value: str, name: str) -> str:
    extra = IN_EXTRAS.format(name)
    return f"{field}: {value}, {extra}" if value else f"{extra}; CKAN has no id for it"


def _written(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _several(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
