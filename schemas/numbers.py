"""The table `numbers`."""

from __future__ import annotations

from .fields import Table, curated, derived, key


class Numbers(
    Table,
    title="Each number and date word of each article, and what became of it.",
    row_name="number",
    has_evidence=False,
):
    id = key("Article and span.", format="path")
    article = derived("The article.", references="articles")
    start = derived(
        "First code point of the words in the text, counted from 0.", type="integer", minimum=0
    )
    end = derived("Code point after the last one of the words.", type="integer", minimum=1)
    words = derived("The words, with qualifier and unit.", format="verbatim")
    kind = derived("What sort of number it is.", vocabulary="number_kind")
    disposition = curated(
        "Carried by a cell, or why it is set aside. Empty where it is unaccounted for.",
        optional=True,
        vocabulary="number_disposition",
    )
