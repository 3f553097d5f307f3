"""The rule on our own wordings: their numbers come from the articles."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from itertools import takewhile
from math import inf

from ..german import read
from ..spans import Span
from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import read_query

NUMBER = re.compile(
    r"(?<!\w)([A-Za-z]*)(\d+(?:,\d{3})*(?:\.\d+)?)(\w*)(?: (thousand|million|billion|trillion))?"
)
"""An English number: letters that make it a label, digits, the ending of an ordinal, a scale."""

SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
ENDINGS = {1: "st", 2: "nd", 3: "rd"}

WORDINGS = ("title", "description", "text")
"""Columns that restate in English what an article states."""

ARGUING = ("reason", "explanation", "note", "label")
"""Columns that argue, as all texts of rows without evidence do.

They can refer to other articles and calculate, so only their years and labels are checked.
"""

YEAR = 4
"""The number of digits of a number that is read as a year."""

Numbers = frozenset[float | str]
"""Numbers, and labels such as G20."""


@cache
def numbers_in(words: str) -> Numbers:
    """Return the numbers and labels that an English text can take from German words."""
    numbers: set[float | str] = set(re.findall(r"[^\W\d_]+\d+", words))
    for reading in read(words):
        numbers |= {float(v) for v in (reading.value, reading.value_max) if v is not None}
        numbers |= {float(digits) for digits in re.findall(r"\d+", reading.edtf or "")}
    return frozenset(numbers)


def unsupported(words: str, numbers: Numbers, *, argues: bool = False) -> Iterator[str]:
    """Yield the numbers of an English text that are none of the given ones."""
    for letters, digits, ending, scale in NUMBER.findall(words):
        value = Decimal(digits.replace(",", "")) * SCALES[scale]
        ordinal = ENDINGS.get(int(value) % 10, "th") if value % 100 // 10 != 1 else "th"
        if ending in ("st", "nd", "rd", "th") and ending != ordinal:
            yield digits + ending
        elif letters:
            if letters + digits not in numbers:
                yield letters + digits
        elif float(value) not in numbers and (not argues or len(digits) == YEAR):
            yield f"{digits} {scale}".strip()


@dataclass
class _ArticleNumbers:
    """The sentences, the numbers and the names with numbers of an article, in their order."""

    sentences: list[tuple[int, int]] = field(default_factory=list)
    numbers: list[tuple[int, int, str]] = field(default_factory=list)
    in_names: set[float | str] = field(default_factory=set)

    def around(self, start: int, end: int) -> Numbers:
        """Return the numbers and labels in or next to the sentences of a span, and in names."""
        first = max(bisect_right(self.sentences, (start, inf)) - 2, 0)
        last = bisect_left(self.sentences, (end, 0))
        near = self.sentences[first : last + 1] or [(0, 0)]
        begin, stop = bisect_left(self.numbers, (near[0][0], 0, "")), near[-1][1]
        near_numbers = takewhile(lambda number: number[1] <= stop, self.numbers[begin:])
        return frozenset(self.in_names).union(*(numbers_in(words) for _, _, words in near_numbers))


def _numbers_by_article(package: Package) -> dict[str, _ArticleNumbers]:
    """Return the numbers of each article."""
    articles: dict[str, _ArticleNumbers] = defaultdict(_ArticleNumbers)
    for article, start, end in package.database.query(
        "SELECT article, span_start, span_end FROM sentences ORDER BY ALL"
    ):
        articles[article].sentences.append((start, end))
    for article, start, end, words in package.database.query(
        "SELECT article, span_start, span_end, words FROM numbers ORDER BY ALL"
    ):
        articles[article].numbers.append((start, end, words))
    for article, name in package.database.query(
        """SELECT DISTINCT m.article, n.name FROM mentions AS m JOIN names AS n ON n.id = m.name
        WHERE regexp_matches(n.name, '[0-9]')"""
    ):
        articles[article].in_names |= numbers_in(name) | digits_in(name)
    return articles


def digits_in(words: str) -> Numbers:
    """Return the numbers in words that are written in digits."""
    return frozenset(map(float, re.findall(r"[0-9]+", words)))


@rule(
    name="unsupported-number",
    aliases=("wording-numbers",),
    description="A number in digits in a title, a description or a statement of ours occurs in a "
    "cell of the row, in a name, or in or next to a sentence with evidence of the row. A year or a "
    "label such as G20 in a reason occurs in some article.",
    why="Our own wording has no evidence, so every number in it must come from the articles.",
    needs="tables",
    remedy="correct the number in the text, or extract it",
)
def unsupported_number(package: Package) -> Iterator[Finding]:
    rows = package.database.query(read_query("unsupported-number"), [[*WORDINGS, *ARGUING]])
    if not rows:
        return
    articles = _numbers_by_article(package)
    dates = [day for (day,) in package.database.query("SELECT published FROM articles") if day]
    words_of_numbers = {words for article in articles.values() for _, _, words in article.numbers}
    everywhere: Numbers = frozenset().union(
        *(article.in_names for article in articles.values()),
        *map(numbers_in, {*dates, *words_of_numbers}),
    )

    @cache
    def around(span: Span) -> Numbers:
        return articles[span.article].around(span.start, span.end)

    @cache
    def unsupported_in(
        words: str, argues: bool, spans: tuple[tuple[str, int, int], ...], cells: tuple[str, ...]
    ) -> list[str]:
        """Return the numbers that are neither near a span nor in a cell of the row."""
        if argues:
            return list(unsupported(words, everywhere, argues=True))
        near = (around(Span(*span)) for span in spans)
        numbers = frozenset().union(*near, *map(numbers_in, cells), *map(digits_in, cells))
        return list(unsupported(words, numbers))

    with_evidence = {table.name for table in package.models.values() if table.has_evidence}
    for table, column, line, key, words, spans, cells in rows:
        argues = column in ARGUING or table not in with_evidence
        for number in unsupported_in(words, argues, tuple(spans or ()), tuple(cells or ())):
            yield Finding(
                "unsupported-number",
                f"data/{table}.csv",
                expected="a year or a label that an article contains"
                if argues
                else "a number in the row, or in or next to a sentence with evidence of it",
                found=f"{number} in {words!r}",
                line=line,
                column=column,
                key=key,
            )
