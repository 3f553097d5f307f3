"""Write ``croissant.json``: the bundle as a Croissant 1.1 data set, for machine learning tools.

It describes each file with its hash, and each table as a record set.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...schemas import Column, TableModel
from ..package.formats import FORMATS, Format
from .addresses import maintainer_properties
from .articles import article_iri, release_languages
from .inputs import ReleaseInputs

if TYPE_CHECKING:
    import pyarrow as pa

FILE = "croissant.json"
TYPES = {"string": "sc:Text", "integer": "sc:Integer", "number": "sc:Float", "date": "sc:Date"}
"""The Croissant type of each Table Schema type."""

MEDIA_TYPES = {"parquet": ["application/vnd.apache.parquet", "application/x-parquet"]}
"""The registered media type and the one that mlcroissant knows, if they differ."""

READ_FORMAT = next(format for format in FORMATS if format.name == "parquet")
OTHER_FORMAT = next(format for format in FORMATS if format is not READ_FORMAT)
"""The format that the record sets read, and another one with the same content."""

PROV = "http://www.w3.org/ns/prov#"
CROISSANT_TERMS = """
    annotation arrayShape citeAs column containedIn equivalentProperty extract field fileObject
    fileProperty fileSet format includes isArray isLiveDataset jsonPath key md5 parentField path
    recordSet references regex repeated replace samplingRate separator source subField transform
"""
"""The terms that have the same name in the vocabulary of Croissant."""

CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "name": {"@container": "@language"},
    "prov": PROV,
    "rai": "http://mlcommons.org/croissant/RAI/",
    "sc": "https://schema.org/",
    **{term: f"cr:{term}" for term in CROISSANT_TERMS.split()},
}
"""The context of Croissant 1.1, and PROV."""

SPAN_COLUMNS = ("article", "start", "end", "sha256", "quote", "prefix", "suffix")
"""The columns of `evidence` that identify the words of a value."""


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the Croissant metadata.

    The record sets read the Parquet files: these have types and missing values, which readers of
    CSV guess.
    """
    text = json.dumps(_metadata(inputs, folder), ensure_ascii=False, indent=2)
    (folder / FILE).write_text(text + "\n", encoding="utf-8", newline="\n")


def _metadata(inputs: ReleaseInputs, folder: Path) -> dict[str, Any]:
    """Return the metadata of the bundle."""
    descriptor = inputs.descriptor
    creators = [
        {"@type": "sc:Organization", **maintainer_properties(contributor)}
        for contributor in descriptor["contributors"]
    ]
    articles = inputs.tables["articles"].to_pylist()
    return {
        "@context": dict(sorted(CONTEXT.items())),
        "@type": "sc:Dataset",
        "name": descriptor["name"],
        "description": descriptor["description"],
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "alternateName": descriptor["title"],
        "citeAs": bibtex_entry(inputs),
        "creator": _without_list(creators),
        "datePublished": inputs.entry.date.isoformat(),
        "inLanguage": _without_list(release_languages(inputs.tables)),
        "keywords": descriptor["keywords"],
        "license": descriptor["licenses"][0]["path"],
        "prov:wasDerivedFrom": [{"@id": article_iri(row["sha256"])} for row in articles],
        "publisher": _without_list(creators),
        **({"url": descriptor["homepage"]} if "homepage" in descriptor else {}),
        "version": inputs.entry.version,
        "distribution": list(_files(inputs, folder)),
        "recordSet": [
            _record_set(table, inputs.tables[name]) for name, table in inputs.models.items()
        ],
    }


def _without_list(values: list[Any]) -> Any:
    """Return the only value, or the list of several, as JSON-LD is usually written."""
    return values[0] if len(values) == 1 else values


def bibtex_entry(inputs: ReleaseInputs) -> str:
    """Return the citation of the release as a BibTeX entry."""
    contributors = inputs.descriptor["contributors"]
    authors = " and ".join(f"{{{contributor['title']}}}" for contributor in contributors)
    return (
        f"@misc{{{inputs.descriptor['name']}, author = {{{authors}}}, "
        f"title = {{{inputs.descriptor['title']}}}, year = {{{inputs.entry.date.year}}}, "
        f"version = {{{inputs.entry.version}}}}}"
    )


def _files(inputs: ReleaseInputs, folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the description of each data file."""
    for format in FORMATS:
        for name, table in inputs.models.items():
            path = format.file(name)
            data = (folder / path).read_bytes()
            yield {
                "@type": "cr:FileObject",
                "@id": path,
                "name": Path(path).name,
                "description": table.title,
                "contentSize": f"{len(data)} B",
                "contentUrl": path,
                "encodingFormat": MEDIA_TYPES.get(format.name, format.mediatype),
                "sameAs": _without_list([f.file(name) for f in FORMATS if f is not format]),
                "sha256": hashlib.sha256(data).hexdigest(),
            }


def _record_set(table: TableModel, rows: pa.Table) -> dict[str, Any]:
    """Return the record set of a table."""
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.title,
        "key": {"@id": f"{table.name}/id"},
        "field": [_field(table, column, rows) for column in table.columns],
    }


def _field(table: TableModel, column: Column, rows: pa.Table) -> dict[str, Any]:
    """Return the field of a column."""
    has_references = column.references and rows[column.name].null_count < rows.num_rows
    is_derived = (table.name, column.name) == ("evidence", "value")
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": column.description,
        **({"annotation": _words_annotation(table)} if is_derived else {}),
        "dataType": TYPES[column.type],
        **({"references": _target(table, column)} if has_references else {}),
        "source": _source(READ_FORMAT, table.name, column.name),
    }


def _source(format: Format, table: str, column: str) -> dict[str, Any]:
    """Return the reference to a column of a file."""
    return {"fileObject": {"@id": format.file(table)}, "extract": {"column": column}}


def _target(table: TableModel, column: Column) -> dict[str, Any]:
    """Return the target of a foreign key: the key column in the file of the other table.

    mlcroissant 1.1 forces three things. The target is a column of a file: with a field of a record
    set it loads the wrong number of rows. A table that refers to itself refers to its CSV file: a
    file is not joined with itself. A column without values has no target: loading it would fail.
    """
    format = OTHER_FORMAT if column.references == table.name else READ_FORMAT
    return _source(format, column.references or "", "id")


def _words_annotation(table: TableModel) -> dict[str, Any]:
    """Return the annotation that connects each value of `evidence` with its words."""
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/value/words",
        "name": "words",
        "description": table.title,
        "dataType": "prov:Entity",
        "equivalentProperty": f"{PROV}wasDerivedFrom",
        "subField": [
            {
                "@type": "cr:Field",
                "@id": f"{table.name}/value/words/{column.name}",
                "name": column.name,
                "description": column.description,
                "dataType": TYPES[column.type],
                "source": _source(READ_FORMAT, table.name, column.name),
            }
            for column in table.columns
            if column.name in SPAN_COLUMNS
        ],
    }
