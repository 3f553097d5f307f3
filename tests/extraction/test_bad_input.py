"""Errors in the extraction: each message names the line of the call, what was expected, what was
found, and what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from alibaba_press.scripts.language import Article, quote
from alibaba_press.tests.support.small import (
    FILE,
    TEXT,
    SmallExtraction,
    call_problems,
    checked_tables,
    line_after_call,
    rule_problems,
    small_extraction,
)
from alibaba_press.tests.support.small_package import small_tables


def test_the_small_extraction_builds_without_problems() -> None:
    built = small_tables()
    assert built["figures"].column("printed").to_pylist() == ["mehr als 120", "40"]
    assert built["shareholdings"].column("amount").to_pylist() == [3_500_000.0, None]


def test_a_quote_that_is_not_in_the_article_shows_the_nearest_passage(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    place = line_after_call()
    extraction.article.event(
        "x",
        "Erika Muster kaufte im Jahr 2018 die Firma",
        type="acquisition",
        title="Erika Muster buys a firm",
        status="happened",
    )
    message = call_problems(extraction)
    assert f"{place}: the quote is not in the article" in message
    assert "nearest, line 1: Erika Muster kaufte im Jahr 201[-8-]{+9+} die Firma" in message
    assert f"seeds/{FILE}" in message


def test_a_quote_that_occurs_twice_asks_for_more_words_or_the_occurrence(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.about("beispiel", "Beispiel", industry="retail")
    message = call_problems(extraction)
    assert "the quote occurs 2 times" in message
    assert f"'Beispiel' in lines 1, 2 of seeds/{FILE}" in message
    assert "quote(…, occurrence=n), n from 1 to 2" in message


@pytest.mark.parametrize(
    "words",
    [
        "die Firma Beispiel.\nSie zahlte rund 3,5 Millionen Euro",
        "die Firma Beispiel. Sie zahlte rund 3,5 Millionen Euro",
    ],
)
def test_a_quote_across_two_lines_is_refused_and_says_where_the_article_breaks(
    tmp_path: Path, words: str
) -> None:
    extraction = small_extraction(tmp_path)
    place = line_after_call()
    extraction.article.about("beispiel", words, industry="retail")
    assert (
        f"{place}: the quote is not in the article on one line: "
        "the article has a line break in it\n"
        "    expected: words of one line\n"
        f"    found:    nearest, line 1 of seeds/{FILE} ends with 'die Firma Beispiel.', "
        "and line 2 begins with 'Sie zahlte rund'\n"
        "    remedy:   quote each line by itself: "
        "('die Firma Beispiel.', 'Sie zahlte rund 3,5 Millionen Euro')\n"
    ) in call_problems(extraction)


def test_a_quote_unlike_anything_in_the_article_shows_the_nearest_sentence(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.about("beispiel", "Völlig anders: Das ist xyz", industry="retail")
    assert (
        "    found:    nothing similar; nearest, line 3: 'Das ist schön.'\n"
        "    remedy:   copy the words from the article, or name another one: quote(…, article=…)\n"
    ) in call_problems(extraction)


@pytest.mark.parametrize("occurrence", [0, 3])
def test_an_occurrence_that_does_not_exist_is_refused(tmp_path: Path, occurrence: int) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.about(
        "beispiel", quote("Beispiel", occurrence=occurrence), industry="retail"
    )
    message = call_problems(extraction)
    assert f"the quote has no occurrence {occurrence}" in message
    assert "'Beispiel' occurs 2 times" in message


def test_an_occurrence_for_words_that_occur_once_is_refused(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.about("beispiel", quote("die Firma", occurrence=1), industry="retail")
    message = call_problems(extraction)
    assert "the quote needs no occurrence" in message
    assert "'die Firma' occurs once" in message


def test_a_duplicate_id_names_both_places(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    place = line_after_call()
    extraction.article.figure(
        "staff",
        "davon 40 in Köln",
        subject="beispiel",
        metric="participants",
        title="Again",
        value=40,
        unit="person",
        status="actual",
    )
    message = call_problems(extraction)
    assert "[duplicate-id] in figures of 'staff'" in message
    assert place in message
    assert re.search(r"small\.py:\d+ and ", message)


def test_words_unaccounted_for_are_shown_with_their_line(tmp_path: Path) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.event()
    extraction.stake()
    extraction.staff()
    extraction.last_lines()
    extraction.article.set_asides.clear()
    message = rule_problems(extraction, "unaccounted-sentence", "unaccounted-number")
    assert f"seeds/{FILE}:3: [unaccounted-sentence]" in message
    assert "unaccounted for: 'Das ist schön.'" in message
    assert f"seeds/{FILE}:2: [unaccounted-number]" in message
    assert "unaccounted for: '40'" in message


def test_a_sentence_cannot_be_set_aside_and_extracted(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.set_aside("opinion", "Sie zahlte rund")
    assert "the sentence is set aside and yet extracted" in call_problems(extraction)


def test_a_number_cannot_be_set_aside_and_carried(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.set_aside_numbers("figure_of_speech", "davon 40")
    assert "the number is set aside and yet carried" in call_problems(extraction)


@pytest.mark.parametrize(
    ("words", "note", "is_refused"),
    [("24/7", None, True), ("24/7", "Around the clock.", False), ("hundert Prozent", None, False)],
)
def test_a_figure_of_speech_in_digits_needs_a_note(
    tmp_path: Path, words: str, note: str | None, is_refused: bool
) -> None:
    extraction = small_extraction(tmp_path, f"{TEXT}Das ist {words}.\n")
    extraction.article.set_aside("rhetoric", f"Das ist {words}")
    extraction.article.set_aside_numbers("figure_of_speech", words, note=note)
    if not is_refused:
        checked_tables(extraction, "unaccounted-sentence", "unaccounted-number")
        return
    message = call_problems(extraction)
    assert "a number in digits is set aside as a figure of speech without a note" in message
    assert "found:    '24" in message


def test_setting_aside_words_without_a_number_is_refused(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.set_aside_numbers("figure_of_speech", "Das ist schön")
    assert "the words stand for no number" in call_problems(extraction)


def test_a_seed_changed_by_one_byte_is_refused(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    path = extraction.seeds / FILE
    path.write_bytes(path.read_bytes().replace(b"40", b"41"))
    message = call_problems(extraction)
    assert f"seeds/{FILE}: the article has changed" in message
    assert "git checkout" in message


def test_a_missing_seed_is_refused(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    (extraction.seeds / FILE).unlink()
    assert f"seeds/{FILE}: the article is missing" in call_problems(extraction)


def test_a_seed_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    path = extraction.seeds / FILE
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    message = call_problems(extraction)
    assert f"seeds/{FILE}: the article is not UTF-8" in message
    assert "byte 0xf6 at offset 5" in message


def test_an_unknown_column_suggests_the_nearest(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.event("x", "Das ist schön", tittle="Fine")  # type: ignore[call-arg]
    message = call_problems(extraction)
    assert "a person does not type events.tittle" in message
    assert "did you mean 'title'" in message


def test_a_derived_column_cannot_be_typed(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.event("x", "Das ist schön", start_earliest="2019")  # type: ignore[call-arg]
    assert "a person does not type events.start_earliest" in call_problems(extraction)


def test_an_unknown_sort_of_row_suggests_the_nearest(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.evnt("x", "Das ist schön")  # type: ignore[attr-defined]
    message = call_problems(extraction)
    assert "an article cannot state a 'evnt'" in message
    assert "did you mean 'event'" in message


def test_an_addition_to_an_unknown_row_suggests_the_nearest(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.again("event", "purchse", "die Firma", place="cologne")
    message = call_problems(extraction)
    assert "no call claims the event 'purchse'" in message
    assert "did you mean 'purchase'" in message


def test_a_quoted_cell_in_the_register_is_refused(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.register.company(
        "firma",
        "Firma",
        kind="company",
        description="x",
        country="DE",  # type: ignore[call-arg]
    )
    assert "the register gives companies.country without words" in call_problems(extraction)


def test_an_entity_that_no_article_names_is_refused(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.register.company("other", "Nirgends", kind="company", description="x")
    assert "no article names 'other'" in call_problems(extraction)


def test_a_form_that_no_article_writes_is_refused(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.register.person("somebody", "Händlerin", "Händlerinnen", description="x")
    assert "no article writes 'Händlerinnen'" in call_problems(extraction)


def test_one_form_cannot_name_two_unless_the_article_says_whom_it_means(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.register.person("erika", "Erika Muster", description="x")
    assert "the article does not say whom 'Erika Muster' means" in call_problems(extraction)
    extraction.article.means("erika-muster", "Erika Muster")
    assert "no article names 'erika'" in call_problems(extraction)


def test_words_of_an_unknown_article_suggest_the_nearest(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.about("beispiel", quote("x", article="made-upp"), industry="retail")
    message = call_problems(extraction)
    assert "there is no article 'made-upp'" in message
    assert "did you mean 'made-up'" in message


def test_a_cell_of_the_article_itself_needs_words(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.cells["title"] = "Ein Titel"
    assert "articles.title has no words" in call_problems(extraction)


def test_an_article_needs_no_words_about_itself(tmp_path: Path) -> None:
    empty = Article("x.txt", id="x", sha256="0" * 64, label="x", language="de")
    assert empty.claims == []
