"""Corruptions that add a claim once more, under another text of ours."""

from __future__ import annotations

from random import Random

from alibaba_press.tests.corruptions.corrupt_claims import double_claim
from alibaba_press.tests.corruptions.edits import Change, Contents

TEXTS = {"events": "title", "statements": "text"}
"""The columns with our text, by table."""


def double_under_other_text(rng: Random, contents: Contents) -> Change | None:
    """Add a copy of an event or a statement with its evidence, under another text."""
    change = double_claim(rng, contents)
    if change is None or change[0].table not in TEXTS:
        return None
    copy, *others = change
    cells = dict(copy.cells or {})
    column = TEXTS[copy.table]
    cells[column] = f"According to the article: {cells[column]}"
    return [copy._replace(cells=cells), *others]
