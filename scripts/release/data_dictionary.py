"""The data dictionary: every table, column and term, for people who read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ...schemas import PROVENANCES, Column, TableModel
from .contents import Contents

FILE = "DICTIONARY.md"
HEAD = """\
# Data dictionary

Version {version}, {date}. Types are those of [Table Schema](https://datapackage.org/standard/table-schema/).
An empty cell is a missing value. *Known* says how the cells of a column are known:

{known}
"""


def write(contents: Contents, folder: Path) -> None:
    """Write DICTIONARY.md."""
    known = ";\n".join(f"- `{name}`: {meaning}" for name, meaning in PROVENANCES.items()) + "."
    version, date = contents.entry.version, contents.entry.date.isoformat()
    text = HEAD.format(version=version, date=date, known=known)
    text += "".join(_table(table) for table in contents.models.values())
    text += "\n## Vocabularies\n"
    text += "".join(_vocabularies(contents))
    (folder / FILE).write_text(text, encoding="utf-8", newline="\n")


def grid(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    head = list(head)
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(map(_cell, line))} |\n" for line in lines)


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")


def _table(table: TableModel) -> str:
    head = ("column", "type", "demanded", "known", "refers to", "vocabulary", "description")
    return f"\n## `{table.name}`\n\n{table.title}\n\n" + grid(head, map(_column, table.columns))


def _column(column: Column) -> list[str]:
    demanded = [("required", column.required), ("unique", column.unique or column.name == "id")]
    return [
        f"`{column.name}`",
        column.type,
        ", ".join(name for name, wanted in demanded if wanted),
        column.provenance,
        f"[`{column.references}`](#{column.references})" if column.references else "",
        f"[`{column.vocabulary}`](#{_anchor(column.vocabulary)})" if column.vocabulary else "",
        column.description,
    ]


def _anchor(vocabulary: str) -> str:
    return f"vocabulary-{vocabulary}"


def _vocabularies(contents: Contents) -> Iterator[str]:
    terms: dict[str, list[Mapping[str, Any]]] = {}
    for row in contents.tables["vocabulary"].to_pylist():
        terms.setdefault(row["vocabulary"], []).append(row)
    columns = ("term", "label_en", "label_de", "definition")
    for name, rows in terms.items():
        cells = ([f"`{row['term']}`", *(row[column] for column in columns[1:])] for row in rows)
        yield f"\n### Vocabulary `{name}`\n\n" + grid(columns, cells)
