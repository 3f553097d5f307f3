"""The table `event_series`."""

from __future__ import annotations

from .fields import Table, curated, key, quoted


class EventSeries(
    Table,
    title="A happening that recurs under one name.",
    row_name="series",
    has_evidence=True,
    entity_kind="event_series",
):
    id = key(references="entities")
    name = quoted("Name as this package uses it; the printed forms are in `names`.")
    recurs = quoted("When it recurs, in the words of an article.", optional=True, format="verbatim")
    description = curated("What the articles say it is, in one English sentence.")
