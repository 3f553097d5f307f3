"""Packages that stay in a database while a test replaces some of their tables.

To load all tables takes much longer than to run a rule.
"""

from __future__ import annotations

import atexit
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, partial
from typing import Any, Self

import pyarrow as pa

from alibaba_press.schemas import TableModel, tables
from alibaba_press.scripts.checks import Package
from alibaba_press.scripts.checks.database import Chunks, Database
from alibaba_press.scripts.checks.query_limits import QueryLimits
from alibaba_press.scripts.package import arrow
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.small_package import small_tables

HANGING = 600
"""Seconds that rules may take: only if something hangs. A busy machine is no fault."""

Rows = dict[str, list[dict[str, Any]]]
Texts = Mapping[str, ArticleText] | None


@contextmanager
def replaced(package: Package, changed: Mapping[str, Chunks], texts: Texts) -> Iterator[None]:
    """Replace tables of a loaded package, and its articles, until the block ends.

    Rules that check tables one by one see only the replaced ones. Withheld words are restored from
    the articles only if evidence is among the replaced tables.
    """
    database, before, unsorted = package.database, package.texts, set(package.database.unsorted)
    all_tables = package.tables
    package.texts, package.tables = texts, dict(changed)
    database.limits = QueryLimits(package.bytes)  # The time of the rules begins anew.
    database.limits.seconds = HANGING
    database.connection.execute("BEGIN")
    try:
        for name, chunks in changed.items():
            package.load(name, chunks())
        _derive_again(database, changed)
        yield
    finally:
        database.connection.execute("ROLLBACK")
        package.texts, package.tables = before, all_tables
        database.unsorted = unsorted


def _derive_again(database: Database, changed: Collection[str]) -> None:
    """Derive what depends on changed tables. To derive it from all tables takes much longer."""
    models = [
        model
        for model in map(database.models.__getitem__, changed)
        if model.name != "evidence" and not model.is_derived
    ]
    if models:
        database.query(
            "DELETE FROM cell_values WHERE column_number IN ("
            "SELECT column_number FROM model_columns WHERE list_contains($names, table_name))",
            {"names": [model.name for model in models]},
        )
        cells = database.cells_query(
            (model, column) for model in models for column in model.columns
        )
        database.query(f"INSERT INTO cell_values {cells}")
    if "evidence" in changed or any(m.has_evidence or m.name == "articles" for m in models):
        database.relate_evidence()


def one_chunk(model: TableModel, rows: Rows) -> Iterator[pa.Table]:
    """Yield the rows of a table in one chunk."""
    yield arrow.from_rows(model, rows[model.name])


def chunks_of(rows: Rows, models: Mapping[str, TableModel]) -> dict[str, Chunks]:
    """Return the rows of tables as a package reads them."""
    return {name: partial(one_chunk, model, rows) for name, model in models.items()}


class LoadedPackage:
    """A valid package that is loaded once, and has other rows and articles for a while."""

    def __init__(self, built: Mapping[str, pa.Table]) -> None:
        self._models = tables()
        self._rows = {name: table.to_pylist() for name, table in built.items()}
        self._package = Package(self._models, chunks_of(self._rows, self._models))

    def rows(self) -> Rows:
        """Return copies of all rows."""
        return {name: [dict(row) for row in rows] for name, rows in self._rows.items()}

    def has_stated(self, rows: Rows) -> bool:
        """Return whether only derived tables have other rows. The rest would change these too."""
        stated = (name for name, model in self._models.items() if not model.is_derived)
        return all(rows[name] == self._rows[name] for name in stated)

    @contextmanager
    def changed(self, rows: Rows, texts: Texts) -> Iterator[Package]:
        """Yield the package with these rows and articles, for as long as the block runs."""
        changed = {n: model for n, model in self._models.items() if rows[n] != self._rows[n]}
        with replaced(self._package, chunks_of(rows, changed), texts):
            yield self._package
        self._package.__dict__.pop("withheld", None)

    def close(self) -> None:
        """Close the database."""
        self._package.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


@cache
def loaded_small_package() -> LoadedPackage:
    """Return the small package, which each process loads once."""
    loaded = LoadedPackage(small_tables())
    atexit.register(loaded.close)
    return loaded
