"""Say what the terms of the vocabularies are called in English."""

from __future__ import annotations

from ....schemas.terms import terms
from .words import bounded

LONGEST_LABEL = 60
"""Characters of a label. A package of a stranger can have other terms."""


def label_of(vocabulary: str, term: str) -> str:
    """Return the English label of a term. What is no term stays as it is."""
    labels = terms().get(vocabulary, {}).get(term)
    return bounded(labels[0] if labels else term, LONGEST_LABEL)
