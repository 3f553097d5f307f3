"""The rule on our own wordings: their numbers come from the articles."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, groupby
from math import inf
from operator import itemgetter

from ..german import read
from ..german.remember import remember_short
from .catalogue import rule
from .english_numbers import COUNTABLE, NUMBER, cardinals, number_of
from .findings import Finding
from .package import Package
from .queries import read_query
from .query_limits import QueryLimits

LABEL = re.compile(r"(?<![^\W\d_])[^\W\d_]+\d+")
"""A label, from its first letter on."""

ENDINGS = {1: "st", 2: "nd", 3: "rd"}

WORDINGS = ("title", "description", "text")
"""Columns that restate in English what an article states."""

ARGUING = ("reason", "explanation", "note", "label")
"""Columns that argue, as all texts of rows without evidence do.

They can refer to other articles and calculate, so only their years and labels are checked.
"""

SAYS_NUMBER = rf"(?i)[0-9]|\b(?:{'|'.join(COUNTABLE)})\b"
"""A pattern of DuckDB for texts that say a number, in digits or in words."""

YEAR = 4
"""The number of digits of a number that is read as a year."""

Numbers = frozenset[float | str]
"""Numbers, and labels such as G20."""


@remember_short
def numbers_in(words: str) -> Numbers:
    """Return the numbers and labels that an English text can take from German words.

    They are without their signs, as those of the English text are.
    """
    numbers: set[float | str] = set(LABEL.findall(words))
    for reading in read(words):
        numbers |= {abs(float(v)) for v in (reading.value, reading.value_max) if v is not None}
        numbers |= _numbers_of_date(reading.edtf or "")
    return frozenset(numbers)


def _numbers_of_date(edtf: str) -> set[float]:
    """Return the numbers with which English names a date: 1990 for the 1990s, 19 for a century."""
    centuries = {float(century) + 1 for century in re.findall(r"([0-9]{2})XX", edtf)}
    first_years = re.sub(r"(?<=[0-9])X+", lambda unknown: "0" * len(unknown[0]), edtf)
    return centuries | {float(digits) for digits in re.findall("[0-9]+", first_years)}


def unsupported(
    words: str, numbers: Container[float | str], *, argues: bool = False
) -> Iterator[str]:
    """Yield the numbers of an English text that are none of the given ones."""
    for letters, digits, ending, scale in NUMBER.findall(words):
        plain = digits.replace(",", "")
        if ending in ("st", "nd", "rd", "th") and ending != _ordinal_ending(plain):
            yield digits + ending
        elif letters:
            if letters + digits not in numbers:
                yield letters + digits
        elif number_of(plain, scale) not in numbers and (not argues or len(digits) == YEAR):
            yield f"{digits} {scale}".strip()
    for word, values in () if argues else cardinals(words):
        if not any(value in numbers for value in values):
            yield word


def _ordinal_ending(digits: str) -> str:
    """Return the ending that makes a number an ordinal, as in 21st and 11th."""
    tens, ones = divmod(int(digits.partition(".")[0][-2:]), 10)
    return ENDINGS.get(ones, "th") if tens != 1 else "th"


@dataclass
class _ArticleNumbers:
    """The sentences, the numbers and the names with numbers of an article, in their order."""

    limits: QueryLimits
    sentences: list[tuple[int, int]] = field(default_factory=list)
    numbers: list[tuple[int, int, str]] = field(default_factory=list)
    in_names: set[float | str] = field(default_factory=set)

    @cached_property
    def _ends(self) -> list[int]:
        """The ends of the numbers, none before the end of an earlier one."""
        return list(accumulate((end for _, end, _ in self.numbers), max))

    @cached_property
    def _indices(self) -> dict[float | str, list[int]]:
        """The places of each number or label in the list of numbers, in order."""
        indices: dict[float | str, list[int]] = defaultdict(list)
        for index, (_, _, words) in enumerate(self.limits.watch(self.numbers)):
            for number in numbers_in(words):
                indices[number].append(index)
        return indices

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the numbers in or next to the sentences of a span."""
        first = max(bisect_right(self.sentences, (start, inf)) - 2, 0)
        last = min(bisect_left(self.sentences, (end, 0)), len(self.sentences) - 1)
        if first > last:
            return 0, 0
        begin = bisect_left(self.numbers, (self.sentences[first][0], 0, ""))
        return begin, bisect_right(self._ends, self.sentences[last][1], lo=begin)

    def has(self, number: float | str, ranges: list[tuple[int, int]]) -> bool:
        """Return whether a number or label is in a name, or in one of the disjoint ranges."""
        indices = self._indices.get(number, [])
        if number in self.in_names:
            return True
        # The shorter list is gone through, and each of its items looked up in the other.
        if len(ranges) < len(indices):
            return any(
                bisect_left(indices, begin) < bisect_left(indices, stop) for begin, stop in ranges
            )
        places = ((index, bisect_right(ranges, (index, inf)) - 1) for index in indices)
        return any(place >= 0 and index < ranges[place][1] for index, place in places)


