"""The rules on claims that have the date of another row: of their event, or of a sibling."""

from __future__ import annotations

from functools import partial

import pytest

from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.broken_tables import Change, outcome_of
from alibaba_press.tests.support.dated_rows import leave_sibling_undated, relate_staff_to_purchase
from alibaba_press.tests.support.loaded_package import Rows


def problems(rule: str, change: Change) -> list[tuple[str | None, str, str]]:
    """Return row, expected and found of the findings of a rule after a change."""
    findings = outcome_of(change, articles=False, rules=[rule]).findings
    return [(finding.key, finding.expected, finding.found) for finding in findings]


@pytest.mark.parametrize(
    ("year", "own_words", "is_problem"),
    [(2016, False, True), (2020, False, True), (2019, False, False), (2016, True, False)],
)
def test_a_figure_shares_a_day_with_its_event_unless_its_own_words_date_it(
    year: int, own_words: bool, is_problem: bool
) -> None:
    change = partial(relate_staff_to_purchase, year=year, own_words=own_words)
    expected = "a day of the event, in 2019-01-01/2019-12-31, or words of its own that date it"
    found = f"{year}, which is in {year}-01-01/{year}-12-31"
    assert problems("date-outside-event", change) == [("staff", expected, found)] * is_problem


@pytest.mark.parametrize(("other_year", "found"), [(None, "nothing"), (2020, "2020"), (2018, None)])
def test_a_position_has_the_date_of_its_sibling_in_the_sentence(
    other_year: int | None, found: str | None
) -> None:
    change = partial(leave_sibling_undated, other_year=other_year)
    finding = ("muster-head-copy", "2018, as muster-head in the same sentence", found)
    assert problems("unlike-siblings", change) == ([finding] if found else [])


def test_words_that_date_the_article_alone_state_no_beginning_and_no_end() -> None:
    def date_article(rows: Rows, texts: dict[str, ArticleText]) -> None:
        """Date the article by the span of years in which the position was held."""
        dating = {"table": "articles", "row": "made-up", "column": "published"}
        [since] = [
            row
            for row in rows["evidence"]
            if (row["row"], row["column"]) == ("muster-head", "since")
        ]
        rows["evidence"].append(since | dating | {"id": f"articles/{since['id']}"})

    outcome = outcome_of(date_article, articles=False, rules=["evidence-outside-row"])
    assert [finding.expected for finding in outcome.findings] == [
        "words on the beginning, beside those that date the article",
        "words on the end, beside those that date the article",
    ]
