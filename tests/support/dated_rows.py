"""Rows of the small package with dates that other rows contradict."""

from __future__ import annotations

from datetime import date
from typing import Any

from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.event_rows import copy_with_evidence, sort_rows
from alibaba_press.tests.support.loaded_package import Rows

Cell = tuple[str, str, str]
"""A table, a row and a column of it."""


def row_of(rows: Rows, table: str, id: str) -> dict[str, Any]:
    """Return the row of a table with an identifier."""
    [row] = [row for row in rows[table] if row["id"] == id]
    return row


def infer_cell(rows: Rows, cell: Cell, value: str, words_of: tuple[str, str, str | None]) -> None:
    """Fill a cell, with the words of another cell or of a row as evidence."""
    table, id, column = cell
    row = row_of(rows, table, id)
    row.update({column: value}, basis="inferred")
    [words, *_] = [
        piece
        for piece in rows["evidence"]
        if (piece["table"], piece["row"], piece["column"]) == words_of
    ]
    place = f"{table}/{id}/{column}/{'/'.join(words['id'].split('/')[-2:])}"
    supported = {"id": place, "table": table, "row": id, "column": column, "value": value}
    rows["evidence"].append(words | supported | {"basis": "inferred", "reason": "It follows."})
    sort_rows(rows, "evidence")


def infer_year(rows: Rows, cell: Cell, year: int, words_of: tuple[str, str, str | None]) -> None:
    """Date a claim with a year, with the words of another cell or of a row as evidence."""
    table, id, column = cell
    infer_cell(rows, cell, str(year), words_of)
    days = {f"{column}_earliest": date(year, 1, 1), f"{column}_latest": date(year, 12, 31)}
    row_of(rows, table, id).update(days, undated=None)


def relate_staff_to_purchase(
    rows: Rows, texts: dict[str, ArticleText], year: int = 2016, own_words: bool = False
) -> None:
    """Say that the staff belongs to the purchase, and date it with a year.

    The words of the date are those of the date of the purchase, or own words of the staff.
    """
    infer_cell(rows, ("figures", "staff", "event"), "purchase", ("figures", "staff", None))
    of_event = ("events", "purchase", "start")
    words = ("figures", "staff", None) if own_words else of_event
    infer_year(rows, ("figures", "staff", "period"), year, words)


def leave_sibling_undated(
    rows: Rows, texts: dict[str, ArticleText], year: int = 2018, other_year: int | None = None
) -> None:
    """Add a position from the same sentence. One of the two has a date, or they have two dates.

    The date of the copy has the words of the date of the article.
    """
    copy_with_evidence(rows, "positions", "muster-head", "muster-head-copy")
    rows["evidence"] = [
        piece
        for piece in rows["evidence"]
        if piece["row"] != "muster-head-copy" or piece["column"] not in ("since", "until")
    ]
    columns = ("since", "since_earliest", "since_latest", "until", "until_earliest", "until_latest")
    copy = row_of(rows, "positions", "muster-head-copy")
    copy.update(dict.fromkeys(columns), title="Boss", undated="article_undated")
    since: Cell = ("positions", "muster-head", "since")
    infer_year(rows, ("positions", "muster-head", "as_of"), year, since)
    if other_year is not None:
        published: Cell = ("events", "purchase", "start")
        infer_year(rows, ("articles", "made-up", "published"), other_year, published)
        infer_year(rows, ("positions", "muster-head-copy", "as_of"), other_year, published)


def plan_the_past(rows: Rows, texts: dict[str, ArticleText]) -> None:
    """Date the article with the year of the purchase, and plan in it the staff of 2018."""
    published: Cell = ("events", "purchase", "start")
    infer_year(rows, ("articles", "made-up", "published"), 2019, published)
    for table in rows.values():
        for row in table:
            if row.get("undated") == "article_undated":
                row["undated"] = "not_stated"
    conflict = row_of(rows, "conflicts", "staff")
    conflict["explanation"] = "In 2019 the smaller number is that of Cologne."
    period: Cell = ("figures", "staff", "period")
    infer_year(rows, period, 2018, ("positions", "muster-head", "since"))
    row_of(rows, "figures", "staff")["status"] = "planned"
    for piece in rows["evidence"]:
        if (piece["row"], piece["column"]) == ("staff", "status"):
            piece["value"] = "planned"
