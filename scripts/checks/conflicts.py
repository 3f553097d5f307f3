"""Rules on conflicts: that what is said of them is what becomes of their claims."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .findings import Finding
from .package import Package
from .sql import Query, literal

DECIDES: dict[str, tuple[int, tuple[str, ...]]] = {
    "none_used": (0, ("conflict", "unclear")),
    "all_hold": (0, ("change_over_time", "different_scope")),
    "most_specific": (1, ("conflict", "different_scope", "unclear")),
    "latest_article": (1, ("change_over_time", "conflict", "unclear")),
    "first_hand": (1, ("conflict", "unclear")),
}
"""For each rule of conflicts, how many claims it has used, and of which kinds of conflict it can
decide one. Where none is used, all stand."""


@rule(
    name="too-few-claims",
    aliases=("conflict-of-two",),
    description="Every conflict has at least two claims.",
    why="A single claim contradicts nothing.",
    needs="tables",
    remedy="add the other claim, or remove the conflict",
)
def too_few_claims(package: Package) -> Iterator[Finding]:
    yield from package.found(
        "too-few-claims",
        Query(
            "conflicts",
            "id",
            "at least two claims",
            """SELECT line, id, (SELECT count(*) FROM conflict_claims AS c WHERE c.conflict = t.id)
               AS claims FROM conflicts AS t WHERE claims < 2""",
        ),
    )


@rule(
    name="misapplied-conflict-rule",
    aliases=("conflict-rule",),
    description="The rule of a conflict can decide conflicts of its kind, and the claims are used "
    "as the rule says: one of them is used, or all stand.",
    why="Users take the preferred value from here, so the rule and the choice must agree.",
    needs="tables",
    remedy="correct the kind or the rule of the conflict, or which claim is used",
)
def misapplied_conflict_rule(package: Package) -> Iterator[Finding]:
    decides = " UNION ALL ".join(
        f"SELECT {literal(name)} AS rule, {used} AS used, {literal(kind)} AS kind"
        for name, (used, kinds) in DECIDES.items()
        for kind in kinds
    )
    claims = """SELECT conflict, count(*) FILTER (used = 'used') AS used,
        count(*) FILTER (used = 'stands') = count(*) AS all_stand
        FROM conflict_claims GROUP BY conflict"""
    yield from package.found(
        "misapplied-conflict-rule",
        Query(
            "conflicts",
            "rule",
            "a kind that the rule can decide, and claims used as the rule says",
            f"""SELECT line, id, concat_ws(', ', 'kind ' || t.kind, 'rule ' || t.rule,
                c.used || ' used', CASE WHEN NOT c.all_stand THEN 'not all stand' END)
            FROM conflicts AS t JOIN ({claims}) AS c ON c.conflict = t.id
            WHERE NOT EXISTS (SELECT 1 FROM ({decides}) AS d WHERE d.rule = t.rule
                AND d.kind = t.kind AND d.used = c.used AND (d.used > 0 OR c.all_stand))""",
        ),
    )
