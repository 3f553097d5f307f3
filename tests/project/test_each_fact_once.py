"""Whoever leaves out restatements and deprecated rows has each fact once, as a user asks in SQL."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest

from alibaba_press.scripts.project import ROOT

DATA = ROOT / "data"
ONCE = "restates IS NULL AND rank <> 'deprecated'"


def ask(query: str) -> Any:
    """Return the only cell of the answer to a query on the tables."""
    with duckdb.connect() as connection:
        for file in sorted(Path(DATA).glob("*.parquet")):
            connection.execute(f"CREATE VIEW {file.stem} AS FROM '{file}'")
        [(answer,)] = connection.execute(query).fetchall()
    return answer


def test_the_jobs_promised_to_trump_add_up_to_a_million() -> None:
    total = "SELECT sum(value) FROM figures WHERE metric = 'jobs' AND event = 'ma-trump-meeting'"
    assert ask(f"{total} AND {ONCE}") == 1_000_000
    assert ask(total) == 2_000_000


def test_alibaba_has_18_children_in_18_rows() -> None:
    children = f"FROM subsidiaries WHERE parent = 'alibaba' AND {ONCE}"
    assert ask(f"SELECT count(DISTINCT child) {children}") == 18
    assert ask(f"SELECT count(*) {children}") == 18


def test_alibaba_has_one_share_in_ant_group() -> None:
    share = ask(
        f"""SELECT sum(share)
        FROM (FROM shareholdings WHERE {ONCE}) AS s JOIN owners AS o ON o.shareholding = s.id
        WHERE s.owned = 'ant-group' AND o.entity = 'alibaba'"""
    )
    assert share == pytest.approx(100 / 3, abs=0.01)


def test_the_founders_of_alibaba_stand_in_one_figure() -> None:
    assert ask(f"SELECT value FROM figures WHERE metric = 'founders' AND {ONCE}") == 17


def test_each_competitor_of_alibaba_is_listed_once() -> None:
    rivals = f"FROM relationships WHERE relation = 'competitor' AND object = 'alibaba' AND {ONCE}"
    assert ask(f"SELECT count(*) - count(DISTINCT subject) {rivals}") == 0
    assert ask(f"SELECT count(*) {rivals} AND subject = 'amazon'") == 1


def test_jack_ma_is_founder_of_alibaba_in_one_row() -> None:
    query = """SELECT count(*) FROM positions
        WHERE person = 'jack-ma' AND title = 'Founder' AND organization = 'alibaba'"""
    assert ask(f"{query} AND {ONCE}") == 1


def test_a_sum_that_several_owners_share_is_added_once() -> None:
    total = """SELECT sum(s.amount / o.owner_count)
        FROM shareholdings AS s JOIN owners AS o ON o.shareholding = s.id
        WHERE s.id = 'us-funds-ant-group-002'"""
    assert ask(total) == pytest.approx(500_000_000)
    assert ask(total.replace(" / o.owner_count", "")) == 1_500_000_000


def test_singles_day_of_a_year_is_one_event() -> None:
    days = f"FROM events WHERE series = 'singles-day' AND type = 'shopping_day' AND {ONCE}"
    assert ask(f"SELECT count(*) - count(DISTINCT year(start_earliest)) {days}") == 0
    years = ask(f"SELECT list(year(start_earliest) ORDER BY start_earliest) {days}")
    assert years == [2009, 2016, 2018, 2020]


def test_the_founding_of_alibaba_is_one_event() -> None:
    founded = """SELECT count(*) FROM events
        WHERE type = 'foundation' AND start = '1999' AND id LIKE 'alibaba%'"""
    assert ask(f"{founded} AND {ONCE}") == 1
    assert ask(founded) == 2


def test_the_meeting_of_jack_ma_with_trump_is_one_event() -> None:
    meetings = f"""SELECT count(*) FROM (FROM events WHERE {ONCE}) AS e
        JOIN participants AS ma ON ma.event = e.id AND ma.entity = 'jack-ma'
        JOIN participants AS trump ON trump.event = e.id AND trump.entity = 'donald-trump'
        WHERE e.type = 'meeting'"""
    assert ask(meetings) == 1


def test_a_statement_of_two_articles_counts_once() -> None:
    hangzhou = "SELECT count(*) FROM statements WHERE id LIKE 'hangzhou-in-eastern-china-%'"
    assert ask(hangzhou) == 2
    assert ask(f"{hangzhou} AND {ONCE}") == 1
