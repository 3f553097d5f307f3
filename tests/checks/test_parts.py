"""A row is part of a whole that contains it, and no circle leads back to it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from alibaba_press.scripts.checks.circles import arrange
from alibaba_press.tests.support.broken_tables import (
    Change,
    all_of,
    copy_row,
    outcome_of,
    set_cell,
)


def findings(change: Change) -> list[tuple[str | None, str, str]]:
    """Return what the rule on parts finds: the row, and what it expects and finds."""
    outcome = outcome_of(change, articles=False, rules=["wrong-part"])
    return [(finding.key, finding.expected, finding.found) for finding in outcome.findings]


def part_of(table: str, part: str, whole: str, **cells: Any) -> Change:
    return set_cell(table, {"id": part}, part_of=whole, **cells)


def two_purchases(whole: dict[str, Any], part: dict[str, Any]) -> Change:
    """Let a copy of the purchase be part of it. Give both dates."""
    dates = {"start": None, "start_earliest": None, "start_latest": None}
    return all_of(
        copy_row("events", "purchase"),
        set_cell("events", {"id": "purchase"}, **{**dates, **whole}),
        part_of("events", "purchase-copy", "purchase", **{**dates, **part}),
    )


def starting(day: str, last: str | None = None) -> dict[str, Any]:
    """Return the cells of a start at a day, or between two days."""
    first, latest = date.fromisoformat(day), date.fromisoformat(last or day)
    return {"start": day, "start_earliest": first, "start_latest": latest}


def ending(day: str) -> dict[str, Any]:
    end = date.fromisoformat(day)
    return {"end": day, "end_earliest": end, "end_latest": end}


def test_two_events_that_are_part_of_each_other_give_one_finding() -> None:
    change = all_of(
        copy_row("events", "purchase"),
        part_of("events", "purchase", "purchase-copy"),
        part_of("events", "purchase-copy", "purchase"),
    )
    expected = "an event that is no part of this one"
    assert findings(change) == [("purchase-copy", expected, "purchase")]


def test_a_figure_that_is_part_of_itself_is_reported() -> None:
    expected = "a figure that is no part of this one"
    assert findings(part_of("figures", "staff", "staff")) == [("staff", expected, "staff")]


def test_two_places_that_lie_in_each_other_give_one_finding() -> None:
    expected = "a place that is no part of this one"
    assert findings(part_of("places", "cologne", "cologne")) == [("cologne", expected, "cologne")]
    change = all_of(
        copy_row("places", "cologne"),
        part_of("places", "cologne", "cologne-copy"),
        part_of("places", "cologne-copy", "cologne"),
    )
    assert findings(change) == [("cologne-copy", expected, "cologne")]


def test_a_part_may_have_parts() -> None:
    change = all_of(
        copy_row("events", "purchase"),
        copy_row("events", "purchase-copy"),
        part_of("events", "purchase-copy", "purchase"),
        part_of("events", "purchase-copy-copy", "purchase-copy"),
    )
    assert findings(change) == []


def test_a_figure_larger_than_its_whole_is_reported() -> None:
    assert findings(part_of("figures", "staff-in-cologne", "staff")) == []
    assert findings(part_of("figures", "staff", "staff-in-cologne")) == [
        ("staff", "at most 40.0, as in staff-in-cologne", "120.0")
    ]


def test_the_upper_end_of_a_range_counts_as_the_size_of_a_figure() -> None:
    change = part_of("figures", "staff-in-cologne", "staff", value_max=130.0)
    assert findings(change) == [("staff-in-cologne", "at most 120.0, as in staff", "130.0")]
    assert findings(all_of(change, set_cell("figures", {"id": "staff"}, value_max=150.0))) == []


def test_figures_of_different_units_are_not_compared() -> None:
    change = part_of("figures", "staff", "staff-in-cologne", unit="percent")
    assert findings(change) == []


@pytest.mark.parametrize(
    ("part", "found"),
    [
        (starting("2019-02-28"), "2019-02-28"),
        (starting("2019-03-11"), "2019-03-11"),
        (starting("2019-03-02") | ending("2019-03-11"), "2019-03-02/2019-03-11"),
        (ending("2019-02-28"), "../2019-02-28"),
    ],
)
def test_an_event_outside_the_dates_of_its_whole_is_reported(
    part: dict[str, Any], found: str
) -> None:
    change = two_purchases(starting("2019-03-01") | ending("2019-03-10"), part)
    expected = "within 2019-03-01/2019-03-10, as purchase"
    assert findings(change) == [("purchase-copy", expected, found)]


@pytest.mark.parametrize(
    "part",
    [
        {},
        starting("2019-03-01"),
        starting("2019-03-02") | ending("2019-03-10"),
        starting("2019-01-01", "2019-12-31"),
    ],
)
def test_an_event_that_can_lie_within_the_dates_of_its_whole_is_accepted(
    part: dict[str, Any],
) -> None:
    whole = starting("2019-03-01") | ending("2019-03-10")
    assert findings(two_purchases(whole, part)) == []


def test_an_event_that_happened_ends_when_it_began_unless_it_has_an_end() -> None:
    later = starting("2020-01-01")
    expected = "within 2019-03-01/2019-03-01, as purchase"
    change = two_purchases(starting("2019-03-01"), later)
    assert findings(change) == [("purchase-copy", expected, "2020-01-01")]
    assert findings(two_purchases(starting("2019-03-01") | {"status": "ongoing"}, later)) == []


def test_each_circle_has_a_pair_that_closes_it() -> None:
    pairs = [(1, 2), (2, 3), (3, 1), (4, 4), (5, 6), (5, 7), (6, 7), (7, 8)]
    assert [pairs[position] for position in sorted(arrange(pairs).closing)] == [(3, 1), (4, 4)]


def test_an_earlier_node_has_a_lower_rank_than_a_later_one() -> None:
    pairs = [(3, 1), (5, 6), (6, 3), (5, 1), (2, 5), (1, 4), (4, 6)]
    closing, ranks = arrange(pairs)
    assert [pairs[position] for position in sorted(closing)] == [(6, 3)]
    ordered = [pair for position, pair in enumerate(pairs) if position not in closing]
    assert [pair for pair in ordered if ranks[pair[0]] >= ranks[pair[1]]] == []


def test_a_long_chain_has_no_circle() -> None:
    pairs = [(number, number + 1) for number in range(20_000)]
    assert arrange(pairs).closing == set()
    assert arrange([*pairs, (20_000, 0)]).closing == {20_000}
