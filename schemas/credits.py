"""The table `credits`."""

from __future__ import annotations

from .fields import Table, Text, key, quoted


class Credits(Table, singular="credit", evidenced=True, links=("works", "work", "entity", "role")):
    """A person's or an organisation's part in making a work."""

    id: Text = key()
    work: Text = quoted("The work.", references="works")
    entity: Text = quoted("Who made it.", references="entities")
    role: Text = quoted("The part taken.", vocabulary="credit_role")
