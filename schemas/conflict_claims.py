"""The table `conflict_claims`."""

from __future__ import annotations

from .fields import Table, curated, key


class ConflictClaims(
    Table,
    title=(
        "One of the claims that disagree: a row, or a cell of it, whose evidence says who says so."
    ),
    row_name="conflict_claim",
    has_evidence=False,
):
    id = key(format="path")
    conflict = curated("The conflict.", references="conflicts")
    table = curated("Table of the claim.")
    row = curated("Row of the claim.")
    column = curated(
        "Column of the claim; empty where the row as a whole is the claim.", optional=True
    )
    used = curated("Whether this reading is the one to use.", vocabulary="claim_use")
