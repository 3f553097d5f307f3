"""Stories group the rows of all articles, and the main events of a story are its summary."""

from __future__ import annotations

import duckdb
import pytest

from alibaba_press.schemas.terms import terms_of
from alibaba_press.scripts.project import ROOT

TABLES = ("events", "figures", "statements")


def ask(query: str) -> list[tuple[object, ...]]:
    """Return the answer to a query on the tables."""
    with duckdb.connect() as connection:
        for file in sorted((ROOT / "data").glob("*.parquet")):
            connection.execute(f"CREATE VIEW {file.stem} AS FROM '{file}'")
        return connection.execute(query).fetchall()


def test_every_story_has_a_main_event() -> None:
    stories = ask("SELECT DISTINCT story FROM events WHERE salience = 'main' ORDER BY story")
    assert [story for (story,) in stories] == list(terms_of("story"))


@pytest.mark.parametrize("table", TABLES)
def test_most_rows_are_details(table: str) -> None:
    [(main, detail)] = ask(
        f"""SELECT count(*) FILTER (salience = 'main'), count(*) FILTER (salience = 'detail')
        FROM {table}"""
    )
    assert 0 < main < detail  # type: ignore[operator]


def test_the_main_events_of_liege_read_like_a_summary() -> None:
    titles = ask(
        """SELECT title FROM events WHERE story = 'liege_hub' AND salience = 'main'
        ORDER BY start_earliest"""
    )
    assert [title for (title,) in titles] == [
        "Alibaba and Liège Airport sign a contract in early December 2018 on building a logistics "
        "infrastructure, with 220,000 square metres for Cainiao",
        "The Liège hub of Alibaba is to start operating at the beginning of 2021",
        'Alibaba\'s "intelligent logistics hub" is to be built on land of Liège Airport for 75 '
        "million euros to begin with",
    ]


def test_the_slogans_of_a_film_and_the_caption_of_a_picture_are_details() -> None:
    rows = ask(
        """SELECT salience FROM events
        WHERE id IN ('ma-slogans-in-gong-shou-dao', 'ma-at-world-economic-forum-2018')"""
    )
    assert rows == [("detail",), ("detail",)]


def test_the_statements_of_a_speech_name_it() -> None:
    speech = "ma-speech-moscow-state-university"
    statements = ask(f"SELECT id FROM statements WHERE event = '{speech}' ORDER BY id")
    assert [id for (id,) in statements] == [
        "alibaba-tries-to-be-unique",
        "ma-does-not-complain",
        "ma-on-fear-of-the-technical-revolution",
        "ma-on-the-price-of-success",
        "ma-on-today-and-the-day-after-tomorrow",
    ]


def test_a_statement_names_the_event_in_which_it_is_made() -> None:
    """The person who speaks in the statement takes part in the event."""
    others = ask(
        """SELECT s.id FROM statements AS s
        JOIN events AS e ON e.id = s.event AND e.type IN ('statement', 'speech')
        JOIN people ON people.id = s.speaker
        WHERE s.speaker NOT IN (
            SELECT entity FROM participants AS p WHERE p.event = e.id
        )"""
    )
    assert others == []
