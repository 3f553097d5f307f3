"""The page of the vocabularies, with an anchor for each term."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from . import addresses
from .contents import Contents, Row


@dataclass
class Term:
    """A term with its anchor."""

    anchor: str
    row: Row


def vocabulary_context(contents: Contents) -> dict[str, Any]:
    """Return what the template of the page shows."""
    vocabularies: dict[str, list[Term]] = defaultdict(list)
    for id, row in contents.rows(addresses.VOCABULARY).items():
        vocabularies[row["vocabulary"]].append(Term(addresses.anchor("term", id), row))
    return {
        "vocabularies": [
            (name, addresses.anchor("vocabulary", name), terms)
            for name, terms in vocabularies.items()
        ]
    }
