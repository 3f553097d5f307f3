"""The smallest change of the small package that each rule on tables reports."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from alibaba_press.scripts.checks import RULES, STAGES, Outcome, run, run_stages
from alibaba_press.scripts.package import seeds
from alibaba_press.scripts.package.csv_cells import format_cell
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.dated_rows import (
    leave_sibling_undated,
    plan_the_past,
    relate_staff_to_purchase,
)
from alibaba_press.tests.support.event_rows import (
    copy_with_evidence,
    let_cologne_be_bought,
    relate_in_circle,
)
from alibaba_press.tests.support.listed_rows import (
    duplicate_row,
    lengthen_sentence,
    move_last_row_first,
    repeat_article,
)
from alibaba_press.tests.support.loaded_package import (
    LoadedPackage,
    Rows,
    loaded_small_package,
)
from alibaba_press.tests.support.small import FILE, TEXT

Change = Callable[[Rows, dict[str, ArticleText]], None]
"""Changes the rows of the tables, or the articles, in place."""


def outcome_of(
    change: Change | None,
    *,
    articles: bool,
    rules: Sequence[str] | None = None,
    loaded: LoadedPackage | None = None,
) -> Outcome:
    """Run rules on a package after a change, with the articles or without them.

    Without ``rules`` it is all of them, by stages. Without ``loaded`` it is the small package.
    """
    loaded = loaded or loaded_small_package()
    rows = loaded.rows()
    texts = {"made-up": ArticleText("made-up", FILE, seeds.sha256(TEXT.encode()), TEXT)}
    if change is not None:
        change(rows, texts)
    missing = {
        "files": True,
        **dict.fromkeys(("article files", "articles"), not articles),
        "derived": not loaded.has_stated(rows),
    }
    at_hand = {stage for stage in STAGES if not missing.get(stage)}
    with loaded.changed(rows, texts if articles else None) as package:
        if rules is None:
            return run_stages(package, at_hand)
        ran = [RULES[name] for name in rules]
        return Outcome(list(run(package, ran)), ran)


def first_row(rows: Rows, table: str, /, **cells: Any) -> dict[str, Any]:
    """Return the first row of a table with these cells."""
    return next(row for row in rows[table] if _has(row, cells))


def _has(row: Mapping[str, Any], cells: Mapping[str, Any]) -> bool:
    return all(row[column] == value for column, value in cells.items())


def _sort(rows: Rows, table: str) -> None:
    rows[table].sort(key=lambda row: str(row["id"]))


def set_cell(table: str, where: dict[str, Any], /, **cells: Any) -> Change:
    """Change cells of a row, and the values that their evidence states."""

    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        row = first_row(rows, table, **where)
        for evidence in rows["evidence"]:
            if _has(evidence, {"table": table, "row": row["id"]}) and evidence["column"] in cells:
                evidence["value"] = format_cell(cells[evidence["column"]])
        row.update(cells)

    return change


def drop_row(table: str, /, **where: Any) -> Change:
    """Remove a row."""

    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        rows[table].remove(first_row(rows, table, **where))

    return change


def all_of(*changes: Change) -> Change:
    """Make several changes."""

    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        for part in changes:
            part(rows, texts)

    return change


def copy_row(table: str, id: str) -> Change:
    """Add a copy of a row, with its evidence, under the identifier ``<id>-copy``."""

    return lambda rows, texts: copy_with_evidence(rows, table, id, f"{id}-copy")


def overlap_mentions(rows: Rows, texts: dict[str, ArticleText]) -> None:
    mention = first_row(rows, "mentions", entity="beispiel")
    start, end = mention["start"] + 1, mention["end"] + 1
    span = {"id": f"made-up/{start:05}-{end:05}", "start": start, "end": end}
    rows["mentions"].append(mention | span)
    _sort(rows, "mentions")


def alter_article_text(rows: Rows, texts: dict[str, ArticleText]) -> None:
    text = texts["made-up"]
    texts["made-up"] = replace(text, text=text.text.replace("schön", "schlecht"))


def alter_article_hash(rows: Rows, texts: dict[str, ArticleText]) -> None:
    texts["made-up"] = replace(texts["made-up"], sha256="0" * 64)


def move_evidence(table: str, column: str | None, start: int, end: int, **cells: str) -> Change:
    """Move evidence of a row, or of its cell in a column, to other words of the article.

    The evidence is the first with the given ``cells``.
    """

    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        row = first_row(rows, "evidence", table=table, column=column, **cells)
        prefix, suffix = texts["made-up"].context(start, end) if texts else ("", "")
        supported = "/".join(part for part in (table, row["row"], column) if part)
        row.update(
            id=f"{supported}/made-up/{start:05}-{end:05}",
            start=start,
            end=end,
            quote=TEXT[start:end],
            prefix=prefix or None,
            suffix=suffix or None,
            sha256=seeds.sha256(TEXT[start:end].encode()),
        )
        _sort(rows, "evidence")

    return change


def move_to_another_article(position: int, **where: Any) -> Change:
    """Move evidence to a second article, which has the sentence at a position and no mentions."""

    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        second = {"id": "other", "file": "x", "sha256": "0" * 64}
        rows["articles"].append(rows["articles"][0] | second)
        for row in rows["evidence"]:
            if _has(row, where):
                row.update(article="other", id=row["id"].replace("made-up", "other"))
        _sort(rows, "evidence")
        for sentence in list(rows["sentences"]):
            if sentence["start"] <= position < sentence["end"]:
                id = sentence["id"].replace("made-up", "other")
                rows["sentences"].append(sentence | {"article": "other", "id": id})

    return change


LAST_MENTION = TEXT.index("Erika Muster", TEXT.index("2018"))
MENSCHEN = TEXT.index("Menschen")
STAFF_CLAUSE = TEXT.index("arbeiten bei")
PARTNERSHIP = TEXT.index("Beipsiel ist ihr Partner")
MAJORITY = {"id": "muster-majority"}

BROKEN_TABLES: dict[str, Change] = {
    "invalid-cell": set_cell("events", {"id": "purchase"}, status="done"),
    "infinite-number": set_cell("shareholdings", {"id": "muster-majority"}, share=math.inf),
    "duplicate-id": duplicate_row,
    "duplicate-value": repeat_article,
    "unsorted-rows": move_last_row_first,
    "dangling-reference": set_cell("figures", {"id": "staff"}, subject="beispeil"),
    "dangling-pointer": all_of(
        set_cell("corrections", {"table": "names"}, row="nobody"),
        set_cell("names", {"id": "beispiel/beipsiel"}, kind="variant"),
    ),
    "entity-table-mismatch": set_cell("entities", {"id": "cologne"}, name="Colonia"),
    "composed-id-mismatch": set_cell("numbers", {"words": "40"}, id="made-up/00160-00161"),
    "vocabulary-mismatch": drop_row("vocabulary", vocabulary="unit", term="hectare"),
    "unrelated-conflict": set_cell("conflicts", {"id": "staff"}, about="erika-muster"),
    "misplaced-conflict-text": set_cell(
        "conflicts", {"id": "staff"}, title="Erika Muster, or not?"
    ),
    "too-few-claims": all_of(
        drop_row("conflict_claims", row="staff"),
        set_cell("figures", {"id": "staff"}, conflict=None),
    ),
    "misapplied-conflict-rule": all_of(
        set_cell("conflict_claims", {"row": "staff"}, used="used"),
        set_cell("figures", {"id": "staff"}, rank="preferred"),
    ),
    "invalid-date": set_cell("events", {"id": "purchase"}, start_latest=date(2019, 12, 30)),
    "modifier-mismatch": set_cell(
        "events", {"id": "purchase"}, start_modifier="END", start_earliest=date(2019, 9, 1)
    ),
    "undated-claim": set_cell("events", {"id": "purchase"}, undated="not_stated"),
    "end-before-start": set_cell(
        "positions",
        {"id": "muster-head"},
        since="2018",
        since_earliest=date(2018, 1, 1),
        since_latest=date(2018, 12, 31),
        until="2015",
        until_earliest=date(2015, 1, 1),
        until_latest=date(2015, 12, 31),
    ),
    "unsupported-date": set_cell(
        "positions",
        {"id": "muster-head"},
        since="2015-05",
        since_earliest=date(2015, 5, 1),
        since_latest=date(2015, 5, 31),
    ),
    "reading-mismatch": set_cell(
        "figures", {"id": "staff"}, value=121.0, title="More than 121 people work at Beispiel"
    ),
    "incomplete-number": set_cell("shareholdings", {"id": "muster-majority"}, currency="EUR"),
    "missing-evidence": drop_row("evidence", table="people", column=None),
    "malformed-evidence": set_cell("evidence", {"table": "people"}, reason="so it is"),
    "cut-word": move_evidence("relationships", "relation", PARTNERSHIP, PARTNERSHIP + 23),
    "evidence-value-mismatch": set_cell(
        "evidence", {"row": "staff", "column": "subject"}, value="cologne"
    ),
    "speaker-mismatch": set_cell(
        "evidence", {"row": "purchase", "column": "status"}, speaker="erika-muster"
    ),
    "fact-mismatch": set_cell("facts", {"row": "staff"}, value=121.0),
    "attribution-mismatch": set_cell("events", {"id": "purchase"}, basis="corrected"),
    "link-evidence-mismatch": all_of(
        set_cell(
            "evidence",
            {"table": "participants", "column": "role"},
            basis="inferred",
            reason="so it is",
        ),
        set_cell("participants", {"id": "purchase-beispiel"}, basis="inferred"),
    ),
    "evidence-outside-row": move_evidence("events", "status", LAST_MENTION, LAST_MENTION + 12),
    "missed-first-mention": move_evidence("people", None, LAST_MENTION, LAST_MENTION + 12),
    "entity-not-in-article": all_of(
        move_to_another_article(PARTNERSHIP, row="muster-partner"),
        set_cell("relationships", {"id": "muster-partner"}, article="other"),
    ),
    "entity-not-in-words": move_evidence("figures", "place", MENSCHEN, MENSCHEN + 8),
    "entity-not-near-words": let_cologne_be_bought,
    "country-not-in-words": set_cell("places", {"id": "cologne"}, kind="country", iso_3166="DE"),
    "wrong-reference-kind": set_cell("shareholdings", MAJORITY, owned="erika-muster"),
    "ongoing-occasion": set_cell("events", {"id": "purchase"}, type="meeting", status="ongoing"),
    "acting-character": set_cell("people", {"id": "erika-muster"}, kind="character"),
    "wrong-name-kind": set_cell("names", {"name": "Beispiel"}, kind="variant"),
    "metric-unit-mismatch": set_cell("figures", {"id": "staff"}, unit="item"),
    "wrong-place-code": set_cell("places", {"id": "cologne"}, kind="country"),
    "role-mismatch": set_cell(
        "events", {"id": "purchase"}, title="Beispiel is what Erika Muster buys"
    ),
    "unclean-text": set_cell("companies", {"id": "beispiel"}, description="TODO: what it sells"),
    "unsupported-number": set_cell(
        "events", {"id": "purchase"}, title="Beispiel is bought in 2017"
    ),
    "text-without-name": set_cell("events", {"id": "purchase"}, title="The sale of a firm"),
    "text-without-number": set_cell("figures", {"id": "staff"}, title="Many work at Beispiel"),
    "printed-clause": all_of(
        move_evidence("figures", "value", STAFF_CLAUSE, STAFF_CLAUSE + 34, row="staff"),
        set_cell("figures", {"id": "staff"}, printed=TEXT[STAFF_CLAUSE : STAFF_CLAUSE + 34]),
    ),
    "unprinted-words": set_cell("figures", {"id": "staff"}, printed="mehr als 121"),
    "inconsistent-correction": set_cell("corrections", {"table": "names"}, read_as="Beipsiel"),
    "quote-mismatch": set_cell("evidence", {"row": "purchase"}, suffix=" anything"),
    "article-file-mismatch": alter_article_hash,
    "unsafe-text": set_cell("companies", {"id": "beispiel"}, description="=sum"),
    "excess-quotation": set_cell("articles", {"id": "made-up"}, quotable=0.1),
    "needless-withholding": set_cell(
        "evidence", {"row": "purchase"}, quote=None, prefix=None, suffix=None
    ),
    "excess-shares": set_cell("shareholdings", {"id": "muster-majority"}, share=130.0),
    "self-relation": set_cell("relationships", {"id": "muster-partner"}, object="beispiel"),
    "date-outside-event": relate_staff_to_purchase,
    "needless-inference": all_of(
        set_cell("evidence", {"row": "staff", "column": "value"}, basis="inferred", reason="so"),
        set_cell("figures", {"id": "staff"}, basis="inferred"),
    ),
    "unlike-siblings": leave_sibling_undated,
    "status-against-date": plan_the_past,
    "impossible-order": relate_in_circle,
    "wrong-part": set_cell("events", {"id": "purchase"}, part_of="purchase"),
    "wrong-restatement": set_cell(
        "relationships", {"id": "muster-partner"}, restates="muster-partner", rank="preferred"
    ),
    "repeated-claim": copy_row("relationships", "muster-partner"),
    "overlapping-mentions": overlap_mentions,
    "mention-form-mismatch": set_cell("mentions", {"start": PARTNERSHIP}, entity="cologne"),
    "mention-mismatch": drop_row("mentions", start=TEXT.index("Beispiel mehr")),
    "unaccounted-sentence": set_cell(
        "sentences", {"disposition": "opinion"}, disposition="extracted"
    ),
    "unaccounted-number": set_cell("numbers", {"words": "40"}, disposition="repetition"),
    "untraceable-evidence": lengthen_sentence,
    "article-content-mismatch": drop_row("numbers", words="40"),
}
"""For each rule on tables the change that it, and no other rule, reports."""
