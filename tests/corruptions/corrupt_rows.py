"""Corruptions of whole rows, of their identifiers and of spans."""

from __future__ import annotations

from random import Random

from alibaba_press.scripts.package.seeds import sha256
from alibaba_press.scripts.package.withholding import WORD_COLUMNS
from alibaba_press.tests.corruptions.corrupted import (
    SPANS,
    Change,
    Edit,
    Row,
    World,
    added,
    named,
    rewritten,
)

SHIFTS = ((1, 1), (-1, -1), (1, 0), (-1, 0), (0, 1), (0, -1))
"""What a span shifted by one adds to its start and its end."""


def dropped(rng: Random, world: World) -> Change | None:
    """A row is missing."""
    table, at, _ = world.any_row(rng, world.rows)
    return [Edit(table, at, None)]


def doubled(rng: Random, world: World) -> Change | None:
    """A row stands twice, the second time under the same identifier or under one of its own."""
    table, _at, row = world.any_row(rng, world.rows)
    own = {"id": f"{row['id']}-2"} if rng.random() < 0.5 else {}
    return [added(world, table, row | own)]


def ids_swapped(rng: Random, world: World) -> Change | None:
    """Two rows have each other's identifier; they keep their places, or are sorted anew."""
    table, at, row = world.any_row(rng, world.rows)
    if len(world.rows[table]) < 2:
        return None
    to = rng.choice([n for n in range(len(world.rows[table])) if n != at])
    other = world.rows[table][to]
    if rng.random() < 0.5:
        return [Edit(table, at, {"id": other["id"]}), Edit(table, to, {"id": row["id"]})]
    return [
        Edit(table, at, {name: cell for name, cell in other.items() if name != "id"}),
        Edit(table, to, {name: cell for name, cell in row.items() if name != "id"}),
    ]


def _shifted(rng: Random, world: World) -> tuple[str, int, Row] | None:
    table, at, row = world.any_row(rng, SPANS)
    first, last = rng.choice(SHIFTS)
    start, end = row["start"] + first, row["end"] + last
    if not 0 <= start < end <= len(world.texts[row["article"]].text):
        return None
    return table, at, named(table, row | {"start": start, "end": end})


def span_shifted(rng: Random, world: World) -> Change | None:
    """A span, and the identifier that is made from it, is off by one."""
    found = _shifted(rng, world)
    return rewritten(world, *found) if found else None


def span_shifted_with_words(rng: Random, world: World) -> Change | None:
    """A span is off by one, and what is copied from the article with it."""
    found = _shifted(rng, world)
    if found is None:
        return None
    table, at, row = found
    return rewritten(world, table, at, row | _words(world, row))


def _words(world: World, row: Row) -> Row:
    text, start, end = world.texts[row["article"]], row["start"], row["end"]
    before, after = text.context(start, end)
    words = text.text[start:end]
    copied = {
        "quote": words,
        "words": words,
        "prefix": before or None,
        "suffix": after or None,
        "line": text.line(start),
        "sha256": sha256(words.encode("utf-8")),
    }
    shown = {name for name in row if name not in WORD_COLUMNS or row[name] is not None}
    return {name: value for name, value in copied.items() if name in shown}


def article_swapped(rng: Random, world: World) -> Change | None:
    """A span is of another article, and its identifier too."""
    table, at, row = world.any_row(rng, SPANS)
    others = [article for article in world.texts if article != row["article"]]
    return rewritten(world, table, at, named(table, row | {"article": rng.choice(others)}))


def evidence_moved(rng: Random, world: World) -> Change | None:
    """Evidence has the words of other evidence, and its place."""
    _, at, row = world.any_row(rng, ["evidence"])
    _, _, other = world.any_row(rng, ["evidence"])
    if rng.random() < 0.5:  # words of the same row: the likelier slip
        places = [p for (t, r, _), ps in world.evidence.items() for p in ps if t == row["table"]]
        other = world.rows["evidence"][rng.choice(places)]
    copied = ("article", "start", "end", "sha256", "quote", "prefix", "suffix")
    if all(row[name] == other[name] for name in copied):
        return None
    moved = named("evidence", row | {name: other[name] for name in copied})
    return rewritten(world, "evidence", at, moved)
