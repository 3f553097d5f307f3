"""The table `relationships`."""

from __future__ import annotations

from .date_fields import date, earliest, latest, modifier
from .fields import ACTORS, ClaimColumns, Table, key, quoted


class Relationships(
    ClaimColumns,
    Table,
    title="A standing relation of two entities: rivals, partners, customers, supporters.",
    row_name="relationship",
    has_evidence=True,
    identity=("subject", "relation", "object"),
):
    id = key()
    subject = quoted("The one.", references="entities", kinds=(*ACTORS, "product", "place"))
    relation = quoted("What the one is to the other.", vocabulary="relation")
    object = quoted("The other.", references="entities", kinds=(*ACTORS, "product", "place"))
    as_of = date("When it is stated to hold.")
    as_of_modifier = modifier("as_of")
    as_of_earliest = earliest("as_of")
    as_of_latest = latest("as_of")
