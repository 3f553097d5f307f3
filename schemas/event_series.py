"""The table `event_series`."""

from __future__ import annotations

from .fields import Table, Text, curated, key, quoted


class EventSeries(Table, singular="series", evidenced=True, describes="event_series"):
    """A happening that recurs under one name."""

    id: Text = key(references="entities")
    name: Text = quoted("Name as this package uses it; the printed forms are in `names`.")
    recurs: Text = quoted(
        "When it recurs, in the words of an article.", optional=True, format="verbatim"
    )
    description: Text = curated("What the articles say it is, in one English sentence.")
