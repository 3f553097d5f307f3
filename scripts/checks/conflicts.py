"""Rules on conflicts: they have claims, and use these as their rule says."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of


@rule(
    name="too-few-claims",
    aliases=("conflict-of-two",),
    description="Every conflict has at least two claims.",
    why="A single claim contradicts nothing.",
    needs="tables",
    scope="row",
    remedy="add the other claim, or remove the conflict",
)
def too_few_claims(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "too-few-claims")


@rule(
    name="misapplied-conflict-rule",
    aliases=("conflict-rule",),
    description="The rule of a conflict can decide conflicts of its kind, and the claims are used "
    "as the rule says: one of them is used, or all stand.",
    why="Users take the preferred value from here, so the rule and the choice must agree.",
    needs="tables",
    scope="row",
    remedy="correct the kind or the rule of the conflict, or which claim is used",
)
def misapplied_conflict_rule(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "misapplied-conflict-rule")
