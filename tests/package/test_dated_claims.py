"""The tables say of dates what a user asks: what held when, what is over, what has no date."""

from __future__ import annotations

from datetime import datetime

import pandas as pd
import pytest

import alibaba_press

CLAIMS = {
    "events": ["start", "end"],
    "figures": ["period"],
    "statements": ["date"],
    "positions": ["since", "until", "as_of"],
    "shareholdings": ["as_of"],
    "subsidiaries": ["since", "until", "as_of"],
    "relationships": ["as_of"],
}


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    return dict(alibaba_press.load())


def row(table: pd.DataFrame, id: str) -> pd.Series:
    [match] = [record for _, record in table.iterrows() if record["id"] == id]
    return match


def test_beaten_rivals_are_no_standing_competition(tables: dict[str, pd.DataFrame]) -> None:
    rivals = tables["relationships"]
    rivals = rivals[(rivals["relation"] == "competitor") & (rivals["speaker"] == "jack-ma")]
    assert set(rivals["subject"]) == {"china-telecom", "yahoo", "google"}
    assert set(rivals["status"]) == {"former"}
    assert set(rivals["event"]) == {"alibaba-beats-all-robbers"}


def test_nobody_who_became_something_else_is_still_what_he_was(
    tables: dict[str, pd.DataFrame],
) -> None:
    positions = tables["positions"]
    former = set(positions[positions["status"] == "former"]["person"])
    assert {"branden-zhang", "hong-cha", "jack-allais", "lou-jiwei", "jiang-zemin"} <= former
    assert row(positions, "jack-ma-english-teacher-002")["status"] == "former"
    assert row(positions, "jack-ma-adviser-alibaba-002")["status"] == "held"


def test_the_beginning_of_a_year_and_of_a_month_are_no_coarser_than_the_words(
    tables: dict[str, pd.DataFrame],
) -> None:
    opening = row(tables["events"], "liege-hub-opening")
    assert opening["start_modifier"] == "START"
    assert opening["start_latest"] == datetime(2021, 4, 30)
    contract = row(tables["events"], "liege-hub-contract")
    assert contract["start_latest"] == datetime(2018, 12, 10)


def test_one_of_two_months_is_no_span(tables: dict[str, pd.DataFrame]) -> None:
    lecture = row(tables["events"], "ma-lectures-us-industry-in-davos")
    assert lecture["start"] == "[2017-01,2017-02]"


@pytest.mark.parametrize("table", CLAIMS)
def test_each_claim_has_a_date_or_a_reason_to_have_none(
    tables: dict[str, pd.DataFrame], table: str
) -> None:
    rows = tables[table]
    is_dated = rows[CLAIMS[table]].notna().any(axis=1)
    assert (is_dated != rows["undated"].notna()).all()


def test_only_the_article_without_a_date_leaves_its_claims_undated(
    tables: dict[str, pd.DataFrame],
) -> None:
    for table in CLAIMS:
        rows = tables[table]
        undated = rows[rows["undated"] == "article_undated"]
        assert set(undated["article"]) <= {"aliexpress-opens"}


@pytest.mark.parametrize(
    ("table", "id"),
    [
        ("statements", "tencent-logo-is-a-penguin"),
        ("statements", "ma-on-pawnbroker-mentality"),
        ("statements", "health-sector-is-strategic"),
        ("statements", "alibaba-relies-on-small-producers"),
        ("figures", "aliren-drilling-bare-chested"),
        ("figures", "hangzhou-population-growth"),
        ("shareholdings", "singapore-state-fund-ant-group-002"),
    ],
)
def test_what_the_article_tells_in_the_past_has_not_the_date_of_the_article(
    tables: dict[str, pd.DataFrame], table: str, id: str
) -> None:
    assert row(tables[table], id)["undated"] == "not_stated"


@pytest.mark.parametrize(
    ("table", "column", "id", "date"),
    [
        ("events", "start", "trump-on-great-things-with-jack-ma", "2017"),
        ("events", "start", "amblin-ceremony", "2016-23"),
        ("figures", "period", "jobs-promised-to-trump-002", "2017-01/2022-01"),
        ("positions", "as_of", "wang-qishan-vice-president-china-002", "2020-10"),
        ("relationships", "as_of", "tencent-competitor-alibaba-002", "2017"),
    ],
)
def test_a_claim_has_the_date_that_the_sentences_near_it_give(
    tables: dict[str, pd.DataFrame], table: str, column: str, id: str, date: str
) -> None:
    assert row(tables[table], id)[column] == date
