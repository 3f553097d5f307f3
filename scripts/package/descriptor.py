"""Make the descriptor of the package (Data Package v2) from the models and the written files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ...schemas import Column, TableModel
from .. import changelog, project
from .formats import FORMATS, Format

PROFILE = "https://datapackage.org/profiles/2.0/"

PROVENANCE = "provenance"
"""The property of a field with the provenance of its column. It is an extension of ours. A resource
whose rows follow from other tables has it too: "derived"."""

OLD_PROVENANCE = "known"
"""The name of that property before version 2.0.0."""


def present_names(field: Mapping[str, Any]) -> dict[str, Any]:
    """Return a field of any version with the properties as they are named now."""
    return {PROVENANCE if name == OLD_PROVENANCE else name: field[name] for name in field}


def table_schema(table: TableModel, format: Format) -> dict[str, Any]:
    """Return the Table Schema of a table in a format.

    The properties `PROVENANCE` and ``vocabulary`` of its fields are extensions of ours.
    """
    keys = [
        {
            "fields": [column.name],
            "reference": {"resource": column.references, "fields": ["id"]},
        }
        for column in table.columns
        if column.references
    ]
    return {
        "$schema": f"{PROFILE}tableschema.json",
        "fields": [_field(column, format) for column in table.columns],
        "missingValues": [""],
        "primaryKey": ["id"],
        **({"foreignKeys": keys} if keys else {}),
    }


def _field(column: Column, format: Format) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.unique:
        constraints["unique"] = True
    if column.terms:
        constraints["enum"] = list(column.terms)
    if column.pattern and not column.terms:
        constraints["pattern"] = column.pattern
    if column.minimum is not None and (column.required or format.optional_minimum):
        constraints["minimum"] = column.minimum
    return {
        "name": column.name,
        "type": column.type,
        "description": column.description,
        PROVENANCE: column.provenance,
        **({"vocabulary": column.vocabulary} if column.vocabulary else {}),
        **({"constraints": constraints} if constraints else {}),
    }


def table_resource(table: TableModel, format: Format) -> dict[str, Any]:
    """Return the resource of a table in a format, without the size and hash of the file."""
    return {
        "name": format.resource_name(table.name),
        "path": format.file(table.name),
        "title": table.name.replace("_", " ").capitalize(),
        "description": table.title,
        "type": "table",
        **({PROVENANCE: "derived"} if table.is_derived else {}),
        "format": format.name,
        "mediatype": format.mediatype,
        **({"encoding": "utf-8"} if format.stated_size else {}),
        **({"dialect": {"delimiter": format.delimiter}} if format.delimiter else {}),
        "schema": table_schema(table, format),
    }


def _written_resource(table: TableModel, format: Format, folder: Path) -> dict[str, Any]:
    with (folder / format.file(table.name)).open("rb") as file:
        hash = hashlib.file_digest(file, "sha256").hexdigest()
        size = {"bytes": file.tell()} if format.stated_size else {}
    return table_resource(table, format) | size | {"hash": f"sha256:{hash}"}


def build_descriptor(
    tables: Iterable[TableModel], articles: Iterable[Mapping[str, Any]], folder: Path
) -> dict[str, Any]:
    """Return the descriptor of the package in ``folder``, whose tables are already written."""
    tables, articles = list(tables), list(articles)
    return {
        "$schema": f"{PROFILE}datapackage.json",
        "name": project.NAME,
        "title": project.TITLE,
        "description": project.description(len(articles)),
        "version": changelog.version(),
        "licenses": list(project.LICENSES),
        **({"homepage": project.HOMEPAGE} if project.HOMEPAGE else {}),
        "contributors": project.contributors(),
        "keywords": list(project.KEYWORDS),
        "sources": [article_source(article) for article in articles],
        "resources": [_written_resource(table, f, folder) for f in FORMATS for table in tables],
    }


def article_source(article: Mapping[str, Any]) -> dict[str, str]:
    """Return the source of the descriptor for a row of the table of articles."""
    published = f" ({article['published']})" if article["published"] else ""
    return {"title": f"{article_title(article)}{published}, sha256 {article['sha256']}"}


def article_title(article: Mapping[str, Any]) -> str:
    """Return the printed title of an article, or a description in brackets if none is printed.

    Citation styles write brackets for what is not printed: without them, our label would pass for
    a title.
    """
    return article["title"] or f"[Article without a title: {article['label']}]"


def to_json(descriptor: Mapping[str, Any]) -> str:
    """Return the text of a descriptor's file."""
    return json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"
