"""The table `relationships`."""

from __future__ import annotations

from .fact_forms import Choice, FactForm
from .fields import ACTORS, ClaimColumns, DatedColumns, Table, key, quoted
from .held_columns import HeldColumns

IS = "{subject} [{subject:many}are|is]"

SENTENCE = Choice(
    "status",
    {
        "held": f"{IS} {{relation:a}} {{object}}[, according to {{speaker}}].",
        "former": f"{IS} a former {{relation}} {{object}}[, according to {{speaker}}].",
        "planned": f"{IS} to become {{relation:a}} {{object}}[, according to {{speaker}}].",
        "claimed": f"{IS} {{relation:a}} {{object}}, [according to {{speaker}}|as is claimed].",
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
    fact=FactForm(subject="subject", aspect="relation", object="object", sentence=SENTENCE),
):
    id = key()
    subject = quoted("The one.", references="entities", kinds=(*ACTORS, "product", "place"))
    relation = quoted("What the one is to the other.", vocabulary="relation")
    object = quoted("The other.", references="entities", kinds=(*ACTORS, "product", "place"))
    event = quoted("The event that shows it.", optional=True, references="events")
