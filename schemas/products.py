"""The table `products`."""

from __future__ import annotations

from .date_fields import date, earliest, latest, modifier
from .fields import ACTORS, Table, curated, key, quoted


class Products(
    Table,
    title="A service, app, programme, technology or currency that an article names.",
    row_name="product",
    has_evidence=True,
    entity_kind="product",
):
    id = key(references="entities")
    name = quoted("Name as this package uses it; the printed forms are in `names`.")
    kind = curated("What sort of product it is.", vocabulary="product_kind")
    provider = quoted(
        "Who offers it, or has set it up.",
        optional=True,
        references="entities",
        kinds=(*ACTORS, "product"),
    )
    launched = date("When it was launched.")
    launched_modifier = modifier("launched", implied="ON_OR_AFTER")
    launched_earliest = earliest("launched")
    launched_latest = latest("launched")
    description = curated("What the articles say it is, in one English sentence.")
