"""Withheld words: the numbers in them contradict wrong cells, and shared findings hide them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.checks import RULES
from alibaba_press.scripts.package.seeds import ArticleText, sha256
from alibaba_press.tests.support.broken_tables import (
    BROKEN_TABLES,
    Change,
    all_of,
    outcome_of,
    set_cell,
)
from alibaba_press.tests.support.loaded_package import Rows, loaded_small_package
from alibaba_press.tests.support.small import FILE, TEXT

ON_NUMBERS = ["reading-mismatch", "unsupported-date", "modifier-mismatch"]
PURCHASE = {"id": "purchase"}
HEAD = {"id": "muster-head"}


def withhold_all(rows: Rows, texts: dict[str, ArticleText]) -> None:
    """Withhold the words of all evidence."""
    for evidence in rows["evidence"]:
        evidence.update(quote=None, prefix=None, suffix=None)


def findings(*changes: Change) -> list[tuple[str, str, str]]:
    """Return what the rules on numbers and dates report of a package without any quotes."""
    outcome = outcome_of(all_of(*changes, withhold_all), articles=False, rules=ON_NUMBERS)
    return [(finding.rule, finding.expected, finding.found) for finding in outcome.findings]


def set_since(edtf: str, first: date, last: date) -> Change:
    """Date the beginning of a position."""
    return set_cell("positions", HEAD, since=edtf, since_earliest=first, since_latest=last)


def test_numbers_and_dates_agree_with_those_in_their_withheld_words() -> None:
    assert findings() == []


def test_a_number_is_compared_with_the_one_in_its_withheld_words() -> None:
    assert findings(set_cell("figures", {"id": "staff"}, value=121.0)) == [
        ("reading-mismatch", "120 as read in '… mehr als 120 …'", "121.0")
    ]


@pytest.mark.slow
def test_a_qualifier_belongs_to_the_number_in_withheld_words() -> None:
    [(rule, expected, _)] = findings(set_cell("figures", {"id": "staff"}, qualifier="about"))
    assert (rule, expected) == (
        "reading-mismatch",
        "qualifier more_than as read in '… mehr als 120 …'",
    )


def test_a_stated_date_is_compared_with_the_one_in_its_withheld_words() -> None:
    days = {"start_earliest": date(2018, 1, 1), "start_latest": date(2018, 12, 31)}
    assert findings(set_cell("events", PURCHASE, start="2018", **days)) == [
        ("reading-mismatch", "2019 as read in '… 2019 …'", "'2018'")
    ]


def test_an_inferred_date_is_no_finer_than_those_in_its_withheld_words() -> None:
    finer = set_since("2015-05", date(2015, 5, 1), date(2015, 5, 31))
    [(rule, expected, found)] = findings(finer)
    assert (rule, found) == ("unsupported-date", "2015-05")
    assert expected.startswith("a date no finer than, and in line with, the dates in '… ")


@pytest.mark.slow
def test_withheld_words_can_lead_to_the_year_before() -> None:
    assert findings(set_since("2014", date(2014, 1, 1), date(2014, 12, 31))) == []


@pytest.mark.slow
def test_withheld_words_do_not_lead_to_a_year_that_is_far_away() -> None:
    [(rule, _, found)] = findings(set_since("2005", date(2005, 1, 1), date(2005, 12, 31)))
    assert (rule, found) == ("unsupported-date", "2005")


@pytest.mark.parametrize(
    ("modifier", "reported"),
    [
        pytest.param("END", True, id="it would be part of the date"),
        pytest.param("BEFORE", False, id="a word before the date can say so"),
    ],
)
def test_a_modifier_that_the_published_date_does_not_have(modifier: str, reported: bool) -> None:
    expected = [("modifier-mismatch", "no modifier as read in '… 2019 …'", modifier)]
    assert findings(set_cell("events", PURCHASE, start_modifier=modifier)) == (
        expected if reported else []
    )


@pytest.mark.slow
def test_a_passage_that_cuts_a_number_tells_nothing_of_it() -> None:
    def cut_number(rows: Rows, texts: dict[str, ArticleText]) -> None:
        for number in rows["numbers"]:
            if number["words"] == "mehr als 120":
                number["start"] -= 100

    changed: dict[str, Any] = {"value": 121.0}
    assert findings(set_cell("figures", {"id": "staff"}, **changed), cut_number) == []


def set_country(rows: Rows, texts: dict[str, ArticleText]) -> None:
    """Say that the firm is of a country that its words do not name."""
    rows["evidence"].append(
        rows["evidence"][0] | {"table": "companies", "column": "country", "value": "CN"}
    )


@pytest.mark.parametrize(
    ("rule", "change", "part"),
    [
        ("reading-mismatch", BROKEN_TABLES["reading-mismatch"], "mehr als 120"),
        *(
            pytest.param(*case, marks=pytest.mark.slow)
            for case in (
                ("unsupported-date", BROKEN_TABLES["unsupported-date"], "Von 2015"),
                ("modifier-mismatch", BROKEN_TABLES["modifier-mismatch"], "2019"),
                ("cut-word", BROKEN_TABLES["cut-word"], "Beipsiel ist ihr Partne"),
                ("country-not-in-words", set_country, "Beispiel"),
            )
        ),
    ],
)
@pytest.mark.parametrize("is_withheld", [True, False], ids=["withheld", "published"])
def test_findings_on_files_show_only_published_words(
    monkeypatch: pytest.MonkeyPatch, rule: str, change: Change, part: str, is_withheld: bool
) -> None:
    loaded = loaded_small_package()
    rows = loaded.rows()
    texts = {"made-up": ArticleText("made-up", FILE, sha256(TEXT.encode()), TEXT)}
    change(rows, texts)
    if is_withheld:
        withhold_all(rows, texts)
    with loaded.changed(rows, texts) as package:
        monkeypatch.setattr(package, "folder", Path())
        [finding] = RULES[rule].check(package)
        monkeypatch.undo()
    shown = f"{finding.expected} {finding.found}"
    assert (part in shown, "the words at " in shown) == (not is_withheld, is_withheld)
