"""A made-up article of usual length comes in whole, with every rule.

The expected numbers and values were judged from the text. Most of the numbers that no cell holds
lack a metric: there is none for a profit, a fleet, an age or a dividend.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from alibaba_press.scripts.build import build
from alibaba_press.tests.extraction.made_up.harms_luehrs import article
from alibaba_press.tests.extraction.made_up.register import register
from alibaba_press.tests.support import made_up
from alibaba_press.tests.support.made_up import ExpectedNumber, expected_numbers
from alibaba_press.tests.support.small_package import Tables

Row = dict[str, Any]

NO_COLUMN = """
96; 41 Millionen Euro; vierten; -0,5 Prozent; Ein Jahr; 6,3 Prozent; 2019;
höchstens 30 Millionen Euro; 3.400 Taler; 26 Jahre; zwei weitere Boote; 1900; 38 Dampfer;
mehr als die Hälfte; 112 Schiffe; 17 Tanker; etwa 240 Häfen; bis zu 19.500 Container;
Zwei Schwesterschiffe; Drei ältere Frachter; 20 bis 25 Prozent; fast vier Euro; Eine Tonne;
0,5 Prozent; 16 Jahren; bis zu 15 Prozent; 7,4 Millionen Franken; zwölf Mitgliedern; 1,20 Euro;
40 Cent; 1981; zweimal
"""
SET_ASIDE = [
    *((words.strip(), "no_column") for words in NO_COLUMN.split(";")),
    ("Zweiten", "identifier"),
    ("vier Fußballfelder", "comparison"),
    ("halbe", "hypothetical"),
    ("2019", "page_furniture"),
]
"""The numbers that no cell holds, and why."""

RESULTS = {"Die Hälfte": Decimal(45_000_000)}
"""A number of which a cell holds what follows from it: half of 90 million euros."""


@pytest.fixture(scope="module")
def tables() -> Tables:
    """Build the article; the build checks it with all rules."""
    return build(made_up.inputs(article, register))


def row(tables: Tables, table: str, id: str) -> Row:
    """Return the row of a table with an identifier."""
    rows: dict[str, Row] = {row["id"]: row for row in tables[table].to_pylist()}
    return rows[id]


def held_in(tables: Tables) -> list[tuple[Row, Row]]:
    """Return the evidence of all cells, each with its row."""
    rows = {
        (table, row["id"]): row
        for table in ("articles", "companies", "events", "figures", "positions", "shareholdings")
        for row in tables[table].to_pylist()
    }
    return [
        (entry, rows[entry["table"], entry["row"]])
        for entry in tables["evidence"].to_pylist()
        if entry["column"] and (entry["table"], entry["row"]) in rows
    ]


def holds(number: ExpectedNumber, entry: Row, claim: Row) -> bool:
    """Return whether a cell holds a number: it has its words, value, unit and qualifier."""
    if not entry["start"] <= number.start < entry["end"]:
        return False
    if number.date is not None:
        is_date = f"{entry['column']}_earliest" in claim
        pattern = number.date.replace("XXXX", r"\d{4}")
        return is_date and re.search(rf"\b{pattern}\b", str(entry["value"])) is not None
    if entry["column"] == "share":
        unit, qualifier, greatest = "percent", claim["share_qualifier"], None
    elif entry["column"] == "value":
        unit, qualifier, greatest = claim["unit"], claim["qualifier"], claim["value_max"]
    else:
        return False
    if number.words in RESULTS:
        return Decimal(entry["value"]) == RESULTS[number.words]
    return (Decimal(entry["value"]), unit, qualifier) == (
        number.value,
        number.unit,
        number.qualifier,
    ) and (None if greatest is None else Decimal(str(greatest))) == number.value_max


def disposition(tables: Tables, number: ExpectedNumber) -> str | None:
    """Return what became of a number, or None if the reader finds none there."""
    end = number.start + len(number.words)
    for row in tables["numbers"].to_pylist():
        if row["start"] < end and number.start < row["end"]:
            reason: str = row["disposition"]
            return reason
    return None


def test_every_number_is_held_by_a_cell_or_set_aside(tables: Tables) -> None:
    cells = held_in(tables)
    rest = [
        (number, disposition(tables, number))
        for number in expected_numbers()
        if not any(holds(number, entry, claim) for entry, claim in cells)
    ]
    # "Ein Jahr zuvor" is no number to the reader: it counts from another date.
    reasons = [(number.words, reason or "no_column") for number, reason in rest]
    assert sorted(reasons) == sorted(SET_ASIDE)


def test_every_sentence_is_extracted_or_a_heading_or_of_the_page(tables: Tables) -> None:
    assert [
        (row["line"], row["disposition"])
        for row in tables["sentences"].to_pylist()
        if row["disposition"] != "extracted"
    ] == [
        (2, "heading"),
        (8, "heading"),
        (12, "heading"),
        (16, "heading"),
        (20, "heading"),
        (24, "heading"),
        (26, "transition"),
        (28, "page_furniture"),
    ]


@pytest.mark.parametrize(
    ("id", "start", "words"),
    [
        ("harms-luehrs-accounts", "2019-03-12", "back by"),
        ("harms-luehrs-shares-fall", "2019-03-12", "back by"),
        ("harms-luehrs-sells-freighters", "2018-23", "back by"),
        ("harms-luehrs-general-meeting", "2019-05-22", "on by"),
    ],
)
def test_dates_count_from_the_date_of_the_article(
    tables: Tables, id: str, start: str, words: str
) -> None:
    assert row(tables, "events", id)["start"] == start
    [reason] = {
        entry["reason"]
        for entry in tables["evidence"].to_pylist()
        if (entry["row"], entry["column"]) == (id, "start")
    }
    assert reason.startswith(f"Counted from 2019-03-14: {words}")


def test_last_year_is_the_one_before_the_article(tables: Tables) -> None:
    lost = row(tables, "figures", "helvetia-lager-customers-lost")
    assert (lost["value"], lost["unit"], lost["period"]) == (90, "percent", "2018")


def test_the_shared_name_means_the_captain_once_and_his_descendant_once(tables: Tables) -> None:
    text = made_up.article_text().text
    assert {
        (mention["name"], mention["start"])
        for mention in tables["mentions"].to_pylist()
        if mention["name"].endswith("/harms")
    } == {
        ("johann-harms/harms", text.index("Harms war erst 26")),
        ("wiebke-harms/harms", text.index("Harms die Tankersparte")),
    }


def test_the_negative_number_keeps_its_sign(tables: Tables) -> None:
    words = [row["words"] for row in tables["numbers"].to_pylist()]
    assert words.count("-0,5 Prozent") == words.count("0,5 Prozent") == 1
    margin = row(tables, "statements", "harms-luehrs-margin")
    assert "-0.5 percent of its sales" in margin["text"]


def test_decades_stand_as_decades(tables: Tables) -> None:
    boys = row(tables, "figures", "harms-luehrs-ships-boys")
    assert (boys["value"], boys["qualifier"], boys["period"]) == (150, "more_than", "197X")
    entry = row(tables, "events", "harms-luehrs-enters-container-business")
    assert (entry["start"], entry["start_earliest"], entry["start_latest"]) == (
        "199X",
        date(1990, 1, 1),
        date(1999, 12, 31),
    )


def test_years_before_1900_are_dates(tables: Tables) -> None:
    assert row(tables, "companies", "harms-luehrs")["founded"] == "1868"
    assert row(tables, "events", "harms-luehrs-founded")["start_latest"] == date(1868, 12, 31)
    assert row(tables, "events", "great-grandfather-does-not-sell")["start"] == "1873"


@pytest.mark.parametrize(
    ("id", "value", "unit", "printed"),
    [
        ("helvetia-lager-employees", 1_200, "person", "1'200"),
        ("helvetia-lager-investment", 85_000_000, "CHF", "85 Millionen Franken"),
        ("rheinfracht-sales", 5_000_000_000, "CHF", "5 Mia. Franken"),
    ],
)
def test_swiss_figures_have_their_values(
    tables: Tables, id: str, value: float, unit: str, printed: str
) -> None:
    figure = row(tables, "figures", id)
    assert (figure["value"], figure["unit"], figure["printed"]) == (value, unit, printed)


def test_an_open_end_has_no_last_day(tables: Tables) -> None:
    decline = row(tables, "figures", "german-seafarers-decline")
    assert (decline["period"], decline["period_earliest"], decline["period_latest"]) == (
        "2000/..",
        date(2000, 1, 1),
        None,
    )
