"""The evidence of a row as a page shows it: each piece of words once, with all that it carries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ..limits import MAX_TRACED_EVIDENCE
from . import addresses
from .contents import Contents, Row
from .words import Run

MOST_CONTEXT = 1200
"""Characters of the sentence that are shown before words and after them."""


@dataclass
class Words:
    """Words of an article in their sentence, and the cells that they carry.

    ``carries`` says which: the row itself, a column, or who takes part.
    """

    article: Row
    start: int
    end: int
    basis: str
    reason: str | None
    speaker: str | None
    address: str
    before: list[Run]
    quote: list[Run]
    after: list[Run]
    carries: list[str] = field(default_factory=list)

    @property
    def length(self) -> int:
        """The number of code points."""
        return self.end - self.start


def words_of_row(contents: Contents, table: str, id: str) -> tuple[list[Words], int]:
    """Return the words of a row and of what is linked to it, and how many are left out."""
    parts: dict[tuple[Any, ...], Words] = {}
    count = 0
    for row, carries in _evidence(contents, table, id):
        key = tuple(row[name] for name in ("article", "start", "end", "basis", "reason", "speaker"))
        if key not in parts and len(parts) == MAX_TRACED_EVIDENCE:
            count += 1
            continue
        if key not in parts:
            parts[key] = _words(contents, row)
        if carries not in parts[key].carries:
            parts[key].carries.append(carries)
    return sorted(parts.values(), key=lambda w: ("the row" not in w.carries, w.article["id"],
                                                 w.start, w.end)), count  # fmt: skip


def _evidence(contents: Contents, table: str, id: str) -> Iterator[tuple[Row, str]]:
    """Yield each piece of evidence with what it carries."""
    places = [(table, id, "")]
    if table == addresses.ENTITIES:
        kind = contents.row(table, id)["kind"]
        places = [(m.name, id, "") for m in contents.models.values() if m.entity_kind == kind]
    places += [(*place, contents.label(*place)) for place in contents.links.get((table, id), [])]
    for place_table, place_id, name in places:
        for row in contents.evidence.get((place_table, place_id), []):
            if name:
                yield row, f"{contents.models[place_table].row_name} {name}"
            else:
                yield row, "the row" if row["column"] is None else row["column"]


def _words(contents: Contents, row: Row) -> Words:
    article = contents.row(addresses.ARTICLES, row["article"])
    words = contents.words_of(row["article"])
    start, end = _sentences_around(contents, row["article"], row["start"], row["end"])
    start, end = max(start, row["start"] - MOST_CONTEXT), min(end, row["end"] + MOST_CONTEXT)
    page = addresses.page(addresses.ARTICLES, row["article"])
    return Words(
        article,
        row["start"],
        row["end"],
        row["basis"],
        row["reason"],
        row["speaker"],
        f"{page}#{addresses.span_anchor(row['start'], row['end'])}",
        list(words.part(start, row["start"])),
        list(words.part(row["start"], row["end"])),
        list(words.part(row["end"], end)),
    )


def _sentences_around(contents: Contents, article: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentences begin and end that a span begins and ends in."""
    around = contents.sentences_around(article, start, end)
    return (
        min((s["start"] for s in around), default=start),
        max((s["end"] for s in around), default=end),
    )
