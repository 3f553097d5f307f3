"""The bundle as a Croissant 1.1 data set: what tools of machine learning load tables by."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ...schemas import Column, TableModel
from ..package.formats import FORMATS, Format
from .articles import iri, languages
from .contents import Contents

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

LOADED = {"parquet": ["application/vnd.apache.parquet", "application/x-parquet"]}
"""The registered media type, and the one that mlcroissant knows, where they differ."""

READ = next(format for format in FORMATS if format.name == "parquet")
OTHER = next(format for format in FORMATS if format is not READ)
"""The format that the record sets read, and another one of the same content."""

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
"""The terms of the context of Croissant 1.1 that mlcroissant's own, of 1.0, lacks, and PROV's."""

SPAN = ("article", "start", "end", "sha256", "quote", "prefix", "suffix")
"""The columns of `evidence` that say which words a value is derived from."""


def write(contents: Contents, folder: Path) -> None:
    """Write croissant.json: each file with its hash, each table as a record set.

    The record sets read the Parquet files, which know types and missing values; readers of CSV
    guess them.
    """
    text = json.dumps(_metadata(contents, folder).to_json(), ensure_ascii=False, indent=2)
    (folder / FILE).write_text(text + "\n", encoding="utf-8", newline="\n")


def _metadata(contents: Contents, folder: Path) -> mlc.Metadata:
    import mlcroissant as mlc

    context = mlc.Context(conforms_to="http://mlcommons.org/croissant/1.1")
    context.rdf = mlc.Rdf(context=dict(sorted((mlc.Rdf().context | TERMS).items())))
    licence = contents.descriptor["licenses"][0]
    makers = [
        mlc.Organization(ctx=context, name=who["title"])
        for who in contents.descriptor["contributors"]
    ]
    articles = contents.tables["articles"].to_pylist()
    return mlc.Metadata(
        ctx=context,
        name=contents.descriptor["name"],
        description=contents.descriptor["description"],
        version=contents.entry.version,
        date_published=contents.entry.date,
        license=[licence["path"]],
        keywords=list(contents.descriptor["keywords"]),
        in_language=languages(contents.tables),
        creators=makers,
        publisher=makers,
        cite_as=cite_as(contents),
        distribution=list(_files(contents, folder, context)),
        record_sets=[
            _record_set(table, contents.tables[name], context)
            for name, table in contents.models.items()
        ],
        extra_properties={
            "alternateName": contents.descriptor["title"],
            "prov:wasDerivedFrom": [{"@id": iri(row["sha256"])} for row in articles],
        },
    )


def cite_as(contents: Contents) -> str:
    """The release as a BibTeX entry."""
    who = " and ".join(f"{{{maker['title']}}}" for maker in contents.descriptor["contributors"])
    return (
        f"@misc{{{contents.descriptor['name']}, author = {{{who}}}, "
        f"title = {{{contents.descriptor['title']}}}, year = {{{contents.entry.date.year}}}, "
        f"version = {{{contents.entry.version}}}}}"
    )


def _files(contents: Contents, folder: Path, context: mlc.Context) -> Iterator[mlc.FileObject]:
    import mlcroissant as mlc

    for format in FORMATS:
        for name, table in contents.models.items():
            path = format.file(name)
            data = (folder / path).read_bytes()
            others = [other.file(name) for other in FORMATS if other is not format]
            yield mlc.FileObject(
                ctx=context,
                id=path,
                name=Path(path).name,
                description=table.title,
                content_url=path,
                content_size=f"{len(data)} B",
                encoding_formats=LOADED.get(format.name, [format.mediatype]),
                sha256=hashlib.sha256(data).hexdigest(),
                same_as=others,
            )


def _record_set(table: TableModel, rows: pa.Table, context: mlc.Context) -> mlc.RecordSet:
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
    import mlcroissant as mlc

    refers = column.references and rows[column.name].null_count < rows.num_rows
    derived = (table.name, column.name) == ("evidence", "value")
    return mlc.Field(
        ctx=context,
        id=f"{table.name}/{column.name}",
        name=column.name,
        description=column.description,
        data_types=[TYPES[column.type]],
        source=_source(READ, table.name, column.name, context),
        annotations=[_words(table, context)] if derived else [],
        **({"references": _target(table, column, context)} if refers else {}),
    )


def _source(format: Format, table: str, column: str, context: mlc.Context) -> mlc.Source:
    """A column of a file."""
    import mlcroissant as mlc

    extract = mlc.Extract(ctx=context, column=column)
    return mlc.Source(ctx=context, file_object=format.file(table), extract=extract)


def _target(table: TableModel, column: Column, context: mlc.Context) -> mlc.Source:
    """What a foreign key refers to: the key in the file that the other record set reads.

    mlcroissant 1.1 loads too few or too many rows where it is the field of a record set; it joins
    no file with itself, so that a table that refers to itself refers to its other file; and it
    fails on a column without any value, which therefore refers to nothing.
    """
    format = OTHER if column.references == table.name else READ
    return _source(format, column.references or "", "id", context)


def _words(table: TableModel, context: mlc.Context) -> mlc.Field:
    """The annotation that says of each value of `evidence` which words it is derived from."""
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
                source=_source(READ, table.name, column.name, context),
            )
            for column in table.columns
            if column.name in SPAN
        ],
    )
