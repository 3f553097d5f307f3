"""The table `conflicts`."""

from __future__ import annotations

from .fields import Table, curated, derived, key


class Conflicts(
    Table,
    title="Where articles, or parts of one, disagree.",
    row_name="conflict",
    has_evidence=False,
):
    id = key()
    about = curated("What the claims are about.", references="entities")
    title = curated("What is in question, in English.")
    kind = curated("What sort of disagreement it is.", vocabulary="conflict_kind")
    rule = curated("By which rule one reading is used, or none.", vocabulary="conflict_rule")
    explanation = curated("How the claims differ and why, in English.")
    claims = derived("How many claims disagree.", type="integer", minimum=2)
