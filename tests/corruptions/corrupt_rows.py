"""Corruptions of rows, identifiers and spans."""

from __future__ import annotations

from random import Random

from alibaba_press.scripts.package.passages import WORD_COLUMNS
from alibaba_press.scripts.package.seeds import sha256
from alibaba_press.tests.corruptions.edits import (
    SPANS,
    Change,
    Contents,
    Edit,
    Row,
    insert_row,
    replace_row,
    with_span_id,
)

SHIFTS = ((1, 1), (-1, -1), (1, 0), (-1, 0), (0, 1), (0, -1))
"""What shifting a span by one adds to its start and its end."""


def drop_row(rng: Random, contents: Contents) -> Change | None:
    """Remove a row."""
    table, index, _ = contents.any_row(rng, contents.stated_tables)
    return [Edit(table, index, None)]


def duplicate_row(rng: Random, contents: Contents) -> Change | None:
    """Add a copy of a row, with the same identifier or a new one."""
    table, _, row = contents.any_row(rng, contents.stated_tables)
    new_id = {"id": f"{row['id']}-2"} if rng.random() < 0.5 else {}
    return [insert_row(contents, table, row | new_id)]


def swap_ids(rng: Random, contents: Contents) -> Change | None:
    """Exchange the identifiers of two rows, and in half of the cases their places too."""
    table, index, row = contents.any_row(rng, contents.stated_tables)
    if len(contents.rows[table]) < 2:
        return None
    target = rng.choice([n for n in range(len(contents.rows[table])) if n != index])
    other = contents.rows[table][target]
    if rng.random() < 0.5:
        return [Edit(table, index, {"id": other["id"]}), Edit(table, target, {"id": row["id"]})]
    return [
        Edit(table, index, {name: cell for name, cell in other.items() if name != "id"}),
        Edit(table, target, {name: cell for name, cell in row.items() if name != "id"}),
    ]


def _shift(rng: Random, contents: Contents) -> tuple[str, int, Row] | None:
    table, index, row = contents.any_row(rng, SPANS)
    first, last = rng.choice(SHIFTS)
    start, end = row["start"] + first, row["end"] + last
    if not 0 <= start < end <= len(contents.texts[row["article"]].text):
        return None
    return table, index, with_span_id(table, row | {"start": start, "end": end})


def shift_span(rng: Random, contents: Contents) -> Change | None:
    """Shift a span by one, and with it the identifier."""
    shifted = _shift(rng, contents)
    return replace_row(contents, *shifted) if shifted else None


def shift_span_and_words(rng: Random, contents: Contents) -> Change | None:
    """Shift a span by one, and with it all that is copied from the article."""
    shifted = _shift(rng, contents)
    if shifted is None:
        return None
    table, index, row = shifted
    return replace_row(contents, table, index, row | copied_words(contents, row))


def copied_words(contents: Contents, row: Row) -> Row:
    """Return the cells of a row with a span that are copied from the article."""
    text, start, end = contents.texts[row["article"]], row["start"], row["end"]
    prefix, suffix = text.context(start, end)
    words = text.text[start:end]
    copied = {
        "quote": words,
        "words": words,
        "prefix": prefix or None,
        "suffix": suffix or None,
        "line": text.line(start),
        "sha256": sha256(words.encode("utf-8")),
    }
    shown = {name for name in row if name not in WORD_COLUMNS or row[name] is not None}
    return {name: value for name, value in copied.items() if name in shown}


def swap_article(rng: Random, contents: Contents) -> Change | None:
    """Move a span to another article, and update its identifier."""
    table, index, row = contents.any_row(rng, SPANS)
    others = [article for article in contents.texts if article != row["article"]]
    return replace_row(
        contents, table, index, with_span_id(table, row | {"article": rng.choice(others)})
    )


def move_evidence(rng: Random, contents: Contents) -> Change | None:
    """Move evidence to the words of other evidence."""
    _, index, row = contents.any_row(rng, ["evidence"])
    _, _, other = contents.any_row(rng, ["evidence"])
    if rng.random() < 0.5:  # evidence of the same table: a likelier slip
        places = [p for (t, r, _), ps in contents.evidence.items() for p in ps if t == row["table"]]
        other = contents.rows["evidence"][rng.choice(places)]
    copied = ("article", "start", "end", "sha256", "quote", "prefix", "suffix")
    if all(row[name] == other[name] for name in copied):
        return None
    moved = with_span_id("evidence", row | {name: other[name] for name in copied})
    return replace_row(contents, "evidence", index, moved)
