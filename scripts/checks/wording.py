"""Rules on what we word ourselves: that it says no number that the articles do not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from ..german import read
from .catalogue import rule
from .findings import Finding
from .package import Package, literal, quoted

NUMBER = re.compile(
    r"(?<!\w)([A-Za-z]*)(\d+(?:,\d{3})*(?:\.\d+)?)(\w*)(?: (thousand|million|billion|trillion))?"
)
"""An English number: letters that make a label of it, digits, an ordinal's ending, a scale."""

SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
ENDINGS = {1: "st", 2: "nd", 3: "rd"}

WORDINGS = ("title", "description", "text")
"""Columns that say in English what an article says."""

ARGUING = ("reason", "explanation", "note", "label")
"""Columns that argue, as all texts of rows without evidence do: they may look into other articles,
and calculate, but for a year."""

YEAR = 4
"""Digits of a number that is taken for a year."""

Known = frozenset[float | str]
"""Numbers, and labels such as G20."""


@cache
def said(words: str) -> Known:
    """The numbers and the labels that an English text may hold where such words stand."""
    found: set[float | str] = set(re.findall(r"[^\W\d_]+\d+", words))
    for reading in read(words):
        found |= {float(v) for v in (reading.value, reading.value_max) if v is not None}
        found |= {float(digits) for digits in re.findall(r"\d+", reading.edtf or "")}
    return frozenset(found)


def unsaid(words: str, known: Known, *, argues: bool = False) -> Iterator[str]:
    """The numbers of an English text that are not among those known."""
    for letters, digits, ending, scale in NUMBER.findall(words):
        value = Decimal(digits.replace(",", "")) * SCALES[scale]
        ordinal = ENDINGS.get(int(value) % 10, "th") if value % 100 // 10 != 1 else "th"
        if ending in ("st", "nd", "rd", "th") and ending != ordinal:
            yield digits + ending
        elif letters:
            if letters + digits not in known:
                yield letters + digits
        elif float(value) not in known and (not argues or len(digits) == YEAR):
            yield f"{digits} {scale}".strip()


@rule(
    "wording-numbers",
    "A number in digits in a title, a description or a statement of ours stands in an article that "
    "carries the row, or in a cell of it; a year or a label in a reason stands in some article.",
    needs="tables",
    remedy="correct the number in the text, or extract it",
)
def wording_numbers(package: Package) -> Iterator[Finding]:
    worded = " UNION ALL ".join(
        f"""SELECT {literal(table.name)} AS tab, {literal(column.name)} AS col, line, id,
            {quoted(column.name)} AS words FROM {quoted(table.name)}
            WHERE regexp_matches({quoted(column.name)}, '[0-9]')"""
        for table, column in package.columns(lambda column: column.known == "curated")
        if column.name in WORDINGS + ARGUING
    )
    package.keep("worded", worded)
    rows = package.sql(
        """SELECT tab, col, line, id, words, articles, given FROM worded LEFT JOIN (
               SELECT "table", "row", list(DISTINCT article ORDER BY article) AS articles,
                   list(DISTINCT value ORDER BY value) AS given FROM evidence
               WHERE ("column" IS NULL OR regexp_matches(value, '[0-9]'))
               AND ("table", "row") IN (SELECT (tab, id) FROM worded) GROUP BY ALL) AS e
           ON e."table" = tab AND e."row" = id ORDER BY tab, line, col"""
    )
    if not rows:
        return
    of_article: dict[str, Known] = defaultdict(frozenset)
    for article, words in package.sql(
        """SELECT article, words FROM numbers UNION SELECT m.article, n.name
           FROM mentions AS m JOIN names AS n ON n.id = m.name UNION
           SELECT id, published FROM articles WHERE published IS NOT NULL"""
    ):
        of_article[article] |= said(words)
    everything: Known = frozenset().union(*of_article.values())

    @cache
    def wrong(
        words: str, argues: bool, articles: tuple[str, ...], given: tuple[str, ...]
    ) -> list[str]:
        """The numbers of our words that no article which carries them has, and no cell."""
        known = frozenset().union(*(of_article[one] for one in articles), *map(said, given))
        return list(unsaid(words, everything if argues else known, argues=argues))

    evidenced = {table.name for table in package.models.values() if table.evidenced}
    for table, column, line, id, words, articles, given in rows:
        argues = column in ARGUING or table not in evidenced
        values = tuple(value for value in given or () if value)
        for number in wrong(words, argues, tuple(articles or ()), values):
            yield Finding(
                "wording-numbers",
                f"data/{table}.csv",
                "a number that an article which carries the row has",
                f"{number} in {words!r}",
                line,
                column,
                id,
            )
