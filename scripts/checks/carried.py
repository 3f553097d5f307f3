"""The words that carry a row as such, of each row in one: rules that hold others against them join
them once."""

from __future__ import annotations

from .package import Package

WITHIN = """len(list_filter(c.spans, lambda r: r.article = e.article
    AND r.a <= e.start AND e."end" <= r.z)) > 0"""
IN_ARTICLE = "len(list_filter(c.spans, lambda r: r.article = e.article)) > 0"
"""The SQL conditions that words ``e`` stand within some that carry the row ``c``, or in an article
that has such."""


def share_carried(package: Package) -> None:
    """Share ``carried``: for each row that evidence carries as such its table and identifier, and
    the spans."""
    package.share(
        "carried",
        """SELECT "table", "row", list({article: article, a: start, z: "end"}) AS spans
        FROM evidence WHERE "column" IS NULL GROUP BY ALL""",
    )
