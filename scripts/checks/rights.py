"""The rights of those who published the articles."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .findings import Finding
from .package import Package
from .sql import Query


@rule(
    name="excess-quotation",
    aliases=("quoted-share",),
    description="Quotes with their prefixes and suffixes, mentions and numbers together cover no "
    "more of an article than its quotable share, which is at most the whole.",
    why="The articles belong to their publishers, so the package may give back only a part of "
    "each.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build; if mentions and numbers alone are too "
    "many, state the quotable share in the article's extraction module",
)
def excess_quotation(package: Package) -> Iterator[Finding]:
    # Spans in the order of their beginning: each adds what lies behind the ends of all before it.
    yield from package.found(
        "excess-quotation",
        Query(
            "articles",
            "quotable",
            None,
            """WITH spans AS (
                    SELECT DISTINCT article, shown_start AS a, shown_end AS z FROM evidence
                    WHERE shown_start IS NOT NULL
                    UNION SELECT article, start, "end" FROM mentions
                    UNION SELECT article, start, "end" FROM numbers),
                added AS (
                    SELECT article, z - greatest(a, least(z, coalesce(max(z) OVER (
                        PARTITION BY article ORDER BY a, z
                        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0))) AS new
                    FROM spans)
                SELECT min(line), t.id, printf('%.3f of the text', sum(new) / min(characters)),
                    'at most ' || quotable
                FROM articles AS t JOIN added ON article = t.id
                GROUP BY t.id, quotable HAVING sum(new) > quotable * min(characters)""",
        ),
        Query(
            "articles",
            "quotable",
            "at most 1: the whole article",
            "SELECT line, id, quotable FROM articles WHERE quotable > 1",
        ),
    )
