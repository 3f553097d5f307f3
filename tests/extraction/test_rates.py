"""The rate of a number is typed once, and read a second time from the words of the number."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from alibaba_press.tests.support.small import TEXT, checked_tables, rule_problems, small_extraction

LINE = "Bei Beispiel schuften sie 330 Stunden im Monat"


def extraction_with(folder: Path, **cells: Any) -> Any:
    """Return the extraction of an article in which people work so many hours a month."""
    extraction = small_extraction(folder, f"{TEXT}{LINE}.\n")
    extraction.article.figure(
        "hours",
        LINE,
        subject="beispiel",
        metric="working_time",
        title="Hours worked at Beispiel",
        value=330,
        unit="hour",
        status="actual",
        **cells,
    )
    return extraction


def test_a_typed_rate_has_its_words_with_those_of_the_number(tmp_path: Path) -> None:
    extraction = extraction_with(tmp_path, per="month")
    rules = ("reading-mismatch", "printed-clause", "unprinted-words", "metric-unit-mismatch")
    figures = checked_tables(extraction, *rules)["figures"].to_pylist()
    [hours] = [figure for figure in figures if figure["id"] == "hours"]
    assert (hours["per"], hours["printed"]) == ("month", "330 Stunden im Monat")


@pytest.mark.parametrize(("cells", "found"), [({}, "nothing"), ({"per": "week"}, "'week'")])
def test_a_rate_that_is_missing_or_another_is_refused(
    tmp_path: Path, cells: dict[str, str], found: str
) -> None:
    problems = rule_problems(extraction_with(tmp_path, **cells), "reading-mismatch")
    assert "expected: per month as read in '330 Stunden im Monat'" in problems
    assert f"found:    {found}" in problems
