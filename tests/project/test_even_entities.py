"""What the tables tell of one entity, they tell of each that the articles treat alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import duckdb
import pytest

from alibaba_press.scripts.project import ROOT

Query = Callable[[str], list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def query() -> Iterator[Query]:
    with duckdb.connect() as connection:
        for file in (ROOT / "data").glob("*.parquet"):
            connection.execute(f"CREATE VIEW {file.stem} AS FROM '{file}'")
        yield lambda sql: connection.execute(sql).fetchall()


def test_a_company_is_founded_when_the_event_of_its_foundation_happened(query: Query) -> None:
    differing = query(
        """SELECT c.id, c.founded, e.start
        FROM companies AS c
        JOIN participants AS p ON p.entity = c.id AND p.role = 'subject'
        JOIN events AS e ON e.id = p.event AND e.type = 'foundation'
        WHERE c.founded IS DISTINCT FROM e.start"""
    )
    assert differing == []


def test_a_company_belongs_to_the_country_of_its_head_office(query: Query) -> None:
    differing = query(
        """SELECT c.id, c.country, p.iso_3166
        FROM companies AS c JOIN places AS p ON p.id = c.headquarters
        WHERE c.country IS DISTINCT FROM left(p.iso_3166, 2)"""
    )
    assert differing == []


def test_governments_and_authorities_have_a_country(query: Query) -> None:
    kinds = "('government', 'authority')"
    assert query(f"SELECT id FROM organizations WHERE kind IN {kinds} AND country IS NULL") == []


def test_heads_of_state_and_their_deputies_have_a_nationality(query: Query) -> None:
    offices = "('Head of state', 'President', 'Vice president')"
    missing = query(
        f"""SELECT DISTINCT person FROM positions JOIN people ON people.id = person
        LEFT JOIN places ON places.id = organization
        WHERE title IN {offices} AND (organization IS NULL OR places.kind = 'country')
            AND nationality IS NULL"""
    )
    assert missing == []


def test_publishers_are_in_the_media(query: Query) -> None:
    assert query("SELECT DISTINCT industry FROM companies WHERE kind = 'publisher'") == [("media",)]


def test_the_publisher_of_each_cited_article_is_told(query: Query) -> None:
    assert query("SELECT id FROM works WHERE kind = 'article' AND publisher IS NULL") == []


def test_a_part_of_a_country_lies_in_it_through_all_that_contain_it(query: Query) -> None:
    countries = query(
        """WITH RECURSIVE containing AS (
            SELECT id, part_of FROM places WHERE id = 'hangzhou-international-convention-center'
            UNION ALL
            SELECT places.id, places.part_of
            FROM containing JOIN places ON places.id = containing.part_of
        )
        SELECT id FROM containing"""
    )
    assert [id for (id,) in countries] == [
        "hangzhou-international-convention-center",
        "hangzhou",
        "zhejiang",
        "china",
    ]


def test_each_place_is_described(query: Query) -> None:
    assert query("SELECT id FROM places WHERE description IS NULL") == []
