"""The table `people`."""

from __future__ import annotations

from .fields import Table, curated, key, quoted


class People(
    Table,
    title="A person, or a character of a tale.",
    row_name="person",
    has_evidence=True,
    entity_kind="person",
):
    id = key(references="entities")
    name = quoted("Name as this package uses it; the printed forms are in `names`.")
    native_name = quoted(
        "Name in the person's own language, as printed.", optional=True, format="verbatim"
    )
    kind = curated(
        "What sort of figure it is, if it is no real person with a name.",
        optional=True,
        vocabulary="person_kind",
    )
    nationality = quoted("Nationality as stated.", optional=True, vocabulary="nationality")
    description = curated("Who the articles say it is, in one English sentence.")
