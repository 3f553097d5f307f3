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
    description="Every conflict has at least two claims, and as many as it says.",
    why="A single claim contradicts nothing, and a lost claim leaves half of the question.",
    needs="tables",
    scope="row",
    remedy="add the other claim, or remove the conflict; if only the number is wrong, rebuild the "
    "package with: alibaba-press build",
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


@rule(
    name="unrelated-conflict",
    description="A claim of a conflict refers to what the conflict is about, or its words name it.",
    why="Users look up what articles disagree about by the entity.",
    needs="tables",
    scope="table",
    remedy="correct what the conflict is about, or add the claim that is about it",
)
def unrelated_conflict(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "unrelated-conflict")


@rule(
    name="misplaced-conflict-text",
    description="The texts of a conflict name only what is named in the sentences of its claims or "
    "next to them, and its explanation has the year of each dated article that states a claim.",
    why="The texts have no evidence, so those of another conflict would pass for an explanation.",
    needs="tables",
    scope="table",
    remedy="correct the text or the claims: say in the explanation what each article states",
)
def misplaced_conflict_text(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "misplaced-conflict-text")
