"""The rule on numbers as printed: they are a number with its qualifier and unit, and no clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..german import rate_at
from ..german.reader import read_numbers
from ..german.remember import remember_short
from .catalogue import rule
from .findings import Finding
from .package import Package
from .short_words import problem_of_length
from .sql_names import quote_name

MOST_WORDS = 3
"""The most words of a number that the German reader does not read, such as "$1.5 million"."""

PRINTED = """
SELECT {column}, min(csv_line) AS line, min_by(id, csv_line)
FROM {table} AS t ANTI JOIN (
    SELECT DISTINCT row_id FROM evidence
    WHERE table_name = ? AND column_name = ? AND basis = 'inferred'
) AS inferred ON inferred.row_id = t.id
WHERE {column} IS NOT NULL
GROUP BY ALL ORDER BY line
"""
"""The printed words of numbers, and where they first are, but not those of inferred numbers."""

_ARTICLE = re.compile(r"(?:die|der|das|den|dem|des)\s+", re.IGNORECASE)
"""Matches the article before a number: 'die Hälfte'."""

_COUNTED = re.compile(r"(?:\s+[^\W\d_a-zäöüß]\w*(?:-\w+)*)?")
"""Matches the noun of what is counted, which is the unit of a number without another."""


@rule(
    name="printed-clause",
    description="A number as printed consists of the number, its qualifier and its unit, or of the "
    "noun of what it counts, and of the time that it is counted for. An inferred number has the "
    "words that it follows from.",
    why="Users show it beside the number, and compare it with it at a glance.",
    needs="words",
    scope="row",
    remedy="quote fewer words: value=stated(…, …), with quote(…, occurrence=…) if they occur twice",
)
def printed_clause(package: Package) -> Iterator[Finding]:
    numbers = package.columns(lambda column: column.is_read_number)
    read_columns = {(table.name, column.name) for table, column in numbers}
    for table, column in package.columns(lambda column: column.repeats_words_of is not None):
        if (table.name, column.repeats_words_of) not in read_columns:
            continue
        query = PRINTED.format(table=quote_name(table.name), column=quote_name(column.name))
        for words, line, key in package.database.stream(
            query, [table.name, column.repeats_words_of]
        ):
            if problem_of_length([words]) is None and not _is_number(words):
                yield Finding(
                    "printed-clause",
                    f"data/{table.name}.csv",
                    expected="a number with its qualifier, its unit and nothing else",
                    found=words,
                    line=line,
                    column=column.name,
                    key=key,
                )


@remember_short
def _is_number(words: str) -> bool:
    """Return whether words are a single number with what belongs to it."""
    readings = read_numbers(words)
    if not readings:
        return len(words.split()) <= MOST_WORDS
    if len(readings) > 1:
        return False
    start, end = readings[0].start, readings[0].end
    if rate := rate_at(words, start, end):
        start, end = rate.start, rate.end
    is_lead = start == 0 or _ARTICLE.fullmatch(words, 0, start) is not None
    return is_lead and _COUNTED.fullmatch(words, end) is not None
