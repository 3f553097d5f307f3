"""Look up in all tables what they say of an entity, which rows have words, and the conflicts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ...schemas import LABELS, Column, TableModel, tables
from ..errors import PressError, nearest
from ..limits import MAX_COMPARED_NAMES
from ..project import ROOT
from .load import DamagedTable, UnknownName, read_table, require_text, table_path
from .trace_display import format_value

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

SEARCHED = (
    *("name", "native_name", "title", "title_printed", "text", "label"),
    *("description", "explanation", "footnote", "printed"),
)
"""The columns that are searched, besides terms and the published words of the articles."""

NOT_SEARCHED = ("facts", "names", "vocabulary")
"""Tables whose texts are found in the rows that they belong to."""

NOT_SHOWN = ("undated",)
"""Columns that are not shown of a row without a label."""

NOT_LISTED = ("entities", "evidence", "facts", "mentions")
"""Tables that say nothing of an entity that the other tables do not say."""

ROW_COLUMNS = ("table", "id", "column", "text", "article")
"""The columns of the rows of an entity."""

MATCH_COLUMNS = ("table", "id", "column", "match", "text", "article")
"""The columns of the rows that contain words."""

CLAIM_COLUMNS = (
    *("conflict", "kind", "title", "table", "row", "column", "used", "value"),
    *("article", "words"),
)
"""The columns of the claims of conflicts."""


PLACES_SEARCHED = "names, titles, texts, terms and the published words of the articles"
"""Where words are searched, for people."""


class NoWords(PressError, ValueError):
    """There is no word to search for."""


class UnknownEntity(UnknownName):
    """No entity has this identifier or this name."""


def rows_of_entity(entity: str, root: Path = ROOT) -> pd.DataFrame:
    """Return the rows that an entity has, and those that refer to it.

    ``entity`` is its identifier, or a name that only this entity has. Raises UnknownEntity with a
    suggestion.
    """
    package = PackageTables(root)
    return _frame(ROW_COLUMNS, package.rows_of_entity(package.entity(entity)))


def rows_with_words(words: str, root: Path = ROOT) -> pd.DataFrame:
    """Return the rows in which all ``words`` occur in one place: names, texts, terms or quotes.

    Case and accents make no difference, and ``ae`` is the same as ``ä``. Raises NoWords if there is
    none.
    """
    require_text(words, "what is searched for", "Börsengang")
    parts = [_fold(word) for word in words.split()]
    if not parts:
        raise NoWords(
            "there is nothing to search for\n"
            f"    expected: one or more words; {PLACES_SEARCHED} are searched\n"
            f"    found:    {words!r}\n"
            "    remedy:   name a word, or a part of one"
        )
    package = PackageTables(root)
    matches = [
        match
        for match in chain(package.texts(), package.terms(), package.words())
        if _contains(match.text, parts)
    ]
    return _frame(MATCH_COLUMNS, map(package.matched_row, matches))


def claims_of_conflicts(root: Path = ROOT) -> pd.DataFrame:
    """Return each claim of each conflict, with its value and its published words."""
    return _frame(CLAIM_COLUMNS, PackageTables(root).claims_of_conflicts())


def _frame(columns: tuple[str, ...], rows: Iterable[Row]) -> pd.DataFrame:
    """Return different rows as a frame of text."""
    import pandas as pd

    frame = pd.DataFrame(list(rows), columns=list(columns)).astype("str")
    return frame.drop_duplicates(ignore_index=True)


def _fold(text: str) -> str:
    """Return a text without case and accents, and with ``ae``, ``oe`` and ``ue`` as one letter."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return plain.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _contains(text: str, parts: Iterable[str]) -> bool:
    folded = _fold(text)
    return all(part in folded for part in parts)


class _Text(NamedTuple):
    """A text that is searched, with the place of its row, and where in the row it stands."""

    table: str
    row: str
    column: str
    text: str
    article: str | None = None


