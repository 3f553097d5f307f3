"""The table `people`."""

from __future__ import annotations

from .fields import Table, curated, key, quoted


class People(
    Table,
    title="A person.",
    row_name="person",
    has_evidence=True,
    entity_kind="person",
):
    id = key(references="entities")
    name = quoted("Name as this package uses it; the printed forms are in `names`.")
    native_name = quoted(
        "Name in the person's own language, as printed.", optional=True, format="verbatim"
    )
    nationality = quoted("Nationality as stated.", optional=True, vocabulary="nationality")
    description = curated("Who the articles say it is, in one English sentence.")
