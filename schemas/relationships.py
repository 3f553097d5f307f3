"""The table `relationships`."""

from __future__ import annotations

from .fact_forms import Choice, FactForm
from .fields import ACTORS, ClaimColumns, DatedColumns, Table, key, quoted
from .held_columns import HeldColumns

SENTENCE = Choice(
    "status",
    {
        "held": "{subject} is {relation:a} {object}[, according to {speaker}].",
        "former": "{subject} is a former {relation} {object}[, according to {speaker}].",
        "planned": "{subject} is to become {relation:a} {object}[, according to {speaker}].",
        "claimed": "{subject} is {relation:a} {object}, [according to {speaker}|as is claimed].",
    },
)


class Relationships(
    HeldColumns,
    DatedColumns,
    ClaimColumns,
    Table,
    title="A relation of two entities, with its status: rivals, partners, customers, supporters.",
    row_name="relationship",
    has_evidence=True,
    identity=("subject", "relation", "object"),
    fact=FactForm(subject="subject", sentence=SENTENCE),
):
    id = key()
    subject = quoted("The one.", references="entities", kinds=(*ACTORS, "product", "place"))
    relation = quoted("What the one is to the other.", vocabulary="relation")
    object = quoted("The other.", references="entities", kinds=(*ACTORS, "product", "place"))
    event = quoted("The event that shows it.", optional=True, references="events")
