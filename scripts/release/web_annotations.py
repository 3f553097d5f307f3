"""Write ``annotations.jsonld``: the evidence, in the W3C Web Annotation Data Model.

Each row of `evidence` is an annotation. Its target is the words in the article. The article has no
web address, so a hash of its text identifies it. The body is the row or the cell that the words
support, as a fragment of its CSV file (RFC 7111: rows and columns count from 1, the header is a
row). A tag gives the basis, a comment the reason. Withheld words have no quote, only their position
and hash.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..package.formats import FORMATS
from .articles import article_iri
from .inputs import ReleaseInputs

FILE = "annotations.jsonld"
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"sha256": "https://schema.org/sha256"}]
CSV = next(format for format in FORMATS if format.name == "csv")


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write a collection with an annotation for each row of `evidence`."""
    row_numbers = {
        name: {id: number for number, id in enumerate(table["id"].to_pylist(), 2)}
        for name, table in inputs.tables.items()
    }
    hashes = {row["id"]: row["sha256"] for row in inputs.tables["articles"].to_pylist()}
    items = [
        {
            "id": f"#{row['id']}",
            "type": "Annotation",
            "motivation": "linking",
            "body": [_supported(inputs, row_numbers, row), *_text_bodies(row)],
            "target": _target(row, article_iri(hashes[row["article"]])),
        }
        for row in inputs.tables["evidence"].to_pylist()
    ]
    collection = {
        "@context": CONTEXT,
        "id": FILE,
        "type": "AnnotationCollection",
        "label": f"{inputs.descriptor['title']}: {inputs.models['evidence'].title}",
        "creator": [
            {"type": "Organization", "name": contributor["title"]}
            for contributor in inputs.descriptor["contributors"]
        ],
        "created": f"{inputs.entry.date.isoformat()}T00:00:00Z",
        "rights": inputs.descriptor["licenses"][0]["path"],
        "total": len(items),
        "first": {"id": "#page", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    text = json.dumps(collection, ensure_ascii=False, indent=2)
    (folder / FILE).write_text(text + "\n", encoding="utf-8", newline="\n")


def _supported(
    inputs: ReleaseInputs, row_numbers: Mapping[str, Mapping[str, int]], row: Mapping[str, Any]
) -> str:
    """Return the fragment of a CSV file for the row or the cell that evidence supports."""
    number = row_numbers[row["table"]][row["row"]]
    file = CSV.file(row["table"])
    if row["column"] is None:
        return f"{file}#row={number}"
    names = [column.name for column in inputs.models[row["table"]].columns]
    return f"{file}#cell={number},{names.index(row['column']) + 1}"


def _text_bodies(row: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return the basis as a tag, and the reason as a comment."""
    texts = {"tagging": row["basis"], "commenting": row["reason"]}
    return [
        {"type": "TextualBody", "purpose": purpose, "value": value}
        for purpose, value in texts.items()
        if value is not None
    ]


def _target(row: Mapping[str, Any], article: str) -> dict[str, Any]:
    """Return the words in the article. Both selectors select the same words."""
    selectors: list[dict[str, Any]] = [
        {"type": "TextPositionSelector", "start": row["start"], "end": row["end"]}
    ]
    if row["quote"] is not None:
        texts = {"exact": row["quote"], "prefix": row["prefix"], "suffix": row["suffix"]}
        non_empty = {name: text for name, text in texts.items() if text is not None}
        selectors.append({"type": "TextQuoteSelector"} | non_empty)
    hash = {"sha256": row["sha256"]} if "sha256" in row else {}
    return {"type": "SpecificResource", "source": article} | hash | {"selector": selectors}
