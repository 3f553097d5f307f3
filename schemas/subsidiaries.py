"""The table `subsidiaries`."""

from __future__ import annotations

from .fields import Date, Table, Text, date, earliest, key, latest, quoted


class Subsidiaries(Table, singular="subsidiary", evidenced=True):
    """Parent and child, as an article states it."""

    id: Text = key()
    parent: Text = quoted("The owning or controlling entity.", references="entities")
    child: Text = quoted("The owned or controlled entity.", references="entities")
    relation: Text = quoted("How the child belongs to the parent.", vocabulary="ownership_relation")
    segment: Text = quoted(
        "Line of business that the child covers for the parent.",
        optional=True,
        vocabulary="industry",
    )
    since: Text = date("When the relation began.")
    since_earliest: Date = earliest("since")
    since_latest: Date = latest("since")
    until: Text = date("When the relation ended.")
    until_earliest: Date = earliest("until")
    until_latest: Date = latest("until")
    as_of: Text = date("When the relation is stated to hold.")
    as_of_earliest: Date = earliest("as_of")
    as_of_latest: Date = latest("as_of")
