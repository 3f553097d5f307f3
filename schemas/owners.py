"""The table `owners`."""

from __future__ import annotations

from .fields import Table, Text, key, quoted


class Owners(
    Table, singular="owner", evidenced=True, links=("shareholdings", "shareholding", "entity", None)
):
    """An owner of a stake; what several gave together is one stake with several owners."""

    id: Text = key()
    shareholding: Text = quoted("The stake.", references="shareholdings")
    entity: Text = quoted("Who owns it, owned it or bids for it.", references="entities")
