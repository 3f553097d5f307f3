"""The data card: what the bundle is, and how it is loaded, cited and verified."""

from __future__ import annotations

from pathlib import Path
from string import Template

import pyarrow as pa

from ..package.csv_cells import format_cell
from ..project import NAME
from .articles import sources
from .contents import Contents
from .croissant import cite_as
from .data_card import PAGE
from .data_dictionary import grid
from .er_diagram import diagram
from .hugging_face_card import front_matter

FILE = "README.md"
SAMPLED = ("companies", "subsidiaries", "people", "events", "figures")
"""The tables of which rows are shown."""

SAMPLES, WIDEST = 3, 60
"""How many rows, and how many characters of a cell."""


def write(contents: Contents, folder: Path) -> None:
    """Write README.md."""
    descriptor = contents.descriptor
    licence = descriptor["licenses"][0]
    values = {
        "front_matter": front_matter(contents),
        "name": NAME,
        "title": descriptor["title"],
        "description": descriptor["description"],
        "version": contents.entry.version,
        "date": contents.entry.date.isoformat(),
        "licence": f"[{licence['title']}]({licence['path']})",
        "articles": _articles(contents),
        "tables": _tables(contents),
        "samples": "\n".join(_sample(name, contents.tables[name]) for name in SAMPLED),
        "diagram": diagram(contents.models.values()),
        "citation": cite_as(contents),
    }
    page = Template(PAGE).substitute(values)
    (folder / FILE).write_text(page, encoding="utf-8", newline="\n")


def _articles(contents: Contents) -> str:
    rows = [
        (source.title, source.publisher or "", source.published or "", source.sha256)
        for source in sources(contents.tables)
    ]
    return grid(("article", "publisher", "published", "SHA-256"), rows).rstrip()


def _tables(contents: Contents) -> str:
    rows = [
        (f"[`{name}`](DICTIONARY.md#{name})", str(contents.tables[name].num_rows), model.title)
        for name, model in contents.models.items()
    ]
    return grid(("table", "rows", "one row is"), rows).rstrip()


def _sample(name: str, table: pa.Table) -> str:
    """Some rows, spread over the table."""
    if not table.num_rows:
        return f"### `{name}`\n\nNo rows.\n"
    step = max(1, table.num_rows // SAMPLES)
    chosen = table.to_pylist()[::step][:SAMPLES]
    rows = [[_short(format_cell(cell)) for cell in row.values()] for row in chosen]
    filled = [at for at in range(table.num_columns) if any(row[at] for row in rows)]
    head = [table.column_names[at] for at in filled]
    return f"### `{name}`\n\n" + grid(head, ([row[at] for at in filled] for row in rows))


def _short(cell: str) -> str:
    return cell if len(cell) <= WIDEST else cell[: WIDEST - 1].rstrip() + "…"
