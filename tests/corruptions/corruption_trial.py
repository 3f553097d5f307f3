"""Trying a corruption: which rules notice it, without writing the package anew each time.

A corruption of rows is put into the SQL tables within a transaction that is rolled back. Only what
can have changed is looked at: a query that names no changed table gives what it gave before, and
pandera looks at the changed tables. A corruption of files or of the descriptor is written into a
copy of the package and read from there. As in `run_stages`, the first stage that finds something
is the last.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyarrow as pa

from alibaba_press.schemas import TableModel
from alibaba_press.scripts.checks import RULES, Finding, Package
from alibaba_press.scripts.checks.catalogue import STAGES
from alibaba_press.scripts.checks.sql import OWN_LINE, Look, Query, quoted
from alibaba_press.scripts.intake.article_reader import read_articles
from alibaba_press.scripts.intake.descriptor_reader import NotAPackage
from alibaba_press.scripts.intake.package_reader import open_package
from alibaba_press.scripts.package import arrow
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.scripts.package.withholding import restore_words
from alibaba_press.tests.corruptions.edits import Change, Contents, Edit, Row, Rows, apply

WORD = re.compile(r"\w+")
DESCRIPTOR = "datapackage.json"


@dataclass
class Remembering(Package):
    """A package that remembers what queries give, and asks again only where a changed table is
    named. ``changed`` is None while it is as it was."""

    changed: set[str] | None = None
    given: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)
    made: dict[str, set[str]] = field(default_factory=dict)
    """The tables that a table of the rules' own is made from."""

    def _named(self, query: str) -> set[str]:
        words = set(WORD.findall(query))
        known = words & self.models.keys()
        return known.union(*(made for name, made in self.made.items() if name in words))

    def _untouched(self, query: str) -> bool:
        return self.changed is not None and self._named(query).isdisjoint(self.changed)

    def sql(self, query: str) -> list[tuple[Any, ...]]:
        """The rows that a query gives."""
        if query in self.given and self._untouched(query):
            return self.given[query]
        rows = super().sql(query)
        if self.changed is None:
            self.given[query] = rows
        return rows

    def keep(self, name: str, query: str, *given: Any) -> None:
        """Put a table of the rules' own beside the package's."""
        if not given:
            if name in self.made and self._untouched(query):
                return
            self.made.setdefault(name, self._named(query))
        super().keep(name, query, *given)

    def share(self, name: str, query: str) -> None:
        """Put a table that several rules ask beside the package's."""
        self.keep(name, query)

    def found(self, rule: str, *queries: Query) -> Iterator[Finding]:
        """What queries of one rule find; a package that was sound still is where it is as it
        was."""
        yield from super().found(rule, *(q for q in queries if not self._untouched(q.sql)))

    def found_in_rows(self, rule: str, *looks: Look) -> Iterator[Finding]:
        """What looks of one rule find in the tables that have changed."""
        changed = self.changed
        some = (look for look in looks if changed is None or look.table in changed)
        yield from super().found_in_rows(rule, *some)


