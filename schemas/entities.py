"""The table `entities`."""

from __future__ import annotations

from .fields import Table, derived, key


class Entities(
    Table,
    title="Anything with a name: the one key that the other tables refer to.",
    row_name="entity",
    has_evidence=False,
):
    id = key("Identifier of the entity, the same as in the table that describes it.")
    kind = derived("What sort of thing it is.", vocabulary="entity_kind")
    name = derived("Name in the table that describes it.")
