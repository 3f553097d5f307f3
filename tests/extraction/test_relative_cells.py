"""Relative dates count from the date of their article, or from one with words of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.scripts.language import Cell, misread, relative, stated
from alibaba_press.scripts.limits import MAX_COUNTED_STEPS
from alibaba_press.scripts.reasons import CountedFrom
from alibaba_press.tests.extraction.relative_cases import (
    COUNTED,
    DATE,
    FROM_DAY,
    REASON,
    counted_often,
    counted_tables,
    extraction_of,
)
from alibaba_press.tests.support.small import (
    call_problems,
    diagnosed_problems,
    rule_problems,
    small_extraction,
)
from alibaba_press.tests.support.small_package import Tables


@pytest.fixture(scope="module")
def built() -> Tables:
    """Return the tables of a package with relative dates."""
    return counted_tables()


def start_of(built: Tables, event: str) -> tuple[str, list[tuple[str, str, str]]]:
    """Return the start of an event, and basis, quote and reason of its evidence."""
    [start] = [row["start"] for row in built["events"].to_pylist() if row["id"] == event]
    evidence = [
        (entry["basis"], entry["quote"], entry["reason"])
        for entry in built["evidence"].to_pylist()
        if (entry["row"], entry["column"]) == (event, "start")
    ]
    return start, evidence


@pytest.mark.parametrize("number", range(len(COUNTED)))
def test_a_date_shows_what_it_counts_from(built: Tables, number: int) -> None:
    start, quotes, reason = COUNTED[number]
    expected = [("inferred", quote, reason) for quote in quotes]
    assert start_of(built, f"moves-{number}") == (start.value, expected)


def test_a_context_can_share_a_relative_date(built: Tables) -> None:
    expected = [("inferred", quote, REASON) for quote in (DATE, "Vor drei Jahren")]
    assert start_of(built, "tells") == ("2016", expected)


REFUSED: list[tuple[Cell[str], str, str, str]] = [
    (
        relative("2015", "Vor drei Jahren"),
        "the count differs",
        f'2016. {FROM_DAY}: back by "Vor drei Jahren".',
        "2015",
    ),
    (
        relative("2016-05-14", "Vor drei Jahren"),
        "the relative date is finer than its words",
        f'2016. {FROM_DAY}: back by "Vor drei Jahren".',
        "2016-05-14",
    ),
    (
        relative("2019-05-13", "Am Montag"),
        "the words lead to no date from 2019-05-14",
        "a direction: the words lead to 2019-05-13 or to 2019-05-20",
        "'Am Montag'",
    ),
    (
        relative("2016", "zog sie um"),
        "the words lead to no date from 2019-05-14",
        "words with one relative date, not none",
        "'zog sie um'",
    ),
    (
        relative("2016", ("Vor drei Jahren", "Am Montag")),
        "the words lead to no date from 2019-05-14",
        "words with one relative date, not 2: 'Vor drei Jahren', 'Am Montag'",
        "'Vor drei Jahren' and 'Am Montag'",
    ),
    (
        relative("2021", "vier Jahre später"),
        "the words count from a date that the text has told, not from that of the article",
        "anchor=stated(…), the date that they count from",
        "'vier Jahre später'",
    ),
    (
        relative("2022", "vier Jahre später", anchor=stated("2018", "2017 kam sie")),
        "the anchor is not the date in its words",
        "2017",
        "2018",
    ),
    (
        relative("2022", "vier Jahre später", anchor=stated("2018", "zog sie um")),
        "the anchor is not the date in its words",
        "words with a date",
        "2018",
    ),
    (
        relative("2016", "Vor drei Jahren", anchor=stated("XXXX-05", "Vor")),
        "the anchor is not the date in its words",
        "words with a date",
        "XXXX-05",
    ),
]
"""Dates that do not follow, with the message, what is expected, and what is found."""


@pytest.fixture(scope="module")
def refusals(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the message of a build with all these dates."""
    starts = [start for start, _, _, _ in REFUSED]
    extraction = extraction_of(tmp_path_factory.mktemp("refused"), *starts)
    return rule_problems(extraction, "unaccounted-number")


@pytest.mark.parametrize("number", range(len(REFUSED)))
def test_a_relative_date_that_does_not_follow_is_refused(refusals: str, number: int) -> None:
    _, message, expected, found = REFUSED[number]
    assert f": {message}\n    expected: {expected}\n    found:    {found}\n" in refusals


def test_a_date_counts_from_another_by_a_limited_number_of_steps(tmp_path: Path) -> None:
    message = call_problems(extraction_of(tmp_path, counted_often(MAX_COUNTED_STEPS + 1)))
    assert "the date counts from too many others\n    expected: at most 10 steps\n" in message
    assert CountedFrom.parse(COUNTED[-2][2]) is not None
    assert CountedFrom.parse(COUNTED[-2][2].replace(".", ', on by "später".')) is None


def test_an_article_without_a_date_needs_one_or_an_anchor(tmp_path: Path) -> None:
    start = relative("2016", "Vor drei Jahren")
    assert (
        f"{start.origin}: the article 'made-up' has no date to count from\n"
        "    expected: published=stated(…) in Article(…), or anchor=stated(…)\n"
        "    found:    neither\n"
        "    remedy:   give the article its date, or the relative date an anchor with its words\n"
    ) in call_problems(extraction_of(tmp_path, start, published=None))


def test_the_date_of_an_article_does_not_count_from_itself(tmp_path: Path) -> None:
    published = relative("2016", "Vor drei Jahren")
    message = call_problems(extraction_of(tmp_path, published=published))
    assert f"{published.origin}: the article 'made-up' has no date to count from" in message


def test_a_relative_date_is_for_dates_only(tmp_path: Path) -> None:
    staff = {"value": relative("120", "mehr als 120 Menschen")}
    message = call_problems(small_extraction(tmp_path, staff=staff))
    assert (
        "relative(…) is for a date\n    expected: a column for a date\n    found:    value\n"
        in (message)
    )


def test_an_anchor_is_a_date_with_words(tmp_path: Path) -> None:
    start = relative("2016", "Vor drei Jahren", anchor="2019")  # type: ignore[arg-type]
    message = call_problems(small_extraction(tmp_path, event={"start": start}))
    assert "the anchor of a date is stated(…), inferred(…) or corrected(…), not '2019'" in message


def test_a_direction_is_past_or_future(tmp_path: Path) -> None:
    start = relative("2016", "Vor drei Jahren", direction="back")  # type: ignore[arg-type]
    message = call_problems(small_extraction(tmp_path, event={"start": start}))
    assert """the direction of a date is "past", "future", or nothing, not 'back'""" in message


@pytest.mark.slow
def test_the_override_of_a_date_fails_if_the_reader_reads_it_right_or_otherwise(
    tmp_path: Path,
) -> None:
    starts = [
        misread(value, "2017 kam sie", reader="2018", because="So.") for value in ("2017", "2016")
    ]
    message = diagnosed_problems(extraction_of(tmp_path, *starts))
    assert "2 problems" in message
    for number, expected in enumerate(
        (
            "a stated date: the reader reads 2017 in '2017 kam sie'",
            "misread as 2017, as the reader reads '2017 kam sie'",
        )
    ):
        place = f"[unsupported-date] in events of 'moves-{number}', column start"
        assert f"{place}\n    expected: {expected}" in message
