"""The table `owners`."""

from __future__ import annotations

from .columns import Link
from .fields import ACTORS, LinkColumns, Table, derived, key, quoted


class Owners(
    LinkColumns,
    Table,
    title="An owner of a stake; what several gave together is one stake with several owners.",
    row_name="owner",
    has_evidence=True,
    link=Link(table="shareholdings", column="shareholding", entity_column="entity"),
):
    id = key()
    shareholding = quoted("The stake.", references="shareholdings")
    entity = quoted(
        "Who owns it, owned it or bids for it.", references="entities", kinds=(*ACTORS, "place")
    )
    owner_count = derived(
        "How many owners the stake has. Its share and its amount are what they have together.",
        type="integer",
        minimum=1,
        attribution="link_count",
    )
