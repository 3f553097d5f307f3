"""Make a large valid package: the real one, with copies of its rows.

Articles, entities, names, mentions, sentences, numbers and vocabularies are not copied. Every other
row is copied with a new identifier. It refers to the rows of its own copy, if these are copied.
Copies share the words: their evidence quotes the same spans of the same articles. So each restates
its real row, or what that restates.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from ..schemas import TableModel
from ..schemas.event_relations import relation_id
from ..scripts.build import write
from ..scripts.package.arrow import from_rows, schema
from ..scripts.package.descriptor import build_descriptor, to_json
from ..scripts.package.formats import rechunk, write_csv
from ..scripts.project import DESCRIPTOR

NOT_COPIED = frozenset({"articles", "names", "mentions", "sentences", "numbers", "vocabulary"})
"""Tables that are not copied, besides those of entities."""

MARK = "\ue000"
"""The place of a copy's number in its identifiers: a character that is in no cell."""

FIRST, NUMBER = "zz0000-", "zz{:04}-"
"""The beginning of a copy's identifiers, which puts them behind the real ones in the row order."""

FACTS = "facts"

EVENT_RELATIONS = "event_relations"
"""The table whose identifiers consist of those of two events."""

POINTER = ("table", "row", "column")

Row = dict[str, Any]
Tables = Mapping[str, pa.Table]
Pieces = Iterable[tuple[pa.Table, pa.Table]]


def read(folder: Path, models: Iterable[str]) -> dict[str, pa.Table]:
    """Read the tables of the package in a folder."""
    return {name: parquet.read_table(folder / f"data/{name}.parquet") for name in models}


