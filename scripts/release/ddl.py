"""The tables in the SQL of SQLite, from their models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...schemas import Column, TableModel

TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "date": "TEXT"}
"""The type of a STRICT table for each Table Schema type. SQLite has no dates: they are text, and
the function ``date`` reads them."""

LABELS = ("name", "title", "label")
"""The column that says to a person which row it is, where a table has one: the first of these."""

IN_FULL = "{}_in_full"
"""The name of a view: the rows of a table with the names of what they refer to, and who says so."""

EVIDENCE = "evidence"


def quoted(name: str) -> str:
    """A name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def _remark(text: str) -> str:
    """A text as a comment, which goes to the end of the line."""
    return "-- " + " ".join(text.split())


def table(model: TableModel) -> str:
    """The statement that makes a table; the descriptions are comments in it, which SQLite keeps."""
    lines = [_column(column) for column in model.columns]
    lines += [_foreign_key(column) for column in model.columns if column.references]
    notes = [_remark(column.description) for column in model.columns]
    notes += [""] * (len(lines) - len(notes))
    ends = ["," for _ in lines[1:]] + [""]
    body = [f"  {line}{end} {note}".rstrip() for line, end, note in zip(lines, ends, notes,
                                                                      strict=True)]  # fmt: skip
    head = f"CREATE TABLE {quoted(model.name)} ( {_remark(model.title)}"
    return "\n".join([head, *body, ") STRICT"])


def _column(column: Column) -> str:
    name = quoted(column.name)
    parts = [name, TYPES[column.type]]
    if column.required:
        parts.append("NOT NULL")
    if column.name == "id":
        parts.append("PRIMARY KEY")
    elif column.unique:
        parts.append("UNIQUE")
    if column.terms:
        parts.append(f"CHECK ({name} IN ({', '.join(map(literal, column.terms))}))")
    if column.minimum is not None:
        parts.append(f"CHECK ({name} >= {column.minimum:g})")
    if column.type == "date":
        # Without the modifier, older libraries take 30 February for a day.
        parts.append(f"CHECK ({name} IS date({name}, '+0 days'))")
    return " ".join(parts)


def _foreign_key(column: Column) -> str:
    assert column.references is not None
    return f"FOREIGN KEY ({quoted(column.name)}) REFERENCES {quoted(column.references)} ({ID})"


ID = quoted("id")


def indexes(model: TableModel) -> Iterator[str]:
    """The statements that make the indexes of a table: one for each reference, and for evidence
    one that finds what carries a row."""
    for column in model.columns:
        if column.references and column.name != "id" and not column.unique:
            yield _index(model.name, column.name)
    if model.name == EVIDENCE:
        yield _index(model.name, "table", "row", "column")


def _index(name: str, *columns: str) -> str:
    listed = ", ".join(map(quoted, columns))
    return f"CREATE INDEX {quoted('_'.join([name, *columns]))} ON {quoted(name)} ({listed})"


def view(model: TableModel, models: Mapping[str, TableModel]) -> str:
    """The statement that makes the view of a table of facts.

    After the columns of the table it has, for each reference to something with a name, a title or
    a label, that text; then the first quote that carries the row, with its article and place:
    that of the row as a whole where there is one, else the first of a cell by article and start.
    """
    columns = [f"{ROW}.{quoted(column.name)}" for column in model.columns]
    joins = []
    for number, (column, target, label) in enumerate(labelled(model, models)):
        other = f"of_{number}"
        columns.append(f"{other}.{quoted(label)} AS {quoted(f'{column.name}_{label}')}")
        matched = f"{other}.{ID} = {ROW}.{quoted(column.name)}"
        joins.append(f"LEFT JOIN {quoted(target)} AS {other} ON {matched}")
    columns += [f'said."{name}" AS {quoted(shown)}' for name, shown in QUOTE.items()]
    joins.append(f"LEFT JOIN {quoted(EVIDENCE)} AS said ON said.{ID} = ({_first(model)})")
    listed = ",\n  ".join(columns)
    return "\n".join(
        [
            f"CREATE VIEW {quoted(IN_FULL.format(model.name))} AS SELECT",
            f"  {listed}",
            f"FROM {quoted(model.name)} AS {ROW}",
            *joins,
        ]
    )


ROW = "this"
QUOTE = {
    "quote": "quote",
    "basis": "quote_basis",
    "article": "quote_article",
    "start": "quote_start",
    "end": "quote_end",
}
"""Columns of evidence that a view shows, and their names there."""


def labelled(
    model: TableModel, models: Mapping[str, TableModel]
) -> Iterator[tuple[Column, str, str]]:
    """The columns of a table that refer to something with a label: with the table, and the column
    of the label. The identifier is left out, for it refers to what the row itself is."""
    for column in model.columns:
        if column.references is None or column.name == "id":
            continue
        target = models[column.references]
        label = next((name for name in LABELS if target.column(name)), None)
        if label is not None:
            yield column, target.name, label


def _first(model: TableModel) -> str:
    return (
        f'SELECT {ID} FROM {quoted(EVIDENCE)} WHERE "table" = {literal(model.name)}'
        f' AND "row" = {ROW}.{ID}'
        f' ORDER BY "column" IS NOT NULL, "article", "start", "end", {ID} LIMIT 1'
    )
