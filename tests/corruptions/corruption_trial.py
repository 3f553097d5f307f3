"""Try a corruption: which rules notice it, without writing the package each time.

Corrupted rows are loaded within a transaction that is rolled back. Only what can have changed is
checked: a query that names no changed table returns what it did before, and pandera checks the
changed tables. A corruption of files or of the descriptor is written into a copy of the package.
As in `run_stages`, the first stage with findings is the last.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from alibaba_press.schemas import TableModel, tables
from alibaba_press.scripts.checks import RULES, Needs, Package
from alibaba_press.scripts.checks.catalogue import STAGES
from alibaba_press.scripts.checks.database import VIEWS, Database
from alibaba_press.scripts.checks.sql_connection import Parameters, Result
from alibaba_press.scripts.intake.article_reader import read_articles
from alibaba_press.scripts.intake.descriptor_reader import NotAPackage
from alibaba_press.scripts.intake.package_reader import open_package
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.corruptions.edits import Change, Contents, apply
from alibaba_press.tests.support.loaded_package import one_chunk, replaced

WORD = re.compile(r"\w+")
VIEW = re.compile(r"CREATE (VIEW|MACRO) (?P<name>\w+)(?P<query>[^;]*);")
DESCRIPTOR = "datapackage.json"
DERIVED = {name for name, model in tables().items() if model.is_derived}


class RememberingDatabase(Database):
    """A database that remembers what queries return for the package as it is.

    While ``changed`` tables are corrupted, a query that names none of them is not run again.
    """

    changed: frozenset[str] | None = None

    def __init__(self, models: Mapping[str, TableModel]) -> None:
        self.results: dict[str, Result] = {}
        self.sources: dict[str, set[str]] = {}
        """The tables that each view and each derived table is made of."""
        super().__init__(models, csv_size=0)

    def collect_cells(self) -> None:
        """Create, or replace, the table of filled cells, on which views depend."""
        super().collect_cells()
        self.sources["evidence_references"] = self.sources["passages"] = {"evidence"}
        for view in VIEW.finditer(VIEWS.read_text(encoding="utf-8")):
            self.sources[view["name"]] = self._tables_in(view["query"])

    def _tables_in(self, sql: str) -> set[str]:
        words = set(WORD.findall(sql))
        derived = (tables for name, tables in self.sources.items() if name in words)
        return (words & self.models.keys()).union(*derived)

    def query(self, sql: str, parameters: Parameters = ()) -> Result:
        """Return the rows of a query."""
        key = f"{sql} {parameters}"
        if self.changed is None:
            self.results[key] = super().query(sql, parameters)
        elif key not in self.results or not self._tables_in(sql).isdisjoint(self.changed):
            return super().query(sql, parameters)
        return self.results[key]

    def stream(self, sql: str, parameters: Parameters = ()) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query."""
        return iter(self.query(sql, parameters))

    def create_table(self, name: str, query: str) -> None:
        """Create, or replace, a table from the rows of a query."""
        self.sources[name] = self._tables_in(query)
        super().create_table(name, query)

    def store(self, name: str, **columns: Sequence[object]) -> None:
        """Create, or replace, a table from columns of Python values."""
        # The calendar has the dates of all tables.
        self.sources[name] = self._tables_in("dates") if name == "calendar" else set()
        super().store(name, **columns)


class TriedPackage(Package):
    """A package whose database remembers."""

    def new_database(self) -> RememberingDatabase:
        """Return an empty database."""
        return RememberingDatabase(self.models)


class Trial:
    """The package at ``folder``, ready to be corrupted.

    The corruptions look at the articles, and the rules do so too if they are ``at_hand``.
    """

    def __init__(
        self,
        folder: Path,
        articles: Path,
        models: Mapping[str, TableModel],
        scratch: Path,
        *,
        at_hand: bool = True,
    ) -> None:
        self.models, self.articles, self.scratch = models, articles, scratch
        self.files = {
            str(path.relative_to(folder)): path.read_bytes()
            for path in sorted([folder / DESCRIPTOR, *(folder / "data").iterdir()])
        }
        (scratch / "data").mkdir(parents=True)
        for name, data in self.files.items():
            (scratch / name).write_bytes(data)
        self.descriptor: dict[str, Any] = json.loads(self.files[DESCRIPTOR])
        read = open_package(scratch, models)
        self.chunks = read.tables
        self.package = TriedPackage(models, dict(read.tables), folder=scratch)
        texts = read_articles(self.package, articles)
        assert texts is not None
        for text in texts.values() if at_hand else ():
            assert text.readings  # so that they are kept for the next trial
        self.package.texts = texts if at_hand else None
        self.stages = [stage for stage in STAGES[1:] if at_hand or "article" not in stage]
        rows = {
            name: [row for chunk in chunks() for row in chunk.to_pylist()]
            for name, chunks in read.tables.items()
        }
        self.contents = Contents(models, rows, texts)
        for rule in RULES.values():
            findings = list(rule.check(self.package)) if rule.needs in self.stages else []
            assert not findings, f"the package is not sound to begin with: {findings[0]}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.package.close()

    def of_rows(self, change: Change) -> Iterator[str]:
        """Yield the rules that notice an edit of rows, in the first stage with findings."""
        package, database, texts = self.package, self.package.database, self.package.texts
        assert isinstance(database, RememberingDatabase)
        after = apply(self.contents.rows, change)
        changed = {edit.table for edit in change}
        if "articles" in changed:
            package.tables = {"articles": partial(one_chunk, self.models["articles"], after)}
            if texts is not None:
                package.texts = read_articles(package, self.articles)
            if _differ(package.texts, texts):
                changed.add("evidence")
        chunks = {name: partial(one_chunk, self.models[name], after) for name in changed}
        try:
            with replaced(package, chunks, package.texts):
                database.changed = frozenset(changed)
                for stage in self.stages:
                    if stage == "derived" and not changed & DERIVED:
                        continue  # The derived tables count as derived anew.
                    is_noticed = False
                    for name in _noticing(package, stage):
                        is_noticed = True
                        yield name
                    if is_noticed:
                        return
        finally:
            database.changed, package.texts, package.tables = None, texts, dict(self.chunks)

    def of_files(self, changed: Mapping[str, bytes]) -> Iterator[str]:
        """Yield the rules that notice changed files. Where all stages of files find nothing, the
        tables are what they were, which `format-mismatch` has seen to."""
        try:
            for name, data in changed.items():
                (self.scratch / name).write_bytes(data)
            with open_package(self.scratch, self.models) as package:
                is_noticed = False
                for name in _noticing(package, "files"):
                    is_noticed = True
                    yield name
                rule = RULES["resource-metadata-mismatch"]
                if not is_noticed and any(True for _ in rule.check(package)):
                    yield rule.name
        except NotAPackage:
            yield "NotAPackage"
        finally:
            for name in changed:
                (self.scratch / name).write_bytes(self.files[name])

    def of_descriptor(self, descriptor: dict[str, Any]) -> Iterator[str]:
        """Yield the rules that notice another descriptor."""
        return self.of_files({DESCRIPTOR: json.dumps(descriptor).encode()})


def _noticing(package: Package, stage: Needs) -> Iterator[str]:
    """Yield the rules of a stage that find something."""
    for rule in RULES.values():
        if rule.needs == stage and any(True for _ in rule.check(package)):
            yield rule.name


def _differ(
    now: Mapping[str, ArticleText] | None, before: Mapping[str, ArticleText] | None
) -> bool:
    return {id: text.text for id, text in (now or {}).items()} != {
        id: text.text for id, text in (before or {}).items()
    }
