"""Make docs/cookbook.md and docs/cookbook.ipynb: each query of docs/queries with its answer.

`recipes` reads the queries.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..package.full_tables import load_full_tables
from ..package.load import load_table, table_names
from ..project import NAME
from ..release.ddl import VIEW_NAME
from ..release.recipes import Recipe, recipes

if TYPE_CHECKING:
    import duckdb
    import pandas as pd

PAGE = "docs/cookbook.md"
NOTEBOOK = "docs/cookbook.ipynb"

HEAD = f"""\
<!-- Made from docs/queries by: {NAME} generate; do not edit. -->

# Cookbook

Questions that the tables answer, each with a query in SQL, its answer, and what to mind. The
queries run in DuckDB and in the SQLite database of a release; [docs/queries](queries/README.md) has
them as files, and [cookbook.ipynb](cookbook.ipynb) as a notebook for Jupyter.

Where `words` is empty, the words are withheld: `{NAME} trace TABLE ID --articles DIR` shows them
to whoever has the articles.
"""

SET_UP = """\
import alibaba_press as ap
import duckdb

for name, frame in ap.load().items():
    duckdb.register(name, frame)
for name, frame in ap.load(full=True).items():
    duckdb.register(f"{name}_in_full", frame)
"""

INTRODUCTION = """\
# Cookbook

Questions that the tables of alibaba-press answer. It needs `alibaba_press` and `duckdb`.
"""


def answers() -> dict[str, str]:
    """Return the answer to each query, by its name, as a table in Markdown. It needs DuckDB."""
    import duckdb

    with duckdb.connect() as connection:
        register_tables(connection)
        return {recipe.name: _table(connection.sql(recipe.sql).df()) for recipe in recipes()}


def register_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Let a connection of DuckDB read all tables, and those in full that the recipes read."""
    queries = "".join(recipe.sql for recipe in recipes())
    names = table_names()
    for name in names:
        connection.register(name, load_table(name))
    in_full = [name for name in names if VIEW_NAME.format(name) in queries]
    for name, frame in load_full_tables(in_full).items():
        connection.register(VIEW_NAME.format(name), frame)


def cookbook_page(answers: Mapping[str, str]) -> str:
    """Return the page, with these answers."""
    return "\n".join([HEAD, *(_section(recipe, answers[recipe.name]) for recipe in recipes())])


def _section(recipe: Recipe, answer: str) -> str:
    parts = [f"## {recipe.question}", recipe.note, f"```sql\n{recipe.sql}```", answer]
    return "\n\n".join(filter(None, parts)) + "\n"


def _table(frame: pd.DataFrame) -> str:
    """Return a frame as a table in Markdown."""
    rows: list[Iterable[Any]] = [
        frame.columns,
        ["---" for _ in frame],
        *frame.itertuples(index=False),
    ]
    return "\n".join(f"| {' | '.join(_cell(value) for value in row)} |" for row in rows)


def _cell(value: Any) -> str:
    """Return a cell in Markdown: empty cells stay empty, and whole numbers have no decimals."""
    if value is None or value != value:
        return ""
    if isinstance(value, float):
        return f"{value:.15g}" if value % 1 else f"{value:.0f}"
    return str(value).replace("|", r"\|").replace("\n", " ")


def notebook() -> str:
    """Return the notebook, without answers: whoever runs it gets them."""
    cells = [*_cells()]
    metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    document = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _cells() -> Iterator[dict[str, Any]]:
    yield _markdown_cell("introduction", INTRODUCTION)
    yield _code_cell("set-up", SET_UP)
    for recipe in recipes():
        text = "\n\n".join(filter(None, [f"## {recipe.question}", recipe.note]))
        yield _markdown_cell(f"{recipe.name}-question", text)
        yield _code_cell(recipe.name, f'duckdb.sql("""\n{recipe.sql}""").df()\n')


def _markdown_cell(id: str, text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": id, "metadata": {}, "source": _lines(text)}


def _code_cell(id: str, source: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": id,
        "metadata": {},
        "outputs": [],
        "source": _lines(source),
    }


def _lines(text: str) -> list[str]:
    """Return the lines of a cell, as notebooks hold them: without a line end at its end."""
    return text.rstrip("\n").splitlines(keepends=True)