@dataclass
class _NumbersOfRow:
    """The numbers and labels that a wording of a row can restate."""

    cells: tuple[str, ...]
    spans: tuple[tuple[str, int, int], ...]
    """The evidence of the row, by article."""

    articles: Mapping[str, _ArticleNumbers]
    answers: dict[float | str, bool] = field(default_factory=dict)

    @cached_property
    def _digits(self) -> Numbers:
        """The numbers of the cells that are written in digits."""
        return frozenset().union(*map(digits_in, self.cells))

    @cached_property
    def _numbers(self) -> Numbers:
        """All numbers of the cells. To read them takes long, so it is done last, and once."""
        return frozenset().union(*map(numbers_in, self.cells))

    @cached_property
    def _ranges(self) -> list[tuple[_ArticleNumbers, list[tuple[int, int]]]]:
        """Of each article, the ranges of the numbers around the evidence of the row."""
        ranges = []
        for article, spans in groupby(self.spans, key=itemgetter(0)):
            numbers = self.articles[article]
            around = (numbers.around(start, end) for _, start, end in spans)
            ranges.append((numbers, _merge(around)))
        return ranges

    def __contains__(self, number: object) -> bool:
        assert isinstance(number, (float, str))
        if number not in self.answers:
            self.answers[number] = (
                number in self._digits
                or any(article.has(number, ranges) for article, ranges in self._ranges)
                or number in self._numbers
            )
        return self.answers[number]


def _numbers_by_article(package: Package) -> dict[str, _ArticleNumbers]:
    """Return the numbers of each article, printed and as corrections read them."""
    articles: dict[str, _ArticleNumbers] = defaultdict(
        lambda: _ArticleNumbers(package.database.limits)
    )
    for article, start, end in package.database.query(
        "SELECT article, span_start, span_end FROM sentences ORDER BY ALL"
    ):
        articles[article].sentences.append((start, end))
    for article, start, end, words in package.database.query(
        """SELECT article, span_start, span_end, words FROM numbers
        UNION
        SELECT e.article, e.span_start, e.span_end, c.read_as
        FROM corrections AS c
        JOIN evidence AS e ON e.table_name = 'corrections' AND e.row_id = c.id
        WHERE regexp_matches(c.read_as, '[0-9]')
        ORDER BY ALL"""
    ):
        articles[article].numbers.append((start, end, words))
    for article, name in package.database.query(
        """SELECT DISTINCT m.article, n.name FROM mentions AS m JOIN names AS n ON n.id = m.name
        WHERE regexp_matches(n.name, '[0-9]')"""
    ):
        articles[article].in_names |= numbers_in(name) | digits_in(name)
    return articles


def _merge(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return ranges as disjoint ones."""
    merged: list[tuple[int, int]] = []
    for begin, stop in sorted(ranges):
        if merged and begin <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], stop)
        else:
            merged.append((begin, stop))
    return merged


def digits_in(words: str) -> Numbers:
    """Return the numbers in words that are written in digits."""
    return frozenset(map(number_of, re.findall(r"[0-9]+", words)))


@rule(
    name="unsupported-number",
    aliases=("wording-numbers",),
    description="A number in a title, a description or a statement of ours, in digits or in words "
    "from two on, occurs in a cell of the row, in a name, or in or next to a sentence with "
    "evidence of the row, printed or as a correction reads it. A year or a label such as G20 in a "
    "reason occurs in some article, or in the cell of the reason.",
    why="Our own wording has no evidence, so every number in it must come from the articles.",
    needs="tables",
    scope="row",
    remedy="correct the number in the text, or extract it",
)
def unsupported_number(package: Package) -> Iterator[Finding]:
    rows = package.database.query(
        read_query("unsupported-number"),
        {"wordings": WORDINGS, "arguing": ARGUING, "number": SAYS_NUMBER},
    )
    if not rows:
        return
    articles = _numbers_by_article(package)
    dates = [day for (day,) in package.database.query("SELECT published FROM articles") if day]
    words_of_numbers = {words for article in articles.values() for _, _, words in article.numbers}
    everywhere: Numbers = frozenset().union(
        *(article.in_names for article in articles.values()),
        *map(numbers_in, package.database.limits.watch({*dates, *words_of_numbers})),
    )

    def unsupported_in(
        words: str, argues: bool, spans: tuple[tuple[str, int, int], ...], cells: tuple[str, ...]
    ) -> list[str]:
        """Return the numbers that are neither near a span nor in a cell of the row."""
        if argues:
            numbers = list(unsupported(words, everywhere, argues=True))
            if not numbers:
                return []
            outside = set(unsupported(words, _NumbersOfRow(cells, (), {}), argues=True))
            return [number for number in numbers if number in outside]
        return list(unsupported(words, _NumbersOfRow(cells, spans, articles)))

    with_evidence = {table.name for table in package.models.values() if table.has_evidence}
    for table, column, line, key, words, spans, cells in package.database.limits.watch(rows):
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
