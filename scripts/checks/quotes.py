"""Rules on quotes: they are what the articles say."""

from __future__ import annotations

from collections.abc import Iterator

from ..package.seeds import sha256
from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of, read_query
from .sql_names import quote_text

PARTS = ("quote", "prefix", "suffix", "sha256")
"""Columns of evidence that follow from the span. The first that differs is reported."""

LETTERS = r"A-Za-z\x{aa}-\x{1fff}\x{2070}-\x{10ffff}"
INSIDE = r"^(?:\p{L}{2}|\p{N}{2})$"
MAYBE_INSIDE = rf"^(?:[{LETTERS}]{{2}}|[0-9{LETTERS.removeprefix('A-Za-z')}]{{2}})$"
"""Patterns of DuckDB for two characters inside a word or a number.

`MAYBE_INSIDE` matches all that `INSIDE` matches, and is quicker.
"""


@rule(
    name="cut-word",
    aliases=("whole-words",),
    description="No quote begins or ends inside a word or a number. A footnote mark may directly "
    "follow a word.",
    why="A part of a word or of a number may mean something else, as 12 does in 120.",
    needs="words",
    remedy="quote whole words",
)
def cut_word(package: Package) -> Iterator[Finding]:
    def cut(pattern: str) -> str:
        """Return the condition that a quote begins or ends between two such characters."""
        return f"""regexp_matches(right(prefix, 1) || left(quote, 1), {quote_text(pattern)})
            OR regexp_matches(right(quote, 1) || left(suffix, 1), {quote_text(pattern)})"""

    if package.database.query(f"SELECT 1 FROM passages WHERE {cut(MAYBE_INSIDE)} LIMIT 1"):
        yield from findings_of(
            package,
            "cut-word",
            f"""SELECT 'evidence' AS table_name, 'quote' AS column_name,
                min(csv_line) AS csv_line, min_by(id, csv_line) AS row_id,
                'whole words between the bars' AS expected,
                CASE WHEN $shows_all OR shown_start < span_start OR shown_end > span_end
                    THEN concat(right(prefix, 8), '|', quote, '|', left(suffix, 8))
                    ELSE place_of_words(span_start, span_end)
                END AS found
            FROM quoted_evidence WHERE {cut(INSIDE)}
            GROUP BY ALL""",
            {"shows_all": package.shows_all_words},
        )


@rule(
    name="unprinted-words",
    aliases=("printed-words",),
    description="A cell that repeats printed words has them from the quote of its evidence.",
    why="Users take such a cell for a quotation.",
    needs="words",
    remedy="copy the words from the quote",
)
def unprinted_words(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "unprinted-words")


@rule(
    name="quote-mismatch",
    aliases=("quote-in-article",),
    description="The words of the article at each span are the quote and have its hash, with the "
    "prefix before them and the suffix after them. An article publishes all quotes of its evidence "
    "with prefix and suffix, or none with either.",
    why="It proves to everyone who has the articles that nothing is misquoted.",
    needs="articles",
    remedy="rebuild the package with: alibaba-press build",
)
def quote_mismatch(package: Package) -> Iterator[Finding]:
    assert package.texts is not None
    rows = package.database.stream(read_query("quote-mismatch"))
    for line, id, article, start, end, shows_context, *cells in rows:
        text = package.texts.get(article)
        if text is None:
            continue  # article-file-mismatch reports a missing article
        quote = text.text[start:end]
        prefix, suffix = text.context(start, end)
        expected = [quote, prefix or None, suffix or None, sha256(quote.encode("utf-8"))]
        shown, words = cells[:2], cells[2:]
        is_in_part = shows_context and shown != [start - len(prefix), end + len(suffix)]
        if words == expected and not is_in_part:
            continue
        differing = [
            (part, _shown(value), _shown(cell))
            for part, value, cell in zip(PARTS, expected, words, strict=True)
            if value != cell
        ]
        if is_in_part:
            differing.append(("quote", "published with prefix and suffix", "published in part"))
        part, value, cell = differing[0]
        if package.folder is not None and part != "sha256" and cell != "published in part":
            value = f"the {part} that {package.words_at(article, start, end)} have"
        yield Finding(
            "quote-mismatch",
            "data/evidence.csv",
            expected=value,
            found=cell,
            line=line,
            column=part,
            key=id,
        )


def _shown(cell: str | None) -> str:
    return "nothing" if cell is None else repr(cell)


@rule(
    name="article-file-mismatch",
    aliases=("article-file",),
    description="Every article is at hand with the SHA-256 and the length that the table of "
    "articles states.",
    why="Spans count code points, so in an altered article they select other words.",
    needs="article files",
    remedy="put back the articles that the package was built from",
)
def article_file_mismatch(package: Package) -> Iterator[Finding]:
    assert package.texts is not None
    rows = package.database.stream(
        "SELECT csv_line, id, sha256, characters FROM articles ORDER BY 1"
    )
    for line, id, hash, characters in rows:
        text = package.texts.get(id)
        expected = f"{hash}, {characters} code points"
        actual = f"{text.sha256}, {len(text.text)} code points" if text else "no such article"
        if id in package.large_articles:
            expected, actual = package.large_articles[id], "more"
        if actual != expected:
            yield Finding(
                "article-file-mismatch",
                "data/articles.csv",
                expected=expected,
                found=actual,
                line=line,
                column="sha256",
                key=id,
            )
