"""Slips that a program can tell by comparing words, cells, titles and roles."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.language import corrected
from alibaba_press.scripts.package.arrow import schema
from alibaba_press.scripts.package.formats import read_csv_chunks
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.broken_tables import (
    Change,
    all_of,
    copy_row,
    outcome_of,
    set_cell,
)
from alibaba_press.tests.support.event_rows import copy_with_evidence, relate_events, sort_rows
from alibaba_press.tests.support.loaded_package import Rows
from alibaba_press.tests.support.small import rule_problems, small_extraction

PARTNERS = {"id": "muster-partner-copy"}


def findings(rule: str, *changes: Change) -> list[tuple[str, str]]:
    """Return what a rule expects and finds after some changes of the small package."""
    outcome = outcome_of(all_of(*changes), articles=False, rules=[rule])
    return [(finding.expected, finding.found) for finding in outcome.findings]


def test_two_entities_are_not_related_in_both_directions() -> None:
    turned = set_cell("relationships", PARTNERS, subject="erika-muster", object="beispiel")
    assert findings("self-relation", copy_row("relationships", "muster-partner"), turned) == [
        ("no row with subject and object the other way round", "erika-muster")
    ]


def relate_to_later_event(rows: Rows, texts: dict[str, ArticleText]) -> None:
    """Say that the purchase is told before an event that the article tells first."""
    copy_with_evidence(rows, "events", "purchase", "purchase-copy")
    for row in rows["evidence"]:
        if (row["table"], row["row"]) == ("events", "purchase-copy"):
            row["start"] -= 10
    relate_events(rows, "purchase", "told_before", "purchase-copy")


def test_an_event_that_is_told_before_another_stands_before_it() -> None:
    assert findings("impossible-order", relate_to_later_event) == [
        ("an event that the article tells after purchase", "purchase-copy")
    ]


def decide_by_the_first_article(rows: Rows, texts: dict[str, ArticleText]) -> None:
    """Let the latest article decide the conflict, and use the claim of an earlier one."""
    rows["articles"].append(rows["articles"][0] | {"id": "later", "file": "later.txt"})
    for row, year in zip(rows["articles"], (2019, 2020), strict=True):
        row["published_earliest"] = date(year, 5, 1)
    rows["conflicts"][0].update(rule="latest_article", kind="contradiction")
    first, last = rows["conflict_claims"]
    first["used"] = "used"
    for row in rows["evidence"]:
        if row["row"] == last["row"] and row["column"] == last["column"]:
            row["article"] = "later"


def test_the_latest_article_decides_where_the_rule_says_so() -> None:
    assert findings("misapplied-conflict-rule", decide_by_the_first_article) == [
        (
            "a claim of the latest article, which is of 2020-05-01",
            "a claim of an article of 2019-05-01",
        )
    ]


def test_the_unit_of_a_corrected_number_is_read_from_its_words(tmp_path: Path) -> None:
    amount = corrected(
        35_000_000, "rund 3,5 Millionen Euro", printed="3,5", read_as="35", because="a slip"
    )
    extraction = small_extraction(tmp_path, stake={"amount": amount, "currency": "USD"})
    assert "currency EUR as read" in rule_problems(extraction, "reading-mismatch").replace(
        "unit EUR", "currency EUR"
    )


def test_a_place_buys_nothing() -> None:
    buyer = set_cell("participants", {"role": "buyer"}, entity="cologne")
    assert findings("role-mismatch", buyer) == [
        ("a company, an organization or a person as buyer", "cologne, of kind place")
    ]


@pytest.mark.parametrize("words", ["leitet", "eitete"])
def test_a_part_of_a_word_is_not_printed(words: str) -> None:
    change = set_cell("positions", {"id": "muster-head"}, title_printed=words)
    assert findings("unprinted-words", change) == [
        ("whole words of the quote of its evidence", words)
    ]


def test_a_correction_does_not_make_a_sentence_extracted() -> None:
    def correct_opinion(rows: Rows, texts: dict[str, ArticleText]) -> None:
        [opinion] = [row for row in rows["sentences"] if row["disposition"] == "opinion"]
        opinion["disposition"] = "extracted"
        place = {"start": opinion["start"], "end": opinion["end"]}
        rows["evidence"].append(rows["evidence"][0] | place | {"table": "corrections"})
        sort_rows(rows, "evidence")

    assert findings("unaccounted-sentence", correct_opinion) == [
        ("a reason to set it aside: no row has evidence here", "extracted")
    ]


@pytest.mark.parametrize("table", ["events", "shareholdings"])
def test_a_row_that_differs_by_its_identifier_alone_is_a_repetition(table: str) -> None:
    id = {"events": "purchase", "shareholdings": "muster-beispiel"}[table]
    assert findings("repeated-claim", copy_row(table, id)) == [(id, "nothing")]


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Erika Muster buys two firms, one of them Beispiel", "two"),
        ("Erika Muster buys Beispiel for Twenty-five million euros", "Twenty-five"),
    ],
)
def test_a_number_in_words_comes_from_the_article_too(title: str, number: str) -> None:
    change = set_cell("events", {"id": "purchase"}, title=title)
    [(_, found)] = findings("unsupported-number", change)
    assert found == f"{number} in {title!r}"


def test_parts_of_a_whole_are_no_number_in_words() -> None:
    change = set_cell(
        "events", {"id": "purchase"}, title="Erika Muster buys two thirds of Beispiel"
    )
    assert findings("unsupported-number", change) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fi\u200brm.", "text without characters that nobody sees"),
        ("A fi\u00adrm.", "text without characters that nobody sees"),
        ("A firm.\ufe0f", "text without characters that nobody sees"),
        ("A firm \U000e0041.", "text without characters that nobody sees"),
        ("A f\u0456rm.", "words whose letters are of one script"),
    ],
)
def test_a_character_that_looks_like_none_or_like_another_is_unsafe(
    text: str, expected: str
) -> None:
    change = set_cell("companies", {"id": "beispiel"}, description=text)
    assert findings("unsafe-text", change) == [(expected, repr(text))]


LETTERS = "characters of English and German, beyond ASCII only ÄÖÜÉäöüßàâçèéêëíîïñóôú‘’“”„–"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A\u00a0firm.", LETTERS),
        ("A firm of CafÃ©s.", LETTERS),
        ("A firm of １２ people.", LETTERS),
        ("A firm of ١٢ people.", LETTERS),
        ("A  firm.", "single blanks"),
        ("A &quot;firm&quot;.", "characters themselves, not as in HTML"),
        ("?", "a text, not a placeholder"),
        ("unknown", "a text, not a placeholder"),
        ("A firm (tbd)", "a text, not a placeholder"),
    ],
)
def test_a_text_of_ours_has_plain_characters_and_says_something(text: str, expected: str) -> None:
    change = set_cell("companies", {"id": "beispiel"}, description=text)
    assert findings("unclean-text", change) == [(expected, text)]


@pytest.mark.parametrize("number", ["4.000000e+02", "0400", "400.0", "4e2", "+400", "400.", ".5"])
def test_a_number_is_written_in_one_way(tmp_path: Path, number: str) -> None:
    model = tables()["articles"]
    cells: dict[str, Any] = {"quotable": number}
    header = ",".join(column.name for column in model.columns)
    row = ",".join(str(cells.get(column.name, "")) for column in model.columns)
    (tmp_path / "articles.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="is no number in plain digits"):
        list(read_csv_chunks(tmp_path / "articles.csv", schema(model)))
