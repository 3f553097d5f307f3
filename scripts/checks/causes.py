"""One cause for many findings: evidence that is missing in numbers."""

from __future__ import annotations

from collections.abc import Sequence

from ..limits import MAX_FINDINGS
from .findings import Finding

MANY = 20
"""From so many on, missing evidence has one cause: the table has lost rows."""


def common_cause(findings: Sequence[Finding]) -> Finding | None:
    """Return the one cause of the findings of a stage, or None if each has its own.

    If a part of the evidence is lost, whatever it supported is reported by many rules.
    """
    missing = [finding for finding in findings if finding.rule == "missing-evidence"]
    if len(missing) < MANY:
        return None
    number = f"{len(missing)} or more" if len(missing) >= MAX_FINDINGS else str(len(missing))
    return Finding(
        "missing-evidence",
        "data/evidence.csv",
        expected="evidence of every row of claims and every quoted cell",
        found=f"none of {number} of them, the first of which is {missing[0].place}",
    )
