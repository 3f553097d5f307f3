"""The table `products`."""

from __future__ import annotations

from .fields import Date, Table, Text, curated, date, earliest, key, latest, quoted


class Products(Table, singular="product", evidenced=True, describes="product"):
    """A service, app, programme, technology or currency that an article names."""

    id: Text = key(references="entities")
    name: Text = quoted("Name as this package uses it; the printed forms are in `names`.")
    kind: Text = curated("What sort of product it is.", vocabulary="product_kind")
    provider: Text = quoted("Who offers it.", optional=True, references="entities")
    launched: Text = date("When it was launched.")
    launched_earliest: Date = earliest("launched")
    launched_latest: Date = latest("launched")
    description: Text = curated("What the articles say it is, in one English sentence.")
