"""Mutations of the small package, each with one fault: its description, and a function.

A mutation changes the rows before the package is written, or a file, or the descriptor. After a
change of a file the descriptor is updated with its size and hash, or is not.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts.package import arrow, seeds

Rows = dict[str, list[dict[str, Any]]]
Mutation = Callable[[Mapping[str, pa.Table], Path], None]
"""Writes the small package with one fault into an empty folder, from its tables."""


def in_rows(change: Callable[[Rows], object]) -> Mutation:
    """Change rows before the package is written."""

    def write(built: Mapping[str, pa.Table], folder: Path) -> None:
        rows = {name: table.to_pylist() for name, table in built.items()}
        change(rows)
        models = tables()
        library.write(
            {name: arrow.from_rows(models[name], rows[name]) for name in rows}, models, folder
        )

    return write


def cell(table: str, row: str, **cells: Any) -> Mutation:
    """Change cells of one row."""

    def change(rows: Rows) -> None:
        next(existing for existing in rows[table] if existing["id"] == row).update(cells)

    return in_rows(change)


def in_file(name: str, change: Callable[[bytes], bytes], *, rehash: bool) -> Mutation:
    """Change the bytes of a file, and with ``rehash`` its size and hash in the descriptor."""

    def write(built: Mapping[str, pa.Table], folder: Path) -> None:
        library.write(built, tables(), folder)
        path = folder / "data" / name
        data = change(path.read_bytes())
        path.write_bytes(data)
        if rehash:
            _edit_descriptor(folder, lambda descriptor: _rehash(descriptor, f"data/{name}", data))

    return write


def in_text(name: str, old: str, new: str) -> Mutation:
    """Replace a text in a CSV file, and rehash it."""
    return in_file(name, lambda data: _replace(data, old.encode(), new.encode()), rehash=True)


def in_parquet(name: str, change: Callable[[pa.Table], pa.Table]) -> Mutation:
    """Change the table in a Parquet file, and rehash it."""

    def rewrite(data: bytes) -> bytes:
        sink = pa.BufferOutputStream()
        parquet.write_table(change(parquet.read_table(pa.BufferReader(data))), sink)
        return bytes(sink.getvalue())

    return in_file(name, rewrite, rehash=True)


def in_descriptor(change: Callable[[dict[str, Any]], object]) -> Mutation:
    """Change the descriptor."""

    def write(built: Mapping[str, pa.Table], folder: Path) -> None:
        library.write(built, tables(), folder)
        _edit_descriptor(folder, change)

    return write


def _edit_descriptor(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    change(descriptor)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def _rehash(descriptor: dict[str, Any], path: str, data: bytes) -> None:
    [resource] = [entry for entry in descriptor["resources"] if entry["path"] == path]
    resource["hash"] = f"sha256:{seeds.sha256(data)}"
    if "bytes" in resource:
        resource["bytes"] = len(data)


def _replace(data: bytes, old: bytes, new: bytes) -> bytes:
    assert data.count(old) == 1, f"{old!r} occurs {data.count(old)} times"
    return data.replace(old, new)


def _flip_bit(data: bytes, position: int) -> bytes:
    return data[:position] + bytes([data[position] ^ 1]) + data[position + 1 :]


def _resource(descriptor: dict[str, Any], name: str) -> dict[str, Any]:
    return next(entry for entry in descriptor["resources"] if entry["name"] == name)


def _field(descriptor: dict[str, Any], resource: str, name: str) -> dict[str, Any]:
    fields = _resource(descriptor, resource)["schema"]["fields"]
    return next(field for field in fields if field["name"] == name)


def _repeat_article(rows: Rows) -> None:
    [article] = rows["articles"]
    rows["articles"].append(article | {"id": "repeated", "file": "901_repeated.txt"})


def _duplicate_row(rows: Rows) -> None:
    rows["figures"].insert(1, dict(rows["figures"][0]))


def _values_as_text(table: pa.Table) -> pa.Table:
    index = table.column_names.index("value")
    return table.set_column(index, "value", table["value"].cast(pa.string()))


MUTATIONS: dict[str, Mutation] = {
    # Files.
    "a bit of a CSV file is flipped": in_file(
        "figures.csv", lambda d: _flip_bit(d, d.index(b",120,")), rehash=False
    ),
    "a bit of a Parquet file is flipped": in_file(
        "figures.parquet", lambda d: _flip_bit(d, len(d) // 2), rehash=False
    ),
    "a CSV file ends early": in_file("figures.csv", lambda d: d[:-20], rehash=False),
    "a Parquet file ends early": in_file("figures.parquet", lambda d: d[:-20], rehash=False),
    "a CSV file is empty": in_file("figures.csv", lambda d: b"", rehash=True),
    "a CSV file has a byte order mark": in_file(
        "figures.csv", lambda d: b"\xef\xbb\xbf" + d, rehash=True
    ),
    "a CSV file has lines that end in CR LF": in_file(
        "figures.csv", lambda d: d.replace(b"\n", b"\r\n"), rehash=True
    ),
    "a CSV file is in Latin-1": in_file(
        "names.csv", lambda d: d.decode().encode("latin-1"), rehash=True
    ),
    # Both formats of a table.
    "a column of a CSV file has another name": in_text(
        "figures.csv", "metric,title", "metrik,title"
    ),
    "a row of a CSV file has an extra cell": in_text("people.csv", "bought a firm.", "bought,it."),
    "a row of a CSV file lacks a cell": in_text("people.csv", ",A trader who bought a firm.", ""),
    "a CSV file has an empty row": in_text("people.csv", "bought a firm.\n", "bought a firm.\n\n"),
    "a CSV file and the Parquet file differ": in_text(
        "figures.csv", "More than 120 people work", "More than 120 people are"
    ),
    "a Parquet file lacks a row": in_parquet("figures.parquet", lambda table: table.slice(1)),
    "a number is text in a Parquet file": in_parquet("figures.parquet", _values_as_text),
    "a Parquet file lacks a column": in_parquet(
        "figures.parquet", lambda table: table.drop_columns(["title"])
    ),
    "a Parquet file has no descriptions of its columns": in_parquet(
        "figures.parquet", lambda table: table.replace_schema_metadata(None)
    ),
    # Cells.
    "a cell has a wrong type": in_text("figures.csv", ",120,", ",many,"),
    "a required cell is empty": in_text("people.csv", ",A trader who bought a firm.\n", ",\n"),
    "a cell is not of its vocabulary": cell("events", "purchase", type="buying"),
    "a cell does not match its pattern": cell("names", "cologne/koeln", language="German"),
    "a number is below its minimum": cell("shareholdings", "muster-majority", share=-60.0),
    "two rows have one identifier": in_rows(_duplicate_row),
    "a unique value occurs twice": in_rows(_repeat_article),
    "a reference leads nowhere": cell("figures", "staff", subject="nobody"),
    "a row to which others refer is missing": in_rows(lambda rows: rows["places"].clear()),
    "a date does not exist in the calendar": cell("events", "purchase", start="2019-02-30"),
    "a cell begins like a formula": cell("people", "erika-muster", description="=A1"),
    # Values and their evidence.
    "a number differs from its words": cell("figures", "staff", value=121.0),
    "a date is finer than its words": cell("events", "purchase", start="2019-05"),
    "a row has no evidence": in_rows(lambda rows: rows["evidence"].pop(0)),
    "a quote is longer than its span": cell(
        "evidence", "people/erika-muster/made-up/00021-00033", quote="Erika Muster, Köln"
    ),
    "shares add up to more than 100 per cent": cell(
        "shareholdings", "muster-majority", share=130.0
    ),
    # The descriptor.
    "a member is misspelt": in_descriptor(lambda d: d.update(licences=d.pop("licenses"))),
    "a constraint is misspelt": in_descriptor(
        lambda d: _field(d, "figures", "value").update(
            contraints=_field(d, "figures", "value").pop("constraints")
        )
    ),
    "a member has a wrong type": in_descriptor(lambda d: d.update(keywords="press")),
    "an item of a list has a wrong type": in_descriptor(lambda d: d["keywords"].append(7)),
    "a field has a wrong type": in_descriptor(
        lambda d: _field(d, "figures", "value").update(type="boolean")
    ),
    "a field is missing": in_descriptor(
        lambda d: _resource(d, "figures")["schema"]["fields"].pop()
    ),
    "a constraint is missing": in_descriptor(
        lambda d: _field(d, "figures", "value").pop("constraints")
    ),
    "a primary key is missing": in_descriptor(
        lambda d: _resource(d, "figures")["schema"].pop("primaryKey")
    ),
    "a foreign key is missing": in_descriptor(
        lambda d: _resource(d, "figures")["schema"].pop("foreignKeys")
    ),
    "a foreign key names no resource": in_descriptor(
        lambda d: _resource(d, "figures")["schema"]["foreignKeys"][0]["reference"].update(
            resource="nothing"
        )
    ),
    "a resource is missing": in_descriptor(lambda d: d["resources"].pop()),
    "two resources have one name": in_descriptor(
        lambda d: d["resources"][1].update(name=d["resources"][0]["name"])
    ),
    "a path leads out of the folder": in_descriptor(
        lambda d: d["resources"][0].update(path="../articles.csv")
    ),
    "a path leads nowhere": in_descriptor(
        lambda d: d["resources"][0].update(path="data/article.csv")
    ),
    "a size is wrong": in_descriptor(lambda d: d["resources"][0].update(bytes=7)),
    "a hash of a CSV file is wrong": in_descriptor(
        lambda d: d["resources"][0].update(hash="sha256:" + "0" * 64)
    ),
    "a hash of a Parquet file is wrong": in_descriptor(
        lambda d: d["resources"][-1].update(hash="sha256:" + "0" * 64)
    ),
    "a hash of another algorithm is wrong": in_descriptor(
        lambda d: d["resources"][0].update(hash="sha1:" + "0" * 40)
    ),
    "the licence is missing": in_descriptor(lambda d: d.pop("licenses")),
    "the licence is wrong": in_descriptor(lambda d: d["licenses"][0].update(name="CC0-1.0")),
    "a source is not an article": in_descriptor(lambda d: d["sources"][0].update(title="Another")),
}
"""Each mutation by the description of its fault."""
