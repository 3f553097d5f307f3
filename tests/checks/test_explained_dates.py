"""A reason that counts a date from another one is counted again in every package."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from alibaba_press.scripts.checks import RULES, Finding, run
from alibaba_press.tests.extraction.relative_cases import (
    FROM_DAY,
    REASON,
    counted_tables,
)
from alibaba_press.tests.support.loaded_package import LoadedPackage


@pytest.fixture(scope="module")
def loaded() -> Iterator[LoadedPackage]:
    """Yield a package with relative dates."""
    package = LoadedPackage(counted_tables())
    yield package
    package.close()


def findings(
    loaded: LoadedPackage, *changes: tuple[str, dict[str, str], dict[str, Any]]
) -> list[Finding]:
    """Return the findings on unsupported dates after changes of cells."""
    rows = loaded.rows()
    for table, where, cells in changes:
        for row in rows[table]:
            if all(row[name] == value for name, value in where.items()):
                row |= cells
    with loaded.changed(rows, None) as package:
        return list(run(package, [RULES["unsupported-date"]]))


EVENT = {"id": "moves-0"}
EVIDENCE = {"row": "moves-0", "column": "start"}


@pytest.mark.parametrize(
    ("date", "reason", "expected", "found"),
    [
        ("2015", REASON, f"2016: {REASON}", "2015"),
        ("2016-05", REASON, f"2016: {REASON}", "2016-05"),
        (
            "2017",
            'Counted from 2020: back by "Vor drei Jahren".',
            "a count from the date of the article, or from one in '14. Mai 2019' and 'Vor drei "
            "Jahren'",
            "a count from 2020",
        ),
        (
            "2015",
            f'{FROM_DAY}: back by "vor vier Jahren".',
            "a count by words in '14. Mai 2019' and 'Vor drei Jahren'",
            "'vor vier Jahren'",
        ),
        (
            "2016",
            f'{FROM_DAY}: on by "Vor drei Jahren".',
            "a count that leads to a date: the direction of the words, which lead to the past",
            f'{FROM_DAY}: on by "Vor drei Jahren".',
        ),
        (
            "2018",
            "So it is.",
            "a date no finer than, and in line with, 2019-05-14 in '14. Mai 2019' and 'Vor drei "
            "Jahren'",
            "2018",
        ),
    ],
)
def test_a_count_is_repeated_in_a_package_without_its_extraction(
    loaded: LoadedPackage, date: str, reason: str, expected: str, found: str
) -> None:
    [finding] = findings(
        loaded,
        ("events", EVENT, {"start": date}),
        ("evidence", EVIDENCE, {"reason": reason}),
    )
    assert (finding.expected, finding.found) == (expected, found)


@pytest.mark.parametrize("reason", [REASON, "The article is of 2019.", f"{REASON} So it is."])
def test_a_date_that_the_words_count_follows_from_them_without_a_stated_count(
    loaded: LoadedPackage, reason: str
) -> None:
    assert findings(loaded, ("evidence", EVIDENCE, {"reason": reason})) == []
