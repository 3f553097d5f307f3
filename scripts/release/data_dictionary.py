"""Write ``DICTIONARY.md``: every table, column and term, from the models and `vocabulary`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ...schemas import PROVENANCES, Column, TableModel
from .inputs import ReleaseInputs

FILE = "DICTIONARY.md"
HEAD = """\
# Data dictionary

Version {version}, {date}. Types are those of [Table Schema](https://datapackage.org/standard/table-schema/).
An empty cell is a missing value. *Known* says how the cells of a column are known:

{provenances}
"""


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the data dictionary."""
    (folder / FILE).write_text(dictionary_text(inputs), encoding="utf-8", newline="\n")


def dictionary_text(inputs: ReleaseInputs) -> str:
    """Return the data dictionary. Of the tables it needs `vocabulary`."""
    provenances = (
        ";\n".join(f"- `{name}`: {meaning}" for name, meaning in PROVENANCES.items()) + "."
    )
    version, date = inputs.entry.version, inputs.entry.date.isoformat()
    text = HEAD.format(version=version, date=date, provenances=provenances)
    text += "".join(_table(table) for table in inputs.models.values())
    text += "\n## Vocabularies\n"
    return text + "".join(_vocabularies(inputs))


def markdown_table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a Markdown table."""
    head = list(head)
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(map(_cell, line))} |\n" for line in lines)


def _cell(text: str) -> str:
    """Return a text with the characters escaped that would end its cell."""
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")


def _table(table: TableModel) -> str:
    """Return the section of a table."""
    head = ("column", "type", "demanded", "provenance", "refers to", "vocabulary", "description")
    columns = markdown_table(head, map(_column, table.columns))
    return f"\n## `{table.name}`\n\n{table.title}\n\n{columns}"


def _column(column: Column) -> list[str]:
    """Return the cells that describe a column."""
    constraints = [("required", column.required), ("unique", column.unique or column.name == "id")]
    return [
        f"`{column.name}`",
        column.type,
        ", ".join(name for name, applies in constraints if applies),
        column.provenance,
        f"[`{column.references}`](#{column.references})" if column.references else "",
        f"[`{column.vocabulary}`](#{_anchor(column.vocabulary)})" if column.vocabulary else "",
        column.description,
    ]


def _anchor(vocabulary: str) -> str:
    return f"vocabulary-{vocabulary}"


def _vocabularies(inputs: ReleaseInputs) -> Iterator[str]:
    """Yield the section of each vocabulary, with its terms."""
    terms: dict[str, list[Mapping[str, Any]]] = {}
    for row in inputs.tables["vocabulary"].to_pylist():
        terms.setdefault(row["vocabulary"], []).append(row)
    columns = ("term", "label_en", "label_de", "definition")
    for name, rows in terms.items():
        cells = ([f"`{row['term']}`", *(row[column] for column in columns[1:])] for row in rows)
        yield f"\n### Vocabulary `{name}`\n\n" + markdown_table(columns, cells)
