"""Rules on what we word ourselves: that it says no number that the articles do not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from ..german import read
from .catalogue import rule
from .findings import Finding
from .package import Package, literal, quoted

NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
SCALES = (1, 1_000, 1_000_000, 1_000_000_000)
"""What follows an English number in words: thousand, million, billion."""

WORDINGS = ("title", "description", "text")
"""Columns of our own wording; a reason or an explanation may calculate."""


@cache
def said(words: str) -> frozenset[float]:
    """The numbers that an English text may hold where German words stand in the articles."""
    values = [value for r in read(words) for value in (r.value, r.value_max) if value is not None]
    return frozenset(
        [float(digits) for digits in re.findall(r"\d+", words)]
        + [float(value) / scale for value in values for scale in SCALES]
    )


@rule(
    "wording-numbers",
    "A number in digits in a title, a description or a statement of ours stands in an article that "
    "carries the row, or in a cell of it.",
    needs="tables",
    remedy="correct the number in the text, or extract it",
)
def wording_numbers(package: Package) -> Iterator[Finding]:
    rows = package.sql(
        " UNION ALL ".join(
            f"""SELECT {literal(table.name)} AS tab, {literal(column.name)} AS col, line, id,
                {quoted(column.name)} AS words FROM {quoted(table.name)}
                WHERE regexp_matches({quoted(column.name)}, '[0-9]')"""
            for table, column in package.columns(lambda column: column.known == "curated")
            if table.evidenced and column.name in WORDINGS
        )
        + " ORDER BY tab, line, col"
    )
    if not rows:
        return
    of_article: dict[str, set[float]] = defaultdict(set)
    for article, words in package.sql(
        """SELECT article, words FROM numbers UNION SELECT m.article, n.name
           FROM mentions AS m JOIN names AS n ON n.id = m.name UNION
           SELECT id, published FROM articles WHERE published IS NOT NULL"""
    ):
        of_article[article] |= said(words)
    carried: dict[tuple[str, str], set[float]] = defaultdict(set)
    for table, row, article, value in package.sql(
        """SELECT DISTINCT "table", "row", article, value FROM evidence
           WHERE "column" IS NULL OR regexp_matches(value, '[0-9]')"""
    ):
        carried[table, row] |= of_article[article] | said(value or "")
    for table, column, line, id, words in rows:
        for number in NUMBER.findall(words):
            if float(number.replace(",", "")) not in carried[table, id]:
                yield Finding(
                    "wording-numbers",
                    f"data/{table}.csv",
                    "a number that an article which carries the row has",
                    f"{number} in {words!r}",
                    line,
                    column,
                    id,
                )