class PackageTables:
    """The tables of a package, each read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._models = tables()
        self._rows: dict[str, dict[str, Row]] = {}

    def rows(self, table: str) -> Mapping[str, Row]:
        """Return the rows of a table by identifier."""
        if table not in self._rows:
            rows = read_table(table_path(table, self._root)).to_pylist()
            self._rows[table] = {row["id"]: row for row in rows}
        return self._rows[table]

    def row(self, table: str, id: str) -> Row:
        """Return the row of an identifier that another row names. Raises DamagedTable."""
        if (row := self.rows(table).get(id)) is None:
            raise DamagedTable(
                f"{table_path(table, self._root)}: there is no row {id!r}, which others name\n"
                "    remedy: install the package again; in a checkout: alibaba-press build"
            )
        return row

    def entity(self, name: str) -> str:
        """Return the identifier of an entity by that or by its name. Raises UnknownEntity."""
        require_text(name, "the name of an entity", "jack-ma")
        if name in self.rows("entities"):
            return name
        bearers = {row["entity"] for row in self.rows("names").values() if row["name"] == name}
        if len(bearers) == 1:
            return str(*bearers)
        if bearers:
            raise UnknownEntity(f"several entities have the name {name!r}: {sorted(bearers)}")
        names = [*self.rows("entities"), *(row["name"] for row in self.rows("names").values())]
        raise UnknownEntity(
            f"there is no entity {name!r}: {nearest(name, names[:MAX_COMPARED_NAMES])}"
        )

    def rows_of_entity(self, id: str) -> Iterator[Row]:
        """Yield the row of an entity, and those that refer to it, table by table."""
        kind = self.rows("entities")[id]["kind"]
        targets = {"entities"} | {m.name for m in self._models.values() if m.entity_kind == kind}
        for model in self._models.values():
            if model.name in NOT_LISTED:
                continue
            columns = [column.name for column in model.columns if column.references in targets]
            for row in self.rows(model.name).values():
                for column in columns:
                    if row[column] == id:
                        yield self._listed(model, row, column)

    def matched_row(self, match: _Text) -> Row:
        """Return the row that a text belongs to, as it is listed."""
        model = self._models[match.table]
        row = self._listed(model, self.row(match.table, match.row), match.column)
        return row | {"match": match.text, "article": match.article or row["article"]}

    def texts(self) -> Iterator[_Text]:
        """Yield each name with its entity, and each text with its row."""
        for name in self.rows("names").values():
            yield _Text("entities", name["entity"], "name", name["name"])
        for model in self._models.values():
            if model.name in NOT_SEARCHED:
                continue
            columns = [c.name for c in model.columns if c.name in SEARCHED and not c.references]
            for row in self.rows(model.name).values() if columns else ():
                for column in columns:
                    if row[column] is not None:
                        yield _Text(model.name, row["id"], column, row[column])

    def terms(self) -> Iterator[_Text]:
        """Yield the English and the German label of each term of a row."""
        terms = self.rows("vocabulary")
        for model in self._models.values():
            columns = [c for c in model.columns if c.vocabulary and c.is_typed]
            for row in self.rows(model.name).values() if columns else ():
                for column in columns:
                    if term := terms.get(f"{column.vocabulary}/{row[column.name]}"):
                        labels = f"{term['label_en']} / {term['label_de']}"
                        yield _Text(model.name, row["id"], column.name, labels)

    def words(self) -> Iterator[_Text]:
        """Yield the published words of the articles, with the rows that they support."""
        for row in self.rows("evidence").values():
            if row["quote"] is not None:
                yield _Text(row["table"], row["row"], "quote", row["quote"], row["article"])

    def claims_of_conflicts(self) -> Iterator[Row]:
        """Yield each claim of each conflict."""
        for claim in self.rows("conflict_claims").values():
            table, id, column = claim["table"], claim["row"], claim["column"]
            conflict, row = self.row("conflicts", claim["conflict"]), self.row(table, id)
            model = self._models[table]
            evidence = [e for e in self._evidence.get((table, id), []) if e["column"] == column]
            words = [e["quote"] for e in evidence if e["quote"] is not None]
            value = self.text(model, row) if column is None else row[column]
            yield {
                "conflict": conflict["id"],
                "kind": conflict["kind"],
                "title": conflict["title"],
                "table": table,
                "row": id,
                "column": column,
                "used": claim["used"],
                "value": None if value is None else format_value(value),
                "article": ", ".join(sorted({e["article"] for e in evidence})) or None,
                "words": " … ".join(dict.fromkeys(words)) or None,
            }

    @cached_property
    def _evidence(self) -> dict[tuple[str, str], list[Row]]:
        """The evidence by table and row."""
        by_row: dict[tuple[str, str], list[Row]] = {}
        for evidence in self.rows("evidence").values():
            by_row.setdefault((evidence["table"], evidence["row"]), []).append(evidence)
        return by_row

    def _listed(self, model: TableModel, row: Row, column: str) -> Row:
        """Return a row as it is listed."""
        return {
            "table": model.name,
            "id": row["id"],
            "column": column,
            "text": self.text(model, row),
            "article": row["id"] if model.name == "articles" else row.get("article"),
        }

    def text(self, model: TableModel, row: Row) -> str:
        """Return what a row says: its label, or the names and terms in it."""
        names = [name for name in LABELS if row.get(name) is not None]
        # The title of a position says little without its person.
        if names and names[0] not in {"title"} & set(model.identity):
            return str(row[names[0]])
        cells = [self._cell(column, row) for column in model.columns if column.name != "id"]
        return " · ".join(cell for cell in cells if cell is not None)

    def _cell(self, column: Column, row: Row) -> str | None:
        """Return a cell of a row without a label, if it says something of the claim."""
        value = row[column.name]
        if value is None or not column.is_typed or column.name in NOT_SHOWN or column.attribution:
            return None
        if column.references is not None:
            return self.text(self._models[column.references], self.row(column.references, value))
        return format_value(value)