class Trial:
    """The package at ``folder`` with its articles, ready to be corrupted."""

    def __init__(
        self, folder: Path, articles: Path, models: Mapping[str, TableModel], scratch: Path
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
        self.package = Remembering(models, dict(read.tables), folder=scratch)
        self.package.texts = read_articles(self.package, articles)
        assert self.package.texts is not None
        rows = {
            name: [row for chunk in chunks() for row in chunk.to_pylist()]
            for name, chunks in read.tables.items()
        }
        self.contents = Contents(models, rows, self.package.texts)
        for rule in RULES.values():
            found = list(rule.check(self.package)) if rule.needs != "files" else []
            assert not found, f"the package is not sound to begin with: {found[0]}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.package.close()

    def of_rows(self, change: Change) -> list[str]:
        """The rules that notice an edit of rows, in the first stage that finds something."""
        package, texts = self.package, self.package.texts
        after = apply(self.contents.rows, change)
        package.changed = {edit.table for edit in change}
        package.tables = {
            name: partial(_chunk, self.models[name], after) for name in package.changed
        }
        package.unsorted = {name for name in package.changed if not _goes_up(after[name])}
        if "articles" in package.changed:
            package.texts = read_articles(package, self.articles)
        package.database.execute("BEGIN")
        try:
            for edit in sorted(change, key=lambda edit: (-edit.position, edit.new)):
                self._apply(edit)
            if _unlike(package.texts, texts):
                self._restore_anew(after)
            for stage in STAGES[1:]:
                names = [rule.name for rule in RULES.values() if rule.needs == stage]
                if noticed := [name for name in names if self._notices(name)]:
                    return noticed
            return []
        finally:
            package.database.execute("ROLLBACK")
            package.texts, package.changed, package.tables = texts, None, dict(self.chunks)
            package.unsorted = set()

    def _notices(self, name: str) -> bool:
        """Whether a rule finds something. What it finds in references, and in cells without
        evidence, hangs on single tables: only those that have changed are looked at, for each
        has a part of one large statement."""
        package, changed = self.package, self.package.changed or set()
        tables = [table for table in self.models.values() if table.name in changed]
        if name == "dangling-reference":
            package.models = _referring(self.models, changed)
        elif name == "missing-evidence" and "evidence" not in changed:
            package.models = {
                table.name: table
                for table in tables
                if table.has_evidence
                or any(column.provenance == "quoted" for column in table.columns)
            }
        try:
            return bool(package.models) and any(True for _ in RULES[name].check(package))
        finally:
            package.models = self.models

    def _apply(self, edit: Edit) -> None:
        database, table, line = self.package.database, quoted(edit.table), edit.position + 2
        if edit.cells is None:
            database.execute(f"DELETE FROM {table} WHERE line = ?", [line])
            database.execute(f"UPDATE {table} SET line = line - 1 WHERE line > ?", [line])
            return
        cells = {OWN_LINE if name == "line" else name: v for name, v in edit.cells.items()}
        if edit.table == "evidence":
            before = {} if edit.new else self.contents.rows["evidence"][edit.position]
            cells = self._with_words(before | edit.cells)
        if edit.new:
            database.execute(f"UPDATE {table} SET line = line + 1 WHERE line >= ?", [line])
            names = ", ".join(map(quoted, [*cells, "line"]))
            holders = ", ".join("?" * (len(cells) + 1))
            database.execute(
                f"INSERT INTO {table} ({names}) VALUES ({holders})", [*cells.values(), line]
            )
            return
        settings = ", ".join(f"{quoted(name)} = ?" for name in cells)
        database.execute(f"UPDATE {table} SET {settings} WHERE line = ?", [*cells.values(), line])

    def _with_words(self, row: Row) -> Row:
        """A row of evidence as the SQL table has it of a package that is read: with the words
        that are withheld, as far as they are at hand."""
        chunk = arrow.from_rows(self.models["evidence"], [row])
        [whole] = restore_words(chunk, self.package.texts or {}).to_pylist()
        return dict(whole)

    def _restore_anew(self, after: Rows) -> None:
        """Put in the evidence as it is where other articles are at hand than before."""
        package = self.package
        assert package.changed is not None
        package.changed.add("evidence")
        package.tables["evidence"] = partial(_chunk, self.models["evidence"], after)
        chunk = arrow.from_rows(self.models["evidence"], after["evidence"])
        lines = pa.array(range(2, chunk.num_rows + 2), pa.int64())
        whole = restore_words(chunk, package.texts or {}).append_column("line", lines)
        package.database.execute("DELETE FROM evidence")
        package.database.register("whole", whole)
        package.database.execute("INSERT INTO evidence BY NAME FROM whole")
        package.database.unregister("whole")

    def of_files(self, changed: Mapping[str, bytes]) -> list[str]:
        """The rules that notice changed files. Where all stages of files find nothing, the
        tables are what they were, which `format-mismatch` has seen to."""
        try:
            for name, data in changed.items():
                (self.scratch / name).write_bytes(data)
            with open_package(self.scratch, self.models) as package:
                for rules in (
                    [rule for rule in RULES.values() if rule.needs == "files"],
                    [RULES["resource-metadata-mismatch"]],
                ):
                    if noticed := [r.name for r in rules if any(True for _ in r.check(package))]:
                        return noticed
            return []
        except NotAPackage:
            return ["NotAPackage"]
        finally:
            for name in changed:
                (self.scratch / name).write_bytes(self.files[name])

    def of_descriptor(self, descriptor: dict[str, Any]) -> list[str]:
        """The rules that notice another descriptor."""
        return self.of_files({DESCRIPTOR: json.dumps(descriptor).encode()})


def _referring(models: Mapping[str, TableModel], changed: set[str]) -> dict[str, TableModel]:
    """The tables with those of their references that are from or to a changed table."""
    found = {}
    for name, table in models.items():
        columns = tuple(
            column
            for column in table.columns
            if column.references and {name, column.references} & changed
        )
        if columns:
            found[name] = replace(table, columns=columns)
    return found


def _goes_up(rows: list[Row]) -> bool:
    ids = [row["id"] for row in rows]
    return all(one < other for one, other in pairwise(ids))


def _unlike(
    now: Mapping[str, ArticleText] | None, before: Mapping[str, ArticleText] | None
) -> bool:
    return {id: text.text for id, text in (now or {}).items()} != {
        id: text.text for id, text in (before or {}).items()
    }


def _chunk(model: TableModel, rows: Rows) -> Iterator[pa.Table]:
    yield arrow.from_rows(model, rows[model.name])
