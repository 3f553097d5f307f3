"""Sites for tests in a browser, made once per test run."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from alibaba_press.schemas import TableModel, tables
from alibaba_press.scripts import build
from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.site.making import make_site
from alibaba_press.tests.support.shared import shared_folder
from alibaba_press.tests.support.small_package import small_tables

LONG_ARTICLE = "articles/superpower.html"
"""The page that is longer than any other, as its article is."""

ALIKE = frozenset(
    {"corrections", "event_relations", "positions", "relationships", "shareholdings"}
    | {"statements", "subsidiaries"}
)
"""Folders whose pages have the template of those of events and figures."""

HOSTILE = (
    "<script>document.title = 'hostile'; alert(1)</script>\"'><img src=http://127.0.0.2/x onerror="
    "alert(2)> javascript:alert(3) \u202egnp.\u2066 \x1b[31m {{ 7 * 7 }} "
)
LONG = "long " * 2_000


def full_site() -> Path:
    """Return the site of the project's package that shows all words."""
    return shared_folder("site-full", _make_full) / "site"


def public_site() -> Path:
    """Return the site of the project's package that shows the words that may be published."""
    return shared_folder("site-public", _make_public) / "site"


def hostile_site() -> Path:
    """Return the site of a package whose texts are those of a hostile stranger."""
    return shared_folder("site-hostile", _make_hostile) / "site"


def _make_full(folder: Path) -> None:
    make_site(ROOT, folder / "site", articles=ROOT / "seeds")


def _make_public(folder: Path) -> None:
    make_site(ROOT, folder / "site")


def _make_hostile(folder: Path) -> None:
    models = tables()
    rows = {name: _hostile_table(models[name], table) for name, table in small_tables().items()}
    build.write(rows, models, folder / "package")
    make_site(folder / "package", folder / "site")


def _hostile_table(model: TableModel, table: pa.Table) -> pa.Table:
    """Return a table with hostile text in each cell that holds free text."""
    for index, column in enumerate(model.columns):
        is_free = column.type == "string" and not (
            column.format or column.references or column.vocabulary or column.provenance == "key"
        )
        if is_free and column.name not in ("table", "row", "column", "sha256"):
            texts = [
                cell and (HOSTILE + cell if number % 2 else LONG + cell)
                for number, cell in enumerate(table[column.name].to_pylist())
            ]
            table = table.set_column(index, table.schema.field(index), pa.array(texts, pa.string()))
    return table


def pages_of_each_kind(site: Path) -> list[str]:
    """Return the pages at the top, and of each folder the page of middle size.

    They are of every template. The long article is left out.
    """
    chosen = sorted(path.name for path in site.glob("*.html"))
    for folder in sorted({path.parent for path in site.glob("*/*.html")}):
        pages = sorted(folder.glob("*.html"), key=lambda path: (path.stat().st_size, path.name))
        if folder.name not in ALIKE:
            chosen.append(pages[(len(pages) - 1) // 2].relative_to(site).as_posix())
    return [*chosen, "docs/vocabulary.html"]
