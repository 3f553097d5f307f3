"""Rules on quotes: they are what the articles say."""

from __future__ import annotations

from collections.abc import Iterator

from ..package.seeds import sha256
from .catalogue import rule
from .cells import held_in
from .findings import Finding
from .package import MOST, Package
from .sql import Query, literal

PARTS = ("quote", "prefix", "suffix", "sha256")
"""Columns of evidence that follow from the span. The first that differs is reported."""

WITHIN = r"(?:\p{L}{2}|\p{N}{2})"
LETTERS = r"A-Za-z\x{aa}-\x{1fff}\x{2070}-\x{10ffff}"
MAYBE_WITHIN = rf"(?:[{LETTERS}]{{2}}|[0-9{LETTERS.removeprefix('A-Za-z')}]{{2}})"
"""Patterns of DuckDB's for two characters that are no ends of words or numbers; and a quicker one
that these match too, and few others that are common."""


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
    before, after = "right(prefix, 1) || left(quote, 1)", "right(quote, 1) || left(suffix, 1)"

    def either(pattern: str) -> str:
        return " OR ".join(f"regexp_matches({ends}, '^{pattern}$')" for ends in (before, after))

    if package.sql(f"SELECT 1 FROM evidence WHERE {either(MAYBE_WITHIN)} LIMIT 1"):
        yield from package.found(
            "cut-word",
            Query(
                "evidence",
                "quote",
                "whole words between the bars",
                f"""SELECT min(line), min_by(id, line),
                    concat(right(prefix, 8), '|', quote, '|', left(suffix, 8)) FROM evidence
                WHERE {either(WITHIN)} GROUP BY article, start, "end", quote, prefix, suffix""",
            ),
        )


def _holds(words: str, cell: str) -> str:
    """Whether words hold those of a cell, as SQL; digits not as a part of others."""
    return f"""CASE WHEN regexp_full_match({cell}, '[0-9]+')
        THEN list_contains(regexp_extract_all({words}, '[0-9]+'), {cell})
        ELSE contains({words}, {cell}) END"""


@rule(
    name="unprinted-words",
    aliases=("printed-words",),
    description="A cell that repeats printed words has them from the quote of its evidence.",
    why="Users take such a cell for a quotation.",
    needs="words",
    remedy="copy the words from the quote",
)
def unprinted_words(package: Package) -> Iterator[Finding]:
    repeating = [
        (table, column)
        for table, column in package.columns(lambda column: column.format == "verbatim")
        if column.repeats_words_of is not None or column.provenance == "quoted"
    ]
    if not repeating:
        return
    carried = ", ".join(
        f"({literal(table.name)}, {literal(column.name)}, "
        f"{literal(column.repeats_words_of or column.name)}, {column.repeats_words_of is not None})"
        for table, column in repeating
    )
    yield from package.found_anywhere(
        "unprinted-words",
        f"""SELECT tab, col, line, id, held, 'words that occur in the quote of its evidence'
        FROM ({held_in(repeating)}) AS t
        JOIN (VALUES {carried}) AS c(tab, col, carrier, whole) USING (tab, col)
        WHERE NOT EXISTS (SELECT 1 FROM evidence AS e
            WHERE e."table" = tab AND e."row" = t.id AND e."column" = carrier AND coalesce(
                CASE WHEN whole THEN e.quote = held ELSE {_holds("e.quote", "held")} END, true))""",
    )


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
    rows = package.sql(
        """WITH shown_whole AS (SELECT DISTINCT article FROM evidence
               WHERE shown_start < start OR shown_end > "end")
           SELECT min(line), min_by(id, line), article, start, "end",
               CASE WHEN article IN (FROM shown_whole) THEN [shown_start, shown_end] END,
               [quote, prefix, suffix, sha256]
           FROM evidence GROUP BY ALL ORDER BY 1"""
    )
    reported = 0
    for line, id, article, start, end, shown, words in rows:
        text = package.texts.get(article)
        if text is None:
            continue  # article-file-mismatch reports a missing article
        quote = text.text[start:end]
        prefix, suffix = text.context(start, end)
        expected = [quote, prefix or None, suffix or None, sha256(quote.encode("utf-8"))]
        published = [start - len(prefix), end + len(suffix)]
        differing = [
            (part, _shown(value), _shown(cell))
            for part, value, cell in zip(PARTS, expected, words, strict=True)
            if value != cell
        ]
        if shown not in (None, published):
            differing.append(("quote", "published with prefix and suffix", "published in part"))
        if differing and reported < MOST:
            reported += 1
            part, value, cell = differing[0]
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
    needs="articles",
    remedy="put back the articles that the package was built from",
)
def article_file_mismatch(package: Package) -> Iterator[Finding]:
    assert package.texts is not None
    rows = package.sql("SELECT line, id, sha256, characters FROM articles ORDER BY 1")
    for line, id, hash, characters in rows:
        text = package.texts.get(id)
        found = f"{text.sha256}, {len(text.text)} code points" if text else "no such article"
        if found != (wanted := f"{hash}, {characters} code points"):
            yield Finding(
                "article-file-mismatch",
                "data/articles.csv",
                expected=wanted,
                found=found,
                line=line,
                column="sha256",
                key=id,
            )
