"""The table `names`."""

from __future__ import annotations

from .fields import Table, curated, key, quoted


class Names(
    Table,
    title="A form of a name, as written in the articles.",
    row_name="name",
    has_evidence=True,
):
    id = key(format="path")
    entity = quoted("Who or what is named.", references="entities")
    name = quoted("The form, as written; several entities can have it.", format="verbatim")
    kind = curated("What sort of form it is.", vocabulary="name_kind")
    language = curated(
        "Language of the form (ISO 639-1, with an ISO 15924 script where it is not the usual one).",
        format="language",
    )
