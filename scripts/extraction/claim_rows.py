"""From the calls of an extraction module to rows, with the evidence of each row and cell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...schemas import Column, TableModel
from ..errors import nearest
from ..language import Article, Cell, Claim
from ..spans import Span
from .draft import Draft, Row
from .entities import Described
from .witness import Witness


class ClaimRows:
    """Turns one call of the extraction after the other into rows and evidence."""

    def __init__(self, draft: Draft, witness: Witness, described: Described) -> None:
        self.draft, self.witness, self.described = draft, witness, described
        tables = draft.tables.values()
        self.said: list[Span] = []
        """The words of the row that is being written."""
        self.links = {table.name: table for table in tables if table.link}
        self.kinds = {
            table.row_name: table
            for table in tables
            if table.has_evidence and not table.entity_kind and not table.link
        }

    def article(self, article: Article) -> None:
        """Add the row of an article; each of its quoted cells has words of its own."""
        text = self.witness.texts[article.id]
        row = {
            "id": article.id,
            "file": article.file,
            "sha256": text.sha256,
            "characters": len(text.text),
        }
        full = self.draft.add("articles", row, article.origin)
        claim = Claim("article", article.id, (), article.cells, None, None, article.origin)
        self._cells(article.id, claim, self.draft.tables["articles"], full, [])

    def claim(self, article: str, claim: Claim) -> None:
        """Add the row of a call, its evidence and that of its cells."""
        target = self._target(claim)
        if target is None:
            return
        table, row = target
        spans = self.witness.locate(article, claim.quotes, claim.origin)
        if claim.row_name:
            self._witness(table, claim, claim.id, None, spans)
        self.said = spans
        if claim.speaker and table.column("speaker") and not claim.is_addition:
            row["speaker"] = claim.speaker
            self._witness(table, claim, claim.id, "speaker", spans)
        self._cells(article, claim, table, row, spans)

    def _target(self, claim: Claim) -> tuple[TableModel, Row] | None:
        """The table and the row that a call is about; a new row, unless it adds to one."""
        if claim.row_name is None:
            if claim.id not in self.described:
                self._unknown(claim, "there is no entity", claim.id, self.described)
            return self.described.get(claim.id)
        table = self.kinds.get(claim.row_name)
        if table is None:
            self._unknown(claim, "an article cannot state a", claim.row_name, self.kinds)
            return None
        if not claim.is_addition:
            return table, self.draft.add(table.name, {"id": claim.id}, claim.origin)
        rows = {row["id"]: row for row in self.draft.rows[table.name]}
        if claim.id not in rows:
            self._unknown(claim, f"no call claims the {claim.row_name}", claim.id, rows)
            return None
        return table, rows[claim.id]

    def _unknown(self, claim: Claim, message: str, name: str, known: Mapping[str, object]) -> None:
        listed = ", ".join(known) if len(known) < 30 else f"one of {len(known)} known"
        self.draft.report(claim.origin, f"{message} {name!r}", listed, name, nearest(name, known))

    def _cells(
        self, article: str, claim: Claim, table: TableModel, row: Row, spans: list[Span]
    ) -> None:
        for name, given in claim.cells.items():
            link = self.links.get(name)
            if link is not None and link.link and link.link.table == table.name:
                self._link(article, claim, link, given, spans)
                continue
            column = self.draft.typed_column(table, name, claim.origin)
            if column is None:
                continue
            cell = given if isinstance(given, Cell) else None
            if self._set(claim, table, column, row, cell.value if cell else given):
                if cell is not None:
                    self._own_words(article, claim, table, column, cell)
                else:
                    self._row_words(claim, table, column, given, spans)
        for column in table.columns:  # a typed number without a qualifier is exact
            if (
                column.reading
                and column.reading.attribute == "qualifier"
                and row[column.name] is None
            ):
                typed = row[column.reading.column] is not None
                row[column.name] = "exact" if typed else None

    def _set(self, claim: Claim, table: TableModel, column: Column, row: Row, value: Any) -> bool:
        if isinstance(value, int) and column.type == "number":
            value = float(value)
        if row[column.name] not in (None, value):
            self.draft.report(
                claim.origin,
                f"{table.name}/{claim.id} has two values of {column.name}",
                repr(row[column.name]),
                repr(value),
                "give one, and keep the other as a conflict",
            )
            return False
        row[column.name] = value
        return True

    def _own_words(
        self, article: str, claim: Claim, table: TableModel, column: Column, cell: Cell[Any]
    ) -> None:
        """Evidence of a cell that has words of its own."""
        spans = self.witness.locate(article, cell.quotes, cell.origin)
        self._witness(table, claim, claim.id, column.name, spans, cell)
        if cell.printed is None:
            return
        id = f"{table.name}/{claim.id}/{column.name}"
        correction = {
            "id": id,
            "kind": "misprint",
            "printed": cell.printed,
            "read_as": f"{cell.value:,}" if isinstance(cell.value, int) else str(cell.value),
            "reason": cell.because,
            "table": table.name,
            "row": claim.id,
            "column": column.name,
        }
        self.draft.add("corrections", correction, cell.origin)
        for name in (None, "printed"):
            self.witness.add("corrections", id, name, spans, origin=cell.origin)

    def _row_words(
        self, claim: Claim, table: TableModel, column: Column, value: Any, spans: list[Span]
    ) -> None:
        """Evidence of a cell that the words of its row carry: for a number or a date the very
        words of it, and all words for another quoted cell."""
        if column.is_date or column.is_read_number:
            self._witness(
                table, claim, claim.id, column.name, self.witness.narrow(claim, column, spans)
            )
        elif column.provenance == "quoted" and claim.quotes:
            if column.reading is None:  # a unit or a qualifier stands in the words of its number
                self._witness(table, claim, claim.id, column.name, spans)
        elif column.provenance == "quoted":
            self.draft.report(
                claim.origin,
                f"{table.name}.{column.name} has no words",
                "stated(value, words) or inferred(value, words, because=…)",
                repr(value),
                "say which words carry the cell",
            )

    def _link(
        self, article: str, claim: Claim, table: TableModel, given: Any, spans: list[Span]
    ) -> None:
        """The rows that tie entities to a row: ``participants``, ``owners``, ``credits``."""
        assert table.link is not None
        near, far, role = table.link.column, table.link.entity_column, table.link.role_column
        if isinstance(given, str):
            given = (given,)
        pairs = given.items() if isinstance(given, Mapping) else [(e, None) for e in given]
        for entity, value in pairs:
            cell = value if isinstance(value, Cell) else None
            row = {"id": f"{claim.id}-{entity}", near: claim.id, far: entity}
            if role is not None:
                row[role] = cell.value if cell else value
            self.draft.add(table.name, row, claim.origin)
            own = self.witness.locate(article, cell.quotes, cell.origin) if cell else spans
            self._witness(table, claim, row["id"], None, own, cell)
            for column in (near, far, *([role] if role is not None else [])):
                self._witness(table, claim, row["id"], column, own, cell)

    def _witness(
        self,
        table: TableModel,
        claim: Claim,
        row: str,
        column: str | None,
        spans: list[Span],
        cell: Cell[Any] | None = None,
    ) -> None:
        because = cell.because if cell else claim.because
        # Words that a cell has for itself are the speaker's only where they are among the row's.
        spoken = [
            span
            for span in spans
            if cell is None or any(words.contains(span) for words in self.said)
        ]
        stated = "inferred" if because else "stated"
        for span in spans:
            self.witness.add(
                table.name,
                row,
                column,
                [span],
                basis=cell.basis if cell else stated,
                speaker=claim.speaker if span in spoken else None,
                reason=because,
                origin=cell.origin if cell else claim.origin,
            )
