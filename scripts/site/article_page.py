"""The page of an article: its text in order, and beside it the claims that its words carry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..limits import MAX_MARKED_SPANS, MAX_PAGE_CLAIMS
from . import addresses
from .contents import Contents, Place, Row
from .pieces import Limits, Piece, cut
from .places import Places

MOST_PLACES = 40
"""Places of its words to which one claim links on the page of an article, and claims that one piece
of the text names."""

MOST_BLANKS = 8
"""Characters between two sentences that are blanks and ends of lines, even if they are withheld:
all else belongs to a sentence."""


@dataclass
class Note:
    """What stands beside the text: a claim, what is known of an entity, or a misprint.

    ``spans`` are its words, in order. ``shown_at`` is the first one.
    """

    number: int
    table: str
    id: str
    label: str
    address: str
    row: Row
    spans: list[Limits] = field(default_factory=list)
    is_claim: bool = True

    @property
    def anchor(self) -> str:
        """Where on the page it stands."""
        return f"n{self.number}"

    @property
    def places(self) -> list[str]:
        """The anchors of its words."""
        return [addresses.span_anchor(*span) for span in self.spans[:MOST_PLACES]]


@dataclass
class Marked:
    """A piece of the text with the notes on it. ``ends`` are the claims whose words end with it."""

    piece: Piece
    anchors: list[str]
    details: list[str]
    ends: list[Note]
    readings: list[str]


@dataclass
class Group:
    """Pieces that name the same entity, or none."""

    entity: str
    pieces: list[Marked] = field(default_factory=list)


@dataclass
class Sentence:
    """A sentence, or what stands between two. ``row`` is its row in `sentences`, if it has one."""

    anchor: str
    row: Row | None
    groups: list[Group]


@dataclass
class Line:
    """A line of an article with the notes on it."""

    sentences: list[Sentence]
    notes: list[Note]


def article_context(contents: Contents, article: str) -> dict[str, Any]:
    """Return what the template of the page shows."""
    return _Page(contents, article).context()


class _Page:
    """Collects what stands on the page of one article."""

    def __init__(self, contents: Contents, article: str) -> None:
        self.contents, self.article = contents, article
        self.row = contents.row(addresses.ARTICLES, article)
        self.words = contents.words_of(article)
        self.columns_of_spans: dict[Limits, list[tuple[Place, str | None]]] = defaultdict(list)
        for row in sorted(
            contents.of_article("evidence", article), key=lambda e: (e["start"], -e["end"], e["id"])
        ):
            self.columns_of_spans[row["start"], row["end"]].append(
                ((row["table"], row["row"]), row["column"])
            )
        self.all_spans = sorted(self.columns_of_spans)
        self.spans = self.all_spans[:MAX_MARKED_SPANS]
        self._spans = Places((start, end, (start, end)) for start, end in self.spans)
        names = contents.rows("names")
        self._mentions = self._places("mentions", lambda row: names.get(row["name"], row)["name"])
        self._numbers = self._places("numbers", lambda row: row["words"])
        self.notes, self.omitted = self._notes()
        self.notes_of_spans: dict[Limits, list[Note]] = defaultdict(list)
        for note in self.notes:
            for span in note.spans:
                self.notes_of_spans[span].append(note)

    def _places(self, table: str, words: Callable[[Row], str]) -> Places[Row]:
        """Return the rows of a table by their places, without those whose words do not fit."""
        rows = sorted(self.contents.of_article(table, self.article), key=_by_place)
        fitting = (row for row in rows if len(words(row)) == row["end"] - row["start"])
        return Places((row["start"], row["end"], row) for row in fitting)

    def context(self) -> dict[str, Any]:
        lines = list(self._lines())
        numbers = sorted(self.contents.of_article("numbers", self.article), key=_by_place)
        return {
            "article": self.row,
            "lines": lines,
            "withheld": self.words.withheld,
            "length": self.words.length,
            "claims": sum(note.is_claim for note in self.notes) + self.omitted,
            "omitted": self.omitted,
            "unmarked": len(self.all_spans) - len(self.spans),
            "numbers": numbers[:MAX_PAGE_CLAIMS],
        }

    def _notes(self) -> tuple[list[Note], int]:
        """Return the notes in the order of their words, and how many there are too many."""
        places: dict[Place, dict[Limits, bool]] = {}
        for span in self.spans:
            for (table, id), column in self.columns_of_spans[span]:
                owner = self.contents.owner(table, id)
                # That an entity is named is no claim: mentions lead to it.
                is_name = table in addresses.PARTS or (
                    column in (None, "name") and table in self.contents.entity_tables
                )
                if owner is not None and not is_name:
                    of_row = column is None and owner == (table, id)
                    spans = places.setdefault(owner, {})
                    spans[span] = spans.get(span, False) or of_row
        notes: list[Note] = []
        ordered = sorted(places.items(), key=lambda item: (_first(item[1]), item[0]))
        for number, ((table, id), spans) in enumerate(ordered[:MAX_PAGE_CLAIMS], start=1):
            row, model = self.contents.row(table, id), self.contents.models[table]
            notes.append(
                Note(
                    number,
                    table,
                    id,
                    self.contents.label(table, id),
                    self.contents.address(table, id),
                    row,
                    # The words of the row come first: they state the claim as a whole.
                    [s for s, of_row in spans.items() if of_row]
                    + [s for s, of_row in spans.items() if not of_row],
                    model.is_claimed,
                )
            )
        return notes, max(0, len(ordered) - MAX_PAGE_CLAIMS)

    def _lines(self) -> Iterator[Line]:
        """Yield the lines of the article."""
        next_note, reached = 0, 0
        for sentences in self._sentences_by_line():
            end = sentences[-1][1]
            parts: list[Sentence] = []
            for start, stop, row in sentences:
                parts.append(self._sentence(start, stop, row, reached))
                reached = stop
            first = next_note
            while next_note < len(self.notes) and self.notes[next_note].spans[0][0] < end:
                next_note += 1
            yield Line(parts, self.notes[first:next_note])
        if next_note < len(self.notes):
            yield Line([], self.notes[next_note:])

    def _sentences_by_line(self) -> Iterator[list[tuple[int, int, Row | None]]]:
        """Yield the sentences of each line, with what stands between them."""
        line: list[tuple[int, int, Row | None]] = []
        number, reached = None, 0
        for row in sorted(self.contents.of_article("sentences", self.article), key=_by_place):
            start, end = max(row["start"], reached), min(row["end"], self.words.length)
            if start >= end:
                continue
            if line and row["line"] != number:
                yield line
                line = []
            if self._is_more_than_a_blank(reached, start):
                line.append((reached, start, None))
            line.append((start, end, row))
            number, reached = row["line"], end
        if self._is_more_than_a_blank(reached, self.words.length):
            line.append((reached, self.words.length, None))
        if line:
            yield line

    def _is_more_than_a_blank(self, start: int, end: int) -> bool:
        """Return whether between two sentences stands more than a blank or the end of a line."""
        return any(
            run.length > MOST_BLANKS if run.words is None else run.words.strip()
            for run in self.words.part(start, end)
        )

    def _sentence(self, start: int, end: int, row: Row | None, after: int) -> Sentence:
        mentions = self._mentions.touching(start, end)
        numbers = self._numbers.touching(start, end)
        also = [
            point for place in (*mentions, *numbers) for point in (place["start"], place["end"])
        ]
        groups: list[Group] = []
        spans = self._spans.touching(start, end)
        for piece in cut(self.words, start, end, spans, also=also, after=after):
            entity = next(
                (m["entity"] for m in mentions
                 if m["start"] <= piece.start and piece.end <= m["end"]),
                "",
            )  # fmt: skip
            if not groups or groups[-1].entity != entity:
                groups.append(Group(entity))
            groups[-1].pieces.append(self._marked(piece, mentions, numbers))
        return Sentence(addresses.span_anchor(start, end, "t"), row, groups)

    def _marked(self, piece: Piece, mentions: Sequence[Row], numbers: Sequence[Row]) -> Marked:
        notes = {n.number: n for span in piece.spans for n in self.notes_of_spans[span]}
        anchors = [addresses.span_anchor(*span) for span in piece.begin]
        for letter, rows in (("m", mentions), ("z", numbers)):
            anchors += [
                addresses.span_anchor(row["start"], row["end"], letter)
                for row in rows
                if piece.start <= row["start"] < piece.end
            ]
        ends = {
            note.number: note
            for span in piece.end_here
            for note in self.notes_of_spans[span]
            if note.is_claim and note.spans[0] == span
        }
        readings = [note.row for note in ends.values() if note.table == "corrections"]
        return Marked(
            piece,
            list(dict.fromkeys(anchors)),
            [notes[number].anchor for number in sorted(notes)][:MOST_PLACES],
            [ends[number] for number in sorted(ends)][:MOST_PLACES],
            [row["read_as"] for row in readings if row["read_as"]][:MOST_PLACES],
        )


def _by_place(row: Row) -> tuple[int, int, str]:
    return row["start"], row["end"], row["id"]


def _first(spans: dict[Limits, bool]) -> Limits:
    """Return the first span that carries the row, or else the first of all."""
    return min([span for span, of_row in spans.items() if of_row] or spans)
