"""The table `people`."""

from __future__ import annotations

from .fields import Table, Text, curated, key, quoted


class People(Table, singular="person", evidenced=True, describes="person"):
    """A person."""

    id: Text = key(references="entities")
    name: Text = quoted("Name as this package uses it; the printed forms are in `names`.")
    native_name: Text = quoted(
        "Name in the person's own language, as printed.", optional=True, format="verbatim"
    )
    nationality: Text = quoted("Nationality as stated.", optional=True, vocabulary="nationality")
    description: Text = curated("Who the articles say it is, in one English sentence.")
