"""A package as the rules see it: its files, its rows and, if they are at hand, its articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyarrow as pa

from ...schemas import Column, TableModel
from ..limits import MAX_FINDINGS
from ..package.passages import Passages
from ..package.seeds import ArticleText
from .database import Chunks, Database
from .findings import Finding
from .pandera_failures import CellCheck, Failure


@dataclass
class Package:
    """What rules look at.

    Attributes:
        models: The models of the tables.
        tables: The rows of the tables that could be read.
        texts: The articles, if they are at hand.
        large_articles: The limit that an article exceeds, by identifier.
        folder: The folder of the package.
        descriptor: The descriptor.
        damaged: What is expected and found of files whose bytes are not what the descriptor says.
        unreadable: What is expected and found of files that are not a table of their model.
        schemas: The Arrow schemas of the Parquet files.
        format_findings: What differs between the CSV and the Parquet file of a table.
        hashes: The SHA-256 of the files whose bytes are what the descriptor says.
        bytes: The size of the CSV files.
    """

    models: Mapping[str, TableModel]
    tables: dict[str, Chunks] = field(default_factory=dict)
    texts: Mapping[str, ArticleText] | None = None
    large_articles: dict[str, str] = field(default_factory=dict)
    folder: Path | None = None
    descriptor: Mapping[str, Any] = field(default_factory=dict)
    damaged: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    unreadable: dict[str, tuple[str, str]] = field(default_factory=dict)
    schemas: dict[str, pa.Schema] = field(default_factory=dict)
    format_findings: list[Finding] = field(default_factory=list)
    hashes: Mapping[str, str] = field(default_factory=dict)
    bytes: int = 0
    _checks: dict[str, CellCheck] = field(default_factory=dict, init=False)

    @cached_property
    def database(self) -> Database:
        """The rows as SQL tables. Those that are not loaded yet are loaded on first use."""
        for name, chunks in self.tables.items():
            if name not in self._checks:
                self.load(name, chunks())
        self._database.derive_tables()
        return self._database

    def load(self, name: str, chunks: Iterator[pa.Table]) -> None:
        """Load, or replace, the rows of a table in the database, and check their cells.

        Withheld words are restored from the articles at hand. There is at least one chunk.
        """
        check = CellCheck(self.models[name], MAX_FINDINGS)
        self._checks[name] = check
        chunks = check.watch(chunks)
        if name == "evidence":
            passages = Passages(self.texts or {}, self.bytes)
            self._database.load_evidence(chunks, passages)
        else:
            self._database.load(name, chunks)

    def cell_failures(self, name: str) -> Sequence[Failure]:
        """Return the cells of a table that fail a check of its model, as many as are listed."""
        _ = self.database  # all tables are loaded then
        return self._checks[name].failures

    @cached_property
    def _database(self) -> Database:
        return self.new_database()

    def new_database(self) -> Database:
        """Return an empty database."""
        return Database(self.models, csv_size=self.bytes)

    def columns(self, condition: Callable[[Column], object]) -> Iterator[tuple[TableModel, Column]]:
        """Yield the columns that meet a condition, of all tables that are not derived."""
        for table in self.models.values():
            for column in () if table.is_derived else table.columns:
                if condition(column):
                    yield table, column

    @cached_property
    def withheld(self) -> str | None:
        """How many quotes are neither in the package nor in an article at hand."""
        [(missing, total)] = self.database.query(
            "SELECT count(*) - count(quote), count(*) FROM quoted_evidence"
        )
        if not missing:
            return None
        return f"of {total} quotes {missing} are withheld, and stand in articles not at hand"

    @property
    def shows_all_words(self) -> bool:
        """Whether findings show withheld words: those of a build do, and are not shared."""
        return self.folder is None

    def words_at(self, article: str, start: int, end: int) -> str:
        """Return words of an article at hand as a finding shows them, or their place.

        What is validated from files has findings that are made to be shared. They name the place,
        as the words there may be withheld. Those of a build show the words.
        """
        text = (self.texts or {})[article]
        if self.shows_all_words:
            return repr(text.text[start:end])
        return f"the words at {start} to {end}, in line {text.line(start)}"

    def close(self) -> None:
        """Close the database, if it is open."""
        if "_database" in self.__dict__:
            self._database.close()
            self._checks.clear()
            self.__dict__.pop("database", None)
            del self.__dict__["_database"]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
