"""The query of docs/timeline.md prints the timeline of a story, undated events in their place."""

from __future__ import annotations

import re

import duckdb
import pytest

from alibaba_press.scripts.project import ROOT

PAGE = ROOT / "docs" / "timeline.md"


def timeline(story: str, *, details: bool = False) -> list[tuple[str, str]]:
    """Return start and title of the main events of a story, or of all, by the query of the page."""
    [query] = re.findall(r"```sql\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    if details:
        query = query.replace(" AND salience = 'main'", "")
    with duckdb.connect() as connection:
        connection.execute(f"SET file_search_path = '{ROOT}'")
        rows = connection.execute(query.replace("'ant_listing'", f"'{story}'")).fetchall()
    return [(start or "", title) for start, title in rows]


def test_the_page_shows_what_its_query_prints() -> None:
    rows = re.findall(r"^\| (.*?) *\| (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert rows[0] == ("start", "title")
    assert rows[1:] == timeline("ant_listing")


def test_the_timeline_of_the_ant_listing_is_in_order() -> None:
    titles = [title for _, title in timeline("ant_listing")]
    steps = (
        "prophesies the end of the banking system",
        "calls Jack Ma in",
        "is called off",
        "An inquiry is opened",
        "Jack Ma disappears",
        "Jack Ma appears in public again",
        "no listing of Ant Group in China until further notice",
        "is to be broken up",
    )
    assert len(titles) == len(steps)
    assert [step for step, title in zip(steps, titles, strict=True) if step not in title] == []


@pytest.mark.parametrize(
    ("story", "starts"),
    [
        ("liege_hub", ["2018-12", "", "2021"]),
        ("digital_health", ["2014", "", "2020-01-29"]),
        ("singles_day", ["2009-11-11", "2016-11-11", "2018-11-11", "2020-11-11"]),
    ],
)
def test_an_event_without_a_date_stands_between_those_before_and_after_it(
    story: str, starts: list[str]
) -> None:
    assert [start for start, _ in timeline(story)] == starts


def test_an_event_stands_at_the_time_by_which_it_had_happened() -> None:
    [_, (start, title), *_] = timeline("rivals")
    assert (start, title.split()[0:2]) == ("../2017", ["Alibaba's", "rivals"])


def test_an_event_without_a_date_comes_before_the_first_event_after_it() -> None:
    titles = [title for _, title in timeline("singles_day", details=True)]
    [proclaimed] = [title for title in titles if "proclaims" in title]
    [day] = [title for title in titles if title.startswith("Singles' Day 2016")]
    assert titles.index(proclaimed) == titles.index(day) - 1
