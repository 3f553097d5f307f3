"""The table `names`."""

from __future__ import annotations

from .fields import Table, Text, curated, key, quoted


class Names(Table, singular="name", evidenced=True):
    """A form of a name, as written in the articles."""

    id: Text = key(format="path")
    entity: Text = quoted("Who or what is named.", references="entities")
    name: Text = quoted("The form, as written.", format="verbatim", unique=True)
    kind: Text = curated("What sort of form it is.", vocabulary="name_kind")
    language: Text = curated(
        "Language of the form (ISO 639-1, with an ISO 15924 script where it is not the usual one).",
        format="language",
    )
