"""Rules on evidence that has to agree with other evidence or with the mentions."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of

NEAR = 3
"""How many sentences may lie between words and the words of the event that they are about."""

LESS_NEAR = 10
"""The same for words from which a relation of two events is inferred."""


@rule(
    name="speaker-mismatch",
    aliases=("one-speaker",),
    description="Words that support both a row and its cells have one speaker. If the table has a "
    "column for the speaker, it agrees with the evidence of the row.",
    why="It matters whether an article states something itself or reports what somebody says.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def speaker_mismatch(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "speaker-mismatch")


@rule(
    name="link-evidence-mismatch",
    aliases=("link-evidenced",),
    description="A row that links an entity to another row has the same evidence as each of its "
    "cells: the same words, basis, speaker and reason.",
    why="Such a row is a single claim, so no part of it can rest on other words than the rest.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def link_evidence_mismatch(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "link-evidence-mismatch")


@rule(
    name="missed-first-mention",
    aliases=("first-mentions",),
    description="The evidence of an entity and of a form of a name is its first mention in each "
    "article that mentions it.",
    why="The choice is fixed, so the evidence is reproducible and shows where a reader first meets "
    "the entity.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def missed_first_mention(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "missed-first-mention")


@rule(
    name="evidence-outside-row",
    aliases=("row-words",),
    description="The evidence of a cell that says what a row is (its status, kind, relation, "
    "speaker, or an event that it ties) lies within the evidence of the row; for "
    "names and entities, `missed-first-mention` says more. The evidence of any "
    "other cell, except an inferred date, comes from an article that has evidence "
    "of the row. An event that a cell refers to has evidence from the same article, and within "
    f"{NEAR} sentences of the words that state the reference. So have words that state a date. "
    f"Words from which a relation of events is inferred are within {LESS_NEAR} sentences. Words "
    "that date the article do not alone date a beginning or an end.",
    why="Words that are not about the row cannot support a cell of it.",
    needs="tables",
    remedy="quote words of the row, or add these words to the evidence of the row; for an event "
    "or a date that is told far away, infer the cell, with a reason",
)
def evidence_outside_row(package: Package) -> Iterator[Finding]:
    parameters = {"near": NEAR, "less_near": LESS_NEAR}
    yield from findings_of(package, "evidence-outside-row", parameters=parameters)
