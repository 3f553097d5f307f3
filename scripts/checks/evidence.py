"""Rules on evidence: every claim has it, and its parts agree."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of


@rule(
    name="missing-evidence",
    aliases=("evidenced",),
    description="Every row that makes a claim has evidence, and every filled quoted cell has "
    "evidence of its own. A unit and a qualifier share that of their number.",
    why="Every value must answer who says so, in which words.",
    needs="tables",
    remedy="quote the words that state the row or the cell",
)
def missing_evidence(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "missing-evidence")


@rule(
    name="malformed-evidence",
    aliases=("evidence-shape",),
    description="A span lies in its article and is as long as its quote, and the hash is that of "
    "the quote. A withheld quote has no prefix and no suffix. Inferred and corrected evidence has "
    "a reason, and stated evidence has none. Evidence of a cell has a value, and evidence of a row "
    "has none.",
    why="Evidence can be checked only if its parts agree.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def malformed_evidence(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "malformed-evidence")


@rule(
    name="evidence-value-mismatch",
    aliases=("claimed-value",),
    description="The value that evidence states is the value of the cell.",
    why="Otherwise the words support another value than the table holds.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def evidence_value_mismatch(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "evidence-value-mismatch")
