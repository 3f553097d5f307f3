"""Date the claims whose calls give no date, by the policy of docs/dates.md.

A figure or a relationship of a dated event takes the date of the event, and a statement that of
the event at which its speaker speaks. Another claim takes that of its article, of whose time it
speaks. Whatever has no date then needs a reason, which a person gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ...schemas import Column, TableModel
from ...schemas.date_fields import DATED_BY_EVENT
from ..spans import Span
from .assembly import Assembly, EvidenceRow, Row
from .evidence_rows import EvidenceWriter

OF_EVENT = "It is of the time of the event that it belongs to."
OF_ARTICLE = "The article says so of its own time."
"""The reasons for a date that the policy gives. The reason for the original date stands first."""

UNDATED = "undated"
EVENT = "event"
PUBLISHED = "published"
ARTICLE_UNDATED = "article_undated"


class Dating:
    """Dates claims. All rows and their evidence have to be there."""

    def __init__(self, assembly: Assembly, writer: EvidenceWriter) -> None:
        self.assembly, self.writer = assembly, writer
        self._tables = [table for table in assembly.tables.values() if table.column(UNDATED)]
        names = {table.name for table in self._tables}
        self._articles: dict[tuple[str, str], str] = {}
        self._speakers = {
            (row["event"], row["entity"])
            for row in assembly.rows["participants"]
            if row["role"] == "speaker"
        }
        self._evidence: dict[tuple[str, str], list[EvidenceRow]] = defaultdict(list)
        for piece in assembly.evidence:
            if piece.column is None and piece.table in names:
                self._articles.setdefault((piece.table, piece.row), piece.passage.span.article)
            elif (piece.table, piece.column) in (("events", "start"), ("articles", PUBLISHED)):
                self._evidence[piece.table, piece.row].append(piece)

    def fill(self) -> None:
        """Date each claim that has neither a date nor a reason for none nor a doubtful date."""
        for table in self._tables:
            for row in self.assembly.rows[table.name]:
                dates = [column.name for column in table.date_columns]
                if row[UNDATED] or any(row[name] is not None for name in dates):
                    continue
                if not self.assembly.doubts.includes(table.name, row["id"], None, EVENT, *dates):
                    self._date(table, row)

    def _date(self, table: TableModel, row: Row) -> None:
        column = table.row_date
        event = self._event_of(table, row)
        article = self.assembly.row("articles", self._articles.get((table.name, row["id"]), ""))
        if column and event:
            self._copy(table, row, column, "events", event, "start", OF_EVENT)
        elif article is None:
            return  # missing-evidence reports a row without words
        elif article[PUBLISHED] is None:
            row[UNDATED] = ARTICLE_UNDATED
        elif column:
            self._copy(table, row, column, "articles", article, PUBLISHED, OF_ARTICLE)

    def _event_of(self, table: TableModel, row: Row) -> Row | None:
        """Return the event whose date a row has: its own, or that at which its speaker speaks."""
        event = self.assembly.row("events", row.get(EVENT) or "")
        if event is None or event["start"] is None:
            return None
        is_said_there = (event["id"], row.get("speaker")) in self._speakers
        return event if table.name in DATED_BY_EVENT or is_said_there else None

    def _copy(
        self,
        table: TableModel,
        row: Row,
        column: Column,
        source: str,
        original: Row,
        date: str,
        because: str,
    ) -> None:
        """Give a row the date of another one, with its evidence. It is as doubtful as that date."""
        row[column.name] = original[date]
        if self.assembly.doubts.includes(source, original["id"], date):
            self.assembly.doubts.add_row(table.name, row["id"], [column.name])
        pieces = self._evidence[source, original["id"]]
        [origin, *_] = self.assembly.origins(table.name, row["id"])
        for reason, spans in _spans_by_reason(pieces).items():
            self.writer.add(
                table.name,
                row["id"],
                column.name,
                spans,
                origin=origin,
                basis="inferred",
                reason=" ".join(filter(None, (_sentence(reason), because))),
            )


def _spans_by_reason(pieces: Iterable[EvidenceRow]) -> dict[str | None, list[Span]]:
    by_reason: dict[str | None, list[Span]] = defaultdict(list)
    for piece in pieces:
        by_reason[piece.reason].append(piece.passage.span)
    return by_reason


def _sentence(reason: str | None) -> str | None:
    """Return a reason with a full stop, so that another sentence can follow."""
    return reason if reason is None or reason.endswith((".", "!", "?")) else f"{reason}."
