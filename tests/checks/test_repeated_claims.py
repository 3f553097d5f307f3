"""What rows state twice is reported, unless one row restates the other."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.broken_tables import (
    Change,
    all_of,
    copy_row,
    outcome_of,
    set_cell,
)
from alibaba_press.tests.support.loaded_package import Rows


def repeated(*changes: Change) -> list[tuple[str | None, str]]:
    """Return the rows that repeat another, and that other row."""
    outcome = outcome_of(all_of(*changes), articles=False, rules=["repeated-claim"])
    return [(finding.key, finding.expected) for finding in outcome.findings]


def buy_again(**cells: Any) -> Change:
    """Add a copy of the purchase, with the same participants and some other cells."""

    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        copy_row("events", "purchase")(rows, texts)
        rows["participants"] += [
            row | {"id": f"copy-{row['id']}", "event": "purchase-copy"}
            for row in rows["participants"]
        ]
        set_cell("events", {"id": "purchase-copy"}, **cells)(rows, texts)

    return change


def in_other_words(rows: Rows, texts: dict[str, ArticleText]) -> None:
    """Let the copy of the purchase end its words before the name of the firm."""
    [words] = [
        row
        for row in rows["evidence"]
        if (row["table"], row["row"], row["column"]) == ("events", "purchase-copy", None)
    ]
    quote = words["quote"].removesuffix(" Beispiel")
    words["end"], words["quote"] = words["start"] + len(quote), quote


AGAIN = [("purchase-copy", "purchase")]


def test_an_event_with_the_same_participants_at_the_same_time_is_a_repetition() -> None:
    assert repeated(buy_again(title="Beispiel is bought")) == AGAIN


@pytest.mark.parametrize(
    "cells",
    [
        {"restates": "purchase"},
        {"rank": "deprecated"},
        {"type": "investment"},
        {"status": "planned"},
        {"place": "cologne"},
        {"start": "2018"},
        {"end": "2019"},
    ],
)
def test_an_event_that_differs_or_says_what_it_restates_is_no_repetition(
    cells: dict[str, Any],
) -> None:
    assert repeated(buy_again(**cells)) == []


def test_an_event_with_other_participants_is_no_repetition() -> None:
    change = set_cell("participants", {"id": "copy-purchase-beispiel"}, role="subject")
    assert repeated(buy_again(title="Beispiel is bought"), change) == []


def test_two_statements_of_a_year_are_no_repetition_if_their_words_differ() -> None:
    change = set_cell("events", {"id": "purchase"}, type="statement")
    copy = buy_again(title="Beispiel is bought", type="statement")
    assert repeated(change, copy, in_other_words) == []


def test_events_without_a_date_are_no_repetition_if_their_words_differ() -> None:
    change = set_cell("events", {"id": "purchase"}, start=None)
    copy = buy_again(title="Beispiel is bought", start=None)
    assert repeated(change, copy, in_other_words) == []


@pytest.mark.parametrize("cells", [{"start": None}, {"type": "statement"}])
def test_an_event_under_another_title_with_the_same_words_is_a_repetition(
    cells: dict[str, Any],
) -> None:
    change = set_cell("events", {"id": "purchase"}, **cells)
    assert repeated(change, buy_again(title="Beispiel is bought", **cells)) == AGAIN


def test_an_event_with_the_same_words_in_another_place_is_no_repetition() -> None:
    change = set_cell("events", {"id": "purchase"}, start=None)
    assert repeated(change, buy_again(title="Beispiel is bought", place="cologne")) == []


def say_twice(**cells: Any) -> Change:
    """Add a statement, and a copy with the same evidence, another text and some other cells."""

    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        empty = {column.name: None for column in tables()["statements"].columns}
        said = {"subject": "beispiel", "topic": "growth", "text": "Beispiel grows"}
        own = {"status": "claim", "salience": "detail", "article": "made-up", "basis": "stated"}
        row = empty | said | own | {"id": "growth", "rank": "normal"}
        rows["statements"].append(row)
        [words] = [
            row
            for row in rows["evidence"]
            if (row["table"], row["row"], row["column"]) == ("events", "purchase", None)
        ]
        rows["evidence"].append(
            words | {"id": "statements/growth/words", "table": "statements", "row": "growth"}
        )
        copy_row("statements", "growth")(rows, texts)
        other = {"text": "Beispiel becomes larger"} | cells
        set_cell("statements", {"id": "growth-copy"}, **other)(rows, texts)

    return change


def test_a_statement_in_other_words_of_ours_is_a_repetition_of_one_with_the_same_evidence() -> None:
    assert repeated(say_twice()) == [("growth-copy", "growth")]
    assert repeated(say_twice(topic="politics")) == []
    assert repeated(say_twice(restates="growth")) == []


def test_an_event_of_a_series_happens_once_at_a_time() -> None:
    """Other participants, or a coarser date, do not make it another event."""
    series = {"type": "shopping_day", "series": "singles-day"}
    first, last, day = date(2019, 1, 1), date(2019, 12, 31), date(2019, 11, 11)
    others = set_cell("participants", {"id": "copy-purchase-beispiel"}, role="subject")
    year = set_cell("events", {"id": "purchase"}, **series, start_earliest=first, start_latest=last)
    same = {**series, "start": "2019-11-11", "start_earliest": day, "start_latest": day}
    assert repeated(year, buy_again(**same), others) == AGAIN
    next_year = day.replace(year=2020)
    later = {"start": "2020-11-11", "start_earliest": next_year, "start_latest": next_year}
    assert repeated(year, buy_again(**same | later), others) == []
