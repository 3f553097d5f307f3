"""The table `participants`."""

from __future__ import annotations

from .fields import Table, Text, key, quoted


class Participants(
    Table, singular="participant", evidenced=True, links=("events", "event", "entity", "role")
):
    """An entity's role in an event."""

    id: Text = key()
    event: Text = quoted("The event.", references="events")
    entity: Text = quoted("Who took part.", references="entities")
    role: Text = quoted("The part taken.", vocabulary="participant_role")
