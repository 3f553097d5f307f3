"""Generate the SQL that creates the tables, indexes and views of the database, from the models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...schemas import Column, TableModel

TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "date": "TEXT"}
"""The SQLite type of each Table Schema type. SQLite has no dates: its function ``date`` reads them
from text."""

LABELS = ("name", "title", "label")
"""The columns that name a row for people. A table is shown by the first one that it has."""

VIEW_NAME = "{}_in_full"
"""The name of the view of a fact table."""

EVIDENCE = "evidence"


def sql_identifier(name: str) -> str:
    """Return a name as a quoted SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def sql_literal(text: str) -> str:
    """Return a text as an SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


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


ID = sql_identifier("id")


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


def create_view(model: TableModel, models: Mapping[str, TableModel]) -> str:
    """Return the statement that creates the view of a fact table.

    The view has the columns of the table; then the name, title or label of each row that it refers
    to; then one quote that supports the row, with its article and position. Evidence for the row
    comes before evidence for a cell; within each, the order is that of article and start.
    """
    columns = [f"{ROW}.{sql_identifier(column.name)}" for column in model.columns]
    joins = []
    for number, (column, target, label) in enumerate(labelled_references(model, models)):
        alias = f"of_{number}"
        columns.append(
            f"{alias}.{sql_identifier(label)} AS {sql_identifier(f'{column.name}_{label}')}"
        )
        condition = f"{alias}.{ID} = {ROW}.{sql_identifier(column.name)}"
        joins.append(f"LEFT JOIN {sql_identifier(target)} AS {alias} ON {condition}")
    columns += [
        f'{QUOTE}."{name}" AS {sql_identifier(alias)}' for name, alias in QUOTE_COLUMNS.items()
    ]
    joins.append(
        f"LEFT JOIN {sql_identifier(EVIDENCE)} AS {QUOTE}"
        f" ON {QUOTE}.{ID} = ({_first_evidence(model)})"
    )
    column_list = ",\n  ".join(columns)
    return "\n".join(
        [
            f"CREATE VIEW {sql_identifier(VIEW_NAME.format(model.name))} AS SELECT",
            f"  {column_list}",
            f"FROM {sql_identifier(model.name)} AS {ROW}",
            *joins,
        ]
    )


ROW, QUOTE = "this", "said"
"""Aliases in the views. They are part of the released database: do not change them."""

QUOTE_COLUMNS = {
    "quote": "quote",
    "basis": "quote_basis",
    "article": "quote_article",
    "start": "quote_start",
    "end": "quote_end",
}
"""The columns of `evidence` that a view shows, with their names in the view."""


def labelled_references(
    model: TableModel, models: Mapping[str, TableModel]
) -> Iterator[tuple[Column, str, str]]:
    """Yield each reference to a table with a label: the column, that table, its label column.

    A reference of the ``id`` is left out: it refers to the same thing as the row.
    """
    for column in model.columns:
        if column.references is None or column.name == "id":
            continue
        target = models[column.references]
        label = next((name for name in LABELS if target.column(name)), None)
        if label is not None:
            yield column, target.name, label


def _first_evidence(model: TableModel) -> str:
    """Return the query for the evidence that a view shows for a row."""
    return (
        f'SELECT {ID} FROM {sql_identifier(EVIDENCE)} WHERE "table" = {sql_literal(model.name)}'
        f' AND "row" = {ROW}.{ID}'
        f' ORDER BY "column" IS NOT NULL, "article", "start", "end", {ID} LIMIT 1'
    )
