"""The table `mentions`."""

from __future__ import annotations

from .fields import Integer, Table, Text, derived, key


class Mentions(Table, singular="mention", evidenced=False):
    """A place in an article where an entity is named, found by program from `names`."""

    id: Text = key("Article and span.", format="path")
    article: Text = derived("The article.", references="articles")
    start: Integer = derived("First code point of the form in the text, counted from 0.", minimum=0)
    end: Integer = derived("Code point after the last one of the form.", minimum=1)
    entity: Text = derived("Who or what is named.", references="entities")
    name: Text = derived("The form.", references="names")
