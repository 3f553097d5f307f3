"""The table `relationships`."""

from __future__ import annotations

from .fields import Date, Table, Text, date, earliest, key, latest, quoted


class Relationships(Table, singular="relationship", evidenced=True):
    """A standing relation of two entities: rivals, partners, customers, supporters."""

    id: Text = key()
    subject: Text = quoted("The one.", references="entities")
    relation: Text = quoted("What the one is to the other.", vocabulary="relation")
    object: Text = quoted("The other.", references="entities")
    as_of: Text = date("When it is stated to hold.")
    as_of_earliest: Date = earliest("as_of")
    as_of_latest: Date = latest("as_of")
