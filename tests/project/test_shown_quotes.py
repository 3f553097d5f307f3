"""The published quotes show the words of many rows, in each table of claims."""

from __future__ import annotations

import csv
from collections import defaultdict

from alibaba_press.scripts.project import ROOT

LEAST = {
    "events": 33,
    "statements": 23,
    "figures": 56,
    "participants": 46,
    "positions": 74,
    "subsidiaries": 85,
}
"""Of how many rows in a hundred words of the row itself are published at least."""


def test_each_table_of_claims_shows_words_of_a_good_part_of_its_rows() -> None:
    are_shown: dict[str, dict[str, bool]] = defaultdict(dict)
    with (ROOT / "data" / "evidence.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not row["column"]:
                rows = are_shown[row["table"]]
                rows[row["row"]] = rows.get(row["row"], False) or bool(row["quote"])
    shown = {table: 100 * sum(are_shown[table].values()) / len(are_shown[table]) for table in LEAST}
    assert {table: share for table, share in shown.items() if share < LEAST[table]} == {}


def test_the_rows_of_a_list_show_their_own_words_not_its_heading_alone() -> None:
    with (ROOT / "data" / "evidence.csv").open(encoding="utf-8", newline="") as file:
        quotes = {
            row["row"]: row["quote"]
            for row in csv.DictReader(file)
            if row["table"] == "subsidiaries" and not row["column"]
            if row["article"] == "superpower" and row["quote"] not in ("", "Tochterunternehmen:")
        }
    listed = ("ele-me", "fliggy", "sun-art", "tmall", "youku")
    missing = [name for name in listed if f"{name}-alibaba-002" not in quotes]
    assert missing == []
