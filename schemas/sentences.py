"""The table `sentences`."""

from __future__ import annotations

from .fields import Integer, Table, Text, curated, derived, key


class Sentences(Table, singular="sentence", evidenced=False):
    """Each sentence of each article and what became of it."""

    id: Text = key("Article and span.", format="path")
    article: Text = derived("The article.", references="articles")
    start: Integer = derived(
        "First code point of the sentence in the text, counted from 0.", minimum=0
    )
    end: Integer = derived("Code point after the last one of the sentence.", minimum=1)
    line: Integer = derived(
        "Line of the file that the sentence stands in, counted from 1.", minimum=1
    )
    fate: Text = curated(
        "Extracted, or why it is set aside. Empty where it is unaccounted for.",
        optional=True,
        vocabulary="sentence_fate",
    )
    note: Text = curated("More about why it is set aside.", optional=True)