def multiply(
    tables: Tables, models: Mapping[str, TableModel], rows: int, folder: Path
) -> tuple[int, int]:
    """Write a package of at least ``rows`` rows into an empty folder.

    If the real package has as many rows, write that. Return the number of rows and of copies.
    """
    copier = RowCopier(tables, models)
    templates = {
        name: from_rows(models[name], copier.rows(name, table)) for name, table in tables.items()
    }
    real = sum(table.num_rows for table in tables.values())
    copied = sum(table.num_rows for table in templates.values())
    copies = max(0, -(-(rows - real) // copied))
    if not copies:
        write(tables, models, folder)
        return real, 0
    (folder / "data").mkdir(parents=True)
    for name, table in tables.items():
        restated = from_rows(models[name], copier.restated_rows(name, table))
        pieces = list(_pieces(restated, templates[name]))
        _write_csv(pieces, copies, folder / f"data/{name}.csv")
        _write_parquet(pieces, copies, models[name], folder / f"data/{name}.parquet")
    descriptor = build_descriptor(models.values(), tables["articles"].to_pylist(), folder)
    (folder / DESCRIPTOR).write_text(to_json(descriptor), encoding="utf-8", newline="\n")
    return real + copies * copied, copies


class RowCopier:
    """Copies rows, with a mark in their identifiers for the number of the copy."""

    def __init__(self, tables: Tables, models: Mapping[str, TableModel]) -> None:
        self.models = models
        self.not_copied = NOT_COPIED | {name for name, model in models.items() if model.entity_kind}
        self.not_copied |= {"entities"}
        self.link_rows = {
            name: {row["id"]: row for row in tables[name].to_pylist()}
            for name, model in models.items()
            if model.link
        }
        self.event_relations = {row["id"]: row for row in tables[EVENT_RELATIONS].to_pylist()}
        # Copies of shares in a company would add up to more than 100 per cent.
        self.shares = {
            row["id"]
            for row in tables["shareholdings"].to_pylist()
            if row["status"] == "held" and row["share"] is not None
        }

        self.restating = {
            (name, row["id"])
            for name, model in models.items()
            if model.column("restates")
            for row in tables[name].to_pylist()
            if row["restates"] is not None
        }
        self.decided = {
            (claim["table"], claim["row"])
            for claim in tables["conflict_claims"].to_pylist()
            if claim["used"] != "stands"
        }

    def restated_rows(self, name: str, table: pa.Table) -> list[Row]:
        """Return the real rows of a table, now that copies restate them."""
        rows: list[Row] = table.to_pylist()
        for row in rows:
            is_restated = self._original(name, row) == row["id"]
            is_copied = self.new_id(name, row["id"]) != row["id"]
            if is_restated and is_copied and _claim(name, row) not in self.decided:
                row["rank"] = "preferred"
        return rows

    def _original(self, name: str, row: Row) -> str | None:
        """Return the real row that a copy of this one restates, or None."""
        if "restates" not in row:
            return None
        link = self.models[name].link
        claim = (link.table, row[link.column]) if link else (name, row["id"])
        original: str | None = row["restates"] if claim in self.restating else row["id"]
        return original

    def new_id(self, table: str, id: str) -> str:
        """Return the identifier of the copy of a row, or its own if it is not copied."""
        if table == FACTS:
            claim_table, _, claim = id.partition("/")
            return f"{claim_table}/{self.new_id(claim_table, claim)}"
        if table in self.not_copied or (table == "shareholdings" and id in self.shares):
            return id
        if table == EVENT_RELATIONS:
            row = self.event_relations[id]
            event, related_event = (
                self.new_id("events", row[column]) for column in ("event", "related_event")
            )
            return relation_id(event, row["relation"], related_event)
        if table not in self.link_rows:
            return f"{MARK}{id}"
        link, row = self.models[table].link, self.link_rows[table][id]
        assert link is not None
        near, far = (
            str(self.cell(table, column, row[column]))
            for column in (link.column, link.entity_column)
        )
        return f"{near}-{far}"

    def cell(self, table: str, column: str | None, value: str | None) -> str | None:
        """Return the value of a cell in a copy, or of the same cell in evidence."""
        model = self.models[table].column(column or "")
        if value is None or model is None or model.references is None:
            return value
        return self.new_id(model.references, value)

    def rows(self, name: str, table: pa.Table) -> list[Row]:
        """Return the copied rows of a table, in the order of their identifiers."""
        copied = (self._row(name, row) for row in table.to_pylist())
        return sorted(
            (new for new in copied if MARK in new["id"]),
            key=lambda new: str(new["id"]).replace(MARK, FIRST),
        )

    def _row(self, table: str, row: Row) -> Row:
        """Return the copy of a row."""
        new = {name: self.cell(table, name, value) for name, value in row.items()}
        if "restates" in new:
            new["restates"] = self._original(table, row)
            new["rank"] = row["rank"] if _claim(table, row) in self.decided else "normal"
        if row.get("table") is not None:
            new["row"] = self.new_id(row["table"], row["row"])
            if table == "evidence":
                new["value"] = self.cell(row["table"], row["column"], row["value"])
        pointer = "/".join(str(new[name]) for name in POINTER if new.get(name))
        if table == "evidence":
            new["id"] = f"{pointer}/{row['article']}/{row['start']:05}-{row['end']:05}"
        elif table == "conflict_claims":
            new["id"] = f"{new['conflict']}/{pointer}"
        elif table == FACTS:
            new["id"] = pointer
        else:
            new["id"] = self.new_id(table, row["id"])
        return new


def _claim(table: str, row: Row) -> tuple[str, str]:
    """Return the table and the identifier of a claim: those of the row, or those that it shows."""
    return (row["table"], row["row"]) if table == FACTS else (table, row["id"])


def _pieces(table: pa.Table, template: pa.Table) -> Iterator[tuple[pa.Table, pa.Table]]:
    """Yield real rows with the template of their copies, in the order of identifiers.

    Identifiers of evidence begin with the table, so there is a pair for each table.
    """
    if "row" not in table.column_names or table.column_names[1] != "table":
        yield table, template
        return
    for name in sorted(set(table["table"].to_pylist()), key=lambda name: f"{name}/"):
        real, copied = pc.equal(table["table"], name), pc.equal(template["table"], name)
        yield table.filter(real), template.filter(copied)


def _write_csv(pieces: Pieces, copies: int, path: Path) -> None:
    """Write the real rows and the copies. A copy is its template's text with a number filled in."""
    header, texts = "", []
    for piece in pieces:
        for table in piece:
            write_csv(table, path)
            header, _, text = path.read_text(encoding="utf-8").partition("\n")
            texts.append(text)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(f"{header}\n")
        for real, template in zip(texts[::2], texts[1::2], strict=True):
            file.write(real)
            for copy in range(copies if template else 0):
                file.write(template.replace(MARK, NUMBER.format(copy)))


def _write_parquet(pieces: Pieces, copies: int, model: TableModel, path: Path) -> None:
    """Write the same rows in groups of `CHUNK_ROWS` rows."""
    with parquet.ParquetWriter(path, schema(model), compression="zstd") as writer:
        for rows in rechunk(_batches(pieces, copies, schema(model)), schema(model)):
            writer.write_table(rows)


def _batches(pieces: Pieces, copies: int, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Yield the real rows and the copies."""
    for real, template in pieces:
        yield from real.cast(schema).to_batches()
        for copy in range(copies if template.num_rows else 0):
            yield from _numbered(template, NUMBER.format(copy)).to_batches()


def _numbered(template: pa.Table, number: str) -> pa.Table:
    """Return a copy of the template, with its number in all identifiers."""
    columns = [
        pc.replace_substring(column, MARK, number) if pa.types.is_string(column.type) else column
        for column in template.columns
    ]
    return pa.Table.from_arrays(columns, schema=template.schema)


def main() -> None:
    """Write a package of the given number of rows into a folder, and print its rows and copies."""
    from ..schemas import tables as load_models
    from ..scripts.project import ROOT

    models = load_models()
    print(*multiply(read(ROOT, models), models, int(sys.argv[1]), Path(sys.argv[2])))


if __name__ == "__main__":
    main()
