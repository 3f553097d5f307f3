"""Generate the SQL that creates the tables, indexes and views of the database, from the models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...schemas import Column, TableModel
from ..package.full_query import EVIDENCE, FACTS, ID, FullTable, sql_identifier, sql_literal

TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "date": "TEXT"}
"""The SQLite type of each Table Schema type. SQLite has no dates: its function ``date`` reads them
from text."""

VIEW_NAME = "{}_in_full"
"""The name of the view of a table in full."""

SEARCH = "facts_search"
"""The name of the full-text index of `facts`. It is part of the released database: keep it."""

SEARCHED = ("claim", "subject_name", "object_name", "speaker_name", "quote")
"""The columns of `facts` that are searched."""

TOKENIZER = "unicode61 remove_diacritics 2"
"""How texts are divided into words. Case and accents make no difference: "borse" finds "Börse"."""


def _sql_comment(text: str) -> str:
    """Return a text as an SQL comment, which goes to the end of the line."""
    return "-- " + " ".join(text.split())


def create_table(model: TableModel) -> str:
    """Return the statement that creates a table. Descriptions are comments, which SQLite keeps."""
    lines = [_column(column) for column in model.columns]
    lines += [_foreign_key(column) for column in model.columns if column.references]
    comments = [_sql_comment(column.description) for column in model.columns]
    comments += [""] * (len(lines) - len(comments))
    ends = ["," for _ in lines[1:]] + [""]
    body = [
        f"  {line}{end} {comment}".rstrip()
        for line, end, comment in zip(lines, ends, comments, strict=True)
    ]
    head = f"CREATE TABLE {sql_identifier(model.name)} ( {_sql_comment(model.title)}"
    return "\n".join([head, *body, ")"])


def _column(column: Column) -> str:
    """Return the definition of a column with its constraints."""
    name = sql_identifier(column.name)
    parts = [name, TYPES[column.type]]
    if column.required:
        parts.append("NOT NULL")
    if column.name == "id":
        parts.append("PRIMARY KEY")
    elif column.unique:
        parts.append("UNIQUE")
    # STRICT tables would do the same, but need SQLite 3.37.
    parts.append(f"CHECK (typeof({name}) IN ({sql_literal(TYPES[column.type].lower())}, 'null'))")
    if column.terms:
        parts.append(f"CHECK ({name} IN ({', '.join(map(sql_literal, column.terms))}))")
    if column.minimum is not None:
        parts.append(f"CHECK ({name} >= {column.minimum:g})")
    if column.type == "date":
        # Without the modifier, older versions of SQLite accept 30 February.
        parts.append(f"CHECK ({name} IS date({name}, '+0 days'))")
    return " ".join(parts)


def _foreign_key(column: Column) -> str:
    assert column.references is not None
    name, target = sql_identifier(column.name), sql_identifier(column.references)
    return f"FOREIGN KEY ({name}) REFERENCES {target} ({ID})"


def create_indexes(model: TableModel) -> Iterator[str]:
    """Yield the statements that create indexes: on each reference, and in `evidence` on its row."""
    for column in model.columns:
        if column.references and column.name != "id" and not column.unique:
            yield _index(model.name, column.name)
    if model.name == EVIDENCE:
        yield _index(model.name, "table", "row", "column")


def _index(name: str, *columns: str) -> str:
    index = sql_identifier("_".join([name, *columns]))
    column_list = ", ".join(map(sql_identifier, columns))
    return f"CREATE INDEX {index} ON {sql_identifier(name)} ({column_list})"


def create_view(model: TableModel, models: Mapping[str, TableModel]) -> str | None:
    """Return the statement that creates the view of a table in full, if that has more columns."""
    full = FullTable(model, models)
    if not full.added:
        return None
    return f"CREATE VIEW {sql_identifier(VIEW_NAME.format(model.name))} AS {full.select()}"


def create_search() -> Iterator[str]:
    """Yield the statements that create the full-text index of `facts`, and fill it.

    The texts stay in `facts`. One segment is the same whichever order the words come in.
    """
    columns = ", ".join((f"{ID} UNINDEXED", *map(sql_identifier, SEARCHED)))
    options = f"content={sql_literal(FACTS)}, tokenize={sql_literal(TOKENIZER)}"
    yield f"CREATE VIRTUAL TABLE {SEARCH} USING fts5({columns}, {options})"
    yield f"INSERT INTO {SEARCH} ({SEARCH}) VALUES ('rebuild')"
    yield f"INSERT INTO {SEARCH} ({SEARCH}) VALUES ('optimize')"
