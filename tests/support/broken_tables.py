"""The least corruption of the small package that each rule on tables finds."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from alibaba_press.scripts.package import seeds
from alibaba_press.scripts.package.csv_cells import format_cell as text_of
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.small import TEXT

Rows = dict[str, list[dict[str, Any]]]
Broken = Callable[[Rows, dict[str, ArticleText]], None]


def first(rows: Rows, name: str, /, **cells: Any) -> dict[str, Any]:
    return next(row for row in rows[name] if all(row[key] == value for key, value in cells.items()))


def set_cell(name: str, where: dict[str, Any], /, **cells: Any) -> Broken:
    """Change cells of a row; the evidence of a cell says the new value too."""

    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        row = first(rows, name, **where)
        for evidence in rows["evidence"]:
            at = (evidence["table"], evidence["row"])
            if at == (name, row["id"]) and evidence["column"] in cells:
                evidence["value"] = text_of(cells[evidence["column"]])
        row.update(cells)

    return change


def drop(name: str, /, **where: Any) -> Broken:
    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        rows[name].remove(first(rows, name, **where))

    return change


def double(rows: Rows, texts: dict[str, ArticleText]) -> None:
    rows["vocabulary"].insert(1, dict(rows["vocabulary"][0]))


def same_form(rows: Rows, texts: dict[str, ArticleText]) -> None:
    rows["names"][1]["name"] = rows["names"][0]["name"]


def overlap(rows: Rows, texts: dict[str, ArticleText]) -> None:
    one = first(rows, "mentions", entity="beispiel")
    start, end = one["start"] + 1, one["end"] + 1
    span = {"id": f"made-up/{start:05}-{end:05}", "start": start, "end": end}
    rows["mentions"].append(one | span)
    rows["mentions"].sort(key=lambda row: str(row["id"]))


def longer_sentence(rows: Rows, texts: dict[str, ArticleText]) -> None:
    row = first(rows, "sentences", start=TEXT.index("Sie zahlte"))
    end = row["end"] + 5
    row.update(end=end, id=f"made-up/{row['start']:05}-{end:05}")


def other_text(rows: Rows, texts: dict[str, ArticleText]) -> None:
    text = texts["made-up"]
    texts["made-up"] = replace(text, text=text.text.replace("schön", "schlecht"))


def other_bytes(rows: Rows, texts: dict[str, ArticleText]) -> None:
    texts["made-up"] = replace(texts["made-up"], sha256="0" * 64)


def out_of_order(rows: Rows, texts: dict[str, ArticleText]) -> None:
    rows["vocabulary"].reverse()
    rows["vocabulary"][1:] = sorted(rows["vocabulary"][1:], key=lambda row: str(row["id"]))


def move(table: str, column: str | None, start: int, end: int) -> Broken:
    """Evidence of a row, or of a cell of it, has other words of the article."""

    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        row = first(rows, "evidence", table=table, column=column)
        before, after = texts["made-up"].context(start, end) if texts else ("", "")
        pointed = "/".join(part for part in (table, row["row"], column) if part)
        row.update(
            id=f"{pointed}/made-up/{start:05}-{end:05}",
            start=start,
            end=end,
            quote=TEXT[start:end],
            prefix=before or None,
            suffix=after or None,
            sha256=seeds.sha256(TEXT[start:end].encode()),
        )
        rows["evidence"].sort(key=lambda row: str(row["id"]))

    return change


def other_article(place: int, **where: Any) -> Broken:
    """Evidence is from another article, which names nobody, with the sentence at that place."""

    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        other = {"id": "other", "file": "x", "sha256": "0" * 64}
        rows["articles"].append(rows["articles"][0] | other)
        for row in rows["evidence"]:
            if all(row[key] == value for key, value in where.items()):
                row.update(article="other", id=row["id"].replace("made-up", "other"))
        rows["evidence"].sort(key=lambda row: str(row["id"]))
        for sentence in list(rows["sentences"]):
            if sentence["start"] <= place < sentence["end"]:
                id = sentence["id"].replace("made-up", "other")
                rows["sentences"].append(sentence | {"article": "other", "id": id})

    return change


AGAIN = TEXT.index("Erika Muster", TEXT.index("2018"))
PEOPLE = TEXT.index("Menschen")
PARTNER = TEXT.index("Beipsiel ist ihr Partner")
DAY = datetime.date
BROKEN_TABLES: dict[str, Broken] = {
    "invalid-cell": set_cell("events", {"id": "purchase"}, status="done"),
    "infinite-number": set_cell("shareholdings", {"id": "muster-majority"}, share=math.inf),
    "duplicate-id": double,
    "duplicate-value": same_form,
    "unsorted-rows": out_of_order,
    "dangling-reference": set_cell("figures", {"id": "staff"}, subject="beispeil"),
    "dangling-pointer": set_cell("corrections", {"table": "names"}, row="nobody"),
    "entity-table-mismatch": set_cell("entities", {"id": "cologne"}, name="Colonia"),
    "composed-id-mismatch": set_cell("numbers", {"words": "40"}, id="made-up/00160-00161"),
    "vocabulary-mismatch": drop("vocabulary", vocabulary="unit", term="hectare"),
    "too-few-claims": drop("conflict_claims", row="staff"),
    "misapplied-conflict-rule": set_cell("conflict_claims", {"row": "staff"}, used="used"),
    "invalid-date": set_cell("events", {"id": "purchase"}, start_latest=DAY(2019, 12, 30)),
    "end-before-start": set_cell(
        "positions",
        {"id": "muster-head"},
        since="2018",
        since_earliest=DAY(2018, 1, 1),
        since_latest=DAY(2018, 12, 31),
        until="2015",
        until_earliest=DAY(2015, 1, 1),
        until_latest=DAY(2015, 12, 31),
    ),
    "unsupported-date": set_cell(
        "positions",
        {"id": "muster-head"},
        since="2015-05",
        since_earliest=DAY(2015, 5, 1),
        since_latest=DAY(2015, 5, 31),
    ),
    "reading-mismatch": set_cell("figures", {"id": "staff"}, value=121.0),
    "incomplete-number": set_cell("shareholdings", {"id": "muster-majority"}, currency="EUR"),
    "missing-evidence": drop("evidence", table="people", column=None),
    "malformed-evidence": set_cell("evidence", {"table": "people"}, reason="so it is"),
    "cut-word": move("relationships", "relation", PARTNER, PARTNER + 23),
    "evidence-value-mismatch": set_cell(
        "evidence", {"row": "staff", "column": "subject"}, value="cologne"
    ),
    "speaker-mismatch": set_cell(
        "evidence", {"row": "purchase", "column": "status"}, speaker="erika-muster"
    ),
    "link-evidence-mismatch": set_cell(
        "evidence",
        {"table": "participants", "column": "role"},
        basis="inferred",
        reason="so it is",
    ),
    "evidence-outside-row": move("events", "status", AGAIN, AGAIN + 12),
    "missed-first-mention": move("people", None, AGAIN, AGAIN + 12),
    "entity-not-in-article": other_article(PARTNER, row="muster-partner"),
    "entity-not-in-words": move("figures", "place", PEOPLE, PEOPLE + 8),
    "country-not-in-words": set_cell("places", {"id": "cologne"}, kind="country", iso_3166="DE"),
    "wrong-reference-kind": set_cell(
        "shareholdings", {"id": "muster-majority"}, owned="erika-muster"
    ),
    "wrong-name-kind": set_cell("names", {"name": "Beispiel"}, kind="variant"),
    "metric-unit-mismatch": set_cell("figures", {"id": "staff"}, unit="item"),
    "wrong-place-code": set_cell("places", {"id": "cologne"}, kind="country"),
    "unsupported-number": set_cell("events", {"id": "purchase"}, title="The purchase of 2017"),
    "unprinted-words": set_cell("figures", {"id": "staff"}, printed="mehr als 121"),
    "inconsistent-correction": set_cell("corrections", {"table": "names"}, read_as="Beipsiel"),
    "quote-mismatch": set_cell("evidence", {"row": "purchase"}, suffix=" anything"),
    "article-file-mismatch": other_bytes,
    "unsafe-text": set_cell("companies", {"id": "beispiel"}, description="=sum"),
    "excess-quotation": set_cell("articles", {"id": "made-up"}, quotable=0.1),
    "excess-shares": set_cell("shareholdings", {"id": "muster-majority"}, share=130.0),
    "self-relation": set_cell("relationships", {"id": "muster-partner"}, object="beispiel"),
    "overlapping-mentions": overlap,
    "mention-form-mismatch": set_cell("mentions", {"start": PARTNER}, entity="cologne"),
    "mention-mismatch": drop("mentions", start=TEXT.index("Beispiel mehr")),
    "unaccounted-sentence": set_cell("sentences", {"fate": "opinion"}, fate="extracted"),
    "unaccounted-number": set_cell("numbers", {"words": "40"}, fate="repetition"),
    "untraceable-evidence": longer_sentence,
    "article-content-mismatch": drop("numbers", words="40"),
}
"""For each rule on tables, the least change of the small package that it, and only it, finds."""
