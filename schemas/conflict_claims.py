"""The table `conflict_claims`."""

from __future__ import annotations

from .fields import Table, Text, curated, key


class ConflictClaims(Table, singular="conflict_claim", evidenced=False):
    """One of the claims that disagree: a row, or a cell of it, whose evidence says who says so."""

    id: Text = key(format="path")
    conflict: Text = curated("The conflict.", references="conflicts")
    table: Text = curated("Table of the claim.")
    row: Text = curated("Row of the claim.")
    column: Text = curated(
        "Column of the claim; empty where the row as a whole is the claim.", optional=True
    )
    used: Text = curated("Whether this reading is the one to use.", vocabulary="claim_use")
