"""The table `numbers`."""

from __future__ import annotations

from .fields import Integer, Table, Text, curated, derived, key


class Numbers(Table, singular="number", evidenced=False):
    """Each number and date word of each article, and what became of it."""

    id: Text = key("Article and span.", format="path")
    article: Text = derived("The article.", references="articles")
    start: Integer = derived(
        "First code point of the words in the text, counted from 0.", minimum=0
    )
    end: Integer = derived("Code point after the last one of the words.", minimum=1)
    words: Text = derived("The words, with qualifier and unit.", format="verbatim")
    kind: Text = derived("What sort of number it is.", vocabulary="number_kind")
    fate: Text = curated(
        "Carried by a cell, or why it is set aside. Empty where it is unaccounted for.",
        optional=True,
        vocabulary="number_fate",
    )
