"""The tables of a package, with what a page asks of them: labels, addresses, words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from ...schemas import TableModel, tables
from ..errors import PressError, Problem
from ..package.load import read_table, table_path
from ..package.lookup import PackageTables
from ..package.trace_display import format_value
from . import addresses
from .words import ArticleWords, article_words

Row = dict[str, Any]
Place = tuple[str, str]
"""A table and the identifier of one of its rows."""

CLAIM = "claim"
NOT_LISTED = ("facts", "evidence", "mentions", "names", "sentences", "numbers")
"""Tables whose rows are shown with what they belong to, and not as rows that refer to another."""

LONGEST_FRACTION = 5
"""A number with more digits behind the point is one that was divided, such as a third."""


class NoSite(PressError):
    """No site can be made of a package."""


class Contents(PackageTables):
    """The tables of a package.

    ``texts`` are the articles whose words are shown in full, by identifier. ``is_full`` says that
    they are all that somebody holds, so that the site may not be published.
    """

    def __init__(self, root: Path, texts: Mapping[str, str], *, is_full: bool = False) -> None:
        super().__init__(root)
        self.is_full = is_full
        self._root = root
        self._texts = texts
        self._labels: dict[Place, str] = {}
        self._words: dict[str, ArticleWords] = {}

    @property
    def complete_articles(self) -> int:
        """How many articles are shown in full."""
        return len(self._texts)

    @cached_property
    def models(self) -> Mapping[str, TableModel]:
        """The models of all tables, in the order in which a reader meets them."""
        return tables()

    def rows(self, table: str) -> Mapping[str, Row]:
        """Return the rows of a table by identifier. Raises NoSite if two have the same one."""
        if table not in self._rows:
            rows = read_table(table_path(table, self._root)).to_pylist()
            self._rows[table] = {row["id"]: row for row in rows}
            if len(self._rows[table]) != len(rows):
                count = len(rows) - len(self._rows[table])
                raise NoSite(
                    str(
                        Problem(
                            str(table_path(table, self._root)),
                            "rows share an identifier, so that they would share a page",
                            expected="an identifier of its own for each row",
                            found=f"{count} rows with that of another",
                            remedy="see which ones with: alibaba-press validate",
                        )
                    )
                )
        return self._rows[table]

    @cached_property
    def all_rows(self) -> Mapping[str, Sequence[Row]]:
        """The rows of all tables, in their order."""
        return {name: list(self.rows(name).values()) for name in self.models}

    def find(self, table: str | None, id: str | None) -> Row | None:
        """Return a row, or None if there is no such table or row."""
        if table is None or id is None or table not in self.models:
            return None
        return self.rows(table).get(id)

    def label(self, table: str, id: str) -> str:
        """Return what a row says, in English where it can."""
        if (table, id) not in self._labels:
            self._labels[table, id] = self._label(table, self.row(table, id))
        return self._labels[table, id]

    def _label(self, table: str, row: Row) -> str:
        model = self.models[table]
        if table == addresses.ARTICLES:
            return str(row["label"])
        if model.fact is not None and (fact := self.find("facts", f"{table}/{row['id']}")):
            return str(fact[CLAIM])
        if model.link is not None:
            name = self.label(addresses.ENTITIES, row[model.link.entity_column])
            role = model.link.role_column
            return f"{name} ({self.term(model, role, row[role])})" if role and row[role] else name
        return self.text(model, row)

    def term(self, model: TableModel, column: str | None, value: Any) -> str:
        """Return the English label of a term, or the value itself if it is none."""
        declared = model.column(column) if column is not None else None
        if declared is not None and declared.vocabulary is not None:
            term = self.find("vocabulary", f"{declared.vocabulary}/{value}")
            if term is not None:
                return str(term["label_en"])
        return readable_value(value)

    def address(self, table: str, id: str) -> str:
        """Return where a row stands, from the start page, or an empty text if there is none."""
        row = self.find(table, id)
        if row is None:
            return ""
        if table in addresses.OF_OTHERS:
            return self.address(row["table"], row["row"])
        if (owner := self.owner(table, id)) is None:
            return ""
        page = addresses.page(*owner)
        if table in addresses.PLACES:
            place = addresses.span_anchor(row["start"], row["end"], addresses.PLACES[table])
            return f"{page}#{place}"
        if table == addresses.VOCABULARY:
            return f"{addresses.VOCABULARY_PAGE}#{addresses.anchor('term', id)}"
        is_own = owner[1] == id and (owner[0] == table or table in self.entity_tables)
        return page if is_own else f"{page}#{addresses.anchor(table, id)}"

    def owner(self, table: str, id: str) -> Place | None:
        """Return the row on whose page a row stands: of a participant, the event."""
        row = self.find(table, id)
        if row is None:
            return None
        if table in self.entity_tables:
            return self._existing(addresses.ENTITIES, id)
        if table in addresses.PLACES:
            return self._existing(addresses.ARTICLES, row["article"])
        link = self.models[table].link
        if link is not None:
            return self.owner(link.table, row[link.column])
        if table in addresses.PARTS:
            return self._existing(*addresses.PARTS[table](row))
        return (table, id)

    def _existing(self, table: str, id: str) -> Place | None:
        return None if self.find(table, id) is None else (table, id)

    @cached_property
    def entity_tables(self) -> frozenset[str]:
        """The tables whose rows describe entities, beside that of all entities."""
        return frozenset(m.name for m in self.models.values() if m.entity_kind is not None)

    @cached_property
    def evidence(self) -> Mapping[Place, list[Row]]:
        """The evidence of each row."""
        by_row: dict[Place, list[Row]] = defaultdict(list)
        for row in self.rows("evidence").values():
            by_row[row["table"], row["row"]].append(row)
        return by_row

    @cached_property
    def links(self) -> Mapping[Place, list[Place]]:
        """The rows of link tables that tie entities to a row."""
        by_row: dict[Place, list[Place]] = defaultdict(list)
        for model in self.models.values():
            if model.link is not None:
                for row in self.rows(model.name).values():
                    if (owner := self.owner(model.name, row["id"])) is not None:
                        by_row[owner].append((model.name, row["id"]))
        return by_row

    @cached_property
    def referring(self) -> Mapping[Place, list[tuple[str, str, str]]]:
        """The rows that refer to a row: their table, identifier and column, table by table."""
        by_row: dict[Place, list[tuple[str, str, str]]] = defaultdict(list)
        for model in self.models.values():
            if model.name in NOT_LISTED:
                continue
            columns = [c for c in model.columns if c.references and c.name != "id"]
            for row in self.rows(model.name).values() if columns else ():
                for column in columns:
                    target = row[column.name]
                    if target is None or column.references is None:
                        continue
                    is_entity = column.references in self.entity_tables
                    table = addresses.ENTITIES if is_entity else column.references
                    by_row[table, target].append((model.name, row["id"], column.name))
        return by_row

    def claims_of(self, conflict: str) -> list[Row]:
        """Return the claims of a conflict."""
        return self._group("conflict_claims", "conflict").get(conflict, [])

    def names_of(self, entity: str) -> list[Row]:
        """Return the forms of the name of an entity."""
        return self._group("names", "entity").get(entity, [])

    def mentions_of(self, name: str) -> list[Row]:
        """Return the places of articles where a form of a name stands."""
        return self._group("mentions", "name").get(name, [])

    def of_article(self, table: str, article: str) -> list[Row]:
        """Return the rows of a table that are places in an article."""
        return self._group(table, "article").get(article, [])

    def _group(self, table: str, column: str) -> Mapping[str, list[Row]]:
        """Return the rows of a table by what they have in a column."""
        if (table, column) not in self._groups:
            groups: dict[str, list[Row]] = defaultdict(list)
            for row in self.rows(table).values():
                groups[row[column]].append(row)
            self._groups[table, column] = dict(groups)
        return self._groups[table, column]

    @cached_property
    def _groups(self) -> dict[tuple[str, str], dict[str, list[Row]]]:
        return {}

    def sentences_around(self, article: str, start: int, end: int) -> list[Row]:
        """Return the sentences in which a span begins and ends, if it begins or ends in one."""
        if article not in self._starts:
            rows = sorted(self.of_article("sentences", article), key=lambda row: row["start"])
            self._starts[article] = ([row["start"] for row in rows], rows)
        starts, rows = self._starts[article]
        indexes = (bisect_right(starts, start) - 1, bisect_left(starts, end) - 1)
        around = [rows[index] for index in dict.fromkeys(indexes) if index >= 0]
        return [row for row in around if row["start"] < end and start < row["end"]]

    @cached_property
    def _starts(self) -> dict[str, tuple[list[int], list[Row]]]:
        return {}

    def words_of(self, article: str) -> ArticleWords:
        """Return the words of an article that may be shown."""
        if article not in self._words:
            self._words[article] = article_words(
                self.row(addresses.ARTICLES, article),
                self._texts.get(article),
                evidence=self.of_article("evidence", article),
                numbers=self.of_article("numbers", article),
                mentions=self.of_article("mentions", article),
                names=self.rows("names"),
            )
        return self._words[article]


def readable_value(value: Any) -> str:
    """Return a value for lists and tables: a fraction without end, such as a third, is rounded.

    The page of its row shows it as the cell has it.
    """
    if isinstance(value, float) and round(value, LONGEST_FRACTION) != value:
        return f"{value:,.1f}" if abs(value) >= 1 else f"{value:.3g}"
    return format_value(value)
