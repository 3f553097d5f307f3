"""Keep the figures in README.md that follow from the tables.

A figure stands between `<!-- = NAME -->` and `<!-- / -->`, which the rendered page does not show.
No line may begin with these marks: Markdown would end the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ...schemas import tables as load_models
from ..errors import Problem, Problems, nearest
from ..extraction.withholding import covered
from ..project import count_articles
from ..spans import Span

if TYPE_CHECKING:
    import pandas as pd

    Tables = Mapping[str, pd.DataFrame]

TABLES = ("articles", "evidence", "mentions", "numbers")
"""The tables that figures need."""

SHOWN_TABLES = ("positions", "subsidiaries", "figures", "participants", "events", "statements")
"""The tables of which the page says how many rows show words of theirs."""

FIGURE = re.compile(r"(<!-- = (.*?) -->).*?(<!-- / -->)", re.DOTALL)


def with_figures(path: Path, tables: Tables) -> str:
    """Return the text of a page with the figures of these tables. Raises Problems if the page asks
    for an unknown one."""
    text = path.read_text(encoding="utf-8")

    def figure(match: re.Match[str]) -> str:
        begin, name, end = match.groups()
        if name not in FIGURES:
            line = text.count("\n", 0, match.start()) + 1
            problem = Problem(
                f"{path}:{line}",
                "there is no such figure",
                expected=f"one of {', '.join(FIGURES)}",
                found=repr(name),
                remedy=nearest(name, FIGURES),
            )
            raise Problems([problem])
        return f"{begin}{FIGURES[name](tables)}{end}"

    return FIGURE.sub(figure, text)


def _articles(tables: Tables) -> str:
    return count_articles(len(tables["articles"]))


def _evidence(tables: Tables) -> str:
    return f"{len(tables['evidence']):,}"


def _covered_by_evidence(tables: Tables) -> str:
    return _range(_shares(tables, ["evidence"]))


def _names_and_numbers(tables: Tables) -> str:
    return _range(_shares(tables, ["mentions", "numbers"]))


def _with_words(tables: Tables) -> str:
    return _per_cent(tables["evidence"]["quote"].notna().mean())


def _entered_twice_with_words(tables: Tables) -> str:
    """Return how many numbers and dates that the words state are published with the words."""
    columns = [
        f"{table.name}.{column.name}"
        for table in load_models().values()
        for column in table.columns
        if column.is_double_entered
    ]
    evidence = tables["evidence"]
    cells = evidence["table"] + "." + evidence["column"]
    entered_twice = evidence[cells.isin(columns) & (evidence["basis"] != "inferred")]
    return f"{entered_twice['quote'].notna().sum():,} of the {len(entered_twice):,}"


def _rows_with_words(tables: Tables) -> str:
    """Return of how many rows of some tables in a hundred words of the row are published."""
    of_rows = tables["evidence"][tables["evidence"]["column"].isna()]
    is_shown = of_rows["quote"].notna().groupby([of_rows["table"], of_rows["row"]]).any()
    shares = is_shown.groupby(level="table").mean()
    return ", ".join(f"{_per_cent(shares[name])} of the {name}" for name in SHOWN_TABLES)


def _shares(tables: Tables, names: Iterable[str]) -> list[float]:
    """Return the share of each article that the spans of tables cover."""
    rows = [
        (article, Span(article, start, end))
        for name in names
        for article, start, end in zip(
            *(tables[name][column] for column in ("article", "start", "end")), strict=True
        )
    ]
    spans: dict[str, set[Span]] = {article: set() for article in tables["articles"]["id"]}
    for article, span in rows:
        spans[article].add(span)
    lengths = zip(tables["articles"]["id"], tables["articles"]["characters"], strict=True)
    return [covered(spans[article]) / length for article, length in lengths]


def _range(shares: Sequence[float]) -> str:
    """Return the least and the greatest share in per cent."""
    return " to ".join(dict.fromkeys([_per_cent(min(shares)), _per_cent(max(shares))]))


def _per_cent(share: float) -> str:
    return f"{100 * share:.0f}"


FIGURES: dict[str, Callable[[Tables], str]] = {
    "articles": _articles,
    "spans": _evidence,
    "covered": _covered_by_evidence,
    "named": _names_and_numbers,
    "quoted": _with_words,
    "entered twice": _entered_twice_with_words,
    "rows": _rows_with_words,
}
"""The text of each figure, by its name."""
