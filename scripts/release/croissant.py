"""Write ``croissant.json``: the bundle as a Croissant 1.1 data set, for machine learning tools.

It describes each file with its hash, and each table as a record set.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ...schemas import Column, TableModel
from ..package.formats import FORMATS, Format
from .articles import article_iri, release_languages
from .inputs import ReleaseInputs

if TYPE_CHECKING:
    import mlcroissant as mlc
    import pyarrow as pa

FILE = "croissant.json"
TYPES = {
    "string": "https://schema.org/Text",
    "integer": "https://schema.org/Integer",
    "number": "https://schema.org/Float",
    "date": "https://schema.org/Date",
}
"""The Croissant type of each Table Schema type."""

MEDIA_TYPES = {"parquet": ["application/vnd.apache.parquet", "application/x-parquet"]}
"""The registered media type and the one that mlcroissant knows, if they differ."""

READ_FORMAT = next(format for format in FORMATS if format.name == "parquet")
OTHER_FORMAT = next(format for format in FORMATS if format is not READ_FORMAT)
"""The format that the record sets read, and another one with the same content."""

PROV = "http://www.w3.org/ns/prov#"
TERMS = {
    "annotation": "cr:annotation",
    "arrayShape": "cr:arrayShape",
    "containedIn": "cr:containedIn",
    "description": {"@container": "@language"},
    "isArray": "cr:isArray",
    "name": {"@container": "@language"},
    "prov": PROV,
}
"""Terms of the context of Croissant 1.1 that mlcroissant, which writes 1.0, lacks; and PROV."""

SPAN_COLUMNS = ("article", "start", "end", "sha256", "quote", "prefix", "suffix")
"""The columns of `evidence` that identify the words of a value."""


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the Croissant metadata.

    The record sets read the Parquet files: these have types and missing values, which readers of
    CSV guess.
    """
    text = json.dumps(_metadata(inputs, folder).to_json(), ensure_ascii=False, indent=2)
    (folder / FILE).write_text(text + "\n", encoding="utf-8", newline="\n")


def _metadata(inputs: ReleaseInputs, folder: Path) -> mlc.Metadata:
    """Return the metadata of the bundle."""
    import mlcroissant as mlc

    context = mlc.Context(conforms_to="http://mlcommons.org/croissant/1.1")
    context.rdf = mlc.Rdf(context=dict(sorted((mlc.Rdf().context | TERMS).items())))
    licence = inputs.descriptor["licenses"][0]
    creators = [
        mlc.Organization(ctx=context, name=contributor["title"])
        for contributor in inputs.descriptor["contributors"]
    ]
    articles = inputs.tables["articles"].to_pylist()
    return mlc.Metadata(
        ctx=context,
        name=inputs.descriptor["name"],
        description=inputs.descriptor["description"],
        version=inputs.entry.version,
        date_published=inputs.entry.date,
        license=[licence["path"]],
        keywords=list(inputs.descriptor["keywords"]),
        in_language=release_languages(inputs.tables),
        creators=creators,
        publisher=creators,
        cite_as=bibtex_entry(inputs),
        distribution=list(_files(inputs, folder, context)),
        record_sets=[
            _record_set(table, inputs.tables[name], context)
            for name, table in inputs.models.items()
        ],
        extra_properties={
            "alternateName": inputs.descriptor["title"],
            "prov:wasDerivedFrom": [{"@id": article_iri(row["sha256"])} for row in articles],
        },
    )


def bibtex_entry(inputs: ReleaseInputs) -> str:
    """Return the citation of the release as a BibTeX entry."""
    contributors = inputs.descriptor["contributors"]
    authors = " and ".join(f"{{{contributor['title']}}}" for contributor in contributors)
    return (
        f"@misc{{{inputs.descriptor['name']}, author = {{{authors}}}, "
        f"title = {{{inputs.descriptor['title']}}}, year = {{{inputs.entry.date.year}}}, "
        f"version = {{{inputs.entry.version}}}}}"
    )


def _files(inputs: ReleaseInputs, folder: Path, context: mlc.Context) -> Iterator[mlc.FileObject]:
    """Yield the description of each data file."""
    import mlcroissant as mlc

    for format in FORMATS:
        for name, table in inputs.models.items():
            path = format.file(name)
            data = (folder / path).read_bytes()
            same_content = [f.file(name) for f in FORMATS if f is not format]
            yield mlc.FileObject(
                ctx=context,
                id=path,
                name=Path(path).name,
                description=table.title,
                content_url=path,
                content_size=f"{len(data)} B",
                encoding_formats=MEDIA_TYPES.get(format.name, [format.mediatype]),
                sha256=hashlib.sha256(data).hexdigest(),
                same_as=same_content,
            )


def _record_set(table: TableModel, rows: pa.Table, context: mlc.Context) -> mlc.RecordSet:
    """Return the record set of a table."""
    import mlcroissant as mlc

    return mlc.RecordSet(
        ctx=context,
        id=table.name,
        name=table.name,
        description=table.title,
        key=[f"{table.name}/id"],
        fields=[_field(table, column, rows, context) for column in table.columns],
    )


def _field(table: TableModel, column: Column, rows: pa.Table, context: mlc.Context) -> mlc.Field:
    """Return the field of a column."""
    import mlcroissant as mlc

    has_references = column.references and rows[column.name].null_count < rows.num_rows
    is_derived = (table.name, column.name) == ("evidence", "value")
    return mlc.Field(
        ctx=context,
        id=f"{table.name}/{column.name}",
        name=column.name,
        description=column.description,
        data_types=[TYPES[column.type]],
        source=_source(READ_FORMAT, table.name, column.name, context),
        annotations=[_words_annotation(table, context)] if is_derived else [],
        **({"references": _target(table, column, context)} if has_references else {}),
    )


def _source(format: Format, table: str, column: str, context: mlc.Context) -> mlc.Source:
    """Return the reference to a column of a file."""
    import mlcroissant as mlc

    extract = mlc.Extract(ctx=context, column=column)
    return mlc.Source(ctx=context, file_object=format.file(table), extract=extract)


def _target(table: TableModel, column: Column, context: mlc.Context) -> mlc.Source:
    """Return the target of a foreign key: the key column in the file of the other table.

    mlcroissant 1.1 forces three things. The target is a column of a file: with a field of a record
    set it loads the wrong number of rows. A table that refers to itself refers to its CSV file: a
    file is not joined with itself. A column without values has no target: loading it would fail.
    """
    format = OTHER_FORMAT if column.references == table.name else READ_FORMAT
    return _source(format, column.references or "", "id", context)


def _words_annotation(table: TableModel, context: mlc.Context) -> mlc.Field:
    """Return the annotation that connects each value of `evidence` with its words."""
    import mlcroissant as mlc

    return mlc.Field(
        ctx=context,
        id=f"{table.name}/value/words",
        name="words",
        description=table.title,
        data_types=[f"{PROV}Entity"],
        equivalentProperty=[f"{PROV}wasDerivedFrom"],
        sub_fields=[
            mlc.Field(
                ctx=context,
                id=f"{table.name}/value/words/{column.name}",
                name=column.name,
                description=column.description,
                data_types=[TYPES[column.type]],
                source=_source(READ_FORMAT, table.name, column.name, context),
            )
            for column in table.columns
            if column.name in SPAN_COLUMNS
        ],
    )
