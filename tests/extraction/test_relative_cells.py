"""Relative dates count from the date of their article, or from one with words of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.build import build
from alibaba_press.scripts.checks import Finding
from alibaba_press.scripts.language import Cell, inferred, misread, relative, stated
from alibaba_press.scripts.reasons import CountedFrom
from alibaba_press.tests.support.broken_tables import outcome_of
from alibaba_press.tests.support.small import (
    TEXT,
    SmallExtraction,
    build_problems,
    small_extraction,
)
from alibaba_press.tests.support.small_package import Tables

DATE = "14. Mai 2019"
LINE = (
    "Vor drei Jahren zog sie um. Am Montag sagte sie es. 2017 kam sie, vier Jahre später ging sie."
)
PUBLISHED = stated("2019-05-14", DATE)
IN_2017 = stated("2017", "2017 kam sie")
FROM_DAY = "Counted from 2019-05-14"


SENTENCES = ("Vor drei Jahren zog sie um", "Am Montag sagte sie es", "2017 kam sie")
NUMBERS = ("Vor drei Jahren", "2017 kam", "vier Jahre später")


def extraction_of(
    folder: Path, start: Cell[str] | None, published: Cell[str] | None = PUBLISHED
) -> SmallExtraction:
    """Return the small extraction with an event that starts on a date."""
    line = LINE if published is None else f"{DATE}. {LINE}"
    extraction = small_extraction(folder, f"{TEXT}{line}\n")
    article = extraction.article
    if published is not None:
        article.cells["published"] = published
    used = " ".join(words_of(start))
    article.set_aside_numbers(
        "figure_of_speech", *(words for words in NUMBERS if words not in used)
    )
    cells: dict[str, Any] = {} if start is None else {"start": start}
    article.event(
        "moves", SENTENCES, type="statement", title="Muster moves", status="happened", **cells
    )
    return extraction


def words_of(cell: Cell[str] | None) -> list[str]:
    """Return the words of a cell, and of what it counts from."""
    if cell is None:
        return []
    anchor = cell.counting.anchor if cell.counting else None
    return [*(quote.words for quote in cell.quotes), *words_of(anchor)]


def start_of(built: Tables) -> tuple[str, list[tuple[str, str, str]]]:
    """Return the start of the event, and basis, quote and reason of its evidence."""
    [event] = [row for row in built["events"].to_pylist() if row["id"] == "moves"]
    evidence = [
        (entry["basis"], entry["quote"], entry["reason"])
        for entry in built["evidence"].to_pylist()
        if (entry["row"], entry["column"]) == ("moves", "start")
    ]
    return event["start"], evidence


@pytest.mark.parametrize(
    ("start", "quotes", "reason"),
    [
        (
            relative("2016", "Vor drei Jahren"),
            [DATE, "Vor drei Jahren"],
            f'{FROM_DAY}: back by "Vor drei Jahren".',
        ),
        (
            relative("2016?", "Vor drei Jahren zog sie um"),
            [DATE, "Vor drei Jahren zog sie um"],
            f'{FROM_DAY}: back by "Vor drei Jahren".',
        ),
        (
            relative("2019-05-13", "Am Montag", direction="past"),
            [DATE, "Am Montag"],
            f'{FROM_DAY}: back by "Am Montag".',
        ),
        (
            relative("2021", "vier Jahre später", anchor=IN_2017),
            ["2017 kam sie", "vier Jahre später"],
            'Counted from 2017: on by "vier Jahre später".',
        ),
        (
            relative("2020", "vier Jahre später", anchor=relative("2016", "Vor drei Jahren")),
            [DATE, "Vor drei Jahren", "vier Jahre später"],
            f'{FROM_DAY}: back by "Vor drei Jahren", on by "vier Jahre später".',
        ),
        (
            relative(
                "2021",
                "vier Jahre später",
                anchor=inferred("2017", "2017 kam sie", because="She came then."),
            ),
            ["2017 kam sie", "vier Jahre später"],
            'Counted from 2017: on by "vier Jahre später". She came then.',
        ),
    ],
)
def test_a_relative_date_shows_what_it_counts_from(
    tmp_path: Path, start: Cell[str], quotes: list[str], reason: str
) -> None:
    date, evidence = start_of(build(extraction_of(tmp_path, start).inputs()))
    assert date == start.value
    assert evidence == [("inferred", quote, reason) for quote in quotes]


def test_a_context_can_share_a_relative_date(tmp_path: Path) -> None:
    extraction = extraction_of(tmp_path, relative("2016", "Vor drei Jahren"))
    context = extraction.article.on(start=relative("2016", "Vor drei Jahren"))
    context.event("tells", "sagte sie es", type="statement", title="Told", status="happened")
    events = build(extraction.inputs())["events"].to_pylist()
    assert [event["start"] for event in events if event["id"] == "tells"] == ["2016"]


@pytest.mark.parametrize(
    ("start", "message", "expected", "found"),
    [
        (
            relative("2015", "Vor drei Jahren"),
            "the count differs",
            f'2016. {FROM_DAY}: back by "Vor drei Jahren".',
            "2015",
        ),
        (
            relative("2016-05-14", "Vor drei Jahren"),
            "the relative date is finer than its words",
            f'2016. {FROM_DAY}: back by "Vor drei Jahren".',
            "2016-05-14",
        ),
        (
            relative("2019-05-13", "Am Montag"),
            "the words lead to no date from 2019-05-14",
            "a direction: the words lead to 2019-05-13 or to 2019-05-20",
            "'Am Montag'",
        ),
        (
            relative("2016", "zog sie um"),
            "the words lead to no date from 2019-05-14",
            "words with one relative date, not none",
            "'zog sie um'",
        ),
        (
            relative("2016", ("Vor drei Jahren", "Am Montag")),
            "the words lead to no date from 2019-05-14",
            "words with one relative date, not 2: 'Vor drei Jahren', 'Am Montag'",
            "'Vor drei Jahren' and 'Am Montag'",
        ),
        (
            relative("2021", "vier Jahre später"),
            "the words count from a date that the text has told, not from that of the article",
            "anchor=stated(…), the date that they count from",
            "'vier Jahre später'",
        ),
        (
            relative("2022", "vier Jahre später", anchor=stated("2018", "2017 kam sie")),
            "the anchor is not the date in its words",
            "2017",
            "2018",
        ),
        (
            relative("2022", "vier Jahre später", anchor=stated("2018", "zog sie um")),
            "the anchor is not the date in its words",
            "words with a date",
            "2018",
        ),
        (
            relative("2016", "Vor drei Jahren", anchor=stated("XXXX-05", "Vor")),
            "the anchor is not the date in its words",
            "words with a date",
            "XXXX-05",
        ),
    ],
)
def test_a_relative_date_that_does_not_follow_is_refused(
    tmp_path: Path, start: Cell[str], message: str, expected: str, found: str
) -> None:
    assert (f": {message}\n    expected: {expected}\n    found:    {found}\n") in build_problems(
        extraction_of(tmp_path, start)
    )


def test_a_date_counts_from_another_by_a_limited_number_of_steps(tmp_path: Path) -> None:
    start: Cell[str] = IN_2017
    for years in range(1, 12):
        start = relative(f"{2017 + 4 * years}", "vier Jahre später", anchor=start)
    message = build_problems(extraction_of(tmp_path, start))
    assert "the date counts from too many others\n    expected: at most 10 steps\n" in message
    tenth = start.counting.anchor if start.counting else None
    reason = str(CountedFrom("2017", (("future", "vier Jahre später"),) * 10))
    assert tenth is not None
    assert str(CountedFrom.parse(reason)) == reason
    assert CountedFrom.parse(reason.replace(".", ', on by "später".')) is None
    (tmp_path / "ten").mkdir()
    _, evidence = start_of(build(extraction_of(tmp_path / "ten", tenth).inputs()))
    assert {entry[2] for entry in evidence} == {reason}


def test_an_article_without_a_date_needs_one_or_an_anchor(tmp_path: Path) -> None:
    start = relative("2016", "Vor drei Jahren")
    assert (
        f"{start.origin}: the article 'made-up' has no date to count from\n"
        "    expected: published=stated(…) in Article(…), or anchor=stated(…)\n"
        "    found:    neither\n"
        "    remedy:   give the article its date, or the relative date an anchor with its words\n"
    ) in build_problems(extraction_of(tmp_path, start, published=None))


def test_the_date_of_an_article_does_not_count_from_itself(tmp_path: Path) -> None:
    published = relative("2016", "Vor drei Jahren")
    message = build_problems(extraction_of(tmp_path, None, published))
    assert f"{published.origin}: the article 'made-up' has no date to count from" in message


def test_a_relative_date_is_for_dates_only(tmp_path: Path) -> None:
    staff = {"value": relative("120", "mehr als 120 Menschen")}
    message = build_problems(small_extraction(tmp_path, staff=staff))
    assert (
        "relative(…) is for a date\n    expected: a column for a date\n    found:    value\n"
        in (message)
    )


def test_an_anchor_is_a_date_with_words(tmp_path: Path) -> None:
    start = relative("2016", "Vor drei Jahren", anchor="2019")  # type: ignore[arg-type]
    message = build_problems(small_extraction(tmp_path, event={"start": start}))
    assert "the anchor of a date is stated(…), inferred(…) or corrected(…), not '2019'" in message


def test_a_direction_is_past_or_future(tmp_path: Path) -> None:
    start = relative("2016", "Vor drei Jahren", direction="back")  # type: ignore[arg-type]
    message = build_problems(small_extraction(tmp_path, event={"start": start}))
    assert """the direction of a date is "past", "future", or nothing, not 'back'""" in message


@pytest.fixture(scope="module")
def counted_tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """Return the tables of a package with a relative date."""
    folder = tmp_path_factory.mktemp("counted")
    return build(extraction_of(folder, relative("2016", "Vor drei Jahren")).inputs())


def findings(built: Tables, *changes: tuple[str, dict[str, str], dict[str, Any]]) -> list[Finding]:
    """Return the findings on unsupported dates after changes of cells."""

    def change(rows: Any, texts: Any) -> None:
        for table, where, cells in changes:
            for row in rows[table]:
                if all(row[name] == value for name, value in where.items()):
                    row |= cells

    return outcome_of(change, articles=False, rules=["unsupported-date"], built=built).findings


EVENT = {"id": "moves"}
EVIDENCE = {"row": "moves", "column": "start"}
REASON = f'{FROM_DAY}: back by "Vor drei Jahren".'


@pytest.mark.parametrize(
    ("date", "reason", "expected", "found"),
    [
        ("2015", REASON, f"2016: {REASON}", "2015"),
        ("2016-05", REASON, f"2016: {REASON}", "2016-05"),
        (
            "2017",
            'Counted from 2020: back by "Vor drei Jahren".',
            "a count from the date of the article, or from one in '14. Mai 2019' and 'Vor drei "
            "Jahren'",
            "a count from 2020",
        ),
        (
            "2015",
            f'{FROM_DAY}: back by "vor vier Jahren".',
            "a count by words in '14. Mai 2019' and 'Vor drei Jahren'",
            "'vor vier Jahren'",
        ),
        (
            "2016",
            f'{FROM_DAY}: on by "Vor drei Jahren".',
            "a count that leads to a date: the direction of the words, which lead to the past",
            f'{FROM_DAY}: on by "Vor drei Jahren".',
        ),
        (
            "2018",
            "So it is.",
            "a date no finer than, and in line with, 2019-05-14 in '14. Mai 2019' and 'Vor drei "
            "Jahren'",
            "2018",
        ),
    ],
)
def test_a_count_is_repeated_in_a_package_without_its_extraction(
    counted_tables: Tables, date: str, reason: str, expected: str, found: str
) -> None:
    [finding] = findings(
        counted_tables,
        ("events", EVENT, {"start": date}),
        ("evidence", EVIDENCE, {"reason": reason}),
    )
    assert (finding.expected, finding.found) == (expected, found)


@pytest.mark.parametrize("reason", [REASON, "The article is of 2019.", f"{REASON} So it is."])
def test_a_date_that_the_words_count_follows_from_them_without_a_stated_count(
    counted_tables: Tables, reason: str
) -> None:
    assert findings(counted_tables, ("evidence", EVIDENCE, {"reason": reason})) == []


def test_a_misread_date_states_what_the_reader_reads(tmp_path: Path) -> None:
    start = misread("2016-21", "2017 kam sie", reader="2017", because="A misprint of 2016.")
    date, evidence = start_of(build(extraction_of(tmp_path, start).inputs()))
    assert date == "2016-21"
    [(_, _, reason)] = evidence
    assert reason == "Misread as 2017, meant as 2016-21: A misprint of 2016."


@pytest.mark.parametrize(
    ("value", "reader", "expected"),
    [
        ("2017", "2018", "a stated date: the reader reads 2017 in '2017 kam sie'"),
        ("2016", "2018", "misread as 2017, as the reader reads '2017 kam sie'"),
    ],
)
def test_the_override_of_a_date_fails_if_the_reader_reads_it_right_or_otherwise(
    tmp_path: Path, value: str, reader: str, expected: str
) -> None:
    start = misread(value, "2017 kam sie", reader=reader, because="So it is.")
    message = build_problems(extraction_of(tmp_path, start))
    assert (
        f"[unsupported-date] in events of 'moves', column start\n    expected: {expected}"
        in message
    )
