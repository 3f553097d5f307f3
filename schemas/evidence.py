"""The table `evidence`."""

from __future__ import annotations

from .fields import Integer, Table, Text, curated, derived, key


class Evidence(Table, singular="evidence", evidenced=False):
    """A span of an article that carries a row or a cell.

    ``quote``, ``prefix``, ``suffix``, ``start`` and ``end`` are the selectors of the W3C Web
    Annotation model. Quotes that would give back more of an article than is ``quotable`` are
    withheld: span and hash stand for them, and whoever holds the article reads them there.
    """

    id: Text = key("Table, row, column where it is a cell's, article and span.", format="path")
    table: Text = derived("Table of the row that is carried.")
    row: Text = derived("Identifier of that row.")
    column: Text = derived(
        "Column of the cell that is carried; empty where the span carries the row.", optional=True
    )
    value: Text = derived(
        "The cell as the words give it, as written in the CSV file; empty for a row.",
        optional=True,
        format="verbatim",
    )
    basis: Text = curated("How the value follows from the words.", vocabulary="basis")
    article: Text = derived("The article.", references="articles")
    start: Integer = derived(
        "First code point of the quote in the text, counted from 0.", minimum=0
    )
    end: Integer = derived("Code point after the last one of the quote.", minimum=1)
    sha256: Text = derived("SHA-256 of the words in UTF-8.", format="sha256")
    quote: Text = derived(
        "The words, to the code point; empty where they are withheld.",
        optional=True,
        format="verbatim",
    )
    prefix: Text = derived(
        "Up to 32 code points of the same line before the quote.", optional=True, format="verbatim"
    )
    suffix: Text = derived(
        "Up to 32 code points of the same line after the quote.", optional=True, format="verbatim"
    )
    speaker: Text = curated(
        "Who says so, where it is not the article itself.", optional=True, references="entities"
    )
    reason: Text = curated(
        "Why the value follows, where the words alone do not say it.", optional=True
    )
