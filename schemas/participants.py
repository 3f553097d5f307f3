"""The table `participants`."""

from __future__ import annotations

from .columns import Link
from .fields import LinkColumns, Table, key, quoted


class Participants(
    LinkColumns,
    Table,
    title="An entity's role in an event.",
    row_name="participant",
    has_evidence=True,
    link=Link(table="events", column="event", entity_column="entity", role_column="role"),
):
    id = key()
    event = quoted("The event.", references="events")
    entity = quoted("Who took part.", references="entities", named_in_context=True)
    role = quoted("The part taken.", vocabulary="participant_role")
