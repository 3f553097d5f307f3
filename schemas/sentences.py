"""The table `sentences`."""

from __future__ import annotations

from .fields import Table, curated, derived, key


class Sentences(
    Table,
    title="Each sentence of each article and what became of it.",
    row_name="sentence",
    has_evidence=False,
):
    id = key("Article and span.", format="path")
    article = derived("The article.", references="articles")
    start = derived(
        "First code point of the sentence in the text, counted from 0.", type="integer", minimum=0
    )
    end = derived("Code point after the last one of the sentence.", type="integer", minimum=1)
    line = derived(
        "Line of the file that the sentence stands in, counted from 1.", type="integer", minimum=1
    )
    disposition = curated(
        "Extracted, or why it is set aside. Empty where it is unaccounted for.",
        optional=True,
        vocabulary="sentence_disposition",
    )
    note = curated("More about why it is set aside.", optional=True)
