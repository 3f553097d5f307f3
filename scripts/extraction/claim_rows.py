"""Turn the calls of an article into rows, with evidence for each row and cell."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from ...schemas import Column, TableModel
from ..calls import Cell, Claim
from ..errors import nearest
from ..language import Article
from ..reasons import Misreading, describe_cells
from ..spans import Span
from .assembly import Assembly, Row
from .claimed_row import ClaimedRow, MisreadCell
from .contexts import Contexts
from .entity_rows import EntityRows
from .evidence_rows import EvidenceWriter
from .relative_cells import RelativeDates

LONGEST_LIST = 29
"""Names that a message lists; of more it gives the number."""


class ClaimWriter:
    """Adds the rows of claims, and their evidence."""

    def __init__(
        self, assembly: Assembly, evidence: EvidenceWriter, entity_rows: EntityRows
    ) -> None:
        self.assembly, self.evidence, self.entity_rows = assembly, evidence, entity_rows
        tables = assembly.tables.values()
        self.claim_tables = {table.row_name: table for table in tables if table.is_claimed}
        self.contexts = Contexts(assembly)
        self._misread_cells: list[MisreadCell] = []
        self._article_cells: dict[str, Mapping[str, Any]] = {}
        self._relative_dates = RelativeDates(assembly, evidence, self._article_cells)

    def add_article(self, article: Article) -> None:
        """Add the row of an article. Each of its quoted cells has quotes of its own."""
        text = self.evidence.texts[article.id]
        cells = {
            "id": article.id,
            "file": article.file,
            "sha256": text.sha256,
            "characters": len(text.text),
        }
        row = self.assembly.add("articles", cells, article.origin)
        self._article_cells[article.id] = article.cells
        claim = Claim("article", article.id, (), article.cells, None, None, article.origin)
        table = self.assembly.tables["articles"]
        self._fill_cells(ClaimedRow(article.id, claim, table, row, []))

    def add(self, article: str, claim: Claim) -> None:
        """Add the row of a claim, or what an addition gives to an existing one."""
        table_and_row = self._find_row(claim)
        if table_and_row is None:
            self.assembly.doubts.leave_out_claim(article, claim)
            return
        table, row = table_and_row
        row_spans = self.evidence.locate(article, claim.quotes, claim.origin)
        if len(row_spans) < len(claim.quotes):
            self.assembly.doubts.add_row(table.name, claim.id, [None, "speaker"])
        target = ClaimedRow(article, claim, table, row, row_spans)
        if claim.row_name is not None:
            self._add_evidence(target, None, row_spans)
        if claim.speaker and table.column("speaker") and not claim.is_addition:
            row["speaker"] = claim.speaker
            self._add_evidence(target, "speaker", row_spans)
        self._fill_cells(target)

    def _find_row(self, claim: Claim) -> tuple[TableModel, Row] | None:
        """Return the table and the row of a claim. Add the row, unless the claim is an addition."""
        doubts = self.assembly.doubts
        if claim.row_name is None:
            if claim.id not in self.entity_rows and claim.id not in doubts.ids:
                self._report_unknown(claim, "there is no entity", claim.id, self.entity_rows)
            return self.entity_rows.get(claim.id)
        table = self.claim_tables.get(claim.row_name)
        if table is None:
            message = "an article cannot state a"
            self._report_unknown(claim, message, claim.row_name, self.claim_tables)
            doubts.ids.add(claim.id)
            return None
        if not claim.is_addition:
            new_row = self.assembly.add_once(table.name, {"id": claim.id}, claim.origin)
            return (table, new_row) if new_row is not None else None
        row = self.assembly.row(table.name, claim.id)
        if row is None:
            if doubts.is_partial or claim.id in doubts.ids:
                return None
            ids = [existing["id"] for existing in self.assembly.rows[table.name]]
            self._report_unknown(claim, f"no call claims the {claim.row_name}", claim.id, ids)
            return None
        return table, row

    def _report_unknown(
        self, claim: Claim, message: str, name: str, names: Collection[str]
    ) -> None:
        many = len(names) > LONGEST_LIST
        self.assembly.report_unknown_name(
            claim.origin,
            f"{message} {name!r}",
            expected=f"one of {len(names)} known" if many else ", ".join(names),
            found=name,
            remedy=nearest(name, names),
        )

    def _fill_cells(self, target: ClaimedRow) -> None:
        """Fill the cells that the claim gives, and add their evidence."""
        table, row = target.table, target.row
        cells = self.contexts.cells_of(target.claim, table)
        defaults = {} if target.claim.is_addition else table.stated_defaults
        for name, value in {**defaults, **cells}.items():
            link_table = self.assembly.tables.get(name)
            if link_table is not None and link_table.is_linked_to(table):
                self._add_links(target, link_table, value)
                continue
            cell = value if isinstance(value, Cell) else None
            column = self.assembly.typed_column(table, name, target.claim.origin, target.claim.id)
            if column is None or (cell.value if cell else value) is None:
                self.assembly.doubts.leave_out_cells(target.article, {name: value})
                self.assembly.doubts.spans += target.row_spans
                continue
            if self._set_cell(target, column, cell.value if cell else value):
                if cell is not None:
                    self._add_cell_evidence(target, column, cell)
                else:
                    self._add_stated_evidence(target, column, value)
            elif cell is not None:
                self.assembly.doubts.leave_out(target.article, cell.quotes, cell.origin)
        for qualifier, number in table.qualified_numbers.items():
            if row[qualifier] is None and row[number] is not None:
                row[qualifier] = "unqualified"  # a person types no qualifier

    def _set_cell(self, target: ClaimedRow, column: Column, value: Any) -> bool:
        """Set a cell and return True. Report a cell that has another value already."""
        if isinstance(value, int) and column.type == "number":
            value = float(value)
        existing = target.row[column.name]
        if existing not in (None, value):
            self.assembly.report(
                target.claim.origin,
                f"{target.table.name}/{target.claim.id} has two values of {column.name}",
                expected=repr(existing),
                found=repr(value),
                remedy="give one, and keep the other as a conflict",
            )
            self.assembly.doubts.spans += target.row_spans
            return False
        target.row[column.name] = value
        if target.claim.is_addition or target.claim.row_name is None:
            row, origin = target.claim.id, target.claim.origin
            self.assembly.set_cell_origin(target.table.name, row, column.name, origin)
        return True

    def _add_cell_evidence(self, target: ClaimedRow, column: Column, cell: Cell[Any]) -> None:
        """Add the evidence of a cell that has quotes of its own."""
        if cell.counting is not None:
            if counted := self._relative_dates.count(target.article, cell):
                spans, reason = counted
                self._add_evidence(target, column.name, spans, replace(cell, because=reason))
            else:
                self.assembly.doubts.add_row(target.table.name, target.claim.id, [column.name])
                self.assembly.doubts.leave_out(target.article, cell.quotes, cell.origin)
            return
        spans = self.evidence.locate(target.article, cell.quotes, cell.origin)
        if len(spans) < len(cell.quotes):
            self.assembly.doubts.add_row(target.table.name, target.claim.id, [column.name])
        if cell.reader is not None:
            self._misread_cells.append(MisreadCell(target, column, cell, spans))
            return
        self._add_evidence(target, column.name, spans, cell)
        if cell.printed is not None:
            self._add_correction(target, column, cell, spans)

    def add_misread_cells(self) -> None:
        """Add the evidence of all misread cells. Their rows have to be complete."""
        for misread in self._misread_cells:
            cell, target = misread.cell, misread.target
            companions = target.table.companions(misread.column)
            cells = {companion: target.row[companion.name] for companion in companions}
            meaning = describe_cells(misread.column, cell.value, cells)
            reason = Misreading(cell.reader or "", meaning, cell.because or "")
            explained = replace(cell, because=str(reason))
            self._add_evidence(target, misread.column.name, misread.spans, explained)

    def _add_correction(
        self, target: ClaimedRow, column: Column, cell: Cell[Any], spans: list[Span]
    ) -> None:
        id = f"{target.table.name}/{target.claim.id}/{column.name}"
        correction = {
            "id": id,
            "kind": cell.correction_kind,
            "printed": cell.printed,
            "read_as": cell.read_as,
            "reason": cell.because,
            "table": target.table.name,
            "row": target.claim.id,
            "column": column.name,
        }
        self.assembly.add_once("corrections", correction, cell.origin)
        if len(spans) < len(cell.quotes):
            self.assembly.doubts.add_row("corrections", id, [None, "printed"])
        for name in (None, "printed"):
            self.evidence.add("corrections", id, name, spans, origin=cell.origin)

    def _add_stated_evidence(self, target: ClaimedRow, column: Column, value: Any) -> None:
        """Add the evidence of a plain value, which the quotes of the row state.

        For a number or a date it is the words of the number or the date, for another quoted cell
        all quotes.
        """
        claim, row_spans, doubts = target.claim, target.row_spans, self.assembly.doubts
        if doubts.includes(target.table.name, claim.id, None):
            doubts.add_row(target.table.name, claim.id, [column.name])
            doubts.spans += row_spans
        if column.is_double_entered:
            if doubts.includes(target.table.name, claim.id, None):
                return
            companions = target.table.companions(column)
            takes_rate = any(
                cell.reading and cell.reading.attribute == "per" for cell in companions
            )
            spans = self.evidence.locate_reading(claim, column, row_spans, takes_rate=takes_rate)
            self._add_evidence(target, column.name, spans)
            if not spans:
                doubts.add_row(target.table.name, claim.id, [column.name])
                doubts.spans += row_spans
        elif column.provenance == "quoted" and claim.quotes:
            if not column.is_companion:  # the words of a companion are those of its number
                self._add_evidence(target, column.name, row_spans)
        elif column.provenance == "quoted":
            doubts.add_row(target.table.name, claim.id, [column.name])
            self.assembly.report(
                claim.origin,
                f"{target.table.name}.{column.name} has no words",
                expected="stated(value, words) or inferred(value, words, because=…)",
                found=repr(value),
                remedy="name the words that support the cell",
            )

    def _add_links(self, target: ClaimedRow, link_table: TableModel, entities: Any) -> None:
        """Add the rows that tie entities to a row: ``participants``, ``owners``, ``credits``.

        ``entities`` maps each entity to its role, or is a tuple of entities that have none.
        """
        link, claim = link_table.link, target.claim
        assert link is not None
        if isinstance(entities, str):
            entities = (entities,)
        has_roles = isinstance(entities, Mapping)
        pairs = entities.items() if has_roles else [(entity, None) for entity in entities]
        for entity, role in pairs:
            cell = role if isinstance(role, Cell) else None
            cells = {
                "id": f"{claim.id}-{entity}",
                link.column: claim.id,
                link.entity_column: entity,
            }
            if link.role_column is not None:
                cells[link.role_column] = cell.value if cell else role
            spans, quotes = target.row_spans, claim.quotes
            if cell is not None:
                spans = self.evidence.locate(target.article, cell.quotes, cell.origin)
                quotes = cell.quotes
            if self.assembly.add_once(link_table.name, cells, claim.origin) is None:
                continue
            if len(spans) < len(quotes):
                self.assembly.doubts.add_row(link_table.name, cells["id"], [None, *cells])
            link_row = ClaimedRow(target.article, claim, link_table, cells, target.row_spans)
            for column in (None, *(name for name in cells if name != "id")):
                self._add_evidence(link_row, column, spans, cell)

    def _add_evidence(
        self,
        target: ClaimedRow,
        column: str | None,
        spans: list[Span],
        cell: Cell[Any] | None = None,
    ) -> None:
        """Add evidence for a row or a cell. ``cell`` is the cell if it has quotes of its own."""
        claim = target.claim
        because = cell.because if cell else claim.because
        basis = cell.basis if cell else ("inferred" if because else "stated")
        for span in spans:
            # Quotes of a cell are the speaker's only if they lie in quotes of the row.
            is_spoken = cell is None or any(words.contains(span) for words in target.row_spans)
            self.evidence.add(
                target.table.name,
                target.row["id"],
                column,
                [span],
                basis=basis,
                speaker=claim.speaker if is_spoken else None,
                reason=because,
                origin=cell.origin if cell else claim.origin,
            )
