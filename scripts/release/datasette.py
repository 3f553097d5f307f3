"""Write ``datasette.yaml``: titles, descriptions, facets and queries for Datasette.

`datasette alibaba-press.sqlite --metadata datasette.yaml` shows the database with them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ...schemas import TableModel
from ..package.full_query import FACTS, FullTable
from ..project import NAME
from .addresses import HOMEPAGE, REPOSITORY, addresses
from .ddl import SEARCH, VIEW_NAME
from .inputs import ReleaseInputs
from .recipes import Recipe, recipes

FILE = "datasette.yaml"
MOST_FACETS = 4
"""How many controlled columns of a table are facets, besides the article."""

ARTICLE = "article"


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the metadata for Datasette."""
    (folder / FILE).write_text(_to_yaml(metadata(inputs)), encoding="utf-8", newline="\n")


def metadata(inputs: ReleaseInputs) -> dict[str, Any]:
    """Return the metadata: of the database, of each table and view, and the queries."""
    descriptor = inputs.descriptor
    licence = descriptor["licenses"][0]
    about = {
        "title": descriptor["title"],
        "description": f"{descriptor['description']} Version {inputs.entry.version}.",
        "license": licence["title"],
        "license_url": licence["path"],
    }
    names = {"about_url": HOMEPAGE, "source_url": REPOSITORY}
    present = addresses(descriptor)
    links = {key: present[name] for key, name in names.items() if name in present}
    database = about | {
        "tables": dict(_tables(inputs)),
        "queries": {recipe.name: _query(recipe) for recipe in recipes()},
    }
    return about | links | {"databases": {NAME: database}}


def _tables(inputs: ReleaseInputs) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name and the metadata of each table, and of the view of it."""
    for name, model in inputs.models.items():
        yield name, _table(model)
        full = FullTable(model, inputs.models)
        if full.added:
            described = _table(model)
            described["columns"] |= full.descriptions
            described.pop("label_column", None)
            described["title"] += " in full"
            described["description"] += " With the names of what it refers to, and its words."
            yield VIEW_NAME.format(name), described


def _table(model: TableModel) -> dict[str, Any]:
    """Return the metadata of a table."""
    names = [column.name for column in model.columns]
    filled = {column.name for column in model.columns if column.required}
    label = next((name for name in model.labels if name in filled), None)
    facets = [column.name for column in model.columns if column.vocabulary and not column.modifies]
    facets = facets[:MOST_FACETS] + [ARTICLE] * (ARTICLE in names)
    units = {column.name: column.unit for column in model.columns if column.unit}
    search = {"fts_table": SEARCH} if model.name == FACTS else {}
    return {
        "title": model.name.replace("_", " ").capitalize(),
        "description": model.title,
        **({"label_column": label} if label else {}),
        **({"facets": facets} if facets else {}),
        **({"units": units} if units else {}),
        **search,
        "columns": {column.name: column.description for column in model.columns},
    }


def _query(recipe: Recipe) -> dict[str, str]:
    """Return the metadata of a query."""
    note = {"description": recipe.note} if recipe.note else {}
    return {"title": recipe.question, **note, "sql": recipe.sql}


def _to_yaml(value: dict[str, Any]) -> str:
    """Return YAML in which texts of several lines, such as queries, stand line by line."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Writes texts of several lines as blocks."""

    def represent(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
        style = "|" if "\n" in text else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)

    Dumper.add_representer(str, represent)
    dumped: str = yaml.dump(value, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=100)
    return dumped
