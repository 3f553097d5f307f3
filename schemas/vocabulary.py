"""The table `vocabulary`."""

from __future__ import annotations

from .fields import Table, curated, key


class Vocabulary(
    Table,
    title="Each term of each controlled column.",
    row_name="term",
    has_evidence=False,
):
    id = key("Vocabulary and term.", format="path")
    vocabulary = curated("Name of the vocabulary.")
    term = curated("The term, as it stands in the cells.")
    label_en = curated("English label.")
    label_de = curated("German label.")
    definition = curated("What the term means.")
