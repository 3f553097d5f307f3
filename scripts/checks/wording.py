"""Rules on what we word ourselves: that it says no number that the articles do not."""

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


@dataclass
class _Heard:
    """What is said around a place of an article: in its sentence, the one before and the one
    after it, and, of names, anywhere."""

    sentences: list[tuple[int, int]] = field(default_factory=list)
    numbers: list[tuple[int, int, str]] = field(default_factory=list)
    names: set[float | str] = field(default_factory=set)

    def around(self, start: int, end: int) -> Known:
        """The numbers and labels around a span."""
        first = max(bisect_right(self.sentences, (start, inf)) - 2, 0)
        last = bisect_left(self.sentences, (end, 0))
        near = self.sentences[first : last + 1] or [(0, 0)]
        begin, stop = bisect_left(self.numbers, (near[0][0], 0, "")), near[-1][1]
        near_numbers = takewhile(lambda number: number[1] <= stop, self.numbers[begin:])
        return frozenset(self.names).union(*(said(words) for _, _, words in near_numbers))


def _heard(package: Package) -> dict[str, _Heard]:
    """What is said in each article, in the order of its text."""
    articles: dict[str, _Heard] = defaultdict(_Heard)
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
        articles[article].names |= said(name) | digits(name)
    return articles


def digits(words: str) -> Known:
    """The numbers that stand in words in digits."""
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
    heard = _heard(package)
    dates = [day for (day,) in package.database.query("SELECT published FROM articles") if day]
    spoken = {words for article in heard.values() for _, _, words in article.numbers}
    everything: Known = frozenset().union(
        *(article.names for article in heard.values()), *map(said, {*dates, *spoken})
    )

    @cache
    def around(span: Span) -> Known:
        return heard[span.article].around(span.start, span.end)

    @cache
    def wrong(
        words: str, argues: bool, spans: tuple[tuple[str, int, int], ...], given: tuple[str, ...]
    ) -> list[str]:
        """The numbers of our words that nothing which carries them has, and no cell."""
        if argues:
            return list(unsaid(words, everything, argues=True))
        near = (around(Span(*span)) for span in spans)
        known = frozenset().union(*near, *map(said, given), *map(digits, given))
        return list(unsaid(words, known))

    evidenced = {table.name for table in package.models.values() if table.has_evidence}
    for table, column, line, id, words, spans, given in rows:
        argues = column in ARGUING or table not in evidenced
        for number in wrong(words, argues, tuple(spans or ()), tuple(given or ())):
            yield Finding(
                "unsupported-number",
                f"data/{table}.csv",
                expected="a year or a label that an article contains"
                if argues
                else "a number in the row, or in or next to a sentence with evidence of it",
                found=f"{number} in {words!r}",
                line=line,
                column=column,
                key=id,
            )
