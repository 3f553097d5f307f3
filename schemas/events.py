"""The table `events`."""

from __future__ import annotations

from .fields import Date, Table, Text, curated, date, earliest, key, latest, quoted


class Events(Table, singular="event", evidenced=True):
    """A dated or nameable happening: one that happened, is planned, was claimed or called off."""

    id: Text = key()
    type: Text = curated("What sort of happening it is.", vocabulary="event_type")
    title: Text = curated("What happened, in English, understandable without the article.")
    start: Text = date("When it happened or began.")
    start_earliest: Date = earliest("start")
    start_latest: Date = latest("start")
    end: Text = date("When it ended.")
    end_earliest: Date = earliest("end")
    end_latest: Date = latest("end")
    place: Text = quoted("Where it happened.", optional=True, references="places")
    status: Text = quoted("Whether it happened, as the article puts it.", vocabulary="event_status")
    series: Text = quoted(
        "The series that it belongs to.", optional=True, references="event_series"
    )
