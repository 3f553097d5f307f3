"""The table `relationships`."""

from __future__ import annotations

from .date_fields import date, earliest, latest, modifier
from .fields import ACTORS, ClaimColumns, DatedColumns, Table, key, quoted


class Relationships(
    DatedColumns,
    ClaimColumns,
    Table,
    title="A relation of two entities, with its status: rivals, partners, customers, supporters.",
    row_name="relationship",
    has_evidence=True,
    identity=("subject", "relation", "object"),
):
    id = key()
    subject = quoted("The one.", references="entities", kinds=(*ACTORS, "product", "place"))
    relation = quoted("What the one is to the other.", vocabulary="relation")
    object = quoted("The other.", references="entities", kinds=(*ACTORS, "product", "place"))
    status = quoted(
        "Whether it holds, as the article puts it.",
        vocabulary="relation_status",
        default="held",
    )
    speaker = quoted(
        "Who says so, where it is not the article itself.",
        optional=True,
        references="entities",
        kinds=(*ACTORS, "work"),
    )
    event = quoted("The event that shows it.", optional=True, references="events")
    as_of = date("When its status is stated: that it holds, or is over.", dates_row=True)
    as_of_modifier = modifier("as_of")
    as_of_earliest = earliest("as_of")
    as_of_latest = latest("as_of")
