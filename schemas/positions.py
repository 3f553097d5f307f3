"""The table `positions`."""

from __future__ import annotations

from .fields import Date, Table, Text, curated, date, earliest, key, latest, quoted


class Positions(Table, singular="position", evidenced=True):
    """A person's position in an organisation."""

    id: Text = key()
    person: Text = quoted("Who holds it.", references="people")
    organization: Text = quoted("Where it is held.", optional=True, references="entities")
    title: Text = curated("The position in English.")
    title_printed: Text = quoted("The position as printed.", format="verbatim")
    since: Text = date("When it began.")
    since_earliest: Date = earliest("since")
    since_latest: Date = latest("since")
    until: Text = date("When it ended.")
    until_earliest: Date = earliest("until")
    until_latest: Date = latest("until")
    as_of: Text = date("When it is stated to be held.")
    as_of_earliest: Date = earliest("as_of")
    as_of_latest: Date = latest("as_of")
