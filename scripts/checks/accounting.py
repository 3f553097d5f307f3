"""Rules on accounting: every sentence and every number of an article is accounted for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from ..german import Reading
from ..german.reader import try_to_read
from ..package.seeds import ArticleText
from ..spans import Span
from .article_rows import pair_sorted, rows_of_articles
from .catalogue import rule
from .findings import Finding
from .moved_numbers import cells_of_numbers
from .package import Package
from .queries import findings_of
from .query_limits import QueryLimits

ID = re.compile(r"(.+)/([0-9]+)-([0-9]+)")
"""The identifier of a row that is a span: article, start and end."""

Cells = tuple[Any, ...]
"""The cells of a row that repeat what is in an article, besides its span."""


def sentences_of(text: ArticleText, limits: QueryLimits) -> Iterator[tuple[Span, Cells]]:
    """Yield the sentences of an article in order, each with its line."""
    return ((span, (text.line(span.start),)) for span in limits.watch(text.sentences))


def numbers_of(text: ArticleText, limits: QueryLimits) -> Iterator[tuple[Span, Cells]]:
    """Yield the numbers of an article in order, each with its words and its kind."""
    if "readings" in vars(text):
        readings: Iterable[Reading | None] = text.readings.values()
    else:  # They can take a hundred times the memory of the text.
        readings = limits.watch(try_to_read(text.text))
    return (
        (
            Span(text.article, reading.start, reading.end),
            (text.text[reading.start : reading.end], reading.kind),
        )
        for reading in readings
        if reading
    )


@rule(
    name="unaccounted-sentence",
    aliases=("sentences-accounted",),
    description="Every sentence is extracted or set aside with a reason. It is extracted if "
    "evidence of a row lies in it; evidence that only names an entity does not count. Only a "
    "sentence that is set aside has a note.",
    why="Without this account nobody can tell a sentence that was judged irrelevant from one that "
    "was overlooked.",
    needs="tables",
    remedy="extract what the sentence states, or set it aside: article.set_aside(reason, words)",
)
def unaccounted_sentence(package: Package) -> Iterator[Finding]:
    for finding in findings_of(package, "unaccounted-sentence"):
        yield _with_words(package, finding)


@rule(
    name="unaccounted-number",
    aliases=("numbers-accounted",),
    description="Every number and every date word is evidence of a cell, part of a name, or set "
    "aside with a reason.",
    why="Figures and dates are what the tables are used for, so none may be overlooked.",
    needs="tables",
    remedy="extract the number, or set it aside: article.set_aside_numbers(reason, words)",
)
def unaccounted_number(package: Package) -> Iterator[Finding]:
    findings = list(findings_of(package, "unaccounted-number"))
    orphans = [finding.key for finding in findings if finding.key and finding.found == "carried"]
    cells = cells_of_numbers(package, orphans) if orphans else {}
    for finding in findings:
        shown = _with_words(package, finding)
        if cell := cells.get(finding.key or ""):
            shown = replace(shown, found=f"{shown.found}; {cell} has other words")
        yield shown


def _with_words(package: Package, finding: Finding) -> Finding:
    """Add the words that are unaccounted for, or their place, if the article is at hand."""
    span = ID.fullmatch(finding.key or "")
    if span is None or span[1] not in (package.texts or {}):
        return finding
    words = package.words_at(span[1], int(span[2]), int(span[3]))
    return replace(finding, found=f"{finding.found}: {words}")


@rule(
    name="untraceable-evidence",
    aliases=("trace-closes",),
    description="Every span of evidence begins and ends in a sentence. Between two sentences there "
    "is a space or a line break.",
    why="A value is traced to the sentence around its words, so each place needs exactly one.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def untraceable_evidence(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "untraceable-evidence")


@rule(
    name="article-content-mismatch",
    aliases=("articles-read-whole",),
    description="The tables of sentences and numbers hold exactly what is in the articles: the "
    "spans, the line of a sentence, the words and the kind of a number.",
    why="The account of an article is complete only if it lists every sentence and every number.",
    needs="articles",
    remedy="rebuild the package with: alibaba-press build",
)
def article_content_mismatch(package: Package) -> Iterator[Finding]:
    assert package.texts is not None
    for table, columns, read_article in (
        ("sentences", "line", sentences_of),
        ("numbers", "words, kind", numbers_of),
    ):
        rows = package.database.stream(
            f"SELECT article, span_start, span_end, {columns} FROM {table} ORDER BY ALL"
        )
        for article, article_rows in rows_of_articles(rows, package.texts):
            text = package.texts[article].temporary()
            expected = read_article(text, package.database.limits)
            existing = ((Span(*row[:3]), row[3:]) for row in article_rows)
            for span, expected_cells, cells in pair_sorted(expected, existing):
                if expected_cells != cells:
                    words = package.words_at(article, span.start, span.end)
                    yield Finding(
                        "article-content-mismatch",
                        f"data/{table}.csv",
                        expected=_describe(words, expected_cells),
                        found=_describe(words, cells),
                        key=span.id,
                    )


def _describe(words: str, cells: Cells | None) -> str:
    """Describe a row for words, or the lack of one."""
    return "no row" if cells is None else f"a row for {words}: {', '.join(map(str, cells))}"
