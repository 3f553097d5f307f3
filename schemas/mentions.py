"""The table `mentions`."""

from __future__ import annotations

from .fields import Table, derived, key


class Mentions(
    Table,
    title="A place in an article where an entity is named, found by program from `names`.",
    row_name="mention",
    has_evidence=False,
):
    id = key("Article and span.", format="path")
    article = derived("The article.", references="articles")
    start = derived(
        "First code point of the form in the text, counted from 0.", type="integer", minimum=0
    )
    end = derived("Code point after the last one of the form.", type="integer", minimum=1)
    entity = derived("Who or what is named.", references="entities")
    name = derived("The form.", references="names")
