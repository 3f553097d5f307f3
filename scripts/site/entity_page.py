"""The page of an entity: its names and where they stand, and all that is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from . import addresses
from .contents import Contents, Row
from .evidence_parts import words_of_row
from .row_page import cells_of_row, linked_rows, listed_rows

MOST_MENTIONS = 100
"""Mentions of one name to which the page links."""


@dataclass
class Mention:
    """A place of an article where a name stands."""

    article: str
    start: int
    address: str


@dataclass
class Name:
    """A form of the name, and where it stands."""

    row: Row
    anchor: str
    mentions: list[Mention]


def entity_context(contents: Contents, id: str) -> dict[str, Any]:
    """Return what the template of the page of an entity shows."""
    entity = contents.row(addresses.ENTITIES, id)
    kind = entity["kind"]
    own = [m for m in contents.models.values() if m.entity_kind == kind]
    details = [(m, row) for m in own if (row := contents.find(m.name, id)) is not None]
    words, omitted = words_of_row(contents, addresses.ENTITIES, id)
    return {
        "id": id,
        "kind_name": contents.term(contents.models[addresses.ENTITIES], "kind", kind),
        "label_": entity["name"],
        "description": next((row.get("description") for _, row in details), None),
        "names": [
            Name(row, addresses.anchor("names", row["id"]), _mentions(contents, row["id"]))
            for row in contents.names_of(id)
        ],
        "most": MOST_MENTIONS,
        "cells": [cell for m, row in details for cell in cells_of_row(contents, m, row)],
        "words": words,
        "omitted": omitted,
        "linked": linked_rows(contents, addresses.ENTITIES, id),
        "referring": listed_rows(contents, addresses.ENTITIES, id),
    }


def _mentions(contents: Contents, name: str) -> list[Mention]:
    return [
        Mention(row["article"], row["start"], contents.address("mentions", row["id"]))
        for row in contents.mentions_of(name)
    ]
