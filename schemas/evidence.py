"""The table `evidence`."""

from __future__ import annotations

from .fields import ACTORS, Table, curated, derived, key


class Evidence(
    Table,
    title="A span of an article that carries a row or a cell.",
    row_name="evidence",
    has_evidence=False,
):
    """``quote``, ``prefix``, ``suffix``, ``start`` and ``end`` are the selectors of the W3C Web
    Annotation model. Quotes are withheld if more than the quotable share of an article would be
    published. Span and hash then identify the words in the article.
    """

    id = key("Table, row, column where it is a cell's, article and span.", format="path")
    table = derived("Table of the row that is carried.")
    row = derived("Identifier of that row.")
    column = derived(
        "Column of the cell that is carried; empty where the span carries the row.", optional=True
    )
    value = derived(
        "The cell as the words give it, as written in the CSV file; empty for a row.",
        optional=True,
        format="verbatim",
    )
    basis = curated("How the value follows from the words.", vocabulary="basis")
    article = derived("The article.", references="articles")
    start = derived(
        "First code point of the quote in the text, counted from 0.", type="integer", minimum=0
    )
    end = derived("Code point after the last one of the quote.", type="integer", minimum=1)
    sha256 = derived("SHA-256 of the words in UTF-8.", format="sha256")
    quote = derived(
        "The words, to the code point; empty where they are withheld.",
        optional=True,
        format="verbatim",
    )
    prefix = derived(
        "Up to 32 code points of the same line before the quote.", optional=True, format="verbatim"
    )
    suffix = derived(
        "Up to 32 code points of the same line after the quote.", optional=True, format="verbatim"
    )
    speaker = curated(
        "Who says so, where it is not the article itself.",
        optional=True,
        references="entities",
        kinds=(*ACTORS, "work"),
    )
    reason = curated("Why the value follows, where the words alone do not say it.", optional=True)
