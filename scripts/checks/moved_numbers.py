"""Which cells a number without evidence belongs to: their evidence was moved to other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice

from ..german import read
from ..package.csv_cells import format_cell
from .package import Package

MOST = 20
"""The most numbers and, for each, the most cells that are looked up."""


def cells_of_numbers(package: Package, ids: Iterable[str]) -> dict[str, str]:
    """Return a cell for each number that it states, while its evidence has other words."""
    numbers = package.database.query(
        "SELECT id, article, span_start, span_end, words FROM numbers "
        "SEMI JOIN (SELECT article FROM numbers WHERE list_contains($ids, id)) USING (article)",
        {"ids": (listed := list(islice(ids, MOST)))},
    )
    wanted = {id: _values(words) for id, _, _, _, words in numbers if id in listed}
    articles = {id: article for id, article, _, _, _ in numbers if id in wanted}
    candidates = defaultdict(list)
    for article, value, start, end, place in package.database.query(
        """SELECT DISTINCT article, value, span_start, span_end,
            'column ' || column_name || ' of ' || table_name || ' ' || row_id
        FROM evidence JOIN model_columns USING (table_name, column_name)
        WHERE (format IS NOT DISTINCT FROM 'edtf' OR type IN ('number', 'integer'))
            AND basis = 'stated' AND list_contains($articles, article)
            AND list_contains($values, value)
        ORDER BY ALL""",
        {
            "articles": sorted(set(articles.values())),
            "values": sorted(set().union(*wanted.values())),
        },
    ):
        candidates[article, value].append((start, end, place))
    cells: dict[str, str] = {}
    for id, values in wanted.items():
        for value in sorted(values):
            for start, end, place in candidates[articles[id], value][:MOST]:
                inside = [
                    words
                    for _, article, first, last, words in numbers
                    if article == articles[id] and start <= first and last <= end
                ]
                if not any(value in _values(words) for words in inside):
                    cells.setdefault(id, place)
    return cells


def _values(words: str) -> set[str]:
    """Return the numbers and the dates in words, as evidence states them."""
    readings = read(words)
    dates = {reading.edtf for reading in readings if reading.edtf is not None}
    return dates | {format_cell(float(r.value)) for r in readings if r.value is not None}
