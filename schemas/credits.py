"""The table `credits`."""

from __future__ import annotations

from .columns import Link
from .fields import ACTORS, Table, key, quoted


class Credits(
    Table,
    title="A person's or an organisation's part in making a work.",
    row_name="credit",
    has_evidence=True,
    link=Link(table="works", column="work", entity_column="entity", role_column="role"),
):
    id = key()
    work = quoted("The work.", references="works", named_in_context=True)
    entity = quoted("Who made it.", references="entities", kinds=ACTORS, named_in_context=True)
    role = quoted("The part taken.", vocabulary="credit_role")
