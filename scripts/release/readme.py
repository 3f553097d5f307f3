"""Write ``README.md``: the data card, made from a template, the descriptor, models and tables.

It says what the bundle is, and how to load, cite and verify it.
"""

from __future__ import annotations

from pathlib import Path
from string import Template

import pyarrow as pa

from ..package.csv_cells import format_cell
from ..project import NAME, count_articles
from ..wheel_file import wheel_file
from .addresses import addresses
from .articles import cited_articles
from .croissant import bibtex_entry
from .data_dictionary import markdown_table
from .er_diagram import er_diagram
from .hugging_face_card import front_matter
from .inputs import ReleaseInputs
from .readme_template import README_TEMPLATE

FILE = "README.md"
SAMPLED_TABLES = ("companies", "subsidiaries", "people", "events", "figures")
"""The tables of which the data card shows sample rows."""

SAMPLE_ROWS, MAX_CELL = 3, 60
"""How many rows are shown of a table, and how many characters of a cell."""


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the data card."""
    descriptor = inputs.descriptor
    licence = descriptor["licenses"][0]
    values = {
        "front_matter": front_matter(inputs),
        "name": NAME,
        "title": descriptor["title"],
        "description": descriptor["description"],
        "version": inputs.entry.version,
        "date": inputs.entry.date.isoformat(),
        "addresses": "".join(
            f" {name.capitalize()}: <{address}>." for name, address in addresses(descriptor).items()
        ),
        "licence": f"[{licence['title']}]({licence['path']})",
        "articles": _articles(inputs),
        "sample": _sample_clause(inputs.tables["articles"].num_rows),
        "tables": _tables(inputs),
        "samples": "\n".join(_sample(name, inputs.tables[name]) for name in SAMPLED_TABLES),
        "diagram": er_diagram(inputs.models.values()),
        "citation": bibtex_entry(inputs),
        "install": f"./{wheel_file()}[validate]",
    }
    page = Template(README_TEMPLATE).substitute(values)
    (folder / FILE).write_text(page, encoding="utf-8", newline="\n")


def _sample_clause(articles: int) -> str:
    """Return the beginning of a sentence that says what so many articles are no picture of."""
    verb, pronoun = ("is", "it is") if articles == 1 else ("are", "they are")
    number = count_articles(articles)
    return f"{number.capitalize()} {verb} a small and chosen sample: {pronoun} no picture"


def _articles(inputs: ReleaseInputs) -> str:
    """Return the table of articles."""
    rows = [
        (article.title, article.publisher or "", article.published or "", article.sha256)
        for article in cited_articles(inputs.tables)
    ]
    return markdown_table(("article", "publisher", "published", "SHA-256"), rows).rstrip()


def _tables(inputs: ReleaseInputs) -> str:
    """Return the list of tables with their numbers of rows."""
    rows = [
        (f"[`{name}`](DICTIONARY.md#{name})", str(inputs.tables[name].num_rows), model.title)
        for name, model in inputs.models.items()
    ]
    return markdown_table(("table", "rows", "one row is"), rows).rstrip()


def _sample(name: str, table: pa.Table) -> str:
    """Return the section with sample rows of a table, at equal distances."""
    if not table.num_rows:
        return f"### `{name}`\n\nNo rows.\n"
    step = max(1, table.num_rows // SAMPLE_ROWS)
    samples = table.to_pylist()[::step][:SAMPLE_ROWS]
    rows = [[_shortened(format_cell(cell)) for cell in row.values()] for row in samples]
    columns = [index for index in range(table.num_columns) if any(row[index] for row in rows)]
    head = [table.column_names[index] for index in columns]
    lines = ([row[index] for index in columns] for row in rows)
    return f"### `{name}`\n\n{markdown_table(head, lines)}"


def _shortened(cell: str) -> str:
    """Return the text of a cell, cut if it is too long."""
    return cell if len(cell) <= MAX_CELL else cell[: MAX_CELL - 1].rstrip() + "…"
