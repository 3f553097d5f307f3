"""The table `vocabulary`."""

from __future__ import annotations

from .fields import Table, Text, curated, key


class Vocabulary(Table, singular="term", evidenced=False):
    """Each term of each controlled column."""

    id: Text = key("Vocabulary and term.", format="path")
    vocabulary: Text = curated("Name of the vocabulary.")
    term: Text = curated("The term, as it stands in the cells.")
    label_en: Text = curated("English label.")
    label_de: Text = curated("German label.")
    definition: Text = curated("What the term means.")
