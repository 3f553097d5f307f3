"""The table `conflicts`."""

from __future__ import annotations

from .fields import Table, Text, curated, key


class Conflicts(Table, singular="conflict", evidenced=False):
    """Where articles, or parts of one, disagree."""

    id: Text = key()
    about: Text = curated("What the claims are about.", references="entities")
    title: Text = curated("What is in question, in English.")
    kind: Text = curated("What sort of disagreement it is.", vocabulary="conflict_kind")
    rule: Text = curated("By which rule one reading is used, or none.", vocabulary="conflict_rule")
    explanation: Text = curated("How the claims differ and why, in English.")
