"""Rules on accounting: every sentence and every number of an article is accounted for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from ..extraction.accounting import is_counted, is_named_only
from ..german import read, sentences
from ..package.seeds import ArticleText
from ..spans import Span
from .catalogue import rule
from .cells import points_to
from .findings import Finding
from .package import Package
from .sql import OWN_LINE, Query

ID = re.compile(r"(.+)/([0-9]+)-([0-9]+)")
"""The identifier of a row that is a span: article, start and end."""

Held = tuple[Any, ...]
"""What a row holds of an article besides its span."""


@cache
def sentences_of(text: ArticleText) -> Mapping[Span, Held]:
    """The sentences of an article, each with the line that it stands in."""
    return {
        Span(text.article, start, end): (text.line(start),) for start, end in sentences(text.text)
    }


@cache
def numbers_of(text: ArticleText) -> Mapping[Span, Held]:
    """The numbers of an article, each with its words and what sort of number it is."""
    return {
        Span(text.article, r.start, r.end): (text.text[r.start : r.end], r.kind)
        for r in read(text.text)
    }


def _listed(cells: Held) -> str:
    return ", ".join(map(str, cells))


def _spans(package: Package, name: str, condition: str) -> None:
    """Keep the distinct spans of evidence of a condition as an SQL table."""
    package.keep(name, f'SELECT DISTINCT article, start, "end" FROM evidence WHERE {condition}')


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
    named = (
        (table, column)
        for table in package.models.values()
        for column in (None, *table.columns)
        if is_named_only(table, column)
    )
    _spans(package, "stating", f"NOT ({points_to(named)})")
    for finding in package.found(
        "unaccounted-sentence",
        Query(
            "sentences",
            "fate",
            None,
            """SELECT line, id, coalesce(fate, 'unaccounted for'),
               CASE WHEN extracted THEN 'extracted, without a note: a row has evidence here'
               ELSE 'a reason to set it aside: no row has evidence here' END
           FROM (SELECT *, EXISTS (SELECT 1 FROM stating AS e WHERE e.article = s.article
                   AND e.start < s."end" AND s.start < e."end") AS extracted FROM sentences AS s)
           WHERE fate IS NULL OR extracted <> (fate = 'extracted')
               OR (extracted AND note IS NOT NULL)""",
        ),
    ):
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
    counted = package.columns(is_counted)
    _spans(package, "counting", points_to(counted))
    for finding in package.found(
        "unaccounted-number",
        Query(
            "numbers",
            "fate",
            None,
            """SELECT line, id, coalesce(fate, 'unaccounted for'),
               CASE WHEN carried THEN 'carried: a cell has evidence here'
               WHEN fate = 'part_of_name' THEN 'another reason: no mention is here'
               ELSE 'a reason to set it aside: no cell has evidence here' END
           FROM (SELECT *,
                   EXISTS (SELECT 1 FROM counting AS e WHERE e.article = n.article
                       AND e.start <= n.start AND n."end" <= e."end") AS carried,
                   EXISTS (SELECT 1 FROM mentions AS m WHERE m.article = n.article
                       AND m.start <= n.start AND n."end" <= m."end") AS named
               FROM numbers AS n)
           WHERE fate IS NULL OR carried <> (fate = 'carried')
               OR (fate = 'part_of_name' AND NOT named)""",
        ),
    ):
        yield _with_words(package, finding)


def _with_words(package: Package, finding: Finding) -> Finding:
    """The finding with the words that are unaccounted for, where the articles are at hand."""
    span = ID.fullmatch(finding.key or "")
    text = (package.texts or {}).get(span[1]) if span else None
    if span is None or text is None:
        return finding
    start, end = int(span[2]), int(span[3])
    return Finding(
        finding.rule,
        finding.file,
        expected=finding.expected,
        found=f"{finding.found}: {text.text[start:end]!r}",
        line=finding.line,
        column=finding.column,
        key=finding.key,
    )


@rule(
    name="untraceable-evidence",
    aliases=("trace-closes",),
    description="Every span of evidence begins and ends in a sentence, and no two sentences "
    "overlap.",
    why="A value is traced to the sentence around its words, so each place needs exactly one.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def untraceable_evidence(package: Package) -> Iterator[Finding]:
    queries: list[Query] = []
    package.keep(
        "spans",
        """SELECT article, start, "end", min(line) AS line, min_by(id, line) AS id
           FROM evidence GROUP BY ALL""",
    )
    inside = """SELECT 1 FROM sentences AS s WHERE s.article = e.article
                AND s.start <= e.{0} AND e.{0} <= s."end" """
    queries.append(
        Query(
            "evidence",
            "start",
            "a span that begins and ends in a sentence",
            f"""SELECT line, id, start || ' to ' || "end" FROM spans AS e
            WHERE NOT EXISTS ({inside.format("start")})
            OR NOT EXISTS ({inside.format('"end"')})""",
        ),
    )
    queries.append(
        Query(
            "sentences",
            "start",
            "a sentence that begins at or after the end of the one before",
            """SELECT line, id, start || ', before the end at ' || before
           FROM (SELECT *, lag("end") OVER (
               PARTITION BY article ORDER BY start) AS before FROM sentences)
           WHERE start < before""",
        ),
    )
    yield from package.found("untraceable-evidence", *queries)


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
    for table, columns, read_from in (
        ("sentences", OWN_LINE, sentences_of),
        ("numbers", "words, kind", numbers_of),
    ):
        held: dict[str, dict[Span, Held]] = defaultdict(dict)
        rows = package.sql(f'SELECT article, start, "end", {columns} FROM {table}')
        for article, start, end, *cells in rows:
            held[article][Span(article, start, end)] = tuple(cells)
        for article, text in package.texts.items():
            wanted, found = read_from(text), held[article]
            for span in sorted({*wanted, *found}):
                if wanted.get(span) != found.get(span):
                    row = f"a row for {text.text[span.start : span.end]!r}"
                    yield Finding(
                        "article-content-mismatch",
                        f"data/{table}.csv",
                        expected=f"{row}: {_listed(wanted[span])}" if span in wanted else "no row",
                        found=f"{row}: {_listed(found[span])}" if span in found else "no row",
                        key=span.id,
                    )
