"""The evidence as annotations of the articles, in the W3C Web Annotation Data Model."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..package.formats import FORMATS
from .articles import iri
from .contents import Contents

FILE = "annotations.jsonld"
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"sha256": "https://schema.org/sha256"}]
CSV = next(format for format in FORMATS if format.name == "csv")


def write(contents: Contents, folder: Path) -> None:
    """Write annotations.jsonld: a collection with an annotation for each row of `evidence`.

    The target is the words in the article, which is called by its hash, as it has no address; the
    body is the row or the cell that they carry, called by a fragment of its CSV file (RFC 7111:
    rows and columns count from 1, and the header is a row). A tag says on what basis, a comment
    why. Words that are withheld have no quote, but their position and hash.
    """
    rows = {
        name: {id: number for number, id in enumerate(table["id"].to_pylist(), 2)}
        for name, table in contents.tables.items()
    }
    hashes = {row["id"]: row["sha256"] for row in contents.tables["articles"].to_pylist()}
    items = [
        {
            "id": f"#{row['id']}",
            "type": "Annotation",
            "motivation": "linking",
            "body": [_carried(contents, rows, row), *_remarks(row)],
            "target": _words(row, iri(hashes[row["article"]])),
        }
        for row in contents.tables["evidence"].to_pylist()
    ]
    made = {
        "@context": CONTEXT,
        "id": FILE,
        "type": "AnnotationCollection",
        "label": f"{contents.descriptor['title']}: {contents.models['evidence'].title}",
        "creator": [
            {"type": "Organization", "name": maker["title"]}
            for maker in contents.descriptor["contributors"]
        ],
        "created": f"{contents.entry.date.isoformat()}T00:00:00Z",
        "rights": contents.descriptor["licenses"][0]["path"],
        "total": len(items),
        "first": {"id": "#page", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    text = json.dumps(made, ensure_ascii=False, indent=2)
    (folder / FILE).write_text(text + "\n", encoding="utf-8", newline="\n")


def _carried(
    contents: Contents, rows: Mapping[str, Mapping[str, int]], row: Mapping[str, Any]
) -> str:
    """The row or cell that a piece of evidence carries."""
    number = rows[row["table"]][row["row"]]
    file = CSV.file(row["table"])
    if row["column"] is None:
        return f"{file}#row={number}"
    names = [column.name for column in contents.models[row["table"]].columns]
    return f"{file}#cell={number},{names.index(row['column']) + 1}"


def _remarks(row: Mapping[str, Any]) -> list[dict[str, str]]:
    said = {"tagging": row["basis"], "commenting": row["reason"]}
    return [
        {"type": "TextualBody", "purpose": purpose, "value": value}
        for purpose, value in said.items()
        if value is not None
    ]


def _words(row: Mapping[str, Any], article: str) -> dict[str, Any]:
    """The words in the article; both selectors select the same ones."""
    selectors: list[dict[str, Any]] = [
        {"type": "TextPositionSelector", "start": row["start"], "end": row["end"]}
    ]
    if row["quote"] is not None:
        quoted = {"exact": row["quote"], "prefix": row["prefix"], "suffix": row["suffix"]}
        said = {name: words for name, words in quoted.items() if words is not None}
        selectors.append({"type": "TextQuoteSelector"} | said)
    hash = {"sha256": row["sha256"]} if "sha256" in row else {}
    return {"type": "SpecificResource", "source": article} | hash | {"selector": selectors}
