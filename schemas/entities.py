"""The table `entities`."""

from __future__ import annotations

from .fields import Table, Text, derived, key


class Entities(Table, singular="entity", evidenced=False):
    """Anything with a name: the one key that the other tables refer to."""

    id: Text = key("Identifier of the entity, the same as in the table that describes it.")
    kind: Text = derived("What sort of thing it is.", vocabulary="entity_kind")
    name: Text = derived("Name in the table that describes it.")
